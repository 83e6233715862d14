"""The date is not that day of the week.

Either the day or the date is wrong; only the source tells which. A date
without a year is checked against the full dates of the article.

Bad: The vote is on [Monday, 5 May 2023].
Bad: The court met on [Friday, March 14, 2024], and again a week later.
Bad: AMRAN, 8 February 2023. The bridge collapsed on [Tuesday, February 6].
Good: The vote is on Friday, 5 May 2023.
Good: The court met on Thursday, March 14.
Good: On Monday, May 5 people were hurt.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.dates import WEEKDAYS, date_mentions, full_dates, resolved
from lint.patterns import compiled

_BEFORE = compiled(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,| \(|,? the)? $")
_AFTER = compiled(r",? ?\((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)")


@rule(Severity.ERROR, category=Category.DATE_FORMAT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if "day" not in prose:
        return
    for mention in document.view(date_mentions):
        before = _BEFORE.search(prose, max(0, mention.start - 20), mention.start)
        named = before or _AFTER.match(prose, mention.end)
        if named is None or (mention.year is not None and mention.year < 1900):
            continue
        day = resolved(mention, document.view(full_dates))
        if day is None or WEEKDAYS[day.weekday()].startswith(named[1]):
            continue
        span = Span(min(mention.start, named.start()), max(mention.end, named.end()))
        written = f"{mention.day} {day:%B %Y}"
        yield Hit(
            span, f"{written} was a {WEEKDAYS[day.weekday()]}, not a {named[1]}day: check both against the source"
        )
