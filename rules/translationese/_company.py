"""Phrases that are good English alone, and a habit of translations where they crowd."""

from collections.abc import Iterator, Sequence

from lint import Document
from lint.analysis.lexicon import Lexicon, PhraseMatch


def accompanied(
    document: Document, matches: Sequence[PhraseMatch], good_alone: tuple[str, ...], within: int, own: Lexicon
) -> Iterator[PhraseMatch]:
    """Yield the matches, in order; those that begin with words of ``good_alone`` only in company.

    Company is another match whose first word is at most ``within`` words away. Rows of a user's (not of ``own``)
    count alone.
    """
    places = [document.word_index(match.span.start) for match in matches]
    for number, (match, place) in enumerate(zip(matches, places, strict=True)):
        opening = " ".join(word.key for word in document.words[place : place + 4]) + " "
        near = (number and place - places[number - 1] <= within) or (
            number + 1 < len(places) and places[number + 1] - place <= within
        )
        english = any(opening.startswith(f"{words} ") for words in good_alone)
        if near or not english or match.entry.pattern not in own.patterns:
            yield match
