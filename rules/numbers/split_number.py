"""A space stands inside a number or a time.

A tokeniser set the parts of the number apart, and nothing put them together
again. Two numbers side by side in a list are left alone.

Bad: More than [38, 000] people fled.
Fix: More than 38,000 people fled.
Bad: The bank paid [1. 5] million euros.
Fix: The bank paid 1.5 million euros.
Bad: The gates open at [7: 30] a.m.
Fix: The gates open at 7:30 a.m.
Bad: Some [12 ,500] homes lost power.
Fix: Some 12,500 homes lost power.
Good: Of the 435, 218 voted for it, and rooms 12, 300 and 301 stayed shut.
Good: It ended in 2019. 5 million people had come by then.
Good: Flight 103, 270 people on board, fell from the sky.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

# What all of it has in common: found fast, and most texts have none.
_GAP = compiled(r"\d(?: ,\d{3}|, \d{3}(?!\d)| , \d| \.\d|\. \d{1,2} ?[%a-z]|(?: :|: | : )[0-5]\d)")
_GROUPS = compiled(r"\d{1,3}(?: ?, ?\d{3})+(?![\d,.]?\d)")
_SPACED = compiled(r" ,|, ")
_DECIMAL = compiled(
    r"\d{1,3}(?: \.\d{1,2}|\. \d{1,2})(?= ?%| (?:per ?cent|percentage|million|billion|trillion|thousand|crore|lakh|"
    r"times|points?|magnitude|km|kg|cm|kilomet(?:re|er)s|met(?:re|er)s|degrees|tonnes|tons)\b)"
)
_TIME = compiled(r"(?:[01]?\d|2[0-3])(?: :|: | : )[0-5]\d(?!\d|:\d)(?: ?: ?[0-5]\d(?!\d))?")
# What counts follows, so that the groups before a comma belong together.
_AMOUNT = compiled(
    r"(?:\b(?:than|about|around|nearly|almost|over|some|approximately|roughly|least|most|estimated|total(?:ed|led|ling|ing)?|"
    r"exceed(?:s|ed|ing)?|to|from|by|between|reach(?:ed|es|ing)?|hit|up|down|worth|cost(?:s|ing)?|killed|injured|displaced|"
    r"recorded|registered|record|paid|spent|raised|earned|lost|rose|fell|grew|for|was|were|is|are|with|and|USD|EUR|"
    r"Rs\.?)|[$€£¥₹￥~]) ?$",
    re.IGNORECASE,
)
_LIST = compiled(r"\d,? (?:and |or )?$")
_LIST_ON = compiled(r"(?:,| and| or|-|–) ?\d{1,3}(?!,? ?\d{3})\b")
_OF = compiled(r"\b[Oo](?:ut o)?f (?:the |its |their |those )?$")
_CLOCK = compiled(
    r"\b(?:at|from|to|until|till|by|around|about|before|after|and|since|between)(?: about| around)? $|[-–] ?$"
)
_CLOCK_ON = compiled(r" ?(?:[ap]\.?m\b|[AP]M\b|hours\b|o['’]clock|local|[A-Z]{3}\b|[-–] ?\d{1,2} ?:|on\b|in the\b)")
_MONTH = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")


@rule(Severity.ERROR, category=Category.NUMBER_FORMAT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if not _GAP.search(prose):
        return
    for match in _GROUPS.finditer(prose):
        if _SPACED.search(match[0]) and not _starts_inside(prose, match.start()) and _is_one(prose, match):
            yield _hit(match)
    for match in _DECIMAL.finditer(prose):
        before = prose[max(0, match.start() - 12) : match.start()]
        if not _starts_inside(prose, match.start()) and not _MONTH.search(before) and _is_amount(prose, match):
            yield _hit(match)
    for match in _TIME.finditer(prose) if ": " in prose or " :" in prose else ():
        before = prose[max(0, match.start() - 20) : match.start()]
        with_seconds = match[0].count(":") > 1
        announced = _CLOCK.search(before) and _CLOCK_ON.match(prose, match.end())
        if (with_seconds or announced) and not _starts_inside(prose, match.start()):
            yield _hit(match)


def _starts_inside(prose: str, start: int) -> bool:
    """Does the match begin inside a longer number or word?"""
    before = prose[max(0, start - 2) : start]
    return before[-1:].isalnum() or (before[-1:] in tuple(".,:/-–") and before[:1].isdigit() and len(before) == 2)


def _is_one(prose: str, match: re.Match[str]) -> bool:
    """Are the groups one number, not two in a list?"""
    before = prose[max(0, match.start() - 25) : match.start()]
    if (
        match[0].startswith("0")
        or _MONTH.search(before)
        or _OF.search(before)
        or _LIST.search(before)
        or _LIST_ON.match(prose, match.end())
    ):
        return False
    round_number = match[0].endswith("00") or match[0].count(",") > 1
    return _AMOUNT.search(before) is not None or round_number


def _is_amount(prose: str, match: re.Match[str]) -> bool:
    """A full stop with a space may end a sentence: is an amount announced before it, or the point set apart?"""
    before = prose[max(0, match.start() - 25) : match.start()]
    return " ." in match[0] or (_AMOUNT.search(before) is not None and len(match[0]) <= 5)


def _hit(match: re.Match[str]) -> Hit:
    span = Span(*match.span())
    joined = match[0].replace(" ", "")
    return Hit(span, f"“{match[0]}” is split: write “{joined}”", (Fix.replace(span, joined, safe=True),))
