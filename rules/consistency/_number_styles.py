"""The sorts of figures of which a text should have one form each, and how one form is written in another."""

import re

from lint import Needs, Severity
from lint.analysis.dates import MONTHS
from lint.patterns import compiled
from lint.records import NamedTuple

MONTH = f"(?:{'|'.join(MONTHS)})"
_SUM = r"\d[\d,]*(?:\.\d+)?"
_SUM_ON = r"[\d,]*(?:\.\d+)?"
_SCALE = "(?:thousand|million|billion|trillion)"


class Style(NamedTuple):
    """A sort of figure and its forms: a name, and where it is found."""

    sort: str
    forms: dict[str, re.Pattern[str]]
    gate: Needs  # what a text with two of them has
    severity: Severity | None = None  # None: that of the rule
    fewest: int = 1  # so often the form that is kept must be there


_TIMED = Needs(figures=r"\d ?(?:[ap]\.?m|[AP]M)")
_UNIT = r"(?:k[gm]|[cm]m|m[gl]|[MG]W|[GT]B|g)\b(?![/²³]|\.\w|-[a-z])"
# The expressions begin with what they look for and look back from there: the search for a first character is fast.
STYLES = (
    Style(
        "per cent",
        {
            "percent": compiled(r"percent\b(?<=[a-z\d] percent)"),
            "per cent": compiled(r"per cent\b(?<=[a-z\d] per cent)"),
        },
        Needs(words="percent") & Needs(words="cent"),
    ),
    Style(
        "thousands",
        {
            "comma": compiled(r"\d(?<![\d.,:/-]\d)\d{1,2}(?:,\d{3})+(?![\d,.]\d|\d)"),
            "none": compiled(r"\d(?<![\d.,:/$€£#-]\d)\d{4,5}(?= [a-z])"),
        },
        Needs(figures=r"\d{5}"),
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
        Needs(figures=r"(?:[3-9]\d|2[1-9]|1[0-4])\d\d [a-z]"),
    ),
    Style(
        "times of day",
        {
            "p.m.": compiled(r"[ap]\.m\.(?:(?<=\d.{4})|(?<=\d .{4}))"),
            "pm": compiled(r"[ap]m\b(?:(?<=\d..)|(?<=\d ..))"),
            "PM": compiled(r"[AP]M\b(?:(?<=\d..)|(?<=\d ..))(?! [A-Z])"),
        },
        _TIMED,
    ),
    Style(
        "decades",
        {
            "1990's": compiled(r"[12](?<!\w.)(?:(?<=1)[0-9]|(?<=2)0)\d0['’]s\b(?=\s[a-z]|[.,;])"),
            "1990s": compiled(r"[12](?<!\w.)(?:(?<=1)[0-9]|(?<=2)0)\d0s\b"),
        },
        Needs(figures=r"\d0['’]s"),
    ),
    Style(
        "units",
        {
            "5 kg": compiled(rf"\d(?<![\w.,:$€£-]\d)[\d.,]* {_UNIT}"),
            "5kg": compiled(rf"\d(?<![\w.,:$€£-]\d)[\d.,]*(?<=\d){_UNIT}"),
        },
        Needs(figures=r"\d(?:k[gm]|[cm]m|m[gl]|[MG]W|[GT]B|g)"),
    ),
    Style(
        "space before pm",
        {
            "5pm": compiled(r"\d(?<![\w.:]\d)[\d:.]{0,4}[ap]m\b"),
            "5 pm": compiled(r"\d(?<![\w.:]\d)[\d:.]{0,4} [ap]m\b"),
        },
        _TIMED,
        Severity.NOTE,
    ),
    Style(
        "mark of times",
        {
            "5:30": compiled(r"\d(?<![\w.:]\d)\d?:[0-5]\d(?= ?[ap]\.?m\b)"),
            "5.30": compiled(r"\d(?<![\w.:]\d)\d?\.[0-5]\d(?= ?[ap]\.?m\b)"),
        },
        _TIMED,
        Severity.NOTE,
    ),
    Style(
        "dates",
        {
            "5 May": compiled(rf"\d(?<![\w.,:/$€£-]\d)\d? {MONTH}\b(?: (?:19|20)\d\d\b)"),
            "May 5": compiled(rf"(?<!\d ){MONTH} \d\d?\b(?:, (?:19|20)\d\d\b)"),
        },
        Needs(words=[name.lower() for name in MONTHS], figures=r"\d [JFMASOND]"),
        Severity.NOTE,
        fewest=2,
    ),
    *(
        Style(
            word,
            {
                "$5 million": compiled(rf"[{sign}](?<!\w.){_SUM} {_SCALE}\b"),
                f"5 million {word}": compiled(rf"\d(?<![\w.,$€£-]\d){_SUM_ON} {_SCALE} {word}\b(?!-)"),
            },
            Needs(words=(word,), marks=sign, figures=r"\d [mbt]"),
            Severity.NOTE,
        )
        for sign, word in (("$", "dollars"), ("€", "euros"), ("£", "pounds"))
    ),
)


_SIGNS = {"dollars": "$", "euros": "€", "pounds": "£"}


def written(text: str, form: str) -> str:
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
        case "5kg" | "5pm":
            return text.replace(" ", "")
        case "5 kg" | "5 pm":
            return re.sub(r"(?<=\d)(?=[A-Za-z])", " ", text)
        case "5:30":
            return text.replace(".", ":")
        case "5.30":
            return text.replace(":", ".")
        case "5 May":
            return re.sub(r"^(\w+) (\d+),?", r"\2 \1", text)
        case "May 5":
            return re.sub(
                r"^(\d+) (\w+)(?= (\d))?",
                lambda date: f"{date[2]} {date[1]}{',' if date[3] else ''}",
                text,
            )
        case "$5 million":
            amount, word = text.rsplit(" ", 1)
            return f"{_SIGNS[word]}{amount}"
        case "5 million dollars" | "5 million euros" | "5 million pounds":
            return f"{text[1:]} {form.rsplit(' ', 1)[1]}"
        case "1990's":
            return text[:-1] + "'s"
        case _:
            return form
