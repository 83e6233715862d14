"""What was found in files that have not changed since, so that they need not be linted again.

One SQLite file, ``results.sqlite``; ``lint.cache.place`` says where. An entry is known by a digest of all that its
findings follow from: the file's bytes and name, what is configured for it, mtlint and all installed packages, the
rules' and tables' files. So an entry is never wrong, it is only no longer asked for; the oldest go when there are too
many. With each goes a digest of its contents, so that a damaged one is linted anew.

A cache is a convenience: one that is broken is made anew, one that cannot be written or is locked is left alone, and
what comes out of it is checked like any input.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.cache import entry
from lint.cache.digest import installed
from lint.cache.entry import CacheEntry
from lint.cache.place import FILE, FORMAT, prepare
from lint.records import NamedTuple
from lint.reports.rendered import RenderedFile, Renderer
from lint.rulekit.findings import FileReport
from lint.sources.source import Source, SourceSettings, read_bytes, read_document
from lint.text.decoding import ReadError
from lint.text.model import FormatError

if TYPE_CHECKING:
    from lint.cache.database import Database

LIMIT = 128 << 20  # bytes: of 25,000 translated articles and of more good ones

_AT_ONCE = 500  # entries that are written together
_DAY = 86_400  # seconds: an entry that was used today need not be marked as used again

_FIND = "select counts, renderer, rendered, used, digest from results where key = ?"
_FIND_FOUND = "select found, found_digest from results where key = ?"
_KEEP = "insert or replace into results values (?, ?, ?, ?, ?, ?, ?, ?)"


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


class Cache:
    """The results of earlier runs. Nothing in here raises for what is on the disk."""

    def __init__(self, where: Path) -> None:
        self.file = where / FILE
        self._ours = installed(FORMAT)
        self._now = int(time.time())  # what this run used is known by it
        self._new: dict[bytes, CacheEntry] = {}
        self._asked: list[bytes] = []  # entries that this run was the first to use today
        self._others: list[bytes] = []  # entries that it used as well
        self._full = False
        self._damaged = False
        self._database = self._opened()

    def find(self, source: Source, settings: SourceSettings, renderer: Renderer | None = None) -> Place:
        """Look up the report of a source, or with ``renderer`` what that renders of it."""
        try:
            data = read_bytes(source)
        except (OSError, ReadError):
            return Place(source)  # to read it again says what is wrong
        digest = blake2b(self._ours, digest_size=20)
        original, beside = source.original, b""
        if original is not None:
            try:
                beside = read_bytes(Source(original.path, original.file, original.data, original.error))
            except (OSError, ReadError):
                return Place(source)
            original = original._replace(data=beside)
        for part in (
            settings.fingerprint(source.file),
            source.path.encode("utf-8", "surrogatepass"),
            data,
            repr((original.path, original.language)).encode("utf-8", "surrogatepass") if original else b"",
            beside,
        ):
            digest.update(b"%d:" % len(part) + part)
        key = digest.digest()
        held = source._replace(data=data, original=original)
        found = self._read(key)
        if found is None:
            return Place(held, key)
        try:
            if renderer and found.renderer == renderer.key:
                return Place(held, key, entry.rendered(found, source.path, renderer))
            found = found._replace(found=self._read_found(key, found.counts))
            document = read_document(data, source, settings)
            if original is not None:
                from lint.sources.original import with_source

                document = with_source(document, held, settings)
            report = entry.report(found, document)
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
        """Write what is new; remove a file that turned out to be damaged."""
        self._write()
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._damaged:
            from lint.cache.database import remove

            with suppress(OSError):
                remove(self.file)

    def _opened(self) -> "Database | None":
        import sqlite3

        from lint.cache.database import Database, ForeignFileError, remove

        for foreign in (False, True):
            try:
                prepare(self.file.parent)
                if foreign:
                    remove(self.file)
                return Database(self.file)
            except sqlite3.OperationalError:
                return self._read_only()  # locked, or not to be written
            except (sqlite3.Error, ForeignFileError):
                continue
            except OSError:
                return None
        return None

    def _read_only(self) -> "Database | None":
        import sqlite3

        from lint.cache.database import Database, ForeignFileError

        try:
            return Database(self.file, read_only=True)
        except (sqlite3.Error, OSError, ValueError, ForeignFileError):
            return None

    def _read(self, key: bytes) -> CacheEntry | None:
        """Return what is kept under a key, without the findings: what was rendered of them is mostly enough."""
        match self._row(_FIND, key):
            case (str(counts), str(renderer), str(rendered), used, digest) if digest == _digest(
                key, counts, renderer, rendered
            ):
                fresh = isinstance(used, int) and self._now - used < _DAY
                (self._others if fresh else self._asked).append(key)
                return CacheEntry(counts, "", rendered, renderer)
        return None

    def _read_found(self, key: bytes, counts: str) -> str:
        """Return the findings that are kept under a key. Raises ValueError if they are damaged."""
        match self._row(_FIND_FOUND, key):
            case (str(found), digest) if digest == _digest(key, counts, found):
                return found
        raise ValueError("the findings are damaged")

    def _row(self, query: str, key: bytes) -> tuple[Any, ...] | None:
        import sqlite3

        if self._database is None:
            return None
        try:
            row: tuple[Any, ...] | None = self._database.execute(query, (key,)).fetchone()
        except (sqlite3.Error, ValueError) as error:  # ValueError: a text, or a message that quotes it, is not UTF-8
            self._damaged |= not isinstance(error, sqlite3.OperationalError)
            return None
        return row

    def _write(self) -> None:
        import sqlite3

        if self._database is None or not (self._new or self._asked):
            return
        try:
            if self._new and self.file.stat().st_size > LIMIT:
                self._make_room(self._database)
            with _transaction(self._database):
                rows = [_row_of(key, found, self._now) for key, found in self._new.items()]
                self._database.executemany(_KEEP, rows)
                self._mark(self._database, self._asked)
        except (sqlite3.OperationalError, OSError, ValueError):
            pass  # locked, read-only, the disk is full, half a character: the next run will find it again
        except sqlite3.Error:
            self._damaged = True
        self._new, self._asked = {}, []

    def _mark(self, database: "Database", keys: list[bytes]) -> None:
        """Entries are used by this run."""
        database.executemany("update results set used = ? where key = ?", [(self._now, key) for key in keys])

    def _make_room(self, database: "Database") -> None:
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
            database.vacuum()


@contextmanager
def _transaction(database: "Database") -> Iterator[None]:
    """Yield all or nothing."""
    database.execute("begin immediate")
    try:
        yield
    except BaseException:
        database.execute("rollback")
        raise
    database.execute("commit")


def _row_of(key: bytes, new: CacheEntry, now: int) -> tuple[object, ...]:
    counts, found, rendered, renderer = new
    digest = _digest(key, counts, renderer, rendered)
    return key, counts, renderer, rendered, found, now, digest, _digest(key, counts, found)


def _digest(key: bytes, *texts: str) -> bytes:
    """Return a digest of texts of the row with a key."""
    lengths = ",".join(str(len(text)) for text in texts)
    return blake2b(f"{lengths}:{''.join(texts)}".encode("utf-8", "surrogatepass"), digest_size=16, key=key).digest()


def info(where: Path) -> Info | None:
    """Return what is in the cache in a folder; None if there is none."""
    import sqlite3

    from lint.cache.database import Database, ForeignFileError

    file = where / FILE
    try:
        size = file.lstat().st_size
        database = Database(file, read_only=True)
        try:
            return Info(file, database.execute("select count(*) from results").fetchone()[0], size)
        finally:
            database.close()
    except (OSError, ValueError, sqlite3.Error, ForeignFileError):
        return None


def clear(where: Path) -> bool:
    """Remove the cache in a folder. False if there was none; raises OSError where it cannot be removed."""
    from lint.cache import database

    there = (where / FILE).exists()
    if where.is_dir():
        database.remove(where / FILE)
    return there
