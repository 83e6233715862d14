"""JSON and JSON Lines, as content management systems export them: the texts of named fields.

A field is named by its key (``body``) or by the last keys of its path (``article.body``); lists are seen through. After
a colon may stand the format of its texts (``body:markdown``), else those with HTML tags are HTML and others plain.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from lint.patterns import compiled
from lint.text import formats
from lint.text.formats.canvas import padded
from lint.text.model import Block, BlockKind, FormatError, Layout, Span

_TOKEN = compiled(r'"((?:[^"\\]++|\\.)*+)"|[{}\[\]:,]|[^\s"{}\[\]:,]++', re.DOTALL)
_ESCAPE = compiled(r"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)", re.DOTALL)
_TAG = compiled(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|img|a|strong|em|b|i|q|span|table)\b[^<>]{0,2000}>", re.IGNORECASE
)
_KINDS = {
    **dict.fromkeys(("title", "headline"), BlockKind.TITLE),
    **dict.fromkeys(("subtitle", "standfirst", "description", "summary"), BlockKind.HEADING),
    "caption": BlockKind.CAPTION,
}


class _Text(NamedTuple):
    """A string of a named field: where it stands, without its quotation marks."""

    start: int
    end: int
    key: str
    format: str  # "" to tell by its looks


def parse(text: str, fields: tuple[str, ...]) -> Layout:
    """Lay out a JSON text, or JSON Lines."""
    _check(text)
    pieces: list[str] = []
    blocks: list[Block] = []
    comments: list[Span] = []
    references: list[Span] = []
    guessed: set[Block] = set()
    done = 0
    for found in _texts(text, fields)[0]:
        inner = _field(text[found.start : found.end], found)
        pieces += [_blank(text[done : found.start]), inner.prose]
        blocks += (Block(kind, start + found.start, end + found.start) for kind, start, end in inner.blocks)
        comments += (Span(start + found.start, end + found.start) for start, end in inner.comments)
        guessed |= {Block(kind, start + found.start, end + found.start) for kind, start, end in inner.guessed}
        references += (Span(start + found.start, end + found.start) for start, end in inner.references)
        done = found.end
    prose = "".join([*pieces, _blank(text[done:])])
    return Layout(prose, tuple(blocks), tuple(comments), tuple(references), frozenset(guessed))


def records(text: str, fields: tuple[str, ...]) -> tuple[Span, ...]:
    """The articles: the outermost objects that have a named field of their own. A broken text is one.

    Raises :class:`FormatError` where no key has such a name: the text would pass unread.
    """
    whole = (Span(0, len(text)),)
    try:
        _check(text)
    except FormatError:
        return whole
    texts, articles = _texts(text, fields)
    keys = [field.partition(":")[0].rpartition(".")[2] for field in fields]
    if not texts and '"' in text and not any(f'"{key}"' in text for key in keys):
        names = ", ".join(keys[:3]) + (", …" if len(keys) > 3 else "")
        raise FormatError(f"no field is named {names}: name those that hold its text with --text-field")
    return articles or whole


def encode(text: str) -> str:
    """A text as it stands in a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _field(source: str, found: _Text) -> Layout:
    """The layout of a field, in offsets into its source."""
    escapes = list(_ESCAPE.finditer(source))
    value = _ESCAPE.sub(_unescaped, source)
    form = found.format or ("html" if _TAG.search(value) else "plain")
    inner = formats.parse(value, form)
    if form == "plain":
        inner = inner._replace(guessed=frozenset(inner.blocks))
    if found.key in _KINDS:
        inner = inner._replace(blocks=tuple(block._replace(kind=_KINDS[found.key]) for block in inner.blocks))
    if not escapes:
        return inner
    shifts = [0, *accumulate(len(escape[0]) - 1 for escape in escapes)]
    places = [escape.start() - shift for escape, shift in zip(escapes, shifts, strict=False)]  # in the value
    pieces, done = [], 0
    for place, escape in zip(places, escapes, strict=True):
        pieces += [inner.prose[done:place], padded(inner.prose[place], len(escape[0]), inner.prose[place - 1 : place])]
        done = place + 1

    def outer(start: int, end: int) -> Span:
        return Span(*(offset + shifts[bisect_right(places, offset - 1)] for offset in (start, end)))

    return Layout(
        "".join([*pieces, inner.prose[done:]]),
        tuple(Block(kind, *outer(start, end)) for kind, start, end in inner.blocks),
        tuple(outer(*comment) for comment in inner.comments),
        references=tuple(
            _joined([*(outer(*place) for place in inner.references), *(Span(*escape.span()) for escape in escapes)])
        ),
        guessed=frozenset(Block(kind, *outer(start, end)) for kind, start, end in inner.guessed),
    )


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Spans in order, those that overlap as one: a reference may itself be written with an escape."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _unescaped(escape: re.Match[str]) -> str:
    character: str = json.loads(f'"{escape[0]}"')
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= character <= "\udfff" else character


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def _check(text: str) -> None:
    """Raise unless the text is one value, or a value a line."""
    try:
        json.loads(text)
    except RecursionError:
        raise FormatError("not JSON that can be read: it is nested too deep") from None
    except json.JSONDecodeError as whole:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2 or not lines[0].lstrip().startswith(("{", "[", '"')) or not _is_json(lines[0]):
            raise FormatError(f"not JSON: {whole.msg} (line {whole.lineno}, column {whole.colno})") from None
        for number, line in enumerate(text.split("\n"), 1):
            try:
                json.loads(line or "null")
            except (json.JSONDecodeError, RecursionError) as error:
                if line.strip():
                    what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
                    raise FormatError(f"not JSON Lines: {what} (line {number})") from None


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _texts(text: str, fields: tuple[str, ...]) -> tuple[list[_Text], tuple[Span, ...]]:
    """The strings of the named fields, and the outermost objects that hold one directly, in order."""
    wanted = [(tuple(path.split(".")), form) for path, _, form in (field.partition(":") for field in fields)]
    texts: list[_Text] = []
    spans: list[Span] = []
    path: list[str] = []  # the keys around, "" for lists
    starts: list[int] = []  # where the objects and lists around begin
    holds: list[bool] = []  # which of them hold a text of their own
    key = ""
    expects_key = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        match token[0]:
            case "{" | "[":
                path.append(key)
                starts.append(match.start())
                holds.append(False)
                key, expects_key = "", token == "{"
            case "}" | "]":
                start, key, expects_key = starts.pop(), path.pop(), False
                if holds.pop():
                    while spans and spans[-1].start > start:  # they lie within this one
                        spans.pop()
                    spans.append(Span(start, match.end()))
            case ",":
                expects_key = bool(starts) and text[starts[-1]] == "{"
                key = "" if expects_key else key
            case ":":
                expects_key = False
            case '"' if expects_key:
                key = match[1]
            case '"':
                keys = tuple(each for each in (*path, key) if each)
                form = next((form for last, form in wanted if keys[-len(last) :] == last), None)
                if form is not None:
                    texts.append(_Text(*match.span(1), keys[-1], form))
                    for depth in range(len(starts) - 1, -1, -1):
                        if text[starts[depth]] == "{":
                            holds[depth] = True
                            break
            case _:
                pass
    return texts, tuple(spans)
