"""One sentence carries several relative clauses after commas.

", which ..., which ...": each clause says something new, so each can be a
sentence of its own, and in a sentence of more than twenty-five words should be. So it is with
"whose"; "who" and "where", by which news introduces people and places, are not counted. Items
of a list may have one each: after a semicolon, or after "and" before a noun
with its own clause, the count begins again.

`most-clauses` is how many such clauses a sentence may have.

Option most-clauses: how many "which" clauses a sentence may have.

Bad: The plan, which was drawn up by engineers of the council in the first days of May, covers the old port, [which] has been shut to all ships since the storm tore away its piers.
Good: The plan, which was drawn up in May, covers the port. It has been shut since spring.
Good: He asked which bus goes to which town.
Good: He owns a mill, which grinds corn; a bakery, which sells bread, after which he named it.
Good: At risk are the rulings in Reid v. Moe, which struck down the limits on gifts to all parties, and Lowe v. Haddad, which let courts dismiss such cases at once.
Good: She praised the law, which helps tenants, and the treaty, which helps owners.
"""  # noqa: E501

from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Related, Sentence, Severity, Span, rule
from lint.analysis.wordclass import is_past_verb
from lint.patterns import compiled

CLAUSE = compiled(r",[\"”]?\s+(?:(?:in|on|at|of|to|from|by|with|during|under|for|through) )?(which|whose)\b")
_LONG = 26  # words: a shorter sentence is clear as it is
#: What begins another item between two clauses.
_ITEM = compiled(
    r";|\b(?:and|or) (?=(\w+))(?:(?:the|a|an|his|her|its|their|for|to|in|on|of) )?"
    r"(?:[\w ’'-]|(?<= [A-Zv]|St|Mr|Dr)\.){1,40}$"
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block", gate=Needs(words="which whose"))
def check(document: Document, *, most_clauses: int = 1) -> Iterator[Hit]:
    for sentence in document.sentences:
        if len(sentence.words) < _LONG:
            continue
        clauses = max(_items(document, sentence), key=len, default=[])
        if len(clauses) > most_clauses:
            message = f"{len(clauses)} clauses with “which” follow commas in one sentence: make one a sentence"
            yield Hit(clauses[most_clauses], message, related=(Related(clauses[0], "the first of them"),))


def _items(document: Document, sentence: Sentence) -> Iterator[list[Span]]:
    """Yield the clauses of a sentence, those of each item of a list together."""
    clauses: list[Span] = []
    for match in CLAUSE.finditer(document.prose, sentence.start, sentence.end):
        item = _ITEM.search(document.prose, clauses[-1].end, match.start()) if clauses else None
        if item and not is_past_verb(item[1] or ""):
            yield clauses
            clauses = []
        clauses.append(Span(*match.span(1)))
    yield clauses
