"""The frame: the reporter's own words around a quotation."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Block, Quotation, Sentence, Word
from lint.text.space import is_blank

PLAIN_GAP = compiled(r"\.?['’]?\s*")
_OPEN_END = compiled(r"[,?!…\-–—]\s*[\"'’”»]*$")
NEAR = 25  # how many words a cue may stand from its quotation
_FRAME = 80  # how many words of the reporter's are read on one side of a quotation
_HOPS = 8  # ... and over how many other quotations
LONGEST_NAME = 12  # the longest name of a speaker, in words


def outer_quotations(document: Document) -> tuple[list[int], tuple[Quotation, ...]]:
    """Return the outer quotations with their starts."""
    outer = tuple(quotation for quotation in document.quotations if quotation.depth == 0)
    return [quotation.start for quotation in outer], outer


class Frame:
    """The reporter's words in one block, around its quotations."""

    def __init__(self, document: Document, block: Block) -> None:
        self.document = document
        self.prose = document.prose
        self.block = block
        self._starts, self._outer = document.view(outer_quotations)

    @cached_property
    def headline(self) -> bool:
        """Do more words than not begin with a capital?"""
        words = self.document.words_in(self.block.start, min(self.block.end, self.block.start + 300))
        return 2 * sum(word.text[0].isupper() for word in words) > 1.2 * len(words)

    def after(self, start: int, end: int) -> list[Word]:
        """Return the reporter's words from an offset on, as far as they matter."""
        outer = self._outer
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and outer[number].end > start:
            start = outer[number].end
        if start >= end:
            return []
        found: list[Word] = []
        for following in outer[number + 1 : number + 1 + _HOPS]:
            if following.start >= end:
                break
            found += self.words(start, following.start)
            start = following.end
        found += self.words(start, end)
        return found[:_FRAME]

    def before(self, start: int, end: int) -> list[Word]:
        """Return the reporter's words up to an offset, as far back as they matter."""
        if start >= end:
            return []
        outer = self._outer
        number = bisect_left(self._starts, end)
        parts: list[Sequence[Word]] = []
        for preceding in reversed(outer[max(0, number - _HOPS) : number]):
            if preceding.end <= start:
                break
            parts.append(self.words(max(start, preceding.end), end, last=True))
            end = preceding.start
        parts.append(self.words(start, end, last=True))
        return [word for part in reversed(parts) for word in part][-_FRAME:]

    def words(self, start: int, end: int, *, last: bool = False) -> Sequence[Word]:
        if start >= end:
            return ()
        document = self.document
        first, stop = document.word_index(start), document.word_index(end)
        if stop - first > _FRAME:
            first, stop = (stop - _FRAME, stop) if last else (first, first + _FRAME)
        return document.words[first:stop]

    def left(self, quotation: Quotation) -> list[Word]:
        sentence = self.document.sentence_at(quotation.start)
        if sentence is not None and self._after_colon(sentence.start):
            sentence = self.document.sentence_at(sentence.start - 2) or sentence
        return self.before(max(sentence.start, self.block.start), quotation.start) if sentence else []

    def _after_colon(self, start: int) -> bool:
        """Does a sentence begin after a colon, in the same block?"""
        return self.prose[max(self.block.start, start - 3) : start].rstrip().endswith(":")

    def right(self, quotation: Quotation) -> list[Word]:
        sentence = self.document.sentence_at(quotation.end - 1)
        end = sentence.end if sentence else quotation.end
        if end <= quotation.end and self.open_ended(quotation):
            # "…?" Mr Lavrov asked.
            following = self.document.sentence_at(quotation.end + 1)
            end = following.end if following and following.block == self.block else end
        return self.after(quotation.end, end)

    def open_ended(self, quotation: Quotation) -> bool:
        """Does the quotation end with a comma, a question mark or the like, so that an attribution may follow?"""
        return bool(_OPEN_END.search(self.prose[max(quotation.inner.start, quotation.end - 4) : quotation.end]))

    def gap(self, words: Sequence[Word], index: int) -> str:
        """Return the text between a word and the next."""
        return self.prose[words[index].end : words[index + 1].start]

    def joined(self, words: Sequence[Word], index: int) -> bool:
        """Does no more than space, an apostrophe or the point of an abbreviation stand between a word and the next?"""
        gap = self.prose[words[index].end : words[index + 1].start]
        return gap == " " or PLAIN_GAP.fullmatch(gap) is not None

    def sentence_before(self, quotation: Quotation) -> Sentence | None:
        """Return the sentence before the one that the quotation begins in, in the same block."""
        sentence = self.document.sentence_at(quotation.start)
        before = self.document.sentence_at(sentence.start - 2) if sentence and sentence.start > 1 else None
        return before if before is not None and before.end > self.block.start else None

    def opens(self, quotation: Quotation) -> bool:
        """Is the quotation the first thing in its block?"""
        return is_blank(self.prose, self.block.start, quotation.start)
