"""The text of a document without its markup, so that a rule sees the same text in every format.

Rules get this text; the engine maps their findings back to the file. Where markup stood between two spaces there is
one, where it stood inside a word there is nothing, a reference (``&amp;``) is its characters, and what stands in a
word's place (code, a URL) is one U+FFFC.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator

from lint.patterns import compiled
from lint.records import NamedTuple, replace
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Layout, Position, Span

_PAD = "\N{WORD JOINER}"  # as in lint.text.formats.canvas
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_RUN = compiled(rf"[\s{_PAD}]{{2,}}|{_PAD}|{_OBJECT}+")  # a single space stays as it is


class _Piece(NamedTuple):
    """A stretch of the unmarked text, and the stretch of the file that it stands for."""

    text: str
    start: int  # in the file
    end: int
    whole: bool  # it stands for its stretch as a whole: the two differ in length


class _Pieces:
    """The mapping from the unmarked text back to the file."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self._pieces = pieces
        self._starts = [0]  # of the pieces, in the unmarked text
        for piece in pieces:
            self._starts.append(self._starts[-1] + len(piece.text))

    def span(self, start: int, end: int) -> Span:
        if not 0 <= start <= end <= self._starts[-1]:
            raise ValueError(f"the span {start}-{end} is not in a text of {self._starts[-1]} characters")
        if not self._pieces:
            return Span(0, 0)
        if start == end:
            place = self._end(end) if end else self._start(0)
            return Span(place, place)
        return Span(self._start(start), self._end(end))

    def inner(self, offset: int) -> int:
        index = bisect_right(self._pieces, offset, key=lambda piece: piece.start) - 1
        if index < 0:
            return 0
        piece, start = self._pieces[index], self._starts[index]
        if piece.whole or offset >= piece.end:
            return start if offset == piece.start else self._starts[index + 1]
        return start + offset - piece.start

    def _start(self, offset: int) -> int:
        index = bisect_right(self._starts, offset, 0, len(self._pieces)) - 1
        piece = self._pieces[index]
        return piece.start if piece.whole else piece.start + offset - self._starts[index]

    def _end(self, offset: int) -> int:
        index = bisect_right(self._starts, offset - 1, 0, len(self._pieces)) - 1
        piece = self._pieces[index]
        return piece.end if piece.whole else piece.start + offset - self._starts[index]


class UnmarkedView:
    """A document without markup, and the mapping back to the file."""

    def __init__(self, document: Document, pieces: _Pieces) -> None:
        self.document = document
        self._pieces = pieces

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file for a span of the unmarked text. Raises ValueError if it is out of range."""
        return self._pieces.span(start, end)

    def inner(self, offset: int) -> int:
        """Return the offset in the unmarked text for one in the file: the next one where that was left out."""
        return self._pieces.inner(offset)

    def release(self) -> None:
        """Let go of all that was computed of the unmarked document, which may hold the document itself."""
        self.document._views.clear()


class _AsRead(Document):
    """The unmarked document; its positions are those of the file."""

    place: Callable[[int], Position]

    def __post_init__(self) -> None:
        """Its source is given to it, if it has one: see :func:`unmark_pair`."""

    def position(self, offset: int) -> Position:
        return self.place(offset)


class _AsItIs(UnmarkedView):
    """The view of a plain text, which has no markup."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def span(self, start: int, end: int) -> Span:
        if not 0 <= start <= end <= len(self.document.text):
            raise ValueError(f"the span {start}-{end} is not in a text of {len(self.document.text)} characters")
        return Span(start, end)

    def inner(self, offset: int) -> int:
        return offset


def as_it_is(document: Document) -> UnmarkedView:
    """Return the view of a document with its markup."""
    return _AsItIs(document)


def unmark(document: Document) -> UnmarkedView:
    """Return the view of a document without its markup."""
    layout = document.layout
    if document.format == "plain":
        return _AsItIs(document)
    pieces: list[_Piece] = []
    blocks: list[Block] = []
    seams: list[int] = []
    length = 0
    references = deque(layout.references)
    previous: Block | None = None
    for block in document.blocks:
        if previous is not None:
            between = " " if previous.kind is BlockKind.DATELINE else "\n\n"
            pieces.append(_Piece(between, previous.end, block.start, True))
            length += len(between)
        inside: list[Span] = []
        while references and references[0].start < block.end:
            reference = references.popleft()
            if reference.start >= block.start:
                inside.append(reference)
        start = length
        for piece in _of_block(document, block, inside):
            if piece.whole and piece.text.isspace() and document.text[piece.start : piece.end].strip(" \t\r\n&nbsp;"):
                seams.append(length)
            pieces.append(piece)
            length += len(piece.text)
        blocks.append(Block(block.kind, start, length))
        previous = block
    prose = "".join(piece.text for piece in pieces)
    # objects differ between text and prose, as in any document
    text = "".join(document.text[piece.start] if piece.text == _OBJECT else piece.text for piece in pieces)
    guessed = frozenset(there for here, there in zip(layout.blocks, blocks, strict=True) if here in layout.guessed)
    mapping = _Pieces(pieces)
    view = UnmarkedView(_AsRead(text, document.path, document.format), mapping)
    layout = Layout(prose, tuple(blocks), guessed=guessed, seams=tuple(seams))
    view.document.__dict__["layout"] = layout  # known already
    # not by way of the view, which holds this document: a circle would keep its words in memory
    view.document.__dict__["place"] = lambda offset: document.position(mapping.span(offset, offset).start)
    return view


def unmark_pair(document: Document) -> tuple[UnmarkedView, UnmarkedView | None]:
    """Return a document and its source without their markup, the one beside the other; None if there is no source.

    The unmarked document of a bilingual file has the units that are linted, in offsets into the two unmarked texts.
    """
    view = unmark(document)
    if document.source is None:
        return view, None
    source = unmark(document.source)
    if source.document is not document.source:
        object.__setattr__(source.document, "language", document.source.language)  # it is new: nobody else has it
    if view.document is not document:
        object.__setattr__(view.document, "source", source.document)
        if document.layout.units:
            units = tuple(unit.moved(view.inner, source.inner) for unit in document.layout.units if unit.linted)
            view.document.__dict__["layout"] = view.document.layout._replace(units=units)
    elif source.document is not document.source:
        view = _AsItIs(replace(document, source=source.document))
    return view, source


def _of_block(document: Document, block: Block, references: list[Span]) -> Iterator[_Piece]:
    prose = document.prose
    done = block.start
    for reference in references:
        yield from _plain(document, done, reference.start)
        stretch = prose[reference.start : min(reference.end, block.end)]
        characters = stretch[:1] if stretch.isspace() else stretch.replace(_PAD, "")
        yield _Piece(characters, reference.start, reference.end, True)
        done = reference.end
    yield from _plain(document, done, block.end)


def _plain(document: Document, start: int, end: int) -> Iterator[_Piece]:
    """Yield the pieces of a stretch without references; its markup was blanked."""
    text, prose = document.text, document.prose
    done = start
    if text[start:end] == prose[start:end]:
        if start < end:
            yield _Piece(prose[start:end], start, end, False)
        return
    for match in _RUN.finditer(prose, start, end):
        run, (first, last) = match[0], match.span()
        if run == text[first:last]:
            continue  # space as it was written
        if first > done:
            yield _Piece(prose[done:first], done, first, False)
        done = last
        if run[0] == _OBJECT:
            yield _Piece(_OBJECT, first, last, True)
        elif space := run.replace(_PAD, ""):
            odd = space.strip(" ")
            yield _Piece(odd[:1] or " ", first, last, True)
    if end > done:
        yield _Piece(prose[done:end], done, end, False)
