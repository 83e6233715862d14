"""reStructuredText, as far as to tell prose from what is none.

Left out are directives other than admonitions, figures and quotations, literal blocks, comments, field lists, tables'
borders, and in paragraphs literals, roles' names, targets and URLs.
"""

import re

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats import frontmatter
from lint.text.formats.canvas import OBJECT, Canvas
from lint.text.formats.lines import Inline, Line, paint, split
from lint.text.model import BlockKind, Layout

_ADORNMENT = compiled(r"([!-/:-@\[-`{-~])\1*\Z")
_EXPLICIT = compiled(r"\.\.(?:\s|\Z)")
_DIRECTIVE = compiled(r"\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+)::(?:\s+(.*))?\Z")
_NOTE = compiled(r"\.\.\s+\[[^\]]+\]\s+")
_FIELD = compiled(r":[^:\s][^:]*:(?:\s|\Z)")
_BULLET = compiled(r"(?:[*+•‣⁃-]|\(?(?:\d{1,3}|[a-zA-Z#]|[ivxIVX]{1,5})[.)])\s+")
_BORDER = compiled(r"\+[-=+]+\+\Z|=+(?:\s+=+)+\Z")
_CELL = compiled(r"\S+(?: \S+)*")
_LINE_BLOCK = compiled(r"\|\s+")
#: Directives whose content is prose; of those in the second set the argument is, too.
_PROSE = frozenset(
    "note warning tip hint important caution danger attention error admonition epigraph pull-quote highlights topic "
    "sidebar figure rubric centered container compound versionadded versionchanged deprecated seealso".split()
)
_ARGUMENT = frozenset(
    "note warning tip hint important caution danger attention error admonition topic sidebar rubric".split()
)
_QUOTED = frozenset("epigraph pull-quote highlights".split())
_TABLES = frozenset("table list-table csv-table".split())
_ALT = compiled(r":alt:\s+(?=\S)")
_HEADER = compiled(r":header:\s+(?=\S)")
_VALUE = compiled(r"\"(?:[^\"]|\"\")*\"|[^,\"]+")

_INLINE = Inline(
    compiled(
        r"(?P<object>``(?:[^`]|`(?!`))+``|(?<!\w)\|[^|\s][^|]*\|_{0,2}|:[\w:+.-]+:`[^`]*`)"
        r"|`(?P<words>[^`<>]+?)\s*<[^<>`]*>`_{0,2}"
        r"|`(?P<target>[^`<>]+)`(?:_{1,2}(?!\w)|:[\w:+.-]+:)?|(?<![\w`])(?P<name>\w(?:[\w.+:-]*[^\W_])?)_{1,2}(?!\w)"
        r"|(?P<mark>\*\*|\*(?=\S)|(?<=\S)\*|\\|\[[\w#*.-]+\]_|(?<=\w)__?(?!\w))"
    )
)


#: Literals and roles that go on in the next line of their paragraph.
_OVER_LINES = compiled(
    r"``(?![\s`])(?:[^`\n]|`(?!`)){1,200}+``|``(?![\s`])(?:[^`\n]|`(?!`)){0,200}+\n[ \t]*+(?:[^`\n]|`(?!`)){1,200}+``|"
    r":[A-Za-z][\w:+.-]{0,50}:`[^`\n]{0,200}+\n[ \t]*+[^`\n]{1,200}+`"
)


class _State(NamedTuple):
    """What an indented stretch below a line is: its least indentation, and the kind of its text (None: no prose)."""

    indent: int
    kind: BlockKind | None
    directive: str = ""


def parse(text: str) -> Layout:
    """Lay out a reStructuredText text."""
    text = _OVER_LINES.sub(_as_object, text)
    canvas = Canvas(text)
    lines = split(text, frontmatter.read(canvas))
    states: list[_State] = []
    literal = False  # the last paragraph ended with "::"
    titled = not canvas.empty
    columns = False  # in a simple table, whose last border a blank line follows
    options = False  # the lines before are a directive and its options
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if not line.text:
            canvas.close()
            continue
        while states and line.indent < states[-1].indent:
            states.pop()
            canvas.close()
        if literal:
            literal = False
            if line.indent > (states[-1].indent if states else 0) or line.text[0] in ">":
                states.append(_State(max(line.indent, 1), None))
        directive = states[-1].directive if states else ""
        if directive in ("image", "figure") and (alt := _ALT.match(line.text)):
            canvas.close()
            paint(canvas, line.start + alt.end(), line.end, BlockKind.CAPTION, _INLINE)
            canvas.close()
        if directive == "csv-table" and (not line.text.startswith(":") or _HEADER.match(line.text)):
            _cells(canvas, line)
            continue
        if states and states[-1].kind is None:
            continue
        if line.indent and not (states or canvas.in_block or _EXPLICIT.match(line.text) or _BULLET.match(line.text)):
            states.append(_State(line.indent, BlockKind.BLOCK_QUOTE))
        body = states[-1].kind if states else None
        if line.text == "::":
            canvas.close()
            literal = True
            continue
        if _ADORNMENT.match(line.text) and len(line.text) > 1:
            canvas.close()
            continue
        following = lines[index] if index < len(lines) else None
        if following and following.text and line.indent == 0 and _underlines(following.text, line.text):
            canvas.close()
            paint(canvas, line.start, line.end, BlockKind.HEADING if titled else BlockKind.TITLE, _INLINE)
            canvas.close()
            titled = True
            index += 1
            continue
        if _EXPLICIT.match(line.text):
            canvas.close()
            states.append(_explicit(canvas, line))
            options = True
            continue
        is_field = _FIELD.match(line.text) and (options or not canvas.in_block)
        options = options and bool(is_field)
        if is_field:
            states.append(_State(line.indent + 1, None))
            continue
        if _BORDER.match(line.text):
            canvas.close()
            columns = line.text[0] == "=" and following is not None and following.text != ""
            continue
        if columns:
            for cell in _CELL.finditer(line.text):
                canvas.close()
                paint(canvas, line.start + cell.start(), line.start + cell.end(), BlockKind.TABLE_CELL, _INLINE)
            canvas.close()
            continue
        start, kind = line.start, body or BlockKind.PARAGRAPH
        if line.text[0] == "|" and line.text[-1] == "|" and len(line.text) > 1:
            for cell in re.finditer(r"[^|]+", line.text):
                canvas.close()
                paint(canvas, start + cell.start(), start + cell.end(), BlockKind.TABLE_CELL, _INLINE)
            canvas.close()
            continue
        if mark := _BULLET.match(line.text):
            canvas.close()
            if body is BlockKind.TABLE_CELL:
                mark = _BULLET.match(line.text, mark.end()) or mark  # * - A cell
            start, kind = start + mark.end(), body if body is BlockKind.TABLE_CELL else BlockKind.LIST_ITEM
            states.append(_State(line.indent + mark.end(), kind))
        elif mark := _LINE_BLOCK.match(line.text):
            start += mark.end()
        end = line.end
        if line.text.endswith("::"):
            literal = True
            end -= 1 if len(line.text) > 2 and not line.text[-3].isspace() else 2
        is_term = following is not None and following.text and following.indent > line.indent + start - line.start
        paint(canvas, start, end, BlockKind.LIST_ITEM if is_term and kind is BlockKind.PARAGRAPH else kind, _INLINE)
        if is_term:
            canvas.close()
    return canvas.layout()


def _underlines(line: str, title: str) -> bool:
    return _ADORNMENT.match(line) is not None and len(line) >= min(len(title), 4) and not _ADORNMENT.match(title)


def _explicit(canvas: Canvas, line: Line) -> _State:
    """Return a directive, comment, target or footnote. Returns what the lines indented below it are."""
    directive = _DIRECTIVE.match(line.text)
    inner = line.indent + 1
    if directive is None:
        if note := _NOTE.match(line.text):
            paint(canvas, line.start + note.end(), line.end, BlockKind.PARAGRAPH, _INLINE)
            return _State(inner, BlockKind.PARAGRAPH)
        if not line.text.startswith(".. _"):
            canvas.comment(line.start, line.end)
        return _State(inner, None)
    name = directive[1]
    if name in _ARGUMENT and directive[2]:
        paint(canvas, line.start + directive.start(2), line.end, BlockKind.PARAGRAPH, _INLINE)
    if name in _TABLES:
        if directive[2]:
            paint(canvas, line.start + directive.start(2), line.end, BlockKind.CAPTION, _INLINE)
            canvas.close()
        return _State(inner, BlockKind.TABLE_CELL, name)
    if name in _QUOTED:
        return _State(inner, BlockKind.BLOCK_QUOTE)
    if name == "figure":
        return _State(inner, BlockKind.CAPTION, name)
    if name == "image":
        return _State(inner, None, name)
    return _State(inner, BlockKind.PARAGRAPH if name in _PROSE else None)


def _cells(canvas: Canvas, line: Line) -> None:
    """Paint a row of comma-separated values."""
    header = _HEADER.match(line.text)
    for cell in _VALUE.finditer(line.text, header.end() if header else 0):
        quoted = cell[0].startswith('"')
        canvas.close()
        start, end = line.start + cell.start() + quoted, line.start + cell.end() - quoted
        canvas.enclose(start, end)
        paint(canvas, start, end, BlockKind.TABLE_CELL, _INLINE)
    canvas.close()


def _as_object(match: re.Match[str]) -> str:
    """Something that is not prose stands in a word's place; line ends are kept."""
    if "\n" not in match[0]:
        return match[0]  # it is left to the pattern of what stands in a line
    return re.sub(r"[^\r\n]", OBJECT, match[0])
