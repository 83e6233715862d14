"""A phrase takes more words than it needs.

Translations keep every word of the source's connectives and prepositions: "in
order to", "due to the fact that", "at the present time". The shorter wording
says the same. Wordiness inside quotations is the speaker's and left alone.

`phrases` names files of your own rows, as for `calque`.

Bad: The council met [in order to] vote.
Fix: The council met to vote.
Bad: The plant closed [due to the fact that] rents rose.
Fix: The plant closed because rents rose.
Good: The council met to vote because rents rose.
Good: “We met in order to vote,” she said.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "wordy_phrase.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” is wordy", match), match.fixes)
