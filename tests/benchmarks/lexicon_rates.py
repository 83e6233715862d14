"""How often does each table of calques find something, by the language that a text was translated from?

    python tests/benchmarks/lexicon_rates.py CORPORA

CORPORA holds ``mtdocs`` (documents), ``fignews`` (posts), ``hallucination`` (segments from German) and ``clean``
(English originals) as JSON Lines, gzipped. Prints findings per 100,000 words, all rows of a table, those marked
``source`` too: a table that finds as much in originals as in texts from its language is not about that language.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from lint import Document
from lint.analysis.lexicon import Lexicon

calque = import_module("lint.rules.translationese.calque")
POSTS = {"arabic": "ar", "hebrew": "he", "french": "fr", "hindi": "hi"}


def texts(corpora: Path) -> Iterator[tuple[str, str]]:
    """Machine translations with the language of their source, and originals with ``en``."""
    for record in _records(corpora / "mtdocs"):
        if not record["human"]:
            text = "\n\n".join(" ".join(paragraph) for paragraph in record["pars"])
            yield record["set"].partition(".")[2], text
    for record in _records(corpora / "fignews"):
        if not record["human"]:
            yield POSTS[record["lang"]], record["text"]
    for record in _records(corpora / "hallucination"):
        yield "de", record["text"]
    for record in _records(corpora / "clean"):
        yield "en", record["text"]


def _records(folder: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    tables = {language: Lexicon.of(calque.__package__, f"calque.{language}.tsv") for language in calque.LANGUAGES}
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    words: defaultdict[str, int] = defaultdict(int)
    for source, text in texts(Path(sys.argv[1])):
        document = Document(text)
        words[source] += len(document.words)
        for language, table in tables.items():
            found[language, source] += sum(1 for _ in table.find(document))
    sources = sorted(words, key=lambda source: (source == "en", source))
    print("| table | rows |", *(f"from {source} |" for source in sources[:-1]), "originals |")  # noqa: T201
    print("|---|---:|" + "---:|" * len(sources))  # noqa: T201
    for language, table in tables.items():
        rates = (f"{1e5 * found[language, source] / words[source]:.1f} |" for source in sources)
        print(f"| {language} | {len(table.rows)} |", *rates)  # noqa: T201
    print("| words | |", *(f"{words[source]:,} |" for source in sources))  # noqa: T201


if __name__ == "__main__":
    main()
