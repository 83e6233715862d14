"""Looks at space around an offset without copying the text before it, which would cost its length each time."""

from lint.patterns import compiled

_SPACE = compiled(r"\s*+")


def is_blank(text: str, start: int, end: int) -> bool:
    """Is there nothing but space between two offsets?"""
    match = _SPACE.match(text, start, end)
    return match is None or match.end() >= end


def skip_space_before(text: str, offset: int) -> int:
    """Return the end of what stands before an offset and the space before it."""
    while offset and text[offset - 1].isspace():
        offset -= 1
    return offset
