"""URLs and e-mail addresses in prose."""

import re

from lint.patterns import compiled

#: An e-mail address begins where no character of one stands before it, so that the cost stays linear.
ADDRESS = compiled(
    r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[a-z\d-]++\.){1,4}+[a-z]{2,6}/[^\s<>\"“”«»/][^\s<>\"“”«»]*+",  # pic.example.com/aB3x
    re.ASCII,
)
_LONGEST_DOMAIN = 6  # letters of the last part of one before its first slash


def may_have_address(text: str) -> bool:
    """May a text have an address? It is told by what each must hold, which is much quicker than to look for one."""
    if "@" in text or "://" in text or "www." in text:
        return True
    at = text.find("/")
    while at >= 0:
        if "." in text[max(0, at - _LONGEST_DOMAIN - 1) : at]:
            return True
        at = text.find("/", at + 1)
    return False


def trimmed(address: str) -> str:
    """Return an address without the punctuation that belongs to the sentence."""
    return address.rstrip(".,;:!?)]'’")
