"""A space stands inside a number or a time.

A tokeniser set the parts of the number apart, and nothing put them together
again. Two numbers side by side look the same ("In phase 2, 500 homes were
built"), so the fix is safe only where something proves one number: a currency,
“some”, “about” or “more than” before it, or a part that begins with 0. With
less evidence it is a warning; lists, dates and whatever follows a noun that
numbers things (phase, lake, page, flight) are left alone.

Bad: More than [38, 000] people fled.
Fix: More than 38,000 people fled.
Bad: The bank paid [1. 5] million euros.
Fix: The bank paid 1.5 million euros.
Bad: The gates open at [7: 30] a.m.
Fix: The gates open at 7:30 a.m.
Bad: The gates were shut as of [21: 00], and open from [0: 00] to [24: 00] on Monday.
Fix: The gates were shut as of 21:00, and open from 0:00 to 24:00 on Monday.
Bad: Some [12 ,500] homes lost power.
Fix: Some 12,500 homes lost power.
Bad: The news is on at [12: 00-13: 00] daily.
Fix: The news is on at 12:00-13:00 daily.
Bad: He is [1. 93] m tall and swam [0. 151] km. At [10 : 30] the train left, and the [11 : 15] bus came.
Fix: He is 1.93 m tall and swam 0.151 km. At 10:30 the train left, and the 11:15 bus came.
Bad: The plant gave about [1. 9] MW, and the mill [0. 15] GW.
Fix: The plant gave about 1.9 MW, and the mill 0.15 GW.
Good: They led at 21 : 15 and won the set, the ratio was at 10 : 30, and the mast is in phase 1. 93 m of it are new.
Good: In phase 2, 500 homes were built. By day 3, 200 people had left.
Good: Of the 435, 218 voted for it, and rooms 12, 300 and 301 stayed shut.
Good: It ended in 2019. 5 million people had come by then.
Good: Flight 103, 270 people on board, fell from the sky.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMBERING

# What all of it has in common: found fast, and most texts have none.
_GAP = compiled(r"\d(?: ,\d{3}|, \d{3}(?!\d)| , \d| \.\d|\. \d{1,3} ?[%a-zMG]|(?: :|: | : )[0-5]\d)")
_GROUPS = compiled(r"\d{1,3}(?: ?, ?\d{3})+(?![\d,.:/]?\d)")
_SPACED = compiled(r" ,|, ")
_DECIMAL = compiled(
    r"(?:0\. \d{1,3}|\d{1,3}(?: \.\d{1,2}|\. \d{1,2}))(?= ?%"
    r"| ?(?:k?m|[km]g|[cm]m|km/h|[kMG]W)\b(?!['’])"
    r"| (?:per ?cent|percentage|million|billion|trillion|thousand|crore|lakh|times|points?|magnitude|kilomet(?:re|er)s"
    r"|met(?:re|er)s|degrees|tonnes|tons|lit(?:re|er)s|hectares|acres|miles|feet|inches|dollars|euros|rubles|roubles"
    r"|yuan)\b| ?[ap]\.?m\b)"
)
#: "A magnitude 6. 2 earthquake": after that word one figure stands and a decimal.
_MAGNITUDE = compiled(
    r"(?<=agnitude )\d\. \d(?= (?:[a-z]+ )?(?:earth)?(?:quake|tremor|aftershock|jolt)s?\b| on the Richter\b)"
)
#: "1. 93 m tall": a measure of one thing, before which a sentence may end as well.
_TALL = compiled(r" ?(?:[ck]?m|(?:centi)?met(?:re|er)s|feet) (?:tall|high|long|wide|deep|thick|away|above|below)\b")
_HOUR = r"(?:[01]?\d|2[0-4])(?: :|: | : )[0-5]\d(?!\d|:\d)"
_TIME = compiled(rf"{_HOUR}(?: ?: ?[0-5]\d(?!\d)|[-–]{_HOUR})?")
_HOURS = 24
_REACH = 40  # code points before a number that are looked at

_CURRENCY = compiled(r"(?:[$€£¥₹￥₪₽₩]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|INR|Rs\.?)) ?$")
#: Words that an amount follows. "At about 7, 200 people gathered" is a time, so no preposition stands before them.
_AMOUNT = compiled(
    r"(?<!\bat )(?<!\bby )(?<!\bfrom )(?<!\bsince )(?<!\buntil )(?<!\btill )(?<!\bafter )(?<!\bbefore )"
    r"\b(?:(?:more|less|fewer) than|at (?:least|most)|as (?:many|much|few) as|some|about|around|nearly|almost|"
    r"approximately|roughly|estimated|(?:total|sum|average|record|maximum|minimum|tune) of|up to|totall?ing|worth) $",
    re.IGNORECASE,
)
#: Verbs and the like that an amount may follow: evidence, but not proof.
_PERHAPS = compiled(
    r"\b(?:(?:compared|climb\w*|r[io]se\w*|rising|f[ae]ll\w*|drop\w*|gr[eo]w\w*|increas\w*|decreas\w*|jump\w*|soar\w*|"
    r"up|down|amount\w*|equal) (?:to|by|from)|paid|pays?|spent|spends?|raised|earn(?:ed|s)?|lost|costs?|costing|"
    r"of|with|for|was|were|is|are|has|have|had|reach(?:ed|es|ing)?|"
    r"hit|killed|injured|displaced|recorded|registered|employ(?:s|ed|ing)?|exceed(?:s|ed|ing)?|produc(?:es|ed|ing)|"
    r"received|bought|sold|total(?:l?ed|s)?|only|another) $",
    re.IGNORECASE,
)
_COUNTED = compiled(
    r" ?(?:[a-z]+ )?(?:euros?|dollars|pounds|rubles|roubles|yuan|yen|rupees|shekels|hryvnias?|kron[ao]r|kroner|francs|"
    r"liras?|won|dinars|riyals|dirhams|pesos|k?m|km/h|kg|met(?:re|er)s|kilomet(?:re|er)s|miles|feet|hectares|acres|"
    r"tons|tonnes|square|people|[a-z]{3,}s)\b"
)
_LIST = compiled(r"\d(?:,|;)? ?(?:and |or |to |& )?$|\d ?[-–/+] ?$")
_LIST_ON = compiled(r"(?:,? and|,? or|,? &|,|-|–|/| to) ?\d{1,4}(?!,? ?\d{3})\b")
_OF = compiled(
    r"\b(?:[Oo]f (?:the |its |their |those |these )|"
    r"(?:Of|[Oo]ut of|[Ii]n addition to|[Aa]part from|[Bb]esides|[Aa]side from) "
    r"(?:the )?(?:(?:more|less|fewer) than|at (?:least|most)|some|about|around|nearly|almost|approximately|roughly) )$"
)
#: "Around 7, 200 people came" may be a time, "more than 30, 150 were hurt" two numbers, "at $5, 200 shares" too.
_TIMELIKE = compiled(r"\b(?:about|around|nearly|almost|up to) $", re.IGNORECASE)
_VERB_ON = compiled(
    r" (?:were|was|are|is|have|has|had|will|would|could|can|may|might|did|do|died|fled|came|left|others?|more|of)\b|"
    r"[.,;:]"
)
_COUNTED_ON = compiled(r" (?:[a-z]+ )?(?:people|[a-z]{3,}s)\b")
_CLOCK = compiled(
    r"\b(?:at|from|to|until|till|around|about|before|after|and|since|between)(?: about| around)? $|\d ?[-–] ?$",
    re.IGNORECASE,
)
_CLOCK_ON = compiled(
    r" ?(?:[ap]\.?m\b|[AP]M\b|hours\b|o['’]clock|local|GMT\b|UTC\b|MSK\b|A?[BCEIJMPW][DES]{0,2}T\b|[-–] ?\d{1,2} ?:)"
)
_FULL_HOUR = compiled(r"\b(?:at|from|to|until|till|as of|since|between|and|starting|starts|is) $")
#: "By 21: 00 on the 25th"; they led by 12: 30 on points.
_CLOCK_DATE = compiled(r" on (?:the )?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z][a-z]+ \d)")
_CLOCK_DAY = compiled(r" (?:on|in the)\b")
#: What does so at two figures does so at a time.
_LEAVES = compiled(
    r"\b(?:leav(?:es?|ing)|left|beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|clos(?:es?|ed|ing)|arriv(?:es?|ed|ing)"
    r"|depart(?:s|ed|ing)?|land(?:s|ed|ing)?|happened|occurred) at $"
)
_MONTH = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
#: Before a time that is no score: "at 10 : 30", "Monday, 10 : 30".
_HOUR_BEFORE = compiled(r"\b(?:[Aa]t|[Uu]ntil|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)(?: about| around)? $")
_SCHEDULED = compiled(r" (?:train|bus|flight|ferry|tram|service|show|news|bulletin|mass|meeting|a\.?m|p\.?m)\b")
_SCORED = compiled(
    r"\b(?:scores?d?|led|leads?|leading|won|wins?|lost|beat|defeat\w*|victory|sets?|half|points?|goals?|match|games?|ratio"
    r"|verse|Psalms?)\b"
)
#: A share or a rate follows: of one, as of few other things, there are decimals.
_RATE = compiled(r"\b(?:by|to|from|of|at|rose|fell|grew|up|down|reached|than|about|around|nearly|almost|some) $")


@rule(Severity.ERROR, category=Category.NUMBER_FORMAT, quoted="report", scope="block", gate=Needs(figures=_GAP.pattern))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if not _GAP.search(prose):
        return
    for match in _GROUPS.finditer(prose):
        if _SPACED.search(match[0]) and not _starts_inside(prose, match.start()):
            yield from _groups(prose, match)
    for match in _DECIMAL.finditer(prose):
        if not _starts_inside(prose, match.start()):
            yield from _decimal(prose, match)
    for match in _MAGNITUDE.finditer(prose) if "magnitude" in document.vocabulary else ():
        yield _hit(match, safe=True)
    for match in _TIME.finditer(prose) if ": " in prose or " :" in prose else ():
        if _starts_inside(prose, match.start()):
            continue
        if _is_time(prose, match):
            yield _hit(match, safe=True)
        elif _may_be_time(prose, match):
            yield _hit(match, safe=False, severity=Severity.NOTE)


def _starts_inside(prose: str, start: int) -> bool:
    """Does the match begin inside a longer number or word?"""
    before = prose[max(0, start - 2) : start]
    return before[-1:].isalnum() or (before[-1:] in tuple(".,:/-–") and before[:1].isdigit() and len(before) == 2)


def _groups(prose: str, match: re.Match[str]) -> Iterator[Hit]:
    """Yield the hit for groups of digits, if they are one number and not two in a list."""
    before = _before(prose, match)
    parts = [part.strip() for part in match[0].split(",")]
    money = _CURRENCY.search(before) is not None
    if match[0].startswith("0") or _MONTH.search(before) or _OF.search(before):
        return
    listed = _LIST.search(before) or _LIST_ON.match(prose, match.end())
    if any(part.startswith("0") for part in parts[1:]):  # no number of its own begins so
        numbers = NUMBERING.search(before) and not _AMOUNT.search(before)  # "Lake 4, 000 …", but not "Some 38, 000 …"
        yield _hit(match, safe=not numbers and not listed)
        return
    if listed:
        return
    if money:
        yield _hit(match, safe=_COUNTED_ON.match(prose, match.end()) is None)
    elif _AMOUNT.search(before):
        timelike = _TIMELIKE.search(before) is not None and int(parts[0]) <= _HOURS
        yield _hit(match, safe=not timelike and _VERB_ON.match(prose, match.end()) is None)
    elif NUMBERING.search(before):
        return
    elif ", " not in match[0] or (_PERHAPS.search(before) and _COUNTED.match(prose, match.end())):
        yield _hit(match, safe=False, severity=Severity.WARNING)


def _decimal(prose: str, match: re.Match[str]) -> Iterator[Hit]:
    """Yield the hit for a point with a space beside it. After it a new sentence may begin, with a number of its own."""
    before = _before(prose, match)
    if _MONTH.search(before) or NUMBERING.search(before):
        return
    if " ." in match[0]:
        yield _hit(match, safe=True)
    else:
        told = match[0].startswith("0") or _TALL.match(prose, match.end())  # no sentence ends so, or none begins so
        amount = len(match[0]) <= 5 and any(cue.search(before) for cue in (_CURRENCY, _AMOUNT, _PERHAPS, _RATE))
        if told or amount:
            yield _hit(match, safe=False)


def _is_time(prose: str, match: re.Match[str]) -> bool:
    before = _before(prose, match)
    if match[0].count(":") > 1:
        return True  # with seconds, or from one time to another
    end = match.end()
    if _LEAVES.search(before):
        return True
    if match[0].endswith(" 00") and _FULL_HOUR.search(before):
        return True  # no score and no ratio ends in two noughts
    if not _CLOCK.search(before):
        on = _CLOCK_ON.match(prose, end) or _CLOCK_DATE.match(prose, end)
        return before.endswith(" by ") and on is not None
    return _CLOCK_ON.match(prose, end) is not None or (
        _CLOCK_DAY.match(prose, end) is not None and before.lower().endswith(("at ", "until ", "since "))
    )


def _may_be_time(prose: str, match: re.Match[str]) -> bool:
    """Does it stand as times do, and is no score in sight: "at 10 : 30 the train left", "the 10 : 30 train"?"""
    before = _before(prose, match).rpartition("\n")[2]
    return _SCORED.search(before) is None and bool(
        _HOUR_BEFORE.search(before) or (before.lower().endswith("the ") and _SCHEDULED.match(prose, match.end()))
    )


def _before(prose: str, match: re.Match[str]) -> str:
    return prose[max(0, match.start() - _REACH) : match.start()]


def _hit(match: re.Match[str], *, safe: bool, severity: Severity | None = None) -> Hit:
    span = Span(*match.span())
    joined = match[0].replace(" ", "")
    fixes = (Fix.replace(span, joined, safe=safe),)
    return Hit(span, f"“{match[0]}” is split: write “{joined}”", fixes, severity=severity)
