"""Magnitudes in the dual: ألفان, מאתיים and their like are two of them."""

from collections.abc import Sequence
from decimal import Decimal

from lint.analysis.bilingual.composer import Token
from lint.analysis.bilingual.figures import digits_of
from lint.analysis.bilingual.model import Number
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
