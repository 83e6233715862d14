"""Every example of every rule, from its docstring and from ``cases/<rule>.md``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.rulekit import registry
from lint.rulekit.example import Example, examples
from lint.rulekit.findings import FileReport, Task
from lint.rulekit.rule import SERVER, Rule
from lint.run.engine import lint
from lint.run.fix import apply
from lint.text.document import Document

CASES = Path(__file__).with_name("cases")


def run(rule: Rule, text: str, server: object = None) -> FileReport:
    report = lint(Document(text), [Task(rule, rule.severity, {SERVER: server} if rule.asks_server else {})])
    assert not report.errors
    return report


def cases() -> Iterator[object]:
    for rule in registry.load().values():
        path = CASES / f"{rule.name}.md"
        more = path.read_text("utf-8") if path.exists() else ""
        for example in [*examples(rule.doc), *examples(more)]:
            marks = [pytest.mark.languagetool] if rule.asks_server else []
            yield pytest.param(rule, example, id=f"{rule.name}: {example.text[:60]}", marks=marks)


@pytest.mark.parametrize(("rule", "example"), list(cases()))
def test_example(rule: Rule, example: Example, request: pytest.FixtureRequest) -> None:
    server = request.getfixturevalue("languagetool") if rule.asks_server else None
    report = run(rule, example.text, server)
    found = sorted({finding.span for finding in report.findings})
    assert [example.text[start:end] for start, end in found] == [example.text[s:e] for s, e in example.spans]
    assert found == sorted(set(example.spans))
    if example.fixed is not None:
        fixed = apply(example.text, [finding.fixes[0] for finding in report.findings if finding.fixes])
        assert fixed == example.fixed
        assert [finding.message for finding in run(rule, fixed, server).findings] == []


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in registry.load().values()])
def test_every_rule_shows_a_bad_and_a_good_case(rule: Rule) -> None:
    shown = list(examples(rule.doc))
    assert any(example.spans for example in shown), "no Bad"
    assert any(not example.spans for example in shown), "no Good"


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.md")} <= registry.load().keys()
