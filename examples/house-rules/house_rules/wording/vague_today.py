"""A day is named "today" or "yesterday", which is wrong once the article is read on another day.

Our pages stay up for years: name the weekday. Inside quotations the words are the speaker's.

Bad: The court sat [today] in Rabat.
Bad: [Yesterday], two ferries left the port.
Good: The court sat on Tuesday in Rabat.
Good: "We vote today," the clerk said.
Good: Today's papers are in the archive.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule

VAGUE = re.compile(r"\b(today|yesterday|tomorrow)\b(?!['’])", re.IGNORECASE)


@rule(Severity.WARNING, category=Category.ORGANIZATIONAL_STYLE, quoted="skip")
def check(document: Document, *, allow: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """``allow``: words to let pass, in lower case."""
    for match in VAGUE.finditer(document.prose):
        if match[1].lower() not in allow:
            yield Hit(Span(*match.span()), f"“{match[1]}” will be wrong tomorrow; name the weekday")
