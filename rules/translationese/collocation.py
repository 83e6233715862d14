"""A verb or adjective stands with a noun that English pairs with another word.

Rain is "strong" and a mistake is "done" in many languages; in English rain is heavy and a mistake
is made. Officialese adds pairs of its own: assistance is "rendered", a threat is "carried", a
strike is "delivered". The tables go by classes of nouns; words may stand between, and the verb may be in the
passive. Where one verb says it all ("decided" for "made a decision about"), the message names it.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: A [strong rain] fell.
Fix: A heavy rain fell.
Bad: They [did a mistake] in May.
Bad: They [delivered a strike on] the base.
Bad: The plan [carries a threat to] the city.
Bad: He was [brought to criminal responsibility].
Fix: He was prosecuted.
Bad: The [prices are expensive].
Bad: She [made two serious accidents].
Fix: She had two serious accidents.
Bad: The [raid was committed] at dawn.
Fix: The raid was carried out at dawn.
Bad: An [attack was committed] on the port.
Bad: The firm did not [fill the strict conditions] of the bank.
Fix: The firm did not meet the strict conditions of the bank.
Good: They made advance preparations for the vote.
Good: A heavy rain fell, and a strong wind blew. They made a mistake and struck the base.
Good: Prices are high. They carried the wounded to the city and gave a speech.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.pairs.table import Pairs
from lint.analysis.places import Taken

_TABLE = PhraseTable(__name__)


@cache
def pairs() -> Pairs:
    return Pairs.of(__package__, "collocation.frames.tsv")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each pair of words that English does not make."""
    covered = Taken()
    for match in _TABLE.find(document, phrases):
        covered.add(match.span)
        yield phrase_hit(document, match, "“{}” is not a pair that English makes")
    for mismatch in pairs().find(document):
        if not covered.overlaps(mismatch.span):
            yield Hit(mismatch.span, mismatch.advice(document), mismatch.fixes)
