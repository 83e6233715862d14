"""A country follows "of" where English puts it first.

Russian, Arabic and Chinese say "the Ministry of Defence of Peru", "the Foreign Minister of Peru Omar Haddad",
"the leadership of Peru", "citizens of Peru". English news begins with the country: "Peru's defence ministry",
"Peruvian Foreign Minister Omar Haddad", "Peru's leaders", "Peruvians". "The president of Peru" and "the people of
Peru" are good English and left alone, unless a name follows the country at once.

Bad: [The Ministry of Defence of Peru] denied it.
Bad: They met [the President of Peru] Omar Haddad.
Bad: [The leadership of Peru] denied it, and so did [the Armed Forces of Chile].
Bad: [Citizens of Peru] may stay.
Good: Peru's defence ministry denied it. The president of Peru met the people of Chile.
Good: The University of Peru and the Ministry of Defence met. The capital of Peru is Lima.
Good: “The leadership of Peru denied it,” he said.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words, place_names
from lint.patterns import compiled

_FIELD = r"[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){0,4}"
_LAND = r"(?:the )?([A-Z][a-z]+)(?:['’]s)?"
_BODY = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:(?:Ministry|Minister) of {_FIELD}|Armed Forces|General Staff"
    r"|Cabinet of Ministers|Government|Security Service|Security Council|Air Force|Ground Forces|Supreme Court"
    rf"|Foreign Ministry|Defen[cs]e Ministry|Finance Ministry|Embassy) of {_LAND}(?![\w’'-]| Act)"
)
_PLAIN = compiled(
    r"\b(?:[Tt]he )?(?:[Cc]itizens|leadership|authorities|government|parliament|army|armed forces|foreign minister"
    rf"|defen[cs]e minister|law enforcement agencies|military leadership|foreign ministry|airspace)"
    rf" of {_LAND}(?![\w’'-]| [A-Z])"
)
_NAMED = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Ss]peaker) of"
    rf" {_LAND}(?= [A-Z][a-z]+ [A-Z][a-z]+)"
)
_WORDS = frozenset(
    "ministry minister forces staff ministers government service council force court embassy citizens leadership"
    " authorities parliament army agencies airspace president chancellor king speaker".split()
)
_CAPITAL = compiled(r" ([A-Z][a-z]+)")
_REACH = 90  # characters: the longest name of a ministry
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=Needs(words=_WORDS) & Needs(words="of"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each body, post or people with its country behind it."""
    if document.vocabulary.isdisjoint(_WORDS):
        return
    prose, words = document.prose, document.words
    found: set[Span] = set()
    lands = {at for land in place_names() & document.word_positions.keys() for at in document.word_positions[land]}
    for at in lands:
        if at < 2 or not (words[at - 1].key == "of" or (words[at - 1].key == "the" and words[at - 2].key == "of")):
            continue
        for pattern in (_BODY, _PLAIN, _NAMED):
            match = pattern.search(prose, max(0, words[at].start - _REACH), words[at].end + _REACH)
            if match and match.start(1) == words[at].start and not _names_a_body(prose, match.end()):
                found.add(Span(*match.span()))
    for span in sorted(found):
        block = document.block_at(span.start)
        if block is not None and block.kind in _PROSE:
            yield Hit(span, f"“{prose[slice(*span)]}”: put the country first, as in “Peru's” or “Peruvian”")


def _names_a_body(prose: str, end: int) -> bool:
    """Does a body's name go on after the country: "president of the Lima Research Institute"?"""
    following = _CAPITAL.match(prose, end)
    return following is not None and following[1].lower() in common_words()
