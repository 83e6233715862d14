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

from lint import BlockKind, Category, Document, Hit, Severity, Span, rule
from lint.analysis.names import place_names
from lint.patterns import compiled

_FIELD = r"[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){0,4}"
_LAND = r"(?:the )?(Russian Federation|[A-Z][a-z]+)(?:['’]s)?"
_BODY = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:(?:Ministry|Minister) of {_FIELD}|Armed Forces|General Staff|Cabinet of Ministers"
    r"|Government|Security Service|Security Council|Air Force|Ground Forces|Supreme Court|Foreign Ministry"
    rf"|Defen[cs]e Ministry|Finance Ministry|Embassy) of {_LAND}(?![\w’'-]| Act)"
)
_PLAIN = compiled(
    r"\b(?:[Tt]he )?(?:[Cc]itizens|leadership|authorities|government|parliament|army|armed forces|foreign minister"
    rf"|defen[cs]e minister|law enforcement agencies|military leadership|foreign ministry|airspace) of {_LAND}(?![\w’'-]| [A-Z])"
)
_NAMED = compiled(
    rf"\b(?:[Tt]he )?(?:[A-Z][a-z]+ )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Ss]peaker) of"
    rf" {_LAND}(?= [A-Z][a-z]+ [A-Z][a-z]+)"
)
_WORDS = frozenset(
    "ministry minister forces staff ministers government service council force court embassy citizens leadership"
    " authorities parliament army agencies airspace president chancellor king speaker".split()
)
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    """Yield each body, post or people with its country behind it."""
    if document.vocabulary.isdisjoint(_WORDS):
        return
    prose = document.prose
    for pattern in (_BODY, _PLAIN, _NAMED):
        for match in pattern.finditer(prose):
            land = match[1]
            if land != "Russian Federation" and land.lower() not in place_names():
                continue
            block = document.block_at(match.start())
            if block is not None and block.kind in _PROSE:
                span = Span(*match.span())
                yield Hit(span, f"“{prose[slice(*span)]}”: put the country first, as in “Peru's” or “Peruvian”")
