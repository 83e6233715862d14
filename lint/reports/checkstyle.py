"""Checkstyle's XML, which Jenkins and many other services read. Columns are UTF-16, from 1, as its Java counts them."""

from collections.abc import Iterable, Iterator

from lint.reports.fields import Columns, element, relative
from lint.reports.model import Style
from lint.reports.text import said, wording
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for each in reports:
        if each.findings or each.errors:
            yield "".join(f"{line}\n" for line in _file(each, style))
    yield "</checkstyle>\n"


def _file(report: FileReport, style: Style) -> Iterator[str]:
    columns = Columns(report.document, "utf-16")
    yield element("file", closed=False, name=relative(report.path, style.root))
    for error in report.errors:
        source = f"mtlint.{error.rule}" if error.rule else "mtlint"
        yield element("error", line=1, severity="error", message=error.message, source=source)
    for finding in report.findings:
        line, column = columns.at(finding.span.start)
        proposed = wording(finding, report.document.text, limit=200)
        yield element(
            "error",
            line=line,
            column=column,
            severity=_SEVERITIES[finding.severity],
            message=said(finding) + (f" ({proposed})" if proposed else ""),
            source=f"mtlint.{finding.group}.{finding.rule}",
        )
    yield "</file>"
