"""A time of day is in a form that English news does not use.

"At 22.00", "by 18:00", "at 14 o'clock", "at 21h", "at 0400 hours", "3 pm o'clock", "12 noon" and "8 am in the
morning" come from languages that count to twenty-four, or say the time twice. News writes "10pm", "2pm", "7.30pm".
Houses that write "19:30" turn the option off. The time of another zone ("19:30 GMT") is left as it is.

Option twelve: whether hours after noon have to be counted from one, "7:30pm" for "19:30" (True).

Bad: The match begins at [22.00].
Bad: The fair opens at [14 o'clock].
Bad: It rained at [19:30 hours].
Bad: He left at [3 pm o'clock].
Fix: He left at 3 pm.
Bad: He left at [8 am in the morning].
Fix: He left at 8 am.
Bad: The bus leaves at [7 o'clock a.m.], the ferry at [12 noon], the last tram at [8 p.m. in the evening].
Fix: The bus leaves at 7 a.m., the ferry at noon, the last tram at 8 p.m.
Bad: The fair opens at [19:30], after [14:15] on Fridays, and shuts at [22h] or by [2330 hours].
Bad: The first bomb fell at [03:15].
Bad: Trams stop between [13:00 and 15:00], around [20:15] and at [00:30].
Bad: The curfew runs from [22.00 to 06.00], and the talks began at [19h30].
Good: The fair opens at 7:30 pm, or at 8 o'clock in the morning. He ran it in 19:30.
Good: Haddad scored at 08:31, and the bus left at 05:45 am.
Good: It ran from 0:00 to 24:00, for 1200 hours, and ended at 19:30 GMT. The psalm ends at 19:14, after 14:05 minutes.
Good: “It opens at 22.00,” she said. The share closed at 22.05 dollars.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import CURRENCIES

#: Each begins with plain letters, which is fast; what stands before is looked at only there.
_SAID_AGAIN = compiled(r" (?:o['’]clock|in the (?:morning|afternoon|evening)|at night)\b")
_PARTS = frozenset("clock morning afternoon evening night".split())
_FULL = compiled(r"\b(\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}[:.]\d\d)\Z", re.IGNORECASE)
#: "7 o'clock a.m.", "12 noon".
_CLOCK_HALF = compiled(r" o['’]clock,? ([ap]\.?m\b\.?)")
_HOUR_BEFORE = compiled(r"(?<![\d:.])\d{1,2}\Z")
_NOON_TWICE = compiled(r" (?:o['’]clock |at )?(noon|midnight)\b")
_TWELVE = compiled(r"(?<![\d:.])(?:12(?:[:.]00)?|0?0[:.]00|24[:.]00)(?: ?[ap]\.?m\.?)?\Z")
#: A time after noon, or with a nought before its hour, and what has to stand before it.
_LATE = compiled(
    r"(?:(?:1[3-9]|2[0-4]|0\d)(?<![\d:.]..)|0(?<![\d:.].))[:.][0-5]\d\b(?: (?:hours|hrs)\b)?"
    rf"(?!['’]| ?[-–]|[.:]\d| (?:per|percent|{CURRENCIES}|points|seconds|minutes|of|into|GMT|UTC|m|km|a\.?m|p\.?m|AM|PM"
    r"|[a-z]*illion)\b| ?%)"
)
_CUE = compiled(
    r"\b(?:[Aa]t|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Ss]ince|[Ff]rom|[Bb]etween|[Pp]ast)"
    r"(?: about| around| exactly)? \Z"
)
#: "From 22.00 to 06.00": after other words than "at" a point may be a decimal point but in a range.
_RANGE = compiled(
    r"(?:rom|etween) [0-2]?\d[:.][0-5]\d (?:to|until|till|and) [0-2]?\d[:.][0-5]\d\b"
    r"(?! (?:per|percent|GMT|UTC|BST|CES?T|[a-z]*illion)\b| ?%|[.:]\d)"
)
#: "04:15 hrs", "19h30", "at 22 hours", "by 0400 hours".
_HOURS = compiled(
    r"(?<![\d:.])(?:[0-2]?\d:[0-5]\d (?:hours|hrs)|[0-2]?\dh[0-5]\d|(?:[01]?\d|2[0-4])(?:h"
    r"| ?hrs| hours)|[0-2]\d[0-5]\d ?(?:hours|hrs))\Z"
)
_HOURS_CUE = compiled(
    r"h(?:(?<=\dh)(?:rs|[0-5]\d)?|(?<=\d h)(?:ours|rs))\b(?! (?:of|an?|per|and|on end|later|ago|work)\b)"
)
#: "By 3 hours", "from 8 hours to 4": without "at" a length of time.
_LENGTH = compiled(r"\d{1,2} ?(?:hours|hrs)")
_AT = compiled(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom)(?: about| around)? \Z")
_LATE_HOUR = compiled(r"\b(?:from )?((?:\d{1,2} to )?(?:1[3-9]|2[0-4]))\Z")
_HOUR = compiled(r"(\d{1,2})[:.h]")
#: Verses, and the clock of a match.
_NO_TIME = compiled(
    r"\b(?:[Pp]salm|[Vv]erse|[Ss]urah?|[Cc]hapter|[Gg]ospel|scor(?:ed|es)|netted|goals?|equali[sz]ed)\b"
)
#: What closes "at 22.05" without "pm" is a price.
_PRICED = compiled(
    r"\b(?:shares?|stocks?|index|futures|bonds?|trad(?:ed|ing)|priced|sold|sells?|selling|quoted|valued)\b"
)
_REACH = 16  # characters
#: A time has these: to look whether one is there is faster than to look for it.
_MINUTES = Needs(figures=r"\d[:.][0-5]\d")
_MIDDAY = Needs(words="noon midnight", figures=r"12|[04][:.]00")
_NOON = 12


@rule(
    Severity.NOTE,
    category=Category.TIME_FORMAT,
    quoted="skip",
    gate=Needs(words=_PARTS | {"noon", "midnight"}, figures=True)
    | Needs(figures=r"(?:1[3-9]|2[0-4]|0\d?)[:.]\d\d|\d:\d\d h|\d ?h"),
)
def check(document: Document, *, twelve: bool = True) -> Iterator[Hit]:
    """Yield each time that is given twice or, with ``twelve``, counted beyond twelve."""
    prose = document.prose
    yield from _twice(document, twelve)
    if not twelve:
        return
    for span in _beyond_twelve(document):
        yield _late(prose, span)


def _beyond_twelve(document: Document) -> Iterator[Span]:
    """Yield times and ranges of times that are counted beyond twelve, each once; of two that overlap, the first."""
    prose = document.prose
    times = _MINUTES.met(document)
    ranges = _RANGE.finditer(prose) if times else ()
    found = [(Span(prose.index(" ", match.start()) + 1, match.end()), match) for match in ranges]
    late = [
        Span(*match.span())
        for match in (_LATE.finditer(prose) if times else ())
        if (cue := _CUE.search(prose, max(0, match.start() - _REACH), match.start()))
        and (":" in match[0] or cue[0].lower().startswith("at"))
        and not _NO_TIME.search(prose, max(0, match.start() - 2 * _REACH), match.start())
        and (":" in match[0] or not _PRICED.search(prose, max(0, match.start() - 2 * _REACH), match.start()))
    ]
    # A range comes before the times in it; "from 0:00 to 24:00" is all day, and says nothing.
    spans = [
        (span, any(_NOON < int(hour) < 2 * _NOON for hour in _HOUR.findall(match[0]))) for span, match in found
    ] + [(span, True) for span in (*late, *_in_hours(prose))]
    done = 0
    for span, is_wrong in sorted(spans, key=lambda one: (one[0].start, -one[0].end)):
        if span.start < done:
            continue
        done = span.end
        if is_wrong:
            yield span


def _twice(document: Document, twelve: bool) -> Iterator[Hit]:
    """Yield times with "o'clock" or the part of the day beside "am" and "pm"."""
    prose = document.prose
    said = not _PARTS.isdisjoint(document.vocabulary)
    for match in _SAID_AGAIN.finditer(prose) if said else ():
        begin = max(0, match.start() - _REACH)
        if full := _FULL.search(prose, begin, match.start()):
            hour = int(full[1].replace(".", ":").split(":")[0].rstrip(" apmAPM"))
            if (full[1][-1].isdigit() and "clock" not in match[0]) or hour > _NOON:
                continue
            yield _hit(prose, Span(full.start(), match.end()), full[1])
        elif twelve and "clock" in match[0] and (late := _LATE_HOUR.search(prose, begin, match.start())):
            yield _late(prose, Span(late.start(1), match.end()))
    for match in _CLOCK_HALF.finditer(prose) if "clock" in document.vocabulary else ():
        if begun := _HOUR_BEFORE.search(prose, max(0, match.start() - 3), match.start()):
            yield _hit(prose, Span(begun.start(), match.end()), f"{begun[0]} {match[1]}")
    for match in _NOON_TWICE.finditer(prose) if _MIDDAY.met(document) else ():
        if noon := _TWELVE.search(prose, max(0, match.start() - _REACH), match.start()):
            yield _hit(prose, Span(noon.start(), match.end()), match[1])


def _hit(prose: str, span: Span, text: str) -> Hit:
    """Return a hit whose proposal takes the full stop of the sentence for that of "p.m."."""
    end = span.end + (text.endswith(".") and prose.startswith(".", span.end))
    return Hit(span, f"“{prose[slice(*span)]}”: write “{text}”", (Fix.replace(Span(span.start, end), text),))


def _in_hours(prose: str) -> Iterator[Span]:
    """Yield times such as "04:15 hrs" and "19h30", of which the letters are looked for first."""
    for cue in _HOURS_CUE.finditer(prose):
        match = _HOURS.search(prose, max(0, cue.start() - len("04:15 ")), cue.end())
        if match is None:
            continue
        cue_before = _AT.search(prose, max(0, match.start() - _REACH), match.start())
        is_at = cue_before is not None and cue_before[0].lower().startswith("at")
        if ":" in match[0] or match[0][-1].isdigit() or is_at or (cue_before and not _LENGTH.fullmatch(match[0])):
            yield Span(*match.span())


def _late(prose: str, span: Span) -> Hit:
    parts = prose[slice(*span)].replace("till", "to").replace("until", "to").replace("and", "to").split(" to ")
    if ":" not in parts[-1] and "." not in parts[-1] and "h" not in parts[-1]:
        parts = parts[-1:]  # "14 to 16 o'clock"
    text = " to ".join(_twelve(*_time(part)) for part in parts)
    if " and " in prose[slice(*span)]:
        text = text.replace(" to ", " and ")
    return Hit(span, f"“{prose[slice(*span)]}”: English counts to twelve, “{text}”")


def _twelve(hour: int, minute: str) -> str:
    if hour % (2 * _NOON) == 0 and not minute:
        return "midnight"
    half = "am" if hour < _NOON or hour == 2 * _NOON else "pm"
    return f"{hour - _NOON if hour > _NOON else hour or _NOON}{minute}{half}"


def _time(seen: str) -> tuple[int, str]:
    """Return the last hour of a time in figures, and its minutes with a colon if there are any."""
    figures = seen.split(" to ")[-1].split(" ")[0].replace(".", ":").rstrip("hrs").replace("h", ":")
    hour, _, minute = figures.partition(":")
    if len(hour) == len("0400"):
        hour, minute = hour[:2], hour[2:]
    return int(hour), f":{minute}" if minute.strip("0") else ""
