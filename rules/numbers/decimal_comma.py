"""A comma stands where English has a decimal point.

Bad: The deal is worth [64,2] million euros.
Fix: The deal is worth 64.2 million euros.
Bad: Prices rose by [31,8]% in a year.
Fix: Prices rose by 31.8% in a year.
Bad: She threw [59,13] metres in the final.
Fix: She threw 59.13 metres in the final.
Good: The deal is worth 1,234 million euros.
Good: On July 25,22 cases were found.
Good: It fined 2,21,534 drivers.
Good: See articles 3,4 and 5,6.
Good: In phases 1,2 million workers were hired, and in rooms 3,4 metres of pipe were laid.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMBERING

_COMMA = compiled(
    r"\d{1,4},\d{1,2}(?= ?%| ?(?:per ?cent|percentage|million|billion|trillion|thousand|times|points?|degrees|seconds?|"
    r"minutes|hours|met(?:er|re)s?|kilomet(?:er|re)s?|km|cm|mm|kg|kilograms|tonnes|tons|hectares|lit(?:er|re)s|inches|feet|miles|euros?|"
    r"dollars|pounds|rubles|roubles|lire|yen|yuan|shekels|lei|kronor|hryvnias?|on the Richter)\b)"
)
#: Behind these a figure has decimals whatever follows: "a magnitude of 6,1."
_AFTER_CUE = compiled(r"magnitude(?: of)? (\d{1,2},\d)(?![\d,]|\.\d| (?:and|or) \d)")
_SHARE = compiled(r" ?(?:%|per ?cent)")
_MONTH = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")

#: "After 2,3 hours" may be two or three.
_EITHER = compiled(r"\d,\d ?(?:times|points|degrees|seconds|minutes|hours|met(?:er|re)s|k)")
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
    prose = document.prose
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
    for match in _AFTER_CUE.finditer(prose) if "magnitude" in prose else ():
        if not _COMMA.match(prose, match.start(1)):
            span, number = Span(*match.span(1)), match[1].replace(",", ".")
            yield Hit(span, f"“{match[1]}” has a decimal comma: write “{number}”", (Fix.replace(span, number),))
