"""The rules of the groups quotation and attribution beyond their examples: what goes with a hit, and hostile text."""

import pytest

from lint import Document, registry
from lint.engine import Finding, Task, lint
from lint.rule import Rule

RULES = [rule for rule in registry.load().values() if rule.group in ("quotation", "attribution")]


def run(name: str, text: str) -> tuple[Finding, ...]:
    rule = registry.load()[name]
    report = lint(Document(text), [Task(rule, rule.severity, {})])
    assert not report.errors
    return report.findings


def test_the_last_speaker_is_shown() -> None:
    text = (
        '"It is open," said Amal Aziz.\n\nShe left at noon. Crews came later.\n\nThe rain went on.\n\n'
        '"We have not seen anybody here for weeks."'
    )
    (finding,) = run("unattributed-quotation", text)
    assert "“Amal Aziz” (line 1)" in finding.message
    assert [text[slice(*other.span)] for other in finding.related] == ["Amal Aziz"]


def test_a_part_of_a_sentence_needs_more_words() -> None:
    assert run("unattributed-quotation", 'One.\n\nRain fell. "We have not seen anybody."')
    assert not run("unattributed-quotation", 'One.\n\nThe rain has "not stopped for long weeks" now.')


def test_drift_shows_the_words_that_weigh_most_first() -> None:
    text = (
        'He said they "will open the old northern gate to the farmers and to the traders of Tyre in May".\n\n'
        'Later: they "will not open the northern gate to the farmers and to traders of Tyre in May".'
    )
    (finding,) = run("quotation-drift", text)
    assert "line 1: “not” only here" in finding.message
    assert finding.related[0].span.start == text.index('"')


@pytest.mark.parametrize(
    "second",
    [
        "open the old northern gate to the farmers of Tyre in May",  # the same
        "the old northern gate to the farmers of Tyre",  # a part
        "open the old ... gate to the farmers of Tyre in May",  # marked
        "open the [old] northern gate to the farmers of Tyre in May",
        "close every bridge across the river before winter comes to us",  # another
    ],
)
def test_no_drift(second: str) -> None:
    text = f'He will "open the old northern gate to the farmers of Tyre in May".\n\nHe will "{second}".'
    assert run("quotation-drift", text) == ()


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])
@pytest.mark.parametrize(
    "text",
    [
        "“" * 20_000,
        '"' * 20_000,
        "'a" * 10_000,
        '"a b c d e f," said ' * 1_000,
        'He said "the old gate of the town is open to all" ' * 1_000,
        ", adding that" * 2_000,
        "the source said " * 2_000,
        "«“‘\"'" * 2_000 + "\n\n" + "”»’" * 2_000,
    ],
    ids=lambda text: str(text)[:12],
)
def test_hostile_text(rule: Rule, text: str) -> None:
    assert not lint(Document(text), [Task(rule, rule.severity, {})]).errors
