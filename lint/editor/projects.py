"""The configuration of each file: the nearest ``mtlint.toml`` or ``[tool.mtlint]`` above it, kept until it changes."""

import os
from functools import lru_cache
from pathlib import Path

from lint.config.layers import ConfigError
from lint.config.load import load
from lint.config.model import Config
from lint.config.reader import NAME
from lint.config.toml_source import PYPROJECT
from lint.errors import UserError


class Projects:
    """Configurations by file. A broken one is reported once, and the last good one (or the defaults) applies."""

    def __init__(self) -> None:
        self._known: dict[str | None, tuple[tuple[int, int], Config]] = {}
        self.problems: dict[str, str] = {}  # by configuration file: what is wrong with it

    def settings(self, path: str) -> Config:
        """Return the configuration that applies to the file at a path."""
        file = nearest(path)
        stamp = _stamp(file)
        known = self._known.get(file)
        if known and known[0] == stamp:
            return known[1]
        try:
            config = load(file, isolated=file is None)
            self.problems.pop(file or "", None)
        except (UserError, OSError) as error:
            self.problems[file or ""] = str(error)
            config = known[1] if known else load(isolated=True)
        self._known[file] = stamp, config
        return config

    def forget(self) -> None:
        """Read every configuration again when it is next asked for: a data file that it names may have changed."""
        self._known.clear()


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
