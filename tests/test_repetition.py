"""The group repetition as a whole: each place is one rule's, and any text can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulekit import registry
from lint.rulekit.findings import FileReport, Task
from lint.run.engine import lint
from lint.text.document import Document

RULES = [rule for rule in registry.load().values() if rule.group == "repetition"]

SENTENCE = "The council will rebuild the old bridge over the river before the rains come in autumn"


def run(text: str, **options: object) -> FileReport:
    report = lint(Document(text), [Task(rule, rule.severity, options) for rule in RULES])
    assert not report.errors
    return report


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in run(text).findings]


# Several rules could see these places; one of them reports each.
ONE_RULE = [
    ("They ate rubble rubble at noon.", "doubled-word", "rubble rubble"),
    ("They sold a car car car car there.", "doubled-word", "car car car car"),
    ("They dug through rubble and rubble.", "coordinated-duplicate", "rubble and rubble"),
    ("They left the station and the station.", "coordinated-duplicate", "the station and the station"),
    ("It is in the car in the car.", "looped-phrase", "in the car in the car"),
    ("They saw Old Castle, Old Castle, Old Castle.", "looped-phrase", "Old Castle, Old Castle, Old Castle"),
    ("They named Omar Haddad (Omar Haddad).", "repeated-apposition", "Omar Haddad (Omar Haddad)"),
    ("The door was shut. The door was shut.", "looped-phrase", "The door was shut. The door was shut"),
    (f"{SENTENCE}.\n\nNobody objected. {SENTENCE}.", "repeated-passage", SENTENCE),
    ("Regarding the letter regarding her visit he was silent.", "repeated-phrase", "regarding"),
]


@pytest.mark.parametrize(("text", "rule", "place"), ONE_RULE, ids=[case[0][:50] for case in ONE_RULE])
def test_a_place_is_reported_by_one_rule(text: str, rule: str, place: str) -> None:
    assert found(text) == [(rule, place)]


def test_a_whole_text_that_comes_twice_is_one_finding_of_another_rule() -> None:
    paragraphs = [f"Paragraph {number} tells what happened to house {number} after the flood." for number in range(20)]
    text = "\n\n".join(paragraphs)
    rules = [registry.load()[name] for name in ("repeated-passage", "duplicated-block")]
    report = lint(Document(f"{text}\n\n{text}"), [Task(rule, rule.severity, {}) for rule in rules])
    assert [(finding.rule, finding.text) for finding in report.findings] == [("duplicated-block", text)]
    assert report.findings[0].related[0].span.start == 0


def test_a_phrase_of_the_users_own() -> None:
    rule = registry.load()["repeated-phrase"]
    text = "By dint of work, by dint of luck he won."
    assert not lint(Document(text), [Task(rule, rule.severity, {})]).findings
    report = lint(Document(text), [Task(rule, rule.severity, {"phrases": frozenset({"by dint of"})})])
    assert [finding.text for finding in report.findings] == ["by dint of"]


@pytest.mark.parametrize("name", ["coordinated-duplicate", "doubled-word", "looped-phrase"])
def test_what_the_user_allows_is_silent(name: str) -> None:
    rule = registry.load()[name]
    text = {
        "coordinated-duplicate": "stone and stone",
        "doubled-word": "stone stone",
        "looped-phrase": "big stone big stone",
    }[name]
    allowed = {"allow": frozenset({"stone", "big stone"})}
    assert lint(Document(f"We like {text}."), [Task(rule, rule.severity, {})]).findings
    assert not lint(Document(f"We like {text}."), [Task(rule, rule.severity, allowed)]).findings


WORDS = st.sampled_from("the a and or of in rubble great strongly worded said Omar He 5 regarding İ".split())
GAPS = st.sampled_from([" ", " ", " ", ", ", ". ", " (", ") ", "\n\n", "-", "/", '"', "’"])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=60))
def test_any_text_can_be_read(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    for finding in run(text).findings:
        assert finding.text.strip() == finding.text != ""
        for related in finding.related:
            assert text[related.span.start : related.span.end]


@pytest.mark.parametrize(
    "unit", ["a ", "a-", "x", "and ", "rock and ", "a/", "word, ", '"', "Omar (", "strongly worded and ", "the car in "]
)
def test_a_monotonous_text_of_any_length_is_read(unit: str) -> None:
    run(unit * 20_000)


def test_a_running_report_sums_itself_up() -> None:
    entries = "\n\n".join(f"{hour}:30 p.m.\n\nEntry number {hour} is of no interest." for hour in (1, 2, 3))
    assert found(f"Rain.\n\n{entries}\n\n{SENTENCE}.\n\nNobody objected then. {SENTENCE}.") == []
