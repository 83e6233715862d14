"""The examples in the docstrings of our rules hold."""

import pytest

from lint import registry
from lint.document import Document
from lint.engine import Task, lint
from lint.example import Example, examples
from lint.rule import Rule

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
