"""Lists of wordings that users keep: names in the spelling of the house, and glossaries of terms.

Their files are read by ``lint.analysis.glossary.files``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Self

from lint.analysis.glossary.model import Term, Use
from lint.patterns import compiled
from lint.records import field, record
from lint.rulekit.gate import Needs
from lint.text.document import Document
from lint.text.model import Span, Word
from lint.text.words import words

_HYPHENATED = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@record(frozen=True)
class Glossary:
    """Terms with their variants. No wording is a variant of two terms, nor preferred here and a variant there."""

    terms: tuple[Term, ...] = ()
    _read: dict[str, list[tuple[tuple[str, ...], str, Term]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _second: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self:
        """Read lists of names or terms. Raises DataError with the file and line of the first thing wrong."""
        from lint.analysis.glossary.files import check, read  # what they import is not needed else

        terms: list[Term] = []
        owners: dict[str, str] = {}
        for path in paths:
            for line, term in read(path):
                check(path, line, term, owners)
                terms.append(term)
        return cls(tuple(terms))

    @cached_property
    def by_wording(self) -> Mapping[str, Term]:
        """The terms by their wordings, preferred ones too, in small letters."""
        return {
            wording.lower().replace("’", "'"): term
            for term in self.terms
            for wording in (*term.variants, term.preferred)
        }

    def uses(self, document: Document, *, case: bool) -> Iterator[Use]:
        """Where a document has wordings of the list, in order, the longest at each place. With ``case``, capitals must
        be as in the list (a whole mention in capitals is left alone); without, a regular plural counts too."""
        if not self.terms:
            return
        firsts, vocabulary, ending = self._by_first, document.vocabulary, document.view(_ending_in_s)
        keys = [(key, key) for key in firsts.keys() & vocabulary if self._may_go_on(key, vocabulary)]
        for first in firsts.keys() & ending.keys():
            if self._may_go_on(first, vocabulary):
                keys += [(key, first) for key in ending[first] if key not in firsts]
        if not keys:
            return
        found, numbers, done = document.words, document.word_positions, 0
        for index, first in sorted((index, first) for key, first in keys for index in numbers.get(key, ())):
            if found[index].start >= done and (use := self._at(document.prose, found, index, first, case)) is not None:
                yield use
                done = use.span.end

    @cached_property
    def variants_need(self) -> Needs:
        """What a document must have to use a wording that is not the preferred one: its first word and its second."""
        wordings = [keys for term in self.terms for variant in term.variants if (keys := _keys(variant))]
        single = {form for first, *rest in wordings if not rest for form in _forms(first)}
        several = [keys for keys in wordings if len(keys) > 1]
        second = {form for _, key, *_ in several for form in _forms(key)}
        return Needs(words=single) | (Needs(words={keys[0] for keys in several}) & Needs(words=second))

    @cached_property
    def _by_first(self) -> Mapping[str, list[tuple[str, Term]]]:
        """The wordings by their first words."""
        result: dict[str, list[tuple[str, Term]]] = {}
        for term in self.terms:
            for wording in (term.preferred, *term.variants):
                first = wording.partition(" ")[0].lower()
                plain = first.isalpha() or _HYPHENATED.fullmatch(first)
                result.setdefault(first if plain else _keys(wording)[0], []).append((wording, term))
        return result

    def _may_go_on(self, first: str, vocabulary: frozenset[str]) -> bool:
        """Has a text the second word of any wording that begins with a word, or is that a wording by itself?"""
        if (second := self._second.get(first)) is None:
            wordings = [keys for keys, _, _ in self._beginning(first)]
            several = all(len(keys) > 1 for keys in wordings)
            following = [keys[1] for keys in wordings] if several else []
            second = frozenset(form for word in following for form in (*_forms(word), f"{word}s's"))
            self._second[first] = second
        return not second or not second.isdisjoint(vocabulary)

    def _beginning(self, first: str) -> list[tuple[tuple[str, ...], str, Term]]:
        """Return the wordings that begin with a word, with the keys of all their words, the longest first."""
        if (entries := self._read.get(first)) is None:
            entries = [(_keys(wording), wording, term) for wording, term in self._by_first[first]]
            entries.sort(key=lambda entry: -len(entry[0]))
            self._read[first] = entries
        return entries

    def _at(self, prose: str, found: tuple[Word, ...], index: int, first: str, case: bool) -> Use | None:
        following = found[index + 1].key if index + 1 < len(found) else ""
        for keys, wording, term in self._beginning(first):
            size = len(keys)
            if size > 1 and not following.startswith(keys[1]):
                continue  # as nearly all
            last = index + size - 1
            if last >= len(found):
                continue
            end = found[last].key.removesuffix("'s")
            plural = not case and end == f"{keys[-1]}s"
            if not (plural or end == keys[-1]):
                continue
            if last > index and not _stand_in_row(prose, found[index : last + 1], keys):
                continue
            span = Span(found[index].start, found[last].start + len(end))
            text = prose[span.start : span.end]
            if case and not _same_capitals(text.replace("’", "'"), wording.replace("’", "'")):
                continue
            return Use(span, term, wording, plural)
        return None


def _ending_in_s(document: Document) -> dict[str, list[str]]:
    """Return the words of a document that end in s or 's, by what stands before that (for ``view``)."""
    found: dict[str, list[str]] = {}
    for key in [key for key in document.vocabulary if key[-1] == "s"]:
        before = key[:-1].removesuffix("'")
        if not before.endswith("'"):
            found.setdefault(before, []).append(key)
    return found


def _stand_in_row(prose: str, found: Sequence[Word], keys: Sequence[str]) -> bool:
    """Are all words but the last those of a wording, with nothing but space between them?"""
    return all(
        one.key == key and prose[one.end : other.start].isspace()
        for one, other, key in zip(found, found[1:], keys, strict=False)
    )


def _same_capitals(text: str, wording: str) -> bool:
    """Is a text written as in the list, but for a capital that a sentence may give it?"""
    return text[1:] == wording[1:] and (text[0] == wording[0] or text[0].isupper())


def _forms(key: str) -> tuple[str, ...]:
    """Return what a word at the end of a wording may look like in a text."""
    return key, f"{key}s", f"{key}'s"


def _keys(wording: str) -> tuple[str, ...]:
    if wording.replace(" ", "").isalpha():
        return tuple(wording.lower().split())
    return tuple(word.key for word in words(wording))


def terms(table: Iterable[tuple[str, ...]]) -> tuple[Term, ...]:
    """Return the terms of a table of ours: rows of preferred wording, kind, variants separated by ``|``."""
    return tuple(
        Term(preferred, tuple(variant.strip() for variant in variants.split("|") if variant.strip()), kind)
        for preferred, kind, variants in table
    )
