"""The numbers of a text by value, whatever the language, script and form that they are written in.

``numbers`` reads figures, words and both together ("1,5 млн", "خمسة وعشرون ألفا", "3万5千", "two and a half million").
Each number has all values that it may have, and says how much it can be relied on: a *strong* one is written in
figures or has a magnitude, so that a translation without it has lost something; "a couple" or "both" only ever
explains a number on the other side.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint.analysis.bilingual.calendars import calendar_dates
from lint.analysis.bilingual.composer import Composer, Token
from lint.analysis.bilingual.duals import dual_of
from lint.analysis.bilingual.figures import Value, clock, dates, is_year
from lint.analysis.bilingual.han import han_numbers
from lint.analysis.bilingual.hours import hours
from lint.analysis.bilingual.korean import as_japanese
from lint.analysis.bilingual.model import Number, glued
from lint.analysis.bilingual.ranges import is_between, ranges
from lint.analysis.bilingual.tokens import tokens
from lint.patterns import compiled
from lint.text.foreign import UNSPACED

_WHOLE: Value = ("whole", 100)
_TOO_LARGE = Decimal(10) ** 24  # no number of news, and more digits than decimals are reckoned with


#: Between the words of one number: "half a million", "миллион с половиной", "3-х тысяч".
_GAP = compiled(r"[ \xa0\u202f\u200c-]{0,2}")
_GAPS = {
    "en": compiled(rf"{_GAP.pattern}(?:(?<=[ \xa0])an?[ \xa0])?"),
    "ru": (_CYRILLIC := compiled(rf"{_GAP.pattern}(?:(?<=[ \xa0])[сз][ \xa0])?|(?<=\d)-(?:х|ти|и|ми|мя|ью)[ \xa0]")),
    "uk": _CYRILLIC,
    "be": _CYRILLIC,
}
_OF_SCALE = compiled(r"[ \xa0](?:of an?|de|din|من)[ \xa0]", 2)  # a quarter of a million
_FRACTION, _OVER = compiled(r"/\d{1,2}(?!\d)"), compiled(r"(?<!\d)\d/$")  # 1/8
_ARTICLE = compiled(r"a\s|an\s", 2)
_PERCENT = compiled(
    r"\s?[%％٪]|[\s-]?(?:per ?cent(?:age)?|pct|percentage|процент\w*|відсот\w*|في المئة|في المائة|بالمئة|بالمائة|"
    r"في الميه|אחוז\w*|درصد|pour ?cent|prozent|por ?ciento|per cento|percento|procent\w*|prósent\w*|प्रतिशत|パーセント)",
    2,
)
_PERCENT_BEFORE = compiled(r"(?:%|٪|yüzde|百分之)\s?$", 2)
_DECADE = compiled(r"(?:['’]?s(?!\w)|-?[хx](?!\w)|年代|-?(?:er|ers)(?!\w))")
_DECADE_BEFORE = compiled(
    r"(?:(?:ال)?(?:عقد|سنوات|اعوام|أعوام)|שנות (?:ה-?)?|années|ann[ée]e|los a(?:ñ|n)os|dekada|dekádě|дек\w+|دهه)\s?$", 2
)
_MERIDIEM = compiled(r"[ \xa0]?([ap])\.?[ \xa0]?m\b\.?", 2)
_HIJRI = compiled(r"\s?(?:هـ|ه\b|هجري|للهجرة)")


def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Return every number of a text, in order and without overlaps."""
    if language == "ko":
        return numbers(as_japanese(text), "ja")
    if language in UNSPACED:
        found = sorted(han_numbers(text, language))
    else:
        found = sorted([*_numbers(text, language), *_roman(text)])
        if language == "en" and "/" in text:
            found = _mixed(text, found)
        if language != "en":
            found = _months(text, found)
        if language == "he":
            found = sorted([*(_weekday(text, number) for number in found), *_lettered_days(text)])
        if expression := _AND_HALF.get(language):
            found = [_with_half(text, number, expression) for number in found]
    return _with_dates(text, ranges(text, found, language), language)


def _with_dates(text: str, found: list[Number], language: str) -> tuple[Number, ...]:
    """Dates and times in figures and dates of other calendars take the place of the figures they are written in."""
    special, result = dates(text), [*calendar_dates(text, language), *hours(text, language)]
    if not special and not result:
        return tuple(found)
    for figure in special:
        start, end, values, kind = figure
        if kind == "time" and (match := _MERIDIEM.match(text, end)):
            end = match.end()
        result.append(Number(start, end, values, kind, kind not in ("time", "loose"), True))
    result.sort()
    starts = [number.start for number in result]
    for number in found:
        index = bisect_left(starts, number.end) - 1
        if index < 0 or result[index].end <= number.start:
            result.append(number)
    return tuple(sorted(result))


def _numbers(text: str, language: str) -> Iterator[Number]:
    run: list[Token] = []
    gap = _GAPS.get(language, _GAP)
    for token in tokens(text, language):
        if run and not (
            gap.fullmatch(text, run[-1].end, token.start)
            or (
                run[-1].reading("part")
                and token.reading("scale")
                and _OF_SCALE.fullmatch(text, run[-1].end, token.start)
            )
        ):
            yield from _run(text, language, run)
            run = []
        run.append(token)
    yield from _run(text, language, run)


_ROMAN = compiled(
    r"[IVXІХ](?<![\w.].)[IVXІХ]{0,5}(?:(?=e(?:r|me)?\b|ème\b)|(?![\w'’]))"
)  # a letter first: so it is found fast
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}


def _roman(text: str) -> Iterator[Number]:
    """Roman numerals of centuries and popes: they only ever explain a number."""
    for match in _ROMAN.finditer(text):
        digits = [_ROMAN_DIGITS[letter] for letter in match[0]]
        value = sum(
            -digit if digit < following else digit for digit, following in zip(digits, [*digits[1:], 0], strict=True)
        )
        if 1 < value < 40:
            yield Number(*match.span(), (Decimal(value),), "loose")


def _run(text: str, language: str, run: Sequence[Token]) -> Iterator[Number]:
    """Yield the numbers in tokens that follow each other."""
    if len(run) == 1 and all(reading.kind == "and" for reading in run[0].readings) and not run[0].figure:
        return
    index = 0
    while index < len(run):
        sum_ = Composer(language)
        last = index
        while last < len(run) and sum_.take(text, run, last):
            last += 1
        if fraction := _fraction_of_scale(run, index) or _of_collective(text, run, index):
            yield fraction
            while run[index].end < fraction.end:
                index += 1
            index += 1
        elif last > index and sum_.known:
            while last > index + 1 and run[last - 1].reading("and"):
                last -= 1
            for number in _made(text, language, run[index:last], sum_):
                yield _parted(text, language, run[index:], number) if last == len(run) else number
            index = last
        else:
            yield from _lone(text, run[index])
            index += 1


def _parted(text: str, language: str, run: Sequence[Token], number: Number) -> Number:
    """Return the only number after "between" with what its "and" may part: بين خمسة وعشرين is 25, or 5 and 20."""
    if language not in ("ar", "fa") or len(run) < 2 or number.figures or not is_between(text, number.start):
        return number
    parts: list[Decimal] = []
    for place in range(1, len(run)):
        written_apart = run[place].reading("and") is not None
        if written_apart or any(reading.joined for reading in run[place].readings):
            for part in (run[:place], run[place + written_apart :]):
                sum_ = Composer(language)
                if part and all(sum_.take(text, part, index) for index in range(len(part))):
                    parts += sum_.values
    return number._replace(values=(*number.values, *parts))


_AND_HALF = {  # مليوني دولار ونصف
    "ar": compiled(r"\s\w+\sو(?:(نصف)|ربع)(?!\w)(?!\s(?:ال)?(?:مليون|مليار|ألف))"),
    "he": compiled(r"\s\w+\sו(?:(חצי)|רבע)(?!\w)(?!\s(?:מיליון|מיליארד|אלף))"),
}


def _with_half(text: str, number: Number, expression: re.Pattern[str]) -> Number:
    if not number.scaled or not isinstance(number.value, Decimal) or not (half := expression.match(text, number.end)):
        return number
    scale = next((size for size in (10**9, 10**6, 1000) if number.value >= size), 0)
    return number._replace(values=(*number.values, number.value + Decimal(scale) / (2 if half[1] else 4)))


_DAY_BEFORE = compiled(r"[א-ת]{0,3}(?:יום|ימי|ליל) $")
_LETTERED_DAY = compiled(r"(?<=יום )([א-ו])['’׳](?!\w)|(?<!\w)[א-ת]{0,3}מוצ[\"״]ש(?!\w)")


def _weekday(text: str, number: Number) -> Number:
    """Return the number of a Hebrew weekday as one: יום שני, the second day, is Monday."""
    value = number.value
    if number.kind not in ("small", "loose") or not isinstance(value, Decimal) or not 1 <= value <= 6:
        return number
    if _DAY_BEFORE.search(text, max(0, number.start - 10), number.start) is None:
        return number
    return Number(number.start, number.end, (("weekday", int(value) - 1 or 7), value), "weekday")


def _lettered_days(text: str) -> Iterator[Number]:
    """Yield Hebrew weekdays that are written with a letter (יום ב', Monday), and the end of the Sabbath."""
    for match in _LETTERED_DAY.finditer(text):
        day = "אבגדהו".index(match[1]) or 7 if match[1] else 6
        yield Number(*match.span(), (("weekday", day),), "weekday")


_OF_MONTH = compiled(r"\s(?:(?:من|de|ב|di)\s)?(?:שהב|ב|ל)?-?")


_MIXED = compiled(
    r"(?<![\d/.,])(\d{1,3})[ \xa0-](?:and )?(\d)/(\d)(?!\d)[ \xa0-]?(thousand|million|billion|trillion)?", 2
)
_SCALES = {None: 1, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _mixed(text: str, found: list[Number]) -> list[Number]:
    """Put "2 1/2 million" together."""
    for match in _MIXED.finditer(text):
        whole, above, below = (int(match[group]) for group in (1, 2, 3))
        if 0 < above < below:
            scale = match[4].lower() if match[4] else None
            value = (whole + Decimal(above) / below) * _SCALES[scale]
            sizes = (Decimal(_SCALES[scale]),) if scale else ()
            values = (round(value, 3).normalize(),)
            made = Number(match.start(), match.end(), values, "number", True, True, bool(scale), sizes)
            found = sorted([*(n for n in found if n.end <= made.start or n.start >= made.end), made])
    return found


def _months(text: str, found: list[Number]) -> list[Number]:
    """A month after a day in words is a date: двадцать четвертого февраля, في الثلاثين من حزيران."""
    for index in range(1, len(found)):
        day, month = found[index - 1], found[index]
        if (
            month.kind == "month"
            and not month.strong
            and isinstance(day.value, Decimal)
            and day.value == day.value.to_integral_value()
            and 1 <= day.value <= 31
            and _OF_MONTH.fullmatch(text, day.end, month.start)
        ):
            found[index] = month._replace(strong=True)
    return found


def _fraction_of_scale(run: Sequence[Token], index: int) -> Number | None:
    """Half a million, полтора миллиона, three quarters of a million."""
    first, last, count = run[index], index, Decimal(1)
    if (unit := first.reading("unit")) and index + 1 < len(run) and (part := run[index + 1].reading("part")):
        if not 0 < unit.value < part.value:
            return None
        last, count = index + 1, unit.value
    if last + 1 >= len(run) or not (scale := run[last + 1].reading("scale")) or scale.value < 1000:
        return None
    shares = [
        count * (1 / reading.value if reading.kind == "part" else reading.value)
        for reading in run[last].readings
        if reading.kind == "part" or (reading.kind == "loose" and reading.value % 1 and last == index)
    ]
    if not shares:
        return None
    value = (shares[0] * scale.value).quantize(Decimal(1)).normalize()
    return Number(first.start, run[last + 1].end, (value,), "number", True, False, True, (scale.value,))


_YEAR = compiled("year", 2)  # 12 months, but nine years are nine
_COLLECTIVE = frozenset(map(Decimal, (10, 12, 100, 1000)))


def _of_collective(text: str, run: Sequence[Token], index: int) -> Number | None:
    """Three dozen, три десятка, medio centenar: only ever an explanation."""
    if index + 1 >= len(run) or run[index].figure or _YEAR.match(text, run[index + 1].start):
        return None
    counts = [reading.value for reading in run[index].readings if reading.kind in ("unit", "loose", "part")]
    sizes = [r.value for r in run[index + 1].readings if r.kind == "loose" and r.value in _COLLECTIVE]
    if not counts or not sizes or not 0 < counts[0] < 20:
        return None
    halves = (Decimal("0.5"),) if Decimal(2) in counts and run[index].reading("part", "half") else ()
    values = tuple((count * size).normalize() for size in sizes for count in (*halves, *counts))
    return Number(run[index].start, run[index + 1].end, (*values, *sizes), "loose")


def _made(text: str, language: str, run: Sequence[Token], sum_: Composer) -> Iterator[Number]:
    """Yield a number of tokens, with what stands around it."""
    start, end = run[0].start, run[-1].end
    values: tuple[Value, ...] = sum_.values
    first = sum_.values[0]
    if first >= _TOO_LARGE:
        return
    if (
        language == "en"
        and len(run) == 1
        and run[0].reading("scale")
        and not _ARTICLE.search(text, max(0, start - 3), start)
    ):
        return  # millions of
    if language == "fa" and "/" in text[start:end] and not (sum_.scaled or _PERCENT.match(text, end)):
        yield Number(start, end, values, "loose")  # a share or a score
        return
    if sum_.figures and _HIJRI.match(text, end):
        yield Number(start, end, values, "loose")
        return
    if len(run) == 1 and run[0].reading("scale") and run[0].reading("double"):  # ألفا
        values = (*values, 2 * first if first == run[0].readings[0].value else first / 2)  # مليونا
    kind, strong = "number", sum_.figures or (first >= 13 and (sum_.words > 1 or first < 100 or first % 10 != 0))
    if len(run) == 1 and run[0].reading("hundred") and first >= 200 and language != "en":
        strong = True  # двести, مئتان
    dual = dual_of(text, run)
    if dual:
        values, first, strong = (dual,), dual, True
    elif len(run) == 1 and not sum_.figures and (run[0].reading("scale") or run[0].reading("ordinal") or first < 13):
        unit = run[0].reading("unit", "ten")
        kind, strong = "small" if unit and 2 <= first <= 12 else "loose", False
    if (
        sum_.figures
        and not sum_.scaled
        and (glued(text, start, end) or _FRACTION.match(text, end) or _OVER.search(text, max(0, start - 2), start))
    ):
        strong = False
    if _PERCENT.match(text, end) or _PERCENT_BEFORE.search(text, max(0, start - 6), start):
        strong = strong or sum_.decimals  # alone it may lack its magnitude: "two point five to three million"
        kind = "percent" if sum_.figures or strong else kind
        values = (*values, _WHOLE) if first == 100 else values
    elif (
        sum_.figures
        and first % 10 == 0
        and (_DECADE.match(text, end) or _DECADE_BEFORE.search(text, max(0, start - 12), start))
    ):
        kind = "decade"
        values = _decade(first)
    elif sum_.figures and language == "en" and (match := _MERIDIEM.match(text, end)):
        kind, end, hour = "time", match.end(), int(first)
        later = hour % 12 + (12 if match[1].lower() == "p" else 0)
        values = (clock(hour, 0), Decimal(hour), Decimal(later))
    elif first == 24:
        values = (*values, Decimal(1))
    elif is_year(first):
        kind = "year" if sum_.figures else kind
    if not sum_.figures and (decade := run[-1].reading("decade")):
        values = (*values, *_decade(decade.value))
    yield Number(start, end, values, kind, strong, sum_.figures, sum_.scaled, _shared(text, language, run))


def _shared(text: str, language: str, run: Sequence[Token]) -> tuple[Decimal, ...]:
    """Return the magnitudes that a number ends in, the least first: thousand and a hundred thousand."""
    sizes, product = [], Decimal(1)
    for place in range(len(run) - 1, -1, -1):
        token = run[place]
        if place and (scale := token.reading("scale")) and not token.figure:
            product *= scale.value
            sizes.append(product)
            continue
        if language == "de" and not token.figure:
            word = text[token.start : token.end].lower()
            sizes += [product * size for end, size in _IN_WORD if word.endswith(end) and len(word) > len(end)]
        elif language in _SHARED_HUNDRED and (hundred := token.reading("hundred")) and hundred.value >= 200:
            sizes.append(product * 100)
        break
    return tuple(sizes)


_IN_WORD = (("hundert", Decimal(100)), ("tausend", Decimal(1000)), ("hunderttausend", Decimal(100_000)))
_SHARED_HUNDRED = frozenset(("fa", "es"))  # سه تا چهارصد, dos o trescientos


def _decade(first: Decimal) -> tuple[Value, ...]:
    if first >= 1000 and not first % 100:
        return (first, first % 100, first / 100 + 1)  # the 1800s are the 19th century
    return (first, first % 100, *((1900 + first, 2000 + first, 1800 + first) if first < 100 else ()))


def _lone(text: str, token: Token) -> Iterator[Number]:
    """Yield what a word says that is not a cardinal."""
    if month := token.reading("month"):
        yield Number(
            token.start, token.end, (("month", int(month.value)), month.value), "month", _is_month(text, token)
        )
        return
    if weekday := token.reading("weekday"):
        yield Number(token.start, token.end, (("weekday", int(weekday.value)),), "weekday")
        return
    values: list[Value] = []
    for reading in token.readings:
        if reading.kind == "part":
            values += [reading.value, round(1 / reading.value, 3), Decimal(round(100 / reading.value))]
        elif reading.kind == "decade":
            values += _decade(reading.value)
        elif reading.kind == "whole":
            values.append(_WHOLE)
        elif reading.kind in ("loose", "ordinal", "half"):
            values.append(reading.value)
    if values:
        yield Number(token.start, token.end, tuple(values), "loose")


_DAY_NEAR = compiled(r"\d\s?(?:st|nd|rd|th|er|º|°)?(?: of)?[\s.]*$|\d\.?\s*$", 2)
_DAY_NEXT = compiled(r"\.?,?\s*(?:\d|of \d|de \d)")


def _is_month(text: str, token: Token) -> bool:
    """Does a month stand in a date? Alone its name may be a verb, a person or anything."""
    return bool(_DAY_NEAR.search(text, max(0, token.start - 8), token.start) or _DAY_NEXT.match(text, token.end))
