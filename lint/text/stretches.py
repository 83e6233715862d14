"""Cuts a text that is longer than any article into stretches, so that memory does not grow with it."""

from collections.abc import Iterator

from lint.records import replace
from lint.text.document import Document
from lint.text.formats.embedded import part
from lint.text.model import Block, Record, Span

#: Code points: more than a book has. What is computed of a stretch takes 200 bytes a character while it is linted, and
#: up to 800 where a text is made of nothing but marks: it is then cut into shorter ones.
LONGEST = 1 << 19
_DENSE = 8  # of so many characters one is a mark in prose; where more are, memory grows with them
_MARKS = "\"“”„«»'‘’()[]<>「」『』"
_ENDS = ("\n\n", "\n", ". ", " ")  # of a stretch, the best first


def longest(prose: str) -> int:
    """Return how many code points of a text are linted at once: fewer where much of its prose is marks."""
    if len(prose) <= LONGEST // 8:
        return LONGEST
    marks = sum(map(prose.count, _MARKS))
    return max(LONGEST // 8, min(LONGEST, LONGEST * len(prose) // (_DENSE * marks + 1)))


def stretches(document: Document) -> Iterator[tuple[int, Document]]:
    """Yield the stretches of a document, each with the offset at which it begins. A short one is its only stretch.

    They end with a paragraph where they can, else with a line, a sentence, a word. A stretch has no source.
    """
    unread = document.format == "plain" and "layout" not in document.__dict__
    most = longest(document.text if unread else document.prose)
    if len(document.text) <= most:
        yield 0, document
    elif unread:
        for start, end in _cut(document.text, 0, len(document.text), most):
            yield start, replace(document, text=document.text[start:end], source=None)
    else:
        yield from _of_layout(document, most)


def _cut(text: str, start: int, last: int, most: int) -> Iterator[Span]:
    """Yield the stretches of a text between two offsets, of at most so many code points."""
    while last - start > most:
        end = start + most // 2
        for mark in _ENDS:
            if (found := text.find(mark, end, start + most)) >= 0:
                end = found + len(mark)
                break
        yield Span(start, end)
        start = end
    yield Span(start, last)


def _of_layout(document: Document, most: int) -> Iterator[tuple[int, Document]]:
    """Yield stretches of whole blocks; only a block that is too long itself is cut."""
    layout = document.layout
    pieces: list[Block] = []
    guessed = set(layout.guessed)
    for block in layout.blocks:
        if block.end - block.start <= most:
            pieces.append(block)
            continue
        cut = [Block(block.kind, start, end) for start, end in _cut(layout.prose, block.start, block.end, most)]
        pieces += cut
        if block in layout.guessed:
            guessed.update(cut)
    layout = layout._replace(blocks=tuple(pieces), guessed=frozenset(guessed))
    start, own = 0, list[Block]()
    for block, following in zip(pieces, [*pieces[1:], None], strict=True):
        own.append(block)
        if following is None or following.end - start > most or block.end - start > most // 2:
            end = len(document.text) if following is None else _begin_of_line(document.text, block.end, following.start)
            stretch = replace(document, text=document.text[start:end], source=None, kinds=None)
            stretch.__dict__["layout"] = part(layout, Record(start, end), own)  # known, it need not be found
            yield start, stretch
            start, own = end, []


def _begin_of_line(text: str, end: int, start: int) -> int:
    """Return where the line begins on which a block starts, but not before the end of the one before it."""
    return max(text.rfind("\n", end, start) + 1, end)
