"""Opens the database of results as a file that anybody may have written.

SQLite acts on what a file says: a journal beside it is played back, a write-ahead log is made, views and triggers run
in the place of tables. So before SQLite sees a file it must be a regular one, alone, with a plain header; then its
schema must be ours to the letter; and after that, nothing but reading and writing the rows of our table is allowed.
What is otherwise is removed and made anew.
"""

import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path

from lint.cache.place import FORMAT

LARGEST = 256 << 20  # bytes: more than any run leaves behind
PATIENCE = 0.3  # seconds for another run that writes
_LONGEST = 10.0  # seconds for one statement, whatever the file makes of it

_TABLE = """create table results (
    key blob primary key, counts text not null, renderer text not null, rendered text not null, found text not null,
    used integer not null, digest blob not null, found_digest blob not null
)"""
_INDEX = "create index by_use on results (used)"
_SCHEMA = {
    ("table", "results", "results", _TABLE.replace("create table", "CREATE TABLE", 1)),
    ("index", "by_use", "results", _INDEX.replace("create index", "CREATE INDEX", 1)),
    ("index", "sqlite_autoindex_results_1", "results", None),
}

_MAGIC = b"SQLite format 3\0"
_LEGACY = b"\x01\x01"  # the write and read versions of a file without a write-ahead log


class ForeignFileError(Exception):
    """What lies there is not a database of ours."""


class Database:
    """A connection that is limited to the rows of the table of results."""

    def __init__(self, file: Path, *, read_only: bool = False) -> None:
        """Open a database or make it. Raises ForeignFileError for one that is not ours, else sqlite3.Error, OSError."""
        check_file(file)
        mode = "ro" if read_only else "rwc"
        self._started = time.monotonic()
        self._connection = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
        )
        try:
            self._limit()
            self._check_schema(read_only)
            self._connection.set_authorizer(_allowed)
        except ValueError:  # what SQLite says is wrong quotes the file, and that is not text
            self._connection.close()
            raise ForeignFileError from None
        except BaseException:
            self._connection.close()
            raise

    def execute(self, statement: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        self._started = time.monotonic()
        return self._connection.execute(statement, values)

    def executemany(self, statement: str, rows: list[tuple[object, ...]]) -> None:
        self._started = time.monotonic()
        self._connection.executemany(statement, rows)

    def vacuum(self) -> None:
        """Give room that is no longer used back to the disk."""
        self._connection.set_authorizer(None)
        try:
            self.execute("vacuum")
        finally:
            self._connection.set_authorizer(_allowed)

    def close(self) -> None:
        self._connection.close()

    def _limit(self) -> None:
        connection = self._connection
        connection.set_progress_handler(lambda: time.monotonic() - self._started > _LONGEST, 100_000)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 64 << 20)
        connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0)
        for option, value in (("DEFENSIVE", True), ("ENABLE_TRIGGER", False), ("ENABLE_VIEW", False)):
            if (code := getattr(sqlite3, f"SQLITE_DBCONFIG_{option}", None)) is not None:  # from Python 3.12 on
                connection.setconfig(code, value)  # type: ignore[attr-defined, unused-ignore]
        for pragma in (
            "trusted_schema = off",
            "cell_size_check = on",
            "mmap_size = 0",
            "journal_mode = memory",  # no file beside it, ever; what a crash leaves half written is made anew
            "synchronous = off",  # to lose it in a crash costs nothing
        ):
            connection.execute(f"pragma {pragma}")

    def _check_schema(self, read_only: bool) -> None:
        connection = self._connection
        version = connection.execute("pragma user_version").fetchone()[0]
        found = connection.execute("select type, name, tbl_name, sql from sqlite_master limit 9").fetchall()
        if not version and not found and not read_only:
            connection.executescript(f"begin immediate; {_TABLE}; {_INDEX}; pragma user_version = {FORMAT}; commit")
        elif version != FORMAT or set(found) != _SCHEMA:
            raise ForeignFileError


_ROWS = {sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}
_ALWAYS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION}


def _allowed(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    if trigger is None and (
        action in _ALWAYS
        or (action in _ROWS and first == "results")
        or (action == sqlite3.SQLITE_FUNCTION and second == "count")
    ):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def check_file(file: Path) -> None:
    """Look at a file before SQLite does. Raises ForeignFileError or OSError; a file that is not there yet is right."""
    if any(name.startswith(f"{file.name}-") for name in os.listdir(file.parent)):
        raise ForeignFileError  # a journal that is not ours
    try:
        status = file.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1 or status.st_size > LARGEST:
        raise ForeignFileError
    with open(file, "rb") as stream:
        head = stream.read(100)
    if head and (not head.startswith(_MAGIC) or head[18:20] != _LEGACY):
        raise ForeignFileError


def remove(file: Path) -> None:
    """Remove a database and what lies beside it, without following a link. Raises OSError."""
    for each in list(os.scandir(file.parent)):
        if each.name == file.name or each.name.startswith(f"{file.name}-"):
            with suppress(FileNotFoundError):
                os.unlink(each.path)
