"""Texts of one format inside another: a field of JSON, an element of a feed, with their escapes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from lint.patterns import compiled
from lint.text import formats
from lint.text.formats.canvas import padded
from lint.text.model import Block, Layout, Record, Span, Unit

_NOT_A_LINE_END = compiled(r"[^\r\n]")


def unescaped(source: str, name: str, escape: re.Pattern[str], character: Callable[[re.Match[str]], str]) -> Layout:
    """Lay out a text as it is without its escapes, in offsets into it with them. An escape stands for one character."""
    found = list(escape.finditer(source))
    inner = formats.parse(escape.sub(character, source) if found else source, name)
    return escaped(inner, found) if found else inner


def escaped(inner: Layout, escapes: list[re.Match[str]]) -> Layout:
    """Return the layout of a text as one of the text with its escapes."""
    shifts = [0, *accumulate(len(escape[0]) - 1 for escape in escapes)]
    places = [escape.start() - shift for escape, shift in zip(escapes, shifts, strict=False)]  # in the plain text
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
        locked=tuple(outer(*span) for span in inner.locked),
        enclosed=tuple(outer(*span) for span in inner.enclosed),
    )


def assembled(text: str, parts: Iterable[tuple[int, Layout]]) -> Layout:
    """The layout of a text of which only these parts are prose, each with the offset at which it begins, in order."""
    pieces: list[str] = []
    blocks: list[Block] = []
    comments: list[Span] = []
    references: list[Span] = []
    guessed: set[Block] = set()
    locked: list[Span] = []
    enclosed: list[Span] = []
    done = 0
    for offset, inner in parts:
        pieces += [blank(text[done:offset]), inner.prose]
        blocks += (Block(kind, start + offset, end + offset) for kind, start, end in inner.blocks)
        comments += (Span(start + offset, end + offset) for start, end in inner.comments)
        references += (Span(start + offset, end + offset) for start, end in inner.references)
        guessed |= {Block(kind, start + offset, end + offset) for kind, start, end in inner.guessed}
        locked += (Span(start + offset, end + offset) for start, end in inner.locked)
        enclosed += (Span(start + offset, end + offset) for start, end in inner.enclosed)
        done = offset + len(inner.prose)
    prose = "".join([*pieces, blank(text[done:])])
    return Layout(
        prose,
        tuple(blocks),
        tuple(comments),
        tuple(references),
        frozenset(guessed),
        locked=tuple(locked),
        enclosed=tuple(enclosed),
    )


def part(layout: Layout, record: Record, blocks: list[Block]) -> Layout:
    """Return the layout of one article in a file, in offsets into it."""
    start, end = record.start, record.end
    moved = [block._replace(start=block.start - start, end=block.end - start) for block in blocks]
    guessed = frozenset(here for here, there in zip(moved, blocks, strict=True) if there in layout.guessed)
    return Layout(
        layout.prose[start:end],
        tuple(moved),
        (),
        _moved(layout.references, start, end),
        guessed,
        locked=_moved(layout.locked, start, end),
        enclosed=_moved(layout.enclosed, start, end),
        language=layout.language,
        running=layout.running,
        units=_units(layout.units, start, end),
    )


def _units(units: tuple[Unit, ...], start: int, end: int) -> tuple[Unit, ...]:
    """Return the units that begin in a stretch, in offsets into it."""
    low, high = (bisect_left(units, place, key=lambda unit: unit.span.start) for place in (start, end))
    if not start:
        return units[low:high]
    return tuple(unit.moved(start.__rsub__, start.__rsub__) for unit in units[low:high])


def _moved(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """Return the spans that begin in a stretch, in offsets into it."""
    low, high = (bisect_left(spans, (place, place)) for place in (start, end))
    return tuple(Span(first - start, last - start) for first, last in spans[low:high])


def blank(text: str) -> str:
    """Return a text of spaces and line ends of the same length."""
    return _NOT_A_LINE_END.sub(" ", text)


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
