"""Words that come again in their sentence, and how often a text does that."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint import BlockKind, Document, Sentence, Span, Word
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.stems import stem
from lint.patterns import compiled

from ._shared import COME_AGAIN

#: Letters of a word that counts, and the letters by which forms of one word are first told.
SHORTEST = 4
#: After these a word belongs to another clause, which may have it by right.
CLAUSE = frozenset("who which that where when while because but if as than whose although though".split())
_LEFT = COME_AGAIN | frozenset("million said state states".split())
_FIGURES = 8  # words before a word in which a figure makes a count of it
_ASIDE = compiled(r"[()“”\"—–:;]| -|- |''")
_THOUSAND = 1000
#: Words of a thousand that come again in their sentence, from which on a text does so all the time: in original English
#: half of the texts have 8 or fewer, one in twenty has 24.
RATE = 30
_FEWEST = 5  # words that come again: fewer are no habit of a text


class Echo(NamedTuple):
    """A word that comes again: a sentence, and the indexes of two places of a word in it, one after the other."""

    sentence: Sentence
    before: int
    at: int
    size: int  # words up to and with the two that are the same; 0 where the next words are the same too

    @property
    def words(self) -> Sequence[Word]:
        return self.sentence.words

    @property
    def between(self) -> Sequence[Word]:
        return self.sentence.words[self.before + 1 : self.at]

    def spans(self) -> tuple[Span, Span]:
        """Return where what is the same stands, without the small words at its head."""
        words, size = self.words, self.size
        while size > 1 and words[self.at - size + 1].key in FUNCTION_WORDS:
            size -= 1
        return (
            Span(words[self.before - size + 1].start, words[self.before].end),
            Span(words[self.at - size + 1].start, words[self.at].end),
        )

    def is_set_apart(self) -> bool:
        """Are they words that come again by right, counts, or words of two sentences without a stop between them?"""
        if self.words[self.at].key in _LEFT or all(_has_figure(self.words, place) for place in (self.before, self.at)):
            return True
        return any(word.text[0].isupper() and word.key in FUNCTION_WORDS and word.text != "I" for word in self.between)

    def is_aside(self, document: Document) -> bool:
        """Do brackets, quotation marks or dashes stand between the two?"""
        return _ASIDE.search(document.prose, self.words[self.before].end, self.words[self.at].start) is not None


def echoes(document: Document) -> tuple[Echo, ...]:
    """Return all words that come again in sentences of paragraphs outside quotations, in order (for ``view``)."""
    return tuple(_echoes(document))


def repeats_words(document: Document, rate: int = RATE) -> bool:
    """Do at least so many words in a thousand come again in their sentence, and more than a few?"""
    found = len(document.view(echoes))
    return found >= _FEWEST and _THOUSAND * found >= rate * len(document.words)


def _echoes(document: Document) -> Iterator[Echo]:
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        words = sentence.words
        beginnings = [word.key[:SHORTEST] for word in words if len(word.key) >= SHORTEST]
        if len(set(beginnings)) == len(beginnings):
            continue
        last: dict[str, int] = {}
        for at, word in enumerate(words):
            if len(word.key) < SHORTEST or word.key in FUNCTION_WORDS or not word.text[0].isalpha():
                continue
            one = stem(word.key)
            before = last.get(one)
            last[one] = at
            if before is not None and not (document.quoted(word.span) or document.quoted(words[before].span)):
                yield Echo(sentence, before, at, _size(words, before, at))


def _size(words: Sequence[Word], before: int, at: int) -> int:
    if at + 1 < len(words) and before + 1 < at and words[at + 1].key == words[before + 1].key:
        return 0
    size = 0
    while size <= before and at - size > before and words[at - size].key == words[before - size].key:
        size += 1
    return max(size, 1)


def _has_figure(words: Sequence[Word], at: int) -> bool:
    return any(word.key[0].isdigit() for word in words[max(0, at - _FIGURES) : at + 1])
