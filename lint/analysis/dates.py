"""Full dates in English text, and which weekday they are.

Two orders are read, "5 May 2023" and "May 5, 2023", with an ordinal or without, with or without the year.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)}

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust"
    r"|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
# The name of a month first, then what stands on its two sides.
_MONTH_HEAD = compiled("|".join(_SHORT))
_MONTH = compiled(rf"{MONTH}(?![^\W\d_])")
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)\b"
_DAY_AFTER = compiled(rf" (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:%]|[.,/-]\d)(?:(?:,| of)? {_YEAR})?")
_DAY_BEFORE = compiled(r"(?<![\w.,:/$€£-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_YEAR_AFTER = compiled(rf",? {_YEAR}")


class DateMention(NamedTuple):
    """A day of a month in the text; the day may be one that the month does not have."""

    start: int
    end: int
    day: int
    month: int  # from 1
    year: int | None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def month_starts(document: Document) -> list[int]:
    """Return in order where the first three letters of a month stand with a capital (for ``view``)."""
    return [match.start() for match in _MONTH_HEAD.finditer(document.prose)]


def date_mentions(document: Document) -> tuple[DateMention, ...]:
    """Return every day of a month that the prose names, in order."""
    prose = document.prose
    result = []
    for start in document.view(month_starts):
        match = _MONTH.match(prose, start)
        if match is None or (start and prose[start - 1].isalnum()):
            continue
        end = match.end()
        after = _DAY_AFTER.match(prose, end)
        before = None if after else _DAY_BEFORE.search(prose, max(0, start - 9), start)
        day = after or before
        if day is None:
            continue
        year = after or _YEAR_AFTER.match(prose, end)
        number = int(year["year"]) if year is not None and year["year"] else None
        first, last = before.start() if before else start, year.end() if year is not None else end
        result.append(DateMention(first, last, int(day["day"]), _SHORT[match[0][:3]], number))
    return tuple(result)


def length_of(month: int, year: int | None) -> int:
    """Return the days of a month: the longest it can have if the year is not known."""
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _date(year: int, month: int, day: int) -> "date":
    from datetime import date  # few articles have one, and it takes as long to import as ten rules

    return date(year, month, day)


def resolved(mention: DateMention, full: "tuple[date, ...]") -> "date | None":
    """The day that a mention means: with its own year, or with the one that brings it nearest to the article's dates.

    None if that is open: no full date in the article, more than half a year between them, or no such day.
    """
    if mention.day < 1 or mention.day > length_of(mention.month, mention.year):
        return None
    if mention.year is not None:
        return _date(mention.year, mention.month, mention.day)
    if not full or (max(full) - min(full)).days > 180:
        return None
    years = {day.year + shift for day in full for shift in (-1, 0, 1)}
    days = [_date(year, mention.month, mention.day) for year in years if mention.day <= length_of(mention.month, year)]
    near = [day for day in days if all(abs((day - other).days) <= 120 for other in full)]
    return near[0] if len(near) == 1 else None


def full_dates(document: Document) -> "tuple[date, ...]":
    """Return the days that the article names with their years, each once, from 1900."""
    found = {
        _date(mention.year, mention.month, mention.day)
        for mention in document.view(date_mentions)
        if mention.year is not None
        and mention.year >= 1900
        and 1 <= mention.day <= length_of(mention.month, mention.year)
    }
    found |= {day for _, day in document.view(numeric_dates)}
    return tuple(sorted(found))


def numeric_dates(document: Document) -> "tuple[tuple[Span, date], ...]":
    """Return where dates stand in figures, and the days that they are (for ``view``)."""
    prose = document.prose
    if not (".20" in prose or "-0" in prose or "-1" in prose):
        return ()
    days = ((Span(*match.span()), _numeric_day(match)) for match in _numeric().finditer(prose))
    return tuple([(span, day) for span, day in days if day is not None])


@cache
def _numeric() -> re.Pattern[str]:
    """08.02.2023, 2023-02-08: the day before the month, as the sources write it."""
    return compiled(r"\b(?:(\d{1,2})\.(\d{1,2})\.(20\d\d)|(20\d\d)-(\d\d)-(\d\d))\b")


def _numeric_day(match: re.Match[str]) -> "date | None":
    day, month, year, year2, month2, day2 = (int(group) if group else 0 for group in match.groups())
    try:
        return _date(year or year2, month or month2, day or day2)
    except ValueError:
        return None
