"""What a word can be, without its context."""

import pytest

from lint.analysis.wordclass import is_finite, is_noun_first, may_be_finite, may_be_noun, verb_forms
from lint.data import rows


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("put", "bdp"),
        ("plans", "z"),
        ("went", "d"),
        ("gone", "p"),
        ("travelled", "dp"),
        ("organises", "z"),
        ("making", "g"),
        ("port", ""),
        ("were", ""),
    ],
)
def test_forms_of_verbs(word: str, letters: str) -> None:
    assert verb_forms(word) == letters


@pytest.mark.parametrize("word", ["went", "believes", "isn't", "has", "knew"])
def test_finite_whatever_stands_around(word: str) -> None:
    assert is_finite(word)
    assert may_be_finite(["the"], word)


@pytest.mark.parametrize(
    ("before", "word", "finite"),
    [
        (["they"], "plan", True),
        (["the"], "plan", False),
        (["the", "newly"], "plan", False),
        (["to"], "visit", False),
        (["crews"], "visit", True),
        (["of", "family"], "filled", True),
        (["a"], "closed", False),
        (["port"], "closed", True),
        (["still"], "blorbed", True),  # in no table: by its ending
        (["of"], "blorbed", False),
        (["was"], "leaving", False),
        ([], "harbour", False),
    ],
)
def test_finite_after_other_words(before: list[str], word: str, finite: bool) -> None:
    assert may_be_finite(before, word) is finite


@pytest.mark.parametrize("word", ["harbour", "plan", "plans", "building", "family", "reports", "light"])
def test_nouns(word: str) -> None:
    assert may_be_noun(word)


@pytest.mark.parametrize("word", ["quickly", "believes", "with", "went", "their", "destroys"])
def test_no_nouns(word: str) -> None:
    assert not may_be_noun(word)


def test_nouns_first() -> None:
    assert is_noun_first("report")
    assert is_noun_first("reports")
    assert not is_noun_first("believe")
    assert not is_noun_first("harbour")


def test_no_verb_stands_in_two_rows() -> None:
    seen: dict[str, str] = {}
    for kind, words in rows("lint.analysis", "wordclass.tsv", 2):
        for word in words.split():
            if kind != "noun-s":
                assert seen.setdefault(word, kind) == kind
                assert word.isalpha()
                assert word.islower()
