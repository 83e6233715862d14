"""Dates of other calendars than the Gregorian one, with the Gregorian days, months and years that they may be.

The Solar Hijri calendar (Persian) is a day off at most: its year begins on 20 or 21 March. The Islamic one is reckoned
by its mean month (29.530588 days from 19 July 622, proleptic Gregorian), which the sighted new moon may miss by two
days; the Hebrew year, written in letters, runs from autumn to autumn. So each date has a few days that it may be, and a
comparison takes the one that fits.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from lint.analysis.bilingual.figures import Value
from lint.analysis.bilingual.model import Number
from lint.patterns import compiled

_SOLAR = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند".split("|")
_ISLAMIC = (
    ("محرم",),
    ("صفر",),
    ("ربيع الأول", "ربيع الاول", "ربیع الاول", "ربیع‌الاول"),
    ("ربيع الآخر", "ربيع الثاني", "ربیع الثانی", "ربیع‌الثانی"),
    ("جمادى الأولى", "جمادى الاولى", "جمادی الاول", "جمادی‌الاول"),
    ("جمادى الآخرة", "جمادى الثانية", "جمادی الثانی", "جمادی‌الثانی"),
    ("رجب",),
    ("شعبان",),
    ("رمضان",),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة", "ذی القعده", "ذی‌القعده"),
    ("ذو الحجة", "ذي الحجة", "ذی الحجه", "ذی‌الحجه"),
)
_MONTHS = {
    **{name: ("solar", number) for number, name in enumerate(_SOLAR, 1)},
    **{name: ("islamic", number) for number, names in enumerate(_ISLAMIC, 1) for name in names},
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = compiled(
    rf"(?<!\w)(\d{{1,2}})\s(?:من\s)?(?:شهر\s|ماه\s)?({_MONTH})(?!\w)(?:\sماه)?"
    r"(?:،?\s(?:(?:سنة|عام|سال)\s)?(\d{4})(?!\d))?"
)
#: Months of other calendars, which a translation may convert: Khordad may be May or June.
_OTHER_MONTHS = compiled(
    rf"\d\s(?:من\s)?(?:شهر\s|ماه\s)?(?:{_MONTH})(?!\w)|(?<!\w)(?:{_MONTH})\sماه|(?:شهر|ماه|في|در|تا|از)\s(?:{_MONTH})(?!\w)"
    r"|(?<!\w)ב(?:תשרי|חשוון|מרחשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|תמוז|מנחם אב|אב|אלול)(?!\w)"
)
_ISLAMIC_MONTH = 29.530588
_ISLAMIC_EPOCH = date(622, 7, 19)
_UNCERTAIN = {"solar": 1, "islamic": 2}  # days on either side
#: A year of the fifty-eighth century: תש, tens and ones, with a mark before the last letter.
_HEBREW_YEAR = compiled(r"(?<!\w)[בהלמ]?(?:ה['׳])?תש([פצ]?)[\"״]?([א-ט]?)(?!\w)")
_TENS = {"": 0, "פ": 80, "צ": 90}
_ANY_YEAR = {"solar": 1400, "islamic": 1445}  # where none is given: how a month lies in the year changes slowly, or not


def calendar_dates(text: str, language: str) -> Iterator[Number]:
    """Yield the days, months and years of dates of other calendars, in order."""
    if language in ("ar", "fa"):
        for match in _DATE.finditer(text):
            calendar, month = _MONTHS[match[2]]
            day, year = int(match[1]), int(match[3] or 0)
            if not 1 <= day <= 31:
                continue
            days = _days(calendar, year or _ANY_YEAR[calendar], month, day)
            if not days:
                continue  # the year is of another calendar: "3 Ramadan 2024"
            moons = calendar == "islamic" and not year  # without its year a month may lie anywhere
            months: tuple[Value, ...] = tuple(("month", each.month) for each in days)
            if moons:
                months = tuple(("month", number) for number in range(1, 13))
            near = tuple(Decimal(number) for number in range(1, 32)) if moons else _values(each.day for each in days)
            yield Number(*match.span(1), (Decimal(day), *near), "day", strong=False, figures=True)
            yield Number(*match.span(2), months, "month", strong=False)
            if year:
                years = _values((*(each.year for each in days), year))
                yield Number(*match.span(3), years, "year", strong=True, figures=True)
    elif language == "he" and "תש" in text:
        for match in _HEBREW_YEAR.finditer(text):
            if match[1] and match[2] and ("״" in match[0] or '"' in match[0]):
                year = 1939 + _TENS[match[1]] + "אבגדהוזחט".index(match[2]) + 1
                yield Number(*match.span(), _values((year, year + 1)), "year", strong=False)


def _values(numbers: "Iterator[int] | tuple[int, ...]") -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(map(Decimal, numbers)))


@cache
def _days(calendar: str, year: int, month: int, day: int) -> tuple[date, ...]:
    """Return the Gregorian days that a date may be, the likeliest first; none outside of the years that are told."""
    if calendar == "solar" and 1000 < year < 1600:
        first, passed = date(year + 621, 3, 20), 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1
    elif calendar == "islamic" and 1000 < year < 1700:
        first, passed = _ISLAMIC_EPOCH, round(((year - 1) * 12 + month - 1) * _ISLAMIC_MONTH) + day - 1
    else:
        return ()
    middle = first + timedelta(days=passed)
    about = _UNCERTAIN[calendar]
    return tuple(middle + timedelta(days=off) for off in sorted(range(-about, about + 1), key=abs))


def names_other_month(text: str) -> bool:
    """Does a text name a month of another calendar?"""
    return _OTHER_MONTHS.search(text) is not None
