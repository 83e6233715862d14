"""Numbers, days, places and measures that a translation has otherwise than its source, in a table of planted faults."""

import re
from pathlib import Path

import pytest

from lint import Severity
from lint.library import lint_text, load_config

CONFIG = load_config(select=["accuracy"])
TABLE = Path(__file__).with_name("bilingual_faults.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
FAULTS = [row for row in ROWS if row[1] != "-"]
PLANTED = re.compile(r"\[([^\[\]]*)=>([^\[\]]*)\]")


def told(language: str, source: str, translation: str) -> list[str]:
    report = lint_text(translation, source=source, source_language=language, config=CONFIG)
    assert not report.errors
    return [finding.rule for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize(("language", "rule", "source", "target"), ROWS)
def test_a_right_translation_has_no_finding(language: str, rule: str, source: str, target: str) -> None:
    assert told(language, source, PLANTED.sub(r"\1", target)) == []


@pytest.mark.parametrize(("language", "rule", "source", "target"), FAULTS)
def test_a_planted_fault_is_told(language: str, rule: str, source: str, target: str) -> None:
    assert told(language, source, PLANTED.sub(r"\2", target)) == [rule]
