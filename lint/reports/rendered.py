"""What a run prints of a file, made where the file was linted or in an earlier run, in place of its findings."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple, Protocol, TypeVar

from lint.rulekit.findings import FileError, FileReport
from lint.rulekit.rule import Severity

#: How many findings there are, by rule and severity.
RuleCounts = Mapping[tuple[str, Severity], int]


class Renderer(Protocol):
    """Draws the findings of one file. It is sent to other processes, so it must pickle."""

    @property
    def key(self) -> str:
        """What tells it from all that renderer differently."""
        ...

    def __call__(self, report: FileReport) -> str: ...

    def is_safe_output(self, text: str) -> bool:
        """Is a text such that it can be printed as it is? It comes from a folder that others may write to."""
        ...


class RenderedFile(NamedTuple):
    """A file's findings, rendered, and what a run counts of them."""

    path: str
    text: str
    counts: RuleCounts
    errors: tuple[FileError, ...] = ()
    accepted: frozenset[int] = frozenset()  # as of a FileReport

    @classmethod
    def of(cls, report: FileReport, renderer: Renderer) -> "RenderedFile":
        return cls(report.path, renderer(report), rule_counts(report), report.errors, report.accepted)


#: What came of a file, the one or the other.
R = TypeVar("R", bound=FileReport | RenderedFile)


def rule_counts(result: FileReport | RenderedFile) -> RuleCounts:
    """How many findings a file has."""
    if isinstance(result, RenderedFile):
        return result.counts
    return Counter((finding.rule, finding.severity) for finding in result.findings)
