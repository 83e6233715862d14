"""A pair of single quotation marks has slipped one word to the right, or a space too far.

"He was' hurt 'in the fire": the opening mark hangs on the word before the quotation and the closing one on
the word after it. A converter that swapped marks and spaces, or a text from right to left, leaves this; the
double marks are the business of misplaced-quotation-mark.

Bad: The mayor was[' hurt ']in the fire.
Fix: The mayor was 'hurt' in the fire.
Bad: They called it[’ a great day ‘]for the town.
Fix: They called it ’a great day‘ for the town.
Good: The mayor was 'hurt' in the fire. The players' union and the fans' club met.
Good: It is the boys' own 'house' in town, a 'nice one' or 'good one' for all.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.patterns import compiled

#: An opening mark against the word before it, and a closing one against the word after it, within one clause.
_SHIFTED = compiled(r"['’‘] [^'’‘\"“”\n.!?]{2,60} ['’‘](?=\w)")
_OPEN = compiled(r"(?:^|[\s(—–-])['‘’](?=\w)[^'‘’\n]*\Z")
_WORD = compiled(r"[^\W\d_]+\Z")
_PLURAL = frozenset("sxz")  # "the players' 'house'": what may be a possessive is none of ours


@rule(
    Severity.NOTE,
    category=Category.PUNCTUATION,
    quoted="report",
    gate=Needs(between=r"w['’‘] ") & Needs(between=r" ['’‘]w"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each pair of single marks on the wrong side of their spaces."""
    prose = document.prose
    for match in _SHIFTED.finditer(prose):
        start, end = match.span()
        if _OPEN.search(prose, max(0, start - 80), start):
            continue  # 'Black Tie' or 'White Tie': the first mark closes a quotation, the second opens one
        before = _WORD.search(prose, max(0, start - 30), start)
        if before is None or (before[0][-1].lower() in _PLURAL and before[0].lower() not in FUNCTION_WORDS):
            continue
        edits = (
            Edit(start, start + 2, f" {prose[start]}"),
            Edit(end - 2, end, f"{prose[end - 1]} "),
        )
        yield Hit(Span(start, end), "the quotation marks are on the wrong side of the spaces", (Fix(edits),))
