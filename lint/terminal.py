"""Text that a terminal or a log shows as it is meant, and how many columns it takes there."""

import re
import unicodedata

from lint.patterns import compiled

#: What GitHub and Azure take for a command, wherever it stands in a line of their logs.
COMMAND = compiled(r"##(?=\w*\[)")
_JAMO = range(0x1160, 0x1200)  # vowels and finals that are drawn into the syllable before them


def visible(text: str) -> str:
    """Text without anything that could steer a terminal or a log, or hide in it: such characters are shown as escapes.

    These are all control and format characters (escape, bidirectional marks, zero-width spaces, soft hyphens), line
    separators and lone surrogates, newlines and tabs among them, and what services take for a command in any line.
    """
    if "##" in text:
        text = COMMAND.sub(r"#\\x23", text)
    return text if text.isprintable() else "".join(map(visible_character, text))


def visible_character(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) in ("Zs", "Co", "Cn"):
        return character
    code = ord(character)
    if character in "\t\n\r":
        return {"\t": "\\t", "\n": "\\n", "\r": "\\r"}[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def is_safe_output(text: str, *, colour: bool) -> bool:
    """Does a text of several lines hold nothing that :func:`visible` would not let through, but colours?"""
    if colour:
        text = _PAINT.sub("", text)
    line = text.replace("\n", "")
    if not (line.isprintable() or all(visible_character(each) == each for each in set(line))):
        return False
    return not ("##" in text and COMMAND.search(text)) and not ("::" in text and _AT_START.search(text))


_PAINT = compiled(r"\x1b\[[\d;]*m")
_AT_START = compiled(r"^\s*::", re.MULTILINE)


def columns(character: str) -> int:
    """How many columns of a terminal a character takes: 2 for wide ones, 0 for those drawn into the one before."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me") or ord(character) in _JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def right_to_left(shown: str) -> bool:
    """Is a character, or what is shown in its place, a letter of a script that runs from right to left?"""
    return len(shown) == 1 and unicodedata.bidirectional(shown) in ("R", "AL")
