"""What was found in files that have not changed since, so that they need not be linted again.

One SQLite file, ``results.sqlite`` in the folder ``.mtlint_cache`` beside the configuration (or the working directory;
``MTLINT_CACHE_DIR`` names another). An entry is known by a digest of all that its findings follow from: the file's
bytes and name, what is configured for it, mtlint and all installed packages, the rules' and tables' files. So an entry
is never wrong, it is only no longer asked for; the oldest go when there are too many.

A cache is a convenience: one that is broken is made anew, one that cannot be written or is locked is left alone, and
what comes out of it is checked like any input.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint.cache import entry
from lint.cache.digest import installed
from lint.cache.entry import CacheEntry
from lint.reports.rendered import RenderedFile, Renderer
from lint.rulekit.findings import FileReport
from lint.sources.source import Source, SourceSettings, read_bytes, read_document
from lint.text.decoding import ReadError
from lint.text.model import FormatError

if TYPE_CHECKING:
    import sqlite3

FOLDER = ".mtlint_cache"
FILE = "results.sqlite"
ENVIRONMENT = "MTLINT_CACHE_DIR"

LIMIT = 128 << 20  # bytes: of 25,000 translated articles and of more good ones
_FORMAT = 4  # of the table and its entries
_PATIENCE = 0.3  # seconds for another run that writes
_AT_ONCE = 500  # entries that are written together
_DAY = 86_400  # seconds: an entry that was used today need not be marked as used again

_SCHEMA = """
create table if not exists results (
    key blob primary key, counts text not null, renderer text not null, rendered text not null, found text not null,
    used integer not null
);
create index if not exists by_use on results (used);
"""

_COLUMNS = ", ".join(CacheEntry._fields)
_FIND = f"select {_COLUMNS}, used from results where key = ?"
_KEEP = f"insert or replace into results (key, {_COLUMNS}, used) values (?, ?, ?, ?, ?, ?)"


class Info(NamedTuple):
    """What is in a cache."""

    file: Path
    entries: int
    size: int  # bytes


class Place(NamedTuple):
    """A source that was looked up."""

    source: Source  # with its bytes, so that what is linted is what was looked up
    key: bytes | None = None  # None: it could not be read
    result: FileReport | RenderedFile | None = None  # None: it is not there


def folder(root: Path) -> Path:
    """Where the cache of a configuration in a folder lies."""
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else root / FOLDER


class Cache:
    """The results of earlier runs. Nothing in here raises for what is on the disk."""

    def __init__(self, where: Path) -> None:
        self.file = where / FILE
        self._ours = installed(_FORMAT)
        self._now = int(time.time())  # what this run used is known by it
        self._new: dict[bytes, CacheEntry] = {}
        self._asked: list[bytes] = []  # entries that this run was the first to use today
        self._others: list[bytes] = []  # entries that it used as well
        self._full = False
        self._database = self._opened()

    def find(self, source: Source, settings: SourceSettings, renderer: Renderer | None = None) -> Place:
        """Look up the report of a source, or with ``renderer`` what that renders of it."""
        try:
            data = read_bytes(source)
        except (OSError, ReadError):
            return Place(source)  # to read it again says what is wrong
        digest = blake2b(self._ours, digest_size=20)
        for part in (settings.fingerprint(source.file), source.path.encode("utf-8", "surrogatepass"), data):
            digest.update(b"%d:" % len(part) + part)
        key = digest.digest()
        held = source._replace(data=data)
        found = self._read(key)
        if found is None:
            return Place(held, key)
        try:
            if renderer and found.renderer == renderer.key:
                return Place(held, key, entry.rendered(found, source.path, renderer))
            report = entry.report(found, read_document(data, source, settings))
        except (*entry.BROKEN, ReadError, FormatError):
            return Place(held, key)
        if renderer is None:
            return Place(held, key, report)
        rendered = RenderedFile.of(report, renderer)
        self._keep(key, found._replace(rendered=rendered.text, renderer=renderer.key))
        return Place(held, key, rendered)

    def keep(self, place: Place, found: CacheEntry) -> None:
        """Remember what was found."""
        if place.key is not None:
            self._keep(place.key, found)

    def _keep(self, key: bytes, found: CacheEntry) -> None:
        if not self._full:
            self._new[key] = found
            if len(self._new) >= _AT_ONCE:
                self._write()

    def close(self) -> None:
        """Write what is new."""
        self._write()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _opened(self) -> "sqlite3.Connection | None":
        import sqlite3

        for broken in (False, True):
            try:
                if broken:
                    self.file.unlink(missing_ok=True)
                _prepare(self.file.parent)
                database = sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)
                database.execute("pragma synchronous = off")  # to lose it in a crash costs nothing
                if database.execute("pragma user_version").fetchone()[0] != _FORMAT:
                    anew = f"drop table if exists results; {_SCHEMA} pragma user_version = {_FORMAT};"
                    database.executescript(f"begin immediate; {anew} commit")
                return database
            except sqlite3.OperationalError:
                return self._read_only()  # locked, or not to be written
            except sqlite3.Error:
                continue  # no database of ours
            except OSError:
                return None
        return None

    def _read_only(self) -> "sqlite3.Connection | None":
        import sqlite3

        try:
            database = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
            version = database.execute("pragma user_version").fetchone()[0]
        except (sqlite3.Error, ValueError):
            return None
        return database if version == _FORMAT else None

    def _read(self, key: bytes) -> CacheEntry | None:
        import sqlite3

        if self._database is None:
            return None
        try:
            row = self._database.execute(_FIND, (key,)).fetchone()
        except sqlite3.Error:
            return None
        if row is None:
            return None
        *texts, used = row
        fresh = isinstance(used, int) and self._now - used < _DAY
        (self._others if fresh else self._asked).append(key)
        return CacheEntry(*texts) if all(isinstance(text, str) for text in texts) else None

    def _write(self) -> None:
        import sqlite3

        if self._database is None or not (self._new or self._asked):
            return
        try:
            if self._new and self.file.stat().st_size > LIMIT:
                self._make_room(self._database)
            with _transaction(self._database):
                rows = [(key, *found, self._now) for key, found in self._new.items()]
                self._database.executemany(_KEEP, rows)
                self._mark(self._database, self._asked)
        except (sqlite3.Error, OSError, ValueError):
            pass  # locked, read-only, the disk is full, half a character: the next run will find it again
        self._new, self._asked = {}, []

    def _mark(self, database: "sqlite3.Connection", keys: list[bytes]) -> None:
        """Entries are used by this run."""
        database.executemany("update results set used = ? where key = ?", [(self._now, key) for key in keys])

    def _make_room(self, database: "sqlite3.Connection") -> None:
        """Throw away half of what this run has not used, the oldest first. If there is none, it keeps no more."""
        self._others += self._asked
        with _transaction(database):
            self._mark(database, self._others)
            unused = database.execute("select count(*) from results where used < ?", (self._now,)).fetchone()[0]
            oldest = "select key from results where used < ? order by used limit ?"
            database.execute(f"delete from results where key in ({oldest})", (self._now, (unused + 1) // 2))
        self._others = []
        if not unused:
            self._full, self._new = True, {}
        if unused:
            database.execute("vacuum")


@contextmanager
def _transaction(database: "sqlite3.Connection") -> Iterator[None]:
    """All or nothing."""
    database.execute("begin immediate")
    try:
        yield
    except BaseException:
        database.execute("rollback")
        raise
    database.execute("commit")


def info(where: Path) -> Info | None:
    """What is in the cache in a folder; None if there is none."""
    import sqlite3

    file = where / FILE
    try:
        size = file.stat().st_size
        database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
        try:
            return Info(file, database.execute("select count(*) from results").fetchone()[0], size)
        finally:
            database.close()
    except (OSError, sqlite3.Error):
        return None


def clear(where: Path) -> bool:
    """Remove the cache in a folder. False if there was none; raises OSError where it cannot be removed."""
    file = where / FILE
    there = file.exists()
    for path in (file, file.with_name(f"{FILE}-journal")):
        path.unlink(missing_ok=True)
    return there


def _prepare(where: Path) -> None:
    """Make the folder, in the manner that git and backups leave out."""
    if where.is_dir():
        return
    where.mkdir(parents=True, exist_ok=True)
    try:
        for name, text in _MARKS.items():
            (where / name).write_text(text, "utf-8")
    except OSError:  # the disk is full; to find the folder there, the next run would think that they are too
        with suppress(OSError):
            for name in _MARKS:
                (where / name).unlink(missing_ok=True)
            where.rmdir()
        raise


_MARKS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by mtlint. See https://bford.info/cachedir/\n",
}
