"""What the formats of translators share: the two sides of a text, each laid out for itself, and its units.

A side of a unit is a row of pieces: text as it stands, references that stand for other characters, and codes that
stand in a word's place. On the text that the pieces make, placeholders (``%s``, ``{name}``), tags that the format
escapes (``&lt;b&gt;``) and addresses are found, and blanked like markup in any other format.
"""

import html
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.blocks import classified
from lint.text.formats.address import ADDRESS, trimmed
from lint.text.formats.canvas import OBJECT, PAD, Canvas
from lint.text.languages import language_of
from lint.text.model import Block, BlockKind, Layout, Record, Span, Unit

#: An article of a file is cut between two units after so many code points: rules need not see more at once.
LONGEST_ARTICLE = 200_000
_LABEL = 60  # code points of a source by which a unit without an id is called
_PARAGRAPH = 80  # code points that the paragraphs of a text have on average at least; messages of a program have fewer
_SAMPLE = 20_000  # code points of the sources by which their language is told

_BRACED = r"\{[^{}]{0,2000}(?:\{[^{}]{0,2000}(?:\{[^{}]{0,2000}\}[^{}]{0,2000}){0,99}\}[^{}]{0,2000}){0,99}\}"
_TOKEN = compiled(
    r"(?P<space>[ \t]*[\r\n]\s*)"
    r"|(?P<break></?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|th|table|blockquote)\b[^<>]{0,2000}>)"
    r"|(?P<tag></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});)"
    r"|(?P<percent>%%)"
    r"|(?P<object>%\([^()\s]{1,80}\)[#0+-]*\d*(?:\.\d+)?[a-zA-Z]"  # Python
    r"|(?<![\d%])%(?:\d{1,2}\$)?[-+0#']*(?:\*|\d{1,3})?(?:\.(?:\*|\d{1,3}))?"
    r"(?:hh?|ll?|L|q|j|z|t|I64|I32)?[diouxXeEfFgGaAcCsSpn@](?![^\W\d_])"  # printf
    r"|(?<![\d%])%L?\d{1,2}(?![\d.,%]|\s?percent)"  # Qt
    rf"|\{{\{{[^{{}}]{{0,200}}\}}\}}|\$?{_BRACED})"  # ${name}, {0}, {count, plural, one {# file} other {# files}}
)
_SIGNS = compiled(r"[\r\n<&%{@/]|www\.")
_STOP = compiled(r"[.!?…:;؟。！？]['\"’”»)\]]*\Z")
_NEVER_BLANK = f" \t\r\n\xa0{PAD}{OBJECT}"


class Piece(NamedTuple):
    """A stretch of one side of a unit: the characters that it is read as, and where it stands in the file.

    Text stands there as it is read. What is read as other characters (a reference, an escape, a code) is one piece.
    """

    text: str
    start: int
    end: int
    as_it_stands: bool = True


def value(pieces: Iterable[Piece]) -> str:
    """Return what one side of a unit is read as; U+FFFC for a code in a word's place."""
    return "".join(piece.text for piece in pieces)


def labelled(text: str) -> str:
    """Return what a unit without an id is called: the beginning of its source."""
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else f"{line[: _LABEL - 1]}…"


class Pair(NamedTuple):
    """A unit, with the pieces of its two sides."""

    unit: Unit
    source: Sequence[Piece]
    target: Sequence[Piece]


class Sides:
    """Collects the units of a text, in the order of the text, and lays out both of its sides."""

    def __init__(self, text: str, *, running: bool = True) -> None:
        self.text = text
        self._running = running  # do the units follow one another, as far as their kind is known?
        self.comments: list[Span] = []  # that may hold suppressions, in the manner of the markup
        self.scoped: list[tuple[Span, Span]] = []  # notes that may hold one, each with what it is about
        self.records: list[Record] = []
        self.foreign: dict[str, Span] = {}  # other languages of some of the translations, each with a place
        self._units: list[Unit] = []
        self._source, self._target = Canvas(text), Canvas(text)
        self._sample: list[str] = []
        self._sampled = 0

    def add(self, paragraph: Sequence[Pair], locked: Sequence[Span] = ()) -> None:
        """Add the units of one paragraph. ``locked`` are stretches of its translation that must stay as they are."""
        self._units += (pair.unit for pair in paragraph)
        read = [pair for pair in paragraph if pair.unit.linted]
        if not read:
            return
        if self._sampled < _SAMPLE:
            self._sample += (value(pair.source) for pair in read)
            self._sampled += sum(map(len, self._sample[-len(read) :]))
        for canvas, side in (
            (self._source, [pair.source for pair in read]),
            (self._target, [pair.target for pair in read]),
        ):
            canvas.close()
            for pieces in sorted(side, key=lambda pieces: pieces[0].start if pieces else 0):
                _paint(canvas, pieces)
        for span in sorted(locked):
            self._target.lock(*span)

    def layout(self, language: str, source_language: str, faults: tuple[str, ...] = ()) -> Layout:
        """Return the layout of the targets, with that of the sources and the units."""
        source_language = source_language or language_of("\n".join(self._sample)) or ""
        if len(self.records) > 1:
            self._units = [unit._replace(label=f"{unit.file}#{unit.label}") for unit in self._units]
        target, source = self._laid_out(self._target), self._laid_out(self._source)
        return target._replace(
            comments=tuple(self.comments),
            scoped=tuple(self.scoped),
            records=tuple(_cut(self.records or [Record(0, len(self.text))], self._units)),
            language=language,
            foreign=() if language not in ("", "en") else tuple(self.foreign.items()),
            faults=faults,
            units=tuple(self._units),
            source=source._replace(language=source_language, guessed=frozenset(source.blocks)),
        )

    def _laid_out(self, canvas: Canvas) -> Layout:
        """Return the layout of a side. In a file of labels what has no full stop is not a paragraph."""
        layout = canvas.layout(classify=False)
        blocks = [(block, _STOP.search(_end(layout.prose, block)) is not None) for block in layout.blocks]
        if sum(stopped for _, stopped in blocks) * 2 >= len(blocks):
            found = classified(layout.prose, layout.blocks)
            guessed = frozenset(found).difference(layout.blocks)
            running = self._running and sum(end - start for _, start, end in found) >= _PARAGRAPH * len(found)
            return layout._replace(blocks=found, guessed=guessed, running=running)
        labels = tuple(block if stopped else block._replace(kind=BlockKind.TABLE_CELL) for block, stopped in blocks)
        return layout._replace(blocks=labels, guessed=frozenset(labels), running=False)


def _end(prose: str, block: Block) -> str:
    return prose[max(block.start, block.end - 12) : block.end].rstrip(_NEVER_BLANK)


def _cut(records: list[Record], units: list[Unit]) -> Iterable[Record]:
    """Yield the articles of a file, the longest cut between two of their units."""
    number = 0
    for record in records:
        start = record.start
        while number < len(units) and units[number].span.start < record.end:
            unit = units[number]
            if unit.span.end - start > LONGEST_ARTICLE and unit.span.start > start and _begins_group(units, number):
                yield record._replace(start=start, end=unit.span.start)
                start = unit.span.start
            number += 1
        yield record._replace(start=start)


def _begins_group(units: list[Unit], number: int) -> bool:
    return number == 0 or units[number - 1].group != units[number].group


def _paint(canvas: Canvas, pieces: Sequence[Piece]) -> None:
    """Paint one side of a unit: a paragraph, or the next segment of one."""
    canvas.part()
    kind = BlockKind.PARAGRAPH
    if len(pieces) == 1 and pieces[0].as_it_stands and not _SIGNS.search(pieces[0].text):
        canvas.keep(pieces[0].start, pieces[0].end, kind)
        return
    text = value(pieces)
    starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))

    def words(start: int, end: int) -> None:
        for match in ADDRESS.finditer(text, start, end):
            last = match.start() + len(trimmed(match[0]))
            plain(start, match.start())
            canvas.object(*place(match.start(), last), kind)
            start = last
        plain(start, end)

    def plain(start: int, end: int) -> None:
        index = bisect_right(starts, start) - 1
        while start < end:
            piece, first = pieces[index], starts[index]
            last = min(end, starts[index + 1])
            if piece.as_it_stands:
                canvas.keep(piece.start + start - first, piece.start + last - first, kind)
            elif piece.text == OBJECT:
                canvas.object(piece.start, piece.end, kind)
            else:
                canvas.entity(piece.start, piece.end, piece.text, kind)
            start, index = last, index + 1

    def place(start: int, end: int) -> tuple[int, int]:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        begins, ends = pieces[first], pieces[last]
        return (
            begins.start + start - starts[first] if begins.as_it_stands else begins.start,
            ends.start + end - starts[last] if ends.as_it_stands else ends.end,
        )

    done = 0
    for match in _TOKEN.finditer(text):
        words(done, match.start())
        start, done = match.span()
        match match.lastgroup:
            case "space" if match[0].count("\n") > 1:
                canvas.close()
            case "space":
                canvas.entity(*place(start, done), " ", kind)
            case "break":
                canvas.part()
            case "tag":
                pass
            case "reference" if len(character := html.unescape(match[0])) == 1:
                canvas.entity(*place(start, done), character, kind)
            case "percent":
                canvas.entity(*place(start, done), "%", kind)
            case _:
                canvas.object(*place(start, done), kind)
    words(done, len(text))
