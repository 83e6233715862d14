"""Do fixes come to an end? ``python tests/benchmarks/convergence.py [--config FILE] [--safe] PATH...``

Paths are folders of articles, files, or JSON lines (``.jsonl``, ``.jsonl.gz``) with a field ``text``. All fixes are
applied to each text until none is left, as ``--unsafe-fixes`` does. Printed are the texts in which fixes undo each
other or go on for ever, with the rules that take part. Exit status 1 if there is any.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lint.config import load as configfile
from lint.config.model import Config
from lint.rulekit.findings import FileReport
from lint.run.engine import lint_text
from lint.run.fix import MOST_ROUNDS, apply_fixes, choose
from lint.run.pool import tune_gc
from lint.sources.discover import discover
from lint.sources.source import Source, read_bytes
from lint.text.decoding import decode


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """The texts that a path stands for, each with a name whose ending tells its format."""
    if path.name.endswith((".jsonl", ".jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if isinstance(text := json.loads(line).get("text"), str):
                    yield f"{path.name}:{number}.txt", text
        return
    for source in discover([str(path)]):
        yield source.path, decode(read_bytes(source), None)


def left_over(text: str, name: str, settings: Config, *, unsafe: bool) -> set[str]:
    """The rules whose fixes are still proposed when no more are applied; none where fixes come to an end."""

    def lint(text: str) -> FileReport:
        return lint_text(text, Source(name, name), settings)

    fixed = apply_fixes(text, lint, unsafe=unsafe)
    left = choose(fixed.report, unsafe=unsafe)
    if not left and len(fixed.rounds) < MOST_ROUNDS:
        return set()
    return {finding.rule for finding in fixed.report.findings if finding.fixes and finding.fixes[0] in left}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--config", help="a configuration file; with a list of names house-name takes part")
    parser.add_argument("--safe", action="store_true", help="apply the safe fixes only")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="look at every Nth text")
    chosen = parser.parse_args()
    settings = configfile.load(chosen.config, isolated=chosen.config is None)
    settings.tasks()
    tune_gc()
    count, together = 0, Counter[str]()
    for path in chosen.paths:
        for number, (name, text) in enumerate(texts(path)):
            if number % chosen.every:
                continue
            count += 1
            if rules := left_over(text, name, settings, unsafe=not chosen.safe):
                together[" and ".join(sorted(rules))] += 1
                sys.stdout.write(f"{name}: {' and '.join(sorted(rules))} do not come to an end\n")
    sys.stdout.write(f"{count} texts, {together.total()} whose fixes do not come to an end {dict(together) or ''}\n")
    return 1 if together else 0


if __name__ == "__main__":
    sys.exit(main())
