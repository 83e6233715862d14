"""Clause after clause hangs on "and".

Arabic joins sentences by *wa*; kept as "and", they make one sentence without end.
Put full stops.

`most-clauses` is how many clauses may follow ", and" in a sentence, `most-ands`
how many times the word may stand in it at all.

Option most-clauses: how many clauses may follow ", and" in a sentence.
Option most-ands: how many "and" a sentence may have in all.

Bad: The port is shut, and the ships are waiting, [and] the crews there have no water, and nobody knows when it ends.
Good: The port is shut, and the ships wait outside. The crews have no water.
Bad: The raid was made in the dark and with foreign arms [and] with the help of two men.
Good: They sell bread and milk, tea and coffee, and beer.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.patterns import compiled

_VERB = (
    "(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|wants?|seeks?|says|said|works?|continues?)"
)
#: ", and" before a clause of its own or another verb, not before the last item of a list.
CLAUSE = compiled(
    rf"""
    ,["”]?\s+and\s+(?=
      (?:(?:therefore|so|then|that|also|thus)\s)?
      (?:
        (?:the|this|these|those|any|his|her|its|their|our|my|your)\s+(?:[\w'’-]+\s+){{1,10}}?{_VERB}\b
        | (?:he|she|it|they|we|i|you|there|this|nobody|whoever|no\sone)\s
        | {_VERB}\s
        | (?:[A-Z][\w'’-]+\s+){{1,3}}{_VERB}\b
      )
    )
    """,
    re.VERBOSE,
)
WITH = compiled(r"\band with [^,.;:!?\n]{3,60}? (and) with\b")
_AND = compiled(r"\band\b", re.IGNORECASE)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block")
def check(document: Document, *, most_clauses: int = 1, most_ands: int = 5) -> Iterator[Hit]:
    for sentence in document.sentences:
        if len(sentence.words) < 2 * most_ands or sum(word.key == "and" for word in sentence.words) < 2:
            continue
        clauses = [match.start() for match in CLAUSE.finditer(document.prose, sentence.start, sentence.end)]
        ands = [Span(*match.span()) for match in _AND.finditer(document.prose, sentence.start, sentence.end)]
        if len(clauses) > most_clauses and len(sentence.words) > 20:
            place = next(span for span in ands if span.start >= clauses[most_clauses])
            yield Hit(
                place, f"{len(clauses)} clauses hang on “, and” in one sentence: put a full stop", related=_first(ands)
            )
        if chained := WITH.search(document.prose, sentence.start, sentence.end):
            yield Hit(Span(*chained.span(1)), "“and with … and with”: join the two by a comma", related=_first(ands))
        elif len(clauses) <= most_clauses and len(ands) > most_ands:
            yield Hit(
                ands[most_ands], f"“and” stands {len(ands)} times in one sentence: split it", related=_first(ands)
            )


def _first(ands: list[Span]) -> tuple[Related, ...]:
    return (Related(ands[0], "the first “and” of the sentence"),)
