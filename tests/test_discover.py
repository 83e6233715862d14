"""Paths to article files."""

import os
import socket
from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from lint.sources.discover import Wanted, discover, shown
from lint.sources.patterns import Patterns


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str, text: str = "") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    wanted = Wanted(Patterns.of(Path.cwd(), exclude) if exclude else None)
    return [source.path for source in discover(paths, lambda folder: wanted)]


def test_a_folder_is_searched_for_articles(here: Path) -> None:
    put("news/b.txt", "news/a/z.txt", "news/a.TXT", "news/c.md", "news/x.pdf", "news/.hidden.txt", "news/.git/y.txt")
    assert found("news") == ["news/a.TXT", "news/a/z.txt", "news/b.txt", "news/c.md"]
    assert found() == found(".") == found("news")
    assert found("./news")[0] == "./news/a.TXT"
    assert found(str(here / "news"))[0] == f"{here.as_posix()}/news/a.TXT"


def test_a_named_file_is_always_linted(here: Path) -> None:
    put("x.pdf", ".hidden.txt", "out/a.txt")
    put(".gitignore", text="*.pdf\nout/\n")
    assert found("x.pdf", ".hidden.txt", "out/a.txt", exclude=("*",)) == [".hidden.txt", "out/a.txt", "x.pdf"]


def test_each_file_once_sorted_by_path(here: Path) -> None:
    put("b.txt", "a.txt")
    assert found("b.txt", ".", "./a.txt", "b.txt") == ["a.txt", "b.txt"]


def test_globs_that_no_shell_expanded(here: Path) -> None:
    put("a1.txt", "a2.txt", "b.txt", "deep/er/a3.txt", "[x].txt")
    assert found("a*.txt") == ["a1.txt", "a2.txt"]
    assert found("**/a*.txt") == ["a1.txt", "a2.txt", "deep/er/a3.txt"]
    assert found("d*") == ["deep/er/a3.txt"]
    assert found("[x].txt") == ["[x].txt"]
    assert [(source.path, source.error) for source in discover(["q*.txt"])] == [("q*.txt", "no file matches")]


def test_what_is_missing_is_said_and_the_rest_goes_on(here: Path) -> None:
    put("a.txt")
    assert [(source.path, source.error) for source in discover(["no.txt", "a.txt"])] == [
        ("a.txt", None),
        ("no.txt", "no such file or folder"),
    ]


def test_ignore_files_nest_and_the_nearest_decides(here: Path) -> None:
    put("a.txt", "b.txt", "old/a.txt", "old/keep/b.txt", "sub/a.txt", "sub/b.txt", "sub/deep/b.txt", "drafts/c.txt")
    put(".gitignore", text="# comment\n/drafts\nold/*\n!old/keep/\nb.txt\n")
    put("sub/.gitignore", text="!b.txt\n/a.txt\n")
    assert found() == ["a.txt", "sub/b.txt", "sub/deep/b.txt"]


def test_ignore_files_above_hold_up_to_the_root_of_the_repository(here: Path) -> None:
    put("repo/news/a.txt", "repo/news/old/b.txt", "repo/news/skip/c.txt", "repo/news/own/d.txt")
    put(".gitignore", text="*.txt")
    put("repo/.gitignore", text="old/\n")
    put("repo/news/.gitignore", text="own/\n")
    assert found("repo/news") == ["repo/news/a.txt", "repo/news/old/b.txt", "repo/news/skip/c.txt"]
    put("repo/.git/info/exclude", text="skip/\n")
    assert found("repo/news") == ["repo/news/a.txt"]
    assert found("repo/news/old") == ["repo/news/old/b.txt"]  # it is named


def test_exclude_patterns_hold_whatever_ignore_files_say(here: Path) -> None:
    put("a.txt", "b.txt", "old/a.txt")
    put(".gitignore", text="!b.txt\n")
    assert found(exclude=("old/", "b.*")) == ["a.txt"]


def test_a_broken_ignore_file_does_not_stop_the_search(here: Path) -> None:
    put("a.txt", "b.txt")
    Path(".gitignore").write_bytes(b"/\n!\n\xff\nb.txt\n")
    assert found() == ["a.txt"]


def test_links(here: Path) -> None:
    put("real/a.txt")
    os.symlink("a.txt", "real/link.txt")
    os.symlink("..", "real/up")
    os.symlink("loop.txt", "real/loop.txt")
    os.symlink("../real", "real/folder.txt")
    assert found("real") == ["real/a.txt", "real/link.txt", "real/loop.txt"]
    assert found("real/up") == ["real/up/real/a.txt", "real/up/real/link.txt", "real/up/real/loop.txt"]


def test_very_deep_folders(here: Path) -> None:
    depth = 1100  # more than Python lets functions nest
    try:
        for _ in range(depth):
            os.mkdir("d")
            os.chdir("d")
        os.chdir(here)
        put("d/a.txt")
        assert found("d") == ["d/a.txt"]
    finally:  # from the bottom up: pytest could not clear it up
        os.chdir("/".join("d" * depth))
        for _ in range(depth - 1):
            os.chdir("..")
            os.rmdir("d")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in folders here")
def test_what_is_no_file_is_left_to_the_reader(here: Path) -> None:
    os.mkfifo("pipe.txt")
    assert found() == ["pipe.txt"]


def test_a_folder_that_cannot_be_searched(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", "shut/b.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(source.path, source.error) for source in discover([])] == [
        ("a.txt", None),
        ("shut", "cannot be searched: Permission denied"),
    ]


def test_names_that_are_no_text_can_be_shown() -> None:
    assert shown(os.fsdecode(b"caf\xe9.txt")) == "caf\\xe9.txt"
    assert shown("café.txt") == "café.txt"


def test_a_line_of_an_ignore_file_that_is_no_pattern_is_passed_over(here: Path) -> None:
    put("a.txt", "b.txt")
    put(".gitignore", text="[b-a]\n[z-a]*.txt\n!\nb.txt\n")
    assert found() == ["a.txt"]
    with pytest.raises(ValueError, match="not a pattern"):
        Patterns.of(here, ["[b-a]"])


@pytest.mark.filterwarnings("error")
def test_a_set_that_later_versions_of_re_may_read_otherwise_is_no_warning(here: Path) -> None:
    put("a.txt", "b.txt")
    put(".gitignore", text="[[b]*.*t\n[!a--b]*c*\n")
    assert found() == ["a.txt"]


@pytest.mark.parametrize(
    "line", ["*[!-a]*b", "[!-z]*a*", "*[!]x]*y", "*[!a-c]*.txt", "[a[^b]*c*d", "*[!-]*-", "[!a]*b*c"]
)
def test_sets_that_name_what_is_not_in_them_match_as_in_pathspec(line: str, tmp_path: Path) -> None:
    """Once "[!-a]" was no pattern any more, and "[!-z]" excluded all from the slash to z."""
    ours, usual = Patterns.of(tmp_path, [line]), GitIgnoreSpec.from_lines([line])
    names = [
        "xcb",
        "x-b",
        "xab",
        "qa1a",
        "-aa",
        "a]y",
        "aqy",
        "a1.txt",
        "aa.txt",
        "[xcd",
        "acd",
        "a-",
        "--",
        "xbc",
        "abc",
    ]
    assert [ours.spec.check_file(name).include for name in names] == [usual.check_file(name).include for name in names]
    assert not Patterns.of(tmp_path, ["x[!a]y*b*"]).spec.check_file("x/yb").include  # a set matches no slash
