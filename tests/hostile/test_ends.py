"""A run that is ended from outside ends soon, with the right status, and leaves nothing behind.

A few of each here; ``python tests/hostile/ends.py --runs 200`` does many.
"""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import ends
import pytest

from lint import errors
from lint.cli import app
from lint.errors import UserError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")
TURNS = 2


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    ends.articles(folder)
    return folder


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Children inherit that interrupts are ignored, as they are where a shell runs the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("jobs", [1, 2, 4])
@pytest.mark.parametrize("way", ends.STATUSES)
def test_a_run_ends(articles: Path, way: str, jobs: int) -> None:
    chance = random.Random(jobs)
    for turn in range(TURNS):
        options = ("--no-cache", "--format", *(("jsonl",) if way == "head" else ("concise", "--diff")))
        end = ends.end(articles, way, jobs, chance.uniform(0.05, 1.0), *options, to_all=bool(turn % 2))
        assert end.is_right(way), end


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    ends.articles(tmp_path, 8)
    chance = random.Random(5)
    for _ in range(3):
        ends.end(tmp_path, "SIGKILL", 1, chance.uniform(0.3, 1.0), "--unsafe-fixes")
    subprocess.run([*ends.MODULE, "check", "--unsafe-fixes"], cwd=tmp_path, capture_output=True, check=False)
    assert not list(tmp_path.glob(".*.mtlint"))
    assert len(list(tmp_path.glob("*.txt"))) == 8


@pytest.mark.parametrize(
    ("redirection", "arguments", "statuses"),
    [
        (">&-", "check", {2}),
        (">&-", "check --output out.txt", {1}),
        ("2>&-", "check", {1}),
        ("<&-", "check -", {2}),
        ("<&-", "check", {1}),
        ("<&- >&- 2>&-", "check", {2}),
        (">/dev/full", "check", {1, 2, 120}),
        ("2>/dev/full", "check no-such-file.txt", {2, 120}),
        (">&- 2>&-", "check --fix", {2}),
        (">&-", "score", {2}),
        (">&-", "config show", {2}),
        (">&-", "cache info", {2}),
        (">&-", "rules", {2}),
        (">&-", "explain calque", {2}),
        (">&-", "--version", {0, 1, 2}),
        (">&-", "baseline", {0}),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_closed_streams_bring_no_traceback(
    articles: Path, tmp_path: Path, redirection: str, arguments: str, statuses: set[int], jobs: str
) -> None:
    for path in articles.glob("00*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    more = f" --jobs {jobs} --no-cache" if arguments.startswith("check") else ""
    command = f"{sys.executable} -m lint {arguments}{more} {redirection}"
    run = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert run.returncode in statuses, run
    assert b"Traceback" not in run.stderr
    for name, data in before.items():
        written = (tmp_path / name).read_bytes()
        assert b"mtlint:" not in written
        assert written == data or "--fix" in arguments


@pytest.mark.parametrize("raised", [SyntaxError("can't load unicodedata module"), OSError("x"), UserError("y")])
def test_what_is_raised_after_a_signal_is_its_doing(
    raised: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python puts another error in the place of the interrupt where one comes while a module in C is imported."""

    def interrupted() -> int:
        errors.came.append(signal.SIGTERM)
        raise raised

    came: list[int] = []
    monkeypatch.setattr(errors, "came", came)
    monkeypatch.setattr(app, "came", came)
    monkeypatch.setattr(app, "_run", interrupted)
    with pytest.raises(SystemExit) as end:
        app.main()
    assert end.value.code == 143
    assert capsys.readouterr().err == ""
