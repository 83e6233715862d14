"""Numbers that say only how large they are: "dozens", "tens of thousands"."""

import re
from bisect import bisect_left
from decimal import Decimal
from functools import cache

from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.side import Side
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.foreign import UNSPACED

_OF = compiled(r"\s(?:(?:of|de|di|von)\s|d['’])?")
_BESIDE = 2  # characters between a number and what it counts


class Crowd(NamedTuple):
    """A number that says only how large it is."""

    start: int
    end: int
    size: Decimal


@cache
def _expression(language: str) -> tuple[re.Pattern[str], tuple[tuple[Decimal, bool], ...]] | None:
    """Return one expression for all such words of a language, and of each group the value and whether it may be the
    first word."""
    listed = [(value, form) for code, value, form in rows(__package__, "crowds.tsv", 3) if code == language]
    if not listed:
        return None
    listed.reverse()  # the larger ones first: "on binlerce" is no "binlerce"
    each = "|".join(f"({form})" for _, form in listed)
    values = tuple((Decimal(value.removeprefix("x")), not value.startswith("x")) for value, _ in listed)
    return compiled(each if language in UNSPACED else rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE), values


def crowds(side: Side) -> list[Crowd]:
    """Return the numbers of a text that say only how large they are, in order."""
    if (known := _expression(side.language)) is None:
        return []
    expression, values = known
    found: list[Crowd] = []
    for match in expression.finditer(side.text):
        start, end = match.span()
        size, may_be_first = values[(match.lastindex or 1) - 1]
        before = found[-1] if found else None
        if before and before.size < size and _OF.fullmatch(side.text, before.end, start):
            found[-1] = Crowd(before.start, end, before.size * size)
        elif may_be_first and not _is_counted(side, start):
            found.append(Crowd(start, end, size))
    return found


def is_crowd(side: Side, number: Number) -> bool:
    """Is a number one that says only how large it is: מאות אלפי, hundreds of thousands?"""
    known = None if number.figures else _expression(side.language)
    return bool(known and known[0].match(side.text, number.start) and not _is_counted(side, number.start))


def _is_counted(side: Side, start: int) -> bool:
    """Does a number stand before a word, or go on in it: пять тысяч, ثلاثة آلاف?"""
    index = bisect_left(side.numbers, start, key=lambda number: number.start)
    return index > 0 and side.numbers[index - 1].end >= start - _BESIDE
