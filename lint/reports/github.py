"""Workflow commands for GitHub Actions, which shows them as annotations, and the Markdown of a job's summary.

Escaped as the runner unescapes (``actions/toolkit``, ``packages/core/src/command.ts``). A text cannot smuggle in a
command: commands begin a line, and newlines are escaped. GitHub shows ten annotations of each kind per step, so the
most serious findings come first.
"""

import heapq
import re
from collections.abc import Iterable, Iterator

from lint.reports.fields import relative
from lint.reports.model import Counts, Style
from lint.reports.score import FileScore, Scores, worst_first
from lint.reports.spool import Spool
from lint.reports.text import said, summary, wording
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Severity
from lint.terminal import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST_FILES = 50  # in a summary
_MOST_FINDINGS = 25
_LONGEST = 300  # characters of a message in the summary, which may have 1 MiB


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    with Spool() as commands:
        for each in reports:
            path = relative(each.path, style.root)
            for error in each.errors:
                commands.add(_shown("error", {"file": path, "title": "mtlint"}, error.message), -1)
            for finding in each.findings:
                commands.add(_command(each, path, finding), finding.severity.rank)
        yield from (f"{command}\n" for command in commands.lines())


def _command(report: FileReport, path: str, finding: Finding) -> str:
    (line, column), (end_line, end_column) = finding.position, finding.end_position
    properties = {"file": path, "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub takes columns only within one line
        properties |= {"col": str(column), "endColumn": str(end_column)}
    properties["title"] = f"mtlint: {finding.rule}"
    proposed = wording(finding, report.document.text)
    message = said(finding) + (f"; {proposed}" if proposed else "") + _in_source(report, finding)
    return _shown(_COMMANDS[finding.severity], properties, message)


def _in_source(report: FileReport, finding: Finding) -> str:
    """Return where in the source to look, for findings that compare with it."""
    source = report.document.source
    place = next((other for other in finding.related if other.side == "source"), None)
    if source is None or place is None:
        return ""
    return f" ({source.path}, line {source.position(place.span.start).line})"


def _shown(command: str, properties: dict[str, str], message: str) -> str:
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


class JobSummary:
    """Collects from the reports that pass through what a job's page shows (``GITHUB_STEP_SUMMARY``)."""

    def __init__(self) -> None:
        self._tally = Counts()
        self._scores = Scores()
        self._gravest: list[tuple[int, str]] = []  # rows; of findings as grave, the first

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in self._scores.watch(self._tally.watch(reports)):
            first = heapq.nsmallest(_MOST_FINDINGS, report.findings, key=lambda finding: finding.severity.rank)
            rows = [(finding.severity.rank, _row(report, finding)) for finding in first]
            self._gravest = heapq.nsmallest(_MOST_FINDINGS, [*self._gravest, *rows], key=lambda row: row[0])
            yield report

    def markdown(self) -> str:
        score = self._scores.total
        scored = f"## mtlint: MQM score {score.value:.1f}" if self._scores.files else "## mtlint"
        lines = [scored, "", f"{summary(self._tally)}; {score.words:,} words.", ""]
        if score.penalty:
            lines += ["| MQM dimension | penalty points | per 1,000 words |", "|---|---:|---:|"]
            for name, points in score.penalties.most_common():
                if points:
                    lines.append(f"| {name.replace('-', ' ')} | {points:,} | {score.per_1000(points):,.1f} |")
            lines.append("")
        if len(self._scores.files) > 1:
            lines += _files(self._scores.files)
        if self._gravest:
            lines += ["| place | rule | what |", "|---|---|---|", *(row for _, row in self._gravest), ""]
            if (more := self._tally.findings - len(self._gravest)) > 0:
                lines += [f"… and {more:,} more.", ""]
        return "\n".join(lines)


def _files(scores: list[FileScore]) -> Iterator[str]:
    yield from ("| article | score | words | errors | warnings | notes |", "|---|---:|---:|---:|---:|---:|")
    for path, score, _ in worst_first(scores)[:_MOST_FILES]:
        counts = " | ".join(f"{score.severities[severity]:,}" for severity in Severity)
        yield f"| {_markdown(path)} | {score.value:.1f} | {score.words:,} | {counts} |"
    yield ""
    if (more := len(scores) - _MOST_FILES) > 0:
        yield from (f"… and {more:,} more articles.", "")


def _row(report: FileReport, finding: Finding) -> str:
    proposed = wording(finding, report.document.text, limit=_LONGEST)
    message = said(finding)[:_LONGEST] + (f" ({proposed})" if proposed else "")
    place = f"{report.path}:{finding.position.line}"
    return f"| {_markdown(place)} | {finding.severity} {_markdown(finding.rule)} | {_markdown(message)} |"


def _markdown(text: str) -> str:
    """Return text as a Markdown table cell: no markup, link or mention in it takes effect."""
    return re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", visible(text))
