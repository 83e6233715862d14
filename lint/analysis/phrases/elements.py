"""Patterns of words, read and compiled. Their syntax is in :mod:`lint.analysis.phrases.table`."""

from collections.abc import Callable, Iterator
from functools import cache

from lint.analysis.english import (
    COMMONEST_WORDS,
    FREQUENT_WORDS,
    NUMBER_WORDS,
    PHRASE_DETERMINERS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
    TENS,
    WEEKDAYS,
    is_ly_adverb,
)
from lint.analysis.inflection import all_forms
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import (
    AUXILIARIES,
    BASE,
    THIRD,
    is_past_verb,
    is_plain_verb,
    is_preterite,
    may_be_noun,
    verb_forms,
)
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span, Word


@cache
def nationalities() -> frozenset[str]:
    """Adjectives of countries and peoples, in lower case."""
    return frozenset(word for (line,) in rows(__package__, "elements.nationalities.txt", 1) for word in line.split())


def _noun(word: Word) -> bool:
    """Return a content word by its form: there is no tagger, so this takes adjectives and verbs too."""
    return word.text[0].islower() and word.key not in FREQUENT_WORDS and not is_ly_adverb(word.key)


_ACTION = compiled(r"[a-z-]{2,}(?:[ts]ion|[a-z]ment|(?:pear|accept|observ|issu|clear|avoid|mainten|attend)[ae]nce)")
_ADJECTIVE = compiled(r"[a-z-]{2,}(?:al|ic|ive|ous|ful|able|ible|ary|ory|less)")
#: Words that end as nouns of action do and are people, bodies, places or things.
NO_ACTION = frozenset(
    """achievement acquisition action addition administration aggression agreement ambition ambulance amendment
    ammunition apartment appointment argument association assortment attention auction audience basement caution
    celebration cement coalition combination comment commission commitment compartment competition composition
    conclusion condition conference confusion connection constitution convention corporation corruption decision
    delegation department dimension direction disappointment dissension document donation edition education election
    element embankment emotion employment encampment engagement entertainment environment equipment evidence
    exception excitement exhibition expedition experience experiment explosion expression faction federation fiction
    finance firmament foundation fraction fragment function garment generation government illusion illustration
    impression infection information installment instalment institution instrument insurance intelligence intention
    invasion investment invitation junction ligament location lotion mansion medicament mention mission moment
    monument motion movement nation notion nutrition obligation occasion opposition option organisation organization
    ornament parchment parliament passion pavement payment pension perception performance permission petition
    population portion position possession potion prescription pretension procession profession proportion question
    reaction recession regiment relation reputation requirement residence science section segment sentence sentiment
    session settlement shipment situation statement station supplement television temperament temptation tension
    testament torment tournament tradition vacation version vision""".split()
)


def _action(word: Word) -> bool:
    """Is it a noun of action by its form?"""
    return word.text[0].islower() and word.key not in NO_ACTION and _ACTION.fullmatch(word.key) is not None


_PEOPLE = frozenset(
    """people police men women children authorities families parents refugees voters locals staff troops forces
    companies government ministry army parliament court company party team council public firm club
    opposition""".split()
)


def _person(word: Word) -> bool:
    """Is it a noun for persons, or for a body that acts as one, by its form: "doctor", "residents", "army"?"""
    key = word.key
    return key in _PEOPLE or is_person_noun(key) or (key.endswith("s") and is_person_noun(key[:-1]))


_TEENS = frozenset("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())


def _number(word: Word) -> bool:
    """Is it a figure or a number word: "12", "twelve", "forty", "forty-two"?"""
    key = word.key
    return key[0].isdigit() or key in NUMBER_WORDS or key in _TEENS or key.partition("-")[0] in TENS


_ENDS_AS_VERB = ("ed", "ing", "ly")


def _thing(word: Word) -> bool:
    """Is it a word that is no frequent one and not only a verb: a noun or an adjective, but "abroad" too?"""
    return _noun(word) and may_be_noun(word.key) and not word.key.endswith(_ENDS_AS_VERB)


def _name(word: Word) -> bool:
    """Has it a capital, and is no pronoun with its verb: "I'm", "They've"?"""
    return word.text[0].isupper() and not ("'" in word.key and word.key in AUXILIARIES)


#: The classes of words that a pattern may ask for.
SLOTS: dict[str, Callable[[Word], bool]] = {
    "nationality": lambda word: word.key in nationalities(),
    "name": _name,
    "noun": _noun,
    "number": _number,
    "figure": lambda word: word.text[0].isdigit() and not word.key[-1].isalpha(),
    "ordinal": lambda word: word.text[0].isdigit() and word.key.endswith(("st", "nd", "rd", "th")),
    "pronoun": lambda word: word.key in SUBJECT_PRONOUNS,
    "possessive": lambda word: word.key in POSSESSIVES or word.key.endswith(("'s", "s'")),
    "determiner": lambda word: word.key in PHRASE_DETERMINERS or word.key.endswith(("'s", "s'")),
    "weekday": lambda word: word.key in WEEKDAYS,
    "ing": lambda word: len(word.key) > 4 and word.key.endswith("ing") and BASE not in verb_forms(word.key),
    "ly": lambda word: len(word.key) > 4 and is_ly_adverb(word.key),
    "action": _action,
    "adjective": lambda word: word.text[0].islower() and _ADJECTIVE.fullmatch(word.key) is not None,
    "participle": lambda word: len(word.key) > 4 and word.key.endswith("ed") and word.text[0].islower(),
    "verb": lambda word: word.text[0].islower() and is_plain_verb(word.key),
    "base": lambda word: word.text[0].islower() and BASE in verb_forms(word.key),
    "plain": lambda word: word.text[0].islower() and verb_forms(word.key) == BASE and not may_be_noun(word.key),
    "person": _person,
    "thing": _thing,
    "third": lambda word: word.text[0].islower() and verb_forms(word.key) == THIRD and not may_be_noun(word.key),
    "past": lambda word: word.text[0].islower() and is_past_verb(word.key),
    "preterite": lambda word: word.text[0].islower() and is_preterite(word.key),
    "word": lambda word: True,
}
_LONGEST = {"name": 4}


# ---- Reading


FARTHEST = 60  # words that a pattern may span


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
    comma: bool = False  # a comma follows; not where the element is missing
    gap: bool = False
    rarity: int = -1  # how good a search word it is; -1 for none

    def takes(self, word: Word) -> bool:
        if word.key in self.keys or word.text in self.exact:
            return True
        for slot in self.slots:  # noqa: SIM110 (any() takes three times as long)
            if slot(word):
                return True
        return False

    def edges(self, step: int) -> frozenset[str] | None:
        """Return what its first word, going right or (step -1) left, may be; None for anything or nothing."""
        if self.slots or self.least == 0:
            return None
        if not (self.exact or self.phrases):
            return self.keys
        edge = 0 if step > 0 else -1
        return self.keys | {word.lower() for word in self.exact} | {phrase[edge] for phrase in self.phrases}

    def inner(self, step: int) -> tuple[frozenset[str], int, int] | None:
        """Return, where alternatives have several words, the best search word of each, and from which to which word of
        the element, going right or (step -1) left, these may be; None where the first words tell as much."""
        if not self.phrases or self.edges(step) is None:
            return None
        places = [(word.lower(), 0) for word in (*self.keys, *self.exact)]
        for phrase in self.phrases:
            way = phrase[::step]
            best = max(way, key=lambda word: _rarity(frozenset((word,))))
            places.append((best, way.index(best)))
        words, numbers = zip(*places, strict=True)
        return (frozenset(words), min(numbers), max(numbers)) if any(numbers) else None

    def lengths(self) -> tuple[int, int]:
        """Return how many words it takes at least and at most."""
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


#: Signs that belong to the figure after them, and to the one before them.
SIGNS_BEFORE, SIGNS_AFTER = "$€£¥₹₽₪", "%‰°"
#: What may stand between two words of which one is a figure with its sign.
SIGNED = compiled(rf"[{SIGNS_AFTER}]?([,\s]+)[{SIGNS_BEFORE}]?")


def extent(document: Document, first: int, last: int) -> Span:
    """Return where the words from ``first`` to ``last`` stand, with the signs of their figures: "$5" and "5%"."""
    words, prose = document.words, document.prose
    start, end = words[first].start, words[last].end
    signed = start and words[first].text[0].isdigit() and prose[start - 1] in SIGNS_BEFORE
    if signed and not prose[max(0, start - 2)].isalnum():  # not of "US$5"
        start -= 1
    if (
        words[last].text[0].isdigit()
        and prose[end : end + 1] in tuple(SIGNS_AFTER)
        and not prose[end + 1 : end + 2].isalpha()
    ):
        end += 1
    return Span(start, end)


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

    def needs(self) -> list[Need]:
        """Return what is looked at before anything else: it settles nearly all cases. (What tells where a pattern may
        stand is made of it: no search asks.)"""
        found = (*_needs(self.before, -1), *_needs(self.after, 1))
        return sorted(found, key=lambda need: -_rarity(need.keys))


_PLAIN = compiled(r"[a-z0-9'’\-.]*[a-z0-9](?:\|[a-z0-9'’\-.]*[a-z0-9])*")
_GAP = compiled(r"\{(\d+)-(\d+)\}")
_WORD = compiled(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?")


def compile_pattern(source: str) -> Pattern:
    """Compiles a pattern without its ``^``, which is not about words; raises ValueError with what is wrong."""
    path = tuple(enumerate(map(_element, _tokens(source)), 1))
    if sum(element.lengths()[1] for _, element in path) > FARTHEST:
        raise ValueError(f"a pattern is at most {FARTHEST} words long")
    at = max(range(len(path)), key=lambda index: path[index][1].rarity, default=-1)
    if at < 0 or path[at][1].rarity < 0:
        raise ValueError("a pattern needs one plain word that may not be missing")
    return Pattern(path[:at][::-1], path[at], path[at + 1 :])


def _tokens(source: str) -> list[str]:
    tokens = source.split()
    return tokens[1:] if tokens[:1] in (["^"], ["^^"]) else tokens


def _needs(path: Path, step: int) -> Iterator[Need]:
    """Yield the words that a path needs, by their distance from the anchor."""
    low = high = 1
    for _, element in path:
        if (edges := element.edges(step)) is not None:
            yield Need(edges, low, high) if step > 0 else Need(edges, -high, -low)
        if (inner := element.inner(step)) is not None:
            words, least, most = inner
            yield Need(words, low + least, high + most) if step > 0 else Need(words, -high - most, -low - least)
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
        return Element(token, slots=(SLOTS["word"],), least=low, most=high, comma=comma, gap=True)
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
            raise ValueError(f"“{alternative or token}” is neither a word nor an element of a pattern")
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
    """Return the length of the shortest word; 0 if one stands in every sentence, 1 if one is a function word."""
    if FREQUENT_WORDS.isdisjoint(words):
        return min(map(len, words))
    return int(COMMONEST_WORDS.isdisjoint(words))
