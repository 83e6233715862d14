"""The only ordinal of a sentence, where its source has another one only: the fourth for الثالث."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.numerals import numerals
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.side import Side
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.foreign import UNSPACED

_FIGURE = compiled(r"(?:st|nd|rd|th)\b")
#: Floors are counted in two ways; a third and a quarter are shares; 9th-century is told with other numbers.
_NOT = compiled(
    r"[\s-](?:floors?|stor(?:e?ys?|ies)|grade|class|parties|party|of (?:the|all|its|their)|hand|"
    r"thoughts?|century|centuries)\b"
)
_BEFORE = compiled(r"\b(?:one|two|a) \Z|\d[\s-]\Z")
_AGAIN = compiled(r"(?<!ال)مرة \Z")  # مرة ثانية: again
_HAN_BEFORE, _HAN_AFTER = "第", ("番目", "位", "回目", "번째")
_FEWEST = 2


def exchanged_ordinals(document: Document) -> Iterator[tuple[Number, Number]]:
    """Yield the only ordinal of a sentence's source and that of the sentence, where they are not the same."""
    both = document.view(comparable)
    if both is None:
        return
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target and pair.sure):
            continue
        ours = [number for number in both.target.numbers_in(pair.target) if _is_ordinal(both.target, number)]
        if len(ours) != 1 or _NOT.match(both.target.text, ours[0].end) or _is_share(both.target, ours[0]):
            continue
        theirs = [number for number in both.source.numbers_in(pair.source) if _is_ordinal(both.source, number)]
        if len(theirs) == 1 and not ours[0].means(theirs[0]) and _stand_alone(both, index, ours[0], theirs[0]):
            yield theirs[0], ours[0]


def _stand_alone(both: Bilingual, index: int, ours: Number, theirs: Number) -> bool:
    """Has neither of two numbers a counterpart nearby, as an ordinal or otherwise?"""
    around, beside = both.around(index)
    assert around
    assert beside
    return not (_met(ours, both.source.numbers_in(around)) or _met(theirs, both.target.numbers_in(beside)))


def _met(number: Number, others: Sequence[Number]) -> bool:
    return any(map(number.means, others))


def _is_ordinal(side: Side, number: Number) -> bool:
    """Is a number an ordinal from the second on, and no day, month or share?"""
    if (
        not isinstance(number.value, Decimal)
        or number.value < _FEWEST
        or number.kind not in ("loose", "number", "small")
    ):
        return False
    if side.language in UNSPACED or side.language == "ko":
        return side.text[number.start - 1 : number.start] == _HAN_BEFORE or side.text.startswith(_HAN_AFTER, number.end)
    if number.figures:
        return side.language == "en" and _FIGURE.match(side.text, number.end) is not None
    if (
        side.language == "ar"
        and number.value == _FEWEST
        and _AGAIN.search(side.text, max(0, number.start - 8), number.start)
    ):
        return False
    word = side.text[number.start : number.end].split()[-1]
    readings = numerals(word.rsplit("-", 1)[-1], side.language)
    ordinal = any(reading.kind == "ordinal" for reading in readings)
    return ordinal or (side.language == "ar" and _arabic(side.text[number.start : number.end]))


def _arabic(text: str) -> bool:
    """Is a number of several words an ordinal by its first one: الثانية عشرة?"""
    first, *more = text.split()
    return bool(more) and any(reading.kind == "ordinal" for reading in numerals(first, "ar"))


def _is_share(side: Side, number: Number) -> bool:
    return _BEFORE.search(side.text, max(0, number.start - 6), number.start) is not None
