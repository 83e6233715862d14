"""May two spellings be of one bearer, and which of them then are one group.

Sound alone is enough for a name of several words: a given name and a surname that both sound alike are seldom two
persons. One word says less (Hawaii and Huawei, Greece and Grace): there the sounds must be nearly equal, or a list or
a longer name must have both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lint.analysis.bilingual.sounds import pinyin_readings
from lint.analysis.gazetteer import bearers
from lint.analysis.names import common_words, given_names, is_demonym
from lint.analysis.transliteration import distance, fold, neighbours, same_name
from lint.records import NamedTuple

_LIMIT = 0.1  # distance by sound of each word of two spellings
_NEAR = 0.03  # of two that are one word each, or two given names
_MANY = 10_000  # pairs of two lists that are all looked at
_CONTRARY = frozenset({frozenset({"mr", "mrs"}), frozenset({"mr", "ms"}), frozenset({"king", "queen"})})


class Spelling(NamedTuple):
    """A spelling of a name over all articles."""

    text: str
    kind: str  # what most of its mentions are
    mentions: int
    articles: int
    first: str  # dates as in the archive; empty if it has none
    last: str
    titles: tuple[str, ...]  # the most frequent ones

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.text.split())


def is_name(text: str) -> bool:
    """May a spelling be compared: several words, or one that is not an English word, given name, acronym or demonym?"""
    key = text.lower()
    if text.isupper() or len(fold(text)) < 3:  # a name in another script has no sounds here
        return False
    if " " in text:
        return len(text) <= 80
    listed = key in common_words() or (key in given_names() and not bearers().get(fold(text)))
    return len(key) >= 5 and not listed and not is_demonym(key)


def pairs(known: Mapping[str, Spelling]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of spellings that may be of one bearer, names of several words first."""
    alike = [pair for pair in _candidates(known) if _agree(known[pair[0]], known[pair[1]])]
    several = [pair for pair in alike if " " in pair[0] and " " in pair[1]]
    yield from several
    surnames = {
        frozenset((fold(one), fold(other)))
        for pair in several
        for one, other in zip(*(known[text].words for text in pair), strict=False)
    }
    for pair in alike:
        if " " not in pair[0] or " " not in pair[1]:
            one, other = map(fold, pair)
            if (
                one == other
                or frozenset((one, other)) in surnames
                or _share_bearer(one, other)
                or distance(*pair) <= _NEAR
            ):
                yield pair


def _candidates(known: Mapping[str, Spelling]) -> Iterator[tuple[str, str]]:
    """Pairs of spellings whose last words sound alike."""
    by_last: dict[str, list[str]] = defaultdict(list)
    for text in known:
        by_last[text.rpartition(" ")[2]].append(text)
    for last in by_last.values():
        yield from _of_lists(last, last)
    for one, other in neighbours(by_last):
        if same_name(one, other, _LIMIT):
            yield from _of_lists(by_last[one], by_last[other])


def _of_lists(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs from two lists that begin with one sound; where the lists are long, with words that sound alike."""
    if len(one) * len(other) <= _MANY:
        yield from _of_blocks(one, other, _first_sound)
        return
    yield from _of_blocks(one, other, _first_word)
    by_first: tuple[dict[str, list[str]], ...] = (defaultdict(list), defaultdict(list))
    for texts, table in zip((one, other), by_first, strict=True):
        for text in texts:
            table[_first_word(text)].append(text)
    for first, second in neighbours({**by_first[0], **by_first[1]}):
        if same_name(first, second, _LIMIT):
            for a, b in ((first, second), (second, first)) if one is not other else ((first, second),):
                for text in by_first[0].get(a, ()):
                    yield from ((min(text, twin), max(text, twin)) for twin in by_first[1].get(b, ()))


def _of_blocks(one: list[str], other: list[str], key: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for text in other:
        blocks[key(text)].append(text)
    for text in one:
        for twin in blocks.get(key(text), ()):
            if text < twin or (one is not other and text != twin):
                yield min(text, twin), max(text, twin)


def _first_word(text: str) -> str:
    return text.partition(" ")[0]


def _first_sound(text: str) -> str:
    letters = fold(text)
    return {"q": "k", "c": "k", "j": "g", "y": "i", "e": "i"}.get(letters[:1], letters[:1])


def _agree(one: Spelling, other: Spelling) -> bool:
    """Do two spellings sound alike word by word, and do kinds and titles allow one bearer?"""
    if {one.kind, other.kind} - {"unknown"} and one.kind != other.kind and "unknown" not in (one.kind, other.kind):
        return False
    titles = [{title.lower() for title in each.titles} for each in (one, other)]
    if any(frozenset({a, b}) in _CONTRARY for a in titles[0] for b in titles[1]):
        return False
    return may_be_one(one.text, other.text)


def may_be_one(one: str, other: str) -> bool:
    """Do two different spellings sound alike word by word?"""
    if fold(one) == fold(other):
        return one != other
    if readings := pinyin_readings(one):  # another syllable is another name
        others = pinyin_readings(other)
        if others and set(readings).isdisjoint(others):
            return False
    words = one.split(), other.split()
    return len(words[0]) == len(words[1]) and all(_same_word(a, b, len(words[0])) for a, b in zip(*words, strict=True))


def _same_word(one: str, other: str, words: int) -> bool:
    if not same_name(one, other, _LIMIT):
        return False
    first, second = one.lower(), other.lower()
    if first == second:
        return True
    if first in common_words() and second in common_words():
        return False
    listed = first in given_names() and second in given_names()
    return not (listed and words > 1) or distance(one, other) <= _NEAR or _share_bearer(fold(one), fold(other))


def _share_bearer(one: str, other: str) -> bool:
    return not bearers().get(one, frozenset()).isdisjoint(bearers().get(other, frozenset()))


class Groups:
    """Disjoint sets of spellings, in which no two are known to be of two bearers."""

    def __init__(self, apart: Iterable[frozenset[str]] = ()) -> None:
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in map(sorted, apart):
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, one: str, other: str) -> None:
        """Make one set of those of two spellings, unless it would hold two that are apart."""
        first, second = (self._members.setdefault(text, [text]) for text in (one, other))
        if first is second or any(not self._apart[text].isdisjoint(second) for text in first if text in self._apart):
            return
        first.extend(second)
        for text in second:
            self._members[text] = first

    def __iter__(self) -> Iterator[Sequence[str]]:
        yield from {id(members): members for members in self._members.values()}.values()
