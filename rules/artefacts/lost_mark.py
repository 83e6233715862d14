"""Two spaces or an equals sign stand where a mark was.

Hebrew dashes get lost between two spaces, and Japanese news ties a place or an age to a name by "=". English has a
dash, a comma or brackets there. Two spaces after a full stop are a typist's habit and left alone, as are tables,
formulas and code.

Bad: A man caught alive[  ]as was the case in May – will talk.
Bad: He gave all that he had[  ]and then some.
Bad: The race was won by Omar Haddad (Molde[ = ]44).
Bad: All nine have caught it again[ = ]Molde
Good: The road is open.  The port is shut. The sum is 4 = 2 + 2, and x = 3.
Good: The race was won by Omar Haddad (Molde, 44).
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SPACES = compiled(r"(?<=[a-z][a-z,]) {2,3}(?=[A-Za-z])")
_EQUALS = compiled(r"(?<=[a-z]{2}) = (?=[A-Z\d][\w’'-]*[ ).,]|[A-Z][\w’'-]*$)")
_MOST = 12  # so many double spaces in a text are how it is set
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TITLE))


@rule(
    Severity.NOTE,
    category=Category.PUNCTUATION,
    quoted="report",
    gate=Needs(between=r"w,? {2,3}w") | Needs(between="w = w"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.text
    if document.format != "plain":
        return
    spaces = [match for match in _SPACES.finditer(prose) if document.prose[match.start() : match.end()].isspace()]
    if len(spaces) <= _MOST:
        for match in spaces:
            block = document.block_at(match.start())
            if block is not None and block.kind in _KINDS:
                yield Hit(Span(*match.span()), "two spaces: one is too many, or a dash was lost between them")
    for match in _EQUALS.finditer(document.prose):
        block = document.block_at(match.start())
        if block is not None and block.kind in _KINDS:
            yield Hit(Span(*match.span()), "“=” is no mark of a sentence: write a comma, a dash or brackets")
