"""All fixes of all rules together: they come to an end, and touch nothing else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.config.model import Config
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.findings import FileReport
from lint.run.engine import lint_text
from lint.run.fix import MOST_ROUNDS, apply_fixes
from lint.sources.source import Source

SETTINGS = Config(Path())
TEXTS = [
    example.text
    for rule in registry.load().values()
    if not rule.asks_server
    for example in examples(rule.doc)
    if example.fixed
]
NAMES = {"plain": "a.txt", "markdown": "a.md", "html": "a.html"}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6).map("\n\n".join),
    st.sampled_from(sorted(NAMES)),
    st.booleans(),
)
def test_mending_ends_and_touches_nothing_else(text: str, name: str, unsafe: bool) -> None:
    source = Source(NAMES[name], NAMES[name])

    def lint(text: str) -> FileReport:
        return lint_text(text, source, SETTINGS)

    fixed = apply_fixes(text, lint, unsafe=unsafe)
    assert len(fixed.rounds) < MOST_ROUNDS
    after = text
    for edits in fixed.rounds:
        kept, done = [], 0
        for edit in edits:
            assert done <= edit.start
            kept += [after[done : edit.start], edit.text]
            done = edit.end
        after = "".join([*kept, after[done:]])
    assert after == fixed.text
    assert apply_fixes(fixed.text, lint, unsafe=unsafe).text == fixed.text


@pytest.mark.parametrize("gap", [" ", "\n\n", "\n\nThe pier is shut.\n\n"])
@pytest.mark.parametrize("copies", [2, 3, 12, 40])
def test_a_passage_that_stands_many_times_is_left_once(gap: str, copies: int) -> None:
    """Found by fuzzing: one copy went in each round, and ten rounds were not enough."""
    passage = "The mayor opened the new harbour road on Monday and thanked the crews who built it in the rain."
    source = Source("a.txt", "a.txt")

    def lint(text: str) -> FileReport:
        return lint_text(text, source, SETTINGS)

    fixed = apply_fixes(gap.join([passage] * copies), lint, unsafe=True)
    assert len(fixed.rounds) < MOST_ROUNDS
    assert fixed.text.count("harbour road") == 1 or "pier" in gap


def test_two_rules_do_not_undo_each_other() -> None:
    """Found by fuzzing: marks round words of the source language were made the rule for all, and taken back."""
    source = Source("a.txt", "a.txt")

    def lint(text: str) -> FileReport:
        return lint_text(text, source, SETTINGS)

    text = "The film “Long Summer” opens on Friday. The sign read «مرحبا، أهلا». The sign read «مرحبا، أهلا»."
    fixed = apply_fixes(text, lint, unsafe=True)
    assert apply_fixes(fixed.text, lint, unsafe=True).text == fixed.text
