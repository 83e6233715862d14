"""Searches a document for many patterns at once.

A pattern is matched from its anchor both ways. What it is searched for by is its cue: the anchor, or a rarer word at a
fixed distance from it. The words beside the cue are checked first, which settles nearly all cases.
"""

import marshal
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, KeysView
from functools import cache, cached_property, partial
from itertools import pairwise
from typing import Any

from lint.analysis.phrases.elements import FARTHEST, Element, Need, Path, Pattern, Place, compile_pattern
from lint.data import lint_fingerprint, rows
from lint.patterns import compiled
from lint.persist import DiskMemo
from lint.text.document import Document

_PADDING = ("",) * FARTHEST

_STOP = compiled(r"[.!?;:\n]")


#: Words of which one must stand at a place: a set, or a tuple of a few.
_Words = frozenset[str] | tuple[str, ...]
#: What a pattern needs beside its cue, each with the distances that it may have.
_Needs = tuple[tuple[_Words, int, int], ...]
#: A pattern by its number, how far its anchor is from its cue, and what it needs.
_Cued = tuple[int, int, _Needs]
#: The patterns of a cue: those to try wherever it stands, and those that need one of some words at a distance, all
#: patterns that need the same ones together.
_Patterns = tuple[tuple[_Cued, ...], tuple[tuple[int, _Words, tuple[_Cued, ...]], ...]]


class Index:
    """Patterns that are looked for together, known by their numbers; an empty one is none.

    What tells where a pattern may stand is kept from run to run; the whole of it is compiled when a document first has
    all the words that it needs: an article needs a small part of a large table. Indexes are searched together, unless
    one is not ``shared``, because few documents are searched for it.
    """

    def __init__(self, sources: Iterable[str], *, shared: bool = True) -> None:
        known = tuple(sources)
        make = partial(by_cue, known)
        if len(known) < _FEW:
            keys, packed = make()
            self._set(keys, packed.__getitem__, known.__getitem__, shared=False)
        else:
            parts = phrase_memo().parts("\n".join(known), lint_fingerprint(), make)
            self._set(parts.value, parts.__getitem__, known.__getitem__, shared=shared)

    @classmethod
    def of(
        cls, keys: str, packed: Callable[[int], bytes], source: Callable[[int], str], *, size: int, shared: bool
    ) -> "Index":
        """Return an index of so many patterns from what :func:`by_cue` returned."""
        index = object.__new__(cls)
        index._set(keys, packed, source, shared=shared and size >= _FEW)
        return index

    def _set(self, keys: str, packed: Callable[[int], bytes], source: Callable[[int], str], *, shared: bool) -> None:
        self._numbers = {key: number for number, key in enumerate(keys.split("\n"))} if keys else {}
        self._packed, self._source, self.shared = packed, source, shared
        self._patterns: dict[int, Pattern] = {}

    @property
    def cues(self) -> frozenset[str]:
        """The words of which a document has one wherever it has a pattern."""
        return frozenset(self._numbers)

    def there(self, keys: KeysView[str]) -> set[str]:
        """Return those of some words that are cues."""
        return self._numbers.keys() & keys

    def search(self, document: Document) -> Iterator[tuple[int, list[Place]]]:
        """Yield where the patterns stand in a document, with their numbers."""
        together: _Found = document.view(_together.candidates) if self.shared else {}
        if self in together:
            found = together[self]
        else:  # seldom searched, or made after the others were searched in this document
            found = self._alone.candidates(document)[self]
            if self.shared:
                _together.add(self)
        for number, source in sorted(found) if found else ():
            pattern = self._patterns.get(source) or self._compiled(source)
            if places := _match(document, pattern, number):
                yield source, places

    @cached_property
    def _alone(self) -> "_Merged":
        return _Merged((self,))

    def read(self, key: str) -> tuple[_Patterns, int]:
        """Return the patterns of a cue, and how many bytes they take as they are kept."""
        packed = self._packed(self._numbers[key])
        found: _Patterns = marshal.loads(packed)
        return found, len(packed)

    def _compiled(self, number: int) -> Pattern:
        pattern = self._patterns[number] = compile_pattern(self._source(number))
        return pattern


#: A pattern in one of several indexes, as _Cued.
_Tried = tuple[Index, int, int, _Needs]
#: The patterns of a cue in all indexes, as _Patterns, with the distances counted from the padding on; and the bytes
#: that they take packed.
_Entry = tuple[list[_Tried], list[tuple[int, _Words, list[_Tried]]], int]


#: Where patterns may stand, by their index: the number of the anchor's word, and of the pattern; None for nowhere.
_Found = dict[Index, list[tuple[int, int]] | None]


class _Merged:
    """Indexes that are searched together: the words of a document are looked up once for all of them."""

    def __init__(self, indexes: tuple[Index, ...] = ()) -> None:
        self._indexes = indexes
        self._nothing: _Found = dict.fromkeys(indexes)
        self._lately: dict[str, _Entry] = {}  # what was read of them lately, for each cue
        self._before: dict[str, _Entry] = {}  # and before that: what is used again stays
        self._size = 0  # of what was read lately, in packed bytes

    def add(self, index: Index) -> None:
        if index not in self._indexes:
            self._indexes = (*self._indexes, index)
            self._nothing = dict.fromkeys(self._indexes)
            self._lately, self._before, self._size = {}, {}, 0
            self.__dict__.pop("_where", None)

    @cached_property
    def _where(self) -> dict[str, list[Index]]:
        """The indexes that have each cue."""
        found: dict[str, list[Index]] = {}
        for index in self._indexes:
            for key in index.cues:
                found.setdefault(key, []).append(index)
        return found

    def candidates(self, document: Document) -> _Found:
        """Return for each index where its patterns may stand."""
        keys, lately = document.view(_padded_keys), self._lately.get
        found = self._nothing.copy()
        positions = document.word_positions
        here = positions.keys()
        for key in self._indexes[0].there(here) if len(self._indexes) == 1 else self._where.keys() & here:
            numbers = positions[key]
            anywhere, beside, _ = lately(key) or self._again(key)
            if anywhere:
                for number in numbers:
                    _try(found, keys, number, anywhere)
            for shift, nears, tried in beside:
                for number in numbers:
                    if keys[number + shift] in nears:
                        _try(found, keys, number, tried)
        if self._size > _MOST_READ:
            self._before, self._lately, self._size = self._lately, {}, 0
        return found

    def _again(self, key: str) -> _Entry:
        """Return the patterns of a cue that was not used lately."""
        made = self._before.pop(key, None) or self._read(key)
        self._lately[key] = made
        self._size += made[2]
        return made

    def _read(self, key: str) -> _Entry:
        """Return the patterns of a cue in all indexes, each with its index."""
        anywhere: list[_Tried] = []
        beside: dict[tuple[int, _Words], list[_Tried]] = {}
        whole = 0
        for index in self._indexes if len(self._indexes) == 1 else self._where[key]:
            (patterns, others), size = index.read(key)
            anywhere += [(index, number, by, _shared(needs)) for number, by, needs in patterns]
            for distance, words, tried in others:
                there = beside.setdefault((distance + len(_PADDING), _one.setdefault(words, words)), [])
                there += [(index, number, by, _shared(needs)) for number, by, needs in tried]
            whole += size
        return anywhere, [(shift, words, tried) for (shift, words), tried in beside.items()], whole


_one: dict[Any, Any] = {}  # words and needs that were read: of equal ones, many patterns have the same one
_MOST_SHARED = 1 << 14


def _shared(needs: _Needs) -> _Needs:
    """Return needs as an object that all patterns with the same ones have."""
    if not needs:
        return needs
    if len(_one) > _MOST_SHARED:
        _one.clear()
    share = _one.setdefault
    if needs not in _one:
        needs = tuple((share(words, words), low, high) for words, low, high in needs)
    return share(needs, needs)  # type: ignore[no-any-return]


def _try(found: _Found, keys: list[str], number: int, entries: list[_Tried]) -> None:
    """Add the patterns whose other words stand where they may, too."""
    at = number + len(_PADDING)
    for index, source, by, needs in entries:
        for near, low, high in needs:
            if low == high:
                if keys[at + low] not in near:
                    break
            elif near.isdisjoint(keys[at + low : at + high + 1]):  # type: ignore[union-attr]
                break
        else:
            if (places := found[index]) is None:
                places = found[index] = []
            places.append((number + by, source))


_together = _Merged()


def by_cue(sources: Iterable[str]) -> tuple[str, list[bytes]]:
    """Return the words by which patterns are searched for, one a line, and for each its patterns, packed."""
    patterns: dict[str, list[tuple[int, int, list[Need]]]] = {}
    for number, source in enumerate(sources):
        if source:
            cue, by, needs = _cue(compile_pattern(source))
            for key in cue:
                patterns.setdefault(key, []).append((number, by, needs))
    return "\n".join(patterns), [marshal.dumps(_by_neighbour(cued)) for cued in patterns.values()]


def _cue(pattern: Pattern) -> tuple[Collection[str], int, list[Need]]:
    """Return the rarest words that stand at a fixed distance from the anchor, or are the anchor; how far the anchor is
    from them; and what the pattern needs beside them, the rarest first."""
    _, anchor = pattern.anchor
    needs = [Need(anchor.keys.union(word.lower() for word in anchor.exact), 0, 0), *pattern.needs]
    needs.sort(key=lambda need: _frequency(need.keys))
    at = next(at for at, need in enumerate(needs) if need.low == need.high)
    cue, by, _ = needs.pop(at)
    return sorted(cue), -by, [Need(keys, low - by, high - by) for keys, low, high in needs]


def _frequency(words: Iterable[str]) -> float:
    """Return how often one of some words stands in a text, as a share of its words."""
    return sum(0.5 ** _rarity().get(word, _RARE) for word in words)


_RARE = 16  # of words that are not listed


@cache
def _rarity() -> dict[str, int]:
    """Return how rare frequent words are, as powers of two."""
    return {word: int(power) for power, line in rows(__package__, "index.frequencies.tsv", 2) for word in line.split()}


def _by_neighbour(patterns: list[tuple[int, int, list[Need]]]) -> _Patterns:
    """Return patterns of one cue, those that need a word at a fixed distance from it apart, by what may stand there."""
    rest: list[_Cued] = []
    beside: dict[tuple[int, _Words], list[_Cued]] = {}
    for number, by, needs in patterns:
        at = next((at for at, (_, low, high) in enumerate(needs) if low == high), None)
        others = tuple(_packed(need) for index, need in enumerate(needs) if index != at)
        if at is None:
            rest.append((number, by, others))
        else:
            words, distance, _ = _packed(needs[at])
            beside.setdefault((distance, words), []).append((number, by, others))
    return tuple(rest), tuple((distance, words, tuple(cued)) for (distance, words), cued in beside.items())


def _packed(need: Need) -> tuple[_Words, int, int]:
    """Return a need in plain data; a few words at one place as a tuple, which takes less memory.

    Words that are interned when they are packed are so when they are unpacked.
    """
    few = need.low == need.high and len(need.keys) <= _FEW_WORDS
    words = map(sys.intern, sorted(need.keys))
    return tuple(words) if few else frozenset(words), need.low, need.high


_FEW_WORDS = 4
_MOST_READ = 1 << 20  # bytes, twice; unpacked they take four times as many
_FEW = 20  # patterns that are read anew in every run: a row of a user's that is checked


@cache
def phrase_memo() -> DiskMemo:
    """Return what is kept of phrases from run to run."""
    return DiskMemo("anchors", limit=100)  # of up to half a megabyte, and one more whenever a table is edited


def _padded_keys(document: Document) -> list[str]:
    """Return the keys of the words, with so many empty ones around them that no need of a pattern lies outside."""
    return [*_PADDING, *document.lowercase_words, *_PADDING]


def _match(document: Document, pattern: Pattern, at: int) -> list[Place] | None:
    """The places of a pattern whose anchor is the word number ``at``, in order; None if it does not stand there."""
    words = document.words
    number, anchor = pattern.anchor
    if anchor.exact and not anchor.takes(words[at]):
        return None
    after = _walk(document, pattern.after, 0, at + 1, 1, anchor)
    if after is None:
        return None
    before = _walk(document, pattern.before, 0, at - 1, -1, anchor)
    if before is None:
        return None
    places = [*reversed(before), Place(number, anchor, at, 1), *after]
    last = places[-1]
    if last.element.comma and not document.prose.startswith(",", words[last.start + last.length - 1].end):
        return None
    return places


def _walk(document: Document, path: Path, at: int, index: int, step: int, near: Element) -> list[Place] | None:
    """Return the places of ``path[at:]`` from the word ``index`` on, to the right or (step -1) to the left.

    ``near`` is the element passed last. The depth is bounded by the pattern's length, the work by its gaps.
    """
    if at == len(path):
        return []
    number, element = path[at]
    if element.negative and step < 0 and not all(other.negative for _, other in path[at + 1 :]):
        # It speaks of the word to its right, which was passed already.
        taken = index + 1 < len(document.words) and element.takes(document.words[index + 1])
        return None if taken else _walk(document, path, at + 1, index, step, near)
    if element.least == 1 == element.most and not element.phrases:  # one word: most are
        words = document.words
        if not (0 <= index < len(words) and element.takes(words[index])):
            return None
        if not _joined(document, element, index, step, near):
            return None
        rest = _walk(document, path, at + 1, index + step, step, element)
        return None if rest is None else [Place(number, element, index, 1), *rest]
    for length in _lengths(document, element, index, step, near):
        rest = _walk(document, path, at + 1, index + step * length, step, element if length else near)
        if rest is not None:
            first = index if step > 0 else index - length + 1
            return [Place(number, element, first, length), *rest] if length else rest
    return None


def _lengths(document: Document, element: Element, index: int, step: int, near: Element) -> Iterator[int]:
    """Yield how many words from ``index`` on an element may take: for a gap the fewest first, otherwise the most."""
    words = document.words
    joined = 0 <= index < len(words) and _joined(document, element, index, step, near)
    if element.negative:
        if not (joined and element.takes(words[index])):
            yield 0
        return
    if element.gap and element.least == 0:
        yield 0
    reached = 0
    if joined:
        for phrase in element.phrases:
            first = index if step > 0 else index - len(phrase) + 1
            if first >= 0 and _reads(document, phrase, first):
                yield len(phrase)
        while reached < element.most and 0 <= (here := index + step * reached) < len(words):
            if (reached and not _joined(document, element, here, step, element)) or not element.takes(words[here]):
                break
            reached += 1
            if element.gap and reached >= element.least:
                yield reached
    if not element.gap:
        yield from range(reached, max(element.least, 1) - 1, -1)
        if element.least == 0:
            yield 0


def _reads(document: Document, phrase: tuple[str, ...], first: int) -> bool:
    """Do the words from ``first`` on read so, with nothing but space between them?"""
    words = document.words[first : first + len(phrase)]
    return tuple(word.key for word in words) == phrase and all(
        document.prose[left.end : right.start].isspace() for left, right in pairwise(words)
    )


def _joined(document: Document, element: Element, index: int, step: int, near: Element) -> bool:
    """Does the word ``index``, which ``element`` would take, follow on from the one that ``near`` took?"""
    words = document.words
    left, right = (index - 1, index) if step > 0 else (index, index + 1)
    if left < 0 or right >= len(words):
        return False
    between = document.prose[words[left].end : words[right].start]
    comma = (near if step > 0 else element).comma
    if between == " " and not comma:
        return True
    if element.gap or near.gap:
        return not _STOP.search(between)
    if comma:
        return between.strip() == ","
    return between.isspace() and between.count("\n") < 2
