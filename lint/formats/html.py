"""HTML: the text of elements that hold prose, ``alt`` and ``title``; scripts, styles and code are left out."""

import html
import re
from html.parser import HTMLParser

from lint.document import BlockKind
from lint.formats import Layout
from lint.formats.canvas import Canvas

_KINDS = {
    "title": BlockKind.TITLE,
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING,
    "h6": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.BLOCK_QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "footer": BlockKind.SIGNATURE,
}
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite del dfn em font i ins label mark q s small span strike strong sub sup time tt u "
    "var wbr br".split()
)
#: What stands in a word's place but is no prose.
_OBJECTS = frozenset("code kbd samp".split())
_SILENT = frozenset("script style template pre textarea svg math noscript iframe object head".split()) - {"head"}
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_ATTRIBUTE = re.compile(r"""\s(alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def parse(text: str) -> Layout:
    """Lay out an HTML text."""
    canvas = Canvas(text)
    paint(canvas, 0, len(text), BlockKind.PARAGRAPH)
    return canvas.layout()


def paint(canvas: Canvas, start: int, end: int, kind: BlockKind) -> None:
    """Lay out a stretch of HTML. ``kind`` is that of text outside any element with a kind of its own."""
    painter = _Painter(canvas, start, kind)
    painter.feed(canvas.text[start:end])
    painter.close()
    painter.flush(end)


def text(canvas: Canvas, start: int, end: int, kind: BlockKind) -> None:
    """Paint plain prose, URLs and e-mail addresses as objects."""
    source = canvas.text
    if "@" in (stretch := source[start:end]) or "://" in stretch or "www." in stretch:
        for match in _ADDRESS.finditer(source, start, end):
            last = match.start() + len(match[0].rstrip(".,;:!?)]'"))
            canvas.keep(start, match.start(), kind)
            canvas.object(match.start(), last, kind)
            start = last
    canvas.keep(start, end, kind)


class _Painter(HTMLParser):
    """Paints what the parser finds. An event is painted when the next one tells where it ends."""

    def __init__(self, canvas: Canvas, base: int, kind: BlockKind) -> None:
        super().__init__(convert_charrefs=False)
        self._canvas, self._base, self._kind = canvas, base, kind
        self._stack: list[str] = []
        self._lines = [base]
        self._pending: tuple[int, str, str] | None = None  # offset, what, value

    def feed(self, data: str) -> None:
        self._lines += [self._base + match.end() for match in re.finditer("\n", data)]
        super().feed(data)

    def flush(self, end: int) -> None:
        """Paint the event that lasts until ``end``."""
        if self._pending is None:
            return
        start, what, value = self._pending
        self._pending = None
        kind = next((_KINDS[tag] for tag in reversed(self._stack) if tag in _KINDS), self._kind)
        if what == "comment":
            self._canvas.comment(start, end)
        elif not _SILENT.isdisjoint(self._stack):
            return
        elif not _OBJECTS.isdisjoint(self._stack):
            self._canvas.object(start, end, kind)
        elif what == "reference":
            self._canvas.entity(start, end, value, kind)
        elif what == "text":
            text(self._canvas, start, end, kind)
        elif what == "tag":
            for match in _ATTRIBUTE.finditer(self._canvas.text, start, end):
                self._canvas.close()
                text(self._canvas, *match.span(2 if match[2] is not None else 3), BlockKind.CAPTION)
                self._canvas.close()

    def _event(self, what: str, value: str = "") -> None:
        line, column = self.getpos()
        offset = self._lines[line - 1] + column
        self.flush(offset)
        self._pending = (offset, what, value)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._event("tag" if any(name in ("alt", "title") and value for name, value in attrs) else "markup")
        if tag not in _INLINE and tag not in _OBJECTS:
            self._canvas.close()
        if tag not in _VOID:
            self._stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._stack.pop()

    def handle_endtag(self, tag: str) -> None:
        self._event("markup")
        if tag not in _INLINE and tag not in _OBJECTS:
            self._canvas.close()
        if tag in self._stack:
            del self._stack[len(self._stack) - 1 - self._stack[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._event("text")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, source: str) -> None:
        value = html.unescape(source)
        self._event("text" if value == source else "reference", value)

    def handle_comment(self, data: str) -> None:
        self._event("comment")

    def handle_decl(self, decl: str) -> None:
        self._event("markup")

    def handle_pi(self, data: str) -> None:
        self._event("markup")

    def unknown_decl(self, data: str) -> None:
        self._event("markup")
