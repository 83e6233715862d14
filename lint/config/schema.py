"""The JSON Schema of the configuration, for editors: from the rules that are installed, so that it names them all."""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from lint.analysis import language
from lint.config.layers import Dialect, FailOn
from lint.filters import suppression as suppress
from lint.reports.model import Format
from lint.rulekit import registry
from lint.rulekit.rule import Rule, Severity
from lint.text.formats import NAMES

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_STRINGS: Schema = {"type": "array", "items": _STRING}
_SEVERITY: Schema = {"enum": [*(each.value for each in Severity), "off"]}


def schema() -> Schema:
    """Return the schema of ``mtlint.toml`` and of ``[tool.mtlint]``."""
    rules = registry.load()
    own = (suppress.NAME, suppress.GROUP, language.NAME, language.GROUP)
    names: Schema = {"enum": sorted({*rules, *registry.groups(), *own})}
    either: Schema = {"anyOf": [_STRING, _STRINGS]}
    layer = _layer(rules, names)
    accept = {
        "rule": names,
        "text": _described(_STRING, "What is found, or more of the text around it."),
        "path": either,
        "reason": _STRING,
    }
    top: Schema = {
        "extends": _described(either, "Files, or package:name for the mtlint.toml of an installed package."),
        "exclude": _described(_STRINGS, "Left out when folders are searched, as in a .gitignore."),
        "fail-on": _described({"enum": list(get_args(FailOn))}, "The least severity that makes the exit status 1."),
        "format": {"enum": list(get_args(Format))},
        "formats": _described(
            {"type": "object", "additionalProperties": {"enum": list(NAMES)}},
            "The formats of extensions: page = html.",
        ),
        "baseline": _described(_STRING, "The file of known findings, which mtlint baseline writes."),
        "grammar": _table(
            {"enabled": {"type": "boolean"}, "url": _STRING, "home": _STRING, "timeout": {"type": "number"}}
        ),
        "source": _table(
            {
                "files": _described(
                    _STRINGS, "Where the source of an article lies: {dir}/{stem}.source.txt, source/{path}."
                ),
                "fields": _described(either, "The fields of JSON, or columns of a table, that hold the source: src."),
            }
        ),
        "accept": {"type": "array", "items": _table(accept, required=["rule", "text"])},
        "overrides": {"type": "array", "items": _table({"paths": _STRINGS, **layer}, required=["paths"])},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The configuration of mtlint",
        **_table({**layer, **top}),
    }


def _layer(rules: Mapping[str, Rule], names: Schema) -> Schema:
    """Return the keys that stand at the top and in overrides."""
    listed = {"type": "array", "items": names}
    return {
        "select": _described(listed, "Rules and groups to run."),
        "extend-select": _described(listed, "... beside those that run anyway."),
        "ignore": _described(listed, "Rules and groups to leave out."),
        "extend-ignore": listed,
        "dialect": {"enum": list(get_args(Dialect))},
        "source-language": _described(
            {"type": "string", "pattern": "^[a-z]{2,3}$"}, "The language that the articles were translated from."
        ),
        "encoding": _STRING,
        "file-format": {"enum": list(NAMES)},
        "text-fields": _described(_STRINGS, "The fields of JSON that hold prose: body, article.body, body:html."),
        "severity": {"type": "object", "propertyNames": names, "additionalProperties": _SEVERITY},
        "rules": _table({name: _rule(rule) for name, rule in rules.items()}),
    }


def _rule(rule: Rule) -> Schema:
    options: Schema = {"severity": _SEVERITY}
    for option in rule.options.values():
        options[option.name] = _type(option.type)
        if get_origin(option.type) in (frozenset, tuple):
            options[f"extend-{option.name}"] = _STRINGS
    return _described(_table(options), rule.summary)


def _type(kind: Any) -> Schema:
    if get_origin(kind) in (Union, UnionType):
        rest = [each for each in get_args(kind) if each is not NoneType]
        kind = rest[0] if len(rest) == 1 else kind
    if get_origin(kind) is Literal:
        return {"enum": list(get_args(kind))}
    if get_origin(kind) in (frozenset, tuple):
        return _STRINGS
    if hasattr(kind, "load"):
        return {"anyOf": [_STRING, _STRINGS]}
    names = {bool: "boolean", int: "integer", float: "number", str: "string"}
    return {"type": names[kind]} if kind in names else {}


def _table(properties: Schema, required: list[str] | None = None) -> Schema:
    table: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return table | ({"required": required} if required else {})


def _described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}
