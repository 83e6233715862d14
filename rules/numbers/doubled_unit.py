"""A unit is given twice, by a sign and by a word, or has a plural that it does not have.

"$5 dollars", "10 percent %", "10,000 thousand", "5 km kilometres", "30 tons tonnes", "5 million of euros", "3
hundreds homes", "5 percents", "5 kgs": the translation kept the source's sign and added the word, or its
grammar.

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
Bad: A ticket is [USD 5 dollars], or [5 euros €]; it was [41 °C degrees], and rents rose by [5% percentage points].
Fix: A ticket is US$5, or €5; it was 41°C, and rents rose by 5 percentage points.
Bad: [Three hundreds] armed men took [2.5 thousands] tents, [forty thousands of people] and [several hundreds] cows.
Fix: Three hundred armed men took 2.5 thousand tents, forty thousand people and several hundred cows.
Bad: They sold [30 tons tonnes] of sand, [3 hundreds] homes, [two dozens of eggs] and [5 mln. million] nails.
Fix: They sold 30 tons of sand, 300 homes, two dozen eggs and 5 million nails.
Good: Of the 5 million of us, 2 million of its workers and dozens of boats left. The two millions were lost.
Good: A ticket costs $5, not 5 dollars. Rents rose by 10 percent, or 10%.
Good: It cost 27 billion 000 hundreds. The $5 dollar-store bag weighs 5 kg. It cost 7 million of the 9 million euros.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.units import figures, units
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
_MONEY = tuple(
    (sign, compiled(rf"(\{sign} ?{_NUMBER}(?: (?:thousand|million|billion|trillion|m|bn))?) (?:{words})\b(?!-)"))
    for sign, words in _SIGNS.items()
)
_PERCENT_TWICE = compiled(r"%(?: ?%| (?:percent|per cent)\b)|per ?cent (?:%|percent\b|per cent\b)")
_PERCENT_CUES = ("%%", "% %", "% per", "cent %", "cent per")
_POINTS = compiled(rf"\b({_NUMBER}) ?(?:%|per ?cent) (percentage points?)\b")
_PERCENT = compiled(rf"\b({_NUMBER}(?: ?%|[ -](?:percent|per cent))) ?(?:%|(?:percent|per cent)\b)")
_PERCENTS = compiled(rf"\b({_NUMBER} per ?cent)s\b")
_PLURAL = compiled(rf"\b({_NUMBER} ?(?:km|kg|cm|mm|[kMG]W|[kMG]Wh))s\b(?!/|\.\d)")
_PLURALS = ("kms", "kgs", "cms", "mms", "kws", "mws", "gws", "kwhs", "mwhs", "gwhs")
_MILLIONS = compiled(
    rf"\b({_NUMBER} (?:million|billion|trillion))s\b(?! of (?:the|these|those|its|their|our)\b)(?: of)?"
)
#: "7 million of euros"; but "5 million of us", "2 million of its workers".
_OF = compiled(
    rf"\b({_NUMBER} (?:million|billion|trillion|thousand)) of "
    r"(?!us\b|ours\b|this\b|its\b|his\b|theirs\b|yours\b|those\b|these\b)([a-z]{3,}s|people|men|women|children)\b"
)
_NUMBERS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several"
_SCALES = "dozens hundreds thousands millions billions"
#: "3 hundreds homes", "two dozens of eggs"; "several hundreds of homes" is another matter.
_HUNDREDS = compiled(
    rf"(?<![\w.,'’-])([1-9]\d{{0,2}}(?:[.,]\d+)?|(?i:{'|'.join(_NUMBERS.split())}))"
    rf" ({'|'.join(scale.removesuffix('s') for scale in _SCALES.split())})s"
    r"(?:(?<!everal dozens)(?<!everal hundreds)(?<!everal thousands)(?<!everal millions)(?<!everal billions) of)?"
    r" (?!(?:of|or|and|us|was|were|has|have|had|is|are|in|on|at|to|for|this|its|his|years)\b)"
    r"((?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? )?[a-z]{3,})\b"
)
_PEOPLE = frozenset(("people", "men", "women", "children"))
_FACTORS = {"hundred": 100, "thousand": 1_000}
_THOUSANDS = compiled(r"\b(\d{1,3},000) (?:thousand|000)\b")
_CODES = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "ILS": "₪", "RUB": "₽"}
_SCALE = "(?: (?:thousand|million|billion|trillion))?"
_CODED = compiled(
    rf"\b({'|'.join(_CODES)}) ?({_NUMBER}{_SCALE}) (?:US )?(?:dollars?|euros?|pounds?|yen|shekels?"
    rf"|ro?ubles?)\b(?!-)"
)
_SIGNED = compiled(rf"(?<![\w.,])({_NUMBER}{_SCALE}) (?:dollars|euros|pounds|shekels) ?([$€£₪])(?![\d\w])")
_GOES_ON = compiled(r"[\w/²³-]| \(")
_LONGEST = 40  # characters of a number and a unit
_DEGREES = compiled(r"\b(\d[\d.]{0,5}) ?(?:degrees ?([°º][CF])|([°º][CF]) degrees)(?: Celsius| Fahrenheit)?(?!\w)")
_SCALED_CUES = ("m million", "n million", ". million", "n billion", ". billion")
_SCALED_TWICE = compiled(rf"\b({_NUMBER}) ?(?:(?:mln|mn|m)\.? (million)|(?:bln|bn)\.? (billion))\b")


#: The number of a measure whose unit is given twice, with the first unit: "5 km", "5km".
_MEASURE = compiled(rf"\b({_NUMBER} ?([a-zA-Z]+(?:/h)?))\Z")
_SPEED = compiled(rf"\b({_NUMBER} ?(?:km/h|mph)) (?:miles|kilomet(?:re|er)s) (?:per|an) hour\b")
#: One of these must be there for the codes and signs behind words, in small letters.
_WORDS = frozenset("dollar dollars euro euros pound pounds yen shekel shekels rouble roubles ruble rubles".split())


_GATE = Needs(figures=True) | (Needs(words=_SCALES) & Needs(words=_NUMBERS))


@rule(Severity.NOTE, category=Category.NUMBER_FORMAT, quoted="report", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each unit that is given twice."""
    prose = document.prose
    found = {**dict(_twice(document)), **dict(_plurals(document)), **dict(_measures(document))}
    done = 0
    for span, text in sorted(found.items(), key=lambda one: (one[0].start, -one[0].end)):
        if span.start < done:
            continue  # "7 millions of" in "7 millions of euros"
        done = span.end
        yield Hit(span, f"“{prose[slice(*span)]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _THOUSANDS.finditer(prose) if ",000 t" in prose or ",000 0" in prose else ():
        yield Hit(Span(*match.span()), f"“{match[0]}” has its thousand twice")


def _twice(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield units and signs that stand twice, and what to write."""
    prose = document.prose
    for sign, pattern in _MONEY:
        for match in pattern.finditer(prose) if sign in prose else ():
            yield Span(*match.span()), match[1]
    if any(cue in prose for cue in _PERCENT_CUES) and _PERCENT_TWICE.search(prose):
        for match in _PERCENT.finditer(prose):
            yield Span(*match.span()), match[1].replace(" %", "%")
    for match in _POINTS.finditer(prose) if "percentage" in document.vocabulary else ():
        yield Span(*match.span()), f"{match[1]} {match[2]}"
    if not document.vocabulary.isdisjoint(_WORDS):
        for match in _CODED.finditer(prose) if any(code in prose for code in _CODES) else ():
            yield Span(*match.span()), f"{_CODES[match[1]]}{match[2]}"
        behind = any(sign in prose and (f"s{sign}" in prose or f"s {sign}" in prose) for sign in _SIGNS)
        for match in _SIGNED.finditer(prose) if behind else ():
            yield Span(*match.span()), f"{match[2]}{match[1]}"
    for match in _DEGREES.finditer(prose) if ("°" in prose or "º" in prose) and "degrees" in prose else ():
        yield Span(*match.span()), f"{match[1]}{match[2] or match[3]}"
    if not document.vocabulary.isdisjoint(("million", "billion")):
        for match in _SCALED_TWICE.finditer(prose) if any(cue in prose for cue in _SCALED_CUES) else ():
            yield Span(*match.span()), f"{match[1]} {match[2] or match[3]}"


def _measures(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield measures with two names of one unit, and what to write."""
    prose, words, known = document.prose, document.words, units()
    speed = "hour" in document.vocabulary and ("km/h" in prose or "mph" in prose)
    for match in _SPEED.finditer(prose) if speed else ():
        yield Span(*match.span()), match[1]
    for key in known.keys() & document.word_positions.keys():
        for at in document.word_positions[key]:
            end = words[at].start - 1
            begin = max(0, end + 1 - _LONGEST)
            before = prose[max(begin, prose.rfind(" ", begin, end) + 1) : end]
            if not before[-1:].isalpha() or (before.isalpha() and before not in known):
                continue  # nearly all: a number or another word stands there
            first = _MEASURE.search(prose, begin, end)
            if first is None or prose[end] != " " or _GOES_ON.match(prose, words[at].end):
                continue
            one, other = known.get(first[2]), known[key]
            if (
                one
                and (one.dimension, one.factor) == (other.dimension, other.factor)
                and one.dimension != "temperature"
            ):
                yield Span(first.start(), words[at].end), first[1]


def _plurals(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield plurals and "of" behind numbers, which English has without, and what to write."""
    prose, vocabulary = document.prose, document.vocabulary
    for match in _PERCENTS.finditer(prose) if not vocabulary.isdisjoint(("percents", "cents")) else ():
        yield Span(*match.span()), match[1]
    if not vocabulary.isdisjoint(_PLURALS) or any(key.endswith(_PLURALS) for key in document.view(figures)):
        for match in _PLURAL.finditer(prose):
            yield Span(*match.span()), match[1]
    for match in _MILLIONS.finditer(prose) if not vocabulary.isdisjoint(("millions", "billions", "trillions")) else ():
        yield Span(*match.span()), match[1]
    if not vocabulary.isdisjoint(("million", "billion", "trillion", "thousand")):
        for match in _OF.finditer(prose) if "lion of " in prose or "thousand of " in prose else ():
            yield Span(*match.span()), f"{match[1]} {match[2]}"
    if vocabulary.isdisjoint(_SCALES.split()):
        return
    for match in _HUNDREDS.finditer(prose):
        of = match[0].split()[2] == "of"
        if of and not (match[3].endswith("s") or match[3] in _PEOPLE):
            continue
        span = Span(match.start(), match.end() if of else match.end(2) + 1)
        factor = _FACTORS.get(match[2]) if match[1].isdigit() else None
        number = f"{int(match[1]) * factor:,}" if factor else f"{match[1]} {match[2]}"
        yield span, number if span.end < match.end() else f"{number} {match[3]}"
