"""A cache that came with a repository: never opened, never believed, and nothing outside is touched through it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Hashable
from pathlib import Path

import corruptions
import pytest
from conftest import Mtlint
from planted import Hostile, hostile, repository, untouched

from lint import keys, persist
from lint.cache.place import ENVIRONMENT, FILE, OLD_FOLDER, cache_folder
from lint.persist import DiskMemo

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and modes of Unix")


def results(hostile: Hostile) -> Path:
    folder = cache_folder(hostile.root).path
    assert folder is not None
    return folder / FILE


def test_an_old_cache_in_the_repository_is_passed_over_and_named_once(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None]
) -> None:
    hostile.articles()
    target = hostile.canary("canary.sqlite")
    (hostile.root / OLD_FOLDER).mkdir()
    (hostile.root / OLD_FOLDER / FILE).symlink_to(target)
    untouched()
    expected = mtlint("check", "--no-cache")
    first, second = mtlint("check"), mtlint("check")
    assert first.out == second.out == expected.out
    assert first.err.count(OLD_FOLDER) == 1
    assert OLD_FOLDER not in second.err


def test_the_cache_is_for_this_user_alone(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.articles()
    mtlint("check")
    file = results(hostile)
    assert not file.is_relative_to(hostile.root)
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in file.parent.iterdir()) == [".gitignore", "CACHEDIR.TAG", FILE]


@pytest.mark.parametrize("setting", ["plain", "tracked", "ignored", "both", "link", "nested"])
def test_a_cache_in_the_checkout_must_be_ignored_and_untracked(
    repository: Hostile, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    repository.articles()
    folder = repository.root / ".cache" / "mtlint"
    if setting in ("tracked", "both"):
        repository.put(".cache/mtlint/results.sqlite", b"planted")
        repository.git("add", "-f", ".cache")
    if setting in ("ignored", "both", "link", "nested"):
        repository.put(".gitignore", "/.cache/\n")
    if setting == "link":
        (repository.root / ".cache").symlink_to(repository.outside)
        repository.git("add", "-f", ".cache")
    if setting == "nested":
        repository.put(".CACHE/mtlint/x", b"planted")
        repository.git("add", "-f", ".CACHE")
    monkeypatch.setenv(ENVIRONMENT, str(folder))
    expected = mtlint("check", "--no-cache").out
    run = mtlint("check")
    assert run.out == expected == mtlint("check").out
    used = setting == "ignored"
    assert (ENVIRONMENT in run.err) is not used
    if setting in ("tracked", "both"):
        assert (folder / FILE).read_bytes() == b"planted"
    elif setting != "link":
        assert (folder / FILE).exists() is used
    assert not list(repository.outside.iterdir())


def _view(connection: sqlite3.Connection) -> None:
    connection.executescript("alter table results rename to other; create view results as select * from other;")


def _trigger(connection: sqlite3.Connection) -> None:
    connection.executescript("create trigger t after update on results begin delete from results; end;")


def _table(connection: sqlite3.Connection) -> None:
    connection.executescript("create table more (a);")


def _rows(connection: sqlite3.Connection) -> None:
    connection.execute("update results set rendered = '', counts = '[[],[]]', found = '[]'")
    connection.commit()


def _write_ahead(connection: sqlite3.Connection) -> None:
    connection.execute("pragma journal_mode = wal")


PLANTED: dict[str, Callable[[sqlite3.Connection], None]] = {
    "view": _view, "trigger": _trigger, "table": _table, "rows": _rows, "write-ahead": _write_ahead,
}  # fmt: skip


@pytest.mark.parametrize("kind", PLANTED)
def test_a_database_that_somebody_made_answers_for_nothing(hostile: Hostile, mtlint: Mtlint, kind: str) -> None:
    hostile.articles()
    expected = mtlint("check", "--no-cache")
    mtlint("check")
    connection = sqlite3.connect(results(hostile))
    PLANTED[kind](connection)
    connection.close()
    assert mtlint("check").out == expected.out
    assert mtlint("check").out == expected.out
    connection = sqlite3.connect(results(hostile))
    assert {row[0] for row in connection.execute("select type from sqlite_master")} == {"table", "index"}
    assert connection.execute("select count(*) from results").fetchone() == (20,)
    connection.close()


@pytest.mark.parametrize("name", ["-journal", "-wal", "-shm", "-mj0123ABCD"])
def test_no_file_beside_the_database_is_played_back(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], name: str
) -> None:
    hostile.articles()
    mtlint("check")
    expected = mtlint("check", "--no-cache")
    beside = Path(f"{results(hostile)}{name}")
    beside.symlink_to(hostile.canary())
    untouched()
    assert mtlint("check").out == expected.out
    assert not beside.is_symlink()
    beside.write_bytes(b"not a journal")
    assert mtlint("check").out == expected.out
    assert not beside.exists()


@pytest.mark.parametrize("kind", ["link", "hard link", "folder link", "pipe"])
def test_a_database_that_is_no_plain_file_is_not_opened(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], kind: str
) -> None:
    hostile.articles()
    file = results(hostile)
    target = hostile.canary("canary.sqlite", "")
    target.unlink()
    connection = sqlite3.connect(target)
    connection.execute("create table canary (a)")
    connection.close()
    if kind == "folder link":
        file.parent.parent.mkdir(parents=True, exist_ok=True)
        file.parent.symlink_to(hostile.outside)
    else:
        file.parent.mkdir(parents=True, mode=0o700)
        if kind == "pipe":
            os.mkfifo(file)
        elif kind == "link":
            file.symlink_to(target)
        else:
            file.hardlink_to(target)
    untouched()
    expected = mtlint("check", "--no-cache")
    assert mtlint("check").out == mtlint("check").out == expected.out


def test_random_damage_changes_no_report(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "memo").mkdir()
    assert corruptions.cache_trials(tmp_path / "cache", 25).is_right
    assert corruptions.memo_trials(tmp_path / "memo", 60).is_right


SCRIPT = """
import os, sys
from lint.patterns import _kept, compiled
print(compiled('xa+').findall('bxaab'), [place.path for place in _kept._places if place.may_write])
"""


def test_the_memo_never_lies_in_a_repository(repository: Hostile) -> None:
    caches = repository.root / "caches"
    caches.mkdir()
    environment = {
        "PYTHONDONTWRITEBYTECODE": "1", "PATH": "", "XDG_CACHE_HOME": str(caches),
        "HOME": str(repository.root.parent / "home"),
    }  # fmt: skip
    Path(environment["HOME"]).mkdir()
    for home, kept in ((environment["HOME"], True), (str(repository.root), False)):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment | {"HOME": home}, capture_output=True, text=True, check=True
        )
        assert run.stdout.startswith("['xaa']")
        assert ("patterns.kept" in run.stdout) is kept
        assert run.stderr == ""
    assert not list(caches.iterdir())


def test_a_memo_with_another_key_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain data is planted where a variable names the folder; with the right key it would be believed."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    keys._known.clear()
    with corruptions.own_memos(tmp_path):
        memo = DiskMemo("values", 9)
        assert memo.get("a", 1, lambda: "right") == "right"
        memo.write()
        assert "a" in DiskMemo("values", 9).known
        planted: dict[Hashable, persist._Entry] = {"a": persist._Entry(1, b"\xda\x05wrong", b"")}
        for secret in (bytes(32), b""):
            (tmp_path / "values.kept").write_bytes(persist._packed(planted, secret))
            assert not DiskMemo("values", 9).known
        assert DiskMemo("values", 9).get("a", 1, lambda: "right") == "right"
