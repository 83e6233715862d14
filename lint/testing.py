"""Tests for the examples of a rule package, in one call.

A rule's docstring holds its examples: ``Bad:`` with each expected span in brackets, ``Fix:`` with the text after the
fix, ``Good:`` with a text on which the rule is silent. In a rule package, this is a whole test file::

    from lint.testing import example_tests

    test_examples = example_tests("house_rules")

It makes one pytest test an example and one a rule, and a test that fails shows the sentence with the brackets that the
rule did find. Without pytest, :func:`failures` returns the same messages.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from lint.records import NamedTuple
from lint.rulekit import registry
from lint.rulekit.example import Example, examples, marked
from lint.rulekit.findings import FileReport, Finding, Task
from lint.rulekit.rule import SERVER, Rule
from lint.run.engine import lint
from lint.run.fix import apply
from lint.text.unmarked import unmark_pair

__all__ = ["Case", "cases", "example_tests", "failure", "failures"]


class Case(NamedTuple):
    """An example of a rule; ``example`` is None for the rule's set of examples as a whole."""

    rule: Rule
    example: Example | None

    @property
    def name(self) -> str:
        return f"{self.rule.name}: {self.example.text[:60] if self.example else 'has examples'}"


def cases(package: str, more: Path | None = None) -> Iterator[Case]:
    """Yield the examples of every rule in an installed package and its sub-packages.

    ``more`` is a folder of further examples, one file ``<rule>.md`` a rule. Raises ValueError for a malformed example
    and for a package without rules (not installed, or without an entry point ``mtlint.rules``).
    """
    rules = [rule for rule in registry.load().values() if f"{rule.module}.".startswith(f"{package}.")]
    if not rules:
        raise ValueError(f"no rules in {package}: is it installed, with an entry point {registry.ENTRY_POINT}?")
    for rule in rules:
        yield Case(rule, None)
        path = more / f"{rule.name}.md" if more else None
        further = path.read_text("utf-8") if path and path.exists() else ""
        yield from (Case(rule, example) for text in (rule.doc, further) for example in examples(text))


def failure(case: Case, server: object = None) -> str | None:
    """Return what is wrong with an example, with the sentence as the rule sees it; None if it holds.

    ``server`` is the LanguageTool server for a rule that asks one.
    """
    rule, example = case
    if example is None:
        return _lacking(rule)
    report = _report(rule, example, example.text, server)
    if report.errors:
        return f"{rule.name}: {report.errors[0].message}"
    found = sorted({finding.span for finding in report.findings})
    text, expected = example.written(example.text), sorted(set(example.places()))
    if found != expected:
        return (
            f"{rule.name}: other spans than expected\n"
            f"  expected  {marked(text, expected)}\n"
            f"  found     {marked(text, found)}{_behind_gate(rule, example)}"
        )
    if example.fixed is None:
        return None
    fixed = apply(text, [finding.fixes[0] for finding in report.findings if finding.fixes])
    if fixed != (wanted := example.written(example.fixed)):
        return f"{rule.name}: another fix than expected\n  expected  {wanted}\n  fixed     {fixed}"
    left = _report(rule, example, example.fixed, server).findings
    if left:
        shown = marked(fixed, [finding.span for finding in left])
        return f"{rule.name}: the fixed text is not clean\n  found     {shown}\n  {_messages(left)}"
    return None


def failures(package: str, more: Path | None = None) -> list[str]:
    """Return what is wrong with the examples of a package's rules; an empty list if all hold."""
    return [message for case in cases(package, more) if (message := failure(case))]


def example_tests(package: str, more: Path | None = None) -> Callable[..., None]:
    """Return a pytest test, parametrised over all examples of the rules in a package (see :func:`cases`)."""
    import pytest

    found = [case for case in cases(package, more) if not case.rule.asks_server]

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in found])
    def test_example(case: Case) -> None:
        message = failure(case)
        if message:
            pytest.fail(message, pytrace=False)

    result: Callable[..., None] = test_example
    return result


def _lacking(rule: Rule) -> str | None:
    shown = list(examples(rule.doc))
    lacking = [
        kind
        for kind, there in (("Bad", any(each.spans for each in shown)), ("Good", any(not each.spans for each in shown)))
        if not there
    ]
    return f"{rule.name}: its docstring has no {' and no '.join(lacking)} example" if lacking else None


def _behind_gate(rule: Rule, example: Example) -> str:
    """Say it where a rule would have found what it should, but for its gate."""
    document = unmark_pair(example.document())[0].document
    closed = rule.opening is not None and not rule.opening.met(document)
    return "\n  its gate is closed for this text" if closed and example.spans else ""


def _report(rule: Rule, example: Example, text: str, server: object) -> FileReport:
    options: dict[str, Any] = example.options(rule) | ({SERVER: server} if rule.asks_server else {})
    gate = None if server is not None else rule.opening
    return lint(example.document(text), [Task(rule, rule.severity, options, gate=gate)])


def _messages(findings: Iterable[Finding]) -> str:
    return "; ".join(finding.message for finding in findings)
