"""Cities and seas that a translation has otherwise than its source, in the same country too: Lviv for Kyiv."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import within
from lint.data import rows
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.foreign import UNSPACED

_INFLECTED = frozenset(("ru", "uk", "pl"))
_PREFIXES = {"ar": "(?:و|ف)?(?:ب|ل|ك)?", "he": "[והבלמכש]{0,3}"}
#: A body, a club or a person has the name of a city: "Paris Hilton", "the London Stock Exchange".
_NAMED = compiled(
    r"['’]?s? (?!(?:Governor|Mayor|Province|District|Airport|Region|Prefecture|Oblast|Prosecutor|Gov|Police)\b)[A-Z]"
    r"|-[A-Za-z]| (?:time|United|FC|City)\b"
)


class City(NamedTuple):
    """A city in a text."""

    start: int
    end: int
    name: str


@cache
def _expression(language: str) -> tuple[re.Pattern[str], tuple[str, ...]] | None:
    """Return one expression for all cities of a language, and the city of each of its groups."""
    listed = [(city, form) for city, code, form in rows(__package__, "cities.tsv", 3) if code == language]
    if not listed:
        return None
    each = "|".join(f"({form})" for _, form in listed)
    if language not in UNSPACED:
        ending = r"\w{0,3}(?!\w)" if language in _INFLECTED else r"(?!\w)"  # İzmir'in: the apostrophe is no letter
        each = rf"(?<!\w){_PREFIXES.get(language, '')}(?:{each}){ending}"
    return compiled(each), tuple(city for city, _ in listed)


@cache
def _listed(language: str) -> frozenset[str]:
    """Return the cities whose names in a language are known."""
    known = _expression(language)
    return frozenset(known[1]) if known else frozenset()


def cities(text: str, language: str) -> list[City]:
    """Return the cities that a text names, in order."""
    if (known := _expression(language)) is None:
        return []
    expression, names = known
    return [City(*match.span(), names[(match.lastindex or 1) - 1]) for match in expression.finditer(text)]


def swapped(document: Document) -> Iterator[tuple[City, City]]:
    """Yield the city of a sentence that the source has nowhere, and that of its source which is not rendered."""
    both = document.view(comparable)
    if both is None or not (ours := cities(both.target.text, "en")):
        return
    theirs = cities(both.source.text, both.language)
    listed = _listed(both.language)  # a city that is not may stand in the source
    known, rendered = {city.name for city in theirs}, {city.name for city in ours}
    for pair in both.pairs if known else ():
        if not (pair.source and pair.target and pair.sure):
            continue
        new = [
            city
            for city in within(ours, pair.target)
            if city.name not in known and city.name in listed and not _NAMED.match(both.target.text, city.end)
        ]
        gone = [city for city in within(theirs, pair.source) if city.name not in rendered]
        if len(new) == len(gone) == 1:
            yield gone[0], new[0]
