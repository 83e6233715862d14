"""Tries the gates of all rules on texts of yours: ``python tests/gates.py FILE-OR-FOLDER ...``

Each rule is called, with its default options, on each text for which its gate is closed; there it must find nothing.
Prints what it found all the same, and ends with status 1; else how often each gate was closed. Of a file in JSON lines
(also ``.jsonl.gz``), the field ``--field`` is the text.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import lint.run.engine  # noqa: F401  # it tells gates how phrases are searched
from lint.rulekit import registry
from lint.rulekit.rule import Rule
from lint.text.document import Document
from lint.text.unmarked import unmark_pair


def breaches(document: Document, rules: Iterable[Rule], closed: Counter[str] | None = None) -> Iterator[str]:
    """Yield what rules find in a document although their gates are closed; count the closed ones."""
    read = unmark_pair(document)[0].document
    for rule in rules:
        if rule.opening is None or rule.needs is not None or rule.opening.met(read):
            continue
        if closed is not None:
            closed[rule.name] += 1
        for hit in rule.check(read):
            yield f"{rule.name}: {read.prose[hit.span.start : hit.span.end]!r} in {read.text[:300]!r}"


def texts(paths: Iterable[Path], field: str) -> Iterator[str]:
    """Yield the texts of files and folders."""
    for path in paths:
        if path.is_dir():
            yield from texts(sorted(path.rglob("*.txt")), field)
        elif ".jsonl" in path.name:
            with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as file:
                yield from (json.loads(line)[field] for line in file)
        else:
            yield path.read_text("utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--field", default="text")
    arguments = parser.parse_args()
    rules = [rule for rule in registry.load().values() if rule.opening is not None]
    closed: Counter[str] = Counter()
    number = wrong = 0
    for text in texts(arguments.paths, arguments.field):
        number += 1
        for breach in breaches(Document(text), rules, closed):
            wrong += 1
            sys.stdout.write(f"{breach}\n")
    for rule in rules:
        sys.stdout.write(f"{rule.name:28} closed for {closed[rule.name] / max(1, number):4.0%}\n")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
