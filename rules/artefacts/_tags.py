"""Hashtags and handles in a text, and what each of them does there."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from lint import Block, Document, Span
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled
from lint.records import NamedTuple

_TAG = r"(?:#[^\W\d_](?:[\w-]{0,80}\w)?|@[^\W\d]\w{1,40})"
_RUN = compiled(rf"(?<![\w&/#@.]){_TAG}(?:[ |,·•-]{{1,3}}{_TAG})*")
_ONE = compiled(_TAG)
_NAMED = compiled(
    r"\b(?:hash-?tags?|tags?|tagged|under|slogans?|trend\w*|movements?|campaigns?|symbol|sign|tweet\w*|handles?"
    r"|account|"
    r"(?:posts?|posted|writes?|wrote) as|Twitter|Instagram|Facebook|TikTok|Telegram|Threads"
    r"|YouTube|follow(?:ing|ers)?|known as|protests?(?! (?:in|at|near|across|around|outside) )"
    r"|banners?|posters?|placards?|shirts?|T-shirts?|jerseys?|badges?"
    r"|wristbands?|armbands?|stickers?|murals?|graffiti"
    r"|chant\w*|reads?|reading|emblazoned)"
    r"\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_NAMED_AFTER = compiled(
    r" on (?:Instagram|X|Twitter|TikTok|Facebook|Telegram|YouTube|Threads|social media)\b"
    r"|[\"'”’]? (?:(?:was|is|became|has been) (?:the|a) )?"
    r"(?:movement|campaign|hashtag|protest|trend|pledge|tag|account|handle|slogan|motto)"
)
#: A paragraph that is somebody's post, or shows one.
_POST = compiled(
    r"^[.\"“'‘]*@|\bRT @|\(@\w+\)|pic\.twitter|\bt\.co/|\b(?:tweeted|retweeted|on Twitter|on X)\b", re.MULTILINE
)
#: What says on the spot that a tag is a credit, or what the reader is told to type.
_CREDIT = compiled(
    r"\b(?:via|[Cc]ourtesy of|[Pp]hotos?|[Pp]ictures?|[Ii]mages?|[Vv]ideos?|[Cc]redits?|type|typing|enter"
    r"|comment|hit up|cc)(?: by)?(?::| -| –| /)? ?[\"'“‘(]?$"
)
#: Account names in a row: "as @port, @portlive and @portnews".
_LISTED = compiled(r"(?:@\w+,? (?:and |or )?)+$")
_EMBEDDED = compiled(r"pic\.twitter\.com/|\bt\.co/|instagram\.com/p/|twitter\.com/\w+/status")
_HANDLE = compiled(r"@\w+[.:,]?(?: \(@?\w+\))?")
_EMBEDDING = 3  # blocks of a text in which a post may be embedded; less may be the post itself
_WORD_BEFORE = compiled(r"([^\W_][\w'’.-]*[!?]?)([\"'”’),;:]*) $")
_GOES_ON = compiled(r"(?:['’]s)?[,;:]? [a-z(]|['’]s ")
_SENTENCE = compiled(r" (?:is|are|was|were|has|have|had|will|says?|said)\b")
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
    embedded = _embedded(document)
    for match in _RUN.finditer(prose):
        span = Span(*match.span())
        block = document.block_at(span.start)
        if block is None:
            continue
        if block != last:
            last = block
            is_post = block.start in embedded or _POST.search(prose, block.start, block.end) is not None
        if is_post or document.quoted(span) or _is_mentioned(prose, span, block):
            continue
        number = len(_ONE.findall(match[0]))
        if number > 1 and _is_series(prose, span, block):
            yield from (Tags(Span(*one.span()), Role.WORD, 1) for one in _ONE.finditer(prose, *span))
            continue
        for part in _parts(prose, span, block):
            number = len(_ONE.findall(prose, *part))
            if role := _role(prose, part, block, number):
                yield Tags(part, role, number)


def _parts(prose: str, span: Span, block: Block) -> list[Span]:
    """Part a run of tags at a bar where a sentence begins with its last tag: "#live | #Oslo is under water"."""
    bar = prose.rfind("|", *span)
    if bar < 0 or not _SENTENCE.match(prose, span.end, block.end):
        return [span]
    first = prose[span.start : bar].rstrip()
    second = prose[bar + 1 : span.end].lstrip()
    return [Span(span.start, span.start + len(first)), Span(span.end - len(second), span.end)]


def _embedded(document: Document) -> frozenset[int]:
    """The starts of blocks that are posts: with the link of one, or above or below the handle of who wrote it."""
    blocks = document.blocks
    if len(blocks) < _EMBEDDING:
        return frozenset()
    handles = [_HANDLE.fullmatch(document.prose, block.start, block.end) is not None for block in blocks]
    return frozenset(
        block.start
        for number, block in enumerate(blocks)
        if (number and handles[number - 1])
        or (number + 1 < len(blocks) and handles[number + 1])
        or (number and _EMBEDDED.search(document.text, block.start, block.end))
    )


def _is_mentioned(prose: str, span: Span, block: Block) -> bool:
    """Is the report about the tag itself?"""
    first = max(block.start, span.start - 80)
    if _CREDIT.search(prose, first, span.start):
        return True
    listed = _LISTED.search(prose, first, span.start)
    end = listed.start() if listed else span.start
    before = _NAMED.search(prose, max(block.start, end - 60), end)
    return before is not None or _NAMED_AFTER.match(prose, span.end) is not None


def _is_series(prose: str, span: Span, block: Block) -> bool:
    """Are several tags the words of a sentence: "in #Oslo, #Bergen and Molde"?"""
    if ", " not in prose[span.start : span.end] or " #" in prose[span.start : span.end].replace(", #", ""):
        return False
    before = _WORD_BEFORE.search(prose, max(block.start, span.start - 30), span.start)
    leads_in = before is not None and before[1].lower() in FUNCTION_WORDS
    return leads_in and _GOES_ON.match(prose, span.end, block.end) is not None


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
