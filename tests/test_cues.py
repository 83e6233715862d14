"""Where phrases may stand is found by codes of words, of which two may be equal."""

from zlib import crc32

from lint.analysis.phrases.cues import Cues, Together, by_cue, code_of
from lint.analysis.phrases.index import Index
from lint.text.document import Document

ALIKE = ("mentioning", "ardhbtte")  # of one code
ROWS = ["worth mentioning", *(f"word{number} thing" for number in range(30))]


def found(index: Index, text: str) -> list[int]:
    return [number for number, _ in index.search(Document(text))]


def test_a_word_of_the_same_code_hides_no_cue() -> None:
    one, other = ALIKE
    assert code_of(one) == code_of(other) == crc32(other.encode())
    index = Index(ROWS)
    for _ in range(3):  # alone, then with others
        assert found(index, f"It is worth {one} it. {other} came.") == [0]
        assert found(index, f"It is worth {other} it.") == []


def test_words_of_any_length_and_letters_are_looked_up() -> None:
    index = Index(ROWS)
    for _ in range(2):
        assert found(index, f"{'a' * 100_000} \ud800 word7 thing") == [8]


def test_a_cue_may_be_as_long_as_it_likes() -> None:
    long = "donaudampf" * 7
    assert found(Index([*ROWS, f"{long} thing"]), f"A {long} thing.") == [len(ROWS)]


def test_a_table_is_searched_once_however_often_it_is_added() -> None:
    codes, parts = by_cue(ROWS)
    cues = Cues(codes, parts.__getitem__, len(parts) - 1)
    together = Together()
    together.add(cues)
    together.add(cues)
    assert together.candidates(Document("A word7 thing, a word7 thing."))[cues] == [(1, 8), (4, 8)]
    assert {"worth", "word7"} & cues.words or "mentioning" in cues.words


def test_no_word_is_looked_up_for_an_empty_table() -> None:
    document = Document("A word7 thing.")
    assert list(Index([]).search(document)) == []
    assert "word_positions" not in document.__dict__
    assert found(Index(ROWS), "A word7 thing.") == [8]


def test_a_table_that_is_added_later_is_searched_for_words_that_were_known() -> None:
    tables = [Cues(codes, parts.__getitem__, len(parts) - 1) for codes, parts in map(by_cue, (ROWS, ["a thing"]))]
    together = Together()
    document = Document("A word7 thing, a thing.")
    for number, cues in enumerate(tables, 1):
        together.add(cues)
        for _ in range(2):  # read, then known
            assert [bool(found) for found in together.candidates(document).values()] == [True] * number


def test_a_word_that_is_too_long_is_read_in_each_document_and_not_held() -> None:
    long = "donaudampf" * 7
    codes, parts = by_cue([*ROWS, f"{long} thing"])
    together = Together(cues := Cues(codes, parts.__getitem__, len(parts) - 1))
    for _ in range(2):
        assert together.candidates(Document(f"A {long} thing."))[cues] == [(1, len(ROWS))]
    assert long not in {*together._tables.known, *together._tables.others}
