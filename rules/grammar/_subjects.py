"""Subjects that are longer than two words, and the verbs that do not go with them: "rescue teams continues"."""

from collections.abc import Iterator
from functools import cache

from lint import Document
from lint.analysis.english import FUNCTION_WORDS, PREPOSITIONS, is_ly_adverb
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import (
    THIRD,
    has_finite,
    may_be_noun,
    plain_form,
    third_persons,
    verb_forms,
)
from lint.records import NamedTuple

from ._counted import COLLECTIVES, MEASURES, counted, plurals, singulars
from ._predicates import BEHIND_NOUNS, COUNTS, DETERMINERS, INSIDE, MOST_BEHIND, may_modify, verb_behind

#: After these nobody else begins who could own the verb: "the workers at the port, who".
OF_PLACE = frozenset("in at near on inside outside around".split())
SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PLURAL = {"are": "is", "were": "was", "have": "has"}
_LONGEST = 5  # words of a subject up to its noun
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
        verb = verb_behind(document, noun, last, plain=all(map(_is_adjective, keys[start:noun])))
        if verb is None:
            continue
        better = plural_of(document, verb)
        if not better or (keys[first] in COUNTS and keys[verb + 1 : verb + 2] in _AMOUNT):
            continue  # "two goals is a good result"
        return Misfit(first, verb, better)
    return None


@cache
def _singular_verbs() -> frozenset[str]:
    return third_persons().union(SINGULAR, (f"{verb}n{mark}t" for verb in SINGULAR for mark in "'’"))


#: Words from the beginning of a subject to its verb, at most: the noun, an aside or phrases, and some adverbs.
_REACH = _LONGEST + MOST_BEHIND + 10


def _may_be_clause(document: Document, first: int, start: int, noun: int) -> bool:
    """Can what looks like a noun be the verb of a clause that belongs to the noun before it?"""
    if noun > start and document.lowercase_words[first] in ("all", "most", "some"):
        return True
    return noun > start + 1 and not _is_adjective(document.lowercase_words[start])


def _is_adjective(key: str) -> bool:
    return key in INSIDE or key.endswith(_OF_ADJECTIVES) or key in _PLAIN_ADJECTIVES


_OF_ADJECTIVES = ("al", "ic", "ive", "ous", "an", "ese", "ish", "i", "ed")
_PLAIN_ADJECTIVES = frozenset("new old recent latest first last early public main final big local".split())


def plural_of(document: Document, verb: int) -> str:
    """Return the plural of a verb; empty where it may be none, or has it."""
    key = document.lowercase_words[verb]
    base, negation = (key[:-3], document.words[verb].text[-3:]) if key.endswith(("n't", "n’t")) else (key, "")
    if base in SINGULAR:
        return SINGULAR[base] + negation
    if verb_forms(key) != THIRD or key == "means":
        return ""
    return "" if may_be_noun(key) and not _is_only_verb(document, verb) else plain_form(key)


def _is_only_verb(document: Document, verb: int) -> bool:
    """Is what may be a noun in the plural the one verb of its sentence, behind a noun for persons: "workers works"?"""
    keys, noun = document.lowercase_words, verb - 1
    sentence = document.sentence_at(document.words[verb].start)
    if (
        plain_form(keys[verb]) in _CLAIMING
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


#: Verbs that "that" and a clause follow: of all verbs of reporting some take a noun only ("issues challenges that").
_CLAIMING = frozenset(
    """show suggest mean indicate report claim confirm prove find note warn fear hope believe say think know reveal
    state stress doubt plan demand agree admit deny add argue conclude""".split()
)
#: Another clause begins after these.
_GOING_ON = frozenset("and but because while when although though as after before if until".split())


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
        if keys[noun + 1] in BEHIND_NOUNS and document.runs_on(noun, noun + 1):
            break
    else:
        return None
    key = keys[noun]
    if key not in plurals() or key in _VAGUE | COLLECTIVES | MEASURES or not words[noun].text.islower():
        return None
    if keys[first] in ("a", "an") and not is_person_noun(key) and key not in _TELLERS:
        return None
    verb = verb_behind(document, noun, last)
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
    one = next((at for at in range(first + 1, joint + 1) if keys[at] in (*BEHIND_NOUNS, "and")), joint)
    other = joint + 2
    while other < min(last - 1, joint + _LONGEST) and keys[other + 1] not in _OF_ONE and may_modify(keys[other]):
        other += 1
    if not (is_person_noun(keys[one - 1]) and _is_person(keys[other]) and document.runs_on(joint, other)):
        return None
    if any(is_person_noun(singulars().get(key, key)) for key in keys[one:joint]) or not all(
        may_modify(key) or key in BEHIND_NOUNS or key in DETERMINERS for key in keys[first + 1 : joint]
    ):
        return None  # "the wife of the mayor and his deputy"
    verb = other + 1
    if verb > last or not document.runs_on(other, verb) or keys[verb] not in _OF_ONE:
        return None
    return Misfit(first, verb, SINGULAR[keys[verb]])


def _is_person(key: str) -> bool:
    return is_person_noun(key) or key == "counterpart"


_OF_ONE = frozenset(("is", "was", "has"))
_OF_PERSONS = frozenset("the his her their its our".split())
