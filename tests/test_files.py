"""Whatever lies in a repository: a clear word each, and the rest is linted."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Mtlint

from lint.sources.source import MOST_BYTES

pytestmark = [
    pytest.mark.usefixtures("rules"),
    pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and links of Unix"),
]


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # sparse: it takes no room


def bound(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (os.mkfifo, "a pipe, no file: pipe it into `mtlint check -`"),
    "a socket": (bound, "not a file"),
    "a loop": (lambda path: path.symlink_to(path.name), "cannot be read: Too many levels of symbolic links"),
    "a link to nothing": (lambda path: path.symlink_to("gone"), "cannot be read: No such file or directory"),
    "huge": (huge, "100 MB: more than 100 MB is not an article"),
    "binary": (lambda path: path.write_bytes(b"a\0b"), "a binary file (a NUL at byte 1)"),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("others", [1, 40])  # with one process and a cache too
def test_the_rest_is_linted(mtlint: Mtlint, tmp_path: Path, kind: str, others: int) -> None:
    make, word = ODD[kind]
    make(tmp_path / "odd.txt")
    for number in range(others):
        (tmp_path / f"{number}.txt").write_text("It is SHOUTED.", "utf-8")
    run = mtlint("check", "--format", "concise", "--quiet", "--select", "shouting")
    assert run.status == 2
    assert run.err == f"mtlint: odd.txt: {word}\n"
    assert run.out.count("shouting") == others


@pytest.mark.parametrize("then", ["gone", "a folder", "unreadable"])
def test_a_file_that_changes_after_it_was_found(
    mtlint: Mtlint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    from lint.sources import discover

    path = tmp_path / "a.txt"
    found = discover.discover

    def later(*arguments: object, **options: object) -> object:
        sources = found(*arguments, **options)  # type: ignore[arg-type]
        path.unlink()
        if then == "a folder":
            path.mkdir()
        elif then == "unreadable":
            path.symlink_to("/proc/self/mem" if Path("/proc/self/mem").exists() else "gone")
        return sources

    monkeypatch.setattr(discover, "discover", later)
    path.write_text("It is SHOUTED.", "utf-8")
    (tmp_path / "b.txt").write_text("It is SHOUTED.", "utf-8")
    run = mtlint("check", "--format", "concise", "--quiet", "--select", "shouting")
    assert (run.status, run.out.count("shouting")) == (2, 1)
    assert run.err.startswith("mtlint: a.txt: ")
    assert run.err.count("\n") == 1


def test_a_name_that_is_no_text(mtlint: Mtlint, tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt"))).write_text("It is SHOUTED.", "utf-8")
    run = mtlint("check", "--format", "concise", "--quiet", "--select", "shouting")
    assert (run.status, run.err) == (1, "")
    assert run.out.startswith("bad\\xff.txt:1:7")


def test_a_loop_of_folders(mtlint: Mtlint, tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to(".")
    (tmp_path / "a.txt").write_text("It is SHOUTED.", "utf-8")
    assert mtlint("check", "--quiet", "--format", "concise", "--select", "shouting").out.count("shouting") == 1
