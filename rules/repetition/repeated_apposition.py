"""What stands in brackets is the same as what stands before them.

The source gave a name in its own script and in Latin letters, or a term and its
abbreviation; the translation gives the same twice.

Bad: The report names [Omar Haddad (Omar Haddad)] as the owner.
Fix: The report names Omar Haddad as the owner.
Bad: They built a [Wide Area Network WAN (Wide Area Network WAN)].
Good: They built a wide area network (WAN).
Good: She moved to New York (New York State).
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_BRACKETS = compiled(r"[(\[][ \xa0]?([^()\[\]\n]{2,80}?)[ \xa0]?[)\]]")
_ARTICLE = compiled(r"(?:the|an?)\s", re.IGNORECASE)
_ANY_LETTER = compiled(r"[^\W\d_]{2}")


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", scope="block", gate=Needs(marks="(["))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _BRACKETS.finditer(prose):
        opening = match.start() - (prose[max(0, match.start() - 1) : match.start()] in (" ", "\xa0"))
        article = _ARTICLE.match(match[1])
        name = match[1][article.end() if article else 0 :].strip("\"'“”‘’«»")
        reach = max(0, opening - len(name) - 2)
        before = prose[reach:opening].rstrip("\"'“”‘’«» ")
        start = reach + len(before) - len(name)
        if (
            before.lower().endswith(name.lower())
            and _ANY_LETTER.search(name)
            and not prose[max(0, start - 1) : max(0, start)].isalnum()
        ):
            span = Span(start, match.end())
            yield Hit(
                span,
                f"“{name}” is explained by itself",
                (Fix.replace(Span(opening, match.end()), ""),),
            )
