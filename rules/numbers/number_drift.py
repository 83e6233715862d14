"""The same fact is given with two numbers.

In two places of the article the same words stand around another number: one
of them is a slip, or the article has to say what changed.

Option shared: how many words around the two numbers must be the same.

Bad: The vote of 120 countries for the resolution was a blow. He praised the vote of [121 countries] for the resolution.
Good: The vote of 120 countries for the resolution was a blow. He praised the vote of 120 countries.
Bad: The storm killed 14 fishermen off Java. It killed [41 fishermen] off Java in all.
Bad: The court sentenced Amin to 12 years in prison. Sentenced to [15 years] in prison, Amin will appeal.
Good: He was president for 12 years in Lima. After 15 years in Lima, the president left.
Good: The quake killed 20 people on Monday and 35 people on Tuesday.
Good: Turnout was 40 percent in the north. Turnout was 60 percent in the south.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.patterns import compiled
from lint.records import NamedTuple

from ._numerals import value_of

_NUMBER = compiled(r"(?:\d{1,3}(?:,\d{3})+|\d{2,3}) (?=[a-z]{3,})")
# The number is of another day, another part, or another kind.
_OTHER = compiled(
    r"\b(?:others?|another|additional|more|less|fewer|first|previous(?:ly)?|earlier|last|next|before|ago"
    r"|compared|total|up|down|"
    r"rose|fell|increased?|decreased?|some|about|around|nearly|almost|over|least|most|second|each|every|new"
    r"|further|"
    r"while|(?:19|20)\d\d|January|February|March|April|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_MEASURES = frozenset(
    "percent per million billion thousand years year days day hours hour minutes minute months month weeks week points "
    "point degrees km kilometers kilometres meters metres miles feet kg dollars euros pounds times seconds "
    "games goals".split()
)
#: Of these a sentence is made, where the words around speak of prison.
_TERM = frozenset(("years", "months"))
_SENTENCED = frozenset(("prison", "jail", "sentenced", "imprisonment"))
_PLURALS = frozenset("people men women children police troops".split())
_REACH = 5  # words on either side


class _Fact(NamedTuple):
    sentence: int  # where its sentence begins
    start: int
    end: int
    value: int
    noun: str
    frame: frozenset[str]  # stems of the words around
    text: str


@rule(Severity.NOTE, category=Category.MISTRANSLATION, quoted="report", enabled=False)
def check(document: Document, *, shared: int = 2) -> Iterator[Hit]:
    """``shared``: how many words of content the two places must have in common besides the thing that is counted."""
    facts: dict[str, list[_Fact]] = {}
    for match in _NUMBER.finditer(document.prose):
        before = document.prose[match.start() - 1 : match.start()]
        if before.isalnum() or before in tuple(".,:/$€£#-") or (fact := _fact(document, match)) is None:
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


def _fact(document: Document, match: re.Match[str]) -> _Fact | None:
    value = value_of(match[0].strip())
    index = document.word_index(match.start())
    words = document.words
    sentence = document.sentence_at(match.start())
    if value is None or sentence is None or index + 1 >= len(words):
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
    if _OTHER.search(document.prose, first, last) or any(word.text[0].isdigit() for word in around):
        return None
    if noun.key in _TERM and _SENTENCED.isdisjoint(word.key for word in around):
        return None
    return _Fact(
        sentence.start,
        match.start(),
        noun.end,
        value,
        stem(noun.key),
        frozenset(stem(word.key) for word in around),
        f"{words[index].text} {noun.text}",
    )


def _same(fact: _Fact, earlier: _Fact, shared: int) -> bool:
    """Do two places speak of the same thing, with numbers near enough to be one?"""
    low, high = sorted((fact.value, earlier.value))
    turned = sorted(str(low)) == sorted(str(high))  # 14 and 41
    if low == high or (high > 1.5 * low and not turned) or fact.sentence == earlier.sentence:
        return False
    common = len(fact.frame & earlier.frame)
    return common >= shared and common >= 0.6 * min(len(fact.frame), len(earlier.frame))
