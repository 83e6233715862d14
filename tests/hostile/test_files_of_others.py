"""Links, names and versions that came with a repository: nothing outside is read, reported or written."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import Mtlint
from planted import FINDING, Hostile, hostile, repository, untouched

from lint.filters import baseline
from lint.replace import remove_leftovers, replace
from lint.temporary import remove_left, temporary_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes of Unix")

FIXABLE = "Officials met in the the town.\n"


@pytest.mark.parametrize("paths", [(), (".",), ("sub",), ("sub/link.txt",), ("sub/*.txt",), ("**/*.txt",), ("linked",)])
@pytest.mark.parametrize("options", [(), ("--fix",), ("--unsafe-fixes",), ("--diff",)])
def test_a_link_that_leads_out_is_an_error(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], paths: tuple[str, ...], options: tuple[str, ...]
) -> None:
    canary = hostile.canary("secret.txt", f"A secret and secret thing. {FIXABLE}")
    untouched()
    hostile.put("sub/a.txt", "A quiet day.\n")
    (hostile.root / "sub" / "link.txt").symlink_to(canary)
    (hostile.root / "linked").symlink_to(hostile.outside)
    run = mtlint("check", *options, *paths)
    assert "secret and" not in run.out + run.err
    assert run.status == 2
    assert "--follow-links" in run.err


def test_a_link_within_the_repository_is_linted_and_fixed(hostile: Hostile, mtlint: Mtlint) -> None:
    target = hostile.put("kept/a.txt", FIXABLE)
    (hostile.root / "b.txt").symlink_to("kept/a.txt")
    assert mtlint("check", "b.txt").status in (0, 1)
    mtlint("check", "--unsafe-fixes", "b.txt")
    assert target.read_text() != FIXABLE
    assert (hostile.root / "b.txt").is_symlink()


def test_links_are_followed_where_it_is_asked_for(hostile: Hostile, mtlint: Mtlint) -> None:
    (hostile.root / "a.txt").symlink_to(hostile.canary())
    assert "coordinated-duplicate" in mtlint("check", "--follow-links").out


def test_links_in_circles_end(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt")
    for name in "bcdefgh":
        (hostile.root / name).symlink_to(".")
    begin = time.monotonic()
    assert mtlint("check", "**/*.txt").out.count("coordinated-duplicate") == 1
    assert time.monotonic() - begin < 10


def test_other_names_of_a_file_stay_names_of_it(hostile: Hostile, mtlint: Mtlint) -> None:
    first = hostile.put("a.txt", FIXABLE)
    (hostile.root / "other.dat").hardlink_to(first)
    mtlint("check", "--unsafe-fixes")
    assert first.read_text() == (hostile.root / "other.dat").read_text() != FIXABLE
    assert first.stat().st_nlink == 2
    assert not list(hostile.root.glob(".*"))


@pytest.mark.parametrize("name", ["pipe.txt", "folder.txt", "device.txt"])
def test_what_is_no_file_is_an_error(hostile: Hostile, mtlint: Mtlint, name: str) -> None:
    path = hostile.root / name
    if name == "pipe.txt":
        os.mkfifo(path)
    elif name == "device.txt":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    begin = time.monotonic()
    assert mtlint("check", "--fix", *([] if name != "device.txt" else [name])).status == 2
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize("name", ["a.md", "a.ar.md"])
def test_originals_are_not_waited_for(hostile: Hostile, mtlint: Mtlint, name: str) -> None:
    """An article or its original that is a pipe, and front matter that names what no file is called."""
    hostile.put("b.md", f"---\nsource: a\0b\n---\n{FINDING}")
    hostile.put("c.md", f"---\nsource: ../outside/secret.txt\n---\n{FINDING}")
    hostile.canary("secret.txt", "a word that nobody may read")
    hostile.put("mtlint.toml", '[source]\nfiles = ["{dir}/{stem}.ar.md"]\n')
    os.mkfifo(hostile.root / name)
    if name != "a.md":
        hostile.put("a.md")
    begin = time.monotonic()
    run = mtlint("check")
    assert time.monotonic() - begin < 10
    assert "Traceback" not in run.err
    assert "nobody" not in run.out + run.err


def test_what_killed_runs_left_goes(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt", FIXABLE)
    left = hostile.put(".a.txt.4194303.0123abcd.mtlint", b"half")  # of a process that cannot be
    ours = hostile.put(f".a.txt.{os.getpid()}.0123abcd.mtlint", b"at work")
    other = hostile.put(".something.mtlint", b"not ours")
    mtlint("check")
    assert left.exists()  # only what may write cleans up
    mtlint("check", "--fix")
    assert not left.exists()
    assert ours.exists()
    assert other.exists()
    os.utime(ours, (1, 1))
    assert remove_leftovers([str(hostile.root)]) == 1


@pytest.mark.parametrize("command", [("check", "--format", "html"), ("score", "--format", "json"), ("align",)])
def test_a_report_that_is_stopped_leaves_the_old_one(
    hostile: Hostile, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    hostile.put("a.txt", FIXABLE)
    hostile.put("a.ar.txt", "قال الرجل ذلك.".encode())
    paths = ("a.ar.txt", "a.txt") if command == ("align",) else ("a.txt",)
    report = hostile.put("report", b"old")
    os.chmod(report, 0o640)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        run = mtlint(*command, *paths, "--output", "report")
    assert run.status == 2
    assert run.err == "mtlint: report: cannot be written: No space left on device\n"
    assert report.read_bytes() == b"old"
    assert mtlint(*command, *paths, "--output", "report").status < 2
    assert report.read_bytes() not in (b"", b"old")
    assert report.stat().st_mode & 0o777 == 0o640
    assert not list(hostile.root.glob(".*.mtlint"))


@pytest.mark.parametrize("command", ["check", "score"])
def test_a_report_is_no_article_and_an_article_no_report(hostile: Hostile, mtlint: Mtlint, command: str) -> None:
    article = hostile.put("a.txt", FIXABLE)
    first = mtlint(command, "--format", "json", "--output", "report.html")
    once = (hostile.root / "report.html").read_bytes()
    assert mtlint(command, "--format", "json", "--output", "report.html").status == first.status
    assert (hostile.root / "report.html").read_bytes() == once
    for named in ("a.txt", "./a.txt"):
        run = mtlint(command, named, "--output", "a.txt")
        assert run.status == 2
        assert run.err == "mtlint: a.txt: it is the file that is linted; --output names another\n"
    assert article.read_text("utf-8") == FIXABLE


def test_a_report_goes_through_a_pipe_and_past_what_killed_runs_left(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt", FIXABLE)
    left = hostile.put(".report.4194303.0123abcd.mtlint", b"half")  # of a process that cannot be
    os.mkfifo(hostile.root / "pipe")
    with ThreadPoolExecutor() as threads:
        read = threads.submit((hostile.root / "pipe").read_text)
        assert mtlint("check", "a.txt", "--format", "concise", "--output", "pipe").status == 1
        piped = read.result(timeout=60)
    assert "a.txt:1" in piped
    assert left.exists()
    assert mtlint("check", "a.txt", "--format", "concise", "--output", "report").status == 1
    assert (hostile.root / "report").read_text() == piped
    assert not left.exists()


def test_a_temporary_folder_goes_when_its_run_is_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    script = (
        "import os, tempfile\nfrom lint.temporary import temporary_folder\n"
        f"tempfile.tempdir = {str(tmp_path)!r}\n"
        "with temporary_folder() as folder:\n    (folder / 'rows').write_bytes(b'x')\n    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    (left,) = tmp_path.iterdir()
    others = tmp_path / "mtlint-others"
    others.mkdir()
    (tmp_path / "mtlint-link").symlink_to(others)
    with temporary_folder() as ours:
        for folder in (left, ours, others):
            os.utime(folder, (1, 1))
        assert remove_left() == 1
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["mtlint-link", "mtlint-others", ours.name])
    assert not ours.exists()


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / f"{'n' * 240}.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            replace(str(path), b"new")
    assert path.read_bytes() == b"old"
    replace(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_name_that_is_no_text_does_not_cost_the_baseline(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt")
    assert mtlint("baseline").status == 0
    with open(os.fsencode(hostile.root) + b"/\xff.txt", "w", encoding="utf-8") as file:
        file.write(FINDING)
    assert mtlint("baseline").status == 0
    assert len(baseline.load(Path(baseline.FILE))) == 2
    assert mtlint("check", "--baseline", baseline.FILE).status == 0


def test_a_baseline_that_cannot_be_written_keeps_the_old_one(
    hostile: Hostile, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile.put("a.txt")
    mtlint("baseline")
    before = Path(baseline.FILE).read_bytes()
    hostile.put("b.txt")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    run = mtlint("baseline")
    assert (run.status, run.err.count("\n")) == (2, 1)
    assert Path(baseline.FILE).read_bytes() == before
    assert not list(hostile.root.glob(".*"))


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--output", "linked"),
        ("check", "--output", "folder/new.txt"),
        ("score", "--output", "linked", "--format", "json"),
        ("score", "--trend", "linked"),
        ("baseline", "--output", "folder/new.json"),
    ],
)
def test_reports_are_not_written_through_links_that_lead_out(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], command: tuple[str, ...]
) -> None:
    (hostile.root / "linked").symlink_to(hostile.canary("canary.json", ""))
    (hostile.root / "folder").symlink_to(hostile.outside)
    untouched()
    hostile.put("a.txt")
    run = mtlint(*command, "a.txt")
    assert run.status == 2
    assert "leads out of the project" in run.err


def test_submodules_and_worktrees_are_looked_at(repository: Hostile, mtlint: Mtlint) -> None:
    inner = Hostile(repository.outside / "inner", repository.outside)
    inner.root.mkdir()
    inner.git("init", "-q")
    inner.put("x.txt")
    inner.git("add", ".")
    inner.git("commit", "-qm", "1")
    repository.put("a.txt", "A quiet day.\n")
    repository.git("add", ".")
    repository.git("commit", "-qm", "1")
    repository.git("submodule", "add", "-q", str(inner.root), "sub")
    assert "sub/x.txt" in mtlint("check", "--staged").out
    repository.git("commit", "-qm", "2")
    assert "sub/x.txt" in mtlint("check", "--changed-since", "HEAD~1").out
    repository.git("worktree", "add", "-q", "tree")
    repository.put("tree/n.txt")
    assert "tree/n.txt" in mtlint("check", "--changed-since", "HEAD").out
    repository.git("worktree", "remove", "--force", "tree")
    repository.git("submodule", "deinit", "-f", "sub")
    run = mtlint("check", "--changed-since", "HEAD~1")
    assert run.status == 2
    assert "git submodule update" in run.err


def test_a_folder_that_looks_like_a_repository_runs_nothing(repository: Hostile, mtlint: Mtlint) -> None:
    """A checkout may bring the files of a bare repository, whose configuration names programs: git must not take it."""
    touched = repository.outside / "touched"
    evil = repository.root / "evil"
    subprocess.run(["git", "init", "-q", "--bare", str(evil)], check=True, capture_output=True)
    repository.put("evil/a.txt")
    repository.put("evil/.gitattributes", "*.txt filter=x\n")
    for key, value in {
        "core.bare": "false",
        "core.worktree": str(evil),
        "user.name": "a",
        "user.email": "a@example.org",
    }.items():
        subprocess.run(["git", "--git-dir", str(evil), "config", key, value], check=True)
    for command in (["add", "a.txt"], ["commit", "-qm", "a"]):
        subprocess.run(["git", "--git-dir=.", "--work-tree=.", *command], cwd=evil, check=True, capture_output=True)
    for key in ("filter.x.clean", "filter.x.smudge", "diff.external"):
        program = f"touch '{touched}'; cat"
        subprocess.run(["git", "--git-dir", str(evil), "config", key, program], check=True)
    repository.put("evil/a.txt", FINDING * 2)
    os.chdir(evil)
    for arguments in (("--changed-since", "HEAD"), ("--staged",)):
        assert mtlint("check", *arguments).status == 2
    assert not touched.exists()
