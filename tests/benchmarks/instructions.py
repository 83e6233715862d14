"""Counts the machine's instructions, by task, layer and rule: ``python tests/benchmarks/instructions.py [--rules]``

Cachegrind (Valgrind, without its caches) counts them over articles of our own, always the same ones; unlike times the
counts come out the same within one per cent on a busy machine. Tasks are whole runs of the command line, in millions.
Layers and rules are counted in a run that does them once more, less one that does not, in
thousands an article: a layer with those that it is made from, a rule without what rules share (words, names ...).

Without ``--rules`` tasks and layers are counted (two minutes), with it rules too (a quarter of an hour). What was
counted is compared with ``instructions.tsv`` beside this file: a row that differs by more than 5 per cent fails, unless
a line of the changelog under "Unreleased" has the word "instructions" and the row's name. ``--write`` writes the table.
Counts depend on the version of Python, which the table names: with another one nothing is compared.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

from articles import articles, write

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TABLE = HERE / "instructions.tsv"
DRIFT = 0.05
SMALL = 20.0  # thousands: rows that differ by less are not compared, whatever their share
ARTICLES = 12  # over which layers and rules are counted
TIMES = 4  # how often
LAYERS = ("unmarked", "words", "word_positions", "vocabulary", "sentences", "quotations", "gates", "names", "speakers")
TASKS = {
    "start": ["--version"],
    "one article": ["check", "--isolated", "--no-cache", "--exit-zero", "00000.txt"],
    "100 articles": ["check", "--isolated", "--no-cache", "--exit-zero", "--jobs", "1", "."],
}


def instructions(folder: Path, *arguments: str) -> int:
    """Return how many instructions Python takes with these arguments."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", sys.executable]
    run = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"instructions: {' '.join(arguments)}: {run.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def _environment() -> dict[str, str]:
    """Return the environment of a run, which may keep its bytecode and what lies beside it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONHASHSEED": "0", "NO_COLOR": "1"}


# ---- What is counted in a process of its own


def repeat(kind: str, name: str, times: int) -> None:
    """Do a layer or a rule so many times over the articles, besides the once that loads what it needs."""
    from lint.config.load import load
    from lint.text.document import Document

    texts = list(articles(ARTICLES))
    if kind == "layer":
        for _ in range(times + 1):
            for text in texts:
                _layer(Document(text), name)
        return
    task = next(task for task in load(None, isolated=True).tasks() if task.rule.name == name)
    documents = [Document(text) for text in texts]
    for _ in range(times + 1):
        for document in documents:
            if task.gate is None or task.gate.met(document):
                list(task.rule.check(document, **task.options))


def _layer(document: "object", name: str) -> None:
    from lint.analysis.attribution import attributions
    from lint.analysis.names import entities
    from lint.config.load import load
    from lint.rulekit.gate import Gates
    from lint.text.document import Document
    from lint.text.unmarked import unmark_pair

    import_module("lint.run.engine")  # it tells gates how tables of phrases are searched
    assert isinstance(document, Document)
    if name == "unmarked":
        unmark_pair(document)
    elif name == "gates":
        if not _gates:
            _gates.append(Gates([task.gate for task in load(None, isolated=True).tasks()]))
        list(_gates[0].open(document))
    elif name in ("names", "speakers"):
        (entities if name == "names" else attributions)(document)
    else:
        getattr(document, name)


_gates: list = []  # type: ignore[type-arg]


# ---- Counting


def counted(folder: Path, with_rules: bool) -> Iterator[tuple[str, Callable[[], float]]]:
    """Yield the names of all rows, and how each is counted."""
    for name, arguments in TASKS.items():
        yield f"task {name}", lambda arguments=arguments: instructions(folder, "-m", "lint", *arguments) / 1e6  # type: ignore[misc]
    for name in LAYERS:
        yield f"layer {name}", lambda name=name: _each(folder, "layer", name)  # type: ignore[misc]
    if with_rules:
        from lint.config.load import load

        for task in load(None, isolated=True).tasks():
            if task.rule.needs is None:
                yield f"rule {task.rule.name}", lambda name=task.rule.name: _each(folder, "rule", name)  # type: ignore[misc]


def _each(folder: Path, kind: str, name: str) -> float:
    """Return thousands of instructions an article."""
    script = str(Path(__file__).resolve())
    once, more = (instructions(folder, script, "--repeat", kind, name, str(times)) for times in (0, TIMES))
    return (more - once) / TIMES / ARTICLES / 1e3


def known() -> tuple[str, dict[str, float]]:
    """Return the version of Python that the table was written with, and its rows."""
    if not TABLE.exists():
        return "", {}
    first, *lines = TABLE.read_text("utf-8").splitlines()
    return first.removeprefix("# "), {name: float(count) for name, count in (line.split("\t") for line in lines)}


def excused() -> str:
    """Return the lines of the changelog that speak of instructions in what is not released yet."""
    unreleased = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("## Unreleased")[2].partition("\n## ")[0]
    return "\n".join(entry for entry in re.split(r"\n(?=- )", unreleased) if "instructions" in entry)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", action="store_true", help="count each rule, too")
    parser.add_argument("--write", action="store_true", help="write the table")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--repeat", nargs=3, metavar=("KIND", "NAME", "TIMES"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.repeat:
        repeat(chosen.repeat[0], chosen.repeat[1], int(chosen.repeat[2]))
        return
    if not shutil.which("valgrind"):
        sys.exit("instructions: Valgrind is not installed")
    version = f"Python {platform.python_version()} {platform.machine()}"
    before, table = known()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        write(folder, 100)
        for _ in range(2):  # what is kept from run to run is there then
            arguments = [*TASKS["100 articles"], "--quiet"]
            subprocess.run(
                [sys.executable, "-m", "lint", *arguments],
                cwd=folder,
                env=_environment(),
                stdout=subprocess.DEVNULL,
                check=True,
            )
        rows = list(counted(folder, chosen.rules))
        with ThreadPoolExecutor(chosen.jobs) as pool:
            counts = dict(zip([name for name, _ in rows], pool.map(lambda row: row[1](), rows), strict=True))
    words, wrong = excused(), 0
    for name, count in counts.items():
        old = table.get(name) if before == version else None
        change = "" if old is None else f"{count / old - 1:+.1%}" if old else "new"
        drifts = old is not None and abs(count - old) > max(DRIFT * old, 0 if name.startswith("task") else SMALL)
        unexcused = drifts and name.partition(" ")[2] not in words
        wrong += unexcused
        sys.stdout.write(f"{name:32}{count:12.1f} {change:>8}{'  not in the changelog' if unexcused else ''}\n")
    if chosen.write:
        lines = [f"{name}\t{count:.1f}" for name, count in (table | counts).items()]
        TABLE.write_text("\n".join([f"# {version}", *lines]) + "\n", "utf-8")
    sys.exit(wrong > 0 and not chosen.write)


if __name__ == "__main__":
    main()
