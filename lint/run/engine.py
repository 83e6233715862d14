"""Runs rules over documents and stamps what they say. Many files, in several processes: ``lint.run.pool``."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from lint.errors import UserError
from lint.rulekit.edits import adapted
from lint.rulekit.findings import FileError, FileReport, Finding, Task
from lint.rulekit.rivals import settled
from lint.rulekit.rule import Edit, Fix, Hit, Related, Severity
from lint.run.blockwise import BlockMemo
from lint.sources.source import Source, SourceSettings, document_of, read_bytes
from lint.text.decoding import ReadError, decode
from lint.text.document import Document
from lint.text.formats import TEXT_FIELDS, records
from lint.text.model import FormatError, Span
from lint.text.unmarked import UnmarkedView, unmark

if TYPE_CHECKING:
    from lint.filters.suppression import Accept


def lint(
    document: Document, tasks: Sequence[Task], memo: BlockMemo | None = None, *, quick: bool = False
) -> FileReport:
    """Run rules on a document. A rule that raises does not take the others down: it is reported as an error.

    With ``memo``, what block-scoped rules said of a block of the last version is reused. ``quick``: what the other
    rules said when they last ran is reused too, though it may not hold any more.
    """
    findings: list[Finding] = []
    errors: list[FileError] = []
    try:
        view = unmark(document)  # once: else each rule would stumble over it anew
    except FormatError as error:
        return FileReport(document.path, document, errors=(FileError(str(error)),))
    except Exception as error:
        return FileReport(document.path, document, errors=(FileError(f"cannot be laid out: {_describe(error)}"),))
    if memo:
        memo.begin(tasks, view.document, quick=quick)
    for task in tasks:
        try:
            findings += [_stamp(document, view, task, hit) for hit in _hits(view.document, task, memo, quick)]
        except UserError as error:
            errors.append(FileError(str(error), task.rule.name, shared=True))
        except Exception as error:
            errors.append(FileError(f"rule {task.rule.name} failed: {_describe(error)}", task.rule.name))
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return FileReport(document.path, document, settled(findings, document.text), tuple(errors))


class Settings(SourceSettings, Protocol):
    """What the engine asks the configuration. It is sent to other processes, so it must pickle."""

    def tasks(self, path: str) -> tuple[Task, ...]:
        """The rules to run on the file at this path."""
        ...

    def accepts(self, path: str) -> "tuple[tuple[int, Accept], ...]":
        """What the user has accepted in it, with numbers by which the entries are known."""
        ...

    def suppression(self, path: str) -> Severity | None:
        """How grave a suppression that suppresses nothing is there; None: it is none of our business."""
        ...


def lint_file(source: Source, settings: Settings, memo: BlockMemo | None = None) -> FileReport:
    """Read an article and lint it. What keeps it from being read is an error in its report."""
    try:
        text = decode(read_bytes(source), settings.encoding(source.file))
    except OSError as error:
        return _unread(source, f"cannot be read: {error.strerror or error}")
    except ReadError as error:
        return _unread(source, str(error))
    return lint_text(text, source, settings, memo)


def lint_text(
    text: str, source: Source, settings: Settings, memo: BlockMemo | None = None, *, quick: bool = False
) -> FileReport:
    """Lint the text of an article as the settings have it, and leave out what is suppressed there."""
    file = source.file
    document = document_of(text, source, settings)
    tasks = settings.tasks(file)
    try:
        articles = records(text, document.format, TEXT_FIELDS if document.fields is None else document.fields)
    except FormatError as error:
        return FileReport(source.path, document, errors=(FileError(str(error)),))
    report = (
        lint(document, tasks, memo, quick=quick) if len(articles) == 1 else _lint_records(document, articles, tasks)
    )
    accepts = settings.accepts(file)
    if report.was_read and (accepts or "mtlint-" in text):
        from lint.filters.suppression import suppress

        report = suppress(
            report, {task.rule.name: task.rule.group for task in tasks}, accepts, settings.suppression(file)
        )
    return report


def _lint_records(document: Document, articles: Iterable[Span], tasks: Sequence[Task]) -> FileReport:
    """Lint each article in a file for itself: what is one man's name in one is not in another."""
    findings: list[Finding] = []
    errors: dict[FileError, None] = {}
    for start, end in articles:
        report = lint(Document(document.text[start:end], document.path, document.format, document.fields), tasks)
        findings += (_moved(finding, document, start) for finding in report.findings)
        errors |= dict.fromkeys(report.errors)
    return FileReport(document.path, document, tuple(findings), tuple(errors))


def _moved(finding: Finding, document: Document, by: int) -> Finding:
    """A finding in a part of a document as one in the document."""

    def move(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    span = move(finding.span)
    return finding._replace(
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        fixes=tuple(
            fix._replace(edits=tuple(Edit(start + by, end + by, text) for start, end, text in fix.edits))
            for fix in finding.fixes
        ),
        related=tuple(other._replace(span=move(other.span)) for other in finding.related),
    )


def _unread(source: Source, message: str) -> FileReport:
    return FileReport(source.path, Document("", source.path), errors=(FileError(message),))


def _hits(document: Document, task: Task, memo: BlockMemo | None, quick: bool) -> Sequence[Hit]:
    hits: Iterable[Hit]
    if memo and task.rule.scope == "block":
        hits = memo.hits(task)
    elif memo and quick:
        hits = memo.kept(task)
    else:
        hits = list(task.rule.check(document, **task.options))
        if memo:
            memo.keep(task, hits)
    if task.rule.quoted == "skip":
        return [hit for hit in hits if not document.quoted(hit.span)]
    return list(hits)


def _stamp(document: Document, view: UnmarkedView, task: Task, hit: Hit) -> Finding:
    """A hit in what was read as a finding in the file."""
    span = view.span(*hit.span)
    return Finding(
        rule=task.rule.name,
        group=task.rule.group,
        severity=_severity(task, hit),
        category=hit.category or task.rule.category,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=hit.message,
        text=document.text[span.start : span.end],
        quoted=view.document.quoted(Span(*hit.span)),
        fixes=tuple(fix for fix in (_in_file(document, view, fix) for fix in hit.fixes) if fix),
        related=tuple(Related(view.span(*other.span), other.message) for other in hit.related),
    )


def _severity(task: Task, hit: Hit) -> Severity:
    """Return the severity of a hit: what is configured for its rule, else the weaker of the rule's and its own."""
    if task.configured or hit.severity is None:
        return task.severity
    return max(task.severity, hit.severity, key=lambda severity: severity.rank)


def _in_file(document: Document, view: UnmarkedView, fix: Fix) -> Fix | None:
    """A fix as it is made in the file, if it can be. None inside a quotation is safe: the words are the speaker's."""
    edits = tuple(Edit(*view.span(start, end), text) for start, end, text in fix.edits)
    safe = fix.safe and not any(view.document.quoted(Span(start, end)) for start, end, _ in fix.edits)
    return adapted(document, Fix(edits, safe))


def _describe(error: Exception) -> str:
    """An exception in one line, with the place that raised it."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" (line {place.tb_lineno} of {place.tb_frame.f_code.co_filename})" if place else ""
    return f"{type(error).__name__}: {error}".splitlines()[0] + where
