"""Makes files that get past their parsers: configurations, glossaries, baselines, suppressions of mostly right parts.

Each file is made of parts that fit, but for a few, and is then damaged at times. ``data`` is atheris'
FuzzedDataProvider.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, get_args, get_origin
from xml.sax.saxutils import escape, quoteattr

from lint.config.layers import Dialect, FailOn
from lint.filters import suppression as suppress
from lint.reports.model import Format
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.rule import Option, Severity
from lint.text import formats

T = TypeVar("T")

RULES = registry.load()
NAMES = (*RULES, *registry.groups(), suppress.NAME, suppress.GROUP)
EXAMPLES = [example.text for rule in RULES.values() for example in examples(rule.doc)]
#: Data files that the target has written beside the configuration, and one that it has not.
DATA_FILES = ("names.csv", "names.tbx", "phrases.tsv", "gone.csv")
CONFIG_FILES = ("base.toml", "mtlint.toml", "gone.toml")
WORDS = """Kyiv Kiev Kijev ceasefire|cease-fire truce detainee|prisoner al-Assad İstanbul Straße ’ e\u0301tat co-op's
captive|prisoner|Captive the a 7 “ — \u202e \0 \ud800 x= # [name] "quoted" it's a,b a|b""".split()


def some(data: Any, choices: Sequence[T]) -> T:
    index: int = data.ConsumeIntInRange(0, len(choices) - 1)
    return choices[index]


def rarely(data: Any) -> bool:
    """True one time in sixteen; False once the data is used up, so that what is made comes to an end."""
    return bool(data.ConsumeIntInRange(0, 15) == 15)


def many(data: Any, make: Callable[[Any], T], most: int = 4) -> list[T]:
    return [make(data) for _ in range(data.ConsumeIntInRange(0, most))]


def made_of(data: Any, pieces: Sequence[str], most: int, joints: str = "") -> str:
    """A text made of pieces and of what the fuzzer comes up with, with one of the joints after each."""
    parts: list[Any] = []
    while data.remaining_bytes() and len(parts) < 2 * most:
        if data.ConsumeBool():
            parts.append(some(data, pieces))
        else:
            parts.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 12)))
        if joints:
            parts.append(some(data, joints))
    return "".join(parts)


def damaged(data: Any, text: str) -> str:
    """The text, at times with a stretch of it left out or put elsewhere, or with something strange in it."""
    for _ in range(data.ConsumeIntInRange(0, 7) - 5):
        start, end = sorted((data.ConsumeIntInRange(0, len(text)), data.ConsumeIntInRange(0, len(text))))
        stretch = text[start : min(end, start + 20)]
        put = some(data, ("", stretch + stretch, data.ConsumeUnicode(4), '"', "\r", "]", "<"))
        text = text[:start] + put + text[start + len(stretch) :]
    return text


def phrase(data: Any) -> str:
    """A few words, or anything."""
    if rarely(data):
        return str(data.ConsumeUnicode(8))
    return " ".join(many(data, lambda data: some(data, WORDS), 3)) or some(data, WORDS)


def anything(data: Any, depth: int = 2) -> Any:
    """A value of any type that TOML and JSON have."""
    kind = data.ConsumeIntInRange(0, 6 if depth else 4)
    match kind:
        case 0:
            return data.ConsumeBool()
        case 1:
            return data.ConsumeInt(8)
        case 2:
            return data.ConsumeFloat()
        case 3 | 4:
            return phrase(data)
        case 5:
            return many(data, lambda data: anything(data, depth - 1), 2)
    return {phrase(data): anything(data, depth - 1) for _ in range(data.ConsumeIntInRange(0, 2))}


def text_with_comments(data: Any) -> str:
    """Our own examples with comments that suppress, in the writing of every format."""
    parts = []
    for _ in range(data.ConsumeIntInRange(1, 8)):
        if data.ConsumeBool():
            kind = some(data, ("disable-next-line", "disable", "enable", "disable-file"))
            names = some(data, (" ", ", ", "\n")).join(many(data, lambda data: some(data, NAMES), 3))
            head, tail = some(data, (("<!-- ", " -->"), ("<!--", "-->"), (".. ", ""), ("// ", ""), ("<!-- ", "")))
            parts.append(f"{head}mtlint-{kind} {names}{tail}")
        else:
            parts.append(some(data, EXAMPLES))
        parts.append(some(data, ("\n\n", "\n", " ", "\r\n\r\n", "")))
    return damaged(data, "".join(parts))


# ---- Configurations


def _names(data: Any) -> list[str]:
    return many(data, lambda data: some(data, NAMES), 3)


def _option(data: Any, option: Option) -> Any:
    kind = option.type
    if get_args(kind) and get_origin(kind) is not frozenset:
        return some(data, [each for each in get_args(kind) if isinstance(each, str)] or [""])
    if hasattr(kind, "load"):
        return some(data, DATA_FILES) if data.ConsumeBool() else many(data, lambda data: some(data, DATA_FILES), 2)
    plain: dict[Any, Callable[[], Any]] = {
        bool: data.ConsumeBool,
        int: lambda: data.ConsumeIntInRange(-2, 40),
        float: lambda: data.ConsumeFloatInRange(-1.0, 3.0),
        str: lambda: phrase(data),
    }
    return plain[kind]() if kind in plain else many(data, phrase, 3)


def _rules(data: Any) -> dict[str, Any]:
    """``[rules.<name>]`` with the options that the rules have."""
    found: dict[str, Any] = {}
    with_options = [rule for rule in RULES.values() if rule.options]
    for rule in many(data, lambda data: some(data, with_options), 3):
        table: dict[str, Any] = {}
        for option in many(data, lambda data, rule=rule: some(data, list(rule.options.values())), 2):  # type: ignore[misc]
            more = "extend-" if get_origin(option.type) in (frozenset, tuple) and data.ConsumeBool() else ""
            table[more + option.name] = anything(data) if rarely(data) else _option(data, option)
        if data.ConsumeBool():
            table["severity"] = some(data, LEVELS)
        found[rule.name] = table
    return found


LEVELS = (*(level.value for level in Severity), "off")
PATTERNS = ("*.txt", "a.*", "/news/**/*.md", "!a.md", "[", "a[0-9", "**", "", "\\", "\ud800", " ")


def _patterns(data: Any) -> list[str]:
    return many(data, lambda data: some(data, PATTERNS), 2)


def accept(data: Any, texts: Sequence[str] = EXAMPLES) -> dict[str, Any]:
    """An entry of ``[[accept]]`` for words of one of the texts."""
    text = some(data, texts)
    start = data.ConsumeIntInRange(0, len(text))
    entry: dict[str, Any] = {"rule": some(data, NAMES), "text": text[start : start + data.ConsumeIntInRange(1, 60)]}
    if data.ConsumeBool():
        entry["path"] = some(data, PATTERNS) if data.ConsumeBool() else _patterns(data)
    if data.ConsumeBool():
        entry["reason"] = phrase(data)
    return entry


#: What stands at the top and in overrides.
_LAYER: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("select", "ignore", "extend-select", "extend-ignore"), _names),
    "dialect": lambda data: some(data, get_args(Dialect)),
    "source-language": lambda data: some(data, ("ar", "he", "ru", "zh", "xx", "arab")),
    "encoding": lambda data: some(data, ("utf-8", "cp1256", "utf-16", "idna", "hex", "none")),
    "file-format": lambda data: some(data, formats.NAMES),
    "text-fields": lambda data: many(data, lambda data: some(data, ("body", "a.b", "lead:html", ":", "a..b", "a:b"))),
    "severity": lambda data: {name: some(data, LEVELS) for name in _names(data)},
    "rules": _rules,
}
_TOP: dict[str, Callable[[Any], Any]] = {
    **_LAYER,
    "exclude": _patterns,
    "fail-on": lambda data: some(data, get_args(FailOn)),
    "format": lambda data: some(data, get_args(Format)),
    "baseline": phrase,
    "extends": lambda data: some(data, CONFIG_FILES) if data.ConsumeBool() else [some(data, CONFIG_FILES)],
    "grammar": lambda data: {
        some(data, ("enabled", "timeout", "url", "home")): some(data, (True, 1, -1, 0.5, "x")) for _ in "ab"
    },
    "accept": lambda data: many(data, accept, 3),
    "overrides": lambda data: many(data, lambda data: {"paths": _patterns(data), **_table(data, _LAYER, 3)}, 3),
}


def _table(data: Any, makers: Mapping[str, Callable[[Any], Any]], most: int) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key in many(data, lambda data: some(data, list(makers)), most):
        name = phrase(data) if rarely(data) else key
        table[name] = anything(data) if rarely(data) else makers[key](data)
    return table


def config(data: Any) -> str:
    """A configuration file."""
    return damaged(data, toml(data, _table(data, _TOP, 6)))


# ---- TOML


def toml(data: Any, table: Mapping[str, Any]) -> str:
    """A table as TOML: tables in it stand under headers or in a line, as the fuzzer likes."""
    lines, after = [], []
    for key, value in table.items():
        if isinstance(value, dict) and data.ConsumeBool():
            after.append(f"[{_toml(key)}]\n{_pairs(value)}")
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value) and data.ConsumeBool():
            after += [f"[[{_toml(key)}]]\n{_pairs(each)}" for each in value]
        else:
            lines.append(f"{_toml(key)} = {_toml(value)}\n")
    return "".join([*lines, *after])


def _pairs(table: Mapping[str, Any]) -> str:
    return "".join(f"{_toml(key)} = {_toml(value)}\n" for key, value in table.items())


def _toml(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_toml(key)} = {_toml(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case float():
            return repr(value)
        case str():
            return json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


# ---- Glossaries

Row = tuple[str, list[str], str, str]  # preferred wording, variants, kind, note


def _row(data: Any) -> Row:
    kind = some(data, ("", "person", "place", "organisation", "term", "term", "Person", "animal"))
    return phrase(data), many(data, phrase, 3), kind, phrase(data) if data.ConsumeBool() else ""


def glossary(data: Any, ending: str) -> str:
    """A list of names or terms in the format of an ending."""
    makers = {"csv": _csv, "toml": _toml_list}
    return damaged(data, makers.get(ending, _tbx)(data, many(data, _row, 6)))


def _csv(data: Any, rows: list[Row]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator=some(data, ("\n", "\r\n")), quoting=some(data, (csv.QUOTE_MINIMAL, 1)))
    columns = some(
        data, (("preferred", "variants", "kind", "note"), ("preferred", "variants"), ("Variants", "preferred "))
    )
    writer.writerow(columns)
    for preferred, variants, kind, note in rows:
        cells = {"preferred": preferred, "variants": "|".join(variants), "kind": kind, "note": note}
        writer.writerow([cells[column.strip().lower()] for column in columns])
    return stream.getvalue()


def _toml_list(data: Any, rows: list[Row]) -> str:
    lists: dict[str, list[dict[str, Any]]] = {}
    for preferred, variants, kind, note in rows:
        table = {"preferred": preferred, "variants": variants, "kind": kind, "note": note}
        lists.setdefault(some(data, ("name", "term")), []).append(table)
    return toml(data, lists)


_STATUSES = (
    "preferredTerm-admn-sts",
    "admittedTerm",
    "deprecatedTerm-admn-sts",
    "supersededTerm",
    "standardizedTerm",
    "wrong",
)


def _tbx(data: Any, rows: list[Row]) -> str:
    """Both generations of TBX: <tbx> with conceptEntry, <martif> with termEntry."""
    root, entry, language, term = some(
        data, (("tbx", "conceptEntry", "langSec", "termSec"), ("martif", "termEntry", "langSet", "tig"))
    )

    def section(wording: str) -> str:
        status = (
            f'<termNote type="administrativeStatus">{some(data, _STATUSES)}</termNote>' if data.ConsumeBool() else ""
        )
        marked = f"<hi>{escape(wording)}</hi>" if rarely(data) else escape(wording)
        return f"<{term}><term>{marked}</term>{status}</{term}>"

    parts = [some(data, ("", '<?xml version="1.0" encoding="UTF-8"?>\n', '<!DOCTYPE x [<!ENTITY a "b">]>\n'))]
    parts.append(f'<{root} type="TBX-Basic" xml:lang={quoteattr(some(data, ("en", "ar", "en-GB")))}>\n')
    for preferred, variants, _, note in rows:
        code = some(data, ("en", "en-GB", "ENG", "ar", "&"))
        terms = "\n".join(map(section, (preferred, *variants)))
        parts.append(
            f"<{entry}><note>{escape(note)}</note>\n<{language} xml:lang={quoteattr(code)}>{terms}</{language}>"
        )
        parts.append(f"</{entry}>\n")
    return "".join([*parts, f"</{root}>"])


# ---- Baselines


def baseline(data: Any) -> str:
    """A baseline file."""
    rows = many(
        data,
        lambda data: [
            some(data, ("a.md", "b.txt", "../c", "\ud800")),
            some(data, NAMES),
            phrase(data),
            data.ConsumeIntInRange(0, 3),
        ],
        6,
    )
    if rarely(data):
        rows.append(anything(data))
    table = {"version": 2 if rarely(data) else 1, "columns": ["path", "rule", "text", "count"], "entries": rows}
    return damaged(data, json.dumps(table, ensure_ascii=data.ConsumeBool()))
