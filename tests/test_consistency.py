"""British and American spellings, and the options of the rules of consistency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.spelling import spellings
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.run.engine import lint
from lint.text.document import Document


def findings(rule_name: str, text: str, **options: object) -> list[Finding]:
    rule = registry.load()[rule_name]
    report = lint(Document(text), [Task(rule, rule.severity, options)])
    assert not report.errors
    return list(report.findings)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("neighbourhoods", "neighborhoods"),
        ("favourable", "favorable"),
        ("centre", "center"),
        ("centred", "centered"),
        ("kilometres", "kilometers"),
        ("travelled", "traveled"),
        ("modelling", "modeling"),
        ("defence", "defense"),
        ("catalogue", "catalog"),
        ("analysed", "analyzed"),
        ("paediatrician", "pediatrician"),
        ("organisation", "organization"),
        ("criminalised", "criminalized"),
        ("fulfilment", "fulfillment"),
        ("grey", "gray"),
    ],
)
def test_pairs(british: str, american: str) -> None:
    one, other = spellings(Document(f"{british} {american}"))
    assert (one.spelling.other, other.spelling.other) == (american, british)
    assert one.spelling.family == other.spelling.family
    assert one.spelling.side != other.spelling.side


def test_parts_of_compounds_and_genitives() -> None:
    uses = spellings(Document("The grey-haired, honor-bound mayor's re-organised Labour-run harbour's."))
    assert [(use.word.text, use.word.start) for use in uses] == [
        ("grey", 4),
        ("honor", 17),
        ("organised", 40),
        ("harbour", 61),
    ]


@pytest.mark.parametrize(
    "word",
    "advise advertised rise arising surprise surprising compromised promise exercises expertise franchise prize seized "
    "size resized premises uncompromising unsurprising cruiser four hour pour sour water later ill-advised Centre "
    "televised supervisor fundraiser fundraisers noise poised likewise precise crises".split(),
)
def test_words_that_have_one_spelling(word: str) -> None:
    assert spellings(Document(word)) == ()


@pytest.mark.parametrize(
    ("word", "dialect"),
    [
        ("colour", "en-GB"),
        ("color", "en-US"),
        ("organise", "en-GB"),
        ("organize", None),
        ("programme", "en-GB"),
        ("program", None),
        ("dialogue", None),
        ("cancelled", None),
        ("canceled", "en-US"),
        ("judgement", None),
    ],
)
def test_what_tells_a_dialect(word: str, dialect: str | None) -> None:
    assert spellings(Document(word))[0].spelling.dialect == dialect


def test_a_habit_is_no_sure_sign() -> None:
    assert not spellings(Document("towards"))[0].spelling.sure
    assert findings("dialect-mix", "They leaned towards the color red.") == []


@given(st.text(alphabet="abcdeilnorstuvyz", min_size=3, max_size=12))
def test_the_other_of_the_other_is_the_word(word: str) -> None:
    for use in spellings(Document(word)):
        if use.spelling.side in ("ise", "ize"):
            assert spellings(Document(use.spelling.other))[0].spelling.other == word


@pytest.mark.parametrize(
    ("dialect", "expected"),
    [
        ("en-US", ["colour", "organise"]),
        ("en-GB", ["center"]),
        ("en-GB-oxendict", ["center", "organise"]),
        ("", ["center"]),
    ],
)
def test_the_dialect_of_the_configuration(dialect: str, expected: list[str]) -> None:
    text = "The colour of the center: we organise, they realize."
    assert [finding.text for finding in findings("dialect-mix", text, dialect=dialect)] == expected


@pytest.mark.parametrize(
    ("dialect", "expected"),
    [("en-US", []), ("en-GB", ["organised"]), ("en-GB-oxendict", []), ("", ["centre", "organised"])],
)
def test_what_is_not_in_the_dialect_is_left_to_dialect_mix(dialect: str, expected: list[str]) -> None:
    text = "The centre, the center and the center. They organized it. It was organised."
    assert [finding.text for finding in findings("spelling-variant", text, dialect=dialect)] == expected


def test_both_places_are_named() -> None:
    (found,) = findings("spelling-variant", "The centre is open. The center is small.")
    assert found.text == "center"
    assert [(other.span.start, other.message) for other in found.related] == [(4, "“centre”")]


def test_the_majority_has_it() -> None:
    text = "One ceasefire. Then a cease-fire, another cease-fire and the last cease-fire."
    (found,) = findings("hyphenation-variant", text)
    assert found.text == "ceasefire"


def test_allowed_compounds() -> None:
    text = "The setup is new. The set-up is old."
    assert findings("hyphenation-variant", text)
    assert findings("hyphenation-variant", text, allow=frozenset({"setup"})) == []


def test_pairs_of_terms_can_be_turned_off() -> None:
    text = "The detainees spoke. The hostages did not."
    assert findings("term-variant", text)
    assert findings("term-variant", text, pairs=False) == []
