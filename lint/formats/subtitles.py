"""Subtitles, SubRip and WebVTT: the texts of the cues, read on from cue to cue.

Cues are joined to a paragraph until one ends a sentence, and a quotation, since a cue says nothing of where a sentence
ends.
"""

from html import unescape

from lint.document import BlockKind
from lint.formats import Layout
from lint.formats.canvas import Canvas
from lint.patterns import compiled

_LINE = compiled(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_TIMING = compiled(r"\s*(?:\d+:)?\d+:\d+[.,]\d+\s*-->")
_MARKUP = compiled(
    r"(?P<reference>&(?:#?\w{1,31});)|</?(?:[biusvc]|font|lang|ruby|rt|\d+:\d)(?:[\s.:][^<>\r\n]*)?>|\{\\?[a-zA-Z][^{}\r\n]*\}"
)
_ENDED = compiled(r"[.!?…][\"'”’»)\]]*\s*\Z")
_LONGEST_QUOTATION = 400  # characters of a paragraph: after that its mark was lost
_LONGEST_PARAGRAPH = 3000


def parse(text: str) -> Layout:
    """Lay out subtitles. What stands before the first timing, and notes and styles, are no cues."""
    canvas = Canvas(text)
    cue = False
    size = 0  # of the paragraph
    opened = 0  # quotation marks that are open
    last = ""
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if _TIMING.match(line):
            cue = True
            ended = _ENDED.search(last) and (opened <= 0 or size > _LONGEST_QUOTATION)
            if ended or size > _LONGEST_PARAGRAPH:
                canvas.close()
                size = opened = 0
        elif not line:
            cue = False
        elif cue:
            canvas.part()
            start, end = match.start() + match[0].index(line), match.start() + match[0].index(line) + len(line)
            _paint(canvas, start, end)
            last = line
            size += len(line)
            straight = line.count('"')
            opened += line.count("“") - line.count("”")
            if straight % 2:
                opened += -1 if opened > 0 else 1
    return canvas.layout()


def _paint(canvas: Canvas, start: int, end: int) -> None:
    kind = BlockKind.PARAGRAPH
    for match in _MARKUP.finditer(canvas.text, start, end):
        canvas.keep(start, match.start(), kind)
        if match["reference"]:
            canvas.entity(*match.span(), unescape(match[0]), kind)
        start = match.end()
    canvas.keep(start, end, kind)
