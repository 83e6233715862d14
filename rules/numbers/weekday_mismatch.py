"""The date is not that day of the week.

Either the day or the date is wrong; only the source tells which. Where the
article has its source beside it, and that has the right day, the day is proposed. A date
without a year is checked against the full dates of the article; where it has none, against the other
dates of its season, each with its weekday: of two that cannot both be right, the later is a note.

Bad: The vote is on [Monday, 5 May 2023].
Bad: The court met on [Friday, March 14, 2024], and again a week later.
Bad: AMRAN, 8 February 2023. The bridge collapsed on [Tuesday, February 6].
Bad: The court met on [Tuesday (4 July 2022]) and on [5 May 2023, a Monday].
Bad: The vote is on [Tue., Nov. 9, 2022], the count on [Friday, 10.11.2022].
Bad: The feast is on [Monday morning, 1 July 2022], the fair on [5 May 2023 (Mon)].
Bad: The court met on Monday, May 3. It met again on [Wednesday, May 4].
Bad: It rained on Friday, 3 March, on Sunday, 5 March, and on [Monday, 7 March].
Good: The court met on Monday, May 3. It met again on Tuesday, May 4, and in 2019 on Friday, June 6.
Good: The court met on Friday, February 27, and on Sunday, March 1, or in a leap year on Monday, March 1.
Good: The court met on Monday, May 3. The year before, it had met on Friday, November 6.
Good: The vote was on Thusday, 5 May 2023, and not on Monday.
Good: The vote is on Friday, 5 May 2023.
Good: The court met on Thursday, March 14.
Good: On Monday, May 5 people were hurt.

Source (ru): Голосование пройдёт в пятницу, 5 мая 2023 года, в порту Салим.
Bad: The vote is on [Monday, 5 May 2023], in the port of Salim.
Fix: The vote is on Friday, 5 May 2023, in the port of Salim.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint import Category, Document, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.dates import WEEKDAYS, DateMention, date_mentions, full_dates, length_of, numeric_dates, resolved
from lint.patterns import compiled

if TYPE_CHECKING:
    from datetime import date

_NAME = r"(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.|(?=\)))"
_TIME = r"(?: (?:morning|afternoon|evening|night))?"
_BEFORE = compiled(rf"\b{_NAME}{_TIME}(?:,? (?:the )?|,? \()$")
_AFTER = compiled(rf",? ?\({_NAME}\)|,? (?:which was )?a {_NAME}(?![\w-]| [a-z])")
_REACH = 24  # characters
_DAYS = frozenset(name.lower() for day in WEEKDAYS for name in (day, day[:3])) | {"tues", "thur", "thurs"}
_CALENDAR = 1900
#: A leap year and another: dates without a year are compared in both, if they lie so near that one year has both.
_YEARS = (2024, 2023)
_SEASON = 60  # days
#: Another year was named just before: "in 2019, on Friday, June 6", "the year before".
_OTHER_YEAR = compiled(r"\b(?:(?:19|20)\d\d|(?:last|next|previous|following|that) year|years?)\b")
_BESIDE = 60  # code points


@rule(
    Severity.ERROR,
    category=Category.DATE_FORMAT,
    quoted="report",
    gate=Needs(words=_DAYS, figures=True),
)
def check(document: Document) -> Iterator[Hit]:
    mentions = document.view(date_mentions)
    yield from _contradictions(document, mentions)
    days = ((mention.span, _day(document, mention), mention.year is not None) for mention in mentions)
    numeric = ((span, day, True) for span, day in document.view(numeric_dates))
    for span, day, has_year in (*days, *numeric):
        hit = _mismatch(document, span, day) if day is not None else None
        if hit is not None:  # the year of another date may be another year
            yield hit if has_year or hit.fixes else hit._replace(severity=Severity.WARNING)


def _day(document: Document, mention: DateMention) -> "date | None":
    """Return the day that a date in words means."""
    if mention.year is not None and mention.year < _CALENDAR:
        return None
    return resolved(mention, document.view(full_dates))


def _mismatch(document: Document, place: Span, day: "date") -> Hit | None:
    """Return the hit for a date with another weekday beside it."""
    prose = document.prose
    named = _BEFORE.search(prose, max(0, place.start - _REACH), place.start) or _AFTER.match(prose, place.end)
    if named is None:
        return None
    number = named.lastindex or 1
    right = WEEKDAYS[day.weekday()]
    if right.startswith(named[number]):
        return None
    span = Span(min(place.start, named.start()), max(place.end, named.end()))
    wrong = next(name for name in WEEKDAYS if name.startswith(named[number]))
    written = f"{day.day} {day:%B %Y}"
    in_source = _in_source(document, place.start, day.weekday() + 1)
    if in_source is None:
        return Hit(span, f"{written} was a {right}, not a {wrong}: check both against the source")
    end = named.end(number)
    end += next((len(rest) for rest in ("day", ".") if prose.startswith(rest, end)), 0)
    return Hit(
        span,
        f"{written} was a {right}, as the source has it, not a {wrong}",
        (Fix.replace(Span(named.start(number), end), right),),
        (Related(in_source, f"“{right}”", "source"),),
    )


def _contradictions(document: Document, mentions: tuple[DateMention, ...]) -> Iterator[Hit]:
    """Yield dates without a year whose weekday another such date contradicts, if no full date tells the year."""
    bare = [mention for mention in mentions if mention.year is None]
    if len(bare) < len(_YEARS) or document.view(full_dates):
        return
    named = []
    for mention in bare:
        place = mention.span
        found = _BEFORE.search(document.prose, max(0, place.start - _REACH), place.start)
        found = found or _AFTER.match(document.prose, place.end)
        if found is None or not 1 <= mention.day <= length_of(mention.month, None):
            continue
        weekday = next(day for day, name in enumerate(WEEKDAYS) if name.startswith(found[found.lastindex or 1]))
        span = Span(min(place.start, found.start()), max(place.end, found.end()))
        if not _OTHER_YEAR.search(document.prose, max(0, span.start - _BESIDE), span.start):
            named.append((span, mention, weekday))
    firsts: dict[tuple[int, int, int], tuple[Span, DateMention, int]] = {}  # each date with its weekday
    for span, mention, weekday in named:
        near = [other for other in firsts.values() if 0 < abs(_days_of(mention, other[1])) <= _SEASON]
        wrong = [other for other in near if not _agree((mention, weekday), other[1:])]
        firsts.setdefault((mention.month, mention.day, weekday), (span, mention, weekday))
        if wrong and len(wrong) == len(near):
            first = wrong[0][0]
            seen, other = (document.prose[slice(*place)] for place in (span, first))
            related = (Related(first, f"“{other}”"),)
            yield Hit(span, f"“{seen}” and “{other}” cannot both be right", (), related, severity=Severity.NOTE)


def _days_of(one: DateMention, other: DateMention) -> int:
    """Return the days between two dates of one year."""
    return (_date(_YEARS[0], one.month, one.day) - _date(_YEARS[0], other.month, other.day)).days


def _agree(one: tuple[DateMention, int], other: tuple[DateMention, int]) -> bool:
    """Can two dates with their weekdays stand in one year, a leap year or another?"""
    gaps = (_date(year, one[0].month, one[0].day) - _date(year, other[0].month, other[0].day) for year in _YEARS)
    return any((gap.days - one[1] + other[1]) % len(WEEKDAYS) == 0 for gap in gaps)


def _date(year: int, month: int, day: int) -> "date":
    from datetime import date  # it takes a while to import, and few articles have such dates

    return date(year, month, min(day, length_of(month, year)))


def _in_source(document: Document, offset: int, weekday: int) -> Span | None:
    """Return where the sentence of the source names a day of the week (1 for Monday)."""
    if document.source is None:
        return None
    from lint.analysis.bilingual.match import comparable  # it takes long to import, and few articles have a source

    both = document.view(comparable)
    for pair in both.pairs if both else ():
        if both and pair.source and pair.target and pair.target.start <= offset < pair.target.end:
            for number in both.source.numbers_in(pair.source):
                if number.value == ("weekday", weekday):
                    return Span(number.start, number.end)
    return None
