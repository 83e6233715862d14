"""Paths, folders and globs to article files.

A file that is named is always linted. A folder is searched for the extensions of ``lint.text.formats``; what is hidden,
ignored by a ``.gitignore`` (the repository's and nested ones) or excluded by the configuration is left out, and links
to folders are not followed. What cannot be read is a source too, with the reason, so that nothing is lost silently.

A link that leads out of what was named (a folder, or the project of a named file) is an error unless links are to be
followed: a repository must not get files of the machine that lints it read, reported or rewritten.
"""

import fnmatch
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lint.folders import is_inside, project_root
from lint.sources.patterns import Patterns, valid
from lint.sources.source import Source
from lint.text.formats import EXTENSIONS

_LINK_OUT = "a link that leads out of {}; --follow-links lints it all the same"
_MOST_PATTERNS = 1_000_000  # bytes of an ignore file


def discover(paths: Sequence[str], exclude: Patterns | None = None, *, follow_links: bool = False) -> list[Source]:
    """The sources that paths stand for: sorted by path, each file once."""
    found: dict[str, Source] = {}
    for path in paths or ["."]:
        for source in _expand(path, exclude, follow_links):
            found.setdefault(os.path.abspath(source.file), source)
    return sorted(found.values(), key=lambda source: source.path)


def shown(path: str) -> str:
    """A path for reports: with ``/``, and bytes that are no text as ``\\xff``."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _source(path: str, error: str | None = None) -> Source:
    return Source(shown(path), path, error=error)


def _expand(path: str, exclude: Patterns | None, follow: bool) -> Iterator[Source]:
    if not follow and os.path.lexists(path) and (root := _left(path)) is not None:
        yield _source(path, _LINK_OUT.format(root))
    elif os.path.isdir(path):
        absolute = os.path.abspath(path)
        ignores = _ignores_above(absolute)
        if _ignored(absolute, True, ignores):  # it is named all the same
            ignores = []
        yield from _walk("" if path == "." else path, ignores, exclude, follow)
    elif os.path.lexists(path):
        yield _source(path)
    elif _MAGIC.search(path):
        matches = sorted(_matching(path))
        if not matches:
            yield _source(path, "no file matches")
        for match in matches:
            yield from _expand(match, exclude, follow)
    else:
        yield _source(path, "no such file or folder")


def _left(path: str) -> str | None:
    """The root of the project that a named path leads out of through a link; None if it does not."""
    absolute, real = os.path.abspath(path), os.path.realpath(path)
    if real == absolute:
        return None
    root = project_root()
    if root == os.path.dirname(root) or not is_inside(absolute, root):
        root = project_root(os.path.dirname(absolute))
    return None if is_inside(real, root) else root


_MAGIC = re.compile(r"[*?[]")


def _matching(pattern: str) -> set[str]:
    """The paths that a glob matches. ``**`` goes through folders but follows no links, which may run in circles."""
    drive, rest = os.path.splitdrive(pattern)
    parts = [part for part in rest.replace(os.sep, "/").split("/") if part]
    found = {drive + os.sep if rest.startswith(("/", os.sep)) else drive}
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "**":
            found |= {below for folder in found for below in _folders_below(folder)}
            if last:
                found |= {each for folder in found for each in _names(folder, "*")}
        elif _MAGIC.search(part):
            found = {each for folder in found for each in _names(folder, part)}
        else:
            found = {each for folder in found if os.path.lexists(each := os.path.join(folder, part))}
    return found - {"", os.sep}


def _names(folder: str, pattern: str) -> Iterator[str]:
    """The entries of a folder whose names match; hidden ones only if the pattern says so."""
    try:
        names = os.listdir(folder or os.curdir)
    except OSError:
        return
    matches = re.compile(fnmatch.translate(os.path.normcase(pattern))).match
    for name in names:
        if matches(os.path.normcase(name)) and (pattern.startswith(".") or not name.startswith(".")):
            yield os.path.join(folder, name)


def _folders_below(top: str) -> Iterator[str]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder or os.curdir) as entries:
                below = [os.path.join(folder, each.name) for each in entries if _is_shown_folder(each)]
        except OSError:
            continue
        waiting += below
        yield from below


def _is_shown_folder(entry: "os.DirEntry[str]") -> bool:
    return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)


def _walk(top: str, above: list[Patterns], exclude: Patterns | None, follow: bool) -> Iterator[Source]:
    """The articles in a folder, in no order. ``above`` are the ignore files of the folders above, the nearest first."""
    waiting = [(top, above)]
    root = os.path.realpath(top or os.curdir)
    while waiting:
        folder, ignores = waiting.pop()
        try:
            with os.scandir(folder or ".") as listing:
                entries = list(listing)
            ignores = [*_ignore_file(folder or "."), *ignores]
        except OSError as error:
            yield _source(folder or ".", f"cannot be searched: {error.strerror or error}")
            continue
        for entry in entries:
            path = os.path.join(folder, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (is_folder or _is_article(path)):
                continue
            if ignores or exclude:
                absolute = os.path.abspath(path)
                if _ignored(absolute, is_folder, ignores) or (exclude and exclude.verdict(absolute, is_folder)):
                    continue
            if is_folder:
                waiting.append((path, ignores))
            elif not follow and entry.is_symlink() and not is_inside(os.path.realpath(path), root):
                yield _source(path, _LINK_OUT.format(top or "the folder"))
            else:
                yield _source(path)


def _is_article(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in EXTENSIONS and not os.path.isdir(path)


def _ignored(path: str, folder: bool, ignores: Iterable[Patterns]) -> bool:
    """The nearest ignore file that speaks of an entry decides."""
    verdicts = (each.verdict(path, folder) for each in ignores)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignore_file(folder: str | Path, name: str = ".gitignore") -> Iterator[Patterns]:
    """The ignore file of a folder, if it has one: like git, links are not followed. Raises OSError."""
    path = os.path.join(folder, name)
    try:
        status = os.lstat(path)
    except OSError:
        return
    if not stat.S_ISREG(status.st_mode):
        return
    if status.st_size > _MOST_PATTERNS:
        raise OSError(f"{shown(path)} is larger than {_MOST_PATTERNS / 1e6:.0f} MB")
    with open(path, encoding="utf-8", errors="replace") as lines:
        yield Patterns.of(folder, valid(lines))


def _ignores_above(folder: str) -> list[Patterns]:
    """The ignore files above a folder, up to the repository's root, the nearest first."""
    above = Path(folder).parents
    root = next((each for each in (Path(folder), *above) if (each / ".git").exists()), None)
    if root is None:
        return []
    patterns = [each for parent in above if parent.is_relative_to(root) for each in _ignore_file(parent)]
    return [*patterns, *(each._replace(root=str(root)) for each in _ignore_file(root / ".git" / "info", "exclude"))]
