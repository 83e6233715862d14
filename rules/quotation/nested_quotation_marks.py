"""A quotation inside a quotation has the same marks as the one around it.

Inside double marks English uses single ones, so that the reader sees whose words end where. (Single marks inside
single ones are left alone: they look like apostrophes.)

Bad: “He shouted [“stop”] and ran away,” she said.
Fix: “He shouted ‘stop’ and ran away,” she said.
Bad: "He shouted ["stop"] and ran away," she said.
Fix: "He shouted 'stop' and ran away," she said.
Bad: “He asked, [“Who are you?”] and I had no answer,” she said.
Fix: “He asked, ‘Who are you?’ and I had no answer,” she said.
Good: “He shouted ‘stop’ and ran away,” she said.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, rule
from lint.analysis.quotations import QUOTED, Quotation, begins_attribution
from lint.analysis.stems import FUNCTION_WORDS

_ANSWERS = (["no"], ["yes"], ["never"])
_NEAR = 20  # characters before a quotation that are looked at
_DOUBLE = frozenset('"“”„‟＂')
_SINGLE = {'"': "'", "“": "‘", "”": "’", "„": "‘", "‟": "‘", "＂": "'"}


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", scope="block", gate=QUOTED)
def check(document: Document) -> Iterator[Hit]:
    around: list[Quotation] = []
    for quotation in document.quotations:
        del around[quotation.depth :]
        around.append(quotation)
        if quotation.depth == 0 or not (quotation.closed and quotation.opened):
            continue
        outer, marks = around[-2], (document.prose[quotation.start], document.prose[quotation.end - 1])
        if (
            document.prose[outer.start] in _DOUBLE
            and _DOUBLE.issuperset(marks)
            and all(_stands_well(document.prose, one) for one in (outer, quotation))
            and outer.inner.start < quotation.start
            and _belongs(document, outer, quotation)
        ):
            start, end = quotation.inner
            edits = (Edit(quotation.start, start, _SINGLE[marks[0]]), Edit(end, quotation.end, _SINGLE[marks[1]]))
            message = f"a quotation inside a quotation, both in {marks[0]} {marks[1]}"
            yield Hit(quotation.span, message, (Fix(edits),))


def _belongs(document: Document, outer: Quotation, quotation: Quotation) -> bool:
    """Is it a part of the sentence around it? One after a full stop is a new quotation: a closing mark is lost."""
    before = document.prose[max(outer.inner.start, quotation.start - _NEAR) : quotation.start].rstrip()
    if before[-1:] in (".", "!", "?", "…") or begins_attribution(document.prose, quotation.inner):
        return False
    words = document.words_in(*quotation.inner)
    if len(words) > 1 and words[0].text[0].isupper():
        return True  # "Who are you?"
    return any(word.key not in FUNCTION_WORDS for word in words) or [word.key for word in words] in _ANSWERS


def _stands_well(prose: str, quotation: Quotation) -> bool:
    """Do the marks face the way they should? If not, marks are lost or astray and nothing can be said."""
    before, after = prose[quotation.start - 1 : quotation.start], prose[quotation.end : quotation.end + 1]
    first, last = prose[quotation.inner.start], prose[quotation.inner.end - 1]
    return (
        quotation.inner.start < quotation.inner.end
        and not before.isalnum()
        and before not in {".", ",", "!", "?"}
        and not after.isalnum()
        and (first.isalnum() or first in "[$£€'‘“\"(@#.…")
        and not last.isspace()
        and last not in "–—-:"
    )
