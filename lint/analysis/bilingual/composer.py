"""A number in words and figures, made of its parts one by one: "three hundred and five thousand", "25 mil 300"."""

from collections.abc import Sequence
from decimal import Decimal

from lint.analysis.bilingual.figures import digits_of
from lint.analysis.bilingual.numerals import Numeral
from lint.records import NamedTuple


class Token(NamedTuple):
    """A figure or a word that may be a part of a number."""

    start: int
    end: int
    figure: tuple[Decimal, ...]
    readings: tuple[Numeral, ...]

    def reading(self, *kinds: str) -> Numeral | None:
        return next((reading for reading in self.readings if reading.kind in kinds), None)


_NOTHING = Decimal(0)
#: Languages that write a number of several words with hyphens; in others a hyphen parts two numbers (пять-шесть).
HYPHENS = frozenset(("en", "fr", "de"))
#: Languages that put units before tens: "five and twenty".
TENS_LAST = frozenset(("ar", "he", "de"))


def _part(run: Sequence[Token], index: int, language: str) -> tuple[Decimal, Decimal]:
    """Return the number below 1,000 that begins at an index, up to the next "and", and the magnitude after it."""
    size, previous = Decimal(0), Decimal(0)
    for place in range(index, len(run)):
        reading = run[place].reading("unit", "teen", "ten", "hundred", "scale", "double", "ordinal")
        if reading is None:
            break
        if reading.kind == "double" or (reading.kind == "scale" and reading.value >= 1000):
            return size, reading.value
        if place == index:
            size = reading.value
        elif reading.kind == "scale":
            size *= reading.value
        elif (not reading.joined and reading.value < previous) or (
            language in TENS_LAST and place == index + 1 and reading.joined and size < 10 and reading.kind == "ten"
        ):
            size += reading.value
        else:
            break
        previous = reading.value
    return size, _NOTHING


#: Languages that write large numbers in one word.
COMPOUNDS = frozenset(("de", "it", "cs"))


class Composer:
    """A number in the making: what its tokens come to so far."""

    total = group = _NOTHING
    scale = _NOTHING  # the last magnitude
    known = figures = scaled = closed = False
    words = 0
    alternatives: tuple[Decimal, ...] = ()
    last = ""  # the kind of the last token
    place = _NOTHING  # what the next digit counts, behind a decimal point
    decimals = False
    whole = digits = _NOTHING  # what stands before a decimal point and, as a whole number, behind it

    def __init__(self, language: str) -> None:
        self.language = language

    def take(self, text: str, run: Sequence[Token], index: int) -> bool:
        """Add a token; False if it does not belong to this number."""
        token = run[index]
        if self.closed and not self._ordinal_goes_on(token):
            return False
        if token.figure:
            return self._figure(token.figure)
        if self.known and self._begins(text, run, index):
            return False
        kinds = {reading.kind: reading for reading in token.readings}
        if "and" in kinds:
            return self.known and self._goes_on(run, index)
        if "point" in kinds:
            return self._point(run, index)
        if self.place and self.language in ("fa", "ru", "uk") and (share := token.reading("part", "ordinal")):
            return self._share(share.value)
        if (
            (half := kinds.get("half"))
            and self.known
            and (half.joined or self.last == "and" or self.language in ("tr", "he", "ru", "uk"))
        ):
            return self._half(half.value, run, index)
        if self.last == "and" and self.language == "en" and "part" in kinds and kinds["part"].value == 2:
            return self._half(Decimal(2), run, index)
        for kind in ("unit", "teen", "ten", "hundred", "double", "scale", "ordinal"):
            reading = kinds.get(kind)
            if kind == "double" and "scale" in kinds and index + 1 < len(run):
                continue  # ألفا وخمسمئة: a thousand
            if reading is not None and getattr(self, f"_{kind}")(reading):
                self.known, self.last = (
                    True,
                    "ten" if self.last == "ten" and kind == "unit" and reading.value >= 10 else kind,
                )
                # "zweihundertfünfzig" is one word, and as good as three
                self.words += 2 if self.language in COMPOUNDS and digits_of(reading.value) not in ("1", "") else 1
                return True
        return False

    def _begins(self, text: str, run: Sequence[Token], index: int) -> bool:
        """Does a word begin another number: after a hyphen, by a preposition or an "and" that is written with it?"""
        token, last = run[index], run[index - 1]
        if self.language not in HYPHENS and "-" in text[last.end : token.start]:
            return not token.reading("teen") and token.reading("unit", "ten", "hundred") is not None
        if any(reading.apart for reading in token.readings):
            return True
        return any(reading.joined for reading in token.readings) and not self._adds(run, index)

    def _adds(self, run: Sequence[Token], index: int) -> bool:
        """May what stands at an index be added with an "and": is it less than the last part of the number?

        "Two thousand and three hundred" is one number, "two thousand and three thousand" and "dos y tres mil" are two.
        """
        first = run[index].reading("unit", "teen", "ten", "hundred", "scale", "double", "ordinal")
        if first is None or run[index].reading("half") or self.place or self.last == "figure":
            return True
        size, magnitude = _part(run, index, self.language)
        if not size:  # "and a thousand"
            return not self.group and magnitude < self.scale
        if magnitude and self.scale and magnitude >= self.scale:
            return False
        if not self.group:
            return size < max(self.scale, Decimal(1000))
        below = self.group % 100
        if not below:
            return size < 100 and self.language != "es"
        if below >= 20 and below % 10 == 0:
            return self.language != "ar" and size < (20 if self.language == "fr" and below in (60, 80) else 10)
        return self.language in TENS_LAST and below < 10 and size % 10 == 0 and 10 < size < 100

    def _ordinal_goes_on(self, token: Token) -> bool:
        """Does an Arabic ordinal from 1 to 9 go on: السابع عشر, الخامس والعشرين?"""
        if self.language != "ar" or self.last != "ordinal" or not 0 < self.group < 10 or self.total:
            return False
        ten = token.reading("ten", "unit")
        if ten is None or ten.value < 10 or (ten.kind == "ten") != ten.joined or ten.value % 10:
            return False
        self.last, self.closed = "unit", False
        return True

    def _goes_on(self, run: Sequence[Token], index: int) -> bool:
        following = run[index + 1] if index + 1 < len(run) else None
        if following is None or following.figure:
            return False
        if self.figures and (not self.scaled or self.language == "en"):
            return False  # "$3.5bn and nineteen people" are two numbers
        goes_on = following.reading("unit", "ten", "hundred", "half", "part", "ordinal") is not None
        goes_on = goes_on and self._adds(run, index + 1)
        if goes_on and self.language == "en" and not (following.reading("part") or self.last == "scale"):
            return False
        self.last = "and" if goes_on else self.last
        return goes_on

    def _point(self, run: Sequence[Token], index: int) -> bool:
        """Begin the decimals of "two point five million", if a digit follows."""
        if self.last not in ("unit", "ten", "hundred", "scale") or self.figures or self.decimals or self.total:
            return False
        digits = index + 1
        while digits < len(run) and run[digits].reading("unit", "ten"):
            digits += 1
        if digits == index + 1:
            return False
        if self.language == "en" and self.group == 1:  # "at one point two men", "at one point two million people"
            unit = run[index + 1].reading("unit")
            if unit is None or digits == len(run) or not run[digits].reading("scale"):
                return False
            self.alternatives = (unit.value,)
        self.place, self.decimals, self.last = Decimal("0.1"), True, "point"
        self.whole = self.group
        return True

    def _share(self, parts: Decimal) -> bool:
        """Take the "hundredths" of пять целых три сотых, 5.03."""
        if parts not in (10, 100, 1000) or self.digits >= parts:
            return False
        self.group, self.last = self.whole + self.digits / parts, "share"
        return True

    def _decimal(self, value: Decimal) -> bool:
        """Add what stands behind the point: digits one by one, or "twenty-five" for two of them."""
        if value >= 10:
            if self.last != "point":
                return False
            self.place /= 10
        self.digits = self.digits + value if self.last in ("ten", "and") else self.digits * 10 + value
        self.group += value * self.place
        if value % 10 or not value:
            self.place /= 10
        return True

    def _figure(self, values: tuple[Decimal, ...]) -> bool:
        if self.known and not (self.last in ("scale", "double") and self.scale > values[0] and self.figures):
            return False
        self.group, self.alternatives = values[0], values[1:] if not self.known else ()
        self.known = self.figures = True
        self.last = "figure"
        return True

    def _unit(self, reading: Numeral) -> bool:
        if self.place:
            return self.last != "share" and self._decimal(reading.value)
        if self.last in ("figure", "double") and not reading.joined:
            return False
        if self.last in ("unit", "teen") or (self.last == "ten" and reading.value >= 10):
            if (
                self.language == "en"
                and self.last == "unit"
                and 13 <= self.group <= 20
                and reading.value >= 10
                and not self.total
            ):
                self.group = self.group * 100 + reading.value  # nineteen seventeen
                return True
            if (
                self.language in ("ar", "he")
                and self.last == "unit"
                and reading.value == 10
                and self.group % 100 < 10
                and not reading.joined
            ):
                self.group += 10
                return True
            if self.language == "fr" and (
                (self.last == "ten" and self.group % 100 in (60, 80))
                or (self.last == "unit" and self.group % 20 == 10 and 7 <= reading.value <= 9)
            ):
                self.group += reading.value
                return True
            return False
        if self.last == "ordinal":
            return False
        self.group += reading.value
        return True

    def _teen(self, reading: Numeral) -> bool:
        if self.last == "unit" and 1 <= self.group % 100 <= 9:
            self.group += 10
            return True
        return False

    def _ten(self, reading: Numeral) -> bool:
        if self.place:
            return self.last != "share" and self._decimal(reading.value)
        if self.last == "unit" and reading.joined and self.group % 100 < 10:
            self.group += reading.value
            return True
        if self.language == "fr" and self.last == "unit" and self.group % 100 == 4 and reading.value == 20:
            self.group += 76  # quatre-vingts
            self.last = "ten"
            return True
        if self.language == "en" and self.last == "unit" and 13 <= self.group <= 20 and not self.total:
            self.group = self.group * 100 + reading.value  # nineteen eighty
            return True
        if self.last in ("unit", "ten", "teen", "figure", "ordinal"):
            return False
        self.group += reading.value
        return True

    def _hundred(self, reading: Numeral) -> bool:
        if self.place or self.last in ("unit", "ten", "teen", "hundred", "figure", "ordinal"):
            return False
        self.group += reading.value
        return True

    def _double(self, reading: Numeral) -> bool:
        if self.known and self.last not in ("scale", "and"):
            return False
        self.total += 2 * reading.value
        self.scale = reading.value
        self.scaled = True
        return True

    def _scale(self, reading: Numeral) -> bool:
        size = reading.value
        if self.last in ("ordinal", "and"):
            return False
        if size == 100:
            if self.last == "figure":
                return False
            hundreds = self.group if 0 < self.group < 100 else Decimal(1)
            if self.group >= 100:
                return False
            self.group = hundreds * 100
            self.words += not self.known
            return True
        if not self.known and self.language == "en" and size < 100:
            return False
        self.alternatives = tuple(value * size for value in self.alternatives)
        if self.scale and size > self.scale:
            self.total = (self.total + self.group) * size
        else:
            if self.scale == size:
                return False
            self.total += (self.group if self.group or (self.known and self.last != "scale") else Decimal(1)) * size
        self.group, self.scale, self.scaled, self.place = Decimal(0), size, True, Decimal(0)
        return True

    def _ordinal(self, reading: Numeral) -> bool:
        if self.place or self.last == "figure" or (self.known and self.last not in ("ten", "scale", "hundred", "and")):
            return False
        self.group += reading.value
        self.closed = True
        return True

    def _half(self, parts: Decimal, run: Sequence[Token], index: int) -> bool:
        if self.last in ("scale", "double") or (self.last == "and" and self.scale and not self.group):
            self.total += self.scale / parts
            self.words += 1
            following = run[index + 1] if index + 1 < len(run) else None
            self.closed = following is None or following.reading("scale") is None
            self.last = "halved"
        elif self.group:
            self.group += 1 / parts
            self.last = "half"
        else:
            return False
        return True

    @property
    def values(self) -> tuple[Decimal, ...]:
        first = self.total + self.group
        return (first.normalize(), *(value.normalize() for value in self.alternatives if value != first))
