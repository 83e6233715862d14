"""Runs rules over documents and stamps what they say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from lint.document import Document, Position, Span
from lint.rule import Category, Fix, Hit, Related, Rule, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with the name of its rule and all that a reporter needs."""

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
    """Something that kept a file, or one rule on it, from being linted."""

    message: str
    rule: str | None = None  # None: the file could not be read


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, and what went wrong there."""

    path: str
    document: Document
    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()


class Task(NamedTuple):
    """A rule as configured for one document."""

    rule: Rule
    severity: Severity
    options: Mapping[str, Any]  # by parameter


def lint(document: Document, tasks: Iterable[Task]) -> FileReport:
    """Run rules on a document. A rule that raises does not take the others down: it is reported as an error."""
    findings: list[Finding] = []
    errors: list[FileError] = []
    for task in tasks:
        try:
            findings += [_stamp(document, task, hit) for hit in _hits(document, task)]
        except Exception as error:
            errors.append(FileError(f"rule {task.rule.name} failed: {_describe(error)}", task.rule.name))
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return FileReport(document.path, document, tuple(findings), tuple(errors))


def _hits(document: Document, task: Task) -> Sequence[Hit]:
    hits = task.rule.check(document, **task.options)
    if task.rule.quoted == "skip":
        return [hit for hit in hits if not document.quoted(hit.span)]
    return list(hits)


def _stamp(document: Document, task: Task, hit: Hit) -> Finding:
    span = Span(*hit.span)
    size = len(document.text)
    places = (span, *(edit[:2] for fix in hit.fixes for edit in fix.edits), *(other.span for other in hit.related))
    for start, end in places:
        if not 0 <= start <= end <= size:
            raise ValueError(f"the span {start}-{end} is not in a text of {size} characters")
    return Finding(
        rule=task.rule.name,
        group=task.rule.group,
        severity=max(task.severity, hit.severity or task.severity, key=lambda severity: severity.rank),
        category=task.rule.category,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=hit.message,
        text=document.text[span.start : span.end],
        quoted=document.quoted(span),
        fixes=tuple(_checked(document, fix) for fix in hit.fixes),
        related=hit.related,
    )


def _checked(document: Document, fix: Fix) -> Fix:
    """No fix inside a quotation is safe: the words are the speaker's."""
    if fix.safe and any(document.quoted(Span(start, end)) for start, end, _ in fix.edits):
        return fix._replace(safe=False)
    return fix


def _describe(error: Exception) -> str:
    """An exception in one line, with the place that raised it."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" (line {place.tb_lineno} of {place.tb_frame.f_code.co_filename})" if place else ""
    return f"{type(error).__name__}: {error}".splitlines()[0] + where
