"""There is no such date, time or share.

Bad: The law takes effect on [June 31].
Bad: He was born on [29 February 2023].
Bad: The blast was heard at [25:70] local time.
Bad: The shop opens at [13:30 p.m.] on Fridays.
Bad: The survey found that [130% of people] own a telephone.
Bad: The train leaves at [25:15]. The raid hit the building at [25:10].
Bad: It lapsed on [32 December], was dated [31/04/2022], and is valid until [2023-02-30].
Bad: The shop opens at [15 pm], at [25 o'clock], and the fair opens at [24:30]. The quake was felt at [27:10] in Osaka.
Bad: [12 of the 10] hostages were freed, and [30 of the 20] aid workers of the town's clinics left.
Good: The shop opens on 12/31/2022, and 31.12.2022 too, at 24:00 or 12 pm. 8 of the 10 left.
Good: The law takes effect on June 30. Prices rose by 130%.
Good: Haddad hit the post at 25:10, and Aziz scored at 31:40.
Good: Maccabi led 25:70 at the half.
Good: On April 31 provinces reported cases.
Good: 300 of the 27 member states' officials met 40 of the 12 groups leaders and 90 of the 5 Gulf navies’ ships.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.dates import MONTHS, date_mentions, length_of
from lint.analysis.units import figures
from lint.patterns import compiled

_MINUTES = compiled(r":\d\d(?<=\d:..)")
_TIME = compiled(r"(?<!\d:)(\d{1,2}):(\d{2})(?![\d:])( ?(?:[ap]\.?m\b\.?|[AP]M\b|hours\b|o['’]clock\b))?")
_AT = compiled(r"\b(?:at|until|till|since)(?: about| around)? $")
#: With one of these before "at" it is a time, whatever follows.
_TIMED = compiled(
    r"\b(?:leav(?:es?|ing)|left|beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|clos(?:es?|ed|ing)"
    r"|arriv(?:es?|ed|ing)"
    r"|depart(?:s|ed|ing)?|land(?:s|ed|ing)?|took off|takes off|happened|occurred|struck|hit|felt|heard"
    r"|exploded|reported|died|arrested|called|rang|took place|sounded|blast|explosion|strike|raid|quake|attack|siren"
    r"|takes place|scheduled|erupted|broke out)"
    r"(?: the (?!post|bar|net|set|score|lead|goal|target|crossbar|game|match|scoring)[a-z]+)?"
    r" (?:at|for)(?: about| around)? $"
)
_SHARE = compiled(
    r"\b(\d{3})(?:\.\d+)? ?(?:%|per ?cent) of (?:the |all |its |their )?(?:[a-z]+ )?"
    r"(?:people|population|residents|citizens|voters|voted|respondents|women|men|children|patients|students"
    r"|pupils|households|"
    r"members|deputies|workers|employees|refugees|victims|electorate|votes|seats)\b(?!['’])"
)
#: A date in figures, behind a word that one follows.
_FIGURES = compiled(
    r"(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\w/-]|\.\d)|((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-]|\.\d)"
)
_DATED = compiled(r"\b(?:[Oo]n|[Dd]ated|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|of|for) \Z")
_MONTHS = 12
_ON = compiled(r"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Tt]ill|[Bb]y) (?:the )?$")
#: "At 15 pm", "25 o'clock".
_HOUR = compiled(
    r"(?:1[3-9]|[2-9]\d)(?<![\w.,:/$€£-]..)(?<!: ..) ?(?:[ap]\.m\b\.?|[ap]m\b|(?<=[3-9]\d |2[5-9] )o['’]clock)"
)
#: "12 of the 10 hostages".
_PART_CUE = compiled(r" of (?:the|its|their|his|her|all) \d")
_PART = compiled(
    r"(\d{1,3}(?:,\d{3}){0,3}) of (?:the|its|their|his|her|all) (\d{1,3}(?:,\d{3}){0,3})"
    r"(?= (?!per\b|[a-z]*illion|thousand\b|hundred\b)[a-z]{3,})"
)
#: What the second number counts is not what the first does: "300 of the 27 member states' officials".
_OF_OTHERS = compiled(
    r"(?: (?!(?:of|in|on|at|to|for|from|by|with|who|that|which|and|or|are|is|were|was|had|have)\b)[\w-]+){1,4}"
    r"(?:['’]|(?<=s) [a-z-]{3,}(?<!ss)s\b(?! (?:the|an?|his|her|its|their|to|in|on|at)\b))"
)
# "On April 31 provinces reported": the number counts what follows.
_NOUN = compiled(
    r" (?!(?:and|the|in|at|on|to|of|or|an?|for|by|with|after|when|this|last|as|that|from|until|is|was|will)\b)[a-z]"
)
_CLOCK = compiled(r" (?:local|Moscow|Israel|Kyiv|[A-Z]{3}\b|on\b|in the (?:morning|evening))")


#: Beside the name of a month, a day that not every month has; a time or a share that may be none.
_GATE = Needs(
    figures=r"(?:00?|29|[3-9]\d)(?: [JFMASOND]|st |nd |rd |th | of)"
    r"| (?<=(?:ry|ch|il|ay|ne|ly|st|er|pt|an|eb|pr|un|ul|ug|ct|ov|ec|[a-z]\.) )(?:00?|29|[3-9]\d)(?!\d)"
    r"|:[6-9]\d|(?:2[5-9]|[3-9]\d):\d\d|24:(?:0[1-9]|[1-5])|(?:1[3-9]|2[0-4]):\d\d ?[apAPho]"
    r"|\d{3}(?:\.\d+)? ?(?:%|per)|\d of|\d[./]\d\d?[./](?:19|20)|\d{4}-\d\d-\d|[1-9]\d (?:[ap]\.?m|o['’])"
    r"|[1-9]\d[ap]\.?m"
)


@rule(Severity.ERROR, category=Category.MISTRANSLATION, quoted="report", scope="block", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for mention in document.view(date_mentions):
        longest = length_of(mention.month, mention.year)
        if 0 < mention.day <= longest or _NOUN.match(prose, mention.end) or _is_range_of_months(prose, mention.start):
            continue
        on = _ON.search(prose, max(0, mention.start - 12), mention.start)
        if prose[mention.start].isdigit() and mention.day > 31 and on is None:
            continue  # "the 45 March figures"
        month = MONTHS[mention.month - 1] + (f" {mention.year}" if mention.year and mention.day == 29 else "")
        yield Hit(mention.span, f"{month} has {longest} days: there is no “{prose[mention.start : mention.end]}”")
    for match in _TIME.finditer(prose) if _MINUTES.search(prose) else ():
        hours, minutes, half = int(match[1]), int(match[2]), match[3] or ""
        before = max(0, match.start() - 40), match.start()
        timed = half or (_AT.search(prose, *before) and _is_clock(prose, match.end())) or _TIMED.search(prose, *before)
        if timed and (hours > 24 or (hours == 24 and minutes) or minutes > 59 or ("m" in half.lower() and hours > 12)):
            yield Hit(Span(*match.span()), f"“{match[0]}” is not a time of day")
    for match in _SHARE.finditer(prose) if "% of" in prose or "cent of" in prose else ():
        if int(match[1]) > 100 and prose[max(0, match.start() - 2) : match.start()] != "by":
            yield Hit(Span(*match.span()), f"“{match[0]}” is more than all of them")

    yield from _in_figures(document)


def _in_figures(document: Document) -> Iterator[Hit]:
    """Yield dates in figures, hours and parts of a whole that there are none of, as notes."""
    prose = document.prose
    dated = "/" in prose or any("." in key or "-" in key for key in document.view(figures))
    for match in _FIGURES.finditer(prose) if dated else ():
        if not _is_date(match) and _DATED.search(prose, max(0, match.start() - 8), match.start()):
            yield Hit(Span(*match.span()), f"“{match[0]}” is not a date", severity=Severity.NOTE)
    for match in _HOUR.finditer(prose):
        yield Hit(Span(*match.span()), f"“{match[0]}” is not a time of day", severity=Severity.NOTE)
    for match in _PART.finditer(prose) if _PART_CUE.search(prose) else ():
        part, whole = (int(number.replace(",", "")) for number in match.groups())
        begins = prose[max(0, match.start() - 1) : match.start()] in ("", " ", "\n")
        if part > whole and begins and not _OF_OTHERS.match(prose, match.end()):
            yield Hit(Span(*match.span()), f"“{match[0]}” is more than all of them", severity=Severity.NOTE)


def _is_date(match: re.Match[str]) -> bool:
    """Is there the day that a date in figures names, in one order or the other?"""
    if match[5]:
        year, month, day = (int(match[group]) for group in (5, 6, 7))
        return 1 <= month <= _MONTHS and 1 <= day <= length_of(month, year)
    first, second, year = (int(match[group]) for group in (1, 3, 4))
    orders = ((first, second), (second, first)) if match[2] == "/" else ((first, second),)
    return any(1 <= month <= _MONTHS and 1 <= day <= length_of(month, year) for day, month in orders)


def _is_clock(prose: str, end: int) -> bool:
    """Does it go on as a time: "at 25:70 local time", "at 25:70 on Friday"?"""
    return _CLOCK.match(prose, end) is not None


def _is_range_of_months(prose: str, start: int) -> bool:
    return prose[max(0, start - 1) : start] in ("-", "–", "/", ".", ":", "$")
