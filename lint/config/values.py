"""Values of a configuration file, each checked: what is of the wrong type or unknown is an error with its place."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin

from lint.analysis import language
from lint.config.layers import ConfigError, Files
from lint.config.toml_source import Keys, TomlSource
from lint.config.trust import checked
from lint.errors import nearest
from lint.filters import suppression
from lint.rulekit import registry
from lint.rulekit.rule import Option, Severity
from lint.text import formats
from lint.text.decoding import is_encoding


def known_names() -> set[str]:
    """All that may stand for a rule or a group. Asked where there is a name: a run from the cache needs no rules."""
    return {*registry.load(), *registry.groups(), suppression.NAME, suppression.GROUP, language.NAME, language.GROUP}


def check_fields(names: Sequence[str], error: Callable[[str], ConfigError]) -> tuple[str, ...]:
    """Names of text fields, with or without a format after a colon."""
    for name in names:
        key, colon, form = name.partition(":")
        if not all(key.split(".")):
            raise error(f'"{name}" names no field')
        if colon and (form not in formats.NAMES or form == "json"):
            raise error(f'there is no format "{form}"{nearest(form, list(formats.NAMES))}')
    return tuple(names)


class ValueReader:
    """Reads single values of a file; a wrong one raises ConfigError with the file and line."""

    def __init__(self, source: TomlSource, root: Path, folder: Path, depth: int = 0, within: str | None = None) -> None:
        self.source = source
        self.root = root  # of patterns: the folder of the file that extends all others
        self.folder = folder  # of the file itself, and of data files that it names
        self.depth = depth
        self.within = within  # the folder that all it names must lie in; None for a file of the user's own

    def path(self, value: Any, keys: Keys) -> Path | None:
        if value is None:
            return None
        if not isinstance(value, str) or not value:
            raise self.wrong(value, "a path", keys)
        return self.located(value, keys)

    def located(self, name: str, keys: Keys) -> Path:
        """The path that a value names, relative to the file; it must not lead out of the repository of the file."""
        try:
            path = self.folder / Path(name).expanduser()
        except RuntimeError:  # ~somebody
            raise self.source.error(keys, f"there is no such home: {quoted(name)}") from None
        return checked(path, self.within, partial(self.source.error, keys))

    def option(self, option: Option, value: Any, keys: Keys) -> Any:
        """Return a value as the rule's check takes it."""
        kind = _without_none(option.type)
        if get_origin(kind) is Literal:
            return self.choice(value, get_args(kind), keys)
        if get_origin(kind) in (frozenset, tuple):
            return cast(type, get_origin(kind))(self.strings(value, keys))
        if hasattr(kind, "load"):
            names = self.strings([value] if isinstance(value, str) else value, keys)
            return Files(kind, tuple(self.located(name, keys) for name in names), self.source.place(keys))
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is not kind or (kind is int and abs(value) >= 1 << 63):
            what = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}.get(
                kind, str(kind)
            )
            raise self.wrong(value, what, keys)
        return value

    def severity(self, value: Any, keys: Keys) -> Severity | None:
        chosen = self.choice(value, (*(each.value for each in Severity), "off"), keys)
        return None if chosen == "off" else Severity(chosen)

    def name(self, name: str, keys: Keys) -> str:
        if name not in (known := known_names()):
            raise self.source.error(keys, f'there is no rule or group "{name}"{nearest(name, known)}')
        return name

    def language(self, value: Any, keys: Keys) -> str:
        if not isinstance(value, str) or not re.fullmatch(r"[a-z]{2,3}", value):
            raise self.wrong(value, 'a language code such as "ar"', keys)
        return value

    def codec(self, value: Any, keys: Keys) -> str:
        if not isinstance(value, str) or not is_encoding(value):
            raise self.wrong(value, 'a text encoding such as "cp1252"', keys)
        return value

    def patterns(self, value: Any, keys: Keys) -> tuple[str, ...]:
        from lint.sources.patterns import Patterns

        patterns = self.strings(value, keys)
        try:
            if patterns:
                Patterns.of(self.root, patterns)
        except ValueError as error:
            raise self.source.error(keys, str(error)) from None
        return patterns

    def strings(self, value: Any, keys: Keys) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(value, "a list of strings", keys)
        return tuple(value)

    def table(self, value: Any, keys: Keys) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(value, "a table", keys)
        return value

    def choice(self, value: Any, choices: Sequence[Any], keys: Keys) -> Any:
        if value not in choices or type(value) is not type(choices[choices.index(value)]):
            known = [each for each in choices if isinstance(each, str)]
            spelt = nearest(_MEANT.get(value, value), known) if isinstance(value, str) else ""
            raise self.wrong(value, "one of " + ", ".join(map(quoted, choices)), keys, spelt)
        return value

    def wrong(self, value: Any, right: str, keys: Keys, hint: str = "") -> ConfigError:
        key = next(key for key in reversed(keys) if isinstance(key, str))
        return self.source.error(keys, f"{key} must be {right}, not {quoted(value)}{hint}")


#: Codes that are written by mistake: the country's is GB.
_MEANT = {"en-UK": "en-GB", "en_UK": "en-GB", "uk": "en-GB", "UK": "en-GB", "british": "en-GB", "american": "en-US"}


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        rest = [each for each in get_args(kind) if each is not NoneType]
        return rest[0] if len(rest) == 1 else kind
    return kind


def quoted(value: Any) -> str:
    """Return a value as TOML writes it, cut short."""
    shown = ""
    match value:
        case bool():
            shown = str(value).lower()
        case str():
            shown = f'"{value}"'
        case dict():
            shown = "a table"
        case list():
            for each in value:
                shown += f", {quoted(each)}" if shown else quoted(each)
                if len(shown) > 60:
                    break
            shown = f"[{shown}]"
        case int() if abs(value) >= 1 << 63:
            shown = "a number of too many digits"
        case _:
            shown = str(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"
