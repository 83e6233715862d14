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


def test_one_name_and_a_phrase_of_its_language_are_enough() -> None:
    text = "The ship left in May, Tass reports. " + "They spoke of roads and schools. " * 60
    assert origin(Document(text)) == ""
    assert origin(Document(text), [("ru", "uk")]) == ""
    assert origin(Document(text), [("ru",)]) == "ru"


def test_surnames_tell_where_a_text_is_from() -> None:
    text = "Ivan Petrov met Anna Belova and Semyon Gladkov's brother at the fair. They spoke of roads and schools."
    assert origin(Document(text)) == "ru"
    assert origin(Document(text.replace("Belova", "Bell").replace("Gladkov", "Glad"))) == ""


def test_neighbours_count_together() -> None:
    text = "Hamas said in Gaza that an Israeli plane had struck Haifa. Roads and schools are shut in Jerusalem."
    assert origin(Document(text)) == "he"


def test_two_names_are_enough_in_a_short_text() -> None:
    post = "The Hamas delegation left Doha at noon."
    assert origin(Document(post)) == "ar"
    assert origin(Document(post + " The council spoke of the roads and of the schools." * 20)) == ""
