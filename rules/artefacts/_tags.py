"""Hashtags and handles in a text, and what each of them does there."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lint import Block, Document, Span
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled

_TAG = r"(?:#[^\W\d_](?:[\w-]{0,80}\w)?|@[^\W\d]\w{1,40})"
_RUN = compiled(rf"(?<![\w&/#@.]){_TAG}(?:[ |,·•-]{{1,3}}{_TAG})*")
_ONE = compiled(_TAG)
_NAMED = compiled(
    r"\b(?:hash-?tags?|tags?|tagged|under|slogans?|trend\w*|movements?|campaigns?|symbol|sign|tweet\w*|handles?|account|"
    r"Twitter|Instagram|Facebook|TikTok|Telegram|Threads|YouTube|follow(?:ing|ers)?|known as|banner|posters?|placards?)"
    r"\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_NAMED_AFTER = compiled(
    r"[\"'”’]? (?:(?:was|is|became|has been) (?:the|a) )?"
    r"(?:movement|campaign|hashtag|protest|trend|pledge|tag|account|handle|slogan|motto)"
)
#: A paragraph that is somebody's post, or shows one.
_POST = compiled(
    r"^[.\"“'‘]*@|\bRT @|\(@\w+\)|pic\.twitter|\bt\.co/|\b(?:tweeted|retweeted|on Twitter|on X)\b", re.MULTILINE
)
_WORD_BEFORE = compiled(r"([^\W_][\w'’.-]*[!?]?)([\"'”’),;:]*) $")
_GOES_ON = compiled(r"(?:['’]s)?[,;:]? [a-z(]|['’]s ")
_STOPS = compiled(r"[.!?](?:\s|\Z)")
_AT_END = compiled(r"[\s.!…|\uFFFC\u2060\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]*\Z")
_AT_START = compiled(r"[\s.!|\uFFFC\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\"“(]*\Z")


class Role(Enum):
    """What a run of tags does."""

    WORD = auto()  # it is a word of its sentence
    STRAY = auto()  # it stands before, after or between sentences


class Tags(NamedTuple):
    """One tag or several in a row."""

    span: Span
    role: Role
    number: int  # of tags


def tags(document: Document) -> tuple[Tags, ...]:
    """Return each run of tags that no post, quotation or mention of the tag itself accounts for."""
    prose = document.prose
    return tuple(_tags(document)) if "#" in prose or "@" in prose else ()


def _tags(document: Document) -> Iterator[Tags]:
    prose = document.prose
    last: Block | None = None
    is_post = False
    for match in _RUN.finditer(prose):
        span = Span(*match.span())
        block = document.block_at(span.start)
        if block is None:
            continue
        if block != last:
            last, is_post = block, _POST.search(prose, block.start, block.end) is not None
        if is_post or document.quoted(span) or _is_mentioned(prose, span, block):
            continue
        number = len(_ONE.findall(match[0]))
        if role := _role(prose, span, block, number):
            yield Tags(span, role, number)


def _is_mentioned(prose: str, span: Span, block: Block) -> bool:
    """Is the report about the tag itself?"""
    before = _NAMED.search(prose, max(block.start, span.start - 60), span.start)
    return before is not None or _NAMED_AFTER.match(prose, span.end) is not None


def _role(prose: str, span: Span, block: Block, number: int) -> Role | None:
    before = _WORD_BEFORE.search(prose, max(block.start, span.start - 30), span.start)
    stopped = before is not None and before[1].endswith((".", "!", "?"))
    in_clause = before is not None and not stopped
    leads_in = before is not None and (before[1].lower() in FUNCTION_WORDS or "," in before[2])
    if number == 1 and (
        _GOES_ON.match(prose, span.end, block.end)
        or leads_in
        or (in_clause and _STOPS.match(prose, span.end, block.end))
    ):
        return Role.WORD
    opens = _AT_START.match(prose, block.start, span.start)
    closes = _AT_END.match(prose, span.end, block.end)
    return Role.STRAY if number > 1 or opens or closes or stopped else None
