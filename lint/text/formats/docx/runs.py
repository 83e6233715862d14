"""What a Word file's text is made of, and the bytes that each of its characters stands for."""

import dataclasses
import re
from bisect import bisect_right

from lint.text.model import BlockKind

_NAME = re.compile(rb"<([^\s/>]+)")


@dataclasses.dataclass(slots=True)
class Run:
    """A run of characters with the same formatting, in bytes of its part."""

    start: int
    tag: bytes  # that opens it
    inserted: bytes  # the tag that opens the tracked insertion directly around it, if there is one
    properties: bytes = b""
    first: int = -1  # where its contents begin, without the properties
    last: int = -1
    end: int = -1
    hidden: bool = False

    @property
    def prefix(self) -> bytes:
        """Return the namespace prefix of its elements, with the colon."""
        match = _NAME.match(self.tag)
        name = match[1] if match else b""
        return name[: name.rfind(b":") + 1]

    @property
    def close(self) -> bytes:
        return b"</" + self.prefix + b"r>"


@dataclasses.dataclass(slots=True)
class Field:
    """A field: a code, and the result that is shown in its place."""

    start: int  # in bytes
    paragraph: "Paragraph | None"
    code: str = ""
    in_code: bool = True
    end: int = -1
    last: Run | None = None  # that ends it, where it is made of runs
    whole: bool = False  # it ends in the paragraph in which it begins

    @property
    def is_link(self) -> bool:
        return self.code.split(None, 1)[:1] == ["HYPERLINK"]

    @property
    def span(self) -> tuple[int, int] | None:
        """Return its bytes; None for a field that reaches over paragraphs."""
        return (self.start, self.last.end if self.last else self.end) if self.whole else None


@dataclasses.dataclass(slots=True)
class Text:
    """A stretch of text from one element of a run."""

    part: str
    run: Run
    element: int  # the bytes of the element
    start: int = 0  # in characters of the document
    text: str = ""
    inner: int = -1  # the bytes of the text
    inner_end: int = -1
    contents: tuple[int, int] = (-1, -1)  # the bytes between the tags of the element: more, where space was taken off
    element_end: int = -1
    editable: bool = False
    field: Field | None = None  # the outermost around it that is more than a link: it is computed anew as a whole
    note: str = ""  # the footnote or endnote that it stands in
    chunks: list[tuple[int, int]] = dataclasses.field(
        default_factory=list
    )  # characters of ``text`` at which bytes begin

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def byte(self, index: int) -> int:
        """Return where a character of the text begins in the part, or the end of the contents."""
        if index >= len(self.text):
            return self.inner_end
        first, place = self.chunks[bisect_right(self.chunks, (index, 1 << 60)) - 1]
        return place + len(self.text[first:index].encode())


@dataclasses.dataclass(slots=True)
class Paragraph:
    """A paragraph that is read. ``kind`` is :data:`SILENT` for one that is not prose."""

    kind: BlockKind | str = BlockKind.PARAGRAPH
    texts: list[Text] = dataclasses.field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(text.text for text in self.texts)


def chunks_from(text: Text, left: int) -> list[tuple[int, int]]:
    """Return the chunks of a text from a character on."""
    index = max(0, bisect_right(text.chunks, (left, 1 << 60)) - 1)
    chunks = text.chunks[index:]
    if chunks and chunks[0][0] < left:
        chunks[0] = (left, chunks[0][1] + len(text.text[chunks[0][0] : left].encode()))
    return chunks
