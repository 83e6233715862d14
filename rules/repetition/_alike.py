"""Words of some length near each other that begin alike, as forms of one word and words of one family do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import itemgetter

from lint import Document, Sentence
from lint.analysis.recurring import content_words

PREFIX = 3  # letters that words of a family have in common
SHORTEST = 4  # letters


def beginnings(document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a document that are no function words, and the letters they begin with (for ``view``)."""
    content = document.view(content_words)
    keys = tuple(compress(content, map(SHORTEST.__le__, map(len, content))))
    return keys, tuple(map(itemgetter(slice(PREFIX)), keys))


def begin_alike(document: Document) -> Iterable[list[str]]:
    """Return the words among these of which several begin with the same letters, by these."""
    keys, prefixes = document.view(beginnings)
    counts = Counter(prefixes)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, prefix in compress(zip(keys, prefixes, strict=True), map((1).__lt__, map(counts.get, prefixes))):  # type: ignore[arg-type]
        found[prefix].append(key)
    return found.values()


def alike(document: Document) -> tuple[tuple[int, ...], ...]:
    """Return where the words stand that begin with the same letters, of those with several places (for ``view``)."""
    positions = document.word_positions
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for key, prefix in zip(*document.view(beginnings), strict=True):
        groups[prefix] += positions[key]
    return tuple(tuple(sorted(found)) for found in groups.values() if len(found) > 1)


def sentences(
    document: Document, number: int, within: int, groups: Iterable[Sequence[int]] | None = None
) -> list[Sentence]:
    """Return in order the sentences in which so many words stand that begin alike, and that near each other.

    ``groups`` are the places of words that begin alike; all of them if none are given.
    """
    starts = {
        document.words[first].start
        for places in (document.view(alike) if groups is None else groups)
        for first, last in zip(places, places[number - 1 :], strict=False)
        if last - first <= within
    }
    found = {sentence.start: sentence for start in starts if (sentence := document.sentence_at(start)) is not None}
    return [found[start] for start in sorted(found)]
