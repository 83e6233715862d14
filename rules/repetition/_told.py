"""What the rules on words that come again anywhere have told already, for those that look closer at a translation."""

from bisect import bisect_left
from collections.abc import Sequence

from lint import Document, Span

from . import coordinated_duplicate, crowded_word, echoed_noun, repeated_noun, repeated_phrase, repeated_term
from . import repeated_verb, repeated_wording, word_family_echo

_RULES = (
    coordinated_duplicate.check,
    crowded_word.check,
    echoed_noun.check,
    repeated_noun.check,
    repeated_phrase.check,
    repeated_term.check,
    repeated_verb.check,
    repeated_wording.check,
    word_family_echo.check,
)


def told(document: Document) -> Sequence[Span]:
    """Return the places that the other rules report with their own options, in order of their ends (for ``view``)."""
    return sorted((hit.span for check in _RULES for hit in check(document)), key=lambda span: span.end)


def is_told(document: Document, span: Span) -> bool:
    """Does another rule report a place that overlaps this one?"""
    spans = document.view(told)
    first = bisect_left(spans, span.start + 1, key=lambda other: other.end)
    return any(other.start < span.end for other in spans[first:])
