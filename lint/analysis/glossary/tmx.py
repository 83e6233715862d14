"""TMX as a lexicon: its short units are terms, with what they are in English."""

from pathlib import Path
from xml.parsers import expat

from lint.rulekit.rule import DataError

_INLINE = {"bpt", "ept", "it", "ph", "ut", "sub", "hi"}


class TmxUnit:
    """A unit: its line, its wordings by language, and its note."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.wordings: list[tuple[str, str]] = []  # language as in the file, wording
        self.note = ""


def read_tmx(path: Path, data: bytes) -> list[TmxUnit]:
    """Return the units without inline tags. Raises DataError with the line for what is not TMX."""
    reader = _TmxReader(path)
    reader.read(data)
    return reader.found


class _TmxReader:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[TmxUnit] = []
        self._root = ""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.EntityDeclHandler = self._entity
        self._unit: TmxUnit | None = None
        self._language = ""
        self._text: list[str] = []
        self._tagged = False

    def read(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            raise DataError(self.path, error.lineno, f"is not valid XML: {reason}") from error
        if self._root != "tmx":
            raise DataError(self.path, 1, f"is not valid TMX: its root is <{self._root}>, not <tmx>")

    def _entity(self, *_: object) -> None:
        raise DataError(self.path, self._parser.CurrentLineNumber, "declares an entity; that is not allowed here")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._root = self._root or tag
        if tag == "tu":
            self._unit = TmxUnit(self._parser.CurrentLineNumber)
        elif tag == "tuv":
            self._language = attributes.get("xml:lang") or attributes.get("lang") or ""
        elif tag in {"seg", "note", "prop"}:
            self._text, self._tagged = [], False
        elif tag in _INLINE:
            self._tagged = True

    def _data(self, data: str) -> None:
        self._text.append(data)

    def _end(self, tag: str) -> None:
        text = " ".join("".join(self._text).split()) if tag in {"seg", "note"} else ""
        if self._unit is None:
            return
        if tag == "seg" and text and not self._tagged:
            self._unit.wordings.append((self._language, text))
        elif tag == "note":
            self._unit.note = self._unit.note or text
        elif tag == "tu":
            self.found.append(self._unit)
            self._unit = None
