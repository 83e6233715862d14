"""Dates in figures whose year has two, or that have none: "9.2.23", "on 8/3"."""

from collections.abc import Iterator

from lint import Hit, Span
from lint.analysis.dates import length_of
from lint.patterns import compiled

YEAR_OF_MONTHS = 12
#: Not a date: a version, a number of a thing.
NUMBERED = compiled(
    r"(?:\b(?:[Vv]ersion|[Rr]elease|[Bb]uild|v\.?|[Nn]o\.?|[Ss]ection|[Ii]nvoice|[Ff]irmware|[Uu]pdate)|[#№]) ?\Z"
)
#: A day and a month in figures with a year of two or with none: "9.2.23", "on 8/3", "Friday, 14.11".
_SHORT_FIGURES = compiled(
    r"(?<![\w.,/:$€£-])(?P<whole>(?P<day>\d\d?)(?P<mark>[./])(?P<month>\d\d?)(?P=mark)(?P<year>\d\d))(?![\w%]|[.,/:-]\d)"
    r"|(?:(?<=\b[Oo]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=day, ))"
    r"(?P<alone>(?P<first>\d\d?)(?P<between>[./])(?P<second>\d\d?)(?:\.(?=\s*[a-z]))?)(?![\w%]|[.,/:-]\d)"
    r"(?! (?:percent|per|million|billion|points?|acres|hectares|of|a|the shots|kilomet|met|mile|average|degrees|share"
    r"|to)\b)"
)
_EVENTS = frozenset(("9/11", "7/7", "24/7"))
_LATE_MONTH = 10  # with a point a month of one figure may be a fraction: "on 4.5"


def short_dates(prose: str) -> Iterator[Hit]:
    """Yield days and months in figures with a year of two figures or with none."""
    for match in _SHORT_FIGURES.finditer(prose):
        alone = match["alone"] is not None
        day, month = int(match["first"] or match["day"]), int(match["second"] or match["month"])
        text, mark = match["alone"] or match["whole"], match["between"] or match["mark"]
        if mark == "/" and month > YEAR_OF_MONTHS >= day:
            day, month = month, day
        if not (1 <= month <= YEAR_OF_MONTHS and 1 <= day <= length_of(month, 2000)) or text in _EVENTS:
            continue
        if alone and mark == "." and month < _LATE_MONTH and "0" not in (match["first"][0], match["second"][0]):
            continue
        if NUMBERED.search(prose, max(0, match.start() - 12), match.start()):
            continue
        span = Span(match.start(), match.start() + len(text))
        yield Hit(span, f"“{text}”: write the month as a word")
