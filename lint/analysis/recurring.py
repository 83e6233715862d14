"""What comes again in a document, words in a row and single words: what all rules on repetition look at first.

Most stretches of most articles come only once, which is found out for all of these rules together.
"""

from collections.abc import Iterator
from itertools import chain, compress, count, filterfalse, pairwise
from operator import eq, itemgetter

from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.stems import stem
from lint.records import NamedTuple
from lint.text.document import Document

#: Letters of a word that comes again.
SHORTEST = 3
#: In place of the number of a sentence: no number is beside it.
_OUTSIDE = -2


class Recurring(NamedTuple):
    """Where two words in a row come again, by indexes of words."""

    pairs: tuple[tuple[int, int], ...]  # the last place before and the place where they come again, in order
    stretches: tuple[tuple[int, int], ...]  # three words or more of which each two in a row do, in order

    def places(self, size: int) -> Iterator[int]:
        """Return in order where so many words in a row, three or more, may stand that stand elsewhere too."""
        return chain.from_iterable([range(start, end - size + 1) for start, end in self.stretches])


def recurring(document: Document) -> Recurring:
    """Return where two words in a row come again (for ``view``)."""
    keys = (*document.lowercase_words, "")  # nothing follows the last word
    pairs: list[tuple[int, int]] = []
    for places in document.word_positions.values():
        if len(places) > 1:
            last: dict[str, int] = {}
            for place in places:
                following = keys[place + 1]
                if following in last:
                    pairs.append((last[following], place))
                last[following] = place
    if not pairs:
        return Recurring((), ())
    pairs.sort(key=itemgetter(1))
    stretches: list[tuple[int, int]] = []
    start = end = -1
    for place in sorted({*chain.from_iterable(pairs)}):
        if place >= end:
            if end - start > 2:
                stretches.append((start, end))
            start = place
        end = place + 2
    if end - start > 2:
        stretches.append((start, end))
    return Recurring(tuple(pairs), tuple(stretches))


def doubled(document: Document) -> tuple[int, ...]:
    """Return where words stand that stand right before themselves too (for ``view``)."""
    keys = document.lowercase_words
    return tuple(compress(count(1), map(eq, keys, keys[1:])))


def pairs_in_sentences(document: Document) -> dict[int, list[int]]:
    """Return where two words in a row stand that come twice in one sentence, by its number (for ``view``)."""
    numbers = document.view(sentence_numbers)
    found: dict[int, list[int]] = {}
    for before, again in document.view(recurring).pairs:
        number = numbers[before]
        if numbers[again + 1] == number != _OUTSIDE:
            found.setdefault(number, []).extend((before, again))
    return {number: sorted({*places}) for number, places in found.items()}


def content_words(document: Document) -> tuple[str, ...]:
    """Return the different words that are no function words and have three letters or more (for ``view``)."""
    telling = filterfalse(FUNCTION_WORDS.__contains__, document.word_positions)
    return tuple([key for key in telling if len(key) >= SHORTEST])


def words_again(document: Document) -> tuple[list[int], ...]:
    """Return where each word stands that comes again in any of its forms, by indexes in order (for ``view``).

    Function words and words of one or two letters are left out.
    """
    positions = document.word_positions
    groups: dict[str, list[int]] = {}
    for key in document.view(content_words):
        one, places = stem(key), positions[key]
        groups[one] = sorted(groups[one] + places) if one in groups else places
    return tuple([places for places in groups.values() if len(places) > 1])


def sentence_numbers(document: Document) -> list[int]:
    """Return the number of the sentence that each word stands in, below 0 for none (for ``view``)."""
    words, numbers = document.words, list[int]()
    for number, sentence in enumerate(document.sentences):
        own = sentence.words
        if own:
            while words[len(numbers)] is not own[0]:
                numbers.append(_OUTSIDE)
            numbers += [number] * len(own)
    return numbers + [_OUTSIDE] * (len(words) - len(numbers))


def words_again_in_sentence(document: Document) -> dict[int, list[list[int]]]:
    """Return the places of those words that come again in one sentence, by its number, the sentences in order (for
    ``view``)."""
    numbers = document.view(sentence_numbers)
    again: dict[int, list[list[int]]] = {}
    for places in document.view(words_again):
        group: list[int] = []
        for one, other in pairwise(places):
            number = numbers[other]
            if numbers[one] != number:
                group = []
            elif group:
                group.append(other)
            else:
                group = [one, other]
                again.setdefault(number, []).append(group)
    again.pop(_OUTSIDE, None)
    return dict(sorted(again.items()))
