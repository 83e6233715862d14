"""Where the results of a project lie: in the user's cache folder, known by the absolute path of the project.

``MTLINT_CACHE_DIR`` names another folder. Some CI services keep nothing but folders inside the checkout, so it may lie
there too, where git ignores it and tracks nothing below it: what a repository brings must never be taken for results.
"""

import os
import shutil
import stat
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from lint.folders import GIT, is_in_project, is_private, project_root, user_caches
from lint.records import NamedTuple

ENVIRONMENT = "MTLINT_CACHE_DIR"
OLD_FOLDER = ".mtlint_cache"  # of versions that kept results beside the configuration
FILE = "results.sqlite"
FORMAT = 7  # of the table and its entries

_MOST_DAYS = 60  # that the results of a project are kept without being used


class CacheFolder(NamedTuple):
    """The folder of a project's results (None: there is none to be had), and what the user should know about it."""

    path: Path | None
    note: str = ""


def cache_folder(root: Path) -> CacheFolder:
    """Return the folder for the results of the project whose configuration lies in a folder."""
    named = os.environ.get(ENVIRONMENT)
    note = ""
    if named:
        if _may_lie(named, root):
            return CacheFolder(Path(named))
        note = f"{ENVIRONMENT}: {named} lies in the project, and git does not ignore it or tracks files there"
    caches = user_caches()
    if caches is None:
        return CacheFolder(None, note and f"{note}; results are not kept")
    name = blake2b(os.fsencode(os.path.realpath(root)), digest_size=16).hexdigest()
    path = Path(caches, "results", name)
    return CacheFolder(path, note and f"{note}; results are kept in {path}")


def prepare(folder: Path) -> None:
    """Make the folder, for this user alone and in the manner that git and backups leave out. Raises OSError.

    Also raises it for a folder that is a link or, among the user's caches, that others may write to.
    """
    if not os.path.lexists(folder):
        _make(folder)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise NotADirectoryError(f"{folder} is not a folder")
    if not os.environ.get(ENVIRONMENT) and not is_private(status):
        raise PermissionError(f"{folder} belongs to somebody else")


def _make(folder: Path) -> None:
    os.makedirs(folder, mode=0o700, exist_ok=True)
    try:
        for name, text in _MARKS.items():
            (folder / name).write_text(text, "utf-8")
    except OSError:  # the disk is full; to find the folder there, the next run would think that they are too
        with suppress(OSError):
            for name in _MARKS:
                (folder / name).unlink(missing_ok=True)
            folder.rmdir()
        raise
    if not os.environ.get(ENVIRONMENT):
        _forget_unused(folder.parent)


_MARKS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by mtlint. See https://bford.info/cachedir/\n",
}


def _forget_unused(results: Path) -> None:
    """Remove the results of projects that were not linted for long."""
    limit = time.time() - _MOST_DAYS * 86_400
    with suppress(OSError):
        for folder in list(os.scandir(results)):
            file = Path(folder.path, FILE)
            if folder.is_dir(follow_symlinks=False) and file.exists() and file.lstat().st_mtime < limit:
                shutil.rmtree(folder.path, ignore_errors=True)


def _may_lie(named: str, root: Path) -> bool:
    """May results lie in a folder that the environment names?"""
    path = os.path.abspath(named)
    on_the_way = [path, *map(str, Path(path).parents)]  # one of them may be a link that leads out of the project
    projects = [folder for folder in (os.curdir, str(root)) if any(is_in_project(each, folder) for each in on_the_way)]
    return all(_is_ignored(path, project_root(folder)) for folder in projects)


def _is_ignored(folder: str, project: str) -> bool:
    """Does git ignore a folder and track nothing in it or on the way to it?"""
    import subprocess

    git = [*GIT, "-C", project]
    try:
        ignored = subprocess.run([*git, "check-ignore", "-q", "--", os.path.join(folder, FILE)], capture_output=True)
        name = os.path.relpath(folder, project).replace(os.sep, "/")
        tracked = subprocess.run([*git, "ls-files", "-z", "--", f":(icase,literal){name}"], capture_output=True)
    except (OSError, ValueError):
        return False
    return ignored.returncode == 0 and tracked.returncode == 0 and not tracked.stdout
