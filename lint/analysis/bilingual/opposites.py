"""Words of a source that deny in themselves ("unlawful") and lose their denial in the translation ("lawful")."""

import re
from collections.abc import Iterable
from functools import cache

from lint.data import rows
from lint.patterns import compiled
from lint.text.foreign import UNSPACED

#: How English says the opposite of "guilty", "valid" or "expected" without one of the usual negations.
_OTHERWISE = compiled(r"\b(?:innocen|acquit|clear(?:ed|s)? of|exonerat|absolv|surpris|outlaw|null|void|annul|quash)", 2)


@cache
def _opposites(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return what denies in itself in a language, and what English says without the denial."""
    border = "" if language in UNSPACED else r"(?<!\w)"
    return tuple(
        (compiled(rf"{border}(?:{form})", 2), compiled(rf"\b(?:{english})\b", 2))
        for code, english, form in rows(__package__ or "", "opposites.tsv", 3)
        if code == language
    )


def opposite(text: str, source: str, language: str, said: Iterable[str]) -> tuple[int, int] | None:
    """Return where a source has such a word, and the translation the word without its denial.

    ``said`` is what the translation has that may deny.
    """
    for form, positive in _opposites(language):
        if (
            (found := form.search(source))
            and positive.search(text)
            and all(map(positive.fullmatch, said))
            and not _OTHERWISE.search(text)
        ):
            return found.span()
    return None
