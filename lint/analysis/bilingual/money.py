"""What a number counts: its currency and its unit, in the words of many languages."""

from functools import cache
from typing import NamedTuple

from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.numerals import folded
from lint.data import rows
from lint.patterns import compiled

_WORD_AFTER = compiled(
    r"[\s\xa0-]{0,2}(?:(?:of|de|d['’]|от|من)\s)?((?:[^\W\d_]|[/²³°$€£¥₽₪₴₺])(?:[^\W\d_]|[/²³°'’\"״.])*)(?:\s([^\W\d_]+))?"
)
_BEFORE = compiled(r"(US\$|C\$|A\$|HK\$|NT\$|[$€£¥￥₽₪₴₺]|[A-Z]{3}|euros?|EUR)\s?$")


class Measure(NamedTuple):
    """What a number counts."""

    kind: str  # "currency", "unit"
    name: str
    start: int
    end: int


@cache
def _words(language: str) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """Return the whole words and the stems of a language, with what they mean."""
    whole: dict[str, tuple[str, str]] = {}
    stems: dict[str, tuple[str, str]] = {}
    for kind, name, code, listed in rows(__package__, "money.tsv", 4):
        if code in ("*", language):
            for form in listed.split("|"):
                table = stems if form.endswith("-") else whole
                table[folded(form.strip().removesuffix("-"), language)] = (kind, name)
    return whole, stems


def measure(text: str, number: Number, language: str) -> Measure | None:
    """Return what a number counts, None if it is neither money nor a unit that is known."""
    before = _BEFORE.search(text, max(0, number.start - 5), number.start)
    whole, stems = _words(language)
    if before and (found := whole.get(folded(before[1], language))):
        return Measure(*found, before.start(1), before.end(1))
    if language in ("zh", "ja"):
        for size in (5, 4, 3, 2, 1):
            form = text[number.end : number.end + size]
            if len(form) == size and (found := whole.get(form)):
                return Measure(*found, number.end, number.end + size)
        return None
    after = _WORD_AFTER.match(text, number.end)
    if after is None:
        return None
    first = after[1].rstrip(".")
    for word, end in ((f"{first} {after[2]}", after.end()), (first, after.start(1) + len(first))):
        found = _found(folded(word, language), whole, stems)
        if found:
            return Measure(*found, after.start(1), end)
    if language in ("ar", "he") and after[2] and (found := _found(folded(after[2], language), whole, stems)):
        return Measure(*found, after.start(2), after.end(2))
    return None


def _found(word: str, whole: dict[str, tuple[str, str]], stems: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    if word in whole:
        return whole[word]
    for size in range(min(len(word), 9), 2, -1):
        if word[:size] in stems:
            return stems[word[:size]]
    return None
