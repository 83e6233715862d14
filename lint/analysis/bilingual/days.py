"""Days of the week, months, eras and "last" and "next" that a translation has otherwise than its source."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter

from lint.analysis.bilingual.calendars import names_other_month
from lint.analysis.bilingual.figures import Value
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.pairs import Bilingual, Pair
from lint.analysis.bilingual.side import Side
from lint.analysis.dates import MONTHS, WEEKDAYS, date_mentions, full_dates, resolved
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.foreign import UNSPACED
from lint.text.model import Span

_PREFIXES = {"ar": "(?:و|ف)?(?:ب|ل|ك)?", "he": "[והשבלמכ]{0,3}"}
_NAMES = {"weekday": WEEKDAYS, "month": MONTHS}
#: Months that are names of persons or other words: they stand after these, or beside a number.
_AMBIGUOUS = frozenset(("March", "April", "May", "June", "August"))
_OF_MONTH = compiled(
    r"\b(?:in|of|since|until|till|by|during|from|after|before|last|next|this|every|early|late) \Z|\b[Mm]id-\Z"
)
#: Characters between "yesterday" and the name of the day: "yesterday, on Tuesday", 昨天（周二）.
_BESIDE, _BESIDE_UNSPACED = 8, 2
_CASED = frozenset(("not", "bc", "ad"))
_LONGEST = 40  # characters of the name of a day
_DATE_BESIDE = 6  # between the name of a day and its date
_ERA_NEAR = 12  # between a year and its era
_ARTICLE = compiled(r"\b[Aa]n? \Z")
#: The words of a direction, and those that take their place in the other one.
_OPPOSITE = {"last": "next", "past": "coming", "next": "last", "coming": "past", "yesterday": "tomorrow"}
_OPPOSITE["tomorrow"] = "yesterday"
_UNITS = ("week", "month", "year")
_NEAR_UNIT = 3  # characters between "next" and the week


class Changed(NamedTuple):
    """What a translation says of a time, and what its source says."""

    target: Span
    source: Span
    said: str  # by the source, in English
    better: str  # what should stand in the place, "" where that is open


class _Turn(NamedTuple):
    """A word that says on which side of now a time lies: next week, yesterday."""

    start: int
    end: int
    unit: str  # "day", "week", "month", "year"
    ahead: bool
    whole: Span  # with its unit


@cache
def _expression(language: str, *kinds: str) -> re.Pattern[str] | None:
    """Return an expression for all words of some kinds in a language."""
    listed = [form for code, kind, form in rows(__package__, "days.tsv", 3) if code == language and kind in kinds]
    if not listed:
        return None
    each = "|".join(f"(?:{form})" for form in listed)
    if language not in UNSPACED and kinds != ("not",):
        each = rf"(?<!\w){_PREFIXES.get(language, '')}(?:{each})(?!\w)"
    return compiled(each, 0 if _CASED.issuperset(kinds) else re.IGNORECASE)


def _found(side: Side, span: Span, *kinds: str) -> list[Span]:
    """Return where a part of a side has words of some kinds."""
    if (expression := _expression(side.language, *kinds)) is None:
        return []
    return [Span(*match.span()) for match in expression.finditer(side.text, span.start, span.end)]


def changed_days(document: Document) -> tuple[Changed, ...]:
    """Return every weekday, month, direction and era that differs, in order."""
    both = document.view(comparable)
    return () if both is None else tuple(sorted(_changed(document, both)))


def _changed(document: Document, both: Bilingual) -> Iterator[Changed]:
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target and pair.sure):
            continue
        months = tuple(_named(both, index, "month")) if not names_other_month(both.source[pair.source]) else ()
        yield from months
        yield from (each for each in _named(both, index, "weekday") if not _is_dated(document, each.target))
        yield from _turned(both, index)
        yield from _other_era(both, index)


# ---- Names of days and months


def _named(both: Bilingual, index: int, kind: str) -> Iterator[Changed]:
    """Yield the names of days or months of a pair that stand where its source has other ones."""
    pair = both.pairs[index]
    assert pair.source
    assert pair.target
    ours = [number for number in both.target.numbers_in(pair.target) if number.kind == kind]
    theirs = [number for number in both.source.numbers_in(pair.source) if number.kind == kind]
    if not ours or not theirs:
        return
    exchanged = list(_exchanged(both, index, kind, ours, theirs))
    if exchanged and kind == "weekday":
        if _is_relative(both, pair, ours, theirs):
            return
        exchanged = _without_borders(both, pair, exchanged)
    for number, wanted in exchanged:
        name = _name(wanted.value)
        place = Span(number.start, number.end)
        yield Changed(place, Span(wanted.start, wanted.end), name, _better(both.target.text, place, number, name))


def _exchanged(
    both: Bilingual, index: int, kind: str, ours: Sequence[Number], theirs: Sequence[Number]
) -> Iterator[tuple[Number, Number]]:
    """Yield the names of a pair that its source has not, each with one of the source's that is gone.

    Where both sides name as many, their order tells too which are the same.
    """
    pair = both.pairs[index]
    assert pair.source
    assert pair.target
    own, its = _sure(both.target, pair.target, ours), _sure(both.source, pair.source, theirs)
    if len(own) == len(its):
        unsure = _values(_others(both.source.numbers_in(pair.source), its), kind, both.language)
        rendered = _values(_others(ours, own), kind, "en")  # Shabbat, "Sept."
        apart = [(number, other) for number, other in zip(own, its, strict=True) if not number.means(other)]
        if len(apart) in (1, len(own)) and not _meet(apart):
            if all(unsure.isdisjoint(n.values) and rendered.isdisjoint(other.values) for n, other in apart):
                yield from apart
            return
    near = both.around(index)[0]
    assert near
    known = _values(both.source.numbers_in(near), kind, both.language)
    rendered = _values(ours, kind, "en")
    new = [number for number in own if known.isdisjoint(number.values)]
    gone = [number for number in its if rendered.isdisjoint(number.values)]
    values, lost = (list(dict.fromkeys(number.value for number in listed)) for listed in (new, gone))
    if len(values) == len(lost):
        first = {number.value: number for number in reversed(gone)}
        for number in new:
            yield number, first[lost[values.index(number.value)]]


def _others(numbers: Sequence[Number], known: Sequence[Number]) -> list[Number]:
    dropped = {*known}
    return [number for number in numbers if number not in dropped]


def _meet(apart: Sequence[tuple[Number, Number]]) -> bool:
    """Do the same names only stand in another order?"""
    theirs = {value for _, other in apart for value in other.values}
    return len(apart) > 1 and any(not theirs.isdisjoint(number.values) for number, _ in apart)


def _values(numbers: Sequence[Number], kind: str, language: str) -> set[Value]:
    """Return the days or months that some numbers name; a figure may be a month: 12.05., 3至5月."""
    found: set[Value] = set()
    for number in numbers:
        if number.kind == kind:
            found.update(value for value in number.values if isinstance(value, tuple))
        if kind == "month" and number.figures and (number.kind in ("month", "day") or language in UNSPACED):
            found.update((kind, int(value)) for value in number.values if not isinstance(value, tuple) and value < 13)
    return found


def _name(value: Value) -> str:
    assert isinstance(value, tuple)
    return _NAMES[value[0]][value[1] - 1]


def _better(text: str, place: Span, number: Number, name: str) -> str:
    """Return what should be written for a name, in the form that it has: Tuesday's; "" where it is abbreviated."""
    written, own = text[place.start : place.end], _name(number.value)
    vowels = own[0] in "AO", name[0] in "AO"
    if not written.startswith(own) or (vowels[0] != vowels[1] and _ARTICLE.search(text, 0, place.start)):
        return ""
    return name + written[len(own) :]


def _sure(side: Side, span: Span, numbers: Sequence[Number]) -> list[Number]:
    """Return those names that are surely of a day or month, and no other word or part of another name."""
    barred = _found(side, span, "not")
    return [
        number
        for number in numbers
        if number.figures
        or (number.strong and side.language == "en")
        or (_is_full(side, number) and (number.strong or not _lies_in(number.start, barred)))
    ]


def _is_full(side: Side, number: Number) -> bool:
    """Is an English name written in full, with a capital, and no other word? (Names of other languages are.)"""
    if side.language != "en":
        return True
    name = _name(number.value)
    if not side.text.startswith(name, number.start):
        return False  # "may", and what is abbreviated
    before = max(0, number.start - 8)
    return name not in _AMBIGUOUS or _OF_MONTH.search(side.text, before, number.start) is not None


def _lies_in(offset: int, spans: Sequence[Span]) -> bool:
    """Does an offset lie in one of some spans in order, none of which overlap?"""
    at = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return at >= 0 and offset < spans[at].end


def _is_relative(both: Bilingual, pair: Pair, ours: Sequence[Number], theirs: Sequence[Number]) -> bool:
    """May a weekday of the translation render another word of the source ("yesterday"), or the reverse?

    A word beside the name of a day ("yesterday, Tuesday") says the same as that.
    """
    assert pair.source
    assert pair.target
    kinds = ("yesterday", "tomorrow", "relative")
    reach = _BESIDE_UNSPACED if both.language in UNSPACED else _BESIDE
    free = _free(_found(both.source, pair.source, *kinds), theirs, reach)
    kept = _free(_found(both.target, pair.target, *kinds), ours, _BESIDE)
    return len(free) > len(kept) or (bool(kept) and not free)


def _free(words: Sequence[Span], days: Sequence[Number], reach: int) -> list[Span]:
    """Return the words that stand beside no name of a day."""
    found = []
    for word in words:
        first = bisect_left(days, word.start - reach - _LONGEST, key=itemgetter(0))
        near = days[first : bisect_right(days, word.end + reach, key=itemgetter(0))]
        if not any(0 <= day.start - word.end <= reach or 0 <= word.start - day.end <= reach for day in near):
            found.append(word)
    return found


def _without_borders(
    both: Bilingual, pair: Pair, exchanged: Sequence[tuple[Number, Number]]
) -> list[tuple[Number, Number]]:
    """Leave out weekdays that are neighbours and meet in the night, which may be counted to either, or in another time
    zone."""
    assert pair.source
    assert pair.target
    apart = [each for each in exchanged if not _are_neighbours(*each)]
    if len(apart) == len(exchanged):
        return apart
    night = _found(both.source, pair.source, "night") or _found(both.target, pair.target, "night")
    return apart if night else [*exchanged]


def _are_neighbours(one: Number, other: Number) -> bool:
    first, second = one.value, other.value
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    return (first[1] - second[1]) % 7 in (1, 6)


def _is_dated(document: Document, place: Span) -> bool:
    """Does a weekday stand beside a date that tells which one it is? If it is the right one the source is wrong, and if
    not, ``weekday-mismatch`` says so."""
    mentions = document.view(date_mentions)
    first = bisect_left(mentions, place.start - _DATE_BESIDE, key=lambda mention: mention.end)
    for mention in mentions[first : first + 2]:
        gap = mention.start - place.end if mention.start >= place.end else place.start - mention.end
        if 0 <= gap <= _DATE_BESIDE and resolved(mention, document.view(full_dates)) is not None:
            return True
    return False


# ---- Last and next, yesterday and tomorrow


def _turned(both: Bilingual, index: int) -> Iterator[Changed]:
    """Yield the one direction of a pair that is the other one in its source."""
    pair = both.pairs[index]
    assert pair.source
    assert pair.target
    ours = list(_turns(both.target, pair.target))
    if not ours or len({turn.ahead for turn in ours}) > 1:
        return
    theirs = list(_turns(both.source, pair.source))
    if not theirs or any(turn.ahead == ours[0].ahead for turn in theirs):
        return
    around, _ = both.around(index)
    if around and any(turn.ahead == ours[0].ahead for turn in _turns(both.source, around)):
        return
    by_unit = {turn.unit: turn for turn in reversed(theirs)}
    for turn in ours:
        other = by_unit.get(turn.unit)
        word = both.target.text[turn.start : turn.end]
        if other is None or (better := _OPPOSITE.get(word.lower())) is None:
            continue
        said = ("tomorrow" if other.ahead else "yesterday") if other.unit == "day" else f"next {other.unit}"
        said = said if other.ahead or other.unit == "day" else f"last {other.unit}"
        yield Changed(Span(turn.start, turn.end), other.whole, said, better.title() if word.istitle() else better)


def _turns(side: Side, span: Span) -> Iterator[_Turn]:
    """Yield the words of a part of a side that say on which side of now something lies."""
    for kind, ahead in (("yesterday", False), ("tomorrow", True)):
        for word in _found(side, span, kind):
            yield _Turn(word.start, word.end, "day", ahead, word)
    for kind, ahead in (("last", False), ("next", True)):
        for unit in _UNITS:
            for word in _found(side, span, f"{kind} {unit}"):
                yield _Turn(word.start, word.end, unit, ahead, word)
        for word in _found(side, span, kind):
            if beside := _unit_beside(side, word):
                yield _Turn(word.start, word.end, beside[0], ahead, beside[1])


def _unit_beside(side: Side, word: Span) -> tuple[str, Span] | None:
    """Return the week, month or year that stands before or after a word, with where both stand."""
    text = side.text
    for unit in _UNITS:
        expression = _expression(side.language, unit)
        after = expression.match(text, word.end + 1) if expression else None
        if after and not text.startswith(" of ", after.end()):
            return unit, Span(word.start, after.end())
        if side.language != "en" and expression:
            for match in expression.finditer(text, max(0, word.start - 24), word.start):
                if word.start - match.end() == 1:
                    return unit, Span(match.start(), word.end)
    near = side.numbers_in(Span(max(0, word.start - 24), word.end + _NEAR_UNIT))
    for number in near:
        if number.kind in _NAMES and (
            0 < number.start - word.end <= _NEAR_UNIT
            or (side.language != "en" and 0 < word.start - number.end <= _NEAR_UNIT)
        ):
            whole = Span(min(number.start, word.start), max(number.end, word.end))
            return "week" if number.kind == "weekday" else "year", whole
    return None


# ---- Eras


def _other_era(both: Bilingual, index: int) -> Iterator[Changed]:
    """Yield the year of a pair that is before Christ in its source only."""
    pair = both.pairs[index]
    assert pair.source
    assert pair.target
    reach = Span(pair.source.start, pair.source.end + _ERA_NEAR)  # "a. C." may end two sentences
    eras, (_, beside) = _found(both.source, reach, "bc"), both.around(index)
    if not eras or not beside or _found(both.target, beside, "bc"):
        return
    text, after = both.target.text, _found(both.target, pair.target, "ad")
    figures: dict[Value, deque[Number]] = {}  # in order: a year may be given several times
    for number in both.target.numbers_in(pair.target):
        for value in number.values if number.figures else ():
            figures.setdefault(value, deque()).append(number)
    told: set[int] = set()
    years = {year: era for era in eras if (year := _year_beside(both.source, era))}
    for year, era in years.items():
        there = [figures[value] for value in year.values if value in figures]
        for queue in there:
            while queue and queue[0].start in told:
                queue.popleft()
        own_year = min((queue[0] for queue in there if queue), key=itemgetter(0), default=None)
        if own_year:
            told.add(own_year.start)
            at = bisect_left(after, own_year.end, key=itemgetter(0))
            end = after[at].end if at < len(after) and after[at].start - own_year.end <= 1 else own_year.end
            written = Span(min(year.start, era.start), max(year.end, era.end))
            yield Changed(Span(own_year.start, end), written, "BC", f"{text[own_year.start : own_year.end]} BC")


def _year_beside(side: Side, era: Span) -> Number | None:
    """Return the number that stands before or after an era."""
    near = [
        number
        for number in side.numbers_in(Span(max(0, era.start - 2 * _ERA_NEAR), era.end + _ERA_NEAR))
        if 0 <= number.start - era.end <= _ERA_NEAR or 0 <= era.start - number.end <= _ERA_NEAR
    ]
    return min(near, key=lambda number: min(abs(number.start - era.end), abs(era.start - number.end)), default=None)
