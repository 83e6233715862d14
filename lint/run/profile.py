"""Where the time of a run goes: by rule, and by what rules share.

What a document is read into (words, sentences, names ...) is counted for itself, not for the rule that happens to ask
first. Times are of the processor, in one process.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from lint.records import replace
from lint.rulekit.findings import FileReport, Task
from lint.rulekit.rule import Hit
from lint.text.document import Document

if TYPE_CHECKING:
    from lint.config.model import Config

T = TypeVar("T")

_now = time.process_time
#: What every document is read into; the rest are views.
_LAYERS = ("layout", "words", "word_positions", "vocabulary", "sentences", "quotations")


@dataclass
class Spent:
    """What one rule or layer took."""

    seconds: float = 0.0
    findings: int = 0


@dataclass
class RunProfile:
    """The clock of a run."""

    start_up: float = field(default_factory=_now)  # seconds since the process began
    linting: float = 0.0  # seconds, with rules and layers
    files: int = 0
    characters: int = 0
    rules: dict[str, Spent] = field(default_factory=lambda: defaultdict(Spent))
    layers: dict[str, Spent] = field(default_factory=lambda: defaultdict(Spent))
    _inner: list[float] = field(default_factory=list)  # seconds of what was called in each call that goes on

    def settings(self, settings: "Config") -> "Config":
        """Return the settings, with rules that are timed."""
        return replace(settings, probe=self.timed)

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Yield the reports, with the time that each took."""
        rest = iter(reports)
        while True:
            begin = _now()
            report = next(rest, None)
            self.linting += _now() - begin
            if report is None:
                return
            self.files += 1
            self.characters += len(report.document.text)
            yield report

    def timed(self, task: Task) -> Task:
        """Yield a task whose rule is timed."""
        check, name = task.rule.check, task.rule.name

        def run(document: Document, **options: Any) -> Iterator[Hit]:
            self._read(document)
            hits = self._clocked(self.rules[name], lambda: list(check(document, **options)))
            self.rules[name].findings += len(hits)
            yield from hits

        return task._replace(rule=replace(task.rule, check=run))

    def _read(self, document: Document) -> None:
        """Read a document into its layers before the first rule does."""
        if "view" in document.__dict__:
            return
        view = document.view

        def timed(analysis: Callable[[Document], T]) -> T:
            if analysis in document._views:
                return view(analysis)
            name = f"{analysis.__module__.rpartition('.')[2]}.{analysis.__qualname__.strip('_')}"
            return self._clocked(self.layers[name], lambda: view(analysis))

        document.__dict__["view"] = (
            timed  # as in lint.text.unmarked: what is known of a document stands in its dictionary
        )
        for layer in _LAYERS:
            self._clocked(self.layers[layer], lambda layer=layer: getattr(document, layer))  # type: ignore[misc]

    def _clocked(self, spent: Spent, call: Callable[[], T]) -> T:
        """Call, and count the time without what is counted for others."""
        self._inner.append(0.0)
        begin = _now()
        try:
            return call()
        finally:
            took = _now() - begin
            spent.seconds += took - self._inner.pop()
            if self._inner:
                self._inner[-1] += took

    def table(self) -> str:
        """Return the times as a table, the longest first."""
        whole = _now()
        shared = sum(spent.seconds for spent in self.layers.values())
        ruled = sum(spent.seconds for spent in self.rules.values())
        rows = [
            ("start-up", self.start_up, None),
            ("reading files, positions, fixes", self.linting - shared - ruled, None),
            ("what rules share", shared, None),
            *((f"  {name}", spent.seconds, None) for name, spent in _longest(self.layers)),
            ("rules", ruled, sum(spent.findings for spent in self.rules.values())),
            *((f"  {name}", spent.seconds, spent.findings) for name, spent in _longest(self.rules)),
            ("reporting", whole - self.start_up - self.linting, None),
            ("in all", whole, None),
        ]
        width = max(len(name) for name, _, _ in rows)
        lines = [f"{'':{width}}        ms  share  findings"]
        for name, seconds, findings in rows:
            found = "" if findings is None else f"{findings:10}"
            lines.append(f"{name:{width}} {1000 * seconds:9.1f} {100 * seconds / whole:5.1f}%{found}")
        speed = self.characters / self.linting / 1e6 if self.linting else 0.0
        lines.append(
            f"{self.files} files, {self.characters / 1e6:.2f} million characters, {speed:.2f} a second to lint"
        )
        return "\n".join(lines) + "\n"


def _longest(spent: dict[str, Spent]) -> list[tuple[str, Spent]]:
    return sorted(spent.items(), key=lambda item: -item[1].seconds)
