"""A quotation mark has a space on the wrong side, or stands alone.

English sets the mark right against the words it encloses and a space outside. Machine
translation takes the spacing of the source over, or loses one mark of a pair, and the
reader takes the reporter's words for the speaker's.

Bad: He called it [" ]a good day" for the port.
Fix: He called it "a good day" for the port.
Bad: He called it "a good day[ "] for the port.
Fix: He called it "a good day" for the port.
Bad: He said[“]we will rebuild the port” on Sunday.
Fix: He said “we will rebuild the port” on Sunday.
Bad: The port will be rebuilt,["] he said.
Good: He called it "a good day" for the port.
Good: The shelf is 12" wide and 6' long.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.quotations import Quotation

_DOUBLE = '"“”„‟＂'
_LONE = re.compile(rf"[{_DOUBLE}](?!\w*>)")
_INCHES = re.compile(r"[\d¼½¾⅛] ?$")
_SUFFIX = re.compile(r"(?:s|ed|er|ers|ish|ness|d|ing|'s|’s)\b")


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    for quotation in document.quotations:
        if document.prose[quotation.start] in _DOUBLE and quotation.opened:
            yield from _inside(document, quotation)
            yield from _outside(document, quotation)
    yield from _lone(document)


def _inside(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """A space between the mark and the words."""
    start, end = quotation.inner
    inner = document.prose[start:end]
    words = inner.strip()
    if not words or (words[0] in ".…" and words[-1] in ".…"):
        return
    if (gap := len(inner) - len(inner.lstrip(" \u00a0"))) and inner[gap] not in "'‘’.…":
        yield _space(Span(quotation.start, start + gap), Span(start, start + gap), "after the opening mark")
    if quotation.closed and (gap := len(inner) - len(inner.rstrip(" \u00a0"))) and inner[-gap - 1] not in "'’‘.…":
        yield _space(Span(end - gap, quotation.end), Span(end - gap, end), "before the closing mark")


def _space(span: Span, space: Span, where: str) -> Hit:
    return Hit(span, f"a space {where} of the quotation", (Fix((Edit(*space, ""),), safe=True),))


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


def _lone(document: Document) -> Iterator[Hit]:
    marks = {quotation.start for quotation in document.quotations if quotation.opened}
    marks |= {quotation.end - 1 for quotation in document.quotations if quotation.closed}
    for match in _LONE.finditer(document.prose):
        start = match.start()
        if start in marks or _INCHES.search(document.prose, max(0, start - 2), start):
            continue
        if document.block_at(start) is not None:
            yield Hit(Span(start, start + 1), "a quotation mark without its partner")
