"""The files of glossaries, told apart by their endings.

* **CSV** (``.csv``): the first line names the columns. ``preferred`` and ``variants`` are needed (variants separated by
  ``|``), ``kind`` and ``note`` are not.
* **TOML** (``.toml``): tables ``[[name]]`` or ``[[term]]`` with ``preferred``, ``variants`` (a list), ``kind`` and
  ``note``.
* **TBX** (``.tbx``, ``.xml``; ISO 30042): the English terms of every concept. The one marked as preferred (or else the
  first) is preferred; the others are variants, except those marked as admitted.
"""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from lint.analysis.glossary.model import KINDS, Term
from lint.rulekit.rule import DataError
from lint.text.words import words

_COLUMNS = ("preferred", "variants", "kind", "note")


def read(path: Path) -> Iterator[tuple[int, Term]]:
    """Yield the terms of a file with the lines they begin in. Raises DataError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(path, None, f"cannot be read: {error.strerror}") from error
    ending = path.suffix.lower()
    if ending in {".tbx", ".xml"}:
        yield from _read_tbx(path, data)
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(path, line, f"is not UTF-8 (at byte {error.start})") from error
    if ending == ".csv":
        yield from _read_csv(path, text)
    elif ending == ".toml":
        yield from _read_toml(path, text)
    else:
        raise DataError(path, None, f"the ending “{path.suffix}” is none of .csv, .toml, .tbx")


def _read_csv(path: Path, text: str) -> Iterator[tuple[int, Term]]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    columns: list[str] = []
    begin = 1
    try:
        for cells in reader:
            line, begin = begin, reader.line_num + 1
            cells = [cell.strip() for cell in cells]
            if not any(cells) or cells[0].startswith("#"):
                continue
            if not columns:
                columns = [cell.lower() for cell in cells]
                _check_columns(path, line, columns)
                continue
            if len(cells) > len(columns):
                raise DataError(
                    path,
                    line,
                    f"{len(cells)} cells under {len(columns)} columns (put cells with commas in quotation marks)",
                )
            row = dict(zip(columns, cells, strict=False))
            variants = tuple(variant.strip() for variant in row.get("variants", "").split("|") if variant.strip())
            yield line, Term(row.get("preferred", ""), variants, row.get("kind", "").lower(), row.get("note", ""))
    except csv.Error as error:
        raise DataError(path, reader.line_num, f"is not valid CSV: {error}") from error
    if not columns:
        raise DataError(path, 1, "is empty; the first line names the columns: preferred,variants,kind,note")


def _check_columns(path: Path, line: int, columns: list[str]) -> None:
    for column in columns:
        if column not in _COLUMNS:
            raise DataError(path, line, f"there is no column “{column}”; the columns are {', '.join(_COLUMNS)}")
    for column in _COLUMNS[:2]:
        if column not in columns:
            raise DataError(path, line, f"the column “{column}” is missing from the first line")
    if len(set(columns)) < len(columns):
        raise DataError(path, line, "a column is named twice")


def _read_toml(path: Path, text: str) -> Iterator[tuple[int, Term]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _line_in(str(error))
        raise DataError(path, line, f"is not valid TOML: {error}") from error
    # tomllib keeps no positions: the n-th header of a kind is the n-th table of it.
    headers: dict[str, list[int]] = {"name": [], "term": []}
    for number, line_text in enumerate(text.splitlines(), 1):
        if (header := line_text.split("#")[0].strip()) in {"[[name]]", "[[term]]"}:
            headers[header.strip("[]")].append(number)
    for key, tables in data.items():
        if key not in headers or not isinstance(tables, list):
            raise DataError(path, _line_of(text, key), f"“{key}” is not known here; write [[name]] or [[term]] tables")
        for index, table in enumerate(tables):
            line = headers[key][index] if index < len(headers[key]) else 1
            yield line, _table_term(path, line, table)


def _table_term(path: Path, line: int, table: object) -> Term:
    if not isinstance(table, dict):
        raise DataError(path, line, "is not a table")
    for key in table:
        if key not in _COLUMNS:
            raise DataError(path, line, f"there is no key “{key}”; the keys are {', '.join(_COLUMNS)}")
    variants = table.get("variants", [])
    if not isinstance(variants, list) or not all(isinstance(variant, str) for variant in variants):
        raise DataError(path, line, "“variants” must be a list of strings")
    texts: dict[str, str] = {}
    for key in ("preferred", "kind", "note"):
        value = table.get(key, "")
        if not isinstance(value, str):
            raise DataError(path, line, f"“{key}” must be a string")
        texts[key] = value.strip()
    return Term(
        texts["preferred"], tuple(variant.strip() for variant in variants), texts["kind"].lower(), texts["note"]
    )


def _line_in(message: str) -> int | None:
    """Return the line that a message of tomllib names."""
    _, found, rest = message.partition("at line ")
    return int(rest.split(",")[0]) if found and rest.split(",")[0].isdigit() else None


def _line_of(text: str, key: str) -> int | None:
    return next((number for number, line in enumerate(text.splitlines(), 1) if line.strip(' ["').startswith(key)), None)


#: What TBX says of a term, and whether it may be used: the values of administrativeStatus and normativeAuthorization.
_STATUS = {
    "preferredterm-admn-sts": "preferred",
    "preferredterm": "preferred",
    "standardizedterm": "preferred",
    "admittedterm-admn-sts": "admitted",
    "admittedterm": "admitted",
    "deprecatedterm-admn-sts": "deprecated",
    "deprecatedterm": "deprecated",
    "supersededterm-admn-sts": "deprecated",
    "supersededterm": "deprecated",
}


class _TbxReader:
    """Collects the English terms of every concept. Declarations of entities are refused, so none is ever expanded and
    nothing outside the file is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[tuple[int, Term]] = []
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
        self._terms: list[list[str]] = []  # [wording, status] of the concept at hand
        self._note = ""

    def read(self, data: bytes) -> list[tuple[int, Term]]:
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
        if name not in {"hi", "foreign"}:  # mark-up inside a term
            self._text = []
            self._type = attributes.get("type", "")
        if name in {"termEntry", "conceptEntry"}:
            self._line, self._terms, self._note = self._parser.CurrentLineNumber, [], ""

    def _data(self, data: str) -> None:
        self._text.append(data)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        text = " ".join("".join(self._text).split())
        english = self._language.pop().partition("-")[0] in {"en", "eng", ""}
        if name == "term" and english and text:
            self._terms.append([text, ""])
        elif name in {"termNote", "administrativeStatus", "normativeAuthorization"} and english and self._terms:
            if name != "termNote" or self._type in {"administrativeStatus", "normativeAuthorization"}:
                self._terms[-1][1] = self._status(text)
        elif name in {"note", "definition"} or (name == "descrip" and self._type == "definition"):
            self._note = self._note or text
        elif name in {"termEntry", "conceptEntry"}:
            self._concept()
        if name not in {"hi", "foreign"}:
            self._text = []

    def _status(self, text: str) -> str:
        status = _STATUS.get(text.lower())
        if status is None:
            line = self._parser.CurrentLineNumber
            raise DataError(
                self.path, line, f"“{text}” is not a status of a term (preferredTerm, admittedTerm, deprecatedTerm)"
            )
        return status

    def _concept(self) -> None:
        if not self._terms:
            return
        preferred = [wording for wording, status in self._terms if status == "preferred"]
        if len(preferred) > 1:
            raise DataError(self.path, self._line, f"both “{preferred[0]}” and “{preferred[1]}” are preferred")
        usable = [wording for wording, status in self._terms if status != "deprecated"]
        if not usable:
            raise DataError(self.path, self._line, f"“{self._terms[0][0]}” is deprecated, and there is no term to use")
        chosen = (preferred or usable)[0]
        variants = tuple(wording for wording, status in self._terms if wording != chosen and status != "admitted")
        if variants:
            self.found.append((self._line, Term(chosen, variants, "", self._note)))


def _read_tbx(path: Path, data: bytes) -> list[tuple[int, Term]]:
    return _TbxReader(path).read(data)


def check(path: Path, line: int, term: Term, owners: dict[str, str]) -> None:
    """Is a term whole, and at odds with none before it? Raises DataError if not.

    ``owners``: the preferred wording by each wording so far.
    """
    if not term.preferred:
        raise DataError(path, line, "there is no preferred wording")
    if term.kind not in KINDS:
        raise DataError(path, line, f"“{term.kind}” is not a kind; the kinds are {', '.join(KINDS[1:])}")
    for wording in (term.preferred, *term.variants):
        if not words(wording):
            raise DataError(path, line, f"“{wording}” has no letter or digit")
    if not term.variants:
        raise DataError(path, line, f"“{term.preferred}” has no variants: there is nothing to look for")
    for variant in term.variants:
        if variant == term.preferred:
            raise DataError(path, line, f"“{variant}” is preferred and a variant of itself")
        if (owner := owners.get(variant)) is not None and owner != term.preferred:
            raise DataError(path, line, f"“{variant}” stands under “{owner}” too")
    for wording in (term.preferred, *term.variants):
        if owners.setdefault(wording, term.preferred) != term.preferred:
            raise DataError(path, line, f"“{wording}” is preferred here and a variant of “{owners[wording]}”")
