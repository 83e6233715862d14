"""A sentence says several of its words twice.

One word that comes again is soon forgiven. A sentence that says three, four or six of its words twice was translated
term by term: "support companies in the transformation of industry, so that industry is supported and companies ...".
The more of its words come again, the less it takes for each to be heard: with three, a phrase or a third time; with
four, both in one clause; from six on, any. Reported is where the word comes again. Lists of figures, quotations,
what is set in brackets, and the first sentence of a text (a headline may have run into it) are left alone.

Option words: how many different words a sentence must say twice before any is reported.
Option most: places of one sentence, at most.

Bad: It is late. The port will help small firms to mend old cranes, and [small firms] with [old cranes] will [help]\
 the port.
Good: It is late. The port will help small firms to mend old cranes, and they will help it.
Good: The port will help small firms to mend old cranes, and small firms with old cranes will help the port.
Good: It is late. “We help small firms to mend old cranes, and small firms with old cranes help us,” she said.
Good: It is late. The port mends 4 old cranes for 3 small firms, and the town mends 5 old cranes for 6 small firms.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.stems import stem
from lint.analysis.wordclass import may_be_noun, verb_forms
from lint.patterns import compiled

from ._shared import COME_AGAIN

_SHORTEST = 4  # letters of a word that counts, and the letters by which forms of one word are first told
_CLAUSES, _ANY = 4, 6  # words said twice from which on less is asked of a place
_THRICE = 3
_FAR = 30  # words from the one to the other, unless any place counts
_FIGURES = 8  # words before a word in which a figure makes a count of it
_POINTING = frozenset("the this that these those".split())
#: After these the word belongs to another clause, which may have it by right.
_CLAUSE = frozenset("who which that where when while because but if as than whose although though".split())
_LEFT = COME_AGAIN | frozenset("million said state states".split())
_ASIDE = compiled(r"[()“”\"—–:;]| -|- |''")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, words: int = 3, most: int = 3) -> Iterator[Hit]:
    """Yield where words come again in sentences that repeat ``words`` of them or more."""
    for number, sentence in enumerate(document.sentences):
        if not number or sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        beginnings = [word.key[:_SHORTEST] for word in sentence.words if len(word.key) >= _SHORTEST]
        if len(beginnings) - len(set(beginnings)) >= words:
            yield from _places(document, sentence, words, most)


def _places(document: Document, sentence: Sentence, words: int, most: int) -> Iterator[Hit]:
    keys = [word.key for word in sentence.words]
    stems = [stem(key) if _counts(key) else "" for key in keys]
    times = Counter(filter(None, stems))
    twice = sum(number > 1 for number in times.values())
    if twice < words:
        return
    last: dict[str, int] = {}
    found = 0
    for at in range(len(keys)):
        before = last.get(stems[at]) if stems[at] else None
        last[stems[at]] = at
        if before is None or keys[at] != keys[before] or at < before + 2:
            continue
        size = _size(keys, before, at)
        if size and _is_heard(sentence.words, before, at, size, twice, times[stems[at]]) and found < most:
            hit = _hit(document, sentence.words, before, at, size)
            if hit is not None:
                found += 1
                yield hit


def _counts(key: str) -> bool:
    return len(key) >= _SHORTEST and key not in FUNCTION_WORDS and key[0].isalpha()


def _size(keys: Sequence[str], before: int, at: int) -> int:
    """Return how many words up to two places are the same; 0 where the next word is the same too, which is its turn."""
    if at + 1 < len(keys) and keys[at + 1] == keys[before + 1] and before + 1 < at:
        return 0
    size = 1
    while size <= before and at - size > before and keys[at - size] == keys[before - size]:
        size += 1
    return size


def _is_heard(words: Sequence[Word], before: int, at: int, size: int, twice: int, times: int) -> bool:
    """Is the word heard again, in a sentence that says ``twice`` of its words twice and this one so many times?"""
    key, between = words[at].key, words[before + 1 : at]
    if (
        key in _LEFT
        or not (words[at].text.islower() and words[before].text.islower())
        or (size == 1 and verb_forms(key) and not may_be_noun(key))
    ):
        return False
    if any(word.text[0].isupper() and word.key in FUNCTION_WORDS and word.text != "I" for word in between):
        return False  # another sentence begins: a headline has run into its article
    if _has_figure(words, before) and _has_figure(words, at):
        return False
    if twice >= _ANY:
        return True
    if at - before > _FAR or not _CLAUSE.isdisjoint(word.key for word in between):
        return False
    if twice >= _CLAUSES or size > 1 or times >= _THRICE:
        return True
    return before > 0 and words[before - 1].key in _POINTING and words[at - 1].key in _POINTING


def _has_figure(words: Sequence[Word], at: int) -> bool:
    return any(word.key[0].isdigit() for word in words[max(0, at - _FIGURES) : at + 1])


def _hit(document: Document, words: Sequence[Word], before: int, at: int, size: int) -> Hit | None:
    while size > 1 and words[at - size + 1].key in FUNCTION_WORDS:
        size -= 1
    first = Span(words[before - size + 1].start, words[before].end)
    again = Span(words[at - size + 1].start, words[at].end)
    aside = _ASIDE.search(document.prose, first.end, again.start)
    if aside or document.quoted(first) or document.quoted(again):
        return None
    text = " ".join(document.prose[slice(*again)].split())
    related = (Related(first, "also here"),)
    return Hit(again, f"“{text}” again, in a sentence that repeats other words too", related=related)
