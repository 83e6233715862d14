"""Words in a row that come again in a document: what all rules on repetition look at first.

Most stretches of most articles come only once, which is found out for all of these rules together.
"""

from collections.abc import Iterator
from itertools import chain, pairwise

from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Sentence


class Recurring(NamedTuple):
    """Where two words in a row come again, by indexes of words."""

    pairs: tuple[tuple[int, int], ...]  # the last place before and the place where they come again, in order
    stretches: tuple[tuple[int, int], ...]  # words of which each two in a row stand elsewhere too, in order

    def places(self, size: int) -> Iterator[int]:
        """Yield in order where so many words in a row, two or more, may stand that stand elsewhere too."""
        for start, end in self.stretches:
            yield from range(start, end - size + 1)


def recurring(document: Document) -> Recurring:
    """Return where two words in a row come again (for ``view``)."""
    last: dict[tuple[str, str], int] = {}
    pairs: list[tuple[int, int]] = []
    for place, two in enumerate(pairwise(document.lowercase_words)):
        if two in last:
            pairs.append((last[two], place))
        last[two] = place
    stretches: list[tuple[int, int]] = []
    start = end = -1
    for place in sorted(set(chain.from_iterable(pairs))):
        if place >= end:
            stretches.append((start, end))
            start = place
        end = place + 2
    return Recurring(tuple(pairs), (*stretches[1:], (start, end)) if pairs else ())


def sentences_with_pairs(document: Document) -> Iterator[Sentence]:
    """Yield in order the sentences in which two words in a row come again."""
    words, done = document.words, -1
    for before, again in document.view(recurring).pairs:
        start = words[again].start
        if start < done:
            continue  # in the sentence that was yielded last
        sentence = document.sentence_at(start)
        if sentence is not None and words[before].start >= sentence.start and words[again + 1].start < sentence.end:
            done = sentence.end
            yield sentence
