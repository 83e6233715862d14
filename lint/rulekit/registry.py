"""Finds the rules: every module of every package under the entry point ``mtlint.rules`` is one.

The built-in rules are found in the same way as third-party ones. Modules whose names begin with an underscore are
helpers. Nothing is ever imported from the working directory.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.machinery import all_suffixes
from types import ModuleType

from lint.data import files_digest, lint_fingerprint
from lint.errors import UserError, nearest
from lint.persist import DiskMemo
from lint.records import replace
from lint.rulekit.entrypoints import EntryPoint, entry_points
from lint.rulekit.gate import Needs
from lint.rulekit.rule import Rule, as_known, declared, known

ENTRY_POINT = "mtlint.rules"

_ENDINGS = frozenset(all_suffixes())  # of modules


class RegistryError(UserError):
    """The rules cannot be loaded; the message says which package and what to do."""


@cache
def load() -> Mapping[str, Rule]:
    """Return all rules by name, sorted by group and name. Raises :class:`RegistryError`, also if there are none."""
    rules: dict[str, Rule] = {}
    owners: dict[str, str] = {}
    for entry in sorted(entry_points(ENTRY_POINT), key=lambda entry: (entry.name, entry.value)):
        for found in _known(entry):
            if found.name in rules:
                raise RegistryError(f"two rules are called {found.name}: in {owners[found.name]} and in {entry.value}")
            rules[found.name], owners[found.name] = found, entry.value
    if not rules:
        raise RegistryError("no rules found: mtlint is not installed (from a checkout: pip install -e .)")
    return dict(sorted(rules.items(), key=lambda item: (item[1].group, item[0])))


def get(name: str) -> Rule:
    """Return the rule with a name. Raises UserError with the nearest known spelling."""
    try:
        return load()[name]
    except KeyError:
        raise UserError(f'there is no rule "{name}"{nearest(name, set(load()))}') from None


def packages() -> list[str]:
    """Return the folders of all rule packages without importing their modules. Raises :class:`RegistryError`."""
    found: dict[str, None] = {}
    for entry in entry_points(ENTRY_POINT):
        found |= dict.fromkeys(_package(entry).__path__)
    return list(found)


def groups() -> frozenset[str]:
    """Return the names of all groups."""
    return frozenset(rule.group for rule in load().values())


def _package(entry: EntryPoint) -> ModuleType:
    try:
        return import_module(entry.value)
    except Exception as error:
        raise _broken(entry, error) from error


def _rules_of(entry: EntryPoint) -> Iterator[Rule]:
    package = _package(entry)
    try:
        for module, group in _modules(package, entry.name):
            import_module(module)
            if (found := declared.get(module)) is not None:
                if isinstance(found.gate, Needs):
                    found.gate.check()
                yield replace(found, group=group)
    except Exception as error:
        raise _broken(entry, error) from error


def _known(entry: EntryPoint) -> Iterable[Rule]:
    """Return the rules of a package: of the one that comes with the engine without importing them, if it is known.

    What is known of them is kept from run to run, until any file of theirs or of the engine's changes: what a module
    declares follows from those. Of another package nobody can tell what its declarations depend on.
    """
    own = entry.value.partition(".")[0] == __name__.partition(".")[0]
    if not own or not (engine := lint_fingerprint()):
        return _rules_of(entry)
    # Installed, they lie below the engine, whose digest tells of them, too; in a checkout beside it.
    below = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
    apart = [folder for folder in _package(entry).__path__ if not os.path.abspath(folder).startswith(below)]
    stamp = (engine, files_digest(*apart))
    kept = DiskMemo("rules", limit=4).get(entry.value, stamp, lambda: tuple(map(as_known, _rules_of(entry))))
    return map(known, kept)


def _broken(entry: EntryPoint, error: Exception) -> RegistryError:
    return RegistryError(f"the rule package {entry.value} cannot be imported: {error!r}")


def _modules(package: ModuleType, group: str) -> Iterator[tuple[str, str]]:
    """Yield the modules of a package and its sub-packages, each with its group (the folder's name)."""
    for name, is_package in _listed(package.__path__):
        if name.startswith("_"):
            continue
        module = f"{package.__name__}.{name}"
        if is_package:
            yield from _modules(import_module(module), name)
        else:
            yield module, group


def _listed(folders: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield module names in folders, and whether each is a package (``pkgutil`` takes 5 ms for the same)."""
    for folder in folders:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:  # in an archive
            import pkgutil

            yield from ((name, is_package) for _, name, is_package in pkgutil.iter_modules([folder]))
            continue
        found: dict[str, bool] = {}
        for entry in entries:
            name, dot, ending = entry.name.partition(".")
            if dot + ending in _ENDINGS:
                found.setdefault(name, False)
            elif not dot and os.path.isfile(os.path.join(entry.path, "__init__.py")):
                found[name] = True
        found.pop("__init__", None)
        yield from found.items()
