"""Does date-changed find weekdays and months that were planted in translations, and nothing else?

    python tests/benchmarks/planted_days.py FOLDER --language ru [--number 300] [--seed 1] [--show N]

FOLDER holds translations, ``NAME.txt``, each beside its source, ``NAME.source.txt``. One name of a day or month at a
time is replaced by another one of its kind. It is found if a hit covers it. Only names are replaced that the source has
too somewhere: a translation may put "on Tuesday" for "yesterday", and then nothing tells. ``--show`` prints some that
were missed. What is found in the texts as they are counts as false.
"""

import argparse
import random
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from lint import Document
from lint.analysis.bilingual.numbers import numbers
from lint.analysis.dates import MONTHS, WEEKDAYS
from lint.rulekit import registry

RULE = registry.load()["date-changed"]
_NAME = re.compile(rf"\b(?:({'|'.join(WEEKDAYS)})|({'|'.join(MONTHS)}))\b(?! \d{{4}})")


class Place(NamedTuple):
    """A name of a day or month in a translation."""

    text: str
    source: str
    start: int
    end: int
    kind: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", required=True)
    parser.add_argument("--pattern", default="*.txt")
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print that many missed ones")
    arguments = parser.parse_args()
    texts = [
        (path.read_text("utf-8"), path.with_suffix(".source.txt").read_text("utf-8"))
        for path in sorted(arguments.folder.glob(arguments.pattern))
        if path.with_suffix(".source.txt").exists()
    ]
    drawing = random.Random(arguments.seed)
    drawn = [place for text, source in texts for place in places(text, source, arguments.language)]
    drawn = drawing.sample(drawn, min(arguments.number, len(drawn)))
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for place in drawn:
        own, names = place.text[place.start : place.end], WEEKDAYS if place.kind == "weekday" else MONTHS
        other = drawing.choice([name for name in names if name != own])
        planted = f"{place.text[: place.start]}{other}{place.text[place.end :]}"
        total[place.kind] += 1
        if any(start <= place.start < end for start, end in hits(planted, place.source, arguments.language)):
            found[place.kind] += 1
        else:
            shown = f"{place.text[max(0, place.start - 80) : place.start]}[{own}>{other}]{place.text[place.end :][:60]}"
            missed.append(shown.replace("\n", " "))
    for kind, count in total.items():
        print(f"{arguments.language} {kind}: {found[kind]} of {count} found, {found[kind] / count:.3f}")  # noqa: T201
    false = sum(len(hits(text, source, arguments.language)) for text, source in texts)
    words = sum(len(text.split()) for text, _ in texts)
    print(f"in {len(texts)} texts as they are: {false} in {words:,} words")  # noqa: T201
    for line in drawing.sample(missed, min(arguments.show, len(missed))):
        print(f"  {line}")  # noqa: T201


def places(text: str, source: str, language: str) -> list[Place]:
    """Return the names of days and months in a translation that its source names too."""
    named = {number.value for number in numbers(source, language) if number.kind in ("weekday", "month")}
    found = []
    for match in _NAME.finditer(text):
        kind, listed = ("weekday", WEEKDAYS) if match[1] else ("month", MONTHS)
        if (kind, listed.index(match[0]) + 1) in named and (match[0] != "May" or text[: match.start()].endswith("in ")):
            found.append(Place(text, source, *match.span(), kind))
    return found


def hits(text: str, source: str, language: str) -> list[tuple[int, int]]:
    document = Document(text, source=Document(source, language=language))
    return [(hit.span.start, hit.span.end) for hit in RULE.check(document)]


if __name__ == "__main__":
    main()
