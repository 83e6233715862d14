"""Layers to tasks: which rules run, how severe they are, and with which options."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from lint.config.layers import ConfigError, Files, Layer
from lint.config.trust import check_data
from lint.languagetool.model import Server
from lint.records import NamedTuple
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.rulekit.gate import Needs
from lint.rulekit.rule import SERVER, DataError, Rule


def tasks_of(layers: list[Layer], server: Server | None) -> Iterable[Task]:
    runs = Selection()
    for layer in layers:
        runs = runs.after(layer)
    dialect = next((layer.dialect for layer in reversed(layers) if layer.dialect), None)
    language = next((layer.source_language for layer in reversed(layers) if layer.source_language), None)
    severities = [layer.severity for layer in layers if layer.severity]
    setting = [layer for layer in layers if layer.options or layer.extensions]  # in most runs none
    for rule in registry.load().values():
        if not runs.holds(rule):
            continue
        options: dict[str, Any] = {}
        if "dialect" in rule.takes and dialect:
            options["dialect"] = dialect
        if "source_language" in rule.takes and language:
            options["source_language"] = language
        if rule.asks_server:
            options[SERVER] = server
        severity, configured = rule.severity, False
        for stated in severities:
            for name in (rule.group, rule.name):
                if found := stated.get(name):
                    severity, configured = found, True
        for name in (*rule.borrows, rule.name) if setting else ():
            options |= {key: value for key, value in _stated(setting, name, rule).items() if key in rule.parameters}
        yield Task(rule, severity, options, configured, _gate(rule, options))


def _gate(rule: Rule, options: Mapping[str, Any]) -> Needs | None:
    """Return what a rule with these options needs to find in a document; with a user's, nothing is known."""
    default = not options or (len(options) == 1 and options.get(SERVER, ...) is None)
    return rule.opening if default else None


def _stated(layers: Iterable[Layer], name: str, rule: Rule) -> dict[str, Any]:
    """Return the options that the layers set for a rule of that name, for ``rule``, which it is or which borrows."""
    options: dict[str, Any] = {}
    for layer in layers:
        options |= {key: _loaded(value) for key, value in layer.options.get(name, {}).items()}
        for key, more in layer.extensions.get(name, {}).items():
            value = options.get(key, rule.parameters.get(key, type(more)()))
            options[key] = value | more if isinstance(value, frozenset) else (*value, *more)
    return options


class Selection(NamedTuple):
    """Which rules run, after some layers."""

    selected: frozenset[str] | None = None  # None: all that are enabled
    added: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    def after(self, layer: Layer) -> "Selection":
        start = self if layer.select is None else Selection(layer.select)
        off = {name for name, severity in layer.severity.items() if severity is None}
        return start._replace(
            added=start.added | layer.extend_select,
            ignored=(start.ignored if layer.ignore is None else layer.ignore) | layer.extend_ignore,
            off=(start.off - layer.severity.keys()) | off,
        )

    def holds(self, rule: Rule) -> bool:
        by_name = rule.name in (self.selected or ()) or rule.name in self.added
        by_group = rule.enabled and (self.selected is None or rule.group in self.selected or rule.group in self.added)
        if rule.name in self.ignored or rule.name in self.off:
            return False
        return by_name or (by_group and rule.group not in self.ignored and rule.group not in self.off)


def forget_files() -> None:
    """Read the files of options again when they are next asked for: they may have changed in a process that goes on."""
    _load_files.cache_clear()


def _loaded(value: Any) -> Any:
    return _load_files(value) if isinstance(value, Files) else value


@cache
def _load_files(value: Files) -> Any:
    for path in value.paths:
        check_data(path)
    try:
        return value.type.load(value.paths)
    except DataError as error:
        raise ConfigError(f"{error} (named in {value.place})") from None
    except (RecursionError, ValueError) as error:  # nested too deep, a number with too many digits
        named = ", ".join(map(str, value.paths))
        raise ConfigError(f"{named}: cannot be read: {error} (named in {value.place})") from None
