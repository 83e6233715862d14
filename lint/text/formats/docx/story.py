"""The paragraphs of one part of a Word file, and which bytes of the part each of their characters stands for.

What Word would print is read: tracked deletions and the old places of moves are not text, a field is its result, a text
box that is stored twice (for old and new readers) is read once, right after the paragraph that it is anchored in.
"""

import re
from xml.parsers import expat

from lint.records import NamedTuple
from lint.text.formats.docx.package import run
from lint.text.formats.docx.runs import Field, Paragraph, Run, Text, chunks_from
from lint.text.formats.docx.styles import Styles
from lint.text.model import BlockKind

_WORD = frozenset(
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATHS = frozenset(
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math")
)
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BREAK = "\v"  # a line break within a paragraph: as Word itself has it in plain text

#: Elements whose contents are not text: what is deleted or moved away, earlier formatting, readings above characters.
_HIDDEN = frozenset("del moveFrom rt object".split())
#: Properties of a run whose characters are not read: hidden ones, and what an editor struck out by hand.
_UNREAD = frozenset("vanish strike dstrike".split())
#: Elements of a run that stand for a character.
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": BREAK,
    "cr": BREAK,
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "sym": _OBJECT,
}
_ALTERNATIVES = frozenset(("AlternateContent", "Choice", "Fallback"))
_NOTES = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_OFF = frozenset(("0", "false", "off", "none"))
_TAG = re.compile(rb"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
_SPACE = " \t\r\n"
_CONTROLS: dict[int, str] = dict.fromkeys((9, 10, 13, 133, 8232, 8233), " ")  # XML's white space is a space


class _Element(NamedTuple):
    name: str  # "" where it is not one of Word's
    start: int


class Story:
    """Reads a part."""

    def __init__(self, data: bytes, part: str, styles: Styles, *, fields: bool = True) -> None:
        self.paragraphs: list[Paragraph] = []
        self._data, self._part, self._styles = data, part, styles
        self._path: list[_Element] = []
        self._hidden = 0  # how many elements are open from the hidden one on
        self._open: list[Paragraph] = []  # the paragraphs around, one in a text box of the other
        self._runs: list[Run] = []
        self.references: dict[str, Run] = {}  # the runs in which notes are referred to
        self._fields: list[list[Field]] = [[]]  # of each text box: the open fields
        self._note = ""
        self._carried: list[Paragraph | None] = [None]  # whose end is a tracked deletion: the next one belongs to it
        self._deleted: list[bool] = []  # of the open paragraphs: is the end a tracked deletion?
        self._chosen: list[bool] = []  # of the open alternatives: has one been read?
        self._cells = 0
        self._placeholder = False
        self._with_fields = fields
        self._text: Text | None = None
        self._spaces = self._raw = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        run(
            self._parser,
            data,
            part,
            StartElementHandler=self._start,
            EndElementHandler=self._end,
            CharacterDataHandler=self._characters,
            StartCdataSectionHandler=self._cdata,
        )
        if fields and self._code:  # a field without an end: all after it would pass unread
            self.__init__(data, part, styles, fields=False)  # type: ignore[misc]

    # --- elements -----------------------------------------------------------------------------------------------------

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if self._hidden:
            self._hidden += 1
            return
        here = self._parser.CurrentByteIndex
        parent = self._path[-1].name if self._path else ""
        if parent == "r" and name != "rPr" and self._runs and self._runs[-1].first < 0:
            self._runs[-1].first = here
        known = space in _WORD or name in _ALTERNATIVES or name == "oMath"
        self._path.append(_Element(name if known else "", here))
        if space in _WORD:
            self._word(name, parent, here, {key.rpartition(" ")[2]: value for key, value in attributes.items()})
        elif space == _COMPATIBILITY and name == "AlternateContent":
            self._chosen.append(False)
        elif space == _COMPATIBILITY and name in _ALTERNATIVES and self._chosen:
            if self._chosen[-1]:
                self._hide()
            self._chosen[-1] = True
        elif space in _MATHS and name == "oMath":
            if self._open and not self._code:
                self._add(_OBJECT, Run(here, b"", b"", first=here), here)
            self._hide()

    def _word(self, name: str, parent: str, here: int, attributes: dict[str, str]) -> None:
        """An element of Word's own begins."""
        value = attributes.get("val", "")
        if name in _HIDDEN or name.endswith("Change"):
            if parent == "rPr" and self._path[-3].name == "pPr" and self._deleted:
                self._deleted[-1] = self._deleted[-1] or name in ("del", "moveFrom")
            self._hide()
        elif name == "p":
            self._begin_paragraph()
        elif name == "r":
            inserted = self._opening(self._path[-2].start) if parent in ("ins", "moveTo") else b""
            self._runs.append(Run(here, self._opening(here), inserted))
        elif parent == "r":
            self._in_run(name, here, attributes)
        elif parent == "rPr" and name in _UNREAD:
            if self._path[-3].name == "r" and value not in _OFF:
                self._runs[-1].hidden = True
        elif name in ("pStyle", "outlineLvl", "numId") and self._open:
            self._property(name, value)
        elif name == "tc":
            self._cells += 1
            self._carried.append(None)
        elif name == "txbxContent":
            self._fields.append([])
            self._carried.append(None)
        elif name == "showingPlcHdr":
            self._placeholder = value not in _OFF
        elif name == "sdtContent":
            if self._placeholder:
                self._hide()
            self._placeholder = False
        elif name == "fldSimple":
            self._fields[-1].append(Field(here, self._paragraph, attributes.get("instr", ""), in_code=False))
        elif name in ("footnote", "endnote"):
            self._carried[-1] = None
            self._note = f"{name} {attributes.get('id')}"
            if attributes.get("type") in _NOTES:
                self._hide()

    def _in_run(self, name: str, here: int, attributes: dict[str, str]) -> None:
        """An element of a run begins."""
        fields = self._fields[-1]
        if name == "fldChar":
            match attributes.get("fldCharType"):
                case "begin":
                    fields.append(Field(self._runs[-1].start, self._paragraph))
                case "separate" if fields:
                    fields[-1].in_code = False
                case "end" if fields:
                    fields[-1].last = self._runs[-1]
                    self._end_field()
        elif name in ("footnoteReference", "endnoteReference"):
            self.references[f"{name.removesuffix('Reference')} {attributes.get('id')}"] = self._runs[-1]
        elif self._code or not self._open or self._runs[-1].hidden:
            return
        elif name == "t":
            self._text = self._new(here, self._runs[-1])
            self._text.inner = here + len(self._opening(here))
            self._spaces, self._raw = attributes.get("space") == "preserve", False
        elif name in _CHARACTERS:
            self._add(_CHARACTERS[name], self._runs[-1], here)

    def _end(self, tag: str) -> None:
        if self._hidden > 1:
            self._hidden -= 1
            return
        self._hidden = 0
        name, start = self._path.pop()
        opening = self._opening(start)
        if opening.endswith(b"/>"):
            end = start + len(opening)
        else:
            end = self._data.index(b">", self._parser.CurrentByteIndex) + 1
        if self._path and self._path[-1].name == "r" and self._runs:
            self._end_in_run(name, start, end)
        match name:
            case "p" if self._open:
                paragraph = self._open.pop()
                self._carried[-1] = paragraph if self._deleted.pop() else None
            case "r" if self._runs:
                self._runs.pop().end = end
            case "tc":
                self._cells -= 1
                self._carried.pop()
            case "fldSimple" if self._fields[-1]:
                self._fields[-1][-1].end = end
                self._end_field()
            case "txbxContent":
                self._fields.pop()
                self._carried.pop()
            case "AlternateContent" if self._chosen:
                self._chosen.pop()
            case "oMath" if self._open and self._open[-1].texts and self._open[-1].texts[-1].element == start:
                text = self._open[-1].texts[-1]
                text.inner_end = text.element_end = text.run.last = text.run.end = end

    def _end_in_run(self, name: str, start: int, end: int) -> None:
        """An element of a run ends."""
        run = self._runs[-1]
        if name == "rPr":
            run.properties = self._data[start:end]
            return
        run.last = end
        paragraph = self._paragraph
        if name == "t" and self._text is not None and paragraph is not None:
            text, self._text = self._text, None
            text.inner_end = self._parser.CurrentByteIndex
            text.element_end = end
            self._finish(text)
            if text.text:
                paragraph.texts.append(text)
        elif name in _CHARACTERS and paragraph and paragraph.texts and paragraph.texts[-1].element == start:
            text = paragraph.texts[-1]
            text.inner_end = text.element_end = end

    def _add(self, character: str, run: Run, here: int) -> None:
        """Add an element that stands for a character."""
        text = self._new(here, run)
        text.text, text.inner, text.chunks = character, here, [(0, here)]
        self._open[-1].texts.append(text)

    def _new(self, here: int, run: Run) -> Text:
        around = next((field for field in self._fields[-1] if not field.is_link), None)
        return Text(self._part, run, here, field=around, note=self._note)

    def _finish(self, text: Text) -> None:
        """Take white space off that Word does not show, and note what cannot be cut."""
        text.editable = not self._raw
        text.contents = (text.inner, text.inner_end)
        shown = text.text if self._spaces else text.text.strip(_SPACE)
        if shown != text.text:
            left = text.text.index(shown) if shown else 0
            text.inner, text.inner_end = text.byte(left), text.byte(left + len(shown))
            text.chunks = [(max(0, first - left), place) for first, place in chunks_from(text, left)]
            text.text = shown
        text.text = text.text.translate(_CONTROLS)

    def _characters(self, data: str) -> None:
        if self._hidden or not self._path:
            return
        if self._path[-1].name == "instrText" and self._fields[-1]:
            self._fields[-1][-1].code += data
        elif self._text is not None and self._path[-1].name == "t":
            self._text.chunks.append((len(self._text.text), self._parser.CurrentByteIndex))
            self._text.text += data

    def _cdata(self) -> None:
        self._raw = True

    # --- state --------------------------------------------------------------------------------------------------------

    @property
    def _code(self) -> bool:
        """Is this the code of a field, not its result?"""
        return self._with_fields and any(field.in_code for field in self._fields[-1])

    @property
    def _paragraph(self) -> Paragraph | None:
        return self._open[-1] if self._open else None

    def _end_field(self) -> None:
        field = self._fields[-1].pop()
        field.whole = field.paragraph is not None and field.paragraph is self._paragraph

    def _hide(self) -> None:
        self._hidden = 1

    def _opening(self, start: int) -> bytes:
        match = _TAG.match(self._data, start)
        return match[0] if match else b""

    def _begin_paragraph(self) -> None:
        carried, self._carried[-1] = self._carried[-1], None
        if carried is None:
            carried = Paragraph(BlockKind.TABLE_CELL if self._cells else BlockKind.PARAGRAPH)
            self.paragraphs.append(carried)
        self._open.append(carried)
        self._deleted.append(False)

    def _property(self, name: str, value: str) -> None:
        """A property of the open paragraph says what it is."""
        paragraph = self._open[-1]
        kind: BlockKind | str | None = None
        if name == "pStyle":
            kind = self._styles.kind(value)
        elif paragraph.kind in (BlockKind.PARAGRAPH, BlockKind.TABLE_CELL):
            if name == "outlineLvl" and value != "9":
                kind = BlockKind.HEADING
            elif name == "numId" and value != "0":
                kind = BlockKind.LIST_ITEM
        if kind is not None and not (self._cells and kind in (BlockKind.LIST_ITEM, BlockKind.CAPTION)):
            paragraph.kind = kind
