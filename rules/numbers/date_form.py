"""A date is not in the form that English news gives it.

"July 23rd", "the 23rd of July", "5 May, 2023" and "09.02.2023" are forms of letters and of other languages;
news writes "July 23" or "23 July", "5 May 2023", and the month as a word. A year after "July 23" stands
between commas. "The month of May", "the year 2019", "2019 year" and "May of 2019" say "month" or "year" for
nothing, and "today, July 26" gives one day twice: the date alone is still true tomorrow. The date of a weekday
stands between commas, not in brackets. A day without its month is an ordinal: "on the 25th".

Bad: The fair opens on [July 23rd].
Fix: The fair opens on July 23.
Bad: The fair opens on [the 23rd of July].
Fix: The fair opens on 23 July.
Bad: The fair opened on [5 May, 2023].
Fix: The fair opened on 5 May 2023.
Bad: The fair opened on [May 5, 2023] in Oslo.
Fix: The fair opened on May 5, 2023, in Oslo.
Bad: The fair opened on [May 5 2023].
Fix: The fair opened on May 5, 2023.
Bad: The fair opened on [09.02.2023].
Bad: It rained in [the month of May].
Fix: It rained in May.
Bad: It rained in [the year 2019], and in [2020 year] too.
Fix: It rained in 2019, and in 2020 too.
Bad: Prices peaked in [June of 2022].
Fix: Prices peaked in June 2022.
Bad: The fair opens [today, July 26].
Fix: The fair opens on July 26.
Bad: The fair opened on [Sunday (July 26) ]in Oslo.
Fix: The fair opened on Sunday, July 26, in Oslo.
Bad: The fair opened on [July 26 this year].
Fix: The fair opened on July 26.
Bad: At the fair, which opens [today, July 26], the town shows its trams.
Fix: At the fair, which opens on July 26, the town shows its trams.
Bad: On [Sunday (July 26) ]evening, the fair was shut.
Bad: It rained. [On 23], the fair opened, and the mayor said [on 25] that it was a success.
Fix: It rained. On the 23rd, the fair opened, and the mayor said on the 25th that it was a success.
Good: The bid is based on 25, on 10, 12 and 14 May it rains, and he scored on 30.
Good: It ran from May 5, 2023 to June 3, 2023. A May 5, 2023 report is lost.
Good: The fair opened on July 23, 2023, and closed on 5 August 2023.
Good: They met on the Fourth of July. Version 1.2.2019 is out. The year 2000 problem is past.
Good: “It opens on July 23rd,” she said. July 23rd Street is shut.
"""

import re
from collections.abc import Callable, Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.wordclass import verb_forms
from lint.patterns import compiled

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_WHERE = "(?:in|at|on|by|from|to|near|with|during|under)\\b"  # before these the comma belongs to the date alone
_NAMES = frozenset("january february march april may june july august september october november december".split())
_NOT_A_NAME = r"(?! (?:[A-Z][a-z]|square|street))"  # "July 23rd Street", "the May 1st Square"

#: A form, what is said of it, and the right one.
_Form = tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]]
_FORMS: tuple[_Form, ...] = (
    (
        compiled(rf"\b({_MONTH}) (?:the )?({_DAY})(?:st|nd|rd|th)\b(?!-){_NOT_A_NAME}"),
        "news writes a date without the ending",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(rf"\b(?:the )?({_DAY})(?:st|nd|rd|th) (?:of )?({_MONTH})\b{_NOT_A_NAME}"),
        "news writes a date without the ending",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(rf"(?<![\d.,] )(?<![\d.,])\b({_DAY} {_MONTH}), ({_YEAR})\b"),
        "no comma between the month and the year",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(rf"\b({_MONTH} {_DAY}) ({_YEAR})\b(?! [a-z]+s\b)"),
        "a comma before the year",
        lambda found: f"{found[1]}, {found[2]}",
    ),
    (
        compiled(
            rf"\b({_MONTH} {_DAY}, {_YEAR})(?= (?:at|in|on|and(?! (?:{_MONTH}|\d))|but|is|was|were|are|has|have|had"
            r"|that|which|who|where|when|as|the|he|she|it|they|by|for|with|from|during|after|before|while|will|would) )"
        ),
        "a comma after the year as well",
        lambda found: f"{found[1]},",
    ),
    (
        compiled(rf"\b(?:the|this|last|next) month of ({_MONTH})\b"),
        "the name of a month says that it is one",
        lambda found: found[1],
    ),
    (
        compiled(rf"\b({_MONTH}),? of ({_YEAR})\b(?!-)"),
        "no “of” between the month and the year",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(
            rf"\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow),? (?:on )?({_MONTH} {_DAY}|{_DAY} {_MONTH})\b"
            rf"(?:,(?= {_WHERE}))?"
        ),
        "one day is given twice",
        lambda found: f"{'O' if found[0][0].isupper() else 'o'}n {found[1]}",
    ),
    (
        compiled(rf"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) \(({_MONTH} {_DAY}|{_DAY} {_MONTH})\)( (?=[a-z]))?"),
        "the date of a weekday stands between commas",
        lambda found: f"{found[1]}, {found[2]}{', ' if found[3] else ''}",
    ),
    (
        compiled(rf"\b({_MONTH} {_DAY}|{_DAY} {_MONTH}),?(?: of)? this year\b"),
        "a date without a year is of this year",
        lambda found: found[1],
    ),
)
#: These begin with plain words, which is fast.
_THE_YEAR = compiled(rf"the year (?<=[a-z] the year )({_YEAR})\b(?! [a-z]|-)")
_YEAR_AFTER = compiled(rf" year(?<=[a-z] {_YEAR} year)s?\b(?! (?:old|ago|of)\b|-)")
#: A day of a month that is not named, after a name, after a verb of an event or at the head of a sentence.
_DAY_ALONE = compiled(
    rf"\b([Oo]n|[Ss]ince|[Uu]ntil|[Aa]s of) ({_DAY})"
    r"(?=,(?= [A-Za-z])|\.(?!\d)(?=\s+[^\d\s]|\s*\Z)| that\b| local time\b| this month\b)"
)
_BEFORE_DAY = compiled(
    r"(?:(?:^|[.!?\n]['’”\"]? )|\b(?:announced|said|reported|held|began|begun|started|opened|arrived|met|died|adopted"
    r"|published|released|[A-Z][a-z]+) )\Z"
)
#: A word, a name or an ending that goes on after the date in brackets of a weekday.
_FOLLOWS = compiled(r" ?([’']s|[A-Za-z][\w’'-]*)")
_ANY_MONTH = compiled(rf"{_MONTH}(?!\w)")
_BEFORE, _AFTER = 24, 40  # characters around the name of a month that belong to its date
_FIGURES = compiled(
    rf"\.{_YEAR}(?<![\d.]\d\d\.\d\d.{{5}})(?<=\b\d\d\.\d\d.{{5}})(?!\w|[.,]\d)"
    rf"|/{_YEAR}(?<![\d/]\d\d/\d\d.{{5}})(?<=\b\d\d/\d\d.{{5}})(?!\w|/)"
)
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.TITLE, BlockKind.HEADING))


_GATE = (
    Needs(words=_NAMES, figures=True)
    | (Needs(words=_NAMES) & Needs(words="month"))
    | Needs(figures=r"\d{4} yea|ar \d{4}|\d\d\.\d\d\.\d{4}|\d\d/\d\d/\d{4}|(?:on|On|ce|of|il) [0-3]?\d\b")
)

#: The first of two dates, of which the second has no month: "from July 26th to 27th".
_RANGE = compiled(r"(?: ?[-–] ?| to | and | until )\d{1,2}(?:st|nd|rd|th)\b")


@rule(Severity.NOTE, category=Category.DATE_FORMAT, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each date in another form than that of news."""
    found: dict[Span, Hit] = {}
    prose = document.prose
    for month in _ANY_MONTH.finditer(prose) if not document.vocabulary.isdisjoint(_NAMES) else ():
        for pattern, says, write in _FORMS:
            for match in pattern.finditer(prose, max(0, month.start() - _BEFORE), month.end() + _AFTER):
                if match.start() <= month.start() < match.end():
                    hit = _hit(prose, Span(*match.span()), says, write(match))
                    half = _belongs_on(prose, match) or _RANGE.match(prose, match.end()) is not None
                    found.setdefault(hit.span, hit._replace(fixes=()) if half else hit)
    for match in (*_THE_YEAR.finditer(prose), *_YEAR_AFTER.finditer(prose)):
        start = match.start() if match.re is _THE_YEAR else match.start() - len("2019")
        hit = _hit(prose, Span(start, match.end()), "the figure says that it is a year", _digits(prose, start, match))
        found[hit.span] = hit
    for match in _DAY_ALONE.finditer(prose):
        start, day = match.start(), int(match[2])
        if match[1][0].isupper() or _BEFORE_DAY.search(prose, max(0, start - _BEFORE), start):
            ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
            hit = _hit(
                prose, Span(*match.span()), "a day without its month is an ordinal", f"{match[1]} the {day}{ending}"
            )
            found[hit.span] = hit
    for match in _FIGURES.finditer(prose):
        span = Span(match.start() - len("09.02"), match.end())
        found[span] = Hit(span, f"“{prose[slice(*span)]}”: write the month as a word")
    for _, hit in sorted(found.items(), key=lambda item: item[0]):
        block = document.block_at(hit.span.start)
        if block is not None and block.kind in _PROSE:
            yield hit


def _belongs_on(prose: str, match: re.Match[str]) -> bool:
    """Does the date in brackets part the weekday from its noun: "Saturday (July 25) evening", "Sunday (26 July)'s"?"""
    if not match[0].rstrip().endswith(")"):
        return False
    follows = _FOLLOWS.match(prose, match.end())
    if follows is None:
        return False
    word = follows[1]
    return not (word in FUNCTION_WORDS or word.endswith("ed") or "d" in verb_forms(word))


def _hit(prose: str, span: Span, says: str, text: str) -> Hit:
    return Hit(span, f"“{prose[slice(*span)]}”: {says}", (Fix.replace(span, text),))


def _digits(prose: str, start: int, match: re.Match[str]) -> str:
    """Return the year itself."""
    return match[1] if match.re is _THE_YEAR else prose[start : match.start()]
