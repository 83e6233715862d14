"""Markdown: CommonMark with tables, footnotes, strikethrough, task lists, front matter and HTML.

``pyromark`` gives the exact byte range of every piece of text.
"""

import re
from collections.abc import Iterator
from typing import Any

import pyromark

from lint.document import BlockKind
from lint.formats import Layout, html
from lint.formats.canvas import Canvas, Offsets

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | pyromark.Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
)
#: What makes a stretch of text a block of its own. The innermost that has a kind decides.
_KINDS = {
    "Heading": BlockKind.HEADING,
    "BlockQuote": BlockKind.BLOCK_QUOTE,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.TABLE_CELL,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
    "Image": BlockKind.CAPTION,
}
_INLINE = {"Emphasis", "Strong", "Strikethrough", "Link", "Superscript", "Subscript"}
_JSON_FRONT_MATTER = re.compile(r"\A\{\r?\n(?:.*\r?\n)*?\}\r?\n")
#: Fields of front matter that hold prose, in YAML (``key: text``), TOML (``key = "text"``), JSON (``"key": "text"``).
_FIELD = re.compile(
    r"""^[ \t]*["']?(?:title|subtitle|headline|description|summary|excerpt|standfirst|caption)["']?[ \t]*[:=][ \t]*
        (?:"(?P<double>(?:[^"\\\n]|\\.)*)"|'(?P<single>[^'\n]*)'|(?P<plain>[^\s"'|>&*\[{#][^\n]*?))
        [ \t]*,?[ \t]*\r?$""",
    re.MULTILINE | re.VERBOSE,
)


def parse(text: str) -> Layout:
    """Lay out a Markdown text."""
    canvas = Canvas(text)
    done = _json_front_matter(canvas)
    offsets = Offsets(text)
    shift = len(text[:done].encode("utf-8", "surrogatepass"))
    stack: list[str] = []
    titled = bool(canvas.text[:done])
    for event, start, end in _events(text[done:], shift, offsets):
        name, value = event
        if name in ("Start", "End"):
            tag = value if isinstance(value, str) else next(iter(value))
            if tag not in _INLINE:
                canvas.close()
            if name == "Start":
                stack.append(tag)
            else:
                titled = titled or tag == "Heading"
                stack.pop()
            continue
        within = stack[-1] if stack else ""
        kind = next((_KINDS[tag] for tag in reversed(stack) if tag in _KINDS), BlockKind.PARAGRAPH)
        if kind is BlockKind.HEADING and not titled:
            kind = BlockKind.TITLE
        if within == "MetadataBlock":
            _front_matter(canvas, start, end)
        elif within == "CodeBlock" or name in ("Html", "InlineHtml"):
            if name == "Html" or name == "InlineHtml":
                html.paint(canvas, start, end, kind)
        elif name == "Text":
            _text(canvas, start, end, str(value), kind, autolink="Link" in stack)
        elif name == "Code":
            canvas.object(start, end, kind)
        elif name == "HardBreak":
            canvas.keep(end - 1, end, kind)
        elif name == "SoftBreak":
            canvas.keep(start, end, kind)
    return canvas.layout()


def _events(text: str, shift: int, offsets: Offsets) -> Iterator[tuple[tuple[str, Any], int, int]]:
    """The parser's events, each a name and a value, with their ranges in code points."""
    for event, place in pyromark.events_with_range(text, options=_OPTIONS):
        named = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        yield named, offsets[place["start"] + shift], offsets[place["end"] + shift]


def _text(canvas: Canvas, start: int, end: int, value: str, kind: BlockKind, *, autolink: bool) -> None:
    source = canvas.text[start:end]
    if source.startswith("&") and source != value:
        canvas.entity(start, end, value, kind)
    elif autolink and "://" in source:
        canvas.object(start, end, kind)
    else:
        html.text(canvas, start, end, kind)


def _front_matter(canvas: Canvas, start: int, end: int) -> None:
    for match in _FIELD.finditer(canvas.text, start, end):
        group = match.lastgroup or "plain"
        canvas.close()
        canvas.keep(*match.span(group), BlockKind.TITLE)
    canvas.close()


def _json_front_matter(canvas: Canvas) -> int:
    """Front matter in JSON, which Markdown parsers do not know. Returns where the Markdown begins."""
    match = _JSON_FRONT_MATTER.match(canvas.text)
    if match is None:
        return 0
    _front_matter(canvas, 0, match.end())
    return match.end()
