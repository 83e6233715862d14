"""Properties of everything that any rule proposes: nothing is lost, and no two rules contradict each other."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from losses import losses

from lint import lint_text
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.findings import Finding
from lint.rulekit.rivals import settled, told_once
from lint.rulekit.rule import Category, Edit, Fix, Related, Severity
from lint.text.model import Position, Span

CASES = Path(__file__).with_name("cases")


def sentences() -> Iterator[str]:
    """The texts of the examples of all rules, good and bad."""
    for rule in registry.load().values():
        path = CASES / f"{rule.name}.md"
        for example in [*examples(rule.doc), *examples(path.read_text("utf-8") if path.exists() else "")]:
            yield example.text


@pytest.fixture(scope="module")
def reports() -> list[tuple[str, tuple[Finding, ...]]]:
    return [(text, lint_text(text).findings) for text in dict.fromkeys(sentences())]


#: These write another name or letter by a list, or take away what is not part of the text: a string of hashtags, the
#: numbers of citations.
_BY_DESIGN = frozenset(
    ("house-name", "term-variant", "mojibake", "official-country-name", "stray-hashtag", "markup-residue")
)


def test_no_proposal_loses_a_name_or_a_number(reports: list[tuple[str, tuple[Finding, ...]]]) -> None:
    lost = [
        (finding.rule, text, gone)
        for text, findings in reports
        for finding in findings
        for fix in finding.fixes
        if finding.rule not in _BY_DESIGN and (gone := losses(text, fix))
    ]
    assert lost == []


def test_no_two_rules_contradict_each_other(reports: list[tuple[str, tuple[Finding, ...]]]) -> None:
    for text, findings in reports:
        assert settled(findings, text) == findings
        _assert_agree(text, findings)


def _assert_agree(text: str, findings: tuple[Finding, ...]) -> None:
    """No two rules write different texts in one place, and none undoes elsewhere what another does."""
    edits = [(finding.rule, edit) for finding in findings for fix in finding.fixes for edit in fix.edits]
    for (rule, one), (other_rule, other) in product(edits, edits):
        if rule >= other_rule:
            continue
        assert not ((one.start, one.end) == (other.start, other.end) and one.text != other.text), (rule, other_rule)
        undone = text[one.start : one.end] == other.text and text[other.start : other.end] == one.text
        assert not (undone and one.text.strip() and other.text.strip()), (rule, other_rule, text)


SUBJECTS = ("A spokesman for the Fatah movement", "The head of the German Ministry", "The Russian side", "Ann Lee")
PHRASES = (
    "is in the process of",
    "put an end to",
    "continued, saying that",
    "carried out the arrest of",
    "takes into account",
    "made important contributions to",
    "is considered to be one of the",
    "pointed out that",
    "with reference to the",
)
OBJECTS = (
    "4.5 thousand people",
    "the Ministry of Internal Affairs and Communications",
    "a coronavirus infection",
    "building 12 dams",
    "the vast majority of them",
    "Kiev, then Kyiv",
    "“the Islamic Republic of Iran”",
)


@given(st.lists(st.tuples(*map(st.sampled_from, (SUBJECTS, PHRASES, OBJECTS))), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_nothing_is_lost_or_contradicted_in_made_up_texts(parts: list[tuple[str, str, str]]) -> None:
    text = " ".join(f"{' '.join(part)}." for part in parts)
    findings = lint_text(text).findings
    _assert_agree(text, findings)
    for finding in findings:
        if finding.rule not in _BY_DESIGN:
            assert [losses(text, fix) for fix in finding.fixes] == [[] for _ in finding.fixes]


# ---- How the engine settles it


def finding(rule: str, *edits: tuple[int, int, str], severity: Severity = Severity.NOTE, safe: bool = False) -> Finding:
    span = Span(edits[0][0], edits[0][1])
    fix = Fix(tuple(Edit(*edit) for edit in edits), safe)
    here = Position(1, 1)
    return Finding(rule, "g", severity, Category.SPELLING, span, here, here, "m", "", quoted=False, fixes=(fix,))


def kept(text: str, *findings: Finding) -> list[str]:
    return [each.rule for each in settled(findings, text) if each.fixes]


ERROR = Severity.ERROR
TEXT = "Kiev and Kyiv and Kiev"


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([finding("a", (0, 4, "x")), finding("b", (0, 4, "y"))], ["a"]),
        ([finding("a", (0, 4, "x")), finding("b", (0, 4, "x"))], ["a", "b"]),
        ([finding("a", (0, 4, "x")), finding("b", (0, 4, "y"), severity=ERROR)], ["b"]),
        ([finding("a", (0, 4, "x"), severity=ERROR), finding("b", (0, 4, "y"), safe=True)], ["b"]),
        ([finding("a", (0, 6, "x")), finding("b", (4, 8, "y"))], ["a"]),
        ([finding("a", (0, 8, "x")), finding("b", (5, 8, "y"))], ["a", "b"]),  # one after the other
        ([finding("a", (0, 4, "Kyiv")), finding("b", (9, 13, "Kiev"))], ["a"]),
        ([finding("a", (0, 4, "Kyiv"), (18, 22, "Kyiv")), finding("b", (9, 13, "Kiev"), severity=ERROR)], ["b"]),
        ([finding("a", (0, 4, "x")), finding("a", (0, 4, "y"))], ["a", "a"]),  # alternatives of one rule
        ([finding("a", (0, 4, "x")), finding("b", (4, 4, ","))], ["a", "b"]),
    ],
)
def test_of_two_rivals_one_is_kept(findings: list[Finding], expected: list[str]) -> None:
    assert kept(TEXT, *findings) == expected


def test_a_house_that_writes_kiev_is_not_contradicted() -> None:
    from lint.analysis.glossary import Glossary, Term
    from lint.rulekit.findings import Task
    from lint.run.engine import lint
    from lint.text.document import Document

    rules, house = registry.load(), Glossary((Term("Kiev", ("Kyiv",)),))
    tasks = [
        Task(rules["house-name"], Severity.WARNING, {"names": house}),
        Task(rules["name-variant"], Severity.WARNING, {}),
    ]
    text = "The ferry left Kyiv at noon. By evening it was back in Kiev."
    report = lint(Document(text), tasks)
    assert {edit.text for each in report.findings for fix in each.fixes for edit in fix.edits} == {"Kiev"}


def _told(rule: str, start: int, end: int, severity: Severity = Severity.NOTE, fix: str | None = None) -> Finding:
    text, place = "w " * 20, Position(1, 1)
    fixes = () if fix is None else (Fix((Edit(start, end, fix),)),)
    return Finding(
        rule, "style", severity, Category.AWKWARD_STYLE, Span(start, end), place, place, "", text[start:end], False,
        fixes,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "left"),
    [
        ([_told("a", 0, 5), _told("b", 0, 5)], "a"),  # the same words
        ([_told("a", 0, 5), _told("b", 0, 5, fix="x")], "b"),  # one of them proposes something
        ([_told("c", 0, 5, fix="y"), _told("d", 0, 5, fix="x")], "cd"),  # two proposals
        ([_told("a", 0, 5, fix="y"), _told("b", 0, 5, fix="x")], "a"),  # two other wordings of two tables
        ([_told("a", 0, 5, fix="y"), _told("b", 0, 5, fix="x")._replace(category=Category.GRAMMAR)], "ab"),
        ([_told("a", 0, 5, fix="x"), _told("b", 0, 5, fix="x")], "a"),  # one proposal
        ([_told("a", 0, 5), _told("b", 0, 5, Severity.WARNING)], "b"),
        ([_told("a", 0, 5, fix="x"), _told("b", 0, 5, Severity.WARNING)], "b"),
        ([_told("c", 0, 5, fix="x"), _told("d", 0, 5, Severity.WARNING)], "cd"),
        ([_told("a", 0, 5, Severity.ERROR), _told("b", 0, 5, Severity.ERROR)], "a"),
        (
            [_told("a", 0, 5, Severity.ERROR), _told("b", 0, 5, Severity.ERROR)._replace(category=Category.GRAMMAR)],
            "ab",
        ),
        ([_told("a", 0, 7), _told("b", 0, 3)], "a"),  # a phrase that begins another
        ([_told("a", 0, 7), _told("b", 4, 7, fix="x")], "b"),
        ([_told("a", 0, 7), _told("b", 2, 5)], "ab"),  # neither its beginning nor its end
        ([_told("a", 0, 19), _told("b", 0, 5)], "ab"),  # a small part of it
        ([_told("a", 0, 7), _told("c", 0, 5)], "ac"),  # no table of phrases
        ([_told("c", 0, 7), _told("d", 0, 7)], "c"),
        (
            [
                _told("c", 0, 9, fix="saying")._replace(text="revealing"),
                _told("d", 0, 14)._replace(text="revealing that"),  # small words tell nothing
            ],
            "c",
        ),
        ([_told("c", 0, 9)._replace(text="revealing"), _told("d", 0, 13)._replace(text="revealing sum")], "cd"),
        ([_told("a", 0, 5), _told("a", 0, 5)], "aa"),  # a rule with two things to say
        ([_told("a", 0, 9, fix="x w w w"), _told("b", 0, 5, fix="x w")], "a"),  # they overlap and write the same
        ([_told("a", 0, 9, fix="x w w w"), _told("c", 0, 5, fix="x w")], "c"),  # which is no table of phrases
        (
            [
                _told("a", 0, 9, fix="x w w w")._replace(category=Category.GRAMMAR),
                _told("b", 0, 5, Severity.WARNING, fix="x w"),
            ],
            "b",
        ),
        ([_told("a", 0, 9, fix="x w w w"), _told("c", 0, 5, fix="y w")], "ac"),
    ],
)
def test_one_thing_is_told_once(findings: list[Finding], left: str) -> None:
    assert "".join(finding.rule for finding in told_once(findings, {"a", "b"})) == left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The clerk left. She informed that the road was shut.", ["verb-pattern"]),
        ("The two sides reached to an agreement in May.", ["verb-pattern"]),
        ("The two sides reached to the border in May.", ["preposition"]),
        ("The ministers began discussing of the plan in May.", ["verb-pattern"]),
        ("In May what exceeds 10 thousand people left.", ["calque"]),
    ],
)
def test_one_rule_speaks_of_a_verb_that_takes_another_preposition(text: str, told: list[str]) -> None:
    findings = lint_text(text).findings
    assert [finding.rule for finding in findings] == told
    assert findings[0].fixes


def _echo(rule: str, text: str, span: tuple[int, int], *others: tuple[int, int]) -> Finding:
    place = Position(1, 1)
    related = tuple(Related(Span(*other), "also here") for other in others)
    return Finding(
        rule, "repetition", Severity.NOTE, Category.AWKWARD_STYLE, Span(*span), place, place, "", text, False, (),
        related,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "left"),
    [
        # places within one another, forms of one word: the longer span holds more of them
        ([_echo("a", "help, a helper", (0, 14)), _echo("b", "helpers", (30, 37), (8, 14), (20, 26))], "a"),
        ([_echo("a", "help", (0, 4), (40, 44)), _echo("b", "helpers", (20, 27))], "b"),
        ([_echo("a", "harbour", (0, 7), (40, 47)), _echo("b", "helpers", (20, 27))], "ab"),  # another word
        ([_echo("a", "conference", (0, 10), (60, 70)), _echo("b", "confirm", (20, 27))], "ab"),  # it begins alike
        ([_echo("a", "help", (0, 4)), _echo("b", "help", (10, 14))], "ab"),  # side by side
        ([_echo("a", "help", (0, 4), (990, 994)), _echo("b", "help", (20, 24), (40, 44))], "ab"),  # far off
        ([_echo("a", "w " * 13 + "help", (0, 30)), _echo("b", "help", (26, 30))], "ab"),  # a passage
        ([_echo("a", "help", (0, 4), (40, 44)), _echo("a", "help", (20, 24), (0, 4))], "aa"),  # one rule
        ([_echo("a", "12", (0, 2)), _echo("b", "12", (0, 2))], "a"),  # no word: the same place
    ],
)
def test_an_echo_is_told_once(findings: list[Finding], left: str) -> None:
    assert "".join(finding.rule for finding in told_once(findings, ())) == left


def test_what_a_comment_suppresses_hides_nothing() -> None:
    text = "They sent new equipments to the port."
    told = {finding.rule for finding in lint_text(text).findings}
    assert len(told) == 1
    hidden = f"<!-- mtlint-disable {told.pop()} -->\n\n{text}\n"
    assert len(lint_text(hidden, path=Path("a.md")).findings) == 1


def test_one_mark_is_told_once() -> None:
    text = "“We are ready,” she said. “The road is open.” He agreed with her at noon: «It is open.»"
    told = [finding.rule for finding in lint_text(text).findings]
    assert told == ["source-punctuation"] * 2
    # Where the other rule writes less, both speak.
    halves = '“We are ready,” she said. “The road is open.” He agreed: «It is open.» Others: "It is open."'
    assert "quotation-mark-style" in {finding.rule for finding in lint_text(halves).findings}
