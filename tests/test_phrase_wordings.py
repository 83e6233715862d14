"""Wordings of the phrase tables as they would be typed: capitals, commas, signs of figures, articles, hidden rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document
from lint.analysis.english import is_ly_adverb
from lint.analysis.lexicon import Lexicon, advice
from lint.analysis.phrases.wordings import unfilled


def typed(text: str, *rows: str) -> str:
    """The text after the first fix of each phrase; rows are "pattern => better => note"."""
    lexicon = Lexicon(
        [(pattern, better, "", "", *note) for pattern, better, *note in (row.split(" => ") for row in rows)]
    )
    edits = [edit for match in lexicon.find(Document(text)) for fix in match.fixes[:1] for edit in fix.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("row", "before", "after"),
    [
        ("{nationality} side => clerks of {1} birth", "The Russian side left.", "The clerks of Russian birth left."),
        ("{nationality} side => clerks of {1} birth", "Russian side left.", "Clerks of Russian birth left."),
        ("{nationality} side => clerks of {1} birth", "“Russian side left.”", "“Clerks of Russian birth left.”"),
        ("{name} pills => a {1} offer", "They like Astra A pills.", "They like an Astra A offer."),
        ("{name} based firm => firm in {1}", "A rich Paris based firm left.", "A rich firm in Paris left."),
        ("{pronoun} assured that => said by {1} that", "He assured that it was.", "Said by he that it was."),
        ("{pronoun} also => also {1}", "Then he also left. He also left.", "Then also he left. Also he left."),
        ("{possessive} side => side of {1}", "His side left.", "Side of his left."),
        ("in light of => given", "It fell: In light of rents, they left.", "It fell: Given rents, they left."),
    ],
)  # fmt: skip
def test_a_capital_is_the_name_s_or_the_sentence_s(row: str, before: str, after: str) -> None:
    assert typed(before, row) == after


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("not only {1-3}, and also", "Not only rents, and also fares rose.", "Not only rents, and also"),
        ("not only {1-3}, and also", "Not only rents and also fares rose.", ""),
        ("not only {1-3}, and also", "Not only old rents, and also fares rose.", "Not only old rents, and also"),
        ("in terms of {1-3},", "In terms of price, it leads.", "In terms of price"),
        ("in terms of {1-3},", "In terms of the old price, it leads.", "In terms of the old price"),
        ("in terms of {1-3},", "In terms of price it leads.", ""),
        ("in terms of {0-3} price,", "In terms of old, low price, it leads.", "In terms of old, low price"),
        ("a comment, {0-3} said", "In a comment, the mayor said so.", "a comment, the mayor said"),
        ("a comment, {0-3} said", "In a comment the mayor said so.", ""),
        ("visit of {name}, it", "A visit of Omar Haddad, it was.", "visit of Omar Haddad, it"),
        ("visit of {name}, it", "A visit of Omar, Haddad, it was.", ""),
        ("{name}, who left", "Then Omar Haddad, who left, came.", "Then Omar Haddad, who left"),
        ("rate of? {noun}, it", "A rate it. A rate of tax, it.", "rate of tax, it"),
        ("{noun}, {noun} and others", "Rents, fares and others rose; rents fares and others.", ""),
    ],
)
def test_a_comma_that_a_pattern_asks_for(pattern: str, text: str, found: str) -> None:
    spans = [match.span for match in Lexicon([(pattern, "x")]).find(Document(text))]
    assert "".join(text[start:end] for start, end in spans) == found


@pytest.mark.parametrize(
    ("row", "before", "after"),
    [
        ("rise of {figure} => {3} <rise>", "It was a rise of 5%.", "It was a 5% rise."),
        ("at a rate of {figure} => by {5}", "It grew at a rate of 5%, he said.", "It grew by 5%, he said."),
        ("rate of {figure} yearly => {3} a year", "A rate of 5% yearly.", "A 5% a year."),
        ("{figure} in share => share of {1}", "A 5% in share.", "A share of 5%."),
        ("{figure} in amount => amount of {1}", "They paid $5 in amount.", "They paid amount of $5."),
        ("amount of {figure} => {3}", "The amount of $5.5 fell.", "The $5.5 fell."),
        ("amount of {figure} => {3}", "The amount of €5 fell.", "The €5 fell."),
        (
            "an amount of {0-3} yearly => {4} a year",
            "He paid an amount of about £5 yearly.",
            "He paid about £5 a year.",
        ),
        ("share of {figure} => {3} share", "A share of 5‰ fell.", "A 5‰ share fell."),
        ("rate of {figure}, it => {3} rate, it", "A rate of 5%, it was.", "A 5% rate, it was."),
        ("{figure} in amount => amount of {1}", "They paid US$5 in amount.", "They paid US$5 in amount."),
        ("{figure} of heat => heat of {1}", "It was -5 of heat.", "It was -5 of heat."),
        ("heat of {figure} => {3} of heat", "It was heat of 5°C.", "It was heat of 5°C."),
    ],
)
def test_the_sign_of_a_figure_goes_with_it(row: str, before: str, after: str) -> None:
    assert typed(before, row) == after


@pytest.mark.parametrize(
    ("row", "before", "after"),
    [
        ("all-age audience => audience of all ages", "An all-age audience came.", "An audience of all ages came."),
        ("field of action => field of work", "It is a male field of action.", "It is a male field of work."),
        ("in the direction of => towards", "It is a big cut in the direction of it.", "It is a big cut towards it."),
        ("new kind of coronavirus => new coronavirus", "It is a new kind of coronavirus.", "It is a new coronavirus."),
        ("cable of congratulations => congratulations", "A cable of congratulations.", "A cable of congratulations."),
        ("piece of advice => advice", "It is a good piece of advice.", "It is a good piece of advice."),
        ("large number of people => many people", "It is a large number of people.", "It is a large number of people."),
    ],
)  # fmt: skip
def test_an_article_before_a_wording(row: str, before: str, after: str) -> None:
    assert typed(before, row) == after


def test_nouns_and_adjectives_in_ly() -> None:
    text = "A lack of family, supply, deadly, quickly, rally, daily."
    lexicon = Lexicon([(f"lack of {'{0-9}'} {{noun}}", "x")])
    assert [match.span.end for match in lexicon.find(Document(text))] == [text.index(",")]
    assert [word for word in "family supply deadly quickly only rely daily july".split() if is_ly_adverb(word)] == [
        "quickly",
        "only",
        "daily",
    ]
    assert not list(Lexicon([("a {ly}", "x")]).find(Document("A family and a reply.")))


def messages(text: str, *rows: str) -> list[str]:
    lexicon = Lexicon([row.split("\t") for row in rows])
    return [
        advice(f"“{text[match.span.start : match.span.end]}” is odd", match) for match in lexicon.find(Document(text))
    ]


@pytest.mark.parametrize(
    ("rows", "message", "after"),
    [
        # the longer row has only a note: its message, the shorter one's wording
        (("at that time\tthen", "at that time the\t\t\t\tsay when"), "say when", "Then the port shut."),
        # its note names another wording
        (("at that time\tthen", "at that time the\t\t\t\t“earlier”"), "“earlier”", "At that time the port shut."),
        # nothing but the wording that does not fit
        (("at that time\tthen", "at that time the {noun}\tthen"), "“Then”", "Then the port shut."),
        # the shorter begins elsewhere: it is about something else
        (("time the\tx", "at that time the\t\t\t\tsay when"), "say when", "At that time the port shut."),
        # leaving out is not what "say" says
        (("at that time\t-", "at that time the\t\t\t\tsay when"), "say when", "At that time the port shut."),
        (("at that time\t-", "at that time the\t\t\t\tneedless"), "needless", "The port shut."),
        # the longer row's own wording fits
        (("at that time\tthen", "at that time the\tnow the"), "“Now the”", "Now the port shut."),
    ],
)
def test_a_row_proposes_what_a_shorter_one_knows(rows: tuple[str, ...], message: str, after: str) -> None:
    text = "At that time the port shut."
    (said,) = messages(text, *rows)
    assert said.endswith(message)
    assert typed(text, *(" => ".join((*row.split("\t")[:2], *row.split("\t")[4:])) for row in rows)) == after


@pytest.mark.parametrize(
    ("row", "text", "message"),
    [
        ("all-age {noun}\t{2} of all ages", "An all-age youth classroom.", "for example “… of all ages”"),
        ("<provide> assistance to\t<help>", "It helped provide assistance to farmers.", "for example “help”"),
        ("nucleic test\tCovid {2} / swab", "They took a Covid nucleic test.", "is odd: “swab”"),
    ],
)  # fmt: skip
def test_a_wording_that_does_not_fit_is_an_example(row: str, text: str, message: str) -> None:
    (said,) = messages(text, row)
    assert said.endswith(message)


@pytest.mark.parametrize(
    ("better", "named"),
    [
        ("<help> {2:base}", "help …"),
        ("{1} {2}", ""),
        ("at {3}", ""),
        ("must {2}", "must …"),
        ("{1},000", ""),
        ("so", "so"),
        ("{1} {2} of age {3}", "… of age …"),
    ],
)
def test_a_wording_without_a_text(better: str, named: str) -> None:
    assert unfilled(better) == named


_ROWS = ("{figure} of {noun} => {3} of {1}", "a {0-2}, b => {2} b", "{name} side => side of {1}", "the ab => ab")


@given(st.lists(st.sampled_from("a b ab the of side Omar Russian 5% $7 3 , . “ ” % $".split()), max_size=14))
def test_no_wording_loses_or_doubles_a_sign(pieces: list[str]) -> None:
    text = " ".join(pieces)
    after = typed(text, *_ROWS)
    for sign in "%$5":
        assert after.count(sign) == text.count(sign)
