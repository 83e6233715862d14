"""A translation beside its source: both sides, the pairs of their sentences, and whether they are of one article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from lint.analysis.bilingual.align import Anchors, Bead, align, lone_costs, rewards
from lint.analysis.bilingual.crowds import crowds
from lint.analysis.bilingual.model import within
from lint.analysis.bilingual.side import Side
from lint.analysis.bilingual.sounds import BY_SOUND, coarse
from lint.analysis.bilingual.subjects import subjects
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.languages import script_of
from lint.text.model import Span, Unit

#: The usual length of an English translation, in weighted characters of its source.
USUAL_RATIO = {
    "ar": 1.25,
    "fa": 1.15,
    "he": 1.45,
    "ru": 1.05,
    "uk": 1.07,
    "zh": 4.3,
    "ja": 4.5,
    "fr": 0.9,
    "de": 0.9,
    "es": 0.92,
    "tr": 1.0,
    "ko": 1.86,
    "is": 1.07,
}
_CROWD = 1.2  # what "hundreds" on both sides says
#: As many sentences as the usual ratio is worth beside that of a text: a cut would make a short text its own measure.
_SHRUNK = 4
_QUESTION = compiled(r"[?？؟]")
_QUOTED = compiled("[\"“«„「『‘']")
_COGNATE = compiled(r"[^\W\d_]{5,}")
_CAPITAL = compiled(r"(?<![.!?\"“«] )(?<!^)[A-ZÀ-ŽÞÐ][\w'’-]{3,}", 8)


class Pair(NamedTuple):
    """Sentences of the source and of the translation that render each other; one side may be None."""

    source: Span | None
    target: Span | None
    sure: bool
    sources: int = 1  # the number of sentences
    targets: int = 1
    cost: float = 0.0
    expected: float = 0.0  # the usual length of the translation of its source


class Bilingual:
    """A translation and its source."""

    def __init__(self, document: Document, source: Document, language: str) -> None:
        self.source = Side(source, language)
        self.target = Side(document, "en")
        self.language = language

    @cached_property
    def ratio(self) -> float:
        """The length of this translation in characters of its source, kept near to what is usual."""
        found = sum(self.target.sizes) / max(1.0, sum(self.source.sizes))
        usual = USUAL_RATIO.get(self.language, 1.0)
        share = len(self.source.sentences) / (len(self.source.sentences) + _SHRUNK)
        found = usual ** (1 - share) * found**share if found else usual
        return max(usual * 0.75, min(usual * 1.33, found))

    @cached_property
    def anchors(self) -> tuple[list[Anchors], list[Anchors]]:
        return list(_anchors(self.source, self.target)), list(_anchors(self.target, self.source))

    @cached_property
    def beads(self) -> list[Bead]:
        if not self.given:
            return self._aligned(range(len(self.source.sizes)), range(len(self.target.sizes)))
        return [
            bead
            for sources, targets in _groups(self.target.document.units, self.source.sentences, self.target.sentences)
            for bead in _fused(self._aligned(sources, targets))
        ]

    def _aligned(self, sources: range, targets: range) -> list[Bead]:
        """Align some sentences of the source and of the translation."""
        first, last = slice(sources.start, sources.stop), slice(targets.start, targets.stop)
        source, target = self.anchors[0][first], self.anchors[1][last]
        found = align(
            self.source.sizes[first],
            self.target.sizes[last],
            self.language,
            rewards(source, target),
            self.ratio,
            (lone_costs(source), lone_costs(target)),
            (self.source.opens[first], self.target.opens[last]),
        )
        return [
            Bead(_shifted(bead.source, sources.start), _shifted(bead.target, targets.start), bead.cost)
            for bead in found
        ]

    @cached_property
    def given(self) -> bool:
        """Are the pairs given, by the units of a bilingual file?"""
        return bool(self.target.document.units)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs in the order of the text."""
        return tuple(self._pair(bead) for bead in (self.beads if self.given else _fused(self.beads)))

    def _pair(self, bead: Bead) -> Pair:
        source = self._span(self.source, bead.source)
        target = self._span(self.target, bead.target)
        sure = bool(source and target) and len(bead.source) + len(bead.target) <= 4 and (bead.cost < 6.5 or self.given)
        expected = self.ratio * sum(self.source.sizes[bead.source.start : bead.source.stop])
        return Pair(source, target, sure, len(bead.source), len(bead.target), bead.cost, expected)

    @staticmethod
    def _span(side: Side, numbers: range) -> Span | None:
        return Span(side.sentences[numbers[0]].start, side.sentences[numbers[-1]].end) if numbers else None

    def lone_beside(self, index: int) -> list[Span]:
        """Return the sentences of the source beside a pair that have no translation: it may be in the pair's."""
        near = self.pairs[max(0, index - 1) : index + 2]
        return [pair.source for pair in near if pair.source is not None and pair.target is None]

    def around(self, index: int, reach: int = 1) -> tuple[Span | None, Span | None]:
        """Return what the pairs around a pair cover, on both sides."""
        near = self.pairs[max(0, index - reach) : index + reach + 1]
        return _cover(pair.source for pair in near), _cover(pair.target for pair in near)


def _fused(beads: list[Bead]) -> Iterator[Bead]:
    """The beads, with a sentence of one side and one of the other as one bead where both stand alone side by side: they
    are a pair that differs much in length, not an omission and an addition."""
    previous: Bead | None = None
    for bead in beads:
        if previous is not None and _complete(previous, bead):
            yield Bead(previous.source or bead.source, previous.target or bead.target, previous.cost + bead.cost)
            previous = None
            continue
        if previous is not None:
            yield previous
        previous = bead
    if previous is not None:
        yield previous


def _complete(first: Bead, second: Bead) -> bool:
    """Has one of two beads a source only, and the other a translation only?"""
    return (bool(first.source), bool(first.target)) == (not second.source, not second.target) and (
        not first.source or not first.target
    )


def _shifted(numbers: range, by: int) -> range:
    return range(numbers.start + by, numbers.stop + by)


def _groups(units: Sequence[Unit], sources: Sequence[Span], targets: Sequence[Span]) -> Iterator[tuple[range, range]]:
    """Yield the sentences of both sides that units pair. Units that share a sentence are one group; those that share
    all of their source, as plural forms and variants of English do, translate it each for itself."""
    pending: tuple[range, range] | None = None
    source: Span | None = None
    for unit in units:
        if unit.target is None or unit.source.span.start == unit.source.span.end:  # nothing, or not known
            continue
        here = _within(sources, unit.source.span), _within(targets, unit.target.span)
        again, source = unit.source.span == source, unit.source.span
        if pending is None:
            pending = here
        elif again and here[1].start >= pending[1].stop:
            yield pending
            pending = here
        elif here[0].start < pending[0].stop or here[1].start < pending[1].stop:
            pending = (
                range(min(pending[0].start, here[0].start), max(pending[0].stop, here[0].stop)),
                range(min(pending[1].start, here[1].start), max(pending[1].stop, here[1].stop)),
            )
        else:
            yield pending
            pending = here
    if pending is not None:
        yield pending


def _within(sentences: Sequence[Span], span: Span) -> range:
    """Return the sentences that a span touches."""
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
    return range(first, max(first, last))


def _cover(spans: Iterator[Span | None]) -> Span | None:
    found = [span for span in spans if span is not None]
    return Span(min(span.start for span in found), max(span.end for span in found)) if found else None


def _anchors(side: Side, other: Side) -> Iterator[Anchors]:
    """Yield the anchors of every sentence of a side."""
    foreign = side if side.language != "en" else other
    latin = script_of(foreign.language) == "latin"
    wanted = {word.lower() for word, _, _ in foreign.latin if len(word) > 1}
    by_sound = foreign.language in BY_SOUND
    rough = crowds(side)
    for span in side.sentences:
        anchors: Anchors = {}
        for number in side.numbers_in(span):
            if number.kind in ("month", "weekday"):
                anchors["number", number.value] = 1.2
            elif number.kind not in ("loose", "small") or number.strong or number.figures:
                for value in number.values:
                    anchors["number", value] = 1.6 if number.figures or number.strong else 0.6
            elif isinstance(number.value, Decimal) and 2 <= number.value <= 12:
                anchors["number", number.value] = 0.5
        for mention in side.places_in(span):
            for place in mention.places:
                anchors["place", place] = 0.9 if mention.sure else 0.5
        for crowd in within(rough, span):
            anchors["crowd", crowd.size] = _CROWD
        text = side[span]
        if wanted:
            for word in _words(text):
                if word in wanted:
                    anchors["word", word] = 1.6
        if latin:
            for match in _CAPITAL.finditer(text):
                anchors["name", match[0].lower()[:5]] = 1.2
            for match in _COGNATE.finditer(text):
                anchors["cognate", match[0].lower()[:5]] = 0.5
        if by_sound:
            for row, _, _ in side.rows_in(span):
                key = coarse(row)
                if len(key) >= 3:
                    anchors["sound", key[:5]] = 1.0
        if _QUOTED.match(text):
            anchors["quotation", "“"] = 0.6
        if _QUESTION.search(text):
            anchors["question", "?"] = 0.7
        for subject in subjects(text, side.language):
            anchors["subject", subject] = 0.8
        yield anchors


_LATIN_WORD = compiled(r"[A-Za-z\u00c0-\u024f]+(?:[-.'’]?[A-Za-z0-9\u00c0-\u024f]+)*")


def _words(text: str) -> Iterator[str]:
    for match in _LATIN_WORD.finditer(text):
        yield match[0].lower()


def bilingual(document: Document) -> Bilingual | None:
    """Return a document beside its source, None if it has none."""
    source = document.source
    return None if source is None else Bilingual(document, source, source.language)
