"""A word is taken for another that sounds or looks like it.

"Its" and "it's", "led" and "lead", "lose" and "loose": each is an English word, so only what
stands around it shows the slip. In a quotation from a social network the slip is the writer's.
The rows are looked for in both dialects.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The strike [has lead to] losses.
Fix: The strike has led to losses.
Bad: They did not want [to loose control].
Bad: The country guards [it's borders].
Good: The strike has led to losses, and the lead pipes will loosen.
Good: It's clear that the country guards its borders.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice
from lint.analysis.quotations import posted


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "confused_word.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each phrase in which one word stands for another."""
    for match in joined(phrases).find(document):
        if posted(document, match.span):
            continue
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” has one word for another", match), match.fixes)
