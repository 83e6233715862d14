"""Stretches of time that say the same in other units: quince días and two weeks, полтора года and 18 months."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from lint.analysis.bilingual.model import Number, within
from lint.analysis.bilingual.pairs import Bilingual
from lint.data import rows
from lint.patterns import compiled
from lint.text.foreign import UNSPACED
from lint.text.model import Span

#: Units in minutes, or in months: how many days a month has is open.
_MINUTES = {"minute": 1, "half hour": 30, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_MONTHS = {
    "month": 1,
    "half year": 6,
    "year": 12,
    "decade": 120,
    "half century": 600,
    "century": 1200,
    "millennium": 12000,
}
#: Days that many languages count as weeks, their first and last one included: huit jours, quince días.
_AS_WEEKS = {Decimal(8): 1, Decimal(15): 2}
_NEAR = 3  # characters between a number and its unit

#: An amount of time: "minutes" or "months", and how many.
Amount = tuple[str, Decimal]


@cache
def _expression(language: str) -> tuple[re.Pattern[str], tuple[tuple[int, str], ...]] | None:
    """Return one expression for the units of a language, and of each group how often it has which unit."""
    listed = [(unit, form) for code, unit, form in rows(__package__, "durations.tsv", 3) if code == language]
    if not listed:
        return None
    listed.sort(key=lambda row: not (row[0][0].isdigit() or row[0].startswith("half")))  # "half an hour" before "hour"
    units = tuple(
        (int(unit[:digits] or 1), unit[digits:])
        for unit, _ in listed
        for digits in (len(unit) - len(unit.lstrip("0123456789")),)
    )
    return compiled("|".join(f"({form})" for _, form in listed), re.IGNORECASE), units


def _amount(count: Decimal, unit: str) -> Amount:
    return ("minutes", count * _MINUTES[unit]) if unit in _MINUTES else ("months", count * _MONTHS[unit])


def amounts_of(text: str, number: Number, language: str) -> frozenset[Amount]:
    """Return how long the time is that a number counts; nothing for a number of something else."""
    if (known := _expression(language)) is None or number.kind in ("month", "weekday", "time"):
        return frozenset()
    expression, units = known
    start = number.end
    while start < number.end + _NEAR and text[start : start + 1] in tuple(" -\u00a0\u200c"):
        start += 1
    unit = expression.match(text, start)
    if unit is None:
        return frozenset()
    each, name = units[(unit.lastindex or 1) - 1]
    found = set()
    for value in number.values:
        if isinstance(value, Decimal):
            found.add(_amount(value * each, name))
            if name == "day" and value in _AS_WEEKS:
                found.add(_amount(Decimal(_AS_WEEKS[value]), "week"))
    return frozenset(found)


def all_amounts(text: str, span: Span, numbers: Iterable[Number], language: str) -> frozenset[Amount]:
    """Return the stretches of time that a part of a text tells, with a number or without ("a week")."""
    if (known := _expression(language)) is None:
        return frozenset()
    expression, units = known
    found = set[Amount]()
    for match in expression.finditer(text, span.start, span.end):
        before = text[match.start() - 1 : match.start()]
        if language in UNSPACED or language == "ko" or not before.isalpha() or language in ("ar", "he"):
            each, name = units[(match.lastindex or 1) - 1]
            found.add(_amount(Decimal(each), name))
    return frozenset(found).union(*(amounts_of(text, number, language) for number in numbers))


def otherwise(
    both: Bilingual, source: Span, target: Span, gone: list[Number], new: list[Number]
) -> tuple[list[Number], list[Number]]:
    """Return the numbers of a source and a translation that count no time which the other side tells in other units."""
    there, here = both.source, both.target
    told = all_amounts(here.text, target, within(here.numbers, target), "en") if gone else frozenset()
    said = all_amounts(there.text, source, within(there.numbers, source), there.language) if new else frozenset()
    return (
        [number for number in gone if not told or told.isdisjoint(amounts_of(there.text, number, there.language))],
        [number for number in new if not said or said.isdisjoint(amounts_of(here.text, number, "en"))],
    )
