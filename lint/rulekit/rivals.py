"""Proposals that contradict each other: of two rules, one keeps its fix and the other only its message.

Two fixes are rivals when they replace the same stretch by different texts, when their stretches overlap without one
holding the other, or when one undoes what the other does elsewhere in the file ("Kiev" to "Kyiv", "Kyiv" to "Kiev").
A fix within the stretch of a larger one is not: it can be made before or after.
"""

from collections.abc import Iterable, Sequence

from lint.rulekit.findings import Finding
from lint.rulekit.rule import Edit, Fix


def settled(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """Return the findings of a file without the fixes that contradict a better one of another rule.

    A safe fix is better than one that is not, then that of the graver finding, then that of the longer one.
    """
    proposing = [number for number, finding in enumerate(findings) if finding.fixes]
    if len(proposing) < 2:
        return tuple(findings)
    lost = _overlapped(findings, proposing) | _undone(findings, proposing, text)
    if not lost:
        return tuple(findings)
    return tuple(
        finding._replace(fixes=tuple(fix for fix in finding.fixes if (number, fix) not in lost))
        if finding.fixes
        else finding
        for number, finding in enumerate(findings)
    )


_Lost = set[tuple[int, Fix]]


def _overlapped(findings: Sequence[Finding], proposing: Iterable[int]) -> _Lost:
    """Return the fixes, by the numbers of their findings, that write something else where a better one writes."""
    edits = sorted((edit, number, fix) for number in proposing for fix in findings[number].fixes for edit in fix.edits)
    lost: _Lost = set()
    reach: list[tuple[Edit, int, Fix]] = []  # those that may overlap the next: few at a time
    for edit, number, fix in edits:
        reach = [each for each in reach[-_MOST:] if each[0].end > edit.start]
        for other, other_number, other_fix in reach:
            if findings[number].rule != findings[other_number].rule and _clash(edit, other):
                worse = max(
                    (number, fix), (other_number, other_fix), key=lambda each: _worse(findings[each[0]], each[1])
                )
                lost.add(worse)
        reach.append((edit, number, fix))
    return lost


_MOST = 8


def _clash(one: Edit, other: Edit) -> bool:
    if (one.start, one.end) == (other.start, other.end):
        return one.text != other.text
    nested = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
    return not nested and one.start < other.end and other.start < one.end


def _undone(findings: Sequence[Finding], proposing: Iterable[int], text: str) -> _Lost:
    """Return the fixes that write what a better one of another rule replaces, and replace what that one writes."""
    changes: dict[tuple[str, str], list[tuple[int, Fix]]] = {}
    for number in proposing:
        for fix in findings[number].fixes:
            for start, end, new in fix.edits:
                old = text[start:end]
                if old != new and old.strip() and new.strip():
                    changes.setdefault((old, new), []).append((number, fix))
    lost: _Lost = set()
    for (old, new), makers in changes.items():
        for one in makers[:1]:
            for other in changes.get((new, old), ())[:1]:
                if findings[one[0]].rule != findings[other[0]].rule:
                    worse = max(one, other, key=lambda each: _worse(findings[each[0]], each[1]))
                    lost.update(makers if worse is one else changes[new, old])
    return lost


def _worse(finding: Finding, fix: Fix) -> tuple[bool, int, int, str]:
    return (not fix.safe, finding.severity.rank, finding.span.start - finding.span.end, finding.rule)
