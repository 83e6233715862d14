"""A noun in a text with what stands around it, and what is said of it: the values of :mod:`lint.analysis.pairs`."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lint.analysis.english import DETERMINERS, FUNCTION_WORDS, NUMBER_WORDS
from lint.analysis.inflection import AUXILIARIES
from lint.analysis.wordclass import may_be_noun, verb_forms
from lint.records import NamedTuple
from lint.rulekit.rule import Fix
from lint.text.document import Document
from lint.text.model import Span, Word

FARTHEST = 5  # words of a noun phrase before its noun

#: "A number of", "dozens of": what may stand before the noun's phrase and leaves its verb the same.
_MANY = frozenset("number series couple lot string wave set dozens hundreds scores thousands lots kind kinds".split())
#: What follows a noun as well as it would follow its clause.
_AFTER = frozenset(
    """last next this yesterday today tomorrow tonight early late earlier later recently again abroad nearby ago
    monday tuesday wednesday thursday friday saturday sunday due according""".split()
)
_INSIDE = DETERMINERS | NUMBER_WORDS | frozenset("several many few more most other such all both own same".split())

#: Whom the verb gives its object: "gave him a compliment". "Her" is a determiner, too.
_WHOM = frozenset("him them us me you".split())

#: The wrong words of a row by their forms, those of several words by the first.
Wrong: TypeAlias = dict[str, list[tuple[str, ...]]]


class Pair(NamedTuple):
    """A row of a table."""

    kind: str
    wrong: tuple[tuple[str, ...], ...]  # the words of each alternative
    nouns: tuple[str, ...]  # "=" before those that have no other form
    barred: frozenset[str]  # words that may not stand beside the noun
    better: tuple[str, ...]
    note: str


class Mismatch(NamedTuple):
    """A pair that was found."""

    pair: Pair
    span: Span  # of both words and what stands between them
    fixes: tuple[Fix, ...]

    def advice(self, document: Document) -> str:
        """Return the message: the words of the text, what English says, and the note."""
        text = document.text[self.span.start : self.span.end]
        fault = "is not a pair that English makes" if self.pair.better else "is not how English says it"
        texts = [fix.edits[0].text for fix in self.fixes] or self.pair.better
        parts = [" or ".join(f"“{text}”" for text in dict.fromkeys(texts)), self.pair.note]
        return f"“{text}” {fault}: " + "; ".join(part for part in parts if part)


class NounPhrase:
    """A noun of a table in a text: its words are ``first`` to ``last``."""

    def __init__(self, document: Document, first: int, last: int) -> None:
        self.document, self.first, self.last = document, first, last
        self.words: Sequence[Word] = document.words
        self.keys: Sequence[str] = document.lowercase_words

    def joined(self, left: int) -> bool:
        """Does nothing but a space stand between a word and the next?"""
        return 0 <= left < len(self.words) - 1 and self.document.runs_on(left, left + 1)

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)

    @property
    def next(self) -> str:
        return self.keys[self.last + 1] if self.joined(self.last) else ""

    @property
    def is_head(self) -> bool:
        """Is the noun no attribute of another one after it, and no part of a name?"""
        key = self.next
        if not self.words[self.last].text.islower():
            return False
        if not key or key in FUNCTION_WORDS or key in _AFTER:
            return True
        if self.words[self.last + 1].text[0].isupper():
            return False
        return not may_be_noun(key) or (key.endswith("ing") and "g" in verb_forms(key))

    @property
    def opens_clause(self) -> bool:
        """Is the noun the subject of what follows: "realised the project was late"?"""
        return self.next in AUXILIARIES or self.next in ("will", "would", "can", "could", "should", "may", "might")

    @property
    def opening(self) -> int:
        """The place of the first word of the noun's phrase: its determiner or first attribute."""
        at = self.first
        while at and self.first - at < FARTHEST and self.joined(at - 1) and self._belongs(at - 1):
            at -= 1
            if self.keys[at] in DETERMINERS:
                break
        return at

    def governors(self) -> Iterator[int]:
        """Yield the places before the noun where its verb may end, the nearest first."""
        at, closed = self.first - 1, False  # closed: by a determiner, before which stands the verb or who gets it
        for _ in range(FARTHEST + 1):
            if not self.joined(at):
                return
            yield at
            key = self.keys[at]
            if key == "of" and at and self.keys[at - 1] in _MANY and self.joined(at - 1):
                at, closed = at - 2, False
                continue
            if key in _WHOM and self.joined(at - 1):
                yield at - 1
                return
            if closed or not self._belongs(at):
                return
            closed = key in DETERMINERS
            at -= 1

    def _belongs(self, at: int) -> bool:
        key = self.keys[at]
        return key in _INSIDE or key[0].isdigit() or key.endswith(("'s", "ly")) or may_be_noun(key)


def cased(word: Word, text: str) -> str:
    """Return a wording with a capital where the word that it replaces has one."""
    return text[0].upper() + text[1:] if word.text[0].isupper() else text
