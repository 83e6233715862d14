"""Names in quotation marks that would be lost without them: the award "Far East", the ferry "Hope", titles of works."""

import re
import unicodedata

from lint.analysis.english import FREQUENT_WORDS, FUNCTION_WORDS
from lint.analysis.names import common_words, given_names, place_names
from lint.analysis.stems import stem
from lint.analysis.wordclass import may_be_noun
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Span

#: Words of which ships, prizes, parties and films are made, beside the common words of English.
_NAMING = frozenset(
    """east west north south eastern western northern southern sun moon star light dawn sunrise liberty freedom peace
    truth victory unity glory honour honor courage pride faith mercy justice dream golden silver amber emerald diamond
    eagle falcon lion tiger wolf bear dragon dolphin harbour harbor ocean horizon homeland motherland fatherland spring
    autumn winter summer renaissance revival salvation union wind storm thunder lightning arrow sword shield anchor
    breeze rose lily pearl crystal phoenix heritage legacy spirit soul salute triumph fortune destiny miracle""".split()
)
_PRIZES = frozenset("award prize medal order festival forum contest competition".split())
_FARTHEST = 40  # characters before the mark
#: Words that are said where a film, a book, a song or a play is the matter.
_OF_WORKS = (
    "film films movie movies novel novels song songs album albums animation animations animated anime manga opera"
    " operas musical musicals poem poems sitcom sitcoms thriller thrillers sequel sequels trilogy soundtrack screenplay"
    " starring starred actor actors actress actresses documentary documentaries episode episodes podcast podcasts"
    " playwright cartoon cartoons filmed filming ballet remake memoir memoirs exhibition exhibitions painting paintings"
    " screening screenings dramas comedy comedies cinema cinemas premiere premieres singles blockbuster blockbusters"
    " disney pixar"
).split()
_IS_OF_WORKS = compiled(
    rf"\b(?:{'|'.join(_OF_WORKS)}|choreograph\w+|box office|the play|(?:TV|drama) series|video games?"
    r"|(?:talent|reality|TV) show|(?:debut|new|second|first) single|Warner Bros)\b",
    re.IGNORECASE,
)
#: One of these is in each match but for that of "choreograph".
_LIKELY = frozenset((*_OF_WORKS, *"office play series game games show single bros".split()))
#: A given name or an initial, and the surname: what somebody is called stands between them.
_GIVEN = compiled(r"\b([^\W\d_a-z][\w’'-]+|[A-Z]\.) (\(?)\Z")
_SURNAME = compiled(r" (?:(?:al|el|de|da|di|van|von|der|bin|ibn|du|la)[ -]){0,2}[^\W\d_a-z][\w’'-]+")
_BRACKETED = compiled(r"\)" + _SURNAME.pattern)
_NEAR = 300  # characters on either side of a title


def needs_marks(document: Document, start: int, name: str) -> bool:
    """Would a name that stands in marks from ``start`` on run into the sentence without them?

    It does where a common noun stands before it and each of its words is an ordinary one.
    """
    before = document.words_in(max(0, start - _FARTHEST), start)
    if not before or document.prose[before[-1].end : start].strip():
        return False
    noun = before[-1]
    prize = noun.key in _PRIZES  # "the Literary Award "Far East""
    if not (noun.text.islower() or prize) or noun.key in FUNCTION_WORDS or not may_be_noun(noun.key):
        return False
    words = [word.strip(".,!?’'").lower() for word in name.split()]
    if len(words) > 1 and words[-1].isdecimal():
        return False  # the rocket "Falcon 9"
    return all(map(_is_ordinary, words)) and any(map(str.isalpha, words))


def may_be_title(document: Document, start: int, end: int) -> bool:
    """May marks from ``start`` to ``end`` hold the title of a work, since the words near by speak of one?"""
    if not document.view(_may_speak_of_works):
        return False
    block = document.block_at(start)
    first, last = (block.start, block.end) if block else (start, end)
    return _IS_OF_WORKS.search(document.prose, max(first, start - _NEAR), min(last, end + _NEAR)) is not None


def _may_speak_of_works(document: Document) -> bool:
    """Is there a word by which a text may speak of a work? To search for the expression takes much longer."""
    words = document.vocabulary
    return not _LIKELY.isdisjoint(words) or any(word.startswith("choreograph") for word in words)


def runs_into_name(document: Document, start: int) -> bool:
    """Would a name that stands in marks from ``start`` on be one with the name before: the Cup of Spain "Ajax"?"""
    before = document.words_in(max(0, start - _FARTHEST), start)
    if len(before) < 2 or document.prose[before[-1].end : start] != " ":
        return False
    word = before[-1]
    if not word.text[0].isupper() or word.text.isupper() or word.key in FUNCTION_WORDS:
        return False
    return word.key not in common_words()


def is_nickname(document: Document, span: Span) -> bool:
    """Do marks hold what somebody is called, between the given name and the surname: Karl “Mole” Lowe?

    It may stand in round brackets, too: Karl (“Mole”) Lowe.
    """
    prose = document.prose
    given = _GIVEN.search(prose, max(0, span.start - _FARTHEST), span.start)
    surname = given and (_BRACKETED if given[2] else _SURNAME).match(prose, span.end)
    if not given or not surname:
        return False
    name = given[1].lower()
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    if name.endswith(".") or not given_names().isdisjoint((name, plain)):
        return True
    rare = {name, surname[0].split()[-1].lower()}  # no list has him: neither word may be a place or a plain one
    if not given[1][1].islower() or prose[slice(*span)].isupper():
        return False
    return rare.isdisjoint(place_names()) and rare.isdisjoint(common_words())


def _is_ordinary(word: str) -> bool:
    if not word.isalpha() or word in FUNCTION_WORDS or word in FREQUENT_WORDS or word in _NAMING:
        return True
    return not common_words().isdisjoint((word, stem(word)))
