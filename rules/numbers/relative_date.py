"""A day or a week is named only by where it lies from the day of writing.

A translation appears later than its source, and "last Friday" is then another
one. Give the date.

Bad: The minister resigned [last Friday].
Bad: [Yesterday], the court heard the appeal.
Bad: The talks began [last week] in Muscat.
Good: The minister resigned on Friday, 5 May.
Good: He said: “I saw him yesterday.” Prices fell last month.
Good: This is yesterday's news.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RELATIVE = compiled(
    rf"[lL]ast (?:{_DAY}|week|weekend|night)\b(?!['’]s)|[nN]ext (?:{_DAY}|week|weekend)\b(?!['’]s)|"
    rf"[tT]his (?:coming |past )?(?:{_DAY}|weekend)\b|[yY]esterday\b(?!['’]s)|[tT]omorrow\b(?!['’]s)|"
    r"[tT]oday(?=,? (?:[A-Z]|at\b|in\b|that\b)|,)"
)
_FIRST = compiled(r"[lLnNtTyY](?:ast |ext |his |esterday|omorrow|oday)")  # found faster than the whole
_DATED = compiled(r",? \(?(?:the )?(?:\d{1,2}\b|\d{1,2}(?:st|nd|rd|th)\b|(?:[A-Z][a-z]{2,8}) \d)")


@rule(Severity.NOTE, category=Category.DATE_FORMAT, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for first in _FIRST.finditer(prose):
        match = _RELATIVE.match(prose, first.start())
        if match is None:
            continue
        start, end = match.span()
        if (start and prose[start - 1].isalnum()) or _DATED.match(prose, end):
            continue
        yield Hit(Span(start, end), f"“{match[0]}” counts from the day of writing: give the date")
