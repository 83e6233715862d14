"""What a wording leaves out of the phrase that it replaces: a name, a number, the subject, a word no row foresaw."""

from collections.abc import Sequence

from lint.analysis.english import (
    ARTICLES,
    CONJOINED,
    FREQUENT_WORDS,
    NEGATIONS,
    NUMBER_WORDS,
    PEOPLE_PRONOUNS,
    PERSONS,
    PREPOSITIONS,
    SUBJECTS,
    is_ly_adverb,
)
from lint.analysis.inflection import forms
from lint.analysis.phrases.elements import Place
from lint.analysis.wordclass import plain_form
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Span, Word

_SMALL = FREQUENT_WORDS - NUMBER_WORDS
_OUTSIDE_WORDS = compiled(r"[^\w\s,'’.-]")
_NUMBER = compiled(r"\d+(?:[.,]\d+)*")
_WELL_FORMED = compiled(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d+(?:\.\d+){2,}")


def loses_word(document: Document, places: Sequence[Place], new: Sequence[str]) -> bool:
    """Is a word lost that the row does not name: one that a gap or a slot took, or a subject?"""
    kept = _with_owners(new) | {piece for key in new for piece in key.split("-")}
    verbs = frozenset(map(plain_form, new))
    for place in places:
        named = place.element.keys | {word.lower() for word in place.element.exact}
        phrase = place.length > 1 and any(len(words) == place.length for words in place.element.phrases)
        for word in document.words[place.start : place.start + place.length]:
            key = word.key
            if key in kept or (stem := key.removesuffix("'s").removesuffix("'")) in kept:
                continue
            if any(letter.isdigit() for letter in key):
                if not _amount_kept(key, new):
                    return True
                continue
            if key in PEOPLE_PRONOUNS and SUBJECTS.isdisjoint(new):
                return True
            if key in named or phrase or plain_form(key) in verbs or not kept.isdisjoint(forms(key)):
                continue
            if key in NEGATIONS or not (stem in _SMALL or is_ly_adverb(stem)):
                return True
    return False


def _with_owners(new: Sequence[str]) -> frozenset[str]:
    """Return the words of a wording, and "Orlov" for "Orlov's"."""
    return frozenset(new) | {key.removesuffix("'s") for key in new}


def drops_attribute(old: Sequence[str], new: Sequence[str]) -> bool:
    """Is a wording the phrase without one of two attributes that "and" joins, or without what its last word needs?"""
    if old[0] == new[0] == "both" and old[-1] in PREPOSITIONS:
        return True  # the other half goes on as it was
    if old[-1] == "time" and new[-1][0].isdigit():
        return True  # "10:00 local time"
    rest = list(old[len(new) :]) if list(old[: len(new)]) == list(new) else []
    if rest[:1] == ["of"] and new[-1] in ("part", "parts", "one", "some", "most", "member", "members"):
        return True
    if len(new) < 2 or len(new) >= len(old) or not _is_part(new, old):
        return False
    return list(old[-len(new) :]) == list(new) and not CONJOINED.isdisjoint(old[: -len(new)])


def _is_part(new: Sequence[str], old: Sequence[str]) -> bool:
    """Are the words of one in the other, in the same order?"""
    rest = iter(old)
    return all(word in rest for word in new)


def changes_person(old: Sequence[str], new: Sequence[str]) -> bool:
    """Does the wording speak of "he" where the phrase has "her"?"""
    was = {person for person, keys in enumerate(PERSONS) if not keys.isdisjoint(old)}
    now = {person for person, keys in enumerate(PERSONS) if not keys.isdisjoint(new)}
    return bool(was) and not now <= was


def loses_subject(old: Sequence[str], new: Sequence[str]) -> bool:
    """Is a personal pronoun lost, as a subject for which the row has another one: "we are talking about" as "it is"?"""
    return any(key in PEOPLE_PRONOUNS and key not in new for key in old)


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


def numbers_hold(wording: str) -> bool:
    """Are the numbers of a wording written as numbers are: not “4.5,000”?"""
    return all(_WELL_FORMED.fullmatch(match[0]) for match in _NUMBER.finditer(wording))


def loses_mark(document: Document, span: Span, wording: str, named: int = 0) -> bool:
    """Does the phrase run over a quotation mark, bracket or comma that the wording has not? ``named`` commas are the
    row's own: it may leave them out, unless one that follows belongs to them."""
    text = document.prose[span.start : span.end]
    own = 0 if document.prose.startswith(",", span.end) else named
    if text.count(",") > wording.count(",") + own and text.count(",") % 2:
        return True
    return any(mark not in wording for mark in _OUTSIDE_WORDS.findall(text))


def loses_capital(document: Document, words: Sequence[Word], new: Sequence[str]) -> bool:
    """Is a word with a capital lost that the head of a sentence does not account for?"""
    kept = _with_owners(new) | ARTICLES
    for number, word in enumerate(words):
        if word.text.islower() or word.key.removesuffix("'s") in kept or not any(map(str.isupper, word.text)):
            continue
        if number or not begins(document, word.start) or (len(word.text) > 1 and word.text.isupper()):
            return True
    return False


def goes_on(document: Document, first: int, last: int) -> bool:
    """Does a name begin before the phrase or go on after it: "the Interior Ministry and Communications Ministry"?"""
    words, prose = document.words, document.prose
    before = words[first - 1] if first and words[first - 1].key not in FREQUENT_WORDS else None
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
