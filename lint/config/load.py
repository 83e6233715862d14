"""The configuration file to a Config.

``mtlint.toml``, or the table ``[tool.mtlint]`` in ``pyproject.toml``: for each article the nearest one above it holds
alone; what is no matter of one article is taken from the one that is nearest to the working directory. Folders are
looked into upwards to the root of the repository or the user's home. Every key, rule and option is checked, options
against the parameters of the rules' checks: what is misspelt or of the wrong type is an error, never ignored.
"""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.config.hierarchy import Hierarchy
from lint.config.layers import ConfigError, Layer
from lint.config.model import Config
from lint.config.toml_source import MOST_CONFIGURATION, NAME, PYPROJECT, parse, table_of
from lint.config.trust import border, checked
from lint.config.users import with_users_own
from lint.errors import nearest
from lint.folders import read_regular, repository
from lint.text.decoding import is_encoding


def load(
    file: str | None = None,
    *,
    isolated: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    encoding: str | None = None,
    text_fields: Sequence[str] = (),
    source_fields: Sequence[str] = (),
) -> Config:
    """The configuration of a run: of the named file, or the nearest, and what the command line says on top of it.

    Raises :class:`ConfigError`, or RegistryError when a rule package is broken.
    """
    command = Layer(
        select=frozenset(_known(select, "--select")) if select else None,
        extend_ignore=frozenset(_known(ignore, "--ignore")),
        encoding=encoding,
        text_fields=_fields(text_fields, "--text-field"),
        source_fields=_fields(source_fields, "--source-field"),
        places=_CommandLine(),
    )
    if encoding and not is_encoding(encoding):
        raise ConfigError(f'--encoding: there is no text encoding "{encoding}"')
    if "\0" in (file or ""):
        raise ConfigError("--config: a path cannot have a NUL in it")
    path = Path(file) if file else None if isolated else _nearest()
    config = Config(Path.cwd(), command=command) if path is None else _read(path, command)
    config = with_users_own(config)
    config.check()
    return config if file or isolated else Hierarchy.over(config, nearest_file, _read)


def _fields(names: Sequence[str], place: str) -> tuple[str, ...] | None:
    if not names:
        return None
    from lint.config.values import check_fields

    return check_fields(names, lambda message: ConfigError(f"{place}: {message}"))


def _known(names: Sequence[str], place: str) -> Iterable[str]:
    if not names:
        return
    from lint.config.values import known_names  # what it imports takes as long as some rules

    for name in names:
        if name not in (known := known_names()):
            raise ConfigError(f'{place}: there is no rule or group "{name}"{nearest(name, known)}')
        yield name


class _CommandLine:
    """Where the keys of the command line's layer stand."""

    def of(self, *keys: str) -> str:
        return "the command line"

    def says(self, *keys: str) -> bool:
        return False


def _nearest() -> Path | None:
    """Return the file that holds in the working directory."""
    try:
        here = Path.cwd()
    except OSError:
        raise ConfigError("the working directory is gone") from None
    return nearest_file(str(here), "")


def nearest_file(start: str, stop: str) -> Path | None:
    """Return the nearest configuration file of a folder and those above it, up to a folder that is not searched."""
    root = repository(os.path.realpath(start))
    for folder in (Path(start), *Path(start).parents):
        if str(folder) == stop:
            return None
        path = folder / NAME
        if os.path.lexists(path):
            return path
        path = folder / PYPROJECT
        if os.path.isfile(path) and _speaks_of_mtlint(path) and table_of(parse(path), path) is not None:
            return path
        if str(folder) in (root, os.path.expanduser("~")) or _is_everybodys(folder.parent):
            return None
    return None


def _speaks_of_mtlint(path: Path) -> bool:
    try:
        return b"mtlint" in read_regular(path, MOST_CONFIGURATION)
    except OSError:
        return False


def _is_everybodys(folder: Path) -> bool:
    """May anybody put a file into a folder, as into /tmp?"""
    try:
        return bool(os.stat(folder).st_mode & stat.S_IWOTH) and os.name == "posix"
    except OSError:
        return True


def _read(path: Path, command: Layer) -> Config:
    within = border(path)
    if within is not None:
        checked(path, within, ConfigError)
    from lint.config.reader import ConfigReader  # where no file is found, what reads one is not needed

    source = parse(path)
    table = table_of(source, path)
    if table is None:
        raise ConfigError(f"{path}: there is no table [tool.mtlint]")
    folder = path.absolute().parent
    return ConfigReader(source, folder, folder, within=within).config(table, command, path)
