"""The date is not that day of the week.

Either the day or the date is wrong; only the source tells which. Where the
article has its source beside it, and that has the right day, the day is proposed. A date
without a year is checked against the full dates of the article.

Bad: The vote is on [Monday, 5 May 2023].
Bad: The court met on [Friday, March 14, 2024], and again a week later.
Bad: AMRAN, 8 February 2023. The bridge collapsed on [Tuesday, February 6].
Bad: The court met on [Tuesday (4 July 2022]) and on [5 May 2023, a Monday].
Good: The vote is on Friday, 5 May 2023.
Good: The court met on Thursday, March 14.
Good: On Monday, May 5 people were hurt.

Source (ru): Голосование пройдёт в пятницу, 5 мая 2023 года, в порту Салим.
Bad: The vote is on [Monday, 5 May 2023], in the port of Salim.
Fix: The vote is on Friday, 5 May 2023, in the port of Salim.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.dates import WEEKDAYS, date_mentions, full_dates, resolved
from lint.patterns import compiled

_NAME = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
_BEFORE = compiled(rf"\b{_NAME}day(?:,? (?:the )?|,? \()$")
_AFTER = compiled(rf",? ?\({_NAME}day\)|,? (?:which was )?a {_NAME}day(?![\w-]| [a-z])")


@rule(
    Severity.ERROR,
    category=Category.DATE_FORMAT,
    quoted="report",
    gate=Needs(words=[day.lower() for day in WEEKDAYS], figures=True),
)
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
        name = named[named.lastindex or 1]
        if day is None or WEEKDAYS[day.weekday()].startswith(name):
            continue
        span = Span(min(mention.start, named.start()), max(mention.end, named.end()))
        written = f"{mention.day} {day:%B %Y}"
        right, wrong = WEEKDAYS[day.weekday()], f"{name}day"
        place = _in_source(document, mention.start, day.weekday() + 1)
        if place is None:
            yield Hit(span, f"{written} was a {right}, not a {wrong}: check both against the source")
        else:
            place_of_name = named.start(named.lastindex or 1)
            written_name = Span(place_of_name, place_of_name + len(wrong))
            yield Hit(
                span,
                f"{written} was a {right}, as the source has it, not a {wrong}",
                (Fix.replace(written_name, right),),
                (Related(place, f"“{right}”", "source"),),
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
