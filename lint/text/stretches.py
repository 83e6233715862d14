"""Cuts a text that is longer than any article into stretches, so that memory does not grow with it."""

from collections.abc import Iterator

from lint.text.model import Span

#: Code points. Words, sentences and names of a stretch take up to 200 bytes a character while it is linted.
LONGEST = 1 << 20
_STRETCH = 1 << 19
_ENDS = ("\n\n", "\n", ". ", " ")  # of a stretch, the best first


def stretches(text: str) -> Iterator[Span]:
    """Yield the stretches of a text: they end with a paragraph where they can, else with a line, a sentence, a word."""
    start = 0
    while len(text) - start > LONGEST:
        end = start + _STRETCH
        for mark in _ENDS:
            if (found := text.find(mark, end, start + LONGEST)) >= 0:
                end = found + len(mark)
                break
        yield Span(start, end)
        start = end
    yield Span(start, len(text))
