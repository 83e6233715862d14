"""A user's own secret key, which lies below the home and nowhere that an environment variable or a repository can name.

What mtlint keeps outside its own folder carries a digest made with it, so that nobody else's data are taken for ours.
"""

import os
import stat

from lint.folders import is_private, user_state

_SIZE = 32  # bytes
_FILE = "memo.key"
#: How a file is opened that others may have put there.
NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_known: dict[str, bytes | None] = {}  # that were read in this process


def users_key() -> bytes | None:
    """Return this user's key, made if it is not there; None where there is no home that is not a repository."""
    file = key_file()
    return secret(file, make=True) if file else None


def key_file() -> str | None:
    """Return where this user's key lies, or would lie."""
    state = user_state()
    return os.path.join(state, _FILE) if state else None


def secret(file: str, *, make: bool = False) -> bytes | None:
    """Return the key in a file, made if it is not there; None where there is none that can be trusted."""
    found = _key(file)
    if found is None and make:
        try:
            os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
            write_whole(file, os.urandom(_SIZE), 0o600, over=_read(file) is None)
        except OSError:
            pass
        _known.pop(file, None)
        found = _key(file)
    return found


def _key(file: str) -> bytes | None:
    if file not in _known:
        _known[file] = _read(file)
    return _known[file]


def _read(file: str) -> bytes | None:
    """Return the key in a file of this user's, where nobody else can have put it."""
    try:
        handle = os.open(file, os.O_RDONLY | NO_LINKS)
    except (OSError, ValueError):
        return None
    with open(handle, "rb") as opened:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or not is_private(status):
            return None
        data = opened.read(_SIZE + 1)
    return data if len(data) == _SIZE else None


def write_whole(path: str, data: bytes, mode: int, *, over: bool = True) -> None:
    """Write a file as a whole, with these permissions. With ``over`` false, one that is there stays."""
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}"  # a killed run of the same number may have left its own
    if not over and os.path.exists(path):
        return
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINKS, mode)
    try:
        with open(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
