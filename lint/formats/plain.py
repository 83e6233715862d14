"""Plain text: everything is prose but URLs and e-mail addresses."""

import re

from lint import segment
from lint.formats import Layout

#: An e-mail address begins where no character of one stands before it, so that the cost stays linear.
_ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[a-z\d-]++\.){1,4}+[a-z]{2,6}/[^\s<>\"“”«»/][^\s<>\"“”«»]*+",  # pic.example.com/aB3x
    re.ASCII,
)


def blank(match: re.Match[str]) -> str:
    """As many spaces as the match is long, its trailing punctuation kept."""
    text = match[0].rstrip(".,;:!?)]'")
    return " " * len(text) + match[0][len(text) :]


def parse(text: str) -> Layout:
    """Lay out a plain text."""
    prose = _ADDRESS.sub(blank, text) if "@" in text or "/" in text or "www." in text else text
    return Layout(prose, segment.blocks(prose))
