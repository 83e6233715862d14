"""TBX (ISO 30042), version 2 and 3, tags by category or by attribute: the terms of every concept in all languages.

Read with expat alone: declarations of entities are refused, so that none is expanded and nothing outside the file is
read.
"""

from pathlib import Path
from xml.parsers import expat

from lint.records import NamedTuple
from lint.rulekit.rule import DataError

#: What TBX says of a term, and whether it may be used: the values of administrativeStatus and normativeAuthorization.
STATUS = {
    "preferredterm-admn-sts": "preferred",
    "preferredterm": "preferred",
    "standardizedterm": "preferred",
    "admittedterm-admn-sts": "admitted",
    "admittedterm": "admitted",
    "legalterm-admn-sts": "admitted",
    "legalterm": "admitted",
    "regulatedterm-admn-sts": "admitted",
    "regulatedterm": "admitted",
    "deprecatedterm-admn-sts": "deprecated",
    "deprecatedterm": "deprecated",
    "supersededterm-admn-sts": "deprecated",
    "supersededterm": "deprecated",
}
_STATUSES = {"administrativeStatus", "normativeAuthorization"}
_INLINE = {"hi", "foreign", "ph", "bpt", "ept", "sc", "ec"}  # mark-up inside a term


class TbxTerm(NamedTuple):
    """A term of a concept."""

    wording: str
    language: str  # as in the file, in small letters; "" where it says none
    status: str = ""  # "preferred", "admitted", "deprecated"


class TbxConcept(NamedTuple):
    """The terms of a concept in the order of the file, and its note or definition."""

    line: int
    terms: tuple[TbxTerm, ...]
    note: str


def read_tbx(path: Path, data: bytes) -> list[TbxConcept]:
    """Return the concepts of a file. Raises DataError with the line for what is not TBX."""
    return _TbxReader(path).read(data)


class _TbxReader:
    """Collects the terms of every concept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[TbxConcept] = []
        self.root = ""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.EntityDeclHandler = self._entity
        self._language: list[str] = []
        self._text: list[str] = []
        self._line = 1
        self._type = ""
        self._terms: list[TbxTerm] = []  # of the concept at hand
        self._note = ""

    def read(self, data: bytes) -> list[TbxConcept]:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            raise DataError(self.path, error.lineno, f"is not valid XML: {reason}") from error
        if self.root.lower() not in {"tbx", "martif"}:
            raise DataError(self.path, 1, f"is not valid TBX: its root is <{self.root}>, not <tbx> or <martif>")
        return self.found

    def _entity(self, *_: object) -> None:
        raise DataError(self.path, self._parser.CurrentLineNumber, "declares an entity; that is not allowed here")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self.root = self.root or name
        language = attributes.get("xml:lang") or (self._language[-1] if self._language else "")
        self._language.append(language.lower())
        if name not in _INLINE:
            self._text = []
            self._type = attributes.get("type", "")
        if name in {"termEntry", "conceptEntry"}:
            self._line, self._terms, self._note = self._parser.CurrentLineNumber, [], ""

    def _data(self, data: str) -> None:
        self._text.append(data)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        language = self._language.pop()
        if name in _INLINE:
            return
        text = " ".join("".join(self._text).split())
        self._text = []
        if name == "term" and text:
            self._terms.append(TbxTerm(text, language))
        elif name in _STATUSES or (name == "termNote" and self._type in _STATUSES):
            if self._terms:
                self._terms[-1] = self._terms[-1]._replace(status=self._status(text))
        elif name in {"note", "definition"} or (name == "descrip" and self._type == "definition"):
            self._note = self._note or text
        elif name in {"termEntry", "conceptEntry"} and self._terms:
            self.found.append(TbxConcept(self._line, tuple(self._terms), self._note))

    def _status(self, text: str) -> str:
        status = STATUS.get(text.lower())
        if status is None:
            line = self._parser.CurrentLineNumber
            raise DataError(
                self.path, line, f"“{text}” is not a status of a term (preferredTerm, admittedTerm, deprecatedTerm)"
            )
        return status
