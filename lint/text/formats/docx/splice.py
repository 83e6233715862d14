"""Cuts runs of a Word file, and puts markup between their pieces, without touching any other byte of the part."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from xml.sax.saxutils import escape

from lint.records import NamedTuple
from lint.text.formats.docx import WordFile
from lint.text.formats.docx.runs import Text
from lint.text.model import FormatError

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(rb"<[^\s/>]+")
_SPACE = b' xml:space="preserve"'


class Cut(NamedTuple):
    """A place in a part, and what ends a run before it and begins it again after it."""

    place: int
    close: bytes = b""
    reopen: bytes = b""


class Splices:
    """What is changed in the parts of a file: stretches of bytes that are replaced, markers that are put in."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._starts = [text.start for text in file.texts]
        self._markers: dict[tuple[str, int], tuple[Cut, list[bytes], list[bytes]]] = {}
        self._replaced: dict[str, list[tuple[int, int, bytes]]] = defaultdict(list)
        self._spaced: dict[tuple[str, int], Text] = {}  # the elements whose white space must be kept

    def text_at(self, offset: int) -> Text | None:
        """Return the stretch of text that has the character at an offset; None for the end of a paragraph."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._file.texts[index].end == self._file.texts[index].start:
            index -= 1
        return self._file.texts[index] if index >= 0 and offset < self._file.texts[index].end else None

    def texts_in(self, start: int, end: int) -> tuple[Text, ...]:
        """Return the stretches that have characters of a span."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return tuple(text for text in self._file.texts[first:last] if text.end > start)

    def before(self, offset: int, text: Text, marker: bytes) -> None:
        """Put a marker before a character of a text, after the markers that end there."""
        self._mark(self._cut_before(offset - text.start, text), text, marker, ends=False)

    def after(self, offset: int, text: Text, marker: bytes) -> None:
        """Put a marker after the last character before an offset, in a text."""
        self._mark(self._cut_after(offset - text.start, text), text, marker, ends=True)

    def replace(self, part: str, start: int, end: int, new: bytes) -> None:
        """Replace bytes of a part."""
        self._replaced[part].append((start, end, new))

    def keep_spaces(self, text: Text) -> None:
        """Say of an element that the white space at the edges of its text counts."""
        self._spaced[text.part, text.element] = text

    def parts(self) -> Mapping[str, bytes]:
        """Return the parts that changed."""
        changes = {part: list(rows) for part, rows in self._replaced.items()}
        for (part, place), (cut, ends, starts) in self._markers.items():
            changes.setdefault(part, []).append((place, place, b"".join([cut.close, *ends, *starts, cut.reopen])))
        for (part, place), text in self._spaced.items():
            tag = self._file.parts[part][place : text.contents[0]]
            if (name := _NAME.match(tag)) and b"xml:space" not in tag:
                (first, last), here = text.contents, place + name.end()
                changes.setdefault(part, []).append((here, here, _SPACE))
                changes[part] += [(first, text.inner, b""), (text.inner_end, last, b"")]  # what was not shown
        return {part: _spliced(self._file.parts[part], rows) for part, rows in changes.items()}

    def _mark(self, cut: Cut, text: Text, marker: bytes, *, ends: bool) -> None:
        here = self._markers.setdefault((text.part, cut.place), (cut, [], []))
        (here[1] if ends else here[2]).append(marker)
        if cut.close and cut.place not in (text.element, text.element_end):
            self.keep_spaces(text)

    def _cut_before(self, index: int, text: Text) -> Cut:
        run = text.run
        if text.field and (span := text.field.span):
            return Cut(span[0])
        if index and text.editable:
            return inside(text, index)
        if text.element == run.first or not run.tag:
            return Cut(run.start)
        return Cut(text.element, run.close, run.tag + run.properties)

    def _cut_after(self, index: int, text: Text) -> Cut:
        run = text.run
        if text.field and (span := text.field.span):
            return Cut(span[1])
        if index < len(text.text) and text.editable:
            return inside(text, index)
        if text.element_end == run.last or not run.tag:
            return Cut(run.end)
        return Cut(text.element_end, run.close, run.tag + run.properties)


def inside(text: Text, index: int) -> Cut:
    """Cut a run within the text of one of its elements."""
    run = text.run
    name = run.prefix + b"t"
    return Cut(
        text.byte(index),
        b"</" + name + b">" + run.close,
        run.tag + run.properties + b"<" + name + _SPACE + b">",
    )


def encoded(text: str) -> bytes:
    """Return a text as it stands in XML; characters that XML has not are replaced."""
    return escape(_NOT_XML.sub("\ufffd", text)).encode("utf-8", "replace")


def _spliced(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    done, pieces = 0, []
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        if start < done:
            raise FormatError("not written: two changes are in the same place")
        pieces += [data[done:start], new]
        done = end
    return b"".join([*pieces, data[done:]])
