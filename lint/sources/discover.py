"""Paths, folders and globs to article files.

A file that is named is always linted. A folder is searched for the extensions of ``lint.text.formats``; what is hidden,
ignored by a ``.gitignore`` (the repository's and nested ones) or excluded by the configuration is left out, and links
to folders are not followed. What cannot be read is a source too, with the reason, so that nothing is lost silently.
"""

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint.patterns import compiled
from lint.sources.source import Source
from lint.text.formats import EXTENSIONS, NAMED_EXTENSIONS

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


class LeftOut(NamedTuple):
    """A file or folder that a search leaves out, and why."""

    path: str  # for reports; a folder ends with "/"
    reason: str


def discover(
    paths: Sequence[str],
    exclude: Patterns | None = None,
    extensions: Container[str] = EXTENSIONS,
    *,
    force_exclude: bool = False,
) -> list[Source]:
    """The sources that paths stand for: sorted by path, each file once. ``extensions`` are those of articles.

    ``force_exclude`` leaves out what is excluded even where it is named.
    """
    return search(paths, exclude, extensions, force_exclude=force_exclude)[0]


def search(
    paths: Sequence[str],
    exclude: Patterns | None = None,
    extensions: Container[str] = EXTENSIONS,
    *,
    force_exclude: bool = False,
) -> tuple[list[Source], list[LeftOut]]:
    """As :func:`discover`, with what was left out, sorted by path."""
    found: dict[str, Source] = {}
    left_out: dict[str, LeftOut] = {}
    for path in paths or ["."]:
        for each in _expand(path, exclude, extensions, force=force_exclude):
            if isinstance(each, LeftOut):
                left_out.setdefault(each.path, each)
            else:
                found.setdefault(os.path.abspath(each.file), each)
    sources = sorted(found.values(), key=lambda source: source.path)
    taken = {source.path for source in sources}
    return sources, sorted(each for each in left_out.values() if each.path not in taken)


def shown(path: str) -> str:
    """A path for reports: with ``/``, and bytes that are no text as ``\\xff``."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _source(path: str, error: str | None = None) -> Source:
    return Source(shown(path), path, error=error)


def _expand(
    path: str, exclude: Patterns | None, extensions: Container[str], *, force: bool
) -> Iterator[Source | LeftOut]:
    if os.path.isdir(path):
        absolute = os.path.abspath(path)
        ignores = _ignores_above(absolute)
        if _ignored(absolute, True, ignores):  # it is named all the same
            ignores = []
        yield from _walk("" if path == "." else path, ignores, exclude, extensions)
    elif os.path.lexists(path):
        reason = _unwanted(path, exclude, extensions) if force else ""
        yield LeftOut(shown(path), reason) if reason else _source(path)
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))
        if not matches:
            yield _source(path, "no file matches")
        by_name = os.path.splitext(path)[1] != ""  # *.tex names a format, * does not
        for match in matches:
            yield from _matched(match, exclude, extensions, by_name=by_name)
    else:
        yield _source(path, "no such file or folder")


def _unwanted(path: str, exclude: Patterns | None, extensions: Container[str]) -> str:
    """Why a file that a hook names is left out; "" if it is not. JSON is linted: the hook chooses it."""
    if os.path.splitext(path)[1].lower() not in NAMED_EXTENSIONS and (
        reason := _unfit(os.path.basename(path), path, False, extensions)
    ):
        return reason
    return _EXCLUDED if exclude is not None and exclude.verdict(os.path.abspath(path)) else ""


def _matched(
    path: str, exclude: Patterns | None, extensions: Container[str], *, by_name: bool
) -> Iterator[Source | LeftOut]:
    """What a match of a glob stands for: nobody has named it, so it may be left out."""
    absolute = os.path.abspath(path)
    is_folder = os.path.isdir(path)
    reason = "" if by_name else _unfit(os.path.basename(path), path, is_folder, extensions)
    reason = reason or _reason(absolute, is_folder, _ignores_above(absolute), exclude)
    if reason:
        yield LeftOut(shown(path) + "/" * is_folder, reason)
    else:
        yield from _expand(path, exclude, extensions, force=False)


#: What every repository has in formats of articles.
_NO_ARTICLE = compiled(
    r"(?i:licen[cs]e|copying|notice|authors|codeowners|security|cmakelists|(?:[\w-]+-)?(?:requirements|constraints)"
    r"(?:[-_.][\w-]+)?|robots|humans|ads|llms)\.(?:txt|md|rst)"
)
_EXCLUDED = "excluded by the configuration"
_IGNORED = "ignored by git"


def _reason(absolute: str, folder: bool, ignores: Sequence[Patterns], exclude: Patterns | None) -> str:
    """Why a file or folder that is not named is left out; "" if it is not."""
    if ignores and _ignored(absolute, folder, ignores):
        return _IGNORED
    return _EXCLUDED if exclude is not None and exclude.verdict(absolute, folder) else ""


def _walk(
    top: str, above: list[Patterns], exclude: Patterns | None, extensions: Container[str]
) -> Iterator[Source | LeftOut]:
    """The articles in a folder, in no order. ``above`` are the ignore files of the folders above, the nearest first."""
    waiting = [(top, above)]
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
            if reason := _unfit(entry.name, path, is_folder, extensions):
                yield LeftOut(shown(path) + "/" * is_folder, reason)
                continue
            if (ignores or exclude) and (reason := _reason(os.path.abspath(path), is_folder, ignores, exclude)):
                yield LeftOut(shown(path) + "/" * is_folder, reason)
            elif is_folder:
                waiting.append((path, ignores))
            else:
                yield _source(path)


def _unfit(name: str, path: str, is_folder: bool, extensions: Container[str]) -> str:
    """Why a file or folder is no article by its name, "" if it may be one."""
    if name.startswith((".", "~$")):
        return "hidden"
    if not is_folder and _NO_ARTICLE.fullmatch(name):
        return "no article by its name"
    if is_folder or _is_article(path, extensions):
        return ""
    if os.path.isdir(path):
        return "a link to a folder"
    suffix = os.path.splitext(name)[1].lower()
    if suffix in NAMED_EXTENSIONS:
        return f"{suffix} is linted only where it is named"
    return f"unknown format ({suffix})" if suffix else "no extension"


def _is_article(path: str, extensions: Container[str]) -> bool:
    return os.path.splitext(path)[1].lower() in extensions and not os.path.isdir(path)


def _ignored(path: str, folder: bool, ignores: Iterable[Patterns]) -> bool:
    """The nearest ignore file that speaks of an entry decides."""
    verdicts = (each.verdict(path, folder) for each in ignores)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignore_file(folder: str | Path, name: str = ".gitignore") -> Iterator[Patterns]:
    path = os.path.join(folder, name)
    if os.path.isfile(path):
        with open(path, encoding="utf-8", errors="replace") as lines:
            yield Patterns.of(folder, _valid(lines))


def _valid(lines: Iterable[str]) -> Iterator[str]:
    """The patterns that are such; git passes over the others too."""
    from pathspec import GitIgnoreSpec

    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        yield line


def _ignores_above(folder: str) -> list[Patterns]:
    """The ignore files above a folder, up to the repository's root, the nearest first."""
    above = Path(folder).parents
    root = next((each for each in (Path(folder), *above) if (each / ".git").exists()), None)
    if root is None:
        return []
    patterns = [each for parent in above if parent.is_relative_to(root) for each in _ignore_file(parent)]
    return [*patterns, *(each._replace(root=str(root)) for each in _ignore_file(root / ".git" / "info", "exclude"))]
