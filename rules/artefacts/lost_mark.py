"""Two spaces or an equals sign stand where a mark was.

Hebrew dashes get lost between two spaces, and Japanese news ties a place or an age to a name by "=". English has a
dash, a comma or brackets there. Two spaces after a full stop are a typist's habit and left alone, as are tables,
formulas and code.

Bad: A man caught alive[  ]as was the case in May – will talk.
Bad: He gave all that he had[  ]and then some.
Bad: The race was won by Omar Haddad (Molde[ = ]44).
Bad: All nine have caught it again[ = ]Molde
Bad: Taro Mori (32[ = ]Molde) won, and Hans[=]Peter Doe came second.
Good: Name  Town\\nMori  Molde
Good: The road is open.  The port is shut. The sum is 4 = 2 + 2, and x = 3.
Good: The race was won by Omar Haddad (Molde, 44).
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SPACES = compiled(r"(?<=[a-z][a-z,]) {2,3}(?=[A-Za-z])")
_EQUALS = compiled(
    r"(?<=[a-z]{2}) = (?=[A-Z\d][\w’'-]*[ ).,]|[A-Z][\w’'-]*$)"
    r"|(?<=[a-z\d]\)) = (?=[A-Za-z]{2})|(?<=\(\d\d) = (?=[A-Z][a-z])"
)
#: Without spaces, and no part of an address or of code.
_TIGHT = compiled(r"(?<![^\s(])[A-Z][a-z]{2,}(=)(?=[A-Z][a-z]{2,}[\s).,])")
#: An age and a place in brackets, without spaces.
_BRACKETED = compiled(r"\(\d\d(=)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\)|\([A-Z][a-z]+(?: [A-Z][a-z]+)?(=)\d\d\)")
_MOST = 12  # so many double spaces in a text are how it is set
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TITLE))


@rule(
    Severity.NOTE,
    category=Category.PUNCTUATION,
    quoted="report",
    gate=Needs(between=r"w,? {2,3}w") | Needs(between=r"[w)] ?= ?w") | Needs(figures=r"\d\)? ?= ?|[w ]=\d\d\)"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.text
    if document.format != "plain":
        return
    spaces = [match for match in _SPACES.finditer(prose) if document.prose[match.start() : match.end()].isspace()]
    if len(spaces) <= _MOST:
        for match in spaces:
            block = document.block_at(match.start())
            if block is not None and block.kind in _KINDS and not _is_in_table(prose, match.start()):
                yield Hit(Span(*match.span()), "two spaces: one is too many, or a dash was lost between them")
    for span in _equals(document.prose):
        block = document.block_at(span.start)
        if block is not None and block.kind in _KINDS:
            yield Hit(span, "“=” is not a punctuation mark: write a comma, a dash or brackets")


def _equals(prose: str) -> Iterator[Span]:
    """Yield where a sign of equality stands between words."""
    for match in _EQUALS.finditer(prose):
        yield Span(*match.span())
    for match in _TIGHT.finditer(prose):
        yield Span(*match.span(1))
    for match in _BRACKETED.finditer(prose):
        yield Span(*match.span(match.lastindex or 0))


def _is_in_table(prose: str, offset: int) -> bool:
    """Has the line before or after two spaces too, so that these are the rows of a table?"""
    start, end = prose.rfind("\n", 0, offset) + 1, prose.find("\n", offset)
    above = prose[prose.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    below = prose[end + 1 : prose.find("\n", end + 1) % (len(prose) + 1)] if end >= 0 else ""
    return any("  " in line.strip() for line in (above, below))
