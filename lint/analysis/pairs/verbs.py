"""Verbs that do not go with a noun: as their object, in the passive, or as their subject."""

from collections.abc import Iterator

from lint.analysis.english import (
    ATTACHED,
    DETERMINERS,
    MODALS,
    NUMBER_WORDS,
    PERSONAL_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUPPORT,
    is_ly_adverb,
)
from lint.analysis.inflection import BE, field_of, forms
from lint.analysis.pairs.phrase import Mismatch, NounPhrase, Pair, Wrong, cased
from lint.analysis.wordclass import AUXILIARIES, PAST, verb_forms
from lint.rulekit.rule import Edit, Fix

_HELPERS = BE | MODALS | SUPPORT | frozenset("has have had not also already never still then".split())
#: After the object of "make" these begin what it is made into: "made the event a success".
_COMPLEMENT = frozenset("a an more less so very too as even".split())
#: Verbs that have no passive.
_ACTIVE_ONLY = frozenset("have get be fall come become take_place last go die deal see".split())
#: After these the word is an attribute or a noun.
_NO_VERB_AFTER = ATTACHED | POSSESSIVES | frozenset("this these those no".split())
#: After these and after past forms a plain form is an attribute: "they made advance preparations".
_MAKE = frozenset("make makes making".split())
_BEFORE_BASE = AUXILIARIES | MODALS | SUPPORT | {"helped", "dared", "let"}
_LONGEST = 3  # words of a verb


def objects(phrase: NounPhrase, pair: Pair, wrong: Wrong) -> Iterator[Mismatch]:
    """Yield the wrong verb before the noun."""
    if not phrase.is_head or phrase.opens_clause or phrase.next in _COMPLEMENT:
        return
    keys = phrase.keys
    for end in phrase.governors():
        for start in range(end, max(-1, end - _LONGEST), -1):
            if start < end and not phrase.joined(start):
                break
            for verb in wrong.get(keys[start], ()):
                if verb[1:] == tuple(keys[start + 1 : end + 1]) and _is_verb(phrase, start, end, verb[0]):
                    fixes = tuple(_verbs(phrase, pair, verb[0], start, end))
                    yield Mismatch(pair, phrase.span(start, phrase.last), fixes)
                    return


def passives(phrase: NounPhrase, pair: Pair, wrong: Wrong) -> Iterator[Mismatch]:
    """Yield the wrong verb of which the noun is the subject in the passive."""
    keys = phrase.keys
    if _is_governed(phrase):
        return
    passive = False
    for at in range(phrase.last + 1, min(phrase.last + 7, len(keys))):
        if not phrase.joined(at - 1):
            return
        key = keys[at]
        if passive or (phrase.joined(at) and keys[at + 1] == "by"):
            for verb in wrong.get(key, ()):
                end = at + len(verb) - 1
                if forms(verb[0]).participle == key and verb[1:] == tuple(keys[at + 1 : end + 1]):
                    fixes = tuple(_verbs(phrase, pair, verb[0], at, end, passive=True))
                    yield Mismatch(pair, phrase.span(phrase.first, end), fixes)
                    return
        passive = passive or key in BE
        if not (key in _HELPERS or is_ly_adverb(key) or (key in ("that", "which") and at == phrase.last + 1)):
            return


def subjects(phrase: NounPhrase, pair: Pair, wrong: Wrong) -> Iterator[Mismatch]:
    """Yield the wrong verb after the noun, which takes no object."""
    keys = phrase.keys
    if _is_governed(phrase):
        return
    for at in range(phrase.last + 1, min(phrase.last + 6, len(keys))):
        if not phrase.joined(at - 1):
            return
        for verb in wrong.get(keys[at], ()):
            end = at + len(verb) - 1
            if verb[1:] != tuple(keys[at + 1 : end + 1]) or _is_passive_or_transitive(phrase, verb[0], at, end):
                continue
            fixes = tuple(_verbs(phrase, pair, verb[0], at, end))
            yield Mismatch(pair, phrase.span(phrase.first, end), fixes)
            return
        if not (keys[at] in _HELPERS or is_ly_adverb(keys[at])):
            return


def _is_governed(phrase: NounPhrase) -> bool:
    """Is the noun part of a phrase with a preposition, so that what follows belongs to another noun?"""
    opening = phrase.opening
    return phrase.joined(opening - 1) and phrase.keys[opening - 1] in PREPOSITIONS


def _is_passive_or_transitive(phrase: NounPhrase, lemma: str, at: int, end: int) -> bool:
    keys, old = phrase.keys, forms(lemma)
    if phrase.joined(end) and keys[end + 1] in ATTACHED:
        return True
    if keys[at - 1] in BE:
        return keys[at] == old.participle
    # "prices reduced in May" may be those that were reduced
    return lemma == "reduce" and keys[at] == old.participle and keys[at - 1] not in ("has", "have", "had")


def _is_verb(phrase: NounPhrase, start: int, end: int, lemma: str) -> bool:
    """Is the word a verb whose object follows, and no noun or attribute of one?"""
    keys = phrase.keys
    before = keys[start - 1] if phrase.joined(start - 1) else ""
    field = field_of(lemma, keys[start], keys[max(0, start - 6) : start])
    if field is None or before in _NO_VERB_AFTER or before.endswith("'s"):
        return False
    if lemma == "do" and (not before or end + 1 == phrase.first or keys[end + 1] in PERSONAL_PRONOUNS):
        return False  # "Did the board find", "how did you comment": it asks, or stresses what follows
    if field == "base":
        if start == end and (before in _MAKE or (PAST in verb_forms(before) and before not in _BEFORE_BASE)):
            return False
        return before not in PREPOSITIONS or before == "to"
    if field == "s":
        return before not in PREPOSITIONS and before not in NUMBER_WORDS
    if field in ("past", "participle"):
        if before in BE:
            return False
        attribute = start == end and keys[end + 1] not in DETERMINERS
        return not (attribute and (before in PREPOSITIONS or before in NUMBER_WORDS or before in ("and", "or", "")))
    return before not in ("more", "most", "very")


def _verbs(phrase: NounPhrase, pair: Pair, lemma: str, start: int, end: int, *, passive: bool = False) -> Iterator[Fix]:
    """Yield the better verbs in the form of the wrong one."""
    keys, words = phrase.keys, phrase.words
    field = "participle" if passive else field_of(lemma, keys[start], keys[max(0, start - 6) : start])
    if field is None:
        return
    if keys[start] == lemma and not phrase.joined(start - 1) and words[start].text[0].isupper():
        field = "base"  # "Spread the picture": it asks the reader to
    for better in pair.better:
        head, *rest = better.split(" ")
        if passive and head in _ACTIVE_ONLY:
            continue
        if head == "be" and field in ("base", "s", "past"):
            continue  # which form of it follows from more than the verb
        text = " ".join([str(getattr(forms(head), field)), *rest])
        yield Fix((Edit(*phrase.span(start, end), cased(words[start], text)),))
