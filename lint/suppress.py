"""Suppressions in comments: what a writer has looked at and lets stand.

In Markdown and HTML: ``<!-- mtlint-disable-next-line RULE -->``, ``<!-- mtlint-disable RULE -->`` up to
``<!-- mtlint-enable RULE -->`` or the end, ``<!-- mtlint-disable-file RULE -->``. Several rules are separated by commas
or spaces. A suppression must name a rule or a group, and one that suppresses nothing is itself a finding.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from lint.document import Document, Span
from lint.engine import FileReport, Finding
from lint.rule import Category, Edit, Fix, Severity

#: The name under which a suppression is found at fault; it stands where a rule's name does.
NAME = "unused-suppression"
GROUP = "suppression"

_COMMENT = re.compile(r"<!--\s*mtlint-(disable-next-line|disable-file|disable|enable)\b([^>]{0,500}?)-->")


class Suppression(NamedTuple):
    """A rule or group that a comment turns off over a stretch of the text."""

    name: str
    comment: Span
    covers: Span
    whole_comment: bool  # the comment names nothing else

    def holds(self, finding: Finding) -> bool:
        return self.name in (finding.rule, finding.group) and self.covers.start <= finding.span.start < self.covers.end


class Fault(NamedTuple):
    """A comment that cannot be followed."""

    comment: Span
    message: str


def suppressions(document: Document) -> tuple[tuple[Suppression, ...], tuple[Fault, ...]]:
    """The suppressions in a document's comments, and the comments that cannot be followed."""
    found: list[Suppression] = []
    faults: list[Fault] = []
    opened: dict[str, tuple[Span, bool]] = {}
    size = len(document.text) + 1  # a finding may lie at the very end
    for comment in document.layout.comments:
        match = _COMMENT.fullmatch(document.text, *comment)
        if match is None:
            continue
        kind, names = match[1], list(dict.fromkeys(re.split(r"[\s,]+", match[2].strip())))
        if names == [""]:
            if kind == "enable":
                found += [_closed(name, opening, comment.end) for name, opening in opened.items()]
                opened.clear()
            else:
                faults.append(Fault(comment, f"“mtlint-{kind}” names no rule"))
            continue
        for name in names:
            if kind == "enable" and name in opened:
                found.append(_closed(name, opened.pop(name), comment.end))
            elif kind == "enable":
                faults.append(Fault(comment, f"“mtlint-enable {name}” enables what no comment before it disables"))
            elif kind == "disable":
                opened.setdefault(name, (comment, len(names) == 1))
            elif kind == "disable-file":
                found.append(Suppression(name, comment, Span(0, size), len(names) == 1))
            else:
                found.append(Suppression(name, comment, _next_line(document, comment.end), len(names) == 1))
    found += [_closed(name, opening, size) for name, opening in opened.items()]
    return tuple(sorted(found, key=lambda suppression: suppression.comment)), tuple(faults)


def suppress(report: FileReport, ran: Mapping[str, str], known: Collection[str]) -> FileReport:
    """A report without what the document's comments suppress, but with the comments that suppress nothing.

    ``ran`` holds the rules that ran, with their groups: a suppression of a rule that did not run is not unused.
    ``known`` are the names of all rules and groups there are.
    """
    found, faults = suppressions(report.document)
    if not found and not faults:
        return report
    used: set[Suppression] = set()
    kept: list[Finding] = []
    for finding in report.findings:
        holding = [suppression for suppression in found if suppression.holds(finding)]
        used.update(holding)
        if not holding:
            kept.append(finding)
    active = {*ran, *ran.values()}
    for suppression in found:
        if suppression.name not in known:
            kept.append(_finding(report.document, suppression.comment, f"there is no rule “{suppression.name}”"))
        elif suppression not in used and suppression.name in active:
            message = f"“{suppression.name}” is suppressed here but not found"
            removable = suppression.whole_comment and suppression.covers.end > len(report.document.text)
            kept.append(_finding(report.document, suppression.comment, message, removable=removable))
    kept += [_finding(report.document, fault.comment, fault.message) for fault in faults]
    return replace(report, findings=in_order(kept))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as reports list them."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.message)))


def _closed(name: str, opening: tuple[Span, bool], end: int) -> Suppression:
    comment, alone = opening
    return Suppression(name, comment, Span(comment.end, end), alone)


def _next_line(document: Document, offset: int) -> Span:
    """The next line that is not blank."""
    line = document.position(offset).line + 1
    last = document.position(len(document.text)).line
    while line < last and not document.text[slice(*document.line_span(line))].strip():
        line += 1
    return document.line_span(line)._replace(end=document.line_span(line).end + 1) if line <= last else Span(0, 0)


def _finding(document: Document, span: Span, message: str, *, removable: bool = False) -> Finding:
    return Finding(
        rule=NAME,
        group=GROUP,
        severity=Severity.WARNING,
        category=Category.MARKUP_TAG,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=message,
        text=document.text[slice(*span)],
        quoted=False,
        fixes=(Fix((Edit(span.start, span.end, ""),)),) if removable else (),
    )
