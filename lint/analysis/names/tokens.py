"""The tokens of a run of capitals, and what each of them does in it as a rule."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, partial

from lint.analysis.memo import remembered
from lint.analysis.names.words import is_demonym, words
from lint.patterns import compiled
from lint.records import NamedTuple

_PARTICLES = (
    r"(?:al|el|ad|an|ar|as|ash|at|az|adh|ath|ul|bin|ibn|bint|ben|ould|abu|abou|umm|abd|de|del|della|di|da|do|dos|das|du"
    r"|la|le|van|von|den|der|ter|zu|af|av)"
)


def _rest(letter: str) -> str:
    """Return the expression for the rest of a word, and what hangs on it by hyphens and apostrophes."""
    return rf"{letter}*(?:[-‑’'ʼ‘](?:{_PARTICLES}[-‑])?{letter}+)*"


def _run(capital: str, letter: str) -> str:
    """Return the expression for a run of words with capitals."""
    word = rf"{capital}{_rest(letter)}"
    return (
        rf"{capital}(?<![^\W_].){_rest(letter)}(?:"
        rf"\.?[ \xa0](?:{_PARTICLES}[-‑ \xa0]){{0,3}}{word}"  # Musa Abu, J. Smith, Bashar al-Assad, Leyla van der Berg
        rf"|[ \xa0]of[ \xa0](?:the[ \xa0])?{word}"  # Ministry of the Interior
        rf"|\.-?{word}"  # U.S, J.R
        r")*"
    )


_LETTER = r"[^\W\d_]"
_CAPITAL = r"[^\W\d_a-z]"
_LATIN = "ª²³µ¹ºÀ-ÖØ-öø-ɏ¼-¾"  # all letters up to there and, as in _LETTER, what else counts as such
_RUN = compiled(_run(_CAPITAL, _LETTER))
#: Listed letters are found twice as fast. For texts that have no other letters:
_LATIN_RUN = compiled(_run(f"[A-Z{_LATIN}]", f"[A-Za-z{_LATIN}]"))
_PLAIN_RUN = compiled(_run("[A-Z]", "[A-Za-z]"))
_BEYOND_LATIN = compiled(rf"[^\W\d\0-\x7f{_LATIN}]")
_BEYOND = compiled(r"[^\W\d\0-\x7f]")


def runs_of(prose: str, alphabet: str) -> Iterator[re.Match[str]]:
    """Return the runs of words with capitals in a prose. ``alphabet``: all characters that are in it."""
    if not _BEYOND.search(alphabet):
        return _PLAIN_RUN.finditer(prose)
    return (_RUN if _BEYOND_LATIN.search(alphabet) else _LATIN_RUN).finditer(prose)


TOKEN = compiled(rf"(?:{_PARTICLES}[-‑])?{_CAPITAL}{_rest(_LETTER)}|{_LETTER}+")
_PARTICLE_BEFORE = compiled(rf"(?<![^\W_]){_PARTICLES}[-‑’' \xa0]\Z")
_PARTICLE_WORDS = frozenset(_PARTICLES.removeprefix("(?:").removesuffix(")").split("|"))
#: The last three letters of particles, and those of two letters: they tell of most words that they are none.
PARTICLE_ENDINGS = frozenset(word[-3:] for word in _PARTICLE_WORDS if len(word) > 2)
PARTICLES_OF_TWO = frozenset(word for word in _PARTICLE_WORDS if len(word) == 2)
_POSSESSIVE = compiled(r"['’]s?\Z")
_SENTENCE_HEAD = compiled(r"(?:[.!?…:;•|]|[-–—])[\"'”’)\]]*\s+[\"'“‘«(\[]*\Z|\n\s*\W*\Z|\A\W*\Z|[\"“‘«]\Z")
_OPENS = frozenset('\n"“‘«')
_ENDS = frozenset(".!?…:;•|-–—")
_CONTRACTED = frozenset(
    "i you he she it we they that there what who here let don isn wasn aren doesn didn can won".split()
)


class Role(Enum):
    """What a word with a capital does in a run of them, as a rule."""

    NAME = auto()
    ORGANISATION = auto()  # Ministry
    PLACE = auto()  # Street
    TITLE = auto()  # Minister
    MODIFIER = auto()  # Foreign, before Minister
    DEMONYM = auto()  # Russian
    CALENDAR = auto()  # Monday
    SMALL = auto()  # The
    OF = auto()


#: Roles of words that are names when they stand alone.
NAMING = (Role.NAME, Role.ORGANISATION, Role.PLACE)  # a tuple compares by identity, a set would hash in Python


class Token(NamedTuple):
    text: str
    key: str  # in small letters, straight apostrophes
    role: Role
    start: int
    end: int


@remembered(4096)
def role_of(key: str) -> Role:
    if key == "of":
        return Role.OF
    for role, group in (
        (Role.CALENDAR, "calendar"),
        (Role.ORGANISATION, "organisation"),
        (Role.PLACE, "place"),
        (Role.TITLE, "title"),
    ):
        if key in words(group):
            return role
    if is_demonym(key):
        return Role.DEMONYM
    if key in words("modifier"):
        return Role.MODIFIER
    if key in words("function") or key.partition("'")[0] in _CONTRACTED:
        return Role.SMALL
    return Role.NAME


def begins_sentence(prose: str, offset: int) -> bool:
    """Does a sentence, quotation or line begin at an offset, so that a capital there says nothing?"""
    if offset <= 1:
        return bool(_SENTENCE_HEAD.search(prose, 0, offset))
    mark = prose[offset - 1]
    if mark == " ":  # a word or a full stop before it, as nearly always: soon seen
        before = prose[offset - 2]
        if before.isalnum():
            return False
        if before in _ENDS:
            return True
    elif mark in _OPENS:
        return True
    return bool(_SENTENCE_HEAD.search(prose, max(0, offset - 12), offset))


_new_token = partial(tuple.__new__, Token)


def tokens_of(text: str) -> list[Token]:
    """Return the words of a run of capitals, in order."""
    if not text.replace(" ", "").isalpha():
        return [_token_of(match[0], match.start()) for match in TOKEN.finditer(text)]
    tokens = []
    start = 0
    for word in text.split(" "):  # as most runs are: sooner told than by the expression
        key, end = word.lower(), start + len(word)
        tokens.append(_new_token((word, key, role_of(key), start, end)))
        start = end + 1
    return tokens


def _token_of(text: str, start: int) -> Token:
    if text[-1] in "s'’" and (possessive := _POSSESSIVE.search(text)):
        text = text[: possessive.start()]
    key = text.lower().replace("’", "'")
    return _new_token((text, key, role_of(key), start, start + len(text)))


_JOINTS = frozenset("-‑’' \xa0")


def particle_before(prose: str, start: int) -> int | None:
    """Return where a particle begins that stands right before a capital and belongs to it: al-Assad, bin Salman."""
    if start < 3 or prose[start - 1] not in _JOINTS:
        return None
    first = max(0, start - 8)
    word = prose[max(first, prose.rfind(" ", first, start - 1) + 1) : start - 1]
    if word in _PARTICLE_WORDS:
        return start - 1 - len(word)
    if word.isalpha():  # most words before a name: the search below would be slower to say so
        return None
    before = _PARTICLE_BEFORE.search(prose, max(0, start - 8), start)
    return before.start() if before else None


def is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


@cache
def linking() -> frozenset[str]:
    """Return the words that lead on to the next word of a name."""
    return words("particle") | {"of", "the"}
