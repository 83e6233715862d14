"""Several words do the work of one preposition.

Officialese makes prepositions of nouns, and translation keeps them: "on the basis of the law", "in
the event of a war", "with the participation of five states". English news has "on", "if" and
"with". What wordy-phrase knows already is not repeated here. One word is proposed where it fits
every time; elsewhere the message names what does it.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Ships wait in the bay [due to the] storm.
Fix: Ships wait in the bay because of the storm.
Bad: Talks [with the participation of] five states began.
Fix: Talks with five states began.
Bad: The court ruled [on the basis of the] law.
Good: Ships wait in the bay because of the storm. The delay was due to the storm.
Good: Talks with five states began, and the court ruled on the law.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "complex_preposition.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="report", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each preposition of several words that one word can replace."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(
            match.span, advice(f"“{text}” is a preposition of several words where one is enough", match), match.fixes
        )
