"""Words that come again in their sentence, and how often a text does that."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from lint import BlockKind, Document, Sentence, Span, Word
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.recurring import words_again_in_sentence
from lint.analysis.translated import is_original, is_translated
from lint.analysis.wordclass import is_finite, may_be_noun
from lint.patterns import compiled
from lint.records import NamedTuple

from ._contrast import are_counts
from ._shared import COME_AGAIN

#: Letters of a word that counts, and the letters by which forms of one word are first told.
SHORTEST = 4
_LEFT = COME_AGAIN | frozenset("million said state states system systems local kind type types total share".split())
_FIGURES = 2  # words before a word in which a figure makes a count of it
_REFRAIN = 3  # places after one word
_MEMBER = compiled(r"(?:, (?:and |or )?| and | or )$")
_HEAD = 8  # words from a name to its last word alone ("Long River … the river")
_THE = frozenset("the this that".split())
_NO_NOUN = ("able", "ible", "ing")
_BY_ITSELF = frozenset("by to after".split())  # "door to door"
_ASIDE = compiled(r"[()—–:;]| -|- ")
_THOUSAND = 1000
_BLOCKS, _LEAD = 3, 20  # a text of so many blocks has its headline apart; words of a sentence that is none
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
        words, size = self.words, max(self.size, 1)
        if words[self.at].key in _LEFT:
            return True
        if are_counts(words, self.before - size + 1, self.at - size + 1, size, _FIGURES):
            return True
        if words[self.at - 1].key == "other" and words[self.at - 2].key not in _THE:
            return True  # "captains whom other captains fear"
        if len(self.between) == 1 and self.between[0].key in _BY_ITSELF:
            return True
        return any(_opens(last, word) for last, word in pairwise(self.words[self.before : self.at]))

    def is_name(self) -> bool:
        """Is one of the two part of a name, and not the last word of one that comes again alone right after it?"""
        first, again = self.words[self.before], self.words[self.at]
        if again.text[0].islower() and (first.text[0].islower() or self.before == 0):
            return False
        ends = (
            self.before > 0 and self.words[self.before - 1].text[0].isupper() and not _goes_on(self.words, self.before)
        )
        near = (
            self.at - self.before <= _HEAD and self.words[self.at - 1].key in _THE and not _goes_on(self.words, self.at)
        )
        return not (again.text[0].islower() and ends and near)

    def is_in_two_terms(self) -> bool:
        """Do two terms share the word: "trade ministers" and "trade barriers", "gas pipes" and "water pipes"?"""
        words, places = self.words, (self.before, self.at)
        if self.size > 1:  # "in Long County, low in Wide County, low": the end of one and the head of the next
            run = words[self.at - self.size + 1 : self.at + 1]
            return any(right.start - left.end > 1 for left, right in pairwise(run))
        return all(_goes_on(words, at) for at in places) or all(_is_qualified(words, at) for at in places)

    def is_refrain(self, document: Document) -> bool:
        """Is it told three times or more after the same word, as in a list of what holds for each place?

        Or does it open each member of a list: "learn the trade, learn the tongue and learn to wait"?
        """
        words, key = self.words, self.words[self.at].key
        members = [at for at, word in enumerate(words) if word.key == key]
        near = all(after - at <= _HEAD for at, after in pairwise(members))
        if near and len(members) >= _REFRAIN and all(_is_member(document, words[at]) for at in members[1:]):
            return True
        heads = [words[at - 1].key for at, word in enumerate(words) if at and word.key == key]
        return heads.count(words[self.at - 1].key) >= _REFRAIN

    def is_aside(self, document: Document) -> bool:
        """Do brackets, dashes or another stop than a comma stand between the two?"""
        return _ASIDE.search(document.prose, self.words[self.before].end, self.words[self.at].start) is not None


def echoes(document: Document) -> tuple[Echo, ...]:
    """Return all words that come again in sentences of paragraphs outside quotations, in order (for ``view``)."""
    return tuple(_echoes(document))


def repeats_words(document: Document, rate: int = RATE) -> bool:
    """Is a repetition heard in the text: is it a translation, or do words come again all the time in it?"""
    if document.view(is_translated):
        return True
    return not is_original(document) and is_full_of_echoes(document, rate)


def is_full_of_echoes(document: Document, rate: int = RATE) -> bool:
    """Do at least so many words in a thousand come again in their sentence, and more than a few?"""
    fewest = max(_FEWEST, rate * len(document.words) / _THOUSAND)
    groups = chain.from_iterable(document.view(words_again_in_sentence).values())
    return sum(len(group) - 1 for group in groups) >= fewest and len(document.view(echoes)) >= fewest


def headline(document: Document) -> int:
    """Return where the first sentence begins if it is a headline or one may have run into it; -1 for a lead."""
    if not document.sentences:
        return -1
    first = document.sentences[0]
    lead = len(document.blocks) >= _BLOCKS and len(first.words) >= _LEAD and document.prose[first.end - 1] == "."
    return -1 if lead else first.start


def _echoes(document: Document) -> Iterator[Echo]:
    keys = document.lowercase_words
    for number, again in document.view(words_again_in_sentence).items():
        sentence = document.sentences[number]
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        pairs: list[tuple[int, int]] = []
        for places in again:
            counting = [at for at in places if len(keys[at]) >= SHORTEST and keys[at][0].isalpha()]
            pairs += zip(counting[1:], counting, strict=False)
        if not pairs:
            continue
        words, start = sentence.words, document.word_index(sentence.start)
        same = any(keys[again][:SHORTEST] == keys[before][:SHORTEST] for again, before in pairs)
        if not same and not _begin_alike([word.key for word in words]):
            continue  # "took … taking"
        for again_at, before_at in sorted(pairs):
            before, at = before_at - start, again_at - start
            if not (document.quoted(words[at].span) or document.quoted(words[before].span)):
                yield Echo(sentence, before, at, _size(words, before, at))


def _begin_alike(keys: Sequence[str]) -> bool:
    """Do two words begin with the same letters, be they small words?"""
    beginnings = [key[:SHORTEST] for key in keys if len(key) >= SHORTEST]
    return len(set(beginnings)) < len(beginnings)


def _size(words: Sequence[Word], before: int, at: int) -> int:
    on = 1
    while at + on < len(words) and before + on < at and words[at + on].key == words[before + on].key:
        if words[at + on].key not in FUNCTION_WORDS:
            return 0
        on += 1
    size = 0
    while size <= before and at - size > before and words[at - size].key == words[before - size].key:
        size += 1
    return max(size, 1)


def _opens(last: Word, word: Word) -> bool:
    """Does a small word with a capital begin another sentence here: a headline that has run into its article?"""
    if not word.text[0].isupper() or word.key not in FUNCTION_WORDS or word.text == "I":
        return False
    return word.text != "A" or last.text[0].islower()  # "Serie A"


def _is_member(document: Document, word: Word) -> bool:
    """Does a comma, "and" or "or" stand right before the word?"""
    return _MEMBER.search(document.prose, max(0, word.start - 6), word.start) is not None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Does a noun stand right behind a word, which it makes a term of?"""
    if at + 1 >= len(words) or words[at + 1].start - words[at].end > 1:
        return False
    after = words[at + 1].key
    if after.endswith(_NO_NOUN):
        return False  # "the water available to farms"
    return after not in FUNCTION_WORDS and may_be_noun(after) and not is_finite(after)


def _is_qualified(words: Sequence[Word], at: int) -> bool:
    """Does a noun or an adjective stand right before a word, which tells what kind it is of?"""
    if not at or words[at].start - words[at - 1].end > 1:
        return False
    before = words[at - 1].key
    return before[0].isalpha() and may_be_noun(before) and not is_finite(before)
