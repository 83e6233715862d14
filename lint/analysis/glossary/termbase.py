"""Bilingual term bases: what a term of the source is in English.

Their files are read by ``lint.analysis.glossary.concepts``. Where a source has terms is found in one pass over its
words, by an index of the first words' beginnings; in Chinese and Japanese in one pass over its characters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from lint.analysis.bilingual.forms import bare, beginnings, folded, is_form, keys, without_article
from lint.analysis.bilingual.side import UNSPACED
from lint.analysis.glossary.model import Concept
from lint.patterns import compiled
from lint.records import NamedTuple, field, record
from lint.rulekit.rule import DataError
from lint.text.model import Span

_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u00ad"
_WORD = compiled(rf"[^\W_](?:[^\W_]|[{_MARKS}]|['’ʼ\"״׳](?=[^\W\d_]))*")
_BETWEEN = compiled(r"(?:[^\S\r\n]|\u2060)*(?:[-‐‑–־](?:[^\S\r\n]|\u2060)*)?")
_LATIN = compiled(r"[A-Za-z0-9]")
_MOST_WORDS = 12  # of a term: what is longer is no term


class TermUse(NamedTuple):
    """A place in a source that has a term, and the concepts that it may stand for."""

    span: Span
    concepts: tuple[Concept, ...]


@record(frozen=True)
class TermBase:
    """The concepts of term bases."""

    concepts: tuple[Concept, ...] = ()
    _indexes: dict[str, "_Index | _PlainIndex"] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self:
        """Read term bases. Raises DataError with the file and line of the first thing wrong."""
        from lint.analysis.glossary.concepts import read  # what it imports is not needed else

        concepts: list[Concept] = []
        for path in paths:
            for line, concept in read(path):
                _check(path, line, concept)
                concepts.append(concept)
        return cls(tuple(concepts))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Concept, ...]]]:
        """Pickle the concepts without the indexes."""
        return type(self), (self.concepts,)

    def uses(self, text: str, language: str) -> Iterator[TermUse]:
        """Where a text in a language has terms, in order, the longest at each place."""
        if (index := self._indexes.get(language)) is None:
            index = (_PlainIndex if language in UNSPACED else _Index)(self.concepts, language)
            self._indexes[language] = index
        for start, end, found in index.uses(text):
            yield TermUse(Span(start, end), tuple(self.concepts[number] for number in found))


def _check(path: Path, line: int, concept: Concept) -> None:
    for wording in (*(wording for _, wording in concept.sources), *concept.targets, *concept.forbidden):
        if not any(map(str.isalnum, wording)):
            raise DataError(path, line, f"“{wording}” has no letter or digit")


_Found = Iterator[tuple[int, int, tuple[int, ...]]]


def _wordings(concepts: Sequence[Concept], language: str) -> Iterator[tuple[str, int]]:
    for number, concept in enumerate(concepts):
        for code, wording in concept.sources:
            if code in (language, ""):
                yield wording, number


class _Wording(NamedTuple):
    """A listed wording."""

    words: tuple[str, ...]  # folded
    written: tuple[str, ...]  # as listed
    concept: int


class _Node:
    """A node of a trie of words: the words that may come next, by their stems, and the wordings that end here.

    What comes next is sorted when it is first asked for: most of a long list no text ever needs.
    """

    __slots__ = ("_depth", "_next", "_stems", "_waiting", "ends")

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._next: dict[str, _Node] = {}
        self._stems: dict[str, list[str]] = {}
        self._waiting: list[_Wording] = []
        self.ends: list[_Wording] = []

    def add(self, wording: _Wording) -> None:
        (self.ends if len(wording.words) == self._depth else self._waiting).append(wording)

    def after(self, words: Iterable[str], language: str) -> "tuple[_Node, ...]":
        """Return the nodes after listed words of which one of these may be a form."""
        if self._waiting:
            self._sort(language)
        found = {
            listed: self._next[listed]
            for word in words
            for key in beginnings(word, language)
            for listed in self._stems.get(key, ())
            if is_form(word, listed, language)
        }
        return tuple(found.values())

    def _sort(self, language: str) -> None:
        for wording in self._waiting:
            word = wording.words[self._depth]
            if (node := self._next.get(word)) is None:
                node = self._next[word] = _Node(self._depth + 1)
                for key in keys(word, language):
                    self._stems.setdefault(key, []).append(word)
            node.add(wording)
        self._waiting = []


class _Index:
    """The wordings of a language that has spaces between words: a trie of words."""

    def __init__(self, concepts: Sequence[Concept], language: str) -> None:
        self.language = language
        self._verbatim = frozenset(number for number, concept in enumerate(concepts) if concept.verbatim)
        self._root = _Node(0)
        for wording, number in _wordings(concepts, language):
            written = tuple(_WORD.findall(wording))
            if not 0 < len(written) <= _MOST_WORDS:
                continue
            for words in _variants(tuple(folded(word, language) for word in written), language):
                self._root.add(_Wording(words, written, number))

    def uses(self, text: str) -> _Found:
        language = self.language
        places = [match.span() for match in _WORD.finditer(text)]
        written = [text[start:end] for start, end in places]
        words = [folded(word, language) for word in written]
        begun = {word: self._root.after(bare(word, language), language) for word in set(words)}
        done = 0
        for number, word in enumerate(words):
            if number < done or not begun[word]:
                continue
            last, concepts = self._longest(text, places, words, written, number, begun[word])
            if concepts:
                done = last
                yield places[number][0], places[last - 1][1], concepts

    def _longest(
        self,
        text: str,
        places: Sequence[tuple[int, int]],
        words: Sequence[str],
        written: Sequence[str],
        first: int,
        nodes: tuple[_Node, ...],
    ) -> tuple[int, tuple[int, ...]]:
        """Return where the longest wording from a word on ends, and its concepts; none if there is no wording."""
        last, longest, found = first + 1, 0, dict[int, None]()
        while nodes:
            here = {
                each.concept: None
                for node in nodes
                for each in node.ends
                if self._may_be(written[first:last], each.written, each.concept, written[first - 1] if first else "")
            }
            if here:
                longest, found = last, here
            if last == len(words) or not _BETWEEN.fullmatch(text, places[last - 1][1], places[last][0]):
                break
            following = without_article(words[last], self.language, least=2)
            nodes = tuple(after for node in nodes for after in node.after(following, self.language))
            last += 1
        return longest, tuple(found)

    def _may_be(self, text: Sequence[str], listed: tuple[str, ...], concept: int, before: str) -> bool:
        """Do the capitals of a text allow for a wording: of a name one, of an acronym all, of a plain word none that
        goes on with a name?"""
        if concept in self._verbatim:
            return tuple(text) == listed
        first = listed[0]
        if len(listed) == 1 and len(first) > 1 and first.isupper():
            return text[0][: len(first)].isupper()
        if self.language == "de" or not first[0].isalpha():
            return True
        if first[0].isupper():
            return not text[0][0].islower()
        return not (len(listed) == 1 and text[0][0].isupper() and before[:1].isupper())


def _variants(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of a listed wording, and those without their articles: the text may have a preposition there."""
    yield words
    if language == "ar" or (language == "he" and len(words) > 1):
        stripped = tuple(
            without_article(word, language, least=2 if number else 3)[-1] for number, word in enumerate(words)
        )
        if stripped != words:
            yield stripped


class _PlainIndex:
    """The wordings of a language without spaces, by their first two characters."""

    def __init__(self, concepts: Sequence[Concept], language: str) -> None:
        self._language = language
        found: dict[str, dict[str, list[int]]] = {}
        for wording, number in _wordings(concepts, language):
            if len(wording) > 1:
                found.setdefault(wording[:2], {}).setdefault(wording, []).append(number)
        self._by_two: Mapping[str, list[tuple[str, tuple[int, ...]]]] = {
            two: sorted(((each, tuple(numbers)) for each, numbers in those.items()), key=lambda pair: -len(pair[0]))
            for two, those in found.items()
        }
        self._first = frozenset(two[0] for two in found)

    def uses(self, text: str) -> _Found:
        done = 0
        for start, character in enumerate(text):
            if start < done or character not in self._first:
                continue
            for wording, numbers in self._by_two.get(text[start : start + 2], ()):
                if text.startswith(wording, start) and _is_whole(text, start, start + len(wording), self._language):
                    done = start + len(wording)
                    yield start, done, numbers
                    break


_KATAKANA = compiled(r"[ァ-ヺー]")
_KANJI = compiled(r"[\u3400-\u9fff々]")
_SHORT = 2  # characters: a wording that may be the end of a word and the beginning of the next
#: What makes another word of one, its place, person or science: 大使馆, 研究员.
_ENDINGS = {"zh": frozenset("馆館府员員者家学學院所"), "ja": frozenset("館員者家")}


def _is_whole(text: str, start: int, end: int, language: str) -> bool:
    """Is a stretch no part of a longer word, as far as its letters tell?"""

    def inside(offset: int) -> bool:
        before, after = text[offset - 1 : offset], text[offset : offset + 1]
        return any(kind.match(before) and kind.match(after) for kind in (_LATIN, _KATAKANA))

    if (start and inside(start)) or inside(end):
        return False
    after = text[end : end + 1]
    if after in _ENDINGS.get(language, ()):
        return False
    if language == "zh" or end - start > _SHORT or not _KANJI.match(text, end - 1):
        return True
    if start and _KANJI.match(text, start - 1):
        return False
    return not _KANJI.match(after) or _KANJI.match(text, end + 1) is not None
