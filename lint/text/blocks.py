"""Splits plain text into blocks: which lines belong together, and what kind of block each is. For news, by form alone.

A paragraph may be one line, several lines between blank lines, or wrapped at a column. In doubt a block is a paragraph:
to take a sentence without a full stop for a heading hides more faults than the other way round.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Block, BlockKind

_BREAKS = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
#: Stripped from a block's edges: all characters of str.isspace(), the byte order mark and the zero-width space.
SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"
)
_LINE_END = compiled(rf"\r\n|[{_BREAKS}]")
_PAGE_END = compiled(r"[\f\u2029]")

#: A mark at the end after which a line is not a heading.
_STOPPED = compiled(r"[.!?…:;,؟。！？][\s\"'”’»)\]]{0,4}\Z")
_LIST_MARK = compiled(
    r"[•●▪■◦‣⁃∙·►▶➢➤✓✔❖○]\s*(?=\w)|(?P<dash>[-*+]\s+(?=\S))|(?P<number>\(?\d{1,2}[.)]\s+(?=\S)|\(?[a-z]\)\s+(?=\S))"
)
_WRAPPED_AT_MOST = 120  # columns
_WRAPPED_AT_LEAST = 40

_UPPER = r"A-ZÀ-ÖØ-Þ"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?"
_AGENCY = rf"\([{_UPPER}][^()\n]{{1,40}}\)"
_DASH = r"(?:\s?(?:[–—―]|--)\s*|(?:\s|(?<=\)))-\s+)"
_TOWN = rf"[{_UPPER}][{_UPPER}.'’-]+(?:[ /][{_UPPER}][{_UPPER}.'’-]*){{0,3}}"
_REGION = rf"(?:,\s[{_UPPER}][\w.'’]{{1,20}}(?:\s[{_UPPER}][\w.'’]{{1,20}})?)?"
_DATELINE = compiled(
    rf"(?:{_TOWN}{_REGION}(?:,?\s{_DATE})?(?:\s?{_AGENCY})?"  # GAZA CITY, Nov. 3 (AGENCY) -
    rf"|[{_UPPER}]\w+(?:\s[{_UPPER}]\w+){{0,2}}{_REGION}(?:,?\s{_DATE}(?:\s?{_AGENCY})?|\s?{_AGENCY})"  # Gaza, 3 Nov -
    rf"|{_AGENCY}){_DASH}(?=[{_UPPER}\d\"'“‘«]|\Z)"
)

_POSITION = compiled(
    r"\((?:far |top |bottom |front |back |second from |third from )?"
    r"(?:left|right|cent(?:re|er)|middle|pictured|above|below|top|bottom|foreground|background|file|archive|[LRC])\b[^()]{0,30}\)"
)
_PICTURE = compiled(
    r"(?:(?:File|Archive|Handout)\s)?(?:Photo(?:graph)?|Picture|Image|Video|Graphic|Illustration|Screenshot|Caption|Credit)s?"
    r"(?:\s(?:by|credit|courtesy)\b|\s?[:/|©])|©",
    re.IGNORECASE,
)
_CREDIT = compiled(r"(?:Photo|Credit|Photography|Picture|Image)s?\s?:\s?[^.:\n]{2,50}\Z")
_LAST_BRACKET = compiled(r"([.!?…][\"'”’»]?)?\s*[(\[]([^()\[\]]{2,60})[)\]]\Z")
_CREDITS = compiled(
    r"\(?(?:(?:(?:Additional|With) )?(?:reporting|writing|editing)|compiled|translated|edited|written|produced) by\b"
    rf"|(?:Source|Sources|Agency|Agencies)\s?:\s?[{_UPPER}]",
    re.IGNORECASE,
)
#: What _PICTURE and _CREDITS begin with, but for "©" and "(": most paragraphs begin with none of them.
_HEAD = 3  # letters
_CREDIT_HEADS = frozenset(
    "fil arc han pho pic ima vid gra ill scr cap cre add wit rep wri edi com tra pro sou age".split()
)
_BY_LINE = compiled(
    rf"By:?\s+[{_UPPER}][\w.'’-]*(?:(?:,?\s(?:and|of|for|in|the|al|el|bin|de|van|von)|,|\s&)?[\s-][{_UPPER}][\w.'’-]*){{1,8}}\Z"
    rf"|BY:?\s+[{_UPPER}\s,.&'’-]{{3,80}}\Z|By (?:our|a|staff)\s[\w\s]{{3,50}}\Z"
)


class _Line(NamedTuple):
    start: int
    end: int
    follows: bool  # no blank line before it


def blocks(prose: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text, in order. None begins or ends with space; a list item excludes its bullet."""
    return tuple(_classified(prose, _paragraphs(prose, _lines(prose))))


def classified(prose: str, parsed: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a format with markup, its paragraphs classified by the same signs as in plain text."""
    kinds = [block.kind for block in parsed]
    found = _classified(prose, [(block.start, block.end) for block in parsed], kinds)
    return tuple(found)


def _lines(prose: str) -> list[_Line]:
    """Return the lines that are not blank, without surrounding space."""
    result: list[_Line] = []
    last = -1
    done = 0
    for line in prose.splitlines(keepends=True):
        text = line.lstrip(SPACE)
        start = done + len(line) - len(text)
        done += len(line)
        if not text:
            continue
        gap = prose[last:start] if last >= 0 else ""
        follows = gap == "\n" or (
            last >= 0 and gap != "\n\n" and len(_LINE_END.findall(gap)) < 2 and not _PAGE_END.search(gap)
        )
        last = start + len(text.rstrip(SPACE))
        result.append(_Line(start, last, follows))
    return result


# --- which lines belong together -------------------------------------------------------------------------------------


def _paragraphs(prose: str, lines: list[_Line]) -> list[tuple[int, int]]:
    """Join lines to paragraphs."""
    pairs = [(one, other) for one, other in pairwise(lines) if other.follows]
    if not pairs:
        return [line[:2] for line in lines]
    width = _wrap_width(prose, pairs)
    result: list[tuple[int, int]] = []
    last: _Line | None = None
    for line in lines:
        if last and line.follows and _goes_on(prose, last, line, width):
            result[-1] = result[-1][0], line.end
        else:
            result.append((line.start, line.end))
        last = line
    return result


def _wrap_width(prose: str, pairs: list[tuple[_Line, _Line]]) -> int | None:
    """Return the column at which the text is wrapped; None if it is not.

    In a wrapped text most lines are full (the next word would not have fitted), most full lines end inside a sentence,
    and many of the lines after those begin with a small letter.
    """
    lengths = sorted(one.end - one.start for one, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _WRAPPED_AT_LEAST <= width <= _WRAPPED_AT_MOST:
        return None
    full = [(one, other) for one, other in pairs if _is_full(prose, one, other, width)]
    broken = [other for one, other in full if not _stopped(prose, one.start, one.end)]
    small = sum(prose[other.start].islower() for other in broken)
    return width if 2 * len(full) >= len(pairs) and 2 * len(broken) >= len(full) and 3 * small >= len(broken) else None


def _is_full(prose: str, line: _Line, following: _Line, width: int) -> bool:
    space = prose.find(" ", following.start, following.end)
    word = (space if space >= 0 else following.end) - following.start
    return line.end - line.start + 1 + word > width


def _stopped(prose: str, start: int, end: int) -> bool:
    return prose[end - 1] in ".!?" or _STOPPED.search(prose, max(start, end - 6), end) is not None


def _goes_on(prose: str, line: _Line, following: _Line, width: int | None) -> bool:
    """Does a paragraph continue in the following line?"""
    if _LIST_MARK.match(prose, following.start, following.end):
        return False
    if width and _is_full(prose, line, following, width):
        return True
    long = line.end - line.start >= _WRAPPED_AT_LEAST
    return long and prose[following.start].islower() and not _ended(prose, line)


def _ended(prose: str, line: _Line) -> bool:
    return prose[line.end - 1] in ".!?…:"


# --- what a paragraph is ---------------------------------------------------------------------------------------------


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(
        word for name, words in rows(__package__, "blocks.tsv", 2) if name == kind for word in words.split()
    )


@cache
def _source() -> re.Pattern[str]:
    """Return a pattern for names of agencies and other sources in picture credits."""
    names = [words.split(" | ") for name, words in rows(__package__, "blocks.tsv", 2) if name == "source"]
    return compiled(rf"\b(?:{'|'.join(re.escape(name) for listed in names for name in listed)})\b")


def _classified(
    prose: str, paragraphs: list[tuple[int, int]], kinds: Sequence[BlockKind] | None = None
) -> Iterator[Block]:
    """Yield paragraphs as blocks; those known to be of another kind keep it."""
    marks = [_LIST_MARK.match(prose, start, end) for start, end in paragraphs]
    numbered = sum(mark is not None and mark.lastgroup == "number" for mark in marks)
    for index, (start, end) in enumerate(paragraphs):
        if kinds is not None and kinds[index] is not BlockKind.PARAGRAPH:
            yield Block(kinds[index], start, end)
            continue
        mark = marks[index]
        if mark and mark.end() < end and _is_item(mark, marks, index, numbered):
            yield Block(BlockKind.LIST_ITEM, mark.end(), end)
            continue
        dateline = _DATELINE.match(prose, start, end) if index < 6 or prose[start : start + 3].isupper() else None
        if dateline and _is_dateline(prose, dateline, end):
            place = start + len(dateline[0].rstrip())
            yield Block(BlockKind.DATELINE, start, place)
            if dateline.end() < end:
                yield Block(BlockKind.PARAGRAPH, dateline.end(), end)
            continue
        yield Block(_kind(prose, paragraphs, index), start, end)


def _is_item(mark: re.Match[str], marks: list[re.Match[str] | None], index: int, numbered: int) -> bool:
    """Return a bullet makes a list item; a number does where there is another, a hyphen where the next item adjoins."""
    if mark.lastgroup == "dash":
        return any(
            other and other.lastgroup == "dash"
            for other in (*marks[max(0, index - 1) : index], *marks[index + 1 : index + 2])
        )
    return mark.lastgroup is None or numbered > 1


_SPACE_OR_DASH = compiled(r"[\s–—]")


def _is_dateline(prose: str, match: re.Match[str], end: int) -> bool:
    first = _SPACE_OR_DASH.split(match[0], maxsplit=1)[0]
    if first.strip(":,") in _listed("label") or (len(first) < 3 and "(" not in match[0]):
        return False
    return match.end() == end or end - match.end() >= 40 or prose[end - 1] in '.!?…"”'


def _kind(prose: str, paragraphs: list[tuple[int, int]], index: int) -> BlockKind:
    start, end = paragraphs[index]
    if end - start > 300 or len(paragraphs) == 1:
        return BlockKind.PARAGRAPH
    text = prose[start:end]
    last = index == len(paragraphs) - 1
    stopped = _stopped(prose, start, end)
    head = text[:_HEAD]
    if head.lower() in _CREDIT_HEADS or text[0] in "©(" or not head.isascii():
        if _PICTURE.match(text):
            return BlockKind.CAPTION
        if _CREDITS.match(text) and _is_credit(text):
            return BlockKind.SIGNATURE
    if not stopped and _BY_LINE.match(text):
        return BlockKind.SIGNATURE
    bracket = _LAST_BRACKET.search(text, max(0, len(text) - 70)) if text[-1] in ")]" else None
    if bracket and bracket.start() == 0 and len(text) < 80 and (last or _source().search(text)):
        return BlockKind.SIGNATURE if last else BlockKind.CAPTION
    if bracket and not bracket[1] and _source().search(bracket[2]):
        return BlockKind.CAPTION
    if stopped and not (index == 0 and text[-1] in ";?"):
        return BlockKind.PARAGRAPH
    if _POSITION.search(text) or _CREDIT.search(text):
        return BlockKind.CAPTION
    words = text.split(maxsplit=26)
    if last:
        return BlockKind.SIGNATURE if _is_signature(text, words, index) else BlockKind.PARAGRAPH
    if index == 0:
        return BlockKind.TITLE if len(words) <= 25 and _has_body(prose, paragraphs[1:5]) else BlockKind.PARAGRAPH
    following = paragraphs[index + 1]
    return BlockKind.HEADING if _is_heading(text, words) and _has_body(prose, [following]) else BlockKind.PARAGRAPH


def _is_credit(text: str) -> bool:
    """Do only names follow "Reporting by", and no clause ("Reporting by the BBC has shown")?"""
    return all(word[0].isupper() or word in _listed("credit") for word in re.findall(r"[^\W\d_]{4,}", text))


def _has_body(prose: str, paragraphs: list[tuple[int, int]]) -> bool:
    """Is one of these a paragraph of text?"""
    return any(end - start >= 40 and _stopped(prose, start, end) for start, end in paragraphs)


def _is_signature(text: str, words: list[str], index: int) -> bool:
    """Is the last line of a text the name of an agency or a reporter?"""
    bare = text.strip("-–—/ ")
    match = _source().match(bare)
    if match and match.end() == len(bare):
        return True
    return index > 2 and len(words) in (2, 3) and all(word.istitle() and word.isalpha() for word in words)


def _is_heading(text: str, words: list[str]) -> bool:
    """Is a line without a full stop a heading, not a sentence that lost its full stop?"""
    if (
        len(words) > 10
        or len(text) > 80
        or text[-1] in "\"'”’»-–—"
        or not (text[0].isupper() or text[0].isdigit() or text[0] in "'‘“\"")
    ):
        return False
    long = [word for word in words if len(word) > 3]
    if all(word[0].isupper() for word in long):
        return True
    lowered = [word.lower() for word in words]
    if lowered[0] in _listed("question"):
        return True
    return lowered[0] not in _listed("pronoun") and _listed("finite").isdisjoint(lowered)
