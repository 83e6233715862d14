"""Words that are numbers, by language: a table, and how a word is found in it."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from unicodedata import normalize

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple

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
#: Letters before a word that make it begin another number: מאה למאתיים, "a hundred to two hundred".
_PREPOSITIONS = {"ar": frozenset("بلفك"), "he": frozenset("בלכמש")}
#: Languages whose number words one text may have, and whose abbreviations are the same: a short text tells them badly.
_KIN = {"ru": ("uk", "be"), "uk": ("ru", "be"), "be": ("ru", "uk")}
_CARDINAL = frozenset(("unit", "ten", "hundred", "scale"))
_BETWEEN = r"[\s\xa0\u200c-]+"  # the words of one numeral
_JOINING = {"ar": "و", "he": "ו"}


class Numeral(NamedTuple):
    """What a word says as a part of a number."""

    kind: str
    value: Decimal
    joined: bool = False  # an "and" is written with it
    apart: bool = False  # a preposition is written with it: it begins a number


def folded(word: str, language: str) -> str:
    """A word as it stands in the table: in small letters, without vowel signs, with one letter for alike ones."""
    if language == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = word.lower()
    if language == "ar":
        return _MARKS.sub("", word).translate(_ARABIC)
    if language == "fa":
        return _MARKS.sub("", word).translate(_PERSIAN)
    if language == "he":
        return _MARKS.sub("", word)
    if language == "ru":
        return word.replace("ё", "е")
    if language == "hi":
        return normalize("NFC", word)  # ड़ in two characters
    return word.replace("’", "'").replace("ʼ", "'") if language == "uk" else word


@cache
def table(language: str) -> dict[str, tuple[Numeral, ...]]:
    """Return the words of a language that may be a part of a number."""
    found: dict[str, tuple[Numeral, ...]] = {}
    kin: dict[str, tuple[Numeral, ...]] = {}
    for code, kind, value, forms in rows(__package__, "numerals.tsv", 4):
        if code == language:
            into = found
        elif code in _KIN.get(language, ()) and kind in _CARDINAL:
            into = kin
        else:
            continue
        for form in forms.split():
            key, numeral = folded(form, language), Numeral(kind, Decimal(value or 0))
            if numeral not in into.get(key, ()):
                into[key] = (*into.get(key, ()), numeral)
    return {**kin, **found}


@cache
def phrases(language: str) -> re.Pattern[str] | None:
    """Return an expression for what the table writes with "_" (كانون_الثاني, سه‌شنبه, terça-feira): numerals of
    several words."""
    forms = sorted((form for form in table(language) if "_" in form), key=len, reverse=True)
    if not forms:
        return None
    alike = {letter: f"[{letter}{''.join(chr(code) for code in codes)}]" for letter, codes in _alike().items()}
    spelled = ("".join(alike.get(letter, letter) for letter in form).replace("_", _BETWEEN) for form in forms)
    return compiled(rf"(?<!\w)(?:{'|'.join(_PREFIXES.get(language, ()))})?({'|'.join(spelled)})(?!\w)")


def _alike() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for code, letter in _ARABIC.items():
        found.setdefault(letter, []).append(code)
    return found


@cache
def has_number_words(language: str) -> bool:
    """Is there more than magnitudes and months of a language? Else its small numbers are known in figures only."""
    return any(numeral.kind == "unit" for found in table(language).values() for numeral in found)


@lru_cache(maxsize=65_536)
def numerals(word: str, language: str) -> tuple[Numeral, ...]:
    """Return what a word may say as a part of a number, nothing if it is no such word."""
    known = table(language)
    key = folded(word, language)
    if found := known.get(key):
        # "واحد" without its hamza is "one" and "and one".
        return tuple(numeral._replace(joined=True) for numeral in found) if key == "واحد" else found
    if language == "fa":
        return _persian(key, known)
    if language == "tr" and ("'" in key or "’" in key):
        return known.get(key.replace("’", "'").partition("'")[0], ())
    prefixes = _PREFIXES.get(language, ())
    for prefix in prefixes:
        if key.startswith(prefix) and (found := known.get(key[len(prefix) :])):
            if prefix == "بال" and found[0].value in (100, 1000) and found[0].kind == "scale":
                return ()  # بالمئة: per cent
            joined = key[0] == _JOINING[language]
            apart = not _PREPOSITIONS[language].isdisjoint(prefix.replace("ال", ""))
            return tuple(numeral._replace(joined=joined, apart=apart) for numeral in found)
    if language == "de" and len(key) > 6:
        if key.endswith("einhalb") and (whole := known.get(key.removesuffix("einhalb"))):
            return (Numeral("loose", whole[0].value + Decimal("0.5")),)
        value = _german(key)
        return (Numeral("unit", Decimal(value)),) if value is not None else ()
    if language in ("it", "cs") and len(key) > 6:
        value = _italian(key) if language == "it" else _czech(key)
        return (Numeral("unit", Decimal(value)),) if value is not None else ()
    return ()


def _persian(key: str, known: dict[str, tuple[Numeral, ...]]) -> tuple[Numeral, ...]:
    """Read an "and" that is written with a number, and the endings of ordinals (هفتم, هفتمین)."""
    if key[0] == "و" and len(key) > 2 and (found := known.get(key[1:]) or _persian(key[1:], known)):
        return tuple(numeral._replace(joined=True) for numeral in found)
    stem = key.removesuffix("ین").removesuffix("م")
    if stem == key or not key.endswith(("م", "مین")):
        return ()
    if key.endswith("ین") and (ordinal := known.get(key.removesuffix("ین"))):
        return ordinal
    return tuple(
        Numeral("ordinal", numeral.value)
        for numeral in known.get(stem, ())
        if numeral.kind in ("unit", "ten", "hundred") and numeral.value
    )


def _german(word: str) -> int | None:
    """Return the value of a German number in one word ("zweihundertfünfunddreißig"), None if it is none."""
    for mark, size in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(mark)
        if found:
            first = _german(head) if head else 1
            rest = _german(tail.removeprefix("und")) if tail else 0
            return None if first is None or rest is None or first >= 1000 or rest >= size else first * size + rest
    plain = _plain("de")
    if word in plain:
        return plain[word]
    unit, found, ten = word.partition("und")
    if found and plain.get(ten, 0) >= 20 and 0 < plain.get(unit, 0) < 10:
        return plain[unit] + plain[ten]
    return None


def _italian(word: str) -> int | None:
    """Return the value of an Italian number in one word ("duecentocinquantamila"), None if it is none."""
    for mark in ("mila", "mille"):
        head, found, tail = word.partition(mark)
        if found:
            first = 1 if mark == "mille" and not head else _italian(head)
            rest = _italian(tail) if tail else 0
            return None if first is None or rest is None or first >= 1000 or rest >= 1000 else first * 1000 + rest
    head, found, tail = word.partition("cento")
    if found:
        tail = f"o{tail}" if tail.startswith("tt") else tail  # centotto, centottanta
        first = _italian(head) if head else 1
        rest = _italian(tail) if tail else 0
        return None if first is None or rest is None or first >= 10 or rest >= 100 else first * 100 + rest
    plain = _plain("it")
    if word in plain:
        return plain[word]
    for ten, value in plain.items():
        if value >= 20 and word.startswith(ten[:-1]):
            unit = word[len(ten) - 1 :]  # ventuno, ventotto; and ventidue, ventitré
            unit = unit if unit in ("uno", "otto") else unit[1:].replace("é", "e") if unit[:1] == ten[-1] else ""
            return value + plain[unit] if 0 < plain.get(unit, 0) < 10 else None
    return None


def _czech(word: str) -> int | None:
    """Return the value of a Czech number that has its unit first ("pětadvacet"), None if it is none."""
    plain = _plain("cs")
    for ten, value in plain.items():
        if value >= 20 and word.endswith("a" + ten):
            unit = {"jedn": 1, "jeden": 1, "dva": 2, "dv": 2}.get(head := word[: -len(ten) - 1], plain.get(head, 0))
            return value + unit if 0 < unit < 10 else None
    return None


@cache
def _plain(language: str) -> dict[str, int]:
    """Return the numbers of a language below 100 that are not made of others."""
    return {
        form: int(numeral.value)
        for form, (numeral, *_) in table(language).items()
        if numeral.kind in ("unit", "ten") and "_" not in form
    }
