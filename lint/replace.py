"""Writes files as a whole or not at all, and removes what a killed run left beside them."""

import errno
import io
import os
import re
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO

_LEFTOVER = re.compile(r"\..{0,80}\.(\d+)\.[0-9a-f]{8}\.mtlint", re.DOTALL)
_OLD = 86_400  # seconds: no run takes so long; its number may be that of another process by then
_SHOWN = 40  # bytes of the file's name in that of the temporary one


def replace(path: str, data: bytes, *, status: os.stat_result | None = None) -> None:
    """Put a file with these contents in the place of a path, as ``replacing`` does. Raises OSError."""
    with replacing(path, status=status) as stream:
        stream.write(data)


@contextmanager
def replacing(path: str, *, status: os.stat_result | None = None) -> Iterator[BinaryIO]:
    """Yield a file that takes the place of a path, with owner and mode of ``status``, when the block ends well.

    Until it is there as a whole, the old one is. A link is replaced, not followed. A file that has other names (hard
    links), or is mounted by itself, keeps its place: it is written where it is, after the new contents are safe beside
    it. Raises OSError.
    """
    folder, name = os.path.split(os.path.abspath(path))
    short = os.fsdecode(os.fsencode(name)[:_SHOWN])
    temporary = os.path.join(folder, f".{short}.{os.getpid()}.{os.urandom(4).hex()}.mtlint")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, 0o666 if status is None else 0o600)
        with open(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if status is not None:
                _keep(temporary, status)
        if status is not None and status.st_nlink > 1:
            _overwrite(path, temporary)
        else:
            _move(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


@contextmanager
def output_file(path: str) -> Iterator[BinaryIO]:
    """Yield the file for what a user wants written to a path: there as a whole, or the old one stays.

    A device, a pipe, and a file in a folder where no other can be made are written as it goes. Raises OSError.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    try:
        status = os.stat(path)
    except FileNotFoundError:
        status = None
    if status is not None and not (stat.S_ISREG(status.st_mode) and os.access(folder, os.W_OK) and _is_place(path)):
        with open(path, "wb") as stream:
            yield stream
        return
    remove_leftovers([folder])
    with replacing(target, status=status) as stream:
        yield stream


@contextmanager
def output_text(path: str) -> Iterator[TextIO]:
    """Yield ``output_file`` as text in UTF-8, whose lines end as they are written."""
    with output_file(path) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8", newline="")
        yield stream
        stream.flush()
        stream.detach()


def is_of_output(error: OSError, path: str) -> bool:
    """Is an error that came up while a file was written about that file, not about another?"""
    name = None if error.filename is None else os.fsdecode(error.filename)
    return name is None or name == path or _LEFTOVER.fullmatch(os.path.basename(name)) is not None


def _is_place(path: str) -> bool:
    """Is a path that of a file, not of an open stream such as ``/dev/stdout``?"""
    return not os.path.abspath(path).startswith(("/dev/", "/proc/"))


def _move(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        _overwrite(path, temporary)


def _overwrite(path: str, temporary: str) -> None:
    with open(temporary, "rb") as new, open(os.open(path, os.O_WRONLY | _FLAGS), "wb") as stream:
        shutil.copyfileobj(new, stream)
        stream.truncate()
    os.unlink(temporary)


_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def _keep(temporary: str, status: os.stat_result) -> None:
    own = os.stat(temporary)
    if (status.st_uid, status.st_gid) != (own.st_uid, own.st_gid):
        os.chown(temporary, status.st_uid, status.st_gid)  # before the mode, which it may change
    os.chmod(temporary, status.st_mode & 0o7777)


def remove_leftovers(folders: Iterable[str]) -> int:
    """Remove the temporary files that runs left in folders when they were killed. Returns how many there were."""
    removed = 0
    for folder in folders:
        try:
            with os.scandir(folder or os.curdir) as entries:
                found = [entry for entry in entries if entry.name.startswith(".") and entry.name.endswith(".mtlint")]
        except OSError:
            continue
        for entry in found:
            with suppress(OSError):
                match = _LEFTOVER.fullmatch(entry.name)
                status = entry.stat(follow_symlinks=False)
                if match and stat.S_ISREG(status.st_mode) and _is_left(int(match[1]), status):
                    os.unlink(entry.path)
                    removed += 1
    return removed


def _is_left(process: int, status: os.stat_result) -> bool:
    """Is the run that made a temporary file no more?"""
    if time.time() - status.st_mtime > _OLD:
        return True
    if os.name != "posix" or not 0 < process < 1 << 31 or process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        pass
    return False
