"""What a rule needs to find in a document: a gate, which the engine tries before it calls the rule.

Most rules find nothing in most articles, and looking for it takes as long as where there is something. A gate says what
every hit of a rule depends on, in terms of what is gathered once for a document (its words, its characters, what stands
between words, its figures), so that a rule that cannot have a hit is neither called nor imported::

    @rule(Severity.NOTE, ..., gate=Needs(words="said says told", marks='“"'))

A gate that is too wide costs time; one that is too narrow loses findings. ``lint.testing`` tries the gate of a rule on
its examples, and mtlint's own tests on many more texts.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial, reduce
from operator import or_
from typing import Any, TypeAlias

from lint.rulekit.occurring import Condition, Occurring, search, words_of
from lint.text.document import Document
from lint.text.model import BlockKind

#: A gate as it is kept from run to run: plain data.
Plain: TypeAlias = tuple[tuple[tuple[str, Any], ...], ...]

_Clause: TypeAlias = tuple[Condition, ...]  # of which all must be met


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

    ``phrases``: the name of a table, a phrase of which must stand there as far as its rarest words and those beside
    them tell. ``PhraseTable.gate`` knows it.

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
        phrases: str = "",
    ) -> None:
        self._make: Callable[[], tuple[_Clause, ...]] = partial(
            _stated, words, marks, characters, between, figures, blocks, phrases
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
                    search(wanted)

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
        return _needs(lambda: tuple(tuple(Condition(*condition) for condition in clause) for clause in plain))

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
    phrases: str,
) -> tuple[_Clause, ...]:
    """Return what the arguments of a gate stand for."""
    wanted = sorted(set(words.split() if isinstance(words, str) else words))
    if wrong := [word for word in wanted if word != word.lower() or not word.strip()]:
        raise ValueError(f"words of a gate are in lower case: {', '.join(map(repr, wrong))}")
    signs = tuple(dict.fromkeys(marks))
    single = all(len(sign) == 1 for sign in signs)
    conditions = (  # the cheapest first
        Condition("words", "\n".join(wanted)),
        Condition("marks", frozenset(signs) if single else ()),
        Condition("characters", characters),
        Condition("blocks", frozenset(kind.value for kind in blocks)),
        Condition("figures", figures),
        Condition("between", between),
        Condition("strings", () if single else signs),
        Condition("phrases", phrases),
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
        self._asked: list[Condition] = []  # conditions of which no bits tell, each once
        self._words, self._characters = _Told(self._of_words), _Told(self._of_characters)
        self._stretches = _Told(partial(self._searched, "between", "w"))
        numbers: dict[Condition, int] = {}  # of conditions, by their bits; of those that are asked, by their places
        self._bit = 1  # the next one
        self._all = [True] * len(gates)
        self._gates = [(number, self._read(gate, numbers)) for number, gate in enumerate(gates) if gate is not None]

    def _read(self, gate: Needs, numbers: dict[Condition, int]) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Return the clauses of a gate: which bits must be set, and which of those that are asked must be met."""
        clauses = []
        for clause in gate._clauses:
            mask = 0
            rest: list[int] = []
            for condition in clause:
                number = numbers.get(condition)
                if condition.kind in ("figures", "strings", "blocks", "phrases"):
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

    def _add(self, condition: Condition, bit: int) -> None:
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
            for word in words & words_of(wanted):
                told[word] |= bit
        return told

    def _of_characters(self, characters: frozenset[str]) -> dict[str, int]:
        told, marks = self._searched("characters", "", characters), self._index["marks"]
        return {one: bits | marks.get(one, 0) for one, bits in told.items()}

    def _searched(self, kind: str, around: str, found: frozenset[str]) -> dict[str, int]:
        """Return the bits of the expressions that are found in each of several texts, with something around it."""
        together = around.join(("", *found, ""))
        searches = [(search(expression), bit) for expression, bit in self._looked_up[kind]]
        likely = [(stands, bit) for stands, bit in searches if stands(together)]
        return {one: sum(bit for stands, bit in likely if stands(f"{around}{one}{around}")) for one in found}

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
