"""The configuration: what runs on a file, how grave it is, with which options.

What runs follows from layers: the file's own keys, the ``[[overrides]]`` whose ``paths`` match, the command line. In
each, ``select`` starts over and ``extend-select`` adds; a rule's name weighs more than its group's. See
``lint.config.load`` for what is read from where.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from lint.errors import UserError
from lint.languagetool.model import Grammar, Server
from lint.reports.model import Format
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.rulekit.rule import SERVER, DataError, Loadable, Rule, Severity

if TYPE_CHECKING:
    from lint.filters.suppression import Accept
    from lint.sources.discover import Patterns

FailOn = Literal["error", "warning", "note", "never"]
Dialect = Literal["en-GB", "en-GB-oxendict", "en-US"]


class ConfigError(UserError):
    """The configuration is wrong: the file, the line where it can be had, the key, and what to write."""


class Files(NamedTuple):
    """The value of an option that is loaded from files of the user's, with the place in the configuration."""

    type: type[Loadable]
    paths: tuple[Path, ...]
    place: str


@dataclass(frozen=True)
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
    places: "Places | None" = field(default=None, compare=False)


class Places(Protocol):
    """Tells where the keys of a table stand."""

    def of(self, *keys: str) -> str:
        """The file and line of a key in the table, or of the table around it."""
        ...

    def says(self, *keys: str) -> bool:
        """Is there such a key in the table?"""
        ...


class Override(NamedTuple):
    """A layer for some paths: patterns in the manner of ``.gitignore``."""

    paths: tuple[str, ...]
    layer: Layer


@dataclass(frozen=True)
class Config:
    """All that the user has configured. ``root`` is the folder that its patterns are relative to."""

    root: Path
    base: Layer = field(default_factory=Layer)
    inherited: tuple[Layer, ...] = ()  # of the files that this one extends
    overrides: tuple[Override, ...] = ()
    command: Layer = field(default_factory=Layer)
    exclude: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()  # by extension, without the point; the last that fits holds
    fail_on: FailOn = "warning"
    format: Format = "full"
    grammar: Grammar = field(default_factory=Grammar)
    accept: "tuple[Accept, ...]" = ()
    baseline: Path | None = None
    file: Path | None = field(default=None, compare=False)  # where all this stands
    stated: frozenset[str] = field(
        default=frozenset(), compare=False
    )  # the keys at the top of the file and of those that it extends
    server: Server | None = None  # of LanguageTool; only while a run has one
    probe: Callable[[Task], Task] | None = None  # what times the rules; only in a run that is profiled
    _memo: dict[tuple[int, ...], tuple[Task, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _fingerprints: dict[Any, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)

    def tasks(self, path: str | None = None) -> tuple[Task, ...]:
        """The rules to run on the file at a path; without one, on a file that no override speaks of.

        Raises :class:`ConfigError` when a data file that an option names is wrong.
        """
        chosen = self._chosen(path)
        if chosen not in self._memo:
            tasks = _tasks(self._layers(chosen), self.server)
            self._memo[chosen] = tuple(map(self.probe, tasks) if self.probe else tasks)
        return self._memo[chosen]

    def encoding(self, path: str) -> str | None:
        """The encoding that the user named for the file at a path."""
        return next((layer.encoding for layer in reversed(self.layers(path)) if layer.encoding), None)

    def file_format(self, path: str) -> str | None:
        """The format that the user named for the file at a path: for the path itself, or for its extension."""
        named = (layer.file_format for layer in reversed(self.layers(path)) if layer.file_format)
        suffix = Path(path).suffix[1:].lower()
        by_extension = (name for extension, name in reversed(self.formats) if extension == suffix)
        return next(named, None) or next(by_extension, None)

    def text_fields(self, path: str) -> tuple[str, ...] | None:
        """The fields that hold prose in the file at a path, if it is JSON; None for the usual ones."""
        named = (layer.text_fields for layer in reversed(self.layers(path)))
        return next((fields for fields in named if fields is not None), None)

    def accepts(self, path: str) -> "tuple[tuple[int, Accept], ...]":
        """The entries of ``[[accept]]`` for the file at a path, with their numbers."""
        if not self.accept:
            return ()
        absolute = str(Path(path).absolute())
        numbered = enumerate(zip(self.accept, self._accept_patterns, strict=True))
        return tuple(
            (number, accept) for number, (accept, paths) in numbered if paths is None or paths.verdict(absolute)
        )

    def suppression(self, path: str) -> Severity | None:
        """How grave an unused suppression is in the file at a path; None where they are not looked for."""
        from lint.filters.suppression import GROUP, NAME, RULE

        runs = _Selection()
        severity = RULE.severity
        for layer in self.layers(path):
            runs = runs.after(layer)
            for name in (GROUP, NAME):
                severity = layer.severity.get(name) or severity
        return severity if runs.holds(RULE) else None

    def fingerprint(self, path: str) -> bytes:
        """A digest of all that is configured for the file at a path, with the contents of the data files in it."""
        from lint.cache.digest import digest

        chosen, accepts = self._chosen(path), self.accepts(path)
        key = (chosen, tuple(number for number, _ in accepts))
        if key not in self._fingerprints:
            layers = self._layers(chosen)
            self._fingerprints[key] = digest([layers, [_contents(layer) for layer in layers], accepts, self.formats])
        return self._fingerprints[key]

    def layers(self, path: str | None) -> "list[Layer]":
        """What holds for the file at a path, each layer over the one before it."""
        return self._layers(self._chosen(path))

    def asks_server(self) -> bool:
        """Does a rule that is chosen ask LanguageTool?"""
        numbers = [(), *((number,) for number in range(len(self.overrides)))]
        return any(task.rule.asks_server for chosen in numbers for task in _tasks(self._layers(chosen), None))

    def with_server(self, server: Server) -> "Config":
        return replace(self, server=server)

    def check(self) -> None:
        """Load what options name, so that a wrong data file stops the run before it begins."""
        by_rule = (rule for layer in self._layers(range(len(self.overrides))) for rule in layer.options.values())
        if not any(isinstance(value, Files) for options in by_rule for value in options.values()):
            return  # rules are loaded by whoever runs them
        self.tasks()
        for number in range(len(self.overrides)):
            list(_tasks(self._layers((number,)), self.server))

    @cached_property
    def extensions(self) -> frozenset[str]:
        """The extensions, with the point, for which folders are searched."""
        from lint.text.formats import EXTENSIONS

        return frozenset((*EXTENSIONS, *(f".{extension}" for extension, _ in self.formats)))

    @cached_property
    def excluded(self) -> "Patterns | None":
        """What a search through folders leaves out."""
        from lint.sources.discover import Patterns

        return Patterns.of(self.root, self.exclude) if self.exclude else None

    def _chosen(self, path: str | None) -> tuple[int, ...]:
        """The overrides that speak of a path, by number."""
        if path is None or not self.overrides:
            return ()
        absolute = str(Path(path).absolute())
        return tuple(number for number, patterns in enumerate(self._patterns) if patterns.verdict(absolute))

    @cached_property
    def _patterns(self) -> "tuple[Patterns, ...]":
        from lint.sources.discover import Patterns

        return tuple(Patterns.of(self.root, override.paths) for override in self.overrides)

    @cached_property
    def _accept_patterns(self) -> "tuple[Patterns | None, ...]":
        from lint.sources.discover import Patterns

        return tuple(Patterns.of(self.root, accept.paths) if accept.paths else None for accept in self.accept)

    def _layers(self, chosen: Iterable[int]) -> list[Layer]:
        return [*self.inherited, self.base, *(self.overrides[number].layer for number in chosen), self.command]

    def __getstate__(self) -> dict[str, Any]:
        """Rules and patterns do not go to other processes: they are found again there."""
        stated = {each.name: getattr(self, each.name) for each in fields(self) if each.init}
        return stated | {"_memo": {}, "_fingerprints": {}}


def _tasks(layers: list[Layer], server: Server | None) -> Iterable[Task]:
    runs = _Selection()
    for layer in layers:
        runs = runs.after(layer)
    dialect = next((layer.dialect for layer in reversed(layers) if layer.dialect), None)
    language = next((layer.source_language for layer in reversed(layers) if layer.source_language), None)
    for rule in registry.load().values():
        if not runs.holds(rule):
            continue
        options: dict[str, Any] = {}
        if "dialect" in rule.parameters and dialect:
            options["dialect"] = dialect
        if "source_language" in rule.parameters and language:
            options["source_language"] = language
        if rule.asks_server:
            options[SERVER] = server
        severity = rule.severity
        for layer in layers:
            for name in (rule.group, rule.name):
                severity = layer.severity.get(name) or severity
            options |= {name: _loaded(value) for name, value in layer.options.get(rule.name, {}).items()}
            for name, more in layer.extensions.get(rule.name, {}).items():
                value = options.get(name, rule.parameters[name])
                options[name] = value | more if isinstance(value, frozenset) else (*value, *more)
        yield Task(rule, severity, options)


class _Selection(NamedTuple):
    """Which rules run, after some layers."""

    selected: frozenset[str] | None = None  # None: all that are enabled
    added: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    def after(self, layer: Layer) -> "_Selection":
        start = self if layer.select is None else _Selection(layer.select)
        off = {name for name, severity in layer.severity.items() if severity is None}
        return start._replace(
            added=start.added | layer.extend_select,
            ignored=(start.ignored if layer.ignore is None else layer.ignore) | layer.extend_ignore,
            off=(start.off - layer.severity.keys()) | off,
        )

    def holds(self, rule: Rule) -> bool:
        by_name = rule.name in (self.selected or ()) or rule.name in self.added
        by_group = rule.enabled and (self.selected is None or rule.group in self.selected or rule.group in self.added)
        dropped = self.ignored | self.off
        return rule.name not in dropped and (by_name or (by_group and rule.group not in dropped))


def _contents(layer: Layer) -> list[bytes | None]:
    """The data files that a layer's options name, by rule and option."""
    options = (layer.options[rule] for rule in sorted(layer.options))
    values = (chosen[name] for chosen in options for name in sorted(chosen))
    return [_bytes(path) for value in values if isinstance(value, Files) for path in value.paths]


def _bytes(path: Path) -> bytes | None:
    """The contents of a data file; None if there are none to be had, which is an error only if its rule runs."""
    try:
        return path.read_bytes()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None


def _loaded(value: Any) -> Any:
    return _load_files(value) if isinstance(value, Files) else value


@cache
def _load_files(value: Files) -> Any:
    try:
        return value.type.load(value.paths)
    except DataError as error:
        raise ConfigError(f"{error} (named in {value.place})") from None
