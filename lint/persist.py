"""An on-disk memo beside ``__pycache__`` for values derived from mtlint's own files.

Python caches compiled modules in ``__pycache__``, but not the regular expressions and tables that mtlint builds when
it starts, and building them takes longer than linting an article. The memo stores them in the same place and on the
same terms: a file that cannot be read, or that another Python wrote, is rebuilt; a file that cannot be written is
skipped; ``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX`` are respected. Where that folder is not writable (a
container image, an installation owned by root), the memo lies in the user's cache folder.
"""

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Hashable
from importlib.util import cache_from_source
from typing import Any, TypeVar

T = TypeVar("T")


class DiskMemo:
    """Values by key, kept from run to run. Both are plain data: numbers, strings, tuples, lists, sets, dicts.

    Each value is stored with a stamp that covers everything it depends on; it is computed again only when the stamp
    differs. With more than ``limit`` entries, those that this run did not use are dropped.
    """

    def __init__(self, name: str, limit: int) -> None:
        self.name, self.limit = name, limit
        self.used: dict[Hashable, tuple[Any, bytes]] = {}  # stamps and values
        beside = self.file()
        self.writable = beside is not None and _may_write(beside)
        self._files = [beside] if beside else []  # where it is read; the last is where it is written
        if not self.writable and (folder := _users_folder()):
            self._files.append(os.path.join(folder, f"{name}.kept"))
            self.writable = True
        self.known = self._read()
        self._changed = False

    def get(self, key: Hashable, stamp: object, make: Callable[[], T]) -> T:
        """Return the value of a key, computed if it is not stored."""
        found = self.known.get(key)
        if found is not None and found[0] == stamp:
            try:
                value: T = marshal.loads(found[1])  # unpacked one by one: a run uses only some
            except (EOFError, ValueError, TypeError):
                pass
            else:
                self.used[key] = found
                return value
        value = make()
        self.used[key] = stamp, marshal.dumps(value)  # type: ignore[arg-type]
        self._write_at_exit()
        return value

    def _write_at_exit(self) -> None:
        if not self._changed and self.writable:
            self._changed = True
            import atexit

            atexit.register(self.write)

    def write(self) -> None:
        """Write the memo at the end of the run, together with what another run may have added meanwhile."""
        kept = {**self._read(), **self.used}
        if len(kept) > self.limit:
            kept = self.used
        path = self._files[-1]
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            temporary = f"{path}.{os.getpid()}"
            with open(temporary, "xb") as file:
                file.write(marshal.dumps((sys.version, kept)))
            os.replace(temporary, path)
        except OSError:
            pass  # like a .pyc that cannot be written

    def _read(self) -> dict[Hashable, tuple[Any, bytes]]:
        return {key: value for path in self._files for key, value in _entries(path).items()}

    def file(self) -> str | None:
        """Return the memo's path, beside this module's .pyc; None if Python has no cache folder."""
        try:
            compiled = cache_from_source(os.path.join(os.path.dirname(__file__), f"{self.name}.py"))
        except NotImplementedError:
            return None
        return compiled.removesuffix(".pyc") + ".kept"


def _entries(path: str) -> dict[Hashable, tuple[Any, bytes]]:
    """Return the entries of a memo file; none if it is damaged or was written by another Python."""
    try:
        with open(path, "rb") as file:
            python, known = marshal.loads(file.read())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    if python != sys.version or not isinstance(known, dict):
        return {}
    return known if all(map(_is_entry, known.values())) else {}


def _may_write(path: str) -> bool:
    """May a file be written beside the bytecode?"""
    folder = os.path.dirname(path)
    while not os.path.exists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)  # the missing folders can be created there
    return not sys.dont_write_bytecode and os.path.isdir(folder) and os.access(folder, os.W_OK)


def user_caches() -> str | None:
    """Return mtlint's folder in the user's cache folder; None for a user without a home folder."""
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    if named:
        return os.path.join(named, "mtlint")
    home = os.path.expanduser("~")
    return os.path.join(home, *_CACHES, "mtlint") if os.path.isdir(home) else None


_CACHES = ("AppData", "Local") if os.name == "nt" else (".cache",)
_MOST_FOLDERS = 16  # memos of other installations, which may be gone


def _users_folder() -> str | None:
    """Return this installation's private folder in the user's caches: marshal trusts what it reads."""
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
        status = os.stat(folder)
    except OSError:
        return None
    if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or status.st_mode & 0o022):
        return None
    return folder


def _forget_oldest(above: str) -> None:
    """Remove the oldest memos when there are too many."""
    folders = sorted((entry for entry in os.scandir(above) if entry.is_dir()), key=lambda each: each.stat().st_mtime)
    for folder in folders[:-_MOST_FOLDERS]:
        for file in os.listdir(folder):
            os.unlink(os.path.join(folder, file))
        os.rmdir(folder)


def fingerprint(*paths: str) -> tuple[int, ...]:
    """Return modification times (ns) and sizes (bytes) of files: they differ when a file was changed.

    Both are zero for a path that is not a file on disk (a package imported from an archive).
    """
    numbers: list[int] = []
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            numbers += (0, 0)
        else:
            numbers += (status.st_mtime_ns, status.st_size)
    return tuple(numbers)


def files_below(folder: str) -> list[str]:
    """Return the paths of all files below a folder except bytecode, sorted; an unreadable folder has none."""
    found: list[str] = []
    folders = [folder]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir():
                        if entry.name != "__pycache__":
                            folders.append(entry.path)
                    else:
                        found.append(entry.path)
        except OSError:
            continue
    return sorted(found)


def _is_entry(found: object) -> bool:
    return isinstance(found, tuple) and len(found) == 2 and isinstance(found[1], bytes)
