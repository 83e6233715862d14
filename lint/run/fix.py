"""Applies fixes: never two that overlap, never a part of one, until none is left; and writes files.

A file is written as a whole or not at all, with the encoding, byte order mark, line ends and mode that it had, through
a link to what it links to, and only while it is still what was read.
"""

import difflib
import os
import stat
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from lint.errors import UserError
from lint.records import NamedTuple
from lint.replace import replace
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Edit, Fix
from lint.text.decoding import decode, encode
from lint.text.document import Document

#: Fixes can make room for others (two spaces, then a doubled word). More rounds than this mean they chase each other.
MOST_ROUNDS = 10

_CHANGED = "it was changed meanwhile and is not written"

Rounds = Sequence[Sequence[Edit]]  # the edits of each round: sorted, without overlaps, in offsets into its text


class FixedReport(NamedTuple):
    """A text after its fixes, how many were applied, and what is still found in it."""

    text: str
    applied: int
    report: FileReport
    rounds: tuple[tuple[Edit, ...], ...] = ()


def choose(report: FileReport, *, unsafe: bool = False) -> list[Fix]:
    """Return the first fix of every finding that may be applied, in the order of the findings."""
    firsts = (finding.fixes[0] for finding in report.findings if finding.fixes)
    return [fix for fix in firsts if fix.safe or unsafe]


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text after the fixes; of two that overlap or touch, the earlier in the given order wins."""
    return _made(text, _taken(fixes)[0])


def apply_fixes(
    text: str,
    lint: Callable[[str], FileReport],
    *,
    unsafe: bool = False,
    keep: Callable[[FileReport, Rounds], FileReport] = lambda report, rounds: report,
) -> FixedReport:
    """Lint and apply fixes in turn, until there are none left or a text comes back.

    ``keep`` leaves out of a report what is not to be fixed; it is given the edits made so far.
    """
    applied, seen = 0, {text}
    rounds: list[tuple[Edit, ...]] = []
    report = lint(text)
    while len(rounds) < MOST_ROUNDS:
        if report.errors:
            break  # never write through a fault
        edits, count = _taken(choose(keep(report, rounds), unsafe=unsafe))
        after = _made(text, edits)
        if not count or after in seen:
            break
        further = lint(after)
        if further.errors:
            break
        text, report, applied = after, further, applied + count
        seen.add(text)
        rounds.append(tuple(edits))
    return FixedReport(text, applied, report, tuple(rounds))


_LINE_ENDS = str.maketrans({"\n": "\\n", "\r": "\\r"})


def diff(path: str, before: str, after: str) -> str:
    """Return what would be written, as a unified diff."""
    path = path.translate(_LINE_ENDS)
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(file: str, before: str, after: str, encoding: str | None = None) -> None:
    """Write a file anew, if it still holds the text that was linted.

    Raises :class:`UserError`, ReadError and OSError; the file is then as it was.
    """

    def made(old: bytes) -> bytes:
        if decode(old, encoding) != before:
            raise UserError(_CHANGED)
        return encode(after, old, encoding)

    _rewrite(file, made)


def fixed_bytes(old: bytes, document: Document, fixed: FixedReport, encoding: str | None) -> bytes:
    """Return what the bytes of a document are after its fixes. Raises as :func:`write` and :func:`write_word` do."""
    if document.format != "docx":
        return encode(fixed.text, old, encoding)
    from lint.text.formats.docx import changes

    for edits in fixed.rounds:
        old = changes.apply(old, edits)
    return old


def write_word(file: str, before: str, rounds: Rounds) -> None:
    """Write a Word file anew with the edits of each round, if it still holds the text that was linted.

    Raises as :func:`write` does, and FormatError.
    """
    from lint.text.formats.docx import changes, read

    def made(old: bytes) -> bytes:
        if read(old).text != before:
            raise UserError(_CHANGED)
        for edits in rounds:
            old = changes.apply(old, edits)
        return old

    _rewrite(file, made)


def _rewrite(file: str, made: Callable[[bytes], bytes]) -> None:
    """Replace the bytes of a file by what is made of them: at once, and only if nobody changed it meanwhile."""
    target = os.path.realpath(file)
    old = _contents(target)
    data = made(old)
    status = os.lstat(target)
    if _contents(target) != old:
        raise UserError(_CHANGED)
    replace(target, data, status=status)


def _contents(target: str) -> bytes:
    """Return the bytes of a file that may be written. Raises UserError for anything but a regular file."""
    with open(os.open(target, os.O_RDONLY | _NO_LINK), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise UserError("not a regular file; it is not written")
        return stream.read()


_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _lines(text: str) -> list[str]:
    """Lines as ``diff`` sees them: a form feed ends none."""
    return [line for line in text.replace("\n", "\n\0").split("\0") if line]


def _taken(fixes: Iterable[Fix]) -> tuple[list[Edit], int]:
    """Return the edits of the fixes that do not clash, in the order of the text, and how many fixes that are."""
    taken: list[Edit] = []
    applied = 0
    for fix in fixes:
        places = {edit: bisect_left(taken, edit) for edit in fix.edits}
        new = {edit: place for edit, place in places.items() if taken[place : place + 1] != [edit]}
        if new and not any(_clashes(edit, taken[max(0, place - 1) : place + 1]) for edit, place in new.items()):
            for edit in new:
                insort(taken, edit)
            applied += 1
    return taken, applied


def _made(text: str, edits: Iterable[Edit]) -> str:
    done, parts = 0, []
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def _clashes(edit: Edit, neighbours: list[Edit]) -> bool:
    """Does an edit overlap one of its neighbours, or begin at the same place?"""
    return any((edit.start < other.end and other.start < edit.end) or edit.start == other.start for other in neighbours)
