"""Every example of every rule, from its docstring and from ``cases/<rule>.md``, and the helper that runs them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulekit import registry
from lint.rulekit.example import Example, examples, marked
from lint.rulekit.rule import Category, Rule, Severity
from lint.testing import Case, cases, failure, failures
from lint.text.model import Span

CASES = Path(__file__).with_name("cases")


def parameters() -> Iterator[object]:
    for case in cases("lint.rules", CASES):
        marks = [pytest.mark.languagetool] if case.rule.asks_server and case.example else []
        yield pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_example(case: Case, request: pytest.FixtureRequest) -> None:
    server = request.getfixturevalue("languagetool") if case.rule.asks_server and case.example else None
    if message := failure(case, server):
        pytest.fail(message, pytrace=False)


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.md")} <= registry.load().keys()


def test_no_example_is_cut() -> None:
    r"""An example of a docstring has its new lines as ``\\n``: at a real one it ends, and the rest would be prose."""
    cut = re.compile(r"^(?:Bad|Fix|Good): .*(?<!\\)\\n.*", re.MULTILINE)
    files = sorted((CASES.parents[1] / "rules").rglob("*.py"))
    assert files
    assert not [found for path in files for found in cut.findall(path.read_text("utf-8"))]


# ---- What the helper says


def rule_of(name: str, docstring: str) -> Rule:
    """A rule under another docstring."""
    return Rule(name, "", registry.get(name).check, Severity.ERROR, Category.GRAMMAR, "report", docstring=docstring)


def test_a_failure_shows_the_brackets_that_were_found() -> None:
    example = Example("They dug through mud and mud for hours.", (Span(0, 4),))
    assert failure(Case(registry.get("coordinated-duplicate"), example)) == (
        "coordinated-duplicate: other spans than expected\n"
        "  expected  [They] dug through mud and mud for hours.\n"
        "  found     They dug through [mud and mud] for hours."
    )


def test_a_failure_shows_the_fix_that_was_made() -> None:
    example = Example("They dug through mud and mud for hours.", (Span(17, 28),), "They dug through dust for hours.")
    message = failure(Case(registry.get("coordinated-duplicate"), example))
    assert message is not None
    assert "fixed     They dug through mud for hours." in message


def test_a_rule_without_examples_is_told_so() -> None:
    message = failure(Case(rule_of("coordinated-duplicate", "A fault.\n\nGood: All is well."), None))
    assert message == "coordinated-duplicate: its docstring has no Bad example"


def test_a_package_without_rules_is_an_error() -> None:
    with pytest.raises(ValueError, match="no rules in nowhere"):
        failures("nowhere")


@given(st.text("ab []\\\n"), st.data())
def test_what_is_marked_reads_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    (example,) = examples(f"Bad: {marked(text, [span])}x")
    assert (example.text, example.spans) == (text + "x", (span,))
