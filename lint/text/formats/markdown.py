"""Markdown: CommonMark with tables, footnotes, strikethrough, task lists, front matter, templates and HTML.

``pyromark`` gives the exact byte range of every piece of text.
"""

from collections.abc import Iterator
from typing import Any

import pyromark

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats import frontmatter, templates
from lint.text.formats.canvas import Canvas, Offsets
from lint.text.formats.html import Painter
from lint.text.model import BlockKind, Layout

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
#: What makes a stretch of text a block of its own. The innermost that has a kind decides, but a block quote is quoted
#: whatever stands in it.
_KINDS = {
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.TABLE_CELL,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
}
#: Links of which the text is the name of the target.
_NAMED = frozenset({"Collapsed", "CollapsedUnknown", "Shortcut", "ShortcutUnknown"})
#: Struck out is what two tildes are around: "5~10 km" and "~20 km" are ranges and estimates.
_STRUCK = "~~"
_ANYWHERE = frozenset({"InlineHtml", "SoftBreak", "HardBreak"})  # what counts where nothing is read, too
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Superscript", "Subscript", "Image"})


class _Event(NamedTuple):
    """What the parser saw, with its range in code points."""

    name: str
    value: Any
    start: int
    end: int


def parse(text: str) -> Layout:
    """Lay out a Markdown text."""
    mask = templates.masked(text)
    canvas = Canvas(mask.text)
    start = frontmatter.read(canvas)
    _Reader(canvas).read(start)
    return mask.restored(canvas.layout(), text)


class _Reader:
    """Puts the parser's events on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._html = Painter(canvas)
        self._kinds: list[BlockKind] = []
        self._quotes = self._code = self._addresses = self._strikes = 0
        self._images: list[bool] = []  # the open ones: does each stand within a sentence?
        self._struck: list[bool] = []  # the open strikethroughs: are they what they seem?
        self._titled = not canvas.empty
        self._depth = 0  # of open HTML elements where the paragraph began

    def read(self, start: int) -> None:
        raw: tuple[int, int] | None = None  # a run of HTML, given to the painter in one piece
        for event in _events(self._canvas.text, start):
            if raw and (event.name != "Html" or self._canvas.text[raw[1] : event.start].strip("\r\n")):
                self._html.paint(*raw, self._kind)
                raw = None
            match event.name:
                case "Html":
                    raw = (raw[0] if raw else event.start, event.end)
                case "Start":
                    self._start(_tag(event), event)
                case "End":
                    self._end(_tag(event))
                case _:
                    self._piece(event)
        if raw:
            self._html.paint(*raw, self._kind)

    @property
    def _unread(self) -> bool:
        return self._code > 0 or self._strikes > 0 or self._html.is_silent

    @property
    def _kind(self) -> BlockKind:
        if self._images and not self._images[-1]:
            return BlockKind.CAPTION
        if self._quotes:
            return BlockKind.BLOCK_QUOTE
        return self._kinds[-1] if self._kinds else BlockKind.PARAGRAPH

    def _start(self, tag: str, event: _Event) -> None:
        canvas = self._canvas
        if tag == "Image":
            self._images.append(canvas.in_sentence)
            if not self._images[-1]:
                canvas.close()
        if tag == "Strikethrough":
            struck = canvas.text.startswith(_STRUCK, event.start)
            if struck and not self._unread:
                canvas.strike(event.start, event.end, self._html.kind(self._kind))
            self._struck.append(struck)
            self._strikes += struck
        if tag in _INLINE:
            if tag in ("Link", "Image") and event.value[tag]["link_type"] in _NAMED:
                canvas.lock(event.start, event.end)
            self._addresses += tag == "Link" and event.value["Link"]["link_type"] in ("Autolink", "Email")
            return
        canvas.close()
        if tag in ("Paragraph", "Heading", "TableCell"):
            self._depth = self._html.depth
        self._quotes += tag == "BlockQuote"
        self._code += tag == "CodeBlock"
        if tag in _KINDS:
            titles = tag == "Heading" and not self._titled and (event.value[tag]["level"] == "H1" or canvas.empty)
            self._titled = self._titled or titles
            self._kinds.append(BlockKind.TITLE if titles else _KINDS[tag])

    def _end(self, tag: str) -> None:
        if tag == "Image" and not self._images.pop():
            self._canvas.close()
        if tag == "Strikethrough":
            self._strikes -= self._struck.pop()
        if tag in _INLINE:
            self._addresses = 0 if tag == "Link" else self._addresses
            return
        self._canvas.close()
        if tag in ("Paragraph", "Heading", "TableCell"):
            self._html.unwind(self._depth)
        self._quotes -= tag == "BlockQuote"
        self._code -= tag == "CodeBlock"
        if tag in _KINDS:
            self._kinds.pop()

    def _piece(self, event: _Event) -> None:
        canvas, kind, (start, end) = self._canvas, self._kind, event[2:]
        if self._code or (self._unread and event.name not in _ANYWHERE):
            return
        match event.name:
            case "Text":
                source = canvas.text[start:end]
                if source.startswith("&") and source != event.value:
                    canvas.entity(start, end, event.value, self._html.kind(kind))
                elif self._addresses:
                    canvas.object(start, end, self._html.kind(kind))
                else:
                    self._html.text(start, end, kind)
            case "Code":
                canvas.object(start, end, self._html.kind(kind))
            case "InlineHtml":
                self._html.paint(start, end, kind)
            case "SoftBreak" | "HardBreak":
                canvas.part()


_SURROGATE = compiled("[\ud800-\udfff]")


def _tag(event: _Event) -> str:
    return event.value if isinstance(event.value, str) else next(iter(event.value))


def _events(text: str, start: int) -> Iterator[_Event]:
    """Yield the parser's events of a text from an offset."""
    source = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[start:])  # no file has one; a text from a program may
    offsets = Offsets(source)
    for event, place in pyromark.events_with_range(source, options=_OPTIONS):
        name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        yield _Event(name, value, start + offsets[place["start"]], start + offsets[place["end"]])
