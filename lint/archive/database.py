"""DuckDB with a bound on its memory: what does not fit goes to files in a temporary folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lint.errors import UserError, one_line

if TYPE_CHECKING:
    import duckdb

MEMORY = "160MB"
_THREADS = 2  # each holds buffers of its own


@contextmanager
def database(folder: Path | None = None) -> "Iterator[duckdb.DuckDBPyConnection]":
    """Open an empty database, below a folder if one is given. Raises UserError where memory or disk run out."""
    import duckdb

    with TemporaryDirectory(prefix="mtlint-", dir=folder) as place:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "threads": _THREADS,
            "temp_directory": str(Path(place, "spilled")),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,  # else a column of a strange type would have it ask the network
            "autoload_known_extensions": False,
        }
        with duckdb.connect(str(Path(place, "tables.duckdb")), config=settings) as connection:
            try:
                yield connection
            except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
                raise UserError(f"DuckDB: {one_line(str(error))[:300]}") from None
