"""Positions as editors count them: zero-based lines, and characters in UTF-8, UTF-16 or UTF-32 units.

Lines end at ``\\r\\n``, ``\\n`` and ``\\r`` only, as the protocol wants. pygls 2.1 also splits at U+2028 and form
feeds, so that an edit after one of them damages its text; mtlint therefore keeps the text and counts by itself.
"""

from bisect import bisect_right
from typing import Literal

from lint.patterns import compiled
from lint.records import NamedTuple

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_NEWLINE = compiled(r"\r\n?|\n")


class Place(NamedTuple):
    """A zero-based line, and a character in the units that the client counts in."""

    line: int
    character: int


class Lines:
    """The lines of one version of a text."""

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        self.text = text
        self.encoding: Encoding = encoding
        self._starts = [0]
        self._ends = []
        for match in _NEWLINE.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))
        self._plain = text.isascii()

    def place(self, offset: int) -> Place:
        """Return the place of an offset in code points; one past the end is the end, one in a newline its beginning."""
        line = bisect_right(self._starts, max(0, offset)) - 1
        start = self._starts[line]
        return Place(line, self._units(start, min(offset, self._ends[line])))

    def offset(self, line: int, character: int) -> int:
        """Return the offset of a place; what is past the end of a line or of the text is that end."""
        if line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[line], self._ends[line]
        if self._plain or self.encoding == "utf-32":
            return min(start + character, end)
        left = character
        for offset in range(start, end):
            if left <= 0:
                return offset
            left -= _width(self.text[offset], self.encoding)
            if left < 0:
                return offset  # inside a character: at its beginning
        return end

    def _units(self, start: int, end: int) -> int:
        if self._plain or self.encoding == "utf-32":
            return end - start
        if self.encoding == "utf-8":
            return len(self.text[start:end].encode("utf-8", "surrogatepass"))
        return len(self.text[start:end].encode("utf-16-le", "surrogatepass")) // 2


def _width(character: str, encoding: Encoding) -> int:
    code = ord(character)
    if encoding == "utf-16":
        return 2 if code > 0xFFFF else 1
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
