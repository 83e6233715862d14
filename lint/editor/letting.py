"""The ways to let a finding stand: in a comment, in the configuration, or as a name that the house spells so."""

import os
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types as lsp

from lint.config.toml_source import NAME
from lint.editor.configuration import Insertion, accepted, added_name, ignored, names_file
from lint.editor.documents import OpenDocument
from lint.editor.projects import Projects, nearest
from lint.editor.workspace_edits import WorkspaceEdits
from lint.folders import is_inside, project_root
from lint.patterns import compiled
from lint.rulekit.findings import Finding
from lint.text.model import Span

#: Formats whose comments mtlint reads, with what stands before and after a comment.
_COMMENTS = {
    "markdown": ("<!-- ", " -->\n"),
    "html": ("<!-- ", " -->\n"),
    "rst": (".. ", "\n\n"),
    "asciidoc": ("// ", "\n"),
}
_CUE = compiled(r"(?:\A|\n\r?\n)(?=[^\n]*(?:\n[^\n]*)?-->)")  # a blank line before the number or time of a cue
_WORD = compiled(r"\S+")
_MOST_WORDS = 12  # words on each side that tell one place from another

Way = tuple[str, lsp.WorkspaceEdit]


def letting(document: OpenDocument, finding: Finding, projects: Projects, edits: WorkspaceEdits) -> Iterator[Way]:
    """Yield the ways, the narrowest first, with what each is called."""
    if (comment := _comment(document, finding)) is not None:
        place = lsp.Position(*document.lines.place(comment.offset))
        change = lsp.TextEdit(lsp.Range(place, place), comment.text)
        yield f"ignore {finding.rule} here", edits.of(document.uri, document.version, [change])
    if not document.uri.startswith("file:"):
        return
    known = nearest(document.path)
    file = Path(known) if known else projects.root_of(document.path) / NAME
    text = edits.read(file) if is_inside(os.path.realpath(file), project_root(str(file.parent))) else None
    if text is None:  # it cannot be edited, or it is a link to a file elsewhere
        return
    rows = {"rule": finding.rule, "text": _telling(document.text, finding.span), "path": _relative(document, file)}
    yield "accept this place", edits.inserted(file, text, *accepted(file, text, rows))
    if (names := names_file(file, text, finding.group)) is not None and finding.related:
        yield from _named(document, finding, names, edits)
    if (insertion := ignored(file, text, finding.rule)) is not None:
        yield f"ignore {finding.rule} in this project", edits.inserted(file, text, *insertion)


def _named(document: OpenDocument, finding: Finding, file: Path, edits: WorkspaceEdits) -> Iterator[Way]:
    """Each of the two spellings as the one of the house."""
    text = edits.read(file) if file.exists() else None
    here, there = finding.text, document.text[slice(*finding.related[0].span)]
    if text is None or "\n" in here + there or here == there:
        return
    for preferred, variant in ((there, here), (here, there)):
        if (insertion := added_name(file, text, preferred, (variant,))) is not None:
            yield f"add “{preferred}” to the house names", edits.inserted(file, text, *insertion)


def _comment(document: OpenDocument, finding: Finding) -> Insertion | None:
    """Return the comment that turns the rule off for the place, in the way of the format; None where there is none."""
    read = document.report_document
    text, form = document.text, read.format
    block = read.block_at(finding.span.start)
    start = finding.span.start if block is None else block.start
    line = text.rfind("\n", 0, start) + 1
    if form == "subtitles" and text.startswith("WEBVTT"):
        cues = [match.end() for match in _CUE.finditer(text, 0, finding.span.start + 1)]
        return Insertion(cues[-1], f"NOTE mtlint-disable-next-line {finding.rule}\n\n") if cues else None
    if form not in _COMMENTS or _is_in_front_matter(text, start):
        return None
    before, after = _COMMENTS[form]
    spread = block is not None and "\n" in text[block.start : block.end]
    kind = "disable-paragraph" if spread else "disable-next-line"
    return Insertion(line, f"{before}mtlint-{kind} {finding.rule}{after}")


def _is_in_front_matter(text: str, offset: int) -> bool:
    mark = text[:3]
    return mark in ("---", "+++") and offset < text.find(f"\n{mark}", 3)


def _telling(text: str, span: Span) -> str:
    """Return the words at a span, with as many around them as tell the place from others."""
    start, end = span
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before = [match.start() for match in _WORD.finditer(text, line, start)]
    after = [match.end() for match in _WORD.finditer(text, end, stop if stop >= 0 else len(text))]
    for number in range(_MOST_WORDS):
        if text.count(text[start:end]) < 2:
            break
        if number % 2 and before:
            start = before.pop()
        elif after:
            end = after.pop(0)
        elif before:
            start = before.pop()
    return text[start:end] if text.count(text[start:end]) < 2 else text[span.start : span.end]


def _relative(document: OpenDocument, file: Path) -> str:
    path = Path(document.path).absolute()
    return path.relative_to(file.parent).as_posix() if path.is_relative_to(file.parent) else path.name
