"""The parts of numbers in a text, in order: figures, and words that may be a part of one."""

import re
from decimal import Decimal
from functools import cache
from itertools import accumulate, islice
from unicodedata import numeric

from lint.analysis.bilingual.composer import Token
from lint.analysis.bilingual.figures import FIGURE, values_of
from lint.analysis.bilingual.lookup import Lookup
from lint.analysis.bilingual.numerals import Numeral, folded, numerals, phrases, table
from lint.patterns import compiled

_UNFOLDED = frozenset("en fr es pt pl is".split())  # no word of them is written in two ways
_SLASH = compiled(r"(?<![\d/])\d+/\d+(?![\d/])")  # ۲/۵: Persian writes its decimal mark so
_PART = compiled("[¼½¾⅓⅔⅕-⅞]")
_AND_PART = compiled(rf"(?<![\d.,٫/])(\d{{1,3}})[ \u00a0\u202f\u2009]?({_PART.pattern})")  # 5½
_EURO = {"k": Decimal(1000), "m": Decimal(10**6), "md": Decimal(10**9), "mds": Decimal(10**9), "mrd": Decimal(10**9)}
_WORD = compiled(r"([^\W\d_]+(?:['’ʼ\u064b-\u065f\u0670\u0591-\u05c7\u0900-\u0903\u093a-\u094d][^\W\d_]*)*)")
_PRICE = compiled(r"(?:[$£€¥₽₪₴₺₹]|(?<![A-Za-z])(?:Rbs?|Rs|NIS|CHF|EUR|USD|GBP))\s?[\d.,]+\s?$")
_FIGURE = compiled(FIGURE)
_APART = compiled(r"[\s\u200c-]+")


@cache
def _readings(language: str) -> Lookup[tuple[Numeral, ...]]:
    """Return what the words of a language say as parts of numbers."""
    known = table(language)
    if language in _UNFOLDED:
        return Lookup(lambda word: known.get(word.lower(), ()))
    return Lookup(lambda word: numerals(word, language))


def tokens(text: str, language: str) -> list[Token]:
    """Return the figures and the words that may be parts of numbers, in order."""
    found = [Token(*match.span(), values_of(match[0], language), ()) for match in _FIGURE.finditer(text)]
    if language == "fa" and "/" in text:
        found = _with_slashes(text, found)
    if not text.isascii() and _PART.search(text):
        found = _with_parts(text, found)
    pieces = _WORD.split(text)  # what stands before a word, the word, and so on
    words = pieces[1::2]
    different = set(words)
    wanted = _readings(language).among(different)
    if language == "de" and "Bio" in different:
        wanted.add("Bio")
    if "€" in text:
        wanted.update(word for word in different if word.lower() in _EURO)
    if wanted:
        starts = islice(accumulate(map(len, pieces)), 0, None, 2)
        for start, word in zip(starts, words, strict=False):
            if word in wanted and (said := _read(text, language, start, word)):
                found.append(Token(start, start + len(word), (), said))
    if several := phrases(language):
        found = _with_phrases(text, language, found, several)
    found.sort()
    return found


def _read(text: str, language: str, start: int, word: str) -> tuple[Numeral, ...]:
    """Return what a word says where it stands."""
    after = text[start + len(word) : start + len(word) + 1]
    if after == "€" and word.lower() in _EURO:
        return (Numeral("scale", _EURO[word.lower()]),)
    if after == "." and word == "Bio" and language == "de":
        return (Numeral("scale", Decimal(10**12)),)
    if word == "mil" and after != "." and language == "cs":
        return ()  # miles
    found = _readings(language).known.get(word, ())
    if found and found[0].kind == "after currency":
        if not _PRICE.search(text, max(0, start - 14), start):
            return ()
        return tuple(reading._replace(kind="scale") for reading in found)
    return found


def _with_slashes(text: str, found: list[Token]) -> list[Token]:
    """Put the figures of a Persian decimal together."""
    decimals = list(_SLASH.finditer(text))
    inside = {token.start for token in found for match in decimals if match.start() <= token.start < match.end()}
    made = [Token(*match.span(), values_of(match[0].replace("/", "٫"), "fa"), ()) for match in decimals]
    return [token for token in found if token.start not in inside] + made


def _with_parts(text: str, found: list[Token]) -> list[Token]:
    """Put a fraction that is one character to the figure before it."""
    for match in _AND_PART.finditer(text):
        value = round(int(match[1]) + Decimal(numeric(match[2])), 3).normalize()
        found = [token for token in found if token.start != match.start()]
        found.append(Token(*match.span(), (value,), ()))
    return found


def _with_phrases(text: str, language: str, found: list[Token], several: re.Pattern[str]) -> list[Token]:
    """Put the words of a numeral of several together."""
    known = table(language)
    for match in several.finditer(text):
        key = "_".join(folded(part, language) for part in _APART.split(match[1]))
        found = [token for token in found if not match.start() <= token.start < match.end()]
        found.append(Token(match.start(1), match.end(), (), known[key]))
    return found
