"""A comma stands where English has none.

German, Russian, Ukrainian and Hebrew put a comma before every "that" and "where"; English has none
before the clause that a verb or noun needs ("He said that …", "the fact that …", "so strong that
…"), none before "than", and none after a preposition. A "that" which opens a sentence of its own
after a spoken one ("It rained, that is clear") is passed over.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The mayor [said, that] the port was shut.
Fix: The mayor said that the port was shut.
Bad: They do not [know, where] the ship is.
Fix: They do not know where the ship is.
Bad: The [fact, that] the port is shut is clear.
Fix: The fact that the port is shut is clear.
Bad: [It is known, that] the port is shut.
Fix: It is known that the port is shut.
Bad: The port is [bigger, than] the old one.
Fix: The port is bigger than the old one.
Good: The mayor said that the port was shut. It was, he said, that rare thing.
Good: They do not know where the ship is. He wants what she has, that is clear.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

#: A comma that opens an insertion, of which the phrase would be the end; a place is all that is looked back on.
_OPENED = compiled(r"[,”\"] (?:[\w’'.-]+ ){1,5}\Z")
_NEAR = 60  # characters


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each comma that splits what belongs together."""
    prose = document.prose
    for match in _TABLE.find(document, phrases):
        if _OPENED.search(prose, max(0, match.span.start - _NEAR), match.span.start):
            continue  # "It was, he said, that rare thing": the verb stands between two commas
        text = prose[match.span.start : match.span.end]
        edits = [Edit(comma, comma + 1, "") for comma, mark in enumerate(text, match.span.start) if mark == ","]
        message = f"“{text}”: {match.entry.note or 'no comma here'}"
        yield Hit(match.span, message, (Fix(tuple(edits)),) if edits else ())
