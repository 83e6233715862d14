"""Which small words and stock phrases tell a translation from news that was written in English?

    python tests/benchmarks/mine_tells.py CORPORA [--rows 480] [--folds 5] [--write]

CORPORA holds ``mtdocs`` (documents of paragraphs) and ``clean`` (English originals), as JSON Lines, gzipped.

Counts runs of one to three words of a closed vocabulary (function words and the common words of any report, so that the
subjects of a week do not count) on both sides, and weighs each by the logarithm of its odds. Prints for thresholds how
many originals and translations have as much, each text weighed by a table that was made without it; ``--write`` makes
``lint/analysis/translated.tsv`` from all of them. A reader then strikes out what only the corpora's subjects tell.
"""

import argparse
import gzip
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lint.analysis.english import FUNCTION_WORDS
from lint.text.document import Document

TABLE = Path(__file__).parents[2] / "lint" / "analysis" / "translated.tsv"
#: Words of any report beside the function words.
COMMON = frozenset(
    """said says noted notes reported reportedly stressed emphasized pointed announced added stated explained told
    according reports quoted indicated believes believe think thinks learned understood expected region local time
    currently relevant carried carry carrying out situation issue issues organization related especially regarding total
    part number day today week held take took taken place places first second third last next new due able used use
    using made make making need needs needed possible necessary important main various certain different addition fact
    case result order connection basis level field development developing work working service statement information
    data like really pretty got get getting going go kind things thing stuff lot want wanted know knew maybe actually
    whether amid including included includes known called so-called given based far mainly mostly further future
    present previous previously earlier recently later implementation conduct conducted measures ensure strengthen
    promote improve increase reached reach accounting compared respectively same continue continues continued occurred
    happened located people person persons man woman citizens experts representatives specialists employees head good
    big great many several another long right back just way even still around something someone every never always
    often too thousand hundred""".split()
)
VOCABULARY = FUNCTION_WORDS | COMMON
#: Of these alone no run is made: they are everywhere.
FREQUENT = frozenset("the of and in to a that #".split())
LONGEST, FEWEST, LEAST, MOST = 3, 15, 0.35, 2.5
SMOOTHING, FLOOR = 3, 50
RARE = 3  # how often an original counts that is not from the largest collection


class Text(NamedTuple):
    fold: int
    counts: Counter[str]
    words: int
    weight: int  # how often it counts


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--rows", type=int, default=480)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    originals = list(_originals(options.corpora, options.folds))
    translations = list(_translations(options.corpora, options.folds))
    sums: tuple[list[float], list[float]] = ([], [])
    for fold in range(options.folds):
        table = _table(
            [text for text in originals if text.fold != fold],
            [text for text in translations if text.fold != fold],
            options.rows,
        )
        for side, texts in zip(sums, (originals, translations), strict=True):
            side += [_weigh(text, table) for text in texts if text.fold == fold]
    for threshold in range(300, 900, 50):
        shares = [sum(each >= threshold for each in side) for side in sums]
        cells = (f"{found} of {len(side)}" for found, side in zip(shares, sums, strict=True))
        sys.stdout.write("\t".join((str(threshold), *cells)) + "\n")
    if options.write:
        _write(_table(originals, translations, options.rows))


def _originals(corpora: Path, folds: int) -> Iterator[Text]:
    records = list(_records(corpora / "clean" / "dev.jsonl.gz"))
    largest = Counter(record["set"] for record in records).most_common(1)[0][0]
    for number, record in enumerate(records):
        yield _text(number % folds, record["text"], 1 if record["set"] == largest else RARE)


def _translations(corpora: Path, folds: int, each: int = 3) -> Iterator[Text]:
    """Yield some machine translations of each source document, all in one fold."""
    found = defaultdict(list)
    for record in _records(corpora / "mtdocs" / "dev.jsonl.gz"):
        if str(record["human"]) != "True" and record.get("domain") != "lowres":
            text = "\n\n".join(part if isinstance(part, str) else " ".join(part) for part in record["pars"])
            found[record["set"], record["doc"]].append(text)
    chance = random.Random(1)
    for number, (_, texts) in enumerate(sorted(found.items())):
        for text in chance.sample(texts, min(each, len(texts))):
            yield _text(number % folds, text, 1)


def _records(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _text(fold: int, text: str, weight: int) -> Text:
    keys = [_token(key) for key in Document(text).lowercase_words]
    return Text(fold, Counter(_runs(keys)), len(keys), weight)


def _token(key: str) -> str:
    if "0" <= key[0] <= "9":
        return "#th" if key.endswith(("th", "st", "nd", "rd")) else "#"
    return key if key in VOCABULARY else ""


def _runs(keys: Sequence[str]) -> Iterator[str]:
    for at in range(len(keys)):
        for size in range(1, LONGEST + 1):
            run = keys[at : at + size]
            if len(run) < size or not run[-1]:
                break
            yield " ".join(run)


def _table(originals: Iterable[Text], translations: Iterable[Text], rows: int) -> dict[str, int]:
    counts, texts, words = (Counter[str](), Counter[str]()), Counter[str](), [0, 0]
    for side, found in enumerate((originals, translations)):
        for text in found:
            texts.update(text.counts.keys())
            words[side] += text.words * text.weight
            for run, number in text.counts.items():
                counts[side][run] += number * text.weight
    weights: dict[str, float] = {}
    for run, number in texts.items():
        parts = run.split()
        if number < FEWEST or (len(parts) > 1 and FREQUENT.issuperset(parts)) or run == "#":
            continue
        odds = [math.log((counts[side][run] + SMOOTHING) / words[side]) for side in (0, 1)]
        weight = max(-MOST, min(MOST, odds[1] - odds[0]))
        if abs(weight) >= LEAST:
            weights[run] = weight

    def tells(run: str) -> float:
        return abs(weights[run]) * math.sqrt(counts[0][run] + counts[1][run])

    return {run: round(10 * weights[run]) for run in sorted(weights, key=tells, reverse=True)[:rows]}


def _weigh(text: Text, table: dict[str, int]) -> float:
    return 1000 * sum(table[run] * number for run, number in text.counts.items() if run in table) / (text.words + FLOOR)


def _write(table: dict[str, int]) -> None:
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("# ")]
    lines = head[:2]
    for points in sorted(set(table.values()), reverse=True):
        line = ""
        for run in sorted(run for run, weight in table.items() if weight == points):
            if line and len(line) + len(run) > 105:
                lines.append(f"{points}\t{line}")
                line = ""
            line += f", {run}" if line else run
        lines.append(f"{points}\t{line}")
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
