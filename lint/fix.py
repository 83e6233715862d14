"""Applies fixes: never two that overlap, never a part of one, until nothing is left to mend."""

import difflib
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from typing import NamedTuple

from lint.engine import FileReport
from lint.rule import Edit, Fix

#: Fixes can make room for others (two spaces, then a doubled word). More rounds than this mean they chase each other.
MOST_ROUNDS = 10


class Mended(NamedTuple):
    """A text after its fixes, how many were applied, and what is still found in it."""

    text: str
    applied: int
    report: FileReport


def choose(report: FileReport, *, unsafe: bool = False) -> list[Fix]:
    """The first fix of every finding that may be applied, in the order of the findings."""
    firsts = (finding.fixes[0] for finding in report.findings if finding.fixes)
    return [fix for fix in firsts if fix.safe or unsafe]


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text after the fixes; of two that overlap or touch, the earlier in the given order wins."""
    return _apply(text, fixes)[0]


def mend(text: str, lint: Callable[[str], FileReport], *, unsafe: bool = False) -> Mended:
    """Lint and apply fixes in turn, until there are none left or a text comes back."""
    applied, seen = 0, {text}
    report = lint(text)
    for _ in range(MOST_ROUNDS):
        if report.errors:
            break  # never write through a fault
        after, count = _apply(text, choose(report, unsafe=unsafe))
        if not count or after in seen:
            break
        text, applied = after, applied + count
        seen.add(text)
        report = lint(text)
    return Mended(text, applied, report)


def diff(path: str, before: str, after: str) -> str:
    """What would be written, as a unified diff."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _apply(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    taken: list[Edit] = []  # sorted, without overlaps
    applied = 0
    for fix in fixes:
        places = {edit: bisect_left(taken, edit) for edit in fix.edits}
        new = {edit: place for edit, place in places.items() if taken[place : place + 1] != [edit]}
        if new and not any(_clashes(edit, taken[max(0, place - 1) : place + 1]) for edit, place in new.items()):
            for edit in new:
                insort(taken, edit)
            applied += 1
    done, parts = 0, []
    for edit in taken:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]]), applied


def _clashes(edit: Edit, neighbours: list[Edit]) -> bool:
    """Does an edit overlap one of its neighbours, or begin at the same place?"""
    return any((edit.start < other.end and other.start < edit.end) or edit.start == other.start for other in neighbours)
