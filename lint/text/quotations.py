"""Quotations: the stretches between quotation marks.

Marks are read block by block. Every family of marks (double, guillemets, corner brackets) is read by the cheapest
explanation: each mark opens, closes, reopens or is stray, at a cost that depends on what stands beside it. Single
marks, which may also be apostrophes, are paired afterwards, each inside the quotation around it. Linear in the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Block, Quotation, Span
from lint.text.quotation_marks import STOPS, Mark, by_family, marks_by_block
from lint.text.space import is_blank


class _Context(NamedTuple):
    """A block with what the blocks around it say about its first and last quotation."""

    block: Block
    carried: bool  # a quotation may run into this block without a new mark
    resumed: str  # the mark that the next block begins with, if any


_NESTED = 1.2  # the cost of a quotation inside a quotation with the same marks
_UNCLOSED = 2.0  # ... of a quotation that is not closed before its paragraph ends
_RESUMED = 0.1  # ... when the next paragraph begins with a mark
_REOPENED = 2.0  # ... of a quotation that is not closed before another one begins
_CARRIED = 0.3  # ... of a quotation that ends in this paragraph without having begun there
_SINGLE_OPENING = ("'", "‘", "‚")
_CARRY = 10  # how many blocks a quotation may run on without any mark
_WEAK_REACH = 80  # characters from a single opening mark to a closing one that may be an apostrophe as well

#: Words that begin with an apostrophe; decades too.
_ELISION = compiled(
    r"(?:\d\ds?|[dltrs]|em|til|till|tis|twas|twere|twill|cause|cos|coz|cuz|bout|round|n|nuff|neath|nother|kay|ere|er|im"
    r"|gainst|fraid|scuse|hood|burbs|tude|phone|ndrangheta|shopped)(?!\w)",
    re.IGNORECASE,
)


def quotations(prose: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Return all quotations of a document, in order of their opening marks; they are nested or disjoint.

    A quotation lies in one block. One that runs over paragraphs is one quotation in each: with the opening mark
    repeated at each paragraph (the convention), or without any mark in between (``opened`` is False).
    """
    found: list[Quotation] = []
    marked = marks_by_block(prose, blocks)
    carried_from = -1  # the block whose last quotation was left open
    for number, (index, matches) in enumerate(marked):
        block = blocks[index]
        following = marked[number + 1] if number + 1 < len(marked) else None
        context = _Context(
            block,
            carried=0 <= carried_from < index <= carried_from + _CARRY and matches[0].start() > block.start,
            resumed=following[1][0][0]
            if following is not None
            and following[0] == index + 1
            and following[1][0].start() == blocks[index + 1].start
            else "",
        )
        here = _of_block(prose, context, matches)
        if here and not here[0].opened:
            opened = next(place for place in range(len(found) - 1, -1, -1) if found[place].depth == 0)
            found[opened] = found[opened]._replace(continues=True)
            found += [_whole(between) for between in blocks[carried_from + 1 : index]]
        found += here
        last = next((quotation for quotation in reversed(here) if quotation.depth == 0), None)
        carried_from = index if last and not last.closed and last.end == block.end else -1
    return tuple(found)


def _whole(block: Block) -> Quotation:
    return Quotation(block.start, block.end, block.span, closed=False, continues=True, opened=False)


def _of_block(prose: str, context: _Context, matches: list[re.Match[str]]) -> list[Quotation]:
    families, singles = by_family(prose, context.block, matches)
    found: list[Quotation] = []
    for family, marks in families.items():
        found += _paired(prose, context, marks, family == "double")
    if len(families) > 1:
        found = _nested(found)
    if any(_may_open(prose, context.block.start, *single) for single in singles):
        found = _nested([*found, *_singles(prose, context, singles, found)])
    return found


def _may_open(prose: str, block_start: int, offset: int, char: str) -> bool:
    """Can a single mark open a quotation, by its form and the character before it? Most are apostrophes."""
    return char != "’" and (offset == block_start or not _is_word(prose[offset - 1]))


_OPEN, _CLOSE, _REOPEN, _STRAY = range(4)
_FAR = float("inf")


def _paired(prose: str, context: _Context, marks: list[Mark], may_carry: bool) -> list[Quotation]:
    """Return the cheapest reading of the marks of one family in a block."""
    if (pairs := _plain_pairs(marks)) is not None:
        return pairs
    block = context.block
    # Costs of being outside, in a quotation, and in one that is in another one.
    costs = (0.0, _CARRIED if may_carry and context.carried else _FAR, _FAR)
    steps: list[tuple[tuple[int, int], ...]] = []
    for _, _, opening, closing, stray in marks:
        outside, inside, deep = costs
        to_outside = min((inside + closing, 1, _CLOSE), (outside + stray, 0, _STRAY))
        to_inside = min(
            (outside + opening, 0, _OPEN),
            (deep + closing, 2, _CLOSE),
            (inside + opening + _REOPENED, 1, _REOPEN),
            (inside + stray, 1, _STRAY),
        )
        to_deep = min((inside + opening + _NESTED, 1, _OPEN), (deep + stray, 2, _STRAY))
        costs = (to_outside[0], to_inside[0], to_deep[0])
        steps.append((to_outside[1:], to_inside[1:], to_deep[1:]))
    unclosed = _RESUMED if context.resumed else _UNCLOSED
    state = min((cost + unclosed * depth, depth) for depth, cost in enumerate(costs))[1]
    actions: list[int] = []
    for step in reversed(steps):
        state, action = step[state]
        actions.append(action)
    stack = [(block.start, block.start)] if state else []
    found: list[Quotation] = []
    for mark, action in zip(marks, reversed(actions), strict=True):
        if action in (_CLOSE, _REOPEN):
            start, inner = stack.pop()
            opened = start != inner
            if action == _CLOSE:
                found.append(Quotation(start, mark.end, Span(inner, mark.start), len(stack), opened=opened))
            else:
                end = inner + len(prose[inner : mark.start].rstrip())
                found.append(Quotation(start, end, Span(inner, end), len(stack), False, opened=opened))
        if action in (_OPEN, _REOPEN):
            stack.append((mark.start, mark.end))
    while stack:
        start, inner = stack.pop()
        span = Span(inner, block.end)
        found.append(Quotation(start, block.end, span, len(stack), False, bool(context.resumed), start != inner))
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return found


def _plain_pairs(marks: list[Mark]) -> list[Quotation] | None:
    """Return the pairs of marks that open and close by turns at no cost, which is the cheapest reading of all."""
    if len(marks) % 2:
        return None
    found: list[Quotation] = []
    for (start, inner, opening, _, _), (stop, end, _, closing, _) in zip(marks[::2], marks[1::2], strict=True):
        if opening or closing:
            return None
        found.append(Quotation(start, end, Span(inner, stop)))
    return found


def _singles(
    prose: str, context: _Context, marks: list[tuple[int, str]], around: list[Quotation]
) -> Iterator[Quotation]:
    """Pairs of single marks, each pair inside the same one of the quotations around them."""
    levels: dict[Span, list[tuple[int, str]]] = {}
    for mark, level in zip(marks, _levels(marks, around, context.block), strict=True):
        levels.setdefault(level, []).append(mark)
    for level, members in levels.items():
        yield from _singles_of_level(prose, context, level, members)


def _levels(marks: list[tuple[int, str]], around: list[Quotation], block: Block) -> Iterator[Span]:
    """Yield the inside of the innermost quotation around each mark, or the block."""
    stack: list[Span] = []
    waiting = iter(around)
    following = next(waiting, None)
    for offset, _ in marks:
        while following is not None and following.start <= offset:
            stack.append(following.inner)
            following = next(waiting, None)
        while stack and stack[-1].end <= offset:
            stack.pop()
        yield stack[-1] if stack else block.span


def _singles_of_level(
    prose: str, context: _Context, level: Span, marks: Iterable[tuple[int, str]]
) -> Iterator[Quotation]:
    opening: int | None = None
    weak: int | None = None  # a closing mark that may be an apostrophe: "the ministers' …"
    for offset, char in marks:
        before = prose[offset - 1] if offset > level.start else " "
        after = prose[offset + 1] if offset + 1 < level.end else " "
        if _opens(prose, offset, char, before, after):
            if opening is not None and weak is not None:
                yield _single(opening, weak)
            opening, weak = offset, None
        elif opening is not None and char not in "‘‚‛`" and not before.isspace() and not _is_word(after):
            if _closes_surely(prose[max(level.start, offset - 2) : offset]):
                if offset > opening + 1:
                    yield _single(opening, offset)
                opening = weak = None
            elif weak is None and opening + 1 < offset <= opening + _WEAK_REACH:
                weak = offset
    if opening is None:
        return
    if weak is not None:
        yield _single(opening, weak)
    elif level == context.block.span and context.resumed in _SINGLE_OPENING and _stands_free(prose, opening, level):
        yield Quotation(opening, context.block.end, Span(opening + 1, context.block.end), 0, False, True)


def _stands_free(prose: str, opening: int, level: Span) -> bool:
    """Does a quotation begin here, at the beginning or after "he said:"?"""
    return is_blank(prose, level.start, opening) or prose[max(level.start, opening - 2) : opening] in (": ", ", ")


def _single(opening: int, closing: int) -> Quotation:
    return Quotation(opening, closing + 1, Span(opening + 1, closing))


def _opens(prose: str, offset: int, char: str, before: str, after: str) -> bool:
    if char == "’" or _is_word(before) or before in STOPS or after.isspace() or after in ".,;:!?)]":
        return False
    return char == "‚" or _ELISION.match(prose, offset + 1) is None


def _closes_surely(before: str) -> bool:
    """Not the apostrophe of "ministers'", "goin'" or "n'", by the two characters before it."""
    return before[-1] not in "sSxzXZ" and before.lower() not in ("in", " n") and not before[-1].isdigit()


def _is_word(char: str) -> bool:
    return char.isalnum()


def _nested(found: list[Quotation]) -> list[Quotation]:
    """In order, with their depths; of two that cross, the later is left out, or cut short if it is not closed."""
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    kept: list[Quotation] = []
    stack: list[Quotation] = []
    for quotation in found:
        while stack and stack[-1].end <= quotation.start:
            stack.pop()
        if stack and quotation.end > stack[-1].inner.end:
            if quotation.closed or stack[-1].inner.end <= quotation.inner.start:
                continue
            end = stack[-1].inner.end
            quotation = quotation._replace(end=end, inner=Span(quotation.inner.start, end), continues=False)
        quotation = quotation._replace(depth=len(stack))
        stack.append(quotation)
        kept.append(quotation)
    return kept
