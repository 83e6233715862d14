"""Code actions: each proposal, all safe fixes, and the ways to let a finding stand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types as lsp

from lint.config.reader import NAME
from lint.editor.convert import diagnostic, in_order, text_edits
from lint.editor.documents import OpenDocument, uri_of
from lint.editor.lines import Lines, Place
from lint.editor.projects import Projects, nearest
from lint.reports.text import proposals
from lint.rulekit.findings import Finding
from lint.run.fix import apply, choose
from lint.terminal import visible

#: Editors that fix on save ask for ``source.fixAll``; this is the kind under it.
FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.mtlint"
KINDS = [lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]

#: Formats whose comments mtlint reads, with what stands around a comment.
_COMMENTS = {"markdown": ("<!-- ", " -->"), "html": ("<!-- ", " -->"), "rst": (".. ", ""), "asciidoc": ("// ", "")}
_NAMES = "name-"  # rules of the house's names say it in their names


class Asked(NamedTuple):
    """What a client wants to do something about."""

    document: OpenDocument
    start: Place
    end: Place
    only: Sequence[str]  # kinds of actions; empty: all


def actions(asked: Asked, projects: Projects, edits: "WorkspaceEdits") -> list[lsp.CodeAction]:
    """Return what can be done about the findings that touch a stretch, proposals first."""
    found = in_order(asked.document.findings_in(projects, asked.start, asked.end))
    result: list[lsp.CodeAction] = []
    if _wanted(asked.only, lsp.CodeActionKind.QuickFix.value):
        for finding in found:
            result += _proposals(asked.document, finding, edits)
        for finding in found:
            result += _letting(asked.document, finding, edits)
    if _wanted(asked.only, FIX_ALL):
        result += _fix_all(asked.document, projects, edits)
    return result


class WorkspaceEdits:
    """Builds edits of the workspace in the form that the client takes: versioned, or the older plain map."""

    def __init__(self, *, versioned: bool, creates_files: bool) -> None:
        self.versioned = versioned
        self.creates_files = creates_files and versioned

    def of(self, uri: str, version: int | None, changes: list[lsp.TextEdit]) -> lsp.WorkspaceEdit:
        """Return the edit of one open document."""
        if not self.versioned:
            return lsp.WorkspaceEdit(changes={uri: changes})
        target = lsp.OptionalVersionedTextDocumentIdentifier(uri, version)
        return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(target, [*changes])])

    def appended(self, file: Path, text: str) -> lsp.WorkspaceEdit | None:
        """Return the edit that adds text at the end of a file, which is created if need be; None if it cannot be."""
        uri = file.absolute().as_uri()
        try:
            before = file.read_bytes().decode("utf-8")
        except FileNotFoundError:
            if not self.creates_files:
                return None
            create = lsp.CreateFile(uri=uri, options=lsp.CreateFileOptions(ignore_if_exists=True))
            start = lsp.Position(0, 0)
            edit = lsp.TextEdit(lsp.Range(start, start), text.lstrip("\n"))
            target = lsp.OptionalVersionedTextDocumentIdentifier(uri, None)
            return lsp.WorkspaceEdit(document_changes=[create, lsp.TextDocumentEdit(target, [edit])])
        except (OSError, UnicodeDecodeError):
            return None
        end = lsp.Position(*Lines(before).place(len(before)))
        glue = "" if not before or before.endswith("\n") else "\n"
        return self.of(uri, None, [lsp.TextEdit(lsp.Range(end, end), glue + text)])


def _wanted(only: Sequence[str], kind: str) -> bool:
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _proposals(document: OpenDocument, finding: Finding, edits: WorkspaceEdits) -> Iterator[lsp.CodeAction]:
    shown = proposals(finding, document.text)
    for number, fix in enumerate(finding.fixes):
        changes = text_edits(document.lines, fix.edits)
        if not changes:
            continue
        proposed = shown[min(number, len(shown) - 1)]
        what = f"write “{visible(proposed.text)}”" if proposed.text else f"delete “{visible(finding.text)}”"
        yield lsp.CodeAction(
            title=f"mtlint: {what}{proposed.elsewhere}",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, finding)],
            is_preferred=number == 0 or None,
            edit=edits.of(document.uri, document.version, changes),
        )


def _fix_all(document: OpenDocument, projects: Projects, edits: WorkspaceEdits) -> Iterator[lsp.CodeAction]:
    fixes = choose(document.report(projects))
    changes = text_edits(document.lines, [edit for fix in fixes for edit in fix.edits])
    if changes and apply(document.text, fixes) != document.text:
        yield lsp.CodeAction(
            title="mtlint: make all safe fixes",
            kind=FIX_ALL,
            edit=edits.of(document.uri, document.version, changes),
        )


def _letting(document: OpenDocument, finding: Finding, edits: WorkspaceEdits) -> Iterator[lsp.CodeAction]:
    """The ways to let a finding stand: here, this place in the configuration, this rule in the project."""
    about = [diagnostic(document, finding)]

    def action(title: str, edit: lsp.WorkspaceEdit | None) -> Iterator[lsp.CodeAction]:
        if edit is not None:
            yield lsp.CodeAction(f"mtlint: {title}", lsp.CodeActionKind.QuickFix, about, edit=edit)

    form = document.report_format
    if form in _COMMENTS:
        before, after = _COMMENTS[form]
        line = lsp.Position(document.lines.place(finding.span.start).line, 0)
        comment = f"{before}mtlint-disable-next-line {finding.rule}{after}\n"
        edit = edits.of(document.uri, document.version, [lsp.TextEdit(lsp.Range(line, line), comment)])
        yield from action(f"ignore {finding.rule} in this line", edit)
    known = nearest(document.path)
    if document.uri.startswith("file:"):
        file = Path(known) if known else Path(document.path).parent / NAME
        if file.name == NAME:
            yield from action("accept this place", edits.appended(file, _accept(document, finding, file)))
            if (folder := file.parent) and not _has_key(file, "extend-ignore"):
                yield from action(
                    f"ignore {finding.rule} in this project", _ignored(edits, folder / NAME, finding.rule)
                )


def _accept(document: OpenDocument, finding: Finding, file: Path) -> str:
    """An entry ``[[accept]]`` for one finding."""
    try:
        path = Path(document.path).absolute().relative_to(file.parent.absolute()).as_posix()
    except ValueError:
        path = Path(document.path).name
    rows = {"rule": finding.rule, "text": finding.text, "path": path}
    return "\n[[accept]]\n" + "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in rows.items()
    )


def _has_key(file: Path, key: str) -> bool:
    try:
        return key in file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def _ignored(edits: WorkspaceEdits, file: Path, rule: str) -> lsp.WorkspaceEdit | None:
    """An edit that puts a rule into ``extend-ignore`` at the head of a configuration file."""
    line = f'extend-ignore = ["{rule}"]\n'
    if not file.exists():
        return edits.appended(file, line)
    start = lsp.Position(0, 0)
    return edits.of(uri_of(str(file)), None, [lsp.TextEdit(lsp.Range(start, start), line)])
