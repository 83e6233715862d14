"""What a run prints of a file, made where the file was linted or in an earlier run, in place of its findings."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple, Protocol, TypeVar

from lint.engine import FileError, FileReport
from lint.rule import Severity

#: How many findings there are, by rule and severity.
Counts = Mapping[tuple[str, Severity], int]


class Draw(Protocol):
    """Draws the findings of one file. It is sent to other processes, so it must pickle."""

    @property
    def key(self) -> str:
        """What tells it from all that draw differently."""
        ...

    def __call__(self, report: FileReport) -> str: ...

    def may_have_drawn(self, text: str) -> bool:
        """Is a text such that it can be printed as it is? It comes from a folder that others may write to."""
        ...


class Drawn(NamedTuple):
    """A file's findings, drawn, and what a run counts of them."""

    path: str
    text: str
    counts: Counts
    errors: tuple[FileError, ...] = ()
    accepted: frozenset[int] = frozenset()  # as of a FileReport

    @classmethod
    def of(cls, report: FileReport, draw: Draw) -> "Drawn":
        return cls(report.path, draw(report), counts(report), report.errors, report.accepted)


#: What came of a file, the one or the other.
R = TypeVar("R", bound=FileReport | Drawn)


def counts(result: FileReport | Drawn) -> Counts:
    """How many findings a file has."""
    if isinstance(result, Drawn):
        return result.counts
    return Counter((finding.rule, finding.severity) for finding in result.findings)
