"""Figures of one sort are written in two ways.

Shares as “percent” and “per cent”, thousands as “12,000” and “12000”,
times as “5 p.m.” and “5 pm”, decades as “1990s” and “1990's”: one text, one
way. The form of the majority is kept, else the first.

Bad: Prices rose by 4 percent in May and 6 percent in June. Rents rose by 9 [per cent].
Fix: Prices rose by 4 percent in May and 6 percent in June. Rents rose by 9 percent.
Bad: Some 12,000 people fled in May, 14,500 in June and [15300] in July.
Fix: Some 12,000 people fled in May, 14,500 in June and 15,300 in July.
Good: Prices rose by 4 percent in May and 6 percent in June.
Good: Some 12,000 people fled in 2019; the code is 44100.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule

#: A figure and what follows it, by sort and form. It begins with a digit, which is found fast.
_FIGURE = re.compile(
    r"\d(?<![\w.,:/$€£#-].)(?:"
    r"(?:\d*[.,]?\d+)? (?:(?P<percent>percent)|(?P<per_cent>per cent))\b"
    r"|\d?(?::\d\d)? ?(?:(?P<points>[ap]\.m\.)|(?P<plain>[ap]m\b))"
    r"|(?<=\b[12])\d\d0(?:(?P<decade>s\b)|(?P<apostrophe>['’]s\b)(?= [a-z]))"
    r"|(?P<comma>\d{0,2}(?:,\d{3})+(?![\d,.]\d|\d))"
    r"|(?P<none>\d{4,5}(?![\d,.:/-]|\s*[A-Z])))"
)
_SORTS = (("percent", "per_cent"), ("comma", "none"), ("points", "plain"), ("decade", "apostrophe"))


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    found: dict[str, list[Span]] = {}
    for match in _FIGURE.finditer(document.prose):
        form = match.lastgroup
        if form is not None:
            start = match.start() if form in ("comma", "none", "decade", "apostrophe") else match.start(form)
            found.setdefault(form, []).append(Span(start, match.end()))
    if "comma" in found:  # a bare number of five figures may be a code or a postcode; one of four may be a year
        found["none"] = [span for span in found.get("none", ()) if span.end - span.start >= 5]
    for sort in _SORTS:
        used = sorted(
            (form for form in sort if found.get(form)), key=lambda form: (-len(found[form]), found[form][0].start)
        )
        for form in used[1:]:
            yield _hit(document.prose, found[used[0]], used[0], found[form])


def _hit(prose: str, keep: list[Span], form: str, change: list[Span]) -> Hit:
    first, model = (prose[spans[0].start : spans[0].end] for spans in (change, keep))
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    return Hit(
        change[0],
        f"“{first}”, but “{model}” elsewhere{times}",
        (Fix(tuple(Edit(start, end, _written(prose[start:end], form)) for start, end in change)),),
        (Related(keep[0], f"“{model}”"),),
    )


def _written(text: str, form: str) -> str:
    """A figure in another form of its sort."""
    match form:
        case "comma":
            return f"{int(text):,}"
        case "none" | "decade":
            return re.sub(r"[,'’]", "", text)
        case "points":
            return f"{text[0]}.m."
        case "plain":
            return text[0] + "m"
        case "apostrophe":
            return text[:-1] + "'s"
        case _:
            return form.replace("_", " ")
