"""Quotations: the stretches between quotation marks."""

import re
from typing import NamedTuple

from lint.document import Document, Span

_QUOTATION = re.compile(r'"[^"\n]+"|“[^”\n]+”|«[^»\n]+»')


class Quotation(NamedTuple):
    """A quotation. ``start`` and ``end`` include the marks, ``inner`` does not."""

    start: int
    end: int
    inner: Span
    depth: int = 0  # 0 for an outer quotation, 1 for one nested in it ...
    closed: bool = True  # False: there is no closing mark, by the run-on convention or by mistake
    continues: bool = False  # an unclosed one that the next paragraph takes up with a new opening mark

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations of a document, in order of their opening marks."""
    return tuple(
        Quotation(match.start(), match.end(), Span(match.start() + 1, match.end() - 1))
        for match in _QUOTATION.finditer(document.prose)
    )
