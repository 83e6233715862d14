"""The Spark engine: the same rows as the local one, computed on a cluster with ``mapInArrow``.

mtlint travels to the executors as a zipped package; its dependencies (regex, pathspec, pyromark, ftfy), pyarrow and
pandas must be installed there. Inputs are read by Spark, with explicit columns: ``mapInArrow`` matches columns by
position and drops surplus ones without a word, so that columns are selected by name first.
"""

# pyright: reportMissingImports=false
# pyspark is not among the tools of development.

import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint import folders
from lint.archive.local import Outcome, Target
from lint.archive.records import FIELDS, Columns, Record
from lint.archive.tables import ARTICLES, FINDINGS, rows_of
from lint.config.model import Config
from lint.errors import UserError, one_line
from lint.rulekit.registry import packages

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 64  # articles that a worker lints before it hands on rows
_KIND = "table"
_TYPES = {"string": "string", "bool": "boolean", "int64": "long", "int32": "int", "float64": "double"}


def lint_with_spark(
    paths: Sequence[str], columns: Columns, settings: Config, target: Target, master: str | None = None
) -> Outcome:
    """Lint the articles of tables on Spark and write both tables as folders of Parquet files.

    ``master`` is Spark's master URL; without it, what ``spark-submit`` or Spark's own configuration says. Raises
    UserError.
    """
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else its workers are whatever python3 is on the path
    builder: Any = SparkSession.builder
    builder = builder.appName("mtlint").config("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH)
    if master:
        builder = builder.master(master).config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    try:
        with tempfile.TemporaryDirectory() as folder:
            session.sparkContext.addPyFile(str(package(Path(folder))))
            return _run(session, paths, columns, settings, target)
    except PySparkException as error:
        raise UserError(f"Spark: {one_line(str(error))[:500]}") from None
    finally:
        session.stop()


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


def _run(session: Any, paths: Sequence[str], columns: Columns, settings: Config, target: Target) -> Outcome:
    from pyspark import StorageLevel
    from pyspark.sql import functions as sql

    frames = [_read(session, path, columns) for path in paths]
    articles = frames[0]
    for frame in frames[1:]:
        articles = articles.unionByName(frame)
    merged = dict((*FINDINGS, *ARTICLES))
    schema = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in [(_KIND, "string"), *merged.items()])
    rows = articles.mapInArrow(_Worker(settings, tuple(merged.items())), schema).persist(StorageLevel.MEMORY_AND_DISK)
    counts: dict[str, int] = {}
    for kind, names, path in (("findings", FINDINGS, target.findings), ("articles", ARTICLES, target.articles)):
        own = rows.where(sql.col(_KIND) == kind).select(*(name for name, _ in names))
        counts[kind] = own.count()
        own.write.mode("overwrite").option("compression", "zstd").parquet(str(path))
    problems = rows.where((sql.col(_KIND) == "articles") & sql.col("score").isNull()).count()
    return Outcome(counts["articles"], counts["findings"], problems, 0)


def _read(session: Any, path: str, columns: Columns) -> Any:
    """Return the articles of a table as text columns named like the fields, ``file`` among them."""
    from pyspark.sql import functions as sql

    wanted = columns.wanted
    if path.endswith(".parquet"):
        frame = session.read.parquet(path)
    elif path.endswith(".csv"):
        frame = session.read.csv(path, header=True, multiLine=True, escape='"')
    else:
        fields = ", ".join(f"`{column}` string" for column in dict.fromkeys(wanted.values()))
        frame = session.read.schema(fields).json(path)
    columns.check(path, frame.columns)
    if wanted["id"] not in frame.columns:
        raise UserError(f"{path}: the Spark engine needs an id column (--columns id=COLUMN)")
    chosen = [
        (sql.col(f"`{column}`") if column in frame.columns else sql.lit(None)).cast("string").alias(name)
        for name, column in wanted.items()
    ]
    return frame.select(*chosen, sql.lit(path).alias("file"))


class _Worker:
    """Lints the batches of a partition; it is sent to the executors."""

    def __init__(self, settings: Config, columns: tuple[tuple[str, str], ...]) -> None:
        self.settings, self.columns = settings, columns

    def __call__(self, batches: "Iterator[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
        import pyarrow as pa

        kinds = [
            pa.field(_KIND, pa.string()),
            *(pa.field(name, pa.type_for_alias(kind)) for name, kind in self.columns),
        ]
        schema = pa.schema(kinds)
        by_name = Columns({name: name for name in FIELDS})
        for batch in batches:
            records = [self._record(by_name, row) for row in batch.to_pylist()]
            rows = rows_of(records, self.settings)
            content = [{_KIND: "findings", **row} for row in rows.findings]
            content += [{_KIND: "articles", **row} for row in rows.articles]
            yield from pa.Table.from_pylist(content, schema).to_batches()

    def _record(self, columns: Columns, row: dict[str, Any]) -> Record:
        return columns.record(row, str(row["file"]), 0)
