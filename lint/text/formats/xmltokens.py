"""XML as a row of tokens, each with its place in the text: for formats whose every other character must stay as it is.

Expat says whether the text is well formed, and refuses declarations of entities; then the tokens are told by their
looks. Nothing outside the text is ever read.
"""

import html
import re
from collections.abc import Iterator
from xml.parsers import expat

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.bilingual import Piece
from lint.text.formats.canvas import OBJECT
from lint.text.model import FormatError, Segment, Span

_TOKEN = compiled(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE(?:[^<>\"'\[]++|\"[^\"]*+\"|'[^']*+')*+(?:\[.*?\]\s*)?>"
    r"|<(?P<end>/)?(?P<name>[^\s<>/!?]+)(?P<attributes>(?:[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)(?P<empty>/)?>",
    re.DOTALL,
)
_ATTRIBUTE = compiled(r"([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_RAW = compiled(
    r"<!\[CDATA\[(?P<cdata>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|(?P<reference>&[^;\s<&]{1,32};)"
    r"|(?P<tag><(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>)",
    re.DOTALL,
)
#: Codes that begin or end formatting, and so stand in no word's place.
_FORMATTING = frozenset(("bpt", "ept", "bx", "ex", "sc", "ec", "mrk"))
_LINE_BREAK = compiled(r"\b(?:ctype|type|subType|id)=[\"'](?:lb|fmt:lb|xlf:lb|LINE_BREAK|x-(?:html-)?br)[\"']")
_AS_TAG = compiled(
    r"\bid=[\"'](?:START|CLOSE)_|\b(?:equiv-text|equiv)=[\"']&lt;/?[a-zA-Z]"
    r"|\bctype=[\"'](?:bold|italic|underlined|link|x-(?:html-)?(?:[abiqsu]|em|strong|span|font|sup|sub|small))[\"']"
)
_CHUNK = 1 << 20
_DEEPEST = 256


class Token(NamedTuple):
    """A tag or a comment."""

    name: str  # of the element, without its namespace; "" for a comment
    start: int
    end: int
    closes: bool
    empty: bool
    attributes: tuple[int, int]

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def check(text: str, what: str) -> None:
    """Raise :class:`FormatError` for a text that is not well-formed XML, or that declares entities."""
    parser = expat.ParserCreate("utf-8")

    def refuse(*_: object) -> None:
        raise FormatError(f"not {what} that is read: it declares entities (line {parser.CurrentLineNumber})")

    parser.EntityDeclHandler = refuse
    try:
        for start in range(0, len(text), _CHUNK):
            parser.Parse(text[start : start + _CHUNK].encode("utf-8", "surrogatepass"), False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FormatError(
            f"not {what}: {expat.ErrorString(error.code)} (line {error.lineno}, column {error.offset + 1})"
        ) from None


def tokens(text: str, what: str, root: str) -> Iterator[Token]:
    """Yield the tags and comments of a text that is well formed.

    Raises :class:`FormatError` where its outermost element is not named ``root``, or elements are nested too deep.
    """
    depth, expected = 0, True
    for match in _TOKEN.finditer(text):
        name = match["name"]
        if name is None:
            if text.startswith("<!--", match.start()):
                yield Token("", match.start(), match.end(), False, False, (0, 0))
            continue
        short = name.rpartition(":")[2]
        if expected and short != root:
            raise FormatError(f"not {what}: its root element is “{short[:80]}”")
        expected = False
        closes, empty = match["end"] is not None, match["empty"] is not None
        if closes:
            depth -= 1
        elif not empty:
            depth += 1
            if depth > _DEEPEST:
                raise FormatError(f"not {what} that is read: elements are nested more than {_DEEPEST} deep")
        yield Token(short, match.start(), match.end(), closes, empty, match.span("attributes"))


def attributes(text: str, token: Token) -> dict[str, str]:
    """Return the attributes of a tag, with their prefixes."""
    return attributes_in(text, token.attributes)


def attributes_in(text: str, span: tuple[int, int]) -> dict[str, str]:
    start, end = span
    if end - start < 3:
        return {}
    return {name: html.unescape(double or single) for name, double, single in _ATTRIBUTE.findall(text[start:end])}


def content(text: str, start: int, end: int) -> str:
    """Return what an element says: its text without tags."""
    return "".join(piece.text for piece in raw_pieces(text, start, end))


def pieces(text: str, segment: Segment) -> list[Piece]:
    """Return the pieces of one side of a unit. A code is one where it stands in a word's place, or ends a line."""
    found: list[Piece] = []
    done = segment.span.start
    for code in segment.codes:
        if code.span.start < done:
            continue
        found += raw_pieces(text, done, code.span.start)
        if not (code.opens or code.closes or code.kind in _FORMATTING):
            tag = code.text.partition(">")[0]
            if _LINE_BREAK.search(tag):
                found.append(Piece("\n", *code.span, False))
            elif not _AS_TAG.search(tag):
                found.append(Piece(OBJECT, *code.span, False))
        done = code.span.end
    found += raw_pieces(text, done, segment.span.end)
    return found


def raw_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a stretch: text, references and sections of character data; tags are left out."""
    done = start
    if text.find("<", start, end) >= 0 or text.find("&", start, end) >= 0:
        for match in _RAW.finditer(text, start, end):
            if match.start() > done:
                yield Piece(text[done : match.start()], done, match.start())
            done = match.end()
            if match["cdata"]:
                yield Piece(match["cdata"], *match.span("cdata"))
            elif match["reference"]:
                character = html.unescape(match["reference"])
                yield Piece(OBJECT if character == match["reference"] else character, *match.span(), False)
    if end > done:
        yield Piece(text[done:end], done, end)


def escape(characters: str, text: str, place: int, around: Span) -> str | None:
    """Return characters as they stand at a place in an element; None where they cannot: in a section of raw data."""
    start = text.rfind("<![CDATA[", around.start, place)
    if start >= 0 and text.find("]]>", start, place) < 0:
        return characters if not set("<>&") & set(characters) else None
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
