"""The configuration of each file: the nearest ``mtlint.toml`` or ``[tool.mtlint]`` above it, kept until it changes."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from lint.config.layers import ConfigError
from lint.config.load import load
from lint.config.model import Config
from lint.config.selection import forget_files
from lint.config.toml_source import NAME, PYPROJECT
from lint.errors import UserError
from lint.errors import nearest as near
from lint.records import NamedTuple

_CLIENTS_OWN = "command"  # a setting that is for the client: how it starts the server


class Wishes(NamedTuple):
    """What the user has set in the editor, on top of each project's configuration: as on the command line."""

    config: str | None = None  # a file that holds for all projects
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def read(cls, value: Any) -> "Wishes":
        """Return the wishes in a client's settings. Raises ConfigError for what is not known or of the wrong type."""
        if value is None:
            return cls()
        if not isinstance(value, dict):
            raise ConfigError("the editor's settings: “mtlint” must be an object")
        for key, given in value.items():
            if key == _CLIENTS_OWN:
                continue
            is_list = isinstance(given, list) and all(isinstance(name, str) for name in given)
            if key not in cls._fields:
                raise ConfigError(f"the editor's settings: there is no “mtlint.{key}”{near(key, list(cls._fields))}")
            if given is not None and not (isinstance(given, str) if key == "config" else is_list):
                wanted = "a path" if key == "config" else "a list of rules or groups"
                raise ConfigError(f"the editor's settings: “mtlint.{key}” must be {wanted}")
        names = {key: tuple(value.get(key) or ()) for key in ("select", "ignore")}
        return cls(value.get("config") or None, **names)


class Projects:
    """Configurations by file. A broken one is reported once, and the last good one (or the defaults) applies."""

    def __init__(self) -> None:
        self._known: dict[str | None, tuple[tuple[int, int], Config]] = {}
        self.wishes = Wishes()
        self.folders: frozenset[Path] = frozenset()  # of the client's workspace
        self.problems: dict[str, str] = {}  # by configuration file: what is wrong with it

    def settings(self, path: str) -> Config:
        """Return the configuration that applies to the file at a path."""
        wishes = self.wishes
        file = os.path.expanduser(wishes.config) if wishes.config else nearest(path)
        stamp = _stamp(file)
        known = self._known.get(file)
        if known and known[0] == stamp:
            return known[1]
        try:
            config = load(file, isolated=file is None, select=wishes.select, ignore=wishes.ignore)
            self.problems.pop(file or "", None)
        except (UserError, OSError) as error:
            self.problems[file or ""] = str(error)
            config = known[1] if known else load(isolated=True)
        self._known[file] = stamp, config
        return config

    def root_of(self, path: str) -> Path:
        """Return the folder that a new configuration belongs in for a file: the repository's, else the client's."""
        above = list(Path(path).absolute().parents)
        for folder in above:
            if (folder / ".git").exists():
                return folder
        return next((folder for folder in reversed(above) if folder in self.folders), above[0])

    def forget(self) -> None:
        """Read every configuration again when it is next asked for: a data file that it names may have changed."""
        self._known.clear()
        forget_files()


def nearest(path: str) -> str | None:
    """Return the configuration file nearest above a path, up to the repository's root; None if there is none."""
    for folder in Path(path).absolute().parents:
        if (file := folder / NAME).is_file():
            return str(file)
        if (file := folder / PYPROJECT).is_file() and _has_table(str(file), _stamp(str(file))):
            return str(file)
        if (folder / ".git").exists() or folder == Path.home():
            return None
    return None


@lru_cache(maxsize=64)
def _has_table(file: str, stamp: tuple[int, int]) -> bool:
    from lint.config.toml_source import parse, table_of

    try:
        return table_of(parse(Path(file)), Path(file)) is not None
    except ConfigError:
        return False


def _stamp(file: str | None) -> tuple[int, int]:
    try:
        status = os.stat(file) if file else None
    except OSError:
        status = None
    return (status.st_mtime_ns, status.st_size) if status else (0, 0)
