"""Articles of an archive as records, read one after the other from Parquet, JSON lines, CSV or folders of files.

Columns are explicit: one that is mapped must be in every file. (Readers that infer a schema drop a column that begins
late without a word: Polars 1 looks at 100 lines, DuckDB at 20,480 or at 32 files, pyarrow.dataset at the first file.)
"""

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from lint.errors import UserError, nearest, one_line
from lint.folders import is_inside
from lint.records import NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

#: What can be mapped to a column, and the most characters of a text.
FIELDS = ("id", "text", "format", "date", "url", "section", "engine", "source", "language")
#: Read only where they are mapped: a column "source" is mostly the name of a paper.
EXPLICIT = ("source", "language")
MOST_CHARACTERS = 3_000_000

_LONGEST = 8 * MOST_CHARACTERS  # characters of a line, bytes of a value: more is not decoded
_ROWS = 256  # rows of a Parquet file that are decoded at a time, and how many bytes they may have on average
_DECODED = 16_000_000
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")  # JSON can hold them, a table cannot
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

    def record(self, row: Mapping[str, Any], file: str, number: int | str) -> Record:
        """Return a row as a record; without an id it gets the file's name and its number."""
        values = {name: row.get(column) for name, column in self.wanted.items()}
        text = values.pop("text")
        named = {name: "" if value is None else _clean(str(value)) for name, value in values.items()}
        named["id"] = named["id"] or f"{Path(file).name}:{number}"
        if not isinstance(text, str):
            return Record(text="", file=file, error="the row has no text", **named)
        longest = max(len(text), len(named.get("source", "")))
        if longest > MOST_CHARACTERS:
            error = f"{longest:,} characters: more than {MOST_CHARACTERS:,} is not an article"
            return Record(text="", file=file, error=error, **{**named, "source": ""})
        return Record(text=_clean(text), file=file, **named)

    def record_of_line(self, line: str, file: str, number: int | str) -> tuple[Record, frozenset[str]]:
        """Return a line of JSON as a record, and the mapped fields whose columns it has."""
        row: object = None
        if len(line) <= _LONGEST:
            with suppress(ValueError, RecursionError):
                row = json.loads(line)
        if not isinstance(row, dict):
            error = "the line is not a JSON object" if len(line) <= _LONGEST else _TOO_LONG
            return Record(f"{Path(file).name}:{number}", "", file, error=error), frozenset()
        return self.record(row, file, number), frozenset(name for name in self.mapped if self.column(name) in row)

    def missing(self, file: str, fields: Iterable[str]) -> UserError:
        """Return the error for mapped fields whose columns no line of a file has."""
        name = min(fields)
        return UserError(f'{file}: no line has a column "{self.column(name)}" (for {name})')


_TOO_LONG = f"the line has more than {_LONGEST:,} characters"


def _clean(text: str) -> str:
    try:
        text.encode()  # many times as fast as a search
    except UnicodeEncodeError:
        return _LONE_SURROGATES.sub("\ufffd", text)
    return text


def read(paths: Sequence[str], columns: Columns) -> Iterator[Record]:
    """Yield the articles of files and folders, in the order of the paths. Raises UserError."""
    for path in paths:
        for file in files(path):
            yield from _read(file, columns)


def files(path: str) -> Iterator[str]:
    """Yield a file, the tables in a folder, or a folder of articles. Raises UserError."""
    place = Path(path)
    if not place.exists():
        raise UserError(f"{path}: there is no such file or folder")
    if not place.is_dir():
        yield path
        return
    tables = sorted(str(each) for each in place.rglob("*") if each.is_file() and each.name.endswith(_TABLES))
    root = os.path.realpath(path)
    for table in tables:
        if not is_inside(os.path.realpath(table), root):
            raise UserError(f"{table}: a link that leads out of {path}; name the file itself")
    yield from tables or [path]


def is_table(file: str) -> bool:
    """Is a file, by its name, one of Parquet, JSON lines or CSV?"""
    return file.endswith(_TABLES)


def _read(file: str, columns: Columns) -> Iterator[Record]:
    name = Path(file).name
    if Path(file).is_dir():
        return _folder(file)
    if name.endswith(".parquet"):
        return _parquet(file, columns)
    if name.endswith(".csv"):
        return _csv(file, columns)
    if is_table(name):
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
            for batch in table.iter_batches(_rows(table.metadata), columns=wanted):
                for row in _short(batch).to_pylist():
                    number += 1
                    yield columns.record(row, file, number)
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(file, error) from None


def check_header(file: str, columns: Columns) -> None:
    """Raise UserError for a file of Parquet or CSV that lacks a mapped column, or that cannot be opened."""
    if file.endswith(".parquet"):
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            columns.check(file, pq.read_schema(file).names)
        except (pa.ArrowException, OSError) as error:
            raise _unreadable(file, error) from None
    elif file.endswith(".csv"):
        for _ in _csv(file, columns):
            return


def _unreadable(file: str, error: Exception) -> UserError:
    return UserError(f"{file}: not a readable Parquet file: {one_line(str(error))}")


def _rows(metadata: "pq.FileMetaData") -> int:
    """Return how many rows to decode at a time: fewer where they are long."""
    size: int = sum(metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups))
    return max(1, min(_ROWS, _DECODED * int(metadata.num_rows) // max(1, size)))


def _short(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """Cut values that are far too long to be an article, which would be copied more than once."""
    import pyarrow as pa
    import pyarrow.compute

    pc: Any = pyarrow.compute  # its functions are made when it is imported
    for index, (column, field) in enumerate(zip(batch.columns, batch.schema, strict=True)):
        if pa.types.is_string(field.type) or pa.types.is_large_string(field.type):
            long = pc.greater(pc.binary_length(column), _LONGEST)
            if pc.any(long).as_py():
                cut = pc.if_else(long, pc.utf8_slice_codeunits(column, 0, MOST_CHARACTERS + 1), column)
                batch = batch.set_column(index, field, cut)
    return batch


def _csv(file: str, columns: Columns) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST)
    number = 0
    try:
        with open(file, encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(_short_lines(lines))
            columns.check(file, rows.fieldnames or [])
            for number, row in enumerate(rows, 1):
                yield columns.record(row, file, number)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{file}: cannot be read as CSV after row {number}: {one_line(str(error))}") from None


def _lines(file: str, columns: Columns) -> Iterator[Record]:
    """Yield the objects of JSON lines; a broken line costs that line. A mapped column that no line has is an error."""
    missing = set(columns.mapped)
    number = 0
    try:
        with _opened(file) as lines:
            for number, line in enumerate(_each_line(lines), 1):
                if line.strip():
                    record, there = columns.record_of_line(line, file, number)
                    missing -= there
                    yield record
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise UserError(f"{file}: cannot be read after line {number}: {one_line(str(error))}") from None
    if missing and number:
        raise columns.missing(file, missing)


def _each_line(lines: IO[str]) -> Iterator[str]:
    """Yield lines; of one that is far too long to be an article only its beginning."""
    while line := lines.readline(_LONGEST + 1):
        yield line
        while line and not line.endswith("\n"):
            line = lines.readline(_LONGEST)


def _short_lines(lines: IO[str]) -> Iterator[str]:
    for line in _each_line(lines):
        if len(line) > _LONGEST:
            raise csv.Error(_TOO_LONG)
        yield line


def _opened(file: str) -> IO[str]:
    if file.endswith(".gz"):
        import gzip

        return gzip.open(file, "rt", encoding="utf-8")
    if file.endswith(".zst"):
        import pyarrow as pa

        return TextIOWrapper(cast("IO[bytes]", pa.CompressedInputStream(pa.OSFile(file), "zstd")), encoding="utf-8")
    return open(file, encoding="utf-8-sig")
