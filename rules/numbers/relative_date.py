"""A day or a week is named only by where it lies from the day of writing.

A translation appears later than its source, and "last Friday" is then another
one. Give the date. "Today" is looked at only where something happened on that
day: elsewhere it means these days. A date in the sentence is enough.

Bad: The minister resigned [last Friday].
Bad: [Yesterday], the court heard the appeal.
Bad: The talks began [last week] in Muscat.
Good: The minister resigned on Friday, 5 May.
Good: He said: “I saw him yesterday.” Prices fell last month.
Bad: The ministers met [today] in Muscat.
Good: This is yesterday's news.
Good: Today, the river has no ferry.
Good: Yesterday, on 25 July, the court heard the appeal.
Good: The club (Sunday) said it had won yesterday.
Good: The fleet parades on the last Sunday of each July.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_NOT_EACH = rf"(?! (?:of|in) (?:each|every|the month|{_MONTH}))"  # the last Sunday of July
_RELATIVE = compiled(
    rf"[lL]ast (?:{_DAY}|week|night)\b(?!['’]s){_NOT_EACH}|[nN]ext {_DAY}\b(?!['’]s)|"
    rf"[tT]his (?:coming |past )?{_DAY}\b|[yY]esterday\b(?!['’]s)|[tT]omorrow\b(?!['’]s)|"
    r"today(?=,? (?:[A-Z]|at\b|in\b|that\b)|,|\.)"
)
_FIRST = compiled(r"[lLnNtTyY](?:ast |ext |his |esterday|omorrow|oday)")  # found faster than the whole
_DATED = compiled(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?![a-z])|\b{_MONTH} \d|\((?:\w+ )?{_DAY}\)|"
    r"[ ,(]\d{1,2}\.\d{1,2}\b"
)
_IDIOM = compiled(r"\b(?:born|not|not beg[iu]n|n['’]t begin|not start|n['’]t start) $")  # it did not begin yesterday
_EVENT = compiled(
    r"\w{2,}ed\b|\b(?:said|told|met|held|took|began|won|lost|fell|rose|shot|hit|left|sent|came|went|found|made)\b"
)
_NEAR, _FAR = 60, 400  # code points: where the verb stands, where a date does
_STATE = compiled(r"\b(?:is|are|has|have|do|does|can|will)\b")


@rule(Severity.NOTE, category=Category.DATE_FORMAT, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for first in _FIRST.finditer(prose):
        match = _RELATIVE.match(prose, first.start())
        if match is None:
            continue
        start, end = match.span()
        if start and prose[start - 1].isalnum():
            continue
        sentence = document.sentence_at(start)
        begin, stop = (sentence.start, sentence.end) if sentence else (start, end)
        before = prose[max(begin, start - _NEAR) : start]
        if _IDIOM.search(before) or _DATED.search(prose, max(begin, start - _FAR), min(stop, end + _FAR)):
            continue
        if match[0] == "today" and (not _EVENT.search(before) or _STATE.search(before)):
            continue
        yield Hit(Span(start, end), f"“{match[0]}” counts from the day of writing: give the date")
