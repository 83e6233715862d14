"""Cuts a run of capitals into names, each with the titles before it, by the run alone."""

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from lint.analysis.gazetteer import kinds
from lint.analysis.memo import remembered
from lint.analysis.names.model import Kind
from lint.analysis.names.tokens import NAMING, Role, Token, is_acronym, linking, role_of, tokens_of
from lint.analysis.names.words import common_words, given_names, place_names, words
from lint.analysis.transliteration import fold
from lint.records import NamedTuple


class Reading(NamedTuple):
    """A name in a run of capitals, by that run alone; it may stand in many places."""

    start: int  # from where the run begins
    end: int
    keys: tuple[str, ...]
    parts: tuple[str, ...]  # its words, particles with the word after them
    folded: tuple[str, ...]  # the parts, to be compared
    title: str
    kind: Kind  # UNKNOWN: what stands beside it may tell
    head: bool  # its first word opens a sentence, which may be all that its capital says


_LONG_RUN = 120  # code points from which on a run is not remembered


def readings(text: str, head: bool) -> tuple[Reading, ...]:
    """Return the names in a run of capitals. ``head``: it begins with a common word, where a sentence begins."""
    return (_readings if len(text) < _LONG_RUN else _readings.__wrapped__)(text, head)


@lru_cache(maxsize=4096)
def _readings(text: str, head: bool) -> tuple[Reading, ...]:
    tokens = tokens_of(text)
    return (_reading_of(tokens),) if _is_plain(tokens) else tuple(RunReader(text, tokens, head).readings())


def opens_common(text: str) -> bool:
    """Is the first word of a run a common word? Only of such a one the head of a sentence makes a name doubtful."""
    first = text.partition(" ")[0]
    key = first.lower() if first.isalpha() else tokens_of(first)[0].key
    return key in common_words()


_new_reading = partial(tuple.__new__, Reading)
#: To look up a member in its class takes longer than all else that is done with it.
_NAME, _ORGANISATION, _PLACE, _TITLE, _, _DEMONYM, _CALENDAR, _SMALL, _OF = Role
_UNKNOWN = Kind.UNKNOWN


def _reading_of(
    tokens: Sequence[Token], title: Sequence[Token] = (), kind: Kind = _UNKNOWN, head: bool = False
) -> Reading:
    keys = tuple([token.key for token in tokens])
    parts = _parts(tokens)
    folded = tuple(map(fold, parts))
    if kind is _UNKNOWN:
        kind = _own_kind(keys, "".join(folded), tokens[0].text, [token.key for token in title])
    titles = " ".join([token.text for token in title]) if title else ""
    return _new_reading((tokens[0].start, tokens[-1].end, keys, parts, folded, titles, kind, head))


def _is_plain(tokens: list[Token]) -> bool:
    """Is a run one name as it stands: no word in it has any part but that of a name?"""
    for token in tokens:
        if token.role is not _NAME:
            return False
    first = tokens[0].key
    return (
        first not in common_words()
        and not (len(tokens) > 1 and tokens[1].key in given_names() and _may_stand_before(tokens[0]))
        and first not in words("country")
        and all(one.end + 1 == other.start for one, other in pairwise(tokens))  # no possessive, no full stop
    )


@remembered(4096)
def single(text: str) -> Reading | None:
    """Return a name of one word; most capitals are no more. ``head``: it is not one where a sentence begins."""
    key = text.lower()
    role = role_of(key)
    if role not in NAMING and not is_acronym(text):
        return None
    return _reading_of([Token(text, key, role, 0, len(text))], head=key in common_words())


@remembered(1024)
def single_inside(text: str) -> Reading | None:
    """Return a name of one word where no sentence begins."""
    reading = single(text)
    return reading and reading._replace(head=False)


def is_listed(key: str) -> bool:
    """Is a word a name or part of one, though it is a common word as well?"""
    return key in given_names() or key in words("particle")


_HEADS = (_ORGANISATION, _PLACE)  # tuples, as NAMING is
_BEFORE_NAMES = (_TITLE, _DEMONYM)


class RunReader:
    """Cuts a run of capitals into names, each with the titles before it."""

    def __init__(self, text: str, tokens: list[Token], head: bool) -> None:
        self._text = text
        self._tokens = tokens
        self._head = head
        self._found: list[Reading] = []
        self._begin()

    def _begin(self) -> None:
        self._title: list[Token] = []
        self._name: list[Token] = []
        self._kind = _UNKNOWN

    def readings(self) -> list[Reading]:
        for index, token in enumerate(self._tokens):
            if index and self._ends_name(self._tokens[index - 1]):
                self._end()
            self._read(index, token)
        self._end()
        return self._found

    def _end(self) -> None:
        """What was read is a name, if it is anything."""
        while self._name and self._name[-1].text[0].islower() and self._name[-1].key in linking():
            self._name.pop()
        if self._name:
            head = self._head and self._name[0] is self._tokens[0]
            self._found.append(_reading_of(self._name, self._title, self._kind, head))
        self._begin()

    def _ends_name(self, token: Token) -> bool:
        """Does a possessive or a full stop after a word end the name?"""
        after = self._text[token.end]
        return after in "'’" or (after == "." and len(token.text) > 1 and token.key not in words("abbreviation"))

    def _read(self, index: int, token: Token) -> None:
        key, role, name, title = token.key, token.role, self._name, self._title
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        if name and self._is_surname(role):
            name.append(token)  # Theresa May, Gordon Brown, Prince Turki al-Faisal
        elif (
            title
            and not name
            and following
            and (title[-1].key in {"of", "the"} or (role is _OF and title[-1].role is _TITLE))
        ):
            title.append(token)  # Secretary of State John Adams
        elif role is _OF or (key == "the" and name and name[-1].key == "of"):
            if name and self._kind is not _UNKNOWN:
                name.append(token)  # Ministry of the Interior
            else:
                self._end()
        elif role is _CALENDAR and not token.text.isupper():
            self._end()
        elif role in _HEADS and (name or title or (following and following.key == "of")):
            self._read_head(token, following)
        elif role in _BEFORE_NAMES or key in words("title") or (key in words("modifier") and self._before_title(index)):
            if not (name and name[-1].key in words("particle")):
                if name:
                    self._end()
                self._title.append(token)
            else:
                name.append(token)
        elif role is _SMALL and not is_acronym(token.text):
            self._end()
        elif index == 0 and self._head and key in common_words() and not is_listed(key):
            if following and following.role in _HEADS:
                title.append(token)  # "Health Ministry" may begin a sentence
        else:
            self._read_name(token)

    def _is_surname(self, role: Role) -> bool:
        """Is a word behind others whatever it is otherwise a surname, as in Theresa May, Gordon Brown, Karim Said?"""
        if self._name[-1].key not in given_names() or role is _OF or role is _SMALL:
            return False
        return len(self._name) == 1 or role not in _HEADS

    def _read_head(self, token: Token, following: Token | None) -> None:
        """A word that names a kind of body or place: with all before it, it is a name."""
        if self._title and self._title[-1].key == "of":
            self._title.append(token)  # "the secretary of state"
            return
        if not self._name and token.key in words("title") and following and following.role is not _ORGANISATION:
            self._title.append(token)
            return
        self._name = [*self._title, *self._name, token]
        self._title = []
        self._kind = Kind.ORGANISATION if token.role is _ORGANISATION else Kind.PLACE

    def _read_name(self, token: Token) -> None:
        name = self._name
        whole = name and self._kind is not _UNKNOWN and name[-1].key not in linking()
        if whole or (len(name) == 1 and _may_stand_before(name[0]) and token.key in given_names()):
            self._end()  # "his ambassador to Israel Anatoly ...", "at the UN Andreas ..."
        self._name.append(token)

    def _before_title(self, index: int) -> bool:
        """Do only modifiers stand between a modifier and a title to which they belong?"""
        for place in range(index, len(self._tokens)):  # no slice: a run may be as long as the text
            key = self._tokens[place].key
            if key in words("title"):
                return True
            if key not in words("modifier"):
                return False
        return False


def _may_stand_before(token: Token) -> bool:
    """May a word stand right before a person's name and be none of it: a country, a place, a body by its initials?"""
    if token.key in words("country") or (token.key in place_names() and token.key not in given_names()):
        return True  # "the mayor of Moscow Sergey ..."
    return is_acronym(token.text) and "." not in token.text


def _own_kind(keys: tuple[str, ...], letters: str, first: str, titles: list[str]) -> Kind:
    """Return what a name is, by its own words and the titles before it."""
    if not (titles and titles[-1] in {"mr", "mrs", "ms"}) and (known := _known_kind(keys, letters)) is not None:
        return known
    if len(keys) == 1 and first.isupper() and 2 <= len(first) <= 6:
        return Kind.ORGANISATION
    if (titles and not words("title").isdisjoint(titles)) or (len(keys) > 1 and keys[0] in given_names()):
        return Kind.PERSON
    return _UNKNOWN


def _known_kind(keys: tuple[str, ...], letters: str) -> Kind | None:
    """Return what a name in the lists of places and in the starter list is; ``letters``: all of it, folded."""
    first, last, several = keys[0], keys[-1], len(keys) > 1
    if several and first in words("direction") and last in place_names():
        return Kind.PLACE
    if (known := kinds().get(letters)) is not None:
        return Kind(known)
    if last in place_names() and not (several and first in given_names()):
        return Kind.PLACE
    return None


def _parts(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name, particles with the word after them."""
    if len(tokens) == 1:
        return (tokens[0].text,)
    particles = words("particle")
    parts: list[str] = []
    pending = ""
    for token in tokens:
        if token.key in particles and token is not tokens[-1]:
            pending += token.text + " "
        else:
            parts.append(pending + token.text)
            pending = ""
    return tuple(parts)
