"""Runs rules over documents and stamps what they say. Many files, in several processes: ``lint.run.pool``."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, compress
from typing import TYPE_CHECKING, Protocol

from lint.analysis.language import RULE as NOT_ENGLISH
from lint.analysis.language import language_name, other_language
from lint.analysis.phrases.table import Lexicon
from lint.errors import UserError, describe
from lint.records import NamedTuple
from lint.rulekit.edits import adapted, written
from lint.rulekit.findings import FileError, FileReport, Finding, Task
from lint.rulekit.gate import Gates, Needs
from lint.rulekit.occurring import search_phrases
from lint.rulekit.rivals import settled, told_once
from lint.rulekit.rule import Edit, Fix, Hit, Related, Rule, Severity
from lint.run import crowd, foreign
from lint.sources.source import Source, SourceSettings, document_of, read_bytes, read_document
from lint.text.decoding import ReadError
from lint.text.document import Document, articles
from lint.text.model import FormatError, Span
from lint.text.stretches import longest, stretches
from lint.text.unmarked import UnmarkedView, as_it_is, unmark_pair

if TYPE_CHECKING:
    from lint.filters.suppression import Accept
    from lint.run.batch import BatchMemo
    from lint.run.blockwise import BlockMemo


search_phrases(Lexicon.may_stand)


class _Note(NamedTuple):
    """How a text that is not English is reported."""

    declared: str  # the language that the text says it is in
    severity: Severity | None  # None: not at all


class _Read(NamedTuple):
    """A document and its source as rules get them."""

    view: UnmarkedView
    source: UnmarkedView | None

    def release(self) -> None:
        """Let go of what was found out about them: else it would stay until cycles are looked for, which is seldom."""
        self.view.release()
        if self.source is not None:
            self.source.release()


def lint(
    document: Document, tasks: Sequence[Task], memo: "BlockMemo | None" = None, unless: _Note | None = None
) -> FileReport:
    """Run rules on a document, ``unless`` it is in another language, which is one note.

    A rule that raises does not take the others down: it is reported as an error. With ``memo``, what block-scoped rules
    said of a block of the last version is reused.
    """
    read = _read(document)
    if isinstance(read, FileReport):
        return read
    if memo:
        memo.begin(tasks, read.view.document)  # first: then its words need not be found again
        if memo.quick and memo.is_english:  # no rule sees more than a block: all that is asked of the whole can wait
            return _linted(document, read, tasks, memo)
    of_units = foreign.of_units(tasks) if document.units else []
    if (other := _other_language(document, read, unless, checks_units=bool(of_units))) is not None:
        return foreign.told(_linted(document, read, of_units, None), other.findings) if of_units else other
    if memo:
        memo.is_english = True
    return _linted(document, read, compress(tasks, _gates(tasks).open(read.view.document)), memo)


def _read(document: Document) -> _Read | FileReport:
    """Return what rules get, or a report that says why there is nothing."""
    try:
        return _Read(*unmark_pair(document))  # once: else each rule would stumble over it anew
    except FormatError as error:
        return FileReport(document.path, document, errors=(FileError(str(error)),))
    except Exception as error:
        return FileReport(document.path, document, errors=(FileError(f"cannot be laid out: {describe(error)}"),))


def _other_language(
    document: Document, read: _Read, unless: _Note | None, *, checks_units: bool = False
) -> FileReport | None:
    """Return the report on a text that is not English; None if it is, or if it is linted all the same."""
    if unless is None or not document.blocks:
        return None
    language = other_language(read.view.document, unless.declared)
    if not language:
        return None
    said = (foreign.UNITS_ONLY if checks_units else foreign.TRANSLATIONS) if document.is_bilingual else foreign.TEXT
    finding = foreign.note(document, language, unless.severity, document.blocks[0].span, said)
    return FileReport(document.path, document, (finding,) if finding else ())


def _linted(document: Document, read: _Read, tasks: Iterable[Task], memo: "BlockMemo | BatchMemo | None") -> FileReport:
    findings: list[Finding] = []
    errors: list[FileError] = []
    view, source = read
    compared = source is not None and not (document.source and document.source.language == "en")
    most, running = crowd.most(crowd.length(document)), document.layout.running
    for task in tasks:
        rule = task.rule
        if rule.running and not running:
            continue
        try:
            if (needs := rule.needs) is None or (needs == "source" and compared):
                views, hits = read, iter(_hits(view.document, task, memo))
            elif needs == "units" and document.units:
                views = _Read(as_it_is(document), as_it_is(document.source) if document.source else None)
                hits = iter(_hits(document, task, None))
            else:
                continue
            for first in hits:  # most rules find nothing in most articles
                found = chain((first,), hits)
                stamp = partial(_stamp, document, *views, task)
                findings += crowd.bounded(_unquoted(views.view, found) if rule.quoted == "skip" else found, most, stamp)
        except UserError as error:
            errors.append(FileError(str(error), task.rule.name, shared=True))
        except Exception as error:
            errors.append(FileError(f"rule {task.rule.name} failed: {describe(error)}", task.rule.name))
    if memo is None:
        read.release()
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    listed = crowd.thinned(settled(findings, document.text), most)
    if document.is_bilingual:
        listed = [_with_unit(document, finding) for finding in listed]
    return FileReport(document.path, document, tuple(listed), tuple(errors))


def _with_unit(document: Document, finding: Finding) -> Finding:
    unit = document.unit_at(finding.span.start)
    return finding._replace(unit=unit.label) if unit else finding


def _lint_batch(documents: Sequence[Document], tasks: Sequence[Task], unless: _Note) -> Iterator[FileReport]:
    """Yield the reports on several short documents, as :func:`lint` makes them of each."""
    if len(documents) == 1 or documents[0].is_bilingual:  # a batch has no sources and no units
        for document in documents:
            yield lint(document, tasks, None, unless)
        return
    reads = [_read(document) for document in documents]
    reports = [
        read if isinstance(read, FileReport) else _other_language(document, read, unless)
        for document, read in zip(documents, reads, strict=True)
    ]
    views = [
        read.view.document
        for read, report in zip(reads, reports, strict=True)
        if report is None and isinstance(read, _Read)
    ]
    from lint.run.batch import Batch

    gates = _gates(tasks)
    batch = Batch(tasks, views, [gates.open(view) for view in views]) if views else None
    number = 0
    for document, read, report in zip(documents, reads, reports, strict=True):
        if report is None and isinstance(read, _Read) and batch is not None:
            report = _linted(document, read, batch.tasks(number), batch.memo(number))
            number += 1
        assert report is not None
        yield report
    for read in reads:
        if isinstance(read, _Read):
            read.release()


def _gates(tasks: Sequence[Task]) -> Gates:
    """Return the gates of tasks: files of one configuration have the same ones."""
    return _made_gates(tuple(task.gate for task in tasks))


@lru_cache(maxsize=64)  # not by the tasks: they hold the tables of a user's, which an editor reads again and again
def _made_gates(gates: tuple[Needs | None, ...]) -> Gates:
    return Gates(gates)


class Settings(SourceSettings, Protocol):
    """What the engine asks the configuration. It is sent to other processes, so it must pickle."""

    def tasks(self, path: str) -> tuple[Task, ...]:
        """Return the rules to run on the file at this path."""
        ...

    def accepts(self, path: str) -> "tuple[tuple[int, Accept], ...]":
        """Return what the user has accepted in it, with numbers by which the entries are known."""
        ...

    def severity_of(self, rule: Rule, path: str) -> Severity | None:
        """Return how grave what the engine itself finds is in the file; None: it is not looked for."""
        ...


def lint_file(source: Source, settings: Settings, memo: "BlockMemo | None" = None) -> FileReport:
    """Read an article and lint it. What keeps it from being read is an error in its report."""
    try:
        document = read_document(read_bytes(source), source, settings)
    except OSError as error:
        return _unread(source, f"cannot be read: {error.strerror or error}")
    except (ReadError, FormatError) as error:
        return _unread(source, str(error))
    return lint_document(document, source, settings, memo)


def lint_text(text: str, source: Source, settings: Settings, memo: "BlockMemo | None" = None) -> FileReport:
    """Lint the text of an article as the settings have it, and leave out what is suppressed there."""
    try:
        document = document_of(text, source, settings)
    except FormatError as error:
        return _unread(source, str(error))
    return lint_document(document, source, settings, memo)


def lint_document(
    document: Document, source: Source, settings: Settings, memo: "BlockMemo | None" = None
) -> FileReport:
    """Lint an article as the settings have it, and leave out what is suppressed there."""
    file, text = source.file, document.text
    tasks = settings.tasks(file)
    problem: FileError | None = None
    if source.original is not None and document.source is None:
        from lint.sources.original import with_source

        try:
            document = with_source(document, source, settings)
        except (ReadError, FormatError) as error:
            problem = FileError(str(error), "source")
    report = _lint_articles(document, tasks, settings.severity_of(NOT_ENGLISH, file), memo)
    if problem:
        report = report._replace(errors=(*report.errors, problem))
    accepts = settings.accepts(file)
    if report.was_read and (accepts or "mtlint-" in text):
        from lint.filters.suppression import RULE as UNUSED
        from lint.filters.suppression import suppress

        partly = document.is_bilingual and any(each.rule == NOT_ENGLISH.name for each in report.findings)
        unused = None if partly else settings.severity_of(UNUSED, file)
        report = suppress(report, {task.rule.name: task.rule.group for task in tasks}, accepts, unused)
    tables = {task.rule.name for task in tasks if "phrases" in task.rule.takes}
    notes = [each for each in report.findings if each.rule == NOT_ENGLISH.name]
    if not notes:
        return report._replace(findings=told_once(report.findings, tables))
    rest = [each for each in report.findings if each.rule != NOT_ENGLISH.name]  # what is said of the units too
    return foreign.told(report._replace(findings=told_once(rest, tables)), notes)


_NOT_COMPARED = FileError("too long to be compared with its source", "source")


def _lint_articles(
    document: Document, tasks: Sequence[Task], severity: Severity | None, memo: "BlockMemo | None"
) -> FileReport:
    """Lint each article in a file for itself: what is one man's name in one is not in another.

    Of an article that is too long for memory, each stretch is linted for itself.
    """
    too_long = (_NOT_COMPARED,) if document.source else ()
    if document.format == "plain" and len(document.text) > longest(document.text):
        return _together(document, stretches(document), tasks, _Note("", severity), dict.fromkeys(too_long))
    try:
        pieces = document.pieces
        language, faults = ("", pieces.faults) if pieces else (document.layout.language, document.layout.faults)
        several = pieces is not None or len(document.layout.records) > 1
    except Exception:
        return lint(document, tasks)  # which says what is wrong
    note = _Note(language, severity)
    errors = tuple(FileError(fault, partial=True) for fault in faults)
    if document.is_bilingual:
        others = foreign.languages(document.layout, language)
        wanted = tasks if language in ("", "en") else foreign.of_units(tasks)
        own = ((record.start, article) for record, article in articles(document))
        report = _together(document, own, wanted, note, dict.fromkeys(errors)) if wanted else None
        said = foreign.UNITS_ONLY if foreign.of_units(tasks) else foreign.TRANSLATIONS
        notes = [foreign.note(document, language_name(code), severity, span, said) for code, span in others]
        return foreign.told(report or FileReport(document.path, document, errors=errors), filter(None, notes))
    if several:
        parts = (
            (record.start + start, stretch)
            for record, article in articles(document)
            for start, stretch in stretches(article)
        )
        return _together(document, parts, tasks, note, dict.fromkeys(errors))
    if len(document.text) > longest(document.prose):
        return _together(document, stretches(document), tasks, note, dict.fromkeys((*errors, *too_long)))
    report = lint(document, tasks, memo, note)
    return report._replace(errors=(*errors, *report.errors)) if errors else report


def _together(
    document: Document,
    parts: Iterable[tuple[int, Document]],
    tasks: Sequence[Task],
    note: _Note,
    errors: dict[FileError, None],
) -> FileReport:
    """Lint the parts of a file, each with the offset at which it begins."""
    from lint.run.batch import batches

    findings: list[Finding] = []
    length = 0
    for batch in batches(parts):
        starts, documents = zip(*batch, strict=True)
        for start, report in zip(starts, _lint_batch(documents, tasks, note), strict=True):
            findings += (_moved(finding, document, start) for finding in report.findings)
            errors |= dict.fromkeys(report.errors)
        length += sum(map(crowd.length, documents))
        if crowd.passes(len(findings), length):
            findings = [*crowd.thinned(findings, crowd.most(length))]
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    listed = crowd.thinned(findings, crowd.most(length))
    return FileReport(document.path, document, tuple(listed), tuple(errors))


def _moved(finding: Finding, document: Document, by: int) -> Finding:
    """Return a finding in a part of a document as one in the document."""

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
        related=tuple(
            other._replace(span=move(other.span)) if other.side == "target" or document.is_bilingual else other
            for other in finding.related
        ),
    )


def _unread(source: Source, message: str) -> FileReport:
    return FileReport(source.path, Document("", source.path), errors=(FileError(message),))


def _hits(document: Document, task: Task, memo: "BlockMemo | BatchMemo | None") -> Iterable[Hit]:
    if memo and task.rule.scope == "block":
        return memo.hits(task)
    if memo and memo.quick:
        return memo.kept(task)
    hits: Iterable[Hit] = task.rule.check(document, **task.options)
    if memo:
        memo.keep(task, hits := list(hits))
    return hits


def _unquoted(view: UnmarkedView, hits: Iterable[Hit]) -> Iterator[Hit]:
    return (hit for hit in hits if not view.document.quoted(hit.span))


def _stamp(document: Document, view: UnmarkedView, source: UnmarkedView | None, task: Task, hit: Hit) -> Finding:
    """Return a hit in what was read as a finding in the file."""
    span = view.span(*hit.span)
    return Finding(
        rule=task.rule.name,
        group=task.rule.group,
        severity=_severity(task, hit),
        category=hit.category or task.rule.category,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=_told(hit.message),
        text=document.text[span.start : span.end],
        quoted=view.document.quoted(Span(*hit.span)),
        fixes=tuple(fix for fix in (_in_file(document, view, fix, task.rule.needs) for fix in hit.fixes) if fix),
        related=tuple(
            Related(
                (source if source and other.side == "source" else view).span(*other.span),
                _told(other.message),
                other.side,
            )
            for other in hit.related
        ),
    )


def _told(message: str) -> str:
    """Return a message in one line: where the words that it quotes run over a line end, there is a space."""
    return " ".join(map(str.strip, message.splitlines())) if "\n" in message or "\r" in message else message


def _severity(task: Task, hit: Hit) -> Severity:
    """Return the severity of a hit: what is configured for its rule, else the weaker of the rule's and its own."""
    if task.configured or hit.severity is None:
        return task.severity
    return max(task.severity, hit.severity, key=lambda severity: severity.rank)


def _in_file(document: Document, view: UnmarkedView, fix: Fix, needs: str | None) -> Fix | None:
    """A fix as it is made in the file, if it can be. None inside a quotation is safe: the words are the speaker's."""
    edits = tuple(Edit(*view.span(start, end), text) for start, end, text in fix.edits)
    safe = fix.safe and not any(view.document.quoted(Span(start, end)) for start, end, _ in fix.edits)
    fitting = written if needs == "units" else adapted
    return fitting(document, Fix(edits, safe))
