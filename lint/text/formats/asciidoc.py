"""AsciiDoc, as far as to tell prose from what is none.

Left out are listings, literal and passthrough blocks, comments, attributes, macros and what is in monospace; quotation
blocks are quoted.
"""

import re

from lint.patterns import compiled
from lint.text.formats import frontmatter, templates
from lint.text.formats.canvas import Canvas
from lint.text.formats.lines import Inline, Line, paint, split
from lint.text.model import BlockKind, Layout

_HEADING = compiled(r"(={1,6}|#{1,6})\s+(?=\S)")
_FENCE = compiled(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}|={4,}|\*{4,}|_{4,}|--)\Z")
_TABLE = compiled(r"[|,:!]={3,}\Z")
_SILENT = frozenset("-.+/`")
_ATTRIBUTE = compiled(r":!?[\w-]+!?:(?:\s|\Z)")
_BLOCK_ATTRIBUTES = compiled(r"\[[^\]]*\]\Z")
_VERBATIM = compiled(r"\[(?:source|listing|literal|stem|latexmath|asciimath|subs|pass)\b")
_QUOTATION = compiled(r"\[(?:quote|verse)\b")
_BLOCK_MACRO = compiled(
    r"(?:image|video|audio|include|ifdef|ifndef|ifeval|endif|toc|link|icon)::[^\[\]]*\[(?P<text>[^\]]*)\]\Z"
)
_TITLE = compiled(r"\.(?=[^\s.])")
_ITEM = compiled(r"(?:[*.-]{1,5}|\d{1,3}\.|<(?:\d+|\.)>)\s+(?:\[[ x*]\]\s+)?(?=\S)")
_TERM = compiled(r"\S.*?(:{2,4}|;;)(?:\s+|\Z)")
_ADMONITION = compiled(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+")

#: Struck out: before a mark something stands in its place.
_STRUCK = r"(?<!\w)\[\.?(?:line-through|strike(?:-?through)?|del)\](?:##[^#\n]+##|#[^#\n]+#)"

_INLINE = Inline(
    compiled(
        rf"(?P<object>{_STRUCK}(?=[.,;:!?)…])|"
        r"`+[^`\n]+`+|\+{1,3}[^+\n]+\+{1,3}|\$\$[^$\n]+\$\$|\{[\w-]+\}|<<[^<>,]+>>"
        r"|image:[^\s\[\]:](?:[^\n\[\]]{0,200}[^\s\[\]])?\[\]|(?:stem|latexmath|asciimath):\[[^\]\n]*\]"
        r"|(?:kbd|btn|menu|icon|footnoteref|indexterm\d?|stem|pass|anchor|xref):[^\s\[\]]*\[\])"
        rf"|{_STRUCK}"
        r"|(?P<reference>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});)"
        r"|<<[^<>,]+,\s*(?P<words>[^<>]+)>>"
        r"|(?P<macro>(?:\{[\w-]+\}[^\s\[\]{}]*|(?:https?|ftp|link|mailto|xref|footnote)[:][^\s\[\]]*"
        r"|image:[^\s\[\]:](?:[^\n\[\]]{0,200}[^\s\[\]])?)\[)"
        r"|(?P<mark>(?<!\w)\[[^\]\n]{0,200}\](?=[#*_])"
        r"|\*\*|__|##|(?<!\w)[*_#](?=\S)|(?<=\S)[*_#](?!\w)|\[\[[^\]\n]{1,200}\]\]|\^?\](?=[\s.,;:!?)]|\Z)| \+\Z)"
    )
)


def parse(text: str) -> Layout:
    """Lay out an AsciiDoc text."""
    mask = templates.masked(text)
    canvas = Canvas(mask.text)
    head = frontmatter.read(canvas)
    fence = ""  # that ends the block in which nothing is prose
    quoted = ""  # ... the quotation
    verbatim = quotation = table = titled = False
    author = False  # the line after the title names its author
    for line in split(mask.text, head):
        if fence:
            fence = "" if line.text == fence else fence
            continue
        if not line.text:
            canvas.close()
            verbatim, author = False, False
            quotation = quotation and bool(quoted)
            continue
        if found := _FENCE.match(line.text):
            canvas.close()
            if line.text == quoted:
                quoted, quotation = "", False
            elif (line.text[0] in _SILENT and line.text != "--") or verbatim:
                fence, verbatim = found[0], False
            elif line.text[0] == "_" or quotation:
                quoted, quotation = found[0], True
            continue
        if _TABLE.match(line.text):
            canvas.close()
            table = not table
            continue
        if line.text.startswith("//"):
            canvas.close()
            canvas.comment(line.start, line.end)
            continue
        if _BLOCK_ATTRIBUTES.match(line.text) and not canvas.in_block:
            verbatim = _VERBATIM.match(line.text) is not None
            quotation = bool(quoted) or _QUOTATION.match(line.text) is not None
            continue
        if verbatim or _ATTRIBUTE.match(line.text):
            continue
        if author:
            author = False
            continue
        author = _line(canvas, line, titled, quotation, table)
        titled = titled or author
    return mask.restored(canvas.layout(), text)


def _line(canvas: Canvas, line: Line, titled: bool, quoted: bool, table: bool) -> bool:
    """Paint a line that is prose. Is it the title?"""
    if table:
        for cell in re.finditer(r"[^|]+", line.text):
            canvas.close()
            paint(canvas, line.start + cell.start(), line.start + cell.end(), BlockKind.TABLE_CELL, _INLINE)
        canvas.close()
        return False
    if macro := _BLOCK_MACRO.match(line.text):
        canvas.close()
        if line.text.startswith("image"):
            words = macro["text"].split(",", 1)[0].strip('"')
            start = line.start + macro.start("text") + macro["text"].index(words)
            paint(canvas, start, start + len(words), BlockKind.CAPTION, _INLINE)
            canvas.close()
        return False
    if line.indent and not canvas.in_block and not _ITEM.match(line.text):
        return False  # a literal paragraph: the line above it was blank
    start, kind = line.start, BlockKind.BLOCK_QUOTE if quoted else canvas.kind or BlockKind.PARAGRAPH
    title = False
    if heading := _HEADING.match(line.text):
        canvas.close()
        title = len(heading[1]) == 1 and not titled
        start, kind = start + heading.end(), BlockKind.TITLE if title else BlockKind.HEADING
    elif mark := _TITLE.match(line.text):
        canvas.close()
        start, kind = start + mark.end(), BlockKind.CAPTION
    elif mark := _ITEM.match(line.text):
        canvas.close()
        start, kind = start + mark.end(), BlockKind.LIST_ITEM
    elif line.text == "+":
        canvas.close()
        return False
    elif mark := _TERM.match(line.text):
        canvas.close()
        paint(canvas, start, start + mark.start(1), BlockKind.LIST_ITEM, _INLINE)
        canvas.close()
        start, kind = start + mark.end(), BlockKind.LIST_ITEM
    elif mark := _ADMONITION.match(line.text):
        start += mark.end()
    paint(canvas, start, line.end, kind, _INLINE)
    if kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION):
        canvas.close()
    return title
