"""Rows are found in the other forms and spellings of their words, and with an adverb between."""

import pytest

from lint import Document
from lint.analysis.lexicon import Lexicon
from lint.analysis.phrases.widening import widened

ROWS = (
    ("^ it should|must be noted|mentioned that", "-"),
    ("the case was|is opened|started by", "police {3} {4} the case of"),
    ("mayor|minister clarified|noted that", "{1} said that"),
    ("social|cultural center", "{1} club"),
    ("normalized|normalised", "routine"),
    ("where he|she said|stated", "and {2} {3}"),
    ("town has|have entered the", "{1} {2} joined the"),
)


def fixed(text: str) -> list[str]:
    """Return what stands in a text of the rows, with the wordings that are proposed."""
    matches = Lexicon([widened(row) for row in ROWS]).find(Document(text))
    return [f"{text[slice(*match.span)]}: {', '.join(fix.edits[0].text for fix in match.fixes)}" for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It should also be noted that it rained.", ["It should also be noted that: It"]),
        ("The case is opened by him.", ["The case is opened by: Police is opened the case of"]),
        ("The case had been opened by him.", ["The case had been opened by: Police had been opened the case of"]),
        ("The mayor clarifies that it rained.", ["mayor clarifies that: mayor said that"]),
        ("They met at the social centre.", ["social centre: social club"]),
        ("The town had entered the race.", ["town had entered the: town had joined the"]),
        ("The town has recently entered the race.", ["town has recently entered the: town has recently joined the"]),
        ("They normalize ties.", []),
        ("He was in Oslo, where she says it rained.", []),
    ],
)
def test_a_row_is_found_in_other_forms(text: str, expected: list[str]) -> None:
    assert fixed(text) == expected


def test_an_adverb_that_the_wording_has_no_room_for_is_not_lost() -> None:
    row = widened(("town was|is opened with pomp", "town opened"))
    (match,) = Lexicon([row]).find(Document("The town was finally opened with pomp."))
    assert match.fixes == ()
    assert match.better == ("town opened",)


def test_rows_that_are_expressions_stay_as_they_are() -> None:
    assert widened(("/was held/", "", "It was held.")) == ("/was held/", "", "It was held.")
