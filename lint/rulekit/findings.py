"""The values that a run produces: tasks, findings, errors, and the report of a file."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lint.rulekit.rule import Category, Fix, Related, Rule, Severity
from lint.text.document import Document
from lint.text.model import Position, Span


class Finding(NamedTuple):
    """A hit, stamped with its rule and everything a reporter needs."""

    rule: str
    group: str
    severity: Severity
    category: Category
    span: Span
    position: Position
    end_position: Position
    message: str
    text: str
    quoted: bool
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()


class FileError(NamedTuple):
    """Why a file, or one rule on it, could not be linted."""

    message: str
    rule: str | None = None  # None: the file could not be read
    shared: bool = False  # a problem of the whole run, repeated in the same words for every file
    partial: bool = False  # only a part of the file could not be read


class FileReport(NamedTuple):
    """The findings in one file, and the errors."""

    path: str
    document: Document
    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()
    accepted: frozenset[int] = frozenset()  # the numbers of the [[accept]] entries that held

    @property
    def was_read(self) -> bool:
        return all(error.rule is not None or error.partial for error in self.errors)


class Task(NamedTuple):
    """A rule as configured for one document."""

    rule: Rule
    severity: Severity
    options: Mapping[str, Any]  # by parameter
