"""Noun phrases, and the verb that follows one: behind the phrases, the aside and the adverbs that belong to it."""

from lint import Document
from lint.analysis.english import FUNCTION_WORDS, is_ly_adverb
from lint.analysis.reporting import verbs as reporting_verbs
from lint.analysis.wordclass import BASE, PARTICIPLE, PAST, THIRD, is_finite, may_be_noun, verb_forms

from ._counted import singulars

DETERMINERS = frozenset("the these those his her their its our my your some all both most".split())
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve many several dozens hundreds thousands".split()
)
#: Function words that stand before a noun in its phrase.
INSIDE = COUNTS | {"other", "own", "same", "such", "most", "more", "round"}
#: Phrases that these open belong to the noun before them.
BEHIND_NOUNS = frozenset(
    "of in from at near on for to with against between among inside outside across around over under about".split()
)
ADVERBS = frozenset("still also already now often then again soon later never always only just".split())
_PHRASES = 3  # that belong to a noun
_PHRASE = 5  # words behind a preposition
MOST_BEHIND = _PHRASES * (_PHRASE + 3)  # words between a noun and its verb


def may_modify(key: str) -> bool:
    """Can a word stand in a noun phrase before its noun?"""
    if key in INSIDE:
        return True
    if key in FUNCTION_WORDS:
        return False
    if not verb_forms(key):
        return True
    return may_be_noun(key) or key.endswith("ing") or (PARTICIPLE in verb_forms(key) and not is_finite(key))


def verb_behind(document: Document, noun: int, last: int, *, plain: bool = False) -> int | None:
    """Return the number of the word behind a noun, what belongs to it and adverbs, if it is of the same clause.

    A participle may open what belongs to it where only adjectives stand before the noun: "the first thing rebels said
    in Oslo" has a clause.
    """
    keys = document.lowercase_words
    end = noun
    if aside := _behind_aside(document, noun, last):
        return aside
    for _ in range(_PHRASES):
        if end >= last or not document.runs_on(end, end + 1):
            break
        opens = end + 1
        participle = plain and end == noun and _is_participle(keys[opens]) and opens < last
        sure = PAST not in verb_forms(keys[opens]) or keys[min(opens + 1, last)] == "by"
        if participle and sure and keys[opens + 1] in _BEHIND_PARTICIPLES and document.runs_on(opens, opens + 1):
            opens += 1  # "papers seen by the firm"
        elif keys[opens] not in BEHIND_NOUNS:
            break
        if keys[opens] == "to" and BASE in verb_forms(keys[min(opens + 1, last)]):
            opens += 1  # "the plan to close the port"
        behind = phrase_end(document, opens, last)
        if behind is None:
            return None
        end = behind
    place = end + 1
    while place < last and document.runs_on(place - 1, place) and _is_adverb(keys[place]):
        place += 1
    return place if place <= last and document.runs_on(place - 1, place) else None


def _behind_aside(document: Document, noun: int, last: int) -> int | None:
    """Return the word behind a clause of "who" or a participle between commas, right behind the noun."""
    words, prose, keys = document.words, document.prose, document.lowercase_words
    if noun + 2 > last or prose[words[noun].end : words[noun + 1].start] != ", ":
        return None
    if keys[noun + 1] not in ("who", "which") and not _is_participle(keys[noun + 1]):
        return None
    for at in range(noun + 1, min(noun + _ASIDE, last)):
        between = prose[words[at].end : words[at + 1].start]
        if between == ", ":
            return at + 1 if at > noun + 1 else None
        if between != " " or keys[at + 1] in ("and", "or"):
            return None
    return None


def _is_participle(key: str) -> bool:
    letters = verb_forms(key)
    if key.endswith("ing"):
        return bool(letters)
    return PARTICIPLE in letters and BASE not in letters and key not in ("said", "told")


_ASIDE = 12  # words
_BEHIND_PARTICIPLES = BEHIND_NOUNS | {"by", "under", "during"}


def _is_adverb(key: str) -> bool:
    return key in ADVERBS or is_ly_adverb(key)


def phrase_end(document: Document, preposition: int, last: int) -> int | None:
    """Return the last word of the phrase that a preposition opens; None where it is not plain."""
    keys = document.lowercase_words
    place = preposition + 1
    if place <= last and (keys[place] in DETERMINERS or keys[place] in ("a", "an", "this", "that", "each", "every")):
        place += 1
    first = place
    while place <= last and place - first < _PHRASE and document.runs_on(place - 1, place) and may_modify(keys[place]):
        shows = THIRD in verb_forms(keys[place]) and keys[place + 1 : place + 2] == ("that",)
        noun_follows = place < last and keys[place + 1] not in FUNCTION_WORDS and may_be_noun(keys[place + 1])
        says = reporting_verbs(keys[place]) and (noun_follows or not may_be_noun(keys[place]))
        if place > first and (_is_verb(keys[place]) or shows or says or _has_object(document, place)):
            break  # "a spokesman for the port said ships were late"
        place += 1
    return place - 1 if place > first else None


def _has_object(document: Document, place: int) -> bool:
    """Has what may be a noun, behind a plural, an object of its own: "the families of the victims demands an"?"""
    keys = document.lowercase_words
    verb = verb_forms(keys[place]) == THIRD and keys[place - 1] in singulars()
    return verb and keys[place + 1 : place + 2] in _OBJECTS and document.runs_on(place, place + 1)


_OBJECTS = frozenset((key,) for key in "a an the his her their its it them him".split())


def _is_verb(key: str) -> bool:
    letters = verb_forms(key)
    return letters == THIRD and not may_be_noun(key)


def clause_behind(document: Document, at: int, last: int) -> int | None:
    """Return the verb of a clause that begins with its subject at a word, where only a noun phrase may: behind
    "despite". "Despite the losses firms have had" has none: "firms have had" belongs to the losses.
    """
    keys, words = document.lowercase_words, document.words
    if keys[at] not in DETERMINERS and keys[at] not in ("a", "an", "this", "that"):
        return None
    end = phrase_end(document, at - 1, last)
    if end is None or any(key in singulars() for key in keys[at + 1 : end]) or not words[end].text.islower():
        return None
    verb = verb_behind(document, end, last)
    if verb is None or keys[verb] not in _FINITE or any(word.text[0].isdigit() for word in words[at:verb]):
        return None
    return verb if ", " in document.prose[words[verb].end : words[last].end] else None


_FINITE = frozenset("is are was were has have had will would can could did does do".split())
