"""``--profile`` says where the time goes and changes nothing else."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Mtlint, made

from lint.rulekit.findings import Task
from lint.rulekit.rule import Hit, Severity
from lint.run.engine import lint
from lint.run.profile import RunProfile
from lint.text.document import Document
from lint.text.model import Span


def spend(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def analysis(document: Document) -> int:
    spend(0.05)
    return len(document.words)


def slow(document: Document) -> Iterator[Hit]:
    document.view(analysis)
    spend(0.02)
    yield Hit(Span(0, 1), "slow")


def quick(document: Document) -> Iterator[Hit]:
    document.view(analysis)
    yield Hit(Span(0, 1), "quick")
    yield Hit(Span(0, 2), "quick")


def test_what_rules_share_is_not_counted_for_a_rule() -> None:
    profile = RunProfile()
    tasks = [profile.timed(Task(made(check, "some", Severity.NOTE), Severity.NOTE, {})) for check in (slow, quick)]
    report = lint(Document("Some words."), tasks)
    assert sorted(finding.rule for finding in report.findings) == ["quick", "quick", "slow"]
    assert profile.layers["test_profile.analysis"].seconds >= 0.05
    assert 0.02 <= profile.rules["slow"].seconds < 0.05
    assert profile.rules["quick"].seconds < 0.02
    assert profile.rules["quick"].findings == 2


def test_a_rule_that_crashes_is_reported_as_ever(rules: object, mtlint: Mtlint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("This will crash, and it does not STOP.", "utf-8")
    without, profiled = mtlint("check", "a.txt"), mtlint("check", "a.txt", "--profile")
    assert (profiled.status, profiled.out) == (without.status, without.out)
    assert "rule crash failed" in profiled.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_table(rules: object, mtlint: Mtlint, tmp_path: Path, jobs: str) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("Some words are SHOUTED here, and some are SHOUTED here.", "utf-8")
    without = mtlint("check", "--no-cache", "--jobs", jobs)
    run = mtlint("check", "--profile", "--jobs", jobs)
    assert run.out == without.out
    rows = {line[:26].strip(): line.split() for line in run.err.splitlines()}
    assert rows["shouting"][-1] == "40"
    assert {"start-up", "what rules share", "words", "rules", "reporting", "in all"} <= rows.keys()
    assert run.err.splitlines()[-1].startswith("20 files, 0.00 million characters, ")
