"""What a rule says of the phrases of a table: where one stands, and what is written better."""

from collections.abc import Iterator
from functools import cached_property

from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.phrases.match import PhraseMatch
from lint.analysis.phrases.table import Lexicon
from lint.patterns import compiled
from lint.rulekit.gate import Needs
from lint.rulekit.rule import Hit
from lint.text.document import Document

_NONE = Lexicon()


class PhraseTable:
    """The table of phrases beside a rule, with the rule's name; it is read when it is first needed.

    A rule that is made of a table alone is its docstring, this and one call::

        _TABLE = PhraseTable(__name__)


        @rule(Severity.NOTE, category=Category.SPELLING, quoted="report", gate=_TABLE.gate)
        def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
            return _TABLE.hits(document, "“{}” lacks a hyphen", phrases)
    """

    def __init__(self, module: str) -> None:
        self._package, _, self._stem = module.rpartition(".")

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon.of(self._package, f"{self._stem}.tsv")

    def gate(self) -> Needs:
        """Return what a rule needs that looks for these phrases only."""
        return self.lexicon.needs

    def find(self, document: Document, phrases: Lexicon = _NONE) -> Iterator[PhraseMatch]:
        """Return the phrases of the table and of a user's that stand in a document, in order."""
        return self.lexicon.find(document, phrases)

    def hits(self, document: Document, seen: str, phrases: Lexicon = _NONE) -> Iterator[Hit]:
        """Yield a hit for each phrase of the table and of a user's; ``seen`` as in :func:`phrase_hit`."""
        for match in self.find(document, phrases):
            yield phrase_hit(document, match, seen)


def phrase_hit(document: Document, match: PhraseMatch, seen: str) -> Hit:
    """Return the hit for a match. ``seen`` is a clause about the phrase, ``{}`` in it the words of the text."""
    said = advice(seen.format(document.text[match.span.start : match.span.end]), match)
    return Hit(match.span, said, match.fixes, severity=match.severity)


def advice(seen: str, match: PhraseMatch, omit: str = "") -> str:
    """Return the message for a match: what is seen, then the wordings and the note of its row.

    ``seen`` is a clause about the phrase, ``omit`` the one for phrases to leave out.
    """
    note = match.note
    better = [text for text in match.better if text and not match.omit]
    if match.omit:
        said = f"{omit or seen}: leave it out" if match.better else omit or seen
    elif better:
        said = f"{seen}: " + " or ".join(f"“{text}”" for text in dict.fromkeys(better))
    elif match.examples and not note:
        return f"{seen}: for example " + " or ".join(f"“{text}”" for text in match.examples)
    else:
        return f"{seen}: {'for example ' if _is_example(note, seen) else ''}{note}" if note else seen
    return f"{said}; {note}" if note else said


#: A note that is no more than wordings, or opens with them.
_WORDINGS = compiled(r"“[^”]*”(?:,?(?: or| /)? “[^”]*”)*(?=$|[:;,(]| \()")
_WORD = compiled(r"[^\W_]+(?:['’-][^\W_]+)*")


def _is_example(note: str, seen: str) -> bool:
    """Does a note that names a wording speak of other things than the text: “12 of them” for "of which 633 were"?"""
    if (wordings := _WORDINGS.match(note)) is None:
        return False
    there = seen.lower()
    return any(word not in FUNCTION_WORDS and word not in there for word in _WORD.findall(wordings[0].lower()))
