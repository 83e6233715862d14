"""Bounds how many findings of a text are listed: of a rule that finds too many, one finding stands for the rest.

A text can hold a fault at every character (a megabyte of brackets). Nobody reads a million findings, and they would
take a hundred times the memory of the text. So a text has a finding for each :data:`SPACING` code points, on average,
and :data:`ALWAYS` in any case. Beyond that, rules keep their first ones, those with few keep all, and the next one of a
rule says how many more there are. It counts as all of them, in summaries, scores and exit statuses.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import islice

from lint.rulekit.findings import Finding
from lint.rulekit.rule import Hit, Related
from lint.text.document import Document

#: Code points of text for each finding that is listed, on average: two lines. The most faulty translation has
#: a finding every two hundred; our own examples of faults, one after the other, have one every seventy.
SPACING = 125
#: So many findings are listed of any text.
ALWAYS = 1000
_SLACK = 1.2  # how far findings may pass the bound before they are looked through again


def length(document: Document) -> int:
    """Return how many code points of a document are text, not markup or the source."""
    return sum(block.end - block.start for block in document.blocks)


def most(size: int) -> int:
    """Return how many findings are listed of a text of so many code points."""
    return max(ALWAYS, size // SPACING)


def passes(number: int, size: int) -> bool:
    """Are there far too many findings for so many code points of text?"""
    return number > _SLACK * most(size)


def bounded(hits: Iterable[Hit], limit: int, stamp: Callable[[Hit], Finding]) -> list[Finding]:
    """Return what is made of the first hits of a rule, and one finding of each severity that stands for the rest."""
    left = iter(hits)
    findings = [*map(stamp, islice(left, limit))]
    rest: dict[Hashable, tuple[Hit, int, Hit]] = {}
    for hit in left:
        kind = hit.severity, hit.category
        first, count, _ = rest.get(kind, (hit, -1, hit))
        rest[kind] = first, count + 1, hit
    for first, count, last in rest.values():
        findings.append(_standing_for(stamp(first), count, stamp(last).span) if count else stamp(first))
    return findings


def thinned(findings: Sequence[Finding], limit: int) -> Sequence[Finding]:
    """Return findings, in order, of which no more are listed than the limit; one of a rule stands for its others."""
    if len(findings) <= limit:
        return findings
    share = _share(Counter(map(_kind, findings)).values(), limit)
    listed: list[Finding] = []
    numbers: Counter[Hashable] = Counter()
    rest: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        kind = _kind(finding)
        numbers[kind] += 1
        if finding.more or numbers[kind] > share:
            rest.setdefault(kind, []).append(finding)
        else:
            listed.append(finding)
    listed += map(_one_for, rest.values())
    listed.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return listed


def _kind(finding: Finding) -> Hashable:
    return finding.rule, finding.severity, finding.category


def _share(counts: Iterable[int], limit: int) -> int:
    """Return how many each may have at most, so that all together have no more than the limit."""
    smallest = sorted(counts)
    for number, count in enumerate(smallest):
        share = limit // (len(smallest) - number)
        if count > share:
            return share
        limit -= count
    return limit


def _one_for(findings: Sequence[Finding]) -> Finding:
    """Return the first of several findings of one rule as one that stands for all of them."""
    first = findings[0]
    more = sum(1 + finding.more for finding in findings) - 1
    last = max(finding.related[-1].span if finding.more else finding.span for finding in findings)
    if first.more:
        first = first._replace(message=first.message.removesuffix(_said(first)), related=first.related[:-1], more=0)
    return _standing_for(first, more, last) if more else first


def _standing_for(finding: Finding, more: int, last: tuple[int, int]) -> Finding:
    there = Related(type(finding.span)(*last), "the last of them")
    finding = finding._replace(related=(*finding.related, there), more=more)
    return finding._replace(message=finding.message + _said(finding))


def _said(finding: Finding) -> str:
    return f" (and {finding.more:,} more of {finding.rule} after it, which are not listed)"
