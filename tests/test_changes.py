"""Only what changed: a real repository."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from conftest import Mtlint

pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture
def repository(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Mtlint:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    git("init", "--quiet", "--initial-branch=main")
    git("config", "user.name", "Ann Cole")
    git("config", "user.email", "ann@example.org")
    git("config", "diff.noprefix", "true")  # ours to withstand
    git("config", "core.autocrlf", "false")
    Path("mtlint.toml").write_text('ignore = ["spelling"]\n', "utf-8")
    write("a.txt", "AAA\nquiet\nBBB\nstill\n")
    write("b.txt", "CCC\n")
    commit()
    return mtlint


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode("utf-8"))


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "x")


def found(mtlint: Mtlint, *arguments: str) -> list[str]:
    run = mtlint("check", "--format", "jsonl", *arguments)
    assert not run.err, run.err
    return [f"{row['path']} {row['text']}" for row in map(json.loads, run.out.splitlines())]


SINCE = ("--changed-since", "HEAD")


def test_changed_lines(repository: Mtlint) -> None:
    assert found(repository, *SINCE) == []
    write("a.txt", "AAA\nquiet\nBBB loud\nstill\nDDD\n")
    assert found(repository, *SINCE) == ["a.txt BBB", "a.txt DDD"]


def test_a_deleted_line_changes_no_other(repository: Mtlint) -> None:
    write("a.txt", "AAA\nBBB\nstill\n")
    assert found(repository, *SINCE) == []


def test_a_related_place_may_be_what_changed(repository: Mtlint) -> None:
    write("a.txt", "AAA still\nquiet\nBBB\nstill\n")
    assert found(repository, *SINCE, "--select", "twice") == ["a.txt still"]


def test_new_files(repository: Mtlint) -> None:
    write("new/c d.txt", "EEE\n")
    write("ignored.txt", "FFF\n")
    write(".gitignore", "ignored.txt\n")
    assert found(repository, *SINCE) == ["new/c d.txt EEE"]
    git("add", "new")
    assert found(repository, *SINCE) == ["new/c d.txt EEE"]


@pytest.mark.parametrize("name", ["c.txt", "c d.txt", "é “c”.txt", 'c"\t.txt'])
def test_renames(repository: Mtlint, name: str) -> None:
    write("long.txt", "AAA\n" + "a line\n" * 30)
    commit()
    git("mv", "long.txt", name)
    assert found(repository, *SINCE, "--select", "shouting") == []
    write(name, "AAA\n" + "a line\n" * 30 + "BBB\n")
    run = repository("check", "--format", "jsonl", "--select", "shouting", *SINCE)
    assert [json.loads(line)["text"] for line in run.out.splitlines()] == ["BBB"]


def test_crlf(repository: Mtlint) -> None:
    write("a.txt", "AAA\r\nquiet\r\nBBB\r\nstill\r\n")
    commit()
    write("a.txt", "AAA\r\nquiet\r\nBBB\r\nstill DDD\r\n")
    assert found(repository, *SINCE) == ["a.txt DDD"]
    git("config", "core.autocrlf", "true")
    assert found(repository, *SINCE) == ["a.txt DDD"]


def test_a_mode_changes_no_line(repository: Mtlint) -> None:
    git("update-index", "--chmod=+x", "b.txt")
    assert found(repository, "--staged") == []


def test_utf_16_counts_as_a_whole(repository: Mtlint) -> None:
    Path("a.txt").write_bytes("AAA\nquiet\n".encode("utf-16"))
    assert found(repository, *SINCE) == ["a.txt AAA"]


def test_staged_as_it_is_staged(repository: Mtlint) -> None:
    write("a.txt", "AAA\nquiet\nBBB\nstill DDD\n")
    git("add", "a.txt")
    write("a.txt", "nothing\n")
    write("b.txt", "CCC EEE\n")
    assert found(repository, "--staged") == ["a.txt DDD"]
    assert found(repository, "--staged", "b.txt") == []
    Path("a.txt").unlink()
    assert found(repository, "--staged", "b.txt") == []
    run = repository("check", "--staged", "--fix")
    assert (run.status, run.err) == (2, "mtlint: --fix cannot write what is staged; --diff shows it\n")


def test_on_a_branch_that_was_merged_into(repository: Mtlint) -> None:
    git("checkout", "--quiet", "-b", "work")
    write("a.txt", "AAA\nquiet\nBBB\nstill\nOURS\n")
    commit()
    git("checkout", "--quiet", "main")
    write("b.txt", "CCC THEIRS\n")
    commit()
    assert found(repository, "--changed-since", "work") == ["b.txt CCC", "b.txt THEIRS"]
    git("checkout", "--quiet", "work")
    assert found(repository, "--changed-since", "main") == ["a.txt OURS"]
    git("merge", "--quiet", "--no-edit", "main")
    assert found(repository, "--changed-since", "main") == ["a.txt OURS"]
    assert found(repository, "--changed-since", "HEAD~1") == ["b.txt CCC", "b.txt THEIRS"]


def test_files_outside_are_new(repository: Mtlint, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.txt"
    outside.write_text("GGG\n", "utf-8")
    assert found(repository, *SINCE, str(outside)) == [f"{outside} GGG"]


def test_from_a_folder_inside(repository: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    write("deep/c.txt", "HHH\n")
    commit()
    write("deep/c.txt", "HHH\nIII\n")
    write("new.txt", "JJJ\n")
    monkeypatch.chdir("deep")
    assert found(repository, *SINCE) == ["c.txt III"]
    assert found(repository, *SINCE, "..") == ["../deep/c.txt III", "../new.txt JJJ"]


def test_fixes_stay_within_what_changed(repository: Mtlint) -> None:
    write("a.txt", "AAA\nquiet DDD\nBBB\nstill\n")
    run = repository("check", *SINCE, "--fix", "--quiet")
    assert (run.status, run.out) == (0, "")
    assert Path("a.txt").read_text("utf-8") == "AAA\nquiet ddd\nBBB\nstill\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--changed-since", "nowhere"), '--changed-since: there is no revision "nowhere"'),
        (("--changed-since", "--help"), '--changed-since: there is no revision "--help"'),
        (("--changed-since", "HEAD", "--staged"), "--changed-since and --staged exclude each other"),
    ],
)
def test_wrong_revisions(repository: Mtlint, arguments: tuple[str, ...], message: str) -> None:
    run = repository("check", *arguments)
    assert (run.status, run.err) == (2, f"mtlint: {message}\n")


def test_no_repository(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    run = mtlint("check", "--staged")
    assert (run.status, run.err) == (2, "mtlint: the working folder is in no git repository\n")
    monkeypatch.setenv("PATH", "")
    assert mtlint("check", "--staged").err == "mtlint: git cannot be run: No such file or directory\n"
