"""A time of day is in a form that English news does not use.

"At 22.00", "at 14 o'clock", "at 19:30 hours", "3 pm o'clock" and "8 am in the morning" come from languages that
count to twenty-four, or say the time twice. News writes "10pm", "2pm", "7.30pm". Houses that write "19:30" turn
the option off.

Option twelve: whether hours after noon have to be counted from one, "7:30pm" for "19:30" (True).

Bad: The match begins at [22.00].
Bad: The fair opens at [14 o'clock].
Bad: It rained at [19:30 hours].
Bad: He left at [3 pm o'clock].
Fix: He left at 3 pm.
Bad: He left at [8 am in the morning].
Fix: He left at 8 am.
Bad: The fair opens at [19:30].
Bad: The curfew runs from [22.00 to 06.00], and the talks began at [19h30].
Good: The fair opens at 7:30 pm, or at 8 o'clock in the morning. He ran it in 19:30.
Good: “It opens at 22.00,” she said. The share closed at 22.05 dollars.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

#: Each begins with plain letters, which is fast; what stands before is looked at only there.
_SAID_AGAIN = compiled(r" (?:o['’]clock|in the (?:morning|afternoon|evening)|at night)\b")
_FULL = compiled(r"\b(\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}[:.]\d\d)\Z", re.IGNORECASE)
_AFTERNOON = (
    r"(?:1[3-9]|2[0-3])[:.][0-5]\d\b(?: (?:hours|hrs)\b)?"
    r"(?!['’]|[.:]\d| (?:per|percent|dollars|euros|points|seconds|GMT|UTC|m|km|[a-z]*illion)\b| ?%)"
)
_LATE = (compiled(rf"at (?<=\Wat ){_AFTERNOON}"), compiled(rf"At {_AFTERNOON}"))
#: "From 22.00 to 06.00", "until 22:00": a point may be a decimal point but in a range.
_RANGE = compiled(
    r"rom [0-2]?\d[:.][0-5]\d (?:to|until|till) [0-2]?\d[:.][0-5]\d\b(?! (?:per|percent|[a-z]*illion)\b| ?%|[.:]\d)"
)
_UNTIL = compiled(r"ntil (?:1[3-9]|2[0-3]):[0-5]\d\b(?! ?[-–]|[.:]\d)")
#: "04:15 hrs", "19h30".
_HOURS = compiled(r"(?<![\d:.])[0-2]?\d(?::[0-5]\d (?:hours|hrs)|h[0-5]\d)\b")
_HOURS_CUE = compiled(r"h(?:ours|rs|[0-5]\d)\b")
_LATE_HOUR = compiled(r"\b(?:from )?((?:\d{1,2} to )?(?:1[3-9]|2[0-4]))\Z")
_HOUR = compiled(r"(\d{1,2})[:.h]")
_REACH = 16  # characters
_NOON = 12


@rule(
    Severity.NOTE,
    category=Category.TIME_FORMAT,
    quoted="skip",
    gate=Needs(words="clock morning afternoon evening night", figures=True)
    | Needs(figures=r"(?:1[3-9]|2[0-3])[:.]\d\d|\d:\d\d h|\dh\d"),
)
def check(document: Document, *, twelve: bool = True) -> Iterator[Hit]:
    """Yield each time that is given twice or, with ``twelve``, counted beyond twelve."""
    prose = document.prose
    for match in _SAID_AGAIN.finditer(prose):
        begin = max(0, match.start() - _REACH)
        if full := _FULL.search(prose, begin, match.start()):
            hour = int(full[1].replace(".", ":").split(":")[0].rstrip(" apmAPM"))
            if (full[1][-1].isdigit() and "clock" not in match[0]) or hour > _NOON:
                continue
            span = Span(full.start(), match.end())
            yield Hit(span, f"“{prose[slice(*span)]}”: write “{full[1]}”", (Fix.replace(span, full[1]),))
        elif twelve and "clock" in match[0] and (late := _LATE_HOUR.search(prose, begin, match.start())):
            yield _late(prose, Span(late.start(1), match.end()))
    if not twelve:
        return
    spans = {Span(match.start() + len("at "), match.end()) for pattern in _LATE for match in pattern.finditer(prose)}
    for match in (*_RANGE.finditer(prose), *_UNTIL.finditer(prose), *_in_hours(prose)):
        start = match.start() if match.re is _HOURS else prose.index(" ", match.start()) + 1
        span = Span(start, match.end())
        afternoon = any(_NOON < int(hour) < 2 * _NOON for hour in _HOUR.findall(match[0]))
        if (afternoon or match.re is _HOURS) and not any(span.overlaps(other) for other in spans):
            spans.add(span)
    for span in sorted(spans):
        yield _late(prose, span)


def _in_hours(prose: str) -> Iterator[re.Match[str]]:
    """Yield times such as "04:15 hrs" and "19h30", of which the letters are looked for first."""
    for cue in _HOURS_CUE.finditer(prose):
        match = _HOURS.search(prose, max(0, cue.start() - len("04:15 ")), cue.end())
        if match is not None and match.end() == cue.end():
            yield match


def _late(prose: str, span: Span) -> Hit:
    parts = prose[slice(*span)].replace("till", "to").replace("until", "to").split(" to ")
    if ":" not in parts[-1] and "." not in parts[-1] and "h" not in parts[-1]:
        parts = parts[-1:]  # "14 to 16 o'clock"
    text = " to ".join(_twelve(*_time(part)) for part in parts)
    return Hit(span, f"“{prose[slice(*span)]}”: English counts to twelve, “{text}”")


def _twelve(hour: int, minute: str) -> str:
    half = "am" if hour < _NOON or hour == 2 * _NOON else "pm"
    return f"{hour - _NOON if hour > _NOON else hour or _NOON}{minute}{half}"


def _time(seen: str) -> tuple[int, str]:
    """Return the last hour of a time in figures, and its minutes with a colon if there are any."""
    figures = seen.split(" to ")[-1].split(" ")[0].replace(".", ":").rstrip("h").replace("h", ":")
    hour, _, minute = figures.partition(":")
    return int(hour), f":{minute}" if minute.strip("0") else ""
