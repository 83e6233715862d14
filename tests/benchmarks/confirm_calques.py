"""Which calques has a corpus shown, and which rows of the tables say so wrongly?

    python tests/benchmarks/confirm_calques.py CORPORA [--texts FOLDER] [--language ru ...] [--write]

CORPORA holds ``mtdocs`` (documents of paragraphs), ``fignews`` (posts), ``mqm`` and ``badmt`` (segments by system),
``hallucination`` (segments) and ``bilingual`` (sentences), as JSON Lines, gzipped; FOLDER holds more translations as
``.txt`` files. Only translations count, from any language, by machine and by people.

Prints by table: rows, rows seen in at least one text, rows marked ``unconfirmed`` that were seen and rows without that
mark that were not. ``--write`` mends the marks: a row that was seen first becomes a note, for a reader to raise.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from lint import Document
from lint.analysis.lexicon import COLUMNS, Lexicon

calque = import_module("lint.rules.translationese.calque")
TABLES = Path(__file__).parents[2] / "rules" / "translationese"


def texts(corpora: Path) -> Iterator[str]:
    """Every translation of the corpora."""
    for record in _records(corpora / "mtdocs"):
        yield "\n\n".join(" ".join(paragraph) for paragraph in record["pars"])
    for name, key in (("fignews", "text"), ("mqm", "text"), ("badmt", "text"), ("hallucination", "text")):
        yield from (record[key] for record in _records(corpora / name) if not (name == "fignews" and record["human"]))
    yield from (record["good"] for record in _records(corpora / "bilingual"))


def _records(folder: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--texts", type=Path, help="a folder of more translations, as .txt files")
    parser.add_argument("--language", nargs="+", default=calque.LANGUAGES, choices=calque.LANGUAGES)
    parser.add_argument("--write", action="store_true", help="mend the marks of the tables")
    arguments = parser.parse_args()
    paths = {language: TABLES / f"calque.{language}.tsv" for language in arguments.language}
    tables = {language: Table(path) for language, path in paths.items()}
    more = sorted(arguments.texts.rglob("*.txt")) if arguments.texts else ()
    for text in (*texts(arguments.corpora), *(path.read_text("utf-8") for path in more)):
        document = Document(text)
        for table in tables.values():
            table.look(document)
    print("| table | rows | seen | marked though seen | unseen without the mark |\n|---|---:|---:|---:|---:|")  # noqa: T201
    for language, table in tables.items():
        marked, unmarked = table.wrong()
        print(f"| {language} | {len(table.rows)} | {len(table.seen)} | {len(marked)} | {len(unmarked)} |")  # noqa: T201
        if arguments.write:
            table.write()


class Table:
    """A table of calques, and which of its rows were found."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines = path.read_text("utf-8").splitlines()
        self.rows = {
            number: [*cells, *[""] * (COLUMNS - len(cells))]
            for number, line in enumerate(self.lines)
            if line and not line.startswith("#")
            for cells in [line.split("\t")]
        }
        self.seen: set[str] = set()  # the patterns of the rows that were found
        self._lexicon = Lexicon(self.rows.values())

    def look(self, document: Document) -> None:
        """Note the rows found in a text. Of rows that overlap only the longest counts: nobody is shown the others."""
        self.seen.update(match.entry.pattern for match in self._lexicon.find(document))

    def wrong(self) -> tuple[list[int], list[int]]:
        """The numbers of the rows marked ``unconfirmed`` that were seen, and of those unseen without the mark."""
        marked = {number: "unconfirmed" in cells[3].split() for number, cells in self.rows.items()}
        seen = {number: cells[0] in self.seen for number, cells in self.rows.items()}
        return (
            [number for number in self.rows if marked[number] and seen[number]],
            [number for number in self.rows if not marked[number] and not seen[number]],
        )

    def write(self) -> None:
        """Mend the marks."""
        marked, unmarked = self.wrong()
        for numbers, old, new in ((marked, "unconfirmed", "note"), (unmarked, "note", "unconfirmed")):
            for number in numbers:
                cells = self.rows[number]
                cells[3] = " ".join([*(mark for mark in cells[3].split() if mark not in (old, new)), new])
                self.lines[number] = "\t".join(cells).rstrip("\t")
        self.path.write_text("\n".join(self.lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
