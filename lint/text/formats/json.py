"""JSON and JSON Lines, as content management systems export them: the texts of named fields, and rich text.

A field is named by its key (``body``) or by the last keys of its path (``article.body``); lists are seen through. After
a colon may stand the format of its texts (``body:markdown``), else those with HTML tags are HTML and others plain.
"""

import html
import json
import re
from collections.abc import Iterator
from itertools import count, groupby

from lint.patterns import compiled
from lint.text import formats
from lint.text.blocks import classified
from lint.text.formats.address import ADDRESS, trimmed
from lint.text.formats.bilingual import Piece, labelled
from lint.text.formats.canvas import MARKS, OBJECT, PAD
from lint.text.formats.embedded import assembled, escaped
from lint.text.formats.jsonscan import Found, Scan
from lint.text.languages import language_of
from lint.text.model import Block, BlockKind, FormatError, Layout, Record, Segment, Span, Unit

#: Numbers stay as they are written: nothing is counted with them, and one of 10,000 digits is an error for Python.
_decode = json.JSONDecoder(parse_int=str, parse_float=str).decode

_ESCAPE = compiled(r"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)", re.DOTALL)
_TAG = compiled(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|img|a|strong|em|b|i|q|span|table)\b[^<>]{0,2000}>", re.IGNORECASE
)
_KINDS = {
    **dict.fromkeys(("title", "headline"), BlockKind.TITLE),
    **dict.fromkeys(("subtitle", "standfirst", "description", "summary"), BlockKind.HEADING),
    "caption": BlockKind.CAPTION,
}
_BREAK = compiled(r'(?i:"(?:hard_?break|line_?break|br)")')  # the type of a node between two leaves
#: The fields that hold a translation beside those that are read anyway, where a field holds the source.
_TRANSLATIONS = ("translation", "target", "tgt", "mt", "hypothesis")
_ARTICLE = 400  # code points that sources have on average at least; shorter ones are segments of one text
_SAMPLE = 500  # sources by which their language is told
_STRETCH = 1 << 16  # characters of JSON Lines that are laid out at a time
_LONG = 80  # characters of a text that an object hardly has twice by chance
_NODES = (  # the types of nodes of rich text, of each the first that matches
    (compiled(r"(?i:code|pre|.*code.?block|syntax.*|embed.*|hyperlink-code)\Z"), None),
    (compiled(r"(?i:.*heading.*|h[1-6])\Z"), BlockKind.HEADING),
    (compiled(r"(?i:.*quote.*)\Z"), BlockKind.BLOCK_QUOTE),
    (compiled(r"(?i:list.?item|li|task.?item)\Z"), BlockKind.LIST_ITEM),
    (compiled(r"(?i:table.?(?:cell|header).*|td|th)\Z"), BlockKind.TABLE_CELL),
    (compiled(r"(?i:.*caption.*)\Z"), BlockKind.CAPTION),
)


def parse(text: str, fields: tuple[str, ...], source_fields: tuple[str, ...] = ()) -> Layout:
    """Lay out a JSON text, or JSON Lines. With ``source_fields``, what they hold is the source of the other fields of
    their object.

    Raises :class:`FormatError` where it is neither, and where no key has such a name: it would pass unread.
    """
    lines = checked(text)
    values = [Span(0, len(text))] if lines is None else lines.values(0, len(text))
    faults = () if lines is None else lines.faults
    named = fields != formats.TEXT_FIELDS
    if source_fields:
        given = fields if named else (*fields, *_TRANSLATIONS)
        fields = tuple(field for field in given if field not in source_fields)
    scan = Scan(text, values, fields, named=named)
    paths = [field.partition(":")[0] for field in fields]
    known = any(all(f'"{key}"' in text for key in path.split(".")) for path in paths)
    if not scan.found and '"' in text and not (faults or known):
        lasts = [path.rpartition(".")[2] for path in paths]
        keys = [path if f'"{last}"' in text else last for path, last in zip(paths, lasts, strict=True)]
        names = ", ".join(keys[:3]) + (", …" if len(keys) > 3 else "")
        raise FormatError(f"no field is named {names}: name those that hold its text with --text-field")
    layout = _layout(text, scan)._replace(faults=tuple(faults))
    if not source_fields:
        return layout
    return _beside_source(text, layout, scan, Scan(text, values, source_fields, named=True))


class Lines:
    """A text in JSON Lines, which can be laid out a stretch at a time: no value needs another."""

    def __init__(self, text: str, faults: tuple[str, ...], broken: frozenset[int]) -> None:
        self._text = text
        self.faults = faults  # what is wrong with the lines that are none
        self._broken = broken  # where those begin

    def values(self, start: int, end: int) -> list[Span]:
        """Return the values between two ends of lines."""
        found: list[Span] = []
        while start < end:
            stop = self._text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if start not in self._broken and self._text[start:stop].strip():
                found.append(Span(start, stop))
            start = stop + 1
        return found

    def stretches(self) -> Iterator[Span]:
        """Yield stretches of whole lines, each a little longer than memory need hold at a time."""
        start, size = 0, len(self._text)
        while start < size:
            end = self._text.find("\n", min(start + _STRETCH, size)) + 1
            yield Span(start, end or size)
            start = end or size

    def layout(self, stretch: Span, fields: tuple[str, ...]) -> Layout:
        """Return the layout of a stretch, in offsets into it."""
        values = [Span(start - stretch.start, end - stretch.start) for start, end in self.values(*stretch)]
        text = self._text[stretch.start : stretch.end]
        return formats.flowing(_layout(text, Scan(text, values, fields, named=fields != formats.TEXT_FIELDS)))


def _layout(text: str, scan: Scan) -> Layout:
    records = (Record(start, end, _value(id_), _value(title)) for start, end, id_, title in scan.records())
    return assembled(text, _parts(text, scan.found))._replace(records=tuple(records))


def _beside_source(text: str, layout: Layout, targets: Scan, sources: Scan) -> Layout:
    """Return a layout with the sources of its texts beside them. Raises FormatError where no text has one."""
    theirs, ours = _by_holder(sources), _by_holder(targets)
    ids = {record.start: record.id for record in layout.records}
    units: list[Unit] = []
    compared = False
    for holder, found in ours.items():
        sources_of = dict(zip(*reversed(_matched(theirs.get(holder, []), found)), strict=True))
        compared = compared or bool(sources_of)
        for target in found:
            source = sources_of.get(target, Span(target.start, target.start))  # null: it is not known
            whole = Span(min(source.start, target.start), max(source.end, target.end))
            name = ids.get(holder, "")
            label = (
                name or labelled(_value(text[slice(*(source if source.start < source.end else target))])) or "(empty)"
            )
            linted = bool(text[target.start : target.end].strip())
            units.append(Unit(name, label, whole, Segment(source), Segment(target), linted=linted, group=whole.start))
    if not compared and targets.found:
        raise FormatError("no object has a source beside its text: name the field that holds it with --source-field")
    units.sort(key=lambda unit: unit.span)
    source_layout = assembled(text, _parts(text, sources.found))
    prose = source_layout.prose
    language = language_of(" ".join(prose[slice(*unit.source.span)] for unit in units[:_SAMPLE]))
    if sum(unit.source.span.end - unit.source.span.start for unit in units) < _ARTICLE * len(units):
        layout = layout._replace(records=(Record(0, len(text)),))  # segments, not articles
    if not layout.records:
        layout = layout._replace(records=(Record(0, len(text)),))
    return layout._replace(units=tuple(units), source=source_layout._replace(language=language or ""))


def _by_holder(scan: Scan) -> dict[int, list[Span]]:
    """Return the texts of each object: those of fields, and of rich text from its first leaf to its last."""
    found: dict[int, list[Span]] = {}
    for each in scan.found:
        spans = found.setdefault(each.holder, [])
        if each.block >= 0 and spans:
            spans[-1] = Span(spans[-1].start, each.end)
        else:
            spans.append(Span(each.start, each.end))
    return found


def _matched(sources: list[Span], targets: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return the sources and translations of an object that belong together: by their order, else the longest ones."""
    if len(sources) == len(targets) or not sources or not targets:
        return (sources, targets) if sources and targets else ([], [])
    return [_longest(sources)], [_longest(targets)]


def _longest(spans: list[Span]) -> Span:
    return max(spans, key=lambda span: span.end - span.start)


def pieces(text: str, segment: Segment) -> list[Piece]:
    """Return the pieces of a text: what stands as it is, and escapes."""
    found: list[Piece] = []
    done, end = segment.span
    for escape in _ESCAPE.finditer(text, done, end):
        if escape.start() > done:
            found.append(Piece(text[done : escape.start()], done, escape.start()))
        found.append(Piece(_unescaped(escape), *escape.span(), False))
        done = escape.end()
    return [*found, Piece(text[done:end], done, end)] if end > done else found


def encode(text: str) -> str:
    """Return a text as it stands in a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _parts(text: str, found: list[Found]) -> Iterator[tuple[int, Layout]]:
    """Yield the layouts of fields, and of the paragraphs of rich text, with their places."""
    said: dict[int, set[str]] = {}
    for block, group in groupby(found, key=lambda each: each.block):
        if block < 0:
            for each in group:
                source = text[each.start : each.end]
                if not _is_again(source, said.setdefault(each.holder, set())):
                    yield each.start, _field(source, each)
        elif (leaves := _unstruck(list(group))) and (kind := _node(leaves)) is not None:
            yield leaves[0].start, _paragraph(text, leaves, kind)


def _is_again(source: str, said: set[str]) -> bool:
    """Is a text one that its object has already, in another format (HTML and plain)?"""
    if len(source) < _LONG:
        return False
    value = "".join(_value(source).split())
    if value in said:
        return True
    said.add(value)
    return False


def _field(source: str, found: Found) -> Layout:
    """Return the layout of a field, in offsets into its source."""
    form = found.format or ("html" if _TAG.search(_ESCAPE.sub(_unescaped, source)) else "plain")
    escapes = list(_ESCAPE.finditer(source))
    inner = formats.parse(_ESCAPE.sub(_unescaped, source), form)
    if form == "plain":
        inner = inner._replace(guessed=frozenset(inner.blocks))
    if found.key in _KINDS:
        inner = inner._replace(blocks=tuple(block._replace(kind=_KINDS[found.key]) for block in inner.blocks))
    return escaped(inner, escapes) if escapes else inner


def _paragraph(text: str, leaves: list[Found], kind: BlockKind) -> Layout:
    """Return the layout of a paragraph of rich text, from its first leaf to the end of its last."""
    offset, end = leaves[0].start, leaves[-1].end
    pieces: list[str] = []
    references: list[Span] = []
    done = offset
    cut = False  # was something struck out before this leaf?
    for leaf in leaves:
        if leaf.struck:
            cut = True
            continue
        gap = text[done : leaf.start]
        fill = " " if _BREAK.search(gap) else PAD
        if cut and text.startswith(MARKS, leaf.start):
            fill = OBJECT
        elif cut and (pieces[-1].endswith(" ") or text[leaf.start] == " "):
            fill = " "
        pieces.append(fill * len(gap))
        cut = False
        inner = _leaf(text[leaf.start : leaf.end], code=leaf.code)
        pieces.append(inner.prose)
        references += (Span(*(place + leaf.start - offset for place in span)) for span in inner.references)
        done = leaf.end
    prose = "".join(pieces)
    bare = prose.strip(f" \t\r\n{PAD}{OBJECT}")
    if not bare:
        return Layout(" " * (end - offset), ())
    start = prose.index(bare)
    block = Block(kind, start, start + len(bare))
    found = classified(prose, [block])
    return Layout(prose, found, (), tuple(references), frozenset(found).difference([block]))


def _unstruck(leaves: list[Found]) -> list[Found]:
    """Return the leaves from the first to the last that is not struck out."""
    read = [index for index, leaf in enumerate(leaves) if not leaf.struck]
    return leaves[read[0] : read[-1] + 1] if read else []


def _leaf(source: str, *, code: bool) -> Layout:
    """Return the layout of a stretch of a paragraph."""
    if code:
        return Layout(OBJECT * len(source), ())
    escapes = list(_ESCAPE.finditer(source))
    value = ADDRESS.sub(_as_object, _ESCAPE.sub(_unescaped, source))
    inner = Layout(value, ())
    return escaped(inner, escapes) if escapes else inner


def _as_object(match: re.Match[str]) -> str:
    address = trimmed(match[0])
    return OBJECT * len(address) + match[0][len(address) :]


def _node(leaves: list[Found]) -> BlockKind | None:
    """Return what a paragraph of rich text is by the types of the nodes around it; None for code."""
    for name in leaves[0].types:
        for pattern, kind in _NODES:
            if pattern.match(name):
                return kind
    return BlockKind.PARAGRAPH


def _value(source: str) -> str:
    """Return a text without its escapes, tags and references, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", "", _ESCAPE.sub(_unescaped, source))).split())


def _unescaped(escape: re.Match[str]) -> str:
    character: str = json.loads(f'"{escape[0]}"')
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= character <= "\udfff" else character


def checked(text: str) -> Lines | None:
    """Return a text in JSON Lines with what is wrong with its lines; None for one that is a single value.

    Raises :class:`FormatError` unless it is JSON, or at least half of its lines are.
    """
    try:
        _decode(text)
        return None
    except RecursionError:
        raise FormatError("not JSON that can be read: it is nested too deep") from None
    except json.JSONDecodeError as error:
        whole = error
    faults: list[str] = []
    broken: list[int] = []
    values = records = start = 0
    for number in count(1):
        end = text.find("\n", start)
        line = text[start : None if end < 0 else end]
        if begin := line.lstrip()[:1]:
            try:
                _decode(line)
                values += 1
                records += begin in "{["
            except (json.JSONDecodeError, RecursionError) as error:
                what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
                faults.append(f"line {number} is not JSON and was left out: {what}")
                broken.append(start)
        if end < 0:
            break
        start = end + 1
    if values + len(faults) < 2 or not records or records < len(faults):
        raise FormatError(f"not JSON: {whole.msg} (line {whole.lineno}, column {whole.colno})")
    return Lines(text, tuple(faults), frozenset(broken))
