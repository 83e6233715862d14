"""One line a finding, for readers and for editors that jump to ``path:line:column:``."""

from collections.abc import Iterable, Iterator

from lint.reports.model import Style
from lint.reports.rendered import joined
from lint.reports.renderers import report_rendered
from lint.reports.text import header, wording
from lint.rulekit.findings import FileReport, Finding


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    return report_rendered("concise", reports, style)


def render(report: FileReport, style: Style) -> str:
    text = report.document.text
    return joined(_line(report.path, finding, wording(finding, text, limit=80), style) for finding in report.findings)


def _line(path: str, finding: Finding, proposed: str, style: Style) -> str:
    return header(path, finding, style) + (f" ({proposed})" if proposed else "") + "\n"
