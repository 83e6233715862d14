"""Lines that changed since a revision or are staged, according to git.

A deleted line changes no other line. A file that git does not track, or that lies outside the repository, counts as new
as a whole; so does a file in which git sees no lines (UTF-16, for example). "Since a revision" means since the merge
base, so that later changes on the other branch do not count.
"""

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from lint.errors import UserError
from lint.folders import GIT
from lint.records import NamedTuple
from lint.rulekit.edits import moved
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Edit
from lint.sources.source import Source
from lint.text.model import Span

Lines = tuple[tuple[int, int], ...]  # first and last line, counted from 1, in order

#: Options that override the user's git configuration.
_PLAIN = (
    "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/",
    "--find-renames", "--ignore-submodules", "--unified=0", "--inter-hunk-context=0",
)  # fmt: skip
_PLAIN_NAMES = ("--name-only", "--no-ext-diff", "--no-textconv", "--no-relative", "--no-renames")
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_CONTROLS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class Changes(NamedTuple):
    """The changed lines by real path; files that are missing here are unchanged."""

    root: str
    lines: dict[str, Lines | None]  # None: all of the file
    submodules: frozenset[str] = frozenset()  # the real paths of those that changed
    of_index: bool = False  # is it about what is staged?

    def touches(self, source: Source) -> bool:
        """Did any part of a file change, or of the text that it was translated from?"""
        if source.original is not None and self._of(source.original.file) != ():
            return True
        return self._of(source.file) != ()

    def spans(self, file: str, text: str) -> tuple[Span, ...]:
        """Return the changed spans of a file's text."""
        lines = self._of(file)
        if lines is None:
            return (Span(0, len(text) + 1),)
        starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
        last = len(starts) - 2
        return tuple(
            Span(starts[min(first - 1, last)], starts[min(end, last + 1)]) for first, end in lines if first <= last + 1
        )

    def filter(self, report: FileReport, file: str, text: str, rounds: Sequence[Sequence[Edit]] = ()) -> FileReport:
        """Return the report with only the findings that touch changed lines, themselves or by a related place.

        ``text`` is the file's text, ``rounds`` the edits that turned it into the report's.
        """
        spans = self.spans(file, text)
        for edits in rounds:
            spans = tuple(Span(moved(start, edits), moved(end, edits)) for start, end in spans)
        ends = [span.end for span in spans]

        def touched(place: Span) -> bool:
            index = bisect_left(ends, place.start + 1)
            return index < len(spans) and spans[index].start < max(place.end, place.start + 1)

        source = report.document.source
        changed = self.spans(source.path, source.text) if source is not None else ()

        def in_source(place: Span) -> bool:
            return any(span.start < max(place.end, place.start + 1) and place.start < span.end for span in changed)

        return report._replace(
            findings=tuple(
                finding
                for finding in report.findings
                if touched(finding.span)
                or (finding.more and touched(Span(finding.span.start, finding.related[-1].span.end)))
                or any(
                    in_source(other.span) if other.side == "source" else touched(other.span)
                    for other in finding.related
                )
            ),
        )

    def _of(self, file: str) -> Lines | None:
        path = os.path.realpath(file)
        if not path.startswith(self.root + os.sep):
            return None
        if path in self.lines:
            return self.lines[path]
        if not _is_elsewhere(os.path.dirname(path), self.root):
            return ()
        # Git does not look into submodules, worktrees and other repositories: what lies there is all looked at.
        return None if not self.of_index or self.in_submodule(path) else ()

    def in_submodule(self, path: str) -> bool:
        """Does a real path lie in a submodule that changed?"""
        return any(path.startswith(module + os.sep) for module in self.submodules)

    def missing(self) -> list[Source]:
        """Submodules that changed and are not checked out, each as a source that cannot be read."""
        return [
            Source(
                os.path.relpath(module).replace(os.sep, "/"),
                module,
                error="a submodule that changed and is not checked out: git submodule update --init",
            )
            for module in sorted(self.submodules)
            if not os.path.lexists(os.path.join(module, ".git"))
        ]


def since(revision: str) -> Changes:
    """Return what changed in the working folder since a revision. Raises :class:`UserError`."""
    root = _root()
    if revision.startswith("-") or not (commit := _ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")):
        raise UserError(f'--changed-since: there is no revision "{revision}"')
    base = _ask("merge-base", commit, "HEAD") or commit
    lines = _diff(root, base)
    new = _git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", ":/")
    lines |= {_path(root, name): None for name in new.split(b"\0") if name}
    return Changes(root, lines, _submodules(root, base))


def staged() -> Changes:
    """Return what is staged for the next commit. Raises :class:`UserError`."""
    root = _root()
    return Changes(root, _diff(root, "--cached"), _submodules(root, "--cached"), of_index=True)


def as_staged(sources: Iterable[Source], changes: Changes) -> list[Source]:
    """Return the sources with staged changes, with their staged text."""
    found = []
    for source in sources:
        original, path = source.original, os.path.realpath(source.file)
        if original is not None and os.path.realpath(original.file) in changes.lines:
            original = original._replace(data=_staged_bytes(original.file, changes.root))
        elif path not in changes.lines:
            if changes.in_submodule(path):
                found.append(source)
            continue
        found.append(source._replace(data=_staged_bytes(path, changes.root), error=None, original=original))
    return found


def _staged_bytes(file: str, root: str) -> bytes:
    name = os.path.relpath(os.path.realpath(file), root).replace(os.sep, "/")
    return _git("cat-file", "--filters", f":{name}")


@cache
def _is_elsewhere(folder: str, root: str) -> bool:
    """Does a folder below the root of a repository belong to another one in it?"""
    if folder == root or not folder.startswith(root + os.sep):
        return False
    return os.path.lexists(os.path.join(folder, ".git")) or _is_elsewhere(os.path.dirname(folder), root)


def _submodules(root: str, what: str) -> frozenset[str]:
    """Return the submodules that changed against a commit, or ``--cached``: to another commit of their own."""
    names = ("diff", what, *_PLAIN_NAMES, "--diff-filter=d", "-z")
    files = set(_git(*names, "--ignore-submodules").split(b"\0"))
    return frozenset(
        _path(root, name)
        for name in _git(*names, "--ignore-submodules=dirty").split(b"\0")
        if name and name not in files
    )


def _diff(root: str, what: str) -> dict[str, Lines | None]:
    """Return the changed lines of each changed file, against a commit or ``--cached``."""
    names = _git("diff", what, *_PLAIN[:-2], "--name-only", "--diff-filter=d", "-z")
    changed: dict[str, Lines | None] = {_path(root, name): None for name in names.split(b"\0") if name}
    path = ""
    hunks: list[tuple[int, int]] = []
    for line in _git("diff", what, *_PLAIN, "--diff-filter=d", "--patch").split(b"\n"):
        if line.startswith(b"diff --git "):
            name = line[len(line) // 2 + 6 :]  # a guess, right where both names are the same
            path, hunks = _path(root, _unquoted(name).removeprefix(b"b/")), []
        elif line.startswith((b"rename to ", b"copy to ")):
            path = _path(root, _unquoted(line.split(b" to ", 1)[1]))
            changed[path] = ()
        elif line.startswith(b"new mode ") and path in changed:
            changed[path] = ()
        elif line.startswith(b"+++ ") and not hunks:
            path = _path(root, _unquoted(line[4:].removesuffix(b"\t")).removeprefix(b"b/"))
        elif line.startswith(b"Binary files ") and path in changed:
            changed[path] = None
        elif path and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            hunks += [(first, first + count - 1)] if count else []
            changed[path] = tuple(hunks)
    return changed


def _unquoted(name: bytes) -> bytes:
    """Return a path from a git header, where unusual ones are quoted."""
    if not name.startswith(b'"'):
        return name

    def plain(match: re.Match[bytes]) -> bytes:
        return bytes([int(match[1], 8)]) if match[1].isdigit() else _CONTROLS.get(match[1], match[1])

    return _ESCAPE.sub(plain, name[1:-1])


def _path(root: str, name: bytes) -> str:
    return os.path.join(root, *os.fsdecode(name).split("/"))


def _root() -> str:
    root = _ask("rev-parse", "--show-toplevel")
    if not root:
        raise UserError("the working folder is in no git repository")
    return os.path.realpath(root)


def _ask(*arguments: str) -> str:
    """Return git's output, empty if there is none."""
    try:
        return os.fsdecode(_git(*arguments)).rstrip("\n")
    except _GitError:
        return ""


class _GitError(UserError):
    """git failed."""


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run([*GIT, *arguments], capture_output=True, check=False)
    except OSError as error:
        raise UserError(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise _GitError(f"git {arguments[0]}: {said}")
    return done.stdout
