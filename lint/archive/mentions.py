"""What articles are called by: rows of names, words and shingles, made of one article at a time (the map step)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.analysis.names import entities
from lint.analysis.spelling import spellings
from lint.archive.records import Record
from lint.text.document import Document
from lint.text.unmarked import unmark

if TYPE_CHECKING:
    import pyarrow as pa

SHINGLE = 12  # words
_BATCH = 200  # articles
_AHEAD = 3

Row = tuple[Any, ...]
NAMES = (
    ("id", "string"),
    ("date", "string"),
    ("spelling", "string"),
    ("kind", "string"),
    ("title", "string"),
    ("count", "int32"),
)
WORDS = (("sort", "string"), ("key", "string"), ("form", "string"), ("count", "int32"))
SHINGLES = (("hash", "int64"), ("id", "string"), ("place", "int32"))


def document_of(record: Record) -> Document:
    """Return what a reader reads of an article: without markup."""
    return unmark(Document(record.text, record.id, record.format or "plain")).document


def name_rows(record: Record) -> Iterator[Row]:
    """Yield the entities of an article: spelling, kind, title and number of mentions."""
    for entity in entities(document_of(record)):
        titles = Counter(mention.title for mention in entity.mentions if mention.title)
        title = titles.most_common(1)[0][0] if titles else ""
        yield record.id, record.date, entity.name, str(entity.kind), title, len(entity.mentions)


def word_rows(record: Record) -> Iterator[Row]:
    """Yield the forms of an article that may vary: hyphenated words, words with two spellings, and their counts."""
    document = document_of(record)
    counts = Counter(word.text for word in document.words if len(word.text) >= 5 and word.text.islower())
    for text, count in counts.items():
        yield "hyphen", text.replace("-", ""), text, count
    for use in spellings(document):
        yield "dialect", use.spelling.family, use.word.key, 1


def shingle_rows(record: Record) -> Iterator[Row]:
    """Yield a hash of every run of twelve words, with the number of its first word."""
    words = document_of(record).lowercase_words
    for place in range(len(words) - SHINGLE + 1):
        data = " ".join(words[place : place + SHINGLE]).encode("utf-8", "surrogatepass")
        yield int.from_bytes(blake2b(data, digest_size=8).digest(), "big", signed=True), record.id, place


def gathered(
    records: Iterable[Record],
    rows: Callable[[Record], Iterable[Row]],
    columns: Sequence[tuple[str, str]],
    path: Path,
    jobs: int,
) -> int:
    """Write the rows of all articles to a Parquet file, a batch at a time, and return the number of articles."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([pa.field(name, pa.type_for_alias(kind)) for name, kind in columns])
    number = 0
    source = iter(records)
    with pq.ParquetWriter(path, schema, compression="zstd") as writer, ProcessPoolExecutor(jobs) as pool:
        waiting = []
        while batch := list(islice(source, _BATCH)):
            number += len(batch)
            waiting.append(pool.submit(_rows_of, rows, [record for record in batch if not record.error]))
            while len(waiting) > jobs * _AHEAD:
                writer.write_table(_table(waiting.pop(0).result(), schema))
        for future in waiting:
            writer.write_table(_table(future.result(), schema))
    return number


def _rows_of(rows: Callable[[Record], Iterable[Row]], batch: Sequence[Record]) -> list[Row]:
    return [row for record in batch for row in rows(record)]


def _table(rows: list[Row], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa

    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    return pa.table(
        [pa.array(list(column), field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
