"""A conversion is wrong by more than rounding.

It stands in brackets, or between commas behind "or". Of a range the upper ends are compared.
Measures in two units ("6 feet 2 inches") are added up. A temperature in brackets may
be a point on the scale or a difference, which leaves the 32 degrees out: "warming of
1.5C (2.7F)" is right, and "warming of 1.5C (34.7F)" is wrong.

Bad: The village lies [5 km (8 miles)] from the border.
Bad: Temperatures reached [40 degrees Celsius (94 degrees Fahrenheit)].
Bad: The plane climbed to [10,000 metres (3,280 feet)].
Bad: The goalkeeper is 6 feet [2 inches (168cm)] tall.
Bad: The treaty speaks of a warming of [1.5C (34.7F)].
Bad: The lake holds [40 million cubic metres (1.4 million cubic feet)], and lies [five miles (3 km)] away.
Bad: They ran [8 to 10 km (5 to 16 miles)], or [60 miles, or about 37 km], in a day.
Good: The lake holds 40 million cubic metres (1.4 billion cubic feet), and lies five miles (8 km) away.
Good: They ran 8-10 km (5-6 miles), or 60 miles, or about 97 km, in a day; they ran 5 miles, or 1 km, less.
Good: The village lies 8 km (5 miles) from the border.
Good: Temperatures fell by 5 °C (9 °F) to minus 10 °C (14 °F).
Good: The goalkeeper is 6 feet 2 inches (188cm) tall.
Good: The pedestal is 3 metres (1.55 metres without the steps) high.
Good: It weighs 75 pounds (about 10,000 yen).
Good: A marathon is 42.195 km (26 miles and 385 yards).
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.units import Unit, converted, unit_pattern, units
from lint.patterns import compiled

from ._numerals import SMALL_NUMBERS, value_of

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"(?:(?<![\w).])[-−–] ?|\b[Mm]inus )?"
_TOLERANCE = 0.03  # beside the rounding of the two numbers themselves
_FAR = 3  # times
_DEGREES = 2.5
_SMALL = 10  # degrees: a difference even where nothing says so
_CONTEXT = 60  # characters
_CHANGE = compiled(
    r"\b(?:by|above|below|higher|lower|warmer|colder|hotter|cooler|differ\w+|gap|limit\w*|warm(?:ed|ing)|cool"
    r"(?:ed|ing)|"
    r"ris(?:e|es|en|ing)|rose|fall\w*|fell|drop\w*|increas\w+|decreas\w+|chang\w+|swing\w*|climb\w*)\b"
)
_DIFFERENCE_BEFORE = compiled(
    r"\b(?:warming|rise|increase|drop|fall|decrease|difference|gap|swing|change) of (?:\w+ ){0,2}\Z"
)
_DIFFERENCE_AFTER = compiled(r" (?:warmer|colder|hotter|cooler|higher|lower) than\b")
#: A number in brackets behind a word, and more after it. (What says more takes a hundred times as long to search.)
_HINT = compiled(r"\((?<=[a-zA-Z²2°³3] .)[^()\d\n]{0,16}\d[\d.,]*[^\d.,)]")
_OR = compiled(r", or (?:(?:about|around|roughly|some|nearly|almost) )?[−–-]?\d")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@rule(
    Severity.ERROR,
    category=Category.MEASUREMENT_FORMAT,
    quoted="report",
    gate=Needs(figures=True) & (Needs(marks="(") | Needs(words="or")),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if not _HINT.search(prose) and not _OR.search(prose):
        return
    for match in _conversion().finditer(prose):
        first, second = units()[match["unit"]], units()[match["other_unit"]]
        if first.dimension != second.dimension or first.name == second.name:
            continue
        if (match["low"] is None) != (match["other_low"] is None):
            continue  # a range, and the other unit for one end of it
        value = _value(match["value"]) * _SCALES.get(match["scale"], 1)
        given = _value(match["other"]) * _SCALES.get(match["other_scale"], 1)
        larger = _larger_part(prose, match.start(), first)
        right = converted(value, first, second) + (converted(*larger, second) if larger else 0)
        if first.dimension == "temperature":
            if not _is_wrong_temperature(prose, match, value, given):
                continue
            if _is_difference(prose, match):
                right = _difference(value, first)
        else:
            rounding = (0 if larger else _rounding(match["value"])) + _rounding(match["other"])
            if abs(right - given) <= (_TOLERANCE + first.slack + second.slack + rounding) * max(right, given):
                continue
        measure = prose[match.start("value") : match.end("unit")]
        scale = _SCALES.get(match["other_scale"], 1)
        right = right / scale
        other = prose[match.end("other") : match.end("other_unit")].strip()
        says = f"“{measure}” is about {_rounded(right)} {other}, not {match['other']}"
        if match["bracket"] is not None:
            yield Hit(Span(*match.span()), says)
        elif 1 / _FAR < given / scale / (right or 1) < _FAR:  # else it is another measure
            yield Hit(Span(*match.span()), says, severity=Severity.NOTE)


@cache
def _conversion() -> re.Pattern[str]:
    """5 km (about 3 miles)"""
    unit = unit_pattern()
    about = r"(?:(?:about|around|some|approximately|roughly|nearly|almost|over|or|~) ?)?"
    scale = "|".join(_SCALES)
    words = "|".join(SMALL_NUMBERS)
    return compiled(
        rf"(?:(?<![\w.,/–−-])(?P<low>(?:{_NUMBER}))(?: ?[–-] ?|(?: {unit})? (?:to|and) )|(?<![\w.,/–−-]))"
        rf"(?P<value>{_SIGN}(?:{_NUMBER})|\b(?:{words})(?= ))(?: (?P<scale>{scale}))?[ -]?(?P<unit>{unit})"
        rf"(?: \((?P<bracket>){about}|, or (?:about |around |roughly |some |nearly |almost )?)"
        rf"(?:(?P<other_low>{_NUMBER})(?: ?[–-] ?| to | and ))?(?P<other>{_SIGN}(?:{_NUMBER}))"
        rf"(?: (?P<other_scale>{scale}))?[ -]?(?P<other_unit>{unit})"
        r"(?(bracket)(?:\)|,[^()\n]{0,40}\))|(?=[.,;]))"
    )


@cache
def _part() -> re.Pattern[str]:
    """6 feet, before 2 inches"""
    return compiled(rf"(?<![\d.,/–−-])({_NUMBER})[ -]?({unit_pattern()}),? ?(?:and )?\Z")


def _larger_part(prose: str, start: int, unit: Unit) -> tuple[float, Unit] | None:
    """Return the measure in a larger unit that stands right before another, as the feet before the inches."""
    match = _part().search(prose, max(0, start - 30), start)
    if match is None or unit.dimension == "temperature":
        return None
    larger = units()[match[2]]
    if larger.dimension != unit.dimension or larger.factor <= unit.factor:
        return None
    times = larger.factor / unit.factor  # twelve inches are a foot, but no number of km is a mile
    return (_value(match[1]), larger) if abs(times - round(times)) < 0.001 * times else None


def _is_wrong_temperature(prose: str, match: re.Match[str], value: float, given: float) -> bool:
    """Is a temperature wrong, as a point on the scale or, where it may be one, as a difference?"""
    first, second = units()[match["unit"]], units()[match["other_unit"]]
    point = abs(converted(value, first, second) - given) <= _DEGREES
    difference = abs(_difference(value, first) - given) <= 0.1 * abs(given) + 0.3
    if _is_difference(prose, match):
        return point and not difference
    about = prose[max(0, match.start() - _CONTEXT) : match.end() + _CONTEXT]
    return not point and not (difference and (abs(value) <= _SMALL or _CHANGE.search(about)))


def _is_difference(prose: str, match: re.Match[str]) -> bool:
    """Do the words around a temperature say that it is a difference?"""
    before, after = prose[max(0, match.start() - _CONTEXT) : match.start()], prose[match.end() : match.end() + _CONTEXT]
    return _DIFFERENCE_BEFORE.search(before) is not None or _DIFFERENCE_AFTER.match(after) is not None


def _difference(value: float, unit: Unit) -> float:
    return value * 1.8 if unit.name == "°C" else value / 1.8


def _value(number: str) -> float:
    if number.isalpha():
        return value_of(number) or 0
    digits = number.replace(",", "").lstrip("-−– Mminus")
    return -float(digits) if digits != number.replace(",", "") else float(digits)


def _rounding(number: str) -> float:
    """Return how far a number may be from what it stands for, as a share: half of its last digit other than 0."""
    value = abs(_value(number))
    number = f"{value:.0f}" if number.isalpha() else number
    if "." in number:
        unit = 10.0 ** -len(number.partition(".")[2])
    else:
        digits = number.replace(",", "")
        unit = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    if not value:
        return 0
    return 0.5 * min(unit, value * 0.2 if value > 5 else value) / value


def _rounded(value: float) -> str:
    return f"{value:.1f}" if abs(value) < 10 else f"{value:,.0f}"
