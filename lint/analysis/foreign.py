"""Passages in another language that is written in Latin letters, told by its function words.

Function words are what a language cannot do without and what a name seldom holds, so a few of them close together
without an English one say more than any word list of content. No model, no dependency.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from lint.analysis.names import common_words
from lint.data import persistent_cache, rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span, Word

#: English function words: they end a passage. Those that another language writes the same are left out.
ENGLISH = frozenset(
    "the of and to is was were are that with by this from which has have had been it his her their they he she "
    "who will would not but or if be its about after said what when where how i you we our my your there these "
    "those than then into out because while also as at for on".split()
)
_WINDOW = 6  # words that may lie between one function word and the next
_FEWEST = 3  # function words of a passage
_TELLING = 4  # letters of a word that is English and not by chance
_REACH = 120  # code points from one function word to the next but one: closer ones are worth a look at the words


class ForeignPassage(NamedTuple):
    """A run of words in another language."""

    start: int
    end: int
    language: str
    words: int
    lower: int  # of these, how many begin with a small letter: names of bodies and works have few
    known: int  # function words that tell the language

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def foreign_passages(document: Document) -> tuple[ForeignPassage, ...]:
    """Return every passage of at least four words in another language, in order, without overlaps."""
    if not _may_be_foreign(document):
        return ()
    languages, prose = function_words(), document.prose
    hits: dict[str, list[int]] = {}
    for match in _pattern().finditer(prose):
        for language in languages[match[0][1:]]:
            hits.setdefault(language, []).append(match.start() + 1)
    found = [
        passage
        for language, starts in hits.items()
        if any(
            third - first <= _REACH and "\n" not in prose[first:third]
            for first, third in zip(starts, starts[2:], strict=False)
        )
        for passage in _passages(document, language, starts)
    ]
    kept: list[ForeignPassage] = []
    for passage in sorted(found):  # of two languages on one place, the one that explains more of it
        if not kept or passage.start >= kept[-1].end:
            kept.append(passage)
        elif passage.language == kept[-1].language:
            kept[-1] = _joint(document, kept[-1], passage)
        elif (passage.known, passage.end - passage.start) > (kept[-1].known, kept[-1].end - kept[-1].start):
            kept[-1] = passage
    return tuple(kept)


def _joint(document: Document, first: ForeignPassage, second: ForeignPassage) -> ForeignPassage:
    """Return two passages that overlap as one."""
    words = document.words_in(first.start, max(first.end, second.end))
    lower = sum(word.text[0].islower() for word in words)
    known = first.known + second.known
    return ForeignPassage(first.start, words[-1].end, first.language, len(words), lower, known)


def _may_be_foreign(document: Document) -> bool:
    """Does any language have as many function words in the text as a passage needs?"""
    languages, words, positions = function_words(), document.words, document.word_positions
    counts: Counter[str] = Counter()
    for word in _all_words() & document.vocabulary:
        number = sum(words[at].text == word for at in positions.get(word, ()))
        for language in languages[word]:
            counts[language] += number
    return any(number >= _FEWEST for number in counts.values())


def _passages(document: Document, language: str, starts: list[int]) -> Iterable[ForeignPassage]:
    words, own = document.words, _words_of(language)
    places = document.view(_places)
    indexes = [index for start in starts if (index := places.get(start, -1)) >= 0 and words[index].text in own]
    group: list[int] = []
    for index in [*indexes, -1]:
        if group and (index < 0 or index - group[-1] > _WINDOW or not _joined(document, words, group[-1], index)):
            if (passage := _passage(document, language, group)) is not None:
                yield passage
            group = []
        group.append(index)


def _places(document: Document) -> dict[int, int]:
    """Return the indexes of the words by where they begin."""
    return {word.start: index for index, word in enumerate(document.words)}


def _joined(document: Document, words: tuple[Word, ...], first: int, last: int) -> bool:
    """Is there no English between two words, and no new line?"""
    return "\n" not in document.prose[words[first].end : words[last].start] and not any(
        _is_english(word) for word in words[first + 1 : last]
    )


def _passage(document: Document, language: str, group: list[int]) -> ForeignPassage | None:
    """The passage around function words if they are enough: three different ones, or three in every seven words."""
    words = document.words
    kinds = {words[index].text for index in group}
    first, last = group[0], group[-1]
    if len(group) < 3 or len(kinds) < 2 or (len(kinds) < 3 and len(group) < 4) or last - first + 1 > 5 * len(group):
        return None
    block = document.block_at(words[first].start)
    low, high = (block.start, block.end) if block else (0, len(document.prose))
    for _ in range(_WINDOW):  # the words around belong to it unless they are English or a new sentence
        if first and words[first - 1].start >= low and _continues(document, language, first, -1):
            first -= 1
        if last + 1 < len(words) and words[last + 1].start < high and _continues(document, language, last, 1):
            last += 1
    return ForeignPassage(
        words[first].start,
        words[last].end,
        language,
        last - first + 1,
        sum(word.text[0].islower() for word in words[first : last + 1]),
        len(group),
    )


def _continues(document: Document, language: str, place: int, step: int) -> bool:
    """Does the word before or after a place, by their numbers, belong to the passage?

    A word that English has too does if the one beyond it is a function word: "La police a trouvé".
    """
    words = document.words
    word = words[place + step]
    left, right = (words[place], word) if step > 0 else (word, words[place])
    gap = document.prose[left.end : right.start]
    if not gap.isspace() or "\n" in gap or _is_english(word):
        return False
    if word.text.isascii() and word.key.endswith(("ed", "ing", "tion")):
        return False
    if len(word.key) < _TELLING or word.key not in common_words():
        return True
    beyond = place + 2 * step
    return 0 <= beyond < len(words) and words[beyond].key in _words_of(language)


def _is_english(word: Word) -> bool:
    return word.key in ENGLISH and word.text != "i"  # a word of many languages


@cache
def _words_of(language: str) -> frozenset[str]:
    return frozenset(word for word, names in function_words().items() if language in names)


@cache
def _all_words() -> frozenset[str]:
    return frozenset(function_words())


@persistent_cache
def function_words() -> dict[str, tuple[str, ...]]:
    """Function words with the languages they belong to."""
    result: dict[str, tuple[str, ...]] = {}
    for language, words in rows(__package__, "foreign.tsv", 2):
        for word in words.split():
            if word not in ENGLISH:
                result[word] = (*result.get(word, ()), language)
    return result


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the function words, as a pattern in the shape of a trie: one pass, whatever their number.

    It begins with a space because ``re`` finds a first character many times faster than a boundary.
    """
    return compiled(_expression())


@persistent_cache
def _expression() -> str:
    return rf" (?:{_trie(sorted(function_words()))})\b"


def _trie(words: list[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(head) + _trie(tails) for head, tails in heads.items()]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in words else body
