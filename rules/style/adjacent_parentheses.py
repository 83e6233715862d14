"""Two parentheses stand side by side.

One of them is a gloss or a credit that was glued on. Join them or drop one.

Bad: Salem met the mayor [(left) (archive)] on Friday.
Bad: Salem met the mayor [(left) (archive) (file)] on Friday.
Good: Salem met the mayor (left, archive) on Friday.
Good: See section 3(a)(ii) of the law.
Good: It fell in both halves (2) and (3).
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

PAIR = compiled(r"(?<![\w(])\([^()\n]{1,80}\)(?:[ \t]?\([^()\n]{1,80}\))+")

_TWO = {2: "two", 3: "three"}


@rule(
    Severity.WARNING, category=Category.PUNCTUATION, quoted="report", scope="block", gate=Needs(between=r"\)[ \t]?\(")
)
def check(document: Document) -> Iterator[Hit]:
    for match in PAIR.finditer(document.prose):
        count = match[0].count("(")
        yield Hit(Span(*match.span()), f"{_TWO.get(count, count)} parentheses side by side: join them or drop one")
