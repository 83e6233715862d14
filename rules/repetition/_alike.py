"""Words of some length near each other that begin alike, as forms of one word and words of one family do."""

from collections.abc import Iterator

from lint import Document, Sentence
from lint.analysis.stems import FUNCTION_WORDS

PREFIX = 3  # letters that words of a family have in common
SHORTEST = 4  # letters


def alike(document: Document) -> tuple[tuple[int, ...], ...]:
    """Return where the words stand that begin with the same letters, of those with several places (for ``view``)."""
    places: dict[str, list[int]] = {}
    positions = document.word_positions
    for key in positions.keys() - FUNCTION_WORDS:
        if len(key) >= SHORTEST:
            beginning = key[:PREFIX]
            if beginning in places:
                places[beginning] += positions[key]
            else:
                places[beginning] = positions[key].copy()
    return tuple(tuple(sorted(found)) for found in places.values() if len(found) > 1)


def near(document: Document, number: int, within: int) -> Iterator[int]:
    """Yield the first of so many words that begin alike and stand at most so many words from the first to the last."""
    for places in document.view(alike):
        for first, last in zip(places, places[number - 1 :], strict=False):
            if last - first <= within:
                yield first


def sentences(document: Document, number: int, within: int) -> list[Sentence]:
    """Return in order the sentences in which so many words stand that begin alike, and that near each other."""
    starts = {document.words[first].start for first in near(document, number, within)}
    found = {sentence.start: sentence for start in starts if (sentence := document.sentence_at(start)) is not None}
    return [found[start] for start in sorted(found)]
