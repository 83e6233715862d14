"""A number stands in the digits of another writing system.

Bad: The strike killed [١٢] people on Tuesday.
Fix: The strike killed 12 people on Tuesday.
Bad: The index rose [３.５]% in May.
Fix: The index rose 3.5% in May.
Bad: The bridge was built before World War [Ⅱ].
Fix: The bridge was built before World War II.
Good: The poster showed “١٢ مايو”.
Good: The sign read “٢٤”, and a wall bore “٧”.
Good: The Arabic digit ٤ is a four.
Good: It covers 12 m².
"""

import re
import unicodedata
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.scripts import FOREIGN
from lint.patterns import compiled

_DIGITS = "\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f"
_DIGITS += "\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\uff10-\uff19"
_NUMBER = compiled(f"[{_DIGITS}](?:[{_DIGITS}٫٬.,/：:]*[{_DIGITS}])?")
#: Roman numbers that are one character: "World War Ⅱ".
_ROMAN = compiled("(?<!\\w)[\u2160-\u217f]+(?!\\w)")
_SEPARATORS = str.maketrans("٫٬：", ".,:")
#: Here a digit is spoken of: "the Arabic digit ٤".
_SPOKEN_OF = compiled(r"\b(?:digits?|numerals?|characters?|symbols?|signs?) [“\"'‘(]?$", re.IGNORECASE)
#: And here somebody saw it: "the sign read “٢٤”".
_READ = compiled(
    r"\b(?:reads?|reading|shows?|showed|showing|bore|bears|bearing|painted|carried|wrote|written"
    r"|said|says|saying|marked|numbered) [“\"'‘]$"
)
_FOREIGN = compiled(f"[{FOREIGN}]")


@rule(
    Severity.ERROR,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(characters=f"[{_DIGITS}\u2160-\u217f]"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if prose.isascii():
        return
    for match in _ROMAN.finditer(prose):
        number = unicodedata.normalize("NFKC", match[0])
        span = Span(*match.span())
        message = f"“{match[0]}” is a character of its own: write “{number}”"
        yield Hit(span, message, (Fix.replace(span, number),), severity=Severity.WARNING)
    for match in _NUMBER.finditer(prose):
        start, end = match.span()
        if _FOREIGN.search(prose, max(0, start - 2), end + 2) or _SPOKEN_OF.search(prose, max(0, start - 20), start):
            continue
        if _READ.search(prose, max(0, start - 20), start):
            continue
        number = "".join(str(unicodedata.decimal(c, c)) for c in match[0]).translate(_SEPARATORS)
        span = Span(start, end)
        yield Hit(span, f"“{match[0]}” is {number} in other digits", (Fix.replace(span, number, safe=True),))
