"""The files of glossaries, told apart by their endings.

* **CSV** (``.csv``): the first line names the columns. ``preferred`` and ``variants`` are needed (variants separated by
  ``|``), ``kind`` and ``note`` are not.
* **TOML** (``.toml``): tables ``[[name]]`` or ``[[term]]`` with ``preferred``, ``variants`` (a list), ``kind`` and
  ``note``.
* **TBX** (``.tbx``, ``.xml``; ISO 30042): the English terms of every concept. The one marked as preferred (or else the
  first) is preferred; the others are variants, except those marked as admitted.
"""

import codecs
import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lint.analysis.glossary.model import KINDS, Term
from lint.analysis.glossary.tbx import read_tbx
from lint.rulekit.rule import DataError
from lint.text.words import words

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_COLUMNS = ("preferred", "variants", "kind", "note")


def contents(path: Path) -> bytes:
    """Return the bytes of a list. Raises DataError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(path, None, f"cannot be read: {error.strerror}") from error


def decoded(path: Path, data: bytes) -> str:
    """Return the text of a list: UTF-8, or UTF-16 by its byte order mark, as spreadsheets do. Raises DataError."""
    try:
        return data.decode("utf-16" if data[:2] in _WIDE else "utf-8-sig")
    except UnicodeDecodeError as error:
        if data[:2] in _WIDE:
            raise DataError(path, None, f"is not UTF-16 (at byte {error.start})") from error
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(path, line, f"is not UTF-8 (at byte {error.start})") from error


def read(path: Path) -> Iterator[tuple[int, Term]]:
    """Yield the terms of a file with the lines they begin in. Raises DataError."""
    data = contents(path)
    ending = path.suffix.lower()
    if ending in {".tbx", ".xml"}:
        yield from _read_tbx(path, data)
        return
    text = decoded(path, data)
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


def _read_tbx(path: Path, data: bytes) -> Iterator[tuple[int, Term]]:
    """Yield the English terms of every concept that has something to avoid."""
    for concept in read_tbx(path, data):
        terms = [term for term in concept.terms if term.language.partition("-")[0] in {"en", "eng", ""}]
        if not terms:
            continue
        preferred = [term.wording for term in terms if term.status == "preferred"]
        if len(preferred) > 1:
            raise DataError(path, concept.line, f"both “{preferred[0]}” and “{preferred[1]}” are preferred")
        usable = [term.wording for term in terms if term.status != "deprecated"]
        if not usable:
            raise DataError(path, concept.line, f"“{terms[0].wording}” is deprecated, and there is no term to use")
        chosen = (preferred or usable)[0]
        variants = tuple(term.wording for term in terms if term.wording != chosen and term.status != "admitted")
        if variants:
            yield concept.line, Term(chosen, variants, "", concept.note)


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
