"""“There is” and a noun stand where a subject and a verb belong.

Arabic and other languages say "there is a willingness to help" without saying
whose. English names the people and gives them a verb.

Bad: [There is a Russian willingness to] help.
Bad: The mayor said [there is cooperation to] submit a draft.
Good: Russia is willing to help.
Good: There is a bus to Oslo.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "existential_noun.tsv")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    for match in lexicon().find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, f"“{text}” does not say who: {match.entry.note}")
