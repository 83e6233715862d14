"""Figures of one sort are written in two ways.

Shares as “percent” and “per cent”, thousands as “12,000” and “12000”, or “3,500” and “2800 houses”,
times as “5 p.m.”, “5 pm” and “5 PM”, as “5pm” and “5 pm”, as “5:30 pm” and “5.30 pm”, decades as “1990s” and “1990's”,
units as “5 kg” and “5kg”, dates as “5 May 2024” and “May 5, 2024”, sums as “$5 million” and “5 million dollars”:
one text, one way (abbreviation-form has dates without a year, and “€5bn”). The form of the majority is kept, else
the first; every place of the other is reported.
“5%” beside “5 percent” is left alone: many newspapers write both, and so is the clock of twenty-four hours, which is
clock-time's.

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
Bad: It opened on 5 May 2010, shut on 6 June 2011 and burnt on [July 7, 2012].
Fix: It opened on 5 May 2010, shut on 6 June 2011 and burnt on 7 July 2012.
Bad: The road cost $3 million, the bridge $5 million and the port [7 million dollars].
Fix: The road cost $3 million, the bridge $5 million and the port $7 million.
Bad: It opens at 9:30 a.m. and shuts at 4:15 p.m., on Fridays at [3.30] p.m.
Fix: It opens at 9:30 a.m. and shuts at 4:15 p.m., on Fridays at 3:30 p.m.
Bad: It opens at 9am and shuts at 5pm, on Fridays at [4 pm] and on Sundays at 1 [p.m.]
Fix: It opens at 9am and shuts at 5pm, on Fridays at 4pm and on Sundays at 1pm.
Good: It opened on 5 May 2010 and shut on 6 June. They remember July 4 celebrations. It cost $5 and 7 million kroner.
Good: Some 3,500 homes burnt in 1900, and 2019 elections were shut out. Flight 3700 waits.
Good: Prices rose by 4 percent in May and 6 percent in June.
Good: Some 12,000 people fled in 2019; the code is 44100.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from lint import Category, Document, Fix, Hit, Related, Severity, Span, rule
from lint.patterns import compiled

from ._number_styles import MONTH, STYLES, Style, written

#: A word with a capital before a number: "Flight 3700", but "In July 43000 people".
_CAPITAL_BEFORE = compiled(rf"\b(?!(?:{MONTH}|\w+day|On|In|From|By|Until|Since|Before|After) )[A-Z]\w* \Z")
_REACH = 20  # characters
_TWO = 2  # forms: one alone is no inconsistency
_CODED = ("none", "5 May")  # "Flight 3700", "Windows 10 May 2020 Update"
_HALVES = ("p.m.", "pm", "PM")
_SHOWN = 20  # code points from a mark to the figure
_GATE = reduce(or_, (style.gate for style in STYLES))


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    for style in STYLES:
        if not style.gate.met(document):
            continue
        found = _found(document, style)
        if len(found) < _TWO:
            continue
        # English news groups its thousands: the comma is kept, however seldom it is there.
        used = sorted(found, key=lambda name: (name != "comma", -len(found[name]), found[name][0].start))
        if len(found[used[0]]) < style.fewest:
            continue
        for name in used[1:]:
            for span in found[name]:
                yield _hit(document, found[used[0]], used[0], span)._replace(severity=style.severity)


def _found(document: Document, style: Style) -> dict[str, list[Span]]:
    """Return where each form of a sort of figures stands; nothing where one of two forms is not there."""
    found: dict[str, list[Span]] = {}
    for name, form in style.forms.items():
        spans = [
            span
            for match in form.finditer(document.prose)
            if not _is_shown(document, span := Span(*match.span()))
            and not (name in _CODED and _is_code(document.prose, span))
        ]
        if spans:
            found[name] = spans
        elif len(style.forms) == _TWO:
            break
    return found


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


def _hit(document: Document, keep: list[Span], form: str, change: Span) -> Hit:
    prose = document.prose
    seen, model = (prose[span.start : span.end] for span in (change, keep[0]))
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    better, start, end = written(seen, form), change.start, change.end
    if form in _HALVES:
        # The space is that of the model; the full stop of the abbreviation does for that of the sentence, too.
        spaced = prose[keep[0].start - 1] == " "
        start -= prose[start - 1] == " "
        better = " " * spaced + better
        end += better.endswith(".") and prose[end : end + 1] == "."
        sentence = document.sentence_at(change.start)
        better += "." * (
            seen.endswith(".") and not better.endswith(".") and sentence is not None and sentence.end <= end
        )
    fix = Fix.replace(Span(start, end), better)
    return Hit(change, f"“{seen}”, but “{model}” elsewhere{times}", (fix,), (Related(keep[0], f"“{model}”"),))
