"""Positions and places of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.document import Document
from lint.text.model import Span

LINES = st.text(alphabet='ab"“”\n\r\x0c\u2028\x85 é😀', max_size=40)


def naive_position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted character by character: a line ends with \\n, \\r\\n or a lone \\r."""
    line = column = 1
    for index in range(offset):
        if text[index] == "\n" or (text[index] == "\r" and text[index + 1 : index + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return line, column


@given(LINES)
def test_positions_are_those_of_a_naive_count(text: str) -> None:
    document = Document(text)
    for offset in range(len(text) + 1):
        assert document.position(offset) == naive_position(text, offset)


@given(LINES)
def test_line_spans_cover_the_lines(text: str) -> None:
    document = Document(text)
    for offset, character in enumerate(text):
        line = document.position(offset).line
        start, end = document.line_span(line)
        assert document.position(start) == (line, 1)
        assert start <= offset <= end + 1
        assert "\n" not in text[start:end]
        assert (start <= offset < end) == (character not in "\r\n")


def test_form_feeds_and_separators_end_no_line() -> None:
    document = Document("a\x0cb\u2028c\x85d\re\r\nf")
    assert [document.position(offset).line for offset in range(len(document.text))] == [1] * 8 + [2] * 3 + [3]


@given(LINES)
def test_quoted_is_to_touch_a_quotation(text: str) -> None:
    document = Document(text)
    inside = {offset for quotation in document.quotations for offset in range(quotation.start, quotation.end)}
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 6) + 1):
            assert document.quoted(Span(start, end)) == (not inside.isdisjoint(range(start, end)))


@given(LINES)
def test_places_agree_with_the_layers(text: str) -> None:
    document = Document(text)
    for offset in range(len(text)):
        sentence = next((one for one in document.sentences if one.start <= offset < one.end), None)
        block = next((one for one in document.blocks if one.start <= offset < one.end), None)
        assert document.sentence_at(offset) == sentence
        assert document.block_at(offset) == block
        assert sentence is None or sentence.block == block


def test_words_in_and_word_index() -> None:
    document = Document("One two, three.")
    assert [word.text for word in document.words_in(4, 9)] == ["two", "three"][:1]
    assert document.word_index(5) == 2
    assert document.word_index(99) == 3


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/a?b=c, he said.", "https://example.org/a?b=c"),
        ("Write to ann.cole@example.org.", "ann.cole@example.org"),
        ("On www.example.org (new)", "www.example.org"),
        ("Read pic.example.com/aB3x now", "pic.example.com/aB3x"),
        ("It is sold at Example.com and/or elsewhere.", ""),
    ],
)
def test_addresses_stand_in_a_words_place(text: str, address: str) -> None:
    assert Document(text).prose == (text.replace(address, "\ufffc" * len(address)) if address else text)
