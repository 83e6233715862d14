"""Times of day that are said in half and quarter hours: halb neun, половина девятого, half past eight."""

import re
from collections.abc import Iterator
from functools import cache

from lint.analysis.bilingual.figures import clock
from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.numerals import numerals
from lint.data import rows
from lint.patterns import compiled


@cache
def _expressions(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple(
        (compiled(rf"(?<!\w){form}(?!\w)", re.IGNORECASE), int(minutes))
        for code, minutes, form in rows(__package__, "hours.tsv", 3)
        if code == language
    )


def hours(text: str, language: str) -> Iterator[Number]:
    """Yield the times of day in half and quarter hours, not in order."""
    for expression, minutes in _expressions(language):
        for match in expression.finditer(text):
            hour = next((int(numeral.value) for numeral in numerals(match[1], language)), 0)
            if 1 <= hour <= 12:
                yield Number(*match.span(), (clock(hour - (minutes < 0), minutes % 60),), "time")
