"""Lays out a long file of many articles a piece at a time, so that memory does not grow with it."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.text.formats.json import Lines, checked
from lint.text.model import Layout, Record, Span


class Pieces:
    """The pieces of a text in JSON Lines, each of whole lines."""

    def __init__(self, text: str, lines: Lines, fields: tuple[str, ...]) -> None:
        self._size = len(text)
        self._lines = lines
        self._fields = fields
        self._spans = list(lines.stretches())
        self._last: tuple[Span, Layout] | None = None  # pieces are asked for in their order
        self._records: tuple[Span, tuple[Record, ...]] | None = None
        self.faults = lines.faults

    def layouts(self) -> Iterator[tuple[Span, Layout]]:
        """Yield the pieces, each with its layout, in offsets into the piece."""
        for span in self._spans:
            yield span, self._layout(span)

    def _layout(self, piece: Span) -> Layout:
        if self._last is None or self._last[0] != piece:
            self._last = piece, self._lines.layout(piece, self._fields)
        return self._last[1]

    def at(self, offset: int) -> Span:
        """Return the piece around an offset."""
        return self._spans[max(0, bisect_right(self._spans, (offset, self._size + 1)) - 1)]

    def records(self, piece: Span) -> tuple[Record, ...]:
        """Return the articles of a piece, in offsets into the text."""
        if self._records is None or self._records[0] != piece:
            by = piece.start
            found = (Record(start + by, end + by, *rest) for start, end, *rest in self._layout(piece).records)
            self._records = piece, tuple(found)
        return self._records[1]


def pieces_of(text: str, fields: tuple[str, ...]) -> Pieces | None:
    """Return the pieces of a text in JSON Lines; None for JSON of another kind, and where no field has prose.

    Raises :class:`lint.text.model.FormatError` unless it is JSON.
    """
    lines = checked(text)
    if lines is None:
        return None
    pieces = Pieces(text, lines, fields)
    some = next((span for span, layout in pieces.layouts() if layout.records), None)
    return None if some is None else pieces
