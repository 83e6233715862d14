"""Pairs of words that English does not make: each row in each of its constructions, and what looks alike."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import Document
from lint.analysis.inflection import forms
from lint.analysis.pairs.adjectives import degrees, graded
from lint.analysis.pairs.table import COLUMNS, Pairs, read
from lint.data import rows

RULES = "lint.rules.translationese"


def table() -> list[tuple[str, ...]]:
    from lint.rulekit import registry

    registry.load()
    return list(rows(RULES, "collocation.frames.tsv", COLUMNS))


def sentences(row: tuple[str, ...]) -> list[str]:
    """Return a sentence for each pair of a row."""
    pair, made = read(row), []
    for words in pair.wrong:
        for noun in pair.nouns:
            thing = noun.removeprefix("=").replace("_", " ")
            past = " ".join([forms(words[0]).past, *words[1:]])
            made.append(
                {
                    "verb": f"They {past} the {thing} there.",
                    "subject": f"The {thing} {past} there." if words[0] != "reduce" else f"The {thing} has reduced.",
                    "adjective": f"They saw the {words[0]} {thing}.",
                    "participle": f"They saw the {words[0]} {thing}.",
                }[pair.kind]
            )
    return made


@pytest.mark.parametrize("row", table(), ids=lambda row: " ".join(row[:3])[:50])
def test_every_pair_of_a_row_is_found_and_its_wording_is_not(row: tuple[str, ...]) -> None:
    pairs = Pairs([row])
    for text in sentences(row):
        (found,) = pairs.find(Document(text))
        assert found.advice(Document(text))
        for fix in found.fixes:
            better = text
            for edit in sorted(fix.edits, reverse=True):
                better = better[: edit.start] + edit.text + better[edit.end :]
            assert better != text
            assert not [*pairs.find(Document(better))], better


@cache
def everything() -> Pairs:
    return Pairs(table())


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return everything()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("They have made two serious accidents.", "They have had two serious accidents."),
        ("The accident was made by a boy.", "The accident was caused by a boy."),
        ("She is committing an operation.", "She is carrying out an operation."),
        ("They carried out the negotiations.", "They held the negotiations."),
        ("They committed a series of raids.", "They carried out a series of raids."),
        ("The raids that were committed in May failed.", "The raids that were carried out in May failed."),
        ("Receiving heavy damage, the ship sank.", "Suffering heavy damage, the ship sank."),
        ("It was a strong rain.", "It was a heavy rain."),
        ("It was a mortal accident.", "It was a fatal accident."),
        ("The rain was much stronger than that.", None),
        ("The rain was very strong.", "The rain was very heavy."),
        ("A stronger and colder rain fell.", "A heavier and colder rain fell."),
        ("It was an acute drop.", "It was a sharp drop."),
        ("He came out with a proposal.", "He put forward a proposal."),
        ("Prices are expensive.", "Prices are high."),
        ("Two killed soldiers were there.", "Two dead soldiers were there."),
        ("Prices descended in May.", "Prices fell in May."),
    ],
)
def test_the_wording_takes_the_form_of_the_text(pairs: Pairs, text: str, better: str | None) -> None:
    found = [*pairs.find(Document(text))]
    if better is None:
        assert not found
        return
    (mismatch,) = found
    for edit in sorted(mismatch.fixes[0].edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == better


@pytest.mark.parametrize(
    "text",
    [
        "They realised the project was late.",
        "They made the conference a success.",
        "They made the measures stricter.",
        "He made decision makers laugh.",
        "Did the investigation find a reason?",
        "It was the most telling promise.",
        "Strong rain forest roots held the soil.",
        "They killed soldiers and people.",
        "Those killed people were found.",
        "The victims of the accident were made to wait.",
        "The price of bread, expensive in May, fell.",
        "They made\n\nan accident.",
        "The Strong Rain Company left.",
        "They carried out the plan for negotiations.",
        "He committed himself to the operation.",
        "He raised three grown children.",
    ],
)
def test_what_looks_alike_is_passed_over(pairs: Pairs, text: str) -> None:
    assert not [*pairs.find(Document(text))]


def test_a_row_is_checked() -> None:
    with pytest.raises(ValueError, match="kind"):
        read(("noun", "make", "accident", "have", ""))
    with pytest.raises(ValueError, match="better words or a note"):
        read(("verb", "make", "accident", "", ""))


def test_adjectives_are_compared() -> None:
    assert [graded(word, "er") for word in ("heavy", "high", "severe", "big", "large", "bad", "low", "serious")] == [
        "heavier", "higher", "more severe", "bigger", "larger", "worse", "lower", "more serious",
    ]  # fmt: skip
    assert degrees("serious") == {"serious"}
    assert "strongest" in degrees("strong")


WORDS = "they made a the strong rain accident was of killed soldiers , . by expensive prices are".split()


@settings(deadline=None)  # the first example reads the table
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_wording_lies_inside_its_finding(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for mismatch in everything().find(Document(text)):
        assert end <= mismatch.span.start < mismatch.span.end <= len(text)
        end = mismatch.span.end
        for fix in mismatch.fixes:
            first = fix.edits[0]
            assert mismatch.span.start <= first.start < first.end <= mismatch.span.end
