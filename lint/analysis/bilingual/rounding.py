"""Numbers that a translation rounds: 310,000 for 310 тысяч 412, "more than 1,200" for 1,250."""

from collections.abc import Sequence
from decimal import Decimal

from lint.analysis.bilingual.figures import Value, digits_of, is_year
from lint.analysis.bilingual.model import Number
from lint.patterns import compiled

#: The kinds of numbers that one may take for each other.
SAME = frozenset(("number", "percent", "day", "year", "decade"))


def rounded(first: Value, second: Value) -> bool:
    """Is one of two values the other one, with fewer digits?"""
    if not (isinstance(first, Decimal) and isinstance(second, Decimal)) or first < 20 or second < 20:
        return False
    if is_year(first) and is_year(second):
        return False
    low, high = sorted((first, second))
    if high > low * Decimal("1.04") or len(digits_of(first)) == len(digits_of(second)):
        return False
    round_, exact = sorted((first, second), key=lambda value: len(digits_of(value)))
    return abs(round_ - exact) <= (1 if round_ <= exact else Decimal("0.5")) * _last_place(round_)


def _last_place(value: Decimal) -> Decimal:
    """Return what the last digit of a value counts that is no nought: 10,000 for 310,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


#: What says that a number is round, and whether it is below the exact one, above it or either.
_HEDGE = compiled(
    r"\b(?:(more than|over|above|upwards? of|at least|in excess of|exceed\w*|north of|top(?:s|ped|ping)|past)|"
    r"(nearly|almost|close to|just under|up to|under|below|fewer than|less than)|"
    r"about|around|some|roughly|approximately|an estimated|or so)\s(?:the\s|an?\s)?(?:US)?[$€£¥₪₽₴₺]?$",
    2,
)


def hedged(number: Number, others: Sequence[Number], text: str) -> bool:
    """Is a number of a translation one of the source, rounded as it says itself: "more than 1,200" for 1,250?"""
    return any(is_hedge(number, other, text) for other in others)


def is_hedge(number: Number, other: Number, text: str) -> bool:
    """Does a text say that a number of it is near the other one?"""
    round_, exact = number.value, other.value
    if not (isinstance(round_, Decimal) and isinstance(exact, Decimal)) or round_ < 20 or exact < 20:
        return False
    if other.kind not in SAME or len(digits_of(round_)) >= len(digits_of(exact)):
        return False
    if abs(round_ - exact) > min(_last_place(round_), exact / 8):
        return False
    hedge = _HEDGE.search(text, max(0, number.start - 24), number.start)
    if hedge is None:
        return False
    return not ((hedge[1] and round_ > exact) or (hedge[2] and round_ < exact))
