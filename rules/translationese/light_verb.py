"""A verb says nothing and a noun does its work.

Many languages build "carry out an arrest" or "make a visit" where English has a
verb of its own: "arrest", "visit". A passive light verb after a noun ("the
raid carried out by the army") hides the actor at the end.

Bad: Police [carried out the arrest of] two men.
Fix: Police arrested two men.
Bad: The storm hit during the [build-up carried out by] the navy.
Good: Police arrested two men.
Good: She carried out her threat.
Good: The mayor expressed “a strong desire for” peace.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "light_verb.tsv")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    for match in lexicon().find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” hides the verb", match), match.fixes)
