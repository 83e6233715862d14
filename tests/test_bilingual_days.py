"""Days, months, directions and eras: what date-changed says of each row of a table, in seventeen languages."""

from pathlib import Path

import pytest
from test_linear import counted

from lint.analysis.bilingual.days import changed_days
from lint.analysis.bilingual.match import comparable
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


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "в среду в мае суд среду и ", "on Wednesday in May the court and on Thursday "),
        ("ar", "أعلن الوزير يوم الثلاثاء و", "The minister announced on Monday and "),
        ("it", "nel 44 avanti Cristo la prossima settimana martedì ", "in 44 AD last week on Monday "),
        ("de", "gestern am Sonntag nächster Woche im Mai 44 v. Chr. und ", "on Sunday of last week in May 44 AD and "),
    ],
)
def test_a_sentence_without_an_end_takes_calls_in_proportion(language: str, source: str, target: str) -> None:
    def calls(times: int) -> int:
        document = Document(target * times, source=Document(source * times, language=language))
        document.view(comparable)
        with counted() as count:
            changed_days(document)
        return count.calls

    calls(10)  # what is read once is not counted
    assert calls(400) <= 5 * calls(100) + 2_000
