"""The law of the house: imports in ``lint/`` go downwards only, in no circle, inside functions and types too."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_LINES = 400

#: From the ground floor up; rooms on one floor do not know each other.
FLOORS = (
    "_version errors folders records replace temporary",
    "keys",
    "persist",
    "patterns",
    "data",
    "text",
    "rulekit languagetool",
    "analysis sources terminal",
    "reports filters",
    "cache",
    "config",
    "run",
    "library",
    "editor archive",
    "cli",
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms.split()}
FACES = {"lint", "lint.__main__", "lint.testing"}  # for users and rule authors: nothing in lint/ imports them

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "lint").rglob("*.py"))
}


def imported(module: str) -> Iterator[str]:
    """The modules of ``lint`` that a module imports, wherever the statement stands."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [
                full if (full := f"{node.module}.{alias.name}") in MODULES else node.module for alias in node.names
            ]
        else:
            continue
        yield from (name for name in names if name in MODULES)


GRAPH = {module: set(imported(module)) - {module} for module in MODULES}


def room(module: str) -> str:
    return module.split(".")[1]


def test_every_room_has_its_floor() -> None:
    assert {room(module) for module in MODULES if module not in FACES} == set(FLOOR)


def test_no_import_runs_upwards_or_sideways() -> None:
    found = [
        f"{module} imports {other}"
        for module, others in GRAPH.items()
        for other in others
        if module not in FACES
        and (other in FACES or (room(other) != room(module) and FLOOR[room(other)] >= FLOOR[room(module)]))
    ]
    assert not found


def test_no_circle() -> None:
    left = {module: others - {"lint"} for module, others in GRAPH.items() if module != "lint"}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    assert not left, "each of these imports another of them"


def test_no_file_is_too_long_to_read() -> None:
    files = [path for folder in ("lint", "rules") for path in (ROOT / folder).rglob("*.py")]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_every_folder_says_what_it_is_for() -> None:
    for path in (ROOT / "lint").rglob("__init__.py"):
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path
