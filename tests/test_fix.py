"""Fixes: what is applied, what is not, and that all else stays."""

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document, Position, Span
from lint.engine import FileError, FileReport, Finding
from lint.fix import apply, choose, diff, mend
from lint.rule import Category, Edit, Fix, Severity


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


def test_the_same_edit_asked_for_twice_is_made_once() -> None:
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

    mended = mend("baaaad", lint)
    assert (mended.text, mended.applied, mended.report.findings) == ("bad", 3, ())


def test_fixes_that_chase_each_other_end() -> None:
    def lint(text: str) -> FileReport:
        return FileReport("", Document(text), (finding(replace(0, 1, "b" if text == "a" else "a")),))

    assert mend("a", lint).text in {"a", "b"}


def test_nothing_is_mended_through_an_error() -> None:
    def lint(text: str) -> FileReport:
        return FileReport("", Document(text), (finding(replace(0, 1, "b")),), (FileError("a rule failed"),))

    assert mend("a", lint).text == "a"


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
