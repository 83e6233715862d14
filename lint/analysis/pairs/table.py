"""Pairs of words that English does not make: a noun with a verb or an adjective that belongs to other nouns.

A rule has a table, one row a class of nouns, with up to five cells separated by tabs::

    kind   wrong words   nouns   better words   note

**kind**: ``verb`` (its object is the noun: "made an accident", "the accident was made"), ``adjective`` (before the noun
or after "be": "strong rain", "the rain was strong"), ``participle`` (before the noun, after a determiner: "the killed
soldiers") or ``subject`` (a verb after the noun: "prices descended").

**wrong words**: alternatives separated by ``|``, verbs and adjectives in their plain form, all forms being meant. Words
of one alternative are joined by ``_``: ``carry_out``.

**nouns**: alternatives in their plain form, their plural being meant too; ``=`` before one that has no other form;
``!`` before a word that may neither stand among the noun's attributes nor follow it.

**better words**: alternatives separated by `` / ``, in their plain form; each takes the form of the wrong word. Empty:
there is only the note.

Between verb and noun may stand a determiner and up to three attributes; the wording changes the verb alone, so nothing
is lost. There is no tagger: what may be another construction is passed over.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import chain
from typing import TypeAlias

from lint.analysis.inflection import all_forms, forms
from lint.analysis.pairs.adjectives import attribute, degrees
from lint.analysis.pairs.phrase import FARTHEST, Mismatch, NounPhrase, Pair, Wrong
from lint.analysis.pairs.verbs import objects, passives, subjects
from lint.data import rows, stamp_of
from lint.persist import DiskMemo
from lint.text.document import Document

COLUMNS = 5
KINDS = ("verb", "adjective", "participle", "subject")


def read(cells: Sequence[str]) -> Pair:
    """Return a row of a table; raises ValueError with what is wrong."""
    kind, wrong, nouns, better, note = cells
    if kind not in KINDS:
        raise ValueError(f"{kind} is not a kind of pair")
    if not (better or note):
        raise ValueError("a row needs better words or a note")
    words = nouns.split("|")
    return Pair(
        kind,
        tuple(tuple(one.split("_")) for one in wrong.split("|")),
        tuple(word for word in words if not word.startswith("!")),
        frozenset(word[1:] for word in words if word.startswith("!")),
        tuple(better.split(" / ")) if better else (),
        note,
    )


class Pairs:
    """A table of pairs, looked for by their nouns."""

    def __init__(self, table: Sequence[Sequence[str]], words: "_Words | None" = None) -> None:
        self._table = table
        self._nouns, self._wrong = _words(table) if words is None else words
        self._read: dict[int, tuple[Pair, Wrong]] = {}

    @classmethod
    def of(cls, package: str | None, name: str) -> "Pairs":
        """Return a table beside a rule: ``Pairs.of(__package__, "collocation.frames.tsv")``."""
        assert package is not None  # a module outside any package has no tables
        table = rows(package, name, COLUMNS)
        stamp = stamp_of(package, name)
        return cls(table, _memo().get((package, name), stamp, partial(_words, table)) if stamp else None)

    def find(self, document: Document) -> Iterator[Mismatch]:
        """Yield all pairs of a document in order, none inside another."""
        positions, keys = document.word_positions, document.lowercase_words
        told = {*chain.from_iterable(map(self._wrong.__getitem__, self._wrong.keys() & positions.keys()))}
        found: list[Mismatch] = []
        for key in self._nouns.keys() & positions.keys():
            for number, before in self._nouns[key]:
                if number not in told:
                    continue  # most rows
                pair, wrong = self._row(number)
                for last in positions[key]:
                    first = last - len(before)
                    if wrong.keys().isdisjoint(keys[max(0, first - 2 * FARTHEST) : last + FARTHEST + 2]):
                        continue
                    if not before or keys[max(0, first) : last] == before:
                        found += _around(NounPhrase(document, first, last), pair, wrong)
        end = -1
        for mismatch in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
            if mismatch.span.start >= end:
                end = mismatch.span.end
                yield mismatch

    def _row(self, number: int) -> tuple[Pair, Wrong]:
        """Return a row, with its wrong words by the forms that they may have in a text."""
        if (known := self._read.get(number)) is None:
            pair = read(self._table[number])
            known = self._read[number] = pair, _forms(pair)
        return known


def _around(phrase: NounPhrase, pair: Pair, wrong: Wrong) -> Iterator[Mismatch]:
    """Yield what a row says of a noun that it has, with a wrong word of the row near it."""
    if not pair.barred.isdisjoint((*phrase.keys[max(0, phrase.first - FARTHEST) : phrase.first], phrase.next)):
        return
    if pair.kind == "verb":
        yield from objects(phrase, pair, wrong)
        yield from passives(phrase, pair, wrong)
    elif pair.kind == "subject":
        yield from subjects(phrase, pair, wrong)
    else:
        yield from attribute(phrase, pair, wrong)


#: The rows of each noun by its last word in both numbers, each with the words before that; and the rows of each wrong
#: word by its forms, of several words by the first.
_Words: TypeAlias = tuple[dict[str, list[tuple[int, tuple[str, ...]]]], dict[str, list[int]]]


def _words(table: Sequence[Sequence[str]]) -> _Words:
    """Return the words of which a text has two wherever it has a pair."""
    nouns: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    wrong: dict[str, list[int]] = {}
    for number, row in enumerate(table):
        pair = read(row)
        for noun in pair.nouns:
            *first, last = noun.removeprefix("=").split("_")
            for key in sorted({last} if noun.startswith("=") else {last, forms(last).s}):
                nouns.setdefault(key, []).append((number, tuple(first)))
        for key in _forms(pair):
            wrong.setdefault(key, []).append(number)
    return nouns, wrong


def _forms(pair: Pair) -> Wrong:
    """Return a row's wrong words by the forms that they may have in a text; those of several by the first word."""
    found: Wrong = {}
    for words in pair.wrong:
        for key in all_forms(words[0]) if pair.kind in ("verb", "subject") else degrees(words[0]):
            found.setdefault(key, []).append(words)
    return found


@cache
def _memo() -> DiskMemo:
    """Return what is kept of tables from run to run: to inflect all nouns takes longer than to lint an article."""
    return DiskMemo("pairs", limit=10)
