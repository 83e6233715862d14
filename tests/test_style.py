"""The style rules beyond their examples."""

import pytest

from lint import Document
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint


def found(name: str, text: str, format: str = "plain") -> list[str]:  # noqa: A002
    rule = registry.load()[name]
    report = lint(Document(text, format=format), [Task(rule, rule.severity, {})])
    assert not report.errors
    return [finding.text for finding in report.findings]


def test_headings_of_markup_are_compared() -> None:
    headings = ("A long, hot day at the port", "What the crews want right now", "Who Will Pay For It Now")
    text = "\n\n".join(f"## {heading}\n\nText." for heading in headings)
    assert found("heading-case", text, "markdown") == ["Who Will Pay For It Now"]


def test_headings_that_could_be_either_do_not_count() -> None:
    text = "# Talks in Oslo\n\nOne.\n\n## HARBOUR SHUT FOR GOOD\n\nTwo.\n\n## Crews Want Water Now Please\n\nThree.\n"
    assert found("heading-case", text, "markdown") == []


@pytest.mark.parametrize(
    "text",
    [
        "The port is shut",  # a headline
        "The port is shut. The ships wait outside.",
        "The port is shut. “The ships wait outside.”",
        "The port is shut. The ships wait (outside)",
        "The port is shut. What now?",
    ],
)
def test_paragraphs_that_end_well(text: str) -> None:
    assert found("missing-full-stop", text) == []


@pytest.mark.parametrize(
    "name",
    ["long-sentence", "comma-splice", "adjacent-parentheses", "heading-case", "and-chain", "genitive-chain", "calque"],
)
@pytest.mark.parametrize(
    "text", ["(" * 20_000, "a, and the " * 5_000, "of the a " * 8_000, "“" * 20_000, "x" * 200_000]
)
def test_hostile_text_is_read_to_the_end(name: str, text: str) -> None:
    found(name, text)
