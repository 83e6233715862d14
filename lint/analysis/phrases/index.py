"""Searches a document for many patterns at once.

A pattern is matched from its anchor both ways. What it is searched for by is its cue: the anchor, or a rarer word at a
fixed distance from it. The words beside the cue are checked first, which settles nearly all cases.
"""

import marshal
import sys
from collections.abc import Callable, Iterable, Iterator, KeysView
from functools import cache, cached_property, partial
from itertools import pairwise
from typing import Any

from lint.analysis.phrases.elements import FARTHEST, SIGNED, Element, Need, Path, Pattern, Place, compile_pattern
from lint.data import lint_fingerprint, rows
from lint.patterns import compiled
from lint.persist import DiskMemo
from lint.text.document import Document

_PADDING = ("",) * FARTHEST

_STOP = compiled(r"[.!?;:\n]")


#: Words of which one must stand at a place: a set, or a tuple of a few.
_Words = frozenset[str] | tuple[str, ...]
#: What a pattern needs beside its cue, each with the distances that it may have: as all of them, counted from a place
#: before which no pattern reaches.
_Needs = tuple[tuple[_Words, int, int], ...]
#: A pattern: words of which one must stand at a distance from its cue (none: it is tried wherever the cue stands), its
#: number, how far its anchor is from the cue, and what else it needs.
_Cued = tuple[int, _Words, int, int, _Needs]
_Patterns = tuple[_Cued, ...]


class Index:
    """Patterns that are looked for together, known by their numbers; an empty one is none.

    What tells where a pattern may stand is kept from run to run; the whole of it is compiled when a document first has
    all the words that it needs. An article needs a small part of a large table, which is read cue by cue; for many
    articles it is read as a whole. Indexes are searched together, unless one is not ``shared``, because few documents
    are searched for it.
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
        self._reads = 0
        self._whole: list[_Patterns] = []  # the patterns of all cues, once it was read as a whole

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

    @property
    def is_whole(self) -> bool:
        """Were the patterns of all cues read?"""
        return bool(self._whole)

    def read(self, key: str) -> _Patterns:
        """Return the patterns of a cue."""
        number = self._numbers[key]
        if not self._whole:
            self._reads += 1
            if self._reads <= max(_MOST_READS, len(self._numbers) // _SHARE):
                found: _Patterns = marshal.loads(self._packed(number))
                return found
            self._whole = marshal.loads(self._packed(len(self._numbers)))
        return self._whole[number]

    def _compiled(self, number: int) -> Pattern:
        pattern = self._patterns[number] = compile_pattern(self._source(number))
        return pattern


#: Where patterns may stand, by their index: the number of the anchor's word, and of the pattern; None for nowhere.
_Found = dict[Index, list[tuple[int, int]] | None]
#: Patterns of a cue with their indexes, and the words of which each has one from one distance to another from the cue.
_Group = tuple[int, int, _Words, list[tuple[Index, _Words, int, int, _Needs]]]


class _Merged:
    """Indexes that are searched together: the words of a document are looked up once for all of them."""

    def __init__(self, indexes: tuple[Index, ...] = ()) -> None:
        self._indexes = indexes
        self._nothing: _Found = dict.fromkeys(indexes)
        self._cued: dict[str, list[_Group]] = {}  # by cues, as far as documents had them

    def add(self, index: Index) -> None:
        if index not in self._indexes:
            self._indexes = (*self._indexes, index)
            self._nothing = dict.fromkeys(self._indexes)
            self._cued = {}
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
        keys, cued = document.view(_padded_keys), self._cued.get
        found = self._nothing.copy()
        positions = document.word_positions
        here = positions.keys()
        for key in self._indexes[0].there(here) if len(self._indexes) == 1 else self._where.keys() & here:
            for low, high, beside, patterns in cued(key) or self._read(key):
                for at in positions[key]:
                    word = keys[at + low]
                    if low == high:
                        if word not in beside:
                            continue  # nearly always
                    elif beside.isdisjoint(keys[at + low : at + high + 1]):  # type: ignore[union-attr]
                        continue
                    for index, words, number, by, needs in patterns:
                        if (not words or word in words) and (not needs or _meets(keys, at, needs)):
                            if (there := found[index]) is None:
                                there = found[index] = []
                            there.append((at + by, number))
        return found

    def _read(self, key: str) -> list[_Group]:
        """Return the patterns of a cue in all indexes."""
        groups: dict[int | str, list[tuple[Index, _Words, int, int, _Needs]]] = {}
        firsts: dict[int | str, list[tuple[_Words, int, int]]] = {}
        for index in self._indexes if len(self._indexes) == 1 else self._where[key]:
            one_by_one = not index.is_whole
            patterns_of_cue = index.read(key)
            if one_by_one and index.is_whole:
                self._cued.clear()  # what was read one by one is held twice now
            for distance, words, number, by, needs in patterns_of_cue:
                first = (words, distance, distance) if words else needs[0] if needs else ((key,), FARTHEST, FARTHEST)
                side = first[1] if first[1] == first[2] else "before" if first[1] < FARTHEST else "after"
                groups.setdefault(side, []).append((index, words, number, by, needs))
                firsts.setdefault(side, []).append(first)
        read: list[_Group] = []
        for side, patterns in groups.items():
            beside, low, high = firsts[side][0]
            if len(patterns) > 1 or (low != high and isinstance(beside, tuple)):
                each, lows, highs = zip(*firsts[side], strict=True)
                beside, low, high = frozenset().union(*each), min(lows), max(highs)
            read.append((low, high, beside, patterns))
        self._cued[key] = read
        return read


def _meets(keys: list[str], at: int, needs: _Needs) -> bool:
    """Do other words of a pattern whose cue is at a place stand where they may?"""
    for words, low, high in needs:
        if low == high:
            if keys[at + low] not in words:
                return False
        elif words.isdisjoint(keys[at + low : at + high + 1]):  # type: ignore[union-attr]
            return False
    return True


_together = _Merged()


def by_cue(sources: Iterable[str]) -> tuple[str, list[bytes]]:
    """Return the words by which patterns are searched for, one a line; and packed, for each its patterns, and last the
    list of all of these, in which equal words are one object."""
    patterns: dict[str, list[_Cued]] = {}
    one: dict[Any, Any] = {}
    for number, source in enumerate(sources):
        if source:
            cue, cued = _cued(number, compile_pattern(source), one)
            for key in cue:
                patterns.setdefault(key, []).append(cued)
    found = list(map(tuple, patterns.values()))
    return "\n".join(patterns), [*map(marshal.dumps, found), marshal.dumps(found)]


def _cued(number: int, pattern: Pattern, one: dict[Any, Any]) -> tuple[list[str], _Cued]:
    """Return the cue of a pattern, the rarest words that stand at a fixed distance from the anchor, or are the anchor;
    and the pattern with the rarest of the other words at a fixed distance first.

    Of equal needs, the one in ``one`` is used.
    """
    _, anchor = pattern.anchor
    needs = [Need(anchor.keys.union(word.lower() for word in anchor.exact), 0, 0), *pattern.needs]
    needs.sort(key=lambda need: _frequency(need.keys))
    fixed = [need for need in needs if need.low == need.high]
    cue, by, _ = fixed[0]
    others = (need for need in needs if need is not fixed[0])
    rest = [_packed(Need(keys, FARTHEST + low - by, FARTHEST + high - by), one) for keys, low, high in others]
    words: _Words = ()
    distance = 0
    if len(fixed) > 1:
        words, distance, _ = rest.pop(next(at for at, (_, low, high) in enumerate(rest) if low == high))
    return sorted(cue), (distance, words, number, -by, one.setdefault(tuple(rest), tuple(rest)))


def _frequency(words: Iterable[str]) -> float:
    """Return how often one of some words stands in a text, as a share of its words."""
    return sum(0.5 ** _rarity().get(word, _RARE) for word in words)


_RARE = 16  # of words that are not listed


@cache
def _rarity() -> dict[str, int]:
    """Return how rare frequent words are, as powers of two."""
    return {word: int(power) for power, line in rows(__package__, "index.frequencies.tsv", 2) for word in line.split()}


def _packed(need: Need, one: dict[Any, Any]) -> tuple[_Words, int, int]:
    """Return a need in plain data; a few words at one place as a tuple, which takes less memory.

    Words that are interned when they are packed are so when they are unpacked.
    """
    few = need.low == need.high and len(need.keys) <= _FEW_WORDS
    words = map(sys.intern, sorted(need.keys))
    found: _Words = tuple(words) if few else frozenset(words)
    packed = one.setdefault(found, found), need.low, need.high
    return one.setdefault(packed, packed)  # type: ignore[no-any-return]


_FEW_WORDS = 4
_MOST_READS = 64  # cues of a table that are read one by one ...
_SHARE = 16  # ... and of a large one this part of all: an article has one in forty of them
_FEW = 20  # patterns that are read anew in every run: a row of a user's that is checked


@cache
def phrase_memo() -> DiskMemo:
    """Return what is kept of phrases from run to run."""
    return DiskMemo("anchors", limit=100)  # of up to half a megabyte, and one more whenever a table is edited


def _padded_keys(document: Document) -> list[str]:
    """Return the keys of the words, and before and after them so many empty ones that no need of a pattern lies
    outside."""
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
    return [*reversed(before), Place(number, anchor, at, 1), *after]


def _walk(document: Document, path: Path, at: int, index: int, step: int, near: Element) -> list[Place] | None:
    """Return the places of ``path[at:]`` from the word ``index`` on, to the right or (step -1) to the left.

    ``near`` is the element passed last. The depth is bounded by the pattern's length, the work by its gaps.
    """
    if at == len(path):
        followed = step < 0 or not near.comma or document.prose.startswith(",", document.words[index - 1].end)
        return [] if followed else None
    number, element = path[at]
    if element.negative and step < 0 and not all(other.negative for _, other in path[at + 1 :]):
        # It speaks of the word to its right, which was passed already.
        taken = index + 1 < len(document.words) and element.takes(document.words[index + 1])
        return None if taken else _walk(document, path, at + 1, index, step, near)
    if element.most <= 1 and not element.phrases and not (element.gap and element.least == 0):  # one word: most are
        words = document.words
        taken = (
            0 <= index < len(words) and element.takes(words[index]) and _joined(document, element, index, step, near)
        )
        if taken and element.negative:
            return None
        if taken and (rest := _walk(document, path, at + 1, index + step, step, element)) is not None:
            return [Place(number, element, index, 1), *rest]
        return None if element.least else _walk(document, path, at + 1, index, step, near)
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
    if element.gap and element.least == 0:
        yield 0
    reached = 0
    if joined:
        for phrase in element.phrases:
            first = index if step > 0 else index - len(phrase) + 1
            if first >= 0 and _reads(document, phrase, first):
                yield len(phrase)
        while reached < element.most and 0 <= (here := index + step * reached) < len(words):
            if (reached and not _follows(document, here, step, element.gap)) or not element.takes(words[here]):
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
    comma = (near if step > 0 else element).comma
    return _follows(document, index, step, element.gap or near.gap, comma)


def _follows(document: Document, index: int, step: int, gap: bool, comma: bool = False) -> bool:
    """Does a word follow on from the one passed before it: with a comma between them, or as in a gap, or as in a
    phrase?"""
    words = document.words
    left, right = (index - 1, index) if step > 0 else (index, index + 1)
    if left < 0 or right >= len(words):
        return False
    between = document.prose[words[left].end : words[right].start]
    if between == " " and not comma:
        return True
    if gap and not comma:
        return not _STOP.search(between)
    if not between.isspace() and (signed := SIGNED.fullmatch(between)):
        between = signed[1]
    if comma:
        return between.strip() == ","
    return between.isspace() and between.count("\n") < 2
