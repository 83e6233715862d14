"""Words that are numbers, by language: a table, and how a word is found in it."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lint.data import rows
from lint.patterns import compiled

_MARKS = compiled("[\u064b-\u065f\u0670\u0640\u0591-\u05c7\u200c-\u200f\u00ad]")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})
_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه"})
_PREFIXES = {
    "ar": ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك"),
    "he": (
        "וה",
        "ול",
        "וב",
        "ומ",
        "וכ",
        "וש",
        "שה",
        "שב",
        "של",
        "מה",
        "כש",
        "לכ",
        "בכ",
        "ו",
        "ה",
        "ב",
        "ל",
        "כ",
        "מ",
        "ש",
    ),
}
_JOINING = {"ar": "و", "he": "ו"}


class Numeral(NamedTuple):
    """What a word says as a part of a number."""

    kind: str
    value: Decimal
    joined: bool = False  # an "and" is written with it


def folded(word: str, language: str) -> str:
    """A word as it stands in the table: in small letters, without vowel signs, with one letter for alike ones."""
    word = word.lower()
    if language == "ar":
        return _MARKS.sub("", word).translate(_ARABIC)
    if language == "fa":
        return _MARKS.sub("", word).translate(_PERSIAN)
    if language == "he":
        return _MARKS.sub("", word)
    if language == "ru":
        return word.replace("ё", "е")
    return word.replace("’", "'").replace("ʼ", "'") if language == "uk" else word


@cache
def table(language: str) -> dict[str, tuple[Numeral, ...]]:
    """Return the words of a language that may be a part of a number."""
    found: dict[str, tuple[Numeral, ...]] = {}
    for code, kind, value, forms in rows(__package__, "numerals.tsv", 4):
        if code == language:
            for form in forms.split():
                key = folded(form, language)
                found[key] = (*found.get(key, ()), Numeral(kind, Decimal(value or 0)))
    return found


def numerals(word: str, language: str) -> tuple[Numeral, ...]:
    """Return what a word may say as a part of a number, nothing if it is no such word."""
    known = table(language)
    key = folded(word, language)
    if found := known.get(key):
        return found
    prefixes = _PREFIXES.get(language, ())
    for prefix in prefixes:
        if key.startswith(prefix) and (found := known.get(key[len(prefix) :])):
            joined = key[0] == _JOINING[language]
            return tuple(numeral._replace(joined=joined) for numeral in found)
    if language == "de" and len(key) > 6:
        value = _german(key)
        return (Numeral("unit", Decimal(value)),) if value is not None else ()
    return ()


def _german(word: str) -> int | None:
    """Return the value of a German number in one word ("zweihundertfünfunddreißig"), None if it is none."""
    for mark, size in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(mark)
        if found:
            first = _german(head) if head else 1
            rest = _german(tail.removeprefix("und")) if tail else 0
            return None if first is None or rest is None or first >= 1000 or rest >= size else first * size + rest
    plain = {form: numeral for form, (numeral, *_) in table("de").items() if numeral.kind in ("unit", "ten")}
    if word in plain:
        return int(plain[word].value)
    unit, found, ten = word.partition("und")
    if found and ten in plain and plain[ten].kind == "ten" and unit in plain and plain[unit].value < 10:
        return int(plain[unit].value + plain[ten].value)
    return None
