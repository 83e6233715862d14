"""Patterns of words: read, compiled and searched for in a document. Their syntax is in :mod:`lint.analysis.lexicon`.

A pattern is searched for at its anchor, the rarest plain word that must be there; from it the match goes both ways.
The words beside the anchor are looked at first, which settles nearly all cases.
"""

import marshal
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from lint.analysis.inflection import all_forms
from lint.data import lint_fingerprint, rows
from lint.patterns import compiled
from lint.persist import DiskMemo
from lint.text.document import Document
from lint.text.model import Word

#: Words that say little: they open every clause, so no search begins with one, and ``{noun}`` is never one.
FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so if than then as at by for from in into of off on onto out over
    to up with within without about after against before between during since through toward towards under until upon
    i me my we us our you your he him his she her it its they them their who whom whose which what when where why how
    there here am is are was were be been being do does did done has have had having will would shall should can could
    may might must not no all any both each every few many more most much other some such own same only very too also
    just even still yet again ever never now one two said says say new made make""".split()
)

_COMMONEST = frozenset(
    """the of to and in a that is for on with as was it by he at be are from this have has not his they but were an
    will their""".split()
)

NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion billions first second third several""".split()
)
POSSESSIVES = frozenset("my our your his her its their whose".split())
DETERMINERS = POSSESSIVES | frozenset("a an the this that these those no any some each every".split())
PRONOUNS = frozenset("i we you he she it they one who".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@cache
def nationalities() -> frozenset[str]:
    """Adjectives of countries and peoples, in lower case."""
    return frozenset(word for (line,) in rows(__package__, "pattern.nationalities.txt", 1) for word in line.split())


def _noun(word: Word) -> bool:
    """A content word by its form: there is no tagger, so this takes adjectives and verbs too."""
    return word.text[0].islower() and word.key not in FUNCTION_WORDS and not word.key.endswith("ly")


#: The classes of words that a pattern may ask for.
SLOTS: dict[str, Callable[[Word], bool]] = {
    "nationality": lambda word: word.key in nationalities(),
    "name": lambda word: word.text[0].isupper(),
    "noun": _noun,
    "number": lambda word: word.text[0].isdigit() or word.key in NUMBER_WORDS,
    "figure": lambda word: word.text[0].isdigit() and not word.key[-1].isalpha(),
    "ordinal": lambda word: word.text[0].isdigit() and word.key.endswith(("st", "nd", "rd", "th")),
    "pronoun": lambda word: word.key in PRONOUNS,
    "possessive": lambda word: word.key in POSSESSIVES or word.key.endswith(("'s", "s'")),
    "determiner": lambda word: word.key in DETERMINERS or word.key.endswith(("'s", "s'")),
    "weekday": lambda word: word.key in WEEKDAYS,
    "ing": lambda word: len(word.key) > 4 and word.key.endswith("ing"),
    "ly": lambda word: len(word.key) > 4 and word.key.endswith("ly"),
    "word": lambda word: True,
}
_LONGEST = {"name": 4}


# ---- Reading


class Element(NamedTuple):
    """One place of a pattern."""

    source: str
    keys: frozenset[str] = frozenset()  # words in lower case
    exact: frozenset[str] = frozenset()  # words in exactly this case
    phrases: tuple[tuple[str, ...], ...] = ()  # alternatives of several words
    slots: tuple[Callable[[Word], bool], ...] = ()
    least: int = 1
    most: int = 1
    negative: bool = False
    comma: bool = False  # a comma follows
    gap: bool = False
    rarity: int = -1  # how good a search word it is; -1 for none

    def takes(self, word: Word) -> bool:
        if word.key in self.keys or word.text in self.exact:
            return True
        return any(slot(word) for slot in self.slots)

    def edges(self, step: int) -> frozenset[str] | None:
        """What its first word, going right or (step -1) left, may be; None for anything or nothing."""
        if self.slots or self.least == 0:
            return None
        if not (self.exact or self.phrases):
            return self.keys
        edge = 0 if step > 0 else -1
        return self.keys | {word.lower() for word in self.exact} | {phrase[edge] for phrase in self.phrases}

    def lengths(self) -> tuple[int, int]:
        """How many words it takes at least and at most."""
        if not self.phrases:
            return self.least, self.most
        sizes = [len(phrase) for phrase in self.phrases] + ([1] if self.keys or self.exact or self.slots else [])
        return self.least and min(sizes), max(*sizes, self.most)


class Place(NamedTuple):
    """What an element took: words ``[start, start + length)`` of the document."""

    number: int  # of the element in the pattern, from 1
    element: Element
    start: int
    length: int


class Need(NamedTuple):
    """One of ``keys`` must stand from ``low`` to ``high`` words after the anchor (negative: before it)."""

    keys: frozenset[str]
    low: int
    high: int


Path = tuple[tuple[int, Element], ...]


class Pattern(NamedTuple):
    """A compiled pattern."""

    before: Path  # the numbered elements from the anchor to the left
    anchor: tuple[int, Element]
    after: Path  # from the anchor to the right
    needs: tuple[Need, ...]  # looked at before anything else: they settle nearly all cases


_PLAIN = compiled(r"[a-z0-9'’\-.]*[a-z0-9](?:\|[a-z0-9'’\-.]*[a-z0-9])*")
_GAP = compiled(r"\{(\d+)-(\d+)\}")
_WORD = compiled(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?")


def compile_pattern(source: str) -> Pattern:
    """Compiles a pattern without its ``^``, which is not about words; raises ValueError with what is wrong."""
    path = tuple(enumerate(map(_element, _tokens(source)), 1))
    if sum(element.lengths()[1] for _, element in path) > _FARTHEST:
        raise ValueError(f"a pattern is at most {_FARTHEST} words long")
    at = max(range(len(path)), key=lambda index: path[index][1].rarity, default=-1)
    if at < 0 or path[at][1].rarity < 0:
        raise ValueError("a pattern needs one plain word that may not be missing")
    before, after = path[:at][::-1], path[at + 1 :]
    needs = sorted([*_needs(before, -1), *_needs(after, 1)], key=lambda need: -_rarity(need.keys))
    return Pattern(before, path[at], after, tuple(needs))


def _tokens(source: str) -> list[str]:
    tokens = source.split()
    return tokens[1:] if tokens[:1] in (["^"], ["^^"]) else tokens


def _needs(path: Path, step: int) -> Iterator[Need]:
    """The words that a path needs, by their distance from the anchor."""
    low = high = 1
    for _, element in path:
        edges = element.edges(step)
        if edges is not None:
            yield Need(edges, low, high) if step > 0 else Need(edges, -high, -low)
        least, most = element.lengths()
        low, high = low + least, high + most


@cache
def _element(token: str) -> Element:
    """Reads one element; raises ValueError with what is wrong."""
    body, comma = (token[:-1], True) if token.endswith(",") else (token, False)
    body, least = (body[:-1], 0) if body.endswith("?") else (body, 1)
    if _PLAIN.fullmatch(body):  # most are; the rest of this is for the others
        keys = frozenset(body.split("|"))
        return Element(token, keys, least=least, comma=comma, rarity=_rarity(keys) if least else -1)
    if match := _GAP.fullmatch(body):
        low, high = int(match[1]), int(match[2])
        if low > high or high > 20:
            raise ValueError(f"the gap {token} must be from few to more words, at most 20")
        return Element(token, slots=(SLOTS["word"],), least=low, most=high, gap=True)
    negative = body.startswith("!")
    words: set[str] = set()
    exact: set[str] = set()
    phrases: list[tuple[str, ...]] = []
    slots: list[Callable[[Word], bool]] = []
    most = 1
    for alternative in body.removeprefix("!").split("|"):
        if alternative.startswith("{"):
            name = alternative.strip("{}")
            if alternative != f"{{{name}}}" or name not in SLOTS:
                known = ", ".join(f"{{{slot}}}" for slot in SLOTS)
                raise ValueError(f"there is no slot {alternative}; the slots are {known}")
            slots.append(SLOTS[name])
            most = max(most, _LONGEST.get(name, 1))
        elif "_" in alternative:
            parts = tuple(alternative.lower().split("_"))
            if negative or not all(map(_WORD.fullmatch, parts)):
                raise ValueError(f"{token}: words joined by _ must be plain words")
            phrases.append(parts)
        elif alternative.startswith("<"):
            lemma = alternative.strip("<>")
            if alternative != f"<{lemma}>" or not _WORD.fullmatch(lemma):
                raise ValueError(f"{token}: < > holds one word in its plain form")
            words |= all_forms(lemma)
        elif not _WORD.fullmatch(alternative):
            raise ValueError(f"“{alternative or token}” is no word and no element of a pattern")
        elif alternative.islower():
            words.add(alternative)
        else:
            exact.add(alternative)
    if negative:
        return Element(token, frozenset(words), frozenset(exact), slots=tuple(slots), least=0, most=0, negative=True)
    plain = least and not (slots or phrases)
    return Element(
        token, frozenset(words), frozenset(exact), tuple(phrases), tuple(slots), least, most, comma=comma,
        rarity=_rarity(words | exact) if plain else -1,
    )  # fmt: skip


def _rarity(words: frozenset[str] | set[str]) -> int:
    """The length of the shortest word; 0 if one stands in every sentence, 1 if one is a function word."""
    if FUNCTION_WORDS.isdisjoint(words):
        return min(map(len, words))
    return int(_COMMONEST.isdisjoint(words))


# ---- Matching


_FARTHEST = 60  # words that a pattern may span
_PADDING = ("",) * _FARTHEST

_STOP = compiled(r"[.!?;:\n]")


#: A pattern by its number, and what it needs: as :class:`Need`, in plain data.
_Tried = tuple[int, tuple[tuple[frozenset[str], int, int], ...]]
#: The patterns of an anchor: those to try wherever it stands, and by a distance the words that others need there.
_Anchored = tuple[tuple[_Tried, ...], tuple[tuple[int, dict[str, tuple[_Tried, ...]]], ...]]


class Index:
    """Patterns that are looked for together, known by their numbers; an empty one is none.

    What tells where a pattern may stand is kept from run to run; the whole of it is compiled when a document first has
    all the words that it needs: an article needs a small part of a large table.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self._sources = tuple(sources)
        self._patterns: dict[int, Pattern] = {}
        make = partial(_anchored, self._sources)
        few = len(self._sources) < _FEW
        self._kept = make() if few else _kept().get("\n".join(self._sources), lint_fingerprint(), make)
        self._anchored: dict[str, _Anchored] = {}  # what was read of it

    def search(self, document: Document) -> Iterator[tuple[int, list[Place]]]:
        """Where the patterns stand in a document, with their numbers."""
        numbers, kept, anchored = document.word_positions, self._kept, self._anchored
        keys = document.view(_padded_keys)
        tried = [
            (at, pattern, needs)
            for key in numbers
            if key in kept
            for at, found in _candidates(anchored.get(key) or self._read(key), numbers[key], keys)
            for pattern, needs in found
        ]
        tried.sort(key=itemgetter(0, 1))
        for number, source, needs in tried:
            at = number + len(_PADDING)
            for near, low, high in needs:
                if low == high:
                    if keys[at + low] not in near:
                        break
                elif near.isdisjoint(keys[at + low : at + high + 1]):
                    break
            else:
                pattern = self._patterns.get(source) or self._compiled(source)
                if places := _match(document, pattern, number):
                    yield source, places

    def _read(self, key: str) -> _Anchored:
        anchored: _Anchored = marshal.loads(self._kept[key])
        self._anchored[key] = anchored
        return anchored

    def _compiled(self, number: int) -> Pattern:
        pattern = self._patterns[number] = compile_pattern(self._sources[number])
        return pattern


def _candidates(anchored: _Anchored, numbers: list[int], keys: list[str]) -> Iterator[tuple[int, tuple[_Tried, ...]]]:
    """The patterns that may stand where their anchor does, by the word that they need beside it."""
    patterns, beside = anchored
    if patterns:
        for number in numbers:
            yield number, patterns
    for distance, by_key in beside:
        shift = len(_PADDING) + distance
        for number in numbers:
            if (key := keys[number + shift]) in by_key:
                yield number, by_key[key]


def _anchored(sources: tuple[str, ...]) -> dict[str, bytes]:
    """Patterns by the words at which they are searched for, each packed for itself: few are in one article."""
    by_anchor: dict[str, list[tuple[int, Pattern]]] = {}
    for number, source in enumerate(sources):
        if source:
            pattern = compile_pattern(source)
            _, anchor = pattern.anchor
            for key in (*anchor.keys, *(word.lower() for word in anchor.exact)):
                by_anchor.setdefault(key, []).append((number, pattern))
    return {key: marshal.dumps(_by_neighbour(patterns)) for key, patterns in by_anchor.items()}


def _by_neighbour(patterns: list[tuple[int, Pattern]]) -> _Anchored:
    """Patterns of one anchor, those that need a word at a fixed distance from it apart, by that word."""
    rest: list[_Tried] = []
    beside: dict[int, dict[str, tuple[_Tried, ...]]] = {}
    for number, pattern in patterns:
        needs = [(need.keys, need.low, need.high) for need in pattern.needs]
        at = next((at for at, (_, low, high) in enumerate(needs) if low == high), None)
        if at is None:
            rest.append((number, tuple(needs)))
            continue
        keys, distance, _ = needs.pop(at)
        by_key = beside.setdefault(distance, {})
        tried = number, tuple(needs)
        for key in keys:
            by_key[key] = (*by_key.get(key, ()), tried)
    return tuple(rest), tuple(beside.items())


_FEW = 20  # patterns that are read anew in every run: a row of a user's that is checked


@cache
def _kept() -> DiskMemo:
    return DiskMemo("anchors", limit=12)  # half a megabyte each, and one more whenever a user's table is edited


def _padded_keys(document: Document) -> list[str]:
    """The keys of the words, with so many empty ones around them that no need of a pattern lies outside."""
    return [*_PADDING, *document.lowercase_words, *_PADDING]


def _match(document: Document, pattern: Pattern, at: int) -> list[Place] | None:
    """The places of a pattern whose anchor is the word number ``at``, in order; None if it does not stand there."""
    words = document.words
    number, anchor = pattern.anchor
    if anchor.exact and not anchor.takes(words[at]):
        return None
    after = _walk(document, pattern.after, 0, at + 1, 1, anchor)
    if after is None:
        return None
    before = _walk(document, pattern.before, 0, at - 1, -1, anchor)
    if before is None:
        return None
    places = [*reversed(before), Place(number, anchor, at, 1), *after]
    last = places[-1]
    if last.element.comma and not document.prose.startswith(",", words[last.start + last.length - 1].end):
        return None
    return places


def _walk(document: Document, path: Path, at: int, index: int, step: int, near: Element) -> list[Place] | None:
    """The places of ``path[at:]`` from the word ``index`` on, to the right or (step -1) to the left.

    ``near`` is the element passed last. The depth is bounded by the pattern's length, the work by its gaps.
    """
    if at == len(path):
        return []
    number, element = path[at]
    for length in _lengths(document, element, index, step, near):
        rest = _walk(document, path, at + 1, index + step * length, step, element if length else near)
        if rest is not None:
            first = index if step > 0 else index - length + 1
            return [Place(number, element, first, length), *rest] if length else rest
    return None


def _lengths(document: Document, element: Element, index: int, step: int, near: Element) -> Iterator[int]:
    """How many words from ``index`` on an element may take: for a gap the fewest first, otherwise the most."""
    words = document.words
    joined = 0 <= index < len(words) and _joined(document, element, index, step, near)
    if element.negative:
        if not (joined and element.takes(words[index])):
            yield 0
        return
    if element.gap and element.least == 0:
        yield 0
    reached = 0
    if joined:
        for phrase in element.phrases:
            first = index if step > 0 else index - len(phrase) + 1
            if first >= 0 and _reads(document, phrase, first):
                yield len(phrase)
        while reached < element.most and 0 <= (here := index + step * reached) < len(words):
            if (reached and not _joined(document, element, here, step, element)) or not element.takes(words[here]):
                break
            reached += 1
            if element.gap and reached >= element.least:
                yield reached
    if not element.gap:
        yield from range(reached, max(element.least, 1) - 1, -1)
        if element.least == 0:
            yield 0


def _reads(document: Document, phrase: tuple[str, ...], first: int) -> bool:
    """Do the words from ``first`` on read so, with nothing but space between them?"""
    words = document.words[first : first + len(phrase)]
    return tuple(word.key for word in words) == phrase and all(
        document.prose[left.end : right.start].isspace() for left, right in pairwise(words)
    )


def _joined(document: Document, element: Element, index: int, step: int, near: Element) -> bool:
    """Does the word ``index``, which ``element`` would take, follow on from the one that ``near`` took?"""
    words = document.words
    left, right = (index - 1, index) if step > 0 else (index, index + 1)
    if left < 0 or right >= len(words):
        return False
    between = document.prose[words[left].end : words[right].start]
    if element.gap or near.gap:
        return not _STOP.search(between)
    if (near if step > 0 else element).comma:
        return between.strip() == ","
    return between == " " or (between.isspace() and between.count("\n") < 2)
