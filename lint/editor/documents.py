"""The documents that are open in an editor, and what was found in each."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lint.config.model import Config
from lint.editor.lines import Encoding, Lines, Place
from lint.editor.projects import Projects
from lint.rulekit.findings import FileReport, Finding
from lint.run.blockwise import BlockMemo
from lint.run.engine import lint_text
from lint.sources.original import paired
from lint.sources.source import Source
from lint.text.document import Document

_HEAD = 4096  # code points in which front matter names a source
_SLOW = 0.015  # processor seconds: a text that takes longer is linted as a whole when its writer pauses


@dataclass(frozen=True)
class Change:
    """An edit of the client: a stretch and its new text; without a stretch the text is the whole document."""

    text: str
    start: Place | None = None
    end: Place | None = None


@dataclass
class OpenDocument:
    """A document in an editor."""

    uri: str
    version: int | None
    lines: Lines
    _memo: BlockMemo = field(default_factory=BlockMemo, repr=False)
    _report: FileReport | None = None
    _settings: Config | None = None
    _quick: FileReport | None = None  # of this version
    _cost: float = 0.0  # processor seconds of the last whole report
    _others: "OpenDocuments | None" = field(default=None, repr=False)
    _source_lines: tuple[str, Lines] | None = field(default=None, repr=False)
    _original: tuple[object, ...] = ()  # what the source was when the last report was made

    @property
    def path(self) -> str:
        return path_of(self.uri)

    @property
    def text(self) -> str:
        return self.lines.text

    def change(self, version: int | None, changes: Iterable[Change]) -> None:
        """Apply edits, in order."""
        encoding = self.lines.encoding
        for change in changes:
            text = change.text
            if change.start is not None and change.end is not None:
                start, end = sorted((self.lines.offset(*change.start), self.lines.offset(*change.end)))
                text = self.text[:start] + text + self.text[end:]
            self.lines = Lines(text, encoding)
        self.version = version
        self._report = self._quick = None

    def _article(self, settings: Config) -> Source | None:
        """Return the article with its source as it is in the editor, or else on disk; None if it is a source itself."""
        if urlsplit(self.uri).scheme != "file":
            return Source(self.path, self.path)
        article = paired(Source(self.path, self.path, self.text[:_HEAD].encode("utf-8", "replace")), settings)
        stamp, self._original = self._original, ()
        if article is not None and article.original is not None:
            original = article.original
            opened = self._others.get(uri_of(original.file)) if self._others else None
            if opened is not None:
                original = original._replace(data=opened.text.encode("utf-8", "replace"))
            article = article._replace(original=original)
            self._original = original.file, original.data, _stamp(original.file)
        if stamp != self._original:
            self._report = self._quick = None
        return article

    def report(self, projects: Projects) -> FileReport:
        """Return what is found in this version; linted once."""
        settings = projects.settings(self.path)
        source = self._article(settings)
        if source is None:
            return FileReport(self.path, Document(self.text))
        if self._report is None or settings is not self._settings:
            begin = time.thread_time()
            self._report = lint_text(self.text, source, settings, self._memo)
            if self._settings is not None:  # the first time, tables are loaded too
                self._cost = time.thread_time() - begin
            self._settings = settings
        return self._report

    def report_soon(self, projects: Projects) -> tuple[FileReport, bool]:
        """Return a report for one who is typing, and whether it is whole.

        In a long text it is not: what compares its places is as it was in the last whole report.
        """
        settings = projects.settings(self.path)
        source = self._article(settings)
        if source is None or self._report is not None or self._cost < _SLOW or settings is not self._settings:
            return self.report(projects), True
        if self._quick is None:
            self._memo.quick = True
            self._quick = lint_text(self.text, source, settings, self._memo)
            self._memo.quick = False
        return self._quick, False

    @property
    def report_document(self) -> Document:
        """The document as it was read for its last report."""
        report = self._report or self._quick
        return report.document if report else Document(self.text)

    @property
    def source_uri(self) -> str | None:
        """The URI of the source that the last report was made with."""
        return uri_of(str(self._original[0])) if self._original else None

    def source_place(self, document: Document) -> tuple[str, Lines] | None:
        """Return the URI and the lines of the source of a document that was read for this one."""
        source = document.source
        if source is None or not source.path:
            return None
        known = self._source_lines
        file = self._original[0] if self._original else source.path
        if known is None or known[1].text is not source.text:
            known = self._source_lines = uri_of(str(file)), Lines(source.text, self.lines.encoding)
        return known

    def findings_in(self, projects: Projects, start: Place, end: Place) -> Sequence[Finding]:
        """Return the findings that touch a stretch: in prose a line is a paragraph, so a client may ask for much."""
        first, last = self.lines.offset(*start), self.lines.offset(*end)
        report, _ = self.report_soon(projects)
        return [each for each in report.findings if each.span.start <= last and first <= each.span.end]


class OpenDocuments:
    """All open documents, by URI."""

    def __init__(self) -> None:
        self.encoding: Encoding = "utf-16"
        self._open: dict[str, OpenDocument] = {}

    def open(self, uri: str, version: int | None, text: str) -> OpenDocument:
        document = self._open[uri] = OpenDocument(uri, version, Lines(text, self.encoding), _others=self)
        return document

    def get(self, uri: str) -> OpenDocument | None:
        return self._open.get(uri)

    def translations_of(self, uri: str) -> Iterator[str]:
        """Yield the URIs of the open documents whose source a document is."""
        for document in self:
            if document.source_uri == uri and document.uri != uri:
                yield document.uri

    def close(self, uri: str) -> None:
        self._open.pop(uri, None)

    def __iter__(self) -> Iterator[OpenDocument]:
        return iter(list(self._open.values()))


def _stamp(file: str) -> tuple[int, int]:
    try:
        found = os.stat(file)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def path_of(uri: str) -> str:
    """Return the path of a file URI; of another URI (``untitled:``) its name, which chooses the format."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return os.path.basename(unquote(parts.path)) or "untitled.txt"
    path = unquote(parts.path)
    return path[1:] if os.name == "nt" and path[:1] == "/" and path[2:3] == ":" else path


def uri_of(path: str) -> str:
    """Return the file URI of a path."""
    from pathlib import Path

    return Path(path).absolute().as_uri()
