"""What the formats share: a text is blanked, then what is prose is put back in its place."""

import re
from bisect import bisect_right

from lint.patterns import compiled
from lint.text.blocks import SPACE, classified
from lint.text.model import Block, BlockKind, Layout, Span

#: Stands where something took a word's place: code, a URL, an image. No rule takes it for a word or a space.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
#: Fills up what was replaced by fewer characters, and markup inside a word or between a word and its punctuation: no
#: word ends at it, and no rule takes it for a space.
PAD = "\N{WORD JOINER}"

_NOT_A_LINE_END = compiled(r"[^\r\n]")
#: What hangs on the word before it.
MARKS = tuple(".,;:!?)…")
_LONGEST_STRUCK = 300  # characters of what was struck out within a sentence
_OPENING = frozenset("“‘«‹„‚([{¿¡")
_BEFORE_OPENING = frozenset(" \t\r\n\xa0([{–—“‘\"'")


def padded(characters: str, size: int, before: str) -> str:
    """Characters filled up to a size, so that they cling to what they would without. ``before`` stands before them."""
    if characters.isspace():
        return characters.ljust(size)
    if characters == OBJECT:
        return OBJECT * size
    opening = characters in _OPENING or (characters in "\"'" and (not before or before in _BEFORE_OPENING))
    return characters.rjust(size, PAD) if opening else characters.ljust(size, PAD)


class Canvas:
    """Collects the prose and the blocks of a text, in the order of the text.

    Markup between two stretches of a block is blanked with spaces where a space stands beside it, and so makes a space
    wider. Where none does (``un**believ**able``, ``**word**, and``), it is blanked with joiners: there is no space.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.comments: list[Span] = []
        self._locked: list[Span] = []
        self._enclosed: list[Span] = []
        self.language = ""  # that the text says it is in
        self._references: list[Span] = []
        self._pieces: list[str] = []
        self._done = 0  # the text is painted up to here
        self._apart = True  # something that parts words stands between what was painted and what comes
        self._blocks: list[Block] = []
        self._open: Block | None = None

    def keep(self, start: int, end: int, kind: BlockKind) -> None:
        """Prose as it stands. It belongs to the open block of that kind, or begins one."""
        self._put(start, end, self.text[start:end], kind)

    def entity(self, start: int, end: int, characters: str, kind: BlockKind) -> None:
        """Something that stands for other characters (``&amp;``), replaced by them; at most as many as it is long."""
        size = end - start
        if len(characters) > size:
            self.object(start, end, kind)
        elif start >= self._done:
            self._references.append(Span(start, end))
            self._put(start, end, padded(characters, size, self._pieces[-1][-1:] if self._pieces else ""), kind)

    def object(self, start: int, end: int, kind: BlockKind) -> None:
        """Something that is not prose but stands in a word's place."""
        self._put(start, end, _NOT_A_LINE_END.sub(OBJECT, self.text[start:end]), kind)

    def strike(self, start: int, end: int, kind: BlockKind) -> None:
        """Words that were struck out are not prose, but before a mark something stands where they stand: no space."""
        if end - start <= _LONGEST_STRUCK and self.text.startswith(MARKS, end):
            self.object(start, end, kind)

    def lock(self, start: int, end: int) -> None:
        """What stands here must not be edited: it is the name of a link's target."""
        self._locked.append(Span(start, end))

    def enclose(self, start: int, end: int) -> None:
        """What stands here is the value of an attribute or a field, which a quotation mark or a colon may end."""
        self._enclosed.append(Span(start, end))

    def part(self) -> None:
        """Words before and after this place are not one (a line break)."""
        self._apart = True

    def comment(self, start: int, end: int) -> None:
        self.comments.append(Span(start, end))

    def close(self) -> None:
        """The open block ends here."""
        if self._open is not None:
            self._blocks.append(self._open)
            self._open = None

    @property
    def in_sentence(self) -> bool:
        """Has the open block a sentence that has not ended?"""
        if self._open is None:
            return False
        for piece in reversed(self._pieces[-8:]):
            if bare := piece.rstrip(f" \t\r\n{PAD}\"'”’»)"):
                return bare[-1] not in ".!?…:"
        return False

    @property
    def kind(self) -> BlockKind | None:
        """The kind of the open block, None if none is."""
        return self._open.kind if self._open else None

    @property
    def in_block(self) -> bool:
        """Is a block open?"""
        return self._open is not None

    @property
    def empty(self) -> bool:
        """Is there no prose yet?"""
        return not self._blocks and self._open is None

    def layout(self, *, classify: bool = True) -> Layout:
        """Return what was collected. Blocks without prose are left out, space at their edges too.

        Paragraphs are classified by their looks, as in plain text, unless that is not wanted.
        """
        self.close()
        prose = "".join([*self._pieces, _NOT_A_LINE_END.sub(" ", self.text[self._done :])])
        blocks = []
        for kind, start, end in self._blocks:
            stretch = prose[start:end]
            if stretch.strip(SPACE + PAD + OBJECT):
                left, right = len(stretch) - len(stretch.lstrip(SPACE + PAD)), len(stretch.rstrip(SPACE + PAD))
                blocks.append(
                    Block(kind, self._reference_at(start + left).start, self._reference_at(start + right - 1).end)
                )
        found = classified(prose, blocks) if classify else tuple(blocks)
        guessed = frozenset(found).difference(blocks)
        return Layout(
            prose,
            found,
            tuple(self.comments),
            tuple(self._references),
            guessed,
            locked=tuple(self._locked),
            enclosed=tuple(self._enclosed),
            language=self.language,
        )

    def _reference_at(self, offset: int) -> Span:
        """Return the reference around an offset: a block has none in part. The character there if it is none."""
        index = bisect_right(self._references, offset, key=lambda reference: reference.start) - 1
        if index >= 0 and offset < self._references[index].end:
            return self._references[index]
        return Span(offset, offset + 1)

    def _put(self, start: int, end: int, prose: str, kind: BlockKind) -> None:
        if start < self._done or start >= end:  # a range given twice would make the prose longer than the text
            return
        if self._open is not None and self._open.kind is kind:
            self._open = self._open._replace(end=end)
        else:
            self.close()
            self._open = Block(kind, start, end)
            self._apart = True
        if start > self._done:
            before = self._pieces[-1][-1] if self._pieces else " "
            joined = not self._apart and not before.isspace() and not prose[0].isspace()
            gap = self.text[self._done : start]
            self._pieces.append(PAD * len(gap) if joined else _NOT_A_LINE_END.sub(" ", gap))
        self._pieces.append(prose)
        self._done = end
        self._apart = False


class Offsets:
    """Code points for byte offsets into a text's UTF-8."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []  # byte offsets just after a character that is not ASCII
        self._shifts: list[int] = []  # by how much bytes are ahead of code points from there
        shift = 0
        if not text.isascii():
            for match in re.finditer(r"[^\x00-\x7f]", text):
                size = len(match[0].encode("utf-8", "surrogatepass"))
                self._starts.append(match.start() + shift + size)
                shift += size - 1
                self._shifts.append(shift)

    def __getitem__(self, byte: int) -> int:
        index = bisect_right(self._starts, byte) - 1
        return byte - self._shifts[index] if index >= 0 else byte
