"""What the configuration says of a file, and where each value comes from."""

from collections.abc import Iterable, Iterator
from typing import Any

from lint.config.layers import Files, Layer
from lint.config.model import Config
from lint.rulekit.rule import Severity
from lint.text.formats import TEXT_FIELDS, format_of

_DEFAULT = "default"


def show(config: Config, path: str | None) -> Iterator[str]:
    """Lines for the user: ``key = value  # where it stands``, and the rules that run with all their options."""
    config = config.of(path)
    layers = config.layers(path)
    name = path or "a file that no override speaks of"
    yield f"# What holds for {name}"
    yield _line("configuration", config.file.as_posix() if config.file else "none", "")
    yield _line("file-format", *_chosen(layers, "file_format", format_of(path or "") or "unknown"))
    yield _line("encoding", *_chosen(layers, "encoding", "utf-8"))
    yield _line("dialect", *_chosen(layers, "dialect", None))
    yield _line("source-language", *_chosen(layers, "source_language", None))
    yield _line("text-fields", *_chosen(layers, "text_fields", TEXT_FIELDS))
    yield _line("source.fields", *_chosen(layers, "source_fields", None))
    for line in config.refused:
        yield f"# {line}"
    for accept in [entry for _, entry in config.accepts(path or "")]:
        reason = f": {accept.reason}" if accept.reason else ""
        yield f"# accepted: {accept.rule}, “{accept.text}”{reason} ({accept.file})"
    running = {task.rule.name: task for task in config.tasks(path)}
    for task in running.values():
        rule = task.rule
        yield ""
        yield f"[rules.{rule.name}]"
        yield _line("severity", *_severity(layers, rule.group, rule.name, task.severity))
        for option in rule.options.values():
            value = task.options.get(option.parameter, option.default)
            yield _line(option.name, value, _origin(layers, rule.name, option.name, option.parameter))


def _chosen(layers: Iterable[Layer], name: str, default: Any) -> tuple[Any, str]:
    for layer in reversed(list(layers)):
        value = getattr(layer, name)
        if value is not None:
            return value, _place(layer, name.replace("_", "-"))
    return default, _DEFAULT


def _severity(layers: Iterable[Layer], group: str, rule: str, severity: Severity) -> tuple[str, str]:
    for layer in reversed(list(layers)):
        for keys in (("rules", rule, "severity"), ("severity", rule), ("severity", group)):
            if layer.places and layer.places.says(*keys):
                return severity.value, layer.places.of(*keys)
    return severity.value, _DEFAULT


def _origin(layers: Iterable[Layer], rule: str, option: str, parameter: str) -> str:
    places = []
    for layer in layers:
        if parameter in layer.options.get(rule, {}):
            places = [_place(layer, "rules", rule, option)]
        if parameter in layer.extensions.get(rule, {}):
            places.append(_place(layer, "rules", rule, f"extend-{option}"))
        key = {"dialect": "dialect", "source_language": "source_language"}.get(parameter)
        if key and getattr(layer, key):
            places = [_place(layer, key.replace("_", "-"))]
    return ", ".join(places) or _DEFAULT


def _place(layer: Layer, *keys: str) -> str:
    return layer.places.of(*keys) if layer.places else _DEFAULT


def _line(key: str, value: Any, place: str) -> str:
    return f"{key} = {_shown(value)}" + (f"  # {place}" if place else "")


def _shown(value: Any) -> str:
    """Return a value, as TOML has it where it can; long lists cut short."""
    match value:
        case None:
            return '""'
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case Files():
            return _shown([path.as_posix() for path in value.paths])
        case frozenset() | set():
            return _shown(sorted(map(str, value)))
        case tuple() | list():
            shown = [_shown(each) for each in list(value)[:8]]
            return "[" + ", ".join([*shown, *(["…"] if len(value) > 8 else [])]) + "]"
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            return f'"{type(value).__name__}"'
