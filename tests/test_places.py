"""Where listed words and strings stand in a document."""

import re

import pytest

from lint import Document, Span
from lint.analysis.places import Taken, matches_at, string_places, word_places


def test_words_are_found_in_order_whatever_their_case() -> None:
    document = Document("He said so. SHE said no, and nobody-said that.")
    assert word_places(document, frozenset(("said", "she", "nothing"))) == [1, 3, 4]


def test_strings_are_found_in_order() -> None:
    assert string_places("aaa – b - c", ("aa", " - ", " – ")) == [0, 1, 3, 7]
    assert string_places("", ("a",)) == []


@pytest.mark.parametrize("text", ["", "In a, in b", "By In a In", "x In In a, By b By", "InIn aBy b"])
def test_matches_are_those_of_finditer(text: str) -> None:
    expression = re.compile(r"(?:In|By) \w(?: In)?")
    found = [match.span() for match in matches_at(expression, text, string_places(text, ("In ", "By ")))]
    assert found == [match.span() for match in expression.finditer(text)]


def test_what_is_taken_is_known_however_far_it_reaches() -> None:
    taken = Taken((Span(10, 12), Span(250, 900)))
    assert [start for start in range(0, 1200, 5) if taken.overlaps(Span(start, start + 5))] == [
        10, *range(250, 900, 5),
    ]  # fmt: skip
    assert not taken.overlaps(Span(12, 250))
    taken.add(Span(100, 101))
    assert taken.overlaps(Span(12, 250))
