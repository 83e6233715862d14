"""The Spark engine: the same rows as the local one, computed on a cluster with ``mapInArrow``.

mtlint travels to the executors as a zipped package; its dependencies (regex, pathspec, pyromark, ftfy), pyarrow and
pandas must be installed there. Lines of JSON are cut by Spark and read by the local engine's own code; the columns of
Parquet keep their types until that code has them. ``mapInArrow`` matches columns by position and drops surplus ones
without a word, so that what a worker yields has the columns of the schema, in its order.
"""

# pyright: reportMissingImports=false
# pyspark is not among the tools of development.

import os
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import folders
from lint.archive.local import Outcome, Target
from lint.archive.records import Columns, Record, check_header, files, is_table
from lint.archive.tables import ARTICLES, FINDINGS, rows_of
from lint.config.model import Config
from lint.errors import UserError, one_line
from lint.records import NamedTuple
from lint.rulekit.registry import packages
from lint.temporary import temporary_folder

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 64  # articles that a worker lints before it hands on rows
_PIECE = "4m"  # of the input: what is lost and done again with an executor, and some 20 seconds of work
_KIND = "table"
_COLUMN = "column"  # rows of this kind tell which mapped columns the lines of a file have
_TYPES = {"string": "string", "bool": "boolean", "int64": "long", "int32": "int", "float64": "double"}
#: What Spark does where nobody has set it otherwise.
_DEFAULTS = {
    "spark.sql.files.maxPartitionBytes": ("134217728b", _PIECE),
    "spark.sql.execution.arrow.maxRecordsPerBatch": ("10000", str(_BATCH)),
    "spark.sql.session.timeZone": (None, "UTC"),  # dates as the local engine writes them
}


def lint_with_spark(
    paths: Sequence[str], columns: Columns, settings: Config, target: Target, master: str | None = None
) -> Outcome:
    """Lint the articles of tables on Spark and write both tables as folders of Parquet files.

    ``master`` is Spark's master URL; without it, what ``spark-submit`` or Spark's own configuration says. Raises
    UserError.
    """
    chosen = [file for path in paths for file in _files(path, columns)]  # before Spark starts
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else its workers are whatever python3 is on the path
    builder: Any = SparkSession.builder
    builder = builder.appName("mtlint")
    if master:
        builder = builder.master(master).config("spark.ui.enabled", "false")
    try:
        session = builder.getOrCreate()
    except PySparkException as error:  # no Java, or one that is too old
        raise UserError(f"Spark does not start: {one_line(str(error))[:500]}") from None
    try:
        for name, (usual, ours) in _DEFAULTS.items():
            if usual is None or session.conf.get(name) == usual:
                session.conf.set(name, ours)
        with temporary_folder() as folder:
            session.sparkContext.addPyFile(str(package(folder)))
            return _run(session, chosen, columns, settings, target)
    except (PySparkException, Py4JError) as error:
        raise UserError(f"Spark: {_reason(str(error))}") from None
    finally:
        session.stop()


def _reason(message: str) -> str:
    """Return the line of a stack trace that says what was wrong."""
    if "OutOfMemoryError" in message:
        return "out of memory: give it more with spark.executor.memory, or spark.driver.memory where it runs locally"
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    if causes := [line for line in lines if line.startswith("Caused by: ")]:
        return one_line(causes[-1])[:500]
    return one_line(lines[0] if lines else "it stopped")[:400] + "; its log says why"


def package(folder: Path) -> Path:
    """Write mtlint with its rules and tables into a zip file in a folder, and return its path."""
    root = Path(folders.__file__).parent
    path = folder / "mtlint.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folders.files_below(str(root)):
            archive.write(file, f"lint/{Path(file).relative_to(root)}")
        for rules in packages():
            if Path(rules).name == "rules" and Path(rules).parent != root:  # a checkout has them beside lint/
                for file in folders.files_below(rules):
                    archive.write(file, f"lint/rules/{Path(file).relative_to(rules)}")
        archive.writestr("mtlint-0.dist-info/METADATA", "Metadata-Version: 2.1\nName: mtlint\nVersion: 0\n")
        archive.writestr("mtlint-0.dist-info/entry_points.txt", "[mtlint.rules]\nbuiltin = lint.rules\n")
    return path


def _run(session: Any, chosen: Sequence[str], columns: Columns, settings: Config, target: Target) -> Outcome:
    from pyspark import StorageLevel
    from pyspark.sql import functions as sql

    merged = dict((*FINDINGS, *ARTICLES))
    schema = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in [(_KIND, "string"), *merged.items()])
    inputs = [_input(session, file, columns) for file in chosen]
    frames = [
        each.frame.mapInArrow(_Worker(settings, columns, each.file, each.kind, tuple(merged.items())), schema)
        for each in inputs
    ]
    rows = frames[0]
    for frame in frames[1:]:
        rows = rows.unionByName(frame)
    rows = rows.persist(StorageLevel.MEMORY_AND_DISK)
    counts: Counter[str] = Counter()
    there: dict[str, set[str]] = {each.file: set() for each in inputs if each.kind == "lines"}
    totals = rows.groupBy(_KIND, "file", sql.when(sql.col(_KIND) == _COLUMN, sql.col("id")).alias("field"))
    for row in totals.agg(sql.count("*").alias("rows"), sql.count("score").alias("scored")).collect():
        counts[row[_KIND]] += row["rows"]
        if row[_KIND] == "articles":
            counts["problems"] += row["rows"] - row["scored"]
            there.get(row["file"], set()).add("")
        elif row[_KIND] == _COLUMN:
            there[row["file"]].add(row["field"])
    for file, fields in there.items():
        if fields and (missing := columns.mapped.keys() - fields):
            raise columns.missing(file, missing)
    for kind, names, path in (("findings", FINDINGS, target.findings), ("articles", ARTICLES, target.articles)):
        own = rows.where(sql.col(_KIND) == kind).select(*(name for name, _ in names))
        own.write.mode("overwrite").option("compression", "zstd").parquet(str(path))
    return Outcome(counts["articles"], counts["findings"], counts["problems"], 0)


class _Input(NamedTuple):
    file: str
    kind: str  # "lines", "csv" or "parquet"
    frame: Any


def _files(path: str, columns: Columns) -> Iterator[str]:
    """Yield the files in a local folder, or a path of another file system as it is. Raises UserError."""
    if "://" in path:
        if not is_table(path):
            raise _no_table(path)
        yield path
        return
    for file in files(path):
        if os.path.isdir(file) or not is_table(file):
            raise _no_table(file)
        check_header(file, columns)
        yield file


def _no_table(path: str) -> UserError:
    return UserError(f"{path}: the Spark engine reads tables: Parquet, JSON lines or CSV")


def _input(session: Any, file: str, columns: Columns) -> _Input:
    """Return the rows of a table with the columns that are wanted, or its lines."""
    if file.endswith(".parquet"):
        kind, frame = "parquet", session.read.parquet(file)
    elif file.endswith(".csv"):
        kind, frame = "csv", session.read.csv(file, header=True, multiLine=True, escape='"', maxColumns=1_000_000)
    else:
        return _Input(file, "lines", session.read.text(file))
    columns.check(file, frame.columns)
    wanted = columns.wanted
    if wanted["id"] not in frame.columns:
        raise UserError(f"{file}: the Spark engine needs an id column (--columns id=COLUMN)")
    chosen = [column for column in dict.fromkeys(wanted.values()) if column in frame.columns]
    quoted = ["`" + column.replace("`", "``") + "`" for column in chosen]
    return _Input(file, kind, frame.select(*quoted))


class _Worker:
    """Lints the batches of a partition of one file; it is sent to the executors."""

    def __init__(
        self, settings: Config, columns: Columns, file: str, kind: str, fields: tuple[tuple[str, str], ...]
    ) -> None:
        self.settings, self.columns, self.file, self.kind, self.fields = settings, columns, file, kind, fields

    def __call__(self, batches: "Iterator[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
        import pyarrow as pa

        schema = pa.schema([(_KIND, pa.string()), *((name, pa.type_for_alias(kind)) for name, kind in self.fields)])
        seen: set[str] = set()
        for batch in batches:
            records, there = self._records(batch)
            rows = rows_of(records, self.settings)
            content = [{_KIND: "findings", **row} for row in rows.findings]
            content += [{_KIND: "articles", **row} for row in rows.articles]
            content += [{_KIND: _COLUMN, "file": self.file, "id": name} for name in there - seen]
            seen |= there
            yield from pa.Table.from_pylist(content, schema).to_batches()

    def _records(self, batch: "pa.RecordBatch") -> tuple[list[Record], set[str]]:
        """Return articles, and for lines of JSON the mapped fields whose columns they have."""
        records: list[Record] = []
        there: set[str] = set()
        for row in batch.to_pylist():
            if self.kind != "lines":
                if self.kind == "csv":  # Spark reads an empty cell as no cell
                    row = {name: value or "" for name, value in row.items()}
                records.append(self.columns.record(row, self.file, 0))
            elif (line := row["value"]).strip():
                record, fields = self.columns.record_of_line(line, self.file, _number(line))
                records.append(record)
                there |= fields
        return records, there


def _number(line: str) -> str:
    """Return what stands for the number of a line, which nobody knows here: a digest."""
    return blake2b(line.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
