"""The law of the house: who may import whom, what lies where, and that what is generated is up to date."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from lint.analysis import __path__ as analysis_path
from lint.reports import model
from lint.rulekit import manual, registry
from lint.rulekit.example import examples
from lint.rulekit.findings import Task
from lint.rulekit.rule import Rule, Severity
from lint.run.engine import lint

ROOT = Path(__file__).parent.parent
LINT = sorted((ROOT / "lint").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.py"))
TABLES = sorted(
    path for folder in ("rules", "lint") for end in ("tsv", "txt") for path in (ROOT / folder).rglob(f"*.{end}")
)
BUILT_IN = [rule for rule in registry.load().values() if rule.check.__module__.startswith("lint.rules.")]

each_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in BUILT_IN])


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, also inside of functions; ``a`` and ``a.b`` for ``from a import b``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield base
            yield from (f"{base}.{alias.name}" if not base.endswith(".") else base + alias.name for alias in node.names)


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def breaches(paths: list[Path], *forbidden: str) -> list[str]:
    return [f"{named(path)} imports {name}" for path in paths for name in imports(path) if within(name, *forbidden)]


# ---- Who imports whom


def test_the_rules_know_only_lint() -> None:
    allowed = {*sys.stdlib_module_names, "regex", "rapidfuzz", "ftfy"}
    public = set(__import__("lint").__all__)
    found = []
    for path in RULES:
        for name in imports(path):
            ours = (
                name == "lint"
                or (name.startswith("lint.") and name.removeprefix("lint.") in public)
                or within(name, "lint.data", "lint.patterns", "lint.records", "lint.analysis")
            )
            if not ours and not name.startswith(".") and name.partition(".")[0] not in allowed:
                found.append(f"{named(path)} imports {name}")
    assert not found


def test_expressions_are_compared_by_what_they_are() -> None:
    """What ``compiled`` returns may stand for an expression: it is equal to the ``re`` of its matches, not the same."""
    found = [
        f"{named(path)}:{node.lineno}"
        for path in LINT + RULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare) and any(isinstance(each, (ast.Is, ast.IsNot)) for each in node.ops)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Attribute) and side.attr == "re"
    ]
    assert not found


def test_rules_take_only_what_analyses_offer() -> None:
    found = [
        f"{named(path)} imports {name}"
        for path in RULES
        for name in imports(path)
        if within(name, "lint") and any(part.startswith("_") for part in name.split("."))
    ]
    assert not found


def test_no_rule_imports_another() -> None:
    siblings = {path.stem for path in RULES if not path.stem.startswith("_")}
    found = [
        f"{named(path)} imports {name}"
        for path in RULES
        for name in imports(path)
        if name.startswith(".") and name.lstrip(".").partition(".")[0] in siblings
    ]
    assert not found


def test_nothing_uses_the_command_line_but_its_door() -> None:
    others = [path for path in LINT if path != ROOT / "lint" / "__main__.py"]
    outside = [path for path in others if path.parent.name != "cli"]
    assert not breaches(outside, "lint.cli.app", "typer")


def test_reporters_see_no_rule() -> None:
    paths = [path for path in LINT if path.parent.name == "reports"]
    assert not breaches(
        paths, "lint.rulekit.registry", "lint.rules", "lint.cli.manual", "lint.config.model", "lint.rulekit.rule.Rule"
    )


def test_the_engine_imports_no_rule() -> None:
    assert not breaches(LINT, "lint.rules", "rules")


def test_the_optional_grammar_package_is_imported_in_one_place_and_only_when_used() -> None:
    package = ROOT / "lint" / "languagetool"
    paths = [path for path in [*LINT, *RULES] if package not in path.parents]
    assert not breaches(paths, "language_tool_python")
    for path in package.rglob("*.py"):
        top = [
            node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert not [node for node in top if "language_tool_python" in ast.unparse(node)]


def test_the_engine_names_no_rule() -> None:
    """Neither as a string nor as a part of one. A name of a single word may be a part of a sentence, or a module."""
    modules = {path.stem for path in LINT} | {path.parent.name for path in LINT}
    names = {rule.name for rule in BUILT_IN} - modules
    parts = re.compile(
        r"(?<![\w-])(" + "|".join(re.escape(name) for name in sorted(names) if "-" in name) + r")(?![\w-])"
    )
    found = []
    for path in LINT:
        tree = ast.parse(path.read_text("utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                text = node.value
                if text in names or parts.search(text):
                    found.append(f"{named(path)}:{node.lineno}: {text[:60]}")
    assert not found


# ---- What lies where


def test_every_folder_is_packed() -> None:
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    folders = {
        ".".join(
            ("lint", *path.parent.relative_to(ROOT).parts) if folder == "rules" else path.parent.relative_to(ROOT).parts
        )
        for folder in ("lint", "rules")
        for path in (ROOT / folder).rglob("__init__.py")
    }
    assert sorted(packed) == sorted(folders)


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_table_belongs_to_a_module_of_its_stem(path: Path) -> None:
    owner = path.parent.name if path.parent.with_suffix(".py").exists() else path.name.partition(".")[0]
    folder = path.parent.parent if path.parent.with_suffix(".py").exists() else path.parent
    assert (folder / f"{owner}.py").exists()
    assert path.parent.with_suffix(".py").exists() or (path.parent / "__init__.py").exists(), "it would not be packed"


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_table_is_well_formed(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert len(rows) == len(set(rows)), sorted(row for row in set(rows) if rows.count(row) > 1)
    assert not [row for row in rows if row != row.rstrip(" ")]


def test_every_rule_is_found() -> None:
    modules = {
        ".".join(("lint", *path.relative_to(ROOT).with_suffix("").parts))
        for path in RULES
        if not path.stem.startswith("_")
    }
    assert {rule.check.__module__ for rule in BUILT_IN} == modules


def test_every_analysis_says_what_it_knows() -> None:
    for path in Path(next(iter(analysis_path))).glob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path.name


def test_every_format_has_its_module() -> None:
    modules = {path.stem for path in (ROOT / "lint" / "reports").glob("*.py")}
    assert set(get_args(model.Format)) - {"auto"} <= modules


# ---- What rules say


@each_rule
def test_a_message_is_one_line_without_a_full_stop(rule: Rule) -> None:
    for example in examples(rule.doc):
        for finding in lint(example.document(), [Task(rule, rule.severity, example.options(rule))]).findings:
            for message in (finding.message, *(other.message for other in finding.related)):
                assert message
                assert message == message.strip()
                assert "\n" not in message
                assert not message.endswith((".", "!", "…”."))


@each_rule
def test_a_manual_page_begins_with_one_sentence(rule: Rule) -> None:
    first, _, rest = rule.doc.partition("\n")
    assert first.endswith(".")
    assert not rest or rest.startswith("\n")


@each_rule
def test_options_have_types_that_a_configuration_can_hold(rule: Rule) -> None:
    plain = {"bool", "int", "float", "str", "frozenset[str]", "tuple[str, ...]"}
    for option in rule.options.values():
        kinds = [kind for kind in getattr(option.type, "__args__", ()) if kind is not type(None)]
        kind = kinds[0] if type(None) in getattr(option.type, "__args__", ()) else option.type
        spelt = kind.__name__ if isinstance(kind, type) and not hasattr(kind, "__args__") else str(kind)
        assert spelt in plain or spelt.startswith("typing.Literal[") or hasattr(kind, "load"), option
        assert option.default is not option.name, "an option has a default"
        assert option.name != "severity"


# ---- What is generated


def test_the_manual_is_up_to_date() -> None:
    for name, text in manual.pages().items():
        assert (ROOT / name).read_text("utf-8") == text, "run: python tests/regenerate.py"


@each_rule
def test_every_option_is_explained(rule: Rule) -> None:
    explained = manual.split_doc(rule.doc).options
    assert explained.keys() == rule.options.keys(), "each option needs its line “Option NAME: …” in the docstring"
    assert all(text.endswith(".") for text in explained.values())


def test_what_is_not_measured_is_a_note() -> None:
    """A new rule starts as a note, until its rates are in ``evidence.json``."""
    measured = json.loads((ROOT / "rules" / "evidence.json").read_text("utf-8"))["rules"]
    assert measured.keys() <= {rule.name for rule in BUILT_IN}
    measurable = [rule for rule in BUILT_IN if rule.enabled and rule.needs is None]
    new = {rule.name: rule.severity for rule in measurable if rule.name not in measured}
    assert set(new.values()) <= {Severity.NOTE}, new
