"""A pair of linking words does not match, or one of them says again what the other has said.

"Although ... but" and "because ... so" are pairs in Chinese, Arabic and Hebrew; English has one of
the two. It has "between ... and", "both ... and", "neither ... nor", and marks a comparison once:
"easier", not "more easier". A subject is not taken up again by a pronoun ("the minister he said").

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [Although it rained, but] they left.
Bad: [Because the road was shut, so] they stayed.
Bad: It costs [between five to ten] euros.
Bad: They want a [more better] road.
Fix: They want a better road.
Bad: [The minister he] said that it rained.
Fix: The minister said that it rained.
Bad: [Despite the cold, but] they came. It [is more colder than] before.
Good: Although he was tired, he was yet to sleep. Not only they but also their friends lost.
Good: Although it rained, they left. The road was shut, so they stayed.
Good: It costs from 5 to 10 euros, not only because the road is better.
Good: Although it rained, they left, but the road was shut.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

_CLAUSE = r"[^.,;:!?\n\"“”()–—]{4,120}"
_THOUGH = "Although|Even though|Though"
_ALTHOUGH = compiled(
    rf"\b(?:(?:{_THOUGH}|Despite|In spite of) {_CLAUSE}, but|(?:{_THOUGH}) {_CLAUSE}, yet)(?= \w)(?! to\b)"
)
_BECAUSE = compiled(
    rf"(?<![^.!?\n\"“] )\b(?:Because|Since) (?!of\b|then\b|\w*\d){_CLAUSE}, (?:so|therefore)(?= \w)(?! that\b)"
)
_WHO = (
    "minister|president|mayor|spokesman|spokeswoman|official|officer|player|coach|teacher|doctor|man|woman|boy|girl|father"
    "|mother|director|leader|commander|governor|journalist|witness|victim|suspect|soldier"
)
_PERSONS = frozenset(_WHO.split("|"))
_SUBJECT = compiled(
    rf"(?:(?<=^)|(?<=[.!?] )|(?<=\n))(?:The|This|Our|His|Her|Their) (?:[a-z]+ )?(?:{_WHO}) (he|she)(?= (?:said|says"
    r"|added|told|stressed|noted|announced|explained|confirmed|denied|wrote|called|also|has|was|is)\b)"
)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each pair of linking words that does not match, and each that is one word too many."""
    yield from _TABLE.hits(document, "“{}” does not go together", phrases)
    keys, prose = document.word_positions, document.prose
    if ("but" in keys or "yet" in keys) and ("hough " in prose or "espite " in prose or "In spite " in prose):
        for found in _ALTHOUGH.finditer(prose):
            yield Hit(Span(*found.span()), "“although” and “but” say the same: one of the two is enough")
    if ("so" in keys or "therefore" in keys) and ("Because " in prose or "Since " in prose):
        for found in _BECAUSE.finditer(prose):
            yield Hit(Span(*found.span()), "“because” and “so” say the same: one of the two is enough")
    if any(document.lowercase_words[at - 1] in _PERSONS for key in ("he", "she") for at in keys.get(key, ())):
        for found in _SUBJECT.finditer(prose):
            fix = Fix.replace(Span(found.start(1) - 1, found.end()), "")
            yield Hit(Span(*found.span()), f"the subject is there already: leave out “{found[1]}”", (fix,))
