"""For readers: each finding with its line of the article, the proposal, and the related places."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.reports.model import Style
from lint.reports.rendered import joined
from lint.reports.renderers import report_rendered
from lint.reports.text import colour_of, header, paint, wording
from lint.rulekit.findings import FileReport, Finding, document_of_place
from lint.terminal import COMMAND, columns, right_to_left, visible, visible_character
from lint.text.document import Document
from lint.text.model import Span

_LEAST = 40  # columns of text, however narrow the terminal
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_LEAD = 0.4  # position of the finding in a shortened line, as a share of the width


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    return report_rendered("full", reports, style)


def render(report: FileReport, style: Style) -> str:
    return joined(
        "\n".join([header(report.path, finding, style), *_details(report.document, finding, style)]) + "\n\n"
        for finding in report.findings
    )


def _details(document: Document, finding: Finding, style: Style) -> Iterator[str]:
    places = [(document, finding.span, finding.position.line, "^", "", colour_of(finding.severity))]
    for other in finding.related:
        there = document_of_place(document, other)
        line = there.position(other.span.start).line
        places.append((there, other.span, line, "-", visible(other.message), "1;34"))
    gutter = len(str(max(line for _, _, line, *_ in places))) + 2
    margin = paint(f"{'':>{gutter}} | ", "2", style)
    width = max(_LEAST, style.width - gutter - 3)
    for there, span, line, mark, message, colour in places:
        if there is not document and not document.is_bilingual:
            yield paint(f"{'':>{gutter}} > ", "2", style) + visible(there.path)
        shown = _excerpt(there, span, line, width)
        if there is not document and any(map(right_to_left, shown.text)):
            shown = shown._replace(text=f"{_ISOLATE}{shown.text}{_POP}")
        yield paint(f"{line:>{gutter}} | ", "2", style) + shown.text
        beside = message and shown.indent + shown.width + 1 + len(message) <= width
        under = mark * shown.width + (f" {message}" if beside else "")
        yield margin + " " * shown.indent + paint(under, colour, style)
        if message and not beside:
            yield margin + " " * min(shown.indent, max(0, width - len(message))) + paint(message, colour, style)
    if proposed := wording(finding, document.text, limit=2 * style.width):
        yield paint(f"{'':>{gutter}} = ", "2", style) + proposed


class _Excerpt(NamedTuple):
    """A line or part of one as shown, and where the marks under it go, in columns."""

    text: str
    indent: int
    width: int


def _excerpt(document: Document, span: Span, number: int, width: int) -> _Excerpt:
    """Return the (first) line of a span, shortened around it to a width."""
    whole = document.line_span(number)
    start, end = min(span.start, whole.end), min(span.end, whole.end)
    # No more than `width` characters are ever shown on a side; combining marks only make it fewer columns.
    first, last = max(whole.start, start - width), min(whole.end, end + width, start + 2 * width)
    line = _line(document.text[first:last])
    left, right = start - first, min(end, last) - first  # the span, in cells
    head, tail = 0, len(line.cells)
    cut_before, cut_after = first > whole.start, last < whole.end
    if cut_before or cut_after or line.width(head, tail) > width:
        head, tail = _window(line, left, right, width - 2)  # room for an ellipsis on either side
        cut_before, cut_after = cut_before or head > 0, cut_after or tail < len(line.cells)
    left, right = _whole_runs(line, left, min(right, tail), head, tail)
    return _Excerpt(
        "…" * cut_before + "".join(line.cells[head:tail]) + "…" * cut_after,
        line.width(head, left) + cut_before,
        max(1, line.width(left, right)),
    )


class _Line(NamedTuple):
    """The characters of a line as shown, one cell each."""

    cells: Sequence[str]
    widths: list[int] | None = None  # in columns; None if all are 1, and no letter runs from right to left

    def width(self, start: int, end: int) -> int:
        return max(0, end - start) if self.widths is None else sum(self.widths[start:end])


#: Characters that are not shown as they are, or not one column wide, or not left to right.
_SPECIAL = compiled(r"[^ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")


def _line(text: str) -> _Line:
    if not _SPECIAL.search(text) and "##" not in text:
        return _Line(text)
    shown = [_cell(character) for character in text]
    for command in COMMAND.finditer(text):
        shown[command.start() + 1] = _ESCAPED
    return _Line([cell for cell, _ in shown], [width for _, width in shown])


_ESCAPED = ("\\x23", 4)  # the second "#" of what would be a workflow command


@lru_cache(4096)
def _cell(character: str) -> tuple[str, int]:
    """Return a character as shown, and its width in columns."""
    if character == "\t":
        return " ", 1
    text = visible_character(character)
    return text, len(text) if text != character else columns(text)


def _window(line: _Line, left: int, right: int, width: int) -> tuple[int, int]:
    """Return the part of a line to show: the span at ``_LEAD`` of the width, or from its start if it is too long."""
    cells, widths = line
    room = max(0, width - line.width(left, right))
    before = max(int(room * _LEAD), room - line.width(right, len(cells)))  # room not needed after it is used before it
    if widths is None:
        head = max(0, left - before)
        return _at_words(line, head, min(len(cells), head + width), left, right)
    head = left
    while head > 0 and widths[head - 1] <= before:
        head -= 1
        before -= widths[head]
    tail, rest = head, width
    while tail < len(cells) and widths[tail] <= rest:
        rest -= widths[tail]
        tail += 1
    return _at_words(line, head, tail, left, right)


def _at_words(line: _Line, head: int, tail: int, left: int, right: int) -> tuple[int, int]:
    """Return the window without cut words at its edges, where a space is near."""
    cells = line.cells
    if head > 0 and cells[head - 1] != " ":
        head = next((i + 1 for i in range(head, min(left, head + 16)) if cells[i] == " "), head)
    while head < left and (cells[head] == " " or line.width(head, head + 1) == 0):
        head += 1
    if tail < len(cells) and cells[tail] != " ":
        tail = next((i for i in range(tail - 1, max(right, tail - 16), -1) if cells[i] == " "), tail)
    return head, tail


def _whole_runs(line: _Line, left: int, right: int, head: int, tail: int) -> tuple[int, int]:
    """Return the marks widened to whole runs of right-to-left letters.

    A terminal may or may not reverse such a run; marks under the whole run are right in both cases.
    """
    cells = line.cells
    if line.widths is not None and left < right:
        if right_to_left(cells[left]):
            left = _last_of_run(cells, range(left, head - 1, -1))
        if right_to_left(cells[right - 1]):
            right = _last_of_run(cells, range(right - 1, tail)) + 1
    return left, right


def _last_of_run(cells: Sequence[str], way: range) -> int:
    """Return the last right-to-left letter before another letter or digit interrupts the run."""
    last = way[0]
    for index in way:
        if right_to_left(cells[index]):
            last = index
        elif cells[index].isalnum():
            break
    return last
