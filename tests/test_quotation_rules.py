"""The rules of the groups quotation and attribution beyond their examples: what goes with a hit, and hostile text."""

import pytest

from lint import Document
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.rulekit.rule import Rule
from lint.run.engine import lint

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


def test_the_speaker_beside_it_is_shown() -> None:
    before = 'Amal Aziz said that the road was open.\n\n"We have not seen anybody here for weeks."'
    after = 'Rain fell.\n\n"We have not seen anybody here for weeks."\n\nAmal Aziz said that the road was open.'
    for text, line in ((before, 1), (after, 5)):
        (finding,) = run("unattributed-quotation", text)
        assert f"the text beside it reports “Amal Aziz” (line {line})" in finding.message


@pytest.mark.parametrize(
    ("before", "after", "severity", "says"),
    [
        ("Amal Aziz said that it was open.\n\nThe ministry denied it.\n\nTrucks came.\n\n", "", "warning",
         "“The ministry” (line 3) or “Amal Aziz” (line 1)"),
        ('"It is open," said Amal Aziz.\n\nNabil Haddad said that it was shut.\n\n', "\n\nRain fell.", "warning",
         "“Nabil Haddad” (line 3) or “Amal Aziz” (line 1)"),
        ('"It is open," said Amal Aziz.\n\nNabil Haddad said that it was shut.\n\n', "\n\nHe left.", "note",
         "“Nabil Haddad” (line 3)"),
        ("", "\n\nRain fell.", "warning", "opens the text"),
        ("One.\n\nRain fell.\n\n", "\n\nIt was cold.", "warning", "nobody is named beside it"),
        ("Amal Aziz said that the road was open.\n\n", "", "note", "“Amal Aziz” (line 1)"),
    ],
)  # fmt: skip
def test_a_reader_who_cannot_tell_is_warned(before: str, after: str, severity: str, says: str) -> None:
    (finding,) = run("unattributed-quotation", f'{before}"We have not seen anybody here for weeks."{after}')
    assert finding.severity == severity
    assert says in finding.message


def test_a_speech_without_speaker_is_shown_once() -> None:
    first, second = '"We have not seen anybody here for weeks."', '"Nobody has come to the wells since spring."'
    assert len(run("unattributed-quotation", f"One.\n\n{first}\n\n{second}")) == 1
    assert len(run("unattributed-quotation", f"One.\n\n{first}\n\nIt rained.\n\n{second}")) == 2


def test_a_phrase_in_a_longer_speech_is_no_drift() -> None:
    speech = (
        "we want every new tax on land and water raised in the valley before the council meets in spring, as the"
        " farmers asked last summer"
    )
    assert not run("quotation-drift", f'She said: "{speech}". The "new tax on land and old water raised" came.')


def test_the_speaker_reported_beside_a_quotation_is_named() -> None:
    messages = [
        run("unattributed-quotation", f'{before} "We have not seen anybody here for weeks."')[0].message
        for before in ("One. Rain fell.", "One. It is shut, Jane Hill reported.")
    ]
    assert ["Jane Hill" in message for message in messages] == [False, True]


def test_a_part_of_a_sentence_needs_more_words() -> None:
    assert run("unattributed-quotation", 'One.\n\nRain fell. "We have not seen anybody."')
    assert not run("unattributed-quotation", 'One.\n\nThe rain has "not stopped for long weeks" now.')


@pytest.mark.parametrize(
    ("times", "found"),
    [(1, 0), (2, 2)],
)
def test_an_ordinary_verb_is_shown_where_it_is_a_habit(times: int, found: int) -> None:
    text = "The mayor noted that the road was open. It rained. " * times
    assert len(run("loaded-reporting-verb", text)) == found
    assert not run("loaded-reporting-verb", "The mayor pointed out that the road was open.")
    assert run("loaded-reporting-verb", "The mayor stressed that the road was open.")


@pytest.mark.parametrize(
    "text",
    [
        'The "road is open. "We are glad about it," he said. It rained.',  # the mark after "open." is lost
        '"The road is open, "he said," and it is dry," he said.',
        '"The road is open "and" it is dry," he said.',
    ],
)
def test_marks_that_only_seem_nested(text: str) -> None:
    assert not run("nested-quotation-marks", text)


def test_nobody_is_late_where_marks_are_lost() -> None:
    speech = "We came to the port " + "and waited for the boats to come " * 8
    assert run("late-attribution", f'It rained.\n\n"{speech}today," said Amal Aziz.')
    assert not run("late-attribution", f'It "rained.\n\nIt" snowed. "{speech}today," said Amal Aziz. It "rained.')


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
        "open an old northern gate to farmers of Tyre in May",  # articles
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


def test_two_spellings_of_one_speaker_are_one_candidate() -> None:
    text = (
        "The road stays shut, Samir {} said on Monday. Farmers wait for water in the valley.\n\n"
        "The mayor, Omar Nasser, opened a new well. “It is deep,” {} said.\n\n"
        "Nobody came to the meeting in the evening.\n\n“There will be no second round until the road is open.”"
    )

    def candidates(first: str, second: str) -> list[str]:
        found = run("unattributed-quotation", text.format(first, second))
        return [finding.message for finding in found if "it could be" in finding.message]

    assert candidates("Haddadin", "Hadadin") == []
    assert candidates("Haddadin", "Marzouq") == [
        "no speaker for this quotation: it could be “Marzouq” (line 3) or “Samir Haddadin” (line 1)"
    ]
