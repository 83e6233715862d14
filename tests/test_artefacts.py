"""Residue of every kind is found and what only looks like it is not; safe fixes do no more than they say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import data
from lint.analysis.foreign import foreign_passages
from lint.analysis.scripts import SCRIPTS, latin_reading, script_of, script_runs
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.findings import FileReport, Finding, Task
from lint.rulekit.rule import Rule, Severity
from lint.run.engine import lint
from lint.run.fix import apply, apply_fixes
from lint.text.document import Document
from lint.text.model import Span

HERE = Path(__file__).parent
RULES = {name: rule for name, rule in registry.load().items() if rule.group in ("artefacts", "numbers")}
_ESCAPE = re.compile(r"\\(?:(n)|u([0-9a-f]{4}))")

#: Rules with safe fixes, with pieces of text in which they find something.
FIXABLE = {
    "escaped-entity": ("&quot;", "& apos; s", "&amp;amp;lt;", "&nbsp;", "&#8217;", "&amp;"),
    "homoglyph": ("mіnister", "Ｎ", "О. Ivanov", "pоrt"),
    "invisible-character": ("\u200b", "\u00ad", "\u200f", "\ufeff", "\u2060\u200b", "\x1b"),
    "mojibake": ("MÃ¡laga", "â€™s", "â€œ", "Ã©", "\u0096"),
    "source-digits": ("١٢", "３.５", "३"),
    "source-punctuation": ("،", "。", "؟", "（", "٪", "：", "،،"),
    "split-number": ("more than 38, 000", "about 1. 5 million", "at 7: 30 a.m.", "12 ,500"),
    "currency-spacing": ("$ 5", "€ 1.50", "£ 12,000"),
    "torn-word": ("the city ' s port", "they did n't go", "the 12 th of May", "at 5 p. m. on"),
    "misspaced-punctuation": ("the port , and", "was shut.The mill", "the port ,and", "about 50 % of", "( the mill)"),
    "doubled-punctuation": ("the port,, and", "the port,. And", "who pays?."),
    "decimal-comma": ("64,2 million", "31,8%", "2,5 km"),
}


def rows(name: str, columns: int) -> Iterator[list[str]]:
    for line in HERE.joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [
                _ESCAPE.sub(lambda match: "\n" if match[1] else chr(int(match[2], 16)), cell)
                for cell in line.split("\t")
            ]
            assert len(cells) == columns, line
            yield cells


def report(text: str, form: str, rules: list[Rule]) -> FileReport:
    result = lint(Document(text, format=form), [Task(rule, rule.severity, {}) for rule in rules])
    assert not result.errors
    return result


def findings(text: str, form: str, rules: list[Rule]) -> tuple[Finding, ...]:
    return report(text, form, rules).findings


@pytest.mark.parametrize(("rule", "expected", "form", "text"), list(rows("residue.tsv", 4)))
def test_residue_is_found(rule: str, expected: str, form: str, text: str) -> None:
    found = [finding for finding in findings(text, form, [RULES[rule]]) if finding.severity is not Severity.NOTE]
    assert expected in [finding.text for finding in found]


@pytest.mark.parametrize(("form", "text"), list(rows("look_alikes.tsv", 2)))
def test_look_alikes_are_silent(form: str, text: str) -> None:
    found = [finding for finding in findings(text, form, list(RULES.values())) if finding.severity is not Severity.NOTE]
    assert [(finding.rule, finding.text) for finding in found] == []


def test_there_is_enough_of_both() -> None:
    residue = list(rows("residue.tsv", 4))
    assert len(residue) >= 150
    assert {row[0] for row in residue} >= {
        rule.name for rule in RULES.values() if rule.severity is not Severity.NOTE and rule.enabled
    }
    assert len(list(rows("look_alikes.tsv", 2))) >= 150


@pytest.mark.parametrize("name", sorted(FIXABLE))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_safe_fix_changes_its_span_alone_and_once(name: str, data: st.DataObject) -> None:
    around = st.text(st.sampled_from("abc de. ,;5A\n"), max_size=12)
    pieces = data.draw(st.lists(st.tuples(around, st.sampled_from(FIXABLE[name])), min_size=1, max_size=4))
    text = "".join(before + " " + residue for before, residue in pieces) + data.draw(around)
    for finding in findings(text, "plain", [RULES[name]]):
        for fix in finding.fixes:
            if fix.safe:
                start = finding.span.start
                start -= text[start - 1 : start] == " "  # the space before a mark goes with it
                assert all(Span(start, finding.span.end).covers(Span(edit.start, edit.end)) for edit in fix.edits)
                once = apply(text, [fix])
                assert once[:start] == text[:start]
                assert once.endswith(text[finding.span.end :])
    fixed = apply_fixes(text, lambda text: report(text, "plain", [RULES[name]]))
    left = [finding for finding in fixed.report.findings if finding.fixes and finding.fixes[0].safe]
    assert left == []
    assert apply_fixes(fixed.text, lambda text: report(text, "plain", [RULES[name]])).text == fixed.text


@pytest.mark.parametrize(("name", "piece"), [(name, piece) for name, pieces in FIXABLE.items() for piece in pieces])
def test_a_fixed_text_is_clean(name: str, piece: str) -> None:
    text = f"The council said {piece} and left."
    assert findings(text, "plain", [RULES[name]])
    fixed = apply_fixes(text, lambda text: report(text, "plain", [RULES[name]]), unsafe=True)
    assert fixed.text != text
    assert fixed.report.findings == ()


def test_scripts_do_not_overlap() -> None:
    for name, letters in SCRIPTS.items():
        first = re.sub(r"-.*", "", letters)[0]
        assert script_of(first) == name
    assert script_of("a") == script_of("é") == "Latin"


def test_a_run_takes_the_words_of_a_line() -> None:
    text = "He said كلمة، وأخرى here\nكلمة"
    assert [text[run.start : run.end] for run in script_runs(Document(text))] == ["كلمة، وأخرى", "كلمة"]


def test_only_words_of_look_alikes_are_read_as_latin() -> None:
    assert latin_reading("pоrt") == "port"
    assert latin_reading("Москва") is None
    assert latin_reading("СССР") is None  # a word of its own alphabet, whatever it looks like
    assert latin_reading("port") is None


def test_a_passage_ends_where_english_begins() -> None:
    text = "The sign read el gobierno de la ciudad no ha dicho la verdad a los vecinos but was removed."
    (passage,) = foreign_passages(Document(text))
    assert passage.language == "Spanish"
    assert text[passage.start : passage.end].endswith("a los vecinos")


@given(st.text(st.sampled_from('abа١，<&;#*_@[](){}$5,.: \n"“”'), max_size=80))
@settings(max_examples=150, deadline=None)
def test_no_rule_fails_on_any_text(text: str) -> None:
    for form in ("plain", "markdown", "html"):
        findings(text, form, list(RULES.values()))


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("html", "<title>The port is open again today</title><h1>The port is open again today</h1>", 0),
        ("markdown", "---\ntitle: The port is open again today\n---\n# The port is open again today\n\nIt is.\n", 0),
        ("markdown", "# The port\n\n## It is open again today\n\nYes.\n\n## It is open again today\n\nYes.\n", 1),
        (
            "plain",
            "The port is open again today\n\nThe port is open again today\n\nIt is open, the port says today.\n",
            1,
        ),
    ],
)
def test_a_title_comes_again_above_the_article(form: str, text: str, expected: int) -> None:
    rule = registry.get("duplicated-block")
    report = lint(Document(text, format=form), [Task(rule, rule.severity, {})])
    assert len(report.findings) == expected


BOILERPLATE = data.rows("lint.rules.artefacts", "site_boilerplate.tsv", 6)


@pytest.mark.parametrize("example", [pytest.param(row[3], id=row[3][:40]) for row in BOILERPLATE])
def test_a_row_of_site_boilerplate_finds_its_example(example: str) -> None:
    (case,) = examples(f"Bad: {example}")
    found = [finding.span for finding in findings(case.text, "plain", [RULES["site-boilerplate"]])]
    assert found == list(case.spans)
