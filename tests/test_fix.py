"""Fixes: what is applied, what is not, and that all else stays."""

import codecs
import os
import stat
from pathlib import Path

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.rulekit import edits
from lint.rulekit.edits import adapted, moved
from lint.rulekit.findings import FileError, FileReport, Finding
from lint.rulekit.rule import Category, Edit, Fix, Severity
from lint.run.fix import apply, apply_fixes, choose, diff, write
from lint.text.decoding import decode
from lint.text.document import Document
from lint.text.model import Position, Span


def finding(*fixes: Fix, start: int = 0) -> Finding:
    return Finding(
        "rule", "group", Severity.NOTE, Category.SPELLING, Span(start, start), Position(1, 1), Position(1, 1),
        "message", "", quoted=False, fixes=fixes,
    )  # fmt: skip


def replace(start: int, end: int, text: str, *, safe: bool = True) -> Fix:
    return Fix.replace(Span(start, end), text, safe=safe)


def test_of_two_that_overlap_the_first_wins() -> None:
    assert apply("the cat sat", [replace(4, 7, "dog"), replace(0, 5, "a c")]) == "the dog sat"


def test_a_fix_is_applied_as_a_whole_or_not_at_all() -> None:
    both = Fix((Edit(0, 3, "A"), Edit(8, 11, "stood")))
    assert apply("the cat sat", [replace(8, 11, "lay"), both]) == "the cat lay"


def test_the_same_edit_asked_for_twice_is_persistent_cache() -> None:
    assert apply("a a cat", [replace(1, 3, ""), replace(1, 3, "")]) == "a cat"


def test_two_insertions_at_one_place_clash() -> None:
    assert apply("ab", [replace(1, 1, "x"), replace(1, 1, "y")]) == "axb"


def test_unsafe_fixes_only_when_asked_for() -> None:
    report = FileReport("", Document("text"), (finding(replace(0, 1, "T", safe=False)),))
    assert choose(report) == []
    assert len(choose(report, unsafe=True)) == 1


def test_mending_goes_on_until_nothing_is_left() -> None:
    def lint(text: str) -> FileReport:
        at = text.find("aa")
        return FileReport("", Document(text), (finding(replace(at, at + 2, "a"), start=at),) if at >= 0 else ())

    fixed = apply_fixes("baaaad", lint)
    assert (fixed.text, fixed.applied, fixed.report.findings) == ("bad", 3, ())


def test_fixes_that_chase_each_other_end() -> None:
    def lint(text: str) -> FileReport:
        return FileReport("", Document(text), (finding(replace(0, 1, "b" if text == "a" else "a")),))

    assert apply_fixes("a", lint).text in {"a", "b"}


def test_nothing_is_mended_through_an_error() -> None:
    def lint(text: str) -> FileReport:
        return FileReport("", Document(text), (finding(replace(0, 1, "b")),), (FileError("a rule failed"),))

    assert apply_fixes("a", lint).text == "a"


def test_diff_says_when_the_last_line_has_no_end() -> None:
    assert "\\ No newline at end of file" in diff("a.txt", "one", "two")


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.text(max_size=3)), max_size=8)
)
def test_outside_the_edits_nothing_changes(text: str, wanted: list[tuple[int, int, str]]) -> None:
    fixes = [replace(start, min(start + size, len(text)), put) for start, size, put in wanted if start <= len(text)]
    taken: list[Edit] = []
    for fix in fixes:
        (edit,) = fix.edits
        if edit in taken or not any(
            (edit.start < other.end and other.start < edit.end) or edit.start == other.start for other in taken
        ):
            taken = taken if edit in taken else [*taken, edit]
    kept, done = [], 0
    after = apply(text, fixes)
    for edit in sorted(taken):
        kept.append(text[done : edit.start])
        done = edit.end
    kept.append(text[done:])
    assert len(after) == sum(map(len, kept)) + sum(len(edit.text) for edit in taken)
    place = 0
    for part, inserted in zip(kept, [*(edit.text for edit in sorted(taken)), ""], strict=True):
        assert after[place : place + len(part)] == part
        assert after[place + len(part) : place + len(part) + len(inserted)] == inserted
        place += len(part) + len(inserted)


# ---- Fixes in markup


@pytest.mark.parametrize(
    ("name", "text", "edit", "after"),
    [
        ("markdown", "A *big* dog", Edit(2, 7, "red"), None),  # it would take a mark away
        ("markdown", "A *big* dog", Edit(3, 6, "red"), "A *red* dog"),
        ("markdown", "A *big* dog", Edit(3, 6, "<b>"), None),
        ("markdown", "A big\ndog", Edit(2, 9, "red cat"), "A red cat"),
        ("markdown", "---\ntitle: A dog\n---\n", Edit(13, 16, "cat: big"), None),
        ("html", "<p>A &amp; B</p>", Edit(5, 10, "and"), None),  # it is known by one of its characters
        ("html", "<p>A dog</p>", Edit(5, 8, "Q&A"), None),
        ("html", "<p>A dog</p>", Edit(5, 8, "cat"), "<p>A cat</p>"),
        ("html", "<p>A &amp; B</p>", Edit(7, 7, "x"), None),
        ("json", '{"body": "A dog"}', Edit(12, 15, 'a "cat"'), '{"body": "A a \\"cat\\""}'),
        ("plain", "On https://example.org/x now", Edit(3, 24, "it"), None),
        ("plain", "On  the ship", Edit(2, 4, " "), "On the ship"),
    ],
)
def test_fixes_break_no_markup(name: str, text: str, edit: Edit, after: str | None) -> None:
    fix = adapted(Document(text, format=name), Fix((edit,)))
    assert (apply(text, [fix]) if fix else None) == after


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=4)), max_size=6))
def test_places_move_with_the_edits(wanted: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(0x100 + index) for index in range(40))
    edits: list[Edit] = []
    for start, size, put in sorted(wanted):
        if not edits or start > edits[-1].end:
            edits.append(Edit(start, start + size, put))
    after = apply(text, [Fix((edit,)) for edit in edits])
    for offset, character in enumerate(text):
        if character in after:
            assert after[moved(offset, edits)] == character


# ---- Files


def write_bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("before", "after", "encoding"),
    [
        ("é AAA\n".encode(), "é aaa\n".encode(), None),
        (codecs.BOM_UTF8 + b"AAA\r\nb\rc\n", codecs.BOM_UTF8 + b"aaa\r\nb\rc\n", None),
        ("é AAA\r\n".encode("utf-16"), "é aaa\r\n".encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + "AAA".encode("utf-16-be"), codecs.BOM_UTF16_BE + "aaa".encode("utf-16-be"), None),
        ("é AAA\n".encode("cp1252"), "é aaa\n".encode("cp1252"), "cp1252"),
        (codecs.BOM_UTF8 + b"AAA", codecs.BOM_UTF8 + b"aaa", "utf-8"),
        (codecs.BOM_UTF8 + b"AAA", codecs.BOM_UTF8 + b"aaa", "utf-8-sig"),
        ("AAA".encode("utf-16"), "aaa".encode("utf-16"), "utf-16"),
    ],
)
def test_the_bytes_that_are_not_mended_stay(tmp_path: Path, before: bytes, after: bytes, encoding: str | None) -> None:
    path = write_bytes(tmp_path / "a.txt", before)
    text = decode(before, encoding)
    write(str(path), text, text.replace("AAA", "aaa"), encoding)
    assert path.read_bytes() == after
    assert os.listdir(tmp_path) == ["a.txt"]


def test_mode_and_links_stay(tmp_path: Path) -> None:
    path = write_bytes(tmp_path / "a.txt", b"AAA")
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to("a.txt")
    write(str(link), "AAA", "aaa")
    assert link.is_symlink()
    assert path.read_bytes() == b"aaa"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("data", "after", "encoding", "message"),
    [
        (b"BBB", "aaa", None, "it was changed meanwhile and is not written"),
        (b"AAA", "ا", "cp1252", "not written: cp1252 has no “ا”"),
    ],
)
def test_what_cannot_be_written_stays(
    tmp_path: Path, data: bytes, after: str, encoding: str | None, message: str
) -> None:
    path = write_bytes(tmp_path / "a.txt", data)
    with pytest.raises(UserError) as caught:
        write(str(path), "AAA", after, encoding)
    assert (str(caught.value), path.read_bytes(), os.listdir(tmp_path)) == (message, data, ["a.txt"])


# ---- On the command line


@pytest.mark.usefixtures("rules")
def test_fix_writes_and_diff_does_not(mtlint: Mtlint) -> None:
    Path("a.md").write_text("# The AAA\n\nA *BBB* and **CC**C, `DDD`.\n\n“EEE.”\n", "utf-8")
    Path("mtlint.toml").write_text('ignore = ["words"]\n', "utf-8")
    run = mtlint("check", "--diff")
    assert run.status == 1
    assert run.out.splitlines()[:5] == ["--- a/a.md", "+++ b/a.md", "@@ -1,5 +1,5 @@", "-# The AAA", "+# The aaa"]
    assert "AAA" in Path("a.md").read_text("utf-8")
    run = mtlint("check", "--fix", "--format", "concise", "--quiet")
    assert Path("a.md").read_text("utf-8") == "# The aaa\n\nA *bbb* and **CC**C, `DDD`.\n\n“EEE.”\n"
    assert run.status == 1
    assert [line[:8] for line in run.out.splitlines()] == ["a.md:3:1", "a.md:5:2"]  # markup stands in it; a quotation
    run = mtlint("check", "--unsafe-fixes")
    assert run.status == 1
    assert run.err.endswith("mtlint: applied 1 fix\n")
    assert Path("a.md").read_text("utf-8").endswith("**CC**C, `DDD`.\n\n“eee.”\n")
    assert mtlint("check", "-", "--fix", stdin=b"AAA").out == "aaa"


@pytest.mark.usefixtures("rules")
def test_fix_only_names_the_files_and_reports_nothing_that_is_left(mtlint: Mtlint) -> None:
    for name, text in {"a.txt": "AAA and “BBB” “CCC”.\n", "b.txt": "“DDD.”\n", "c.txt": "EEE FFF\n"}.items():
        Path(name).write_text(text, "utf-8")
    run = mtlint("check", "--fix-only", "--ignore", "words")
    assert (run.status, run.out) == (0, "")
    assert run.err == "mtlint: a.txt: applied 1 fix\nmtlint: c.txt: applied 2 fixes\n"
    assert Path("a.txt").read_text("utf-8") == "aaa and “BBB” “CCC”.\n"
    run = mtlint("check", "--fix-only", "--unsafe-fixes", "--ignore", "words", "--quiet")
    assert (run.status, run.out, run.err) == (0, "", "")
    assert Path("b.txt").read_text("utf-8") == "“ddd.”\n"
    assert mtlint("check", "--fix-only", "-", "--ignore", "words", stdin=b"AAA").out == "aaa"


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("other", ["--diff", "--format json", "--output a.json", "--statistics", "--watch"])
def test_fix_only_goes_with_nothing_that_reports(mtlint: Mtlint, other: str) -> None:
    run = mtlint("check", "--fix-only", *other.split())
    assert run.status == 2
    assert other.split()[0] in run.err


@pytest.mark.usefixtures("rules")
def test_fix_only_fails_where_a_file_cannot_be_read(mtlint: Mtlint) -> None:
    Path("a.txt").write_bytes(b"\xff")
    run = mtlint("check", "--fix-only", "--ignore", "words")
    assert run.status == 2
    assert run.err.startswith("mtlint: a.txt: not UTF-8")


@pytest.mark.usefixtures("rules")
def test_nothing_is_written_where_a_rule_crashed(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("AAA crash\n", "utf-8")
    assert mtlint("check", "--fix").status == 2
    assert Path("a.txt").read_text("utf-8") == "AAA crash\n"


def test_a_text_is_searched_once_for_what_markup_left_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search through a large text for each of its fixes takes longer than to lint it."""
    asked: list[Document] = []

    def has_objects(document: Document) -> bool:
        asked.append(document)
        return False

    monkeypatch.setattr(edits, "_has_objects", has_objects)
    document = Document("a b c")
    for start in (0, 2, 4):
        fix = Fix((Edit(start, start + 1, "d"),))
        assert adapted(document, fix) == fix
    assert asked == [document]
