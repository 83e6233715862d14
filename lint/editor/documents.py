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
from lint.sources.source import Source
from lint.text.document import Document

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

    def report(self, projects: Projects) -> FileReport:
        """Return what is found in this version; linted once."""
        settings = projects.settings(self.path)
        if self._report is None or settings is not self._settings:
            source = Source(self.path, self.path)
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
        if self._report is not None or self._cost < _SLOW or settings is not self._settings:
            return self.report(projects), True
        if self._quick is None:
            source = Source(self.path, self.path)
            self._memo.quick = True
            self._quick = lint_text(self.text, source, settings, self._memo)
            self._memo.quick = False
        return self._quick, False

    @property
    def report_document(self) -> Document:
        """The document as it was read for its last report."""
        report = self._report or self._quick
        return report.document if report else Document(self.text)

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
        document = self._open[uri] = OpenDocument(uri, version, Lines(text, self.encoding))
        return document

    def get(self, uri: str) -> OpenDocument | None:
        return self._open.get(uri)

    def close(self, uri: str) -> None:
        self._open.pop(uri, None)

    def __iter__(self) -> Iterator[OpenDocument]:
        return iter(list(self._open.values()))


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
