"""Shares and multiples in words ("a third of", "doubled") that a translation has otherwise than its source."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number, within
from lint.data import rows
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.foreign import UNSPACED


@cache
def _expression(language: str) -> tuple[re.Pattern[str], tuple[Decimal, ...]] | None:
    """Return one expression for all shares of a language, and the value of each of its groups."""
    listed = [(value, form) for code, value, form in rows(__package__, "shares.tsv", 3) if code == language]
    if not listed:
        return None
    each = "|".join(f"({form})" for _, form in listed)
    values = tuple(round(Decimal(Fraction(value).numerator) / Fraction(value).denominator, 3) for value, _ in listed)
    return compiled(each if language in UNSPACED else rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE), values


def shares(text: str, language: str) -> list[Number]:
    """Return the shares and multiples that a text says in words, in order."""
    if (known := _expression(language)) is None:
        return []
    expression, values = known
    return [
        Number(*match.span(), (values[(match.lastindex or 1) - 1],), "share") for match in expression.finditer(text)
    ]


def exchanged(document: Document) -> Iterator[tuple[Number, Number]]:
    """Yield the only share of a sentence and the only one of its source, where they are not the same."""
    both = document.view(comparable)
    if both is None or not (ours := shares(both.target.text, "en")):
        return
    theirs = shares(both.source.text, both.language)
    if not theirs:
        return
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target and pair.sure):
            continue
        here, there = within(ours, pair.target), within(theirs, pair.source)
        if len(here) != 1 or len(there) != 1 or here[0].value == there[0].value:
            continue
        around, beside = both.around(index)
        if around and beside and not any(map(here[0].means, within(theirs, around))):
            yield there[0], here[0]
