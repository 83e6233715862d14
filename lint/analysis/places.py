"""Where listed words or strings stand in a document, for rules that look at the text round a cue only."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import filterfalse

from lint.text.document import Document
from lint.text.model import Span


def word_places(document: Document, listed: AbstractSet[str]) -> Sequence[int]:
    """Return the indices in ``document.words`` of listed words in lower case, in order.

    The smaller of list and vocabulary is walked: a long list costs no more than the text has different words.
    """
    positions = document.word_positions
    found = [at for key in listed & document.vocabulary for at in positions.get(key, ())]
    found.sort()
    return found


def compounds(document: Document) -> tuple[str, ...]:
    """Return the words that have more in them than letters and digits: hyphens, apostrophes, points (for ``view``)."""
    return tuple(filterfalse(str.isalnum, document.word_positions))


def string_places(text: str, strings: Iterable[str]) -> Sequence[int]:
    """Return the offsets at which any of some strings begins, in order."""
    found: list[int] = []
    for string in strings:
        at = text.find(string)
        while at >= 0:
            found.append(at)
            at = text.find(string, at + 1)
    found.sort()
    return found


def matches_at(expression: re.Pattern[str], text: str, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what ``expression.finditer`` does, if all that it finds begins at one of some offsets, which are in order.

    An expression that begins with alternatives is tried at every character, while strings and words are soon found.
    """
    done = 0
    for offset in offsets:
        if offset >= done and (match := expression.match(text, offset)):
            done = match.end()
            yield match


class Taken:
    """Stretches of a text that a rule has reported: soon asked, however many there are, whether another touches one."""

    _STRIPE = 256  # code points

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._stripes: dict[int, list[Span]] = {}
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        for stripe in self._of(span):
            self._stripes.setdefault(stripe, []).append(span)

    def overlaps(self, span: Span) -> bool:
        """Does a stretch share a character with one of these?"""
        return any(span.overlaps(other) for stripe in self._of(span) for other in self._stripes.get(stripe, ()))

    def _of(self, span: Span) -> range:
        return range(span.start // self._STRIPE, span.end // self._STRIPE + 1)
