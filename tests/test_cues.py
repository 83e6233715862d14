"""Where phrases may stand is found by codes of words, of which two may be equal."""

import os
import subprocess
import sys
from pathlib import Path
from zlib import crc32

from lint.analysis.phrases.cues import Cues, by_cue, code_of
from lint.analysis.phrases.index import Index
from lint.analysis.phrases.together import Joint, Together, put_together
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


def test_tables_that_are_put_together_are_found_as_they_are_alone() -> None:
    """Also one that is put together with two that were before, a word of the same code, a cue of several tables."""
    tables = [ROWS, ["a thing", "the <make> of thing", f"worth {ALIKE[1]}"], ["word7|word8 {0-3} thing", "{1-2} thing"]]
    cues = [Cues(codes, parts.__getitem__, len(parts) - 1) for codes, parts in map(by_cue, tables)]
    joint = Joint()
    for more in (cues[:2], cues[2:]):
        codes, parts = put_together(joint, more)
        names = tuple(("package", str(number), (), ()) for number in range(len(joint.tables) + len(more)))
        joint = Joint(names, codes, parts.__getitem__)
    together = Together(joint=joint)
    text = f"A word7 thing: it is worth {ALIKE[0]}. The making of thing, a word8 old thing, worth {ALIKE[1]}."
    for document in (Document(text), Document(text)):  # read, then known
        found = together.candidates(document)
        for number, table in enumerate(cues):
            assert sorted(found[number] or ()) == sorted(table.candidates(document)[table] or ()) != []


def test_tables_are_put_together_for_the_next_run(tmp_path: Path) -> None:
    """Whatever is searched for the first time is there in the next run, unless one of the tables is another by then."""
    script = (
        "import sys; from lint.library import lint_text; from lint.analysis.phrases import index\n"
        "lint_text('It goes without saying that it was very unique. She expressed her regret at the loss of life.')\n"
        "print(len(index._together().joint.tables), len(index._later))"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    environment["HOME"] = str(tmp_path)

    def run() -> list[int]:
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return [int(number) for number in done.stdout.split()]

    before, later = run()
    assert (before, later > 5) == (0, True)
    assert run() == [later, 0]


def test_tables_are_searched_without_what_the_disk_has_lost() -> None:
    def lost(number: int) -> bytes:
        raise LookupError(number)

    codes, parts = by_cue(ROWS)
    cues = Cues(codes, parts.__getitem__, len(parts) - 1)
    joint_codes, _ = put_together(Joint(), [cues])
    together = Together(joint=Joint((("package", "name", (), ()),), joint_codes, lost))
    together.add(cues)
    assert together.candidates(Document("A word7 thing.")) == {cues: [(1, 8)]}
    assert together.joint.tables == ()
