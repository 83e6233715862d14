"""Entry points of installed packages, read from their metadata folders.

``importlib.metadata`` says the same, but to import it takes 15 ms, a tenth of what an article may take. It is asked
where packages may lie elsewhere than in folders: in archives on the path, or with import hooks that know of their own.
"""

import os
import re
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from typing import NamedTuple

_FILE = "entry_points.txt"


class EntryPoint(NamedTuple):
    """A name under which a package offers an object, and where that is."""

    name: str
    value: str


def entry_points(group: str) -> list[EntryPoint]:
    """All entry points of a group. Of two installed distributions of one name, the first on the path counts."""
    if _elsewhere():
        from importlib import metadata

        return [EntryPoint(entry.name, entry.value) for entry in metadata.entry_points(group=group)]
    return [entry for text in _texts() for entry in _parsed(text, group)]


def distributions() -> list[str]:
    """The metadata folders of all distributions that are installed in folders: their names and versions."""
    return [folder for _, folder in _folders()]


def _elsewhere() -> bool:
    hooks = any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path)
    return hooks or any(os.path.isfile(entry) for entry in sys.path)


def _texts() -> Iterator[str]:
    """The files of all distributions that have one."""
    for entry, folder in _folders():
        try:
            with open(os.path.join(entry, folder, _FILE), encoding="utf-8") as file:
                yield file.read()
        except (OSError, UnicodeDecodeError):
            continue


def _folders() -> Iterator[tuple[str, str]]:
    """The metadata folders, with the entry of the path that they are in; the first of a name."""
    seen: set[str] = set()
    for entry in sys.path:
        try:
            folders = sorted(name for name in os.listdir(entry or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
        for folder in folders:
            name = re.sub(r"[-_.]+", "_", folder.rpartition(".")[0].partition("-")[0]).lower()
            if name not in seen:
                seen.add(name)
                yield entry, folder


def _parsed(text: str, group: str) -> Iterator[EntryPoint]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif section == group and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.partition("[")[0].strip())
