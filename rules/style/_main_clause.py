"""Where the verb of a main clause is, told from tables and endings."""

from collections.abc import Sequence

from lint import Word
from lint.analysis.dates import MONTHS
from lint.analysis.english import FUNCTION_WORDS, PREPOSITIONS, SUBORDINATORS, TWO_OBJECTS, WEEKDAYS, is_ly_adverb
from lint.analysis.wordclass import (
    AUXILIARIES,
    BASE,
    PAST,
    THIRD,
    is_finite,
    is_noun_first,
    is_preterite,
    may_be_finite,
    may_be_noun,
    verb_forms,
)

#: In a clause with one of these another may hang on it, or somebody speaks.
HANGS = SUBORDINATORS | frozenset(
    """so like than provided given even neither either both just only more less including such according despite
    without nor else should had""".split()
)
ALONE = frozenset("it he she they we i there people everyone everybody nobody everything nothing".split())
PEOPLE = frozenset("he she they we i".split())
SHORT = frozenset("it's he's she's they're we're i'm there's".split())
NUMBERS = frozenset("two three four five six seven eight nine ten several dozens hundreds thousands".split())
OPENS = NUMBERS | frozenset(
    """the a an his her its their our my this these those some many most all each every no another""".split()
)
PLURAL_ENDS = ("s", "men", "police", "children")
ARTICLES = frozenset("the his her its their our this these".split())
ALL_ARTICLES = ARTICLES | {"a", "an"}
#: These stand before the subject of a second sentence as they do before the first.
ADVERBS = frozenset("still also now never always often already soon even".split())
#: Past forms that follow no noun as participles: "the coach resigned", not "the ship loaded with grain".
INTRANSITIVE_PAST = frozenset(
    """resigned returned collapsed died arrived remained continued appeared happened occurred waited agreed refused
    failed tried started reopened replied apologized apologised escaped vanished disappeared survived recovered
    increased decreased declined ended emerged protested surrendered retreated withdrew fled demanded decided managed
    wanted received moved turned walked travelled traveled rushed marched""".split()
)
#: With those that have not been measured.
_ALL_PAST = INTRANSITIVE_PAST | frozenset(
    """slid crashed plunged swerved exploded erupted lasted intervened lived worked stayed belonged depended existed
    behaved succeeded responded stood sat slept wept shone""".split()
)
#: No subject begins with one of these.
NO_SUBJECTS = frozenset(
    """in on at by for from with to of under over during between among about amid through within unlike against behind
    due thanks following based instead along across per up out off near not or and but then yet nonetheless perhaps
    together always nevertheless thus hence besides towards alongside beyond throughout aside beside beneath below above
    inside outside around opposite upon onto toward via regarding concerning barring pending except apart amidst
    notwithstanding contrary irrespective regardless depending owing prior worldwide nationwide overall""".split()
)
_MONTH = "May"  # or a verb
_POINTS = frozenset("this that these those".split())
#: Behind a past form these are no object of it: "the ship left last week".
_OF_TIME = frozenset(
    """day days week weeks month months year years night morning evening hour hours minutes same next previous following
    last yesterday today tomorrow times""".split()
)
_DIRECTIONS = frozenset("away back home abroad here there alone together ahead apart aside forward".split())
_PLURALS = frozenset("people police children men women".split())
_DEGREES = (["at", "least"], ["up", "to"])
_ABOUT = frozenset("about around nearly almost over some".split())
COMPARED = frozenset(("more", "less", "fewer"))
_QUANTITIES = NUMBERS | frozenset("many some several all every much more no any".split())
_INDEFINITE = frozenset("everyone everybody nobody everything nothing people".split())
TIME_ADVERBS = frozenset("now today soon later nowadays yesterday currently recently".split())
_DATES = WEEKDAYS.union(map(str.lower, MONTHS))
_PERIODS = frozenset("week month year summer winter spring autumn season".split())
_PHRASE = 9  # words before the subject of the first clause
LONGEST = 7  # words of the second clause as far as its verb
_BEFORE_NOUNS = frozenset("the a an my our your their".split())
_SUBJECT = 9  # words of the first as far as its verb
_BARE = 4  # words of a subject without an article as far as its verb


def is_participle(key: str) -> bool:
    """Does a word look like a participle that opens a clause: "asked about it", but not "according to him"?"""
    return key.endswith(("ing", "ed")) and key != "according"


def is_closed(keys: Sequence[str]) -> bool:
    """Has each clause of "that" its verb before the comma? "That after the winter, …" goes on behind it."""
    if "that" not in keys:
        return True
    last = len(keys) - 1 - list(reversed(keys)).index("that")
    return any(map(is_finite, keys[last + 1 :]))


def verb_of(words: Sequence[Word], start: int, *, strict: bool) -> int | None:
    """Return the index of the verb of a clause that begins with its subject; None if it does not.

    Strictly: the verb is one whatever stands around it, as behind a comma a noun may have a participle of its own.
    """
    start = _after_degree(words, start)
    first = words[start].key
    if first in SHORT:
        return start
    if first in _PARTS and (at := _verb_of_part(words, start)) is not None:
        return at
    pair = first in ("both", "all") and "and" not in [word.key for word in words[start : start + LONGEST]]
    counted = first in COMPARED and start + 2 < len(words) and words[start + 1].key == "than"
    if counted:
        return _verb_of_noun(words, start + 1, start + _SUBJECT, pair=False, strict=strict)
    if (first in HANGS and not pair) or first in NO_SUBJECTS:
        return None
    if first in ALONE:
        return _verb_of_pronoun(words, start, strict=strict)
    if first in _POINTS and start + 1 < len(words) and is_finite(words[start + 1].key):
        return start + 1
    if first in OPENS or pair or _is_bare_plural(words[start]):
        return _verb_of_noun(words, start, start + _SUBJECT, pair=pair, strict=strict)
    if not strict and (words[start].text[0].isupper() or words[start].text[0].isdigit()):
        return _verb_of_noun(words, start, start + _SUBJECT, pair=False, strict=False)
    return _verb_of_bare_noun(words, start)


#: "Many of the children are ill", "one of them was".
_PARTS = frozenset(
    "many some most all several none half one two three four five six seven eight nine ten dozens hundreds".split()
)


def _verb_of_part(words: Sequence[Word], start: int) -> int | None:
    """Return the index of the sure verb of "many of them" and the like."""
    if start + 3 >= len(words) or words[start + 1].key != "of" or words[start + 2].key not in _WHOLES:
        return None
    for at in range(start + 3, min(start + LONGEST + 2, len(words))):
        key = words[at].key
        if is_finite(key):
            return at
        if key in HANGS or key in ("that", "and", "or") or key.endswith("ing"):
            return None
    return None


_WHOLES = frozenset("the them these those his her their its our".split())


def _after_degree(words: Sequence[Word], start: int) -> int:
    """Return where a number begins behind "at least" or "about"."""
    at = start + (2 if [word.key for word in words[start : start + 2]] in _DEGREES else words[start].key in _ABOUT)
    return at if at < len(words) and (words[at].key in NUMBERS or words[at].text[0].isdigit()) else start


def _is_bare_plural(word: Word) -> bool:
    return word.text.islower() and word.key.endswith(PLURAL_ENDS) and len(word.key) > 4 and word.key != "sometimes"


def _verb_of_pronoun(words: Sequence[Word], start: int, *, strict: bool) -> int | None:
    first, at = words[start].key, start + 1
    while at < len(words) and (is_ly_adverb(words[at].key) or words[at].key in ADVERBS):
        at += 1
    if at == len(words):
        return None
    key = words[at].key
    if first in _INDEFINITE and strict and not is_finite(key):
        # "Everyone left calmly", but "everyone left behind"
        return at if _is_past(key) and (at + 1 == len(words) or _has_object(words, at) or _ends(words, at)) else None
    finite = may_be_finite([first], key) if not strict or first in PEOPLE else is_finite(key)
    return at if finite else None


def _ends(words: Sequence[Word], at: int) -> bool:
    """Does only an adverb follow?"""
    return at + 2 == len(words) and is_ly_adverb(words[at + 1].key)


def _verb_of_bare_noun(words: Sequence[Word], start: int) -> int | None:
    """Return the auxiliary behind a name or a noun without an article: "Peru has left", "traffic was stopped"."""
    for at in range(start, min(start + _BARE, len(words))):
        key = words[at].key
        if words[at].text == _MONTH:
            return None  # "on Monday, 5 May"
        if at == start + 1 and words[start].text.islower() and is_preterite(key) and may_be_noun(words[start].key):
            return at  # "gold rose"
        if key in AUXILIARIES:
            return at if at > start and words[at - 1].key not in NO_SUBJECTS else None
        if key in HANGS or key.endswith("ing") or (words[at].text.islower() and not may_be_noun(key)):
            return None
    return None


def _verb_of_noun(words: Sequence[Word], start: int, end: int, *, pair: bool, strict: bool) -> int | None:
    for at in range(start + 1, min(end, len(words))):
        key = words[at].key
        if words[at].text == _MONTH:
            continue
        if at == start + 1 and words[start].key in _BEFORE_NOUNS:
            continue  # "the spins": whatever it is elsewhere, here it is no verb
        if is_finite(key) or _is_plural_verb(words, start, at):
            return at
        if strict and (key in _ALL_PAST or _has_object(words, at)):
            return at
        if not strict and at > start + 1 and at + 1 < len(words) and _controls(key, words[at + 1].key):
            return at
        if (key == "people" and (words[at - 1].key == "of" or words[at - 1].key in OPENS)) or (
            key == "the" and pair and at == start + 1
        ):
            continue  # "hundreds of people", "ten people", "all the guests"
        if (
            key in HANGS
            or key in ("that", "or", "having", "being")
            or (strict and (key in ALONE or key in ("the", "a", "an")))
        ):
            return None
        if not strict and (key.endswith("ed") or _is_past(key)) and (at > start + 1 or _is_active(words, at)):
            return at
    return None


def _controls(key: str, following: str) -> bool:
    """Is what may be a plural too a verb, with an object behind it: "the army controls the port"?"""
    return verb_forms(key) == THIRD and following in ALL_ARTICLES


def _is_active(words: Sequence[Word], at: int) -> bool:
    """Is a past form right behind a noun without an article no participle: "residents promised help"?"""
    key = words[at].key
    return is_preterite(key) or key in _ALL_PAST or _has_object(words, at)


def _is_past(key: str) -> bool:
    return PAST in verb_forms(key) and not is_noun_first(key)


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Is it a past form with an object behind it, which no participle has: "the town lost its mill"?"""
    key = words[at].key
    if key in ("called", "named") and at + 1 < len(words) and words[at + 1].key in ("it", "them", "him", "her"):
        return True  # "critics called it bold"
    if at + 1 >= len(words) or key in TWO_OBJECTS or not _is_past(key) or words[at - 1].key in OPENS:
        return False
    following = words[at + 1]
    if following.key in ("it", "them", "him", "us", "me"):
        return True
    if at + 2 >= len(words) or words[at + 2].key in _OF_TIME or following.key in _OF_TIME:
        return False
    if following.key in ALL_ARTICLES or following.key in _QUANTITIES:
        return True
    return following.text.islower() and following.key not in _PLURALS and _is_only_noun(following.key)


def _is_only_noun(key: str) -> bool:
    if key in _DIRECTIONS or key.endswith(("ed", "ing", "ly")):
        return False
    return may_be_noun(key) and (PAST not in verb_forms(key) or is_noun_first(key))


def _is_plural_verb(words: Sequence[Word], start: int, at: int) -> bool:
    """Is it the plain form of a verb behind its plural: "the villagers cross the river"?"""
    key, subject = words[at].key, words[at - 1].key
    alone = at == start + 1 and (words[start].key in _PLURALS or _is_bare_plural(words[start]))
    if (at < start + 2 and not alone) or at + 1 >= len(words):
        return False
    if words[at + 1].key not in FUNCTION_WORDS and not (alone and _is_only_noun(words[at + 1].key)):
        return False
    plural = (
        subject in _PLURALS
        or subject == "them"
        or (subject.endswith("s") and not subject.endswith(("ss", "'s")) and len(subject) > 3)
    )
    noun = is_noun_first(key) and words[at + 1].key not in ALL_ARTICLES
    return plural and words[start].key not in ("a", "an") and BASE in verb_forms(key) and not noun


def after_phrase(words: Sequence[Word]) -> int:
    """Return where a clause begins behind a phrase without a comma: "In the north of the valley it is cold"; else 0."""
    for at in range(2, min(_PHRASE, len(words) - 1)):
        pronoun = words[at].text in PEOPLE | {"it", "there"}
        if pronoun and is_finite(words[at + 1].key) and words[at - 1].key not in PREPOSITIONS:
            return at
    return 0


def after_time(words: Sequence[Word], clause: int) -> int:
    """Return where a clause begins behind a time that opens it: "now", "on Monday"."""
    keys = [word.key for word in words[clause : clause + 3]]
    if len(keys) < 3:
        return clause
    if keys[0] in TIME_ADVERBS:
        return clause + 1
    dated = keys[0] in ("on", "in") and (keys[1] in _DATES or keys[1].isdigit())
    return clause + 2 if dated or (keys[0] in ("last", "this", "next") and keys[1] in _PERIODS) else clause


def is_measured(words: Sequence[Word], start: int, at: int) -> bool:
    """Is a verb of a kind that a corpus has confirmed?"""
    key = words[at].key
    return is_finite(key) or key in INTRANSITIVE_PAST or _is_plural_verb(words, start, at)
