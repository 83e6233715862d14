"""A comma stands where English has a decimal point.

Bad: The deal is worth [64,2] million euros.
Fix: The deal is worth 64.2 million euros.
Bad: Prices rose by [31,8]% in a year.
Fix: Prices rose by 31.8% in a year.
Bad: She threw [59,13] metres in the final.
Fix: She threw 59.13 metres in the final.
Bad: Between [2,5] and 3 million people live there; a loaf costs €[2,50], and the rate is [5,9]%, down from [6,4].
Fix: Between 2.5 and 3 million people live there; a loaf costs €2.50, and the rate is 5.9%, down from 6.4.
Good: The deal is worth 1,234 million euros.
Good: On July 25,22 cases were found.
Good: It fined 2,21,534 drivers.
Good: See articles 3,4 and 5,6.
Good: In phases 1,2 million workers were hired, and in rooms 3,4 metres of pipe were laid.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMBERING

_UNIT = (
    r"(?:%|(?:per ?cent|percentage|million|billion|trillion|thousand|times|points?|degrees|seconds?|"
    r"minutes|hours|met(?:er|re)s?|kilomet(?:er|re)s?|km|cm|mm|m|kg|kilograms|tonnes|tons|hectares|lit(?:er"
    r"|re)s|inches|feet|miles|euros?|"
    r"dollars|pounds|rubles|roubles|lire|yen|yuan|shekels|lei|kronor|hryvnias?|on the Richter|square|cubic"
    r"|acres|barrels|ounces|gallons|knots|km/h|mph|[kMGT]Wh?|[GT]B|bn|mln|°[CF]|[CF]|cents|pence"
    r"|dinars|dirhams|riyals|liras?|zlotys?|forints|tenge|won|baht|francs|pesos|rupees|rand|reais|years"
    r"|months|weeks|days)\b)"
)
_COMMA = compiled(rf"\d{{1,4}},\d{{1,2}}(?= ?{_UNIT})")
#: "Between 2,5 and 3 million", "2,5-3 percent": the unit stands behind the second number.
_RANGE = compiled(
    rf"\b(?:from|[Bb]etween|by|of|at|some|about|around|to) (\d{{1,3}},\d{{1,2}})(?= (?:to|and|or) \d{{1,3}}"
    rf"(?:[.,]\d+)? ?{_UNIT})"
)
#: "€2,50": no thousands.
_MONEY = compiled(r"[$€£](\d{1,3},\d{1,2})(?!\d|[.,]\d)")
#: Beside another decimal comma: "5,9 per cent, down from 6,4".
_BESIDE = compiled(r"\b(?:from|to|of|by|than|at|was|is|or) (\d{1,3},\d{1,2})(?![\d%]|[.,]\d| (?:and|or) \d)")
#: Behind these a figure has decimals whatever follows: "a magnitude of 6,1."
_AFTER_CUE = compiled(r"magnitude(?: of)? (\d{1,2},\d)(?!\d|[.,]\d| (?:and|or) \d)")
#: A rate of exchange: "fell to 32,45 to the dollar", "at 91,3 per euro".
_EXCHANGED = compiled(
    r"\b(?:to|at|of|from|by|than|was|is|about|around|nearly|almost|over|below|above|past|for) (\d{1,3},\d{1,2})"
    r"(?= (?:(?:to|against|for|per|on) (?:the|one|a|1) |per |a )(?:US |U\.S\. |American )?"
    r"(?:dollar|euro|pound|yen|yuan|ro?uble|lira|shekel|franc)\b)"
)
#: What rises and falls by tenths: "the birth rate fell to 1,6", "an average of 7,2".
_MEAN = compiled(
    r"\b(?:rate|average|index|ratio|coefficient|factor|mean|growth|inflation|level) "
    r"(?:of|is|was|at|(?:has |had )?(?:rose|risen|fell|fallen|grew|grown|dropped|slowed|slipped|climbed|eased|declined)"
    r" (?:to|by|from)) (?:about |around |only |just )?(\d{1,3},\d{1,2})(?!\d|[.,]\d| (?:and|or) \d)"
)
_MEANS = frozenset("rate average index ratio coefficient factor mean growth inflation level".split())
_PAID_IN = frozenset("dollar euro pound yen yuan rouble ruble lira shekel franc".split())
_SHARE = compiled(r" ?(?:%|per ?cent)")
_MONTH = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")

#: "After 2,3 hours" may be two or three.
_EITHER = compiled(
    r"\d,\d ?(?:times|points|degrees|seconds|minutes|hours|met(?:er|re)s|k|years|months|weeks"
    r"|days|barrels)"
)
#: "At 9,30 hours" may be a time of day, and "2,15 hours" two hours and a quarter of one.
_CLOCK = compiled(r"\d{1,2},[0-5]\d ?(?:hours|minut).*", re.DOTALL)


@rule(
    Severity.ERROR,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(figures=r",\d{1,2}(?!\d)"),
)
def check(document: Document) -> Iterator[Hit]:
    prose, done = document.prose, set[int]()
    for match in _COMMA.finditer(prose):
        start, end = match.span()
        before = prose[max(0, start - 12) : start]
        if before[-1:].isalnum() or before[-1:] in tuple(",./:") or _MONTH.search(before):
            continue
        numbered, share = NUMBERING.search(before) is not None, _SHARE.match(prose, end) is not None
        if numbered and not share:
            continue
        span, number = Span(start, end), match[0].replace(",", ".")
        either = not share and _EITHER.match(prose, start) is not None and int(match[0][2]) == int(match[0][0]) + 1
        safe = not numbered and not either and not _CLOCK.fullmatch(prose, start, end + 8)
        yield Hit(span, f"“{match[0]}” has a decimal comma: write “{number}”", (Fix.replace(span, number, safe=safe),))
        done.add(start)
    cued = list(_AFTER_CUE.finditer(prose)) if "magnitude" in prose else []
    others = sorted(done)
    beside = (match for match in _BESIDE.finditer(prose) if others and _is_near(document, match.start(1), others))
    if not document.vocabulary.isdisjoint(_PAID_IN):
        cued += _EXCHANGED.finditer(prose)
    if not document.vocabulary.isdisjoint(_MEANS):
        cued += _MEAN.finditer(prose)
    for match in (*cued, *_RANGE.finditer(prose), *_MONEY.finditer(prose), *beside):
        if match.start(1) not in done:
            done.add(match.start(1))
            span, number = Span(*match.span(1)), match[1].replace(",", ".")
            fix, severity = Fix.replace(span, number), None if match.re == _AFTER_CUE else Severity.NOTE
            yield Hit(span, f"“{match[1]}” has a decimal comma: write “{number}”", (fix,), severity=severity)


def _is_near(document: Document, start: int, others: list[int]) -> bool:
    """Does one of the others, in their order, stand in the same sentence?"""
    sentence = document.sentence_at(start)
    if sentence is None:
        return False
    index = bisect_left(others, sentence.start)
    return index < len(others) and others[index] < sentence.end
