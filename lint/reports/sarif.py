"""SARIF 2.1.0, which code scanning and many editors read: one run, the most serious findings first.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, and what GitHub makes of it:
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
Columns are in UTF-16 units, SARIF's default, so that readers that ignore ``columnKind`` are right too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import quote

from lint.reports.fields import Columns, Fingerprints, relative, scalar
from lint.reports.model import RuleInfo, Style
from lint.reports.records import encode
from lint.reports.spool import Spool, separated
from lint.reports.text import said, wording
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Edit, Fix, Related, Severity
from lint.terminal import visible
from lint.text.model import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: Limits of code scanning: results per file, related locations per result.
MOST_RESULTS = 25_000
MOST_RELATED = 100
_LONGEST = 1000  # characters of a description of a rule

_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?")
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_PRECISIONS = {Severity.ERROR: "very-high", Severity.WARNING: "high", Severity.NOTE: "medium"}

_Object = dict[str, Any]


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    with Spool() as results:
        yield from _run(reports, style, results)


def _run(reports: Iterable[FileReport], style: Style, results: Spool) -> Iterator[str]:
    notifications: list[_Object] = []
    rules = _Rules(style.rules)
    fingerprints = Fingerprints()
    found = Counter[int]()  # by rank
    for each in reports:
        file = _File(each, style.root)
        notifications += [_notification(error.message, "error", file.artifact) for error in each.errors]
        for finding in each.findings:
            index, fingerprint = rules.index(finding), fingerprints.of(file.path, finding)
            rank = finding.severity.rank
            found[rank] += 1
            if sum(number for other, number in found.items() if other <= rank) <= MOST_RESULTS:
                results.add(encode(file.result(finding, index, fingerprint)), rank)
    successful = not notifications
    if (left_out := found.total() - MOST_RESULTS) > 0:
        message = f"{left_out} findings, the least grave, are left out: a report has room for {MOST_RESULTS}"
        notifications.append(_notification(message, "warning"))
    head = {
        "tool": {"driver": {"name": "mtlint", **_version(style.version), "rules": rules.descriptors}},
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": successful, "toolExecutionNotifications": notifications}],
    }
    yield f'{{"$schema":{encode(SCHEMA)},\n"version":"2.1.0",\n"runs":[{encode(head)[:-1]},\n"results":['
    yield from separated(islice(results.lines(), MOST_RESULTS))
    yield "\n]}]}\n"


class _File:
    """A file whose findings become results."""

    def __init__(self, report: FileReport, root: str) -> None:
        self.path = relative(report.path, root)
        self.artifact = _artifact(self.path)
        self._document = report.document
        self._columns = Columns(report.document, "utf-16")
        source = report.document.source
        self._source = None if source is None else (_artifact(relative(source.path, root)), Columns(source, "utf-16"))

    def result(self, finding: Finding, rule: int, fingerprint: str) -> _Object:
        proposed = wording(finding, self._document.text, limit=200)
        message = said(finding) + (f" ({proposed})" if proposed else "")
        return {
            "ruleId": finding.rule,
            "ruleIndex": rule,
            "level": finding.severity.value,
            "message": {"text": _plain(message)},
            "locations": [
                {
                    "physicalLocation": self._place(finding.span, finding.text),
                    **self._more("logicalLocations", [{"name": scalar(finding.unit)}] if finding.unit else []),
                }
            ],
            # Code scanning recognises an alert by the second, which the upload action would otherwise derive from the
            # line. A line of an article is a paragraph: every edit in it would close its alerts and open new ones.
            "partialFingerprints": {"mtlint/v1": fingerprint, "primaryLocationLineHash": fingerprint},
            **self._more("relatedLocations", self._related(finding)),
            **self._more("fixes", [self._fix(fix, finding) for fix in finding.fixes if fix.edits]),
            "properties": {"category": finding.category.value, "quoted": finding.quoted},
        }

    def _place(self, span: Span, snippet: str | None = None) -> _Object:
        region = self._region(span)
        if snippet is not None and len(snippet) <= _LONGEST:
            region["snippet"] = {"text": scalar(snippet)}
        return {"artifactLocation": self.artifact, "region": region}

    def _region(self, span: Span) -> _Object:
        return _region(self._columns, span)

    def _related(self, finding: Finding) -> list[_Object]:
        return [
            {"id": number, "physicalLocation": self._related_place(other), "message": {"text": _plain(other.message)}}
            for number, other in enumerate(finding.related[:MOST_RELATED])
        ]

    def _related_place(self, other: Related) -> _Object:
        if other.side == "target" or self._source is None:
            return self._place(other.span)
        artifact, columns = self._source
        return {"artifactLocation": artifact, "region": _region(columns, other.span)}

    def _fix(self, fix: Fix, finding: Finding) -> _Object:
        description = wording(finding._replace(fixes=(fix,)), self._document.text, limit=200)
        description = description[:1].upper() + description[1:]
        if not fix.safe:
            description += " (read it first)"
        return {
            "description": {"text": _plain(description)},
            "artifactChanges": [
                {"artifactLocation": self.artifact, "replacements": [self._replacement(edit) for edit in fix.edits]}
            ],
        }

    def _replacement(self, edit: Edit) -> _Object:
        deleted = self._region(Span(edit.start, edit.end))
        return {"deletedRegion": deleted, "insertedContent": {"text": scalar(edit.text)}}

    def _more(self, name: str, values: list[_Object]) -> _Object:
        return {name: values} if values else {}


def _region(columns: Columns, span: Span) -> _Object:
    line, column, end_line, end_column = columns.of(span)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


class _Rules:
    """The rule descriptors: of the rules that ran, and of unknown rules with findings."""

    def __init__(self, known: Mapping[str, RuleInfo]) -> None:
        self.descriptors = [_descriptor(info) for info in known.values()]
        self._indices = {name: index for index, name in enumerate(known)}

    def index(self, finding: Finding) -> int:
        index = self._indices.setdefault(finding.rule, len(self.descriptors))
        if index == len(self.descriptors):
            info = RuleInfo(finding.rule, finding.group, finding.severity, finding.category, finding.rule, "")
            self.descriptors.append(_descriptor(info))
        return index


def _descriptor(info: RuleInfo) -> _Object:
    summary = _plain(info.summary)[:_LONGEST]
    return {
        "id": info.name,
        "name": "".join(part.capitalize() for part in info.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        **({"helpUri": info.url} if info.url else {}),
        "help": {"text": scalar(info.help) or summary, **({"markdown": scalar(info.help)} if info.help else {})},
        "defaultConfiguration": {"level": info.severity.value},
        "properties": {
            "tags": [info.group, f"mqm/{info.category.dimension}", f"mqm/{info.category}"],
            "precision": _PRECISIONS[info.severity],
            "problem.severity": _PROBLEMS[info.severity],
        },
    }


def _artifact(path: str) -> _Object:
    """Return the location of a file: relative to the repository, absolute if it lies outside."""
    escaped = quote(path.encode("utf-8", "surrogatepass"))
    if path.startswith("/"):
        return {"uri": f"file://{escaped}"}
    return {"uri": escaped, "uriBaseId": "%SRCROOT%"}


def _notification(message: str, level: str, artifact: _Object | None = None) -> _Object:
    place = {"locations": [{"physicalLocation": {"artifactLocation": artifact}}]} if artifact else {}
    return {"level": level, "message": {"text": _plain(message)}, **place}


def _version(version: str) -> _Object:
    if not version:
        return {}
    return {"version": version, **({"semanticVersion": version} if _SEMANTIC.fullmatch(version) else {})}


def _plain(text: str) -> str:
    """Return text as a message, in which ``[x](y)`` would be a link and ``{0}`` an argument (3.11.5, 3.11.6)."""
    return visible(text).replace("](", "] (").replace("{", "{{").replace("}", "}}")
