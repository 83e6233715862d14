"""Fits the edits that rules propose for the prose to the file, so that no markup is broken or lost."""

from bisect import bisect_right
from collections.abc import Sequence

from lint.patterns import compiled
from lint.rulekit.rule import Edit, Fix
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Span

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # as in lint.text.formats.canvas
_SPECIAL = compiled(r"[<>&\"'`*_\[\]|\\{}#:]")
#: What begins a line that markup takes for an item, a heading, a rule, a directive ... after a change.
_LINE_MARK = compiled(r"[-+*#>|=~:.!<`_^\\\[({/]|\d{1,9}[.)]|[A-Za-z]{1,4}[.)](?:\s|\Z)|\Z")
_ENDS = str.maketrans("\r\n", "  ")


def adapted(document: Document, fix: Fix) -> Fix | None:
    """Return a fix as it can be made in the file; None if it would remove or break markup."""
    if document.format == "plain" and not (document.view(_has_objects) or _has_front_matter(document)):
        return fix
    edits = [_adapted(document, edit) for edit in fix.edits]
    found = tuple(edit for edit in edits if edit is not None)
    return fix._replace(edits=found) if len(found) == len(edits) else None


def written(document: Document, fix: Fix) -> Fix | None:
    """Return a fix of the text of a bilingual file, markup included, as it is written there; None if it leaves the
    translation that it begins in, or touches a code."""
    edits = tuple(_written(document, edit) for edit in fix.edits)
    found = tuple(edit for edit in edits if edit is not None)
    return fix._replace(edits=found) if len(found) == len(edits) else None


def _written(document: Document, edit: Edit) -> Edit | None:
    unit = document.unit_at(edit.start)
    target = unit.target if unit else None
    if target is None or not target.span.start <= edit.start <= edit.end <= target.span.end:
        return None
    if any(code.span.start < edit.end and edit.start < code.span.end for code in target.codes):
        return None
    match document.format:
        case "xliff" | "tmx":
            from html import escape  # takes long to import

            return edit._replace(text=escape(edit.text, quote=False))
        case "po":
            return edit._replace(text=edit.text.replace("\\", "\\\\").replace('"', '\\"'))
        case "json":
            from lint.text.formats.json import encode

            return edit._replace(text=encode(edit.text))
        case _:
            return None if set(edit.text) & set('\t\r\n",;') else edit


def _has_objects(document: Document) -> bool:
    return _OBJECT in document.prose


def _is_near(spans: Sequence[Span], start: int, end: int) -> bool:
    """Does an edit touch one of the spans, which are in order?"""
    index = bisect_right(spans, Span(end, 1 << 62)) - 1
    return index >= 0 and spans[index].end >= start


def _has_layout(block: Block, new: str, old: str) -> bool:
    """Would an edit of another length break what is drawn around it: a column of a table, a line under a title?"""
    is_title = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
    return block.kind is BlockKind.TABLE_CELL or (is_title and len(new) > len(old))


def _has_front_matter(document: Document) -> bool:
    """May the text begin with front matter, whose values are quoted?"""
    return document.text.startswith(("---", "+++", "{"))


def _adapted(document: Document, edit: Edit) -> Edit | None:
    start, end, text = edit
    source, prose = document.text[start:end], document.prose[start:end]
    if source.translate(_ENDS) != prose.translate(_ENDS):
        return None
    references = document.layout.references
    index = bisect_right(references, Span(start, len(document.text) + 1)) - 1
    if (
        index >= 0
        and start < references[index].end
        and (start, end) != (references[index].start, references[index].start)
    ):
        return None  # inside a reference, or removing one
    if index + 1 < len(references) and references[index + 1].start < end:
        return None
    if _OBJECT in text or _is_near(document.layout.locked, start, end):
        return None
    block = document.block_at(start)
    if document.format == "plain" and not _has_front_matter(document):
        return edit
    if block is not None and (end > block.end or (source and _empties(document, block, edit))):
        return None  # what parts two blocks is not the same in all formats
    new = set(_SPECIAL.findall(text)) - set(source)
    is_value = _is_near(document.layout.enclosed, start, end)
    if is_value and (new or (start == _value_at(document, start) and not _begins_a_word(text, document, end))):
        return None
    match document.format:
        case "docx":
            from lint.text.formats.docx.changes import FIXED

            return None if FIXED & {*source, *text} else edit
        case "json":
            from lint.text.formats.json import encode

            return None if set("<>&") & set(text) - set(source) else Edit(start, end, encode(text))
        case "xliff" | "tmx" | "po" | "table":
            return _in_unit(document, edit)
        case "html" | "feed" | "subtitles":
            if set("<>&") & set(text) - set(source):
                return None
        case _:
            if _marks_a_line(document, block, edit):
                return None
    if document.format == "rst" and block is not None and len(text) != end - start and _has_layout(block, text, source):
        return None
    if new and block is not None and block.kind is not BlockKind.PARAGRAPH:
        return None  # a heading, a cell: what ends it depends on where it stands
    return None if new - set("\"':") else Edit(start, end, text)


def _in_unit(document: Document, edit: Edit) -> Edit | None:
    """Return an edit of a translation in the escapes of its format, None if it leaves the unit or has none there."""
    unit = document.unit_at(edit.start)
    if unit is None or unit.target is None or not unit.target.span.covers(Span(edit.start, edit.end)):
        return None
    from importlib import import_module

    text: str | None = import_module(f"lint.text.formats.{document.format}").escape(
        edit.text, document.text, edit.start, unit.target.span
    )
    return None if text is None else edit._replace(text=text)


def _empties(document: Document, block: Block, edit: Edit) -> bool:
    """Would an edit leave nothing of a block that is more than a paragraph: an item, a cell, a title?"""
    if block.kind is BlockKind.PARAGRAPH and not _is_near(document.layout.enclosed, edit.start, edit.end):
        return False
    rest = document.prose[block.start : edit.start] + edit.text + document.prose[edit.end : block.end]
    return not any(map(str.isalnum, rest))


def _marks_a_line(document: Document, block: Block | None, edit: Edit) -> bool:
    """Would an edit make the beginning of a line, or of a block, one that markup gives a meaning?"""
    source = document.text
    line = max(source.rfind("\n", 0, edit.start), source.rfind("\r", 0, edit.start)) + 1
    if source[line : edit.start].strip(" \t>") and not (block is not None and block.start == edit.start):
        return False
    return _LINE_MARK.match((edit.text + source[edit.end : edit.end + 10]).lstrip(" \t")) is not None


def _value_at(document: Document, offset: int) -> int:
    """Return where the value begins that an offset is in."""
    enclosed = document.layout.enclosed
    index = bisect_right(enclosed, Span(offset, len(document.text) + 1)) - 1
    return enclosed[index].start if index >= 0 else -1


def _begins_a_word(text: str, document: Document, end: int) -> bool:
    first = (text + document.text[end : end + 1])[:1]
    return first.isalnum() or first in "“‘"


def moved(offset: int, edits: Sequence[Edit]) -> int:
    """Return where an offset lies after edits, which must be sorted and not overlap."""
    shift = 0
    for start, end, text in edits:
        if end <= offset:
            shift += len(text) - (end - start)
        elif start < offset:
            return start + shift + len(text)
        else:
            break
    return offset + shift
