"""Phrases that are good English alone, and a habit of translations where they crowd."""

from collections.abc import Iterator

from lint import Document
from lint.analysis.lexicon import Lexicon, PhraseMatch, PhraseTable
from lint.analysis.translated import is_habitual

#: Words that make such a phrase stronger and no worse: "it is very difficult".
_STRONGER = frozenset("very still now also extremely almost really quite particularly".split())


def accompanied(
    document: Document,
    table: PhraseTable,
    phrases: Lexicon,
    good_alone: tuple[str, ...],
    within: int,
    habits: tuple[str, ...] = (),
) -> Iterator[PhraseMatch]:
    """Yield the phrases of a table and of a user's, in order; those that begin with words of ``good_alone`` in company.

    Company is another match whose first word is at most ``within`` words away. Rows of a user's count alone, and so do
    ``habits``, which are among ``good_alone``, in a text that is probably a translation.
    """
    matches = tuple(table.find(document, phrases))
    theirs = {row[0] for row in phrases.rows} - {row[0] for row in table.lexicon.rows} if phrases else ()
    places = [document.word_index(match.span.start) for match in matches]
    for number, (match, place) in enumerate(zip(matches, places, strict=True)):
        first, *more = (word.key for word in document.words[place : place + 5])
        opening = " ".join([first, *(key for key in more if key not in _STRONGER)]) + " "
        near = (number and place - places[number - 1] <= within) or (
            number + 1 < len(places) and places[number + 1] - place <= within
        )
        english = any(opening.startswith(f"{words} ") for words in good_alone)
        habit = english and any(opening.startswith(f"{words} ") for words in habits) and is_habitual(document)
        if near or not english or habit or match.entry.pattern in theirs:
            yield match
