"""What comes from the cache is what linting anew finds, and no cache ever spoils a run."""

import json
import os
import shlex
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st
from test_reporters import finding

from lint.cache import database, entry
from lint.cache import store as caches
from lint.cache.digest import digest
from lint.cache.entry import CacheEntry
from lint.cache.place import ENVIRONMENT, FILE, cache_folder
from lint.cache.store import Cache
from lint.reports.model import Format
from lint.reports.rendered import RenderedFile
from lint.reports.renderers import FormatRenderer
from lint.rulekit.findings import FileReport
from lint.run import engine
from lint.sources.source import Source
from lint.text.document import Document

ARTICLES = {f"{number:02}.txt": f"Article {number} says it TWICE. Again it says so.\r\n" for number in range(20)}


@pytest.fixture
def articles(tmp_path: Path, rules: object, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of twenty articles, the working directory of mtlint, whose rules are made up."""
    monkeypatch.setattr(caches, "installed", lambda table_format: b"installed")
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    return tmp_path


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are linted, not taken from the cache."""
    names: list[str] = []

    def watched(source: Source, settings: engine.Settings) -> FileReport:
        names.append(source.path)
        return engine.lint_file(source, settings)

    monkeypatch.setattr("lint.run.pool.lint_file", watched)
    return names


def again(mtlint: Mtlint, *arguments: str) -> str:
    """What a run with a cache prints, twice the same and the same as without."""
    before = mtlint("check", "--no-cache", *arguments)
    first = mtlint("check", *arguments)
    second = mtlint("check", *arguments)
    assert before == first == second
    return second.out


@pytest.mark.parametrize("form", get_args(Format))
def test_every_report_is_the_same(articles: Path, mtlint: Mtlint, form: str) -> None:
    assert again(mtlint, "--format", form, "--select", "shouting,twice,spelling")


def test_only_what_changed_is_linted(articles: Path, mtlint: Mtlint, linted: list[str]) -> None:
    mtlint("check", "--jobs", "1")
    assert len(linted) == len(ARTICLES)
    linted.clear()
    (articles / "03.txt").write_text("Another TEXT.", "utf-8")
    (articles / "20.txt").write_text(ARTICLES["04.txt"], "utf-8")  # the same text under another name
    assert "TEXT" in mtlint("check").out
    assert linted == ["03.txt", "20.txt"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'dialect = "en-US"'),
        ("", "[severity]\nletters = 'note'"),
        ("", "[rules.shouting]\nlimit = 9"),
        ("", "[[overrides]]\npaths = ['*.txt']\nignore = ['twice']"),
        ("", "[[accept]]\nrule = 'shouting'\ntext = 'TWICE'"),
        ("", "file-format = 'markdown'"),
        ("[rules.twice]\norder = ['a']", "[rules.twice]\norder = ['b']"),
    ],
)
def test_a_change_of_what_is_configured(
    articles: Path, mtlint: Mtlint, linted: list[str], before: str, after: str
) -> None:
    (articles / "mtlint.toml").write_text(before, "utf-8")
    mtlint("check")
    (articles / "mtlint.toml").write_text(after, "utf-8")
    linted.clear()
    again(mtlint)
    assert len(linted) == 2 * len(ARTICLES)  # without a cache, then once


def test_a_change_of_a_data_file(articles: Path, mtlint: Mtlint, linted: list[str]) -> None:
    (articles / "mtlint.toml").write_text("[rules.twice]\nwords = 'words.lst'", "utf-8")
    (articles / "words.lst").write_text("it", "utf-8")
    mtlint("check")
    (articles / "words.lst").write_text("is", "utf-8")
    linted.clear()
    mtlint("check")
    assert len(linted) == len(ARTICLES)


def test_a_data_file_that_is_gone_of_a_rule_that_does_not_run(articles: Path, mtlint: Mtlint) -> None:
    (articles / "mtlint.toml").write_text("ignore = ['twice']\n[rules.twice]\nwords = 'gone.lst'", "utf-8")
    again(mtlint)


def test_a_change_of_what_is_installed(
    articles: Path, mtlint: Mtlint, linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mtlint("check")
    monkeypatch.setattr(caches, "installed", lambda table_format: b"another")
    linted.clear()
    mtlint("check")
    assert len(linted) == len(ARTICLES)


def test_a_file_with_an_error_is_linted_every_time(articles: Path, mtlint: Mtlint) -> None:
    (articles / "05.txt").write_text("This will crash.", "utf-8")
    (articles / "06.txt").write_bytes(b"\xff\xfe\xff")
    first, second = mtlint("check"), mtlint("check")
    assert first == second
    assert first.status == 2
    assert first.err.count("\n") == 2


def test_fixes_of_what_comes_from_the_cache(articles: Path, mtlint: Mtlint) -> None:
    mtlint("check")
    assert "applied 20 fixes" in mtlint("check", "--fix").err
    assert (articles / "07.txt").read_bytes() == b"Article 7 says it twice. Again it says so.\r\n"
    assert "shouted" not in mtlint("check").out


BROKEN = [b"", b"no database", b"SQLite format 3\0" + b"\0" * 200]


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_file_is_made_anew(articles: Path, mtlint: Mtlint, linted: list[str], data: bytes) -> None:
    file = results(articles) / FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    again(mtlint)
    linted.clear()
    mtlint("check")
    assert not linted


TEXTS = st.one_of(st.text(), st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
PLAIN = FormatRenderer("full", 100, colour=False)
PAINTED = FormatRenderer("full", 100, colour=True)


@given(counts=TEXTS, found=TEXTS, text=st.text())
def test_a_broken_entry_is_no_entry(counts: str, found: str, text: str) -> None:
    made = CacheEntry(counts, found, text, PLAIN.key)
    try:
        report = entry.report(made, Document("A text.", "a.txt"))
    except entry.BROKEN:
        pass
    else:
        assert all(finding.span.end <= 7 for finding in report.findings)
    try:
        rendered = entry.rendered(made, "a.txt", PLAIN)
    except entry.BROKEN:
        return
    assert all(type(number) is int for number in rendered.counts.values())


@pytest.mark.parametrize(
    "row",
    [
        ["r", "g", "error", "style/awkward-style", [0, 99], "m", False, [], []],
        ["r", "g", "error", "style/awkward-style", [-1, 2], "m", False, [], []],
        ["r", "g", "grave", "style/awkward-style", [0, 2], "m", False, [], []],
        ["r", "g", "error", "none", [0, 2], "m", False, [], []],
        ["r", "g", "error", "style/awkward-style", [0, 2], "m", False, [[True, [[5, 99, "x"]]]], []],
        ["r", "g", "error"],
    ],
)
def test_an_entry_is_checked(row: list[object]) -> None:
    with pytest.raises(entry.BROKEN):
        entry.report(CacheEntry("[[],[]]", json.dumps([row])), Document("A text.", "a.txt"))


@pytest.mark.parametrize("counts", ["", "[]", "[[],[],[]]", '[["x"],[]]', '[[],[["r","grave",1]]]', '[[],[["r"]]]'])
def test_what_an_entry_counts_is_checked(counts: str) -> None:
    with pytest.raises(entry.BROKEN):
        entry.rendered(CacheEntry(counts, "[]", "", PLAIN.key), "a.txt", PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "a.txt:1:1: \x1b]0;title\x07",
        "a\x1b[2J",
        "a\x1b[31mred",
        "a\rb",
        "a\u202eb",
        "a\u2028b",
        "::error::x",
        "a\n  ::set-output name=x::y",
        "a ##vso[task.complete]",
        "\ud800",
    ],
)
def test_what_was_drawn_cannot_steer_a_terminal_or_a_log(text: str) -> None:
    """A cache may have come with a repository."""
    for renderer in (PLAIN, PAINTED):
        if (renderer, text) != (PAINTED, "a\x1b[31mred"):
            with pytest.raises(ValueError, match="never rendered"):
                entry.rendered(CacheEntry("[[],[]]", "[]", text, renderer.key), "a.txt", renderer)


def test_a_cache_of_somebody_elses(articles: Path, mtlint: Mtlint, linted: list[str]) -> None:
    expected = mtlint("check", "--jobs", "1")
    connection = sqlite3.connect(results(articles) / FILE)
    connection.execute("update results set rendered = char(27) || '[2J' || rendered")
    connection.commit()
    connection.close()
    linted.clear()
    assert mtlint("check", "--jobs", "1") == expected
    assert len(linted) == len(ARTICLES)


@pytest.mark.parametrize(
    "renderer", [PLAIN, PAINTED, FormatRenderer("concise", 40, colour=True), FormatRenderer("jsonl", 100, False)]
)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_is_drawn_may_be_printed(renderer: FormatRenderer, text: str) -> None:
    """Of any text: else it would be rendered anew in each run."""
    document = Document(f"::{text} ##[x] {text}", "a.txt")
    report = FileReport(f"::{text}", document, (finding(document, 0, len(document.text), text),))
    rendered = RenderedFile.of(report, renderer)
    assert entry.rendered(entry.write(report, rendered, renderer.key), report.path, renderer) == rendered


def test_another_format_or_width_is_drawn_anew(articles: Path, mtlint: Mtlint, linted: list[str]) -> None:
    plain = mtlint("check", "--jobs", "1")
    linted.clear()
    concise = mtlint("check", "--format", "concise")
    jsonl = mtlint("check", "--format", "jsonl")
    assert not linted
    assert len({plain.out, concise.out, jsonl.out}) == 3
    assert mtlint("check", "--format", "concise") == mtlint("check", "--format", "concise", "--no-cache")
    assert mtlint("check") == plain


def test_a_folder_that_cannot_be_made(articles: Path, mtlint: Mtlint) -> None:
    results(articles).parent.mkdir(parents=True, exist_ok=True)
    results(articles).write_text("a file", "utf-8")
    again(mtlint)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(articles: Path, mtlint: Mtlint, linted: list[str]) -> None:
    """A new cache cannot be made there; one that is there is read, though not kept up."""
    folder = results(articles)
    expected = mtlint("check", "--no-cache")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with read_only(folder.parent):
        assert mtlint("check") == expected
    assert not folder.exists()
    mtlint("check")
    (articles / "05.txt").write_text("More TEXT.", "utf-8")
    expected = mtlint("check", "--no-cache")
    linted.clear()
    with read_only(folder), read_only(folder / FILE):
        assert mtlint("check") == expected
    assert linted == ["05.txt"]


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    mode = path.stat().st_mode
    path.chmod(mode & 0o555)
    try:
        yield
    finally:
        path.chmod(mode)


def test_another_run_has_locked_it(articles: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    expected = mtlint("check")
    connection = sqlite3.connect(results(articles) / FILE, isolation_level=None)
    connection.execute("begin exclusive")
    (articles / "09.txt").write_text("More TEXT.", "utf-8")
    assert mtlint("check").status == expected.status
    connection.execute("rollback")
    connection.close()


def test_a_disk_that_is_full(articles: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = mtlint("check", "--no-cache")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(caches, "_transaction", full)
    assert mtlint("check") == expected
    assert mtlint("check") == expected


@pytest.mark.skipif(os.name != "posix", reason="limits of Unix")
@pytest.mark.parametrize("blocks", [0, 1, 9])  # 512 bytes each: for no file, for no table, for a part of the entries
def test_files_that_cannot_grow(tmp_path: Path, blocks: int) -> None:
    """As on a disk that is full, for real: the run goes on, and the next one with room has a cache."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(f"dust and dust. {text}" * 20, "utf-8")

    def check(*options: str, limit: str = "") -> tuple[int, str, str]:
        command = shlex.join([sys.executable, "-m", "lint", "check", "--select", "repetition", *options])
        done = subprocess.run(
            ["sh", "-c", limit + command], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout, done.stderr

    expected = check("--no-cache")
    assert expected[0] == 1
    assert check(limit=f"ulimit -f {blocks}; ") == expected
    assert check() == expected
    assert entries(tmp_path) == len(ARTICLES)
    assert (results(tmp_path) / ".gitignore").read_text() == "*\n"


def results(root: Path) -> Path:
    """The folder of the results of a project."""
    folder = cache_folder(root).path
    assert folder is not None
    return folder


def entries(articles: Path) -> int:
    found = caches.info(results(articles))
    assert found is not None
    return found.entries


def test_the_oldest_half_of_what_is_not_used_goes(
    articles: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20, 50):
        (articles / f"{number}.txt").write_text(f"An old TEXT, number {number}.", "utf-8")
    mtlint("check")
    later = time.time() + 60
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(caches, "LIMIT", 1)
    for number in range(20, 50):
        (articles / f"{number}.txt").unlink()
    (articles / "00.txt").write_text("A new TEXT.", "utf-8")
    mtlint("check")
    assert entries(articles) == 19 + 1 + 31 // 2  # used, new, and half of the 31 that are no more


def test_a_run_that_needs_more_than_the_limit(
    articles: Path, mtlint: Mtlint, linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It throws away nothing of its own, and the file stays bounded."""
    monkeypatch.setattr(caches, "_AT_ONCE", 5)
    size = caches.Cache(results(articles))
    size.close()
    monkeypatch.setattr(caches, "LIMIT", size.file.stat().st_size)  # as large as it is with nothing in it
    mtlint("check", "--jobs", "1")
    kept = entries(articles)
    assert 5 <= kept < 20  # batches of five, until the file has grown
    for _ in range(3):
        linted.clear()
        mtlint("check", "--jobs", "1")
        assert (entries(articles), len(linted)) == (kept, 20 - kept)


def test_small_runs_have_no_cache(articles: Path, mtlint: Mtlint) -> None:
    mtlint("check", "00.txt")
    assert not (results(articles)).exists()


def test_git_and_backups_leave_it_out(articles: Path, mtlint: Mtlint) -> None:
    mtlint("check")
    assert (results(articles) / ".gitignore").read_text() == "*\n"
    assert (results(articles) / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_info_and_clear(articles: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "there is no cache" in mtlint("cache", "info").out
    mtlint("check")
    assert "20 results" in mtlint("cache", "info").out
    assert mtlint("cache", "clear").status == 0
    assert "there is no cache" in mtlint("cache", "info").out
    monkeypatch.setenv(ENVIRONMENT, str(articles.parent / "elsewhere"))
    mtlint("check")
    assert (articles.parent / "elsewhere" / FILE).is_file()
    assert "elsewhere" in mtlint("cache", "info").out


def test_a_run_from_the_cache_loads_no_rule(tmp_path: Path) -> None:
    """Else it would spend half of its time on what it does not use."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "mtlint.toml").write_text('source-language = "ar"\nexclude = ["old/"]', "utf-8")
    code = """
import atexit, sys
atexit.register(lambda: print(sum(name.startswith("lint.rules") for name in sys.modules), file=sys.stderr))
sys.argv = ["mtlint", "check", "--jobs", "1"]
from lint.__main__ import main
main()
"""
    first, second = (
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        for _ in range(2)
    )
    assert first.stdout == second.stdout
    assert int(first.stderr) > 60
    assert int(second.stderr) == 1  # the package, to know its folder


def test_several_runs_at_once(tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text * 20, "utf-8")
    command = [sys.executable, "-m", "lint", "check", "--select", "repetition", "--format", "jsonl", "--jobs", "2"]
    runs = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    said = {run.communicate() for run in runs}
    assert len(said) == 1
    assert {err for _, err in said} == {b""}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_values_that_differ_have_different_digests(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (repr(one) == repr(other) or _sorted(one) == _sorted(other))


def _sorted(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(sorted(f"{key!r}:{_sorted(item)}" for key, item in value.items())) + "}"
    if isinstance(value, tuple):
        return "(" + ",".join(map(_sorted, value)) + ")"
    return repr(value)


def test_a_value_without_a_digest() -> None:
    with pytest.raises(TypeError):
        digest(object())


def test_a_cache_elsewhere_than_told(tmp_path: Path) -> None:
    store = Cache(tmp_path / "deep" / "folder")
    store.close()
    assert (tmp_path / "deep" / "folder" / FILE).is_file()


@pytest.mark.parametrize("form", ["jsonl", "full", "sarif", "html"])
def test_with_all_rules(tmp_path: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    texts = [path.read_text("utf-8") for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))]
    for number in range(18):
        (tmp_path / f"{number:02}.txt").write_text(f"{texts[number % len(texts)]}\n\nArticle {number}.\n", "utf-8")
    assert "coordinated-duplicate" in again(mtlint, "--isolated", "--format", form)
    assert entries(tmp_path) == 18
