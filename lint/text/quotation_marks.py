"""Quotation marks: their families, and what it costs to read each as opening, closing or stray.

Straight marks do not say which way they face, curly ones often face the wrong way, and some are lost. So each mark is
given a cost for every reading, by its form and the characters beside it; ``lint.text.quotations`` takes the cheapest.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Block, Span

_STRAY = 2.5  # the cost of reading a mark as stray


class Mark(NamedTuple):
    """A quotation mark of one of the families, with what it costs to read it as ..."""

    start: int
    end: int
    opening: float
    closing: float
    stray: float = _STRAY


MARKS = "\"“”„‟＂〝〞〟«»‹›「」『』'‘’‚‛`"
#: Double marks, which are no apostrophes and no brackets.
DOUBLE = frozenset('"“”„‟＂')
#: A quotation mark, or an apostrophe that is not between two letters.
MARK = compiled(rf"[{MARKS}](?!(?<=\w['’])\w)")

FAMILY = {
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
_NEAR = 3  # marks beside a mark that are passed over
_DETACHED = 1.5  # added to the cost of opening when an attribution stands after the mark

_BEFORE_OPENING = frozenset("([{-–—―/=+*•·|_>")
_AFTER_CLOSING = frozenset(".,;:!?…)]}-–—―/|<")
STOPS = frozenset(".!?…")
PAUSES = frozenset(",;:")

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
INCHES = compiled(r"[\d¼½¾⅛] ?$")
_FEET = compiled(r"\d ?['’′] ?\d\d?$")


def begins_attribution(prose: str, span: Span) -> bool:
    """Does "he said" or "the ministry added" stand at the beginning of a span, as the reporter's words do?"""
    return _ATTRIBUTED.match(prose, *span) is not None


def marks_by_block(prose: str, blocks: Sequence[Block]) -> list[tuple[int, list[re.Match[str]]]]:
    """Return the marks of the prose by the index of the block that they are in."""
    starts = [block.start for block in blocks]
    marked: list[tuple[int, list[re.Match[str]]]] = []
    index, end = -1, -1
    for match in MARK.finditer(prose):
        start = match.start()
        if start >= end:
            index = bisect_right(starts, start) - 1
            if index < 0 or start >= blocks[index].end:
                continue
            end = blocks[index].end
            marked.append((index, []))
        marked[-1][1].append(match)
    return marked


def by_family(
    prose: str, block: Block, matches: list[re.Match[str]]
) -> tuple[dict[str, list[Mark]], list[tuple[int, str]]]:
    """Return the marks by family, in order, and the single ones: (offset, character)."""
    families: dict[str, list[Mark]] = {}
    singles: list[tuple[int, str]] = []
    german = prose.find("„", matches[0].start(), matches[-1].end()) >= 0
    done = block.start
    for match in matches:
        start, char = match.start(), match[0]
        if start < done:
            continue
        end = start + 1
        family = FAMILY.get(char)
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


def _weighed(prose: str, block: Block, start: int, end: int, german: bool) -> Mark:
    """Return a mark with its costs, by its form and by the characters beside it."""
    before, after = _before(prose, block, start), _after(prose, block, end)
    char = prose[start]
    opening, closing = _leaning(before, after)
    if not before.isalnum() and _ends_utterance(prose, block, start) and _ATTRIBUTED.match(prose, end, block.end):
        opening, closing = opening + _DETACHED, min(closing, 0.2)
    stray = _stray(prose, block, start) if before.isdigit() else _STRAY
    facing = _FACING.get(char)
    if char == "“" and german and closing < opening:
        facing = None  # „so“
    if facing is not None:
        wrong = _MISFACING if (opening < closing) != (facing == "open") else _MISFACING + 0.5
        if facing == "open":
            return Mark(start, end, opening * _LEAN, wrong + closing * _LEAN)
        return Mark(start, end, wrong + opening * _LEAN, closing * _LEAN, stray)
    return Mark(start, end, opening, closing, stray)


def _stray(prose: str, block: Block, start: int) -> float:
    """Return the cost of reading a mark as none: low for inches, which follow a figure (5'11")."""
    if prose[start] not in '"”' or start == block.start or not prose[start - 1].isdigit():
        return _STRAY
    return 0.4 if prose[start] == '"' or _FEET.search(prose, max(block.start, start - 5), start) else 0.9


def _ends_utterance(prose: str, block: Block, start: int) -> bool:
    """Does a comma or a stop of what is said come before a mark, with or without a space between?"""
    before = prose[max(block.start, start - 3) : start].rstrip()
    return before.endswith((",", "?", "!")) or (before.endswith(".") and prose[start - 1] != " ")


def _before(prose: str, block: Block, start: int) -> str:
    """Return the character before a mark, other marks passed over; a space for the block's start."""
    text = prose[max(block.start, start - _NEAR - 1) : start].rstrip(MARKS)
    return " " if not text or text[-1].isspace() else text[-1]


def _after(prose: str, block: Block, end: int) -> str:
    """Return the character after a mark, other marks passed over; a space for the block's end."""
    text = prose[end : min(block.end, end + _NEAR)].lstrip(MARKS)
    return " " if not text or text[0].isspace() else text[0]


def _leaning(before: str, after: str) -> tuple[float, float]:
    """Return what it costs to read a mark between these characters as opening and as closing."""
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
    if before in STOPS:
        return 1.0, 0.2
    return (0.4, 0.4) if before in PAUSES else (0.6, 0.4)
