"""Logging commands of Azure Pipelines, which shows them as issues of the run. The most serious findings come first.

https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands. There are errors and warnings only, so
notes are plain lines of the log. Escaped as the agent unescapes (``Command.cs``); the agent looks for commands anywhere
in a line, so that the plain lines are kept from holding one.
"""

from collections.abc import Iterable, Iterator

from lint.reports.fields import Columns, relative
from lint.reports.model import Style
from lint.reports.spool import Spool
from lint.reports.text import header, said, wording
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Severity
from lint.terminal import visible


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    with Spool() as commands:
        for each in reports:
            columns = Columns(each.document, "utf-16")
            path = relative(each.path, style.root)
            for error in each.errors:
                commands.add(_command("error", path, 1, 1, error.rule or "mtlint", error.message), -1)
            for finding in each.findings:
                commands.add(_line(each, finding, path, columns), finding.severity.rank)
        yield from (f"{command}\n" for command in commands.lines())


def _line(report: FileReport, finding: Finding, path: str, columns: Columns) -> str:
    if finding.severity is Severity.NOTE:
        return header(path, finding, Style())
    proposed = wording(finding, report.document.text, limit=200)
    message = said(finding) + (f"; {proposed}" if proposed else "")
    return _command(finding.severity.value, path, *columns.at(finding.span.start), finding.rule, message)


def _command(kind: str, path: str, line: int, column: int, code: str, message: str) -> str:
    properties = {"type": kind, "sourcepath": path, "linenumber": line, "columnnumber": column, "code": code}
    shown = "".join(f"{name}={_escaped(str(value))};" for name, value in properties.items())
    return f"##vso[task.logissue {shown}]{_escaped(message)}"


def _escaped(text: str) -> str:
    """Escape text for a command. ``%AZP25`` is the per cent sign for agents since 2.168; else ``%0A`` would be a
    newline.
    """
    return visible(text).replace("%", "%AZP25").replace(";", "%3B").replace("]", "%5D")
