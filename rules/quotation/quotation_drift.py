"""One utterance is quoted twice, in different words.

What stands between quotation marks is what was said; it cannot be said in two ways. Where
an article brings a quotation again further down, machine translation translates it afresh,
and the words, sometimes the sense, drift apart. The message shows the words that differ; a
negation, a number or a name that differs weighs most. A shorter quotation that only leaves
something out at its ends is none, nor is one that marks what it leaves out or puts in.

Bad: She said they "will open the two northern gates to farmers before the winter rains come".\\nIn the evening she repeated that they ["will open the three northern gates to the farmers before the winter rains come"].
Good: She said they "will open the two northern gates to farmers before the winter rains come".\\nBy "the winter rains" she meant November.
Good: "We will open the two northern gates to farmers before the winter rains," she said.\\nLater: "We will open the two northern gates ... before the winter rains."
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from lint import Category, Document, Hit, Related, Severity, Word, rule
from lint.analysis.quotations import Quotation
from lint.analysis.stems import FUNCTION_WORDS, stem

_LONGEST = 300  # words of a quotation that are compared
_CANDIDATES = 3  # earlier quotations that one is compared with
_COMMON = 12  # a pair of words in more quotations than that is boilerplate
_TAIL = 6  # words at the end that may differ and still be the same utterance
_NEGATIONS = frozenset("no not never none nobody nothing neither nor cannot without".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million"
    " billion half twice first second third".split()
)
_MARKED = re.compile(r"\.\.\.|…|\. \. \.|[\[\](]")  # words left out or put in, and said to be


class _Quote(NamedTuple):
    quotation: Quotation
    words: tuple[Word, ...]
    pairs: frozenset[tuple[str, str]]


class _Difference(NamedTuple):
    before: tuple[Word, ...]
    after: tuple[Word, ...]

    @property
    def grave(self) -> bool:
        """Does a negation, a number or a name differ?"""
        keys = {word.key for word in self.before} ^ {word.key for word in self.after}
        return any(
            word.key in keys
            and (
                word.key in _NEGATIONS
                or word.key.endswith("n't")
                or word.key in _NUMBERS
                or word.text[0].isdigit()
                or (word.text[0].isupper() and word.key not in FUNCTION_WORDS)
            )
            for word in (*self.before, *self.after)
        )


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report")
def check(document: Document, *, similarity: float = 0.6, min_words: int = 5) -> Iterator[Hit]:
    earlier: list[_Quote] = []
    places: dict[tuple[str, str], list[int]] = {}
    for quotation in document.quotations:
        if quotation.end - quotation.start < 5 * min_words:
            continue
        words = document.words_in(*quotation.inner)[:_LONGEST]
        content = [stem(word.key) for word in words if word.key not in FUNCTION_WORDS]
        pairs = frozenset(pairwise(content))
        if len(content) < min_words:
            continue
        here = _Quote(quotation, words, pairs)
        shared = Counter(number for pair in pairs if len(found := places.get(pair, [])) <= _COMMON for number in found)
        for number, count in shared.most_common(_CANDIDATES):
            there = earlier[number]
            if there.quotation.end > quotation.start or count < similarity * min(len(pairs), len(there.pairs)):
                continue
            if differences := _differences(document, there, here):
                yield _hit(document, there, here, differences)
                break
        for pair in pairs:
            places.setdefault(pair, []).append(len(earlier))
        earlier.append(here)


def _differences(document: Document, there: _Quote, here: _Quote) -> list[_Difference]:
    """What differs between the words that both quotations share; empty if the difference is a marked one."""
    a, b = there.words, here.words
    blocks = SequenceMatcher(None, [w.key for w in a], [w.key for w in b], autojunk=False).get_matching_blocks()
    *blocks, _ = (block for block in blocks if block.size > 1 or not block.size)
    if not blocks:
        return []
    found: list[_Difference] = []
    for before, after in pairwise(blocks):
        gap = _Difference(a[before.a + before.size : after.a], b[before.b + before.size : after.b])
        if _is_marked(document, a, before.a + before.size, after.a) or _is_marked(
            document, b, before.b + before.size, after.b
        ):
            continue
        found.append(gap)
    last = blocks[-1]
    tails = _Difference(a[last.a + last.size :], b[last.b + last.size :])
    if tails.before and tails.after and len(tails.before) <= _TAIL and len(tails.after) <= _TAIL:
        found.append(tails)
    # Long stretches that differ are other sentences, not other words.
    if sum(max(len(one.before), len(one.after)) for one in found) > 0.6 * sum(block.size for block in blocks):
        return []
    return found


def _is_marked(document: Document, words: Sequence[Word], start: int, end: int) -> bool:
    first = words[start - 1].end if start else words[0].start
    last = words[end].start if end < len(words) else words[-1].end
    return bool(_MARKED.search(document.prose, first, last))


def _hit(document: Document, there: _Quote, here: _Quote, differences: list[_Difference]) -> Hit:
    differences.sort(key=lambda difference: not difference.grave)
    shown = "; ".join(
        f"“{_text(document, difference.before)}” there, “{_text(document, difference.after)}” here"
        if difference.before and difference.after
        else f"“{_text(document, difference.before or difference.after)}” only {'there' if difference.before else 'here'}"
        for difference in differences[:3]
    )
    line = document.position(there.quotation.start).line
    related = Related(there.quotation.span, "the same utterance in other words")
    return Hit(here.quotation.span, f"quoted in other words than in line {line}: {shown}", related=(related,))


def _text(document: Document, words: Sequence[Word]) -> str:
    return document.text[words[0].start : words[-1].end].replace("\n", " ") if words else ""
