"""A quotation is opened and never closed.

A quotation that runs over paragraphs is opened anew at each of them and closed at the end of
the last; that convention is respected. Otherwise the reader cannot tell where the speaker
stops and the reporter goes on. (Single marks are left alone: they look like apostrophes.)

Bad: ["The] road is open, the governor said on Sunday. Traffic was light.
Bad: He said, ["We] are ready. The ministry declined to comment.\\nTalks go on.
Good: "The road is open," the governor said.
Good: "The road is open.\\n"The bridge will follow," he said.
"""

from bisect import bisect_left
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Severity, Span, rule
from lint.analysis.quotations import QUOTED, Quotation


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", gate=QUOTED)
def check(document: Document) -> Iterator[Hit]:
    for quotation in document.quotations:
        if quotation.closed or quotation.continues or not quotation.opened:
            continue
        block = document.block_at(quotation.start)
        first = next(iter(document.words_in(*quotation.inner)), None)
        if first is None or _is_closing(document.prose, quotation) or _is_block_quotation(document, quotation):
            continue
        if block is not None and block.kind is BlockKind.TABLE_CELL:
            continue
        place = "before the next one opens" if block and quotation.end < block.end else "before its paragraph ends"
        yield Hit(Span(quotation.start, first.end), f"this quotation is not closed {place}")


def _is_closing(prose: str, quotation: Quotation) -> bool:
    """Is it a closing mark with the space on its wrong side: the club "Volga "(2–1)?"""
    return prose[quotation.inner.start] in "(,;:)" and prose[quotation.start] in '"”'


def _is_block_quotation(document: Document, quotation: Quotation) -> bool:
    """Does the mark begin a paragraph, like the one before or after, as in a long passage from elsewhere?"""
    place = bisect_left(document.blocks, quotation.start, key=lambda block: block.start)
    if place == len(document.blocks) or document.blocks[place].start != quotation.start:
        return False
    nested = not {"“", "‘"}.isdisjoint(document.prose[quotation.start + 1 : document.blocks[place].end])
    beside = (*document.blocks[max(0, place - 1) : place], *document.blocks[place + 1 : place + 2])
    return nested and any(document.prose[block.start] == document.prose[quotation.start] for block in beside)
