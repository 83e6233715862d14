"""A bracket has no partner.

One of a pair is soon lost in translation, and the reader cannot tell what is set apart.

Bad: The agency [(]IAEA met in Vienna on Monday.
Bad: The agency, IAEA[)] met in Vienna on Monday.
Bad: The chairman said that he [(]the mayor would resign.\\n\\nThe board [(]all of it met.
Bad: The road [{]closed since May is open.
Good: The set is [0, 1), without its end.
Good: Bring two things:\\n\\na) bread, b) milk.
Good: The agency (IAEA) met in Vienna. It asked 1) for time and b) for money :)
Good: (The report goes on.\\n\\nIt ends here.)
"""

from collections.abc import Iterator

from lint import Block, BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_BRACKET = compiled(r"[()\[\]（）{}]")
_OPENING = {"(": ")", "[": "]", "（": ")", "{": "}"}
_CLOSING = {")": ")", "]": "]", "）": ")", "}": "}"}
_NUMBER = compiled(r"(?:^|[\s(])(?:\d{1,3}|[^\W\d_]|[ivx]{1,4}|\w+/\w+)[.]?$")
_FACE = compiled(r"(?<!\w)[:;=][-~^']?$|(?<!\S)8$")
#: An interval in mathematics: [0, 1).
_INTERVAL = compiled(r"[(\[] ?-?\d[\d.]*, ?-?(?:\d[\d.]*|∞) ?[)\]]")
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.SIGNATURE})


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", gate=Needs(marks="()[]（）{}"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each bracket without a partner in its block, unless the partner stands in the next blocks."""
    waiting: list[int] = []  # opening brackets of earlier blocks
    lone: list[int] = []
    for block in _bracketed(document):
        opening, closing = _lone(document.prose, block)
        for place in closing:
            if waiting:
                waiting.pop()
            else:
                lone.append(place)
        if block.kind not in _LEFT_OUT:
            waiting += opening
    for place in sorted(waiting + lone):
        yield Hit(Span(place, place + 1), f"the bracket “{document.prose[place]}” has no partner")


def _bracketed(document: Document) -> Iterator[Block]:
    """Yield the blocks that have a bracket."""
    done = 0
    for match in _BRACKET.finditer(document.prose):
        if match.start() >= done and (block := document.block_at(match.start())) is not None:
            done = block.end
            yield block


def _lone(prose: str, block: Block) -> tuple[list[int], list[int]]:
    """Return the opening and the closing brackets of a block that have no partner in it."""
    opening: list[int] = []
    closing: list[int] = []
    intervals = {
        place
        for match in _INTERVAL.finditer(prose, block.start, block.end)
        for place in (match.start(), match.end() - 1)
    }
    for match in _BRACKET.finditer(prose, block.start, block.end):
        place, char = match.start(), match[0]
        if place in intervals:
            continue
        if _FACE.search(prose, max(block.start, place - 3), place):
            continue
        if char in _OPENING:
            opening.append(place)
        elif opening and _OPENING[prose[opening[-1]]] == _CLOSING[char]:
            opening.pop()
        elif not _NUMBER.search(prose, max(0, block.start - 1, place - 8), place):
            closing.append(place)
    return opening, closing
