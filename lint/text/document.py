"""A document: the text of a file and its layers (blocks, words, sentences, quotations), each computed on first use.

There is one position system: half-open offsets in code points into the file's own decoded text. Line and column are
computed where they are shown (:meth:`Document.position`); reporters that need bytes or UTF-16 convert there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from lint.patterns import compiled
from lint.records import field, record, replace
from lint.text.model import BILINGUAL, Block, BlockKind, FormatError, Position, Quotation, Sentence, Span, Word

if TYPE_CHECKING:
    from lint.text.formats.pieces import Pieces
    from lint.text.model import Layout, Record, Unit

T = TypeVar("T")

#: Line ends as editors and CI logs count them; form feeds and U+2028 are not.
_NEWLINE = compiled(r"\r\n?|\n")
_PART = compiled(r"\w+")

#: Code points. A longer file of many articles is laid out a piece at a time where its format allows.
LONG = 1 << 17


@record(frozen=True, eq=False)
class Document:
    """One article.

    ``text`` is the file's own text. ``prose`` has the same length: everything that is not prose (markup, code, URLs) is
    blanked and entities are replaced, so that a match in ``prose`` is a position in the file. In ``prose`` each block
    is on one line of its own, however many lines it takes in the file. U+FFFC stands for an object in a word's place
    (code, an image), U+2060 where markup was removed and there was no space.

    Rules are given another document, which ``lint.text.unmarked`` makes of this one: its text is what a reader reads,
    without any markup. The engine maps what they find back to the file.

    ``fields`` are the JSON fields that hold prose; None for the default ones. ``source`` is what this text was
    translated from, if it is known, and ``language`` the document's own language ("en" for a translation). ``kinds``
    are what the lines of the text are, where the file says so beside its text (Word).

    A bilingual file (XLIFF, TMX, PO, a table, JSON with ``source_fields``) is one text with two layouts. Its document
    is the target side: in ``prose`` all but the translations is blank. ``source`` is the other ``side``, a document of
    the same text in which all but the sources is blank, and ``units`` are the pairs of both.
    """

    text: str
    path: str = ""
    format: str = "plain"
    fields: tuple[str, ...] | None = None
    source: "Document | None" = field(default=None, repr=False)
    language: str = "en"
    kinds: tuple[str, ...] | None = None
    source_fields: tuple[str, ...] = ()
    side: Literal["target", "source"] = "target"
    _views: dict[Callable[["Document"], Any], Any] = field(default_factory=dict, repr=False, init=False)

    def __post_init__(self) -> None:
        if self.is_bilingual and self.source is None and self.side == "target":
            object.__setattr__(self, "source", replace(self, side="source", language=""))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the text without the computed layers."""
        source = None if self.is_bilingual else self.source
        given = (self.text, self.path, self.format, self.fields, source, self.language, self.kinds)
        return Document, (*given, self.source_fields, self.side)

    @property
    def is_bilingual(self) -> bool:
        """Does the text hold the source as well as its translation?"""
        return self.format in BILINGUAL or bool(self.source_fields)

    def with_text(self, text: str) -> "Document":
        """Return the same document with another text, of as many lines if the kinds of the lines are known."""
        return replace(self, text=text, source=None if self.is_bilingual else self.source)

    @cached_property
    def layout(self) -> "Layout":
        from lint.text.formats import TEXT_FIELDS, parse

        fields = TEXT_FIELDS if self.fields is None else self.fields
        layout = parse(self.text, self.format, fields, self.kinds, self.source_fields)
        if layout.source is None:
            return layout
        if self.side == "source":
            return self._as_source(layout.source)
        if self.source is not None and "layout" not in self.source.__dict__:
            self.source.__dict__["layout"] = self.source._as_source(layout.source)
        return layout

    def _as_source(self, layout: "Layout") -> "Layout":
        """Take over the language of the source side, which the file tells, with its layout."""
        object.__setattr__(self, "language", layout.language)
        return layout

    @property
    def units(self) -> "tuple[Unit, ...]":
        """The pairs of a bilingual file, in order; none in any other."""
        return self.layout.units

    @cached_property
    def prose(self) -> str:
        return self.layout.prose

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return self.layout.blocks

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of the prose, in order."""
        from lint.text.words import columns

        found, keys, starts, gaps = columns(self.prose, self._handles)
        self.__dict__.update(lowercase_words=keys, _word_starts=starts, gaps=gaps)  # at hand here, made with the words
        return found

    @cached_property
    def gaps(self) -> frozenset[str] | None:
        """What stands between one word and the next, each once; None where it is not known."""
        return self.__dict__.get("gaps") if self.words else None  # it comes with the words

    @cached_property
    def _handles(self) -> list[tuple[int, int]]:
        """Where handles, hashtags, domains and the names of files stand, in order."""
        from lint.text.words import handles

        return handles(self.prose)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order. Headings, captions and list items are sentences too; see ``sentence.block``."""
        from lint.text.sentences import sentences, stops_in

        blocks = self.blocks  # known before the language, which a bilingual file tells
        if self.language != "en":
            spans = self._foreign_sentences(blocks)
        else:
            prose, stops = self.prose, stops_in(self.prose)
            spans = ((start, end, block) for block in blocks for start, end in sentences(prose, block, stops))
        words, starts, new = self.words, self._word_starts, tuple.__new__
        found: list[Sentence] = []
        first = last = 0
        for start, end, block in spans:
            first = bisect_left(starts, start, last)
            last = bisect_left(starts, end, first)
            found.append(new(Sentence, (start, end, words[first:last], block)))
        return tuple(found)

    @cached_property
    def sentence_spans(self) -> tuple[Span, ...]:
        """Where the sentences are. For a text in another language its words need not be found for that."""
        blocks = self.blocks
        if self.language == "en" or "sentences" in self.__dict__:
            return tuple(sentence.span for sentence in self.sentences)
        return tuple(Span(start, end) for start, end, _ in self._foreign_sentences(blocks))

    def _foreign_sentences(self, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int, Block]]:
        from lint.text.foreign import sentences

        for block in blocks:
            for start, end in sentences(self.prose, self.language, block.start, block.end):
                yield start, end, block

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """All quotations, in order of their opening marks; a nested one follows the one around it."""
        from lint.text.quotations import quotations

        return quotations(self.prose, self.blocks)

    @cached_property
    def lowercase_words(self) -> tuple[str, ...]:
        """The words in lower case, by the same indices as ``words``."""
        return tuple(map(itemgetter(1), self.words))

    @cached_property
    def word_positions(self) -> dict[str, list[int]]:
        """The indices in ``words`` of each lower-case word, in order.

        To look for listed words, ask this table for each of them instead of walking the text.
        """
        numbers: dict[str, list[int]] = {}
        for number, key in enumerate(self.lowercase_words):
            numbers.setdefault(key, []).append(number)
        return numbers

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All lower-case words, and the parts of words with hyphens or apostrophes, of hashtags and the like. If a
        word is not in it, no expression with that word between ``\\b`` can match."""
        keys = self.word_positions
        joined = [key for key in keys if not key.isalnum()]
        joined += (self.prose[start:end].lower() for start, end in self._handles)
        return frozenset((*keys, *_PART.findall(" ".join(joined))))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]
        lines = self.text.split("\n")  # much faster
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]

    @cached_property
    def _outer_quotations(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the stretches that are quoted, without overlaps."""
        starts: list[int] = []
        ends: list[int] = []
        quoted = [(quotation.start, quotation.end) for quotation in self.quotations]
        quoted += [(block.start, block.end) for block in self.blocks if block.kind is BlockKind.BLOCK_QUOTE]
        for start, end in sorted(quoted):
            if ends and start < ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return starts, ends

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that begin in ``[start, end)``."""
        starts = self._word_starts
        return self.words[bisect_left(starts, start) : bisect_left(starts, end)]

    def word_index(self, offset: int) -> int:
        """Return the index in ``words`` of the first word that begins at or after the offset."""
        return bisect_left(self._word_starts, offset)

    def runs_on(self, first: int, last: int) -> bool:
        """Do the words with these indices, and those between them, follow each other with one space only?"""
        words, prose = self.words, self.prose
        for at in range(first, last):  # noqa: SIM110 (all() takes three times as long)
            if prose[words[at].end : words[at + 1].start] != " ":
                return False
        return True

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around an offset, or None between two sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].end else None

    def block_at(self, offset: int) -> Block | None:
        """Return the block around an offset, or None between two blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    def quoted(self, span: Span) -> bool:
        """Does any part of the span lie inside a quotation, its marks included, or in a block quote?"""
        starts, ends = self._outer_quotations
        index = bisect_left(starts, max(span.end, span.start + 1)) - 1
        return index >= 0 and ends[index] > span.start

    def has_seam(self, start: int, end: int) -> bool:
        """Was markup taken out between two offsets: a bold lead-in ended there, or one link and the next?"""
        seams = self.layout.seams
        index = bisect_left(seams, start)
        return index < len(seams) and seams[index] < end

    def guessed(self, block: Block) -> bool:
        """Was the kind of a block guessed from its looks, not given by markup?"""
        return self.format == "plain" or block in self.layout.guessed

    def position(self, offset: int) -> Position:
        """Return line and column of an offset; the end of the text is a valid offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Return the span of a line (counted from 1) without its newline."""
        starts = self._line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        start = starts[line - 1]
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def record_at(self, offset: int) -> "Record | None":
        """Return the article around an offset, where the file holds several; None where it is one."""
        if self.format not in ("json", "feed", "xliff"):
            return None
        try:
            records = self._records_near(offset)
        except FormatError:
            return None
        index = bisect_right(records, offset, key=lambda record: record.start) - 1
        while index >= 0 and records[index].end <= offset:
            index -= 1
        return records[index] if index >= 0 else None

    def unit_at(self, offset: int) -> "Unit | None":
        """Return the unit of a bilingual file around an offset, None between two of them or in any other file."""
        units, (starts, places) = self.units, self._unit_places
        index = bisect_right(starts, offset) - 1
        if index >= 0 and offset <= places[index][1]:
            return units[places[index][2]]
        index = bisect_right(units, offset, key=lambda unit: unit.span.start) - 1
        return units[index] if index >= 0 and offset < units[index].span.end else None

    @cached_property
    def _unit_places(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """The starts of both sides of all units in order; and start, end and number of each."""
        places = sorted(
            (segment.span.start, segment.span.end, number)
            for number, unit in enumerate(self.units)
            for segment in (unit.source, unit.target)
            if segment is not None
        )
        return [start for start, _, _ in places], places

    def _records_near(self, offset: int) -> "tuple[Record, ...]":
        """Return the articles around an offset, where the file holds several; none where it is one."""
        pieces = self.pieces
        if pieces is None:
            records = self.layout.records
            return records if len(records) > 1 else ()
        return pieces.records(pieces.at(offset))

    @cached_property
    def pieces(self) -> "Pieces | None":
        """The stretches of a long text of many articles that can be laid out one by one; None for another text.

        Raises FormatError where the layout does.
        """
        if self.format != "json" or self.source_fields or len(self.text) <= LONG:
            return None
        from lint.text.formats import TEXT_FIELDS
        from lint.text.formats.pieces import pieces_of

        return pieces_of(self.text, TEXT_FIELDS if self.fields is None else self.fields)

    def view(self, analysis: "Callable[[Document], T]") -> T:
        """Return the result of an analysis (any function of a document) for this one, computed once."""
        try:
            result: T = self._views[analysis]
        except KeyError:
            result = self._views[analysis] = analysis(self)
        return result


def articles(document: Document) -> "Iterator[tuple[Record, Document]]":
    """Yield the articles that a file holds, each with where it is; what lies in an inner one is not its.

    Those of a bilingual file have their source side beside them.
    """
    if document.pieces is None:
        yield from _articles(document, document.layout)
        return
    for (start, end), layout in document.pieces.layouts():
        piece = Document(document.text[start:end], document.path, document.format, document.fields)
        for own, article in _articles(piece, layout):
            yield own._replace(start=own.start + start, end=own.end + start), article


def _articles(document: Document, layout: "Layout") -> "Iterator[tuple[Record, Document]]":
    from lint.text.formats import embedded

    own = _own_blocks(layout, layout.records)
    theirs = _own_blocks(layout.source, layout.records) if layout.source else own
    for place, blocks, others in zip(layout.records, own, theirs, strict=True):
        if blocks or layout.units:
            text = document.text[place.start : place.end]
            source = None
            if layout.source:
                source = replace(document, text=text, side="source", source=None, language=layout.source.language)
                source.__dict__["layout"] = embedded.part(layout.source, place, others)
            article = Document(
                text, document.path, document.format, document.fields, source, source_fields=document.source_fields
            )
            article.__dict__["layout"] = embedded.part(layout, place, blocks)  # known, it need not be found
            yield place, article


def _own_blocks(layout: "Layout", records: "tuple[Record, ...]") -> list[list[Block]]:
    """Return the blocks of each article of a file."""
    starts = [record.start for record in records]
    own: list[list[Block]] = [[] for _ in starts]
    for block in layout.blocks:
        index = bisect_right(starts, block.start) - 1
        while index >= 0 and records[index].end < block.end:
            index -= 1
        own[max(index, 0)].append(block)
    return own
