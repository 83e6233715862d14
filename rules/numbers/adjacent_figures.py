"""A date or a time ends in a figure, and the number of something else follows it at once.

Side by side, two figures read as one: "February 8, 8,574 people". Other languages part them by a word for "year" or
"hour", or by the order of the words. A sub-editor moves the date or begins with another word; only a reader can tell
where it belongs, so nothing is proposed.

Bad: It rained. On February [8, 8,574] people were without power.
Bad: The agency said that in [2021, 350] families moved.
Bad: Only in [2021 1,000] complaints came in. By [2030, 50%] of the buses will be electric.
Bad: On May 3, [2022, 41.5] million letters were counted. From 2015 to [2020, 12] mines were closed.
Bad: At [18:00, 200] rescuers were still at work. On July [24, 56-year-old] Ida Berg left the house.
Good: On February 8, some 8,574 people were without power. In 2021, $350 was enough.
Good: They won in 2010, 2014 and 2018. It opened on May 3, 2021. It was closed in 2020, 12 years after that.
Good: The raid of 2019 killed 46, 22 of them soldiers. In 2021, 1,000 of which were new. See page 8, 12 lines down.
Good: It began in 2010, 3 to 4 months late. The final of 2019, 3-1, and the one of May 3, 2:1, were dull.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.dates import MONTHS
from lint.patterns import compiled

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
_YEAR = r"(?:19|20)\d\d"
#: What tells that the first figure ends a date or a time.
_DATE = (
    r"(?:(?i:in|by|since|until|till|during|before|after|to|and|of|from|around)"
    rf"(?: the year| early| late| mid| the (?:start|end) of)? {_YEAR}"
    rf"|{_MONTH} \d\d?, {_YEAR}|{_MONTH} {_YEAR}|{_MONTH} \d\d?|(?i:at|by|until|from|since|to) \d\d?[:.]\d\d)"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_PAIR = compiled(
    rf"\b(?P<date>{_DATE}),? (?!{_YEAR}\b)(?P<number>{_NUMBER}(?:%|-year-old\b)?)"
    r"(?=(?P<after> [A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*)?))"
)
_LAST = compiled(r"[\d:.]+$")
#: The number does not count what the clause speaks of: it adds to what was said, or goes on a list.
_APART = compiled(
    r" (?:of (?:which|whom|them|these|those)|(?:and|or|to|through)\b|a\.?m\b|p\.?m\b"
    r"|(?:years?|months?|weeks?|days?|hours?|minutes?|km|kilomet\w+|miles?|met(?:er|re)s)"
    r" (?:after|before|earlier|later|ago|since|from|north|south|east|west|away)"
    rf"|{_MONTH}).*"
)


@rule(
    Severity.NOTE,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(figures=r"\d,? \d"),
)
def check(document: Document) -> Iterator[Hit]:
    for match in _PAIR.finditer(document.prose):
        if _APART.fullmatch(match["after"]):
            continue
        first = _LAST.search(match["date"])
        assert first is not None
        span = Span(match.start("date") + first.start(), match.end("number"))
        shown = document.prose[match.start("date") : span.end]
        yield Hit(span, f"“{shown}”: two figures side by side read as one; move the date or put a word between")
