"""Articles of an archive as records, read one after the other from Parquet, JSON lines, CSV or folders of files.

Columns are explicit: one that is mapped must be in every file. (Readers that infer a schema drop a column that begins
late without a word: Polars 1 looks at 100 lines, DuckDB at 20,480 or at 32 files, pyarrow.dataset at the first file.)
"""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

from lint.errors import UserError, nearest, one_line

#: What can be mapped to a column, and the most characters of a text.
FIELDS = ("id", "text", "format", "date", "url", "section", "engine", "source", "language")
#: Read only where they are mapped: a column "source" is mostly the name of a paper.
EXPLICIT = ("source", "language")
MOST_CHARACTERS = 20_000_000

_ROWS = 256  # rows of a Parquet file that are decoded at a time
_TABLES = (".parquet", ".jsonl", ".ndjson", ".csv", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst")


class Record(NamedTuple):
    """An article of an archive. ``error`` says why it cannot be linted; its text is then empty."""

    id: str
    text: str
    file: str  # the input it came from
    format: str = ""  # empty: plain text, or by the extension of the id
    date: str = ""
    url: str = ""
    section: str = ""
    engine: str = ""
    error: str = ""
    source: str = ""  # the text that it was translated from
    language: str = ""  # of that text; empty: the one of the configuration, or told from its letters and words


class Columns:
    """Which column of the inputs holds what. Fields that are not mapped are read where they have their own names."""

    def __init__(self, mapped: Mapping[str, str] | None = None) -> None:
        self.mapped = dict(mapped or {})

    @classmethod
    def parse(cls, texts: Sequence[str]) -> "Columns":
        """Read ``["id=key,text=body"]``. Raises UserError."""
        mapped: dict[str, str] = {}
        for part in (part.strip() for text in texts for part in text.split(",") if part.strip()):
            name, equals, column = part.partition("=")
            if name not in FIELDS:
                raise UserError(f'--columns: there is no field "{name}"{nearest(name, list(FIELDS))}')
            if not equals or not column:
                raise UserError(f'--columns: write {name}=COLUMN, not "{part}"')
            mapped[name] = column
        return cls(mapped)

    def column(self, name: str) -> str:
        return self.mapped.get(name, name)

    @property
    def wanted(self) -> dict[str, str]:
        """The columns to read, by field."""
        return {name: self.column(name) for name in FIELDS if name not in EXPLICIT or name in self.mapped}

    def check(self, file: str, there: Sequence[str]) -> None:
        """Raise UserError for a mapped column, or the text, that a file does not have."""
        for name in dict.fromkeys((*self.mapped, "text")):
            if self.column(name) not in there:
                known = nearest(self.column(name), list(there))
                raise UserError(f'{file}: there is no column "{self.column(name)}" (for {name}){known}')

    def record(self, row: Mapping[str, Any], file: str, number: int) -> Record:
        """Return a row as a record; without an id it gets the file's name and its number."""
        values = {name: row.get(column) for name, column in self.wanted.items()}
        text = values.pop("text")
        named = {name: "" if value is None else str(value) for name, value in values.items()}
        named["id"] = named["id"] or f"{Path(file).name}:{number}"
        if not isinstance(text, str):
            return Record(text="", file=file, error="the row has no text", **named)
        longest = max(len(text), len(named.get("source", "")))
        if longest > MOST_CHARACTERS:
            error = f"{longest:,} characters: more than {MOST_CHARACTERS:,} is not an article"
            return Record(text="", file=file, error=error, **{**named, "source": ""})
        return Record(text=text, file=file, **named)


def read(paths: Sequence[str], columns: Columns) -> Iterator[Record]:
    """Yield the articles of files and folders, in the order of the paths. Raises UserError."""
    for path in paths:
        for file in _files(path):
            yield from _read(file, columns)


def _files(path: str) -> Iterator[str]:
    place = Path(path)
    if not place.exists():
        raise UserError(f"{path}: there is no such file or folder")
    if not place.is_dir():
        yield path
        return
    tables = sorted(str(each) for each in place.rglob("*") if each.is_file() and each.name.endswith(_TABLES))
    yield from tables or [path]


def _read(file: str, columns: Columns) -> Iterator[Record]:
    name = Path(file).name
    if Path(file).is_dir():
        return _folder(file)
    if name.endswith(".parquet"):
        return _parquet(file, columns)
    if name.endswith(".csv"):
        return _csv(file, columns)
    if name.endswith(_TABLES):
        return _lines(file, columns)
    raise UserError(f"{file}: not Parquet, JSON lines or CSV; a folder of articles is named as a folder")


def _folder(folder: str) -> Iterator[Record]:
    """Yield the articles in a folder of files; the id is the path below it, whose extension chooses the format."""
    from lint.sources.discover import discover
    from lint.sources.source import read_bytes
    from lint.text.decoding import ReadError, decode
    from lint.text.formats import format_of

    for source in discover([folder]):
        path = Path(source.file).relative_to(folder).as_posix()
        try:
            yield Record(path, decode(read_bytes(source)), folder, format_of(source.file) or "plain")
        except (OSError, ReadError) as error:
            yield Record(path, "", folder, error=one_line(str(error)))


def _parquet(file: str, columns: Columns) -> Iterator[Record]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(file) as table:
            there = table.schema_arrow.names
            columns.check(file, there)
            wanted = [column for column in columns.wanted.values() if column in there]
            number = 0
            for batch in table.iter_batches(_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield columns.record(row, file, number)
    except (pa.ArrowException, OSError) as error:
        raise UserError(f"{file}: not a readable Parquet file: {one_line(str(error))}") from None


def _csv(file: str, columns: Columns) -> Iterator[Record]:
    csv.field_size_limit(4 * MOST_CHARACTERS)
    try:
        with open(file, encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            columns.check(file, rows.fieldnames or [])
            for number, row in enumerate(rows, 1):
                yield columns.record(row, file, number)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{file}: cannot be read as CSV: {one_line(str(error))}") from None


def _lines(file: str, columns: Columns) -> Iterator[Record]:
    """Yield the objects of JSON lines; a broken line costs that line. A mapped column that no line has is an error."""
    missing = set(columns.mapped)
    number = 0
    try:
        with _opened(file) as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError) as error:
                    row = error
                if not isinstance(row, dict):
                    yield Record(f"{Path(file).name}:{number}", "", file, error="the line is not a JSON object")
                    continue
                missing -= {name for name in missing if columns.column(name) in row}
                yield columns.record(row, file, number)
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise UserError(f"{file}: cannot be read after line {number}: {one_line(str(error))}") from None
    for name in missing if number else ():
        raise UserError(f'{file}: no line has a column "{columns.column(name)}" (for {name})')


def _opened(file: str) -> IO[str]:
    if file.endswith(".gz"):
        import gzip

        return gzip.open(file, "rt", encoding="utf-8")
    if file.endswith(".zst"):
        import pyarrow as pa

        return TextIOWrapper(cast("IO[bytes]", pa.CompressedInputStream(pa.OSFile(file), "zstd")), encoding="utf-8")
    return open(file, encoding="utf-8-sig")
