"""A range mixes a word and a dash, or two words that are no pair: "from 5-10", "between 5 to 10".

Bad: He served [from 2010-2015] as mayor.
Fix: He served from 2010 to 2015 as mayor.
Bad: The plan costs [between 5–10] million euros.
Fix: The plan costs between 5 and 10 million euros.
Bad: The plan costs [between 5 to 10] million euros.
Fix: The plan costs between 5 and 10 million euros.
Bad: It rained [between May 5 to May 7].
Fix: It rained between May 5 and May 7.
Bad: It is open [from Monday-Friday], and costs [between $5–$7].
Fix: It is open from Monday to Friday, and costs between $5 and $7.
Good: The gap is between 5 to 10 votes in the north and 20 in the south.
Good: He served from 2010 to 2015, and in the 2016-17 season.
Good: They won 5-0, from 2-0 down, and came back from 1-2. These are pictures from 9-11.
Good: The road from 5-10 Elm Street is shut.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_RANGE = compiled(r"([Ff]rom|[Bb]etween) ((\d[\d,.]*)( ?[-–—] ?)(\d[\d,]*(?:\.\d+)?))(?![\d:/%]|[-–][\d\w])")
_MIXED = compiled(
    r"[Bb]etween ((?:[A-Z][a-z]+ )?[$€£¥]?\d[\d.,:]{0,20}%?(?: (?:percent|per cent|thousand|million|billion|a\.m\."
    r"|p\.m\.|[ap]m|[A-Z][a-z]+))?) to (?=((?:[A-Z][a-z]+ )?[$€£¥]?\d(?:[\d.,:]{0,20}\d)?%?)([^.;\n]{0,80}))"
)

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: "From Monday-Friday", "from June 3-June 9", "between $5-$7 million".
_NAMED = compiled(
    rf"([Ff]rom|[Bb]etween) (({_DAY})( ?[-–—] ?)({_DAY})|({_MONTH} \d+)( ?[-–—] ?)({_MONTH} \d+)"
    r"|([$€£¥]\d[\d,.]*)( ?[-–—] ?)([$€£¥]\d[\d,]*(?:\.\d+)?))(?![\w%]|[-–]\w)"
)

#: What a dash in them is the name of: a day, a shop.
_NAMES = frozenset(("9-11", "7-11", "9–11", "7–11"))


@rule(
    Severity.NOTE,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(figures=r"[\d.,] ?[-–—] ?[\d$€£¥A-Z]", marks=("rom ", "etween "))
    | (Needs(marks=("day-", "day–", "day—", "day -", "day –", "day —")) & Needs(marks=("rom ", "etween ")))
    | Needs(figures=True, marks=("etween ",)),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if "rom " not in prose and "etween " not in prose:
        return
    for match in _RANGE.finditer(prose):
        after = prose[match.end() : match.end() + 8]
        first, second = match[3], match[5]
        word = "to" if match[1].lower() == "from" else "and"
        if re.match(r" (?:down|up|behind|to|[A-Z])", after) or "," in first[-1:] or _value(first) >= _value(second):
            continue
        if f"{first}-{second}" in _NAMES or (word == "to" and _value(second) < 10 and not re.match(r" [a-z]", after)):
            continue  # "from 9-11"; "they came back from 1-2"
        span = Span(*match.span())
        text = f"{match[1]} {first} {word} {second}"
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _NAMED.finditer(prose):
        first, second = [part for part in match.groups()[2:] if part][::2]
        span, word = Span(*match.span()), "to" if match[1].lower() == "from" else "and"
        text = f"{match[1]} {first} {word} {second}"
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _MIXED.finditer(prose):
        if " and " not in match[3]:  # "between 5 to 10 votes in the north and 20 in the south"
            span, text = Span(match.start(), match.end(2)), f"{match[0].removesuffix(' to ')} and {match[2]}"
            yield Hit(span, f"“{prose[slice(*span)]}”: write “{text}”", (Fix.replace(span, text),))


def _value(number: str) -> float:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return 0
