"""Days, months, directions and eras: what date-changed says of each row of a table, in seventeen languages."""

from pathlib import Path

import pytest

from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document

RULES = [registry.get(name) for name in ("date-changed", "number-changed")]
TABLE = Path(__file__).with_name("bilingual_days.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "source", "target", "expected"), ROWS)
def test_days_beside_their_source(language: str, source: str, target: str, expected: str) -> None:
    document = Document(target, source=Document(source, language=language))
    report = lint(document, [Task(rule, rule.severity, {}) for rule in RULES])
    assert not report.errors
    said = " ".join(
        f"{finding.text}>{finding.fixes[0].edits[0].text if finding.fixes else ''}"
        for finding in report.findings
        if finding.rule == "date-changed" or finding.text[0].isalpha()
    )
    assert said == expected.replace("-", "", expected == "-")
