"""For readers: each finding with its line of the article, what to write, and the other place it speaks of."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.document import Document, Span
from lint.engine import FileReport, Finding
from lint.reporters import Style, Tally
from lint.reporters.text import (
    COMMAND,
    closing,
    colour_of,
    columns,
    header,
    paint,
    right_to_left,
    visible,
    visible_character,
    wording,
)

_LEAST = 40  # columns of text, however narrow the terminal
_LEAD = 0.4  # how far into a line that is cut the finding stands


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    tally = Tally()
    for each in tally.watch(reports):
        for finding in each.findings:
            yield "\n".join([header(each.path, finding, style), *_details(each.document, finding, style)]) + "\n\n"
    yield from closing(tally, style)


def _details(document: Document, finding: Finding, style: Style) -> Iterator[str]:
    places = [(finding.span, "^", "", colour_of(finding.severity))]
    places += [(other.span, "-", visible(other.message), "1;34") for other in finding.related]
    gutter = max(len(str(document.position(span.start).line)) for span, *_ in places) + 2
    margin = paint(f"{'':>{gutter}} | ", "2", style)
    width = max(_LEAST, style.width - gutter - 3)
    for span, mark, message, colour in places:
        line = document.position(span.start).line
        shown = _excerpt(document, span, width)
        yield paint(f"{line:>{gutter}} | ", "2", style) + shown.text
        beside = message and shown.indent + shown.width + 1 + len(message) <= width
        under = mark * shown.width + (f" {message}" if beside else "")
        yield margin + " " * shown.indent + paint(under, colour, style)
        if message and not beside:
            yield margin + " " * min(shown.indent, max(0, width - len(message))) + paint(message, colour, style)
    if proposed := wording(finding, document.text, limit=2 * style.width):
        yield paint(f"{'':>{gutter}} = ", "2", style) + proposed


class _Excerpt(NamedTuple):
    """A line or a part of it, as shown, and where the marks under it go, in columns."""

    text: str
    indent: int
    width: int


def _excerpt(document: Document, span: Span, width: int) -> _Excerpt:
    """The line of a span, cut around it to a width. Of a span over several lines, its first line."""
    line = document.line_span(document.position(span.start).line)
    start, end = min(span.start, line.end), min(span.end, line.end)
    # No more than `width` characters are ever shown on a side; combining marks only make it fewer columns.
    first, last = max(line.start, start - width), min(line.end, end + width, start + 2 * width)
    cells = [_cell(character) for character in document.text[first:last]]
    for command in COMMAND.finditer(document.text, first, last):
        cells[command.start() + 1 - first] = _ESCAPED
    left, right = start - first, min(end, last) - first  # the span, in cells
    head, tail = 0, len(cells)
    cut_before, cut_after = first > line.start, last < line.end
    if cut_before or cut_after or _width(cells) > width:
        head, tail = _window(cells, left, right, width - 2)  # room for an ellipsis on either side
        cut_before, cut_after = cut_before or head > 0, cut_after or tail < len(cells)
    left, right = _whole_runs(cells, left, min(right, tail), head, tail)
    indent = _width(cells[head:left]) + cut_before
    text = "".join(cell.text for cell in cells[head:tail])
    return _Excerpt(
        "…" * cut_before + text + "…" * cut_after,
        indent,
        max(1, _width(cells[left:right])),
    )


class _Cell(NamedTuple):
    """A character as shown."""

    text: str
    width: int
    rtl: bool


_ESCAPED = _Cell("\\x23", 4, False)  # the second "#" of what a service would take for a command


@lru_cache(4096)
def _cell(character: str) -> _Cell:
    if character == "\t":
        return _Cell(" ", 1, False)
    text = visible_character(character)
    if text != character:
        return _Cell(text, len(text), False)
    return _Cell(text, columns(text), right_to_left(text))


def _width(cells: Iterable[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _window(cells: list[_Cell], left: int, right: int, width: int) -> tuple[int, int]:
    """The part of a line to show: the span at ``_LEAD`` of the width, or from its start on if it is too long."""
    room = max(0, width - _width(cells[left:right]))
    head, before = left, int(room * _LEAD)
    after = _width(cells[right:])
    before = max(before, room - after)  # what is not needed behind the span goes before it
    while head > 0 and cells[head - 1].width <= before:
        head -= 1
        before -= cells[head].width
    tail, rest = head, width
    while tail < len(cells) and cells[tail].width <= rest:
        rest -= cells[tail].width
        tail += 1
    return _at_words(cells, head, tail, left, right)


def _at_words(cells: list[_Cell], head: int, tail: int, left: int, right: int) -> tuple[int, int]:
    """The window without the parts of words at its edges, where a space is near."""
    if head > 0 and cells[head - 1].text != " ":
        head = next((i + 1 for i in range(head, min(left, head + 16)) if cells[i].text == " "), head)
    while head < left and (cells[head].width == 0 or cells[head].text == " "):
        head += 1
    if tail < len(cells) and cells[tail].text != " ":
        tail = next((i for i in range(tail - 1, max(right, tail - 16), -1) if cells[i].text == " "), tail)
    return head, tail


def _whole_runs(cells: list[_Cell], left: int, right: int, head: int, tail: int) -> tuple[int, int]:
    """The marks, widened to whole runs of right-to-left letters.

    A terminal may turn such a run round in its place, or not: the marks under the whole of it are right in both.
    """
    if left < right:
        if cells[left].rtl:
            left = _last_of_run(cells, range(left, head - 1, -1))
        if cells[right - 1].rtl:
            right = _last_of_run(cells, range(right - 1, tail)) + 1
    return left, right


def _last_of_run(cells: list[_Cell], way: range) -> int:
    """The last right-to-left letter on a way that no other letter or digit interrupts."""
    last = way[0]
    for index in way:
        if cells[index].rtl:
            last = index
        elif cells[index].text.isalnum():
            break
    return last
