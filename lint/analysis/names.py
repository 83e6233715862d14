"""Names: where a document mentions persons, places and organisations, and which mentions are of one bearer.

Found by form and context alone: runs of capitals with the particles of many languages in them (Abu, al-, bin, de,
van), freed of titles (Prime Minister), of adjectives of nations, of calendar words and of the capital that begins a
sentence. Titles, offices, given names, prepositions and verbs of saying tell persons, places and bodies apart.

The word lists are tables beside this module.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from lint.analysis.gazetteer import kinds
from lint.analysis.transliteration import fold
from lint.data import persistent_cache, rows
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Span


class Kind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"

    __hash__ = str.__hash__  # Enum's own is Python code, and kinds are looked up often


class Mention(NamedTuple):
    """A name in the text, without title, article and possessive ending."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...]  # its words; particles belong to the word after them: ("Musa", "Abu Marzouq")
    kind: Kind
    title: str = ""  # the titles and adjectives right before it: "Russian Deputy Foreign Minister", "Mr"
    entity: int = -1  # the index in entities(document) of its bearer

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Entity(NamedTuple):
    """Everything that is mentioned by one name: in full, by surname, by acronym."""

    number: int
    kind: Kind
    name: str  # its longest form
    mentions: tuple[Mention, ...]  # in order, at least one


def names(document: Document) -> tuple[Mention, ...]:
    """All names of a document, in order; they do not overlap. ``document.view(names)`` computes them once."""
    return document.view(_analysis).mentions


def entities(document: Document) -> tuple[Entity, ...]:
    """The bearers of the names of a document, in order of their first mention."""
    return document.view(_analysis).entities


# ---- The word lists


@cache
def _words(group: str) -> frozenset[str]:
    """The words of a class of names.tsv or names.places.tsv."""
    return _classes().get(group, frozenset())


@persistent_cache
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, list[str]] = defaultdict(list)
    for name, words in (*rows("lint.analysis", "names.tsv", 2), *rows("lint.analysis", "names.places.tsv", 2)):
        classes[name] += words.split()
    return {name: frozenset(words) for name, words in classes.items()}


@persistent_cache
def given_names() -> frozenset[str]:
    """Given names in small letters."""
    return frozenset(word for _, words in rows("lint.analysis", "names.given.tsv", 2) for word in words.split())


@persistent_cache
def common_words() -> frozenset[str]:
    """English words that are no names, in small letters."""
    return frozenset(word for (line,) in rows("lint.analysis", "names.words.tsv", 1) for word in line.split())


@persistent_cache
def place_names() -> frozenset[str]:
    """Single words that name well-known places, in small letters."""
    return _words("country") | _words("state") | _words("city") | _words("province")


#: Nationalities, faiths and languages by their endings; the irregular ones are in the table.
_NATIONAL = compiled(r"(?:[a-z]{2,}(?:ian|ians|nese|ish|ean|eans|istani|istanis))$")
_NOT_NATIONAL = frozenset(
    "ian brian lillian vivian julian adrian damian sebastian christian jean sean dean ocean".split()
)


@lru_cache(maxsize=16_384)
def is_demonym(word: str) -> bool:
    """Is a word (in small letters) an adjective of a nation, people or faith, or the name of its members?"""
    words = _words("demonym")
    if (
        word in words
        or (word.endswith("s") and word[:-1] in words)
        or (word.endswith("men") and word[:-2] + "an" in words)
    ):
        return True
    if "-" in word:  # Arab-Israeli, Iran-backed, pro-Russian
        first, _, rest = word.partition("-")
        return is_demonym(rest) or (first in place_names() | {"us", "uk", "un", "eu"} and rest in common_words())
    return bool(_NATIONAL.match(word)) and word not in _NOT_NATIONAL and _has_nation(word)


@persistent_cache
def _stems() -> frozenset[str]:
    """The first letters of places: enough of them to see one in an adjective."""
    return frozenset(name[: max(4, len(name) - 3)] for name in place_names() if len(name) >= 4)


def _has_nation(word: str) -> bool:
    return any(word[:length] in _stems() for length in range(4, len(word)))


# ---- Runs of capitals

_PARTICLES = (
    r"(?:al|el|ad|an|ar|as|ash|at|az|adh|ath|ul|bin|ibn|bint|ben|ould|abu|abou|umm|abd|de|del|della|di|da|do|dos|das|du"
    r"|la|le|van|von|den|der|ter|zu|af|av)"
)
_REST = rf"[^\W\d_]*(?:[-‑’'ʼ‘](?:{_PARTICLES}[-‑])?[^\W\d_]+)*"
_CAPITAL = rf"[^\W\d_a-z]{_REST}"  # a word with a capital, and what hangs on it by hyphens and apostrophes
_RUN = compiled(
    rf"[^\W\d_a-z](?<![^\W_].){_REST}(?:"  # the set stands first, which makes the search fast
    rf"\.?[ \xa0](?:{_PARTICLES}[-‑ \xa0]){{0,3}}{_CAPITAL}"  # Musa Abu, J. Smith, Bashar al-Assad, Leyla van der Berg
    rf"|[ \xa0]of[ \xa0](?:the[ \xa0])?{_CAPITAL}"  # Ministry of the Interior
    rf"|\.-?{_CAPITAL}"  # U.S, J.R
    r")*"
)
_TOKEN = compiled(rf"(?:{_PARTICLES}[-‑])?{_CAPITAL}|[^\W\d_]+")
_PARTICLE_BEFORE = compiled(rf"(?<![^\W_]){_PARTICLES}[-‑’' \xa0]\Z")
_PARTICLE_WORDS = frozenset(_PARTICLES.removeprefix("(?:").removesuffix(")").split("|"))
_POSSESSIVE = compiled(r"['’]s?\Z")
_LAST_LETTERS = compiled(r"[^\W\d_]+\Z")
_AFTER = compiled(r"['’s]*,?[\"”]?[ \xa0]([^\W\d_]+)|, (\d\d)\b")
_SENTENCE_HEAD = compiled(r"(?:[.!?…:;•|]|[-–—])[\"'”’)\]]*\s+[\"'“‘«(\[]*\Z|\n\s*\W*\Z|\A\W*\Z|[\"“‘«]\Z")
_CONTRACTED = frozenset(
    "i you he she it we they that there what who here let don isn wasn aren doesn didn can won".split()
)


class _Role(Enum):
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
_NAMING = (_Role.NAME, _Role.ORGANISATION, _Role.PLACE)  # a tuple compares by identity, a set would hash in Python


class _Token(NamedTuple):
    text: str
    key: str  # in small letters, straight apostrophes
    start: int
    end: int


class _Reading(NamedTuple):
    """A name in a run of capitals, by that run alone; it may stand in many places."""

    start: int  # from where the run begins
    end: int
    keys: tuple[str, ...]
    parts: tuple[str, ...]  # its words, particles with the word after them
    folded: tuple[str, ...]  # the parts, to be compared
    title: str
    kind: Kind  # UNKNOWN: what stands beside it may tell
    head: bool  # its first word opens a sentence, which may be all that its capital says


class _Piece(NamedTuple):
    """A name where it stands."""

    start: int
    end: int
    reading: _Reading
    kind: Kind
    heading: bool


@lru_cache(maxsize=16_384)
def _role(key: str) -> _Role:
    if key == "of":
        return _Role.OF
    for role, group in (
        (_Role.CALENDAR, "calendar"),
        (_Role.ORGANISATION, "organisation"),
        (_Role.PLACE, "place"),
        (_Role.TITLE, "title"),
    ):
        if key in _words(group):
            return role
    if is_demonym(key):
        return _Role.DEMONYM
    if key in _words("modifier"):
        return _Role.MODIFIER
    if key in _words("function") or key.partition("'")[0] in _CONTRACTED:
        return _Role.SMALL
    return _Role.NAME


def begins_sentence(prose: str, offset: int) -> bool:
    """Does a sentence, quotation or line begin at an offset, so that a capital there says nothing?"""
    return bool(_SENTENCE_HEAD.search(prose, max(0, offset - 12), offset))


def _token(text: str, start: int) -> _Token:
    if text[-1] in "s'’" and (possessive := _POSSESSIVE.search(text)):
        text = text[: possessive.start()]
    return _Token(text, text.lower().replace("’", "'"), start, start + len(text))


def _pieces(prose: str, headings: "_Headings") -> Iterator[_Piece]:
    """The names of a prose as they stand, before anything is known of the rest of the text."""
    for run in _RUN.finditer(prose):
        begin, text = run.start(), run[0]
        if (particle := _particle_before(prose, begin)) is not None:
            begin, text = particle, prose[particle : run.end()]
        elif text.isalpha():
            if (reading := _single(text)) is None:
                continue
            if reading.head and begins_sentence(prose, begin):
                if not _is_listed(reading.keys[0]):
                    continue
            elif reading.head:
                reading = reading._replace(head=False)
            yield _piece(prose, begin, reading, headings.at(begin))
            continue
        read = _readings if len(text) < _LONG_RUN else _readings.__wrapped__
        heading = headings.at(begin)
        for reading in read(text, _opens_common(text) and begins_sentence(prose, begin)):
            yield _piece(prose, begin, reading, heading)


def _piece(prose: str, begin: int, reading: _Reading, heading: bool) -> _Piece:
    start, end, kind = begin + reading.start, begin + reading.end, reading.kind
    return _Piece(start, end, reading, _kind(prose, reading, start, end) if kind is Kind.UNKNOWN else kind, heading)


_LONG_RUN = 120  # code points from which on a run is not remembered


@lru_cache(maxsize=16_384)
def _readings(text: str, head: bool) -> tuple[_Reading, ...]:
    """The names in a run of capitals. ``head``: it begins with a common word, where a sentence begins."""
    tokens = [_token(match[0], match.start()) for match in _TOKEN.finditer(text)]
    return (_reading(tokens),) if _is_plain(tokens) else tuple(_Reader(text, tokens, head).readings())


def _opens_common(text: str) -> bool:
    """Is the first word of a run a common word? Only of such a one the head of a sentence makes a name doubtful."""
    first = _TOKEN.match(text)
    return first is not None and _token(first[0], 0).key in common_words()


def _reading(
    tokens: Sequence[_Token], title: Sequence[_Token] = (), kind: Kind = Kind.UNKNOWN, head: bool = False
) -> _Reading:
    keys, parts = tuple(token.key for token in tokens), _parts(tokens)
    if kind is Kind.UNKNOWN:
        kind = _own_kind(keys, tokens[0].text, [token.key for token in title])
    titles = " ".join(token.text for token in title)
    return _Reading(tokens[0].start, tokens[-1].end, keys, parts, tuple(map(fold, parts)), titles, kind, head)


_JOINTS = frozenset("-‑’' \xa0")


def _particle_before(prose: str, start: int) -> int | None:
    """Where a particle begins that stands right before a capital and belongs to it: al-Assad, bin Salman."""
    if not start or prose[start - 1] not in _JOINTS:
        return None
    word = prose[max(0, start - 8) : start - 1].rpartition(" ")[2]
    if word in _PARTICLE_WORDS:
        return start - 1 - len(word)
    if word.isalpha():  # most words before a name: the search below would be slower to say so
        return None
    before = _PARTICLE_BEFORE.search(prose, max(0, start - 8), start)
    return before.start() if before else None


def _is_plain(tokens: list[_Token]) -> bool:
    """Is a run one name as it stands: no word in it has any part but that of a name?"""
    first = tokens[0].key
    return (
        first not in common_words()
        and first not in _words("country")
        and all(_role(token.key) is _Role.NAME for token in tokens)
        and all(one.end + 1 == other.start for one, other in pairwise(tokens))  # no possessive, no full stop
    )


@lru_cache(maxsize=16_384)
def _single(text: str) -> _Reading | None:
    """A name of one word; most capitals are no more. ``head``: it is not one where a sentence begins."""
    key = text.lower()
    if _role(key) not in _NAMING and not _is_acronym(text):
        return None
    return _reading([_Token(text, key, 0, len(text))], head=key in common_words())


def _is_listed(key: str) -> bool:
    """Is a word a name or part of one, though it is a common word as well?"""
    return key in given_names() or key in _words("particle")


class _Reader:
    """Cuts a run of capitals into names, each with the titles before it."""

    def __init__(self, text: str, tokens: list[_Token], head: bool) -> None:
        self._text = text
        self._tokens = tokens
        self._head = head
        self._found: list[_Reading] = []
        self._begin()

    def _begin(self) -> None:
        self._title: list[_Token] = []
        self._name: list[_Token] = []
        self._kind = Kind.UNKNOWN

    def readings(self) -> list[_Reading]:
        for index, token in enumerate(self._tokens):
            if index and self._ends_name(self._tokens[index - 1]):
                self._end()
            self._read(index, token)
        self._end()
        return self._found

    def _end(self) -> None:
        """What was read is a name, if it is anything."""
        while self._name and self._name[-1].text[0].islower() and self._name[-1].key in _linking():
            self._name.pop()
        if self._name:
            head = self._head and self._name[0] is self._tokens[0]
            self._found.append(_reading(self._name, self._title, self._kind, head))
        self._begin()

    def _ends_name(self, token: _Token) -> bool:
        """Does a possessive or a full stop after a word end the name?"""
        after = self._text[token.end]
        return after in "'’" or (after == "." and len(token.text) > 1 and token.key not in _words("abbreviation"))

    def _read(self, index: int, token: _Token) -> None:
        key, role, name, title = token.key, _role(token.key), self._name, self._title
        more = index + 1 < len(self._tokens)
        if self._is_surname(role):
            name.append(token)  # Theresa May, Gordon Brown, Prince Turki al-Faisal
        elif (
            not name
            and title
            and more
            and (title[-1].key in {"of", "the"} or (role is _Role.OF and _role(title[-1].key) is _Role.TITLE))
        ):
            title.append(token)  # Secretary of State John Adams
        elif role is _Role.OF or (key == "the" and name and name[-1].key == "of"):
            if name and self._kind is not Kind.UNKNOWN:
                name.append(token)  # Ministry of the Interior
            else:
                self._end()
        elif role is _Role.CALENDAR and not token.text.isupper():
            self._end()
        elif role in (_Role.ORGANISATION, _Role.PLACE) and (
            name or title or (more and self._tokens[index + 1].key == "of")
        ):
            self._read_head(index, token, role)
        elif role in (_Role.TITLE, _Role.DEMONYM) or key in _words("title") or self._before_title(index):
            if not (name and name[-1].key in _words("particle")):
                if name:
                    self._end()
                self._title.append(token)
            else:
                name.append(token)
        elif role is _Role.SMALL and not _is_acronym(token.text):
            self._end()
        elif index == 0 and self._head and key in common_words() and not _is_listed(key):
            if more and _role(self._tokens[1].key) in (_Role.ORGANISATION, _Role.PLACE):
                title.append(token)  # "Health Ministry" may begin a sentence
        else:
            self._read_name(token)

    def _is_surname(self, role: _Role) -> bool:
        """Is a word whatever it is otherwise a surname here, as in Theresa May, Gordon Brown, Karim Said?"""
        if not self._name or self._name[-1].key not in given_names() or role in (_Role.OF, _Role.SMALL):
            return False
        return len(self._name) == 1 or role not in (_Role.ORGANISATION, _Role.PLACE)

    def _read_head(self, index: int, token: _Token, role: _Role) -> None:
        """A word that names a kind of body or place: with all before it, it is a name."""
        if self._title and self._title[-1].key == "of":
            self._title.append(token)  # "the secretary of state"
            return
        following = self._tokens[index + 1 : index + 2]
        if (
            not self._name
            and token.key in _words("title")
            and following
            and _role(following[0].key) is not _Role.ORGANISATION
        ):
            self._title.append(token)
            return
        self._name = [*self._title, *self._name, token]
        self._title = []
        self._kind = Kind.ORGANISATION if role is _Role.ORGANISATION else Kind.PLACE

    def _read_name(self, token: _Token) -> None:
        name = self._name
        whole = name and self._kind is not Kind.UNKNOWN and name[-1].key not in _linking()
        if whole or (len(name) == 1 and name[0].key in _words("country") and token.key in given_names()):
            self._end()  # "his ambassador to Israel Anatoly ..."
        self._name.append(token)

    def _before_title(self, index: int) -> bool:
        """Do only modifiers stand between a modifier and a title to which they belong?"""
        for place in range(index, len(self._tokens)):  # no slice: a run may be as long as the text
            key = self._tokens[place].key
            if key in _words("title"):
                return True
            if key not in _words("modifier"):
                return False
        return False


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


@cache
def _linking() -> frozenset[str]:
    """The words that lead on to the next word of a name."""
    return _words("particle") | {"of", "the"}


def _own_kind(keys: tuple[str, ...], first: str, titles: list[str]) -> Kind:
    """What a name is, by its own words and the titles before it."""
    if not (titles and titles[-1] in {"mr", "mrs", "ms"}) and (known := _known_kind(keys)) is not None:
        return known
    if len(keys) == 1 and first.isupper() and 2 <= len(first) <= 6:
        return Kind.ORGANISATION
    if not _words("title").isdisjoint(titles) or (len(keys) > 1 and keys[0] in given_names()):
        return Kind.PERSON
    return Kind.UNKNOWN


def _kind(prose: str, reading: _Reading, start: int, end: int) -> Kind:
    """What a name is, by the words beside it."""
    word, comma = _word_before(prose, start)
    if word in _words("title"):
        return Kind.PERSON
    after = _AFTER.match(prose, end, end + 24)
    if after and (after[2] or after[1] in _words("speech")):
        return Kind.PERSON
    if len(reading.keys) == 1 and not comma and word in _words("in") and word not in _ANYWHERE:
        return Kind.PLACE
    return Kind.UNKNOWN


#: Prepositions before persons and bodies as well as before places.
_ANYWHERE = frozenset({"to", "from", "of", "via"})


def _word_before(prose: str, offset: int) -> tuple[str, bool]:
    """The word in small letters before an offset, or "", and whether a comma stands between."""
    before = prose[max(0, offset - 24) : offset].rstrip("\"'“‘(")
    bare = before.rstrip(" \xa0,")
    word = bare.rpartition(" ")[2]
    if not word.isalpha():
        letters = _LAST_LETTERS.search(word)
        word = letters[0] if letters else ""
    return (word if word.islower() else ""), "," in before[len(bare) :]


@lru_cache(maxsize=16_384)
def _known_kind(keys: tuple[str, ...]) -> Kind | None:
    """What a name in the lists of places and in the starter list is."""
    first, last, several = keys[0], keys[-1], len(keys) > 1
    if several and first in _words("direction") and last in place_names():
        return Kind.PLACE
    if (known := kinds().get("".join(map(fold, keys)))) is not None:
        return Kind(known)
    if last in place_names() and not (several and first in given_names()):
        return Kind.PLACE
    return None


# ---- Headings in capitals


class _Headings:
    """The stretches whose capitals say nothing: headings in title case or in capitals."""

    def __init__(self, document: Document) -> None:
        blocks = [block for block in document.blocks if _all_capitals(document.prose, block)]
        self._starts = [block.start for block in blocks]
        self._ends = [block.end for block in blocks]

    def at(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


_LONG_WORD = compiled(r"\b[^\W\d_]{4,}")


def _all_capitals(prose: str, block: Block) -> bool:
    """Does nearly every long word of a short block without a full stop begin with a capital?"""
    if block.end - block.start > 240 or block.kind is BlockKind.DATELINE:
        return False
    text = prose[block.start : block.end]
    if text.rstrip("\"'”’) \n").endswith((".", "!", "…")):
        return False
    words = _LONG_WORD.findall(text)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


# ---- Bearers


class _Analysis(NamedTuple):
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]


def _analysis(document: Document) -> _Analysis:
    prose = document.prose
    pieces = list(_credible(list(_pieces(prose, _Headings(document)))))
    groups: dict[object, list[int]] = {}
    for index, key in enumerate(_bearers(pieces)):
        groups.setdefault(key, []).append(index)
    mentions: dict[int, Mention] = {}
    entities: list[Entity] = []
    for number, members in enumerate(groups.values()):
        kind = _common_kind([pieces[index].kind for index in members])
        for index in members:
            start, end, reading, _, _ = pieces[index]
            mentions[index] = Mention(start, end, prose[start:end], reading.parts, kind, reading.title, number)
        longest = max(members, key=lambda index: len(pieces[index].reading.parts)) if len(members) > 1 else members[0]
        found = tuple(mentions[index] for index in members)
        entities.append(Entity(number, kind, mentions[longest].text, found))
    return _Analysis(tuple(mentions[index] for index in range(len(pieces))), tuple(entities))


def _credible(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Leave out capitals that only a heading or the head of a sentence explains."""
    surely = {key for piece in pieces if not (piece.heading or piece.reading.head) for key in piece.reading.keys}
    for piece in pieces:
        keys = piece.reading.keys
        if piece.heading:
            if not all(key in surely or key in _listed_names() for key in keys):
                continue
        elif piece.reading.head and len(keys) == 1 and keys[0] not in surely:
            continue
        yield piece


@cache
def _listed_names() -> frozenset[str]:
    return given_names() | place_names()


def _parts(tokens: Sequence[_Token]) -> tuple[str, ...]:
    """The words of a name, particles with the word after them."""
    if len(tokens) == 1:
        return (tokens[0].text,)
    particles = _words("particle")
    parts: list[str] = []
    pending = ""
    for token in tokens:
        if token.key in particles and token is not tokens[-1]:
            pending += token.text + " "
        else:
            parts.append(pending + token.text)
            pending = ""
    return tuple(parts)


def _bearers(pieces: Sequence[_Piece]) -> list[object]:
    """For every name a key that it shares with the names of the same bearer."""
    persons = (Kind.PERSON, Kind.UNKNOWN)
    owners: dict[str, list[tuple[int, object]]] = defaultdict(list)
    keys: list[object] = []
    for index, piece in enumerate(pieces):
        key: object = (words := piece.reading.folded)
        if len(words) > 1 and piece.kind in persons:
            key = (words[0], words[-1])  # a middle name makes no other person
            for word in {words[0], words[-1]}:
                owners[word].append((index, key))
        keys.append(key)
    for index, piece in enumerate(pieces):
        words = piece.reading.folded
        if len(words) == 1 and piece.kind in persons and (named := owners.get(words[0])):
            # The last one in full before this, else the first after it.
            keys[index] = named[max(0, bisect_right(named, index, key=lambda owner: owner[0]) - 1)][1]
    return keys


def _common_kind(found: Sequence[Kind]) -> Kind:
    known = [kind for kind in found if kind is not Kind.UNKNOWN]
    if len(set(known)) <= 1:
        return known[0] if known else Kind.UNKNOWN
    return Counter(known).most_common(1)[0][0]
