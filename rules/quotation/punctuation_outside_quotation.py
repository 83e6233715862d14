"""A comma or full stop stands after the closing quotation mark instead of before it.

In English the mark that ends a quoted sentence belongs to it: "It is over," he said. Russian,
Ukrainian, Hebrew and Chinese set it outside, and a translation keeps that. Quoted sentences are
reported in any text. A quoted word or phrase has its comma inside in American English and outside
in British: such places are reported where the house or the text is American, and where the text
has it both ways.

Option dialect: the dialect of the house (`en-GB`, `en-GB-oxendict`, `en-US`), as a rule set once for all
    rules; empty: the one that the text itself shows.
Option most: how many places of one text are reported at most; 0 for all.

Bad: "The road to the port is open["], he said.
Fix: "The road to the port is open," he said.
Bad: The mayor added: "The road to the port is open["].
Fix: The mayor added: "The road to the port is open."
Bad: She called it "new," and he called it "old["].
Fix: She called it "new," and he called it "old."
Bad: The mayor was tired. "We have mended the road to the port["]. He left.
Fix: The mayor was tired. "We have mended the road to the port." He left.
Good: "The road to the port is open," he said. He called it a "bad day", and left.
Good: He asked: "Is the road open?" They saw "The Road to the Port", a film.
"""

from collections.abc import Iterator
from typing import Literal

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.quotations import Quotation
from lint.analysis.spelling import spellings
from lint.patterns import compiled

_MARKS = frozenset('"”')
_SENTENCE = compiled(r"[A-Z][\w’'-]*(?:[^\w\n]+[\w’'-]+){3,}")  # a capital and four words or more
#: Who said it, after a comma.
_SAID = compiled(
    r" (?:he|she|they|it|we|I|said|says|wrote|writes|noted|notes|added|adds|stressed|stresses|stated|emphasi[sz]e[sd]"
    r"|explained|explains|concluded|concludes|continued|told|according|reports?|quotes"
    r"|(?:the [a-z]+ |[A-Z][\w’'-]+ ){1,3}(?:said|says|told|wrote|writes|noted|added|adds|stressed|stated|explained"
    r"|concluded|continued|believes|tells|quotes|notes|emphasi[sz]e[sd]))\b"
)
_INTRODUCED = compiled(
    r"(?:[:,]|\b(?:said|says|added|adds|wrote|writes|noted|stated|replied|asked|explained|stressed))[ \n]\Z"
)

#: The quotation is a sentence of its own, or several.
_OPENED = compiled(r"(?:[.!?][\"”)]? |\n|\A)\Z")


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", gate=Needs(between=r"[\"”][.,]"))
def check(
    document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "", most: int = 12
) -> Iterator[Hit]:
    """Yield each closing mark before its comma or full stop."""
    prose = document.prose
    outside: list[tuple[Quotation, bool]] = []
    inside = False
    for quotation in document.quotations:
        end = quotation.end
        if not quotation.closed or quotation.depth or prose[end - 1 : end] not in _MARKS:
            continue
        if prose[end - 2 : end - 1] in (",", "."):
            inside = inside or _is_phrase(prose, quotation)
        elif (
            prose[end : end + 1] in (",", ".")
            and prose[end - 2].isalnum()
            and prose[end + 1 : end + 2] in ("", " ", "\n")
        ):
            outside.append((quotation, _is_speech(prose, quotation)))
    if not outside:
        return
    american = dialect == "en-US" or (not dialect and (inside or _is_american(document)))
    count = 0
    for quotation, speech in outside:
        if speech or american:
            end = quotation.end
            mark = prose[end]
            name = "comma" if mark == "," else "full stop"
            fix = Fix((Edit(end - 1, end + 1, mark + prose[end - 1]),))
            yield Hit(Span(end - 1, end), f"the {name} belongs before the closing quotation mark", (fix,))
            count += 1
            if count == most:
                return


def _is_speech(prose: str, quotation: Quotation) -> bool:
    """Is a whole sentence quoted, with its speaker before or after it?"""
    if not _SENTENCE.match(prose, quotation.inner.start, quotation.inner.end):
        return False
    if prose[quotation.end] == ",":
        return _SAID.match(prose, quotation.end + 1) is not None
    before = max(0, quotation.start - 12)
    return any(pattern.search(prose, before, quotation.start) for pattern in (_INTRODUCED, _OPENED))


def _is_phrase(prose: str, quotation: Quotation) -> bool:
    """Is less than a sentence quoted, within a sentence?"""
    before = prose[max(0, quotation.start - 2) : quotation.start]
    return prose[quotation.inner.start].islower() and len(before) == 2 and before[0].isalpha() and before[1] == " "


def _is_american(document: Document) -> bool:
    """Has the text American spellings and no British ones?"""
    found = {use.spelling.dialect for use in document.view(spellings) if use.spelling.sure}
    return "en-US" in found and "en-GB" not in found
