"""A word comes again in its sentence, in a text that does so all the time.

"The victory became a historic victory": once, it is forgiven. A text of which every other sentence says a word twice
was translated term by term, and there each of them is heard. How often words of a text come again in their sentences is
counted first; only where it is more than three times what good prose does, each place is reported: a word in small
letters that comes again in one clause, a name of several words, a phrase from the sentence before. Counts and
quotations are left alone.

Option rate: words of a thousand that come again in their sentences, from which on they are reported.
Option within: words from the one to the other, at most.

Bad: It rained. The mayor opened the market, and the [market] was full. Boats left the port for another [port]. The\
 firm sold trams to a tram [firm]. The harbour office is open to the whole [harbour]. She met the other mayor there.
Good: It rained. The mayor opened the market, and it was full. Boats left the port for another port. The firm sold\
 trams to a rival. The harbour office is here. She met the other mayor there.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS

from ._echoes import CLAUSE, RATE, SHORTEST, Echo, echoes, repeats_words

_ASIDE = 20  # words over an aside
_NAME = 2  # words of a name, or of a phrase
_NEXT = 45  # words from a phrase to the same in the next sentence


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, rate: int = RATE, within: int = 30) -> Iterator[Hit]:
    """Yield each place of words that come again, in a text where at least ``rate`` in a thousand do."""
    if not repeats_words(document, rate):
        return
    first = document.sentences[0].start  # a headline may have run into it
    for echo in document.view(echoes):
        if echo.sentence.start != first and _is_heard(document, echo, within):
            one, again = echo.spans()
            text = " ".join(document.prose[slice(*again)].split())
            message = f"“{text}” comes again, in a text that repeats many words"
            yield Hit(again, message, related=(Related(one, "also here"),))
    for one, again in _across(document):
        text = " ".join(document.prose[slice(*again)].split())
        message = f"“{text}” has just been said, in a text that repeats many words"
        yield Hit(again, message, related=(Related(one, "just before"),))


def _across(document: Document) -> Iterator[tuple[Span, Span]]:
    """Yield phrases of three words, or of two that say something, in a sentence and in the one before."""
    paragraphs = [each for each in document.sentences if each.block.kind is BlockKind.PARAGRAPH]
    for one, other in pairwise(paragraphs):
        if one.start == document.sentences[0].start:
            continue  # a headline may have run into it
        places = {pair: at for at, pair in enumerate(pairwise(word.key for word in one.words))}
        for start, end, first in _phrases([word.key for word in one.words], [word.key for word in other.words], places):
            said, again = one.words[first : first + end - start], other.words[start:end]
            apart = document.word_index(again[0].start) - document.word_index(said[0].start)
            if apart <= _NEXT and again[-1].text.islower() and said[-1].text.islower():
                spans = Span(said[0].start, said[-1].end), Span(again[0].start, again[-1].end)
                if not (document.quoted(spans[0]) or document.quoted(spans[1])):
                    yield spans


def _phrases(
    one: Sequence[str], other: Sequence[str], places: Mapping[tuple[str, str], int]
) -> Iterator[tuple[int, int, int]]:
    """Yield where runs of words of the second sentence begin and end, and where they begin in the first."""
    at = 0
    while at + 1 < len(other):
        first = places.get((other[at], other[at + 1]))
        if first is None:
            at += 1
            continue
        size = 2
        while at + size < len(other) and first + size < len(one) and other[at + size] == one[first + size]:
            size += 1
        start, end = at, at + size
        at = end
        while end > start and not _says_something(other[end - 1]):
            end -= 1
        telling = sum(map(_says_something, other[start:end]))
        if end - start > _NAME or (end - start == _NAME and telling == _NAME):
            yield start, end, first


def _says_something(key: str) -> bool:
    return len(key) >= SHORTEST and key.isalpha() and key not in FUNCTION_WORDS


def _is_heard(document: Document, echo: Echo, within: int) -> bool:
    words, before, at = echo.words, echo.before, echo.at
    if not echo.size or words[at].key != words[before].key or not 1 < at - before <= within or echo.is_set_apart():
        return False
    if words[at].text[0].isupper() and echo.size < _NAME:
        return False
    if echo.is_aside(document) and at - before > _ASIDE:
        return False
    return CLAUSE.isdisjoint(word.key for word in echo.between)
