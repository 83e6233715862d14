"""The caption or the credit of a picture stands among the paragraphs.

Copied from a web page, a caption loses its picture and interrupts the report.
Move it to the picture or delete it.

Bad: The talks went on.\\n\\n[The minister (left) with his counterpart (centre) (social media)]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Photo: Harbour Press Agency]\\n\\nNo date was set.
Bad: The crowd waited at the gate [(photo: from social networks)]
Bad: The talks went on.\\n\\n[Smoke over the port after the fire. © Harbour Press]\\n\\nNo date was set.
Bad: The talks went on.\\n\\n[Screenshot from the video]\\n\\nNo date was set.
Good: The talks went on until midnight.\\n\\nThe minister (left) smiled. He set no date (Monday was ruled out).
Good: HARBOUR CITY (AP) – The talks went on until midnight.
"""

import re
from collections.abc import Iterator

from lint import Block, BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_CREDIT = compiled(
    r"[(\[](?:file |archive |handout |illustrative )?"
    r"(?:photo|image|picture|screenshot|credit|illustration|photography)s?"
    r"(?: (?:credit|courtesy|illustration|by|from))*(?: ?[:/] ?| (?:by|courtesy of|from) )[^()\[\]\n]{2,60}[)\]]",
    re.IGNORECASE,
)
_CUE = compiled(r"[(\[]|\b(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]aption|Video)|©")


#: A line that shows by its end or its beginning that it goes with a picture.
_LINE = compiled(
    r".{5,160}(?: ©️? ?(?:(?-i:[A-Z])|\d{4})[\w .,/&’'-]{1,40}"
    r"|[(\[/] ?(?:archival|archives?|file photo|archive photo|illustrative|illustration"
    r"|(?:AP|AFP|Reuters|EPA|Getty|TASS|Xinhua|Anadolu)(?: Photo| Images)?) ?[)\]]?"
    r"| ?/ ?photo ?[=:/] ?[^)\]\n]{2,40})"
    r"|(?:\[ ?)?(?:Screenshots?|Screengrab|Stills?|Infographics?|Still frame|Video frame|Frame)"
    r"(?: ?\])?(?:(?: (?:from|of)|:) [^.!?\n]{2,80})?",
    re.IGNORECASE,
)
_LONGEST = 180  # characters of such a line


_WORDS = (
    "photo photos image images picture pictures screenshot screenshots screengrab credit credits illustration"
    " illustrations photography photographys archival archive archives illustrative infographic infographics still"
    " stills frame ap afp reuters epa getty tass xinhua anadolu"
)
_GATE = Needs(blocks=[BlockKind.CAPTION]) | Needs(marks="©") | Needs(marks="([/", words=_WORDS)
_GATE |= Needs(words="screenshot screenshots screengrab still stills infographic infographics frame")


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="report", scope="block", gate=_GATE, running=True)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    captions = {block for block in document.blocks if _is_caption(document, block)}
    for block in sorted(captions, key=lambda block: block.start):
        yield Hit(block.span, f"“{_short(prose[block.start : block.end])}” is a caption or credit among the paragraphs")
    for match in _CREDIT.finditer(prose):
        if document.block_at(match.start()) not in captions:
            yield Hit(Span(*match.span()), f"“{_short(match[0])}” is the credit of a picture")


def _is_caption(document: Document, block: Block) -> bool:
    """Among paragraphs a caption is one by its looks; what is one by its markup has a place of its own."""
    if block.kind is BlockKind.CAPTION:
        return document.guessed(block)
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _LONGEST:
        return False
    return _LINE.fullmatch(document.prose, block.start, block.end) is not None


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
