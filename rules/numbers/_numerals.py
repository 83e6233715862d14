"""Numbers as English writes them, in figures and in words."""

from lint.patterns import compiled

_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
NUMERAL = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_FIGURES = compiled(r"\d{1,3}(?:,\d{3})+|\d{1,6}")


def value_of(numeral: str) -> int | None:
    """The value of a numeral, None if it is none."""
    key = numeral.lower()
    if key in _WORDS:
        return _WORDS[key]
    return int(key.replace(",", "")) if _FIGURES.fullmatch(key) else None
