"""Findings to text: one module an output format. Reporters see findings and documents, never rules.

A module has one function, ``report(reports, style)``: it takes the reports of files as they come and yields pieces of
text, so that a long run needs little memory. What a format must know before its first line, it gathers itself.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Literal, NamedTuple

from lint.engine import FileReport
from lint.rule import Severity

Format = Literal["full", "concise", "json", "jsonl", "github"]

#: Formats for readers; the others are for programs.
READABLE: tuple[Format, ...] = ("full", "concise")


class Style(NamedTuple):
    """How the text is to look."""

    width: int = 100  # columns
    colour: bool = False
    summary: bool = True  # do formats for readers end with a line of counts?
    statistics: bool = False  # do they count the findings of each rule?
    version: str = ""  # of mtlint


class Tally:
    """Counts what passes by."""

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.failed = 0  # files that could not be read, or on which a rule crashed
        self.errors = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, Severity]] = Counter()

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            self.files += 1
            self.files_with_findings += bool(report.findings)
            self.failed += bool(report.errors)
            self.errors += len(report.errors)
            for finding in report.findings:
                self.severities[finding.severity] += 1
                self.rules[finding.rule, finding.severity] += 1
            yield report

    @property
    def findings(self) -> int:
        return self.severities.total()

    def reaches(self, limit: str) -> bool:
        """Was anything found that is as grave as a severity? ``"never"`` is never reached."""
        return limit != "never" and any(severity.rank <= Severity(limit).rank for severity in self.severities)


Reporter = Callable[[Iterable[FileReport], Style], Iterator[str]]


def load(name: Format) -> Reporter:
    """The reporter of a format, imported when asked for."""
    reporter: Reporter = import_module(f"{__name__}.{name}").report
    return reporter
