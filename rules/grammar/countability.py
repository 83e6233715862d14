"""A noun is counted that cannot be counted, or the other way about.

Many languages have a plural of "information", "equipment" and "advice" and count them; English
does not. It has "much traffic" but "many cars", "less noise" but "fewer people"; "news" is a
singular, "police" and "people" are plurals.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The army bought new [equipments].
Fix: The army bought new equipment.
Bad: He saw [these news] on the train.
Bad: There were [much more people] than last year.
Fix: There were many more people than last year.
Bad: [Less people] came.
Fix: Fewer people came.
Good: The army bought new equipment and an information system.
Good: Fewer people came, with less noise, and much more of the news was good.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "countability.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each noun, quantifier or verb in the wrong number for a noun that is or is not counted."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” goes against what can be counted", match), match.fixes)
