"""Archives on Spark: the same rows. The tests that start it run where PySpark and Java 17 are."""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
duckdb = pytest.importorskip("duckdb")

from lint.archive.local import Target  # noqa: E402
from lint.archive.records import Columns  # noqa: E402
from lint.archive.spark import _reason, _Worker, lint_with_spark, package  # noqa: E402
from lint.archive.tables import ARTICLES, FINDINGS  # noqa: E402
from lint.config.load import load  # noqa: E402
from lint.errors import UserError  # noqa: E402

MUD = "Rescuers dug through the mud and mud for hours."
GOOD = "The ferry came back to the harbour on Monday."


def _lacks() -> str:
    """What Spark needs and is not here."""
    if not find_spec("pyspark") or not find_spec("pandas"):
        return "Spark needs PySpark and pandas"
    if not (java := shutil.which("java")):
        return "Spark needs Java"
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    return "" if version and int(version[1]) >= 17 else "Spark needs Java 17"


needs_spark = pytest.mark.skipif(not os.environ.get("MTLINT_TEST_SPARK") and bool(_lacks()), reason=_lacks())


def spark(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lint", "archive", "lint", "--isolated", *arguments]
    few = "--conf spark.sql.shuffle.partitions=2 pyspark-shell"
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_SUBMIT_ARGS": few}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def contents(path: Path) -> list[str]:
    pattern = f"{path}/*.parquet" if path.is_dir() else path
    return sorted(map(str, duckdb.connect().execute(f"select * from read_parquet('{pattern}')").fetchall()))


def inputs(folder: Path) -> list[str]:
    """Tables of every kind, good and bad rows in them."""
    day = datetime.date(2024, 5, 1)
    moment = datetime.datetime(2024, 5, 1, 12, 30)
    content: list[dict[str, Any]] = [
        {"id": f"p{number}", "text": MUD if number % 3 else GOOD, "date": day, "engine": number / 3, "url": moment}
        for number in range(20)
    ]
    content.append({"id": "none", "text": None, "date": None, "engine": None, "url": None})
    pq.write_table(pa.Table.from_pylist(content), folder / "a.parquet")
    lines = [json.dumps({"id": f"j{number}", "text": f"“ʿ” {MUD}", "date": number * 1e9}) for number in range(20)]
    lines += [json.dumps({"id": "j", "text": ""}), json.dumps({"id": "half \ud800", "text": MUD}), ""]
    lines += [json.dumps({"id": "list", "text": ["x"]}), json.dumps({"id": "long", "text": "x" * 3_000_001})]
    (folder / "b.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "c.csv").write_text(f'id,text,date\nc1,"{MUD}\n\nHe said ""no"".",\nc2,"",2024\nc3,,\n', "utf-8")
    return ["a.parquet", "b.jsonl", "c.csv"]


@pytest.mark.spark
@needs_spark
def test_spark_gives_the_same_rows(tmp_path: Path) -> None:
    files = inputs(tmp_path)
    for more in (["--jobs", "1", "--output", "local.parquet"], ["--engine", "spark", "--master", "local[2]"]):
        run = spark(tmp_path, *files, *more)
        assert "48 articles" in run.stderr, run.stderr
        assert "3 articles could not be linted" in run.stderr
        assert run.returncode == 2
    for one, other in (("local", "findings"), ("local.articles", "findings.articles")):
        assert contents(tmp_path / f"{one}.parquet") == contents(tmp_path / f"{other}.parquet")


# ---- Without Spark


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (
            "An error occurred.\n: Job aborted\n\tat a.b\nCaused by: java.io.IOException: no",
            "java.io.IOException: no",
        ),
        ("Job aborted: java.lang.OutOfMemoryError: Java heap space\nCaused by: x", "more with spark.executor.memory"),
        ("Something failed\n\tat a.b", "Something failed; its log says why"),
    ],
)
def test_the_reason_is_one_line(message: str, reason: str) -> None:
    assert reason in _reason(message)
    assert "\n" not in _reason(message)


def test_a_column_that_one_file_of_a_folder_lacks_names_the_file(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    pq.write_table(pa.table({"id": ["a"], "text": [GOOD], "day": ["x"]}), tables / "a.parquet")
    pq.write_table(pa.table({"id": ["a"], "text": [GOOD], "dya": ["x"]}), tables / "b.parquet")
    with pytest.raises(UserError, match=r'b\.parquet: there is no column "day" \(for date\) \(did you mean "dya"\?\)'):
        lint_with_spark([str(tables)], Columns({"date": "day"}), load(isolated=True), Target(tmp_path / "f.parquet"))


@pytest.mark.parametrize("name", ["a.txt", "texts", "a.parquet", "nowhere.jsonl"])
def test_what_is_no_table_is_told_before_spark_starts(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b.txt").write_text(GOOD, "utf-8")
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    with pytest.raises(UserError, match=name):
        lint_with_spark([str(tmp_path / name)], Columns(), load(isolated=True), Target(tmp_path / "f.parquet"))


def test_a_worker_tells_which_columns_lines_have() -> None:
    columns = Columns({"date": "day", "url": "link"})
    fields = tuple(dict((*FINDINGS, *ARTICLES)).items())
    worker = _Worker(load(isolated=True), columns, "folder/a.jsonl", "lines", fields)
    lines = [json.dumps({"id": "a", "text": MUD, "day": "x"}), "{broken", " ", json.dumps({"text": GOOD, "day": "y"})]
    batch = pa.RecordBatch.from_pylist([{"value": line} for line in lines])
    rows = [row for found in worker(iter([batch, batch])) for row in found.to_pylist()]
    assert [(row["id"], row["file"]) for row in rows if row["table"] == "column"] == [("date", "folder/a.jsonl")]
    assert [row["rule"] for row in rows if row["table"] == "findings"] == ["coordinated-duplicate"] * 2
    articles = [row for row in rows if row["table"] == "articles"]
    assert [row["problem"] for row in articles] == [None, "the line is not a JSON object", None] * 2
    ids = {row["id"] for row in articles}
    assert len(ids) == 3  # a line without an id is known by its content
    assert all(id_ == "a" or re.fullmatch(r"a\.jsonl:[0-9a-f]{12}", id_) for id_ in ids)


def test_the_package_for_executors_is_whole(tmp_path: Path) -> None:
    path = package(tmp_path)
    code = (
        f"import sys; sys.path.insert(0, {str(path)!r})\n"
        "import lint\nfrom pathlib import Path\nfrom lint.run.engine import lint_text\n"
        "from lint.config.model import Config\nfrom lint.sources.source import Source\n"
        f"found = lint_text({MUD!r}, Source('a.txt', 'a.txt'), Config(Path()))\n"
        "print(lint.__file__, [finding.rule for finding in found.findings])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.stdout == f"{path}/lint/__init__.py ['coordinated-duplicate']\n", run.stderr
