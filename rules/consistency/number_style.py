"""Figures of one sort are written in two ways.

Shares as “percent” and “per cent”, thousands as “12,000” and “12000”, or “3,500” and “2800 houses”,
times as “5 p.m.”, “5 pm” and “5 PM”, decades as “1990s” and “1990's”, units as “5 kg” and “5kg”: one text, one
way. The form of the majority is kept, else the first; every place of the other is reported.

Bad: Prices rose by 4 percent in May and 6 percent in June. Rents rose by 9 [per cent].
Fix: Prices rose by 4 percent in May and 6 percent in June. Rents rose by 9 percent.
Bad: Some 12,000 people fled in May, 14,500 in June and [15300] in July.
Fix: Some 12,000 people fled in May, 14,500 in June and 15,300 in July.
Bad: The coin weighs 5 g, the medal 12 g and the cup [900g].
Fix: The coin weighs 5 g, the medal 12 g and the cup 900 g.
Bad: They met at 5 p.m., at 6 p.m. and at 7 p.m., and left at 8 [am] or 9 [am].
Bad: They met at 5 p.m. and at 7 p.m., and left at 8 [AM].
Fix: They met at 5 p.m. and at 7 p.m., and left at 8 a.m.
Bad: Some 3,500 homes burnt, 4,200 were flooded and [2800] houses lost power.
Fix: Some 3,500 homes burnt, 4,200 were flooded and 2,800 houses lost power.
Good: Some 3,500 homes burnt in 1900, and 2019 elections were shut out. Flight 3700 waits.
Good: Prices rose by 4 percent in May and 6 percent in June.
Good: Some 12,000 people fled in 2019; the code is 44100.
"""

import re
from calendar import month_name
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.patterns import compiled
from lint.records import NamedTuple


class Style(NamedTuple):
    """A sort of figure and its forms: a name, where it is found, and how it is written."""

    sort: str
    forms: dict[str, re.Pattern[str]]


_UNIT = r"(?:k[gm]|[cm]m|m[gl]|[MG]W|[GT]B|g)\b(?![/²³]|\.\w)"
# The expressions begin with what they look for and look back from there: the search for a first character is fast.
STYLES = (
    Style(
        "per cent",
        {
            "percent": compiled(r"percent\b(?<=\d percent)"),
            "per cent": compiled(r"per cent\b(?<=\d per cent)"),
        },
    ),
    Style(
        "thousands",
        {
            "comma": compiled(r"\d(?<![\d.,:/-]\d)\d{1,2}(?:,\d{3})+(?![\d,.]\d|\d)"),
            "none": compiled(r"\d(?<![\d.,:/$€£#-]\d)\d{4,5}(?= [a-z])"),
        },
    ),
    Style(
        "thousands of four figures",
        {
            "comma": compiled(r"\d(?<![\d.,:/-]\d),\d{3}(?![\d,.]\d|\d)"),
            # No year: it is less than 1,500 or more than 2,099, and what is counted follows.
            "none": compiled(
                r"[1-9](?<![\d.,:/$€£#–-]\d)(?:(?<=1)[0-4]|(?<=2)[1-9]|(?<=[3-9])\d)\d\d"
                r"(?= (?!hours\b)(?:people|men|women|children|[a-z]{3,}s)\b)"
            ),
        },
    ),
    Style(
        "times of day",
        {
            "p.m.": compiled(r"[ap]\.m\.(?:(?<=\d.{4})|(?<=\d .{4}))"),
            "pm": compiled(r"[ap]m\b(?:(?<=\d..)|(?<=\d ..))"),
            "PM": compiled(r"[AP]M\b(?:(?<=\d..)|(?<=\d ..))(?! [A-Z])"),
        },
    ),
    Style(
        "decades",
        {
            "1990s": compiled(r"[12](?<!\w.)(?:(?<=1)[0-9]|(?<=2)0)\d0s\b"),
            "1990's": compiled(r"[12](?<!\w.)(?:(?<=1)[0-9]|(?<=2)0)\d0['’]s\b(?=\s[a-z]|[.,;])"),
        },
    ),
    Style(
        "units",
        {
            "5 kg": compiled(rf"\d(?<![\w.,:$€£-]\d)[\d.,]* {_UNIT}"),
            "5kg": compiled(rf"\d(?<![\w.,:$€£-]\d)[\d.,]*(?<=\d){_UNIT}"),
        },
    ),
)


#: A word with a capital that is no month: "Flight 3700", but "In July 43000 people".
_CAPITAL_BEFORE = compiled(rf"\b(?!(?:{'|'.join(month_name[1:])}) )[A-Z]\w* \Z")
_REACH = 20  # characters
_TWO = 2  # forms: one alone is no inconsistency
#: For each of the styles, all its forms but one.
_SHOWN = 20  # code points from a mark to the figure
_GATE = Needs(figures=True) & (
    (Needs(words="percent") & Needs(words="cent"))
    | Needs(figures=r"\d{5}")
    | Needs(figures=r"(?:[3-9]\d|2[1-9]|1[0-4])\d\d [a-z]")
    | Needs(figures=r"\d ?(?:[ap]m|[AP]M)")
    | Needs(figures=r"\d0['’]s")
    | Needs(figures=r"\d(?:k[gm]|[cm]m|m[gl]|[MG]W|[GT]B|g)")
)


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for style in STYLES:
        found: dict[str, list[Span]] = {}
        for name, form in style.forms.items():
            spans = [
                span
                for match in form.finditer(prose)
                if not _is_shown(document, span := Span(*match.span()))
                and not (name == "none" and _is_code(prose, span))
            ]
            if spans:
                found[name] = spans
        if len(found) < _TWO:
            continue
        # English news groups its thousands: the comma is kept, however seldom it is there.
        used = sorted(found, key=lambda name: (name != "comma", -len(found[name]), found[name][0].start))
        for name in used[1:]:
            for span in found[name]:
                yield _hit(prose, found[used[0]], used[0], span)


def _is_code(prose: str, span: Span) -> bool:
    """Does a word with a capital say what has the number: "Flight 3700"?"""
    return _CAPITAL_BEFORE.search(prose, max(0, span.start - _REACH), span.start) is not None


def _is_shown(document: Document, span: Span) -> bool:
    """Is it all that stands in quotation marks: the words on a coin, a label?"""
    return any(
        quotation.start < span.start
        and span.end < quotation.end <= span.end + _SHOWN
        and quotation.start >= span.start - _SHOWN
        for quotation in document.quotations
    )


def _hit(prose: str, keep: list[Span], form: str, change: Span) -> Hit:
    written, model = (prose[span.start : span.end] for span in (change, keep[0]))
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    better = _written(written, form)
    full_stop = better.endswith(".") and prose[change.end : change.end + 1] == "."  # it does for the abbreviation, too
    return Hit(
        change,
        f"“{written}”, but “{model}” elsewhere{times}",
        (Fix.replace(Span(change.start, change.end + full_stop), better),),
        (Related(keep[0], f"“{model}”"),),
    )


def _written(text: str, form: str) -> str:
    """Return a figure in another form of its sort."""
    match form:
        case "comma":
            return f"{int(text):,}"
        case "none" | "1990s":
            return re.sub(r"[,'’]", "", text)
        case "p.m.":
            return f"{text[0].lower()}.m."
        case "pm":
            return text[0].lower() + "m"
        case "PM":
            return text.replace(".", "").upper()
        case "5kg":
            return text.replace(" ", "")
        case "5 kg":
            return re.sub(r"(?<=\d)(?=[A-Za-z])", " ", text)
        case "1990's":
            return text[:-1] + "'s"
        case _:
            return form
