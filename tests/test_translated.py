"""Is a text probably a translation?"""

import pytest

from lint.analysis.translated import is_translated, weight
from lint.text.document import Document

TRANSLATED = (
    "It is reported that a total of 12 boats were held on the 26th. At the same time the head of the region stressed"
    " that the implementation of the plan was carried out in order to promote the development of the port.",
    "According to him, the number of boats in the region reached 40 thousand. It was reported that an increase in the"
    " number of representatives of the field is possible.",
)
WRITTEN = (
    "She said she didn't know whether they'd be going back, but some of those who might want to were getting ready."
    " “It's not going to be easy,” he said.",
    "The boats are late. Nobody has told the crews why, and the mayor would rather not ask.",
    "",
)


@pytest.mark.parametrize("text", TRANSLATED)
def test_stock_phrases_tell_a_translation(text: str) -> None:
    assert is_translated(Document(text))


@pytest.mark.parametrize("text", WRITTEN)
def test_what_english_writers_say_tells_an_original(text: str) -> None:
    assert not is_translated(Document(text))
    assert weight(Document(text)) <= 0


def test_a_few_tells_in_a_long_text_tell_nothing() -> None:
    assert not is_translated(Document(TRANSLATED[0] + " The boats are late, so she would rather stay." * 60))


def test_an_ordinal_counts_and_a_plain_figure_does_not() -> None:
    assert weight(Document("Boats left on the 26th.")) > weight(Document("Boats left on the 26."))
