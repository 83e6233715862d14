"""HTML: the text of elements that hold prose, and ``alt``; scripts, styles, code and navigation are left out.

The tokens are read here and not by ``html.parser``, which does not say where a token ends and, in some releases of
Python that are in use, takes quadratic time on broken markup.
"""

import html
import re
from collections import Counter

from lint.patterns import compiled
from lint.text.formats import frontmatter, templates
from lint.text.formats.address import ADDRESS, trimmed
from lint.text.formats.canvas import Canvas
from lint.text.model import BlockKind, Layout

_KINDS = {
    "title": BlockKind.TITLE,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "blockquote": BlockKind.BLOCK_QUOTE,
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    "footer": BlockKind.SIGNATURE,
}
#: Elements that end the block before them and begin one.
_BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img legend li main menu nav ol option p pre "
    "section select summary table tbody td tfoot th thead title tr ul video audio".split()
)
#: What stands in a word's place but is not prose.
_OBJECTS = frozenset("code kbd samp".split())
_SILENT = frozenset(
    "audio button iframe math nav noscript object pre script select style svg template textarea video".split()
)
#: What was struck out: the words are there to be seen as withdrawn.
_STRUCK = frozenset("del s strike".split())
_STYLED = frozenset("a b div em font i ins li p span strong td u".split())  # ... by a line through it
_RAW = frozenset("script style textarea".split())  # there are no tags in them
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
#: An element whose end tag is left out ends where another of these begins, but not across its list or table.
_ENDS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"tr", "table"}))),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
}
#: No elements but tokens of models and of translation tools, which are written alike: they are in the text.
_TOKENS = compiled(
    r"<(?:unk|pad|eos|bos|cls|sep|mask|num|2[a-z]{2}|extra_id_\d+|/?(?:ph|bpt|ept|it|x|g|bx|ex)\s[^<>]*)>", re.I
)
_REACH = 50  # how many open elements are looked at for one whose end tag was left out

_TOKEN = compiled(
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|</?(?P<tag>[a-zA-Z][^\s/<>]*+)(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|(?P<declaration><(?:[!?]|/?[a-zA-Z][^\s<>]*+\s)[^<>]*+>)"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});?)",
    re.DOTALL,
)
_ATTRIBUTE = compiled(r"""(?<![^\s"'])(alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_OF_COMPONENTS = compiled(
    r"""(?<![^\s"'])(alt|title|caption|description)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_CONTENT = compiled(r"""(?<![^\s"'])(content)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
#: What a page says of itself to search engines and to those that it is shared with.
_DESCRIPTION = compiled(
    r"""(?:name|property)\s*=\s*["']?(?:description|(?:og|twitter):(?:description|title))["'\s]""", re.IGNORECASE
)
_LANGUAGE = compiled(r"(?<![^\s\"'])(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3})(?![A-Za-z])", re.IGNORECASE)
_LINE_THROUGH = compiled(
    r"text-decoration(?:-line)?\s*:[^;\"']{0,40}line-through|(?<![^\s\"'])class\s*=\s*[\"']?[^\"']*(?<![\w:-])line-through(?![\w-])",
    re.IGNORECASE,
)
_UNTRANSLATED = compiled(r"(?<![^\s\"'])translate\s*=\s*[\"']?no\b", re.IGNORECASE)
_ENGLISH = frozenset(("en", "und", "mul", "zxx"))
_STRETCH = 2000  # characters of an element that are looked at
_WORDS = 8  # so many are enough to tell English
_COMMON = frozenset("the of and to is was were are that with by this from which has have it they for on at".split())
_MARKUP = compiled(r"<[^<>]*+>|&\w+;")
_WORD = compiled(r"[^\W\d_]+")
_LATIN = compiled(r"[A-Za-zÀ-ɏ]")
#: Languages that are not written in Latin letters.
_OTHER_LETTERS = frozenset(
    "am ar be bg bn el fa gu he hi hy ja ka kk km kn ko ku lo mk ml mn mr my ne ps ru sd si sr ta te th tg ug uk ur yi "
    "zh".split()
)
_DIGITS = compiled(r"[\s\d\[\](),;*†‡]+")


def parse(text: str) -> Layout:
    """Lay out an HTML text."""
    mask = templates.masked(text)
    canvas = Canvas(mask.text)
    start = frontmatter.read(canvas)
    Painter(canvas).paint(start, len(text), BlockKind.PARAGRAPH)
    return mask.restored(canvas.layout(), text)


class Painter:
    """Paints HTML on a canvas, in pieces where it stands between other things (in Markdown)."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._open: list[str] = []
        self._muted: list[str] = []  # of each: "silent", "object" in a word's place, or "" if it is read
        self._count: Counter[str] = Counter()  # of the open elements
        self._kinds: list[BlockKind] = []  # of those that have one
        self._silent = self._objects = self._quotes = 0
        self._titled = False
        self._broken = False  # a line break was the last thing
        self._said: set[str] = set()  # what the page says of itself
        self._ends: dict[str, tuple[int, bool]] = {}  # of what strikes out: what comes next, and is it the end tag?

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    @property
    def is_silent(self) -> bool:
        """Is nothing read here?"""
        return self._silent > 0

    def unwind(self, depth: int) -> None:
        """End the elements that were left open."""
        while len(self._open) > depth:
            self._pop()

    def paint(self, start: int, end: int, kind: BlockKind) -> None:
        """Lay out a stretch of HTML. ``kind`` is that of text outside any element with a kind of its own."""
        text = self._canvas.text
        done = start
        while match := _TOKEN.search(text, done, end):
            self.text(done, match.start(), kind)
            done = match.end()
            if match["reference"]:
                self._reference(match, kind)
            elif match["comment"]:
                self._canvas.comment(*match.span())
            elif match["tag"] and _TOKENS.fullmatch(match[0]):
                self.text(*match.span(), kind)
            elif match["tag"]:
                name = match["tag"].lower()
                if match[0][1] == "/":
                    self._end(name, match, kind)
                else:
                    self._start(name, match, kind)
                    if name in _RAW:
                        closing = compiled(rf"</{name}[\s/>]", re.IGNORECASE).search(text, done, end)
                        done = closing.start() if closing else end
        self.text(done, end, kind)

    def text(self, start: int, end: int, kind: BlockKind) -> None:
        """Paint plain prose, URLs and e-mail addresses as objects."""
        if start >= end or self._silent:
            return
        canvas = self._canvas
        stretch = canvas.text[start:end]
        if self._broken and not stretch.isspace():
            self._broken = False
        kind = self.kind(kind)
        if self._objects:
            canvas.object(start, end, kind)
            return
        if self._count["sup"] and _DIGITS.fullmatch(stretch):
            return  # the number of a note, or a power
        if "@" in stretch or "/" in stretch or "www." in stretch:
            for match in ADDRESS.finditer(canvas.text, start, end):
                last = match.start() + len(trimmed(match[0]))
                canvas.keep(start, match.start(), kind)
                canvas.object(match.start(), last, kind)
                start = last
        canvas.keep(start, end, kind)

    def kind(self, otherwise: BlockKind) -> BlockKind:
        """Return the kind of text here: all that is in a block quote is quoted."""
        if otherwise is BlockKind.BLOCK_QUOTE or self._count["blockquote"]:
            return BlockKind.BLOCK_QUOTE
        return self._kinds[-1] if self._kinds else otherwise

    def _start(self, name: str, match: re.Match[str], kind: BlockKind) -> None:
        canvas = self._canvas
        if name == "br":
            if self._broken:
                canvas.close()  # two of them part paragraphs
            self._broken = True
            canvas.part()
            return
        if name == "q" and not self._silent:
            canvas.entity(*match.span(), "‘" if self._quotes % 2 else "“", self.kind(kind))
            self._quotes += 1
        shown = _shown_attributes(match)
        if name in _BLOCK and not (name == "img" and canvas.in_sentence):
            canvas.close()
            self._broken = False
        if shown and not self._silent:
            self._attributes(match, shown, kind)
        if name in _VOID or match["attributes"].endswith("/"):
            return
        muted = self._muted_by(name, match)
        if muted == "struck":
            muted = "silent"
            if not (self._silent or self._objects):
                self._canvas.strike(match.start(), self._ends[name][0], self.kind(kind))
        if name in _ENDS:
            self._end_before(*_ENDS[name])
        elif name in _BLOCK and self._open and self._open[-1] == "p":
            self._pop()
        self._open.append(name)
        self._count[name] += 1
        self._muted.append(muted)
        self._silent += name in _SILENT or muted == "silent"
        self._objects += name in _OBJECTS or muted == "object"
        if name in _KINDS:
            titles = name == "h1" and not self._titled and not self._count["blockquote"]
            self._titled = self._titled or name in ("h1", "title")
            self._kinds.append(BlockKind.TITLE if titles else _KINDS[name])

    def _muted_by(self, name: str, match: re.Match[str]) -> str:
        """Is an element struck out, in another language, or not for translation?

        The page itself is kept: all of it is a note.

        A page may keep the ``lang`` of the source that it was translated from, so clear English is read all the same.
        """
        attributes = match["attributes"]
        struck = name in _STRUCK or (
            name in _STYLED and "line-through" in attributes and _LINE_THROUGH.search(attributes)
        )
        if struck and self._is_ended(name, match.end()):
            return "struck"
        language = _LANGUAGE.search(attributes) if "lang" in attributes else None
        code = language[1].lower() if language else ""
        if name in ("html", "body"):
            self._canvas.language = code or self._canvas.language
            return ""
        if code == "en":
            self._canvas.language = ""  # a part of the page is in English
        untranslated = "translate" in attributes and _UNTRANSLATED.search(attributes)
        if not untranslated and (not code or code in _ENGLISH or self._is_in_doubt(name, code, match.end())):
            return ""
        return "silent" if name in _BLOCK else "object"

    def _is_ended(self, name: str, start: int) -> bool:
        """Does an element that begins here end in its paragraph? <s> may be what a model begins its sentences with."""
        place, closed = self._ends.get(name, (-1, False))
        if place <= start:
            others = "" if name == "del" or name in _BLOCK else r"|</?(?:p|li|td|div|h[1-6]|blockquote)[\s/>]"
            expression = compiled(rf"(</{re.escape(name)}\s*>){others}", re.IGNORECASE)
            match = expression.search(self._canvas.text, start)
            place, closed = (match.end(), match[1] is not None) if match else (len(self._canvas.text), False)
            self._ends[name] = place, closed
        return closed

    def _is_in_doubt(self, name: str, code: str, start: int) -> bool:
        """Has an element that begins here words of English, whatever it says?"""
        end = self._canvas.text.find(f"</{name}", start, start + _STRETCH)
        stretch = _MARKUP.sub(" ", self._canvas.text[start : end if end >= 0 else start + _STRETCH])
        if code in _OTHER_LETTERS:
            return name in _BLOCK and _LATIN.search(stretch) is not None
        words = _WORD.findall(stretch.lower())
        return len(words) >= _WORDS and sum(word in _COMMON for word in words) >= len(words) / 8

    def _end(self, name: str, match: re.Match[str], kind: BlockKind) -> None:
        if name == "q" and self._count["q"] and not self._silent:
            self._quotes -= 1
            self._canvas.entity(*match.span(), "’" if self._quotes % 2 else "”", self.kind(kind))
        if name in _BLOCK:
            self._canvas.close()
        if self._count[name]:
            while self._pop() != name:
                pass

    def _end_before(self, ended: frozenset[str], fences: frozenset[str]) -> None:
        for depth in range(len(self._open) - 1, max(-1, len(self._open) - _REACH), -1):
            if self._open[depth] in fences:
                return
            if self._open[depth] in ended:
                self.unwind(depth)
                return

    def _pop(self) -> str:
        name, muted = self._open.pop(), self._muted.pop()
        self._count[name] -= 1
        self._silent -= name in _SILENT or muted == "silent"
        self._objects -= name in _OBJECTS or muted == "object"
        if name in _KINDS:
            self._kinds.pop()
        return name

    def _attributes(self, match: re.Match[str], shown: re.Pattern[str], kind: BlockKind) -> None:
        """What readers see of an element besides its text: a caption, or a word of the sentence that it stands in."""
        inline = self._canvas.in_sentence
        for attribute in shown.finditer(self._canvas.text, *match.span("attributes")):
            value = attribute[2] if attribute[2] is not None else attribute[3]
            if value in self._said and not inline:
                continue  # of a picture that is shown again, or to the next search engine
            self._said.add(value)
            place = attribute.span(2 if attribute[2] is not None else 3)
            own = BlockKind.HEADING if shown is _CONTENT else BlockKind.CAPTION
            self.words(*place, self.kind(kind) if inline else own, inline=inline)

    def words(self, start: int, end: int, kind: BlockKind, *, inline: bool = False) -> None:
        """Paint text that has references but no tags, as a block of its own unless it is part of a sentence."""
        canvas = self._canvas
        if not inline:
            canvas.close()
        canvas.enclose(start, end)
        for match in _TOKEN.finditer(canvas.text, start, end):
            if match["reference"]:
                canvas.keep(start, match.start(), kind)
                canvas.entity(*match.span(), html.unescape(match[0]), kind)
                start = match.end()
        canvas.keep(start, end, kind)
        if not inline:
            canvas.close()

    def _reference(self, match: re.Match[str], kind: BlockKind) -> None:
        value = html.unescape(match[0])
        if self._silent:
            return
        if value == match[0]:
            self.text(*match.span(), kind)
        elif self._objects:
            self._canvas.object(*match.span(), self.kind(kind))
        else:
            self._canvas.entity(*match.span(), value, self.kind(kind))


def _shown_attributes(match: re.Match[str]) -> re.Pattern[str] | None:
    """Return the attributes of an element that readers see: of pictures, of components, of what describes the page."""
    name = match["tag"]
    if name in ("img", "figure", "IMG", "FIGURE"):
        return _ATTRIBUTE
    if name.lower() == "meta":
        return _CONTENT if _DESCRIPTION.search(match["attributes"] + " ") else None
    return _OF_COMPONENTS if "-" in name or (name[0].isupper() and not name.isupper()) else None
