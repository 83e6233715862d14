"""Plain text: everything is prose but URLs and e-mail addresses."""

import re

from lint.patterns import compiled
from lint.text import sentences as segment
from lint.text.formats.address import ADDRESS, may_have_address, trimmed
from lint.text.model import Layout

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # as in lint.text.formats.canvas, which plain text does not need
_ADDRESSES_ALONE = compiled(rf"^[^\S\r\n]*+{_OBJECT}[{_OBJECT} \t]*+\r?$", re.MULTILINE)


def parse(text: str) -> Layout:
    """Lay out a plain text."""
    if text.startswith(("---", "+++", "{")):
        from lint.text.formats import frontmatter

        if head := frontmatter.size(text):
            return _behind(text, head)
    prose = text
    if may_have_address(text):
        prose = ADDRESS.sub(_as_object, text)
        if prose != text:
            prose = _ADDRESSES_ALONE.sub(_as_space, prose)
    return Layout(prose, segment.blocks(prose))


def _behind(text: str, head: int) -> Layout:
    """Lay out a text with front matter."""
    from lint.text.formats import frontmatter
    from lint.text.formats.canvas import Canvas
    from lint.text.formats.embedded import assembled

    canvas = Canvas(text[:head])
    frontmatter.read(canvas)
    whole = assembled(text, [(0, canvas.layout()), (head, parse(text[head:]))])
    return whole._replace(language=canvas.language)


def _as_object(match: re.Match[str]) -> str:
    """Return an address stands in a word's place."""
    address = trimmed(match[0])
    return _OBJECT * len(address) + match[0][len(address) :]


def _as_space(match: re.Match[str]) -> str:
    """... but on a line of its own it is not part of the text."""
    return match[0].replace(_OBJECT, " ")
