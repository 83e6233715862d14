"""A letter of another alphabet stands in an English word and looks like its own.

The word cannot be found, sorted or spell-checked: it only looks right.

Bad: The [mіnister] resigned on Tuesday.
Fix: The minister resigned on Tuesday.
Bad: The [ＮＡＴＯ] summit ends today.
Fix: The NATO summit ends today.
Good: The newspaper Правда reported it.
Good: A dose of 5 μg was given.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.scripts import LOOKALIKES, lookalikes, script_of


@rule(Severity.ERROR, category=Category.CHARACTER_ENCODING, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    for start, end, reading, odd in document.view(lookalikes):
        span, script = Span(start, end), script_of(odd)
        kind = "full-width" if script == "Latin" else script
        yield Hit(
            span,
            f"“{document.prose[start:end]}” has a {kind} letter that only looks like “{LOOKALIKES[odd]}”",
            (Fix.replace(span, reading, safe=True),),
        )
