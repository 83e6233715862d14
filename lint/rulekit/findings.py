"""The values that a run produces: tasks, findings, errors, and the report of a file."""

from collections.abc import Mapping
from typing import Any

from lint.records import NamedTuple
from lint.rulekit.gate import Needs
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
    unit: str = ""  # the unit of a bilingual file that it is in, by the unit's label
    more: int = 0  # so many others of its rule are not listed, up to its last related place: it stands for them


class FileError(NamedTuple):
    """Why a file, or one rule on it, could not be linted."""

    message: str
    rule: str | None = None  # None: the file could not be read
    shared: bool = False  # a problem of the whole run, repeated in the same words for every file
    partial: bool = False  # only a part of the file could not be read

    @property
    def is_whole(self) -> bool:
        """Could nothing of the file be linted?"""
        return self.rule is None and not self.partial


class FileReport(NamedTuple):
    """The findings in one file, and the errors."""

    path: str
    document: Document
    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()
    accepted: frozenset[int] = frozenset()  # the numbers of the [[accept]] entries that held
    blank: bool = False  # a run of files found no word in it that could be linted

    @property
    def was_read(self) -> bool:
        return not any(error.is_whole for error in self.errors)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values, as ``--format json`` writes a file; ``blank`` only where it is true."""
        return {
            "path": self.path,
            "findings": [as_dict(self.path, self.document, finding) for finding in self.findings],
            "errors": [{"rule": error.rule, "message": error.message} for error in self.errors],
            **({"blank": True} if self.blank else {}),
        }


def as_dict(path: str, document: Document, finding: Finding) -> dict[str, Any]:
    """Return a finding as plain values, with its article if the file holds several."""
    article = document.record_at(finding.span.start)
    return {
        "path": path,
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity.value,
        "category": finding.category.value,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.position.line,
        "column": finding.position.column,
        "end_line": finding.end_position.line,
        "end_column": finding.end_position.column,
        "message": finding.message,
        "text": finding.text,
        "quoted": finding.quoted,
        "fixes": [
            {"safe": fix.safe, "edits": [{"start": start, "end": end, "text": text} for start, end, text in fix.edits]}
            for fix in finding.fixes
        ],
        "related": [
            {
                "start": other.span.start,
                "end": other.span.end,
                "line": (position := document_of_place(document, other).position(other.span.start)).line,
                "column": position.column,
                "message": other.message,
                **_side(path, document, other),
            }
            for other in finding.related
        ],
        **({"record": {"id": article.id, "title": article.title}} if article else {}),
        **({"unit": finding.unit} if finding.unit else {}),
        **({"more": finding.more} if finding.more else {}),
    }


def document_of_place(document: Document, place: Related) -> Document:
    """Return the document that a related place lies in: the article, or the text that it was translated from."""
    return document.source if place.side == "source" and document.source is not None else document


def _side(path: str, document: Document, place: Related) -> dict[str, str]:
    """Return which side of a translation a related place lies on, and the file; without a source it is the article."""
    there = document_of_place(document, place)
    return {"side": place.side, "path": path if there is document else there.path}


class Task(NamedTuple):
    """A rule as configured for one document."""

    rule: Rule
    severity: Severity
    options: Mapping[str, Any]  # by parameter
    configured: bool = False  # the user has said how severe: so are all its hits, the weaker ones too
    gate: Needs | None = None  # what it needs to find in a document; with options of the user's, nothing is known
