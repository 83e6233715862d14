"""What a configuration may say by where it lies: one of a repository runs nothing, sends nothing and reads only there.

The user's own are the files outside the project; ``lint.config.users`` reads the one in the user's folder.
"""

import os
from collections.abc import Callable
from pathlib import Path

from lint.config.layers import MOST_DATA, ConfigError
from lint.folders import is_inside, project_root, read_regular, repository

ONLY_USERS = frozenset({"enabled", "url", "home"})  # keys of [grammar] that start programs or send articles


def border(file: Path) -> str | None:
    """Return the folder that a configuration file and what it names must stay in; None for a file of the user's own."""
    folder = os.path.dirname(os.path.abspath(file))
    working = project_root()
    if not is_inside(folder, working) and repository(os.path.realpath(folder)) is None:
        return None
    return working if is_inside(folder, working) else project_root(folder)


def checked(path: Path, within: str | None, error: Callable[[str], ConfigError]) -> Path:
    """A path that a configuration names. Raises for one that leads out of the repository that the file came with."""
    if "\0" in str(path):
        raise error("a path cannot have a NUL in it")
    if within is not None and not is_inside(os.path.realpath(path), within):
        raise error(f"{path} lies outside the project; put it below {within}, or name it in a configuration elsewhere")
    return path


def check_data(path: Path) -> None:
    """Raise ConfigError for a data file that may be read for ever; one that is not there is its reader's business."""
    try:
        read_regular(path, MOST_DATA)
    except FileNotFoundError:
        return
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
