"""A score has a colon; English sport writes a dash.

Bad: The hosts won [4:3] after extra time.
Fix: The hosts won 4–3 after extra time.
Bad: It ended in a [1 : 1] draw.
Fix: It ended in a 1–1 draw.
Good: The match starts at 7:30. The hosts won 4–3.
Good: He read from John 3:16. The ratio is 4:3.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_SCORE = compiled(r"\d{1,3} ?: ?\d{1,3}(?![\d:]| ?[ap]\.?m\b)")
_SPORT = compiled(
    r"\b(?:w[io]n(?:s|ning|ners?)?|beat(?:en|ing)?|defeat(?:s|ed)?|lost|loss|draw[ns]?|drew|tie[ds]?|victor(?:y|ies)|"
    r"scores?|scored|score(?:line|board)|goals?|match(?:es)?|games?|half|quarters?|sets?|led|leads?|points?|ahead|overtime|penalt(?:y|ies))\b",
    re.IGNORECASE,
)
_NO_SCORE = compiled(
    r"\b(?:at|until|till|from|to|by|before|after|ratio|about|around|pm|am|verses?|chapter|John|Luke|Mark|Matthew|Psalms?|Genesis|"
    r"Corinthians|sura|surah|Quran|Koran)(?: of)? $|[-–] ?$"
)

_CERTAIN = compiled(r"\b(?:score of|won|lost|beat \w+|victory|defeat(?:ed \w+)?|drew|draw) $")


@rule(Severity.NOTE, category=Category.NUMBER_FORMAT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _SCORE.finditer(prose):
        start, end = match.span()
        before = prose[max(0, start - 60) : start]
        first, second = (part.strip() for part in match[0].split(":"))
        if before[-1:].isalnum() or before[-1:] in (":", ".", ",", "/", "-") or _NO_SCORE.search(before):
            continue
        if len(second) == 2 and int(second) < 60 and int(first) < 25 and not _CERTAIN.search(before):
            continue  # it may be a time
        if not (_SPORT.search(before) or _SPORT.search(prose, end, end + 40)):
            continue
        span = Span(start, end)
        yield Hit(span, f"“{match[0]}” is a score: write “{first}–{second}”", (Fix.replace(span, f"{first}–{second}"),))
