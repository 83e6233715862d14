"""Workflow commands for GitHub Actions, which shows them as annotations.

Escaped as the runner unescapes (``actions/toolkit``, ``packages/core/src/command.ts``). A text cannot smuggle in a
command of its own: a command begins a line, and newlines are escaped.
"""

from collections.abc import Iterable, Iterator

from lint.engine import FileReport, Finding
from lint.reporters import Style
from lint.reporters.text import visible, wording
from lint.rule import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    for each in reports:
        for finding in each.findings:
            yield _command(each, finding) + "\n"


def _command(report: FileReport, finding: Finding) -> str:
    (line, column), (end_line, end_column) = finding.position, finding.end_position
    properties = {"file": report.path, "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub takes columns only within one line
        properties |= {"col": str(column), "endColumn": str(end_column)}
    properties["title"] = f"mtlint: {finding.rule}"
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    proposed = wording(finding, report.document.text)
    message = finding.message + (f"; {proposed}" if proposed else "")
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
