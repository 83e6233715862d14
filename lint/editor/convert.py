"""Findings and fixes as the protocol has them."""

from collections.abc import Iterable, Sequence

from lsprotocol import types as lsp

from lint.editor.documents import OpenDocument
from lint.editor.lines import Lines
from lint.records import NamedTuple
from lint.rulekit import registry
from lint.rulekit.findings import Finding
from lint.rulekit.rule import Edit, Severity
from lint.text.document import Document
from lint.text.model import Span

SOURCE = "mtlint"

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
_MOST_SEEN = 3
_SURPLUS = "repetition"  # the group whose findings an editor may fade: what stands twice


class Shown(NamedTuple):
    """What the client shows of a diagnostic besides its message: it is sent nothing else."""

    related: bool = True
    url: bool = True
    faded: bool = True


def range_of(lines: Lines, span: Span) -> lsp.Range:
    """Return the range of a span, within the real lines of the text."""
    return lsp.Range(lsp.Position(*lines.place(span.start)), lsp.Position(*lines.place(span.end)))


def diagnostic(
    document: OpenDocument,
    finding: Finding,
    shown: Shown = Shown(),  # noqa: B008
    read: Document | None = None,
) -> lsp.Diagnostic:
    """Return a finding as a diagnostic; ``read`` is the document that it was found in, with its source.

    The message names the other places too: several clients show nothing else.
    """
    lines = document.lines
    source = document.source_place(read) if read is not None else None
    related: list[lsp.DiagnosticRelatedInformation] = []
    seen: list[str] = []
    for other in finding.related:
        uri, there, where = document.uri, lines, ""
        if other.side == "source":
            if source is None:
                continue
            uri, there = source
            where = f" of {uri.rpartition('/')[2]}"
        if shown.related:
            location = lsp.Location(uri, range_of(there, other.span))
            related.append(lsp.DiagnosticRelatedInformation(location, other.message))
        if len(seen) < _MOST_SEEN:
            seen.append(f"see line {there.place(other.span.start).line + 1}{where}: {other.message}")
    url = registry.load()[finding.rule].url if shown.url and finding.rule in registry.load() else ""
    surplus = shown.faded and finding.group == _SURPLUS and finding.fixes
    return lsp.Diagnostic(
        range=range_of(lines, finding.span),
        message="\n".join([finding.message, *seen]),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=lsp.CodeDescription(url) if url else None,
        source=SOURCE,
        tags=[lsp.DiagnosticTag.Unnecessary] if surplus else None,
        related_information=related or None,
    )


def text_edits(lines: Lines, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
    """Return edits front to back, without overlaps; touching ones and insertions at one place are merged."""
    merged: list[Edit] = []
    for edit in sorted(edits):
        last = merged[-1] if merged else None
        if last and edit.start < last.end:
            continue
        if last and edit.start == last.end:
            merged[-1] = Edit(last.start, edit.end, last.text + edit.text)
        else:
            merged.append(edit)
    return [lsp.TextEdit(range_of(lines, Span(start, end)), text) for start, end, text in merged]


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with the gravest first, then as they stand in the text."""
    return sorted(findings, key=lambda finding: (finding.severity.rank, finding.span))
