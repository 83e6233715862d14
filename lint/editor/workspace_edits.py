"""Edits of the workspace, in the form that the client takes: with versions, or the older plain map."""

from collections.abc import Callable
from pathlib import Path

from lsprotocol import types as lsp

from lint.editor.convert import Shown
from lint.editor.lines import Encoding, Lines

_LARGEST = 1_000_000  # bytes of a file that is edited beside the article


class WorkspaceEdits:
    """Builds edits of open documents and of files beside them."""

    def __init__(
        self,
        *,
        versioned: bool,
        creates_files: bool,
        encoding: Encoding = "utf-16",
        opened: Callable[[str], str | None] = lambda uri: None,
        shown: Shown = Shown(),  # noqa: B008
    ) -> None:
        self.shown = shown
        self._versioned = versioned
        self._creates_files = creates_files and versioned
        self._encoding: Encoding = encoding
        self._opened = opened  # the text of an open document, which the file may lack yet

    def of(self, uri: str, version: int | None, changes: list[lsp.TextEdit]) -> lsp.WorkspaceEdit:
        """Return the edit of one document."""
        if not self._versioned:
            return lsp.WorkspaceEdit(changes={uri: changes})
        target = lsp.OptionalVersionedTextDocumentIdentifier(uri, version)
        return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(target, [*changes])])

    def read(self, file: Path) -> str | None:
        """Return the text of a file, "" if it can be created, None if it cannot be edited."""
        if (text := self._opened(file.as_uri())) is not None:
            return text
        try:
            if not file.exists():
                return "" if self._creates_files else None
            data = file.read_bytes() if file.is_file() and file.stat().st_size <= _LARGEST else None
            return data.decode("utf-8") if data is not None else None
        except (OSError, UnicodeDecodeError):
            return None

    def inserted(self, file: Path, before: str, offset: int, text: str) -> lsp.WorkspaceEdit:
        """Return the edit that puts a text into a file, which is created if it is not there."""
        uri = file.as_uri()
        if "\r\n" in before:
            text = text.replace("\n", "\r\n")
        place = lsp.Position(*Lines(before, self._encoding).place(offset))
        edit = lsp.TextEdit(lsp.Range(place, place), text)
        if file.exists() or not self._creates_files:
            return self.of(uri, None, [edit])
        create = lsp.CreateFile(uri=uri, options=lsp.CreateFileOptions(ignore_if_exists=True))
        target = lsp.OptionalVersionedTextDocumentIdentifier(uri, None)
        return lsp.WorkspaceEdit(document_changes=[create, lsp.TextDocumentEdit(target, [edit])])
