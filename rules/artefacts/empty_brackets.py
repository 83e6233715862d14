"""Brackets or quotation marks stand around nothing: what was in them got lost.

Bad: The agency [()] met on Monday.
Bad: The minister [( )] resigned.
Fix: The minister resigned.
Bad: The film [“”] opened the festival.
Bad: He called the plan [""] and left.
Bad: The party [{}] won nine seats.
Good: “He is gone (...) and nobody knows where,” she said.
Good: The function main() returns nothing.
Good: The brackets (and their words) are there.
Good: - [ ] Call the press office
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_EMPTY = compiled(
    r"(?![(\[]\.\.\.)[(\[“«‘](?:(?<=\()[ ,;.]{0,3}\)|(?<=\[)[ ,;.]{0,3}\]|(?<=“) {0,3}”|(?<=«) {0,3}»|(?<=‘) {1,3}’)"
    r"|(?<=[\w,] )(?:\{ ?\}|\" ?\")(?=[ .,;](?!\w))|(?<=[\w,] )(?:\{ ?\}|\" ?\")(?= \w)"
)


@rule(
    Severity.WARNING,
    category=Category.MISSING_TEXT,
    quoted="report",
    scope="block",
    gate=Needs(between=r"[(\[][ ,;.]{0,3}[)\]]|“ {0,3}”|« {0,3}»|‘ {1,3}’|\{ ?\}|\" ?\""),
)
def check(document: Document) -> Iterator[Hit]:
    text, prose = document.text, document.prose
    for match in _EMPTY.finditer(text):
        start, end = match.span()
        before = prose[start - 1 : start] if start else ""
        if prose[start:end] != match[0] or (match[0][0] in "([" and (before.isalnum() or before in ("_", "]"))):
            continue  # an address or code stood there; a function of a program; a link without a target
        if match[0] == "[ ]" and prose[max(0, start - 20) : start].rpartition("\n")[2].strip() in ("-", "*", "+"):
            continue  # a box to tick
        edit = Edit(start - (before == " "), end, "")
        yield Hit(Span(start, end), f"“{match[0]}” has nothing in it", (Fix((edit,)),))
