"""What a number counts: its currency and its unit, in the words of many languages."""

from collections.abc import Sequence
from functools import cache

from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.numerals import folded
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import Span

_WORD_AFTER = compiled(
    r"(?:\.(?=\s?(?:кв|куб|руб|дол|евро|грн|тонн|км|га|кг)))?[\s\xa0-]{0,2}(?:(?:of|de|от|من)\s|d['’])?((?:[^\W\d_]|[/²³°$€£¥₽₪₴₺])(?:[^\W\d_]|[/²³°'’\"״.\u0900-\u0903\u093a-\u094d])*)(?:[\s-]([^\W\d_]+[²³]?))?"
)
_BEFORE = compiled(r"(US\$|C\$|A\$|HK\$|NT\$|[$€£¥￥₽₪₴₺]|[A-Z]{3}|(?<![A-Za-z])Rbs?|euros?|EUR)\s?$")


_OF_COUNTRY = compiled(
    r"US|U\.S|American|Canadian|Australian|Chinese|Japanese|Russian|British|Israeli|Turkish|Ukrainian"
)


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
        if code in ("*", language) and kind != "bare":
            for form in listed.split("|"):
                table = stems if form.endswith("-") else whole
                table[folded(form.strip().removesuffix("-"), language)] = (kind, name)
    return whole, stems


@cache
def _bare(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the words, and the stems, that are a currency without a number too."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for kind, name, code, listed in rows(__package__, "money.tsv", 4):
        if kind == "bare" and code == language:
            for form in listed.split("|"):
                (stems if form.endswith("-") else whole)[folded(form.removesuffix("-"), language)] = name
    return whole, stems


def currency_words(text: str, place: Span, language: str) -> list[Measure]:
    """Return the words in a stretch of text that are a currency even where no number stands by them."""
    whole, stems = _bare(language)
    if not whole:
        return []
    if language in ("zh", "ja"):
        found = [(text.find(word, *place), word) for word in whole]
        return [Measure("currency", whole[word], at, at + len(word)) for at, word in sorted(found) if at >= 0]
    words = []
    for match in _WORD.finditer(text, *place):
        word = folded(match[0], language)
        most = 3 if language in ("ar", "he") else 0  # letters that are written before a word
        name = next((whole[word[cut:]] for cut in range(most + 1) if word[cut:] in whole), None)
        name = name or next((name for stem, name in stems.items() if word.startswith(stem)), None)
        if name:
            words.append(Measure("currency", name, *match.span()))
    return words


_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")


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
    forms = [(f"{first} {after[2]}", after.end()), (first, after.start(1) + len(first))]
    if after[2] and _OF_COUNTRY.fullmatch(first):
        forms.append((after[2], after.end()))  # US euros
    for word, end in forms:
        found = _found(folded(word, language), whole, stems)
        if found:
            return Measure(*found, after.start(1), end)
    if language in ("ar", "he") and after[2] and (found := _found(folded(after[2], language), whole, stems)):
        return Measure(*found, after.start(2), after.end(2))
    return None


def _found(word: str, whole: dict[str, tuple[str, str]], stems: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    if word in whole:
        return whole[word]
    for size in range(min(len(word), 9), 0, -1):
        if word[:size] in stems:
            return stems[word[:size]]
    return None


_OR, _BRACKET = compiled(r"\W{0,2}(?:or|equal to|equivalent to)\s"), compiled(r"\s?[(\[]")
_APART = 40  # characters from the amount to what it is worth in another measure


def is_conversion(text: str, ours: Sequence[Number], number: Number, theirs: Sequence[Number]) -> bool:
    """Is a number what the one beside it comes to, in another unit or currency: "40 km (25 miles)", "€5m ($5.8m)"?"""
    own = measure(text, number, "en")
    if own is None:
        return False
    for other in ours:
        if other is number or not any(map(other.means, theirs)):
            continue
        first, second = sorted((number, other), key=lambda one: one.start)
        between = text[first.end : second.start]
        if len(between) > _APART or not (_opens(between) or _OR.search(between)):
            continue
        beside = measure(text, other, "en")
        if beside and beside.name != own.name and _dimensions(beside) & _dimensions(own):
            return True
    return False


_DIMENSIONS = {
    name: dimension
    for dimension, names in (
        ("length", "km|mile|m|cm|mm|foot|inch|yard"),
        ("area", "ha|acre|dunam|mu|sq m|sq km|sq foot|sq mile"),
        ("mass", "kg|ton|gram|ounce|pound"),
        ("volume", "litre|gallon|barrel|cu m|cu foot"),
        ("speed", "km/h|mph"),
        ("heat", "celsius|fahrenheit"),
    )
    for name in names.split("|")
}


def _dimensions(measured: Measure) -> set[str]:
    """Return what a measure may be of: a pound is money or a mass, and what is not known is of its own kind."""
    found = {_DIMENSIONS.get(measured.name, measured.name)}
    return found | {"currency"} if measured.kind == "currency" else found


def _opens(between: str) -> bool:
    """Does one bracket open, and none close, between two numbers?"""
    return ")" not in between and "]" not in between and _BRACKET.search(between) is not None
