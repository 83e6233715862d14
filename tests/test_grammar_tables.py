"""The tables of the grammar rules and of linking phrases, row by row."""

import pytest

from lint.analysis.lexicon import COLUMNS, PhraseRow, check
from lint.data import rows
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.run.engine import lint
from lint.text.document import Document

PACKAGE = registry.load()["misspelling"].check.__module__.rpartition(".")[0]
TABLES = (
    "confused-word",
    "split-compound",
    "verb-pattern",
    "preposition",
    "countability",
    "article",
    "pronoun-mismatch",
    "correlative",
    "linking-phrase",
    "complex-preposition",
    "impersonal",
    "vague-word",
    "word-order",
    "subject-verb",
    "clause-link",
    "missing-hyphen",
    "surplus-comma",
    "collocation",
)
PHRASES = [
    cells
    for rule in TABLES
    for package in [registry.load()[rule].check.__module__.rpartition(".")[0]]
    for cells in rows(package, f"{rule.replace('-', '_')}.tsv", COLUMNS)
]
SPELLINGS = rows(PACKAGE, "misspelling.tsv", 2)


def misspellings(text: str) -> list[Finding]:
    rule = registry.load()["misspelling"]
    report = lint(Document(text), [Task(rule, rule.severity, {})])
    assert not report.errors
    return list(report.findings)


@pytest.mark.parametrize("entry", [pytest.param(cells, id=cells[0][:60]) for cells in PHRASES])
def test_every_phrase_finds_its_example_and_not_its_better_wording(entry: tuple[str, ...]) -> None:
    assert PhraseRow.read(entry).example
    check(entry)


def test_no_misspelling_is_listed_twice_or_is_right() -> None:
    wrong = [word for _, listed in SPELLINGS for word in listed.split()]
    assert len(wrong) == len(set(map(str.lower, wrong)))
    assert not {word.lower() for word in wrong} & {part.lower() for right, _ in SPELLINGS for part in right.split()}


def test_every_misspelling_is_found_and_its_spelling_is_not() -> None:
    for right, listed in SPELLINGS:
        for wrong in listed.split():
            (finding,) = misspellings(f"They saw {wrong} there.")
            assert finding.fixes[0].edits[0].text == right
            assert not misspellings(f"They saw {right} there.")


def test_a_capital_inside_a_sentence_may_be_a_name() -> None:
    assert not misspellings("They met Noone and Alot there.")
    assert [finding.fixes[0].edits[0].text for finding in misspellings("Untill then. THIER ships left.")] == [
        "Until",
        "THEIR",
    ]


def test_a_note_is_a_text_and_no_template() -> None:
    assert [cells for cells in PHRASES if "{" in "".join(cells[4:5])] == []
