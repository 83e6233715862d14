"""Suppressions: what a writer has looked at and lets stand.

In comments of Markdown and HTML: ``<!-- mtlint-disable-line RULE -->`` for the line that the comment stands on,
``mtlint-disable-next-line``, ``mtlint-disable-paragraph`` for the paragraph that it stands in or before,
``mtlint-disable RULE`` up to ``mtlint-enable RULE`` or the end, ``mtlint-disable-file RULE``; in reStructuredText and
AsciiDoc the same after ``..`` and ``//``, in WebVTT after ``NOTE``. In files of translators a note of a unit is about
that unit: ``<note>mtlint-disable RULE</note>`` in XLIFF and TMX, ``# mtlint-disable RULE`` in PO; outside the units
(before the header of a PO file) it is about all that follows. Several rules are separated by commas or spaces,
and a reason may follow after ``--``. For any format
``[[accept]]`` in the configuration: one match, by its words. A suppression must name a rule or a group, and one that
suppresses nothing is itself a finding.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lint.errors import nearest
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit import registry
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Category, Edit, Fix, Hit, Rule, Severity
from lint.text.document import Document
from lint.text.model import Span

#: Stands where a rule's name does: a suppression at fault is found under it.
NAME = "unused-suppression"
GROUP = "suppression"


def _none(document: Document) -> Iterator[Hit]:
    """It is not found by reading a document."""
    yield from ()


#: As far as it is configured, it is a rule.
RULE = Rule(NAME, GROUP, _none, Severity.WARNING, Category.MARKUP_TAG, "report")

_COMMENT = (
    r"(?:<!--|\.\.|//|NOTE\b)\s*mtlint-([a-z-]*[a-z])(?![\w-])([^>]{0,500}?)(?:\s--(?:\s.{0,500}?)?)?(?:-->|\s*\Z)"
)
_KINDS = ["disable", "disable-file", "disable-line", "disable-next-line", "disable-paragraph", "enable"]
_NOTE = r"\s*#?\s*mtlint-([a-z-]*[a-z])(?![\w-])([^<>]{0,500}?)(?:\s--(?:\s.{0,500}?)?)?\s*"
_NOTE_KINDS = ["disable", "disable-file"]
_OURS = r"(?:<!--|\.\.|//|NOTE\b)\s*mtlint-"
_BLANK = " \t\xa0\N{WORD JOINER}"


class Accept(NamedTuple):
    """An entry of ``[[accept]]``: the words of a finding are let stand, wherever in the files these words are.

    ``text`` is what was found, or more of the text around it, so that only that one is accepted.
    """

    rule: str
    text: str
    paths: tuple[str, ...]  # patterns; empty for all files
    file: str  # of the configuration
    span: Span  # ... where the entry stands there
    reason: str = ""

    def places(self, text: str) -> Iterator[Span]:
        """Yield where the words stand, whatever the space between them."""
        words = self.text.split()
        if words and words[0] in text:
            for match in re.finditer(r"\s+".join(map(re.escape, words)), text):
                yield Span(*match.span())


class Suppression(NamedTuple):
    """A rule or group that a comment turns off over a stretch of the text."""

    name: str
    comment: Span
    covers: Span
    whole_comment: bool  # the comment names nothing else

    def holds(self, finding: Finding) -> bool:
        return (
            self.name in (finding.rule, finding.group)
            and self.covers.start <= finding.span.start
            and _last(finding) < self.covers.end
        )


def _last(finding: Finding) -> int:
    """Return where the last place begins that a finding stands for: mostly it is its own."""
    return finding.related[-1].span.start if finding.more else finding.span.start


class _Covered:
    """The stretches over which names are suppressed, joined: a file may have thousands of comments and findings."""

    def __init__(self, found: Iterable[Suppression]) -> None:
        self._by_name: dict[str, tuple[list[int], list[int]]] = {}
        for suppression in sorted(found, key=lambda suppression: suppression.covers):
            starts, ends = self._by_name.setdefault(suppression.name, ([], []))
            start, end = suppression.covers
            if ends and start <= ends[-1]:
                ends[-1] = max(end, ends[-1])
            elif start < end:
                starts.append(start)
                ends.append(end)

    def holds(self, finding: Finding) -> bool:
        for name in (finding.rule, finding.group):
            starts, ends = self._by_name.get(name, ((), ()))
            index = bisect_right(starts, finding.span.start) - 1
            if index >= 0 and _last(finding) < ends[index]:
                return True
        return False


def _used(found: Iterable[Suppression], dropped: Iterable[Finding]) -> set[Suppression]:
    """Return the suppressions that held a finding."""
    starts: dict[str, list[int]] = {}
    for finding in dropped:
        for name in {finding.rule, finding.group}:
            starts.setdefault(name, []).append(finding.span.start)
    for places in starts.values():
        places.sort()
    used: set[Suppression] = set()
    for suppression in found:
        places = starts.get(suppression.name, [])
        index = bisect_left(places, suppression.covers.start)
        if index < len(places) and places[index] < suppression.covers.end:
            used.add(suppression)
    return used


class Fault(NamedTuple):
    """A comment that cannot be followed."""

    comment: Span
    message: str


def suppressions(document: Document) -> tuple[tuple[Suppression, ...], tuple[Fault, ...]]:
    """Return the suppressions in a document's comments, and the comments that cannot be followed."""
    found: list[Suppression] = []
    faults: list[Fault] = []
    opened: dict[str, tuple[Span, bool]] = {}
    size = len(document.text) + 1  # a finding may lie at the very end
    for note, covers in document.layout.scoped:
        _read_note(document, note, covers, found, faults)
    for comment in document.layout.comments:
        match = compiled(_COMMENT, re.DOTALL).fullmatch(document.text, *comment)
        if match is None:
            if compiled(_OURS).match(document.text, *comment):
                faults.append(Fault(comment, "this comment cannot be read: name rules, and a reason after “--”"))
            continue
        kind, names = match[1], _names(match[2])
        if kind not in _KINDS:
            faults.append(Fault(comment, f"“mtlint-{kind}” is not a suppression{nearest(kind, _KINDS)}"))
            continue
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
            else:
                found.append(Suppression(name, comment, _covered(document, kind, comment), len(names) == 1))
    found += [_closed(name, opening, size) for name, opening in opened.items()]
    return tuple(sorted(found, key=lambda suppression: suppression.comment)), tuple(faults)


def _names(said: str) -> list[str]:
    """Return the rules and groups that a suppression names, each once; one empty name for none."""
    return list(dict.fromkeys(re.split(r"[\s,]+", said.strip(" \t\r\n,:"))))


def _read_note(document: Document, note: Span, covers: Span, found: list[Suppression], faults: list[Fault]) -> None:
    """Read a note of a unit, or of a file of units."""
    match = compiled(_NOTE, re.DOTALL).fullmatch(document.text, *note)
    names = _names(match[2]) if match else [""]
    if match is None:
        faults.append(Fault(note, "this note cannot be read: name rules, and a reason after “--”"))
    elif match[1] not in _NOTE_KINDS:
        faults.append(
            Fault(note, f"“mtlint-{match[1]}” is not a suppression in a note{nearest(match[1], _NOTE_KINDS)}")
        )
    elif names == [""]:
        faults.append(Fault(note, f"“mtlint-{match[1]}” names no rule"))
    else:
        if match[1] == "disable-file":
            covers = Span(0, len(document.text) + 1)
        found += (Suppression(name, note, covers, False) for name in names)


def suppress(
    report: FileReport,
    ran: Mapping[str, str],
    accepts: Sequence[tuple[int, Accept]] = (),
    severity: Severity | None = Severity.WARNING,
) -> FileReport:
    """A report without what is suppressed, but with the comments that suppress nothing, of a severity (None: without).

    ``ran`` holds the rules that ran, with their groups: a suppression of a rule that did not run is not unused.
    """
    report = _accept(report, accepts)
    if report.errors:
        severity = None  # what did not run might have found something
    found, faults = suppressions(report.document)
    if not found and not faults:
        return report
    known = registry.load().keys() | registry.groups()
    covered = _Covered(found)
    kept: list[Finding] = []
    dropped: list[Finding] = []
    for finding in report.findings:
        (dropped if covered.holds(finding) else kept).append(finding)
    if severity is None:
        return report._replace(findings=tuple(kept))
    used = _used(found, dropped)
    active = {*ran, *ran.values()}
    document = report.document
    for suppression in found:
        if suppression.name not in known:
            message = f"there is no rule “{suppression.name}”{nearest(suppression.name, known)}"
            kept.append(_finding(document, suppression.comment, severity, message))
        elif suppression not in used and suppression.name in active:
            message = f"“{suppression.name}” is suppressed here but not found"
            removable = suppression.whole_comment and suppression.covers.end > len(report.document.text)
            kept.append(_finding(document, suppression.comment, severity, message, removable=removable))
    kept += [_finding(document, fault.comment, severity, fault.message) for fault in faults]
    return report._replace(findings=in_order(kept))


def unused(accepts: Iterable[Accept], path: str, severity: Severity) -> FileReport:
    """Return a report on a configuration file: its entries that held nowhere."""
    document = Document(Path(path).read_bytes().decode("utf-8-sig"), path)
    message = "“{0.text}” is accepted here for {0.rule} but not found"
    findings = (_finding(document, accept.span, severity, message.format(accept)) for accept in accepts)
    return FileReport(path, document, in_order(findings))


def _accept(report: FileReport, accepts: Sequence[tuple[int, Accept]]) -> FileReport:
    """Return a report without what the entries accept, and the numbers of those that held."""
    if not accepts:
        return report
    text = report.document.text
    by_name: dict[str, list[Finding]] = {}
    for finding in report.findings:
        for name in {finding.rule, finding.group} if not finding.more else ():
            by_name.setdefault(name, []).append(finding)
    held: set[int] = set()
    dropped: set[Finding] = set()
    for number, accept in accepts:
        if findings := by_name.get(accept.rule):
            starts = [finding.span.start for finding in findings]
            for start, end in accept.places(text):
                for finding in findings[bisect_left(starts, start) : bisect_left(starts, end + 1)]:
                    if finding.span.end <= end:
                        held.add(number)
                        dropped.add(finding)
    if not held:
        return report
    kept = tuple(finding for finding in report.findings if finding not in dropped)
    return report._replace(findings=kept, accepted=frozenset(held))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as reports list them."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.message)))


def _closed(name: str, opening: tuple[Span, bool], end: int) -> Suppression:
    comment, alone = opening
    return Suppression(name, comment, Span(comment.end, end), alone)


def _covered(document: Document, kind: str, comment: Span) -> Span:
    """Return the stretch that a comment of a kind covers."""
    if kind == "disable-file":
        return Span(0, len(document.text) + 1)  # a finding may lie at the very end
    if kind == "disable-line":
        line = document.line_span(document.position(comment.start).line)
        return line._replace(end=line.end + 1)
    if kind == "disable-paragraph":
        # The paragraph that the comment stands in, else the next one
        blocks = document.blocks
        number = bisect_right(blocks, comment.start, key=lambda block: block.end)
        return Span(blocks[number].start, blocks[number].end + 1) if number < len(blocks) else Span(0, 0)
    return _next_line(document, comment.end)


def _next_line(document: Document, offset: int) -> Span:
    """Return the next line that holds prose: not a blank one, another comment or the timing of a cue."""
    line = document.position(offset).line + 1
    last = document.position(len(document.text)).line
    while line < last and not document.prose[slice(*document.line_span(line))].strip(_BLANK):
        line += 1
    return document.line_span(line)._replace(end=document.line_span(line).end + 1) if line <= last else Span(0, 0)


def _finding(document: Document, span: Span, severity: Severity, message: str, *, removable: bool = False) -> Finding:
    return Finding(
        rule=NAME,
        group=GROUP,
        severity=severity,
        category=RULE.category,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=message,
        text=document.text[slice(*span)],
        quoted=False,
        fixes=(Fix((Edit(span.start, span.end, ""),)),) if removable else (),
    )
