"""Paths, folders and globs to article files.

A file that is named is always linted. A folder is searched for the extensions of ``lint.text.formats``; what is hidden,
ignored by a ``.gitignore`` (the repository's and nested ones) or excluded by the configuration is left out, and links
to folders are not followed. What cannot be read is a source too, with the reason, so that nothing is lost silently.

A link that leads out of what was named (a folder, or the project of a named file) is an error unless links are to be
followed: a repository must not get files of the machine that lints it read, reported or rewritten.
"""

import codecs
import fnmatch
import os
import re
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path

from lint.folders import is_inside, project_root, read_head
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.sources.patterns import Patterns, valid
from lint.sources.source import Source
from lint.text.formats import EXTENSIONS, NAMED_EXTENSIONS, TABLES
from lint.text.model import FormatError

_LINK_OUT = "a link that leads out of {}; --follow-links lints it all the same"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MOST_PATTERNS = 1_000_000  # bytes of an ignore file


#: What every repository has in formats of articles.
_NO_ARTICLE = compiled(
    r"(?i:licen[cs]e|copying|notice|authors|codeowners|security|cmakelists|(?:[\w-]+-)?(?:requirements|constraints)"
    r"(?:[-_.][\w-]+)?|robots|humans|ads|llms)\.(?:txt|md|rst)"
)
_EXCLUDED = "excluded by the configuration"
_IGNORED = "ignored by git"


class LeftOut(NamedTuple):
    """A file or folder that a search leaves out, and why."""

    path: str  # for reports; a folder ends with "/"
    reason: str


class Wanted(NamedTuple):
    """What is looked for in a folder."""

    exclude: Patterns | None = None
    extensions: Container[str] = EXTENSIONS  # of articles, with the point


class _Search(NamedTuple):
    """What is looked for."""

    within: Callable[[str], Wanted]  # by folder
    force: bool  # is what is excluded left out even where it is named?
    follow: bool  # are links out of the project followed?


def _any_article(folder: str) -> Wanted:
    return Wanted()


def discover(
    paths: Sequence[str],
    wanted: Callable[[str], Wanted] = _any_article,
    *,
    force_exclude: bool = False,
    follow_links: bool = False,
) -> list[Source]:
    """Return the sources that paths stand for: sorted by path, each file once.

    ``wanted`` says of each folder, "" for the working directory, what is looked for in it. ``force_exclude`` leaves out
    what is excluded, or no article by its name, even where it is named.
    """
    return search(paths, wanted, force_exclude=force_exclude, follow_links=follow_links)[0]


def search(
    paths: Sequence[str],
    wanted: Callable[[str], Wanted] = _any_article,
    *,
    force_exclude: bool = False,
    follow_links: bool = False,
) -> tuple[list[Source], list[LeftOut]]:
    """As :func:`discover`, with what was left out, sorted by path."""
    looked_for = _Search(wanted, force_exclude, follow_links)
    found: dict[str, Source] = {}
    left_out: dict[str, LeftOut] = {}
    for path in paths or ["."]:
        for each in _expand(path, looked_for):
            if isinstance(each, LeftOut):
                left_out.setdefault(each.path, each)
            else:
                found.setdefault(os.path.abspath(each.file), each)
    sources = sorted(found.values(), key=lambda source: source.path)
    taken = {source.path for source in sources}
    return sources, sorted(each for each in left_out.values() if each.path not in taken)


def shown(path: str) -> str:
    """Return a path for reports: with ``/``, and bytes that are no text as ``\\xff``."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _source(path: str, error: str | None = None) -> Source:
    return Source(shown(path), path, error=error)


def _expand(path: str, wanted: _Search) -> Iterator[Source | LeftOut]:
    if not wanted.follow and os.path.lexists(path) and (root := _left(path)) is not None:
        yield _source(path, _LINK_OUT.format(root))
    elif os.path.isdir(path):
        absolute = os.path.abspath(path)
        ignores = _ignores_above(absolute)
        if _ignored(absolute, True, ignores):  # it is named all the same
            ignores = []
        yield from _walk("" if path == "." else path, ignores, wanted)
    elif os.path.lexists(path):
        reason = _unwanted(path, wanted) if wanted.force else ""
        yield LeftOut(shown(path), reason) if reason else _source(path)
    elif _MAGIC.search(path):
        matches = sorted(_matching(path))
        if not matches:
            yield _source(path, "no file matches")
        by_name = os.path.splitext(path)[1] != ""  # *.tex names a format, * does not
        for match in matches:
            yield from _matched(match, wanted, by_name=by_name)
    else:
        yield _source(path, "no such file or folder")


def _unwanted(path: str, wanted: _Search) -> str:
    """Return why a file that a hook names is left out; "" if it is not. JSON is linted: the hook chooses it."""
    here = wanted.within(os.path.dirname(path))
    if os.path.splitext(path)[1].lower() not in NAMED_EXTENSIONS and (
        reason := _unfit(os.path.basename(path), path, False, here.extensions)
    ):
        return reason
    return _EXCLUDED if here.exclude is not None and here.exclude.verdict(os.path.abspath(path)) else ""


def _matched(path: str, wanted: _Search, *, by_name: bool) -> Iterator[Source | LeftOut]:
    """Yield what a match of a glob stands for: nobody has named it, so it may be left out."""
    absolute = os.path.abspath(path)
    is_folder = os.path.isdir(path)
    here = wanted.within(os.path.dirname(path))
    reason = "" if by_name else _unfit(os.path.basename(path), path, is_folder, here.extensions)
    reason = reason or _reason(absolute, is_folder, _ignores_above(absolute), here.exclude)
    if reason:
        yield LeftOut(shown(path) + "/" * is_folder, reason)
    else:
        yield from _expand(path, wanted._replace(force=False))


def _reason(absolute: str, folder: bool, ignores: Sequence[Patterns], exclude: Patterns | None) -> str:
    """Return why a file or folder that is not named is left out; "" if it is not."""
    if ignores and _ignored(absolute, folder, ignores):
        return _IGNORED
    return _EXCLUDED if exclude is not None and exclude.verdict(absolute, folder) else ""


def _unfit(name: str, path: str, is_folder: bool, extensions: Container[str]) -> str:
    """Return why a file or folder is not an article by its name, "" if it may be one."""
    if name.startswith((".", "~$")):
        return "hidden"
    if not is_folder and _NO_ARTICLE.fullmatch(name):
        return "no article by its name"
    if is_folder or _is_article(path, extensions):
        return "" if is_folder or _may_be_translated(path) else "its first line names no source and no translation"
    if os.path.isdir(path):
        return "a link to a folder"
    suffix = os.path.splitext(name)[1].lower()
    if suffix in NAMED_EXTENSIONS:
        return f"{suffix} is linted only where it is named"
    return f"unknown format ({suffix})" if suffix else "no extension"


def _left(path: str) -> str | None:
    """Return the root of the project that a named path leads out of through a link; None if it does not."""
    absolute, real = os.path.abspath(path), os.path.realpath(path)
    if real == absolute:
        return None
    root = project_root()
    if root == os.path.dirname(root) or not is_inside(absolute, root):
        root = project_root(os.path.dirname(absolute))
    return None if is_inside(real, root) else root


_MAGIC = compiled(r"[*?[]")


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
    """Yield the entries of a folder whose names match; hidden ones only if the pattern says so."""
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


def _walk(top: str, above: list[Patterns], wanted: _Search) -> Iterator[Source | LeftOut]:
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
        here = wanted.within(folder)
        for entry in entries:
            path = os.path.join(folder, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            reason = _unfit(entry.name, path, is_folder, here.extensions)
            if not reason and (ignores or here.exclude):
                reason = _reason(os.path.abspath(path), is_folder, ignores, here.exclude)
            if reason:
                yield LeftOut(shown(path) + "/" * is_folder, reason)
                continue
            if is_folder:
                waiting.append((path, ignores))
            elif not wanted.follow and entry.is_symlink() and not is_inside(os.path.realpath(path), root):
                yield _source(path, _LINK_OUT.format(top or "the folder"))
            else:
                yield _source(path)


def _is_article(path: str, extensions: Container[str]) -> bool:
    return os.path.splitext(path)[1].lower() in extensions and not os.path.isdir(path)


def _may_be_translated(path: str) -> bool:
    """Does a table name a source and a translation? Any other file may be an article."""
    if os.path.splitext(path)[1].lower() not in TABLES or os.path.islink(path):
        return True
    from lint.text.formats.table import HEAD, has_pair

    try:
        head = read_head(path, HEAD)
        return has_pair(head.decode("utf-16" if head[:2] in _WIDE else "utf-8-sig", "replace"))
    except OSError:
        return True  # which is told when it is read
    except FormatError:
        return False


def _ignored(path: str, folder: bool, ignores: Iterable[Patterns]) -> bool:
    """Return the nearest ignore file that speaks of an entry decides."""
    verdicts = (each.verdict(path, folder) for each in ignores)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignore_file(folder: str | Path, name: str = ".gitignore") -> Iterator[Patterns]:
    """Yield the ignore file of a folder, if it has one: like git, links are not followed. Raises OSError."""
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
    """Return the ignore files above a folder, up to the repository's root, the nearest first."""
    above = Path(folder).parents
    root = next((each for each in (Path(folder), *above) if (each / ".git").exists()), None)
    if root is None:
        return []
    patterns = [each for parent in above if parent.is_relative_to(root) for each in _ignore_file(parent)]
    return [*patterns, *(each._replace(root=str(root)) for each in _ignore_file(root / ".git" / "info", "exclude"))]
