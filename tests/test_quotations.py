"""Quotation marks to quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document, Span
from lint.analysis.quotations import stands_well, stray_marks
from lint.text.model import Quotation

PIECES = st.sampled_from(
    [
        *"\"“”„«»‹›「」『』‘’'`",
        "''",
        "``",
        "foo",
        "the boys'",
        "he said",
        "5",
        ".",
        ",",
        " ",
        " ",
        "\n",
        "\n\n",
        "—",
        "(",
    ]
)


def found(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in Document(text).quotations]


def flags(text: str) -> list[str]:
    def describe(quotation: Quotation) -> str:
        facts = {
            "no opening mark": not quotation.opened,
            "unclosed": not quotation.closed,
            "continues": quotation.continues,
        }
        return ", ".join(fact for fact, holds in facts.items() if holds) or "whole"

    return [describe(quotation) for quotation in Document(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no."', ['"yes"', '"no."']),
        ("“One,” she said. “Two.”", ["“One,”", "“Two.”"]),
        ("«Один», — сказал он.", ["«Один»"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("„So“, sagte er. »Nein« auch.", ["„So“", "»Nein«"]),
        ("”Hej”, sa han.", ["”Hej”"]),
        ("‹One› and 「two」 and 『three』", ["‹One›", "「two」", "『three』"]),
        ("``It is old,'' he said.", ["``It is old,''"]),
        ("''Cut it,'' he said.", ["''Cut it,''"]),
        ("‘Yes,’ he said.", ["‘Yes,’"]),
        ("Minister: 'No deal'", ["'No deal'"]),
        ("He said—“well”—and left.", ["“well”"]),
        ('("Maybe"), ["so"], "A"/"B"', ['"Maybe"', '"so"', '"A"', '"B"']),
    ],
)
def test_marks_of_every_family(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"He told us, 'Go away,'\" she said.", ["\"He told us, 'Go away,'\"", "'Go away,'"]),
        ("\"He told us, 'Go away.' \" She left.", ["\"He told us, 'Go away.' \"", "'Go away.'"]),
        ("‘The “inner” one,’ he said.", ["‘The “inner” one,’", "“inner”"]),
        ("“The “inner” one,” he said.", ["“The “inner” one,”", "“inner”"]),
        ('"The "inner" one," he said.', ['"The "inner" one,"', '"inner"']),
        ("«The “inner” one», he said.", ["«The “inner” one»", "“inner”"]),
        ("''He said 'no.'''", ["''He said 'no.'''", "'no.'"]),
        ("'''No' was all,'' he said.", ["'''No' was all,''", "'No'"]),
    ],
)
def test_nesting(text: str, expected: list[str]) -> None:
    assert found(text) == expected
    assert [quotation.depth for quotation in Document(text).quotations] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "It's the ministers' view, and that of the '90s.",
        "Rock 'n' roll is for 'em, 'til dawn.",
        "The ’80s and ‘90s, ’tis said",
        "He is 6'2\" tall, she is 5' 4\".",
        "A 12\" pipe and a 20' ladder",
        "5′11″ and 6″",
        "Abu 'Ali and 'Abd al-Karim's house",
        'he said." And left.',
        "",
        "'",
        "`code`",
    ],
)
def test_apostrophes_primes_and_lone_closing_marks_are_no_quotations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"A 6" pipe," he said.', ['"A 6" pipe,"']),
        ("She called 'the ministers' plan' dead.", ["'the ministers' plan'"]),
        ("'Friends' is on. The boys' room is not.", ["'Friends'"]),
        ("'I'm goin' home,' he said, 'and so are you.'", ["'I'm goin' home,'", "'and so are you.'"]),
        ('“Mixed" and "mixed”', ['“Mixed"', '"mixed”']),
        ("“Two openings,“ he said. ”And two closings,”", ["“Two openings,“", "”And two closings,”"]),
        ('He said , " All is well , " and left.', ['" All is well , "']),
        ('the so" called "expert', ['" called "']),
        ('"No!"she said."Yes!"', ['"No!"', '"Yes!"']),
        ('"First." "Second."', ['"First."', '"Second."']),
    ],
)
def test_marks_that_look_like_others_or_face_the_wrong_way(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "quotations", "facts"),
    [
        ('He said: "One.\nTwo is out.', ['"One.'], ["unclosed"]),
        ('"One. He said, "Two." And three.', ['"One. He said,', '"Two."'], ["unclosed", "whole"]),
        ("“One.\n\n“Two.\n\n“Three.” He left.", ["“One.", "“Two.", "“Three.”"],
         ["unclosed, continues", "unclosed, continues", "whole"]),
        ("‘One.\n‘Two.’", ["‘One.", "‘Two.’"], ["unclosed, continues", "whole"]),
        ('He said: "One.\nTwo.\nThree." And "four".', ['"One.', "Two.", 'Three."', '"four"'],
         ["unclosed, continues", "no opening mark, unclosed, continues", "no opening mark", "whole"]),
        ('"One.\n"Two," he said. Three.', ['"One.', '"Two,"'], ["unclosed, continues", "whole"]),
    ],
)  # fmt: skip
def test_unbalanced_marks_end_with_their_paragraph(text: str, quotations: list[str], facts: list[str]) -> None:
    assert found(text) == quotations
    assert flags(text) == facts


@given(st.lists(PIECES, max_size=60).map("".join))
def test_quotations_are_in_order_nested_or_disjoint_and_exact(text: str) -> None:
    stack: list[Quotation] = []
    last = Span(-1, -1)
    document = Document(text)
    for quotation in document.quotations:
        assert last < quotation.span
        last = quotation.span
        assert 0 <= quotation.start <= quotation.inner.start <= quotation.inner.end <= quotation.end <= len(text)
        assert quotation.start < quotation.end
        assert (quotation.start < quotation.inner.start) is quotation.opened
        assert (quotation.inner.end < quotation.end) is quotation.closed
        block = document.block_at(quotation.start)
        assert block is not None
        assert block.span.covers(quotation.span)
        while stack and stack[-1].end <= quotation.start:
            stack.pop()
        assert all(outer.inner.covers(quotation.span) for outer in stack)
        assert quotation.depth == len(stack)
        stack.append(quotation)


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    quotations = Document(text).quotations
    assert list(quotations) == sorted(quotations, key=lambda quotation: quotation.start)


@pytest.mark.parametrize("mark", ["“", '"', "'", "« ", ' "a', " 'as'", "“'«\"‘„「", '"a\n'])
def test_a_hundred_thousand_characters(mark: str) -> None:
    document = Document(mark * (100_000 // len(mark)))
    assert all(quotation.end <= len(document.text) for quotation in document.quotations)


def test_quoted() -> None:
    text = 'He said "yes, \'now\', he" and left.\n"One.\nTwo."'
    document = Document(text)
    for index, char in enumerate(text):
        inside = 8 <= index <= 23 or 35 <= index <= 39 or index >= 41
        assert document.quoted(Span(index, index + 1)) is inside, (index, char)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The closing mark stands against the attribution.
        ('"The gate is open, "he said. "Come in."', ['"The gate is open, "', '"Come in."']),
        ('"The gate is open, "Mr. Aziz added. He left.', ['"The gate is open, "']),
        ('"It is open, "the head of the port said.', ['"It is open, "']),
        ('"Is it open? "the mayor asked.', ['"Is it open? "']),
        # An opening one may stand there as well.
        ('He wrote, "She said the gate is open."', ['"She said the gate is open."']),
    ],
)
def test_a_closing_mark_against_the_attribution(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no.', []),
        ('One." Two "three" four.', ['"']),
        ("One» two.", ["»"]),
        ('The shelf is 12" wide, not 9".', []),
        ("The boys' gate isn't open.", []),
    ],
)
def test_stray_marks(text: str, expected: list[str]) -> None:
    assert [text[offset] for offset in stray_marks(Document(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" there.', True),
        ('He said " yes " there.', True),
        ('He said "yes. " There.', True),
        ('He said" yes" there.', False),
        ('He said "yes"there.', False),
        ('He said, yes."He left."', False),
        ('He said " yes" there.', False),
        ('He said ", yes" there.', False),
    ],
)
def test_how_marks_stand(text: str, expected: bool) -> None:
    assert [stands_well(text, quotation) for quotation in Document(text).quotations] == [expected]
