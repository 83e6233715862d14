"""Subjects that are longer than two words, and the verbs that do not go with them: "rescue teams continues"."""

from collections.abc import Iterator
from functools import cache

from lint import Document
from lint.analysis.english import FUNCTION_WORDS, PREPOSITIONS, is_ly_adverb
from lint.analysis.people import is_person_noun
from lint.analysis.reporting import verbs as reporting_verbs
from lint.analysis.wordclass import (
    BASE,
    PARTICIPLE,
    PAST,
    THIRD,
    has_finite,
    is_finite,
    may_be_noun,
    plain_form,
    third_persons,
    verb_forms,
)
from lint.records import NamedTuple

from ._counted import COLLECTIVES, MEASURES, counted, plurals, singulars

DETERMINERS = frozenset("the these those his her their its our my your some all both most".split())
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve many several dozens hundreds thousands".split()
)
#: Function words that stand before a noun in its phrase.
_INSIDE = _COUNTS | {"other", "own", "same", "such", "most", "more", "round"}
_PREPOSITIONS = frozenset(
    "of in from at near on for to with against between among inside outside across around over under about".split()
)
#: After these nobody else begins who could own the verb: "the workers at the port, who".
OF_PLACE = frozenset("in at near on inside outside around".split())
_SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PLURAL = {"are": "is", "were": "was", "have": "has"}
ADVERBS = frozenset("still also already now often then again soon later never always only just".split())
_LONGEST = 5  # words of a subject up to its noun
_PHRASES = 3  # that belong to a noun
_PHRASE = 5  # words behind a preposition
#: Nouns that say little of the number of their verb: "a wave of attacks have", "the kind of plans that are".
_VAGUE = frozenset(
    """amount batch body bulk bunch category chain class cluster collection combination crop crowd duo fleet flood
    flurry generation group half handful host kind lot majority mass minority number pair part percentage
    portion proportion quarter raft range remainder rest section selection sequence series set share slew sort spate
    stream string third total trio type variety volume wave list""".split()
)
#: Plurals that are one thing, or a fraction.
_ONE_THING = frozenset("quarters headquarters works means odds thirds fifths halves tenths wages news stakes".split())


#: Behind these so many are one amount: "two goals is a good result", "three rounds was enough".
_AMOUNT = (("a",), ("an",), ("the",), ("enough",), ("too",), ("not",), ("plenty",), ("more",), ("less",), ("all",))


class Misfit(NamedTuple):
    """A subject and a verb that does not go with it, by the numbers of their words, and the verb's better form."""

    first: int
    verb: int
    better: str


def misfits(document: Document) -> Iterator[Misfit]:
    """Yield each subject of several that opens a sentence, or a clause inside one, and a verb of one; and the other
    way about.
    """
    keys, nouns = document.lowercase_words, counted()
    for sentence in document.sentences:
        if len(sentence.words) < 4:
            continue
        first = document.word_index(sentence.start)
        if not nouns.isdisjoint(keys[first : first + _LONGEST + 1]):
            found = _of_several(document, first, first + len(sentence.words) - 1)
            found = found or _of_one(document, first, first + len(sentence.words) - 1)
            found = found or _of_two(document, first, first + len(sentence.words) - 1)
            if found is not None:
                yield found
    yield from _behind_openings(document)
    for opener in ("that", "because", "although", "while", "where"):
        for at in document.word_positions.get(opener, ()):
            if keys[at + 1 : at + 2] in _CLAUSE_OPENINGS and document.runs_on(at, at + 1):
                around = document.sentence_at(document.words[at].start)
                if around is not None:
                    last = document.word_index(around.start) + len(around.words) - 1
                    if (found := _of_several(document, at + 1, last)) is not None:
                        yield found


def _behind_openings(document: Document) -> Iterator[Misfit]:
    """Yield the misfits of subjects behind a phrase and a comma: "In the north, rescue teams continues"."""
    keys, words, prose = document.lowercase_words, document.words, document.prose
    for sentence in document.sentences:
        if not sentence.words or sentence.words[0].key not in _BEFORE_SUBJECTS:
            continue
        comma = prose.find(", ", sentence.start, sentence.end)
        first = document.word_index(sentence.start)
        start = document.word_index(comma) if comma >= 0 else first
        last = first + len(sentence.words) - 1
        if (
            not first < start < min(last, first + _OPENING)
            or words[start - 1].end != comma
            or has_finite(keys[first:start])
        ):
            continue
        if not counted().isdisjoint(keys[start : start + _LONGEST + 1]):
            found = _of_several(document, start, last) or _of_one(document, start, last)
            if found is not None:
                yield found


_BEFORE_SUBJECTS = PREPOSITIONS | frozenset(
    "according however moreover meanwhile yesterday today earlier later".split()
)
_OPENING = 10  # words
_CLAUSE_OPENINGS = frozenset((key,) for key in DETERMINERS - {"all", "most", "some"})


def may_modify(key: str) -> bool:
    """Can a word stand in a noun phrase before its noun?"""
    if key in _INSIDE:
        return True
    if key in FUNCTION_WORDS:
        return False
    if not verb_forms(key):
        return True
    return may_be_noun(key) or key.endswith("ing") or (PARTICIPLE in verb_forms(key) and not is_finite(key))


def _of_several(document: Document, first: int, last: int) -> Misfit | None:
    """Return the misfit of a noun in the plural and a verb in the singular."""
    keys, words, several = document.lowercase_words, document.words, singulars()
    if several.keys().isdisjoint(keys[first : first + _LONGEST + 1]):
        return None
    if _singular_verbs().isdisjoint(keys[first : min(first + _REACH, last + 1)]):
        return None
    determined = keys[first] in DETERMINERS
    start = first + determined
    if not determined and (keys[first].endswith("ing") or is_ly_adverb(keys[first])):
        return None  # "rescuing hostages remains hard"
    for noun in range(start, min(start + _LONGEST, last)):
        if noun > first and not document.runs_on(noun - 1, noun):
            return None
        key = keys[noun]
        if key not in several or several[key] in MEASURES or key in _ONE_THING:
            if not may_modify(key):
                return None
            continue
        if noun > first and not words[noun].text.islower():
            continue  # of a name
        if any(is_ly_adverb(keys[at]) and verb_forms(keys[at + 1]) for at in range(start, noun)):
            return None  # "the firm quickly updates old versions"
        if THIRD in verb_forms(key) and _may_be_clause(document, first, start, noun):
            continue  # "the help Egypt needs is late"
        verb = _verb(document, noun, last, plain=all(map(_is_adjective, keys[start:noun])))
        if verb is None:
            continue
        better = plural_of(document, verb)
        if not better or (keys[first] in _COUNTS and keys[verb + 1 : verb + 2] in _AMOUNT):
            continue  # "two goals is a good result"
        return Misfit(first, verb, better)
    return None


@cache
def _singular_verbs() -> frozenset[str]:
    return third_persons().union(_SINGULAR, (f"{verb}n{mark}t" for verb in _SINGULAR for mark in "'’"))


#: Words from the beginning of a subject to its verb, at most: the noun, an aside or phrases, and some adverbs.
_REACH = _LONGEST + _PHRASES * (_PHRASE + 3) + 10


def _may_be_clause(document: Document, first: int, start: int, noun: int) -> bool:
    """Can what looks like a noun be the verb of a clause that belongs to the noun before it?"""
    if noun > start and document.lowercase_words[first] in ("all", "most", "some"):
        return True
    return noun > start + 1 and not _is_adjective(document.lowercase_words[start])


def _is_adjective(key: str) -> bool:
    return key in _INSIDE or key.endswith(_OF_ADJECTIVES) or key in _PLAIN_ADJECTIVES


_OF_ADJECTIVES = ("al", "ic", "ive", "ous", "an", "ese", "ish", "i", "ed")
_PLAIN_ADJECTIVES = frozenset("new old recent latest first last early public main final big local".split())


def plural_of(document: Document, verb: int) -> str:
    """Return the plural of a verb; empty where it may be none, or has it."""
    key = document.lowercase_words[verb]
    base, negation = (key[:-3], document.words[verb].text[-3:]) if key.endswith(("n't", "n’t")) else (key, "")
    if base in _SINGULAR:
        return _SINGULAR[base] + negation
    if verb_forms(key) != THIRD or key == "means":
        return ""
    return "" if may_be_noun(key) and not _is_only_verb(document, verb) else plain_form(key)


def _is_only_verb(document: Document, verb: int) -> bool:
    """Is what may be a noun in the plural the one verb of its sentence, behind a noun for persons: "workers works"?"""
    keys, noun = document.lowercase_words, verb - 1
    sentence = document.sentence_at(document.words[verb].start)
    if (
        plain_form(keys[verb]) in _TELLING
        and keys[verb + 1 : verb + 2] == ("that",)
        and verb + 2 < len(keys)
        and document.runs_on(verb, verb + 2)
    ):
        behind = keys[verb + 2]
        if (behind,) in _CLAUSE_OPENINGS or behind in ("it", "there"):
            return True  # "shows that the"
        if keys[verb] == "shows" and behind not in FUNCTION_WORDS and not verb_forms(behind):
            return True  # "shows that turnout fell"
    if sentence is None or not is_person_noun(singulars().get(keys[noun], "")):
        return False
    if verb + 1 >= len(keys) or keys[verb + 1] not in FUNCTION_WORDS or not document.runs_on(verb, verb + 1):
        return False
    if not document.prose.startswith(".", sentence.end - 1):
        return False  # a headline: "workers strikes in Peru"
    end = document.word_index(sentence.end)
    rest = next((at for at in range(verb + 1, end) if keys[at] in _GOING_ON), end)
    if document.prose.find(",", document.words[verb].start, document.words[rest - 1].end) >= 0:
        return False
    return not has_finite(keys[verb + 1 : rest])


_TELLING = frozenset(
    """show suggest mean indicate report claim confirm prove find note warn fear hope believe say think know reveal
    state stress doubt plan demand agree admit deny add argue conclude""".split()
)
#: Another clause begins after these.
_GOING_ON = frozenset("and but because while when although though as after before if until".split())


def _verb(document: Document, noun: int, last: int, *, plain: bool = False) -> int | None:
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
        elif keys[opens] not in _PREPOSITIONS:
            break
        if keys[opens] == "to" and BASE in verb_forms(keys[min(opens + 1, last)]):
            opens += 1  # "the plan to close the port"
        behind = _phrase_end(document, opens, last)
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
_BEHIND_PARTICIPLES = _PREPOSITIONS | {"by", "under", "during"}


def _is_adverb(key: str) -> bool:
    return key in ADVERBS or is_ly_adverb(key)


def _phrase_end(document: Document, preposition: int, last: int) -> int | None:
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


#: Of a report or a person these are verbs before "that".
_TELLING = frozenset("say show suggest indicate reveal confirm prove warn argue".split())
_TELLERS = frozenset("report study survey poll letter document statement law paper".split())
_OF_MANY = _TELLING.union(_PLURAL)


def _of_one(document: Document, first: int, last: int) -> Misfit | None:
    """Return the misfit of a noun in the singular, with a phrase behind it, and a verb in the plural."""
    keys, words = document.lowercase_words, document.words
    if keys[first] not in ("the", "his", "her", "their", "its", "our", "this", "a", "an"):
        return None
    if _OF_MANY.isdisjoint(keys[first : min(first + _REACH, last + 1)]):
        return None
    for noun in range(first + 1, min(first + _LONGEST, last)):
        if not document.runs_on(noun - 1, noun) or not may_modify(keys[noun]):
            return None
        if keys[noun + 1] in _PREPOSITIONS and document.runs_on(noun, noun + 1):
            break
    else:
        return None
    key = keys[noun]
    if key not in plurals() or key in _VAGUE | COLLECTIVES | MEASURES or not words[noun].text.islower():
        return None
    if keys[first] in ("a", "an") and not is_person_noun(key) and key not in _TELLERS:
        return None
    verb = _verb(document, noun, last)
    if verb is None:
        return None
    if keys[verb] in _TELLING and keys[verb + 1 : verb + 2] == ("that",) and document.runs_on(verb, verb + 1):
        return Misfit(first, verb, keys[verb] + "s")  # "a report on the prisons say that"
    return Misfit(first, verb, _PLURAL[keys[verb]]) if keys[verb] in _PLURAL else None


def _of_two(document: Document, first: int, last: int) -> Misfit | None:
    """Return the misfit of two persons and a verb of one: "the minister of trade and his Egyptian guest has"."""
    keys = document.lowercase_words
    if keys[first] not in _OF_PERSONS or "and" not in keys[first : first + 2 * _LONGEST]:
        return None
    joint = keys.index("and", first)
    if joint + 2 > last or not document.runs_on(first, joint + 1) or keys[joint + 1] not in _OF_PERSONS:
        return None
    one = next((at for at in range(first + 1, joint + 1) if keys[at] in (*_PREPOSITIONS, "and")), joint)
    other = joint + 2
    while other < min(last - 1, joint + _LONGEST) and keys[other + 1] not in _OF_ONE and may_modify(keys[other]):
        other += 1
    if not (is_person_noun(keys[one - 1]) and _is_person(keys[other]) and document.runs_on(joint, other)):
        return None
    if any(is_person_noun(singulars().get(key, key)) for key in keys[one:joint]) or not all(
        may_modify(key) or key in _PREPOSITIONS or key in DETERMINERS for key in keys[first + 1 : joint]
    ):
        return None  # "the wife of the mayor and his deputy"
    verb = other + 1
    if verb > last or not document.runs_on(other, verb) or keys[verb] not in _OF_ONE:
        return None
    return Misfit(first, verb, _SINGULAR[keys[verb]])


def _is_person(key: str) -> bool:
    return is_person_noun(key) or key == "counterpart"


_OF_ONE = frozenset(("is", "was", "has"))
_OF_PERSONS = frozenset("the his her their its our".split())


def clause_behind(document: Document, at: int, last: int) -> int | None:
    """Return the verb of a clause that begins with its subject at a word, where only a noun phrase may: behind
    "despite". "Despite the losses firms have had" has none: "firms have had" belongs to the losses.
    """
    keys, words = document.lowercase_words, document.words
    if keys[at] not in DETERMINERS and keys[at] not in ("a", "an", "this", "that"):
        return None
    end = _phrase_end(document, at - 1, last)
    if end is None or any(key in singulars() for key in keys[at + 1 : end]) or not words[end].text.islower():
        return None
    verb = _verb(document, end, last)
    if verb is None or keys[verb] not in _FINITE or any(word.text[0].isdigit() for word in words[at:verb]):
        return None
    return verb if ", " in document.prose[words[verb].end : words[last].end] else None


_FINITE = frozenset("is are was were has have had will would can could did does do".split())
