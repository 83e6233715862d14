"""How often does each of LanguageTool's rules find something? The figures of ``rules/grammar/languagetool.tsv``.

    python tests/benchmarks/languagetool_rates.py CORPORA (--home FOLDER | --url URL) [--words N] [--write]

CORPORA holds ``mtdocs``, ``clean`` and ``fignews`` as JSON Lines, gzipped: documents of paragraphs with ``human`` for
translations by people, documents with ``text`` written in English, and posts with ``text``, ``src`` and ``human``.
A source document counts once, with one of its systems by chance; ``--words`` is how many of each sort are asked about
at most. LanguageTool is asked with all its usual rules on and counts as it does: what our rule leaves out is in here.

``--write`` puts the rates into the table; levels and reasons are a reader's, and stay.
"""

import argparse
import fnmatch
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint.analysis.languagetool import Profile, Server, matches
from lint.document import Document
from lint.languagetool.model import Grammar
from lint.languagetool.session import session

TABLE = Path(__file__).parents[2] / "rules" / "grammar" / "languagetool.tsv"
SORTS = ("mt", "references", "originals", "posts")  # the columns of the table


def texts(corpora: Path) -> dict[str, list[str]]:
    """The texts of every sort, shuffled, always the same way."""
    found: dict[str, list[str]] = {sort: [] for sort in SORTS}
    chance = random.Random(11)
    versions: defaultdict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for record in _records(corpora / "mtdocs"):
        if record["domain"] == "news":
            text = "\n\n".join(" ".join(paragraph) for paragraph in record["pars"])
            versions[record["set"], record["doc"], record["human"]].append(text)
    for (_, _, human), of_one in sorted(versions.items()):
        found["references" if human else "mt"].append(chance.choice(of_one))
    found["originals"] = [record["text"] for record in _records(corpora / "clean")]
    found["posts"] = [
        record["text"]
        for record in _records(corpora / "fignews")
        if not record["human"] and record["lang"] in ("arabic", "hebrew")
    ]
    for sort in SORTS:
        chance.shuffle(found[sort])
    return found


def _records(folder: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def counts(sample: list[str], server: Server, most: int) -> tuple[Counter[str], int]:
    """What is found by rule and, with a slash before it, by category; and the number of words asked about."""
    found: Counter[str] = Counter()
    words = 0
    for text in sample:
        document = Document(text)
        for match in matches(document, server, Profile("en-US")):
            found[match.rule] += 1
            found[f"/{match.category}"] += 1
        words += len(document.words)
        if words >= most:
            break
    return found, words


def rate(name: str, found: Counter[str], words: int) -> float:
    """Findings of a rule, of rules by a pattern, or of a category, per 100,000 words."""
    number = sum(count for rule, count in found.items() if rule == f"/{name}" or fnmatch.fnmatchcase(rule, name))
    return round(1e5 * number / words, 1) if words else 0.0


def written(table: str, measured: dict[str, tuple[Counter[str], int]]) -> str:
    """The table with the rates that were measured."""
    lines = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            lines.append(line)
            continue
        name, level, *_, why = [*line.split("\t"), *[""] * 7][:7]
        rates = [f"{rate(name, *measured[sort]):.1f}" for sort in SORTS]
        lines.append("\t".join([name, level, *rates, why]))
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--home", type=Path)
    where.add_argument("--url", default="")
    parser.add_argument("--words", type=int, default=10**9)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    measured: dict[str, tuple[Counter[str], int]] = {}
    with session(Grammar(home=options.home, url=options.url), cache=False) as server:
        for sort, sample in texts(options.corpora).items():
            measured[sort] = counts(sample, server, options.words)
            print(f"{sort}: {measured[sort][1]} words", file=sys.stderr, flush=True)  # noqa: T201
    table = TABLE.read_text("utf-8")
    listed = {line.split("\t")[0] for line in table.splitlines() if line.strip() and not line.startswith("#")}
    for name in sorted(set().union(*(found for found, _ in measured.values()))):
        if not any(fnmatch.fnmatchcase(name.removeprefix("/"), pattern) for pattern in listed):
            rates = "\t".join(f"{rate(name.removeprefix('/'), *measured[sort]):.1f}" for sort in SORTS)
            print(f"not in the table: {name}\t{rates}")  # noqa: T201
    if options.write:
        TABLE.write_text(written(table, measured), "utf-8")
    else:
        sys.stdout.write(written(table, measured))


if __name__ == "__main__":
    main()
