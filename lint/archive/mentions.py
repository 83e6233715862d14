"""What articles are called by: rows of names and of words, made of a few articles at a time (the map step)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.analysis.names import entities
from lint.analysis.spelling import spellings
from lint.archive.batches import in_processes
from lint.archive.records import Record
from lint.text.document import Document
from lint.text.unmarked import unmark

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 200  # articles

Row = tuple[Any, ...]

#: What is another word with a hyphen: re-sign a contract, resign from office.
_OTHER_WORDS = frozenset(
    form
    for verb in (
        "reform repress recover recount remark resent resign resort restore reserve recollect relay release represent "
        "resound retreat refuse retire redress reside react reposition redo reprove recede remove return reward"
    ).split()
    for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}d", f"{verb}ing", f"{verb.removesuffix('e')}ing")
) | {"recreation", "recreations", "reformation", "reserves", "coop", "coops", "unionized", "unionised"}
NAMES = (
    ("id", "string"),
    ("date", "string"),
    ("spelling", "string"),
    ("kind", "string"),
    ("title", "string"),
    ("count", "int32"),
)
WORDS = (("sort", "string"), ("key", "string"), ("form", "string"), ("count", "int32"))


def document_of(record: Record) -> Document:
    """Return what a reader reads of an article: without markup."""
    return unmark(Document(record.text, record.id, record.format or "plain")).document


def name_rows(records: Sequence[Record]) -> list[Row]:
    """Return the entities of every article: spelling, kind, title and number of mentions."""
    rows: list[Row] = []
    for record in records:
        for entity in entities(document_of(record)):
            titles = [mention.title for mention in entity.mentions if mention.title]
            title = Counter(titles).most_common(1)[0][0] if len(titles) > 1 else "".join(titles)
            rows.append((record.id, record.date, entity.name, entity.kind.value, title, len(entity.mentions)))
    return rows


def word_rows(records: Sequence[Record]) -> list[Row]:
    """Return the forms of articles that may vary: hyphenated words, words with two spellings, and their counts."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for record in records:
        document = document_of(record)
        for word in document.words:
            if (
                len(word.text) >= 5
                and word.text.islower()
                and (closed := word.text.replace("-", "")) not in _OTHER_WORDS
            ):
                counts["hyphen", closed, word.text] += 1
        for use in spellings(document):
            if use.spelling.same_sense:
                both = sorted((use.spelling.word, use.spelling.other))
                counts["dialect", "/".join(both), use.word.key] += 1
    return [(*form, count) for form, count in counts.items()]


def gathered(
    records: Iterable[Record],
    rows: Callable[[Sequence[Record]], list[Row]],
    columns: Sequence[tuple[str, str]],
    path: Path,
    jobs: int,
) -> None:
    """Write the rows of all articles to a Parquet file, a batch at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([pa.field(name, pa.type_for_alias(kind)) for name, kind in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for found in in_processes(rows, records, _BATCH, jobs):
            writer.write_table(_table(found, schema))


def _table(rows: list[Row], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa

    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    return pa.table(
        [pa.array(list(column), field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
