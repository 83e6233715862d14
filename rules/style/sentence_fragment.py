"""What stands as a sentence is only part of one.

Arabic and other languages open a sentence by "adding that", "noting that" or
"which"; in English it hangs on the sentence before. Writers of English do so too, for
effect, so the rule is off until it is selected.

Bad: Salem closed the port. [Adding that] the ships must leave by Friday.
Bad: Salem closed the port. [Which] angered the crews.
Good: Salem closed the port, adding that the ships must leave by Friday.
Good: Which port is shut?
Good: Noting that the ships had left, Salem closed the port.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled

OPENING = compiled(
    r"(?:(?:Adding|Noting|Stressing|Explaining|Pointing out|Indicating|Considering|Emphasi[sz]ing|Affirming|Confirming"
    r"|Stating|Saying|Warning|Revealing|Declaring|Believing|Clarifying|Knowing) that|Which|Whose)\b"
)
_MAIN = compiled(r",\s")


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block", enabled=False)
def check(document: Document) -> Iterator[Hit]:
    for sentence in document.sentences:
        if (
            sentence.block.kind is not BlockKind.PARAGRAPH
            or len(sentence.words) < 4
            or sentence.start == sentence.block.start
        ):
            continue
        opening = OPENING.match(document.prose, sentence.start, sentence.end)
        if opening is None or _MAIN.search(document.prose, opening.end(), sentence.end):
            continue
        if not document.prose[sentence.start : sentence.end].rstrip('"”’)').endswith((".", "…")):
            continue
        if len(sentence.words) > len(opening[0].split()) + 1:
            yield Hit(Span(*opening.span()), f"“{opening[0]}” begins no sentence of its own: join it to the one before")
