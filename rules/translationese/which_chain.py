"""One sentence carries several relative clauses after commas.

", which ..., which ...": each clause says something new, so each can be a
sentence of its own.

`most-clauses` is how many such clauses a sentence may have.

Bad: The plan, which was drawn up in May, covers the port, [which] has been shut since spring.
Good: The plan, which was drawn up in May, covers the port. It has been shut since spring.
Good: He asked which bus goes to which town.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.patterns import compiled

CLAUSE = compiled(r",[\"”]?\s+(?:(?:in|on|at|of|to|from|by|with|after|during|under|for|through) )?(which|whose)\b")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document, *, most_clauses: int = 1) -> Iterator[Hit]:
    for sentence in document.sentences:
        clauses = [Span(*match.span(1)) for match in CLAUSE.finditer(document.prose, sentence.start, sentence.end)]
        if len(clauses) > most_clauses:
            message = f"{len(clauses)} clauses with “which” follow commas in one sentence: make one a sentence"
            yield Hit(clauses[most_clauses], message, related=(Related(clauses[0], "the first of them"),))
