"""Words that are taken for others and that the grammar around them gives away: "will effect nine provinces"."""

from collections.abc import Callable, Iterator

from lint import Document
from lint.analysis.english import PHRASE_DETERMINERS, is_ly_adverb
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import BASE, ING, PARTICIPLE, is_finite, is_preterite, verb_forms

from ._counted import MEASURES, counted, plurals, singulars

_MODALS = frozenset(
    """to will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't didn't doesn't
    don't not""".split()
)
_HAVE = frozenset("has have had having".split())
_ADVERBS = frozenset("also not never already only even still".split())
#: What one effects, and does not affect.
_EFFECTED = frozenset(
    """change changes transfer transfers rescue release arrest arrests reform reforms cure escape reconciliation
    transition transformation repair repairs settlement merger exchange entry withdrawal union compromise payment
    payments improvement improvements delivery sale sales separation shift shifts swap return landing revolution
    conversion turnaround agreement peace solution plan removal recovery""".split()
)
#: An object begins with these.
_OBJECTS = PHRASE_DETERMINERS | frozenset(
    """all both many several most more some nearly almost about around over up two three four five six seven eight nine
    ten hundreds thousands millions dozens another other less fewer everyone everybody nobody people him her them us me
    you it""".split()
)
_LED = PHRASE_DETERMINERS | frozenset("to him her them us nowhere many several people away astray".split())
#: One lets these loose.
_LOOSED = frozenset("dog dogs arrow arrows hound hounds animals horses lion lions bolt volley wolves".split())
#: "It's war": count nouns that stand without an article too.
_BARE = frozenset(
    """art autumn bank breakfast business capital cash church class college court crime culture day death dinner
    evening fact fiction fire food football fun game goal god golf history home hospital hour house industry law life
    light lunch luck man market midnight money month morning music nature news night noon paper party peace people
    policy pop power prison property reality school second space sport spring state summer theatre time tradition
    training university war water way week weekend winter woman work world year""".split()
)
#: What ends a noun phrase.
_ENDS = frozenset(
    "in from at near to on with for after before during since by as and when while because if once until over under"
    " against into within about through between so".split()
)
_STATES = frozenset("unable able ready afraid absent unaware present alive dead not still already among".split())
_AUXILIARIES = frozenset("is are was were has have had will would can could may must should did do does".split())
_BEFORE_THERE = frozenset("of to for with against without about into by under".split())
_OPENERS = frozenset("said says that because while when where after before if although and but".split())
#: What is mostly somebody's.
_OWNED = frozenset(
    """forces troops soldiers fighters army leader leaders leadership homes houses families family children lives sons
    daughters husbands wives parents fathers mothers relatives neighbours neighbors allies opponents rivals salaries
    wages villages fields crops borders rights demands weapons bank economy players""".split()
)
_PLACES = frozenset(
    """area building camp city country district hall hospital hotel house location neighborhood neighbourhood place
    province region school site spot square street town village zone""".split()
)
_SUBJECTS = frozenset("he she they it we".split())


def confusions(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the number of each word that another is taken for, and that other word."""
    positions = document.word_positions
    for key, (check, better) in _CHECKS.items():
        for at in positions.get(key, ()):
            if at and document.words[at].text.islower() and document.runs_on(at - 1, at) and check(document, at):
                yield at, better


def _next(document: Document, at: int) -> str:
    """Return the key of the word behind a word, if only a space is between them."""
    return document.lowercase_words[at + 1] if at + 1 < len(document.words) and document.runs_on(at, at + 1) else ""


def _near(document: Document, at: int, reach: int) -> tuple[str, ...]:
    """Return the keys of some words behind a word, up to the next mark."""
    end = at
    while end < at + reach and _next(document, end):
        end += 1
    return document.lowercase_words[at + 1 : end + 1]


def _before(document: Document, at: int) -> str:
    """Return the key of the word before a word and its adverbs."""
    place = at - 1
    keys = document.lowercase_words
    while place > 0 and (keys[place] in _ADVERBS or is_ly_adverb(keys[place])) and document.runs_on(place - 1, place):
        place -= 1
    return keys[place]


def _effects_nothing(document: Document, at: int, reach: int = 5) -> bool:
    after = _next(document, at)
    begins = after in _OBJECTS or after in singulars() or after.isdigit()
    return begins and _EFFECTED.isdisjoint(_near(document, at, reach))


def _is_affect(document: Document, at: int) -> bool:
    """Is "effect" a verb: "will effect the poor"?"""
    before = document.lowercase_words[at - 1]
    if before == "to" and document.lowercase_words[at - 2 : at - 1] in (("due",), ("owing",), ("prior",), ("thanks",)):
        return False
    return (before in _MODALS or (is_ly_adverb(before) and _before(document, at) in _MODALS)) and _effects_nothing(
        document, at
    )


def _is_affected(document: Document, at: int) -> bool:
    if _next(document, at) in ("a", "an"):
        return False  # "have effected a dismissal"
    return (_before(document, at) in _HAVE or is_ly_adverb(document.lowercase_words[at - 1])) and _effects_nothing(
        document, at
    )


def _is_effect(document: Document, at: int) -> bool:
    """Is "affect" a noun: "no visible affect on"?"""
    keys = document.lowercase_words
    if _next(document, at) not in ("on", "upon"):
        return False
    place = at - 1
    if keys[place] in ("a", "an", "no", "any", "little", "the", "its", "their", "his", "such"):
        return True
    adjective = not verb_forms(keys[place]) and keys[place] not in counted() and keys[place] not in _MODALS
    return (
        adjective
        and place > 0
        and document.runs_on(place - 1, place)
        and keys[place - 1] in ("a", "an", "no", "any", "the", "its", "their", "his")
    )


def _is_led(document: Document, at: int) -> bool:
    """Is "lead" a participle: "have lead the inquiry"?"""
    return _before(document, at) in _HAVE and _next(document, at) in _LED


def _is_lose(document: Document, at: int) -> bool:
    begins = _next(document, at) in _OBJECTS or _next(document, at) in singulars()
    return _before(document, at) in _MODALS and begins and _LOOSED.isdisjoint(_near(document, at, 3))


def _is_losing(document: Document, at: int) -> bool:
    return bool(_next(document, at)) and _LOOSED.isdisjoint(_near(document, at, 3))


def _is_its(document: Document, at: int) -> bool:
    """Is "it's" a possessive: "it's officers had", "recalled it's envoy from"?"""
    noun = _next(document, at)
    if not noun or not document.words[at + 1].text.islower():
        return False
    after = _next(document, at + 1)
    if noun in singulars() and singulars()[noun] not in MEASURES:
        return after in _AUXILIARIES
    if noun not in plurals() or noun in MEASURES or noun in _BARE:
        return False
    if verb_forms(noun):
        return after in _AUXILIARIES  # "it's report would", not "it's report after report"
    end = document.prose[document.words[at + 1].end : document.words[at + 1].end + 1]
    return after in _AUXILIARIES or after in _ENDS or end in (".", ",")


def _is_their(document: Document, at: int) -> bool:
    """Is "there" a possessive: "to there bases"?"""
    noun, before = _next(document, at), document.lowercase_words[at - 1]
    after = _next(document, at + 1)
    if before in _OPENERS and noun in _OWNED:
        return after in _AUXILIARIES - {"is", "are"} or is_preterite(after)  # "said there forces had"
    return before in _BEFORE_THERE and noun in singulars() and after not in _AUXILIARIES


def _is_were(document: Document, at: int) -> bool:
    """Is "where" a verb: "officers where waiting for him"?"""
    person = singulars().get(document.lowercase_words[at - 1], "")
    if not (is_person_noun(person) or person == "person"):
        return False
    if _next(document, at) in _STATES:
        return True  # "rescuers where unable to"
    letters, after = verb_forms(_next(document, at)), _next(document, at + 1)
    if letters == ING:
        return after in ("for", "to", "on", "from", "by", "him", "her", "them", "his", "the", "at", "in")
    return PARTICIPLE in letters and BASE not in letters and after in ("from", "by", "in", "at", "on", "and", "to")


def _is_where(document: Document, at: int) -> bool:
    """Is "were" a relative: "the villages were the fighting took place"?"""
    place = document.lowercase_words[at - 1]
    if singulars().get(place, place) not in _PLACES:
        return False
    first = _next(document, at)
    if first in _SUBJECTS:
        return _is_sure(_next(document, at + 1))
    noun = at + 2 if first in PHRASE_DETERMINERS else at + 1
    if first not in PHRASE_DETERMINERS and first not in ("people", "thousands", "hundreds", "dozens", "many"):
        return False
    if noun >= len(document.words) or not document.runs_on(at, noun):
        return False
    return _is_sure(_next(document, noun))


def _is_sure(verb: str) -> bool:
    return is_preterite(verb) or verb in _AUXILIARIES or (is_finite(verb) and verb not in ("who", "said"))


def _is_whose(document: Document, at: int) -> bool:
    """Is "who's" a possessive: "the writer who's book was banned"?"""
    noun = _next(document, at)
    if not ((noun in plurals() and noun not in MEASURES) or noun in singulars()):
        return False
    after = _next(document, at + 1)
    return after in _AUXILIARIES or is_preterite(after)


_CHECKS: dict[str, tuple[Callable[[Document, int], bool], str]] = {
    "effect": (_is_affect, "affect"),
    "effected": (_is_affected, "affected"),
    "affect": (_is_effect, "effect"),
    "lead": (_is_led, "led"),
    "loose": (_is_lose, "lose"),
    "loosing": (_is_losing, "losing"),
    "it's": (_is_its, "its"),
    "there": (_is_their, "their"),
    "where": (_is_were, "were"),
    "were": (_is_where, "where"),
    "who's": (_is_whose, "whose"),
}

#: All words that may be others.
WORDS = frozenset(_CHECKS)
