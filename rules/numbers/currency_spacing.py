"""The sign of a currency stands apart from its amount or behind it.

Bad: The ticket costs [$ 5] at the gate.
Fix: The ticket costs $5 at the gate.
Bad: The fine is [200 $] for a first offence.
Fix: The fine is $200 for a first offence.
Bad: They raised [5.5 million €] in a week.
Fix: They raised €5.5 million in a week.
Bad: The ticket costs [US $]5 at the gate.
Fix: The ticket costs US$5 at the gate.
Bad: The loan of [US $ ]30 million is due, and the levy is [5-10 €] a head, or [3bn€] a year.
Fix: The loan of US$30 million is due, and the levy is €5-10 a head, or €3bn a year.
Bad: The mill cost [20 000€] in all.
Fix: The mill cost €20,000 in all.
Good: A $15 minimum wage is a bad idea, said the mayor of a $2 million town.
Good: The ticket costs $5 at the gate, or US$6 on board.
Good: The dollar ($) 5 years ago was dear.
Bad: It cost [100 $] 50 years ago.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SIGNS = "$€£¥₽₴₪₺₹₩￥"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?"
_APART = compiled(rf"([{_SIGNS}])[ \u00a0\u2009\u202f]({_NUMBER})(?![\d])")
_LAST_LETTERS = frozenset("nmkd")  # of "million", "m", "k" and "thousand"
_BEHIND = compiled(
    rf"((?:{_NUMBER})(?:[–-](?:{_NUMBER}))?)"
    r"([ \u00a0\u2009\u202f](?:million|billion|trillion|thousand)|[ \u00a0\u2009\u202f]?(?:bln|mln|bn|mn|m|k))?"
    rf"[ \u00a0\u2009\u202f]?([{_SIGNS}])(?![\d\w])"
)

#: "US $5"; a capital A is an article unless "of" stands before it.
_COUNTRIES = ("US ", "HK ", "NT ", "NZ ")
_BEFORE_DOLLAR = (*(f"{country}$" for country in _COUNTRIES), "A $")
_COUNTRY = compiled(r"\b(?:(?:US|HK|NT|NZ) (?=\$ ?\d)|(?<=\bof )A (?=\$\d))")
#: "100 $ 50 people": the sign belongs to what stands before it.
_OWN_AMOUNT = compiled(
    r"\d[ \u00a0\u2009\u202f]?(?:(?:million|billion|trillion|thousand|bn|mn|m"
    r"|k)[ \u00a0\u2009\u202f]?)?$"
)
#: "The $ 100 years ago": the number counts years.
_AGO = compiled(r" (?:years?|months?|weeks?|days?|decades|centuries|people)\b")
#: Thousands that a space sets apart.
_GROUP = compiled(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+\Z")
_LONGEST = 12  # characters of such groups
#: "In million $ 2019 2020" heads a table.
_UNIT_OF_TABLE = compiled(r"(?:\b(?:in|per|of)|illion|thousand) $", re.IGNORECASE)


@rule(
    Severity.WARNING,
    category=Category.CURRENCY_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(marks=_SIGNS, figures=True),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _APART.finditer(prose):
        span = Span(*match.span())
        amount = match[1] + match[2]
        before = prose[max(0, match.start() - 12) : match.start()]
        if not _OWN_AMOUNT.search(before) and not before.endswith(_COUNTRIES):
            safe = _UNIT_OF_TABLE.search(before) is None and _AGO.match(prose, match.end()) is None
            yield Hit(span, f"“{match[0]}”: write “{amount}”", (Fix.replace(span, amount, safe=safe),))
    for match in _COUNTRY.finditer(prose) if any(country in prose for country in _BEFORE_DOLLAR) else ():
        country = match[0].rstrip()
        span = Span(match.start(), match.end() + 1 + (prose[match.end() + 1] == " "))
        text = f"{country}$"
        yield Hit(span, f"“{match[0]}$”: write “{text}”", (Fix.replace(span, text),), severity=Severity.NOTE)
    for sign in re.finditer(f"[{_SIGNS}]", prose):
        behind = _behind(prose, sign.end())
        if behind is None or prose[behind.start() - 1 : behind.start()] in tuple(_SIGNS + ".,-–"):
            continue
        before = prose[max(0, behind.start() - 2) : behind.start()]
        if before[-1:].isalnum() or before.strip()[-1:] in tuple(_SIGNS):
            continue
        span = Span(*behind.span())
        amount = behind[3] + behind[1] + (behind[2] or "")
        if group := _GROUP.search(prose, max(0, behind.start() - _LONGEST), behind.end(1)):
            span = Span(group.start(), behind.end())  # "20 000€"
            amount = behind[3] + ",".join(group[0].split()) + (behind[2] or "")
        yield Hit(
            span, f"“{prose[slice(*span)]}”: the sign goes before the amount, “{amount}”", (Fix.replace(span, amount),)
        )


def _behind(prose: str, end: int) -> re.Match[str] | None:
    """Return the amount before the sign that ends there."""
    before = prose[max(0, end - 3) : end - 1].rstrip()[-1:]
    if not before.isdecimal() and before not in _LAST_LETTERS:
        return None  # most signs
    found = _BEHIND.finditer(prose, max(0, end - 41), end + 1)
    return next((match for match in found if match.end() == end), None)
