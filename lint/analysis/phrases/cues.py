"""Where patterns of a table may stand in a document: told by words that they need, their cues.

A cue is the rarest word of a pattern at a fixed distance from its anchor, or the anchor. Patterns are kept from run to
run, and read as far as documents have their cues. The words beside a cue are checked first, which settles nearly all
cases.
"""

import marshal
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from operator import add, lshift
from typing import TypeAlias
from zlib import crc32

from lint.analysis.phrases.elements import FARTHEST, Need, Pattern, compile_pattern
from lint.data import rows
from lint.text.document import Document

CODE, PART = 32, 20  # bits below the code of a word, and below the number of a table
_PADDING = ("",) * FARTHEST

#: What a pattern needs beside its cue: words of which one must stand in the places from one to another, counted from a
#: place before which no pattern reaches.
_Need = tuple[frozenset[str], int, int]
#: A pattern: a place and words of which one must stand there (none: only what else it needs is looked for), its number,
#: how far its anchor is from the cue, and what else it needs.
_Cued = tuple[int, tuple[str, ...], int, int, tuple[_Need, ...]]
#: A table: by its number where it is one of those that are put together on disk.
Owner: TypeAlias = "Cues | int"
#: A pattern with its table.
Owned: TypeAlias = tuple[Owner, _Cued]
#: Patterns of which a first word was found beside their cue: the table, the number, how far the anchor is from the cue,
#: and what else is needed. Those from the disk are packed.
Likely: TypeAlias = tuple[tuple[Owner, int, int, tuple[_Need, ...]], ...]
#: What is looked for beside a word: by place, the words of which one may stand there, with their patterns; and from one
#: place to another, of which words one must stand there, with the patterns of all.
Beside: TypeAlias = tuple[
    tuple[tuple[int, dict[str, Likely | bytes]], ...], tuple[tuple[int, int, frozenset[str], Likely | bytes], ...]
]
#: Where patterns may stand, by their table: the number of the anchor's word, and of the pattern; None for nowhere.
Found: TypeAlias = dict[Owner, list[tuple[int, int]] | None]
#: What is kept of the cues of a table: the codes of their words in order, and for each in which part its patterns are.
Codes = tuple[bytes, bytes]


# ---- Looking


class Cues:
    """The cues of a table: their codes, and the parts that :func:`by_cue` makes, of which few are read for an article.

    The last part has the words themselves.
    """

    def __init__(self, codes: Codes, packed: Callable[[int], bytes], size: int) -> None:
        self._codes, self._parts = (memoryview(each).cast("I") for each in codes)
        self._packed, self._size = packed, size
        self._read: dict[int, tuple[tuple[str, ...], tuple[Owned, ...]]] = {}  # words and patterns, by parts

    def __bool__(self) -> bool:
        return bool(self._codes)

    @property
    def words(self) -> frozenset[str]:
        """The words of which a document has one wherever it has a pattern."""
        found: tuple[str, ...] = marshal.loads(self._packed(self._size))
        return frozenset(found)

    def numbered(self, table: int) -> Iterator[int]:
        """Yield the codes of words, each with the number of the table and of the part where its patterns are; no
        bytecode runs for each, as they are many."""
        codes = map(lshift, self._codes.tolist(), repeat(CODE))
        return map(add, codes, map(add, self._parts.tolist(), repeat(table << PART)))

    def by_words(self) -> Iterator[tuple[str, tuple[_Cued, ...]]]:
        """Yield all words that are cues, each with some of its patterns."""
        for part in range(self._size):
            words, patterns = marshal.loads(self._packed(part))
            for word in words:
                yield word, patterns

    def patterns(self, word: str) -> Iterator[Owned]:
        """Yield the patterns of a word; none where it is no cue."""
        code = code_of(word)
        at = bisect_left(self._codes, code)
        while at < len(self._codes) and self._codes[at] == code:
            yield from self.of_part(self._parts[at], word)
            at += 1

    def of_part(self, part: int, word: str) -> tuple[Owned, ...]:
        """Return the patterns of a part, if the word is one of its cues: another may have the same code."""
        if (known := self._read.get(part)) is None:
            words, patterns = marshal.loads(self._packed(part))
            known = self._read[part] = words, tuple((self, pattern) for pattern in patterns)
        return known[1] if word in known[0] else ()

    def candidates(self, document: Document) -> Found:
        """Return where the patterns may stand."""
        own = set(self._codes.tolist())
        there = [word for word, code in document.view(_codes).items() if code in own]
        found: Found = {self: None}
        search(document, {word: beside(word, self.patterns(word)) for word in there}, found)
        return found


def search(document: Document, cued: Mapping[str, Beside], found: Found) -> None:
    """Add where patterns may stand in a document; ``cued`` has them by words, of which the document may lack some."""
    keys = document.view(_padded_keys)
    for at, likely in _near(keys, document.word_positions, cued):
        for table, number, by, needs in _unpacked[likely] if isinstance(likely, bytes) else likely:
            if not needs or _stand(keys, at, needs):
                if (there := found[table]) is None:
                    there = found[table] = []
                there.append((at + by, number))


def _near(
    keys: list[str], positions: Mapping[str, list[int]], cued: Mapping[str, Beside]
) -> Iterator[tuple[int, Likely | bytes]]:
    """Yield where a word stands and one that is looked for beside it, with the patterns that have both."""
    for word in cued.keys() & positions.keys():
        places = positions[word]
        fixed, loose = cued[word]
        for place, beside in fixed:
            for at in places:
                if (near := keys[at + place]) in beside:  # seldom
                    yield at, beside[near]
        for low, high, words, likely in loose:
            for at in places:
                if not words.isdisjoint(keys[at + low : at + high + 1]):
                    yield at, likely


class _Unpacked(dict[bytes, Likely]):
    """Unpacked patterns, of which some are held. To look them up runs no Python, and is cheaper than ``lru_cache``."""

    def __missing__(self, packed: bytes) -> Likely:
        if len(self) >= _MOST_UNPACKED:
            self.clear()
        likely: Likely = marshal.loads(packed)
        self[packed] = likely
        return likely


_MOST_UNPACKED = 1 << 12
_unpacked = _Unpacked()


def _stand(keys: list[str], at: int, needs: tuple[_Need, ...]) -> bool:
    """Do other words of a pattern whose cue is at a place stand where they may?"""
    for words, low, high in needs:  # noqa: SIM110 (all() takes longer)
        if words.isdisjoint(keys[at + low : at + high + 1]):
            return False
    return True


def _itself(patterns: Likely) -> Likely:
    return patterns


def beside(word: str, patterns: Iterable[Owned], pack: Callable[[Likely], Likely | bytes] = _itself) -> Beside:
    """Return what is looked for beside a word: for the patterns of which it is a cue."""
    fixed: dict[int, dict[str, Likely]] = {}
    loose: dict[bool, list[tuple[_Need, Likely]]] = {}  # by whether they are looked for before the word
    for owner, (place, words, number, by, needs) in patterns:
        likely = ((owner, number, by, needs),)
        if words:
            there = fixed.setdefault(place, {})
            for near in words if place != FARTHEST else (word,):
                there[near] = there.get(near, ()) + likely
        else:
            loose.setdefault(needs[0][1] < FARTHEST, []).append((needs[0], likely))
    packed = {each: pack(each) for each in {each for there in fixed.values() for each in there.values()}}
    return (
        tuple((place, {near: packed[each] for near, each in there.items()}) for place, there in fixed.items()),
        tuple(_loosely(each, pack) for each in loose.values()),
    )


def _loosely(
    patterns: Sequence[tuple[_Need, Likely]], pack: Callable[[Likely], Likely | bytes]
) -> tuple[int, int, frozenset[str], Likely | bytes]:
    """Return what is looked for first for some patterns, all together."""
    words, lows, highs = zip(*(need for need, _ in patterns), strict=True)
    return (
        min(lows),
        max(highs),
        frozenset().union(*words),
        pack(tuple(chain.from_iterable(each for _, each in patterns))),
    )


def owned(found: Beside) -> list[Owned]:
    """Return the patterns that :func:`beside` was given, each with no more words than it needs for that."""
    patterns: dict[tuple[Owner, int], _Cued] = {}
    for place, there in found[0]:
        for near, likely in there.items():
            for owner, number, by, needs in _unpacked[likely] if isinstance(likely, bytes) else likely:
                known = patterns.get((owner, number))
                patterns[owner, number] = place, (*(known[1] if known else ()), near), number, by, needs
    for *_, likely in found[1]:
        for owner, number, by, needs in _unpacked[likely] if isinstance(likely, bytes) else likely:
            patterns[owner, number] = 0, (), number, by, needs
    return [(owner, cued) for (owner, _), cued in patterns.items()]


def _padded_keys(document: Document) -> list[str]:
    """Return the keys of the words, and before and after them so many empty ones that no need of a pattern lies
    outside."""
    return [*_PADDING, *document.lowercase_words, *_PADDING]


def _codes(document: Document) -> dict[str, int]:
    """Return the codes of the words of a document; two words may have the same."""
    return {word: code_of(word) for word in document.word_positions}


def code_of(word: str) -> int:
    """Return a number of 32 bits for a word."""
    return crc32(word.encode("utf-8", "surrogatepass"))


# ---- Making


def by_cue(sources: Iterable[str]) -> tuple[Codes, list[bytes]]:
    """Return the codes of patterns' cues, and packed parts: each has patterns with the same cues, the last all cues."""
    parts: dict[tuple[str, ...], list[_Cued]] = {}
    for number, source in enumerate(sources):
        if source:
            cue, cued = _cued(number, compile_pattern(source))
            parts.setdefault(cue, []).append(cued)
    numbered = sorted((code_of(word), part) for part, cue in enumerate(parts) for word in cue)
    codes, numbers = (as_column(column) for column in zip(*numbered, strict=True)) if numbered else (b"", b"")
    packed = [marshal.dumps((cue, tuple(patterns))) for cue, patterns in parts.items()]
    return (codes, numbers), [*packed, marshal.dumps(tuple(sorted({word for cue in parts for word in cue})))]


def as_column(numbers: Iterable[int]) -> bytes:
    return b"".join(number.to_bytes(4, sys.byteorder) for number in numbers)


def _cued(number: int, pattern: Pattern) -> tuple[tuple[str, ...], _Cued]:
    """Return the cue of a pattern, the rarest words that stand at a fixed distance from the anchor, or are the anchor;
    and the pattern with the rarest of the other words at a fixed distance first."""
    _, anchor = pattern.anchor
    needs = [Need(anchor.keys.union(word.lower() for word in anchor.exact), 0, 0), *pattern.needs()]
    needs.sort(key=lambda need: _frequency(need.keys))
    fixed = [need for need in needs if need.low == need.high]
    keys, by, _ = fixed[0]
    cue = _interned(keys)
    rest: list[_Need] = [
        (frozenset(_interned(keys)), FARTHEST + low - by, FARTHEST + high - by)
        for keys, low, high in (need for need in needs if need is not fixed[0])
    ]
    words: tuple[str, ...] = ()
    place = 0
    if len(fixed) > 1:
        needed, place, _ = rest.pop(next(at for at, (_, low, high) in enumerate(rest) if low == high))
        words = tuple(sorted(needed))
    elif not rest:
        words, place = cue, FARTHEST  # the cue itself, which is there
    return cue, (place, words, number, -by, tuple(rest))


def _frequency(words: Iterable[str]) -> float:
    """Return how often one of some words stands in a text, as a share of its words."""
    return sum(0.5 ** _rarity().get(word, _RARE) for word in words)


_RARE = 16  # of words that are not listed


@cache
def _rarity() -> dict[str, int]:
    """Return how rare frequent words are, as powers of two."""
    return {word: int(power) for power, line in rows(__package__, "index.frequencies.tsv", 2) for word in line.split()}


def _interned(words: Iterable[str]) -> tuple[str, ...]:
    """Return words so that they are one object when they are unpacked, too, in however many patterns they stand."""
    return tuple(map(sys.intern, sorted(words)))
