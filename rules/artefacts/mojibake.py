"""Characters are garbled: text was decoded in another encoding than it was written in.

The fix is what `ftfy` recovers. A replacement character (U+FFFD) is reported
too, but what stood there is lost.

Bad: The meeting in [MÃ¡laga] ended early.
Fix: The meeting in Málaga ended early.
Bad: The [ministerâ€™s] office declined to comment.
Fix: The minister’s office declined to comment.
Bad: The caf[\ufffd] was closed.
Good: The São Paulo café of Señor Muñoz was closed.
Good: They paid €5 for a 20-÷ sign.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

# The first bytes of UTF-8 sequences as one-byte encodings show them, each with what can follow it: cheap, so that
# ftfy is imported only for a text that has some. What is found is only a place to look at.
_LEADS = "\u00c2-\u00cf\u00d0-\u00df\u00e0-\u00f4\u221a\u252c\u251c\u2560\u0432\u0420\u0421"
_TAILS = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122\u00a9\u00ae\u0402\u0403\u0409-\u040f\u0452\u0453\u0459-\u045f\u0490\u0491"
)
_SUSPECT = compiled(f"[{_LEADS}][{_TAILS}]|[\u0080-\u0084\u0086-\u009f]|\ufffd+")
_FIRST = compiled(f"[{_LEADS}\u0080-\u009f\ufffd]")
_MARGIN = 80  # code points of context on either side: ftfy judges by what a repair would make of them all


@rule(Severity.ERROR, category=Category.CHARACTER_ENCODING, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if prose.isascii():
        return
    done = 0
    for first in _FIRST.finditer(prose):
        match = _SUSPECT.match(prose, first.start()) if first.start() >= done else None
        if match is None:
            continue
        if match[0][0] == "\ufffd":
            yield Hit(Span(*match.span()), f"“{_around(prose, match)}” has lost a character in a wrong encoding")
            done = match.end()
            continue
        span = _token(prose, *match.span())
        garbled = prose[span.start : span.end]
        repaired = _repaired(garbled)
        if repaired != garbled and len(repaired) <= len(garbled) and _is_sound(repaired):
            yield Hit(span, f"“{garbled}” is garbled: read “{repaired}”", (Fix.replace(span, repaired, safe=True),))
            done = span.end
        elif repaired != garbled:
            yield Hit(span, f"“{garbled}” is garbled: a wrong encoding, more than once")
            done = span.end


def _repaired(text: str) -> str:
    """The text in the encoding that it was written in, as far as ftfy is sure of it."""
    from ftfy import fix_encoding
    from ftfy.fixes import fix_c1_controls

    return fix_c1_controls(fix_encoding(text))


def _is_sound(text: str) -> bool:
    """Is a repaired text free of what would be found again?"""
    return not _SUSPECT.search(text)


def _token(prose: str, start: int, end: int) -> Span:
    """The word around a suspect: no-break spaces belong to it, since they may be the second half of a letter."""
    first, last = max(0, start - _MARGIN), min(len(prose), end + _MARGIN)
    while start > first and prose[start - 1] not in " \t\n\r":
        start -= 1
    while end < last and prose[end] not in " \t\n\r":
        end += 1
    return Span(start, end)


def _around(prose: str, match: re.Match[str]) -> str:
    span = _token(prose, *match.span())
    return prose[span.start : span.end]
