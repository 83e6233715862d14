"""“There is” and a noun stand where a subject and a verb belong.

Arabic and other languages say "there is a willingness to help" without saying
whose. English names the people and gives them a verb. Counted are nouns of wishing and refusing, those of feeling
before "by" and "on the part of", and those of action; what everybody may feel ("there is fear that") and what two have
("an agreement between") is good English.

Bad: [There is a Russian willingness to] help.
Bad: The mayor said [there is cooperation to] submit a draft.
Bad: [There has been a strengthening of] the border posts.
Bad: [There is a growing reluctance to] lend to farmers. [There was a postponement of] the vote.
Bad: The envoy said [there was great anger on the part of] the crew.
Bad: The envoy said [there was no intention to] raise fares. [There will be a reduction of] aid in May.
Good: There is great anger among the crew, and there is an agreement between the owners.
Good: Russia is willing to help.
Good: There is a bus to Oslo.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import PhraseTable
from lint.analysis.nominalisation import Frames
from lint.analysis.places import Taken

_TABLE = PhraseTable(__name__)


@cache
def frames() -> Frames:
    return Frames.of(__package__, "existential_noun.frames.tsv")


@rule(  # every row begins with "there"
    Severity.NOTE,
    category=Category.UNIDIOMATIC_STYLE,
    quoted="skip",
    scope="block",
    gate=Needs(words="there"),
)
def check(document: Document) -> Iterator[Hit]:
    covered = Taken()
    for padding in frames().find(document):
        covered.add(padding.span)
        yield Hit(padding.span, padding.advice(document, "does not say who"), padding.fixes)
    for match in _TABLE.find(document):
        if not covered.overlaps(match.span):
            text = document.text[match.span.start : match.span.end]
            yield Hit(match.span, f"“{text}” does not say who: {match.entry.note}")
