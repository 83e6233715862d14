"""Sentences without a counterpart on the other side, and sentences of which a part is gone."""

from collections.abc import Iterator
from math import log, sqrt

from lint.analysis.bilingual.align import SPREAD
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual, Pair
from lint.analysis.bilingual.side import UNSPACED
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

_USUAL_SPREAD = 0.19
_SMALLEST = 28.0  # characters of English: shorter sentences are headings, labels and interjections
_FITS, _BETTER = 0.2, 0.1  # the logarithm of a ratio of lengths that goes, and how much worse the other must be
_QUOTED = compiled('["“”«»„「『]')
_SHORT, _SHORT_UNSPACED = 2.2, 2.5  # standard deviations: in Chinese and Japanese a sentence is less sure to be one


class Gap(NamedTuple):
    """A sentence, or a part of one, without a counterpart."""

    kind: str  # "missing", "added", "truncated"
    target: Span  # where it is seen in the translation
    source: Span | None


def gaps(document: Document) -> tuple[Gap, ...]:
    """Return every gap of a translation, in order; none where there is no source, or another article's."""
    both = document.view(comparable)
    return () if both is None else tuple(_gaps(both))


def shortness(both: Bilingual, pair: Pair) -> float:
    """How many standard deviations a translation is shorter than its source lets expect; negative for a longer one."""
    assert pair.source
    assert pair.target
    expected = pair.expected
    found = pair.target.end - pair.target.start
    spread = SPREAD.get(both.language, _USUAL_SPREAD)
    return -log((found + 4) / (expected + 4)) / sqrt(spread * spread + 3.0 / (expected + found))


def _gaps(both: Bilingual) -> Iterator[Gap]:
    pairs = both.pairs
    last: Span | None = None
    for number, pair in enumerate(pairs):
        after = pairs[number + 1] if number + 1 < len(pairs) else None
        if pair.target is None and pair.source is not None:
            if pair.expected >= _SMALLEST and not any(
                _holds(both, other, pair) for other in (pairs[number - 1] if number else None, after)
            ):
                place = _end_of(last) if last else _start_of(after.target if after else None)
                if place:
                    yield Gap("missing", place, pair.source)
        elif pair.source is None and pair.target is not None:
            if pair.target.end - pair.target.start >= _SMALLEST and not any(
                _is_held(other, pair.target) for other in (pairs[number - 1] if number else None, after)
            ):
                yield Gap("added", pair.target, None)
        elif (
            pair.source
            and pair.target
            and pair.expected >= 60
            and shortness(both, pair) > (_SHORT_UNSPACED if both.language in UNSPACED else _SHORT)
        ):
            yield Gap("truncated", pair.target, pair.source)
        last = pair.target or last


def _holds(both: Bilingual, pair: Pair | None, lone: Pair) -> bool:
    """Is a translation beside a gap long enough to render the lone sentence too, and has it what that one tells?"""
    if pair is None or pair.source is None or pair.target is None or lone.source is None:
        return False
    found = pair.target.end - pair.target.start
    return _goes_better(_apart(found, pair.expected + lone.expected), _apart(found, pair.expected)) and not _tells_more(
        both, lone.source, pair.target
    )


def _tells_more(both: Bilingual, source: Span, target: Span) -> bool:
    """Has a sentence of the source a number, a place or a quotation that a sentence of the translation has not?"""
    values = {value for number in both.target.numbers_in(target) for value in number.values}
    named = {place for mention in both.target.places_in(target) for place in mention.places}
    return (
        any(number.strong and values.isdisjoint(number.values) for number in both.source.numbers_in(source))
        or any(mention.sure and named.isdisjoint(mention.places) for mention in both.source.places_in(source))
        or bool(_QUOTED.search(both.source[source]) and not _QUOTED.search(both.target[target]))
    )


def _is_held(pair: Pair | None, added: Span) -> bool:
    """Is a translation beside an added sentence so short that this may render a part of its source?"""
    if pair is None or pair.source is None or pair.target is None:
        return False
    found = pair.target.end - pair.target.start
    return _goes_better(_apart(found + added.end - added.start, pair.expected), _apart(found, pair.expected))


def _apart(found: float, expected: float) -> float:
    return abs(log((found + 4) / (expected + 4)))


def _goes_better(together: float, alone: float) -> bool:
    return together < _FITS and alone > together + _BETTER


def _end_of(span: Span) -> Span:
    return Span(max(span.start, span.end - 1), span.end)


def _start_of(span: Span | None) -> Span | None:
    return Span(span.start, span.start + 1) if span else None
