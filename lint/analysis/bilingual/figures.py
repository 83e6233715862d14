"""Figures as news writes them in any script: digits with group and decimal marks, dates, times of day.

A figure may be read in more than one way ("1.234" is a thousand in German and a little more than one in English): then
all of its values are returned, and a comparison takes the one that fits.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lint.patterns import compiled
from lint.records import NamedTuple

#: Languages whose decimal mark is the comma.
DECIMAL_COMMA = frozenset("ru uk be fr de es it pt tr pl cs is".split())
#: Languages in which one meets both.
BOTH_MARKS = frozenset("ar fa he hi".split())

_GROUP = "[ \u00a0\u202f\u2009]"
#: A figure in all the ways that groups and decimals are marked. A digit first: so it is found fast.
FIGURE = (
    r"\d(?:"
    rf"\d{{0,2}}(?:{_GROUP}\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d{0,2}(?:[’']\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{0,2}(?:،\d{3})+(?!\d)"
    r"|\d*(?:・\d+(?![・\d])|(?:[.,٫٬．，]\d+)*)"
    r")"
)
_DATE = compiled(
    r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{4})([-/.])(\d{1,2})\6(\d{1,2})(?!\d)"
)
_CLOCK = compiled(
    r"(?<![\d:.])(\d{1,2})(?:[:：](\d\d)(?![\d:：])|: ([0-5]\d)(?=\s?[ap]\.?\s?m\b)"
    r"|(?<=(?:at|to) \d\d|.at \d|.to \d|.by \d): ([0-5]\d)(?!\d)|\shours? (?:and )?(\d{1,2}) minutes?\b"
    r"|\s(?:час\w*|ч\.?|годин\w*)\s([0-5]?\d)\s(?:мин|хв)|\s?h\s?([0-5]\d)(?!\w)"
    r"|\.([0-5]\d)(?=\s(?:Uhr|horas?|h|мск|по московскому|по киевскому|за київським|за Києвом)\b|\s?[ap]\.?\s?m\b))"
    r"|\b(?:saat|ore)\s(?P<hour>\d{1,2})\.([0-5]\d)(?!\d)",
    2,
)
#: ９・１１のテロ, 10·7袭击: a date by what follows. Without a unit behind it the figure may be one, or a decimal.
_DOTTED = compiled(
    r"(?<![\d・·･.])(1[0-2]|１[０-２]|[1-9１-９])[・·･]([12１２][0-9０-９]|[3３][01０１]|[1-9１-９])(?![\d・·･])"
    r"(?:(?=[」』”]?の?(?:テロ|攻撃|事件|同時|奇襲|襲撃|大?震災|恐怖袭击|恐袭|袭击|事变))|(?P<maybe>(?=[」』”のにかをがはで、。以])))"
)
#: в 14.20, о 9.30: no decimal of what follows.
_POINTED = compiled(
    r"(?<!\w)(?:[вВоО]|[дД]о|[кК]) (2[0-3]|[01]?\d)\.([0-5]\d)(?!\d|[.,]\d|\s?%|"
    r"\s?(?:раз|тыс|млн|млрд|руб|грн|проц|відс|метр|км|кг|тонн|"
    r"балл|пункт|долл|євро|евро|год[аіу]|гект|литр|літр|сек|мин|очк))"
)
#: What every date and every time has: most texts have none, and these are found fast.
_MAY_BE_DATE = compiled(r"\d([./-])\d{1,2}\1\d")
_MAY_BE_CLOCK = compiled(
    r"\d(?=[:：] ?\d|\s(?:[Hh][Oo][Uu][Rr]|[Чч]|[Гг][Оо][Дд])|\s?[Hh]\s?\d|\.\d\d\s[UuHhМмПпЗз]"
    r"|\.[0-5]\d\s?[AaPp]\.?\s?[Mm])"
)
_MAY_BE_SAAT = compiled(r"[SsOo](?:[Aa][Aa][Tt]|[Rr][Ee])\s\d")
_MARKS = str.maketrans({"٫": ".", "٬": "\0", "،": "\0", "．": ".", "，": ",", "・": "."})
_SPACES = compiled(rf"{_GROUP}|[’']|\0")

Value = Decimal | tuple[str, int]


class Figure(NamedTuple):
    """A figure, with every value that it may have; the first is the likeliest."""

    start: int
    end: int
    values: tuple[Value, ...]
    kind: str = "number"  # or "day", "month", "year", "time"; "loose" for what may be a day and its month


@lru_cache(maxsize=4096)
def values_of(figure: str, language: str) -> tuple[Decimal, ...]:
    """Return the values that a figure may have in a language, the likeliest first."""
    text = figure.translate(_MARKS)
    if "٫" in figure or "٬" in figure or "،" in figure:
        return (_decimal(_SPACES.sub("", text).replace(",", "")),)
    grouped = _SPACES.sub("", text)
    comma, point = grouped.count(","), grouped.count(".")
    if not comma and not point:
        return (_decimal(grouped),)
    if comma and point:
        last = max(grouped.rfind(","), grouped.rfind("."))
        other = "," if grouped[last] == "." else "."
        if grouped.count(grouped[last]) > 1:
            return (_decimal(grouped.replace(",", "").replace(".", "")),)
        return (_decimal(grouped.replace(other, "").replace(grouped[last], ".")),)
    mark = "," if comma else "."
    head, *groups = grouped.split(mark)
    whole, part = _decimal("".join([head, *groups])), _decimal(f"{head}.{''.join(groups)}")
    in_threes = 1 <= len(head) <= 3 and not head.startswith("0") and all(len(group) == 3 for group in groups)
    if len(groups) > 1:
        return (whole,)
    if grouped != text or not in_threes:
        return (part,)
    as_decimal = (mark == ",") == (language in DECIMAL_COMMA)
    if language == "en" or language not in DECIMAL_COMMA | BOTH_MARKS:
        return (part,) if as_decimal else (whole,)
    return (part, whole) if as_decimal else (whole, part)


def _decimal(text: str) -> Decimal:
    value = Decimal("".join(str(int(letter)) if letter.isdecimal() else letter for letter in text) or "0")
    return value.normalize()


def dates(text: str) -> list[Figure]:
    """The days, months and years of dates in figures ("12.03.2020", "2020-03-12"), and times of day ("15:30")."""
    found = []
    for match in _DATE.finditer(text) if _MAY_BE_DATE.search(text) else ():
        groups = (1, 3, 4) if match[1] else (8, 7, 5)
        day, month, year = (int(match[group]) for group in groups)
        if match[1] and month > 12 >= day:
            groups, day, month = (3, 1, 4), month, day
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        years: tuple[Value, ...] = (Decimal(year),)
        if year < 100:
            years = (Decimal(2000 + year if year < 50 else 1900 + year), Decimal(year))
        found += [
            Figure(*match.span(groups[0]), (Decimal(day), Decimal(month)), "day"),
            Figure(*match.span(groups[1]), (("month", month), Decimal(month), Decimal(day)), "month"),
            Figure(*match.span(groups[2]), years, "year"),
        ]
    for match in _DOTTED.finditer(text) if any(mark in text for mark in "・·･") else ():
        month, day = int(match[1]), int(match[2])
        if match["maybe"] is not None:
            value = _decimal(f"{month}.{match[2]}")
            found.append(Figure(*match.span(), (value, ("month", month), Decimal(month), Decimal(day)), "loose"))
            continue
        found += [
            Figure(*match.span(1), (("month", month), Decimal(month)), "month"),
            Figure(*match.span(2), (Decimal(day),), "day"),
        ]
    for match in _clocks(text):
        hour, minute = int(match[1] or match["hour"]), int(match[match.lastindex or 2])
        if hour > 24 or minute > 59:
            continue
        found.append(
            Figure(
                match.start(1 if match[1] else "hour"),
                match.end(),
                (clock(hour, minute), *((Decimal(hour),) if not minute else ())),
                "time",
            )
        )
    for match in _POINTED.finditer(text):
        value = _decimal(f"{match[1]}.{match[2]}")
        found.append(Figure(match.start(1), match.end(), (clock(int(match[1]), int(match[2])), value), "time"))
    return sorted(found)


def _clocks(text: str) -> Iterator[re.Match[str]]:
    if _MAY_BE_SAAT.search(text):
        yield from _CLOCK.finditer(text)
        return
    done = 0
    for last in _MAY_BE_CLOCK.finditer(text):  # the last digit of an hour
        for start in (last.start() - 1, last.start()):
            if start >= done and (match := _CLOCK.match(text, start)):
                done = match.end()
                yield match
                break


def clock(hour: int, minute: int) -> tuple[str, int]:
    """Return a time of day as a value: the same for 3:30 p.m. and 15:30."""
    return "time", hour % 12 * 60 + minute


def is_year(value: Value) -> bool:
    return isinstance(value, Decimal) and 1000 <= value <= 2100 and value == value.to_integral_value()


def digits_of(value: Value) -> str:
    """Return the digits of a value without its magnitude: "12" for 1,200,000 and for 0.12."""
    return re.sub(r"\D", "", f"{value:f}").strip("0") if isinstance(value, Decimal) else ""
