"""``mtlint server``: the features of the language server, over stdio or TCP on the loopback interface."""

import asyncio
import gc
import os
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, cast

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from lint._version import __version__
from lint.editor.actions import KINDS, Asked, actions
from lint.editor.convert import SOURCE, Shown, diagnostic
from lint.editor.documents import Change, OpenDocument, OpenDocuments, path_of, uri_of
from lint.editor.lines import Encoding, Lines, Place
from lint.editor.projects import Projects, Wishes
from lint.editor.workspace_edits import WorkspaceEdits
from lint.errors import UserError
from lint.rulekit import registry
from lint.rulekit.findings import FileReport
from lint.rulekit.manual import page
from lint.run.engine import lint_file
from lint.sources.discover import discover
from lint.sources.original import paired
from lint.sources.source import Source

_POLL = 2.0  # seconds between two looks at whether the client still lives
_PAUSE = 0.3  # seconds without a keystroke
_COLLECTED = 100  # reports between two collections of garbage
_SAID = 20  # files between two reports of progress
_WATCHED = "**/{mtlint.toml,pyproject.toml,*.csv,*.tsv,*.tbx}"


class _Protocol(LanguageServerProtocol):
    """pygls without its own copy of the texts.

    pygls 2.1 applies an edit to its copy before our handler runs, and in doing so clamps the client's range in place to
    its own lines, which end at U+2028 and form feeds too: the handler would see another range than the client sent.
    """

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> Generator[Any, Any, None]:
        yield self.fm.features[lsp.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    def _execute_handler(
        self, msg_id: Any, handler: Any, callback: Callable[[Any], None], *args: Any, **kwargs: Any
    ) -> None:
        """Forget a handler that is done.

        pygls 2.1 does so for requests only: for each notification, a keystroke among them, it would keep a future.
        """

        def done(future: Any) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, *args, **kwargs)


class MtlintServer(LanguageServer):
    """The server of one client."""

    def __init__(self) -> None:
        incremental = lsp.TextDocumentSyncKind.Incremental
        super().__init__(SOURCE, __version__, text_document_sync_kind=incremental, protocol_cls=_Protocol)
        self.documents = OpenDocuments()
        self.projects = Projects()
        self.told: set[str] = set()  # problems of configurations that the user was told of
        self._reports = 0
        self._due: dict[str, asyncio.TimerHandle | asyncio.Handle] = {}

    # ---- What the client can do

    def _capability(self, *names: str) -> Any:
        value: Any = self.client_capabilities
        for name in names:
            value = getattr(value, name, None)
        return value

    @property
    def pulls(self) -> bool:
        """Does the client ask for diagnostics itself? Then none are pushed: it would show them twice."""
        return self._capability("text_document", "diagnostic") is not None

    @property
    def shown(self) -> Shown:
        """What the client shows of a diagnostic."""
        about = [self._capability("text_document", name) for name in ("publish_diagnostics", "diagnostic")]
        tags = {tag for each in about for tag in getattr(getattr(each, "tag_support", None), "value_set", ())}
        return Shown(
            related=any(getattr(each, "related_information", False) for each in about),
            url=any(getattr(each, "code_description_support", False) for each in about),
            faded=lsp.DiagnosticTag.Unnecessary in tags,
        )

    @property
    def edits(self) -> WorkspaceEdits:
        form = self._capability("workspace", "workspace_edit")
        operations = getattr(form, "resource_operations", None) or ()
        return WorkspaceEdits(
            versioned=bool(getattr(form, "document_changes", False)),
            creates_files=lsp.ResourceOperationKind.Create in operations,
            encoding=self.documents.encoding,
            shown=self.shown,
            opened=lambda uri: document.text if (document := self.documents.get(uri)) else None,
        )

    # ---- Findings to the client

    def diagnostics(self, document: OpenDocument) -> list[lsp.Diagnostic]:
        """Return what is found in an open document, and tell the user once of a broken configuration."""
        return self._diagnostics(document, document.report(self.projects))

    def _diagnostics(self, document: OpenDocument, report: FileReport) -> list[lsp.Diagnostic]:
        self._reports += 1
        if self._reports % _COLLECTED == 0:
            gc.collect()  # documents and what is known of them refer to each other
        self.tell(self.projects.problems.values())
        if report.errors:
            self.tell(f"{os.path.basename(document.path)}: {error.message}" for error in report.errors)
        shown = self.shown
        return [diagnostic(document, finding, shown, report.document) for finding in report.findings]

    def tell(self, problems: Any) -> None:
        """Show messages to the user, each once."""
        for problem in problems:
            if problem not in self.told:
                self.told.add(problem)
                self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, f"mtlint: {problem}"))

    def publish_soon(self, uri: str) -> None:
        """Publish the findings of a document when the messages that have already arrived are worked off."""
        if self.pulls:
            return
        if (handle := self._due.pop(uri, None)) is not None:
            handle.cancel()
        self._due[uri] = asyncio.get_running_loop().call_soon(self.publish, uri)

    def publish(self, uri: str) -> None:
        """Publish the findings of a document, with its version."""
        self._due.pop(uri, None)
        document = self.documents.get(uri)
        if document is not None:
            report, whole = document.report_soon(self.projects)
            if not whole:
                self._due[uri] = asyncio.get_running_loop().call_later(_PAUSE, self.publish_whole, document)
            self._publish(document, report)

    def publish_whole(self, document: OpenDocument) -> None:
        """Publish all that is found in a long text, after a pause in the typing."""
        self._due.pop(document.uri, None)
        if self.documents.get(document.uri) is document:
            self._publish(document, document.report(self.projects))

    def _publish(self, document: OpenDocument, report: FileReport) -> None:
        found = self._diagnostics(document, report)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(document.uri, found, document.version))

    def wish(self, settings: Any) -> None:
        """Take over what the user has set in the client."""
        try:
            self.projects.wishes = Wishes.read(settings)
        except UserError as error:
            self.tell([str(error)])

    async def ask_for_settings(self) -> None:
        """Ask the client for its settings, if it can tell them, and show the findings that follow from them."""
        if self._capability("workspace", "configuration"):
            items = [lsp.ConfigurationItem(section=SOURCE)]
            answer = await self.workspace_configuration_async(lsp.ConfigurationParams(items))
            self.refresh()
            self.wish(_plain(answer[0]) if answer else None)

    def refresh(self) -> None:
        """Show the findings of all open documents again: the configuration has changed."""
        self.projects.forget()
        self.told.clear()
        if self.pulls:
            if self._capability("workspace", "diagnostics", "refresh_support"):
                self.workspace_diagnostic_refresh(None)
            return
        for document in self.documents:
            self.publish_soon(document.uri)


def create() -> MtlintServer:
    """Return a server with all features."""
    server = MtlintServer()

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: MtlintServer, params: lsp.InitializedParams) -> None:
        agreed = ls.workspace.position_encoding
        ls.documents.encoding = cast("Encoding", getattr(agreed, "value", agreed))
        ls.projects.folders = frozenset(Path(path_of(folder.uri)) for folder in ls.workspace.folders.values())
        registrations: list[lsp.Registration] = []
        if ls._capability("workspace", "did_change_watched_files", "dynamic_registration"):
            watcher = lsp.FileSystemWatcher(glob_pattern=_WATCHED)
            options = lsp.DidChangeWatchedFilesRegistrationOptions([watcher])
            registrations.append(lsp.Registration("mtlint-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
        if ls._capability("workspace", "did_change_configuration", "dynamic_registration"):
            section = lsp.DidChangeConfigurationRegistrationOptions(section=SOURCE)
            registrations.append(lsp.Registration("mtlint-settings", lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
        if registrations:
            ls.client_register_capability(lsp.RegistrationParams(registrations))
        await ls.ask_for_settings()

    @server.feature(lsp.INITIALIZE)
    def initialize(ls: MtlintServer, params: lsp.InitializeParams) -> None:
        ls.wish(_plain(params.initialization_options))
        if params.process_id:
            threading.Thread(target=_end_with, args=(params.process_id,), daemon=True).start()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(ls: MtlintServer, params: lsp.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        ls.documents.open(item.uri, item.version, item.text)
        ls.publish_soon(item.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(ls: MtlintServer, params: lsp.DidChangeTextDocumentParams) -> None:
        document = ls.documents.get(params.text_document.uri)
        if document is not None:
            document.change(params.text_document.version, map(_change, params.content_changes))
            ls.publish_soon(document.uri)
            for uri in ls.documents.translations_of(document.uri):
                ls.publish_soon(uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def did_save(ls: MtlintServer, params: lsp.DidSaveTextDocumentParams) -> None:
        if os.path.basename(path_of(params.text_document.uri)) in ("mtlint.toml", "pyproject.toml"):
            ls.refresh()
        else:
            ls.publish_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: MtlintServer, params: lsp.DidCloseTextDocumentParams) -> None:
        ls.documents.close(params.text_document.uri)
        if not ls.pulls:
            ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(ls: MtlintServer, params: lsp.DidChangeWatchedFilesParams) -> None:
        ls.refresh()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configuration_changed(ls: MtlintServer, params: lsp.DidChangeConfigurationParams) -> None:
        if ls._capability("workspace", "configuration"):
            await ls.ask_for_settings()
            return
        ls.refresh()
        settings = _plain(params.settings)
        if isinstance(settings, dict) and SOURCE in settings:
            ls.wish(settings[SOURCE])

    @server.feature(
        lsp.TEXT_DOCUMENT_DIAGNOSTIC,
        lsp.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier=SOURCE),
    )
    def pull(ls: MtlintServer, params: lsp.DocumentDiagnosticParams) -> lsp.DocumentDiagnosticReport:
        document = ls.documents.get(params.text_document.uri)
        return lsp.RelatedFullDocumentDiagnosticReport(items=ls.diagnostics(document) if document else [])

    @server.feature(lsp.WORKSPACE_DIAGNOSTIC)
    async def pull_all(ls: MtlintServer, params: lsp.WorkspaceDiagnosticParams) -> lsp.WorkspaceDiagnosticReport:
        return lsp.WorkspaceDiagnosticReport(await _workspace(ls, params.work_done_token))

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=KINDS))
    def code_actions(ls: MtlintServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        document = ls.documents.get(params.text_document.uri)
        if document is None:
            return []
        only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
        start, end = params.range.start, params.range.end
        asked = Asked(document, Place(start.line, start.character), Place(end.line, end.character), only)
        return actions(asked, ls.projects, ls.edits)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(ls: MtlintServer, params: lsp.HoverParams) -> lsp.Hover | None:
        document = ls.documents.get(params.text_document.uri)
        if document is None:
            return None
        place = Place(params.position.line, params.position.character)
        found = {finding.rule: None for finding in document.findings_in(ls.projects, place, place)}
        rules = registry.load()
        pages = [page(rules[name], level=3) for name in found if name in rules]
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(pages))) if pages else None

    return server


async def _workspace(ls: MtlintServer, token: lsp.ProgressToken | None) -> list[lsp.WorkspaceDocumentDiagnosticReport]:
    """Return the findings of every article below the workspace's folders; between two files it can be cancelled."""
    folders = [path_of(folder.uri) for folder in ls.workspace.folders.values()]
    sources = discover(folders, lambda folder: ls.projects.settings(f"{folder}/-").wanted(folder)) if folders else []
    found: list[lsp.WorkspaceDocumentDiagnosticReport] = []
    if token is not None:
        ls.work_done_progress.begin(token, lsp.WorkDoneProgressBegin("mtlint", percentage=0))
    try:
        for number, source in enumerate(sources):
            if token is not None and number % _SAID == 0:
                done = lsp.WorkDoneProgressReport(message=source.path, percentage=100 * number // len(sources))
                ls.work_done_progress.report(token, done)
            found.append(await _of_file(ls, source))
    finally:  # also when it was cancelled
        if token is not None:
            ls.work_done_progress.end(token, lsp.WorkDoneProgressEnd())
    return found


async def _of_file(ls: MtlintServer, source: Source) -> lsp.WorkspaceFullDocumentDiagnosticReport:
    """Return the findings of a file, as it is in the editor if it is open there."""
    uri = uri_of(source.file)
    if (document := ls.documents.get(uri)) is not None:
        return lsp.WorkspaceFullDocumentDiagnosticReport(uri, ls.diagnostics(document), document.version)
    settings = ls.projects.settings(source.file)
    article = paired(source, settings)
    if article is None:  # it is the source of another
        return lsp.WorkspaceFullDocumentDiagnosticReport(uri, [])
    report = await asyncio.get_running_loop().run_in_executor(None, lint_file, article, settings)
    document = OpenDocument(uri, None, Lines(report.document.text, ls.documents.encoding))
    items = [diagnostic(document, finding, ls.shown, report.document) for finding in report.findings]
    return lsp.WorkspaceFullDocumentDiagnosticReport(uri, items)


def _plain(value: Any) -> Any:
    """Return settings as lists and dictionaries: pygls reads what it does not know into named tuples."""
    if hasattr(value, "_asdict"):
        return {key: _plain(each) for key, each in value._asdict().items()}
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, (list, tuple)) else value


def _change(change: lsp.TextDocumentContentChangeEvent) -> Change:
    if isinstance(change, lsp.TextDocumentContentChangePartial):
        start, end = change.range.start, change.range.end
        return Change(change.text, Place(start.line, start.character), Place(end.line, end.character))
    return Change(change.text)


def _end_with(process: int) -> None:
    """End when the client's process has ended: one that is killed says no word."""
    while True:
        time.sleep(_POLL)
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            os._exit(1)
        except OSError:
            return  # it cannot be asked
