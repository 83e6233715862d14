"""A fall, a rise or a smaller amount is counted in “times”.

"Fell by three times" and "three times less" are Russian, Arabic and Chinese ways of saying "fell to
a third": nothing falls by more than the whole of itself. "Rose by four times" leaves open whether it
is four or five times what it was. Give the fraction, the factor or the percentage.

Bad: The harvest [fell by three times] in a year.
Bad: The old ferry is [five times cheaper].
Bad: The price [rose by 4 times].
Bad: The village is [three times smaller] than it was, and the budget was [cut by one and a half times].
Bad: The harvest [shrank four times], from 40 tonnes to 10, after a [drop of three times] in a year.
Bad: The old ferry is [twice cheaper], and the harvest was [slashed by nearly three times] in May.
Good: The ferry sank twice, lower each time. It shrank four times, in May, June, July and August.
Good: The harvest fell to a third of what it was.
Good: The price rose fourfold, and the new ferry is three times as fast.
Good: The harvest fell three times in ten years.
Good: The ferry was stopped by three times world champion Lee.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_FRACTIONS = {
    "2": "half", "3": "a third", "4": "a quarter", "5": "a fifth", "6": "a sixth", "7": "a seventh", "8": "an eighth",
    "9": "a ninth", "10": "a tenth", "20": "a twentieth", "100": "a hundredth",
}  # fmt: skip
_FACTORS = {"2": "doubled", "3": "tripled", "4": "quadrupled"}
_WORDS = {word: str(number) for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_NUMBER = (
    r"(\d{1,4}(?:\.\d+)?|(?:one|two|three|four)(?: and a |-and-a-)half"
    r"|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|several|many|dozens of)"
)
_ABOUT = r"(?:(?:almost|nearly|more than|less than|about|over|at least|some|approximately|around) )?"
_FALL = (
    r"(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)"
    r"|shr[aiu]nk(?:s|ing|en)?|lower(?:s|ed|ing)?|cut(?:s|ting)?|s[aiu]nk(?:s|ing)?|shorten(?:s|ed|ing)?|shrunken"
    r"|diminish(?:es|ed|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|slow(?:s|ed|ing)?|weaken(?:s|ed|ing)?"
    r"|depreciat(?:e[sd]?|ing)|devalu(?:e[sd]?|ing)|slash(?:es|ed|ing)?|contract(?:s|ed|ing)?|collaps(?:e[sd]?|ing)"
    r"|tumbl(?:e[sd]?|ing)|slump(?:s|ed|ing)?|dwindl(?:e[sd]?|ing)|narrow(?:s|ed|ing)?|trim(?:s|med|ming)?"
    r"|minimi[sz](?:e[sd]?|ing)|lessen(?:s|ed|ing)?|crash(?:es|ed|ing)?|scal(?:ed|ing) (?:back|down)|eas"
    r"(?:e[sd]?|ing)"
    r"|compress(?:es|ed|ing)?|thinn?(?:s|ed|ing)?|down)"
)
_RISE = (
    r"(?:r[io]s(?:e[sn]?|ing)|gr[eo]w(?:s|n|ing)?|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|expand(?:s|ed"
    r"|ing)?|rais(?:e[sd]?|ing)|exceed(?:s|ed|ing)?|multipl(?:y|ies|ied|ying)|soar(?:s|ed|ing)?|surg(?:e[sd]?"
    r"|ing)|swell(?:s|ed|ing)?|swollen"
    r"|(?:sky)?rocket(?:s|ed|ing)?|boost(?:s|ed|ing)?|improv(?:e[sd]?|ing)|accelerat(?:e[sd]?|ing)|strengthen"
    r"(?:s|ed|ing)?"
    r"|balloon(?:s|ed|ing)?|widen(?:s|ed|ing)?|spik(?:e[sd]?|ing)|advanc(?:e[sd]?|ing)|intensif(?:y|ies|ied"
    r"|ying)|up)"
)
_BY = compiled(
    rf"\b(?:({_FALL})|({_RISE}))(?: (?!by\b)[a-z]+){{0,3}} by {_ABOUT}{_NUMBER} times"
    r"(?=[.,;:)\n]| (?:compared|in|over|since|from|to|and|but|last|this|on|during|for|at|after|when|per"
    r"|within)\b|$)"
)
#: "Shrank four times, from 40 to 10", "fell three times compared with": it does not say how often.
_FROM = compiled(
    rf"\b(?:({_FALL})|({_RISE})) {_ABOUT}{_NUMBER} times(?=,? (?:from [$€£]?\d|compared (?:to|with)\b"
    rf"|as compared\b))"
)
#: "Dropped two and a half times": nothing happens half a time.
_PART = compiled(
    rf"\b(?:({_FALL})|({_RISE})) {_ABOUT}(\d{{1,3}}\.\d+|(?:one|two|three|four)(?: and a |-and-a-)half) times"
    r"(?=[.,;:)\n]| (?:compared|in|over|since|from|to|and|but|last|this|on|during|for|at|after|when|per|within)\b|$)"
)
#: "An increase of three times", "a drop of almost five times".
_NOUN = compiled(
    r"\b(?:(fall|drop|decrease|decline|reduction|cut)|(rise|increase|growth|jump|surge|gain)) (?:of|by) "
    rf"{_ABOUT}{_NUMBER} times(?=[.,;:)\n]| (?:compared|in|over|since|from|to|and|but)\b|$)"
)
_SMALLER = (
    "less|fewer|lower|smaller|cheaper|shorter|slower|lighter|weaker|closer|rarer|poorer|thinner|narrower"
    "|younger|colder"
    "|below"
)
_LESS = compiled(rf"\b{_NUMBER} times ({_SMALLER})\b(?! than (?:I|you|we|that he|it should)\b)", re.IGNORECASE)
_TWICE = compiled(rf"\b[Tt]wice (?:as )?({_SMALLER.removesuffix('|below')})\b(?!-| than (?:once|twice)\b)")
_REACH = 90  # characters before "times" that the verb may stand away


@rule(
    Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="report", scope="block", gate=Needs(words="times twice")
)
def check(document: Document) -> Iterator[Hit]:
    prose, done = document.prose, 0
    for at in document.word_positions.get("times", ()):
        word = document.words[at]
        window = max(done, word.start - _REACH), word.end + _REACH // 5
        found = (kind.search(prose, *window) for kind in (_BY, _FROM, _NOUN, _PART))
        if match := next(filter(None, found), None):
            fall, _, number = match.groups()
            yield Hit(Span(*match.span()), f"“{match[0]}”: {_advice(number, fall=fall is not None)}")
        elif match := _LESS.search(prose, *window):
            fraction = _FRACTIONS.get(_figure(match[1]))
            more = f"write “{fraction} as …”" if fraction else "say what fraction it is"
            yield Hit(Span(*match.span()), f"“{match[0]}” counts what is smaller in times: {more}")
        done = match.end() if match else done
    for match in _TWICE.finditer(prose) if "twice" in document.vocabulary else ():
        yield Hit(Span(*match.span()), f"“{match[0]}” counts what is smaller in times: write “half as …”")


def _figure(number: str) -> str:
    return _WORDS.get(number.lower(), number)


def _advice(number: str, *, fall: bool) -> str:
    figure = _figure(number)
    if fall:
        fraction = _FRACTIONS.get(figure)
        return f"write “to {fraction}” or the percentage" if fraction else "write the fraction or the percentage"
    factor = _FACTORS.get(figure)
    return f"write “{factor}” or “to {number} times what it was”" if factor else "say to how many times what it was"
