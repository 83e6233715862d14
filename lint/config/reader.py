"""The tables of a configuration file to a Config: every key, rule and option is checked."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast, get_args, get_origin

from lint.config.layers import ConfigError, Dialect, FailOn, Layer, Override
from lint.config.model import Config
from lint.config.toml_source import NAME, Keys, TablePlaces, parse, table_of
from lint.config.trust import ONLY_USERS, border
from lint.config.values import ValueReader, check_fields
from lint.errors import nearest
from lint.filters import suppression
from lint.languagetool.model import Grammar
from lint.records import NamedTuple, replace
from lint.reports.model import Format
from lint.rulekit import registry
from lint.rulekit.rule import Severity
from lint.sources.original import PLACEHOLDERS, unknown_placeholder
from lint.text import formats

_ONLY_AT_THE_TOP = frozenset(
    {"overrides", "exclude", "fail-on", "format", "formats", "grammar", "extends", "accept", "baseline", "source"}
)
_SCALARS = ("fail_on", "format", "grammar", "source_files")  # one value holds; baselines are not inherited
_STATED = {"source_files": "source"}  # the key that a value comes from, where it has another name
_LONGEST_TIMEOUT = 3600  # seconds
_MOST_EXTENDED = 10  # files in a chain: more of them go in a circle


class ConfigReader(ValueReader):
    """Turns the table of a file into a Config; every value is checked on the way."""

    def config(self, table: Mapping[str, Any], command: Layer, path: Path) -> Config:
        """Return the table of the file at a path, on top of the files that it extends."""
        self.refused: list[str] = []
        own = self.own(table, command, path)
        for parent in reversed(self.extended(table)):
            scalars = [name for name in _SCALARS if _STATED.get(name, name) in parent.stated - own.stated]
            own = replace(
                own,
                inherited=(*parent.inherited, parent.base, *own.inherited),
                overrides=(*parent.overrides, *own.overrides),
                exclude=(*parent.exclude, *own.exclude),
                formats=(*parent.formats, *own.formats),
                accept=(*parent.accept, *own.accept),
                stated=own.stated | parent.stated,
                refused=(*own.refused, *parent.refused),
                **{name: getattr(parent, name) for name in scalars},
            )
        return own

    def extended(self, table: Mapping[str, Any]) -> list[Config]:
        """Return the configurations that this one stands on, the weakest first."""
        value = table.get("extends", [])
        names = self.strings([value] if isinstance(value, str) else value, ("extends",))
        found = []
        for name in names:
            path, within = self.extension(name)
            if self.depth == _MOST_EXTENDED:
                raise self.source.error(("extends",), f"{name} extends this file in turn, or {_MOST_EXTENDED} files do")
            if not path.is_file():
                raise self.source.error(("extends",), f"there is no file {name}")
            source = parse(path)
            inner = table_of(source, path)
            if inner is None:
                raise self.source.error(("extends",), f"{name} has no table [tool.mtlint]")
            reader = ConfigReader(source, self.root, path.absolute().parent, self.depth + 1, within)
            found.append(reader.config(inner, Layer(), path))
        return found

    def extension(self, name: str) -> tuple[Path, str | None]:
        """Return the file that ``extends`` names, and the folder that it and what it names must stay in."""
        if name.startswith("package:"):
            path = _of_package(name, partial(self.source.error, ("extends",)))
            return path, os.path.realpath(path.parent)
        path = self.located(name, ("extends",))
        return path, border(path) if self.within is None else self.within

    def own(self, table: Mapping[str, Any], command: Layer, path: Path) -> Config:
        rest = {key: value for key, value in table.items() if key not in _ONLY_AT_THE_TOP}
        base = self.layer(rest, (), more=_ONLY_AT_THE_TOP)
        if fields := self.source_fields(table.get("source", {}), ("source",)):
            base = replace(base, source_fields=fields)
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
            source_files=self.source_files(table.get("source", {}), ("source",)),
            refused=tuple(self.refused),
        )

    def accept(self, entries: Any, keys: Keys) -> Iterator[suppression.Accept]:
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
            yield suppression.Accept(
                self.name(entry["rule"], (*at, "rule")),
                entry["text"],
                self.patterns([path] if isinstance(path, str) else path, (*at, "path")),
                self.source.path,
                self.source.span(at),
                entry.get("reason", ""),
            )

    def formats(self, table: Any, keys: Keys) -> Iterator[tuple[str, str]]:
        """Yield the formats of extensions."""
        for extension, name in self.table(table, keys).items():
            yield extension.lower().removeprefix("."), self.choice(name, formats.NAMES, (*keys, extension))

    def grammar(self, table: Any, keys: Keys) -> Grammar:
        """Return where LanguageTool is. What would run or send anything is taken only from a file of the user's own."""
        fields: dict[str, Any] = {}
        refused: list[str] = []
        for key, value in self.table(table, keys).items():
            at = (*keys, key)
            match key, value:
                case "enabled", bool():
                    fields[key] = value
                case "url" | "home", str() if value:
                    fields[key] = value
                case "timeout", int() | float() if not isinstance(value, bool) and 0 < value <= _LONGEST_TIMEOUT:
                    fields[key] = float(value)
                case "enabled" | "url" | "home" | "timeout", _:
                    right = {"enabled": "true or false", "timeout": "a number of seconds"}.get(key, "a string")
                    raise self.wrong(value, right, at)
                case _:
                    raise self.source.error(at, f'unknown key "{key}"{nearest(key, list(Grammar._fields))}')
        if "url" in fields and "home" in fields:
            raise self.source.error((*keys, "home"), "url and home exclude each other")
        if self.within is not None and (refused := [key for key in fields if key in ONLY_USERS]):
            self.refused.append(
                f"{self.source.place(keys)}: {' and '.join(refused)} in [grammar] may not come with a repository and "
                f"{'are' if refused[1:] else 'is'} passed over: set {'them' if refused[1:] else 'it'} in your own "
                "configuration (~/.config/mtlint/mtlint.toml) or by MTLINT_GRAMMAR, MTLINT_GRAMMAR_URL, "
                "MTLINT_GRAMMAR_HOME"
            )
        elif "home" in fields:
            fields["home"] = self.located(fields["home"], (*keys, "home"))
        return Grammar(**{key: value for key, value in fields.items() if key not in refused})

    def source_files(self, table: Any, keys: Keys) -> tuple[str, ...]:
        """Return where the sources of articles lie."""
        for key in self.table(table, keys):
            if key not in (keys_known := ["files", "fields"]):
                raise self.source.error((*keys, key), f'unknown key "{key}"{nearest(key, keys_known)}')
        patterns = self.strings(table.get("files", []), (*keys, "files"))
        for pattern in patterns:
            if wrong := unknown_placeholder(pattern):
                known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
                raise self.source.error((*keys, "files"), f"{{{wrong}}} in {pattern!r} is none of {known}")
            if "{" not in pattern:
                raise self.source.error((*keys, "files"), f"{pattern!r} names one file for all articles: add {{stem}}")
        return patterns

    def source_fields(self, table: Any, keys: Keys) -> tuple[str, ...]:
        """Return which fields of JSON, or columns of a table, hold the source: one name or a list."""
        value, at = self.table(table, keys).get("fields", []), (*keys, "fields")
        names = (value,) if isinstance(value, str) else self.strings(value, at)
        return check_fields(names, partial(self.source.error, at))

    def override(self, table: Any, keys: Keys) -> Override:
        table = self.table(table, keys)
        if "paths" not in table:
            raise self.source.error(keys, "[[overrides]] has no paths")
        rest = {key: value for key, value in table.items() if key != "paths"}
        return Override(
            self.patterns(table["paths"], (*keys, "paths")), self.layer(rest, keys, more=frozenset({"paths"}))
        )

    def layer(self, table: Mapping[str, Any], keys: Keys, more: frozenset[str]) -> Layer:
        """Return the keys that stand at the top and in overrides; ``more`` are those that may stand here besides."""
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
                    fields["text_fields"] = check_fields(self.strings(value, at), partial(self.source.error, at))
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
        places = TablePlaces(self.source, keys)
        return Layer(**fields, options=options, extensions=extensions, severity=severity, places=places)

    def rule(self, name: str, table: Any, keys: Keys) -> "RuleTable":
        rules = registry.load()
        if name not in rules:
            raise self.source.error(keys, f'there is no rule "{name}"{nearest(name, list(rules))}')
        known = rules[name].options
        extensible = {
            f"extend-{each.name}": each for each in known.values() if get_origin(each.type) in (frozenset, tuple)
        }
        result = RuleTable({}, {}, {})
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


class RuleTable(NamedTuple):
    """What ``[rules.<name>]`` says."""

    options: dict[str, Any]
    extensions: dict[str, Any]
    severity: dict[str, Severity | None]


def _of_package(name: str, error: Callable[[str], ConfigError]) -> Path:
    """Return the mtlint.toml of an installed package, named as ``package:name``."""
    package = name.removeprefix("package:")
    from importlib.util import find_spec

    if not package.isidentifier():
        raise error(f'"{package}" is not a name of a package')
    found = find_spec(package)  # a top-level package is found without being imported
    places = list(found.submodule_search_locations or ()) if found else []
    path = next((path for place in places if (path := Path(place) / NAME).is_file()), None)
    if path is None:
        why = f"has no {NAME}" if found else "is not installed"
        raise error(f'the package "{package}" {why}')
    if Path.cwd() in (path.parent.parent, path.parent) and "" in sys.path:
        raise error(f'the package "{package}" is taken from the working directory; name its file instead')
    return path
