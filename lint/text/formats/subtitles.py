"""Subtitles, SubRip and WebVTT: the texts of the cues, read on from cue to cue.

A cue says nothing of where sentences and paragraphs end. Sentences end by their stops, wherever the cues do. A
paragraph ends where the next cue comes after a pause or another speaks; of subtitles without pauses, with the cue that
ends a sentence. A quotation is kept together.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text import sentences as segment
from lint.text.formats.canvas import Canvas
from lint.text.model import Block, BlockKind, Layout

_LINE = compiled(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_TIME = r"(?:(\d{1,6}):)?(\d{1,6}):(\d{1,6})[.,](\d{1,6})"
_TIMING = compiled(rf"\s*{_TIME}\s*-->(?:\s*{_TIME})?")
_ARROW = compiled(r"\d[.,]\d{1,6}\s*-->")
_MARKUP = compiled(
    r"(?P<reference>&(?:#?\w{1,31});)"
    r"|<v(?:\.[^\s<>]*)?[ \t]+(?P<voice>[^<>\r\n]*)>"
    r"|</?(?:[biusvc]|font|lang|ruby|rt)(?:[\s.:][^<>\r\n]*)?>|<\d[\d:.]{1,20}>|\{\\?[a-z][^{}\r\n]*\}|[♪♫]+",
    re.IGNORECASE,
)
_DASH = r"[-–](?:\s+|(?=[^\W\d_a-zß-ÿ]|[\"'“‘¿¡…]))"
_DASHED = compiled(_DASH)
_SPEAKER = compiled(  # >> is how television marks another one
    rf"(?:<(?!v)[^<>\r\n]*>|\{{[^{{}}\r\n]*\}})*\s*(?:(?P<dash>{_DASH})|(?:>|&gt;){{2,3}}\s*)"
)
_SOUND = compiled(r"\[[^\[\]]*\]|\([^()a-zß-ÿ]*\)")  # [applause], (APPLAUSE)
_PAUSE = 1.0  # seconds after a sentence
_LONG_PAUSE = 3.0  # ... and inside one: it was none
_CONTEXT = 200  # characters that tell whether a sentence ends
_LONGEST_QUOTATION = 400  # characters of a paragraph: after that its mark was lost
_LONGEST_PARAGRAPH = 3000


class _Line(NamedTuple):
    """A line of a cue without the space at its edges."""

    start: int
    end: int
    words: str  # without markup


class _Cue(NamedTuple):
    start: float  # seconds
    end: float
    lines: list[_Line]


def parse(text: str) -> Layout:
    """Lay out subtitles. What stands before the first timing, and notes and styles, are no cues.

    A text that has no cue has a fault: it would pass unread.
    """
    canvas = Canvas(text)
    cues = [cue for cue in _cues(canvas) if cue.lines]
    if _rolls_up(cues):
        cues = _said_once(cues)
    pauses = any(following.start - cue.end >= _PAUSE for cue, following in pairwise(cues))
    paragraph = _Paragraph(canvas)
    last = None
    for cue in cues:
        pause = cue.start - last.end if last else 0.0
        first = cue.lines[0].words
        if pause >= _LONG_PAUSE and not first[:1].islower():
            paragraph.close()
        elif pause >= _PAUSE or not pauses or paragraph.size > _LONGEST_PARAGRAPH:
            paragraph.close_after_sentence(first)
        dialogue = sum(_DASHED.match(line.words) is not None for line in cue.lines) > 1
        for line in cue.lines:
            paragraph.add(line, dialogue=dialogue)
        last = cue
    layout = canvas.layout()
    if text.strip() and not text.startswith("WEBVTT") and not _ARROW.search(text):
        return layout._replace(faults=("no cue is in it: no line like 00:00:01,000 --> 00:00:04,000",))
    return layout


def _cues(canvas: Canvas) -> Iterator[_Cue]:
    """Yield the cues of a text; notes become comments."""
    text = canvas.text
    notes = text.startswith("WEBVTT")
    cue: _Cue | None = None
    note = -1
    for match in _LINE.finditer(text):
        line = match[0].strip()
        start = match.start() + match[0].index(line) if line else match.start()
        end = start + len(line)
        if timing := _TIMING.match(line):
            if cue:
                if cue.lines and cue.lines[-1].words.isdigit():
                    cue.lines.pop()  # the number of this cue, without a blank line before it
                yield cue
            begin = _seconds(timing.groups()[:4])
            cue, note = _Cue(begin, _seconds(timing.groups()[4:]) if timing[6] else begin, []), -1
        elif not line:
            if note >= 0:
                canvas.comment(note, match.start())
            if cue and notes:
                yield cue  # in SubRip a cue ends with the next timing: there may be blank lines in it
                cue = None
            note = -1
        elif cue:
            cue.lines.append(_Line(start, end, _MARKUP.sub(_shown, line).strip()))
        elif note < 0 and notes and re.match(r"NOTE(?:\s|\Z)", line):
            note = start
    if note >= 0:
        canvas.comment(note, len(text))
    if cue:
        yield cue


def _shown(markup: re.Match[str]) -> str:
    return unescape(markup["reference"] or "")


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + float(f"{seconds}.{fraction}")


def _rolls_up(cues: list[_Cue]) -> bool:
    """Does every cue say again what the last one said, and then a line more, as captions do that are made live?"""
    again = sum(_repeated(cue, following) > 0 for cue, following in pairwise(cues))
    return len(cues) > 3 and 2 * again > len(cues)


def _repeated(cue: _Cue, following: _Cue) -> int:
    """Return the number of lines at the beginning of a cue that stood at the end of the last one."""
    lines, others = [line.words for line in cue.lines], [line.words for line in following.lines]
    return next((size for size in range(min(len(lines), len(others), 4), 0, -1) if lines[-size:] == others[:size]), 0)


def _said_once(cues: list[_Cue]) -> list[_Cue]:
    new = [cue._replace(lines=cue.lines[_repeated(last, cue) :]) for last, cue in pairwise(cues)]
    return [cues[0], *(cue for cue in new if cue.lines)]


class _Paragraph:
    """Paints the lines of cues as paragraphs."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._voice: str | None = None
        self._said = ""  # the end of what the open paragraph says
        self.size = 0
        self._open = 0  # quotation marks

    def close(self) -> None:
        self._canvas.close()
        self._said, self.size, self._open = "", 0, 0

    def close_after_sentence(self, following: str) -> None:
        """End the paragraph if what follows begins a sentence, and does not stand in a quotation."""
        if (self._open <= 0 or self.size > _LONGEST_QUOTATION) and self._sentence_ends(following):
            self.close()

    def add(self, line: _Line, *, dialogue: bool) -> None:
        """A line. A dash stands for a speaker in a dialogue, elsewhere only where no sentence goes on."""
        self._canvas.part()
        if _SOUND.fullmatch(line.words):
            if self._sentence_ends("A"):
                self.close()
                self._paint(line.start, line.end, BlockKind.CAPTION)
            return
        start = line.start
        mark = _SPEAKER.match(self._canvas.text, start, line.end)
        if mark and (mark["dash"] is None or dialogue or self._sentence_ends(line.words[1:].lstrip())):
            self.close()
            start = mark.end()
        self._paint(start, line.end, BlockKind.PARAGRAPH)
        self._said = f"{self._said} {line.words}"[-_CONTEXT:]
        self.size += len(line.words)
        straight = line.words.count('"')
        self._open += line.words.count("“") - line.words.count("”")
        if straight % 2:
            self._open += -1 if self._open > 0 else 1

    def _sentence_ends(self, following: str) -> bool:
        """Does a sentence end here, if this follows?"""
        if not self._said:
            return True
        text = f"{self._said} {following[:_CONTEXT]}"
        ends = {end for _, end in segment.sentences(text, Block(BlockKind.PARAGRAPH, 0, len(text)))}
        return len(self._said) in ends

    def _paint(self, start: int, end: int, kind: BlockKind) -> None:
        canvas = self._canvas
        for match in _MARKUP.finditer(canvas.text, start, end):
            canvas.keep(start, match.start(), kind)
            if match["reference"]:
                canvas.entity(*match.span(), unescape(match[0]), kind)
            elif match["voice"] and match["voice"] != self._voice:
                self.close()
                self._voice = match["voice"]
            start = match.end()
        canvas.keep(start, end, kind)
