"""The tables of the translationese and style rules, row by row, and what the rules promise beyond their examples."""

import importlib
from collections import Counter
from importlib.resources import files

import pytest

from lint import Document, Severity
from lint.analysis.lexicon import COLUMNS, Lexicon, PhraseRow, check
from lint.data import rows
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.run.engine import lint

LANGUAGES = {"ar": 700, "fr": 150, "he": 350, "ja": 250, "ru": 400, "uk": 250, "zh": 400} | dict.fromkeys(
    ("de", "es", "fa", "tr"), 60
)
TABLES = {
    "translationese": [*(f"calque.{language}.tsv" for language in (*LANGUAGES, "any")),
                       "wordy_phrase.tsv", "light_verb.tsv",
                       "doublet.tsv", "existential_noun.tsv", "complex_preposition.tsv", "impersonal.tsv",
                       "linking_phrase.tsv", "vague_word.tsv", "collocation.tsv"],
    "style": ["weak_intensifier.tsv", "redundant_word.tsv", "missing_hyphen.tsv", "surplus_comma.tsv"],
}  # fmt: skip


def package(group: str) -> str:
    rule = next(rule for rule in registry.load().values() if rule.group == group)
    return rule.check.__module__.rpartition(".")[0]


def entries() -> list[object]:
    return [
        pytest.param(cells, id=f"{name}: {cells[0][:60]}")
        for group, names in TABLES.items()
        for name in names
        for cells in rows(package(group), name, COLUMNS)
    ]


def run(name: str, text: str, **options: object) -> list[Finding]:
    rule = registry.load()[name]
    report = lint(Document(text), [Task(rule, rule.severity, options)])
    assert not report.errors
    return list(report.findings)


@pytest.mark.parametrize("entry", entries())
def test_every_row_finds_its_example_and_not_its_better_wording(entry: tuple[str, ...]) -> None:
    assert PhraseRow.read(entry).example
    check(entry)


def test_every_table_is_tested() -> None:
    for group, names in TABLES.items():
        tables = {file.name for file in files(package(group)).iterdir() if file.name.endswith(".tsv")}
        there = {name for name in tables if ".frames." not in name}
        assert there == set(names)


@pytest.mark.parametrize(("language", "least"), LANGUAGES.items())
def test_the_tables_of_the_languages_are_large_enough(language: str, least: int) -> None:
    patterns = [cells[0] for cells in rows(package("translationese"), f"calque.{language}.tsv", COLUMNS)]
    assert [pattern for pattern, count in Counter(patterns).items() if count > 1] == []
    assert len(patterns) >= least


def test_a_phrase_that_is_good_english_needs_its_source_language() -> None:
    text = "The minister said: Smoking is at the expense of the budget."
    assert run("calque", "The warning came at a time when prices were rising.") == []
    found = run("calque", "The warning came at a time when prices were rising.", source_language="ar")
    assert [finding.text for finding in found] == ["came at a time when"]
    assert run("calque", "The warning came at a time when prices were rising.", source_language="ar-EG") == found
    assert text


def test_what_is_odd_in_any_translation_counts_only_in_translations() -> None:
    table = rows(package("translationese"), "calque.any.tsv", COLUMNS)
    assert all("source" in cells[3].split() for cells in table)
    text = "The expert recalled that rents had fallen."
    assert run("calque", text) == []
    assert run("calque", text, source_language="ru")
    assert run("calque", text, source_language="ja")


def test_small_words_tell_a_translation_and_a_country_alone_does_not() -> None:
    original = "The Kremlin has no plans, Moscow said. Russian officials met in Kazan. " * 3
    padding = "She said she was going to walk home, and she didn’t stop until some of us did. " * 10
    told = "It was reported that the main work was held in the region on the 5th. " * 8
    odd = "He reminded that rents fell. "
    assert run("calque", original + padding + odd) == []
    for text in (original + padding + told + odd, padding + told + odd):
        assert "He reminded that" in [finding.text for finding in run("calque", text)]
    assert len(run("calque", original + odd)) == 1


def test_what_is_good_english_once_is_a_habit_in_a_translation() -> None:
    english = "She said she was going to walk home, and she didn’t stop until some of us did. " * 10
    told = "It was reported that the main work was held in the region on the 5th. " * 8
    for rule, once, text in (
        ("complex-preposition", "Ships wait in the bay due to the storm.", "due to"),
        ("vague-word", "They sell various plums.", "various plums"),
        ("loaded-reporting-verb", "The mayor noted that it rained.", "noted"),
    ):
        assert run(rule, english + once) == []
        assert any(text in finding.text for finding in run(rule, told + once)), rule
        assert run(rule, once) == []  # too short to have habits


def test_what_is_long_winded_or_official_is_left_alone_inside_quotations() -> None:
    for text in ("They left because of the increase in rents", "The number exceeded ten at present"):
        assert run("calque", f"{text}.", source_language="ru")
        assert run("calque", f"“{text},” he said.", source_language="ru") == []
    assert run("calque", "“The way it happened, the fire station came,” he said.", source_language="ja")


def test_a_note_is_weaker_than_the_rule() -> None:
    severities = {finding.severity for finding in run("calque", "A tweet on Twitter asked them to enter the line.")}
    assert severities == {Severity.NOTE, Severity.WARNING}


def test_a_calque_in_a_quotation_is_found_but_its_fix_is_not_safe() -> None:
    (finding,) = run("calque", "“We will enter the line,” she said.")
    assert finding.quoted
    assert not finding.fixes[0].safe


@pytest.mark.parametrize("name", ["wordy-phrase", "weak-intensifier"])
def test_voice_in_quotations_is_left_alone(name: str) -> None:
    sentence = "They met in order to see a very big ship."
    assert run(name, sentence)
    assert run(name, f"“{sentence}”") == []


def test_rows_of_the_users_join_ours() -> None:
    mine = Lexicon([("green wave", "boom")])
    text = "A green wave hit as they entered the line."
    assert [finding.text for finding in run("calque", text, phrases=mine)] == ["green wave", "entered the line"]


def test_the_example_file_for_users_is_right() -> None:
    path = files(importlib.import_module("lint")).joinpath("..", "examples", "phrases.tsv")
    if not path.is_file():
        pytest.skip("not in the package")
    from pathlib import Path

    assert len(Lexicon.load((Path(str(path)),)).rows) == 4


@pytest.mark.parametrize(
    ("words", "found"), [(45, False), (46, True)], ids=["at the limit", "over it"]
)  # fmt: skip
def test_the_dateline_does_not_count_in_the_lead(words: int, found: bool) -> None:
    text = "LONDON (Reuters) – Word" + " word" * 20 + ", which" + " word" * (words - 22) + "."
    assert bool(run("long-sentence", text)) is found


def test_a_quotation_of_several_sentences_is_counted_by_its_sentences() -> None:
    text = "One.\n\nShe said: “" + " ".join(["We " + "went " * 20 + "home."] * 4) + "”"
    assert run("long-sentence", text) == []
