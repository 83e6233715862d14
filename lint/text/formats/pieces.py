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
        self.faults = lines.faults

    def layouts(self) -> Iterator[tuple[Span, Layout]]:
        """Yield the pieces, each with its layout, in offsets into the piece."""
        for span in self._spans:
            yield span, self._lines.layout(span, self._fields)

    def at(self, offset: int) -> Span:
        """Return the piece around an offset."""
        return self._spans[max(0, bisect_right(self._spans, (offset, self._size + 1)) - 1)]

    def records(self, piece: Span) -> tuple[Record, ...]:
        """Return the articles of a piece, in offsets into the text."""
        by = piece.start
        records = self._lines.layout(piece, self._fields).records
        return tuple(Record(start + by, end + by, id_, title) for start, end, id_, title in records)


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
