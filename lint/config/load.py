"""The configuration file to a Config.

``mtlint.toml``, or the table ``[tool.mtlint]`` in ``pyproject.toml``: the nearest one, from the working directory
upwards, holds alone. Every key, rule and option is checked, options against the parameters of the rules' checks: what
is misspelt or of the wrong type is an error, never ignored.
"""

import dataclasses
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin

from lint.config.model import Config, ConfigError, Dialect, FailOn, Files, Layer, Override
from lint.errors import nearest
from lint.filters import suppression as suppress
from lint.languagetool.model import Grammar
from lint.patterns import compiled
from lint.reports.model import Format
from lint.rulekit import registry
from lint.rulekit.rule import Option, Severity
from lint.text import formats
from lint.text.decoding import is_encoding
from lint.text.document import Document
from lint.text.model import Span

NAME = "mtlint.toml"
PYPROJECT = "pyproject.toml"

T = TypeVar("T")
Keys = tuple[str | int, ...]  # the way to a value: names of keys, numbers of elements


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
        text_fields=_fields(text_fields, lambda message: ConfigError(f"--text-field: {message}"))
        if text_fields
        else None,
        places=_CommandLine(),
    )
    if encoding and not is_encoding(encoding):
        raise ConfigError(f'--encoding: there is no text encoding "{encoding}"')
    path = Path(file) if file else None if isolated else _nearest()
    config = Config(Path.cwd(), command=command) if path is None else _read(path, command)
    config.check()
    return config


def _known(names: Iterable[str], place: str) -> Iterable[str]:
    for name in names:
        if name not in (known := _names()):
            raise ConfigError(f'{place}: there is no rule or group "{name}"{nearest(name, known)}')
        yield name


def _names() -> set[str]:
    """All that may stand for a rule or a group. Asked where there is a name: a run from the cache needs no rules."""
    return {*registry.load(), *registry.groups(), suppress.NAME, suppress.GROUP}


def _fields(names: Sequence[str], error: Callable[[str], ConfigError]) -> tuple[str, ...]:
    """Names of text fields, with or without a format after a colon."""
    for name in names:
        key, colon, form = name.partition(":")
        if not all(key.split(".")):
            raise error(f'"{name}" names no field')
        if colon and (form not in formats.NAMES or form == "json"):
            raise error(f'there is no format "{form}"{nearest(form, list(formats.NAMES))}')
    return tuple(names)


class _CommandLine:
    """Where the keys of the command line's layer stand."""

    def of(self, *keys: str) -> str:
        return "the command line"

    def says(self, *keys: str) -> bool:
        return False


def _nearest() -> Path | None:
    """The file that holds in the working directory."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (path := folder / NAME).is_file():
            return path
        path = folder / PYPROJECT
        if path.is_file() and b"mtlint" in path.read_bytes() and _table_of(_parse(path), path) is not None:
            return path
    return None


def _read(path: Path, command: Layer) -> Config:
    source = _parse(path)
    table = _table_of(source, path)
    if table is None:
        raise ConfigError(f"{path}: there is no table [tool.mtlint]")
    return _Reader(source, path.absolute().parent, path.absolute().parent).config(table, command, path)


def _extended(name: str, folder: Path, error: Callable[[str], ConfigError]) -> Path:
    """The file that ``extends`` names: a path, or ``package:name`` for the mtlint.toml of an installed package."""
    kind, colon, package = name.partition(":")
    if not colon or kind != "package":
        return folder / Path(name).expanduser()
    from importlib.util import find_spec

    if not package.isidentifier():
        raise error(f'"{package}" is no name of a package')
    found = find_spec(package)  # a top-level package is found without being imported
    places = list(found.submodule_search_locations or ()) if found else []
    path = next((path for place in places if (path := Path(place) / NAME).is_file()), None)
    if path is None:
        why = f"has no {NAME}" if found else "is not installed"
        raise error(f'the package "{package}" {why}')
    if Path.cwd() in (path.parent.parent, path.parent) and "" in sys.path:
        raise error(f'the package "{package}" is taken from the working directory; name its file instead')
    return path


class _Source(NamedTuple):
    """A parsed file, with what is needed to say where something stands in it."""

    path: str
    text: str
    content: dict[str, Any]
    prefix: Keys

    def place(self, keys: Keys) -> str:
        line = _line(self.text, (*self.prefix, *keys))
        return f"{self.path}:{line}" if line else self.path

    def error(self, keys: Keys, message: str) -> ConfigError:
        return ConfigError(f"{self.place(keys)}: {message}")

    def span(self, keys: Keys) -> Span:
        """The line of a key."""
        line = _line(self.text, (*self.prefix, *keys))
        return Document(self.text).line_span(line) if line else Span(0, 0)


class _Places(NamedTuple):
    """Where the keys of a table stand."""

    source: _Source
    keys: Keys

    def of(self, *keys: str) -> str:
        return self.source.place((*self.keys, *keys))

    def says(self, *keys: str) -> bool:
        value: Any = self.source.content
        for key in (*self.source.prefix, *self.keys, *keys):
            if isinstance(key, int) and isinstance(value, list):
                value = value[int(key)]
            elif isinstance(value, dict) and key in value:
                value = value[key]
            else:
                return False
        return True


def _parse(path: Path) -> _Source:
    import tomllib

    shown = _relative(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8 at byte {error.start}") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _syntax(str(error), text)
        raise ConfigError(f"{shown}:{line}:{column}: not TOML: {message}") from None
    return _Source(shown, text, content, ("tool", "mtlint") if path.name == PYPROJECT else ())


def _relative(path: Path) -> str:
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _syntax(message: str, text: str) -> tuple[str, int, int]:
    """What tomllib says is wrong, with line and column."""
    said, _, place = message.partition(" (at ")
    if found := re.match(r"line (\d+), column (\d+)", place):
        return said[:1].lower() + said[1:], int(found[1]), int(found[2])
    lines = text.split("\n")
    return said[:1].lower() + said[1:] + " at the end of the file", len(lines), len(lines[-1]) + 1


def _table_of(source: _Source, path: Path) -> dict[str, Any] | None:
    table: Any = source.content
    for key in source.prefix:
        table = table.get(key) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{source.path}: [tool.mtlint] must be a table")
    return table


_ONLY_AT_THE_TOP = frozenset(
    {"overrides", "exclude", "fail-on", "format", "formats", "grammar", "extends", "accept", "baseline"}
)
_SCALARS = ("fail_on", "format", "grammar")  # one value holds; baselines are not inherited
_MOST_EXTENDED = 10  # files in a chain: more of them go in a circle


class _Reader:
    """Turns the table of a file into a Config; every value is checked on the way."""

    def __init__(self, source: _Source, root: Path, folder: Path, depth: int = 0) -> None:
        self.source = source
        self.root = root  # of patterns: the folder of the file that extends all others
        self.folder = folder  # of the file itself, and of data files that it names
        self.depth = depth

    def config(self, table: Mapping[str, Any], command: Layer, path: Path) -> Config:
        own = self.own(table, command, path)
        for parent in reversed(self.extended(table)):
            scalars = [name for name in _SCALARS if name in parent.stated - own.stated]
            own = dataclasses.replace(
                own,
                inherited=(*parent.inherited, parent.base, *own.inherited),
                overrides=(*parent.overrides, *own.overrides),
                exclude=(*parent.exclude, *own.exclude),
                formats=(*parent.formats, *own.formats),
                accept=(*parent.accept, *own.accept),
                stated=own.stated | parent.stated,
                **{name: getattr(parent, name) for name in scalars},
            )
        return own

    def extended(self, table: Mapping[str, Any]) -> list[Config]:
        """The configurations that this one stands on, the weakest first."""
        value = table.get("extends", [])
        names = self.strings([value] if isinstance(value, str) else value, ("extends",))
        found = []
        for name in names:
            path = _extended(name, self.folder, partial(self.source.error, ("extends",)))
            if self.depth == _MOST_EXTENDED:
                raise self.source.error(("extends",), f"{name} extends this file in turn, or {_MOST_EXTENDED} files do")
            if not path.is_file():
                raise self.source.error(("extends",), f"there is no file {name}")
            source = _parse(path)
            inner = _table_of(source, path)
            if inner is None:
                raise self.source.error(("extends",), f"{name} has no table [tool.mtlint]")
            found.append(
                _Reader(source, self.root, path.absolute().parent, self.depth + 1).config(inner, Layer(), path)
            )
        return found

    def own(self, table: Mapping[str, Any], command: Layer, path: Path) -> Config:
        rest = {key: value for key, value in table.items() if key not in _ONLY_AT_THE_TOP}
        base = self.layer(rest, (), more=_ONLY_AT_THE_TOP)
        overrides = table.get("overrides", [])
        if not isinstance(overrides, list):
            raise self.source.error(("overrides",), "overrides must be written as [[overrides]]")
        return Config(
            self.root,
            base,
            overrides=tuple(self.override(each, ("overrides", number)) for number, each in enumerate(overrides)),
            command=command,
            accept=tuple(self.accept(table.get("accept", []), ("accept",))),
            baseline=self.path(table.get("baseline"), ("baseline",)),
            file=path,
            stated=frozenset(key.replace("-", "_") for key in table),
            exclude=self.patterns(table.get("exclude", []), ("exclude",)),
            formats=tuple(self.formats(table.get("formats", {}), ("formats",))),
            fail_on=cast(FailOn, self.choice(table.get("fail-on", "warning"), get_args(FailOn), ("fail-on",))),
            format=cast(Format, self.choice(table.get("format", "full"), get_args(Format), ("format",))),
            grammar=self.grammar(table.get("grammar", {}), ("grammar",)),
        )

    def accept(self, entries: Any, keys: Keys) -> Iterator[suppress.Accept]:
        if not isinstance(entries, list):
            raise self.source.error(keys, "accept must be written as [[accept]]")
        for number, entry in enumerate(entries):
            at = (*keys, number)
            entry = self.table(entry, at)
            for key in entry:
                if key not in (known := ["rule", "text", "path", "reason"]):
                    raise self.source.error((*at, key), f'unknown key "{key}"{nearest(key, known)}')
            for key in ("rule", "text"):
                if key not in entry:
                    raise self.source.error(at, f"[[accept]] has no {key}")
            for key in ("text", "reason"):
                if not isinstance(entry.get(key, ""), str) or not str(entry.get(key, "x")).strip():
                    raise self.wrong(entry[key], "a string", (*at, key))
            path = entry.get("path", [])
            yield suppress.Accept(
                self.name(entry["rule"], (*at, "rule")),
                entry["text"],
                self.patterns([path] if isinstance(path, str) else path, (*at, "path")),
                self.source.path,
                self.source.span(at),
                entry.get("reason", ""),
            )

    def path(self, value: Any, keys: Keys) -> Path | None:
        if value is None:
            return None
        if not isinstance(value, str) or not value:
            raise self.wrong(value, "a path", keys)
        return self.folder / Path(value).expanduser()

    def formats(self, table: Any, keys: Keys) -> Iterator[tuple[str, str]]:
        """The formats of extensions."""
        for extension, name in self.table(table, keys).items():
            yield extension.lower().removeprefix("."), self.choice(name, formats.NAMES, (*keys, extension))

    def grammar(self, table: Any, keys: Keys) -> Grammar:
        """Where LanguageTool is."""
        fields: dict[str, Any] = {}
        for key, value in self.table(table, keys).items():
            at = (*keys, key)
            match key, value:
                case "enabled", bool():
                    fields[key] = value
                case "url" | "home", str() if value:
                    fields[key] = self.folder / Path(value).expanduser() if key == "home" else value
                case "timeout", int() | float() if not isinstance(value, bool) and value > 0:
                    fields[key] = float(value)
                case "enabled" | "url" | "home" | "timeout", _:
                    right = {"enabled": "true or false", "timeout": "a number of seconds"}.get(key, "a string")
                    raise self.wrong(value, right, at)
                case _:
                    raise self.source.error(at, f'unknown key "{key}"{nearest(key, list(Grammar._fields))}')
        if "url" in fields and "home" in fields:
            raise self.source.error((*keys, "home"), "url and home exclude each other")
        return Grammar(**fields)

    def override(self, table: Any, keys: Keys) -> Override:
        table = self.table(table, keys)
        if "paths" not in table:
            raise self.source.error(keys, "[[overrides]] has no paths")
        rest = {key: value for key, value in table.items() if key != "paths"}
        return Override(
            self.patterns(table["paths"], (*keys, "paths")), self.layer(rest, keys, more=frozenset({"paths"}))
        )

    def layer(self, table: Mapping[str, Any], keys: Keys, more: frozenset[str]) -> Layer:
        """The keys that stand at the top and in overrides; ``more`` are those that may stand here besides."""
        fields: dict[str, Any] = {}
        options: dict[str, Mapping[str, Any]] = {}
        extensions: dict[str, Mapping[str, Any]] = {}
        severity: dict[str, Severity | None] = {}
        for key, value in table.items():
            at = (*keys, key)
            match key:
                case "select" | "ignore" | "extend-select" | "extend-ignore":
                    fields[key.replace("-", "_")] = frozenset(self.name(name, at) for name in self.strings(value, at))
                case "dialect":
                    fields["dialect"] = self.choice(value, get_args(Dialect), at)
                case "source-language":
                    fields["source_language"] = self.language(value, at)
                case "encoding":
                    fields["encoding"] = self.codec(value, at)
                case "file-format":
                    fields["file_format"] = self.choice(value, formats.NAMES, at)
                case "text-fields":
                    fields["text_fields"] = _fields(self.strings(value, at), partial(self.source.error, at))
                case "severity":
                    for name, level in self.table(value, at).items():
                        known_name = self.name(name, (*at, name))
                        severity[known_name] = self.severity(level, (*at, name))
                case "rules":
                    for name, settings in self.table(value, at).items():
                        own = self.rule(name, settings, (*at, name))
                        options[name], extensions[name] = own.options, own.extensions
                        severity |= own.severity
                case _ if key in _ONLY_AT_THE_TOP:
                    raise self.source.error(at, f"{key} stands at the top, not in [[overrides]]")
                case _:
                    known = {"select", "ignore", "extend-select", "extend-ignore", "dialect", "source-language"}
                    known |= {"encoding", "file-format", "text-fields", "severity", "rules"} | more
                    raise self.source.error(at, f'unknown key "{key}"{nearest(key, known)}')
        places = _Places(self.source, keys)
        return Layer(**fields, options=options, extensions=extensions, severity=severity, places=places)

    def rule(self, name: str, table: Any, keys: Keys) -> "_RuleTable":
        rules = registry.load()
        if name not in rules:
            raise self.source.error(keys, f'there is no rule "{name}"{nearest(name, list(rules))}')
        known = rules[name].options
        extensible = {
            f"extend-{each.name}": each for each in known.values() if get_origin(each.type) in (frozenset, tuple)
        }
        result = _RuleTable({}, {}, {})
        for key, value in self.table(table, keys).items():
            at = (*keys, key)
            if key == "severity":
                result.severity[name] = self.severity(value, at)
            elif key in known:
                result.options[known[key].parameter] = self.option(known[key], value, at)
            elif key in extensible:
                result.extensions[extensible[key].parameter] = self.option(extensible[key], value, at)
            else:
                spelt = nearest(key, {"severity", *known, *extensible})
                raise self.source.error(at, f'the rule {name} has no option "{key}"{spelt}')
        return result

    def option(self, option: Option, value: Any, keys: Keys) -> Any:
        """A value as the rule's check takes it."""
        kind = _without_none(option.type)
        if get_origin(kind) is Literal:
            return self.choice(value, get_args(kind), keys)
        if get_origin(kind) in (frozenset, tuple):
            return cast(type, get_origin(kind))(self.strings(value, keys))
        if hasattr(kind, "load"):
            names = self.strings([value] if isinstance(value, str) else value, keys)
            return Files(kind, tuple(self.folder / name for name in names), self.source.place(keys))
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is not kind:
            what = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}.get(
                kind, str(kind)
            )
            raise self.wrong(value, what, keys)
        return value

    def severity(self, value: Any, keys: Keys) -> Severity | None:
        chosen = self.choice(value, (*(each.value for each in Severity), "off"), keys)
        return None if chosen == "off" else Severity(chosen)

    def name(self, name: str, keys: Keys) -> str:
        if name not in (known := _names()):
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
        from lint.sources.discover import Patterns

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
            spelt = (
                nearest(value, [each for each in choices if isinstance(each, str)]) if isinstance(value, str) else ""
            )
            raise self.wrong(value, "one of " + ", ".join(map(_quoted, choices)), keys, spelt)
        return value

    def wrong(self, value: Any, right: str, keys: Keys, hint: str = "") -> ConfigError:
        key = next(key for key in reversed(keys) if isinstance(key, str))
        return self.source.error(keys, f"{key} must be {right}, not {_quoted(value)}{hint}")


_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}


class _RuleTable(NamedTuple):
    """What ``[rules.<name>]`` says."""

    options: dict[str, Any]
    extensions: dict[str, Any]
    severity: dict[str, Severity | None]


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        rest = [each for each in get_args(kind) if each is not NoneType]
        return rest[0] if len(rest) == 1 else kind
    return kind


def _quoted(value: Any) -> str:
    """A value as TOML writes it, cut short."""
    match value:
        case bool():
            shown = str(value).lower()
        case str():
            shown = f'"{value}"'
        case dict():
            shown = "a table"
        case list():
            shown = "[" + ", ".join(map(_quoted, value)) + "]"
        case _:
            shown = str(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"


_HEADER = compiled(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = compiled(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = compiled(r"""[\w-]+|"[^"]*"|'[^']*'""")


def _line(text: str, keys: Keys) -> int | None:
    """The line on which a key stands, or the table nearest around it; found by looks, for messages only."""
    best, line = 0, None
    table: Keys = ()
    counts: dict[Keys, int] = {}
    for number, content in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(content):
            path: Keys = tuple(part.strip("\"'") for part in _PART.findall(header[2]))
            if header[1] == "[[":
                counts[path] = counts.get(path, -1) + 1
            for size in range(len(path), 0, -1):  # [overrides.rules.x] belongs to the last [[overrides]]
                if path[:size] in counts:
                    path = (*path[:size], counts[path[:size]], *path[size:])
            table = here = path
        elif key := _KEY.match(content):
            here = (*table, *(part.strip("\"'") for part in _PART.findall(key[1])))
        else:
            continue
        common = 0
        while common < min(len(here), len(keys)) and here[common] == keys[common]:
            common += 1
        if common > best and (common == len(here) or common == len(keys)):
            best, line = common, number
    return line
