"""The same fact is given with two numbers.

In two places of the article the same words stand around another number: one
of them is a slip, or the article has to say what changed. Numbers are compared that are near each other, that have
the same figures in another order ("14", "41") or a nought too many ("300", "3,000"); below ten only with a headline and
in sentences of prison. Two places with days or years of their own are two facts.

Option shared: how many words around the two numbers must be the same.

Bad: The vote of 120 countries for the resolution was a blow. He praised the vote of [121 countries] for the resolution.
Good: The vote of 120 countries for the resolution was a blow. He praised the vote of 120 countries.
Bad: The storm killed 14 fishermen off Java. It killed [41 fishermen] off Java in all.
Bad: The court sentenced Amin to 12 years in prison. Sentenced to [15 years] in prison, Amin will appeal.
Bad: Storm kills 14 fishermen off Java\\n\\nThe storm killed [41 fishermen] off Java on Friday.\\n\\nTalks go on.
Bad: The storm wrecked 300 boats off Java. In all, it was told, the storm wrecked [3,000 boats] off Java.
Good: The storm wrecked 300 boats off Java in 2010. The storm wrecked 310 boats off Java in 2012.
Good: The storm wrecked 300 boats in the north. The storm wrecked 310 boats in the south.
Good: He was president for 12 years in Lima. After 15 years in Lima, the president left.
Good: The quake killed 20 people on Monday and 35 people on Tuesday.
Good: Turnout was 40 percent in the north. Turnout was 60 percent in the south.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.headline import in_headline
from lint.analysis.places import word_places
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.units import figures
from lint.patterns import compiled
from lint.records import NamedTuple

from ._numerals import SMALL_NUMBERS, value_of

_FIGURES = compiled(r"\d{1,3}(?:,\d{3})+|\d{1,3}")
_IN_WORDS = frozenset(SMALL_NUMBERS)
_GLUED = tuple(".,:/$€£#-–")
# The number is of another day, another part, or another kind.
_OTHER = compiled(
    r"\b(?:others?|another|additional|more|less|fewer|first|previous(?:ly)?|earlier|last|next|before|ago"
    r"|compared|up|down|"
    r"rose|fell|increased?|decreased?|some|about|around|nearly|almost|over|least|most|second|each|every|new"
    r"|further|while)\b",
    re.IGNORECASE,
)
#: When something was: two places that name two times speak of two things.
_WHEN = compiled(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_MEASURES = frozenset(
    "percent per million billion thousand years year days day hours hour minutes minute months month weeks week points "
    "point degrees km kilometers kilometres meters metres miles feet kg dollars euros pounds times seconds "
    "games goals".split()
)
#: Of these a sentence is made, where the words around speak of prison.
_TERM = frozenset(("years", "months"))
_SENTENCED = frozenset("prison jail jails jailed sentenced sentence imprisonment imprisoned".split())
_PLURALS = frozenset("people men women children police troops".split())
_TERM_STEMS = frozenset(map(stem, _TERM))
_HEADLINES = frozenset((BlockKind.TITLE, BlockKind.HEADING))
_SIDES = frozenset(map(stem, "north south east west northern southern eastern western upper lower inner outer".split()))
_FEW = 10
_ALIKE = 0.5  # of the words around the number that has fewer
_REACH = 5  # words on either side


class _Fact(NamedTuple):
    sentence: int  # where its sentence begins
    start: int
    end: int
    value: int
    noun: str
    frame: frozenset[str]  # stems of the words around
    text: str
    when: frozenset[str]  # days, months and years of its sentence
    headline: bool


@rule(Severity.NOTE, category=Category.MISTRANSLATION, quoted="report")
def check(document: Document, *, shared: int = 2) -> Iterator[Hit]:
    """``shared``: how many words of content the two places must have in common besides the thing that is counted."""
    facts: dict[str, list[_Fact]] = {}
    for at in _repeated(document):
        if (fact := _fact(document, at)) is None:
            continue
        for earlier in facts.get(fact.noun, ())[-20:]:
            if _same(fact, earlier, shared):
                yield Hit(
                    Span(fact.start, fact.end),
                    f"“{fact.text}” here, “{earlier.text}” before: the same fact with two numbers?",
                    related=(Related(Span(earlier.start, earlier.end), "the other number"),),
                )
                break
        facts.setdefault(fact.noun, []).append(fact)


def _repeated(document: Document) -> list[int]:
    """Return where numbers stand, by indexes of words, whose noun stands behind another number too, in order."""
    words, keys, positions = document.words, document.lowercase_words, document.word_positions
    places: dict[str, list[int]] = {}
    numbers = [at for key in document.view(figures) if _FIGURES.fullmatch(key) for at in positions[key]]
    for at in (*numbers, *word_places(document, _IN_WORDS)):
        before = document.prose[words[at].start - 1 : words[at].start]
        if at + 1 < len(keys) and keys[at + 1].endswith(("s", "n", "e")) and before not in _GLUED:
            places.setdefault(stem(keys[at + 1]), []).append(at)
    several = (ats for ats in places.values() if len({keys[at] for at in ats}) > 1)
    return sorted(at for ats in several for at in ats)


def _fact(document: Document, index: int) -> _Fact | None:
    words = document.words
    value = value_of(words[index].key)
    sentence = document.sentence_at(words[index].start)
    if value is None or sentence is None or document.prose[words[index].end : words[index + 1].start] != " ":
        return None
    noun = words[index + 1]
    if (noun.key in _MEASURES and noun.key not in _TERM) or not (
        noun.key.endswith(("s", "men")) or noun.key in _PLURALS
    ):
        return None
    low, high = max(0, index - _REACH), min(len(words), index + _REACH + 2)
    around = [
        word
        for word in (*words[low:index], *words[index + 2 : high])
        if sentence.start <= word.start < sentence.end and word.key not in FUNCTION_WORDS
    ]
    if not around:
        return None
    first, last = min(around[0].start, words[index].start), max(around[-1].end, noun.end)
    if _OTHER.search(document.prose, first, last) or any(
        word.text[0].isdigit() and not _WHEN.fullmatch(word.text) for word in around
    ):
        return None
    if noun.key in _TERM and _SENTENCED.isdisjoint(word.key for word in around):
        return None
    return _Fact(
        sentence.start,
        words[index].start,
        noun.end,
        value,
        stem(noun.key),
        frozenset(stem(word.key) for word in around),
        f"{words[index].text} {noun.text}",
        frozenset(_WHEN.findall(document.prose, *_within(sentence.span, words[low].start, words[high - 1].end))),
        in_headline(document, words[index].start) or sentence.block.kind in _HEADLINES,
    )


def _within(sentence: Span, start: int, end: int) -> tuple[int, int]:
    return max(sentence.start, start), min(sentence.end, end)


def _same(fact: _Fact, earlier: _Fact, shared: int) -> bool:
    """Do two places speak of the same thing, with numbers near enough to be one?"""
    low, high = sorted((fact.value, earlier.value))
    slip = sorted(str(low)) == sorted(str(high)) or high == 10 * low  # 14 and 41, 300 and 3,000
    slip = slip or (earlier.headline and low > _FEW and str(high).endswith(str(low)))  # 90 and 190
    if low == high or (high > 1.5 * low and not slip) or fact.sentence == earlier.sentence:
        return False
    if low < _FEW and not (earlier.headline or fact.noun in _TERM_STEMS):
        return False
    sides, others = fact.frame & _SIDES, earlier.frame & _SIDES
    if sides and others and sides != others:
        return False  # in the north, in the south
    common = len(fact.frame & earlier.frame)
    apart = fact.when.isdisjoint(earlier.when) and not earlier.headline
    if apart and ((fact.when and earlier.when) or ((fact.when or earlier.when) and common <= shared)):
        return False
    return common >= shared and common >= _ALIKE * min(len(fact.frame), len(earlier.frame))
