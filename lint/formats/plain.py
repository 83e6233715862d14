"""Plain text: everything is prose but URLs and e-mail addresses."""

import re

from lint import segment
from lint.formats import Layout

_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def blank(match: re.Match[str]) -> str:
    """As many spaces as the match is long, its trailing punctuation kept."""
    text = match[0].rstrip(".,;:!?)]'")
    return " " * len(text) + match[0][len(text) :]


def parse(text: str) -> Layout:
    """Lay out a plain text."""
    prose = _ADDRESS.sub(blank, text) if "@" in text or "://" in text or "www." in text else text
    return Layout(prose, segment.blocks(prose))
