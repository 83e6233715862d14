"""Searches a document for many patterns at once: :mod:`lint.analysis.phrases.cues` tells where they may stand.

A pattern is matched from its anchor both ways.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, partial
from itertools import pairwise

from lint.analysis.phrases.cues import Cues, Together, by_cue
from lint.analysis.phrases.elements import SIGNED, Element, Path, Pattern, Place, compile_pattern
from lint.data import lint_fingerprint
from lint.patterns import compiled
from lint.persist import DiskMemo
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
    def of(cls, cues: Cues, source: Callable[[int], str], *, size: int, shared: bool) -> "Index":
        """Return an index of so many patterns from what :func:`by_cue` returned."""
        index = object.__new__(cls)
        index._set(cues, source, shared=shared)
        return index

    def _set(self, cues: Cues, source: Callable[[int], str], *, shared: bool) -> None:
        self.cues, self._source, self.shared = cues, source, shared
        self._patterns: dict[int, Pattern] = {}

    def search(self, document: Document) -> Iterator[tuple[int, list[Place]]]:
        """Yield where the patterns stand in a document, with their numbers."""
        if not self.cues:
            return
        together = document.view(_together.candidates) if self.shared else {}
        if self.cues in together:
            found = together[self.cues]
        elif self.shared:  # made after the others were searched in this document
            found = self.cues.candidates(document)[self.cues]
            _together.add(self.cues)
        else:
            found = self._alone.candidates(document)[self.cues]
        for number, source in sorted(found) if found else ():
            pattern = self._patterns.get(source) or self._compiled(source)
            if places := _match(document, pattern, number):
                yield source, places

    @cached_property
    def _alone(self) -> Together:
        return Together(self.cues)

    def _compiled(self, number: int) -> Pattern:
        pattern = self._patterns[number] = compile_pattern(self._source(number))
        return pattern


_together = Together()

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
