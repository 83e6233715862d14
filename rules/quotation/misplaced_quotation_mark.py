"""A quotation mark has a space on the wrong side, or stands alone.

English sets the mark right against the words it encloses and a space outside. Machine
translation takes the spacing of the source over, or loses one mark of a pair, and the
reader takes the reporter's words for the speaker's. Russian and Arabic also set marks round
the names of companies, clubs, channels and ships, and round numbers; English does not.

Bad: He called it [" ]a good day" for the port.
Fix: He called it "a good day" for the port.
Bad: He called it "a good day[ "] for the port.
Fix: He called it "a good day" for the port.
Bad: He said[“]we will rebuild the port” on Sunday.
Fix: He said “we will rebuild the port” on Sunday.
Bad: The port will be rebuilt,["] he said.
Bad: She works for the company ["Neva Steel"] in the port.
Fix: She works for the company Neva Steel in the port.
Good: He called it "a good day" for the port.
Good: The shelf is 12" wide and 6' long.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.quotations import Quotation
from lint.patterns import compiled

_DOUBLE = '"“”„‟＂'
_LONE = compiled(rf"[{_DOUBLE}](?!\w*>)")
_INCHES = compiled(r"[\d¼½¾⅛] ?$")
_BEARERS = (
    "company|firm|club|team|squad|channel|party|movement|newspaper|daily|agency|battalion|brigade|regiment|hotel|airline"
    "|bank|portal|website|organization|organisation|association|federation|stadium|arena|plant|factory|holding|cruiser"
    "|corporation|concern|frigate|tanker|ferry|submarine|ship|vessel|icebreaker|spacecraft|satellite|supermarket|mall"
    "|radio station|TV channel|metro station|train|foundation|airport|university|ministry|station|clinic|cinema"
)
_NAME = compiled(r"(?:(?:[A-Z][\w'’-]*|of|and|al-|\d+)(?: |(?=$))){1,4}(?<! of)(?<! and)")
_BEARER_BEFORE = compiled(rf"\b(?:{_BEARERS}) $", re.IGNORECASE)
_BEARER_AFTER = compiled(rf" (?!movement)(?:{_BEARERS})\b")  # the "Never Again" movement: a slogan
_NUMBERED = compiled(r"\b(?:number|No\.?|school|bus|line|route|room|unit|hospital|jersey|shirt) $", re.IGNORECASE)
_OPENS = compiled(
    r"(?!(?!(?:I|We|He|She|They|It|You|This|That|There|The|A|My|Our|But|And) )[A-Z][\w'’-]* "
    r"(?:said|says|told|wrote|was|is|[a-z]+ed)\b)[A-Z]"
)
_SPEAKER = compiled(r"(?:[A-Z][\w'’-]* ){1,3}(?:said|says|told|wrote|added|[a-z]+ed)\b")
_SUFFIX = compiled(r"(?:s|ed|er|ers|ish|ness|d|ing|'s|’s)\b")


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    for quotation in document.quotations:
        if document.prose[quotation.start] in _DOUBLE and quotation.opened:
            yield from _inside(document, quotation)
            yield from _outside(document, quotation)
            yield from _name(document, quotation)
    yield from _lone(document)


def _inside(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """A space between the mark and the words."""
    start, end = quotation.inner
    inner = document.prose[start:end]
    words = inner.strip()
    if not words or (words[0] in ".…" and words[-1] in ".…"):
        return
    prose = document.prose
    if (gap := len(inner) - len(inner.lstrip(" \u00a0"))) and inner[gap] not in "'‘’.…":
        before = prose[max(0, quotation.start - 1) : quotation.start]
        clause = prose[max(0, quotation.start - 2) : quotation.start].rstrip()[-1:]
        if (before and before in ",.!?") or (clause in (",", "!", "?") and _SPEAKER.match(prose, start + gap)):
            return  # it closes, and its pair is elsewhere: will pay,” they warn
        glued = before.isalnum()  # "of“ stem cells”": the space moves
        moved = (Edit(quotation.start, quotation.start, " "),) if glued else ()
        yield _space(
            Span(quotation.start, start + gap), (*moved, Edit(start, start + gap, "")), "after the opening mark"
        )
    if quotation.closed and (gap := len(inner) - len(inner.rstrip(" \u00a0"))) and inner[-gap - 1] not in "'’‘.…":
        if _OPENS.match(prose, quotation.end) and prose[end - gap - 1] in ",:":
            return  # he says, "We hope: the mark opens, and its pair is elsewhere
        glued = prose[quotation.end : quotation.end + 1].isalnum()
        moved = (Edit(quotation.end, quotation.end, " "),) if glued else ()
        hit = _space(Span(end - gap, quotation.end), (Edit(end - gap, end, ""), *moved), "before the closing mark")
        yield hit._replace(fixes=()) if prose[quotation.end : quotation.end + 1] in tuple(_DOUBLE) else hit


def _space(span: Span, edits: tuple[Edit, ...], where: str) -> Hit:
    return Hit(span, f"a space {where} of the quotation", (Fix(edits, safe=len(edits) == 1),))


def _outside(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """No space between the mark and the words of the reporter."""
    prose, start = document.prose, quotation.inner.start
    if quotation.start and prose[quotation.start - 1].isalnum() and prose[start : start + 1].isalnum():
        edit = Edit(quotation.start, quotation.start, " ")
        yield Hit(Span(quotation.start, start), "no space before the opening mark of the quotation", (Fix((edit,)),))
    after, last = prose[quotation.end : quotation.end + 1], prose[quotation.inner.end - 1]
    if quotation.closed and after.isalnum() and not last.isspace() and not _SUFFIX.match(prose, quotation.end):
        edit = Edit(quotation.end, quotation.end, " ")
        span = Span(quotation.inner.end, quotation.end)
        yield Hit(span, "no space after the closing mark of the quotation", (Fix((edit,)),))


def _name(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """Marks round a bare name or number."""
    prose, (start, end) = document.prose, quotation.inner
    if end - start > 40 or quotation.depth or not quotation.closed:
        return
    before = prose[max(0, quotation.start - 15) : quotation.start]
    if prose[start:end].isdecimal():
        found = bool(_NUMBERED.search(before))
    elif prose[start:end].upper() == prose[start:end] and len(prose[start:end].split()) > 2:
        return
    else:
        bearer = _BEARER_BEFORE.search(before) or _BEARER_AFTER.match(prose, quotation.end)
        found = bearer is not None and _NAME.fullmatch(prose, start, end) is not None
    if found:
        edits = (Edit(quotation.start, start, ""), Edit(end, quotation.end, ""))
        message = f"“{document.text[start:end]}” is a name or number: English sets no quotation marks round it"
        yield Hit(quotation.span, message, (Fix(edits),))


def _lone(document: Document) -> Iterator[Hit]:
    marks = {quotation.start for quotation in document.quotations if quotation.opened}
    marks |= {quotation.end - 1 for quotation in document.quotations if quotation.closed}
    for match in _LONE.finditer(document.prose):
        start = match.start()
        if start in marks or _INCHES.search(document.prose, max(0, start - 2), start):
            continue
        if document.block_at(start) is not None:
            yield Hit(Span(start, start + 1), "a quotation mark without its partner")
