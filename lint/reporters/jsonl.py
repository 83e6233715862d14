"""One line a finding, one JSON object a line."""

from collections.abc import Iterable, Iterator

from lint.engine import FileReport
from lint.reporters import Style, report_drawn
from lint.reporters.records import encode, record


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    return report_drawn("jsonl", reports, style)


def draw(report: FileReport, style: Style) -> str:
    return "".join(f"{encode(record(report.path, report.document, finding))}\n" for finding in report.findings)
