"""The examples in the docstrings of our rules hold."""

import pytest

from lint.rulekit import registry
from lint.rulekit.example import Example, examples
from lint.rulekit.findings import Task
from lint.rulekit.rule import Rule
from lint.run.engine import lint
from lint.text.document import Document

CASES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.text}")
    for rule in registry.load().values()
    if rule.check.__module__.startswith("house_rules.")
    for example in examples(rule.doc)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    report = lint(Document(example.text), [Task(rule, rule.severity, {})])
    assert not report.errors
    assert tuple(finding.span for finding in report.findings) == example.spans
