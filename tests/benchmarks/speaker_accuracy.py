"""How often is the right speaker named? Measured on paragraphs with hand-marked attributions.

    python tests/benchmarks/speaker_accuracy.py CORPORA [--split dev] [--half 0|1 | --unread] [--show N]

CORPORA holds ``quotes/<split>.jsonl``, gzipped or not: a paragraph a line, ``{"doc", "par", "text", "quotes":
[{"start", "end", "words", "label", "speaker": [[start, end]], ...}]}``. Paragraphs of an article are read as one
document. A speaker is right if it overlaps one that is marked for the quotation; every quotation that is labelled
``attributed`` and has a marked speaker counts. Articles are halved by a hash of their names, so that what was
developed on one half can be tried on the other. A quarter of them by another hash is kept apart: what goes wrong there
is never shown, neither with ``--half`` nor without, so that ``--unread`` measures what nobody has tuned to since.
"""

import argparse
import gzip
import hashlib
import json
import random
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from lint import Document, Span
from lint.analysis.attribution import Attribution, attributions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--split", default="dev")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--half", type=int, choices=(0, 1), help="only one half of the articles")
    part.add_argument("--unread", action="store_true", help="only the quarter whose errors are never shown")
    parser.add_argument("--show", type=int, default=0, help="print that many wrong ones")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for name, paragraphs in articles(arguments.corpora, arguments.split).items():
        if arguments.unread and not is_unread(name):
            continue
        if arguments.half is None or half(name) == arguments.half:
            measure(paragraphs, counts, [] if is_unread(name) else wrong)
    for size in ("all", "5 or more words"):
        total, right, named = (counts[size, kind] for kind in ("total", "right", "named"))  # type: ignore[index]
        said = f"speaker named {named / total:.3f}, right {right / total:.3f}"
        print(f"{size}: {total} attributed quotations, {said}")  # noqa: T201
    for line in random.Random(1).sample(wrong, min(arguments.show, len(wrong))):
        print(line)  # noqa: T201


def half(name: str) -> int:
    return zlib.crc32(name.encode()) % 2


def is_unread(name: str) -> bool:
    return hashlib.sha256(f"unread {name}".encode()).digest()[0] < 64


def articles(corpora: Path, split: str) -> dict[str, list[dict[str, Any]]]:
    """The paragraphs of every article, in order."""
    path = corpora / "quotes" / f"{split}.jsonl"
    packed = path.with_name(path.name + ".gz")
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(packed, "rt", encoding="utf-8") if packed.exists() else path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            found[record["doc"]].append(record)
    return {name: sorted(records, key=lambda record: record["par"]) for name, records in found.items()}


def measure(paragraphs: list[dict[str, Any]], counts: Counter[Any], wrong: list[str]) -> None:
    text, offsets = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        offsets.append(len(text))
        text += paragraph["text"]
    document = Document(text)
    by_start: dict[int, Attribution] = {found.quotation.start: found for found in document.view(attributions)}
    for offset, paragraph in zip(offsets, paragraphs, strict=True):
        for quote in paragraph["quotes"]:
            if quote["label"] != "attributed" or not quote["speaker"]:
                continue
            found = by_start.get(offset + quote["start"])
            marked = [Span(offset + start, offset + end) for start, end in quote["speaker"]]
            speaker = found.speaker if found else None
            right = speaker is not None and any(speaker.overlaps(span) for span in marked)
            for size in ("all", *["5 or more words"] * (quote["words"] >= 5)):
                counts[size, "total"] += 1
                counts[size, "named"] += speaker is not None
                counts[size, "right"] += right
            if not right:
                start, end = offset + quote["start"], offset + quote["end"]
                said = text[speaker.start : speaker.end] if speaker else None
                wrong.append(
                    f"- {text[max(0, start - 150) : start]}⟦{text[start:end][:80]} … {text[start:end][-20:]}⟧"
                    f"{text[end : end + 80]}\n  marked {[text[a:b] for a, b in marked]}, found {said!r}"
                    f" ({found.basis if found else 'no quotation'})".replace("\n\n", " ¶ ")
                )


if __name__ == "__main__":
    main()
