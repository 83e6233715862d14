"""Ignore patterns in the manner of ``.gitignore``, matched in time that no pattern can stretch.

pathspec makes a regular expression of each line. One with many stars tries every way to share a name among them, which
takes longer than anybody waits. A star that another one follows in the same name may as well take as little as it can:
what is left for the others is then most. So those parts become atomic, and nothing is tried twice.
"""

import os
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.patterns import compiled
from lint.records import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_STAR = r"\[\^/\]\*"  # what pathspec writes for a star
_SET = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_CHARACTER = rf"\\.|(?:\(\?!/\))?(?!\[\^/\]\*){_SET}|[^/()\[\]\\]"
_SETS = compiled(rf"\\.|{_SET}", re.DOTALL)
_STARRED = compiled(rf"{_STAR}((?:{_CHARACTER})*?)(?={_STAR})")
_FOLDERS = r"\(\?:/\.\+\)\?"  # ... and for folders in between
_NAMES = rf"(?:{_CHARACTER}|{_STAR}|/|\(\?>\[\^/\]\*\?(?:{_CHARACTER})*?\))*?"
_FAR = compiled(rf"{_FOLDERS}({_NAMES})(?={_FOLDERS}/)")


class Patterns(NamedTuple):
    """Patterns in the manner of ``.gitignore``, and the folder that they are relative to."""

    root: str  # absolute
    spec: "GitIgnoreSpec"

    @classmethod
    def of(cls, root: str | Path, lines: Iterable[str]) -> "Patterns":
        """Raises ValueError for a pattern that is none."""
        from pathspec import GitIgnoreSpec

        return cls(os.path.abspath(root), GitIgnoreSpec.from_lines(lines, _pattern))

    def verdict(self, path: str, folder: bool = False) -> bool | None:
        """Is an absolute path matched (True), taken back by ``!`` (False) or not spoken of (None)?"""
        inner = os.path.relpath(path, self.root).replace(os.sep, "/")
        if inner.startswith("../") or os.path.isabs(inner):
            return None
        return self.spec.check_file(inner + "/" if folder else inner).include


def valid(lines: Iterable[str]) -> Iterable[str]:
    """Yield the lines that are patterns; git passes over the others too."""
    for line in lines:
        try:
            _pattern(line)
        except ValueError:
            continue
        yield line


def _pattern(line: str) -> Any:
    """Return a line as pathspec reads it, in an expression that matches the same in bounded time. Raises ValueError."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # what later versions of re may make of "[[a]"
        return _bounded(line)


def _bounded(line: str) -> Any:
    from pathspec import GitIgnoreSpec

    try:
        (made,) = GitIgnoreSpec.from_lines([line.rstrip("\r\n") or "#"]).patterns or (None,)
    except re.error as error:  # of a set such as [b-a]; pathspec lets it through
        raise ValueError(f"not a pattern: {line.strip()!r}: {error}") from None
    expression: Any = getattr(made, "regex", None)
    if made is None or expression is None or (line.count("*") < 2 and "**" not in line):
        return made
    bounded = bounded_expression(expression.pattern)
    if bounded == expression.pattern:
        return made
    try:
        return type(made)(re.compile(bounded), made.include)
    except re.error as error:
        raise ValueError(f"not a pattern: {line.strip()!r}: {error}") from None


def _without_slash(found: re.Match[str]) -> str:
    """Return a set that names what is not in it as one that matches no slash either: git's never do."""
    return f"(?!/){found[0]}" if found[0].startswith("[^") and found[0] != "[^/]" else found[0]


def bounded_expression(expression: str) -> str:
    """Return an expression of pathspec's as one that matches the same without trying anything twice."""
    expression = _SETS.sub(_without_slash, expression)
    expression = _STARRED.sub(r"(?>[^/]*?\1)", expression)
    return _FAR.sub(r"(?>(?:/.+?)??\1(?=/))", expression)
