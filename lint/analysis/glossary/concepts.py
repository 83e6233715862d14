"""The files of bilingual term bases, told apart by their endings.

* **TBX** (``.tbx``, ``.xml``): a concept's terms in the source's language, and its English ones with their status.
* **CSV, TSV** (``.csv``, ``.tsv``; commas, semicolons or tabs): the first line names the columns: languages (``ar``,
  ``en-GB``) or ``source`` and ``target``; ``status``, ``forbidden``, ``note``. Several wordings in a cell are
  separated by ``|``, the first is preferred. Rows with the same source are one concept.
* **TMX** (``.tmx``): units of at most six words that are no sentence.
* **Plain text** (``.txt``): what is not to be translated, one wording a line.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.analysis.glossary.files import contents, decoded
from lint.analysis.glossary.model import Concept
from lint.analysis.glossary.tbx import STATUS, read_tbx
from lint.analysis.glossary.tmx import read_tmx
from lint.errors import nearest
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.rule import DataError
from lint.text.languages import language_code

_MOST_WORDS = 6  # of a unit that is a term
_MOST_HAN = 12  # characters
_SENTENCE = compiled(r"[.!?。！？؟…:;]$")
_HAN = compiled(r"[\u3040-\u30ff\u3400-\u9fff]")
_LANGUAGE = compiled(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")

#: The columns by their names, and those that are read over.
_COLUMNS = {
    "source": "source", "source term": "source", "target": "target", "translation": "target", "target term": "target",
    "status": "status", "usage": "status", "forbidden": "forbidden", "deprecated": "forbidden", "note": "note",
    "notes": "note", "comment": "note", "definition": "note", "part of speech": "", "pos": "", "domain": "",
    "subject": "", "id": "", "context": "",
}  # fmt: skip
_STATUS = {
    "": "",
    "preferred": "preferred", "approved": "preferred", "standardized": "preferred",
    "admitted": "admitted", "allowed": "admitted", "accepted": "admitted",
    "forbidden": "deprecated", "deprecated": "deprecated", "superseded": "deprecated", "obsolete": "deprecated",
    "do not translate": "verbatim", "dnt": "verbatim",
} | STATUS  # fmt: skip
_YES, _NO = {"yes", "true", "1", "x", "y"}, {"no", "false", "0", "n", ""}


class _Row(NamedTuple):
    """A row of a table."""

    sources: tuple[tuple[str, str], ...]
    targets: tuple[str, ...]
    status: str
    forbidden: tuple[str, ...]
    note: str


def read(path: Path) -> Iterator[tuple[int, Concept]]:
    """Yield the concepts of a file with the lines they begin in. Raises DataError."""
    data = contents(path)
    ending = path.suffix.lower()
    if ending in {".tbx", ".xml"}:
        yield from _of_tbx(path, data)
    elif ending == ".tmx":
        yield from _of_tmx(path, data)
    elif ending in {".csv", ".tsv", ".txt"}:
        text = decoded(path, data)
        yield from _of_list(text) if ending == ".txt" else _of_table(path, text)
    else:
        raise DataError(path, None, f"the ending “{path.suffix}” is none of .tbx, .csv, .tsv, .tmx, .txt")


def _of_list(text: str) -> Iterator[tuple[int, Concept]]:
    for number, line in enumerate(text.splitlines(), 1):
        wording = " ".join(line.split())
        if wording and not wording.startswith("#"):
            yield number, Concept((("", wording),), (wording,), verbatim=True)


def _of_tbx(path: Path, data: bytes) -> Iterator[tuple[int, Concept]]:
    for line, terms, note in read_tbx(path, data):
        english = [term for term in terms if language_code(term.language) == "en"]
        sources = tuple(
            (code, term.wording) for term in terms if (code := language_code(term.language)) not in {"en", ""}
        )
        if not english or not sources:
            continue
        usable = [term for term in english if term.status != "deprecated"]
        usable.sort(key=lambda term: term.status != "preferred")
        forbidden = tuple(term.wording for term in english if term.status == "deprecated")
        yield line, Concept(sources, _once(term.wording for term in usable), forbidden, note)


def _of_tmx(path: Path, data: bytes) -> Iterator[tuple[int, Concept]]:
    for unit in read_tmx(path, data):
        wordings = [(language_code(language), text) for language, text in unit.wordings if _is_term(text)]
        english = _once(text for language, text in wordings if language == "en")
        sources = tuple((language, text) for language, text in wordings if language not in {"en", ""})
        if english and sources:
            yield unit.line, Concept(sources, english, (), unit.note)


def _is_term(text: str) -> bool:
    return (
        len(text.split()) <= _MOST_WORDS
        and not _SENTENCE.search(text)
        and (len(text) <= _MOST_HAN or not _HAN.search(text))
    )


def _once(wordings: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wordings))


def _of_table(path: Path, text: str) -> Iterator[tuple[int, Concept]]:
    """Join the rows of a table that have the same source."""
    found: dict[tuple[tuple[str, str], ...], tuple[int, list[_Row]]] = {}
    for line, row in _rows(path, text):
        found.setdefault(row.sources, (line, []))[1].append(row)
    for sources, (line, rows) in found.items():
        yield line, _joined(path, line, sources, rows)


def _joined(path: Path, line: int, sources: tuple[tuple[str, str], ...], rows: list[_Row]) -> Concept:
    note = next((row.note for row in rows if row.note), "")
    if any(row.status == "verbatim" for row in rows):
        if len(rows) > 1 or any(target not in {wording for _, wording in sources} for target in rows[0].targets):
            raise DataError(path, line, f"“{sources[0][1]}” is not to be translated, but has a translation")
        return Concept(sources, tuple(wording for _, wording in sources), rows[0].forbidden, note, verbatim=True)
    usable = [row for row in rows if row.status != "deprecated"]
    usable.sort(key=lambda row: row.status != "preferred")
    targets = _once(target for row in usable for target in row.targets)
    forbidden = _once(
        wording for row in rows for wording in (row.targets if row.status == "deprecated" else ()) + row.forbidden
    )
    if both := set(targets) & set(forbidden):
        raise DataError(path, line, f"“{min(both)}” is to be used here, and forbidden there")
    if not targets and not forbidden:
        raise DataError(
            path, line, f"“{sources[0][1]}” has no translation (the status “do not translate” says that it needs none)"
        )
    return Concept(sources, targets, forbidden, note)


def _rows(path: Path, text: str) -> Iterator[tuple[int, _Row]]:
    lines = text.splitlines(keepends=True)
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    if not first:
        raise DataError(path, 1, "is empty; the first line names the columns: source,target,status,forbidden,note")
    reader = csv.reader(lines, delimiter=max("\t;,", key=first.count), strict=True)
    columns: list[str] = []
    begin = 1
    try:
        for cells in reader:
            line, begin = begin, reader.line_num + 1
            cells = [" ".join(cell.split()) for cell in cells]
            if not any(cells) or cells[0].startswith("#"):
                continue
            if not columns:
                columns = [_column(path, line, cell) for cell in cells]
                _check_columns(path, line, columns)
            elif len(cells) > len(columns):
                raise DataError(
                    path,
                    line,
                    f"{len(cells)} cells under {len(columns)} columns (put cells with commas in quotation marks)",
                )
            else:
                yield line, _row(path, line, columns, cells)
    except csv.Error as error:
        raise DataError(path, reader.line_num, f"is not valid CSV: {error}") from error


def _column(path: Path, line: int, cell: str) -> str:
    """Return what a column holds: "source", "target", a language, … or nothing that is needed."""
    name = cell.lower().replace("_", " ").replace("-", " ")
    if name in _COLUMNS:
        return _COLUMNS[name]
    code = cell.lower().replace("_", "-")
    first = name.partition(" ")[0]
    if _LANGUAGE.fullmatch(code) or (len(first) > 3 and language_code(first) != first):  # "Arabic", "English (UK)"
        return "target" if language_code(code) == "en" else f"in {language_code(code)}"
    known = ", ".join(dict.fromkeys(filter(None, _COLUMNS.values())))
    raise DataError(
        path,
        line,
        f"there is no column “{cell}”; the columns are {known} and codes of languages{nearest(name, list(_COLUMNS))}",
    )


def _check_columns(path: Path, line: int, columns: Sequence[str]) -> None:
    if not any(column == "source" or column.startswith("in ") for column in columns):
        raise DataError(path, line, "no column has the source’s terms: name one “source”, or by a language (“ar”)")
    if not {"target", "status"} & set(columns):
        raise DataError(path, line, "no column has the English terms: name one “target” or “en”")
    named = [column for column in columns if column and column not in {"target", "note"}]
    if len(set(named)) < len(named):
        raise DataError(path, line, "a column is named twice")


def _row(path: Path, line: int, columns: Sequence[str], cells: Sequence[str]) -> _Row:
    sources: list[tuple[str, str]] = []
    targets: list[str] = []
    forbidden: list[str] = []
    status, note = "", ""
    banned = False
    for column, cell in zip(columns, cells, strict=False):
        if column == "source" or column.startswith("in "):
            sources += [(column[3:] if column != "source" else "", wording) for wording in _split(cell)]
        elif column == "target":
            targets += _split(cell)
        elif column == "status":
            status = _status(path, line, cell)
        elif column == "note":
            note = note or cell
        elif column == "forbidden" and cell.lower() in _YES:
            banned = True
        elif column == "forbidden" and cell.lower() not in _NO:
            forbidden += _split(cell)
    if not sources:
        raise DataError(path, line, "there is no term of the source")
    return _Row(tuple(sources), tuple(targets), "deprecated" if banned else status, tuple(forbidden), note)


def _split(cell: str) -> list[str]:
    return [wording.strip() for wording in cell.split("|") if wording.strip()]


def _status(path: Path, line: int, cell: str) -> str:
    status = _STATUS.get(cell.lower().replace("-", " "), _STATUS.get(cell.lower()))
    if status is None:
        raise DataError(
            path,
            line,
            f"“{cell}” is not a status; write preferred, admitted, forbidden or do not translate",
        )
    return status
