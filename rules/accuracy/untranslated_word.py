"""A word of the source was left as it is.

A word in another script that stands in the source too; in languages with Latin
letters a word in small letters that English does not have, and in German a
common noun. Names, quotations of a whole passage and words in brackets are left
alone.

Source (ru): Водолазы нашли старый якорь и возмутительно дорогие часы.
Bad: Divers found an old anchor and a [возмутительно] expensive watch.
Good: Divers found an old anchor and an outrageously expensive watch.

Source (it): La suite è anche disponibile per il porto di Salim.
Bad: The suite is also [disponibile] for the port of Salim.
Good: The suite is also available for the port of Salim.

Source (de): Die Behörden meldeten eine neue Krankheit im Hafen.
Bad: The authorities reported a new [Krankheit] at the port.
Good: The authorities reported a new disease at the port.

Source (fr): C'est une bonne occasion d'admirer la vieille grue.
Bad: It is a good occasion [d'admirer] the old crane.
Good: It is a good occasion to admire the old crane.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.languages import closed_class, script_of
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.side import Side
from lint.analysis.scripts import in_brackets, in_hashtag, script_runs
from lint.data import rows
from lint.patterns import compiled

_ANY = compiled(r"(?<![\w@#./'’-])[^\W\d_]{2,}(?![\w@/'’-]|\.\w)")


@rule(Severity.ERROR, category=Category.UNTRANSLATED, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    found = _latin(both) if script_of(both.language) == "latin" else _other_script(document, both)
    for span, place in found:
        text = document.prose[span.start : span.end]
        yield Hit(
            span,
            f"“{text}” of the source was not translated",
            related=(Related(place, "the source", "source"),),
        )


def _other_script(document: Document, both: Bilingual) -> Iterator[tuple[Span, Span]]:
    for run in document.view(script_runs):
        text = document.prose[run.start : run.end]
        if in_hashtag(document.prose, run.start) or in_brackets(document.prose, run.span):
            continue
        place = both.source.text.find(text)
        if place >= 0:
            yield run.span, Span(place, place + len(text))


def _latin(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    theirs: dict[str, int] = {}
    indispensable = closed_class(both.language) - closed_class("en")
    for match in _ANY.finditer(both.source.text):
        word = match[0]
        if word[0].islower():
            theirs.setdefault(word, match.start())
        elif word.lower() in indispensable:
            theirs.setdefault(word.lower(), match.start())
    text = both.target.text
    yield from _elided(both)
    if both.language == "de":
        yield from _nouns(both)
    for match in _ANY.finditer(text):
        word = match[0].lower()
        place = theirs.get(word)
        if place is None or not (match[0][0].islower() or _begins(both.target, match.start())):
            continue
        if _may_be_english(word, both.language) or in_brackets(text, Span(*match.span())):
            continue
        if _quoted_title(text, *match.span()) or (
            len(word) < 4 and not _among_small(text, *match.span(), both=word not in indispensable)
        ):
            continue
        yield Span(*match.span()), Span(place, place + len(word))


def _begins(side: Side, offset: int) -> bool:
    sentence = side.document.sentence_at(offset)
    return sentence is not None and offset - sentence.start < 2


def _elided(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield words with an elided one before them: d'admirer, all'olfatto."""
    theirs = {match[0]: match.start() for match in _ELIDED.finditer(both.source.text)}
    if not theirs:
        return
    text = both.target.text
    for match in _ELIDED.finditer(text):
        place = theirs.get(match[0])
        if place is None or match[0].replace("’", "'") in _BORROWED:
            continue
        if not in_brackets(text, Span(*match.span())) and not _quoted_title(text, *match.span()):
            yield Span(*match.span()), Span(place, place + len(match[0]))


def _nouns(both: Bilingual) -> Iterator[tuple[Span, Span]]:
    """Yield German nouns, which have a capital: only common ones, between words in small letters."""
    theirs = {match[0]: match.start() for match in _ANY.finditer(both.source.text) if match[0][0].isupper()}
    text = both.target.text
    for match in _ANY.finditer(text):
        place = theirs.get(match[0])
        if place is None or not _is_noun(match[0]) or in_brackets(text, Span(*match.span())):
            continue
        if _among_small(text, *match.span()) and not _quoted_title(text, *match.span()):
            yield Span(*match.span()), Span(place, place + len(match[0]))


def _is_noun(word: str) -> bool:
    return word in _german() or (
        len(word) > 7
        and word.lower() not in _english()
        and (word.endswith(_NOUN_ENDINGS) or any(word.endswith(tail) for tail in _german_tails()))
    )


@cache
def _german() -> frozenset[str]:
    return frozenset(
        word for (listed,) in rows(__package__ or "", "untranslated_word.nouns.tsv", 1) for word in listed.split()
    )


@cache
def _german_tails() -> tuple[str, ...]:
    return tuple(word.lower() for word in _german() if len(word) > 4)


_NOUN_ENDINGS = ("ungen", "ung", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ismus", "tät", "täten")
_ELIDED = compiled(
    r"(?<![\w'’-])(?:[dlsnmtjc]|qu|(?:d|n|qu)?all|dell|nell|sull|dall|un|quest)['’][a-zà-ÿœ]{4,}(?![\w'’-])"
)
_BORROWED = frozenset(
    "d'état d'etat d'affaires d'œuvre d'oeuvre d'hôtel d'hotel d'accord d'azur d'arte d'être d'etre d'honneur "
    "l'orange d'orange d'ivoire d'oc d'oil d'orsay l'oeil l'œil l'arte l'amour d'amour d'esprit d'armes "
    "d'appel d'art dell'arte".split()
)


def _among_small(text: str, start: int, end: int, *, both: bool = True) -> bool:
    """Does a word stand between words in small letters, or beside one?"""
    before, after = text[max(0, start - 24) : start].split(), text[end : end + 24].split()
    small = [bool(words) and words[place][0].islower() for words, place in ((before, -1), (after, 0))]
    return all(small) if both else any(small)


def _quoted_title(text: str, start: int, end: int) -> bool:
    """Does a word stand in a name: between words with capitals, or in italics or quotation marks of its own?"""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in ("“", '"', "'", "‘", "«", "*", "_") or after in ("”", '"', "»", "*", "_"):
        return True
    left, right = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    words = text[max(0, start - 30) : start].split()
    return bool(words) and words[-1][:1].isupper() and right.isupper() and left.isalpha()


@cache
def _english() -> frozenset[str]:
    return frozenset(
        word for (listed,) in rows(__package__ or "", "untranslated_word.tsv", 1) for word in listed.split()
    )


def _may_be_english(word: str, language: str) -> bool:
    """May a word be English, or too short to tell? Words that the language cannot do without are told at any length."""
    if word in closed_class(language) and word not in closed_class("en"):
        return word in _english() or len(word) < 2 or (len(word) < 3 and not word.isascii())
    if len(word) < 4 or word in _english():
        return True
    return word.isascii() and word.endswith(_ENDINGS) and language not in ("it", "es")


_ENDINGS = ("ing", "tion", "ism", "ness")
