"""A quotation begins in the middle of the speaker's clause.

The grammar of the reporter and of the speaker are welded together: "…, "who are waiting".
The reader stumbles over the joint. Quote a whole phrase, or put the joint in your own words. Where no comma stands
before it, the fragment goes on from the reporter's words and is right: those "who are waiting".

Option min-words: words that a quotation has at least to be more than a fragment.

Bad: Aid has not reached the villages, ["who] have been cut off since the bridge fell and need everything."
Bad: They will see the valley again, [“from which] they were driven when the dam broke in spring.”
Bad: The bridge was closed, ["and will] not be opened before the winter is over."
Good: She praised the crews “who have been working day and night since the bridge fell.”
Good: The bridge is old, "and the council knows how much it will cost to mend it."
Good: Aid has not reached the villages, which "have been cut off since the bridge fell," he said.
Good: "These are people," she said, "who have been cut off since the bridge fell."
Good: "Who knows what will come?" she asked.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.quotations import QUOTED
from lint.patterns import compiled

_JOINT = compiled(
    r"(?:who|which|whom|whose|where|whereby|because|since|although|as a result of which|and that|but that|so that"
    r"|(?:of|in|from|to|for|with|on|by|at|through|under|after|during) (?:which|whom|whose)"
    r"|(?:and|but) (?:who|which|will|would|has|have|had|is|are|was|were|did|does|do|can|could|cannot|must|should|may"
    r"|might|also|never|not|therefore|thus|[a-z]+ed))\b"
)
_BEFORE = compiled(r"[\w)]\s*,\s*$")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block", gate=QUOTED)
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    for quotation in document.quotations:
        joint = _JOINT.match(document.prose, quotation.inner.start)
        if joint is None or quotation.depth or not quotation.opened:
            continue
        before = document.prose[max(0, quotation.start - 4) : quotation.start]
        if not _BEFORE.search(before) or len(document.words_in(*quotation.inner)) < min_words:
            continue
        sentence = document.sentence_at(quotation.start)
        # "The people," she said, "who are waiting": the speaker's sentence, interrupted.
        if sentence is None or not document.quoted(Span(sentence.start, quotation.start)):
            message = f"the quotation begins in the middle of a clause, with “{joint[0]}”"
            yield Hit(Span(quotation.start, joint.end()), message)
