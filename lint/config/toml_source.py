"""A TOML file with the means to say where something stands in it."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from lint.config.layers import ConfigError
from lint.folders import read_regular
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

NAME = "mtlint.toml"
PYPROJECT = "pyproject.toml"
MOST_CONFIGURATION = 1_000_000  # bytes of a configuration file

Keys = tuple[str | int, ...]  # the way to a value: names of keys, numbers of elements


class TomlSource(NamedTuple):
    """A parsed file, with what is needed to say where something stands in it."""

    path: str
    text: str
    content: dict[str, Any]
    prefix: Keys

    def place(self, keys: Keys) -> str:
        line = _line(self.text, (*self.prefix, *keys))
        return f"{self.path}:{line}" if line else self.path

    def error(self, keys: Keys, message: str) -> ConfigError:
        return ConfigError(f"{self.place(keys)}: {message}")

    def span(self, keys: Keys) -> Span:
        """Return the line of a key."""
        line = _line(self.text, (*self.prefix, *keys))
        return _document(self.text).line_span(line) if line else Span(0, 0)


class TablePlaces(NamedTuple):
    """Where the keys of a table stand."""

    source: TomlSource
    keys: Keys

    def of(self, *keys: str) -> str:
        return self.source.place((*self.keys, *keys))

    def says(self, *keys: str) -> bool:
        value: Any = self.source.content
        for key in (*self.source.prefix, *self.keys, *keys):
            if isinstance(key, int) and isinstance(value, list):
                value = value[int(key)]
            elif isinstance(value, dict) and key in value:
                value = value[key]
            else:
                return False
        return True


def parse(path: Path) -> TomlSource:
    import tomllib

    shown = _relative(path)
    try:
        text = read_regular(path, MOST_CONFIGURATION).decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8 at byte {error.start}") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _syntax(str(error), text)
        raise ConfigError(f"{shown}:{line}:{column}: not TOML: {message}") from None
    except RecursionError:
        raise ConfigError(f"{shown}: not read: nested too deep") from None
    except ValueError as error:  # a number of too many digits
        raise ConfigError(f"{shown}: not read: {str(error).partition(';')[0]}") from None
    return TomlSource(shown, text, content, ("tool", "mtlint") if path.name == PYPROJECT else ())


def _relative(path: Path) -> str:
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _syntax(message: str, text: str) -> tuple[str, int, int]:
    """Return what tomllib says is wrong, with line and column."""
    said, _, place = message.partition(" (at ")
    if found := re.match(r"line (\d+), column (\d+)", place):
        return said[:1].lower() + said[1:], int(found[1]), int(found[2])
    lines = text.split("\n")
    return said[:1].lower() + said[1:] + " at the end of the file", len(lines), len(lines[-1]) + 1


def table_of(source: TomlSource, path: Path) -> dict[str, Any] | None:
    table: Any = source.content
    for key in source.prefix:
        table = table.get(key) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{source.path}: [tool.mtlint] must be a table")
    return table


_HEADER = compiled(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = compiled(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = compiled(r"""[\w-]+|"[^"]*"|'[^']*'""")


@lru_cache(maxsize=8)
def _document(text: str) -> Document:
    return Document(text)


_LONGEST_LINE = 1000  # characters of a line that are looked at
_DEEPEST = 16  # parts of a key


@lru_cache(maxsize=8)
def _index(text: str) -> tuple[dict[Keys, int], dict[Keys, int]]:
    """Return the lines on which keys stand, and those on which the first key below a table does; found by looks."""
    at: dict[Keys, int] = {}
    below: dict[Keys, int] = {}
    table: Keys = ()
    counts: dict[Keys, int] = {}
    for number, content in enumerate(text.split("\n"), 1):
        content = content[:_LONGEST_LINE]
        if header := _HEADER.match(content):
            path: Keys = tuple(part.strip("\"'") for part in _PART.findall(header[2]))[:_DEEPEST]
            if header[1] == "[[":
                counts[path] = counts.get(path, -1) + 1
            for size in range(len(path), 0, -1):  # [overrides.rules.x] belongs to the last [[overrides]]
                if path[:size] in counts:
                    path = (*path[:size], counts[path[:size]], *path[size:])
            table = here = path
        elif key := _KEY.match(content):
            here = (*table, *(part.strip("\"'") for part in _PART.findall(key[1])[:_DEEPEST]))
        else:
            continue
        at.setdefault(here, number)
        for size in range(1, len(here) + 1):
            below.setdefault(here[:size], number)
    return at, below


def _line(text: str, keys: Keys) -> int | None:
    """Return the line on which a key stands, or the table nearest around it; for messages only."""
    at, below = _index(text)
    if keys in below:
        return below[keys]
    return next((at[keys[:size]] for size in range(len(keys) - 1, 0, -1) if keys[:size] in at), None)
