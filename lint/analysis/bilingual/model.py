"""A number of a text, as the readers of all languages return it, and what of a text stands in a span."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Protocol, TypeVar

from lint.analysis.bilingual.figures import Value
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Span


class Number(NamedTuple):
    """A number in a text."""

    start: int
    end: int
    values: tuple[Value, ...]  # all that it may mean, the likeliest first
    #: "number", "percent", "day", "month", "year", "time", "weekday", "decade"; "small": a word from two to twelve;
    #: "loose": not to be relied on.
    kind: str
    strong: bool = False
    figures: bool = False  # it is written in figures, at least in part
    scaled: bool = False  # with a magnitude: thousand, million
    #: The magnitudes that it ends in, the least first, which a number before it may share: "two hundred thousand".
    shared: tuple[Decimal, ...] = ()

    @property
    def value(self) -> Value:
        return self.values[0]

    def means(self, other: "Number") -> bool:
        """May both be the same number?"""
        return not set(self.values).isdisjoint(other.values)


_CURRENCY = compiled(r"(?<![A-Za-z])(?:Rbs?|Rs|NIS|CHF)\Z")  # Rbs120m, NIS50


def glued(text: str, start: int, end: int) -> bool:
    """Is a figure a part of a name: "F-16", "G7", "COVID-19"?"""
    if _CURRENCY.search(text, max(0, start - 4), start):
        return False
    before = text[start - 1 : start]
    if before in ("-", "‐", "_"):
        before = text[max(0, start - 2) : start - 1]
    if end - start == 4 and text[start : start + 2] in ("19", "20"):
        return False  # the year of "APEC2020" and "Euro-2024"
    return (before.isalpha() and before < "\u0530") or text[end : end + 1].isupper()


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def within(found: Sequence[_P], span: Span) -> Sequence[_P]:
    """Return those of some things, which are in order, that begin in a span."""
    first = bisect_left(found, span.start, key=attrgetter("start"))
    return found[first : bisect_left(found, span.end, first, key=attrgetter("start"))]
