"""Does a wording fit into a text? The guard between a table of phrases and a proposal that is typed as it stands.

A row of a table knows its own words, not those around them or those its gaps and slots took. So a wording is compared
with what it replaces (a name, a number, the subject or any word that the row did not foresee must not be lost) and
with its neighbours (articles, prepositions, number, forms of verbs). There is no tagger here: each check is a closed
class of words or an ending, and in doubt the answer is no; the message then stands without a proposal.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from lint.analysis.pattern import DETERMINERS, FUNCTION_WORDS, NUMBER_WORDS, Place
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Span, Word


class Fit(Enum):
    """What may be done with a wording."""

    FITS = "propose it"
    NAMED = "name it in the message, but do not propose it: it leaves out a name or a subject, as the row means to"
    CLASHES = "do not show it"


# ---- Closed classes of words

_ARTICLES = frozenset(("a", "an", "the"))
#: After these a noun or its attribute must follow.
_ATTACHED = _ARTICLES | frozenset("my our your their its every".split())
_PREPOSITIONS = frozenset(
    """about above across after against along amid among around as at before behind below beneath beside besides between
    beyond by despite down during except for from in inside into like near of off on onto out outside over past per
    since than through throughout to toward towards under until upon via with within without""".split()
)
#: The prepositions that a phrase ends in for its object, after which no other preposition follows ...
_BINDING = frozenset("about against among at between by during for from in into of on to toward towards with".split())
#: ... but for these two together.
_PAIRS = frozenset(
    """as_of as_for as_in as_at as_to by_about for_about from_about from_across from_among from_behind from_inside
    from_outside from_over from_under from_within in_about in_between of_about of_over of_between on_about
    to_about to_over with_about at_about by_over by_between for_over for_between from_between to_between since_about
    out_of off_of up_to about_to because_of for_under for_after for_before to_within to_under to_below to_above to_near
    to_around to_as of_under of_around by_around for_around in_around between_about in_to on_to in_for in_with on_with
    in_on for_by""".split()
)
_PRONOUNS = frozenset("i we he she they you who".split())
_SUBJECTS = _PRONOUNS | {"it", "this", "that", "there", "these"}
_PERSONS = tuple(frozenset(row.split()) for row in ("he him his", "she her hers", "they them their", "we us our"))
_BE = frozenset("am is are was were be been being".split())
_MODALS = frozenset("will would shall should can could may might must cannot can't won't".split())
_SUPPORT = frozenset("do does did don't doesn't didn't let".split())
_SINGULAR_VERBS = frozenset("is was has does isn't wasn't hasn't doesn't".split())
_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
_CONJUNCTIONS = frozenset("and or but nor that which because if when while so than".split())
_CLOSED = (
    _PREPOSITIONS
    | DETERMINERS
    | _PRONOUNS
    | _BE
    | _MODALS
    | _SUPPORT
    | _CONJUNCTIONS
    | {"has", "have", "had", "it", "them"}
)
#: Function words that stand well after an article.
_ATTRIBUTES = NUMBER_WORDS | frozenset(
    "few many more most other same own such very only ever new made then now over less least main above".split()
)
#: What no noun phrase goes on with.
_NO_NOUN = (_CLOSED - _ATTRIBUTES) | frozenset("said says reported reports told".split())
_BEFORE_ING = _PREPOSITIONS | {"while", "when", "and"}
#: "most them", "most the": quantifiers take "of" before a determiner.
QUANTIFIERS = frozenset("most many some several few all".split())
DETERMINED = DETERMINERS - frozenset("a an no any some each every".split()) | {"them", "us"}
_MASS = frozenset(
    """coronavirus covid covid-19 aid help work theft evidence information advice progress news equipment research
    security support trade traffic violence damage health transport training money food water electricity power
    housing unrest cooperation funding""".split()
)
_DEMONSTRATIVES = frozenset("this these those such".split())
_NEGATIONS = frozenset("not no never none neither nor without cannot".split())
_PAST = frozenset(
    """said told went came took gave made got had did began became brought built bought caught chose fell felt fought
    found forbade forgot held kept knew led left lost met paid ran rose saw sent shot sold spoke stood struck thought
    won wrote""".split()
)
#: Plain forms that end like others.
_PLAIN = frozenset(
    """need feed seed speed exceed proceed succeed embed shed weed breed bleed heed indeed hundred bring string
    spring""".split()
)
_NO_PLURAL = compiled(r"(?:ss|us|is|'s|ics|ews)$")

#: A capital after a plain word: what is left of a name of which a row knew a part.
_HALF_A_NAME = compiled(r"\b(?!(?:the|of|for|in|at|on|and|by|to|from|with|a|an)\b)[a-z]+(?<!'s) [A-Z][a-z]")
_OUTSIDE_WORDS = compiled(r"[^\w\s,'’.-]")
_NUMBER = compiled(r"\d+(?:[.,]\d+)*")
_WELL_FORMED = compiled(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d+(?:\.\d+){2,}")
_WORD = compiled(r"[^\W_]+(?:['’.,-][^\W_]+)*")


# ---- The verdict


def fit(document: Document, places: Sequence[Place], wording: str, row: str) -> Fit:
    """Return what may be done with a wording that would replace the words of ``places``; ``row`` has it unfilled."""
    words = document.words
    first, last = places[0].start, places[-1].start + places[-1].length
    span = Span(words[first].start, words[last - 1].end)
    old, new = [word.key for word in words[first:last]], [_key(match[0]) for match in _WORD.finditer(wording)]
    if not new or new == old or "“" in wording or not wording[0].isalnum() or _changes_person(old, new):
        return Fit.CLASHES
    if _loses_word(document, places, new) or _loses_mark(document, span, wording) or not _numbers_hold(wording):
        return Fit.CLASHES
    before, after = _neighbour(document, first - 1, first), next_key(document, places)
    if _clashes_inside(new, row) or _clashes_before(words, first, before, old, new) or _clashes_after(after, old, new):
        return Fit.CLASHES
    if not _loses_capital(document, words[first:last], new):
        return Fit.NAMED if _loses_subject(old, new) else Fit.FITS
    return Fit.CLASHES if _goes_on(document, first, last) or _HALF_A_NAME.search(wording) else Fit.NAMED


def fits_without(document: Document, span: Span) -> bool:
    """Can the words of ``span`` be left out: do they hold no name, number or subject, and does a clause remain?"""
    words = document.words_in(*span)
    if _loses_capital(document, words, []) or any(
        (word.key in _PRONOUNS and not (word.key == "we" and words[-1].key == "that")) or word.text[0].isdigit()
        for word in words
    ):
        return False
    prose = document.prose
    comma_before = prose[max(0, span.start - 3) : span.start].rstrip(" ")[-1:] == ","
    rest = prose[span.end : span.end + 4].lstrip(" ,")
    if rest[:1].isdigit() and begins(document, span.start):
        return False  # a sentence does not begin with a figure
    rest = prose[span.end : span.end + 3].lstrip(" ")
    if comma_before and rest[:1] == ",":
        return False  # it stands between two commas, which are wanted or not as the sentence goes on
    return rest.lstrip(",").lstrip(" \"“‘'")[:1].isalnum()


# ---- What must not be lost


def _loses_word(document: Document, places: Sequence[Place], new: Sequence[str]) -> bool:
    """Is a word lost that the row does not name: one that a gap or a slot took, or a subject?"""
    kept = frozenset(new) | {piece for key in new for piece in key.split("-")}
    for place in places:
        named = place.element.keys | {word.lower() for word in place.element.exact}
        phrase = place.length > 1 and any(len(words) == place.length for words in place.element.phrases)
        for word in document.words[place.start : place.start + place.length]:
            key = word.key
            if key in kept or (stem := key.removesuffix("'s").removesuffix("'")) in kept:
                continue
            if key in _PRONOUNS or (any(letter.isdigit() for letter in key) and not _amount_kept(key, new)):
                return True
            if key in named or phrase or any(letter.isdigit() for letter in key):
                continue
            if key in _NEGATIONS or not (stem in FUNCTION_WORDS - NUMBER_WORDS or stem.endswith("ly")):
                return True
    return False


def _changes_person(old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the wording speak of "he" where the phrase has "her"?"""
    was = {person for person, keys in enumerate(_PERSONS) if not keys.isdisjoint(old)}
    now = {person for person, keys in enumerate(_PERSONS) if not keys.isdisjoint(new)}
    return bool(was) and not now <= was


def _loses_subject(old: Sequence[str], new: Sequence[str]) -> bool:
    """Is a personal pronoun lost, as a subject for which the row has another one: "we are talking about" as "it is"?"""
    return any(key in _PRONOUNS and key not in new for key in old)


def _amount_kept(figure: str, new: Sequence[str]) -> bool:
    """Does the wording have a figure in another form of the same value: 4.5 (thousand) as 4,500?"""
    if "," in figure and figure not in new:
        return False  # "37,847 thousand" is rather 37,847
    try:
        value = float(figure)
        values = [float(key.replace(",", "")) for key in new if key[0].isdigit() and key[-1].isdigit()]
    except ValueError:
        return False
    return any(abs(value * factor - each) < 1e-6 * max(1.0, each) for factor in (1, 1000) for each in values)


def _numbers_hold(wording: str) -> bool:
    """Are the numbers of a wording written as numbers are: not “4.5,000”?"""
    return all(_WELL_FORMED.fullmatch(match[0]) for match in _NUMBER.finditer(wording))


def _loses_mark(document: Document, span: Span, wording: str) -> bool:
    """Does the phrase run over a quotation mark, bracket or comma that the wording has not?"""
    text = document.prose[span.start : span.end]
    if text.count(",") > wording.count(",") and text.count(",") % 2:
        return True
    return any(mark not in wording for mark in _OUTSIDE_WORDS.findall(text))


def _loses_capital(document: Document, words: Sequence[Word], new: Sequence[str]) -> bool:
    """Is a word with a capital lost that the head of a sentence does not account for?"""
    kept = frozenset(new) | _ARTICLES
    for number, word in enumerate(words):
        capital = any(letter.isupper() for letter in word.text)
        if capital and word.key.removesuffix("'s") not in kept and (number or not begins(document, word.start)):
            return True
    return False


def _goes_on(document: Document, first: int, last: int) -> bool:
    """Does a name begin before the phrase or go on after it: "the Interior Ministry and Communications Ministry"?"""
    words, prose = document.words, document.prose
    before = words[first - 1] if first and words[first - 1].key not in FUNCTION_WORDS else None
    if (
        before
        and before.text[0].isupper()
        and words[first].text[0].isupper()
        and prose[before.end : words[first].start] == " "
    ):
        return True
    if last >= len(words) or not words[last - 1].text[0].isupper():
        return False
    between = prose[words[last - 1].end : words[last].start]
    if words[last].text[0].isupper():
        return between == " "
    follows = words[last + 1].text if last + 1 < len(words) else ""
    return between == " " and words[last].key in ("and", "for") and follows[:1].isupper()


def begins(document: Document, offset: int) -> bool:
    """Does the word at the offset open a sentence, or stand after a colon, a dash or an opening mark as if it did?"""
    sentence = document.sentence_at(offset)
    if sentence is not None and sentence.words and sentence.words[0].start == offset:
        return True
    before = document.prose[max(0, offset - 3) : offset].rstrip(" ")
    return not before or not (before[-1].isalnum() or before[-1] in ",;’'")


# ---- What must agree


def _neighbour(document: Document, index: int, near: int) -> str:
    """The key of a word beside the phrase; empty where there is none or a mark stands between."""
    words = document.words
    if not 0 <= index < len(words):
        return ""
    left, right = sorted((words[index], words[near]), key=lambda word: word.start)
    return words[index].key if document.prose[left.end : right.start].isspace() else ""


def next_key(document: Document, places: Sequence[Place]) -> str:
    """The key of the word after a phrase; empty where there is none or a mark stands between."""
    end = places[-1].start + places[-1].length
    return _neighbour(document, end, end - 1)


def _clashes_inside(new: Sequence[str], row: str) -> bool:
    """Do words of the wording not go together, because a slot in it was empty or is another than was meant?"""
    return any(_clash(left, right) and f"{left} {right}" not in row.lower() for left, right in pairwise(new))


def _clash(left: str, right: str) -> bool:
    if left == right and left not in ("had", "that"):
        return True
    if left in _ATTACHED and right in _NO_NOUN:
        return True
    if left in _BINDING and right in _BINDING and f"{left}_{right}" not in _PAIRS:
        return True
    if left in _MODALS and (right in _MODALS or right in _SINGULAR_VERBS or right in _ARTICLES):
        return True
    if left in _BE:
        return right in _BE - {"being", "been"} or right in ("while", "during")
    return left in QUANTIFIERS and right in (DETERMINED if left != "all" else {"them", "us"})


def _clashes_before(words: Sequence[Word], first: int, before: str, old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the word before the phrase not go with the first of the wording?"""
    if before and before != old[0] and _clash(before, new[0]) and not (before in _BINDING and old[0] in _BINDING):
        return True
    if before in ("a", "an") and new[0] == "the":
        return True
    if old[0] == "and" and "and" not in new and before:
        return True  # two verbs of one subject are not joined by "so" alone
    article = _indefinite(words, first) if before else False
    if article and (_is_plural(new[-1]) or new[-1] in _MASS) and not (_is_plural(old[-1]) or old[-1] in _MASS):
        return True
    if _changes_form(old, new[0]):
        return True
    if new[0].endswith("ing") and not old[0].endswith("ing") and before and before not in _PREPOSITIONS:
        return True  # "blocking sending weapons", "promote building a plant"
    base_wanted = before in _MODALS | _SUPPORT or (before == "to" and not _is_inflected(old[0]))
    return base_wanted and _is_inflected(new[0]) and new[0] != old[0]


def _changes_form(old: Sequence[str], new: str) -> bool:
    """Is the verb that opens the wording in another form than the one that opens the phrase?"""
    verb = old[0]
    if verb.endswith("ing") and len(verb) > 5 and new.endswith("ed"):
        return True
    if verb.endswith("ing") and len(verb) > 5 and old[1:2] and old[1] in FUNCTION_WORDS:
        return not new.endswith(("ing", "ly")) and new not in FUNCTION_WORDS | {"given", "despite", "because", "thanks"}
    return verb[:5] == new[:5] and any(verb.endswith(ending) != new.endswith(ending) for ending in ("ed", "ing"))


def _indefinite(words: Sequence[Word], first: int) -> bool:
    """Does "a" or "an" stand before the phrase, or before an adjective or two in front of it?"""
    for word in reversed(words[max(0, first - 3) : first]):
        if word.key in ("a", "an"):
            return True
        if word.key in FUNCTION_WORDS or not word.text.islower():
            return False
    return False


def _clashes_after(after: str, old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the word after the phrase not go with the last of the wording?"""
    if new[-1] in _ARTICLES and old[-1] not in DETERMINERS:
        return True  # a noun was lost
    if not after:
        return False
    if old[-1] == "that" and new[-1] in _BINDING:
        return True  # a clause follows
    if old[-1] in _DEMONSTRATIVES and new[-1] not in DETERMINERS | _PREPOSITIONS and after not in FUNCTION_WORDS:
        return True  # "as a result of this" as "so", before "meeting"
    if new[-1] in ("this", "that") and new[-1] not in old:
        return True  # or "these", by a noun that is not looked at
    if new[-1] == "while" and not after.endswith("ing"):
        return True
    if after == "and" and new[-1][0].isdigit() and not old[-1][0].isdigit():
        return True  # "at 17 hours and 47 minutes" is not "at 17:00"
    if after == new[-1] or (_clash(new[-1], after) and not _clash(old[-1], after)):
        return True
    if new[-1] in _ATTACHED and after in _NO_NOUN and old[-1] not in _ATTACHED:
        return True
    if after == "of" and new[-1] != old[-1] and new[-1] in old:
        return True  # it belongs to a noun that is not last any more
    no_ing = new[-1] not in _BEFORE_ING or (new[-1] == "to" != old[-1])
    if no_ing and after.endswith("ing") and len(after) > 5 and old[-1] in _PREPOSITIONS:
        return True
    if new[-1] in ("coronavirus", "virus") and after in ("virus", "coronavirus", "disease"):
        return True
    if _is_plural(new[-1]) and not _is_plural(old[-1]):
        return after in _SINGULAR_VERBS or _ends_plural(after)  # "officials has", "officials denies"
    if _is_plural(old[-1]) and not _is_plural(new[-1]) and old[-1] not in _CLOSED:
        return after in _PLURAL_VERBS
    return False


def _is_plural(key: str) -> bool:
    """Does a word end as the plural of a noun?"""
    return _ends_plural(key) or key.endswith(("people", "police"))


def _ends_plural(key: str) -> bool:
    return key.endswith("s") and len(key) > 3 and not _NO_PLURAL.search(key)


def _is_inflected(key: str) -> bool:
    """Is a word no plain form of a verb, by its ending?"""
    if key in _SINGULAR_VERBS | _PAST or key in _BE - {"be"}:
        return True
    return _ends_plural(key) or (len(key) > 4 and key.endswith(("ed", "ing")) and key not in _PLAIN)


def _key(text: str) -> str:
    return text.lower().replace("’", "'")
