"""What a rule needs to find in a document: a gate, which the engine tries before it calls the rule.

Most rules find nothing in most articles, and looking for it takes as long as where there is something. A gate says what
every hit of a rule depends on, in terms of what is gathered once for a document (its words, its characters, what stands
between words, its figures), so that a rule that cannot have a hit is neither called nor imported::

    @rule(Severity.NOTE, ..., gate=Needs(words="said says told", marks='“"'))

A gate that is too wide costs time; one that is too narrow loses findings. ``lint.testing`` tries the gate of a rule on
its examples, and mtlint's own tests on many more texts.
"""

from _weakref import proxy  # the rest of weakref is in Python
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, partial, reduce
from itertools import compress, count
from operator import itemgetter, not_, or_
from typing import Any, TypeAlias

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import BlockKind

#: A gate as it is kept from run to run: plain data.
Plain: TypeAlias = tuple[tuple[tuple[str, Any], ...], ...]

_WORDS = compiled(r"\w+")
_PART = compiled(r"[^\W_]+")
_GRANTED, _OTHERS = frozenset("abcdefghijklmnopqrstuvwxyz "), compiled("[^a-z ]")
_FIGURE = compiled(r"\d[\d\W]*")
_BESIDE = 3  # characters on either side of a figure that are shown with it


class Occurring:
    """What occurs in a document, each gathered when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document: Document = proxy(document)  # which holds this: a circle would keep both in memory

    @cached_property
    def words(self) -> frozenset[str]:
        """The vocabulary, with the parts of what has underscores: not every expression asks for the end of a word."""
        words = self._document.vocabulary
        if "_" not in self.characters:
            return words
        return words.union(part for text in self.texts for part in _PART.findall(text.lower()))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The prose, and the text where it is another."""
        text, prose = self._document.text, self._document.prose
        return (prose,) if text == prose else (prose, text)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters; small letters and the space are taken for granted, as nearly all texts have them."""
        return _GRANTED.union(*map(_OTHERS.findall, self.texts))

    @cached_property
    def alphabet(self) -> str:
        """The characters, put together."""
        return "".join(self.characters)

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(kind.value for kind in {block.kind for block in self._document.blocks})

    @cached_property
    def stretches(self) -> frozenset[str]:
        """The stretches without letters, digits and underscores, those at the ends of the text with a new line there
        and a ``w`` where the words are; a sign between two letters with an ``a`` on either side, too."""
        found: set[str] = set()
        for text in self.texts:
            inside, ends = self._between_words() if text is self._document.prose else _between_words(text)
            signs = [part for part in inside if len(part) == 1 and not part.isspace()]
            found |= inside
            found.update(ends, (f"a{sign}a" for sign in signs if _joins_letters(sign, text)))
        return frozenset(found)

    def _between_words(self) -> tuple[set[str], tuple[str, ...]]:
        """Return what :func:`_between_words` does of the prose. Its words tell, all but those with signs in them."""
        prose, words, gaps = self._document.prose, self._document.words, self._document.gaps
        if gaps is None or not words or "_" in prose:
            return _between_words(prose)
        inside = {*gaps}
        for number in compress(count(), map(not_, map(str.isalnum, map(itemgetter(0), words[:-1])))):
            inside.update(_WORDS.split(prose[words[number].start : words[number + 1].start])[1:])
        _, *rest, last = _WORDS.split(prose[words[-1].start :])
        return inside.union(rest), (f"\n{prose[: words[0].start]}w", f"w{last}\n")

    @cached_property
    def between(self) -> str:
        """The stretches, with a ``w`` before and after each."""
        return f"w{'w'.join(self.stretches)}w"

    @cached_property
    def figures(self) -> str:
        """Each stretch of digits and signs in the prose that begins with a digit, with three characters on either side,
        apart by new lines."""
        prose = self._document.prose
        spans = (match.span() for match in _FIGURE.finditer(prose))
        return "\n".join({prose[max(0, start - _BESIDE) : end + _BESIDE]: None for start, end in spans})

    def holds(self, condition: "_Condition") -> bool:
        """Is a condition met?"""
        kind, wanted = condition
        if kind == "words":
            return not _words_of(wanted).isdisjoint(self.words)
        if kind == "between":
            return _search(wanted)(self.between) is not None
        if kind == "figures":
            return bool(self.figures) if wanted is True else _search(wanted)(self.figures) is not None
        if kind == "strings":
            there = self.characters
            likely = [string for string in wanted if there.issuperset(string)]
            return any(string in text for text in self.texts for string in likely)
        if kind == "characters":
            return _search(wanted)(self.alphabet) is not None
        return not wanted.isdisjoint(self.characters if kind == "marks" else self.kinds)


def _between_words(text: str) -> tuple[set[str], tuple[str, ...]]:
    """Return the stretches without letters, digits and underscores inside a text, and those at its ends."""
    first, *parts = _WORDS.split(text)
    if not parts:
        return set(), (f"\n{text}\n",)
    last = parts.pop()
    return {*parts}, (f"\n{first}w", f"w{last}\n")


def _joins_letters(sign: str, text: str) -> bool:
    """Does a sign stand between two letters?"""
    place = text.find(sign, 1)
    while place > 0:
        before, after = text[place - 1], text[place + 1 : place + 2]
        if _is_letter(before) and _is_letter(after):
            return True
        place = text.find(sign, place + 1)
    return False


def _is_letter(character: str) -> bool:
    """Is a character one that ``[^\\W\\d_]`` takes?"""
    return character.isalnum() and not character.isdecimal()


class _Condition(NamedTuple):
    kind: str
    wanted: Any  # plain data; words stand in one string, which takes a tenth of the time to read that a set takes


_Clause: TypeAlias = tuple[_Condition, ...]  # of which all must be met


class Needs:
    """What a document must have for a rule to find anything in it; of several arguments, all.

    ``words``: words in lower case, one of which must occur (as :attr:`Document.vocabulary` has them: also as a part of
    a word with hyphens or apostrophes). An expression that finds them inside a longer word needs another gate.

    ``marks``: characters, one of which must occur in the prose or the text; in a list, strings of any length.

    ``characters``: an expression for one character, such as a class of them, which must occur in the prose or the text.

    ``between``: an expression that must be found in a stretch of the prose or the text without letters, digits and
    underscores, ``w`` standing for any of these before and after it: ``r"w--w"``, ``r" [-–] "``; a new line is where
    the text begins or ends. A single sign between two letters stands between ``a`` and ``a``, too: ``r"a,a"``.

    ``figures``: True for any decimal digit in the prose, or an expression that must be found in a stretch of digits and
    signs that begins with a digit, or in the three characters on either side of it: ``r"\\d ?: ?\\d"``.

    ``blocks``: kinds of blocks, one of which there must be.

    ``a & b`` needs both, ``a | b`` one of two. A gate is about a rule with its default options: where a user sets
    options, the rule is always called.

    What is wrong with a gate is said by :meth:`check`: until somebody asks, nothing is made of the arguments, as the
    gates of most modules are known from an earlier run.
    """

    def __init__(
        self,
        *,
        words: str | Iterable[str] = (),
        marks: str | Iterable[str] = (),
        characters: str = "",
        between: str = "",
        figures: bool | str = False,
        blocks: Iterable[BlockKind] = (),
    ) -> None:
        self._make: Callable[[], tuple[_Clause, ...]] = partial(
            _stated, words, marks, characters, between, figures, blocks
        )

    @cached_property
    def _clauses(self) -> tuple[_Clause, ...]:
        return self._make()

    def __or__(self, other: "Needs") -> "Needs":
        return _needs(lambda: (*self._clauses, *other._clauses))

    def __and__(self, other: "Needs") -> "Needs":
        return _needs(lambda: tuple((*a, *b) for a in self._clauses for b in other._clauses))

    @staticmethod
    def options() -> "Needs":
        """Return the gate of a rule that finds nothing before an option of it is set."""
        return _needs(tuple)

    def check(self) -> None:
        """Raise ValueError with what is wrong with the words, or what is wrong with an expression."""
        for clause in self._clauses:
            for kind, wanted in clause:
                if kind in ("characters", "between") or (kind == "figures" and wanted is not True):
                    _search(wanted)

    def met(self, document: Document) -> bool:
        """Does the document have what is needed?"""
        there = document.view(Occurring)
        return any(all(map(there.holds, clause)) for clause in self._clauses)

    def plain(self) -> Plain:
        """Return the gate as plain data, for :meth:`of`."""
        return tuple(tuple((kind, wanted) for kind, wanted in clause) for clause in self._clauses)

    @staticmethod
    def of(plain: Plain) -> "Needs":
        """Return the gate that plain data stand for."""
        return _needs(lambda: tuple(tuple(_Condition(*condition) for condition in clause) for clause in plain))

    def __repr__(self) -> str:
        clauses = (" & ".join(f"{kind}={wanted!r}" for kind, wanted in clause) for clause in self._clauses)
        return f"Needs({' | '.join(clauses)})"


def _needs(make: Callable[[], tuple[_Clause, ...]]) -> Needs:
    needs = Needs()
    needs._make = make
    return needs


def _stated(
    words: str | Iterable[str],
    marks: str | Iterable[str],
    characters: str,
    between: str,
    figures: bool | str,
    blocks: Iterable[BlockKind],
) -> tuple[_Clause, ...]:
    """Return what the arguments of a gate stand for."""
    wanted = sorted(set(words.split() if isinstance(words, str) else words))
    if wrong := [word for word in wanted if word != word.lower() or not word.strip()]:
        raise ValueError(f"words of a gate are in lower case: {', '.join(map(repr, wrong))}")
    signs = tuple(dict.fromkeys(marks))
    single = all(len(sign) == 1 for sign in signs)
    conditions = (  # the cheapest first
        _Condition("words", "\n".join(wanted)),
        _Condition("marks", frozenset(signs) if single else ()),
        _Condition("characters", characters),
        _Condition("blocks", frozenset(kind.value for kind in blocks)),
        _Condition("figures", figures),
        _Condition("between", between),
        _Condition("strings", () if single else signs),
    )
    return (tuple(one for one in conditions if one.wanted),)


class _Told:
    """Which conditions are met by words, characters or stretches, as bits. It is remembered, within bounds: articles
    share most of them."""

    def __init__(self, tell: Callable[[frozenset[str]], dict[str, int]]) -> None:
        self._tell = tell
        self._bits: dict[str, int] = {}  # nothing is taken out of it: other threads may read meanwhile

    def met(self, found: frozenset[str]) -> int:
        """Return the bits of all conditions that one of those found meets."""
        bits = self._bits
        new = found.difference(bits)
        if not new:
            return reduce(or_, map(bits.__getitem__, found), 0)
        told = self._tell(new)
        if len(bits) + len(new) > _MOST:
            self._bits = {}
        else:
            bits.update((one, told[one]) for one in new if len(one) <= _LONGEST)
        return reduce(or_, map(bits.__getitem__, found - new), reduce(or_, told.values(), 0))


_LONGEST, _MOST = 60, 4096  # code points of what is remembered, and how much of it
_LARGE = 200  # words of a set that are not indexed: the document's are looked up in it


class Gates:
    """The gates of all rules of a run, which are tried together: each word of a document is looked up once."""

    def __init__(self, gates: Sequence[Needs | None]) -> None:
        self._index: dict[str, dict[str, int]] = {"words": {}, "marks": {}}  # which conditions are met, as bits
        self._looked_up: dict[str, list[tuple[Any, int]]] = {"words": [], "characters": [], "between": []}
        self._asked: list[_Condition] = []  # conditions of which no bits tell, each once
        self._words, self._characters = _Told(self._of_words), _Told(self._of_characters)
        self._stretches = _Told(partial(self._searched, "between", "w"))
        numbers: dict[_Condition, int] = {}  # of conditions, by their bits; of those that are asked, by their places
        self._bit = 1  # the next one
        self._all = [True] * len(gates)
        self._gates = [(number, self._read(gate, numbers)) for number, gate in enumerate(gates) if gate is not None]

    def _read(self, gate: Needs, numbers: dict[_Condition, int]) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Return the clauses of a gate: which bits must be set, and which of those that are asked must be met."""
        clauses = []
        for clause in gate._clauses:
            mask = 0
            rest: list[int] = []
            for condition in clause:
                number = numbers.get(condition)
                if condition.kind in ("figures", "strings", "blocks"):
                    if number is None:
                        number = numbers[condition] = len(self._asked)
                        self._asked.append(condition)
                    rest.append(number)
                    continue
                if number is None:
                    number = numbers[condition] = self._bit
                    self._bit <<= 1
                    self._add(condition, number)
                mask |= number
            clauses.append((mask, tuple(rest)))
        return tuple(clauses)

    def _add(self, condition: _Condition, bit: int) -> None:
        """Let what meets a condition have its bit."""
        kind, wanted = condition
        if kind in ("characters", "between") or (kind == "words" and wanted.count("\n") >= _LARGE):
            self._looked_up[kind].append((wanted, bit))
            return
        index = self._index[kind]
        for one in wanted.split("\n") if kind == "words" else wanted:
            index[one] = index.get(one, 0) | bit

    def _of_words(self, words: frozenset[str]) -> dict[str, int]:
        index = self._index["words"]
        told = {word: index.get(word, 0) for word in words}
        for wanted, bit in self._looked_up["words"]:
            for word in words & _words_of(wanted):
                told[word] |= bit
        return told

    def _of_characters(self, characters: frozenset[str]) -> dict[str, int]:
        told, marks = self._searched("characters", "", characters), self._index["marks"]
        return {one: bits | marks.get(one, 0) for one, bits in told.items()}

    def _searched(self, kind: str, around: str, found: frozenset[str]) -> dict[str, int]:
        """Return the bits of the expressions that are found in each of several texts, with something around it."""
        together = around.join(("", *found, ""))
        searches = [(_search(expression), bit) for expression, bit in self._looked_up[kind]]
        likely = [(search, bit) for search, bit in searches if search(together)]
        return {one: sum(bit for search, bit in likely if search(f"{around}{one}{around}")) for one in found}

    def open(self, document: Document) -> list[bool]:
        """Return for each of the rules whether it may find anything in a document."""
        there = document.view(Occurring)
        met = self._words.met(there.words)
        met |= self._characters.met(there.characters) | self._stretches.met(there.stretches)
        others: list[bool | None] = [None] * len(self._asked)
        opened = self._all.copy()
        for number, gate in self._gates:
            for mask, rest in gate:
                if mask & met != mask:
                    continue
                for other in rest:
                    holds = others[other]
                    if holds is None:
                        holds = others[other] = there.holds(self._asked[other])
                    if not holds:
                        break
                else:
                    break
            else:
                opened[number] = False
        return opened


@cache
def _words_of(wanted: str) -> frozenset[str]:
    """Return the words of a condition."""
    return frozenset(wanted.split("\n"))


@cache
def _search(expression: str) -> Any:
    """Return the search for an expression; few are needed in a run, and compiling takes long."""
    return compiled(expression).search
