"""A sentence begins with a small letter.

Where the source was cut into pieces, or the writing system of the source has no capitals, a translation may start a
sentence in the middle of a paragraph with a small letter. Abbreviations ("etc.", "Corp."), names with a small letter
and the answer to a quoted question are passed over.

What follows is capitalised where it can open a sentence. Where it cannot ("… himself. that he shared"), the full stop
may be the fault, and nothing is proposed.

Bad: The bridge was shut. [residents] had to take the ferry.
Fix: The bridge was shut. Residents had to take the ferry.
Bad: They sang in the studio that he built. [that] he never saw.
Good: The bridge was shut. iPhones, eBay and the town of 's-Hertogenbosch: see the annex, etc. to the end.
Good: The Corp. has left, and the club (est. in May) is shut. “It rained. ” he said. “Why?” he asked.
Good: They sing... or so they say. See harbour.example. It rained in Calif. and in the hills.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import common_words
from lint.analysis.wordclass import is_finite, verb_forms
from lint.patterns import compiled

_SMALL = compiled(r"\.(?<=[a-z]{2}\.) [“\"‘(]?([a-z]{2,})\b(?![.@/’'-])")
_BEFORE = compiled(r"(?:(?<=\s)|(?<=[“\"‘(])|^)([a-z][a-z’'-]*|[A-Z][a-z]{5,})\Z")
_LONGEST = 30  # characters of the word before the stop
#: With their stop these stand inside a sentence.
_SHORT = frozenset(
    """etc ehf hf ltd inc corp co vs no nos est approx sen rep gov gen jr sr st dr prof al cf fig figs op vol ed eds pp
    esp incl excl max min tel ext ave blvd mt ft hr hrs sec secs yrs yr resp res ret tech univ assn dist dept km kg cm
    mm lbs lb oz sq cu mph rs bn mn tn trn art arts par para bros cie gmbh ag plc viz ca ibid id mio mrd tsd feat pseud
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun abbr adj adv""".split()
)
#: Particles that begin a name, and the ends of addresses.
_PARTICLES = frozenset("al el bin ibn van von de der del di da la le du des dos ul ed ten ter com ru net org".split())
#: What hardly opens a sentence, so that the stop before it may be the fault.
_HARDLY = frozenset(
    """that which who whom whose and or to of with by for from as than because if into onto upon including between among
    against about also within without up till until was were is are be been being has have had will would can
    could""".split()
)
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.BLOCK_QUOTE))


@rule(Severity.NOTE, category=Category.SPELLING, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield the first word of each sentence that begins with a small letter."""
    prose = document.prose
    for match in _SMALL.finditer(prose):
        before = _BEFORE.search(prose, max(0, match.start() - _LONGEST), match.start())
        word, span = match[1], Span(*match.span(1))
        if before is None or before[1] in _SHORT | {word} or word in _PARTICLES:
            continue
        block = document.block_at(span.start)
        if block is None or block.kind not in _PROSE:
            continue
        if not _opens(word):
            yield Hit(span, f"“{word}” begins with a small letter: a capital, or no full stop before it")
        else:
            fix = Fix.replace(Span(span.start, span.start + 1), word[0].upper())
            yield Hit(span, f"a sentence begins with a small letter: “{word.capitalize()}”", (fix,))


def _opens(word: str) -> bool:
    """Is it a known word, and one that a sentence may open with?"""
    if word in _HARDLY or is_finite(word) or word.endswith(("ing", "ed")):
        return False
    known = word in FUNCTION_WORDS or word in common_words() or word.removesuffix("ly") in common_words()
    return known or bool(verb_forms(word))
