"""Units of measure by their names and signs, as factors of one unit for each dimension."""

import re
from functools import cache

from lint.data import rows
from lint.records import NamedTuple
from lint.text.document import Document


class Unit(NamedTuple):
    """A unit: what it measures and how many of the dimension's own units (metre, kilogram ...) it is."""

    name: str
    dimension: str
    factor: float
    slack: float  # what else the name can mean, as a share: a ton is 907, 1,000 or 1,016 kg


def figures(document: Document) -> tuple[str, ...]:
    """Return the words of a document that begin with a digit: "5", "26th", "40km" (for ``view``)."""
    return tuple([key for key in document.word_positions if key < ":" or (key > "\x7f" and key[0].isdecimal())])


@cache
def units() -> dict[str, Unit]:
    """Units by every form of their names."""
    result: dict[str, Unit] = {}
    for dimension, factor, slack, names in rows(__package__, "units.tsv", 4):
        forms = names.split(" | ")
        for form in forms:
            result[form] = Unit(forms[0], dimension, float(factor), float(slack or 0))
    return result


@cache
def unit_pattern() -> str:
    """Return a pattern for the name of any unit, the longest first."""
    return "|".join(re.escape(form) for form in sorted(units(), key=len, reverse=True))


def converted(value: float, unit: Unit, to: Unit) -> float:
    """Return a value in another unit of the same dimension."""
    if unit.dimension == "temperature":
        celsius = value if unit.name == "°C" else (value - 32) / 1.8
        return celsius if to.name == "°C" else celsius * 1.8 + 32
    return value * unit.factor / to.factor
