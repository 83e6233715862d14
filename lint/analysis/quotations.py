"""Quotations: the stretches between quotation marks.

Marks are read block by block. Straight marks do not say which way they face, curly ones are often wrong, and one is
soon lost, so every family of marks (double, guillemets, corner brackets) is read by the cheapest explanation: each
mark opens, closes, opens anew or is astray, at a cost that depends on what stands beside it. Single marks, which may
also be apostrophes, are paired afterwards, each inside the quotation around it. All of it is linear in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from lint.document import Block, Document, Span
from lint.patterns import compiled


class Quotation(NamedTuple):
    """A quotation. ``start`` and ``end`` include the marks, ``inner`` does not."""

    start: int
    end: int
    inner: Span
    depth: int = 0  # 0 for an outer quotation, 1 for one nested in it ...
    closed: bool = True  # False: there is no closing mark, by the run-on convention or by mistake
    continues: bool = False  # an unclosed one that the next paragraph takes up, with or without a new opening mark
    opened: bool = True  # False: no opening mark of its own, a paragraph in the middle or at the end of a quotation

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class _Mark(NamedTuple):
    """A quotation mark of one of the families, with what it costs to read it as ..."""

    start: int
    end: int
    opening: float
    closing: float
    astray: float = 2.5


class _Context(NamedTuple):
    """A block with what the blocks around it say about its first and last quotation."""

    block: Block
    carried: bool  # a quotation may run into this block without a new mark
    resumed: str  # the mark that the next block begins with, if any


_MARKS = "\"“”„‟＂〝〞〟«»‹›「」『』'‘’‚‛`"
#: Double marks, which are no apostrophes and no brackets.
DOUBLE = frozenset('"“”„‟＂')
#: A quotation mark, or an apostrophe that is not between two letters.
_MARK = compiled(rf"[{_MARKS}](?!(?<=\w['’])\w)")

_FAMILY = {
    **dict.fromkeys('"“”„‟＂〝〞〟', "double"),
    **dict.fromkeys("«»", "guillemets"),
    **dict.fromkeys("‹›", "single guillemets"),
    **dict.fromkeys("「」", "corners"),
    **dict.fromkeys("『』", "white corners"),
}
_FACING: dict[str, Literal["open", "close"]] = {
    **dict.fromkeys("“„‟〝«‹「『", "open"),
    **dict.fromkeys("”〞〟»›」』", "close"),
}
_MISFACING = 1.5  # the cost of a mark that faces the wrong way: “foo“
_LEAN = 0.6  # how much its neighbours count for a mark that faces a way of its own
_NESTED = 1.2  # ... of a quotation in a quotation with the same marks
_UNCLOSED = 2.0  # ... of one that is not closed before its paragraph ends
_RESUMED = 0.1  # ... when the next paragraph begins with a mark
_REOPENED = 2.0  # ... or before another one begins
_DETACHED = 1.5  # what it adds to the cost of opening when an attribution stands after the mark
_CARRIED = 0.3  # ... of one that ends in this paragraph without having begun there
_SINGLE_OPENING = ("'", "‘", "‚")
_CARRY = 10  # how many blocks a quotation may run on without any mark

_BEFORE_OPENING = frozenset("([{-–—―/=+*•·|_>")
_AFTER_CLOSING = frozenset(".,;:!?…)]}-–—―/|<")
_STOPS = frozenset(".!?…")
_PAUSES = frozenset(",;:")

#: Words that begin with an apostrophe; decades too.
_ELISION = compiled(
    r"(?:\d\ds?|[dltrs]|em|til|till|tis|twas|twere|twill|cause|cos|coz|cuz|bout|round|n|nuff|neath|nother|kay|ere|er|im"
    r"|gainst|fraid|scuse|hood|burbs|tude|phone|ndrangheta|shopped)(?!\w)",
    re.IGNORECASE,
)
_SAYING = (
    "said|says|added|adds|told|tells|noted|stressed|explained|explains|wrote|writes|asked|asks|concluded|continued"
    "|reads|quotes|quoted|recalled|emphasi[sz]ed|announced|stated|declared|claimed|reported|insisted|warned|argued"
)
_NAMED = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w.’-]{0,20} ){0,2}[A-Z][\w’-]{1,20}"
_SPEAKER = rf"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he(?: [\w’-]{{2,20}}){{1,5}}|{_NAMED})"
#: What stands after a closing mark that has lost its place: ``it is over, "he said``.
_ATTRIBUTED = compiled(
    rf"\s?(?:{_SPEAKER},? (?:also |then |later |has |had )?(?:{_SAYING})"
    r"|said|says|added|adds|told|wrote|writes|reads|according to|explained|explains|noted|concluded)(?=[ .,:;])"
)
_INCHES = compiled(r"[\d¼½¾⅛] ?$")
_FEET = compiled(r"\d ?['’′] ?\d\d?$")
_WEAK_REACH = 80  # characters from a single opening mark to a closing one that may be an apostrophe as well


def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations of a document, in order of their opening marks; they are nested or disjoint.

    A quotation lies in one block. One that runs over paragraphs is one quotation in each: with the opening mark
    repeated at each paragraph (the convention), or without any mark in between (``opened`` is False).
    """
    found: list[Quotation] = []
    marked = _by_block(document)
    carried_from = -1  # the block whose last quotation was left open
    for number, (index, matches) in enumerate(marked):
        block = document.blocks[index]
        following = marked[number + 1] if number + 1 < len(marked) else None
        context = _Context(
            block,
            carried=0 <= carried_from < index <= carried_from + _CARRY and matches[0].start() > block.start,
            resumed=following[1][0][0]
            if following is not None
            and following[0] == index + 1
            and following[1][0].start() == document.blocks[index + 1].start
            else "",
        )
        here = _of_block(document.prose, context, matches)
        if here and not here[0].opened:
            opened = next(place for place in range(len(found) - 1, -1, -1) if found[place].depth == 0)
            found[opened] = found[opened]._replace(continues=True)
            found += [_whole(between) for between in document.blocks[carried_from + 1 : index]]
        found += here
        last = next((quotation for quotation in reversed(here) if quotation.depth == 0), None)
        carried_from = index if last and not last.closed and last.end == block.end else -1
    return tuple(found)


def stray_marks(document: Document) -> tuple[int, ...]:
    """The offsets of double marks, guillemets and brackets that open or close no quotation; inches are none."""
    used = {quotation.start for quotation in document.quotations if quotation.opened}
    used |= {quotation.end - 1 for quotation in document.quotations if quotation.closed}
    return tuple(
        match.start()
        for _, matches in _by_block(document)
        for match in matches
        if match[0] in _FAMILY
        and match.start() not in used
        and not _INCHES.search(document.prose, max(0, match.start() - 2), match.start())
    )


def stands_well(prose: str, quotation: Quotation) -> bool:
    """Do the marks of a quotation stand against its words, with a space or a stop outside?

    Where they do not, marks are lost or astray and the quotation may well be the text between two others.
    """
    before, after = prose[quotation.start - 1 : quotation.start], prose[quotation.end : quotation.end + 1]
    inner = prose[quotation.inner.start : quotation.inner.end]
    if not inner.strip() or before.isalnum() or after.isalnum() or before in _STOPS | _PAUSES - {":"}:
        return False
    if inner[0].isspace() != inner[-1].isspace() and not (inner[-1].isspace() and inner.rstrip()[-1] in _STOPS):
        return False  # " so", but not " so "
    return inner.lstrip()[0] not in _STOPS - {"…", "."} | _PAUSES and inner.rstrip()[-1] not in "–—("


def begins_attribution(prose: str, span: Span) -> bool:
    """Does "he said" or "the ministry added" stand at the beginning of a span, as the reporter's words do?"""
    return _ATTRIBUTED.match(prose, *span) is not None


def _by_block(document: Document) -> list[tuple[int, list[re.Match[str]]]]:
    """The marks of the prose by the index of the block that they are in."""
    blocks = document.blocks
    starts = [block.start for block in blocks]
    marked: list[tuple[int, list[re.Match[str]]]] = []
    index, end = -1, -1
    for match in _MARK.finditer(document.prose):
        start = match.start()
        if start >= end:
            index = bisect_right(starts, start) - 1
            if index < 0 or start >= blocks[index].end:
                continue
            end = blocks[index].end
            marked.append((index, []))
        marked[-1][1].append(match)
    return marked


def _whole(block: Block) -> Quotation:
    return Quotation(block.start, block.end, block.span, closed=False, continues=True, opened=False)


def _of_block(prose: str, context: _Context, matches: list[re.Match[str]]) -> list[Quotation]:
    families, singles = _sorted_out(prose, context.block, matches)
    found: list[Quotation] = []
    for family, marks in families.items():
        found += _paired(prose, context, marks, family == "double")
    if len(families) > 1:
        found = _nested(found)
    if singles:
        found = _nested([*found, *_singles(prose, context, singles, found)])
    return found


def _sorted_out(
    prose: str, block: Block, matches: list[re.Match[str]]
) -> tuple[dict[str, list[_Mark]], list[tuple[int, str]]]:
    """The marks by family, in order, and the single ones: (offset, character)."""
    families: dict[str, list[_Mark]] = {}
    singles: list[tuple[int, str]] = []
    german = any(match[0] == "„" for match in matches)
    done = block.start
    for match in matches:
        start, char = match.start(), match[0]
        if start < done:
            continue
        end = start + 1
        family = _FAMILY.get(char)
        if family is None and char in "'`" and _doubled(prose, block, start):
            family, end = "double", end + 1
        if family is None:
            if char != "`":
                singles.append((start, char))
            continue
        done = end
        families.setdefault(family, []).append(_weighed(prose, block, start, end, german))
    return families, singles


def _doubled(prose: str, block: Block, start: int) -> bool:
    """Two straight singles or backticks are a double mark, the outer one of three."""
    char = prose[start]
    if start + 1 >= block.end or prose[start + 1] != char:
        return False
    third = char == "'" and prose[start + 2 : start + 3] == "'"
    return not third or _before(prose, block, start) == " "


def _weighed(prose: str, block: Block, start: int, end: int, german: bool) -> _Mark:
    """A mark with its costs, by its form and by the characters beside it."""
    before, after = _before(prose, block, start), _after(prose, block, end)
    char = prose[start]
    opening, closing = _leaning(before, after)
    if _ends_utterance(prose, block, start) and _ATTRIBUTED.match(prose, end, block.end):
        opening, closing = opening + _DETACHED, min(closing, 0.2)
    facing = _FACING.get(char)
    if char == "“" and german and closing < opening:
        facing = None  # „so“
    if facing is not None:
        wrong = _MISFACING if (opening < closing) != (facing == "open") else _MISFACING + 0.5
        if facing == "open":
            return _Mark(start, end, opening * _LEAN, wrong + closing * _LEAN)
        return _Mark(start, end, wrong + opening * _LEAN, closing * _LEAN, _astray(prose, block, start))
    return _Mark(start, end, opening, closing, _astray(prose, block, start))


def _astray(prose: str, block: Block, start: int) -> float:
    """What it costs to read a mark as none: little for inches, which stand right after a figure (5'11")."""
    if prose[start] not in '"”' or start == block.start or not prose[start - 1].isdigit():
        return 2.5
    return 0.4 if prose[start] == '"' or _FEET.search(prose, max(block.start, start - 5), start) else 0.9


def _ends_utterance(prose: str, block: Block, start: int) -> bool:
    """Does a comma or a stop of what is said come before a mark, with or without a space between?"""
    before = prose[max(block.start, start - 3) : start].rstrip()
    return before[-1:] in (",", "?", "!") or (before[-1:] == "." and prose[start - 1] != " ")


def _before(prose: str, block: Block, start: int) -> str:
    """The character before a mark, other marks passed over; a space for the block's start."""
    for offset in range(start - 1, max(block.start, start - 4) - 1, -1):
        if prose[offset] not in _MARKS:
            return " " if prose[offset].isspace() else prose[offset]
    return " "


def _after(prose: str, block: Block, end: int) -> str:
    """The character after a mark, other marks passed over; a space for the block's end."""
    for offset in range(end, min(block.end, end + 3)):
        if prose[offset] not in _MARKS:
            return " " if prose[offset].isspace() else prose[offset]
    return " "


def _leaning(before: str, after: str) -> tuple[float, float]:
    """What it costs to read a mark between these characters as opening and as closing."""
    free, ending = before == " " or before in _BEFORE_OPENING, after == " " or after in _AFTER_CLOSING
    if free and not ending:
        return (0.0, 2.0) if before not in "-–—―" else (0.3, 0.8)
    if ending and not free:
        return 2.0, 0.0
    if free:
        if before == " ":
            if after == " ":
                return 0.5, 0.5
            return (0.2, 0.5) if after in "-–—―…" else (1.0, 0.4)
        return 1.0, 0.2
    if before in _STOPS:
        return 1.0, 0.2
    return (0.4, 0.4) if before in _PAUSES else (0.6, 0.4)


_OPEN, _CLOSE, _REOPEN, _ASTRAY = range(4)
_FAR = float("inf")


def _paired(prose: str, context: _Context, marks: list[_Mark], may_carry: bool) -> list[Quotation]:
    """The cheapest reading of the marks of one family in a block."""
    block = context.block
    # Costs of being outside, in a quotation, and in one that is in another one.
    costs = (0.0, _CARRIED if may_carry and context.carried else _FAR, _FAR)
    steps: list[tuple[tuple[int, int], ...]] = []
    for _, _, opening, closing, astray in marks:
        outside, inside, deep = costs
        to_outside = min((inside + closing, 1, _CLOSE), (outside + astray, 0, _ASTRAY))
        to_inside = min(
            (outside + opening, 0, _OPEN),
            (deep + closing, 2, _CLOSE),
            (inside + opening + _REOPENED, 1, _REOPEN),
            (inside + astray, 1, _ASTRAY),
        )
        to_deep = min((inside + opening + _NESTED, 1, _OPEN), (deep + astray, 2, _ASTRAY))
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
    """The inside of the innermost quotation around each mark, or the block."""
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
    return not prose[level.start : opening].strip() or prose[max(level.start, opening - 2) : opening] in (": ", ", ")


def _single(opening: int, closing: int) -> Quotation:
    return Quotation(opening, closing + 1, Span(opening + 1, closing))


def _opens(prose: str, offset: int, char: str, before: str, after: str) -> bool:
    if char == "’" or _is_word(before) or before in _STOPS or after.isspace() or after in ".,;:!?)]":
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
