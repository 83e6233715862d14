"""How often does each of LanguageTool's rules find something? The figures of ``rules/grammar/languagetool.tsv``.

    python tests/benchmarks/languagetool_rates.py CORPORA (--home FOLDER | --url URL) [--limit N] [--write]

CORPORA holds ``mtdocs``, ``clean``, ``fignews`` and ``mqm`` as JSON Lines, gzipped: documents of paragraphs with
``human`` for translations by people, documents with ``text`` written in English, posts with ``text``, ``lang`` and
``human``, and segments with the ``errors`` that raters marked. LanguageTool is asked with its usual rules on, not with
the picky ones; what our rule leaves out (names, quotation marks) does not count. A source document counts once: its
systems share its weight. ``--limit`` is how many texts of each sort are asked about at most.

The criterion for what is on: a rule finds at least 1.5 times as much in machine translations (documents and posts
together) as in originals, where one finding is taken for none; a rule that was seen in neither goes by its category.
Rules that are on against it are named; so are rules that are in no row.

``--write`` puts the rates into the table; levels and reasons are a reader's, and stay.
"""

import argparse
import fnmatch
import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from lint.analysis.languagetool import Profile, Server, matches
from lint.languagetool.model import Grammar
from lint.languagetool.session import session
from lint.text.document import Document
from lint.text.model import Span

TABLE = Path(__file__).parents[2] / "rules" / "grammar" / "languagetool.tsv"
is_left_out = import_module("lint.rules.grammar.languagetool").is_left_out
SORTS = ("mt", "references", "originals", "posts")  # the columns of the table
TIMES = 1.5  # as often in machine translations as in originals
MARKS = ("grammar", "spelling", "punctuation")  # the raters' categories that are LanguageTool's business
_THREADS = 3


class Text(NamedTuple):
    content: str
    weight: float = 1.0
    marks: tuple[Span, ...] = ()


class Counts:
    """Findings of one sort of text, by rule and, with a slash before it, by category."""

    def __init__(self) -> None:
        self.found: defaultdict[str, float] = defaultdict(float)  # weighted
        self.seen: Counter[str] = Counter()
        self.marked: Counter[str] = Counter()  # of those seen
        self.words = 0.0

    def rate(self, name: str) -> float:
        """Findings of a rule, of rules by a pattern, or of a category, per 100,000 words."""
        return 1e5 * _of(self.found, name) / self.words if self.words else 0.0


def _of(counts: Mapping[str, float], name: str) -> float:
    return sum(count for rule, count in counts.items() if rule == f"/{name}" or fnmatch.fnmatchcase(rule, name))


def texts(corpora: Path) -> dict[str, list[Text]]:
    """The texts of every sort, shuffled, always the same way; ``mqm`` are those that raters marked."""
    found: dict[str, list[Text]] = {sort: [] for sort in (*SORTS, "mqm")}
    versions: defaultdict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for record in _records(corpora / "mtdocs"):
        if record["domain"] == "news":
            text = "\n\n".join(" ".join(paragraph) for paragraph in record["pars"])
            versions[record["set"], record["doc"], record["human"]].append(text)
    for (_, _, human), of_one in sorted(versions.items()):
        found["references" if human else "mt"] += [Text(text, 1 / len(of_one)) for text in of_one]
    found["originals"] = [Text(record["text"]) for record in _records(corpora / "clean")]
    found["posts"] = [
        Text(record["text"])
        for record in _records(corpora / "fignews")
        if not record["human"] and record["lang"] in ("arabic", "hebrew")
    ]
    found["mqm"] = list(_marked(_records(corpora / "mqm")))
    chance = random.Random(11)
    for sort in found.values():
        chance.shuffle(sort)
    return found


def _marked(records: Iterable[dict[str, Any]]) -> Iterator[Text]:
    for record in records:
        spans = [
            Span(error["start"], error["end"])
            for error in record["errors"]
            if error["start"] >= 0 and error["category"].endswith(MARKS)
        ]
        if not record["human"] and record.get("clean") != "low" and record["errors"]:
            yield Text(record["text"], marks=tuple(spans))


def _records(folder: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def tally(sample: list[Text], server: Server) -> Counts:
    """What LanguageTool finds in texts, without what our rule leaves out."""
    result = Counts()
    profile = Profile("en-US")

    def ask(text: Text) -> tuple[Text, Document, list[tuple[str, str, Span]]]:
        document = Document(text.content)
        found = [match for match in matches(document, server, profile) if not is_left_out(document, match)]
        return text, document, [(match.rule, f"/{match.category}", match.span) for match in found]

    with ThreadPoolExecutor(_THREADS) as pool:
        for text, document, found in pool.map(ask, sample):
            result.words += text.weight * len(document.words)
            for rule, category, span in found:
                marked = any(
                    mark.start < max(span.end, span.start + 1) and span.start < mark.end for mark in text.marks
                )
                for name in (rule, category):
                    result.found[name] += text.weight
                    result.seen[name] += 1
                    result.marked[name] += marked
    return result


def times(name: str, tallies: dict[str, Counts]) -> float | None:
    """How many times as often a rule finds something in machine translations as in originals; None if it never does."""
    mt, posts, originals = tallies["mt"], tallies["posts"], tallies["originals"]
    machine = (_of(mt.found, name) + _of(posts.found, name)) / (mt.words + posts.words)
    human = _of(originals.found, name) / originals.words
    return machine / human if human else float("inf") if machine else None


def written(table: str, tallies: dict[str, Counts]) -> str:
    """The table with the rates that were measured, and the number of words in its head."""
    lines = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            lines.append(line)
            continue
        name, level, *_, why = [*line.split("\t"), *[""] * 8][:8]
        rates = [f"{tallies[sort].rate(name):.1f}" for sort in SORTS]
        if not any(_of(each.seen, name) for each in tallies.values()):
            rates = [""] * len(SORTS)
        seen = _of(tallies["mqm"].seen, name)
        marked = f"{_of(tallies['mqm'].marked, name):g}/{seen:g}" if seen else ""
        lines.append("\t".join([name, level, *rates, marked, why]))
    words = "; ".join(f"{sort} {tallies[sort].words:,.0f}" for sort in SORTS)
    return re.sub(r"(?m)^# Words: .*$", f"# Words: {words}.", "\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--home", type=Path)
    where.add_argument("--url", default="")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    tallies: dict[str, Counts] = {}
    with session(Grammar(home=options.home, url=options.url), cache=False) as server:
        for sort, sample in texts(options.corpora).items():
            tallies[sort] = tally(sample[: options.limit], server)
            print(f"{sort}: {tallies[sort].words:.0f} words", file=sys.stderr, flush=True)  # noqa: T201
    table = TABLE.read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line.strip() and not line.startswith("#")]
    for name, level, *_ in rows:
        ratio = times(name, tallies)
        seldom = _of(tallies["originals"].seen, name) <= 1
        if level != "off" and ratio is not None and ratio < TIMES and not (seldom and ratio):
            print(f"on, but {ratio:.2f} times as often in translations: {name}", file=sys.stderr)  # noqa: T201
    listed = {name for name, *_ in rows}
    for name in sorted(set().union(*(each.found for each in tallies.values()))):
        if not any(fnmatch.fnmatchcase(name.removeprefix("/"), pattern) for pattern in listed):
            rates = "\t".join(f"{tallies[sort].rate(name.removeprefix('/')):.1f}" for sort in SORTS)
            ratio = times(name, tallies)
            print(f"not in the table: {name}\t{rates}\t{ratio and round(ratio, 2)}", file=sys.stderr)  # noqa: T201
    if options.write:
        TABLE.write_text(written(table, tallies), "utf-8")
    else:
        sys.stdout.write(written(table, tallies))


if __name__ == "__main__":
    main()
