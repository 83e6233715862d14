"""A run over sources: lints them, leaves out what is known or unchanged, and mends what is left."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lint.config.model import Config
from lint.errors import UserError
from lint.folders import read_head
from lint.records import field, record
from lint.reports.rendered import R, RenderedFile, Renderer
from lint.rulekit.findings import FileError, FileReport
from lint.run.engine import lint_document
from lint.run.pool import lint_files, render_files
from lint.sources.source import MOST_HEAD, Source, encoding_of
from lint.text.decoding import ReadError
from lint.text.model import FormatError

if TYPE_CHECKING:
    from lint.cache.store import Cache
    from lint.filters.baseline import Baseline
    from lint.filters.changes import Changes
    from lint.filters.suppression import Accept
    from lint.run.fix import Rounds


@record()
class Run:
    """What is done with the reports of a run. The counters are right when all reports have been taken."""

    sources: Sequence[Source]
    settings: Config
    changes: "Changes | None" = None
    baseline: "Baseline | None" = None
    fix: bool = False  # apply fixes and write files
    unsafe: bool = False  # ... also those that are not safe
    diff: bool = False  # write none, collect what would change
    whole: bool = False  # no paths were named: what the configuration accepts must be somewhere
    mended: dict[str, int] = field(default_factory=dict)  # how many fixes were applied, by the path of the file
    diffs: list[str] = field(default_factory=list)
    output: dict[str, bytes] = field(default_factory=dict)  # what standard input is after its fixes

    def reports(self, jobs: int = 0, *, slow: bool = False, cache: "Cache | None" = None) -> Iterator[FileReport]:
        """Yield the reports, in the order of the sources; what the configuration accepts to no use comes last."""
        unused = _Unused(self)
        for source, report in unused.watch(lint_files(self.sources, self.settings, jobs, slow=slow, cache=cache)):
            yield self._finished(source, report)
        yield from unused.reports()

    def rendered(
        self, renderer: Renderer, jobs: int = 0, *, slow: bool = False, cache: "Cache | None" = None
    ) -> Iterator[RenderedFile]:
        """Yield what is rendered of each of the reports."""
        if self.fix or self.diff or self.changes or self.baseline:
            yield from (RenderedFile.of(report, renderer) for report in self.reports(jobs, slow=slow, cache=cache))
            return
        unused = _Unused(self)
        rendered = render_files(self.sources, self.settings, renderer, jobs, slow=slow, cache=cache)
        yield from (each for _, each in unused.watch(rendered))
        yield from (RenderedFile.of(report, renderer) for report in unused.reports())

    def _finished(self, source: Source, report: FileReport) -> FileReport:
        """Return the report of a file after its fixes, without what is known or unchanged."""
        text = report.document.text
        rounds: Rounds = ()
        if (self.fix or self.diff) and not report.errors:
            report, rounds = self._fixed(source, report)
        if self.changes:
            report = self.changes.filter(report, source.file, text, rounds)
        if self.baseline:
            report = self.baseline.filter_known(report, source.file)
        return report

    def _fixed(self, source: Source, report: FileReport) -> "tuple[FileReport, Rounds]":
        """Apply fixes to a file, or collect what they would change. What is found after them, and the edits."""
        from lint.run.fix import apply_fixes, choose, diff, fixed_bytes, write, write_word

        document = report.document
        before = document.text
        if not choose(self._filtered(source, report, before, ()), unsafe=self.unsafe):
            return report, ()
        first = [report]  # it need not be linted again
        fixed = apply_fixes(
            before,
            lambda text: first.pop() if first else lint_document(document.with_text(text), source, self.settings),
            unsafe=self.unsafe,
            keep=lambda report, rounds: self._filtered(source, report, before, rounds),
        )
        if fixed.text == before:
            return report, ()
        if self.diff:
            self.diffs.append(diff(source.path, before, fixed.text))
            return report, ()
        try:
            if source.data is not None:
                encoding = encoding_of(source.data, source, self.settings)
                self.output["-"] = fixed_bytes(source.data, document, fixed, encoding)
            elif document.format == "docx":
                write_word(source.file, before, fixed.rounds)
            else:
                encoding = encoding_of(read_head(source.file, MOST_HEAD), source, self.settings)
                write(source.file, before, fixed.text, encoding)
        except (OSError, UserError, ReadError, FormatError) as error:
            message = f"cannot be written: {error.strerror or error}" if isinstance(error, OSError) else str(error)
            return report._replace(errors=(*report.errors, FileError(message))), ()
        self.mended[source.path] = fixed.applied
        return fixed.report, fixed.rounds

    def _filtered(self, source: Source, report: FileReport, text: str, rounds: "Rounds") -> FileReport:
        if self.changes:
            report = self.changes.filter(report, source.file, text, rounds)
        if self.baseline:
            report = self.baseline.filter(report, source.file)
        return report


class _Unused:
    """What the configuration accepts in files that were linted, but is not in them."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._held: set[int] = set()
        self._asked: set[int] = set()

    def watch(self, results: Iterable[R]) -> Iterator[tuple[Source, R]]:
        """Yield the results of the run, with their sources."""
        for source, result in zip(self._run.sources, results, strict=True):
            self._held |= result.accepted
            if not result.errors:
                accepts = self._run.settings.accepts(source.file)
                self._asked |= {number for number, accept in accepts if accept.paths or self._run.whole}
            yield source, result

    def reports(self) -> Iterator[FileReport]:
        """Reports on the files of the configuration."""
        settings = self._run.settings
        accepts: list[Accept] = [settings.entry(number) for number in sorted(self._asked - self._held)]
        if not accepts or self._run.changes:
            return
        ran = {name for task in settings.tasks() for name in (task.rule.name, task.rule.group)}
        accepts = [accept for accept in accepts if accept.rule in ran]
        from lint.filters.suppression import unused

        for file in dict.fromkeys(accept.file for accept in accepts):
            severity = settings.suppression(file)
            if severity is not None:
                yield unused([accept for accept in accepts if accept.file == file], file, severity)
