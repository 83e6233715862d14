"""Paths, folders and globs to article files.

A file that is named is always linted. A folder is searched for the extensions of ``lint.formats``; what is hidden,
ignored by a ``.gitignore`` (the repository's and nested ones) or excluded by the configuration is left out, and links
to folders are not followed. What cannot be read is a source too, with the reason, so that nothing is lost silently.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint.engine import Source
from lint.formats import EXTENSIONS

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Patterns(NamedTuple):
    """Patterns in the manner of ``.gitignore``, and the folder that they are relative to."""

    root: str  # absolute
    spec: "GitIgnoreSpec"

    @classmethod
    def of(cls, root: str | Path, lines: Iterable[str]) -> "Patterns":
        """Raises ValueError for a pattern that is none."""
        from pathspec import GitIgnoreSpec

        return cls(os.path.abspath(root), GitIgnoreSpec.from_lines(lines))

    def verdict(self, path: str, folder: bool = False) -> bool | None:
        """Is an absolute path matched (True), taken back by ``!`` (False) or not spoken of (None)?"""
        inner = os.path.relpath(path, self.root).replace(os.sep, "/")
        if inner.startswith("../") or os.path.isabs(inner):
            return None
        return self.spec.check_file(inner + "/" if folder else inner).include


def discover(paths: Sequence[str], exclude: Patterns | None = None) -> list[Source]:
    """The sources that paths stand for: sorted by path, each file once."""
    found: dict[str, Source] = {}
    for path in paths or ["."]:
        for source in _expand(path, exclude):
            found.setdefault(os.path.abspath(source.file), source)
    return sorted(found.values(), key=lambda source: source.path)


def shown(path: str) -> str:
    """A path for reports: with ``/``, and bytes that are no text as ``\\xff``."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _source(path: str, error: str | None = None) -> Source:
    return Source(shown(path), path, error=error)


def _expand(path: str, exclude: Patterns | None) -> Iterator[Source]:
    if os.path.lexists(path):
        if os.path.isdir(path):
            yield from _walk("" if path == "." else path, [*_outer_ignores(path), *([exclude] if exclude else [])])
        else:
            yield _source(path)
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))
        if not matches:
            yield _source(path, "no file matches")
        for match in matches:
            yield from _expand(match, exclude)
    else:
        yield _source(path, "no such file or folder")


def _walk(folder: str, patterns: list[Patterns]) -> Iterator[Source]:
    """The articles in a folder. The last pattern list that speaks of an entry decides."""
    try:
        with os.scandir(folder or ".") as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield _source(folder or ".", f"cannot be searched: {error.strerror}")
        return
    patterns = [*_ignore_file(folder or "."), *patterns]
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = os.path.join(folder, entry.name)
        if is_folder := entry.is_dir(follow_symlinks=False):
            pass
        elif os.path.splitext(entry.name)[1].lower() not in EXTENSIONS or os.path.isdir(path):
            continue
        if patterns and _left_out(os.path.abspath(path), is_folder, patterns):
            continue
        if is_folder:
            yield from _walk(path, patterns)
        else:
            yield _source(path)


def _left_out(path: str, folder: bool, patterns: Iterable[Patterns]) -> bool:
    verdicts = (each.verdict(path, folder) for each in patterns)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignore_file(folder: str, name: str = ".gitignore") -> Iterator[Patterns]:
    path = os.path.join(folder, name)
    if os.path.isfile(path):
        with open(path, encoding="utf-8", errors="replace") as lines:
            yield Patterns.of(folder, lines)


def _outer_ignores(folder: str) -> Iterator[Patterns]:
    """The ignore files above a folder, up to the repository's root; the nearest first."""
    here = Path(os.path.abspath(folder))
    root = next((parent for parent in (here, *here.parents) if (parent / ".git").exists()), None)
    if root is None:
        return
    for parent in here.parents if here != root else ():
        yield from _ignore_file(str(parent))
        if parent == root:
            break
    yield from (Patterns.of(root, each) for each in _exclude_file(root))


def _exclude_file(root: Path) -> Iterator[list[str]]:
    try:
        yield (root / ".git" / "info" / "exclude").read_text("utf-8", "replace").splitlines()
    except OSError:
        return
