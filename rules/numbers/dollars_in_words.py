"""A sum in US dollars is written out.

"7 million US dollars" and "USD 7 million" keep the form of the source; English news writes the sign:
"US$7 million", or only "$7 million" where the house means US dollars by it. Dollars without their country are left
as they are, but "40 thousand dollars" is "$40,000". Of the codes EUR and GBP
the signs are written, too.

Bad: The bridge cost [7 million US dollars].
Fix: The bridge cost US$7 million.
Bad: A ticket is [USD 12].
Fix: A ticket is US$12.
Bad: The car cost [40 thousand US dollars].
Fix: The car cost US$40,000.
Bad: The grant is [US dollars 500,000], the fine [3bn US dollars] and the rent [5-7 million US dollars].
Fix: The grant is US$500,000, the fine US$3bn and the rent US$5-7 million.
Bad: The road cost [EUR 5 million], a ticket [20 GBP].
Fix: The road cost €5 million, a ticket £20.
Bad: The car cost [40 thousand dollars].
Fix: The car cost $40,000.
Bad: The bridge cost [three hundred million US dollars].
Fix: The bridge cost US$300 million.
Good: The bridge cost $7 million. The USD 3 index fell. The euro rose against the US dollar.
Good: It cost 7 million euros, or between 5 and 7 million US dollars.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SUM = (
    r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"( (?:thousand|million|billion|trillion|hundred thousand)| ?(?:bn|mn|tn|m|k)\b)?"
)
_WORDS = {word: str(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_WORDS |= {"twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60"}
_WORDS |= {f"{word} hundred": f"{n}00" for word, n in list(_WORDS.items()) if len(n) == 1}
_SMALL = {" thousand": 1_000, " hundred thousand": 100_000}  # "$7 thousand" is not a form of a sum
_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_AMERICAN = (
    "USD", "US dollar", "US Dollar", "U.S. dollar", "U.S. Dollar", "American dollar", "American Dollar",
    "United States dollar", "United States Dollar",
)  # fmt: skip
_BEHIND = compiled(
    rf"(?<![\w$€£.,/–-])(\d[\d.,]* ?[–-] ?)?(?:{_SUM}|((?i:{_IN_WORDS}))( (?:million|billion|trillion)))"
    r" ?(?:(?:US|U\.S\.|American|United States) [Dd]ollars?\b|USD\b)"
)
_BEFORE = compiled(rf"\b(?:USD ?|(?:US|U\.S\.) [Dd]ollars? )(\d[\d.,]* ?[–-] ?)?{_SUM}(?![\w%]|[.,]\d| index\b|-)")
#: "EUR 5 million", "20 GBP".
_CODES = {"EUR": "€", "GBP": "£"}
_CODE_BEFORE = compiled(rf"(?<![\w/])(EUR|GBP) ?{_SUM}(?![\w%]|[.,]\d|-)")
_CODE_BEHIND = compiled(rf"(?<![\w$€£.,/–-]){_SUM} ?(EUR|GBP)\b(?!/)")
#: "300 thousand dollars" is no form of English, of whatever dollars.
_THOUSANDS = compiled(r"(?<![\w$€£.,/–-])(\d{1,3}) thousand dollars\b")
_RANGE = compiled(r"\b(?:between \d[\d.,]*(?: \w+)? and|from \d[\d.,]*(?: \w+)? to|\d[\d.,]*(?: \w+)? (?:to|or)|per) $")


@rule(
    Severity.NOTE,
    category=Category.CURRENCY_FORMAT,
    quoted="report",
    scope="block",
    gate=Needs(marks=(*_AMERICAN, "thousand dollars")) | Needs(words="eur gbp"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    american = (_BEHIND, _BEFORE) if any(dollars in prose for dollars in _AMERICAN) else ()
    found = [(match, f"US${_amount(match)}") for pattern in american for match in pattern.finditer(prose)]
    if "thousand dollars" in prose:
        found += [(match, f"${match[1]},000") for match in _THOUSANDS.finditer(prose)]
    if not document.vocabulary.isdisjoint(("eur", "gbp")):
        found += [(match, _CODES[match[1]] + _figure(match[2], match[3])) for match in _CODE_BEFORE.finditer(prose)]
        found += [(match, _CODES[match[3]] + _figure(match[1], match[2])) for match in _CODE_BEHIND.finditer(prose)]
    for match, text in sorted(found, key=lambda one: one[0].start()):
        start, end = match.span()
        if _RANGE.search(prose, max(0, start - 40), start):
            continue
        span = Span(start, end)
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))


def _figure(figure: str, unit: str | None) -> str:
    """Return a number in figures with its unit, thousands written out."""
    if unit in _SMALL and figure.isdigit():
        return f"{int(figure) * _SMALL[unit]:,}"
    return f"{figure}{unit or ''}"


def _amount(match: re.Match[str]) -> str:
    """Return the sum in figures, with its unit."""
    low, figure, unit, *words = match.groups()
    if low is not None:
        return f"{low.replace(' ', '')}{figure}{unit or ''}"
    if figure is not None:
        return _figure(figure, unit)
    word, unit = words
    return f"{_WORDS[word.lower()]}{unit or ''}"
