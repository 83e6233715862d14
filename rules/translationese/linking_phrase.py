"""A sentence opens with a linking phrase that news does without.

Russian, Hebrew, Chinese and Japanese news ties sentence to sentence: "at the same time", "in
addition", "in turn", "at that time". English news lets one fact follow the other, and where it
links, it says how: "but", "so", "also" after the subject. Translations open sentences with these
phrases about fifteen times as often as English news does. Quotations are left alone.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The port is shut. [At the same time], trains run.
Fix: The port is shut. Trains run.
Bad: The port is shut. [Also], the minister denied any delay.
Good: The port is shut, but trains run at the same time.
Good: "At the same time, I know the port," he said.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "linking_phrase.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each linking phrase at the start of a sentence."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        seen = f"“{text}” links sentences as other languages do"
        yield Hit(match.span, advice(seen, match), match.fixes)
