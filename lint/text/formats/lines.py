"""What the formats that are read line by line share."""

import html
import re

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.address import ADDRESS, trimmed
from lint.text.formats.canvas import Canvas
from lint.text.model import BlockKind

_LINE = compiled(r"([ \t]*+)([^\r\n]*+)(?:\r\n?|\n|\Z)")


class Line(NamedTuple):
    """A line without the space at its edges."""

    text: str
    indent: int  # columns, a tab is one
    start: int
    end: int


class Inline(NamedTuple):
    """The markup inside paragraphs. Groups of the pattern: ``object`` stands in a word's place, ``reference`` for other
    characters, of ``words`` only that group is prose, of all else nothing. A ``target`` or ``name`` is prose that names
    the target of a link: it must stay as it is."""

    pattern: re.Pattern[str]


def split(text: str, start: int = 0) -> list[Line]:
    """Return the lines of a text, from an offset on."""
    lines = []
    for match in _LINE.finditer(text, start):
        bare = match[2].rstrip()
        lines.append(Line(bare, len(match[1]), match.start(2), match.start(2) + len(bare)))
    return lines


def paint(canvas: Canvas, start: int, end: int, kind: BlockKind, inline: Inline) -> None:
    """Paint a line of a paragraph, without its markup."""
    canvas.part()
    text = canvas.text
    for match in inline.pattern.finditer(text, start, end):
        _words(canvas, start, match.start(), kind)
        start = match.end()
        groups = match.groupdict()
        if groups.get("object") is not None:
            canvas.object(*match.span(), kind)
        elif groups.get("reference") is not None:
            canvas.entity(*match.span(), html.unescape(match[0]), kind)
        elif groups.get("words") is not None:
            _words(canvas, *match.span("words"), kind)
        elif (name := next((each for each in ("target", "name") if groups.get(each) is not None), None)) is not None:
            canvas.lock(*match.span())
            _words(canvas, *match.span(name), kind)
    _words(canvas, start, end, kind)


def _words(canvas: Canvas, start: int, end: int, kind: BlockKind) -> None:
    for match in ADDRESS.finditer(canvas.text, start, end):
        last = match.start() + len(trimmed(match[0]))
        canvas.keep(start, match.start(), kind)
        canvas.object(match.start(), last, kind)
        start = last
    canvas.keep(start, end, kind)
