"""Data beside rules and analyses: tab-separated tables under the same stem as the module that owns them."""

from functools import cache
from pkgutil import get_data  # importlib.resources would take longer to import than most tables to read


@cache
def rows(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of ours: ``rows(__package__, "calque.tsv", 3)``.

    Blank lines and lines that begin with ``#`` are left out, missing cells at the end of a row are empty. Raises
    ValueError for a row with more cells than columns; a test reads every table.
    """
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
