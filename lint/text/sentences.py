"""Splits the blocks of a prose into sentences: a pure function for English news, by form alone.

Linear in the length of the text, on hostile input too: no pattern can start again inside what an earlier attempt has
read, and every look back is bounded.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.blocks import blocks as blocks
from lint.text.model import Block, BlockKind

_LETTER = r"[^\W\d_]"
_ALNUM = r"[^\W_]"
_CLOSING = "\"'”’»›)\\]}」』）"
_OPENING = "\"'“‘«‹„(\\[{「『¿¡"
_ENDERS = ".!?…؟۔।。！？｡"
_AFTER_ENDER = (
    rf"(?:[{_ENDERS}]*+(?:[ \xa0][.!?](?!\w))*+[{_CLOSING}]*+)"
    rf"(?:[{_ENDERS}]++(?:[ \xa0][.!?](?!\w))*+[{_CLOSING}]*+)*+"
)
#: Marks that may end a sentence, also spaced (". . .", "! ?"), with the closing marks after them.
_STOP = compiled(rf"[{_ENDERS}]{_AFTER_ENDER}")  # the set stands first, which is fast
_POINT_STOP = compiled(rf"\.{_AFTER_ENDER}")  # what begins with a full stop, which is found faster
#: A single full stop; an ellipsis, question mark or exclamation mark is something else.
_POINT = compiled(rf"\.[{_CLOSING}]*+(?:(?<!\.)\.[{_CLOSING}]*+)?")
_WIDE = frozenset("。！？｡")  # no space follows them
_QUOTES = frozenset("\"'”’»›“‘«‹„")
#: What follows a stop: space, opening marks and dashes, the first word, the rest of its token, and the next letter.
_AHEAD = compiled(rf"(\s*+)((?:[{_OPENING}–—-]\s?)*+)({_ALNUM}*+)(\S{{0,20}}+\s*+)(.?)", re.DOTALL)
_INITIALS = compiled(rf"{_LETTER}(?:\.{_LETTER})+")
_BEFORE_GLUED = compiled(r"[^\W\d_A-Z]{2}\Z|\d\Z")
_INNER_MARK = compiled(r"[-–—/(\[\"'“‘«]")
_CAPITAL = r"[^\W\d_a-zß-ÿ]"


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of each abbreviation, by the abbreviation without its last point."""
    kinds = ("title", "number", "date", "time", "last", "inner", "firm", "state", "marked")
    return {
        word: kind for kind, listed in rows(__package__, "sentences.tsv", 2) if kind in kinds for word in listed.split()
    }


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(
        word for name, listed in rows(__package__, "sentences.tsv", 2) if name == kind for word in listed.split()
    )


@cache
def _attribution() -> re.Pattern[str]:
    """Return a pattern for a name and a verb of speech: "Mr Lavrov asked". Group 1 is the mark after the clause."""
    verbs = "|".join(sorted(sorted(_listed("speech")), key=len, reverse=True))
    introduced = r"(?!\s*[,:]\s*[\"“'‘«])"  # it belongs to the quotation that follows
    name = rf"(?:{_CAPITAL}[\w'’.-]{{0,30}}+|(?:al|el|bin|ibn|bint|von|van|de|del|da|the|of)\b-?[\w'’-]{{0,30}}+)"
    return compiled(
        rf"(?:{name}\s+){{0,6}}?{name}(?:,[^,.!?\"“”\n]{{1,60}},)?\s+(?:{verbs})\b{introduced}\s*([.,;]|\Z)?"
    )


def stops_in(prose: str) -> re.Pattern[str]:
    """Return the expression for what may end a sentence in a prose."""
    return _POINT_STOP if all(mark not in prose for mark in _ENDERS[1:]) else _STOP


def sentences(prose: str, block: Block, stops: re.Pattern[str] = _STOP) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence in a block, in order; only space stands between two. ``stops``: what
    :func:`stops_in` says of the prose."""
    start, limit = block.start, block.end
    if start >= limit:
        return
    if block.kind is not BlockKind.DATELINE:
        marks, kinds = _Marks(prose, start), _kinds()
        for match in stops.finditer(prose, start, limit):
            if match.end() >= limit:
                break
            if match.start() <= start:  # an ellipsis that opens the sentence
                continue
            end = match.end() if _ends_plainly(prose, match, kinds) else _end(prose, start, match, limit, marks)
            if end:
                yield start, end
                start = end
                while start < limit and prose[start].isspace():
                    start += 1
                if start >= limit:
                    return
    yield start, limit


def _ends_plainly(prose: str, match: re.Match[str], kinds: dict[str, str]) -> bool:
    """Does a full stop stand between a word in full and a capital? Most do, and :func:`_end` says the same of them."""
    begin, end = match.span()
    if end - begin > 1 or prose[begin] != "." or prose[end] != " " or not prose[end + 1 : end + 2].isupper():
        return False
    space = prose.rfind(" ", max(0, begin - 40), begin)
    word = prose[space + 1 : begin]
    return space >= 0 and len(word) > 1 and word.isalpha() and not word.isupper() and word not in kinds


class _Marks:
    """Counts straight quotation marks up to an offset; all calls together read the text once."""

    def __init__(self, prose: str, start: int) -> None:
        self.prose, self.counted, self.number = prose, start, 0

    def open_at(self, offset: int) -> bool:
        """Is a straight quotation open before the offset? Offsets must be asked in order."""
        self.number += self.prose.count('"', self.counted, max(offset, self.counted))
        self.counted = max(offset, self.counted)
        return self.number % 2 == 1


def _end(prose: str, start: int, match: re.Match[str], limit: int, marks: _Marks) -> int:
    """Return the end of the sentence at a match of ``_STOP``, or 0 if the sentence continues."""
    stop, end = match[0], match.end()
    ahead = _AHEAD.match(prose, end, limit)
    assert ahead is not None
    space, opening, word, rest, beyond = ahead.groups()
    if not space:
        return _glued_end(prose, start, match, word, opening, marks)
    if (
        opening[:1] in ('"', "”")
        and opening[1:2].isspace()
        and (opening[0] == "”" or opening[2:3] in tuple('"“') or marks.open_at(ahead.start(2)))
    ):
        end = ahead.start(2) + 1  # a closing mark with a space before it
        stop, opening = stop + opening[0], opening[2:]
    closing = stop.lstrip(_ENDERS + " \xa0")
    quoted = not _QUOTES.isdisjoint(closing)
    if not word and not opening and rest[:1] in tuple(",;:"):
        return 0
    small = word[:1].islower() and not word[1:2].isupper()
    if _POINT.fullmatch(stop):
        token, before = _token(prose, start, match.start())
        if small:
            plain = len(token) > 3 and token.isalpha() and token.islower() and token not in _kinds()
            return end if plain and not closing and not opening and prose[match.start() - 1].isalpha() else 0
        if quoted and _attributed(prose, start, ahead.start(2), match.start(), whole=True):
            return 0
        return end if _point_ends(token, before, _Follower(word, rest, beyond), closing, quoted) else 0
    if small or prose[match.start() - 1] in "([":
        return 0
    if "…" in stop or ".." in stop.replace(" ", "").replace("\xa0", ""):
        if word[:1].isdigit() and not quoted:
            return 0
    elif not closing and _kinds().get(_token(prose, start, match.start())[0] + stop) == "marked":
        return end if word in _listed("opener") else 0
    if quoted and _attributed(prose, start, ahead.start(2), match.start(), whole=False):
        return 0
    return end


def _glued_end(prose: str, start: int, match: re.Match[str], word: str, opening: str, marks: _Marks) -> int:
    """Return the end of a sentence without a space after it ("went on.The next"), or 0 if it does not end there."""
    end, begin = match.end(), match.start()
    if not _WIDE.isdisjoint(match[0]):
        return end
    token, _ = _token(prose, start, begin)
    if (token.isdigit() and start + len(token) == begin) or _kinds().get(token + match[0]) == "marked":
        return 0  # "1.Open the door"
    capital = word[:1].isupper() and (word[1:2].islower() or len(word) == 1)
    if not capital or "-" in opening or "(" in opening or not _BEFORE_GLUED.search(prose[max(0, begin - 2) : begin]):
        return 0
    if prose[end - 1] == '"' and not opening and not marks.open_at(end - 1):
        return end - 1  # it opens the next sentence
    return end


def _token(prose: str, start: int, stop: int) -> tuple[str, str]:
    """Return the token before a full stop and the word before that, both without opening marks."""
    window = prose[max(start, stop - 40) : stop]
    parts = window.split()
    if not parts or window[-1:].isspace():
        return "", ""
    token = _INNER_MARK.split(parts[-1])[-1] if not parts[-1].isalnum() else parts[-1]
    return token, parts[-2] if len(parts) > 1 else ""


class _Follower(NamedTuple):
    """The text after a full stop: the first word, the rest of its token, and the letter after that."""

    word: str
    rest: str
    beyond: str

    @property
    def number(self) -> bool:
        return self.word[:1].isdigit()

    @property
    def opener(self) -> bool:
        return self.word in _listed("opener") and not self.rest.startswith("-")

    @property
    def clause(self) -> bool:
        """Does a small letter begin the next word: "Shares fell"?"""
        return not self.rest.strip() and self.beyond.islower()


def _point_ends(token: str, before: str, follower: _Follower, closing: str, quoted: bool) -> bool:
    """Does the full stop after a token end the sentence? The next word does not begin with a small letter."""
    if token.isdigit():
        return bool(before) or len(token) > 3 or quoted  # "1. Open the door." is one
    kind = _kinds().get(token) or (_kinds().get(token.capitalize()) if token.isupper() else None)
    if kind is None:
        if len(token) == 1 and token.isalpha():
            return _initial_ends(token, before, follower)
        if not _INITIALS.fullmatch(token):
            return True
        kind = "inner"
    if quoted and not follower.number:
        kind = "inner"
    elif ")" in closing:
        return follower.opener or closing.endswith(".")
    word = follower.word
    match kind:
        case "title":
            return False
        case "number":
            return not follower.number
        case "date":
            return not follower.number and word not in _listed("day")
        case "time":
            return word not in _listed("day") and word not in _listed("zone")
        case "last":
            return True
        case "firm":
            return follower.opener or (follower.clause and not follower.number and word not in _listed("office"))
        case "state":
            return follower.opener or before.endswith(",")
        case _:
            return follower.opener


def _initial_ends(token: str, before: str, follower: _Follower) -> bool:
    """Does the point after a single letter end the sentence ("plan B. Then") or mark an initial ("George W. Bush")?"""
    if token.islower():
        return False
    return before.lower().lstrip("\"'“‘«([") in _listed("lettered") or follower.opener


def _attributed(prose: str, start: int, after: int, stop: int, *, whole: bool) -> bool:
    """Is what follows a closing quotation mark its attribution: '"Who pays?" Mr Lavrov asked'?

    Only when the sentence is nothing but the quotation. ``whole``: the attribution must be a clause of its own, since
    after a point a new sentence is as likely.
    """
    if any(mark in prose[max(start + 1, stop - 1000) : stop] for mark in ('"', "“", "«")):
        return False
    match = _attribution().match(prose, after, after + 240)
    return match is not None and (not whole or bool(match[1]))
