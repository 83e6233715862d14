"""An on-disk memo beside ``__pycache__`` for values derived from mtlint's own files.

Python caches compiled modules in ``__pycache__``, but not the regular expressions and tables that mtlint builds when
it starts, and building them takes longer than linting an article. The memo stores them in the same place and on the
same terms: a file that cannot be read, or that another Python wrote, is rebuilt; a file that cannot be written is
skipped; ``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX`` are respected. Where that folder is not writable (a
container image, an installation owned by root), the memo lies in the user's cache folder.

``marshal`` must never see what mtlint did not write: damaged data can crash Python, and forged data would become
tables and patterns. So every part of a file carries a checksum; beside the bytecode that is all, as who can write
there can replace the code. Anywhere else it is a digest made with the user's own secret key, which lies below the home
and nowhere that an environment variable or a repository can name.
"""

import marshal
import os
import stat
import sys
import zlib
from collections.abc import Callable, Hashable, Sequence
from importlib import import_module
from importlib.util import cache_from_source
from typing import Any, Generic, TypeVar

from lint.folders import is_private, user_caches
from lint.keys import NO_LINKS, key_file, secret, write_whole
from lint.records import NamedTuple

try:
    blake2b: Any = import_module("_blake2").blake2b  # hashlib would load OpenSSL: longer than all digests here
except (ImportError, AttributeError):
    blake2b = import_module("hashlib").blake2b

T = TypeVar("T")

_MAGIC = b"mtlint memo 5\n"
_TAG = 16  # bytes of a digest or a checksum
_HEAD = len(_MAGIC) + _TAG + 8  # then comes the index
_MOST_BYTES = 128 << 20  # a larger file is not a memo


class _File:
    """A file that stays open, as its index tells the places in it, not in what another run puts in its stead.

    (Windows lets nobody replace an open file: there it is opened anew.)
    """

    def __init__(self, path: str, handle: int) -> None:
        self._path = path
        self._handle = os.dup(handle) if hasattr(os, "pread") else None

    def read(self, start: int, size: int) -> bytes:
        try:  # fewer bytes where they cannot be read
            if self._handle is not None:
                return os.pread(self._handle, size, start)
            with open(os.open(self._path, os.O_RDONLY | NO_LINKS), "rb") as file:
                file.seek(start)
                return file.read(size)
        except (OSError, ValueError):
            return b""

    def __del__(self) -> None:
        if self._handle is not None:
            os.close(self._handle)


class _Entry(NamedTuple):
    """A value as it is stored, with the stamp of what it depends on."""

    stamp: Any
    data: bytes | None  # None: it is read from the file when it is asked for
    tag: bytes
    place: tuple[_File, int, int] | None = None  # the file, the offset and the size

    def read(self) -> bytes | None:
        """Return the data, if they can be had; damaged ones do not have their tag."""
        return self.data if self.place is None else self.place[0].read(*self.place[1:]) or None

    def read_part(self, start: int, end: int) -> bytes:
        """Return the bytes between two offsets of the data, fewer where they cannot be read."""
        if self.place is None:
            return (self.data or b"")[start:end]
        file, offset, size = self.place
        return file.read(offset + start, min(end, size) - start)


class _Index(NamedTuple):
    """What a memo file says of its values: by key, the stamp, the offset, the size and the tag."""

    file: _File
    start: int  # of the values
    secret: bytes
    values: dict[Hashable, tuple[Any, int, int, bytes]]

    def entry(self, key: Hashable) -> _Entry:
        stamp, offset, size, tag = self.values[key]
        return _Entry(stamp, None, tag, (self.file, self.start + offset, size))


class DiskMemo:
    """Values by key, kept from run to run. Both are plain data: numbers, strings, tuples, lists, sets, dicts.

    Each value is stored with a stamp that covers everything it depends on; it is computed again only when the stamp
    differs. With more than ``limit`` entries, those that this run did not use are dropped.
    """

    def __init__(self, name: str, limit: int) -> None:
        self.name, self.limit = name, limit
        self.used: dict[Hashable, _Entry] = {}
        self._held: list[Hashable] = []  # used, too, as far as they are known
        self._places = _places(name)  # the last is where it is written
        self.writable = bool(self._places) and self._places[-1].may_write
        self.known = self._read()
        self._changed = False

    def get(self, key: Hashable, stamp: object, make: Callable[[], T]) -> T:
        """Return the value of a key, computed if it is not stored."""
        index = self.known.get(key)
        if index is not None and index.values[key][0] == stamp:  # unpacked one by one: a run uses only some
            entry = index.entry(key)
            data = entry.read()
            if data is not None and _tag(index.secret, data) == entry.tag:
                value: T = marshal.loads(data)
                self.used[key] = entry
                return value
        value = make()
        self.used[key] = _Entry(stamp, marshal.dumps(value), b"")  # type: ignore[arg-type]
        if not self._changed and self.writable:
            self._changed = True
            at_end(self.write)
        return value

    def holds(self, key: Hashable, stamp: object = None) -> bool:
        """Is the value of a key stored? Then it is taken for used, whether or not it is read."""
        index = self.known.get(key)
        if index is None or index.values[key][0] != stamp:
            return False
        self._held.append(key)
        return True

    def stamp(self, key: Hashable) -> Any:
        """Return the stamp of a key with :meth:`parts` that is stored; None for one that is not."""
        index = self.known.get((key, "head"))
        return index and index.values[key, "head"][0]

    def parts(self, key: Hashable, stamp: object, make: Callable[[], tuple[T, Sequence[bytes]]]) -> "Parts[T]":
        """Return a value with the many parts that belong to it, which are read one by one: a run needs only some."""
        made: list[bytes] = []

        def head() -> tuple[T, bytes, bytes, bytes]:
            value, parts = make()
            made.append(b"".join(parts))
            offset, ends, digests, sums = 0, bytearray(_SIZE), bytearray(), bytearray()
            for part in parts:
                offset += len(part)
                ends += offset.to_bytes(_SIZE, sys.byteorder)
                digests += digest(part)
                sums += zlib.crc32(part).to_bytes(_SIZE, sys.byteorder)
            return value, bytes(ends), bytes(digests), bytes(sums)

        stored = self.known.get((key, "parts"))
        if stored is None:
            self.known.pop((key, "head"), None)
        value, ends, digests, sums = self.get((key, "head"), stamp, head)
        entry = stored.entry((key, "parts")) if stored is not None and not made else _Entry(stamp, made[0], b"")
        self.used[key, "parts"] = entry
        keyed = stored is not None and stored.secret  # beside no code: there the sums could be forged with the parts
        return Parts(value, ends, digests if keyed else b"", sums, entry, make)

    def write(self) -> None:
        """Write the memo at the end of the run, together with what another run may have added meanwhile."""
        if not self.writable:
            return
        place = self._places[-1]
        known = place.secret(make=True)
        if known is None:
            return
        others: dict[Hashable, _Entry] = {}
        for key, index in self._read().items():
            entry = index.entry(key)
            if (data := entry.read()) is not None and _tag(index.secret, data) == entry.tag:
                others[key] = _Entry(entry.stamp, data, entry.tag)
        held = {key: others[key] for key in self._held if key in others}
        used = {key: entry if entry.data is not None else others.get(key, entry) for key, entry in self.used.items()}
        used = held | used
        kept = others | used
        if len(kept) > self.limit:
            kept = used
        kept = {key: entry for key, entry in kept.items() if entry.data is not None}
        try:
            os.makedirs(os.path.dirname(place.path), mode=0o700, exist_ok=True)
            write_whole(place.path, _packed(kept, known), 0o644 if _is_beside(place.path) else 0o600)
        except (OSError, ValueError):
            pass  # like a .pyc that cannot be written

    def _read(self) -> dict[Hashable, _Index]:
        """Return where the values lie, by their keys."""
        found: dict[Hashable, _Index] = {}
        for place in self._places:
            if os.path.lexists(place.path) and (known := place.secret()) is not None:
                index = _index(place.path, known)
                if index is not None:
                    found |= dict.fromkeys(index.values, index)
        return found


_at_end: list[Callable[[], None]] = []


def at_end(call: Callable[[], None]) -> None:
    """Call a function when the process ends; what is given last is called first."""
    if not _at_end:
        import atexit

        atexit.register(end)
    _at_end.append(call)


def end() -> None:
    """Do what is left for the end of the process; a worker, which ends without more ado, has to ask for it."""
    while _at_end:
        _at_end.pop()()


_SIZE = 4  # bytes of the offset of a part, as a native number: a memo is of one machine


class Parts(Generic[T]):
    """A value and its parts by their numbers; a part is checked whenever it is read, against its digest or, where there
    are none, its checksum, which takes a tenth of the time."""

    def __init__(
        self,
        value: T,
        ends: bytes,
        digests: bytes,
        sums: bytes,
        entry: _Entry,
        make: Callable[[], tuple[T, Sequence[bytes]]],
    ) -> None:
        self.value = value
        self._ends, self._sums = memoryview(ends).cast("I"), memoryview(sums).cast("I")
        self._digests, self._entry, self._make = digests, entry, make
        self._made: Sequence[bytes] = ()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        if not self._made:
            data = self._entry.read_part(self._ends[number], self._ends[number + 1])
            if self._is_right(number, data):
                return data
            self._made = self._make()[1]  # another run has put something else in its place
        return self._made[number]

    def _is_right(self, number: int, data: bytes) -> bool:
        if self._digests:
            return digest(data) == self._digests[_TAG * number : _TAG * (number + 1)]
        return zlib.crc32(data) == self._sums[number]


class _Place(NamedTuple):
    """A file of a memo, the file with the key to it (None: none is needed), and whether this run may write there."""

    path: str
    key: str | None
    may_write: bool

    def secret(self, *, make: bool = False) -> bytes | None:
        """Return the key, made if it is not there; nothing where none is needed, None where none can be trusted."""
        return b"" if self.key is None else secret(self.key, make=make and self.may_write)


def _is_beside(path: str) -> bool:
    return os.path.dirname(os.path.dirname(path)) == os.path.dirname(os.path.abspath(__file__))


def _places(name: str) -> list[_Place]:
    """Return where a memo is read: beside the bytecode, and in the user's cache folder if that is not writable."""
    found = []
    users = key_file()
    # A folder that a variable names is not where the code lies: the user's own key is needed there.
    if (beside := _beside(name)) is not None and (users or not sys.pycache_prefix):
        found.append(_Place(beside, users if sys.pycache_prefix else None, _may_write(beside)))
    if not (found and found[0].may_write) and users and (folder := _users_folder()):
        found.append(_Place(os.path.join(folder, f"{name}.kept"), users, True))
    return found


def _beside(name: str) -> str | None:
    """Return the file with our own .pyc, or where PYTHONPYCACHEPREFIX wants those; None where Python has none."""
    try:
        compiled = cache_from_source(os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.py"))
    except NotImplementedError:
        return None
    return compiled.removesuffix(".pyc") + ".kept"


def _tag(secret: bytes, data: bytes) -> bytes:
    """Return a digest made with the key; a checksum, which takes a tenth of the time, where there is none."""
    if not secret:
        return zlib.crc32(data).to_bytes(_TAG, "little")
    return bytes(blake2b(data, digest_size=_TAG, key=secret).digest())


def digest(data: bytes) -> bytes:
    """Return a digest: of a part (those of all parts have a tag), or of what a value depends on."""
    return bytes(blake2b(data, digest_size=_TAG).digest())


def _packed(entries: dict[Hashable, _Entry], secret: bytes) -> bytes:
    """Return the contents of a file: a tag, the size of the index, the index, the values."""
    index: dict[Hashable, tuple[Any, int, int, bytes]] = {}
    offset = 0
    values = [entry.data or b"" for entry in entries.values()]
    for (key, entry), data in zip(entries.items(), values, strict=True):
        index[key] = entry.stamp, offset, len(data), _tag(secret, data)
        offset += len(data)
    head = marshal.dumps((sys.version, index))
    return b"".join([_MAGIC, _tag(secret, head), len(head).to_bytes(8, "little"), head, *values])


def _index(path: str, secret: bytes) -> _Index | None:
    """Return the index of a memo file; None if it is damaged, forged or was written by another Python."""
    try:
        handle = os.open(path, os.O_RDONLY | NO_LINKS)
        with open(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or not _HEAD < status.st_size <= _MOST_BYTES:
                return None
            begin = file.read(_HEAD)
            size = int.from_bytes(begin[_HEAD - 8 :], "little")
            if not begin.startswith(_MAGIC) or size > status.st_size - _HEAD:
                return None
            head = file.read(size)
            if _tag(secret, head) != begin[len(_MAGIC) : len(_MAGIC) + _TAG]:
                return None
            python, values = marshal.loads(head)
            return _Index(_File(path, handle), _HEAD + size, secret, values) if python == sys.version else None
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _may_write(path: str) -> bool:
    """May a file be written beside the bytecode?"""
    folder = os.path.dirname(path)
    while not os.path.exists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)  # the missing folders can be created there
    return not sys.dont_write_bytecode and os.path.isdir(folder) and os.access(folder, os.W_OK)


_MOST_FOLDERS = 16  # memos of other installations, which may be gone


def _users_folder() -> str | None:
    """Return this installation's private folder in the user's caches."""
    caches = user_caches()
    if caches is None:
        return None
    above = os.path.join(caches, "kept")
    mark = zlib.crc32(os.fsencode(os.path.dirname(os.path.abspath(__file__))))
    folder = os.path.join(above, f"{sys.implementation.cache_tag}-{mark:08x}")
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder, mode=0o700)
            _forget_oldest(above)
        status = os.lstat(folder)
    except OSError:
        return None
    return folder if stat.S_ISDIR(status.st_mode) and is_private(status) else None


def _forget_oldest(above: str) -> None:
    """Remove the oldest memos when there are too many."""
    folders = sorted(
        (entry for entry in os.scandir(above) if entry.is_dir(follow_symlinks=False)),
        key=lambda each: each.stat(follow_symlinks=False).st_mtime,
    )
    for folder in folders[:-_MOST_FOLDERS]:
        for file in os.listdir(folder):
            os.unlink(os.path.join(folder, file))
        os.rmdir(folder)
