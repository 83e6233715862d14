"""A person's age stands in brackets after the name.

German, Hebrew and Japanese news write "Nabil Aziz (37)"; English news puts the age between commas.
Minutes of goals, scores and numbers of players are passed over, and so is a list of names.

Bad: Police arrested [Nabil Aziz (37)] on Monday.
Fix: Police arrested Nabil Aziz, 37, on Monday.
Bad: The driver was [Nabil Aziz (37)].
Fix: The driver was Nabil Aziz, 37.
Good: Police arrested Nabil Aziz, 37, on Monday.
Good: Goals by Nabil Aziz (37) and Omar Haddad (81) won the match.
Good: She quotes Nabil Aziz (2019) and the study (37).
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.names import Kind, names
from lint.patterns import compiled

_AGE = compiled(r" \(((?:1[0-9]|[2-9][0-9]))\)(?=([,.;:]|\s|$))")
_SPORT = compiled(
    r"\b(?:goals?|scor(?:ed|ers?)|minutes?|half(?:-time)?|penalt(?:y|ies)|substitut\w+|innings|wickets?|points?|match(?:es)?"
    r"|games?|laps?|stroke|sets?|round|chapter|page|note|figure|ref)\b",
    re.IGNORECASE,
)
_BESIDE = 150  # characters on either side in which a word of sport makes the number something else


@rule(Severity.WARNING, category=Category.NUMBER_FORMAT, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    ages = {match.start(): match for match in _AGE.finditer(prose)}
    if not ages:
        return
    for mention in document.view(names):
        match = ages.get(mention.end)
        if match is None or mention.kind not in (Kind.PERSON, Kind.UNKNOWN) or len(mention.parts) < 2:
            continue
        block = document.block_at(mention.start)
        if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        around = max(block.start, mention.start - _BESIDE), min(block.end, match.end() + _BESIDE)
        if _SPORT.search(prose, *around):
            continue
        span = Span(mention.start, match.end())
        comma = "" if (match[2] or "") in (",", ".", ";", ":", "") else ","
        text = f"{document.text[mention.start : mention.end]}, {match[1]}{comma}"
        yield Hit(span, f"“{document.text[slice(*span)]}”: write the age between commas", (Fix.replace(span, text),))
