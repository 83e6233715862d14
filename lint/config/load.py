"""The configuration file to a Config.

``mtlint.toml``, or the table ``[tool.mtlint]`` in ``pyproject.toml``: for each article the nearest one above it holds
alone; what is no matter of one article is taken from the one that is nearest to the working directory. Every key, rule
and option is checked, options against the parameters of the rules' checks: what is misspelt or of the wrong type is an
error, never ignored.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.config.hierarchy import Hierarchy
from lint.config.layers import ConfigError, Layer
from lint.config.model import Config
from lint.config.reader import NAME, ConfigReader
from lint.config.toml_source import PYPROJECT, parse, table_of
from lint.config.values import check_fields, known_names
from lint.errors import nearest
from lint.text.decoding import is_encoding


def load(
    file: str | None = None,
    *,
    isolated: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    encoding: str | None = None,
    text_fields: Sequence[str] = (),
) -> Config:
    """The configuration of a run: of the named file, or the nearest, and what the command line says on top of it.

    Raises :class:`ConfigError`, or RegistryError when a rule package is broken.
    """
    command = Layer(
        select=frozenset(_known(select, "--select")) if select else None,
        extend_ignore=frozenset(_known(ignore, "--ignore")),
        encoding=encoding,
        text_fields=check_fields(text_fields, lambda message: ConfigError(f"--text-field: {message}"))
        if text_fields
        else None,
        places=_CommandLine(),
    )
    if encoding and not is_encoding(encoding):
        raise ConfigError(f'--encoding: there is no text encoding "{encoding}"')
    path = Path(file) if file else None if isolated else _nearest()
    config = Config(Path.cwd(), command=command) if path is None else _read(path, command)
    config.check()
    return config if file or isolated else Hierarchy.over(config, nearest_file, _read)


def _known(names: Iterable[str], place: str) -> Iterable[str]:
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
    """The file that holds in the working directory."""
    return nearest_file(str(Path.cwd()), "")


def nearest_file(start: str, stop: str) -> Path | None:
    """Return the nearest configuration file of a folder and those above it, up to a folder that is not searched."""
    for folder in (Path(start), *Path(start).parents):
        if str(folder) == stop:
            break
        if (path := folder / NAME).is_file():
            return path
        path = folder / PYPROJECT
        if path.is_file() and b"mtlint" in path.read_bytes() and table_of(parse(path), path) is not None:
            return path
    return None


def _read(path: Path, command: Layer) -> Config:
    source = parse(path)
    table = table_of(source, path)
    if table is None:
        raise ConfigError(f"{path}: there is no table [tool.mtlint]")
    return ConfigReader(source, path.absolute().parent, path.absolute().parent).config(table, command, path)
