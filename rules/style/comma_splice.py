"""Two sentences are joined by a comma and an adverb.

"However", "therefore" and their like do not join clauses: a full stop or a
semicolon does. Rare in edited text and in translations alike, so the rule is off until
it is selected.

Bad: The port is shut, [however], the ships still wait outside.
Bad: The strike goes on, [therefore] they will leave tomorrow.
Good: The port is shut; however, the ships still wait outside.
Good: The ships, however, still wait outside.
Good: It is, moreover, the port that is shut.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.wordclass import BASE, is_finite, verb_forms
from lint.patterns import compiled

SPLICE = compiled(
    r"(?<=[a-z]), (however|therefore|moreover|furthermore|nevertheless|consequently|thus|hence)(?:,)? "
    r"(?:(?:he|she|they|we|it|there|this|these|(?:the|his|its|their|a|an|many|some) [a-z]+|[a-z]{3,}s) "
    r"(?:still |also |now |then )?([a-z]+)\b)"
)
_SUBJECT = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|did|said|goes?|went|came|made|fell|rose"
    r"|left|fled|lost|won|[a-z]+ed)\b"
)


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block", enabled=False)
def check(document: Document) -> Iterator[Hit]:
    for match in SPLICE.finditer(document.prose):
        verb = match[2]
        if not (verb in ("is", "are", "cannot") or is_finite(verb) or verb.endswith("ed") or BASE in verb_forms(verb)):
            continue
        sentence = document.sentence_at(match.start(1))
        if sentence is not None and _SUBJECT.search(document.prose, sentence.start, match.start()):
            yield Hit(
                Span(*match.span(1)), f"a comma before “{match[1]}” joins two sentences: use a full stop or a semicolon"
            )
