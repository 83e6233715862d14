"""An archive, and a folder it lies in, that somebody else made: nothing outside is read, written or removed."""

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ends
import pytest
from conftest import Mtlint
from planted import FINDING, Hostile, hostile, untouched

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

__all__ = ("hostile", "untouched")


def put_archive(hostile: Hostile, name: str = "a.jsonl", number: int = 3, text: str = FINDING) -> None:
    hostile.put(name, "".join(json.dumps({"id": f"{count}", "text": text}) + "\n" for count in range(number)))


@pytest.mark.parametrize("of_whole", [True, False])
def test_a_folder_of_parts_that_leads_out_is_not_used(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], of_whole: bool
) -> None:
    """Parts of the run before are removed: never what lies behind a link."""
    put_archive(hostile)
    hostile.canary("0000000-aa.findings")
    hostile.canary("notes.txt")
    untouched()
    parts = hostile.root / "f.parquet.parts"
    if of_whole:
        parts.symlink_to(hostile.outside)
    else:
        parts.mkdir()
        (parts / "0000000-aa.findings").symlink_to(hostile.outside / "0000000-aa.findings")
        (parts / "deep").symlink_to(hostile.outside)
    run = mtlint("archive", "lint", "a.jsonl", "--output", "f.parquet", "--jobs", "1")
    assert run.status == (2 if of_whole else 0), run
    assert "Traceback" not in run.err
    assert len(run.err.splitlines()) <= 3


def test_what_is_not_a_part_is_left_where_it_is(hostile: Hostile, mtlint: Mtlint) -> None:
    put_archive(hostile)
    mine = hostile.put("f.parquet.parts/mine.txt")
    run = mtlint("archive", "lint", "a.jsonl", "--output", "f.parquet", "--jobs", "1")
    assert run.status == 0, run
    assert mine.exists()


def test_parts_that_somebody_made_answer_for_nothing(hostile: Hostile, mtlint: Mtlint) -> None:
    """What a run left is known by a key of this user's."""
    from hashlib import blake2b

    import pyarrow.parquet as pq

    from lint.archive import local
    from lint.archive.local import _digest
    from lint.archive.records import Columns, read
    from lint.archive.tables import ARTICLES, FINDINGS, schema
    from lint.cache.digest import installed
    from lint.config.load import load

    put_archive(hostile, number=1)
    settings = load(isolated=True)
    records = list(read(["a.jsonl"], Columns()))
    base = blake2b(installed(local._FORMAT) + settings.fingerprint("article.txt"), digest_size=16).digest()
    name = f"0000000-{_digest(records, base)}"
    folder = hostile.root / "f.parquet.parts"
    folder.mkdir()
    for kind, columns in (("findings", FINDINGS), ("articles", ARTICLES)):
        local.write(folder / f"{name}.{kind}", [], schema(columns))
    assert mtlint("archive", "lint", "a.jsonl", "--isolated", "--output", "f.parquet", "--jobs", "1").status == 0
    assert pq.read_table("f.parquet").num_rows == 1


@pytest.mark.parametrize(
    ("command", "output"),
    [
        (("archive", "lint"), "f.parquet"),
        (("archive", "lint"), "f.articles.parquet"),
        (("archive", "names"), "names.csv"),
        (("archive", "terms"), "terms.csv"),
        (("archive", "duplicates"), "duplicates.csv"),
        (("archive", "report"), "archive.html"),
    ],
)
def test_nothing_is_written_through_a_link_that_leads_out(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], command: tuple[str, ...], output: str
) -> None:
    put_archive(hostile)
    inputs = ["a.jsonl"]
    if command[1] == "report":
        assert mtlint("archive", "lint", "a.jsonl", "--output", "f.parquet", "--jobs", "1").status == 0
        inputs = ["f.parquet"]
    canary = hostile.canary("canary.csv")
    untouched()
    (hostile.root / output).symlink_to(canary)
    named = "f.parquet" if command[1] == "lint" else output
    run = mtlint(*command, *inputs, "--output", named, *([] if command[1] == "report" else ["--jobs", "1"]))
    assert "Traceback" not in run.err
    assert run.status in (0, 2)


@pytest.mark.parametrize("ending", ["jsonl", "csv", "parquet", "jsonl.gz"])
def test_a_table_behind_a_link_that_leads_out_is_not_read(hostile: Hostile, mtlint: Mtlint, ending: str) -> None:
    put_archive(hostile, "in/a.jsonl")
    secret = json.dumps({"id": "secret", "text": "The password and password is here."}) + "\n"
    canary = hostile.outside / f"s.{ending}"
    canary.write_bytes(gzip.compress(secret.encode()) if ending.endswith("gz") else secret.encode())
    (hostile.root / "in" / f"b.{ending}").symlink_to(canary)
    run = mtlint("archive", "lint", "in", "--output", "f.parquet", "--jobs", "1")
    assert run.status == 2
    assert "leads out" in run.err
    assert not (hostile.root / "f.parquet").exists()


def test_a_packed_line_without_end_is_bounded(
    hostile: Hostile, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few kilobytes may be packed gigabytes: a line that no article has costs that line."""
    from lint.archive import records

    monkeypatch.setattr(records, "_LONGEST", 10_000)
    good = json.dumps({"id": "good", "text": FINDING}) + "\n"
    hostile.put("a.jsonl.gz", gzip.compress((good + '{"id": "' + "a" * 1_000_000 + '"}\n' + good).encode()))
    found = list(records.read(["a.jsonl.gz"], records.Columns()))
    assert [(record.id, bool(record.error)) for record in found] == [
        ("good", False),
        ("a.jsonl.gz:2", True),
        ("good", False),
    ]
    assert all(len(record.id) < 100 for record in found)


@pytest.mark.parametrize("command", ["terms", "duplicates"])
def test_no_cell_of_a_table_is_a_formula(hostile: Hostile, mtlint: Mtlint, command: str) -> None:
    passage = "The mayor saw the dust of the whole town rise over the long road to the port again. "
    bad = "=cmd" if command == "duplicates" else "a"
    rows = [
        {
            "id": f"{bad}{number}",
            "text": f"{passage}Mr {name} said so. {name} is a co-worker. {word} {word} {word}",
        }
        for number, (name, word) in enumerate([("Muhammad Haddad", "co-worker"), ("Mohammed Haddad", "coworker")] * 4)
    ]
    hostile.put("a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    run = mtlint("archive", command, "a.jsonl", "--output", "out.csv", "--jobs", "1")
    assert run.status == 0, run
    with Path("out.csv").open(encoding="utf-8", newline="") as lines:
        found = list(csv.reader(lines))
    assert len(found) > 1
    assert not [cell for row in found for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "\t"))]


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("to_all", [False, True])
@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("command", ["lint", "duplicates"])
def test_an_archive_run_that_is_ended_leaves_no_process(hostile: Hostile, command: str, way: str, to_all: bool) -> None:
    put_archive(hostile, number=4000, text=FINDING * 20)
    number = getattr(signal, way)
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", "archive", command, "a.jsonl", "--output", "f.parquet", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell in the background ignores it
    )
    limit = time.monotonic() + 60
    while not _heeds(process.pid, signal.SIGTERM) and time.monotonic() < limit:
        time.sleep(0.02)
    while command == "lint" and not list(Path("f.parquet.parts").glob("[0-9]*")) and time.monotonic() < limit:
        time.sleep(0.02)
    time.sleep(0.5)
    (os.killpg if to_all else os.kill)(process.pid, number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 128 + number, said
    assert b"Traceback" not in said
    assert not ends._left(process.pid, 3.0)


def _heeds(process: int, number: int) -> bool:
    """Has a process a handler of its own for a signal? Python has none for SIGTERM, so mtlint is under way then.

    True where the machine does not tell (``/proc`` is Linux's).
    """
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return True
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


def test_the_database_fetches_no_extension() -> None:
    from lint.archive.database import database

    with database() as tables:
        for name in ("autoinstall_known_extensions", "autoload_known_extensions"):
            assert tables.execute(f"select current_setting('{name}')").fetchone() == (False,)
