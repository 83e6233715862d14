"""Does a wording fit into a text? The guard between a table of phrases and a proposal that is typed as it stands.

A row of a table knows its own words, not those around them or those its gaps and slots took. So a wording is compared
with what it replaces (a name, a number, the subject or any word that the row did not foresee must not be lost) and
with its neighbours (articles, prepositions, number, forms of verbs). There is no tagger here: each check is a closed
class of words or an ending, and in doubt the answer is no; the message then stands without a proposal.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from lint.analysis.english import (
    ARTICLES,
    ATTACHED,
    ATTRIBUTES,
    BEFORE_ING,
    BINDING,
    CLOSED,
    CONTRACTIONS,
    COUNTING,
    DEMONSTRATIVES,
    DETERMINED,
    FORMS_OF_BE,
    FREQUENT_WORDS,
    MASS,
    MODALS,
    NO_NOUN,
    NO_PLURAL,
    NOT_BEFORE_ING,
    PAIRS,
    PAST,
    PEOPLE_PRONOUNS,
    PHRASE_DETERMINERS,
    PLAIN,
    PLURAL_VERBS,
    PREPOSITIONS,
    QUANTIFIERS,
    SINGULAR_VERBS,
    SUPPORT,
)
from lint.analysis.inflection import field_of
from lint.analysis.phrases.elements import SIGNS_BEFORE, Place, extent
from lint.analysis.phrases.omission import (
    begins,
    changes_person,
    drops_attribute,
    goes_on,
    loses_capital,
    loses_mark,
    loses_subject,
    loses_word,
    numbers_hold,
)
from lint.analysis.phrases.widening import ADVERBS
from lint.analysis.wordclass import is_plain_verb, may_be_noun, verb_forms
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Span, Word


class Fit(Enum):
    """What may be done with a wording."""

    FITS = "propose it"
    NAMED = "name it in the message, but do not propose it: it leaves out a name or a subject, as the row means to"
    CLASHES = "do not show it"


#: A capital after a plain word: what is left of a name of which a row knew a part.
_HALF_A_NAME = compiled(r"\b(?!(?:the|of|for|in|at|on|and|by|to|from|with|a|an)\b)[a-z]+(?<!'s) [A-Z][a-z]")
_STEM = 4  # letters by which a word is known again
_WORD = compiled(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_BEFORE_BASE = MODALS | SUPPORT
_BEFORE_OBJECT = PREPOSITIONS - {"of"}  # "provides support for" may become "supports", a verb and no plural
_BEFORE_NOUN = PHRASE_DETERMINERS | PREPOSITIONS
_INFLECTED = SINGULAR_VERBS | PAST | (FORMS_OF_BE - {"be"})
#: A mark that stands right at a figure and belongs to it.
_SIGN_BEFORE = compiled(r"[^\w\s“”‘’\"'(\[—–]")
_SIGN_AFTER = compiled(r"[^\w\s.,;:!?“”‘’\"')\]—–/…-]")
_INDEFINITE = frozenset("everyone everybody everything nobody nothing someone anyone".split())
_LIKE_PARTICIPLES = FREQUENT_WORDS | {"throughout", "given", "despite", "because", "thanks"}


# ---- The verdict


def fit(document: Document, places: Sequence[Place], wording: str, row: str) -> Fit:
    """Return what may be done with a wording that would replace the words of ``places``; ``row`` has it unfilled."""
    words = document.words
    first, last = places[0].start, places[-1].start + places[-1].length
    span = extent(document, first, last - 1)
    old, new = [word.key for word in words[first:last]], [_key(match[0]) for match in _WORD.finditer(wording)]
    if "".join(new).replace("-", "") == "".join(old).replace("-", "") and new != old:
        return Fit.FITS  # the same letters: a compound
    if not new or new == old or "“" in wording or changes_person(old, new) or _cuts_figure(document, span):
        return Fit.CLASHES
    if not (wording[0].isalnum() or wording[0] in SIGNS_BEFORE):
        return Fit.CLASHES
    if (
        loses_word(document, places, new)
        or loses_mark(document, span, wording, sum(place.element.comma for place in places[:-1]))
        or not numbers_hold(wording)
    ):
        return Fit.CLASHES
    if (
        drops_attribute(old, new)
        or _changes_ending(places[0], old[0], new[0], row)
        or _loses_apposition(document, first, last, wording)
    ):
        return Fit.CLASHES
    before, after = _neighbour(document, first - 1, first), next_key(document, places)
    if _loses_parallel(document, span, old, new) or _again(words, first, new):
        return Fit.CLASHES
    if _clashes_inside(new, row) or _clashes_before(words, first, before, old, new) or _clashes_after(after, old, new):
        return Fit.CLASHES
    if not loses_capital(document, words[first:last], new):
        return Fit.NAMED if loses_subject(old, new) or _loses_adverb(document, places, new) else Fit.FITS
    return Fit.CLASHES if goes_on(document, first, last) or _HALF_A_NAME.search(wording) else Fit.NAMED


def fits_without(document: Document, span: Span) -> bool:
    """Can the words of ``span`` be left out: do they hold no name, number or subject, and does a clause remain?"""
    words = document.words_in(*span)
    if loses_capital(document, words, []) or any(
        (word.key in PEOPLE_PRONOUNS and not (word.key == "we" and words[-1].key == "that")) or word.text[0].isdigit()
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


# ---- What must agree


def _neighbour(document: Document, index: int, near: int) -> str:
    """Return the key of a word beside the phrase; empty where there is none or a mark stands between."""
    words = document.words
    if not 0 <= index < len(words):
        return ""
    left, right = sorted((words[index], words[near]), key=lambda word: word.start)
    between = document.prose[left.end : right.start]
    return words[index].key if between.isspace() and "\n" not in between else ""


def next_key(document: Document, places: Sequence[Place]) -> str:
    """Return the key of the word after a phrase; empty where there is none or a mark stands between."""
    end = places[-1].start + places[-1].length
    return _neighbour(document, end, end - 1)


def _clashes_inside(new: Sequence[str], row: str) -> bool:
    """Do words of the wording not go together, because a slot in it was empty or is another than was meant?"""
    return any(_clash(left, right) and f"{left} {right}" not in row.lower() for left, right in pairwise(new))


def _clash(left: str, right: str) -> bool:
    if left == right and left not in ("had", "that"):
        return True
    if (left in ATTACHED or left.endswith(("'s", "s'"))) and right in NO_NOUN:
        return left not in CONTRACTIONS
    if left in BINDING and right in BINDING and f"{left}_{right}" not in PAIRS:
        return True
    if left in MODALS and (right in MODALS or right in SINGULAR_VERBS or right in ARTICLES):
        return True
    if left in FORMS_OF_BE:
        return (right in FORMS_OF_BE and right not in ("being", "been")) or right in ("while", "during")
    return left in QUANTIFIERS and right in (DETERMINED if left != "all" else {"them", "us"})


def _clashes_before(words: Sequence[Word], first: int, before: str, old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the word before the phrase not go with the first of the wording?"""
    if before and before != old[0] and _clash(before, new[0]) and not (before in BINDING and old[0] in BINDING):
        return True
    if before in ("a", "an") and new[0] == "the":
        return True
    if old[0] == "and" and "and" not in new and before:
        return True  # two verbs of one subject are not joined by "so" alone
    if before and _indefinite(words, first) and _takes_no_article(new) and not _takes_no_article(old):
        return True  # "a congratulations", but "an audience of all ages"
    if before in FORMS_OF_BE and new[0] == "being" and not new[-1].endswith("ed") and old[0] != "being":
        return True  # "is constituting" as "is being"
    if before and _echoes(words, first, old, new):
        return True  # "helping to help"
    if before and _is_plural(old[-1]) and not _is_plural(new[-1]) and _counted(words, first):
        return True  # "20 feedback", "these infrastructure"
    if _changes_form(old, new[0]):
        return True
    if new[0].endswith("ing") and old[0] in ARTICLES and before and before not in PREPOSITIONS:
        return True  # "blocking sending weapons", "promote building a plant"
    base_wanted = before in _BEFORE_BASE or (before == "to" and not _is_inflected(old[0]) and not _is_plural(old[0]))
    return base_wanted and _is_inflected(new[0]) and new[0] != old[0]


def _changes_form(old: Sequence[str], new: str) -> bool:
    """Is the verb that opens the wording in another form than the one that opens the phrase?"""
    verb = old[0] if old[0] not in ("according", "during") else ""  # prepositions
    if verb.endswith("ing") and len(verb) > 5 and new.endswith("ed"):
        return True
    if verb.endswith("ing") and len(verb) > 5 and old[1:2] and old[1] in FREQUENT_WORDS:
        return not new.endswith(("ing", "ly")) and new not in _LIKE_PARTICIPLES
    return verb[:5] == new[:5] and any(verb.endswith(ending) != new.endswith(ending) for ending in ("ed", "ing"))


def _changes_ending(place: Place, old: str, new: str, row: str) -> bool:
    """Does a row have one wording for several forms of its first word: "begin" for "commence|commenced"?"""
    if "<" in row or new == old:
        return False
    fields = {field_of(key, old, ()) for key in place.element.keys if key != old and len(key) > 2} - {None, "base"}
    if not fields:
        return False
    if fields & {"past", "participle"}:
        return not new.endswith("ed") and new not in PAST
    return "ing" in fields and not new.endswith("ing")  # "-s" may be a plural


def _loses_apposition(document: Document, first: int, last: int, wording: str) -> bool:
    """Does a noun with a name beside it change: "the Taiwan region" to "the Taiwan", "a network" before its name?"""
    words = document.words
    name = wording.rpartition(" ")[2][:1].isupper() and " " not in wording
    if name and words[last - 1].text.islower() and first and words[first - 1].key in ARTICLES:
        return True
    named = last < len(words) and words[last].text[0].isupper() and words[last].key not in FREQUENT_WORDS
    key = _key(wording.rpartition(" ")[2])
    beside = named and document.prose[words[last - 1].end : words[last].start] == " "
    ends = key in MASS or (_ends_plural(key) and key not in PREPOSITIONS)  # "towards"
    return beside and key != words[last - 1].key and ends


def _cuts_figure(document: Document, span: Span) -> bool:
    """Does the phrase begin or end within an amount: "US$[5 million", "20[5]°C"?"""
    prose = document.prose
    return bool(
        (prose[span.start].isdigit() and _SIGN_BEFORE.match(prose, span.start - 1))
        or (prose[span.end - 1].isdigit() and _SIGN_AFTER.match(prose, span.end))
    )


def _loses_adverb(document: Document, places: Sequence[Place], new: Sequence[str]) -> bool:
    """Is an adverb lost that a row has room for: "is officially launched"?"""
    found = (document.words[place.start].key for place in places if place.element.source == ADVERBS)
    return any(key != "also" and key not in new for key in found)


#: "play a role in improving roads and building schools", "contribute to the growth, the peace and the wealth of all".
_GERUND_AFTER = compiled(r"[^.;:!?\n]{0,120}?,? (?:and|or) (?:\w+ly )?\w{2,}ing\b")
_OBJECTS_AFTER = compiled(r"[^.;:!?\n]{0,120}?, (?:the|its|their) [^.;:!?\n]{0,120}? and (?:the|its|their)\b")


def _loses_parallel(document: Document, span: Span, old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the last word change its form while what is joined to it by "and" keeps the old one?"""
    if old[-1].endswith("ing") and len(old[-1]) > 5 and not new[-1].endswith("ing"):
        return _GERUND_AFTER.match(document.prose, span.end) is not None
    changes = old[-1] in PREPOSITIONS and new[-1] not in PREPOSITIONS and new[-1] not in PHRASE_DETERMINERS
    return changes and _OBJECTS_AFTER.match(document.prose, span.end) is not None


def _again(words: Sequence[Word], first: int, new: Sequence[str]) -> bool:
    """Would a lone preposition come again at once: "the law on funds on this matter"?"""
    if len(new) != 1 or new[0] not in PREPOSITIONS or new[0] == "to":
        return False
    return any(word.key == new[0] for word in words[max(0, first - 4) : first])


def _indefinite(words: Sequence[Word], first: int) -> bool:
    """Does "a" or "an" stand before the phrase, or before an adjective or two in front of it?"""
    for word in reversed(words[max(0, first - 3) : first]):
        if word.key in ("a", "an"):
            return True
        if word.key in FREQUENT_WORDS or not word.text.islower():
            return False
    return False


def _echoes(words: Sequence[Word], first: int, old: Sequence[str], new: Sequence[str]) -> bool:
    """Would the wording begin with a word that has just been said?"""
    start = new[0][:_STEM]
    if len(start) < _STEM or old[0].startswith(start) or new[0] in FREQUENT_WORDS:
        return False
    return any(word.key.startswith(start) for word in words[max(0, first - 2) : first])


def _counted(words: Sequence[Word], first: int) -> bool:
    """Does a number or a determiner of the plural stand before the phrase, or before an adjective or two there?"""
    for word in reversed(words[max(0, first - 3) : first]):
        if word.text[0].isdigit() or word.key in COUNTING:
            return word.text not in ("1", "one")
        if (word.key in FREQUENT_WORDS and word.key not in ATTRIBUTES) or not word.text.islower():
            return False
    return False


def _clashes_after(after: str, old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the word after the phrase not go with the last of the wording?"""
    if new[-1] in ARTICLES and old[-1] not in PHRASE_DETERMINERS:
        return True  # a noun was lost
    if not after:
        return False
    if old[-1] == "that" and new[-1] in BINDING:
        return True  # a clause follows
    if old[-1] in DEMONSTRATIVES and new[-1] not in _BEFORE_NOUN and after not in FREQUENT_WORDS:
        return True  # "as a result of this" as "so", before "meeting"
    if new[-1] in ("this", "that") and new[-1] not in old:
        return True  # or "these", by a noun that is not looked at
    if new[-1] == "while" and not after.endswith("ing"):
        return True
    if after in ("and", "or") and old[0] != new[0] and old[1:2] and old[1] in ARTICLES and old[1] not in new:
        return True  # "commit a massacre and other crimes": the verb has another object
    if after == "and" and new[-1][0].isdigit() and not old[-1][0].isdigit():
        return True  # "at 17 hours and 47 minutes" is not "at 17:00"
    if after == new[-1] or (_clash(new[-1], after) and not _clash(old[-1], after)):
        return True
    if new[-1] in ATTACHED and after in NO_NOUN and old[-1] not in ATTACHED:
        return True
    if after == "of" and new[-1] != old[-1] and new[-1] in old:
        return True  # it belongs to a noun that is not last any more
    no_ing = new[-1] not in BEFORE_ING or (new[-1] in NOT_BEFORE_ING and new[-1] != old[-1])
    if no_ing and after.endswith("ing") and len(after) > 5 and old[-1] in PREPOSITIONS:
        return True
    if new[-1] in ("coronavirus", "virus") and after in ("virus", "coronavirus", "disease"):
        return True
    if new[-1] in _INDEFINITE and old[-1] not in _INDEFINITE and (after in PLURAL_VERBS or is_plain_verb(after)):
        return True  # "everyone know"
    if _is_plural(new[-1]) and not _is_plural(old[-1]) and old[-1] not in _BEFORE_OBJECT:
        # "officials has", "officials denies", "people's lives well-being"
        return after in SINGULAR_VERBS or _ends_plural(after) or _is_noun(after)
    if _is_plural(old[-1]) and not _is_plural(new[-1]) and old[-1] not in CLOSED:
        return after in PLURAL_VERBS
    return False


def _takes_no_article(keys: Sequence[str]) -> bool:
    """Is the noun that the words are about, the one before a preposition or the last, a plural or not counted?"""
    head = next((left for left, right in pairwise(keys) if right in PREPOSITIONS), keys[-1])
    if head == "coronavirus" and len(keys) > 1:
        return False  # "a new coronavirus" is one of several
    return head not in CLOSED and (_is_plural(head) or head in MASS)


def _is_plural(key: str) -> bool:
    """Does a word end as the plural of a noun?"""
    return _ends_plural(key) or key.endswith(("people", "police"))


def _is_noun(key: str) -> bool:
    """Is a word a noun and nothing else?"""
    return key not in FREQUENT_WORDS and may_be_noun(key) and not verb_forms(key)


def _ends_plural(key: str) -> bool:
    return key.endswith("s") and len(key) > 3 and not NO_PLURAL.search(key)


def _is_inflected(key: str) -> bool:
    """Is a word no plain form of a verb, by its ending?"""
    if key in _INFLECTED:
        return True
    return _ends_plural(key) or (len(key) > 4 and key.endswith(("ed", "ing")) and key not in PLAIN)


def _key(text: str) -> str:
    return text.lower().replace("’", "'")
