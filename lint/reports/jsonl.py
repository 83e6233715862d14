"""JSON lines: one object per finding."""

from collections.abc import Iterable, Iterator

from lint.reports.model import Style
from lint.reports.records import encode, record
from lint.reports.rendered import joined
from lint.reports.renderers import report_rendered
from lint.rulekit.findings import FileReport


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    return report_rendered("jsonl", reports, style)


def render(report: FileReport, style: Style) -> str:
    return joined(f"{encode(record(report.path, report.document, finding))}\n" for finding in report.findings)
