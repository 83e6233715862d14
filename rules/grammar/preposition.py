"""A word takes another preposition.

Prepositions are translated one by one: people are "interested about" a plan, a team "consists
from" three men, anger grows "in the street level", and somebody speaks "at behalf of" a town.
The table goes by adjective, verb, noun, time and place.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The team [consists from] players of six clubs.
Fix: The team consists of players of six clubs.
Bad: They are [interested about the] plan.
Fix: They are interested in the plan.
Bad: Nobody knows the [reason of the] fire.
Fix: Nobody knows the reason for the fire.
Bad: They left [despite of the] rain.
Fix: They left despite the rain.
Good: They are interested in the plan, and the reason for the fire is known.
Good: The team consists of players from six clubs. They left in spite of the rain.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "preposition.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each phrase with the wrong preposition."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” has the wrong preposition", match), match.fixes)
