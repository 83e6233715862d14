"""A unit is given twice, by a sign and by a word, or has a plural that it does not have.

"$5 dollars", "10 percent %", "10,000 thousand", "5 km kilometres", "5 million of euros", "5 percents", "5 kgs":
the translation kept the source's sign and added the word, or its grammar.

Bad: A ticket costs [$5 dollars].
Fix: A ticket costs $5.
Bad: The bridge cost [€7 million euros].
Fix: The bridge cost €7 million.
Bad: Rents rose by [10 percent %].
Fix: Rents rose by 10 percent.
Bad: Rents rose by [10% percent].
Fix: Rents rose by 10%.
Bad: Rents rose by [5 percents].
Fix: Rents rose by 5 percent.
Bad: The bag weighs [5 kgs].
Fix: The bag weighs 5 kg.
Bad: It is [5 km kilometres] away.
Fix: It is 5 km away.
Bad: The bridge cost [7 million of euros].
Fix: The bridge cost 7 million euros.
Bad: The bridge cost [7 millions] euros.
Fix: The bridge cost 7 million euros.
Good: A ticket costs $5, not 5 dollars. Rents rose by 10 percent, or 10%.
Good: The $5 dollar-store bag weighs 5 kg. It cost 7 million of the 9 million euros.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_NUMBER = r"\d(?:[\d.,]{0,20}\d)?"
_SIGNS = {
    "$": "dollars?|USD|bucks",
    "€": "euros?|EUR",
    "£": "pounds?|GBP",
    "¥": "yen|yuan|RMB|JPY|CNY",
    "₪": "shekels?|NIS",
    "₽": "ro?ubles?|RUB",
}
_UNITS = {
    "km": "kilomet(?:re|er)s?",
    "kg": "kilo(?:gram)?s?",
    "cm": "centimet(?:re|er)s?",
    "mm": "millimet(?:re|er)s?",
    "mph": "miles (?:per|an) hour",
    "km/h": "kilomet(?:re|er)s (?:per|an) hour",
}
_MONEY = tuple(
    (sign, compiled(rf"(\{sign} ?{_NUMBER}(?: (?:thousand|million|billion|trillion|m|bn))?) (?:{words})\b(?!-)"))
    for sign, words in _SIGNS.items()
)
_MEASURES = tuple(
    (f"{unit} {words[:4]}", compiled(rf"\b({_NUMBER} ?{unit}) (?:{words})\b")) for unit, words in _UNITS.items()
)
_PERCENT_TWICE = compiled(r"%(?: ?%| (?:percent|per cent)\b)|per ?cent (?:%|percent\b|per cent\b)")
_PERCENT = compiled(rf"\b({_NUMBER}(?: ?%|[ -](?:percent|per cent))) ?(?:%|(?:percent|per cent)\b)")
_PERCENTS = compiled(rf"\b({_NUMBER} per ?cent)s\b")
_PLURAL = compiled(rf"\b({_NUMBER} ?(?:km|kg|cm|mm))s\b(?!/|\.\d)")
_COUNTED = "euros|dollars|pounds|people|rubles|roubles|yen|yuan|shekels"
_MILLIONS = compiled(
    rf"\b({_NUMBER} (?:million|billion|trillion))s\b(?! of (?:the|these|those|its|their|our)\b)(?: of)?"
)
_OF = compiled(rf"\b({_NUMBER} (?:million|billion|thousand)) of ({_COUNTED})\b")
_THOUSANDS = compiled(r"\b(\d{1,3},000) (?:thousand|000)\b")


_GATE = Needs(figures=True) & (
    (
        Needs(marks="".join(_SIGNS))
        & Needs(
            words="dollar dollars usd bucks euro euros eur pound pounds gbp yen yuan rmb jpy cny shekel shekels nis"
            " rouble roubles ruble rubles rub"
        )
    )
    | Needs(figures=r"\d ?(?:km[ /s]|kg[ s]|[cm]m[ s]|mph)|,000 (?:0|t)")
    | Needs(between="% ?%")
    | (Needs(marks="%") & Needs(marks=("% p", "cent %")))
    | (Needs(words="percent cent") & Needs(marks=("cent p",)))
    | Needs(words="percents cents")
    | Needs(marks=("lion of ", "thousand of ", "lions"))
)


@rule(Severity.NOTE, category=Category.NUMBER_FORMAT, quoted="report", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each unit that is given twice."""
    prose = document.prose
    patterns = [*_MONEY, *_MEASURES, ("cents", _PERCENTS), *((mark, _PLURAL) for mark in ("kms", "kgs", "cms", "mms"))]
    if _PERCENT_TWICE.search(prose):
        patterns.append(("", _PERCENT))
    found = [
        (Span(*match.span()), match[1])
        for mark, pattern in patterns
        if mark in prose
        for match in pattern.finditer(prose)
    ]
    if "lion of " in prose or "thousand of " in prose:
        found += [(Span(*match.span()), f"{match[1]} {match[2]}") for match in _OF.finditer(prose)]
    if "lions" in prose:
        found += [(Span(*match.span()), match[1]) for match in _MILLIONS.finditer(prose)]
    for span, text in sorted(dict.fromkeys(found)):
        yield Hit(span, f"“{prose[slice(*span)]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _THOUSANDS.finditer(prose) if ",000 " in prose else ():
        yield Hit(Span(*match.span()), f"“{match[0]}” has its thousand twice")
