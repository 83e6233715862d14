"""What a sentence is about, coarsely, in two languages: police, a court, a match. It helps to pair sentences."""

import re
from functools import cache, lru_cache

from lint.data import rows
from lint.patterns import compiled
from lint.text.foreign import UNSPACED

#: What is written before a word, as one with it.
_PREFIXES = {"ar": "[وفبلك]{0,2}(?:ال|ل)?", "he": "[והבלמשכ]{0,2}"}


@cache
def _expression(language: str) -> re.Pattern[str] | None:
    """Return one expression with a group for each subject of a language."""
    listed = [(key, forms) for key, code, forms in rows(__package__ or "", "subjects.tsv", 3) if code == language]
    if not listed:
        return None
    each = "|".join(f"(?P<{key}>{_whole(forms)})" for key, forms in listed)
    border = "" if language in UNSPACED else rf"(?<!\w){_PREFIXES.get(language, '')}"
    return compiled(f"{border}(?:{each})", re.IGNORECASE)


def _whole(forms: str) -> str:
    return re.sub(r"(^|\|)=([^|]+)", r"\1\2(?!\\w)", forms)


@lru_cache(maxsize=4096)
def subjects(text: str, language: str) -> frozenset[str]:
    """Return what a sentence is about."""
    expression = _expression(language)
    if expression is None:
        return frozenset()
    return frozenset(match.lastgroup for match in expression.finditer(text) if match.lastgroup)
