"""Searches a document for many patterns at once: :mod:`lint.analysis.phrases.cues` tells where they may stand.

A pattern is matched from its anchor both ways.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, cached_property, partial
from importlib import import_module
from itertools import pairwise
from typing import NoReturn

from lint.analysis.phrases.cues import Cues, by_cue
from lint.analysis.phrases.elements import SIGNED, Element, Path, Pattern, Place, compile_pattern
from lint.analysis.phrases.together import Joint, Table, Together, put_together
from lint.data import lint_fingerprint, stamp_of
from lint.patterns import compiled
from lint.persist import DiskMemo, Parts, at_end
from lint.text.document import Document

_STOP = compiled(r"[.!?;:\n]")


class Index:
    """Patterns that are looked for together, known by their numbers; an empty one is none.

    What tells where a pattern may stand is kept from run to run; the whole of it is compiled when a document first has
    all the words that it needs. Indexes are searched together, unless one is not ``shared``, because few documents are
    searched for it.
    """

    def __init__(self, sources: Iterable[str], *, shared: bool = True) -> None:
        known = tuple(sources)
        make = partial(by_cue, known)
        if len(known) < _FEW:
            codes, packed = make()
            self._set(Cues(codes, packed.__getitem__, len(packed) - 1), known.__getitem__, shared=False)
        else:
            parts = phrase_memo().parts("\n".join(known), lint_fingerprint(), make)
            self._set(Cues(parts.value, parts.__getitem__, len(parts) - 1), known.__getitem__, shared=shared)

    @classmethod
    def of(cls, cues: Cues, source: Callable[[int], str], *, shared: bool, table: Table | None = None) -> "Index":
        """Return an index from what :func:`by_cue` returned; a ``table`` is put together with others on disk."""
        index = object.__new__(cls)
        index._set(cues, source, shared=shared, table=table)
        return index

    def _set(self, cues: Cues, source: Callable[[int], str], *, shared: bool, table: Table | None = None) -> None:
        self.cues, self._source, self.shared, self._table = cues, source, shared, table
        self._patterns: dict[int, Pattern] = {}

    def search(self, document: Document) -> Iterator[tuple[int, list[Place]]]:
        """Yield where the patterns stand in a document, with their numbers."""
        for number, source in sorted(self._candidates(document) or ()):
            pattern = self._patterns.get(source) or self._compiled(source)
            if places := _match(document, pattern, number):
                yield source, places

    def may_stand(self, document: Document) -> bool:
        """May any of the patterns stand in a document, as far as words beside their cues tell?"""
        return bool(self._candidates(document))

    def _candidates(self, document: Document) -> list[tuple[int, int]] | None:
        """Return where the patterns may stand, and which."""
        if not self.cues:
            return None
        if not self.shared:
            (found,) = self._alone.candidates(document).values()
            return found
        tables = _together()
        there = document.view(tables.candidates)
        owner = self.cues if self._table is None else tables.joint.numbers.get(self._table, self.cues)
        if owner in there:
            return there[owner]
        # It was made after the others were searched in this document.
        if self._table is not None:
            _put_together_later(self._table, self.cues)
        tables.add(self.cues)
        return self.cues.candidates(document)[self.cues]

    @cached_property
    def _alone(self) -> Together:
        if self._table is None:
            return Together(self.cues)
        package, name, _, stamp = self._table
        parts = phrase_memo().parts((_JOINT, package, name), stamp, partial(put_together, Joint(), (self.cues,)))
        return Together(joint=Joint((self._table,), parts.value, parts.__getitem__))

    def _compiled(self, number: int) -> Pattern:
        pattern = self._patterns[number] = compile_pattern(self._source(number))
        return pattern


def table_may_stand(document: Document, package: str, name: str) -> bool | None:
    """May a phrase of one of our tables stand in a document; None if it is not put together with others."""
    tables = _together()
    there = document.view(tables.candidates)
    number = tables.joint.by_name.get((package, name))
    return None if number is None else bool(there.get(number))


# ---- What is put together on disk


@cache
def _together() -> Together:
    """Return the tables that are searched together: at first those that an earlier run put together."""
    memo = phrase_memo()
    stamp = memo.stamp(_JOINT)
    if stamp is None or not _holds(*stamp):
        return Together()
    try:
        parts: Parts[bytes] = memo.parts(_JOINT, stamp, _lost)
    except LookupError:
        return Together()
    return Together(joint=Joint(stamp[1], parts.value, parts.__getitem__))


def _lost() -> NoReturn:
    """Say that what was put together cannot be read: the tables are then searched as if it never had been."""
    raise LookupError


def _holds(engine: bytes, tables: tuple[Table, ...]) -> bool:
    """Are the engine and tables what they were?"""
    try:
        for package, *_ in tables:
            import_module(package)
    except ImportError:
        return False  # somebody's package that is not installed any more
    same = (stamp_of(package, *files) == stamp for package, _, files, stamp in tables)
    return engine == lint_fingerprint() and all(same)


_JOINT = "joint"
_later: dict[Table, Cues] = {}  # what is put together with the others at the end of this run, for the next


def _put_together_later(table: Table, cues: Cues) -> None:
    if not _later and phrase_memo().writable:
        at_end(_put_together)
    _later[table] = cues


def _put_together() -> None:
    memo, joint = phrase_memo(), _together().joint
    stamp = (lint_fingerprint(), (*joint.tables, *_later))
    with suppress(LookupError):
        memo.parts(_JOINT, stamp, partial(put_together, joint, tuple(_later.values())))


_FEW = 20  # patterns that are read anew in every run: a row of a user's that is checked


@cache
def phrase_memo() -> DiskMemo:
    """Return what is kept of phrases from run to run."""
    return DiskMemo("anchors", limit=400)  # of up to half a megabyte, and one more whenever a table is edited


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
    return [*reversed(before), Place(number, anchor, at, 1), *after]


def _walk(document: Document, path: Path, at: int, index: int, step: int, near: Element) -> list[Place] | None:
    """Return the places of ``path[at:]`` from the word ``index`` on, to the right or (step -1) to the left.

    ``near`` is the element passed last. The depth is bounded by the pattern's length, the work by its gaps.
    """
    if at == len(path):
        followed = step < 0 or not near.comma or document.prose.startswith(",", document.words[index - 1].end)
        return [] if followed else None
    number, element = path[at]
    if element.negative and step < 0 and not all(other.negative for _, other in path[at + 1 :]):
        # It speaks of the word to its right, which was passed already.
        taken = index + 1 < len(document.words) and element.takes(document.words[index + 1])
        return None if taken else _walk(document, path, at + 1, index, step, near)
    if element.most <= 1 and not element.phrases and not (element.gap and element.least == 0):  # one word: most are
        words = document.words
        taken = (
            0 <= index < len(words) and element.takes(words[index]) and _joined(document, element, index, step, near)
        )
        if taken and element.negative:
            return None
        if taken and (rest := _walk(document, path, at + 1, index + step, step, element)) is not None:
            return [Place(number, element, index, 1), *rest]
        return None if element.least else _walk(document, path, at + 1, index, step, near)
    for length in _lengths(document, element, index, step, near):
        rest = _walk(document, path, at + 1, index + step * length, step, element if length else near)
        if rest is not None:
            first = index if step > 0 else index - length + 1
            return [Place(number, element, first, length), *rest] if length else rest
    return None


def _lengths(document: Document, element: Element, index: int, step: int, near: Element) -> Iterator[int]:
    """Yield how many words from ``index`` on an element may take: for a gap the fewest first, otherwise the most."""
    words = document.words
    joined = 0 <= index < len(words) and _joined(document, element, index, step, near)
    if element.gap and element.least == 0:
        yield 0
    reached = 0
    if joined:
        for phrase in element.phrases:
            first = index if step > 0 else index - len(phrase) + 1
            if first >= 0 and _reads(document, phrase, first):
                yield len(phrase)
        while reached < element.most and 0 <= (here := index + step * reached) < len(words):
            if (reached and not _follows(document, here, step, element.gap)) or not element.takes(words[here]):
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
    comma = (near if step > 0 else element).comma
    return _follows(document, index, step, element.gap or near.gap, comma)


def _follows(document: Document, index: int, step: int, gap: bool, comma: bool = False) -> bool:
    """Does a word follow on from the one passed before it: with a comma between them, or as in a gap, or as in a
    phrase?"""
    words = document.words
    left, right = (index - 1, index) if step > 0 else (index, index + 1)
    if left < 0 or right >= len(words):
        return False
    between = document.prose[words[left].end : words[right].start]
    if between == " " and not comma:
        return True
    if gap and not comma:
        return not _STOP.search(between)
    if not between.isspace() and (signed := SIGNED.fullmatch(between)):
        between = signed[1]
    if comma:
        return between.strip() == ","
    return between.isspace() and between.count("\n") < 2
