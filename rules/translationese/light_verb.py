"""A verb says nothing and a noun does its work.

Many languages build "carry out the implementation of", "give approval to" or "be engaged
in the production of" where English has a verb of its own: "implement", "approve", "produce".
So do those that confirm or discuss "the holding of" a meeting instead of saying who meets.
A passive light verb after a noun ("the raid carried out by the army") hides the actor at
the end. Where an adjective stands before the noun there is no proposal: it has to become an
adverb first.

Bad: Police [carried out the arrest of] two men.
Fix: Police arrested two men.
Bad: The council [gave its approval to] the plan.
Fix: The council approved the plan.
Bad: The plant [is engaged in the production of] tiles.
Fix: The plant produces tiles.
Bad: The mayor [confirmed the holding of] a meeting in May.
Bad: [The signing of the deal took place] on Monday.
Bad: The storm hit during the [build-up carried out by] the navy.
Good: Police arrested two men.
Good: She carried out her threat.
Good: The mayor expressed “a strong desire for” peace.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice
from lint.analysis.nominalisation import Frames, happenings


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "light_verb.tsv")


@cache
def frames() -> Frames:
    return Frames.of(__package__, "light_verb.frames.tsv")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    covered = [*frames().find(document)]
    for padding in covered:
        yield Hit(padding.span, padding.advice(document, "hides the verb"), padding.fixes)
    for span, verb in happenings(document):
        text = document.text[span.start : span.end]
        yield Hit(span, f"“{text}” hides the verb: use it, “{verb}”")
    for match in lexicon().find(document):
        if not any(padding.span.overlaps(match.span) for padding in covered):
            text = document.text[match.span.start : match.span.end]
            yield Hit(match.span, advice(f"“{text}” hides the verb", match), match.fixes)
