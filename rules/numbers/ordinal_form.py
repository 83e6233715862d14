"""An ordinal number has the wrong ending, or stands apart from it.

"The 23th", "the 5-th", "on the 12 th", "the XX-th century": the ending goes by the last word of the
number and is joined to it. A date in words ("the seventh of October") is a note: news writes it with
a figure.

Bad: The fair opens on May [23th].
Fix: The fair opens on May 23rd.
Bad: It was the [5-th] bridge in a year.
Fix: It was the 5th bridge in a year.
Bad: The road was shut on the [12 th].
Fix: The road was shut on the 12th.
Bad: It was built in the [XIX-th] century.
Bad: The fair opens on the [seventh of October].
Good: The 1st, 22nd, 33rd and 111th roads were shut on the 12th.
Good: He weighed 11 st and lived at 2 Rd House.
Good: They met on the Fourth of July.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_ORDINAL = compiled(r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})+|\d{1,4})([-‐‑– ]?)(st|nd|rd|th)(?![\w'’-])")
_ROMAN = compiled(r"\b([IVX]{1,5})([-‐ ]?)(?:st|nd|rd|th)\b(?= century\b| [A-Z]?[a-z])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_IN_WORDS = compiled(
    rf"(?<=[Tt]he )(?:{_UNITS}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    rf"|nineteenth|twentieth|thirtieth|twenty-(?:{_UNITS})|thirty-first) of (?:{_MONTHS})\b"
)
_STONE = compiled(r" (?:\d|lb|in weight|each)")


@rule(Severity.WARNING, category=Category.NUMBER_FORMAT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _ORDINAL.finditer(prose):
        number, gap, ending = match.groups()
        right = _ending(int(number.replace(",", "")))
        if not gap and ending == right:
            continue
        if gap == " " and (ending != right or (ending == "st" and _STONE.match(prose, match.end()))):
            continue  # "11 st 5 lb", "the 2 rd"
        text, span = number + right, Span(*match.span())
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text, safe=True),))
    for match in _ROMAN.finditer(prose):
        yield Hit(Span(*match.span()), f"“{match[0]}”: write the number in figures or words, without “{match[1]}”")
    for match in _IN_WORDS.finditer(prose):
        message = f"“{match[0]}”: write the day as a figure"
        yield Hit(Span(*match.span()), message, severity=Severity.NOTE)


def _ending(number: int) -> str:
    """Return the ending of an ordinal number."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
