"""What one table of the configuration says, and for which paths."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Protocol

from lint.errors import UserError
from lint.folders import read_regular
from lint.records import NamedTuple, field, record
from lint.rulekit.rule import Loadable, Severity

FailOn = Literal["error", "warning", "note", "never"]
Dialect = Literal["en-GB", "en-GB-oxendict", "en-US"]


MOST_DATA = 20_000_000  # bytes of a data file that an option names


class ConfigError(UserError):
    """The configuration is wrong: the file, the line where it can be had, the key, and what to write."""


class Files(NamedTuple):
    """The value of an option that is loaded from files of the user's, with the place in the configuration."""

    type: type[Loadable]
    paths: tuple[Path, ...]
    place: str


@record(frozen=True)
class Layer:
    """What one table of the configuration, or the command line, says; None and empty where it says nothing."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] | None = None
    extend_select: frozenset[str] = frozenset()
    extend_ignore: frozenset[str] = frozenset()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)  # by rule or group; None is "off"
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by rule and parameter
    extensions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # to add to the value of the option
    dialect: Dialect | None = None
    source_language: str | None = None
    encoding: str | None = None
    file_format: str | None = None
    text_fields: tuple[str, ...] | None = None
    source_fields: tuple[str, ...] | None = None
    places: "Places | None" = field(default=None, compare=False)


class Places(Protocol):
    """Tells where the keys of a table stand."""

    def of(self, *keys: str) -> str:
        """Return the file and line of a key in the table, or of the table around it."""
        ...

    def says(self, *keys: str) -> bool:
        """Is there such a key in the table?"""
        ...


class Override(NamedTuple):
    """A layer for some paths: patterns in the manner of ``.gitignore``."""

    paths: tuple[str, ...]
    layer: Layer


def data_files(layer: Layer) -> list[bytes | None]:
    """Return the data files that a layer's options name, by rule and option."""
    options = (layer.options[rule] for rule in sorted(layer.options))
    values = (chosen[name] for chosen in options for name in sorted(chosen))
    return [_contents(path) for value in values if isinstance(value, Files) for path in value.paths]


def _contents(path: Path) -> bytes | None:
    """Return the contents of a data file; None if there are none to be had, which is an error only if its rule runs."""
    try:
        return read_regular(path, MOST_DATA)
    except OSError:
        return None
