"""The values that a document is made of: spans, blocks, words, sentences, quotations and the layout of a format.

Positions are half-open offsets in code points into the file's own decoded text.
"""

from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a document's text: half-open, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """Line and column of an offset, both counted from 1, the column in code points."""

    line: int
    column: int


class BlockKind(StrEnum):
    """The kind of a block."""

    TITLE = "title"
    HEADING = "heading"
    DATELINE = "dateline"  # "MOSCOW –": the paragraph that follows on the same line is a block of its own
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    BLOCK_QUOTE = "block quote"
    CAPTION = "caption"
    TABLE_CELL = "table cell"
    SIGNATURE = "signature"  # by-lines, agency tails, credits

    __hash__ = str.__hash__  # Enum's own is Python code, and kinds are looked up often


class Block(NamedTuple):
    """A paragraph, heading, list item or the like. Blocks are in order and do not overlap; a sentence lies in one
    block.
    """

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Word(NamedTuple):
    """A word or number: letters and digits with their inner apostrophes, hyphens, points and commas."""

    text: str
    key: str  # in lower case with a straight apostrophe, for comparing
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Sentence(NamedTuple):
    """A sentence without surrounding space, including its quotation marks."""

    start: int
    end: int
    words: tuple[Word, ...]
    block: Block

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Quotation(NamedTuple):
    """A quotation. ``start`` and ``end`` include the marks, ``inner`` does not."""

    start: int
    end: int
    inner: Span
    depth: int = 0  # 0 for an outer quotation, 1 for one nested in it ...
    closed: bool = True  # False: there is no closing mark, by the run-on convention or by mistake
    continues: bool = False  # unclosed, and continued by the next paragraph with or without a new opening mark
    opened: bool = True  # False: no opening mark of its own, a paragraph in the middle or at the end of a quotation

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Record(NamedTuple):
    """An article in a file that holds several. One may lie in another, whose text it then is not."""

    start: int
    end: int
    id: str = ""
    title: str = ""


class Layout(NamedTuple):
    """The result of parsing a text in its format."""

    prose: str  # as long as the text, with everything else blanked
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...] = ()  # the markup's comments, which may hold suppressions
    references: tuple[Span, ...] = ()  # entities and escapes (&amp;), in order
    guessed: frozenset[Block] = frozenset()  # blocks whose kind was guessed from their looks
    records: tuple[Record, ...] = ()  # the articles, where the file holds several, in order
    locked: tuple[Span, ...] = ()  # what is read but must stay as it is, because something refers to it, in order
    enclosed: tuple[Span, ...] = ()  # what ends at a mark that it must not hold: attributes, values, in order
    language: str = ""  # the code of the language that the text says it is in
    faults: tuple[str, ...] = ()  # what is broken and was left out, where the rest can be read
    seams: tuple[int, ...] = ()  # where markup between two words was removed, in order


class FormatError(Exception):
    """A file is not valid in its format; the message says where, without the path."""
