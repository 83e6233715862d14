"""The rendered report of one file, made in the process that linted it or taken from the cache."""

from collections import Counter
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Protocol, TypeVar

from lint.records import NamedTuple
from lint.rulekit.findings import FileError, FileReport
from lint.rulekit.rule import Severity

#: Number of findings by rule and severity.
RuleCounts = Mapping[tuple[str, Severity], int]


class Renderer(Protocol):
    """Renders the findings of one file. It is sent to worker processes, so it must pickle."""

    @property
    def key(self) -> str:
        """A key that differs between renderers with different output."""
        ...

    def __call__(self, report: FileReport) -> str: ...

    def is_safe_output(self, text: str) -> bool:
        """Can a text from the cache be printed as it is? Others may be able to write there."""
        ...


class RenderedFile(NamedTuple):
    """The rendered findings of a file, and the counts that a run needs."""

    path: str
    text: str
    counts: RuleCounts
    errors: tuple[FileError, ...] = ()
    accepted: frozenset[int] = frozenset()  # as of a FileReport
    blank: bool = False  # likewise

    @classmethod
    def of(cls, report: FileReport, renderer: Renderer) -> "RenderedFile":
        return cls(report.path, renderer(report), rule_counts(report), report.errors, report.accepted, report.blank)


#: The result for a file: a report, or its rendered form.
R = TypeVar("R", bound=FileReport | RenderedFile)


def rule_counts(result: FileReport | RenderedFile) -> RuleCounts:
    """Return the number of findings by rule and severity."""
    if isinstance(result, RenderedFile):
        return result.counts
    counts: Counter[tuple[str, Severity]] = Counter()
    for finding in result.findings:
        counts[finding.rule, finding.severity] += 1 + finding.more
    return counts


def joined(pieces: Iterable[str]) -> str:
    """Join pieces of text of which there may be a hundred thousand, without holding them beside the whole."""
    text = StringIO()
    text.writelines(pieces)
    return text.getvalue()
