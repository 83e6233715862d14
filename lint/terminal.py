"""Text made safe for terminals and logs, and its width in columns."""

import re
import unicodedata

from lint.patterns import compiled

#: GitHub and Azure read this as a workflow command anywhere in a line of their logs.
COMMAND = compiled(r"##(?=\w*\[)")
_JAMO = range(0x1160, 0x1200)  # Hangul vowels and finals, which join the syllable before them


def visible(text: str) -> str:
    """Return text with every character escaped that could steer a terminal or a log, or hide in it.

    These are control and format characters (escape, bidirectional marks, zero-width spaces, soft hyphens, newlines,
    tabs), line separators and lone surrogates, and workflow commands of CI services.
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


def visible_line(line: str) -> str:
    """Return a line that is shown as it stands in a file: as :func:`visible`, but with its tabs and its line end.

    A workflow command at its start, after spaces, is broken up as well.
    """
    content = line.rstrip("\r\n")
    shown = "\t".join(map(visible, content.split("\t")))
    if "::" in shown:
        shown = _AT_START.sub(lambda match: match[0].replace("::", "\\x3a:"), shown)
    return shown + line[len(content) :] if line.endswith("\n") else shown


def visible_path(path: str) -> str:
    """Return a path for the start of a line, where services read one that begins with two colons as a command."""
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def is_safe_output(text: str, *, colour: bool) -> bool:
    """Does a text of several lines hold nothing that :func:`visible` would escape, colours aside?"""
    if colour:
        text = _PAINT.sub("", text)
    line = text.replace("\n", "")
    if not (line.isprintable() or all(visible_character(each) == each for each in set(line))):
        return False
    return not ("##" in text and COMMAND.search(text)) and not ("::" in text and _AT_START.search(text))


_PAINT = compiled(r"\x1b\[[\d;]*m")
_AT_START = compiled(r"^\s*::", re.MULTILINE)


def columns(character: str) -> int:
    """Return how many terminal columns a character takes: 2 if wide, 0 if it combines with the one before."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me") or ord(character) in _JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def right_to_left(shown: str) -> bool:
    """Is this a single letter of a right-to-left script?"""
    return len(shown) == 1 and unicodedata.bidirectional(shown) in ("R", "AL")
