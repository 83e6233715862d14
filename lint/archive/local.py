"""The local engine: batches of articles through worker processes into Parquet, resumable and bounded in memory.

Each batch is written as a part file, named by its number and by a digest of the articles and the configuration. A run
that was stopped finds its parts again and lints only what is missing; at the end the parts become one file.
"""

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from lint.archive.batches import batches, through
from lint.archive.records import Record
from lint.archive.tables import ARTICLES, FINDINGS, Rows, rows_of, schema
from lint.cache.digest import installed
from lint.config.model import Config
from lint.errors import UserError
from lint.folders import leads_out
from lint.keys import users_key
from lint.records import NamedTuple
from lint.replace import remove_leftovers, replacing

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 128  # articles
_FORMAT = 1  # of part files
_PART = re.compile(r"\d{7}-[0-9a-f]{24}\.(?:findings|articles)")


class Outcome(NamedTuple):
    """What a run did."""

    articles: int
    findings: int
    problems: int  # articles that could not be linted
    reused: int  # articles whose rows were there from an earlier run that was stopped


class Target(NamedTuple):
    """Where the tables go."""

    findings: Path

    @property
    def articles(self) -> Path:
        return self.findings.with_name(f"{self.findings.name.removesuffix('.parquet')}.articles.parquet")

    @property
    def parts(self) -> Path:
        return self.findings.with_name(f"{self.findings.name}.parts")


def lint_archive(
    records: Iterable[Record],
    settings: Config,
    target: Target,
    jobs: int = 0,
    progress: Callable[[int], None] = lambda done: None,
) -> Outcome:
    """Lint articles and write both tables. ``progress`` is told the number of articles done. Raises UserError."""
    for path in (target.findings, target.articles, target.parts):
        if leads_out(str(path)):
            raise UserError(f"{path}: a link that leads out of the project; it is not written")
    try:
        target.parts.mkdir(parents=True, exist_ok=True)
        remove_leftovers((str(target.findings.parent), str(target.parts)))
        return _run(records, settings, target, jobs or os.cpu_count() or 1, progress)
    except OSError as error:
        raise UserError(f"{target.findings}: cannot be written: {error.strerror or error}") from None


def _run(
    records: Iterable[Record], settings: Config, target: Target, jobs: int, progress: Callable[[int], None]
) -> Outcome:
    there = {path.name for path in _parts(target.parts)}
    base = _base(settings)
    names: list[str] = []
    done = reused = 0
    under_way: deque[tuple[str, int]] = deque()  # names and sizes of batches

    def missing() -> Iterator[Sequence[Record]]:
        nonlocal done, reused
        for number, batch in enumerate(batches(records, BATCH)):
            name = f"{number:07d}-{_digest(batch, base)}"
            names.append(name)
            if {f"{name}.findings", f"{name}.articles"} <= there:
                done, reused = done + len(batch), reused + len(batch)
                progress(done)
            else:
                under_way.append((name, len(batch)))
                yield batch

    for rows in through(partial(rows_of, settings=settings), missing(), jobs):
        name, size = under_way.popleft()
        _write_part(target.parts, name, rows)
        progress(done := done + size)
    findings = _joined(target.parts, names, "findings", target.findings, schema(FINDINGS))
    articles = _joined(target.parts, names, "articles", target.articles, schema(ARTICLES))
    for path in _parts(target.parts):
        path.unlink()
    with suppress(OSError):  # something else lies there
        target.parts.rmdir()
    return Outcome(articles.rows, findings.rows, articles.problems, reused)


def _base(settings: Config) -> bytes:
    """Return what the names of parts depend on beside the articles: with this user's key, so that no one else's count.

    Without a key, nothing of an earlier run is known.
    """
    key = users_key() or os.urandom(32)
    return blake2b(installed(_FORMAT) + settings.fingerprint("article.txt"), key=key, digest_size=16).digest()


def _parts(folder: Path) -> list[Path]:
    """Return the parts that lie in a folder: files, not links to others."""
    with os.scandir(folder) as entries:
        return [
            folder / entry.name
            for entry in entries
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
        ]


def _digest(batch: Sequence[Record], base: bytes) -> str:
    digest = blake2b(base, digest_size=12)
    for record in batch:
        for value in record:
            data = value.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def _write_part(folder: Path, name: str, rows: Rows) -> None:
    for kind, content, columns in (("findings", rows.findings, FINDINGS), ("articles", rows.articles, ARTICLES)):
        write(folder / f"{name}.{kind}", content, schema(columns))


def write(path: Path, rows: list[dict[str, object]], columns: "pa.Schema") -> None:
    """Write rows as a Parquet file, which appears under its name when it is whole."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with replacing(str(path)) as file:
        pq.write_table(pa.Table.from_pylist(rows, columns), file, compression="zstd")


class _Written(NamedTuple):
    rows: int
    problems: int


def _joined(folder: Path, names: Sequence[str], kind: str, path: Path, columns: "pa.Schema") -> _Written:
    """Join part files in order, one in memory at a time."""
    import pyarrow.parquet as pq

    rows = problems = 0
    with replacing(str(path)) as file, pq.ParquetWriter(file, columns, compression="zstd") as writer:
        for name in names:
            table = pq.read_table(folder / f"{name}.{kind}", schema=columns)
            rows += table.num_rows
            if "score" in table.column_names:
                problems += table["score"].null_count
            writer.write_table(table)
    return _Written(rows, problems)
