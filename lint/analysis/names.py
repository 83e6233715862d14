"""Names: where a document mentions persons, places and organisations, and which mentions are of one bearer.

Found by form and context alone: runs of capitals with the particles of many languages in them (Abu, al-, bin, de,
van), freed of titles (Prime Minister), of adjectives of nations, of calendar words and of the capital that begins a
sentence. Titles, offices, given names, prepositions and verbs of saying tell persons, places and bodies apart.

The word lists are tables beside this module.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from lint.analysis.gazetteer import kinds
from lint.analysis.transliteration import fold
from lint.data import made_once, rows
from lint.document import Block, BlockKind, Document, Span
from lint.patterns import compiled


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


@made_once
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, list[str]] = defaultdict(list)
    for name, words in (*rows("lint.analysis", "names.tsv", 2), *rows("lint.analysis", "names.places.tsv", 2)):
        classes[name] += words.split()
    return {name: frozenset(words) for name, words in classes.items()}


@made_once
def given_names() -> frozenset[str]:
    """Given names in small letters."""
    return frozenset(word for _, words in rows("lint.analysis", "names.given.tsv", 2) for word in words.split())


@made_once
def common_words() -> frozenset[str]:
    """English words that are no names, in small letters."""
    return frozenset(word for (line,) in rows("lint.analysis", "names.words.tsv", 1) for word in line.split())


@made_once
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


@made_once
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


@dataclass
class _Piece:
    """A name while it is read: its words, what stands before it, and what it seems to be."""

    tokens: list[_Token]
    title: list[_Token]
    kind: Kind
    sentence_head: bool
    heading: bool = False

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


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
        start, text = run.start(), run[0]
        if (particle := _particle_before(prose, start)) is not None:
            start = particle
        elif text.isalpha():
            if (piece := _single(prose, start, text)) is not None:
                piece.heading = headings.at(start)
                yield piece
            continue
        tokens = [_token(match[0], match.start()) for match in _TOKEN.finditer(prose, start, run.end())]
        heading = headings.at(start)
        for piece in (
            [_Piece(tokens, [], Kind.UNKNOWN, False)] if _is_plain(tokens) else _Reader(prose, tokens).pieces()
        ):
            piece.heading = heading
            piece.kind = _kind(prose, piece)
            yield piece


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


def _single(prose: str, start: int, text: str) -> _Piece | None:
    """A name of one word; most capitals are no more."""
    key = text.lower()
    role = _role(key)
    if role not in _NAMING and not _is_acronym(text):
        return None
    head = False
    if key in common_words() and begins_sentence(prose, start):
        if key not in given_names() and key not in _words("particle"):
            return None
        head = True
    piece = _Piece([_Token(text, key, start, start + len(text))], [], Kind.UNKNOWN, head)
    piece.kind = _kind(prose, piece)
    return piece


class _Reader:
    """Cuts a run of capitals into names, each with the titles before it."""

    def __init__(self, prose: str, tokens: list[_Token]) -> None:
        self._prose = prose
        self._tokens = tokens
        #: Only of a common word the head of a sentence makes a name doubtful.
        self._head = tokens[0].key in common_words() and begins_sentence(prose, tokens[0].start)
        self._found: list[_Piece] = []
        self._begin()

    def _begin(self) -> None:
        self._title: list[_Token] = []
        self._name: list[_Token] = []
        self._kind = Kind.UNKNOWN

    def pieces(self) -> list[_Piece]:
        for index, token in enumerate(self._tokens):
            if index and self._ends_name(self._tokens[index - 1]):
                self._end()
            self._read(index, token)
        self._end()
        return self._found

    def _end(self) -> None:
        """What was read is a name, if it is anything."""
        while (
            self._name and self._name[-1].text[0].islower() and self._name[-1].key in _words("particle") | {"of", "the"}
        ):
            self._name.pop()
        if self._name:
            head = self._head and self._name[0] is self._tokens[0]
            self._found.append(_Piece(self._name, self._title, self._kind, head))
        self._begin()

    def _ends_name(self, token: _Token) -> bool:
        """Does a possessive or a full stop after a word end the name?"""
        after = self._prose[token.end]
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
        elif index == 0 and self._head and key in common_words() and not {key} & (given_names() | _words("particle")):
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
        whole = name and self._kind is not Kind.UNKNOWN and name[-1].key not in _words("particle") | {"of", "the"}
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


def _kind(prose: str, piece: _Piece) -> Kind:
    """What a name is, by its own words and those beside it."""
    if piece.kind is not Kind.UNKNOWN:
        return piece.kind
    keys = tuple(token.key for token in piece.tokens)
    titled = [token.key for token in piece.title]
    if not (titled and titled[-1] in {"mr", "mrs", "ms"}) and (known := _known_kind(keys)) is not None:
        return known
    text = piece.tokens[0].text
    if len(keys) == 1 and text.isupper() and 2 <= len(text) <= 6:
        return Kind.ORGANISATION
    titles = _words("title")
    if any(key in titles for key in titled):
        return Kind.PERSON
    word, comma = _word_before(prose, piece.start)
    if word in titles or (len(keys) > 1 and keys[0] in given_names()):
        return Kind.PERSON
    after = _AFTER.match(prose, piece.end, piece.end + 24)
    if after and (after[2] or after[1] in _words("speech")):
        return Kind.PERSON
    if len(keys) == 1 and not comma and word in _words("in") and word not in _ANYWHERE:
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
    parts = [_parts(piece.tokens) for piece in pieces]
    groups: dict[object, list[int]] = {}
    for index, key in enumerate(_bearers(pieces, parts)):
        groups.setdefault(key, []).append(index)
    mentions: dict[int, Mention] = {}
    entities: list[Entity] = []
    for number, members in enumerate(groups.values()):
        kind = _common_kind([pieces[index].kind for index in members])
        for index in members:
            mentions[index] = _mention(prose, pieces[index], parts[index], kind, number)
        longest = max(members, key=lambda index: len(parts[index])) if len(members) > 1 else members[0]
        found = tuple(mentions[index] for index in members)
        entities.append(Entity(number, kind, mentions[longest].text, found))
    return _Analysis(tuple(mentions[index] for index in range(len(pieces))), tuple(entities))


def _credible(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Leave out capitals that only a heading or the head of a sentence explains."""
    surely = {token.key for piece in pieces if not piece.heading and not piece.sentence_head for token in piece.tokens}
    for piece in pieces:
        if piece.heading:
            if not all(token.key in surely or token.key in _listed_names() for token in piece.tokens):
                continue
        elif piece.sentence_head and len(piece.tokens) == 1 and piece.tokens[0].key not in surely:
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


def _bearers(pieces: Sequence[_Piece], parts: Sequence[tuple[str, ...]]) -> list[object]:
    """For every name a key that it shares with the names of the same bearer."""
    folded = [tuple(map(fold, words)) for words in parts]
    persons = (Kind.PERSON, Kind.UNKNOWN)
    owners: dict[str, list[tuple[int, object]]] = defaultdict(list)
    keys: list[object] = []
    for index, (piece, words) in enumerate(zip(pieces, folded, strict=True)):
        key: object = words
        if len(words) > 1 and piece.kind in persons:
            key = (words[0], words[-1])  # a middle name makes no other person
            for word in {words[0], words[-1]}:
                owners[word].append((index, key))
        keys.append(key)
    for index, (piece, words) in enumerate(zip(pieces, folded, strict=True)):
        if len(words) == 1 and piece.kind in persons and (named := owners.get(words[0])):
            # The last one in full before this, else the first after it.
            keys[index] = named[max(0, bisect_right(named, index, key=lambda owner: owner[0]) - 1)][1]
    return keys


def _common_kind(found: Sequence[Kind]) -> Kind:
    known = [kind for kind in found if kind is not Kind.UNKNOWN]
    if len(set(known)) <= 1:
        return known[0] if known else Kind.UNKNOWN
    return Counter(known).most_common(1)[0][0]


def _mention(prose: str, piece: _Piece, parts: tuple[str, ...], kind: Kind, entity: int) -> Mention:
    start, end = piece.start, piece.end
    title = " ".join(token.text for token in piece.title) if piece.title else ""
    return Mention(start, end, prose[start:end], parts, kind, title, entity)
