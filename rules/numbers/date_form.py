"""A date is not in the form that English news gives it.

"July 23rd", "the 23rd of July", "5 May, 2023" and "09.02.2023" are forms of letters and of other languages;
news writes "July 23" or "23 July", "5 May 2023", and the month as a word. A year after "July 23" stands between
commas, and neither "March, 2021" nor "on October, 14" has one. "The month of May", "the year 2019", "2019
year", "May of 2019" and "the date of 6 May" say "month", "year" or "date" for nothing, "05 May" has a nought
too many, and "today, July 26" gives one day twice: the date alone is still true tomorrow. The date of a weekday
stands between commas, not in brackets. A day without its month is an ordinal: "on the 25th". "The 1990-s" and
"the 90-ies" are "the 1990s" and "the 90s". Of a date in figures the wording is proposed where the day cannot be
the month, and its year has four.

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
Bad: The fair opened on [09.02.2023] and closed on [2024-01-25].
Fix: The fair opened on 9 February 2023 and closed on 25 January 2024.
Bad: The fair opened on [04/05/2023].
Bad: It rained in [the month of May].
Fix: It rained in May.
Bad: [The month of May month] was dry.
Fix: May was dry.
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
Bad: The fair opens [tomorrow, July 26].
Fix: The fair opens on July 26.
Bad: At the fair, which opens [today, July 26], the town shows its trams.
Fix: At the fair, which opens on July 26, the town shows its trams.
Bad: On [Sunday (July 26) ]evening, the fair was shut.
Bad: It rained. [On 23], the fair opened, and the mayor said [on 25] that it was a success.
Fix: It rained. On the 23rd, the fair opened, and the mayor said on the 25th that it was a success.
Bad: The fair opened on [9.2.23], and a boat sank on [8/3]. The storm of [29.11.23] was the worst since [07.10].
Bad: The mill burned on [7.10], and on Friday, [14.11], it was sold.
Bad: Snow fell on May 7. The fair opened on [09.02.2023] and closed on [25.02.2023].
Fix: Snow fell on May 7. The fair opened on February 9, 2023, and closed on February 25, 2023.
Good: The bid is based on 25, on 10, 12 and 14 May it rains, and he scored on 30.
Good: The towers fell on 9/11, and shops are open 24/7. He bid on 4.5 acres and scored on 3/4 of the shots.
Good: It ran from May 5, 2023 to June 3, 2023. A May 5, 2023 report is lost.
Good: The fair opened on July 23, 2023, and closed on 5 August 2023.
Good: On the day of the May 5 fire it rained.
Good: They met on the Fourth of July. Version 1.2.2019 is out. The year 2000 problem is past.
Good: The May 5, 2023 fair and the 9th of the boats sank. In May, 2,000 men left; in June, 14 came back.
Good: “It opens on July 23rd,” she said. July 23rd Street is shut.
"""

import re
from collections.abc import Callable, Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.dates import MONTHS, length_of, month_starts
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.units import figures
from lint.analysis.wordclass import verb_forms
from lint.patterns import compiled

from ._short_dates import NUMBERED, YEAR_OF_MONTHS, short_dates

_MONTH = f"(?:{'|'.join(MONTHS)})"
_SHORT = "(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_WHERE = "(?:in|at|on|by|from|to|near|with|during|under)\\b"  # before these the comma belongs to the date alone
_NAMES = frozenset(month.lower() for month in MONTHS)
_SHORT_NAMES = frozenset("jan feb mar apr aug sep sept oct nov dec".split())
_ANY_NAME = _NAMES | _SHORT_NAMES
_WEEKDAY = compiled(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \Z")
_NOT_A_NAME = r"(?! (?:[A-Z][a-z]|square|street))"  # "July 23rd Street", "the May 1st Square"

#: After a year or a date these begin no noun: unlike "the year 2000 problem", "the day of the July 18 fire".
_GOES_ON = r"(?:and|but|or|when|while|as|to|in|the|for|from|with|after|before|is|was)\b"

#: A form, what is said of it, and the right one.
_Form = tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]]
#: Forms that begin with the month.
_FROM_MONTH: tuple[_Form, ...] = (
    (
        compiled(rf"\b({_MONTH}|{_SHORT}\.?) (?:the )?({_DAY})(?:st|nd|rd|th)\b(?!-){_NOT_A_NAME}"),
        "news writes a date without the ending",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(rf"(?<=[Oo]n )({_MONTH}), ({_DAY})\b(?![.,:]?\d|%)"),
        "no comma between the month and the day",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        compiled(rf"(?<!\d )(?<!\d[snrt][tdh] )\b({_MONTH}), ({_YEAR})\b(?!-| [a-z]+s\b)"),
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
            r"|that|which|who|where|when|as|the|he|she|it|they|by|for|with|from|during|after|before|while"
            r"|will|would) )"
        ),
        "a comma after the year as well",
        lambda found: f"{found[1]},",
    ),
    (
        compiled(rf"\b({_MONTH}),? of ({_YEAR})\b(?!-)"),
        "no “of” between the month and the year",
        lambda found: f"{found[1]} {found[2]}",
    ),
)
#: Forms with something before the month, each with what must stand near it.
_AROUND_MONTH: tuple[tuple[str, re.Pattern[str], str, Callable[[re.Match[str]], str]], ...] = (
    (
        " ",
        compiled(rf"\b(?:[Tt]he )?({_DAY})(?:st|nd|rd|th) (?:of )?({_MONTH}|{_SHORT}\b\.?)(?!\w){_NOT_A_NAME}"),
        "news writes a date without the ending",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        " of ",
        compiled(rf"(?<![\d,.] )(?<![\w.,-])(?:the )?({_DAY}) of ({_MONTH})\b{_NOT_A_NAME}"),
        "news writes a date without “of”",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        "the ",
        compiled(rf"(?<=[Oo]n )the ({_DAY} {_MONTH}(?: {_YEAR})?)(?=[.,;]|$| and [a-z])"),
        "no article before a date",
        lambda found: found[1],
    ),
    (
        "0",
        compiled(rf"\b({_MONTH} )0([1-9])\b(?!:)|(?<![\w.,:/-])0([1-9] {_MONTH})\b"),
        "a day has no nought before it",
        lambda found: f"{found[1]}{found[2]}" if found[1] else found[3],
    ),
    (
        " of ",
        compiled(
            rf"\bthe (?:date|day) of (?:the )?({_DAY}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} {_DAY})\b"
            rf"(?![’']| (?!{_GOES_ON}|(?:at|on|he|she|it|they|that|are|were|will|has|had|by|when)\b)[a-z])"
        ),
        "the date says that it is one",
        lambda found: found[1],
    ),
    (
        ", ",
        compiled(rf"(?<![\d.,] )(?<![\d.,])\b({_DAY} {_MONTH}), ({_YEAR})\b"),
        "no comma between the month and the year",
        lambda found: f"{found[1]} {found[2]}",
    ),
    (
        "month of ",
        compiled(rf"\b([Tt]he|[Tt]his|[Ll]ast|[Nn]ext) month of ({_MONTH})\b( month\b)?"),
        "the name of a month says that it is one",
        lambda found: f"{found[1]} {found[2]}" if found[1].lower() in ("this", "last", "next") else found[2],
    ),
    (
        "day",
        compiled(
            rf"\b(?:[Tt]oday|[Yy]esterday),? (?:on )?({_MONTH} {_DAY}|{_DAY} {_MONTH})\b"
            rf"(?:,(?= {_WHERE}))?"
        ),
        "one day is given twice",
        lambda found: f"{'O' if found[0][0].isupper() else 'o'}n {found[1]}",
    ),
    (
        "omorrow",
        compiled(
            rf"\b[Tt]omorrow,? (?:on )?({_MONTH} {_DAY}|{_DAY} {_MONTH})\b"
            rf"(?:,(?= {_WHERE}))?"
        ),
        "one day is given twice",
        lambda found: f"{'O' if found[0][0].isupper() else 'o'}n {found[1]}",
    ),
    (
        "(",
        compiled(
            rf"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) \(({_MONTH} {_DAY}|{_DAY} {_MONTH})\)( "
            rf"(?=[a-z]))?"
        ),
        "the date of a weekday stands between commas",
        lambda found: f"{found[1]}, {found[2]}{', ' if found[3] else ''}",
    ),
    (
        "this year",
        compiled(rf"\b({_MONTH} {_DAY}|{_DAY} {_MONTH}),?(?: of)? this year\b"),
        "a date without a year is of this year",
        lambda found: found[1],
    ),
)
#: These begin with plain words, which is fast.
_THE_YEAR = compiled(rf"year (?:of )?({_YEAR})\b(?! (?!{_GOES_ON})[a-z]|-)")
_YEAR_CUE = compiled(r"(?:[a-z] the |\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|by|[Ff]rom) )\Z")
_YEAR_AFTER = compiled(rf" year(?<=[a-z] {_YEAR} year)s?\b(?! (?:old|ago|of)\b|-)")
_YEARS_AFTER = compiled(r" years\b(?<=\d{4} years)(?! (?:old|ago|of)\b|-)")
_TWO_YEARS = compiled(rf"(?<=[a-z] )({_YEAR}(?:[-–]| and | to ){_YEAR})\Z")
#: "In the 1990-s", "the 90-ies".
_DECADE = compiled(
    r"he ((?:1[5-9]|20)?[1-9]0|(?:19|20)00)(?:[-–](?:s|ies|es|ties)|ies|ties|th(?<=n the \d{4}th)(?=[.,;]))\b(?= [a-z]"
    r"|[.,;])"
)
_HYPHEN_S = compiled(r"0(?:[-–](?:s|ie|es|tie)|ies|ties|th\b)")
#: A day of a month that is not named, after a name, after a verb of an event or at the head of a sentence.
_DAY_ALONE = compiled(
    rf"\b([Oo]n|[Ss]ince|[Uu]ntil|[Aa]s of) ({_DAY})"
    r"(?=,(?= [A-Za-z])|\.(?!\d)(?=\s+[^\d\s]|\s*\Z)| that\b| local time\b| this month\b)"
)
_DAY_CUES = ("on ", "On ", "since ", "Since ", "until ", "Until ", "as of ", "As of ")
_LONGEST_CUE = len("since ")
_BEFORE_DAY = compiled(
    r"(?:(?:^|[.!?\n]['’”\"]? )|\b(?:announced|said|reported|held|began|begun|started|opened|arrived|met|died"
    r"|adopted"
    r"|published|released|[A-Z][a-z]+) )\Z"
)
#: A word, a name or an ending that goes on after the date in brackets of a weekday.
_FOLLOWS = compiled(r" ?([’']s|[A-Za-z][\w’'-]*)")
_ANY_MONTH = compiled(rf"(?:{_MONTH}|{_SHORT})(?!\w)")
_BEFORE, _AFTER = 24, 40  # characters around the name of a month that belong to its date
#: What a date in figures ends in, by which it is found, and the whole of it.
_FIGURES_CUE = compiled(
    r"[./](?:19|20)\d\d(?<=\d.\d{4})(?!\w|[.,/-]\d|[-–]\w)|-[01]\d-[0-3]\d(?<=\d{4}.{6})(?!\w|[./-]\w)"
)
_FIGURES_CUES = (".19", ".20", "/19", "/20", "-0", "-1")
_FIGURES = compiled(
    r"(?<![\w./])(?<![\d.]-)(?:(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})"
    r"|(?P<first>\d{4})-(?P<second>\d\d)-(?P<third>\d\d))\Z"
)
#: How the rest of the text writes its dates.
_MONTH_DAY = compiled(rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?\b(?![:.]\d)")
_DAY_MONTH = compiled(rf"\b{_DAY}(?:st|nd|rd|th)? {_MONTH}\b")
_WORD_AFTER = compiled(r" [a-z]")
_LONGEST = len("09.02.2023")
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.TITLE, BlockKind.HEADING))


_GATE = (
    Needs(words=_ANY_NAME, figures=True)
    | (Needs(words=_NAMES) & Needs(words="month"))
    | Needs(
        figures=r"\d{4} yea|(?:ar|of) \d{4}|\d[./]\d\d?[./](?:19|20)\d\d|\d{4}-[01]\d-\d|(?:on|On|ce|of"
        r"|il) [0-3]?\d\b"
    )
    | Needs(figures=r"\d[./][01]?\d[./]\d\d")
    | Needs(figures=r"(?:on|On|nce|til|ay,) [0-3]?\d[./][01]?\d")
    | Needs(figures=r"he (?:(?:1[5-9]|20)?[1-9]0|(?:19|20)00)[-–ite]")
)

#: The first of two dates, of which the second has no month: "from July 26th to 27th".
_DAY_OR_YEAR = compiled(r"\d|month of")  # a date has a figure, before its month or right behind
_RANGE = compiled(r"(?: ?[-–] ?| to | and | until )\d{1,2}(?:st|nd|rd|th)\b")


@rule(Severity.NOTE, category=Category.DATE_FORMAT, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each date in another form than that of news."""
    found: dict[Span, Hit] = {}
    prose = document.prose
    for match, says, text in _in_words(document) if not document.vocabulary.isdisjoint(_ANY_NAME) else ():
        hit = _after_weekday(prose, _hit(prose, Span(*match.span()), says, text))
        half = _belongs_on(prose, match) or _RANGE.match(prose, match.end()) is not None
        found.setdefault(hit.span, hit._replace(fixes=()) if half else hit)
    for hit in _years(prose):
        found[hit.span] = hit
    for match in _days_alone(document):
        start, day = match.start(), int(match[2])
        if match[1][0].isupper() or _BEFORE_DAY.search(prose, max(0, start - _BEFORE), start):
            ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
            hit = _hit(
                prose, Span(*match.span()), "a day without its month is an ordinal", f"{match[1]} the {day}{ending}"
            )
            found[hit.span] = hit
    for hit in (*_in_figures(prose), *short_dates(prose)):
        found[hit.span] = hit
    done = 0
    for span, hit in sorted(found.items(), key=lambda item: (item[0].start, -item[0].end)):
        block = document.block_at(span.start)
        if block is not None and block.kind in _PROSE and span.start >= done:
            done = span.end
            yield hit


def _in_words(document: Document) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield dates around the names of months, what is wrong with them, and what to write."""
    prose = document.prose
    for start in document.view(month_starts):
        month = _ANY_MONTH.match(prose, start)
        if month is None:
            continue
        end = month.end()
        begin, stop = max(0, start - _BEFORE), end + _AFTER
        if not _DAY_OR_YEAR.search(prose, begin, end + len(" the 23")):
            continue
        for pattern, says, write in _FROM_MONTH:
            if match := pattern.match(prose, start, stop):
                yield match, says, write(match)
        around = prose[begin:stop]
        for near, pattern, says, write in _AROUND_MONTH:
            for match in pattern.finditer(prose, begin, stop) if near in around else ():
                if match.start() <= start < match.end():
                    yield match, says, write(match)


def _days_alone(document: Document) -> Iterator[re.Match[str]]:
    """Yield days of months that are not named, with what stands before them."""
    prose, words, positions = document.prose, document.words, document.word_positions
    for key in document.view(figures):
        for at in positions[key] if len(key) <= len("31") else ():
            start = words[at].start
            before = prose[max(0, start - _LONGEST_CUE) : start]
            if not before.endswith(_DAY_CUES):
                continue
            cue = next(cue for cue in _DAY_CUES if before.endswith(cue))
            if match := _DAY_ALONE.match(prose, start - len(cue)):
                yield match


def _after_weekday(prose: str, hit: Hit) -> Hit:
    """Return a hit with a comma in its proposal where the date stands right behind the day: "Friday the 9th of May"."""
    start, end = hit.span
    if not _WEEKDAY.search(prose, max(0, start - _BEFORE), start) or prose[start].isdigit():
        return hit
    return hit._replace(fixes=(Fix.replace(Span(start - 1, end), f", {hit.fixes[0].edits[0].text}"),))


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
    return Hit(span, f"“{prose[slice(*span)].rstrip()}”: {says}", (Fix.replace(span, text),))


def _years(prose: str) -> Iterator[Hit]:
    """Yield years that are said to be years, and decades with a wrong ending."""
    says = "the figure says that it is a year"
    for match in _THE_YEAR.finditer(prose):
        start = match.start()
        if cue := _YEAR_CUE.search(prose, max(0, start - 8), start):
            start -= len("the ") if cue[0].endswith("the ") else 0
            yield _hit(prose, Span(start, match.end()), says, match[1])
    for match in _YEAR_AFTER.finditer(prose):
        span = Span(match.start() - len("2019"), match.end())
        yield _hit(prose, span, says, prose[span.start : match.start()])
    for match in _YEARS_AFTER.finditer(prose):
        if two := _TWO_YEARS.search(prose, max(0, match.start() - len("2018 and 2019") - 2), match.start()):
            yield _hit(prose, Span(two.start(), match.end()), says, two[1])
    for match in _DECADE.finditer(prose) if _HYPHEN_S.search(prose) else ():
        yield _hit(prose, Span(match.start(1), match.end()), "a decade ends in “s”", f"{match[1]}s")


def _in_figures(prose: str) -> Iterator[Hit]:
    """Yield dates in figures; where the day cannot be the month, with the date in words."""
    month_first: bool | None = None
    for cue in _FIGURES_CUE.finditer(prose) if any(cue in prose for cue in _FIGURES_CUES) else ():
        match = _FIGURES.search(prose, max(0, cue.end() - _LONGEST - 1), cue.end())
        if match is None or NUMBERED.search(prose, max(0, match.start() - 12), match.start()):
            continue
        day, month, year = (
            int(match[a] or match[b]) for a, b in (("day", "third"), ("month", "second"), ("year", "first"))
        )
        american = match["mark"] == "/" and month > YEAR_OF_MONTHS >= day
        day, month = (month, day) if american else (day, month)
        if not (1 <= month <= YEAR_OF_MONTHS and 1 <= day <= length_of(month, year)):
            continue
        if month_first is None:
            month_first = len(_MONTH_DAY.findall(prose)) > len(_DAY_MONTH.findall(prose))
        name = MONTHS[month - 1]
        date = f"{day} {name} {year}"
        if month_first:  # "February 9, 2023, was a Thursday"
            date = f"{name} {day}, {year}{',' * (_WORD_AFTER.match(prose, match.end()) is not None)}"
        hit = _hit(prose, Span(*match.span()), "write the month as a word", date)
        yield hit._replace(fixes=()) if match["mark"] == "/" and max(day, month) <= YEAR_OF_MONTHS else hit
