"""Several words do the work of one preposition.

Officialese makes prepositions of nouns, and translation keeps them: "on the basis of the law", "in
the event of a war", "with the participation of five states". English news has "on", "if" and
"with". What wordy-phrase knows already is not repeated here. One word is proposed where it fits
every time; elsewhere the message names what does it. "Due to", "as a result of" and "in case of" are
good English; they count where another such phrase is near.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Ships wait in the bay [due to the] storm. Two sank [as a result of the] wind.
Bad: Talks [with the participation of] five states began.
Fix: Talks with five states began.
Bad: The court ruled [on the basis of the] law.
Good: Ships wait in the bay due to the storm, and two sank.
Good: Ships wait in the bay because of the storm. The delay was due to the storm.
Good: Talks with five states began, and the court ruled on the law.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice

from ._company import accompanied

_GOOD_ALONE = ("due to", "as a result", "as a consequence", "in case", "in the event", "in the case")


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
def check(document: Document, *, within: int = 120, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each preposition of several words that one word can replace."""
    for match in accompanied(document, tuple(joined(phrases).find(document)), _GOOD_ALONE, within, lexicon()):
        text = document.text[match.span.start : match.span.end]
        yield Hit(
            match.span, advice(f"“{text}” is a preposition of several words where one is enough", match), match.fixes
        )
