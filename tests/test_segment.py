"""Words, sentences and blocks: a table of hard cases, and what must hold for any text."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulekit.example import Example, examples
from lint.text.blocks import blocks
from lint.text.document import Document
from lint.text.model import Block, BlockKind
from lint.text.sentences import sentences
from lint.text.words import words

TABLES = [Path(__file__).with_name(name) for name in ("segmentation.tsv", "segmentation_held_out.tsv")]

#: Texts in which what matters here is frequent.
TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="aB1 .?!…,;:'\"“”’«»()[]-–—\n\r\t\x0c\x85\u2028\u00a0\ufeffe\u0301。", max_size=80),
    st.lists(
        st.sampled_from(
            [
                *"Mr. Mr U.S. U.N. J. B. Feb. Inc. p.m. etc. No. 5 1. 3.5 said asked Larsen the The He iPhone".split(),
                *'end. end." "Who pays?" “We …” ... ?! on.The ( ) (Reuters) TUNIS – GAZA, Nov. 3 - By Photo: •'.split(),
                *("\n", "\n\n", "\r\n", "\r", "  ", "\u00a0"),
            ]
        ),
        max_size=30,
    ).map(" ".join),
)


def hard_cases() -> list[Example]:
    lines = [line for table in TABLES for line in table.read_text("utf-8").split("\n") if line and line[0] != "#"]
    marked = [line.split("\t")[1].replace("\\r", "\\u000D") for line in lines]
    return list(examples("\n".join(f"Bad: {text}" for text in marked)))


@pytest.mark.parametrize("case", hard_cases(), ids=lambda case: case.text[:60])
def test_sentences_of_hard_cases(case: Example) -> None:
    block = Block(BlockKind.PARAGRAPH, 0, len(case.text))
    found = list(sentences(case.text, block))
    assert [case.text[start:end] for start, end in found] == [case.text[start:end] for start, end in case.spans]
    assert found == [tuple(span) for span in case.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Qa’ida isn't Ba‘ath", "al-Qa’ida isn't Ba‘ath"),
        ("1,000.5 and 3.5m, 38, 000", "1,000.5 and 3.5m 38 000"),
        ("the U.S. in the U.S., a U.S.-led p.m. J.K. Rowling", "the U.S. in the U.S. a U.S.-led p.m. J.K. Rowling"),
        ("went on.The and/or", "went on The and or"),
        ("cafe\u0301s nai\u0308ve", "cafe\u0301s nai\u0308ve"),
        ("foo_bar @@ $5 20% #tag @you you.com a.pdf", "foo bar 5 20"),
        ("Hamas' men, '90s rock--roll", "Hamas men 90s rock roll"),
        ("gov\u00adern", "gov\u00adern"),
        ("2015–2016 x.y.Then", "2015 2016 x.y. Then"),
        ("...", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert [word.text for word in words(text)] == expected.split()


def test_keys_are_for_comparing() -> None:
    keys = [word.key for word in words("Don’t İstanbul CO\u2011OP gov\u00adern ΟΔΟΣ ΟΔΟΣ")]
    assert keys == ["don't", "i̇stanbul", "co-op", "govern", "οδος", "οδος"]


@given(TEXTS)
def test_words_are_slices_in_order(text: str) -> None:
    done = 0
    for word in words(text):
        assert done <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        assert not any(character.isspace() for character in word.text)
        done = word.end


@given(TEXTS)
def test_blocks_are_trimmed_and_in_order(text: str) -> None:
    done = 0
    for block in Document(text).blocks:
        assert done <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        done = block.end


@given(TEXTS)
def test_sentences_cover_their_block(text: str) -> None:
    document = Document(text)
    for block in document.blocks:
        found = list(sentences(document.prose, block))
        assert found[0][0] == block.start
        assert found[-1][1] == block.end
        for start, end in found:
            assert start < end
            assert not document.prose[start].isspace()
        for (_, end), (start, _) in pairwise(found):
            assert document.prose[end:start].strip() == ""
            assert end <= start


@given(TEXTS)
def test_a_word_lies_in_one_sentence_at_most(text: str) -> None:
    document = Document(text)
    for sentence in document.sentences:
        assert sentence.words == document.words_in(sentence.start, sentence.end)
        assert all(sentence.start <= word.start and word.end <= sentence.end for word in sentence.words)


@pytest.mark.parametrize(
    "unit", [".", '"', "”", "A", "A.", '? "', "? ", '."', "a.B", ". A", "?” A said ", "' ", "\n", "- "]
)
def test_hostile_runs_end(unit: str) -> None:
    document = Document(unit * (100_000 // len(unit)))
    assert all(sentence.end <= len(document.text) for sentence in document.sentences)


BODY = "The two sides met on Monday and agreed on nothing at all, an envoy said."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"Talks end without a deal\n\n{BODY}", "title paragraph"),
        (f"Talks end without a deal\n{BODY}", "title paragraph"),
        (f"\ufeffTalks end without a deal\r\n\r\n{BODY}", "title paragraph"),
        ("Talks end without a deal", "paragraph"),
        (f"MOSCOW – {BODY}", "dateline paragraph"),
        (f"GAZA CITY, Nov. 3 (AGENCY) - {BODY}", "dateline paragraph"),
        (f"BEIRUT (AGENCY) — {BODY}", "dateline paragraph"),
        (f"Beirut, 3 November – {BODY}", "dateline paragraph"),
        (f"TAMPA, Fla.—{BODY}", "dateline paragraph"),
        (f"(Agency) - {BODY}", "dateline paragraph"),
        (f"CAIRO/TUNIS (AGENCY) -- {BODY}", "dateline paragraph"),
        (f"BREAKING – {BODY}", "paragraph"),
        ("NATO – the alliance of the West – has said that it will not take part in the talks.", "paragraph"),
        ("Then – The Long Road was its name – he wrote a book that nobody read at the time.", "paragraph"),
        (f"{BODY}\n\nConsultation in Tunis\n\n{BODY}", "paragraph heading paragraph"),
        (f"{BODY}\n\nWhat is at stake\n\n{BODY}", "paragraph heading paragraph"),
        (f"{BODY}\n\nHe was taken to the clinic\n\n{BODY}", "paragraph paragraph paragraph"),
        (f"{BODY}\n\nThe army said that it had left the town\n\n{BODY}", "paragraph paragraph paragraph"),
        (f"{BODY}\n\nThe envoy added:\n\n{BODY}", "paragraph paragraph paragraph"),
        (
            f"{BODY}\n\nThe envoy (right) with his host Sami Rizk (centre) (social media)\n\n{BODY}",
            "paragraph caption paragraph",
        ),
        (f"{BODY}\n\nThe port of Tunis on Monday [Sami Rizk/Reuters]\n\n{BODY}", "paragraph caption paragraph"),
        (f"{BODY}\n\nPhoto: Sami Rizk\n\n{BODY}", "paragraph caption paragraph"),
        (f"{BODY}\n\n(Reuters)\n\n{BODY}", "paragraph caption paragraph"),
        (f"{BODY}\n\n{BODY} (Reuters)", "paragraph paragraph"),
        (f"{BODY}\n\n{BODY}\n\n(Reuters)", "paragraph paragraph signature"),
        (f"{BODY}\n\n{BODY}\n\n– Reuters", "paragraph paragraph signature"),
        (f"{BODY}\n\nReporting by Sami Rizk; editing by Ann Cole.", "paragraph signature"),
        (f"{BODY}\n\nReporting by the agency has shown that it was empty.", "paragraph paragraph"),
        (f"{BODY}\n\nPhotos from the town show that it was empty.\n\n{BODY}", "paragraph paragraph paragraph"),
        (f"Talks end without a deal\n\nBy Sami Rizk and Ann Cole\n\n{BODY}", "title signature paragraph"),
        (f"{BODY}\n• {BODY}\n• The end", "paragraph list item list item"),
        (f"{BODY}\n1. Open the door.\n2. Close the door.", "paragraph list item list item"),
        (f"{BODY}\n- Open the door.\n- Close the door.", "paragraph list item list item"),
        (f"– {BODY}\n– {BODY}", "paragraph paragraph"),
        (f"{BODY}\n1. Open the door.", "paragraph paragraph"),
        (f"{BODY}\f{BODY}\u2029{BODY}\u2028{BODY}\x85{BODY}\r{BODY}", " ".join(["paragraph"] * 6)),
        ("", ""),
        (" \n\u00a0\n\ufeff", ""),
    ],
)
def test_kinds_of_blocks(text: str, kinds: str) -> None:
    assert " ".join(block.kind for block in blocks(text)) == kinds


def test_a_list_item_leaves_out_its_mark() -> None:
    text = "1. Open the door.\n2. Close the door."
    assert [text[block.start : block.end] for block in blocks(text)] == ["Open the door.", "Close the door."]


WRAPPED = """\
The two sides met on Monday and agreed on nothing at all, an envoy who took
part in the talks said. He did not say when they would meet again, or where, and
asked for patience.
The other side said that the talks had been a success, and that a date for the
next meeting had been set."""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
def test_wrapped_lines_are_joined(line_end: str) -> None:
    text = line_end.join(["Talks end without a deal", *WRAPPED.split("\n")])
    found = [text[block.start : block.end] for block in blocks(text)]
    assert [part.split()[0] for part in found] == ["Talks", "The", "The"]
    assert len(Document(text).sentences) == 4


def test_one_paragraph_a_line() -> None:
    lines = [BODY, f"{BODY} {BODY}", "The end was near.", f"{BODY} So it was."]
    assert [block.start for block in blocks("\n".join(lines))] == [
        sum(len(line) + 1 for line in lines[:index]) for index in range(4)
    ]
