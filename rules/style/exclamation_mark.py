"""The reporter exclaims.

Arabic, Hebrew, Russian and Japanese news exclaim and ask with two marks; English reports leave
that to the people they quote. Names that are written with the mark (Yahoo!) are left alone.

Bad: The port is open again[!] Ships are loading.
Bad: Who will pay for the harbour wall[?!] The council does not say.
Bad: Nobody was hurt[!!!]
Good: “The port is open again!” she said.
Good: She works for Yahoo! and watches Jeopardy! at night.
Good: Who will pay for the harbour wall?
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_EXCLAIMED = compiled(r"[?!](?<![?!].)[?!]*+(?=[\s”\"’)\uFFFC]|\Z)")
_BEFORE = frozenset('()”"’%')
_NAME_BEFORE = compiled(r"(?:^|[\s“\"‘(])[A-Z][\w'’-]*$")  # one word with a capital: Yahoo!


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", scope="block", gate=Needs(between=r"!|\?\?"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each exclamation mark outside quotations."""
    prose = document.prose
    for match in _EXCLAIMED.finditer(prose):
        span = Span(*match.span())
        before = prose[span.start - 1 : span.start]
        if match[0] == "?" or not (before.isalnum() or before in _BEFORE):
            continue
        if match[0] == "!" and _NAME_BEFORE.search(prose, max(0, span.start - 30), span.start):
            continue
        if (block := document.block_at(span.start)) is not None and block.kind is not BlockKind.SIGNATURE:
            yield Hit(span, f"“{match[0]}”: a report states, and leaves exclaiming to those it quotes")
