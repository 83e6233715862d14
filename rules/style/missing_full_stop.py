"""A paragraph has no full stop at its end.

Only paragraphs that have one inside are looked at: captions, headings and lists
do without. What ends so is a sentence cut short, or a headline of the page that
stuck to the last paragraph.

Bad: The port is shut. The ships wait [outside]\\n\\nNobody knows when it will end.
Good: The port is shut. The ships wait outside.\\n\\nNobody knows when it will end.
Good: The port is shut
Good: The port is shut. The ships sail again at 6 p.m.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Severity, rule


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    for previous, sentence, following in zip(
        (None, *document.sentences), document.sentences, (*document.sentences[1:], None), strict=False
    ):
        if sentence.block.kind is not BlockKind.PARAGRAPH or not sentence.words:
            continue
        if previous is None or previous.block != sentence.block or (following and following.block == sentence.block):
            continue
        last = sentence.words[-1]
        if len(sentence.words) > 3 and last.end == sentence.end == sentence.block.end and not last.text.endswith("."):
            fix = Fix((Edit(last.end, last.end, "."),))
            yield Hit(last.span, f"no full stop after “{last.text}”: cut short, or a headline left over?", (fix,))
