"""Edits of a configuration: what is accepted, what is ignored, and the house's names."""

import csv
import io
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lint.analysis.glossary import Glossary
from lint.config.toml_source import PYPROJECT
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit import registry

_NAMES = "names"  # the option of the rules that take the house's names
_IGNORED = "extend-ignore"
_HEADER = compiled(r"(?m)^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*mtlint[ \t]*\][^\n]*\n?")
_LIST = compiled(rf'(?m)^[ \t]*"?{_IGNORED}"?[ \t]*=[ \t]*\[')
_TOKEN = compiled(r"""(?x) "(?:[^"\\\n]|\\.)*" | '[^'\n]*' | \#[^\n]* | [\]\[,] | \s+ """)
_PREAMBLE = compiled(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


class Insertion(NamedTuple):
    """Text that goes in at an offset of a file."""

    offset: int
    text: str


def accepted(file: Path, text: str, rows: Mapping[str, str]) -> Insertion:
    """Return the entry ``[[accept]]`` at the end of a configuration."""
    table = "tool.mtlint.accept" if file.name == PYPROJECT else "accept"
    lines = [f"[[{table}]]", *(f"{key} = {quoted(value)}" for key, value in rows.items())]
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return Insertion(len(text), gap + "\n".join(lines) + "\n")


def ignored(file: Path, text: str, rule: str) -> Insertion | None:
    """Return what adds a rule to ``extend-ignore``; None if it is there already, or the file cannot be edited so."""
    prefix = ("tool", "mtlint") if file.name == PYPROJECT else ()
    before = _table(text, prefix)
    if before is None or rule in before.get(_IGNORED, ()):
        return None
    for insertion in _places(text, rule, prefix):
        after = _table(text[: insertion.offset] + insertion.text + text[insertion.offset :], prefix)
        if after == {**before, _IGNORED: [*before.get(_IGNORED, ()), rule]}:
            return insertion
    return None


def names_file(file: Path, text: str, group: str) -> Path | None:
    """Return the file of names that the rules of a group are configured with."""
    table = _table(text, ("tool", "mtlint") if file.name == PYPROJECT else ())
    for rule in registry.load().values():
        option = rule.options.get(_NAMES)
        if table is None or rule.group != group or option is None or option.type is not Glossary:
            continue
        rules = table.get("rules")
        named = rules.get(rule.name, {}).get(_NAMES) if isinstance(rules, dict) else None
        for name in [named] if isinstance(named, str) else named or ():
            path = (file.parent / name).resolve()
            if path.suffix in (".csv", ".toml") and path.is_relative_to(file.parent.resolve()):
                return path
    return None


def added_name(file: Path, text: str, preferred: str, variants: tuple[str, ...]) -> Insertion | None:
    """Return the row of a name at the end of a list of names; None if the list has one of the spellings already."""
    glue = "" if not text or text.endswith("\n") else "\n"
    known = compiled(r"[|,\n\"]").split(text)
    if not {preferred, *variants}.isdisjoint(cell.strip() for cell in known):
        return None
    if file.suffix == ".toml":
        listed = ", ".join(map(quoted, variants))
        return Insertion(len(text), f"{glue}\n[[name]]\npreferred = {quoted(preferred)}\nvariants = [{listed}]\n")
    columns = [cell.strip().lower() for cell in next(csv.reader([text.partition("\n")[0].lstrip("\ufeff")]), [])]
    if "preferred" not in columns:
        return None
    cells = {"preferred": preferred, "variants": "|".join(variants)}
    row = io.StringIO()
    csv.writer(row, lineterminator="\n").writerow([cells.get(column, "") for column in columns])
    return Insertion(len(text), glue + row.getvalue())


def quoted(value: str) -> str:
    """Return a string of TOML."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _places(text: str, rule: str, prefix: tuple[str, ...]) -> Iterator[Insertion]:
    """Yield where the rule may go: into the lists that are there, else a new line at the head of the table."""
    for match in _LIST.finditer(text):
        if (insertion := _in_list(text, match.end(), rule)) is not None:
            yield insertion
    line = f"{_IGNORED} = [{quoted(rule)}]\n"
    if prefix:
        for header in _HEADER.finditer(text):
            yield Insertion(header.end(), line if header[0].endswith("\n") else f"\n{line}")
    elif preamble := _PREAMBLE.match(text):
        yield Insertion(preamble.end(), line)


def _in_list(text: str, start: int, rule: str) -> Insertion | None:
    """Return what adds a rule to the list whose bracket opens before an offset."""
    last, comma, place = start, True, start
    while token := _TOKEN.match(text, place):
        place = token.end()
        if token[0] == "]":
            glue = "" if last == start else " " if comma else ", "
            return Insertion(last, glue + quoted(rule))
        if token[0][0] in "\"',":
            last, comma = place, token[0] == ","
    return None


def _table(text: str, prefix: tuple[str, ...]) -> dict[str, Any] | None:
    """Return the table of mtlint in a file; None if it is not valid TOML."""
    try:
        table: Any = tomllib.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    for key in prefix:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    return table if isinstance(table, dict) else None
