"""Which phrases do translations from a language use again and again that English news does not?

    python tests/benchmarks/mine_calques.py CORPORA --language ru [--documents 3] [--outlets 2] [--ratio 5]
        [--shortest 2] [--longest 6] [--limit N] [--contains WORD]

CORPORA holds ``mtdocs`` (documents of paragraphs, ``set`` ends in the language, ``doc`` begins with the outlet),
``fignews`` (posts, with ``lang`` and ``batch``) and ``clean`` (English originals), as JSON Lines, gzipped.

Prints a table of runs of words, best first: how often per 100,000 words of translations and of originals, the ratio,
in how many source documents of how many outlets, and an instance. Inflections are folded (``lint.analysis.stems``),
figures are ``#`` and capitalised words inside a sentence ``Name``. All translations of one source document, by machine
and by people, count as one document. A run that stands only inside a longer one of the list is left out, and so is one
of function words alone. What is printed are candidates: a reader decides which of them are calques and which are the
subjects of that week.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.text.document import Document

POSTS = {"ar": "arabic", "he": "hebrew", "fr": "french", "hi": "hindi"}
SMOOTHING = 0.5  # findings added to the originals' count: what they lack is not infinitely rare


class Text(NamedTuple):
    """A translation, or an original."""

    document: str  # the source document: shared by all translations of it
    outlet: str
    text: str


class Candidate(NamedTuple):
    """A run of words that translations use more than originals do."""

    run: tuple[str, ...]
    rate: float  # per 100,000 words of translations
    original_rate: float
    ratio: float
    documents: frozenset[str]
    outlets: int
    instance: str


def translations(corpora: Path, language: str) -> Iterator[Text]:
    """Translations from a language, by machine and by people."""
    for record in _records(corpora / "mtdocs" / "dev.jsonl.gz"):
        if record["set"].rpartition(".")[2] == language:
            outlet = record["doc"].rpartition(".")[0].partition("-")[0] or record["doc"]
            text = "\n\n".join(" ".join(paragraph) for paragraph in record["pars"])
            yield Text(f"{record['set']}/{record['doc']}", outlet, text)
    for record in _records(corpora / "fignews" / "dev.jsonl.gz"):
        if record["lang"] == POSTS.get(language) and not record["human"]:
            yield Text(f"fignews/{record['id']}", f"fignews/{record['batch']}", record["text"])


def originals(corpora: Path) -> Iterator[Text]:
    """Texts written in English."""
    for record in _records(corpora / "clean" / "dev.jsonl.gz"):
        yield Text(record["id"], record["set"], record["text"])


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def runs(text: str, shortest: int, longest: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every run of words inside a sentence and between its commas, folded, with the words as they stand."""
    document = Document(text)
    for sentence in document.sentences:
        clause: list[tuple[str, str]] = []
        words = sentence.words
        for word, after in (*pairwise(words), *((word, None) for word in words[-1:])):
            clause.append((_folded(word.text, word.key, first=word is words[0]), word.text))
            if after is None or document.prose[word.end : after.start].strip():
                yield from _slices(clause, shortest, longest)
                clause = []


def _slices(clause: list[tuple[str, str]], shortest: int, longest: int) -> Iterator[tuple[tuple[str, ...], str]]:
    for start in range(len(clause)):
        for end in range(start + shortest, min(start + longest, len(clause)) + 1):
            stretch = clause[start:end]
            yield tuple(folded for folded, _ in stretch), " ".join(text for _, text in stretch)


def _folded(text: str, key: str, *, first: bool) -> str:
    if key[0].isdigit():
        return "#"
    if text[0].isupper() and not first:
        return "Name"
    return key if key in FUNCTION_WORDS else stem(key)


def candidates(translated: Iterable[Text], written: Iterable[Text], arguments: argparse.Namespace) -> list[Candidate]:
    """The runs that pass the thresholds, by their ratio and how many documents hold them."""
    counts: Counter[tuple[str, ...]] = Counter()
    documents: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    instances: dict[tuple[str, ...], str] = {}
    outlet_of: dict[str, str] = {}
    size = 0
    for text in translated:
        outlet_of[text.document] = text.outlet
        size += len(text.text.split())
        for run, instance in runs(text.text, arguments.shortest, arguments.longest):
            counts[run] += 1
            documents[run].add(text.document)
            instances.setdefault(run, instance)
    wanted = {
        run
        for run, where in documents.items()
        if len(where) >= arguments.documents
        and len({outlet_of[document] for document in where}) >= arguments.outlets
        and not all(word in FUNCTION_WORDS or word in ("#", "Name") for word in run)
    }
    original_counts: Counter[tuple[str, ...]] = Counter()
    original_size = 0
    for text in written:
        original_size += len(text.text.split())
        original_counts.update(
            run for run, _ in runs(text.text, arguments.shortest, arguments.longest) if run in wanted
        )
    found: list[Candidate] = []
    for run in wanted:
        rate = 1e5 * counts[run] / size
        ratio = rate / (1e5 * (original_counts[run] + SMOOTHING) / original_size)
        if ratio >= arguments.ratio:
            where = frozenset(documents[run])
            outlets = len({outlet_of[document] for document in where})
            original_rate = 1e5 * original_counts[run] / original_size
            found.append(Candidate(run, rate, original_rate, ratio, where, outlets, instances[run]))
    found.sort(key=lambda candidate: (-len(candidate.documents), -candidate.ratio, candidate.run))
    return _maximal(found)


def _maximal(found: list[Candidate]) -> list[Candidate]:
    """Without the runs that stand in the same documents as a longer one that holds them."""
    covered: set[tuple[tuple[str, ...], frozenset[str]]] = set()
    for candidate in found:
        run = candidate.run
        for part in (run[1:], run[:-1]):
            covered.add((part, candidate.documents))
    return [candidate for candidate in found if (candidate.run, candidate.documents) not in covered]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--language", required=True, help="of the source texts: ar, he, ja, ru, uk, zh …")
    parser.add_argument("--documents", type=int, default=3, help="source documents at least (default: 3)")
    parser.add_argument("--outlets", type=int, default=2, help="outlets of these at least (default: 2)")
    parser.add_argument("--ratio", type=float, default=5.0, help="times as often as in originals (default: 5)")
    parser.add_argument("--shortest", type=int, default=2, help="words of a run at least (default: 2)")
    parser.add_argument("--longest", type=int, default=6, help="words of a run at most (default: 6)")
    parser.add_argument("--limit", type=int, default=2000, help="rows printed at most (default: 2000)")
    parser.add_argument("--contains", default="", help="only runs with this word in their instance")
    arguments = parser.parse_args()
    found = candidates(translations(arguments.corpora, arguments.language), originals(arguments.corpora), arguments)
    print("translations\toriginals\tratio\tdocuments\toutlets\tinstance")  # noqa: T201
    shown = (candidate for candidate in found if arguments.contains in candidate.instance)
    for _, candidate in zip(range(arguments.limit), shown, strict=False):
        print(  # noqa: T201
            f"{candidate.rate:.1f}\t{candidate.original_rate:.1f}\t{candidate.ratio:.0f}\t"
            f"{len(candidate.documents)}\t{candidate.outlets}\t{candidate.instance}"
        )


if __name__ == "__main__":
    main()
