"""Word: the text of a .docx file, one line a paragraph, and what each paragraph is.

Line and column are the paragraph's number and the character in it: body, tables and text boxes in their order, then
footnotes and endnotes. A line break within a paragraph is a vertical tab, as Word has it in plain text.
"""

from typing import NamedTuple

from lint.document import BlockKind
from lint.formats import Layout
from lint.formats.canvas import Canvas
from lint.formats.docx.package import Package
from lint.formats.docx.story import SILENT, Story, Text
from lint.formats.docx.styles import Styles
from lint.formats.lines import Inline, paint
from lint.patterns import compiled

_NOTES = ("footnotes", "endnotes")
_INLINE = Inline(compiled("(?P<object>\N{OBJECT REPLACEMENT CHARACTER}+)"))

Kinds = tuple[BlockKind | str, ...]


class WordFile(NamedTuple):
    """What was read of a Word file."""

    package: Package
    parts: dict[str, bytes]  # that hold text
    text: str
    kinds: Kinds  # of the lines of the text
    texts: tuple[Text, ...]  # what the characters of the text stand for, in order


def read(data: bytes) -> WordFile:
    """Read a Word file. Raises :class:`FormatError` for a file that is none."""
    package = Package(data)
    styles = Styles(package)
    notes = [package.related(package.main, name) for name in _NOTES]
    parts = {name: package.read(name) for name in (package.main, *notes) if name}
    paragraphs = [paragraph for name, part in parts.items() for paragraph in Story(part, name, styles).paragraphs]
    texts: list[Text] = []
    done = 0
    for paragraph in paragraphs:
        for text in paragraph.texts:
            text.start = done
            done += len(text.text)
        texts += paragraph.texts
        done += 1
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    return WordFile(package, parts, whole, tuple(paragraph.kind for paragraph in paragraphs), tuple(texts))


def layout(text: str, kinds: Kinds) -> Layout:
    """Lay out the text of a Word file."""
    canvas = Canvas(text)
    done, titled = 0, BlockKind.TITLE in kinds
    for line, kind in zip(text.split("\n"), kinds, strict=False):  # a file without paragraphs has no kinds
        end = done + len(line)
        if kind != SILENT and line:
            if kind == BlockKind.HEADING and not titled and canvas.empty:
                kind = BlockKind.TITLE
            paint(canvas, done, end, BlockKind(kind), _INLINE)
            canvas.close()
        done = end + 1
    return canvas.layout()
