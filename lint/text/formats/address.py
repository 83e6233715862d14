"""URLs and e-mail addresses in prose."""

import re

from lint.patterns import compiled

#: An e-mail address begins where no character of one stands before it, so that the cost stays linear.
ADDRESS = compiled(
    r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[a-z\d-]++\.){1,4}+[a-z]{2,6}/[^\s<>\"“”«»/][^\s<>\"“”«»]*+",  # pic.example.com/aB3x
    re.ASCII,
)


def trimmed(address: str) -> str:
    """Return an address without the punctuation that belongs to the sentence."""
    return address.rstrip(".,;:!?)]'’")
