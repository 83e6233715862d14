"""The values that a document is made of: spans, blocks, words, sentences, quotations and the layout of a format.

Positions are half-open offsets in code points into the file's own decoded text.
"""

from collections.abc import Callable
from enum import StrEnum

from lint.records import NamedTuple


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


#: The formats of files that hold a source beside its translation: XLIFF, TMX, PO, tables.
BILINGUAL = frozenset(("xliff", "tmx", "po", "table"))


class Code(NamedTuple):
    """An inline code of a segment: a tag that stands for formatting, a placeholder, a line break.

    ``text`` is as it stands in the file, at ``span``: a tag, and for a code that stands alone (``x``, ``ph``, ``bpt``)
    also what it holds. ``id`` is what the two sides of a unit call the same code by ("" if the file gives none);
    ``opens`` and ``closes`` are both False for a code that stands alone, as the native codes ``bpt`` and ``ept`` do.
    """

    kind: str  # the element's name, without its namespace: "g", "x", "bpt", "ph", "pc", "sc" ...
    id: str
    text: str
    span: Span
    opens: bool = False  # the start tag of a code around text (``<g id="1">``)
    closes: bool = False  # the end tag of one


class Segment(NamedTuple):
    """One side of a unit: the span of its contents in the text, codes included, and its codes in order."""

    span: Span
    codes: tuple[Code, ...] = ()

    def moved(self, place: Callable[[int], int]) -> "Segment":
        """Return the segment in other offsets."""
        codes = tuple(code._replace(span=Span(*map(place, code.span))) for code in self.codes)
        return Segment(Span(*map(place, self.span)), codes)


class Unit(NamedTuple):
    """A source and its translation, as a bilingual file pairs them: an XLIFF segment, a TMX unit, a PO message (one for
    each plural form), a row of a table.

    Spans are offsets into the text of the document that the unit is asked of (:attr:`Document.units`): ``source`` into
    that of ``document.source``, the others into its own. A rule with ``needs="units"`` gets the text as it stands in
    the file, where both are the same; for any other rule they are offsets into the two texts without markup.

    ``linted`` says whether the target is prose that is read: it is there, it is to be translated and it has been, and
    it is not marked as unsure (fuzzy). What is not read is blank in the ``prose`` of both sides.
    """

    id: str  # as in the file; "" if it gives none
    label: str  # what reports and the baseline call it: never empty, mostly the id
    span: Span  # the whole unit: its element, its lines, its row
    source: Segment
    target: Segment | None  # None: there is no place for it in the file
    linted: bool = True
    translatable: bool = True  # False: translate="no"
    fuzzy: bool = False  # a guess of the program that filled it in, not yet looked at
    approved: bool | None = None  # None: the file does not say
    state: str = ""  # as in the file: "translated", "needs-review-translation", "final", "ApprovedTranslation" ...
    context: str = ""  # PO's msgctxt, a name or note of where the text is used
    file: str = ""  # the name of the file that an XLIFF file was made of, or PO's first reference
    notes: tuple[str, ...] = ()
    engine: str = ""  # what made the translation, if the file says so
    translator: str = ""
    plural: int | None = None  # the number of a PO plural form
    group: int = 0  # segments of one paragraph have one number

    def moved(self, target: Callable[[int], int], source: Callable[[int], int]) -> "Unit":
        """Return the unit in other offsets: ``source`` gives those of its source, ``target`` all others."""
        return self._replace(
            span=Span(*map(target, self.span)),
            source=self.source.moved(source),
            target=self.target.moved(target) if self.target else None,
        )


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
    units: tuple[Unit, ...] = ()  # of a bilingual file, in order
    running: bool = True  # False: the paragraphs do not follow one another
    scoped: tuple[tuple[Span, Span], ...] = ()  # notes that may hold a suppression, each with what it is about
    source: "Layout | None" = None  # of the source side of a bilingual file, over the same text
    foreign: tuple[tuple[str, Span], ...] = ()  # languages that some of its translations are in, each with a place


class FormatError(Exception):
    """A file is not valid in its format; the message says where, without the path."""
