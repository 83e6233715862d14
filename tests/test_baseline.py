"""The baseline: what is known stays silent through edits, what is new does not."""

import json
from pathlib import Path

import pytest
from conftest import Mtlint

from lint.filters.baseline import FILE

pytestmark = pytest.mark.usefixtures("rules")

CONFIG = 'ignore = ["words"]\nbaseline = "mtlint-baseline.json"\n'


def check(mtlint: Mtlint, text: str | None = None, *arguments: str) -> tuple[list[str], str]:
    """The words that are found, and what is said."""
    if text is not None:
        Path("a.txt").write_text(text, "utf-8")
    run = mtlint("check", "--format", "jsonl", *arguments)
    return [json.loads(line)["text"] for line in run.out.splitlines()], run.err


@pytest.fixture
def known(mtlint: Mtlint) -> Mtlint:
    Path("mtlint.toml").write_text('ignore = ["words"]\n', "utf-8")
    Path("a.txt").write_text("The AAA is here, and the BBB.\n\nAnother AAA.\n", "utf-8")
    run = mtlint("baseline")
    assert (run.status, run.out, run.err) == (0, "", f"wrote {FILE}: 3 entries\n")
    Path("mtlint.toml").write_text(CONFIG, "utf-8")
    return mtlint


def test_through_ten_edits(known: Mtlint) -> None:
    gone = "{} of the baseline {} no longer: mtlint baseline --update removes {}"
    one, two = gone.format("an entry", "occurs", "it"), gone.format("2 entries", "occur", "them")
    edits = [
        ("The AAA is here, and the BBB.\n\nAnother AAA.\n", [], ""),  # nothing
        ("New line.\n\nThe AAA is here, and the BBB.\n\nAnother AAA.\n", [], ""),  # a line above
        ("New line.\n\nAnother AAA.\n\nThe AAA is here, and the BBB.\n", [], ""),  # moved
        ("Now the AAA was here, and the BBB too.\nAnother AAA.\n", [], ""),  # edits in the paragraph
        ("The BBB, and the AAA.\r\n\r\nAnother AAA.\r\n", [], ""),  # turned round, other line ends
        ("The AAA, the AAA, and the BBB. Another AAA.\n", ["AAA"], ""),  # a third one that is equal
        ("The AAA and the BBB. Another AAA. CCC.\n", ["CCC"], ""),  # a new one
        ("The AAA and the BBB. Another.\n", [], one),  # one mended
        ("The AAA and the CCC.\n", ["CCC"], two),  # one mended, one new
        ("“The AAA, and the BBB; another AAA.”\n", [], ""),  # and all back
    ]
    for text, found, said in edits:
        assert check(known, text) == (found, f"mtlint: {said}\n" if said else "")


def test_update_only_removes(known: Mtlint) -> None:
    check(known, "The AAA and the CCC.\n")
    assert known("baseline", "--update").err == f"wrote {FILE}: 1 entry\n"
    assert check(known) == (["CCC"], "")
    assert check(known, "The AAA and the AAA.\n") == (["AAA"], "")


def test_without_update_it_is_written_anew(known: Mtlint) -> None:
    check(known, "CCC\n")
    assert known("baseline").status == 0
    assert check(known) == ([], "")


def test_files_are_named_from_the_baselines_folder(known: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("deep").mkdir()
    monkeypatch.chdir("deep")
    assert known("check", "../a.txt", "--config", "../mtlint.toml").status == 0
    assert known("check", str(Path("../a.txt").resolve())).status == 0


def test_a_file_that_is_gone_is_told(known: Mtlint) -> None:
    Path("a.txt").unlink()
    Path("b.txt").write_text("Clean.\n", "utf-8")
    assert check(known) == (
        [],
        "mtlint: 3 entries of the baseline occur no longer: mtlint baseline --update removes them\n",
    )
    assert known("baseline", "--update").err == f"wrote {FILE}: 0 entries\n"


def test_files_that_were_not_linted_keep_their_entries(known: Mtlint) -> None:
    Path("b.txt").write_text("DDD\n", "utf-8")
    assert check(known, None, "b.txt") == (["DDD"], "")
    Path("a.txt").write_bytes(b"\xff")
    assert known("baseline", "--update").status == 2
    assert check(known, "The AAA, the BBB and the AAA.\n", "a.txt") == ([], "")


def test_the_file_is_fit_for_reviews(known: Mtlint) -> None:
    lines = Path(FILE).read_text("utf-8").splitlines()
    assert lines[1:3] == ['  ["a.txt", "shouting", "AAA", 2],', '  ["a.txt", "shouting", "BBB", 1]']


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot be read: No such file or directory; mtlint baseline writes it"),
        ("{", "not a baseline file"),
        ("[]", "not a baseline file of version 1"),
        ('{"version": 1, "entries": [["a", "b", "c", 0]]}', 'not an entry: ["a", "b", "c", 0]'),
    ],
)
def test_wrong_files(mtlint: Mtlint, text: str | None, message: str) -> None:
    if text is not None:
        Path("old.json").write_text(text, "utf-8")
    run = mtlint("check", "--baseline", "old.json")
    assert run.status == 2
    assert f"mtlint: old.json: {message}" in run.err
