"""The better wordings of a table's row, filled from the text that a phrase was found in."""

import re
from collections.abc import Sequence

from lint.analysis.english import ARTICLES, DETERMINED, FUNCTION_WORDS, PREPOSITIONS, QUANTIFIERS, takes_an
from lint.analysis.inflection import BE, Forms, field_of, forms, takes_base
from lint.analysis.phrases.agreement import Fit, fit, fits_without, next_key
from lint.analysis.phrases.elements import Place, extent
from lint.analysis.spelling import in_spelling_of
from lint.analysis.wordclass import is_finite, plain_form
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.rule import Edit, Fix
from lint.text.document import Document
from lint.text.model import Span, Word


class Wording(NamedTuple):
    """A better wording of a row, as it would stand in a text."""

    fix: Fix
    fit: Fit


def proposed(document: Document, places: list[Place], span: Span, better: str) -> Wording:
    """Return a row's wording as a fix, and whether it fits where it would stand."""
    if better == "-":
        fits = Fit.FITS if fits_without(document, span) else Fit.CLASHES
        return Wording(_omission(document, span, begins_sentence(document, span.start)), fits)
    text = in_spelling_of(document, _wording(document, better, places))
    if "'" in text and "’" in document.prose and "'" not in document.prose:
        text = text.replace("'", "’")
    if _UNKNOWN in text:
        return Wording(Fix.replace(span, ""), Fit.CLASHES)
    if text.endswith(",") and document.prose.startswith((",", ".", ";", ":", "!", "?", ")", '"', "”"), span.end):
        text = text[:-1]
    elif document.prose[span.end - 3 : span.end] == " of" and text.lower().rpartition(" ")[2] in QUANTIFIERS:
        text += " of" if next_key(document, places) in DETERMINED else ""
    fix = Fix((Edit(*span, text), *_article(document.words, places, text)))
    return Wording(fix, fit(document, places, text, better))


def unfilled(better: str) -> str:
    """Return a row's wording as it can be named without a text: "help …" for ``<help> {5}``; empty where that says
    little."""
    shown = re.sub(r"…(?: …)+", "…", _PIECE.sub(lambda piece: piece[1] or "…", better))
    words = [word for word in shown.lower().split() if any(map(str.isalpha, word))]
    return "" if "…" in shown and _SAY_LITTLE.issuperset(words) else shown


_SAY_LITTLE = (ARTICLES | PREPOSITIONS) - {"to"}


def check_forms(better: str, pattern: str) -> None:
    """Raise ValueError where a row's wording asks for a form that no verb has, or for words that no element has."""
    elements = [] if pattern.startswith("/") else pattern.lstrip("^ ").split()
    for match in _PIECE.finditer(better):
        if match[2] and match[2].isdigit() and elements:
            number = int(match[2])
            if not 0 < number <= len(elements) or elements[number - 1].startswith("!"):
                raise ValueError(f"element {number} of the pattern has no words that {match[0]} could stand for")
        if match[3] and match[3] not in Forms._fields:
            raise ValueError(f"there is no form {match[3]}; the forms are {', '.join(Forms._fields)}")


def begins_sentence(document: Document, offset: int) -> bool:
    """Does the word at the offset open a sentence? Quotation marks and dashes before it do not count."""
    sentence = document.sentence_at(offset)
    return sentence is not None and bool(sentence.words) and sentence.words[0].start == offset


_AFTER = compiled(r"(,?\s+)([“‘\"'(]?)(\w[\w'’-]{0,40})?")


def _omission(document: Document, span: Span, opens: bool) -> Fix:
    """Leave the phrase out, with the comma and space after it; the sentence begins with a capital again."""
    after = _AFTER.match(document.prose, span.end)
    if after is None:
        return Fix.replace(span, "")
    if opens and after[3]:
        return Fix((Edit(span.start, after.end(), after[2] + after[3][0].upper() + after[3][1:]),))
    return Fix((Edit(span.start, after.end(1), ""),))


def _article(words: Sequence[Word], places: list[Place], wording: str) -> tuple[Edit, ...]:
    """Return the edit of an article before the phrase that no longer fits."""
    before = words[places[0].start - 1] if places[0].start else None
    if before is None or before.key not in ("a", "an") or not wording:
        return ()
    right = "an" if takes_an(wording) else "a"
    return () if before.key == right else (Edit(*before.span, right.capitalize() if before.text[0] == "A" else right),)


#: A form that is not known: "safeguarding" as a plain form, where no list has the verb.
_UNKNOWN = "\0"
_SHORTEST_ING = 5  # letters: "bring" is a plain form
_PART_OF_THOUSAND = compiled(r"(?<![\d.,])\d{1,3}\.\d{1,3},000\b")
_ARTICLE = compiled(r"(?:\AA|\ba)n? (?=\w)")  # not that of "Plan A offers"
_BEFORE_PIECE = compiled(r"(?:^| )an? [{<]")
_PIECE = compiled(r"<(\w+)>|\{(\w+)(?::(\w+))?\}")


def _wording(document: Document, better: str, places: list[Place]) -> str:
    """Return the better wording, with its forms and slots filled from the text."""
    words, prose = document.words, document.prose

    def fill(match: re.Match[str]) -> str:
        lemma, slot, form = match.groups()
        if lemma:
            return _inflected(words, places, lemma)
        for place in places:
            if place.number == int(slot) if slot.isdigit() else f"{{{slot}}}" in place.element.source:
                if form:
                    key = words[place.start].key
                    lemma = "be" if key in BE else plain_form(key)
                    if lemma.endswith("ing") and len(lemma) > _SHORTEST_ING:
                        return key if form == "ing" else _UNKNOWN
                    return str(getattr(forms(lemma), form))
                whole = extent(document, place.start, place.start + place.length - 1)
                text = prose[whole.start : whole.end]
                moved = place.start == places[0].start and match.start() and _is_no_name(words, place)
                return text[0].lower() + text[1:] if moved else text
        return ""

    text = re.sub(r" {2,}", " ", _PIECE.sub(fill, better)).strip()
    if _BEFORE_PIECE.search(better):  # "a {2}" may want "an"
        text = _ARTICLE.sub(lambda match: match[0][0] + ("n " if takes_an(text[match.end() :]) else " "), text)
    text = _PART_OF_THOUSAND.sub(lambda match: f"{round(float(match[0][:-4]) * 1000):,}", text)
    first = words[places[0].start]
    capital = first.text[0].isupper() and not first.text[1:].isupper()
    if capital and (first.key in places[0].element.keys or begins_sentence(document, first.start)):
        return text[:1].upper() + text[1:]
    return text  # in the middle of a sentence, a capital is the name's alone


def _is_no_name(words: Sequence[Word], place: Place) -> bool:
    """Is a word that opens a phrase one that has a capital only at the head of a sentence?"""
    key = words[place.start].key
    return key in place.element.keys or (key in FUNCTION_WORDS and key != "i" and "{name}" not in place.element.source)


def _inflected(words: Sequence[Word], places: list[Place], lemma: str) -> str:
    """Return a verb or noun in the form that the pattern's first inflected word has in the text."""
    for place in places:
        for source in re.findall(r"<(\w+)>", place.element.source):
            key = words[place.start].key
            new = forms(lemma)
            if source == "be" and key in BE:
                if lemma == "be":
                    return key
                key = {"is": "s", "are": "base", "am": "base", "was": "past", "were": "past"}.get(key, key)
                if key in new._fields:
                    return str(getattr(new, key))
                return {"been": new.participle, "being": new.ing}.get(key, lemma)
            before = [word.key for word in words[max(0, place.start - 6) : place.start]]
            field = field_of(source, key, before)
            if field is None:
                continue
            if lemma == "be" and (field in ("s", "past") or (field == "base" and not takes_base(before))):
                return _be(before, past=field == "past")
            return str(getattr(new, field))
    return lemma


def _be(before: Sequence[str], *, past: bool) -> str:
    """Return the form of "be" after the words of its subject: a guess by the ending of the last."""
    subject = before[-1] if before else ""
    if subject in ("who", "which", "that") and len(before) > 1:
        subject = "" if is_finite(before[-2]) else before[-2]  # not "nobody knows who"
    plural = subject in _PLURAL or (subject.endswith("s") and not subject.endswith(("ss", "'s", "us", "is")))
    return ("were" if plural else "was") if past else ("are" if plural else "is")


_PLURAL = frozenset("they we you people men women children police troops both all many some".split())
