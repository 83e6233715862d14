"""Words of some length near each other that begin alike, as forms of one word and words of one family do."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from lint import Document, Sentence
from lint.analysis.recurring import content_words

PREFIX = 3  # letters that words of a family have in common
SHORTEST = 4  # letters


def beginnings(document: Document) -> dict[str, list[str]]:
    """Return the words of a document that are no function words by the letters they begin with (for ``view``)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in document.view(content_words):
        if len(key) >= SHORTEST:
            found[key[:PREFIX]].append(key)
    return dict(found)


def alike(document: Document) -> tuple[tuple[int, ...], ...]:
    """Return where the words stand that begin with the same letters, of those with several places (for ``view``)."""
    positions = document.word_positions
    places = (
        sorted(chain.from_iterable(map(positions.__getitem__, keys))) for keys in document.view(beginnings).values()
    )
    return tuple(tuple(found) for found in places if len(found) > 1)


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
