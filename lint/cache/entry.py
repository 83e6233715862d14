"""An entry of the cache: the report of a file as texts, and what comes out of them, checked like any input."""

import json
from typing import Any

from lint.records import NamedTuple
from lint.reports.rendered import RenderedFile, Renderer, RuleCounts, rule_counts
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Category, Edit, Fix, Related, Severity
from lint.text.document import Document
from lint.text.model import Position, Span


class CacheEntry(NamedTuple):
    """A report, written down."""

    counts: str  # JSON: the [[accept]] entries that held; rule, severity and number of the findings
    found: str  # JSON: the findings
    rendered: str = ""  # the findings as they were rendered
    renderer: str = ""  # the key of the Renderer that did it; empty: none did


#: What reading an entry raises if it is none.
BROKEN = (ValueError, TypeError, KeyError, IndexError, RecursionError)


def write(report: FileReport, rendered: RenderedFile | None = None, key: str = "") -> CacheEntry:
    """Return the entry of a report, with what was rendered of it by the Renderer of a key."""
    found = [
        [
            finding.rule,
            finding.group,
            finding.severity.value,
            finding.category.value,
            [*finding.span],
            finding.message,
            finding.quoted,
            [[fix.safe, [[*edit] for edit in fix.edits]] for fix in finding.fixes],
            [[*other.span, other.message, other.side] for other in finding.related],
            finding.unit,
            finding.more,
        ]
        for finding in report.findings
    ]
    return CacheEntry(
        _json(
            [sorted(report.accepted), [[*which, number] for which, number in rule_counts(rendered or report).items()]]
        ),
        _json(found),
        *((rendered.text, key) if rendered else ()),
    )


def report(entry: CacheEntry, document: Document) -> FileReport:
    """Return the report that an entry tells of. Raises one of :data:`BROKEN` if it is not an entry."""
    accepted, _ = json.loads(entry.counts)
    findings = tuple(_finding(document, *row) for row in json.loads(entry.found))
    return FileReport(document.path, document, findings, accepted=frozenset(map(int, accepted)))


def rendered(entry: CacheEntry, path: str, renderer: Renderer) -> RenderedFile:
    """Return what was rendered of the report of a file. Raises one of :data:`BROKEN` if it is not an entry."""
    accepted, rows = json.loads(entry.counts)
    if not renderer.is_safe_output(entry.rendered):
        raise ValueError("what is kept was never rendered")
    return RenderedFile(path, entry.rendered, _counts(rows), accepted=frozenset(map(int, accepted)))


def _counts(rows: list[list[Any]]) -> RuleCounts:
    return {(str(rule), _SEVERITIES[severity]): int(number) for rule, severity, number in rows}


_SEVERITIES = {severity.value: severity for severity in Severity}  # Severity(value) is Python code


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _finding(
    document: Document,
    rule: str,
    group: str,
    severity: str,
    category: str,
    span: list[int],
    message: str,
    quoted: bool,
    fixes: list[Any],
    related: list[Any],
    unit: str,
    more: int,
) -> Finding:
    here = _span(document, *span)
    start, end = _positions(document, here)
    return Finding(
        str(rule),
        str(group),
        _SEVERITIES[severity],
        Category(category),
        here,
        start,
        end,
        str(message),
        document.text[here.start : here.end],
        bool(quoted),
        tuple(
            Fix(tuple(Edit(*_span(document, first, last), str(text)) for first, last, text in edits), bool(safe))
            for safe, edits in fixes
        ),
        tuple(_related(document, *each) for each in related),
        str(unit),
        int(more),
    )


def _related(document: Document, start: int, end: int, message: str, side: str) -> Related:
    if side == "source" and document.source is not None:
        return Related(_span(document.source, start, end), str(message), "source")
    if side != "target":
        raise ValueError(f"{side} is not a side of a translation")
    return Related(_span(document, start, end), str(message))


def _span(document: Document, start: int, end: int) -> Span:
    if not (type(start) is type(end) is int and 0 <= start <= end <= len(document.text)):
        raise ValueError(f"{start}-{end} is not a span of the text")
    return Span(start, end)


def _positions(document: Document, span: Span) -> tuple[Position, Position]:
    return document.position(span.start), document.position(span.end)
