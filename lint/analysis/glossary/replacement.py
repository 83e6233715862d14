"""The better wording as it can be typed in the place of another: its number, capitals and article; or none."""

from lint.analysis.english import ARTICLES, FUNCTION_WORDS, MASS, NO_PLURAL, takes_an
from lint.analysis.inflection import forms
from lint.analysis.phrases.omission import begins
from lint.patterns import compiled
from lint.rulekit.rule import Fix
from lint.text.document import Document
from lint.text.model import Span

_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLE_BEFORE = compiled(r"\b([Aa]n?)\s+\Z")
_WORD_BEFORE = compiled(r"([^\W_]+(?:['’-][^\W_]+)*)\s+\Z")
_WORD_AFTER = compiled(r"\s+([^\W_]+)")
_POSSESSIVE = compiled(r"['’]s?(?!\w)")
_LETTERS = compiled(r"[^\W\d_]+")
_HEAD_ENDS = frozenset("of for in on to from with against and".split())  # before these the head of a phrase stands


def replacement(document: Document, place: Span, listed: str, better: str) -> Fix | None:
    """Return the edit that writes a better wording for what stands in a place; None where it might not fit.

    ``listed`` is the wording of the list of which the place has a form.
    """
    prose = document.prose
    text = prose[place.start : place.end]
    number = _number(text, listed)
    if number is None or _is_plural(_head(better)) != _is_plural(_head(listed)):
        return None
    wording = better
    if number == "plural":
        pluralised = _pluralised(better)
        if pluralised is None:
            return None
        wording = pluralised
    cased = _cased(document, place, text, listed, wording)
    if cased is None or not _fits_around(prose, place, cased, better, listed):
        return None
    before = _ARTICLE_BEFORE.search(prose, max(0, place.start - 4), place.start)
    if before is None or _begins_with_article(cased):
        return Fix.replace(place, cased)
    article = "an" if takes_an(cased) else "a"
    if before[1].lower() == article:
        return Fix.replace(place, cased)
    if before[1][0] == "A":
        article = article.capitalize()
    return Fix.replace(Span(before.start(1), place.end), f"{article} {cased}")


def _words(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def _number(text: str, listed: str) -> str | None:
    """Return "same" for a text in the number of the listed wording, "plural" for its plural, None for other forms."""
    found, wanted = _words(text), _words(listed)
    if "".join(found) == "".join(wanted):
        return "same"
    if len(found) != len(wanted):
        return None
    head = _head_index(wanted)
    changed = [number for number, (one, other) in enumerate(zip(found, wanted, strict=True)) if one != other]
    return "plural" if changed == [head] and found[head] == forms(wanted[head]).s else None


def _head_index(words: list[str]) -> int:
    """Return which word is the head: the last one before a preposition."""
    for number, word in enumerate(words):
        if number and word in _HEAD_ENDS:
            return number - 1
    return len(words) - 1


def _head(wording: str) -> str:
    words = _words(wording)
    return words[_head_index(words)] if words else ""


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not NO_PLURAL.search(word)


def _pluralised(wording: str) -> str | None:
    """Return a wording with its head in the plural; None for a head that has none, or has it already."""
    found = list(_WORD.finditer(wording))
    head = found[_head_index([match[0].lower() for match in found])]
    key = head[0].lower()
    if key in MASS or key.endswith("s") or not key.isalpha() or head[0].isupper():
        return None
    plural = forms(key).s
    return wording[: head.start()] + head[0][0] + plural[1:] + wording[head.end() :]


def _cased(document: Document, place: Span, text: str, listed: str, wording: str) -> str | None:
    """Return the wording with the capitals that the place has; None where they are those of a name or a headline."""
    if text == listed or text[0].islower() or not text[0].isalpha():
        same = text[1:] == text[1:].lower() or text == listed or not wording[0].islower()
        return wording if same else None
    letters = "".join(_LETTERS.findall(text))
    if len(letters) > 3 and letters.isupper() and not listed.isupper():
        return wording.upper()
    if listed[0].isupper():
        return wording if _words(text)[0] == _words(listed)[0] else None
    others = [match[0] for match in list(_WORD.finditer(text))[1:]]
    if any(word[0].isupper() for word in others) or not begins(document, place.start):
        return None
    return wording[0].upper() + wording[1:]


def _begins_with_article(wording: str) -> bool:
    return _words(wording)[0] in ARTICLES


def _fits_around(prose: str, place: Span, wording: str, better: str, listed: str) -> bool:
    """Do the words around a place go with a wording, whatever the sentence is?"""
    first, *_, last = (words := _words(wording)) + words[-1:]
    joined_before = prose[max(0, place.start - 1) : place.start]
    joined_after = prose[place.end : place.end + 1]
    if joined_before in ("-", "‑", "/") or joined_after in ("-", "‑", "/"):
        return " " not in wording and " " not in listed
    before = _WORD_BEFORE.search(prose, max(0, place.start - 40), place.start)
    after = _WORD_AFTER.match(prose, place.end)
    previous, following = before[1].lower() if before else "", after[1].lower() if after else ""
    if previous == first or following == last:
        return False
    if first in ARTICLES and (previous in ARTICLES or _words(listed)[0] not in ARTICLES):
        return False
    if first not in ARTICLES and _words(listed)[0] in ARTICLES:
        return False
    possessive = _POSSESSIVE.match(prose, place.end)
    if possessive and (wording.endswith("s") or prose[place.start : place.end].endswith("s")):
        return prose[place.start : place.end].endswith("s") and wording.endswith("s")
    if len(words) > 1 and not _HEAD_ENDS.isdisjoint(words) and (possessive or _is_content(following)):
        return False  # it cannot stand before a noun
    return not better[0].isupper() or (listed[0].isupper() and _same_kind_of_name(better, listed))


def _is_content(word: str) -> bool:
    return bool(word) and word not in FUNCTION_WORDS


def _same_kind_of_name(better: str, listed: str) -> bool:
    """Does one name take an article where the other does? Single names take none; two of one head are alike."""
    one, other = better.split(), listed.split()
    if better.isupper() or listed.isupper():
        return better.isupper() and listed.isupper() and len(one) == len(other)
    if len(one) == len(other) == 1:
        return not (better.endswith("s") or listed.endswith("s"))
    return one[-1] == other[-1] or (one[0].lower() in ARTICLES and other[0].lower() in ARTICLES)
