"""What the formats with markup share: a text is blanked, then what is prose is put back in its place."""

import re
from bisect import bisect_right

from lint.document import Block, BlockKind, Span
from lint.formats import Layout

#: Stands where something took a word's place: code, a URL, an image. No rule takes it for a word or a space.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
#: Fills up an entity that was replaced by its character, so that the words around it stay whole.
PAD = "\N{WORD JOINER}"

_NOT_A_LINE_END = re.compile(r"[^\r\n]")


class Canvas:
    """Collects the prose and the blocks of a text, in the order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.comments: list[Span] = []
        self._pieces: list[str] = []
        self._done = 0  # the text is painted up to here
        self._blocks: list[Block] = []
        self._open: Block | None = None

    def keep(self, start: int, end: int, kind: BlockKind) -> None:
        """Prose as it stands. It belongs to the open block of that kind, or begins one."""
        if self._paint(start, end, self.text[start:end]):
            self._extend(start, end, kind)

    def entity(self, start: int, end: int, characters: str, kind: BlockKind) -> None:
        """A reference such as ``&amp;``, replaced by its characters."""
        size = end - start
        opening = characters in "“‘«„(["  # these cling to what follows
        padded = characters.rjust(size, PAD) if opening else characters.ljust(size, PAD)
        if len(padded) == size and self._paint(start, end, padded):
            self._extend(start, end, kind)

    def object(self, start: int, end: int, kind: BlockKind) -> None:
        """Something that is no prose but stands in a word's place."""
        if self._paint(start, end, re.sub(r"[^\r\n]", OBJECT, self.text[start:end])):
            self._extend(start, end, kind)

    def comment(self, start: int, end: int) -> None:
        self.comments.append(Span(start, end))

    def close(self) -> None:
        """The open block ends here."""
        if self._open is not None:
            self._blocks.append(self._open)
            self._open = None

    def layout(self) -> Layout:
        """What was collected. Blocks without prose are left out, space at their edges too."""
        self.close()
        self._paint(len(self.text), len(self.text), "")
        prose = "".join(self._pieces)
        blocks = []
        for kind, start, end in self._blocks:
            stretch = prose[start:end]
            if stretch.strip(f" \t\r\n\f\v{PAD}{OBJECT}"):
                left, right = len(stretch) - len(stretch.lstrip()), len(stretch.rstrip())
                blocks.append(Block(kind, start + left, start + right))
        return Layout(prose, tuple(blocks), tuple(self.comments))

    def _paint(self, start: int, end: int, prose: str) -> bool:
        if start < self._done:  # a range given twice would make the prose longer than the text
            return False
        self._pieces += [_NOT_A_LINE_END.sub(" ", self.text[self._done : start]), prose]
        self._done = end
        return True

    def _extend(self, start: int, end: int, kind: BlockKind) -> None:
        if self._open is not None and self._open.kind is kind:
            self._open = self._open._replace(end=end)
        else:
            self.close()
            self._open = Block(kind, start, end)


class Offsets:
    """Code points for byte offsets into a text's UTF-8."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []  # byte offsets just after a character that is not ASCII
        self._shifts: list[int] = []  # by how much bytes are ahead of code points from there
        shift = 0
        if not text.isascii():
            for match in re.finditer(r"[^\x00-\x7f]", text):
                place = match.end() + shift
                shift += len(match[0].encode("utf-8", "surrogatepass")) - 1
                self._starts.append(place + len(match[0].encode("utf-8", "surrogatepass")) - 1)
                self._shifts.append(shift)

    def __getitem__(self, byte: int) -> int:
        index = bisect_right(self._starts, byte) - 1
        return byte - self._shifts[index] if index >= 0 else byte
