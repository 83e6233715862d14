"""Code actions: each proposal, all safe fixes, and the ways to let a finding stand."""

from collections.abc import Iterator, Sequence

from lsprotocol import types as lsp

from lint.editor.convert import diagnostic, in_order, text_edits
from lint.editor.documents import OpenDocument
from lint.editor.letting import letting
from lint.editor.lines import Place
from lint.editor.projects import Projects
from lint.editor.workspace_edits import WorkspaceEdits
from lint.records import NamedTuple
from lint.reports.proposals import proposals
from lint.rulekit.findings import Finding
from lint.run.fix import apply, choose
from lint.terminal import visible

#: Editors that fix on save ask for ``source.fixAll``; this is the kind under it.
FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.mtlint"
KINDS = [lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll]


class Asked(NamedTuple):
    """What a client wants to do something about."""

    document: OpenDocument
    start: Place
    end: Place
    only: Sequence[str]  # kinds of actions; empty: all


def actions(asked: Asked, projects: Projects, edits: WorkspaceEdits) -> list[lsp.CodeAction]:
    """Return what can be done about the findings that touch a stretch, proposals first."""
    found = in_order(asked.document.findings_in(projects, asked.start, asked.end))
    result: list[lsp.CodeAction] = []
    if _wanted(asked.only, lsp.CodeActionKind.QuickFix.value):
        for finding in found:
            result += _proposals(asked.document, finding, edits)
        for finding in found:
            result += _letting(asked.document, finding, projects, edits)
    if _wanted(asked.only, FIX_ALL):
        result += _fix_all(asked.document, projects, edits)
    return result


def _wanted(only: Sequence[str], kind: str) -> bool:
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _proposals(document: OpenDocument, finding: Finding, edits: WorkspaceEdits) -> Iterator[lsp.CodeAction]:
    shown = proposals(finding, document.text)
    for number, fix in enumerate(finding.fixes):
        changes = text_edits(document.lines, fix.edits)
        if not changes:
            continue
        proposed = shown[min(number, len(shown) - 1)]
        yield lsp.CodeAction(
            title=f"mtlint: {proposed.action} “{visible(proposed.words)}”{proposed.elsewhere}",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, finding, edits.shown, document.report_document)],
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


def _letting(
    document: OpenDocument, finding: Finding, projects: Projects, edits: WorkspaceEdits
) -> Iterator[lsp.CodeAction]:
    for title, edit in letting(document, finding, projects, edits):
        yield lsp.CodeAction(
            title=f"mtlint: {title}",
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(document, finding, edits.shown, document.report_document)],
            edit=edit,
        )
