"""Word: the text of a .docx file, one line a paragraph, and what each paragraph is.

Line and column are the paragraph's number and the character in it: body, tables and text boxes in their order, then
footnotes and endnotes. A line break within a paragraph is a vertical tab, as Word has it in plain text.
"""

from collections.abc import Mapping, Sequence

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.canvas import Canvas
from lint.text.formats.docx.package import Package
from lint.text.formats.docx.runs import Run, Text
from lint.text.formats.docx.story import Story
from lint.text.formats.docx.styles import SILENT, Styles
from lint.text.formats.lines import Inline, paint
from lint.text.model import BlockKind, FormatError, Layout

_NOTES = ("footnotes", "endnotes")
_INLINE = Inline(compiled("(?P<object>\N{OBJECT REPLACEMENT CHARACTER}+)"))


class WordFile(NamedTuple):
    """What was read of a Word file."""

    package: Package
    parts: dict[str, bytes]  # that hold text
    text: str
    kinds: tuple[str, ...]  # of the lines of the text
    texts: tuple[Text, ...]  # what the characters of the text stand for, in order
    references: Mapping[str, Run]  # the runs in which notes are referred to, in order


def read(data: bytes) -> WordFile:
    """Read a Word file. Raises :class:`FormatError` for a file that is none."""
    package = Package(data)
    styles = Styles(package)
    notes = [package.related(package.main, name) for name in _NOTES]
    parts = {name: package.read(name) for name in (package.main, *notes) if name}
    stories = [_story(part, name, styles) for name, part in parts.items()]
    paragraphs = [paragraph for story in stories for paragraph in story.paragraphs]
    texts: list[Text] = []
    done = 0
    for paragraph in paragraphs:
        for text in paragraph.texts:
            text.start = done
            done += len(text.text)
        texts += paragraph.texts
        done += 1
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    return WordFile(
        package, parts, whole, tuple(paragraph.kind for paragraph in paragraphs), tuple(texts), stories[0].references
    )


def _story(part: bytes, name: str, styles: Styles) -> Story:
    try:
        return Story(part, name, styles)
    except (IndexError, ValueError) as error:  # elements where no Word file has them
        raise FormatError(f"not a Word file: {name}: {type(error).__name__}: {error}") from None


def parse(text: str, kinds: Sequence[str] | None) -> Layout:
    """Lay out the text of a Word file; without the kinds of its lines all are paragraphs."""
    canvas = Canvas(text)
    kinds = kinds or [BlockKind.PARAGRAPH] * (text.count("\n") + 1)
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
