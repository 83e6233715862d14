"""The Reviewdog Diagnostic Format, by which reviewdog comments on changes and suggests wordings.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Lines and columns count from 1, columns in bytes of UTF-8.
Each fix is one suggestion; several edits are merged into one replacement. A fix whose edits lie far apart is left out:
nobody could read the suggestion.
"""

from collections.abc import Iterable, Iterator

from lint.reports.fields import Columns, merged, relative, scalar
from lint.reports.model import Style
from lint.reports.records import encode
from lint.reports.text import said
from lint.rulekit.findings import FileError, FileReport, Finding, document_of_place
from lint.rulekit.rule import Related, Severity
from lint.terminal import visible
from lint.text.document import Document
from lint.text.model import Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}

_LONGEST = 1000  # code points that a suggestion may replace; more if the finding is longer


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    yield f'{{"source":{encode({"name": "mtlint"})},\n"diagnostics":['
    separator = "\n"
    for each in reports:
        columns = Columns(each.document, "utf-8")
        path = scalar(relative(each.path, style.root))
        for diagnostic in (
            *(_failure(path, error) for error in each.errors),
            *(_diagnostic(path, finding, each.document, columns, style.root) for finding in each.findings),
        ):
            yield separator + encode(diagnostic)
            separator = ",\n"
    yield "\n]}\n"


def _diagnostic(path: str, finding: Finding, document: Document, columns: Columns, root: str) -> dict[str, object]:
    text = document.text
    suggestions = [
        {"range": _range(Span(start, end), columns), "text": scalar(new)}
        for start, end, new in (merged(fix, text) for fix in finding.fixes if fix.edits)
        if end - start <= max(_LONGEST, finding.span.end - finding.span.start)
    ]
    related = [
        {"message": visible(other.message), "location": _place(path, document, other, columns, root)}
        for other in finding.related
    ]
    return {
        "message": visible(said(finding)),
        "location": {"path": path, "range": _range(finding.span, columns)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        **({"suggestions": suggestions} if suggestions else {}),
        **({"related_locations": related} if related else {}),
    }


def _place(path: str, document: Document, place: Related, columns: Columns, root: str) -> dict[str, object]:
    there = document_of_place(document, place)
    if there is document:
        return {"path": path, "range": _range(place.span, columns)}
    return {"path": scalar(relative(there.path, root)), "range": _range(place.span, Columns(there, "utf-8"))}


def _range(span: Span, columns: Columns) -> dict[str, dict[str, int]]:
    line, column, end_line, end_column = columns.of(span)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}


def _failure(path: str, error: FileError) -> dict[str, object]:
    return {
        "message": visible(error.message),
        "location": {"path": path, "range": {"start": {"line": 1, "column": 1}}},  # else reviewdog drops it
        "severity": "ERROR",
        "code": {"value": error.rule or "mtlint"},
    }
