"""Temporary folders that go, at the latest with the next run that needs one.

A killed run removes nothing. Each folder holds a lock for as long as its run lives (its worker processes share it), so
that a later run can tell what is left over from what is in use, in another container too.
"""

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":  # there folders stay where a run is killed
    import fcntl

_PREFIX = "mtlint-"
_LOCK = "in-use"
_YOUNG = 60.0  # seconds: a folder may be too new to have its lock


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Yield a new folder that nobody else can read, and remove it. Removes what killed runs of this user left."""
    remove_left()
    with (
        tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder,
        open(os.path.join(folder, _LOCK), "wb") as lock,
    ):
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield Path(folder)


def remove_left() -> int:
    """Remove folders whose runs are no more. Returns how many there were."""
    if sys.platform == "win32":
        return 0
    removed = 0
    try:
        with os.scandir(tempfile.gettempdir()) as entries:
            found = [entry.path for entry in entries if entry.name.startswith(_PREFIX)]
    except OSError:
        return 0
    for path in found:
        with suppress(OSError):
            status = os.lstat(path)
            if stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and _is_left(path, status):
                shutil.rmtree(path)
                removed += 1
    return removed


def _is_left(path: str, status: os.stat_result) -> bool:
    if sys.platform == "win32" or time.time() - status.st_mtime < _YOUNG:
        return False
    handle = os.open(os.path.join(path, _LOCK), os.O_WRONLY | os.O_NOFOLLOW)  # OSError: a folder of somebody else's
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
    return True
