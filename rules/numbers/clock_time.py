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
Good: The fair opens at 7:30 pm, or at 8 o'clock in the morning. He ran it in 19:30.
Good: “It opens at 22.00,” she said. The share closed at 22.05 dollars.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_TWICE = compiled(
    r"\b(\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)(?: o['’]clock\b| in the (?:morning|afternoon|evening)\b| at night\b)"
    r"|\b(\d{1,2}[:.]\d\d) o['’]clock\b",
    2,
)
_LATE = compiled(
    r"(?<=[a-z] )(?:(?:1[3-9]|2[0-4])(?: o['’]clock\b|[:.][0-5]\d ?(?:hours|hrs|h|o['’]clock)\b)"
    r"|(?<=at )(?:1[3-9]|2[0-3])[:.][0-5]\d\b"
    r"(?!['’]|[.:]\d| (?:per|percent|dollars|euros|points|seconds|GMT|UTC|m|km|[a-z]*illion)\b| ?%)"
    r"|(?<=from )\d{1,2} to (?:1[3-9]|2[0-4]) o['’]clock\b)"
)


@rule(Severity.NOTE, category=Category.TIME_FORMAT, quoted="skip")
def check(document: Document, *, twelve: bool = True) -> Iterator[Hit]:
    """Yield each time that is given twice or, with ``twelve``, counted beyond twelve."""
    prose = document.prose
    for match in _TWICE.finditer(prose):
        text = match[1] or match[2]
        span = Span(*match.span())
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _LATE.finditer(prose) if twelve else ():
        hour, minute = _time(match[0])
        text = f"{hour - 12}{minute}{'am' if hour == 24 else 'pm'}"
        yield Hit(Span(*match.span()), f"“{match[0]}”: English counts to twelve, “{text}”")


def _time(seen: str) -> tuple[int, str]:
    """Return the last hour of a time in figures, and its minutes with a colon if there are any."""
    figures = seen.split(" to ")[-1].split(" ")[0].replace(".", ":").rstrip("h")
    hour, _, minute = figures.partition(":")
    return int(hour), f":{minute}" if minute.strip("0") else ""
