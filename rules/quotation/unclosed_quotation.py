"""A quotation is opened and never closed.

A quotation that runs over paragraphs is opened anew at each of them and closed at the end of
the last; that convention is respected. Otherwise the reader cannot tell where the speaker
stops and the reporter goes on.

Bad: ["The] road is open, the governor said on Sunday. Traffic was light.
Bad: He said, ["We] are ready. The ministry declined to comment.\\nTalks go on.
Good: "The road is open," the governor said.
Good: "The road is open.\\n"The bridge will follow," he said.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Severity, Span, rule


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for quotation in document.quotations:
        if quotation.closed or quotation.continues or not quotation.opened:
            continue
        block = document.block_at(quotation.start)
        first = next(iter(document.words_in(*quotation.inner)), None)
        if first is None or (block is not None and block.kind is BlockKind.TABLE_CELL):
            continue
        place = "before the next one opens" if block and quotation.end < block.end else "before its paragraph ends"
        yield Hit(Span(quotation.start, first.end), f"this quotation is not closed {place}")
