"""The baseline: old faults that are known, so that only new ones are reported.

A JSON file of counted entries. An entry is the file, the rule and the words found, so it survives moved lines and edits
elsewhere in the paragraph; two equal faults count as two. In a bilingual file the unit stands in it as well. An entry
that no longer occurs is reported.
A file that is renamed is a new one.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from lint.errors import UserError
from lint.folders import leads_out, read_regular
from lint.records import NamedTuple
from lint.replace import replace
from lint.rulekit.findings import FileReport, Finding

VERSION = 1
_MOST_BYTES = 100_000_000  # of a baseline file
#: Of longer findings (a whole sentence) the beginning tells enough, and keeps edits at the end from mattering.
LONGEST_TEXT = 120


#: Where it is, unless it is said.
FILE = "mtlint-baseline.json"


class BaselineEntry(NamedTuple):
    """What is known of a fault. ``path`` is relative to the folder of the baseline file, with ``/``."""

    path: str
    rule: str
    text: str
    unit: str = ""  # of a bilingual file

    @classmethod
    def of(cls, finding: Finding, path: str) -> "BaselineEntry":
        text = " ".join(finding.text.split())[:LONGEST_TEXT]
        if finding.more:  # what it stands for is known only as long as there are no more of them
            text += f" (and {finding.more} more)"
        return cls(path, finding.rule, text, finding.unit)

    def row(self, count: int) -> list[str | int]:
        """Return the entry as it stands in the file: the unit only where there is one."""
        return [*self[:3], *([self.unit] if self.unit else []), count]


class Baseline:
    """Entries with how often each may still occur, and the folder that their paths are relative to."""

    def __init__(self, entries: Mapping[BaselineEntry, int], folder: Path) -> None:
        self._folder = folder
        self._left = Counter(entries)
        self._paths = {entry.path for entry in entries}
        self._seen: set[str] = set()

    def name(self, file: str) -> str:
        """Return the path of a file in entries."""
        try:
            name = Path(os.path.relpath(file, self._folder)).as_posix()
        except ValueError:  # on another drive
            name = Path(file).absolute().as_posix()
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")

    def filter(self, report: FileReport, file: str) -> FileReport:
        """Return the report of a file without the findings that the baseline knows; of equal ones the last are new."""
        path = self.name(file)
        return self._without(report, path, Counter(self._left)) if path in self._paths else report

    def filter_known(self, report: FileReport, file: str) -> FileReport:
        """Return the same, and the entries are used up."""
        path = self.name(file)
        if not report.errors:
            self._seen.add(path)
        return self._without(report, path, self._left) if path in self._paths else report

    def gone(self) -> Counter[BaselineEntry]:
        """The entries that did not occur in the files that were seen, or whose files are no more, with how often."""
        missing = {path for path in self._paths - self._seen if not (self._folder / path).exists()}
        looked_at = self._seen | missing
        return Counter({entry: left for entry, left in self._left.items() if left > 0 and entry.path in looked_at})

    def _without(self, report: FileReport, path: str, left: Counter[BaselineEntry]) -> FileReport:
        kept = []
        for finding in report.findings:
            entry = BaselineEntry.of(finding, path)
            if left[entry] > 0:
                left[entry] -= 1
            else:
                kept.append(finding)
        return report._replace(findings=tuple(kept))


def dumps(entries: Mapping[BaselineEntry, int]) -> str:
    """Return the baseline file: sorted, an entry a line, so that changes to it can be reviewed."""
    rows = ",\n".join(
        f"  {json.dumps(entry.row(count), ensure_ascii=False)}" for entry, count in sorted(entries.items()) if count > 0
    )
    head = json.dumps({"version": VERSION, "columns": [*BaselineEntry._fields[:3], "count"]})[:-1]
    return f'{head}, "entries": [\n{rows}\n]}}\n'


def place(output: str | None, configured: Path | None) -> Path:
    """Return the file that is written."""
    if output or configured is None:
        return Path(output or FILE)
    return configured.relative_to(Path.cwd()) if configured.is_relative_to(Path.cwd()) else configured


def write(
    path: Path, reports: Iterable[tuple[FileReport, str]], old: Mapping[BaselineEntry, int], *, update: bool = False
) -> int:
    """Write what was found in files; with ``update``, only the entries there were, as often as they still occur.

    The old file is there until the new one is complete. What could not be linted keeps its entries. Returns how many
    there are.
    """
    baseline = Baseline(old, path.absolute().parent)
    found: Counter[BaselineEntry] = Counter()
    for report, file in reports:
        if update:
            baseline.filter_known(report, file)
        else:
            name = baseline.name(file)
            found.update(BaselineEntry.of(finding, name) for finding in report.findings)
    if update:
        found = Counter(old) - baseline.gone()
    if leads_out(str(path.parent)):
        raise UserError(f"{path}: a link that leads out of the project; it is not written")
    try:
        replace(str(path), dumps(found).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None
    return found.total()


def load(path: Path) -> Counter[BaselineEntry]:
    """Read a baseline file. Raises :class:`UserError`."""
    try:
        data = json.loads(read_regular(path, _MOST_BYTES))
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}; mtlint baseline writes it") from None
    except (ValueError, RecursionError) as error:
        raise UserError(f"{path}: not a baseline file: {error}") from None
    if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("entries"), list):
        raise UserError(f"{path}: not a baseline file of version {VERSION}: write it anew with mtlint baseline")
    entries: Counter[BaselineEntry] = Counter()
    for row in data["entries"]:
        match row:
            case [str(name), str(rule), str(text), int(count)] if 0 < count < _MOST_BYTES:
                entries[BaselineEntry(name, rule, text)] += count
            case [str(name), str(rule), str(text), str(unit), int(count)] if 0 < count < _MOST_BYTES:
                entries[BaselineEntry(name, rule, text, unit)] += count
            case _:
                raise UserError(f"{path}: not an entry: {json.dumps(row, ensure_ascii=False)[:200]}")
    return entries
