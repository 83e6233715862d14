"""Data beside rules and analyses: tab-separated tables under the same stem as the module that owns them."""

import os
import sys
from functools import cache, partial
from pkgutil import get_data  # importlib.resources would take longer to import than most tables to read

from lint.kept import Kept, state

_kept = Kept("tables", limit=200)


@cache
def rows(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of ours: ``rows(__package__, "calque.tsv", 3)``.

    Blank lines and lines that begin with ``#`` are left out, missing cells at the end of a row are empty. Raises
    ValueError for a row with more cells than columns; a test reads every table.
    """
    folder = os.path.dirname(sys.modules[package].__file__ or "") if package in sys.modules else ""
    written = state(os.path.join(folder, name))
    read = partial(_read, package, name, columns)
    return _kept.get((package, name, columns, folder, written), read) if any(written) else read()


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
