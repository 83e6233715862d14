"""What rules ask of quotations and quotation marks beyond ``document.quotations``."""

from lint.patterns import compiled
from lint.rulekit.gate import Needs
from lint.text.document import Document
from lint.text.model import Quotation, Span
from lint.text.quotation_marks import DOUBLE, FAMILY, INCHES, MARKS, PAUSES, STOPS, begins_attribution, marks_by_block

__all__ = ["DOUBLE", "QUOTED", "Quotation", "begins_attribution", "posted", "stands_well", "stray_marks"]

#: The gate of a rule about quotations: a mark that may be one of them, and no apostrophe between two letters.
QUOTED = Needs(between=rf"[{MARKS}](?!(?<=w['’])w)")

#: Words that say that a quotation is a post on a social network, which stands as it was written.
_POSTED = compiled(r"\b(?:(?:re)?tweet(?:s|ed)?|Twitter|Instagram|Facebook|TikTok|Telegram|on X|post(?:s|ed)?|@\w+)\b")
_BEFORE = 250  # characters
_NOT_BEFORE = STOPS | PAUSES - {":"}  # what does not stand right before an opening mark
_NOT_FIRST = STOPS - {"…", "."} | PAUSES  # ... and right after it


def posted(document: Document, span: Span) -> bool:
    """Does a span lie in the quotation of a post, whose slips are the writer's own?"""
    if not document.quoted(span):
        return False
    return _POSTED.search(document.prose, max(0, span.start - _BEFORE), span.start) is not None


def stray_marks(document: Document) -> tuple[int, ...]:
    """Return the offsets of double marks, guillemets and brackets that open or close no quotation; inches are none."""
    used = {quotation.start for quotation in document.quotations if quotation.opened}
    used |= {quotation.end - 1 for quotation in document.quotations if quotation.closed}
    return tuple(
        match.start()
        for _, matches in marks_by_block(document.prose, document.blocks)
        for match in matches
        if match[0] in FAMILY
        and match.start() not in used
        and not INCHES.search(document.prose, max(0, match.start() - 2), match.start())
    )


def stands_well(prose: str, quotation: Quotation) -> bool:
    """Do the marks of a quotation stand against its words, with a space or a stop outside?

    Where they do not, marks are lost or stray and the quotation may well be the text between two others.
    """
    before, after = prose[quotation.start - 1 : quotation.start], prose[quotation.end : quotation.end + 1]
    inner = prose[quotation.inner.start : quotation.inner.end]
    if not inner.strip() or before.isalnum() or after.isalnum() or before in _NOT_BEFORE:
        return False
    if inner[0].isspace() != inner[-1].isspace() and not (inner[-1].isspace() and inner.rstrip()[-1] in STOPS):
        return False  # " so", but not " so "
    return inner.lstrip()[0] not in _NOT_FIRST and inner.rstrip()[-1] not in "–—("
