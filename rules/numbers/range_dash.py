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
Bad: The pass is open [from June-August], [from 9am-5pm] or [from 7:00-9:00], and trams run [between May to July].
Fix: The pass is open from June to August, from 9am to 5pm or from 7:00 to 9:00, and trams run between May and July.
Bad: Men [between the ages of 18-25] and those [between the ages of 30 to 40] waited [between two to three] weeks.
Fix: Men between the ages of 18 and 25 and those between the ages of 30 and 40 waited between two and three weeks.
Bad: The fair lasts [from the 5th-8th], and rents rose [from 5%-7%].
Fix: The fair lasts from the 5th to the 8th, and rents rose from 5% to 7%.
Good: A trip from two-thirds of the towns, from March-based firms. It lasted from May to June.
Good: The gap is between 5 to 10 votes in the north and 20 in the south.
Good: He served from 2010 to 2015, and in the 2016-17 season.
Good: They won 5-0, from 2-0 down, and came back from 1-2. These are pictures from 9-11.
Good: The road from 5-10 Elm Street is shut.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.places import string_places
from lint.patterns import compiled

_OF = "(?:the (?:ages?|years|hours) of )?"
_RANGE = compiled(rf"([Ff]rom|[Bb]etween) ({_OF}(\d[\d,.]*)( ?[-–—] ?)(\d[\d,]*(?:\.\d+)?))(?![\d:/%]|[-–][\d\w])")
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HALF = r"(?: ?[ap]\.?m\b\.?)"
_WORD = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_ITEM = (
    r"(?:[A-Z][a-z]+ )?[$€£¥]?\d[\d.,:]{0,20}%?(?: (?:percent|per cent|thousand|million|billion|a\.m\."
    rf"|p\.m\.|[ap]m|[A-Z][a-z]+))?|{_DAY}|{_MONTH}(?: (?:19|20)\d\d)?|{_WORD}"
)
_MIXED = compiled(
    rf"[Bb]etween ({_OF}(?:{_ITEM})) (to|till|until|up to) "
    rf"(?=((?:[A-Z][a-z]+ )?[$€£¥]?\d(?:[\d.,:]{{0,20}}\d)?%?|{_DAY}|{_MONTH}|{_WORD}\b)([^.;\n]{{0,80}}))"
)
#: "From Monday-Friday", "from June 3-June 9", "between $5-$7 million", "from 9am-5pm", "from 7:00-9:00".
_DASH = r"( ?[-–—] ?)"
_NAMED = compiled(
    rf"([Ff]rom|[Bb]etween) (({_DAY}){_DASH}({_DAY})|({_MONTH} \d+){_DASH}({_MONTH} \d+)|({_MONTH}){_DASH}"
    rf"({_MONTH})"
    rf"|([$€£¥]\d[\d,.]*){_DASH}([$€£¥]\d[\d,]*(?:\.\d+)?)|(\d[\d,.]*%){_DASH}(\d[\d,.]*%)|((?!(?:twenty|thirty|forty|fifty)-){_WORD}){_DASH}"
    rf"({_WORD})"
    rf"|(\d{{1,2}}(?:[:.]\d\d)?{_HALF}){_DASH}(\d{{1,2}}(?:[:.]\d\d)?{_HALF})|(\d{{1,2}}:\d\d){_DASH}"
    rf"(\d{{1,2}}:\d\d)"
    r"|(the \d{1,2}(?:st|nd|rd|th))( ?[-–—] ?)((?:the )?\d{1,2}(?:st|nd|rd|th)))(?![\w%:]|[-–]\w)"
)

_FROM, _BETWEEN = "rom ", "etween "
#: What a dash in them is the name of: a day, a shop.
_NAMES = frozenset(("9-11", "7-11", "9–11", "7–11"))


_GATE_WORDS = [*(name.lower() for name in _MONTH[3:-1].split("|")), *_WORD[3:-1].split("|")]


@rule(
    Severity.NOTE,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(figures=r"\d ?[-–—]|[-–—] ?[$€£¥]?\d", marks=("rom ", "etween "))
    | (Needs(marks=("day-", "day–", "day—", "day -", "day –", "day —")) & Needs(marks=("rom ", "etween ")))
    | (Needs(marks=("rom ",)) & Needs(words=_GATE_WORDS))
    | Needs(marks=("etween ",)),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _matches(prose, _RANGE):
        after = prose[match.end() : match.end() + 8]
        first, second = match[3], match[5]
        word = "to" if match[1].lower() == "from" else "and"
        if re.match(r" (?:down|up|behind|to|[A-Z])", after) or "," in first[-1:] or _value(first) >= _value(second):
            continue
        if f"{first}-{second}" in _NAMES or (word == "to" and _value(second) < 10 and not re.match(r" [a-z]", after)):
            continue  # "from 9-11"; "they came back from 1-2"
        span = Span(*match.span())
        text = f"{match[1]} {match[2][: match.start(3) - match.start(2)]}{first} {word} {second}"
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _matches(prose, _NAMED):
        first, second = [part for part in match.groups()[2:] if part][::2]
        span, word = Span(*match.span()), "to" if match[1].lower() == "from" else "and"
        second = f"the {second}" if first.startswith("the ") and not second.startswith("the ") else second
        text = f"{match[1]} {first} {word} {second}"
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _matches(prose, _MIXED):
        if " and " not in match[4]:  # "between 5 to 10 votes in the north and 20 in the south"
            span = Span(match.start(), match.end(3))
            text = f"{prose[match.start() : match.end(1)]} and {match[3]}"
            yield Hit(span, f"“{prose[slice(*span)]}”: write “{text}”", (Fix.replace(span, text),))


def _matches(prose: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with "from" or "between", of which a part is found faster."""
    for cue in (_FROM, _BETWEEN) if pattern is not _MIXED else (_BETWEEN,):
        for at in string_places(prose, (cue,)):
            if at and (match := pattern.match(prose, at - 1)):
                yield match


def _value(number: str) -> float:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return 0
