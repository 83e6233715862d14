"""The language that a text was probably translated from."""

import pytest

from lint.analysis.origin import origin
from lint.text.document import Document

CASES = [
    ("ru", "The Kremlin has no plans, Moscow said. Russian officials met in Kazan, and Rosstat gave its figures."),
    ("ar", "Hamas said in Beirut that the Palestinian delegation would go to Doha, where Qatari officials wait."),
    ("zh", "Beijing raised the fee to 20 yuan. Officials in Guangdong said the Chinese market would follow."),
    ("ja", "Tokyo lowered the fee to 300 yen. The prefecture of Hiroshima asked Japanese firms to follow."),
    ("", "The council raised the fee to ten pounds. The mayor said the market would follow."),
    ("", "France, Japan, Egypt and Peru signed. Berlin, Moscow and Beijing will sign in May, the minister said."),
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_a_text_names_tells_its_language(language: str, text: str) -> None:
    assert origin(Document(text)) == language


def test_a_long_text_that_names_a_country_in_passing_tells_nothing() -> None:
    text = "Moscow, Putin and the Kremlin came up once. " + "The council spoke of the roads and of the schools. " * 80
    assert origin(Document(text)) == ""


def test_phrases_confirm_what_few_names_suggest() -> None:
    text = (
        "The minister arrived in Cairo. An Egyptian official received him. " + "They spoke of roads and schools. " * 60
    )
    assert origin(Document(text)) == ""
    assert origin(Document(text), [("ar",), ("ar", "he")]) == "ar"
