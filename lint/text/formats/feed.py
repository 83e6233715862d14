"""Feeds: RSS, Atom and WordPress exports (WXR). Each item is an article: its title and its full text.

The full text is ``content:encoded`` or Atom's ``content``; a description, which is often cut, is read where there is no
other. Feeds need not be well formed, so the tags are looked for, and no parser of XML is asked.
"""

import html
import re
from collections.abc import Iterator

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text import formats
from lint.text.formats.embedded import assembled, blank, unescaped
from lint.text.model import BlockKind, Layout, Record

_TOKEN = compiled(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
    r"|<(?P<end>/)?(?P<prefix>[A-Za-z][\w.-]*:)?(?P<name>[A-Za-z][\w.-]*)"
    r"(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL,
)
_CDATA = compiled(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_REFERENCE = compiled(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});")
_MARKUP = compiled(r"type\s*=\s*[\"'](?:xhtml|application/xhtml\+xml)[\"']", re.IGNORECASE)

_ROOTS = frozenset(("rss", "feed", "rdf"))
_ITEMS = frozenset(("item", "entry"))
_PARTS = frozenset(("channel", "feed"))  # what has a title and a description beside its items
_BODIES = ("content:encoded", "content", "description", "summary")  # the first of these that an item has is read
_IDS = ("guid", "id", "link", "wp:post_id")
_OWN = frozenset(("title", "subtitle", *_BODIES, *_IDS))


class _Field(NamedTuple):
    """The contents of an element."""

    start: int
    end: int
    is_markup: bool  # XHTML as it stands, not text that is HTML


class _Item(NamedTuple):
    name: str
    start: int
    fields: dict[str, _Field]


def parse(text: str) -> Layout:
    """Lay out a feed. Other XML has a fault: it would pass unread."""
    root = next((match["name"].lower() for match in _TOKEN.finditer(text) if match["name"]), "")
    if root not in _ROOTS:
        fault = 'neither RSS nor Atom; mtlint.toml says what else it is: [formats] xml = "html"'
        return Layout(blank(text), (), faults=(fault,) if text.strip() else ())
    found = list(_items(text))
    records = [Record(item.start, end, _id(text, item), _title(text, item)) for item, end in found]
    fields = sorted(each for item, _ in found for each in _read_of(item))
    return assembled(text, _parts(text, fields))._replace(records=tuple(sorted(records)))


def _items(text: str) -> Iterator[tuple[_Item, int]]:
    """Yield the items of a feed, and the feed itself as one, each with where it ends."""
    open_: list[_Item] = []
    field: tuple[str, int, bool] | None = None  # that is open: its name, where its contents begin
    depth = 0  # of elements in it that have its name
    for match in _TOKEN.finditer(text):
        if match["name"] is None:
            continue
        name = f"{match['prefix'] or ''}{match['name']}".removeprefix("atom:")
        local = match["name"].lower()
        closed = match["attributes"].endswith("/")
        if field is not None:
            depth += 0 if name != field[0] or closed else -1 if match["end"] else 1
            if depth == 0:
                open_[-1].fields.setdefault(field[0], _Field(field[1], match.start(), field[2]))
                field = None
        elif match["end"]:
            if open_ and open_[-1].name == local:
                yield open_.pop(), match.end()
        elif local in _ITEMS or local in _PARTS:
            if not closed:
                open_.append(_Item(local, match.start(), {}))
        elif name in _OWN and open_ and not closed:
            field, depth = (name, match.end(), _MARKUP.search(match["attributes"]) is not None), 1
    while open_:
        yield open_.pop(), len(text)


def _read_of(item: _Item) -> Iterator[tuple[_Field, str]]:
    """Yield the elements of an item that are read: the title, and the first that has the text."""
    for name in ("title", "subtitle", next((name for name in _BODIES if _has_text(item, name)), "")):
        if name in item.fields:
            yield item.fields[name], name


def _has_text(item: _Item, name: str) -> bool:
    return name in item.fields and item.fields[name].end > item.fields[name].start


def _parts(text: str, fields: list[tuple[_Field, str]]) -> Iterator[tuple[int, Layout]]:
    """Yield the layouts of elements, with their places."""
    for (start, end, is_markup), name in fields:
        if is_markup:
            yield start, formats.parse(text[start:end], "html")
            continue
        done = start
        for section in _CDATA.finditer(text, start, end):
            yield done, _layout(text[done : section.start()], name, escaped=True)
            yield section.start(1), _layout(section[1], name, escaped=False)
            done = section.end(1)
        yield done, _layout(text[done:end], name, escaped=True)


def _layout(source: str, name: str, *, escaped: bool) -> Layout:
    """Return the layout of an element's text, which is HTML, or of a piece of it."""
    if escaped and source.startswith("]]>"):
        inner = _layout(source[3:], name, escaped=True)
        return assembled(source, [(3, inner)])
    inner = unescaped(source, "html", _REFERENCE, _character) if escaped else formats.parse(source, "html")
    if name == "title":
        return inner._replace(blocks=tuple(block._replace(kind=BlockKind.TITLE) for block in inner.blocks))
    return inner


def _character(reference: re.Match[str]) -> str:
    character = html.unescape(reference[0])
    return character if len(character) == 1 else "\N{REPLACEMENT CHARACTER}"


def _title(text: str, item: _Item) -> str:
    return _plain(text, item.fields.get("title"))


def _id(text: str, item: _Item) -> str:
    return next((found for name in _IDS if (found := _plain(text, item.fields.get(name)))), "")


def _plain(text: str, field: _Field | None) -> str:
    """Return what an element says, on one line."""
    if field is None:
        return ""
    source = _CDATA.sub(lambda section: section[1], text[field.start : field.end])
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", "", html.unescape(source))).split())[:500]
