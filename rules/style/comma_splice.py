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
from lint.analysis.wordclass import BASE, PAST, THIRD, is_finite, is_noun_first, verb_forms
from lint.patterns import compiled

SPLICE = compiled(
    r"(?<=[a-z0-9]), (however|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|thus|hence)(?:,)? "
    r"(?:(?:he|she|they|we|it|there|this|these|(?:the|his|its|their|a|an|many|some|most|two|three)(?: [a-z]+){1,2}?"
    r"|[a-z]{3,}(?:s|ing)|[A-Z][\w’'-]+) (?:still |also |now |then )?([a-z]+)\b)"
)

#: A clause of these wants another behind its comma.
_HANGING = frozenset("if when while although though because since as after before once unless however until".split())


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block", enabled=False)
def check(document: Document) -> Iterator[Hit]:
    for match in SPLICE.finditer(document.prose):
        verb = match[2]
        letters = "" if is_noun_first(verb) else verb_forms(verb)
        if not (is_finite(verb) or verb.endswith("ed") or not {BASE, PAST, THIRD}.isdisjoint(letters)):
            continue
        sentence = document.sentence_at(match.start(1))
        before = document.words_in(sentence.start, match.start()) if sentence is not None else ()
        if before and before[0].key in _HANGING:
            continue  # "If it rains, however, the boats stay"
        if any(is_finite(word.key) or PAST in verb_forms(word.key) for word in before):
            yield Hit(
                Span(*match.span(1)), f"a comma before “{match[1]}” joins two sentences: use a full stop or a semicolon"
            )
