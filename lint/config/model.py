"""The configuration: what runs on a file, how grave it is, with which options.

What runs follows from layers: the file's own keys, the ``[[overrides]]`` whose ``paths`` match, the command line. In
each, ``select`` starts over and ``extend-select`` adds; a rule's name weighs more than its group's. See
``lint.config.load`` for what is read from where.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.config.layers import FailOn, Files, Layer, Override, data_files
from lint.config.selection import Selection, tasks_of
from lint.languagetool.model import Grammar, Server
from lint.records import field, initial, record, replace
from lint.reports.model import Format
from lint.rulekit.findings import Task
from lint.rulekit.rule import Rule, Severity

if TYPE_CHECKING:
    from lint.filters.suppression import Accept
    from lint.sources.discover import Wanted
    from lint.sources.patterns import Patterns


@record(frozen=True)
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
    source_files: tuple[str, ...] = ()  # patterns of the sources of articles, see lint.sources.original
    file: Path | None = field(default=None, compare=False)  # where all this stands
    stated: frozenset[str] = field(
        default=frozenset(), compare=False
    )  # the keys at the top of the file and of those that it extends
    refused: tuple[str, ...] = field(default=(), compare=False)  # what a repository may not set, said for the user
    server: Server | None = None  # of LanguageTool; only while a run has one
    probe: Callable[[Task], Task] | None = None  # what times the rules; only in a run that is profiled
    _memo: dict[tuple[int, ...], tuple[Task, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _fingerprints: dict[Any, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, path: str | None) -> "Config":
        """Return the configuration that holds for the file at a path."""
        return self

    def entry(self, number: int) -> "Accept":
        """Return the entry of ``[[accept]]`` with a number that :meth:`accepts` gave."""
        return self.accept[number]

    def wanted(self, folder: str) -> "Wanted":
        """Return which files of a folder are looked for ("" for the working directory)."""
        from lint.sources.discover import Wanted

        config = self.of(f"{folder or '.'}/-")
        return Wanted(config.excluded, config.extensions)

    def prepare(self, files: Iterable[str]) -> None:
        """Read what else holds for files."""

    def tasks(self, path: str | None = None) -> tuple[Task, ...]:
        """Return the rules to run on the file at a path; without one, on a file that no override speaks of.

        Raises :class:`ConfigError` when a data file that an option names is wrong.
        """
        chosen = self._chosen(path)
        if chosen not in self._memo:
            tasks = tasks_of(self._layers(chosen), self.server)
            self._memo[chosen] = tuple(map(self.probe, tasks) if self.probe else tasks)
        return self._memo[chosen]

    def encoding(self, path: str) -> str | None:
        """Return the encoding that the user named for the file at a path."""
        return next((layer.encoding for layer in reversed(self.layers(path)) if layer.encoding), None)

    def file_format(self, path: str) -> str | None:
        """Return the format that the user named for the file at a path: for the path itself, or for its extension."""
        named = (layer.file_format for layer in reversed(self.layers(path)) if layer.file_format)
        if not self.formats:
            return next(named, None)
        suffix = Path(path).suffix[1:].lower()
        by_extension = (name for extension, name in reversed(self.formats) if extension == suffix)
        return next(named, None) or next(by_extension, None)

    def text_fields(self, path: str) -> tuple[str, ...] | None:
        """Return the fields that hold prose in the file at a path, if it is JSON; None for the usual ones."""
        named = (layer.text_fields for layer in reversed(self.layers(path)))
        return next((fields for fields in named if fields is not None), None)

    def source_fields(self, path: str) -> tuple[str, ...]:
        """Return the fields or columns that hold the source in the file at a path, if it is JSON or a table."""
        named = (layer.source_fields for layer in reversed(self.layers(path)))
        return next((fields for fields in named if fields is not None), ())

    def source_language(self, path: str) -> str | None:
        """Return the language that the article at a path was translated from, if the user says it."""
        named = (layer.source_language for layer in reversed(self.layers(path)))
        return next((language for language in named if language), None)

    def accepts(self, path: str) -> "tuple[tuple[int, Accept], ...]":
        """Return the entries of ``[[accept]]`` for the file at a path, with their numbers."""
        if not self.accept:
            return ()
        absolute = str(Path(path).absolute())
        numbered = enumerate(zip(self.accept, self._accept_patterns, strict=True))
        return tuple(
            (number, accept) for number, (accept, paths) in numbered if paths is None or paths.verdict(absolute)
        )

    def suppression(self, path: str) -> Severity | None:
        """Return how grave an unused suppression is in the file at a path; None where they are not looked for."""
        from lint.filters.suppression import RULE

        return self.severity_of(RULE, path)

    def severity_of(self, rule: Rule, path: str) -> Severity | None:
        """Return how grave what the engine itself finds is in the file at a path; None where it is not looked for."""
        runs = Selection()
        severity = rule.severity
        for layer in self.layers(path):
            runs = runs.after(layer)
            for name in (rule.group, rule.name):
                severity = layer.severity.get(name) or severity
        return severity if runs.holds(rule) else None

    def fingerprint(self, path: str) -> bytes:
        """A digest of all that is configured for the file at a path, with the contents of the data files in it."""
        from lint.cache.digest import digest

        chosen, accepts = self._chosen(path), self.accepts(path)
        key = (chosen, tuple(number for number, _ in accepts))
        if key not in self._fingerprints:
            layers = self._layers(chosen)
            self._fingerprints[key] = digest([layers, [data_files(layer) for layer in layers], accepts, self.formats])
        return self._fingerprints[key]

    def layers(self, path: str | None) -> "list[Layer]":
        """Return what holds for the file at a path, each layer over the one before it."""
        return self._layers(self._chosen(path))

    def asks_server(self) -> bool:
        """Does a rule that is chosen ask LanguageTool?"""
        numbers = [(), *((number,) for number in range(len(self.overrides)))]
        return any(task.rule.asks_server for chosen in numbers for task in tasks_of(self._layers(chosen), None))

    def with_server(self, server: Server) -> "Config":
        return replace(self, server=server)

    def check(self) -> None:
        """Load what options name, so that a wrong data file stops the run before it begins."""
        by_rule = (rule for layer in self._layers(range(len(self.overrides))) for rule in layer.options.values())
        if not any(isinstance(value, Files) for options in by_rule for value in options.values()):
            return  # rules are loaded by whoever runs them
        self.tasks()
        for number in range(len(self.overrides)):
            list(tasks_of(self._layers((number,)), self.server))

    @cached_property
    def extensions(self) -> frozenset[str]:
        """The extensions, with the point, for which folders are searched."""
        from lint.text.formats import EXTENSIONS

        return frozenset((*EXTENSIONS, *(f".{extension}" for extension, _ in self.formats)))

    @cached_property
    def excluded(self) -> "Patterns | None":
        """What a search through folders leaves out."""
        from lint.sources.patterns import Patterns

        return Patterns.of(self.root, self.exclude) if self.exclude else None

    def _chosen(self, path: str | None) -> tuple[int, ...]:
        """Return the overrides that speak of a path, by number."""
        if path is None or not self.overrides:
            return ()
        absolute = str(Path(path).absolute())
        return tuple(number for number, patterns in enumerate(self._patterns) if patterns.verdict(absolute))

    @cached_property
    def _patterns(self) -> "tuple[Patterns, ...]":
        from lint.sources.patterns import Patterns

        return tuple(Patterns.of(self.root, override.paths) for override in self.overrides)

    @cached_property
    def _accept_patterns(self) -> "tuple[Patterns | None, ...]":
        from lint.sources.patterns import Patterns

        return tuple(Patterns.of(self.root, accept.paths) if accept.paths else None for accept in self.accept)

    def _layers(self, chosen: Iterable[int]) -> list[Layer]:
        return [*self.inherited, self.base, *(self.overrides[number].layer for number in chosen), self.command]

    def __getstate__(self) -> dict[str, Any]:
        """Rules and patterns do not go to other processes: they are found again there."""
        stated = initial(self)
        return stated | {"_memo": {}, "_fingerprints": {}}
