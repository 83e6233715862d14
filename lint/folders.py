"""Where a project ends and where the user's own folders lie; the border between what is trusted and what is not.

A project is what a repository brings: the nearest folder with ``.git`` from the working directory upwards, or the
working directory itself. Folders of the user's that an environment variable moves into a project count as the
project's: CI services and ``.envrc`` files set such variables for whatever is checked out.
"""

import errno
import os
import stat
import sys

_WINDOWS = os.name == "nt"
_CACHES = ("AppData", "Local") if _WINDOWS else (".cache",)
_CONFIGURATION = ("AppData", "Roaming") if _WINDOWS else (".config",)
_STATE = ("AppData", "Local") if _WINDOWS else (".local", "state")


def is_inside(path: str, folder: str) -> bool:
    """Is an absolute path the folder, or below it?"""
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def project_root(folder: str | None = None) -> str:
    """Return the root of the project around a folder (default: the working directory), links resolved.

    That is the nearest folder upwards with ``.git``; where there is none below the user's home, the working
    directory if the folder lies in it, else the folder itself.
    """
    here = os.path.realpath(folder or os.curdir)
    if (root := repository(here)) is not None:
        return root
    working = os.path.realpath(os.curdir)
    return working if is_inside(here, working) else here


def repository(here: str) -> str | None:
    """Return the nearest folder with ``.git``, no farther up than the user's home."""
    home = _home()
    while True:
        if os.path.lexists(os.path.join(here, ".git")):
            return here
        above = os.path.dirname(here)
        if above == here or here == home:
            return None
        here = above


#: How git is asked: it runs no monitor that a repository names, and takes no folder of a checkout for a repository
#: because of the files in it, which may name programs to run.
GIT = ("git", "-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")


def leads_out(path: str) -> bool:
    """Does a path that lies in the project lead out of it through a link? What is written there would land outside."""
    root = project_root()
    return is_inside(os.path.abspath(path), root) and not is_inside(os.path.realpath(path), root)


def user_caches() -> str | None:
    """mtlint's folder among the user's caches; None for a user without a home."""
    return _users("LOCALAPPDATA" if _WINDOWS else "XDG_CACHE_HOME", _CACHES)


def user_configuration() -> str | None:
    """mtlint's folder among the user's configuration files; None for a user without a home."""
    return _users("APPDATA" if _WINDOWS else "XDG_CONFIG_HOME", _CONFIGURATION)


def user_state() -> str | None:
    """Return the folder for secrets of mtlint's own: always below the home; None if that is part of a repository."""
    home = _home()
    try:
        root = repository(os.path.realpath(os.curdir))
    except OSError:  # the working directory is gone
        root = None
    if home is None or (root is not None and is_inside(home, root)):
        return None
    return os.path.join(home, *_STATE, "mtlint")


def _users(variable: str, otherwise: tuple[str, ...]) -> str | None:
    """Return a folder of the user's: where a variable says, if that is not part of a project, else below the home."""
    named = os.environ.get(variable)
    if named and os.path.isabs(named) and not is_in_project(named):
        return os.path.join(named, "mtlint")
    home = _home()
    return None if home is None else os.path.join(home, *otherwise, "mtlint")


def is_in_project(path: str, folder: str | None = None) -> bool:
    """Does a path lie in the project around a folder (default: the working directory)?

    A home and what is around it is not a project, even if it is a repository.
    """
    try:
        root = project_root(folder)
    except OSError:  # the working directory is gone
        return True
    home = _home()
    return is_inside(os.path.realpath(path), root) and not (home is not None and is_inside(home, root))


def _home() -> str | None:
    home = os.path.expanduser("~")
    return os.path.realpath(home) if os.path.isabs(home) and os.path.isdir(home) else None


def is_private(status: os.stat_result) -> bool:
    """Does a file or folder belong to this user, and may nobody else write to it?"""
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def read_regular(path: str | os.PathLike[str], most: int) -> bytes:
    """Return the contents of a regular file of at most so many bytes; whatever else lies there raises OSError."""
    data = read_head(path, most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"more than {most / 1e6:g} MB")
    return data


def read_head(path: str | os.PathLike[str], most: int) -> bytes:
    """Return the first bytes of a regular file; whatever else lies there, such as a pipe, raises OSError at once."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError:  # a NUL in the name
        raise OSError(errno.ENOENT, "no file can have this name") from None
    with open(handle, "rb") as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL, "not a regular file")
        return stream.read(min(most, status.st_size + 1))


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
