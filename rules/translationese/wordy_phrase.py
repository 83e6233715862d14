"""A phrase takes more words than it needs.

Translations keep every word of the source's connectives and prepositions: "in
order to", "due to the fact that", "at the present time", "with the aim of the restoration
of". The shorter wording says the same. Wordiness inside quotations is the speaker's and left alone.

Option phrases: files of your own rows, as for `calque` (none).

Bad: The council met [in order to] vote.
Fix: The council met to vote.
Bad: The plant closed [due to the fact that] rents rose.
Fix: The plant closed because rents rose.
Bad: They met [with the aim of the restoration of] the bridge.
Fix: They met to restore the bridge.
Bad: A road [with a length of 663] miles is shut.
Bad: Rents rose, and [the number of tenants reached 500].
Good: The council met to vote because rents rose.
Good: “We met in order to vote,” she said.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice
from lint.analysis.nominalisation import Frames


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "wordy_phrase.tsv")


@cache
def frames() -> Frames:
    return Frames.of(__package__, "wordy_phrase.frames.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    covered = [*frames().find(document)]
    for padding in covered:
        yield Hit(padding.span, padding.advice(document, "is wordy"), padding.fixes)
    for match in joined(phrases).find(document):
        if not any(padding.span.overlaps(match.span) for padding in covered):
            text = document.text[match.span.start : match.span.end]
            yield Hit(match.span, advice(f"“{text}” is wordy", match), match.fixes)
