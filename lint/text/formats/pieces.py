"""Lays out a long file of many articles a piece at a time, so that memory does not grow with it."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.text import formats
from lint.text.document import Document
from lint.text.formats.json import Lines, checked
from lint.text.model import Record, Span


class Pieces:
    """The pieces of a text in JSON Lines, each of whole lines."""

    def __init__(self, document: Document, lines: Lines) -> None:
        self._document = document
        self._lines = lines
        self._spans = list(lines.stretches())
        self.faults = lines.faults

    def documents(self) -> Iterator[tuple[int, Document]]:
        """Yield the pieces as documents that are laid out, each with the offset at which it begins."""
        whole = self._document
        for span in self._spans:
            piece = Document(whole.text[span.start : span.end], whole.path, whole.format, whole.fields)
            piece.__dict__["layout"] = self._lines.layout(span, self._fields)
            yield span.start, piece

    def at(self, offset: int) -> Span:
        """Return the piece around an offset."""
        return self._spans[max(0, bisect_right(self._spans, (offset, len(self._document.text) + 1)) - 1)]

    def records(self, piece: Span) -> tuple[Record, ...]:
        """Return the articles of a piece, in offsets into the text."""
        by = piece.start
        records = self._lines.layout(piece, self._fields).records
        return tuple(Record(start + by, end + by, id_, title) for start, end, id_, title in records)

    @property
    def _fields(self) -> tuple[str, ...]:
        return formats.TEXT_FIELDS if self._document.fields is None else self._document.fields


def pieces_of(document: Document) -> Pieces | None:
    """Return the pieces of a long text in JSON Lines; None for JSON of another kind, and where no field has prose."""
    lines = checked(document.text)
    if lines is None:
        return None
    pieces = Pieces(document, lines)
    some = next((piece for _, piece in pieces.documents() if piece.layout.records), None)
    return None if some is None else pieces
