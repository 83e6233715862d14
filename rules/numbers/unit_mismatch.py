"""A conversion in brackets is wrong by more than rounding.

Bad: The village lies [5 km (8 miles)] from the border.
Bad: Temperatures reached [40 degrees Celsius (94 degrees Fahrenheit)].
Bad: The plane climbed to [10,000 metres (3,280 feet)].
Good: The village lies 8 km (5 miles) from the border.
Good: The pedestal is 3 metres (1.55 metres without the steps) high.
Good: It weighs 75 pounds (about 10,000 yen).
Good: A marathon is 42.195 km (26 miles and 385 yards).
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.units import converted, unit_pattern, units
from lint.patterns import compiled

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TOLERANCE = 0.03  # beside the rounding of the two numbers themselves
_HINT = compiled(r"[a-zA-Z²2°] \([^()\d\n]{0,12}\d")


@rule(Severity.ERROR, category=Category.MEASUREMENT_FORMAT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if not _HINT.search(prose):
        return
    for match in _conversion().finditer(prose):
        first, second = units()[match[2]], units()[match[4]]
        if first.dimension != second.dimension or first.name == second.name:
            continue
        value, given = _value(match[1]), _value(match[3])
        right = converted(value, first, second)
        allowed = _TOLERANCE + first.slack + second.slack + _rounding(match[1]) + _rounding(match[3])
        if first.dimension == "temperature":
            wrong = abs(right - given) > 2.5
        else:
            wrong = abs(right - given) > allowed * max(right, given)
        if wrong:
            span = Span(match.start(), match.end())
            yield Hit(span, f"“{match[1]} {match[2]}” is about {_rounded(right)} {match[4]}, not {match[3]}")


@cache
def _conversion() -> re.Pattern[str]:
    """5 km (about 3 miles)"""
    unit = unit_pattern()
    about = r"(?:(?:about|around|some|approximately|roughly|nearly|almost|over|or|~) ?)?"
    return compiled(
        rf"(?<![\d.,/–-])({_NUMBER})[ -]?({unit}) \({about}({_NUMBER})[ -]?({unit})(?:\)|,[^()\n]{{0,40}}\))"
    )


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _rounding(number: str) -> float:
    """How far a number may be from what it stands for, as a share: half of its last digit that is no nought."""
    value = _value(number)
    if "." in number:
        unit = 10.0 ** -len(number.partition(".")[2])
    else:
        digits = number.replace(",", "")
        unit = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    if not value:
        return 0
    return 0.5 * min(unit, value * 0.2 if value > 5 else value) / value


def _rounded(value: float) -> str:
    return f"{value:.1f}" if abs(value) < 10 else f"{value:,.0f}"
