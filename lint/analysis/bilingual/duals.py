"""Duals: magnitudes of which there are two (ألفان, מאתיים), and nouns that a translation has as "a soldier"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from lint.analysis.bilingual.composer import Token
from lint.analysis.bilingual.figures import digits_of
from lint.analysis.bilingual.model import Number
from lint.data import rows
from lint.patterns import compiled

#: Behind ألفا and مليونا: then they are two thousand and two million. "A thousand" has من behind it.
_COUNTED = compiled(
    r"(?<!\u064b)(?<!\u064b\u0627)\s(?:شخص|جندي|مقاتل|مسلح|عنصر|مدني|مواطن|نسمة|قتيل|جريح|شهيد|ضحية|مصاب|إصابة|حالة|طفل|امرأة|رجل|عائلة|أسرة|نازح|لاجئ|مهاجر|"
    r"متظاهر|محتج|معتقل|أسير|سجين|موظف|عامل|طالب|معلم|مسافر|راكب|سائح|زائر|حاج|مشجع|مستوطن|مستوطنة|ناخب|صوت|منزل|مبنى|شقة|وحدة|"
    r"خيمة|سيارة|شاحنة|سفينة|طائرة|صاروخ|غارة|شركة|وظيفة|نسخة|كتاب|طن|كيلومتر|متر|ميل|قدم|هكتار|دونم|فدان|برميل|لتر|دولار|يورو|"
    r"ريال|درهم|دينار|جنيه|ليرة|شيكل|روبل|يوان)(?![\w\u064b-\u0652])"
)


def dual_of(text: str, run: Sequence[Token]) -> Decimal | None:
    """Return the value of a dual that stands alone: ألفان, مليوني; ألفا, which may be "a thousand", before a noun."""
    dual = run[0].reading("double") if len(run) == 1 else None
    if dual is None or (run[0].reading("scale") and not _COUNTED.match(text, run[0].end)):
        return None
    return 2 * dual.value


def half_of_dual(number: Number, ours: Sequence[Number], theirs: Sequence[Number]) -> Number | None:
    """Return the "a thousand" of a translation where its source has a dual."""
    if number.figures or not isinstance(number.value, Decimal) or digits_of(number.value) != "2":
        return None
    fit = [
        other
        for other in ours
        if other.kind == "loose" and other.value == number.value / 2 >= 100 and not any(map(other.means, theirs))
    ]
    return fit[0] if len(fit) == 1 else None


#: What may render a dual beside "a soldier".
_TWO = compiled(
    r"\b(?:two|both|2|pair|couple|twins?|duo|twice|double|another|other|second|each|either|neither|fortnight|half|"
    r"and a|or two)\b"
    r"|\bone (?:\w+ )?and (?:an|one)\b",
    re.IGNORECASE,
)
_PLURALS = {"man": "men", "woman": "women", "child": "children", "person": "people", "policeman": "policemen"}


@cache
def _nouns(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """Return for each noun its dual, "a" with its English in the singular, and the English in the plural."""
    found = []
    for code, english, stem in rows(__package__, "duals.tsv", 3):
        if code == language:
            dual = stem[1:] if stem.startswith("=") else rf"(?:ال|ل)?(?:{stem})(?:ان|ين|يّن)"
            singular = english.replace("[ae]", "a")
            plural = "|".join(f"{noun}s|{noun}es|{_PLURALS.get(noun, noun + 's')}" for noun in singular.split("|"))
            found.append(
                (
                    compiled(rf"(?<!\w)[وفبلهשמכ]{{0,2}}{dual}(?!\w)"),
                    compiled(rf"\b(?:an?|one) (?:[\w-]+ ){{0,2}}?(?:{singular})\b(?!['’-])", re.IGNORECASE),
                    compiled(rf"\b(?:{plural})\b", re.IGNORECASE),
                )
            )
    return tuple(found)


def lost_duals(source: str, target: str, language: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where a sentence of a source has a dual, and its translation only one of them."""
    nouns = _nouns(language)
    if not nouns or _TWO.search(target):
        return
    for dual, single, several in nouns:
        if (one := single.search(target)) and not several.search(target) and (two := dual.search(source)):
            yield two.span(), one.span()
            return
