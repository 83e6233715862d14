"""Rules are found through entry points, and only there."""

import pkgutil
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from lint.errors import UserError
from lint.rulekit import registry
from lint.rulekit.entrypoints import EntryPoint
from lint.rulekit.registry import RegistryError

Install = Callable[..., None]

RULE = '''"""A line."""
from lint import Category, Severity, rule
@rule(Severity.NOTE, category=Category.SPELLING, quoted="report")
def check(document): yield from ()
'''


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Makes packages of rules and installs their entry points, in place of all others."""
    monkeypatch.syspath_prepend(tmp_path)
    made: list[EntryPoint] = []

    def install(package: str, *modules: str, text: str = RULE) -> None:
        for module in modules:
            path = tmp_path / package / f"{module}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            for folder in (tmp_path / package, path.parent):
                (folder / "__init__.py").touch()
            path.write_text(text, "utf-8")
        made.append(EntryPoint(package.replace("_", "-"), package))

    monkeypatch.setattr(registry, "entry_points", lambda group: made)
    before = set(sys.modules)
    registry.load.cache_clear()
    yield install
    registry.load.cache_clear()
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_the_built_in_rules_are_found() -> None:
    rules = registry.load()
    assert list(rules) == sorted(rules, key=lambda name: (rules[name].group, name))
    assert all(rule.name == name for name, rule in rules.items())
    assert "repetition" in registry.groups()


def test_a_module_is_a_rule_and_its_folder_its_group(install: Install) -> None:
    install("house_a", "top_level", "naming/wrong_name", "_helper", "naming/_data")
    install("house_b", "plain_helper", text="VALUE = 1")
    assert {name: rule.group for name, rule in registry.load().items()} == {
        "top-level": "house-a",
        "wrong-name": "naming",
    }
    assert registry.load()["wrong-name"].summary == "A line."


def test_two_rules_of_one_name_are_refused(install: Install) -> None:
    install("house_c", "same_name")
    install("house_d", "group/same_name")
    with pytest.raises(RegistryError, match="two rules are called same-name: in house_c and in house_d"):
        registry.load()


@pytest.mark.parametrize("text", ["1 / 0", "import no_such_module", "def", "raise SystemError('x')"])
def test_a_broken_package_is_named(install: Install, text: str) -> None:
    install("house_e", "broken", text=text)
    with pytest.raises(RegistryError, match="the rule package house_e cannot be imported"):
        registry.load()


def test_finding_no_rule_is_an_error(install: Install) -> None:
    with pytest.raises(RegistryError, match="no rules found: mtlint is not installed"):
        registry.load()


def test_a_rule_that_is_not_there() -> None:
    known = next(iter(registry.load()))
    assert registry.get(known).name == known
    with pytest.raises(UserError, match=f'there is no rule "{known}x" \\(did you mean "{known}"\\?\\)'):
        registry.get(known + "x")


def test_modules_are_listed_as_pkgutil_lists_them(tmp_path: Path) -> None:
    for name in ("b.py", "__init__.py", "_help.py", "table.tsv", "notes.py.txt", f"fast{EXTENSION_SUFFIXES[0]}"):
        (tmp_path / name).write_text("")
    for name in ("sub", "data", "__pycache__"):
        (tmp_path / name).mkdir()
    (tmp_path / "sub" / "__init__.py").write_text("")
    listed = sorted(registry._listed([str(tmp_path)]))
    assert listed == sorted((name, package) for _, name, package in pkgutil.iter_modules([str(tmp_path)]))
    assert listed == [("_help", False), ("b", False), ("fast", False), ("sub", True)]
