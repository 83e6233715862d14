"""Whom "who" takes up, and its verb: "the families who lives", "the workers at the port, who has"."""

from collections.abc import Iterator

from lint import Document
from lint.analysis.people import is_person_noun

from ._counted import singulars
from ._predicates import ADVERBS, DETERMINERS, may_modify
from ._subjects import OF_PLACE, Misfit, plural_of


def relatives(document: Document) -> Iterator[Misfit]:
    """Yield each "families who lives", "the workers at the port, who has"."""
    keys = document.lowercase_words
    for who in document.word_positions.get("who", ()):
        if who < 2 or who + 1 >= len(keys):
            continue
        place = who + 1
        if keys[place] in ADVERBS and document.runs_on(who, place):
            place += 1
        better = plural_of(document, place) if document.runs_on(who, place) else ""
        if better and (noun := _antecedent(document, who)) is not None:
            yield Misfit(noun, place, better)


def _antecedent(document: Document, who: int) -> int | None:
    """Return the noun of several persons to which "who" belongs, if it belongs to nobody before it."""
    keys, words = document.lowercase_words, document.words
    noun = who - 1
    between = document.prose[words[noun].end : words[who].start]
    if between not in (" ", ", "):
        return None
    if between == ", " or not is_person_noun(singulars().get(keys[noun], "")):
        place = noun
        while place > 0 and document.runs_on(place - 1, place) and _names_place(keys[place]):
            place -= 1
        if place == noun or keys[place] not in OF_PLACE or not document.runs_on(place - 1, place):
            return None
        noun = place - 1  # "the workers at the port, who"
        if not is_person_noun(singulars().get(keys[noun], "")) or _ends_name(document, noun):
            return None
    first = noun
    while first > 0 and document.runs_on(first - 1, first) and may_modify(keys[first - 1]):
        first -= 1
    if first > 0 and keys[first - 1] in DETERMINERS | {"those", "a", "an"}:
        first -= 1
    before = keys[first - 1] if first > 0 and document.runs_on(first - 1, first) else ""
    return None if before in _BEFORE_OTHERS else noun


#: Somebody may stand before these who is meant: "the head of the workers who has left".
_BEFORE_OTHERS = frozenset("of for to with from by between among in and or than".split())


def _ends_name(document: Document, noun: int) -> bool:
    """Is a plural the end of a name, for whom one man works: "an analyst at Lowe Advisors in Molde, who expects"?"""
    words = document.words
    return words[noun].text[0].isupper() and document.runs_on(noun - 1, noun) and words[noun - 1].text[0].isupper()


def _names_place(key: str) -> bool:
    return key in DETERMINERS or (may_modify(key) and not is_person_noun(singulars().get(key, key)))
