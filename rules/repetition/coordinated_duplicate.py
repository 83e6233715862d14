"""A word is joined to itself by "and" or "or".

Where the source pairs two near-synonyms, machine translation often finds one
English word for both. English repeats a word so only for a few fixed effects.

Bad: Rescuers dug through the [rubble and rubble] for hours.
Fix: Rescuers dug through the rubble for hours.
Good: Rescuers dug through the rubble and debris for hours.
Good: The fighting grew worse and worse.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule

EMPHATIC = frozenset("again by far less more on out over round through worse years".split())
PAIR = re.compile(r"\b([^\W\d_]+)\s(?:and|or)\s\1\b", re.IGNORECASE)


@rule(Severity.ERROR, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, allow: frozenset[str] = EMPHATIC) -> Iterator[Hit]:
    for match in PAIR.finditer(document.prose):
        if match[1].lower() not in allow:
            span = Span(*match.span())
            yield Hit(span, f"“{match[1]}” is joined to itself", (Fix.replace(span, match[1]),))
