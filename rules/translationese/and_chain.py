"""Clause after clause hangs on "and".

Arabic joins sentences by *wa*; kept as "and", they make one sentence without end.
Put full stops.

`most-clauses` is how many clauses may follow ", and" in a sentence, one more in a short one and in speech;
`most-ands` is how many times the word may stand in it at all. Four verbs after "and" are too many as well.

Option most-clauses: how many clauses may follow ", and" in a sentence.
Option most-ands: how many "and" a sentence may have in all.

Bad: The port is shut, and the ships are waiting, [and] the crews there have no water, and nobody knows when it ends.
Bad: Levi was born in Lima and studied in Oslo and worked in Riga and married there [and] returned home.
Bad: The mayor met the crew and praised them and promised aid and signed a deal [and] flew home.
Good: The port is shut, and the ships wait outside. The crews have no water.
Bad: The raid was made in the dark and with foreign arms [and] with the help of two men.
Bad: Soldiers entered the town at dawn, and they searched the houses, [and] took nine men, and burned two barns there.
Bad: Police came and closed the street and emptied the school and called the army [and] waited for the mayor.
Good: “We left the house, and the water rose, and my son carried his sister, who is only two years old,” she said.
Good: Her load included a cracked bowl, a bent spoon, and chipped saucers, and plates of both sets and the tray.
Good: The town plans a new port, roads, and bridges over the river, builds houses for the crews, and will open a\
 school.
Good: They sell bread and milk, tea and coffee, and beer.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Needs, Related, Sentence, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, NUMBER_WORDS, PREPOSITIONS, SUBJECT_PRONOUNS, is_ly_adverb
from lint.analysis.recurring import sentence_numbers
from lint.analysis.wordclass import (
    AUXILIARIES,
    PARTICIPLE,
    PAST,
    THIRD,
    is_noun_first,
    is_plain_verb,
    may_be_noun,
    verb_forms,
)
from lint.patterns import compiled

#: Between "and" and its clause.
_ADVERBS = frozenset("therefore so then that also thus later now still even yet".split())
#: A noun's own clause or another phrase begins here: a verb behind it is not that of the clause.
_INNER = frozenset("that which who whom whose what why how where when while if because as than to and or but".split())
_SUBJECTS = (SUBJECT_PRONOUNS | frozenset("there this nobody whoever everyone everybody nothing".split())) - _INNER
_PASSIVE = frozenset("by in during under with without".split())
#: No passive is made of these: "and worked in Oslo".
_INTRANSITIVE = frozenset(
    """lived worked studied died married travelled traveled returned arrived stayed remained slept waited served rested
    sailed walked settled landed marched appeared graduated retired moved stopped ended started began went came stood
    sat spoke voted trained played fought slid resigned""".split()
)
_FAR = 10  # words from "and" to the verb of its clause
_SHORT = 20  # words: a sentence no longer than this may have one clause more
_BREATH = 2  # so many more may stand in what somebody says
_VERBS = 3  # so many verbs may follow "and", with or without a comma
WITH = compiled(r"\band with [^,.;:!?\n]{3,60}? (and) with\b")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block", gate=Needs(words="and"))
def check(document: Document, *, most_clauses: int = 1, most_ands: int = 5) -> Iterator[Hit]:
    in_sentences = document.view(sentence_numbers)
    ands_in = Counter(in_sentences[at] for at in document.word_positions.get("and", ()))
    for number, count in ands_in.items():
        if number < 0 or count < 2 or len(document.sentences[number].words) < 2 * most_ands:
            continue
        sentence = document.sentences[number]
        keys = [word.key for word in sentence.words]
        numbers = [at for at, key in enumerate(keys) if key == "and"]
        ands = [Span(*sentence.words[at].span) for at in numbers]
        clauses = _clauses(document, sentence, [at for at in numbers if _after_comma(document, sentence, at)])
        passive = _is_passive(keys[: numbers[0]])
        verbs: list[int] = []
        for at in numbers:
            if (
                at in clauses
                or _is_verb(keys, at + 1, joined=bool(verbs))
                or (passive and _is_participle(keys, at + 1))
            ):
                verbs.append(at)
        # Speech runs on: what somebody said in one breath is not the translator's.
        spoken = document.quoted(ands[-1])
        spared = (len(keys) <= _SHORT) + bool(clauses and document.quoted(Span(*sentence.words[clauses[-1]].span)))
        long = len(clauses) > most_clauses + spared
        if long:
            place = Span(*sentence.words[clauses[most_clauses]].span)
            yield Hit(
                place, f"{len(clauses)} clauses hang on “, and” in one sentence: put a full stop", related=_first(ands)
            )
        if chained := WITH.search(document.prose, sentence.start, sentence.end):
            yield Hit(Span(*chained.span(1)), "“and with … and with”: join the two by a comma", related=_first(ands))
        elif not long and len(ands) > most_ands + _BREATH * spoken:
            yield Hit(ands[most_ands], f"“and” comes {len(ands)} times in one sentence: split it", related=_first(ands))
        elif not long and len(verbs) > _VERBS + spoken:
            place = Span(*sentence.words[verbs[_VERBS]].span)
            yield Hit(place, f"{len(verbs)} verbs hang on “and” in one sentence: split it", related=_first(ands))


def _is_passive(keys: Sequence[str]) -> bool:
    """Is the first verb of a sentence a passive: "he was arrested"?"""
    return any(
        key in ("was", "were", "been") and keys[at + 1 : at + 2] and PARTICIPLE in verb_forms(keys[at + 1])
        for at, key in enumerate(keys)
    )


def _is_participle(keys: Sequence[str], at: int) -> bool:
    """Does a participle go on with a passive: "and taken to the capital", but not "and wounded men"?"""
    if PARTICIPLE not in verb_forms(keys[at] if at < len(keys) else ""):
        return False
    return not keys[at + 1 : at + 2] or keys[at + 1] in FUNCTION_WORDS


def _after_comma(document: Document, sentence: Sentence, at: int) -> bool:
    words = sentence.words
    return at > 0 and document.prose[words[at - 1].end : words[at].start].lstrip().startswith(",")


def _is_verb(keys: Sequence[str], at: int, *, joined: bool = False) -> bool:
    """Is a word after "and" a verb in a finite form: "and sailed", "and has left"?

    After another verb it is one before a bare noun too: "and met the envoy and promised aid".
    """
    while keys[at : at + 1] and (keys[at] in _ADVERBS or is_ly_adverb(keys[at])):
        at += 1
    if at >= len(keys):
        return False
    if keys[at] in AUXILIARIES:
        return True
    # "a broken toe and suspected fractures": a participle before a noun
    after = keys[at + 1] if at + 1 < len(keys) else "."
    bare = after[0].isalpha() and after not in FUNCTION_WORDS and after not in NUMBER_WORDS
    return not (bare and not joined and PARTICIPLE in verb_forms(keys[at])) and _is_finite(keys, at, joined=joined)


def _is_finite(keys: Sequence[str], at: int, *, joined: bool = False) -> bool:
    """Is a word a verb in the past or the third person, and no participle, as in "towns hit by a storm"?"""
    letters = verb_forms(keys[at])
    if not letters or is_noun_first(keys[at]):
        return False
    after = keys[at + 1] if at + 1 < len(keys) else ""
    passive = after == "by" or (after in _PASSIVE and not joined and keys[at] not in _INTRANSITIVE)
    if PARTICIPLE in letters and passive:
        return False
    return PAST in letters or (letters == THIRD and not may_be_noun(keys[at]))


def _clauses(document: Document, sentence: Sentence, ands: Sequence[int]) -> list[int]:
    """Return those after which a clause stands; another verb of a clause counts as one only after one with a subject.

    "It plans, builds, and will open" is a list.
    """
    found: list[int] = []
    keys = [word.key for word in sentence.words]
    for at in ands:
        if _is_clause(document, sentence, at) or (found and _is_verb(keys, at + 1)):
            found.append(at)
    return found


def _is_clause(document: Document, sentence: Sentence, at: int) -> bool:
    """Does a subject with its verb follow "and", and not the last item of a list?"""
    words, keys = sentence.words, [word.key for word in sentence.words]
    at += 1
    while keys[at : at + 1] and keys[at] in _ADVERBS:
        at += 1
    if at >= len(keys) or keys[at] in _SUBJECTS:
        return at < len(keys)
    if _is_verb(keys, at) or keys[at] in PREPOSITIONS or keys[at] in _INNER or is_plain_verb(keys[at]):
        return False
    for place in range(at + 1, min(len(keys), at + 1 + _FAR)):
        if keys[place] in _INNER or document.prose[words[place - 1].end : words[place].start].strip():
            return False
        governed = keys[place - 1] in PREPOSITIONS or (place - 1 == at and keys[at] in ("a", "an", "the"))
        if keys[place] in AUXILIARIES or (not governed and _is_finite(keys, place)):
            return True
    return False


def _first(ands: list[Span]) -> tuple[Related, ...]:
    return (Related(ands[0], "the first “and” of the sentence"),)
