"""The date is not that day of the week.

Either the day or the date is wrong; only the source tells which. Where the
article has its source beside it, and that has the right day, the day is proposed. A date
without a year is checked against the full dates of the article.

Bad: The vote is on [Monday, 5 May 2023].
Bad: The court met on [Friday, March 14, 2024], and again a week later.
Bad: AMRAN, 8 February 2023. The bridge collapsed on [Tuesday, February 6].
Bad: The court met on [Tuesday (4 July 2022]) and on [5 May 2023, a Monday].
Bad: The vote is on [Tue., Nov. 9, 2022], the count on [Friday, 10.11.2022].
Bad: The feast is on [Monday morning, 1 July 2022], the fair on [5 May 2023 (Mon)].
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
from lint.analysis.dates import WEEKDAYS, DateMention, date_mentions, full_dates, numeric_dates, resolved
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


@rule(
    Severity.ERROR,
    category=Category.DATE_FORMAT,
    quoted="report",
    gate=Needs(words=_DAYS, figures=True),
)
def check(document: Document) -> Iterator[Hit]:
    days = ((mention.span, _day(document, mention)) for mention in document.view(date_mentions))
    for span, day in (*days, *document.view(numeric_dates)):
        hit = _mismatch(document, span, day) if day is not None else None
        if hit is not None:
            yield hit


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
