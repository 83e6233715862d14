"""Where a phrase that is joined to itself ends: does the second one begin a clause or a longer phrase of its own?"""

from functools import cache
from itertools import pairwise

from lint import Severity
from lint.analysis.english import is_ly_adverb
from lint.analysis.inflection import AUXILIARIES, all_forms, forms
from lint.analysis.names import is_demonym
from lint.analysis.people import is_person_noun
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.wordclass import BASE, is_past_verb, may_be_noun, verb_forms
from lint.patterns import compiled

from ._joined import DETERMINERS, Joined, listed

_ADJECTIVE = compiled(r".{2,}(?:al|ous|ic|ive|able|ible|ful|less|ish|ed|ly)")
_CLAUSE = compiled(r"[.!?;:,()\n\"“”–—]|\s-+\s")
#: Behind a verb they open what is said, known or asked.
_CONTENT_CLAUSE = frozenset("that what how why whether where when".split())
#: Pasts that are as the plain verbs, and may be nouns.
_UNCHANGED = frozenset("hit cut hurt put set spread shut beat shed".split())
#: They open a subject, though they are function words.
_COUNTS = frozenset("any all some no many most several few both each every one two three another more much".split())
_PLURALS = frozenset("people children men women".split())
_SENTENCE = 200  # characters: so far back a relative pronoun is looked for


def certainty(prose: str, pair: Joined) -> Severity | None:
    """How sure is it that the second phrase ends the pair, and begins no clause or longer phrase? None: it may not."""
    after, cased = pair.after[0], pair.cased[1]
    if pair.cased[0] != cased and (pair.before[0] or cased):
        return None  # "the Appeals Committee and the committee"
    if pair.name_after and cased and after not in listed("day") | listed("time"):
        return None  # "Kim and Kim Jong Un"
    if pair.before[0] == "between" and (pair.determiners[1] or cased) and not _begins_compound(pair):
        return Severity.ERROR  # whatever it begins: there is nothing else to be between
    if not after or after in listed("day") | listed("time"):
        if after == "now" and _is_command(pair):
            return None  # "must act and act now"
        if cased and "or" in pair.conjunction and len(pair.words) == 1:
            return None
        alternative = pair.conjunction.strip(", ") in ("or", "nor") and len(pair.words) == 1
        return None if alternative and _is_modified(pair) else Severity.ERROR  # "road signs or signs"
    if pair.conjunction.startswith(",") or pair.words[0] in listed("pronoun"):
        return None  # "you win or you win nothing"
    if after in listed("particle") and len(pair.words) == 1 and not pair.determiners[1]:
        noun = pair.before[0] in listed("preposition") - {"to"} and not any(pair.determiners)
        if not noun or _may_be_verb(pair.words[0]):
            return None  # "a mop and mop up the rest"
    if after.isdigit() and pair.words[-1] in listed("month"):
        return Severity.WARNING  # "in October and October 2014"
    if _is_subject(pair) or _ends_subject(prose, pair):
        return Severity.ERROR
    if _is_modified_subject(prose, pair):
        return Severity.WARNING  # "the old mills and mills were shut"
    if after == "like" and pair.before[0] in listed("preposition"):
        return Severity.WARNING  # "at meetings and meetings like this"
    if after == "there" and not pair.after[1]:
        return Severity.ERROR  # "the farms and the farms there."
    if after in listed("clause"):
        if after in listed("auxiliary") and len(pair.words) > 2:
            return Severity.WARNING
        if after in listed("pronoun"):
            return _before_contact_clause(prose, pair)
        if after in _CONTENT_CLAUSE and _is_past(pair):
            return Severity.ERROR  # "he denied and denied that it was so"
        return _before_relative(prose, pair) if after.partition("'")[0] in listed("relative") else None
    if pair.words[-1].endswith("ly") and pair.words[-1] not in listed("noun") and not pair.determiners[1]:
        return Severity.ERROR
    if after in listed("preposition"):
        return _before_preposition(pair)
    if _is_command(pair):
        return None  # "act and act now"
    adverb = after.endswith("ly") or after in listed("adverb") or after in ("never", "also", "still", "only")
    if adverb and pair.before[0] in listed("preposition") and BASE in verb_forms(pair.after[1]):
        return None  # "readers never wait for writers and writers never wait for readers"
    if after in FUNCTION_WORDS:
        return None if after in ("and", "or") and pair.before[0] in ("and", "or") else Severity.ERROR
    if (after.endswith("ly") and after not in listed("noun")) or after in listed("adverb"):
        return None if _is_modified(pair) else Severity.ERROR
    if _before_participle(pair):
        return Severity.WARNING
    word = pair.words[-1]
    attribute = is_demonym(word) and not word.endswith("s")
    attribute |= word in listed("attribute") and not pair.determiners[0]
    if all(pair.cased) and len(pair.words) == 1 and not pair.name_after and attribute:
        return Severity.WARNING  # "Israeli and Israeli towns"
    if pair.determiners[1] in ("a", "an") and pair.level and not cased:
        clear = word in listed("adjective") | listed("compared")
        return Severity.ERROR if clear else None  # "a clear and a clear sign"
    if pair.determiners[1] and pair.level and _is_superlative(pair.words):
        return Severity.ERROR  # "the most basic and the most basic drugs"
    if pair.determiners[1] or cased or word in listed("noun"):
        return None
    if _is_verb_again(pair):
        return Severity.ERROR  # "ways to develop and develop trade", "ways of developing and developing trade"
    if pair.before[0] in listed("before adjectives") or _ADJECTIVE.fullmatch(word):
        return Severity.ERROR
    if word in listed("adjective") | listed("compared"):
        return Severity.ERROR  # "a solemn and solemn duty", but "a house and house insurance"
    verb = word in pasts() and not pair.determiners[0] and pair.before[0] not in listed("preposition")
    return Severity.ERROR if verb else None  # "they held and held talks"


def _begins_compound(pair: Joined) -> bool:
    """Does the second word open a longer noun, which the first one's determiner shows: "a bug and the bug report"?"""
    after = pair.after[0]
    return pair.determiners[0] != pair.determiners[1] and after not in FUNCTION_WORDS and may_be_noun(after)


def _is_past(pair: Joined) -> bool:
    """Is it the past of a verb, with its subject before it, and no participle that stands for a noun?"""
    word = pair.words[0]
    if len(pair.words) > 1 or any(pair.determiners) or any(pair.cased):
        return False
    before = pair.before[0]
    past = word.endswith("ed") or (is_past_verb(word) and not may_be_noun(word))
    return past and before != "" and before not in DETERMINERS | listed("preposition") | listed("be")


def _is_superlative(words: list[str]) -> bool:
    """Is it an adjective with "most" or "least", or one in -est?"""
    first, *others = words
    if others:
        return first in ("most", "least") and len(others) == 1
    plain = first.removesuffix("est")
    return plain != first and bool({plain, plain + "e", plain[:-1], plain[:-1] + "y"} & listed("compared"))


def _before_preposition(pair: Joined) -> Severity | None:
    """Return how sure is it that a pair is whole before a preposition? "Cheap fiction and fiction of rank" is not."""
    first, second = pair.determiners
    after = pair.after[0]
    turned = after == pair.before[0] and after in listed("turning")
    turned = turned and pair.before[1] not in listed("before to") | listed("before infinitive")
    if (turned and "and" in pair.conjunction) or (after != "of" and pair.after[1] in listed("other")):
        return None  # "with memory and memory with time"
    if after == "to" and pair.after[1] in ("be", "have", "become", pair.before[0]):
        return None  # "the rich to help the poor and the poor to help the rich"
    if after in ("before", "after") and pair.words[-1] in listed("time noun"):
        return None  # "the day or the day before"
    if second and first != second:
        return None  # "taxes and the taxes on income"
    paper = after == "on" and pair.after[1] == "sunday"
    if pair.cased[1] and len(pair.words) == 1 and (after in ("of", "for") or paper) and pair.before[0] != "in":
        return None  # "Bank and Bank of China", "the Independent and the Independent on Sunday"
    if pair.after[1] == "heart":
        return None  # "for boys and boys at heart"
    if after == "as" and not (first or second) and BASE in verb_forms(pair.words[-1]):
        return None  # "texts that you can use or use as a model"
    if after == "of" and first in ("", "the") and not second and len(pair.words) == 1 and pair.words[0].endswith("s"):
        return None if pair.after[1] not in DETERMINERS else Severity.WARNING  # "rooms and rooms of paintings"
    if first == second and (first in ("a", "an") or (first and after == "of")):
        return Severity.WARNING  # "he is a man and a man of honour", "the army and the army of the north"
    if pair.words[0] in listed("preposition") and len(pair.words) > 1:
        return Severity.WARNING  # "for talks and for talks between them"
    people = is_person_noun(pair.words[-1].removesuffix("s"))
    if _is_modified(pair) and len(pair.words) < 3 and (people or after in listed("attaching")):
        if not second and _is_plural(pair.words[-1]) and pair.after[1] not in DETERMINERS:
            return None  # "poor countries and countries at war", "black people and people of Asian origin"
        return None if second or pair.cased[1] else Severity.WARNING
    return Severity.ERROR


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in _PLURALS


def _before_participle(pair: Joined) -> bool:
    """Is a pair whole before a participle: "the firm and the firm based in Rome", "people and people milling about"?"""
    after, beyond = pair.after
    if _is_modified(pair) or not pair.level or pair.conjunction.strip() != "and":
        return False
    if pair.cased[1] and len(pair.words) == 1 and pair.words[0] not in listed("day") | listed("month"):
        return False
    if after.endswith("ing"):
        return beyond in DETERMINERS
    return after in pasts() or (after.endswith("ed") and len(after) > 4)


def _before_relative(prose: str, pair: Joined) -> Severity | None:
    """How sure is it that a pair is whole before a relative clause? It may set two of a kind against each other."""
    if pair.before[1] in ("a", "an") and _is_modified(pair) and len(pair.words) == 1 and not any(pair.determiners):
        return Severity.WARNING  # "an old singer and singer who": without an article it is the same one
    if _is_modified(pair) or not pair.level or len(pair.words) > 3:
        return None
    if pair.after[0] == "that" and pair.words[-1] in listed("content"):
        return Severity.ERROR  # "the fact and the fact that"
    sentence = _sentence_before(prose, pair)
    # "a baker who is a poet and a poet who is a baker"; but "that the proof and the proof that", "they said that"
    said = {0} | {number + 1 for number, word in enumerate(sentence) if _is_finite(word)}
    turned = any(
        word == pair.after[0] and (word != "that" or number not in said)
        for number, word in enumerate(sentence[:-1] if pair.before[0] == pair.after[0] else sentence)
    )
    dated = pair.words[0] in listed("day") | listed("month")
    if turned or (pair.cased[1] and len(pair.words) == 1 and not dated):
        return None  # "Republicans and Republicans who"
    return Severity.ERROR


def _before_contact_clause(prose: str, pair: Joined) -> Severity | None:
    """How sure is it that a pair is whole before a clause without "that": "the progress and progress we made"?"""
    if _is_modified(pair) or not pair.level or len(pair.words) > 3 or pair.conjunction.strip() != "and":
        return None
    if (pair.cased[1] and len(pair.words) == 1) or pair.after[1] in ("", "and", "or"):
        return None
    if pair.before[0] in listed("relative") or not pair.before[0]:
        return None  # "Rain and rain we got"
    sentence = _sentence_before(prose, pair)
    turned = any(both == pair.after for both in pairwise(sentence))
    return None if turned else Severity.WARNING


def _sentence_before(prose: str, pair: Joined) -> list[str]:
    """Return the words of the sentence before a pair, in lower case, without marks; as far back as one looks."""
    before = prose[max(0, pair.start - _SENTENCE) : pair.start].lower()
    return before[max(map(before.rfind, ".!?")) + 1 :].split()


def _ends_subject(prose: str, pair: Joined) -> bool:
    """Does a pair after a preposition end the subject of the verb after it: "the price of the rice and the rice rose"?

    No verb stands before it in its clause, and a noun does: "he lives in Spain and Spain is" has one, "in Spain" none.
    """
    if not pair.level or pair.conjunction.strip() != "and":
        return False
    if pair.before[0] not in listed("preposition") and not pair.before[0].endswith("'s"):
        return False
    if not _is_verb_behind(pair.after[0]):
        return False
    clause = _clause_before(prose, pair)
    if len(clause) < 2 or clause[0] in listed("preposition") or clause[0] in FUNCTION_WORDS - DETERMINERS - _COUNTS:
        return False
    return not any(map(_is_finite, clause)) and not _may_be_verb(clause[0])


def _is_modified_subject(prose: str, pair: Joined) -> bool:
    """Is a pair whose first word has an adjective the subject: "the old mills and mills were shut"?"""
    if not (pair.level and pair.conjunction.strip() == "and" and not any(pair.cased) and _is_modified(pair)):
        return False
    if (pair.before[1] and pair.before[1] not in DETERMINERS) or not _is_verb_behind(pair.after[0]):
        return False
    return _clause_before(prose, pair) == [word for word in reversed(pair.before) if word]


def _is_verb_behind(after: str) -> bool:
    return after in listed("auxiliary") or after in pasts() or (after.endswith("ed") and len(after) > 4)


def _clause_before(prose: str, pair: Joined) -> list[str]:
    """Return the words of its clause before a pair, in lower case."""
    before = prose[max(0, pair.start - _SENTENCE) : pair.start].replace("’", "'")
    clause = _CLAUSE.split(before)[-1].lower().split()
    opens = {*listed("relative"), *listed("before subjects")}
    start = max((number + 1 for number, word in enumerate(clause) if word in opens and word != "says"), default=0)
    return clause[start:]


def _is_finite(word: str) -> bool:
    """May a word be a verb in a form that has a subject?"""
    if word in listed("auxiliary") or word in pasts() or word in listed("plain"):
        return True
    return (word.endswith("ed") and len(word) > 4) or (word.endswith("s") and stem(word) in _verbs())


def _may_be_verb(word: str) -> bool:
    return word in listed("plain") or stem(word) in _verbs() or word in _going_on()


@cache
def _going_on() -> frozenset[str]:
    return frozenset(form for lemma in listed("goes on") for form in (lemma, *all_forms(lemma)))


def _is_modified(pair: Joined) -> bool:
    """Does an adjective or a noun stand before the first phrase that the second lacks: "poor students and students"?"""
    before, further = pair.before
    if not before or pair.determiners[0] or before in FUNCTION_WORDS or before in listed("number") or before.isdigit():
        return False
    if (
        further in listed("before verbs")
        or before in listed("plain")
        or (before.endswith("s") and stem(before) in _verbs())
    ):
        return False
    if before.endswith("ing"):
        return further in DETERMINERS | {"non"}  # "the leading banks", "non-working banks", but "of moving banks"
    if (before.endswith("ed") and not before.startswith("un")) or before in pasts():
        # "they removed rubble" has a verb in it, "of the removed rubble" an adjective
        return further in FUNCTION_WORDS and further not in AUXILIARIES and further not in listed("clause")
    return True


def _is_verb_again(pair: Joined) -> bool:
    """Is it the infinitive of a verb, or its form in -ing after a preposition, and never a noun?"""
    word, before = pair.words[-1], pair.before[0]
    if len(pair.words) > 1 or any(pair.determiners):
        return False
    if word.endswith("ing"):
        return before in listed("preposition") and "g" in verb_forms(word) and word not in listed("work")
    return before in listed("before verbs") and "b" in verb_forms(word) and not may_be_noun(word)


def _is_command(pair: Joined) -> bool:
    """Is the second one a verb: "act and act now", "need help and help others", "can learn and learn quickly"?"""
    word, before, after = pair.words[0], pair.before[0], pair.after[0]
    if any(pair.determiners) or len(pair.words) > 1:
        return False
    infinitive = before in listed("before verbs")
    if infinitive and "b" in verb_forms(word) and (after == "now" or (after.endswith("ly") and is_ly_adverb(after))):
        return True
    if not (word in listed("verb") or word in listed("plain")):
        return False
    return not before or after in listed("manner") or (after in listed("object") and not infinitive)


def _is_subject(pair: Joined) -> bool:
    """Is the pair the subject of the verb after it? In "Jack and Jack is pulled" it is not."""
    after, beyond = pair.after
    if after in listed("plural verb") and "and" in pair.conjunction and _is_singular(pair) and pair.level:
        return True
    before = pair.before[1] if pair.before[0].endswith("ly") else pair.before[0]
    if before and before not in listed("before subjects"):
        return False
    if after in listed("auxiliary") or after in pasts() or (after.endswith("ed") and len(after) > 4):
        return True
    if after in _UNCHANGED:
        return beyond in FUNCTION_WORDS  # "floods and floods hit the east"
    if after in listed("plain"):
        return not _is_singular(pair) or beyond in FUNCTION_WORDS
    return after.endswith("s") and beyond in FUNCTION_WORDS and after not in FUNCTION_WORDS and stem(after) in _verbs()


def _is_singular(pair: Joined) -> bool:
    word = pair.words[-1]
    return (not word.endswith("s") or word.endswith("ss")) and word not in listed("plural")


@cache
def _verbs() -> frozenset[str]:
    """Return the stems of common verbs."""
    return frozenset(map(stem, listed("verb")))


@cache
def pasts() -> frozenset[str]:
    """Return the pasts and participles of common verbs: hardly any of them is a noun."""
    verbs = listed("verb")
    found = (forms(lemma) for lemma in verbs | listed("goes on"))
    return frozenset(form for verb in found for form in (verb.past, verb.participle)) - verbs
