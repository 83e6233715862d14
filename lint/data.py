"""Data beside rules and analyses: tab-separated tables under the same stem as the module that owns them."""

import os
import sys
from collections.abc import Callable
from functools import cache, partial, wraps
from pkgutil import get_data  # importlib.resources would take longer to import than most tables to read
from typing import TypeVar

from lint.kept import Kept, state

T = TypeVar("T")

_kept = Kept("tables", limit=200)
_derived = Kept("derived", limit=100)


@cache
def rows(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of ours: ``rows(__package__, "calque.tsv", 3)``.

    Blank lines and lines that begin with ``#`` are left out, missing cells at the end of a row are empty. Raises
    ValueError for a row with more cells than columns; a test reads every table.
    """
    folder = os.path.dirname(sys.modules[package].__file__ or "") if package in sys.modules else ""
    written = state(os.path.join(folder, name))
    read = partial(_read, package, name, columns)
    return _kept.get((package, name, columns, folder), written, read) if any(written) else read()


def _read(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    data = get_data(package, name)
    assert data is not None, f"{package} cannot be read from"
    result = []
    for number, line in enumerate(data.decode("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise ValueError(f"{package}/{name}:{number}: {len(cells)} cells in a table of {columns} columns")
        result.append((*cells, *[""] * (columns - len(cells))))
    return tuple(result)


def made_once(make: Callable[[], T]) -> Callable[[], T]:
    """``functools.cache`` from run to run, for a function that makes plain data of our tables and without arguments.

    What it makes is kept until a file of its module, of ``lint`` or of ``lint.analysis`` is changed.
    """

    @cache
    @wraps(make)
    def kept() -> T:
        own = getattr(sys.modules[make.__module__], "__file__", None) or ""
        module, analyses = state(own), _state_of_analyses()
        if not (any(module) and analyses):
            return make()  # in an archive
        return _derived.get((make.__module__, make.__qualname__), module + analyses, make)

    return kept


@cache
def _state_of_analyses() -> tuple[int, ...]:
    here = os.path.dirname(__file__)
    found: list[str] = []
    for folder in (here, os.path.join(here, "analysis")):
        try:
            found += (entry.path for entry in os.scandir(folder) if entry.name.endswith((".py", ".tsv", ".txt")))
        except OSError:
            return ()
    return state(*sorted(found))
