"""The numbers of a translation against those of its source: changed, missing, added."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint.analysis.bilingual.crowds import is_crowd
from lint.analysis.bilingual.duals import half_of_dual
from lint.analysis.bilingual.durations import otherwise
from lint.analysis.bilingual.figures import Value, digits_of
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.money import is_conversion
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.rounding import SAME, hedged, is_hedge, rounded
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.foreign import UNSPACED
from lint.text.model import Span

_TAIL = 12  # characters behind a number in which its unit is named
#: Numbers of a pair, at most: where both sides have more it is a table without stops, and comparing takes the square.
_MOST_NUMBERS = 60


class Difference(NamedTuple):
    """A number of one side without its counterpart; of both if one stands for the other."""

    kind: str  # "changed", "magnitude", "missing", "added"
    source: Number | None
    target: Number | None
    place: Span  # in the translation
    context: Span  # in the source


def differences(document: Document) -> tuple[Difference, ...]:
    """Return every number that differs, in order; none where there is no source, or another article's."""
    both = document.view(comparable)
    return () if both is None else tuple(_differences(both))


def _differences(both: Bilingual) -> Iterator[Difference]:
    source_values = {value for number in both.source.numbers if number.kind != "loose" for value in number.values}
    target_text = both.target.text
    target_values = {value for number in both.target.numbers if number.kind != "loose" for value in number.values}
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target and pair.sure):
            continue
        ours, theirs = both.target.numbers_in(pair.target), both.source.numbers_in(pair.source)
        if not (ours or theirs) or min(len(ours), len(theirs)) > _MOST_NUMBERS:
            continue
        near_source, near_target = both.around(index)
        assert near_source
        assert near_target
        near_numbers = both.target.numbers_in(near_target), both.source.numbers_in(near_source)
        gone = [
            number
            for number in theirs
            if _counts(number)
            and not _explained(number, near_numbers[0], ours, theirs)
            and not _elsewhere(number, target_values)
            and not is_crowd(both.source, number)
            and not any(is_hedge(other, number, target_text) for other in ours)
        ]
        new = [
            number
            for number in ours
            if _counts(number)
            and not _explained(number, near_numbers[1], theirs, ours)
            and not _elsewhere(number, source_values)
            and not hedged(number, theirs, target_text)
            and (
                any(_comparable(number, other) for other in gone)
                or not is_conversion(target_text, ours, number, theirs)
            )
        ]
        if gone or new:
            gone, new = otherwise(both, pair.source, pair.target, gone, new)
        if not gone and not new:
            yield from _small(ours, theirs, near_numbers, both)
        for found in _paired(gone, new, theirs, ours, pair.source, pair.target):
            if (
                found.source is None
                and found.target
                and (rough := _rough_counterpart(found.target, both, ours, theirs))
            ):
                found = found._replace(
                    kind="changed",
                    source=rough,
                    place=Span(found.target.start, found.target.end),
                    context=Span(rough.start, rough.end),
                )
            if found.kind == "added" and found.target and not found.target.figures:
                continue  # what is worked out is written in words as often
            if not _is_rest(both.target.text, found.target) and not _is_no_amount(both, found):
                yield found


_DUAL = compiled(
    r"(?:(?:شخص|طفل|جندي|رجل|امرأت|مدني|شاب|شقيق|صحفي|شرطي|عامل)(?:ين|ان)|يومين|يومان|أسبوعين|أسبوعان|شهرين|شهران|عامين|عامان|سنتين|ساعتين|مرتين|יומיים|שבועיים|חודשיים|שנתיים|שעתיים|פעמיים)$"
)


_AGE = compiled(r"\s?(?:من|ل)\s?(?:ال)?عمر")  # في الخامسة من عمره


def _is_dual(both: Bilingual, number: Number) -> bool:
    """Is a number the ending of a noun (שבועיים, two weeks), or the ordinal of an age?"""
    text = both.source.text
    found = number.kind == "loose" and (_DUAL.search(text, number.start, number.end) or _AGE.match(text, number.end))
    return bool(found)


#: Years, days, hours and the like: in words they become decades, a quarter century, a fortnight, "around the clock".
_DURATION = compiled(
    r"[\s-]{0,2}(?:Jahr|Monat|Woche|Tage|Stund|Minut|Cent\b|год|лет|месяц|недел|час|дн|день|суток|минут|копе|рок|рік|місяц|тижн|хвилин|"
    r"ans?\b|anné|mois|semaine|jour|heure|minut|centim|años?|mes|semana|día|hora|céntim|anni|mesi|settiman|giorn|ore\b|år|ára?\b|"
    r"mánuð|viku|dag|klukku|rok|let\b|lat\b|měsíc|týd|hodin|miesi|tygod|godzin|yıl|ay\b|hafta|gün|saat|dakika|سن[ةو]|عام|[أا]?شهر|"
    r"[أا]سبوع|[أا]سابيع|يوم|[أا]يام|ساع|دقيق|سال|ماه|هفته|روز|دقیقه|שנ|חודש|שבוע|ימים|יום|שעות|דקות|साल|दिन|घंट|年|[個个か]?月|[週周]|日|天|時間|"
    r"小[时時]|分|[歳岁]|년|일|시간)",
    2,
)


def _is_no_amount(both: Bilingual, found: Difference) -> bool:
    """Is what is missing a number word for a time, or one in Han letters, which are in names and words (八百屋) too?"""
    number = found.source
    if found.kind != "missing" or number is None or number.figures:
        return False
    return (both.language in UNSPACED and not number.scaled) or _DURATION.match(
        both.source.text, number.end
    ) is not None


_OTHERS = compiled(r"\s(?:other|others|more|further|remaining|of (?:them|whom|which))\b")
_OTHER = compiled(r"\b(?:[Oo]ther|remaining|another|further) $")


def _is_rest(text: str, number: Number | None) -> bool:
    """Does a number word count what is left: "three others" of four?"""
    if number is None or number.kind != "small":
        return False
    before = _OTHER.search(text, max(0, number.start - 12), number.start)
    return before is not None or _OTHERS.match(text, number.end) is not None


def _small(
    ours: Sequence[Number], theirs: Sequence[Number], near: tuple[Sequence[Number], Sequence[Number]], both: Bilingual
) -> Iterator[Difference]:
    """Yield the only number word of a sentence, where it says another number than the only one of its source.

    Or the only one that says another, where both have as many.
    """
    small = [number for number in ours if number.kind == "small"]
    its_small = [number for number in theirs if number.kind == "small" or _is_dual(both, number)]
    if len(small) == len(its_small) == len(ours) == len(theirs) > 1:
        new, gone = _unmatched(small, its_small), _unmatched(its_small, small)
    else:
        new = [number for number in small if not any(map(number.means, near[1]))]
        gone = [number for number in its_small if not any(map(number.means, near[0]))]
    if new and gone:
        here, there = (Span(each[0].start, each[-1].end) for each in (ours, theirs))
        there, here = (Span(each.start, each.end + _TAIL) for each in (there, here))
        gone, new = otherwise(both, there, here, gone, new)
    if len(new) == len(gone) == 1:
        place, context = (Span(number.start, number.end) for number in (new[0], gone[0]))
        yield Difference("changed", gone[0], new[0], place, context)


def _unmatched(numbers: Sequence[Number], others: Sequence[Number]) -> list[Number]:
    """Return the numbers that are left when each has taken one of its own value from the others."""
    rest, left = list(others), []
    for number in numbers:
        match = next((other for other in rest if number.means(other)), None)
        if match is None:
            left.append(number)
        else:
            rest.remove(match)
    return left


def _counts(number: Number) -> bool:
    """Is a number one that must have a counterpart?"""
    return number.kind not in ("loose", "small", "weekday") and (number.strong or number.kind == "time")


def _elsewhere(number: Number, values: set[Value]) -> bool:
    """Does a number that one would not take for another stand anywhere on the other side?"""
    value = number.value
    return isinstance(value, Decimal) and value >= 13 and value in values


def _explained(number: Number, near: Sequence[Number], own: Sequence[Number], beside: Sequence[Number]) -> bool:
    """Has a number a counterpart in the sentences around: the same value, or one that was rounded?

    ``near`` are the numbers of the sentences around on the other side, ``own`` those of the very sentence, ``beside``
    those that stand with the number itself.
    """
    for other in near:
        if not number.means(other) or (other.kind == "loose" and other not in own):
            continue
        if other.kind == "month" and number.kind != "month" and any(_same_month(other, month) for month in beside):
            continue  # December explains "декабря", and not "12" before it too
        if number.kind == "month" and other.kind == "number" and any(each.kind == "month" for each in own):
            continue  # nor does "3" explain March where there is "травня"
        return True
    return any(rounded(number.value, other.value) for other in own)


def _same_month(first: Number, second: Number) -> bool:
    return second.kind == "month" and first.value == second.value


def _paired(
    gone: list[Number], new: list[Number], theirs: Sequence[Number], ours: Sequence[Number], source: Span, target: Span
) -> Iterator[Difference]:
    """Put together what is gone and what is new, where one may stand for the other."""
    left = list(gone)
    for number in new:
        other = _counterpart(number, left, len(new), ours, theirs)
        if other is not None:
            left.remove(other)
            kind = "magnitude" if _by_magnitude(number.value, other.value) else "changed"
            yield Difference(kind, other, number, Span(number.start, number.end), Span(other.start, other.end))
        elif weak := _weak_counterpart(number, ours, theirs):
            kind = "magnitude" if _by_magnitude(number.value, weak.value) else "changed"
            yield Difference(kind, weak, number, Span(number.start, number.end), Span(weak.start, weak.end))
        elif small := _small_counterpart(number, theirs, ours, alone=len(new) == 1 and not gone):
            yield Difference("changed", small, number, Span(number.start, number.end), Span(small.start, small.end))
        elif _large(number) and number.kind not in ("month", "time", "weekday"):
            yield Difference("added", None, number, Span(number.start, number.end), source)
    for number in left:
        if half := half_of_dual(number, ours, theirs):
            yield Difference("changed", number, half, Span(half.start, half.end), Span(number.start, number.end))
        elif small := _small_counterpart(number, ours, theirs, alone=len(gone) == 1 and not new):
            yield Difference("changed", number, small, Span(small.start, small.end), Span(number.start, number.end))
        elif _large(number) and number.kind not in ("month", "time", "weekday"):
            yield Difference("missing", number, None, target, Span(number.start, number.end))


def _small_counterpart(
    number: Number, others: Sequence[Number], beside: Sequence[Number], *, alone: bool
) -> Number | None:
    """Return the one number word on the other side that a number may stand for: "forty" for "four".

    Where it is the only number of its sentence without a counterpart (``alone``); ``beside`` explains others.
    """
    if not alone or number.kind != "number" or not isinstance(number.value, Decimal):
        return None
    if number.value >= 100:  # three of dreihundert
        cut = [other for other in others if other.kind == "small" and _by_magnitude(number.value, other.value)]
        return cut[0] if len(cut) == 1 and not any(map(cut[0].means, beside)) else None
    only = not number.figures and len(others) == len(beside) == 1
    fit = [
        other
        for other in others
        if (other.kind == "small" or (only and other.kind == "number")) and not any(map(other.means, beside))
    ]
    if len(fit) != 1:
        return None
    if not number.figures and _lost_a_part(number.value, fit[0].value):
        return fit[0]
    few = number.figures and 2 <= number.value <= 12 and number.value == number.value.to_integral_value()
    return fit[0] if few or only or _misheard(number.value, fit[0].value) else None


def _lost_a_part(number: Decimal, small: Value) -> bool:
    """Is a number word the last one of another: five of خمسة وعشرون and Fünfundzwanzig?"""
    return isinstance(small, Decimal) and number > 20 and number % 10 == small


def _misheard(number: Decimal, small: Value) -> bool:
    """Are two numbers one word with another ending: four, fourteen, forty?"""
    return isinstance(small, Decimal) and number in (10 + small, 10 * small)


def _large(number: Number) -> bool:
    """Is a number one that does not become a word, a pronoun or a plural in translation?"""
    return number.scaled or (isinstance(number.value, Decimal) and number.value >= 10)


def _counterpart(
    number: Number, gone: Sequence[Number], rivals: int, ours: Sequence[Number], theirs: Sequence[Number]
) -> Number | None:
    """Return which of the numbers that are gone a new one stands for."""
    fit = [other for other in gone if _comparable(number, other)]
    if not fit:
        return None
    by_magnitude = [other for other in fit if _by_magnitude(number.value, other.value)]
    if by_magnitude:
        return by_magnitude[0]
    alike = [other for other in fit if _alike(number, other)]
    if alike:
        return alike[0]
    if len(fit) == 1 and rivals == 1:
        return fit[0]
    return None


def _weak_counterpart(number: Number, ours: Sequence[Number], theirs: Sequence[Number]) -> Number | None:
    """Return the number word of the source (百人, до тысячи) that a figure tells with another magnitude, or the tenths
    (三成) that it tells as another percentage."""
    if number.kind != "percent" and not (number.figures and number.kind == "number"):
        return None
    fit = [
        other
        for other in theirs
        if not _counts(other)
        and other.kind in ("number", "small", "percent")
        and (_by_magnitude(number.value, other.value) or number.kind == other.kind == "percent")
        and not any(map(other.means, ours))
    ]
    return fit[0] if len(fit) == 1 else None


_SOME = compiled(
    r"(?:huit|dix|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aine$|"
    r"(?:veint|treint|cuarent|cincuent|sesent)ena$|centenar$|"
    r"(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)ina$|centinaio$|migliaio$",
    2,
)
_CENTURY, _ROMAN = compiled(r"(?:st|nd|rd|th)?[ -]centur"), compiled(r"[IVXІХ]+$")


def _rough_counterpart(
    number: Number, both: Bilingual, ours: Sequence[Number], theirs: Sequence[Number]
) -> Number | None:
    """Return the rough number of a source (une quinzaine) or the Roman one of its century, where it is the only one,
    and the other is the only one of the translation."""
    if any(other.kind != "loose" for other in theirs) or sum(map(_counts, ours)) != 1:
        return None
    century = _CENTURY.match(both.target.text, number.end)
    expression = _ROMAN if century else _SOME
    fit = [other for other in theirs if expression.fullmatch(both.source.text, other.start, other.end)]
    return fit[0] if len(fit) == 1 else None


def _comparable(number: Number, other: Number) -> bool:
    if number.kind == other.kind:
        return True
    return number.kind in SAME and other.kind in SAME and "percent" not in (number.kind, other.kind)


def _by_magnitude(first: Value, second: Value) -> bool:
    """Do two values differ by a power of ten only?"""
    if not (isinstance(first, Decimal) and isinstance(second, Decimal)) or not first or not second:
        return False
    digits = digits_of(first)
    return bool(digits) and digits == digits_of(second) and first != second and max(first, second) >= 20


def _alike(number: Number, other: Number) -> bool:
    """Do two numbers have as many digits, and all but one or two of them in common?"""
    first, second = f"{number.value}", f"{other.value}"
    if not number.figures or not other.figures or len(first) != len(second) or len(first) < 2:
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) <= (1 if len(first) < 4 else 2)
