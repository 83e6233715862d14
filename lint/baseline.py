"""The baseline: old faults that are known, so that only new ones are reported.

A JSON file of counted entries. An entry is the file, the rule and the words found, so it survives moved lines and edits
elsewhere in the paragraph; two equal faults count as two. An entry that no longer occurs is reported.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lint.engine import FileReport, Finding
from lint.rule import DataError

VERSION = 1
#: Of longer findings (a whole sentence) the beginning tells enough, and keeps edits at the end from mattering.
LONGEST_TEXT = 120


class Entry(NamedTuple):
    """What is known of a fault. ``path`` is as the user gave it, with ``/``."""

    path: str
    rule: str
    text: str

    @classmethod
    def of(cls, finding: Finding, path: str) -> "Entry":
        return cls(path, finding.rule, " ".join(finding.text.split())[:LONGEST_TEXT])


class Baseline:
    """Entries with how often each may still occur. ``subtract`` uses them up."""

    def __init__(self, entries: Counter[Entry]) -> None:
        self._left = entries
        self._seen: set[str] = set()

    def subtract(self, report: FileReport) -> FileReport:
        """The report without the findings that the baseline knows."""
        self._seen.add(report.path)
        kept = []
        for finding in report.findings:
            entry = Entry.of(finding, report.path)
            if self._left[entry] > 0:
                self._left[entry] -= 1
            else:
                kept.append(finding)
        return replace(report, findings=tuple(kept))

    def gone(self) -> Counter[Entry]:
        """The entries of the files seen that did not occur, with how often."""
        return Counter({entry: left for entry, left in self._left.items() if left > 0 and entry.path in self._seen})


def collect(reports: Iterable[FileReport]) -> Counter[Entry]:
    """Everything found, as entries."""
    return Counter(Entry.of(finding, report.path) for report in reports for finding in report.findings)


def dumps(entries: Counter[Entry]) -> str:
    """The baseline file: sorted, an entry a line, so that changes to it can be reviewed."""
    rows = ",\n".join(
        f"  {json.dumps([*entry, count], ensure_ascii=False)}" for entry, count in sorted(entries.items()) if count > 0
    )
    head = json.dumps({"version": VERSION, "columns": [*Entry._fields, "count"]})[:-1]
    return f'{head}, "entries": [\n{rows}\n]}}\n'


def load(path: Path) -> Counter[Entry]:
    """Read a baseline file. Raises :class:`DataError`; OSError where it cannot be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise DataError(path, line, f"not a baseline file: {error}") from None
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise DataError(path, None, f"not a baseline file of version {VERSION}: write it anew with mtlint baseline")
    entries: Counter[Entry] = Counter()
    for row in data.get("entries", ()):
        match row:
            case [str(name), str(rule), str(text), int(count)] if count > 0:
                entries[Entry(name, rule, text)] += count
            case _:
                raise DataError(path, None, f"not an entry: {json.dumps(row, ensure_ascii=False)}")
    return entries
