"""The reporter trails off.

Dots at the end of a clause build suspense in other languages' news. In an English report they
mean that words of a quotation were left out, and elsewhere that something is missing. A post that ends so before its
link is left as it stands.

Bad: The rescuers went down again and found[...] nothing.
Bad: Yet the port stayed shut[…] The strike went on.
Bad: The rescuers went down again and found [...] nothing.
Good: The rescuers went down again and found nothing.
Good: “The port ... shall be open to all,” the law says.
Good: Nobody has seen the ferry… https://t.co/abc
Good: Nobody has seen the ferry … for two days — Ella Reid (@ellareid) May 3, 2020
Good: The report (“open to all ... at any time”) was read out.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.interviews import is_posted
from lint.patterns import compiled

_DOTS = compiled(r"(?:\.(?<!\..)\.\.++|…)(?=\s|\Z)")
_LINK = compiled(r"\s+(?:\uFFFC|pic\.twitter\.com/)")
_BEFORE = frozenset('”"’)')
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TITLE, BlockKind.HEADING})


@rule(
    Severity.NOTE,
    category=Category.LANGUAGE_REGISTER,
    quoted="skip",
    scope="block",
    gate=Needs(between=r"\.\.\.|…"),
    running=True,
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each row of dots that ends a clause outside quotations."""
    prose = document.prose
    for match in _DOTS.finditer(prose):
        before = prose[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:]
        if not (before.isalnum() or before in _BEFORE) or _LINK.match(prose, match.end()):
            continue
        if is_posted(document, match.end()):
            continue
        if (block := document.block_at(match.start())) is not None and block.kind in _PROSE:
            yield Hit(Span(*match.span()), "dots trail off here: end the sentence, or say what is missing")
