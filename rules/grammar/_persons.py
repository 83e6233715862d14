"""Pronouns that do not fit the person beside them: "the girl shot himself", "a man in her 30s"."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from lint import Document, Fix, Hit, Sentence, Span
from lint.analysis.english import FUNCTION_WORDS, PHRASE_DETERMINERS, WEEKDAYS, is_ly_adverb
from lint.analysis.inflection import all_forms, forms
from lint.analysis.names import common_words
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import AUXILIARIES, ING, verb_forms

from ._counted import COLLECTIVES, singulars

FEMALE = frozenset(
    """woman girl mother actress grandmother nun waitress schoolgirl businesswoman policewoman housewife widow queen
    princess wife daughter sister aunt niece bride heroine duchess countess stepmother spokeswoman congresswoman
    sportswoman chairwoman servicewoman saleswoman granddaughter midwife hostess empress lady ballerina""".split()
)
MALE = frozenset(
    """man boy father grandfather monk schoolboy businessman policeman fisherman gunman king prince husband son brother
    uncle nephew groom bridegroom hero duke count stepfather spokesman congressman sportsman serviceman salesman
    grandson emperor gentleman widower actor imam""".split()
)
#: What each subject has: of several, the first is what to write.
_OF_PRONOUNS = {
    "he": ("himself",),
    "she": ("herself",),
    "it": ("itself", "herself", "themselves"),  # a ship; a body of people
    "they": ("themselves", "themself"),
    "we": ("ourselves", "ourself"),
    "i": ("myself",),
}
REFLEXIVES = ("himself", "herself", "itself", "themselves", "ourselves", "myself")
#: Between a subject and its verb.
_HELPERS = AUXILIARIES - frozenset("am is are was were be".split())
_ADVERBS = frozenset("also then often never always even just only now not soon again already".split())
#: A clause begins after these, so that the noun after them is its subject.
_OPENERS = frozenset(
    """that and but when because if as while after before where although though since until so whether how why or
    unless which""".split()
)
#: Verbs with two objects or none, where the reflexive only stresses another word.
_STRESSED = frozenset("be become come go arrive die seem said did".split())


def reflexives(document: Document) -> Iterator[Hit]:
    """Yield each reflexive whose subject, just before its verb, wants another."""
    positions, words = document.word_positions, document.words
    for reflexive in REFLEXIVES:
        for at in positions.get(reflexive, ()):
            if (found := _clause(document, at)) is None:
                continue
            start, right = found
            paired = start > 0 and document.lowercase_words[start - 1] in ("and", "or", "nor")
            if paired and reflexive in ("themselves", "ourselves", "yourselves"):
                continue  # "the king and the queen found themselves alone"
            if reflexive not in right:
                span = Span(words[start].start, words[at].end)
                fix = Fix.replace(Span(words[at].start, words[at].end), right[0])
                message = f"“{words[at].text}” does not fit its subject: “{right[0]}”, or another subject"
                yield Hit(span, message, () if paired and words[start].key not in ("he", "she") else (fix,))


@cache
def _same_subject() -> frozenset[str]:
    """Return verbs whose subject is that of the verb after them, too: "They want to defend themselves"."""
    verbs = """want try need decide hope plan begin start continue manage refuse learn agree promise vow threaten fail
    attempt seek intend dare choose like prefer love hate wish prepare expect have""".split()
    return frozenset().union(*map(all_forms, verbs), ("able", "ready", "unable", "going", "willing", "forced"))


def _clause(document: Document, at: int) -> tuple[int, tuple[str, ...]] | None:
    """Return where the subject of the verb before a reflexive begins, and the reflexives that fit it."""
    keys = document.lowercase_words
    verb = at - 1
    if verb < 1 or not document.runs_on(verb, at) or not verb_forms(keys[verb]) or keys[verb] in _STRESSED:
        return None
    if verb_forms(keys[verb]) == ING:
        return None
    last = _subject_end(document, verb)
    if last is None:
        return None
    if right := _OF_PRONOUNS.get(keys[last]):
        if last and keys[last - 1] in ("than", "what", "as", "and", "or") and keys[last] in ("it", "they", "we", "i"):
            return None
        return last, right
    if keys[last] == "who":
        return _antecedent(document, last)
    return _noun(document, last)


def _subject_end(document: Document, verb: int) -> int | None:
    """Return the number of the word in which the subject of a verb ends."""
    keys, place = document.lowercase_words, verb - 1
    if keys[place] == "to":
        place -= 1
        while place > 0 and (
            keys[place] in _same_subject()
            or keys[place] in _HELPERS
            or keys[place] in _ADVERBS
            or keys[place] in ("is", "are", "was", "were", "am", "been", "be")
        ):
            place -= 1
        if keys[place + 1] == "to":
            return None
    else:
        while place > 0 and (keys[place] in _HELPERS or keys[place] in _ADVERBS or is_ly_adverb(keys[place])):
            place -= 1
    return place if place >= 0 and document.runs_on(place, verb) else None


def _noun(document: Document, last: int) -> tuple[int, tuple[str, ...]] | None:
    """Return where a noun phrase begins that opens a clause and tells its gender or number by its noun."""
    keys, words = document.lowercase_words, document.words
    if words[last].text[0].isupper():
        return _titled(document, last)
    for start in range(last, max(-1, last - 4), -1):
        if keys[start] in PHRASE_DETERMINERS or keys[start] in _COUNTS:
            break
    else:
        return None
    if keys[start - 1] in _COUNTS | PHRASE_DETERMINERS and start and document.runs_on(start - 1, start):
        start -= 1
    if start == last or not _opens(document, start):
        return None
    if any(word.text[0].isupper() for word in words[start + 1 : last + 1]):
        return None  # the United States
    right = _reflexives_of(keys[last])
    return (start, right) if right else None


#: Before a name.
_FEMALE_TITLES = frozenset("mrs ms miss madam queen princess lady duchess empress".split())
_MALE_TITLES = frozenset("mr king prince sir duke lord emperor".split())
_COUNTS = frozenset("both two three four five six seven eight nine ten many several all".split())


def _titled(document: Document, last: int) -> tuple[int, tuple[str, ...]] | None:
    """Return where a name with a title begins that opens a clause, and its reflexive."""
    for start in range(last - 1, max(-1, last - 4), -1):
        word = document.words[start]
        if not word.text[0].isupper():
            return None
        title = word.key.rstrip(".")
        if title in _FEMALE_TITLES | _MALE_TITLES:
            right = ("herself",) if title in _FEMALE_TITLES else ("himself",)
            return (start, right) if _opens(document, start) else None
    return None


def _reflexives_of(noun: str) -> tuple[str, ...]:
    if noun in FEMALE:
        return ("herself",)
    if noun in MALE:
        return ("himself",)
    if noun in singulars():
        return ("themselves", "themself", "ourselves")
    if noun in COLLECTIVES:
        return ("itself", "themselves", "ourselves")
    if is_person_noun(noun):
        return ("himself", "herself", "themselves", "themself")
    return ()


def _opens(document: Document, start: int) -> bool:
    """Does a clause begin with a word?"""
    if not start or document.has_seam(document.words[start - 1].end, document.words[start].start):
        return True
    keys, words = document.lowercase_words, document.words
    if keys[start - 1] == "as" and start > 1 and keys[start - 2] in ("well", "such", "much", "far"):
        return False
    return document.prose[words[start - 1].end : words[start].start].strip() != "" or keys[start - 1] in _OPENERS


def _antecedent(document: Document, who: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the noun before "who", where its phrase opens the sentence."""
    if who < 2:
        return None
    found = _noun(document, who - 1)
    if found is None:
        return None
    sentence = document.sentence_at(document.words[who].start)
    return found if sentence is not None and sentence.words[0] == document.words[found[0]] else None


# ---- Possessives

_DECADES = frozenset(
    "teens twenties thirties forties fifties sixties seventies eighties nineties early mid late".split()
)
_HIS, _HER = frozenset(("husband", "fiancé", "pregnancy")), frozenset(("wife", "fiancée"))
_LIKE_HIM = MALE | {"he", "him", "his", "himself", "mr", "male"}
_LIKE_HER = FEMALE | {"she", "her", "hers", "herself", "mrs", "ms", "female"}
_PLACES = frozenset("in at near from of to around outside".split())


@cache
def _plurals() -> frozenset[str]:
    persons = FEMALE | MALE
    return frozenset(noun[:-3] + "men" if noun.endswith("man") else forms(noun).s for noun in persons)


def possessives(document: Document) -> Iterator[Hit]:
    """Yield each "a man in her 30s" and "the prince and her wife"."""
    keys, words, positions = document.lowercase_words, document.words, document.word_positions
    for wrong, right in (("his", "her"), ("her", "his")):
        for at in positions.get(wrong, ()):
            if at < 2 or at + 1 >= len(words):
                continue
            start, better = None, right
            if keys[at - 1] == "in" and _is_age(keys[at + 1]):
                start = _aged(document, at, wrong)
                better = "their" if start is not None and keys[start] in _plurals() else right
            elif keys[at + 1] in (_HIS if wrong == "his" else _HER):
                start = _married(document, at, wrong)
            if start is not None:
                span = Span(words[start].start, words[at + 1].end)
                fix = Fix.replace(Span(words[at].start, words[at].end), better)
                yield Hit(span, f"“{words[at].text}” does not fit the person before it: “{better}”", (fix,))


def _is_age(key: str) -> bool:
    return key in _DECADES or (key[:1].isdigit() and key.endswith("s"))


def _aged(document: Document, at: int, wrong: str) -> int | None:
    """Return where the noun stands whose age is given, if nobody before it can be meant."""
    keys, words = document.lowercase_words, document.words
    fitting = MALE if wrong == "his" else FEMALE
    sexed = FEMALE | MALE | _plurals()
    noun = next((at - back for back in (2, 3) if at >= back and keys[at - back] in sexed), None)
    if noun is None or keys[noun] in fitting or not document.runs_on(noun, at):
        return None
    sentence = document.sentence_at(words[at].start)
    if sentence is None:
        return None
    alike = _LIKE_HIM if wrong == "his" else _LIKE_HER
    first = document.word_index(sentence.start)
    first = max((place + 1 for place in range(first, noun) if keys[place] == "that"), default=first)
    if not alike.isdisjoint(keys[first:noun]) or any(
        _may_be_person(document, place, first) for place in range(first, noun)
    ):
        return None
    return noun


def _may_be_person(document: Document, place: int, first: int) -> bool:
    """Is a word the name of what may be a person?"""
    word, keys = document.words[place], document.lowercase_words
    if not word.text[0].isupper() or (
        place == first and (word.key in FUNCTION_WORDS or word.key in singulars() or word.key in common_words())
    ):
        return False
    return not (place > first and (keys[place - 1] in _PLACES or word.key in WEEKDAYS))


def _married(document: Document, at: int, wrong: str) -> int | None:
    """Return where the subject begins to which a husband or wife belongs."""
    keys = document.lowercase_words
    before = keys[at - 1]
    if before != "and" and (not verb_forms(before) or before in AUXILIARIES):
        return None
    last = at - 2 if before == "and" else _subject_end(document, at - 1)
    if last is None or not document.runs_on(last, at):
        return None
    found = _noun(document, last)
    return found[0] if found and found[1] == (("herself",) if wrong == "his" else ("himself",)) else None


# ---- Subjects of a clause behind the person

_WHO = frozenset(("he", "she"))
_BEHIND = frozenset("after when because before while as".split())
#: Nouns that tell the sex.
_HEADS = FEMALE | MALE
_FARTHEST = 14  # words from the person to the pronoun
_BEFORE = 3  # sentences in which nobody may be spoken of


def clause_subjects(document: Document) -> Iterator[Hit]:
    """Yield each "he" or "she" of a clause that only the man or woman can be who opens the sentence.

    "A girl was taken to hospital after he fell": nobody else is spoken of before.
    """
    keys, words, sentences = document.lowercase_words, document.words, document.sentences
    places = document.word_positions
    for at in sorted((*places.get("he", ()), *places.get("she", ()))):
        sentence = document.sentence_at(words[at].start) if at and keys[at - 1] in _BEHIND else None
        if sentence is None:
            continue
        wrong, first = keys[at], document.word_index(sentence.start)
        noun = _opening_person(keys, first, at)
        if noun is None or at >= noun + _FARTHEST or wrong != ("he" if keys[noun] in FEMALE else "she"):
            continue
        if not _WHO.isdisjoint(keys[noun + 1 : at]) or document.quoted(words[at].span):
            continue
        number = bisect_left(sentences, sentence.start, key=attrgetter("start"))
        if any(_may_be_other(document, place) for place in range(first, at) if place != noun):
            continue
        if any(_speaks_of_anybody(document, before) for before in sentences[max(0, number - _BEFORE) : number]):
            continue
        right = "she" if wrong == "he" else "he"
        fix = Fix.replace(words[at].span, right)
        yield Hit(
            Span(words[at - 1].start, words[at].end), f"“{wrong}” does not fit the {keys[noun]}: “{right}”", (fix,)
        )


def _opening_person(keys: tuple[str, ...], first: int, end: int) -> int | None:
    """Return the man or woman with whom a sentence opens: "A young girl"."""
    if first >= end or keys[first] not in ("a", "an", "the"):
        return None
    return next((place for place in range(first + 1, min(first + 4, end)) if keys[place] in _HEADS), None)


def _may_be_other(document: Document, place: int) -> bool:
    """May a word be somebody else's name or noun?"""
    word = document.words[place]
    if word.text[0].isupper() and place and word.key not in WEEKDAYS:
        return word.key not in FUNCTION_WORDS
    key = singulars().get(word.key, word.key)
    return key in _HEADS or (key.isalpha() and is_person_noun(key)) or key in ("his", "her", "him", "who", "whose")


def _speaks_of_anybody(document: Document, sentence: Sentence) -> bool:
    first = document.word_index(sentence.start)
    return any(_may_be_other(document, place) for place in range(first, first + len(sentence.words)))
