"""The thousands of a number are set apart in another country's way, or not at all.

News groups the thousands of whatever is counted: "4,404 fishermen". Years, codes and the numbers of
things are left alone.

Bad: Some [1.200.000] people live there.
Fix: Some 1,200,000 people live there.
Bad: About [120 000] people marched.
Fix: About 120,000 people marched.
Bad: The town counts [38.000] residents.
Fix: The town counts 38,000 residents.
Bad: Police counted [10'000] fans.
Fix: Police counted 10,000 fans.
Bad: About [6500] homes burned. Some [3400] people fled.
Bad: The town has [4404] fishermen, and the bank lent [83830] dollars.
Fix: The town has 4,404 fishermen, and the bank lent 83,830 dollars.
Bad: The debt rose to $[1998] billion, and the loss to [4765] million yen.
Fix: The debt rose to $1,998 billion, and the loss to 4,765 million yen.
Bad: A house costs $[1500000], a car €[15.000], and they sold [12.000] tickets and [1250] kilograms of ice.
Fix: A house costs $1,500,000, a car €15,000, and they sold 12,000 tickets and 1,250 kilograms of ice.
Bad: About [59000] new readers came, and [11762] more sick children. The crews won [1489] of the matches.
Fix: About 59,000 new readers came, and 11,762 more sick children. The crews won 1,489 of the matches.
Bad: The town will build a total of [2045] new flats, and the debt surpassed [80000] on Friday.
Bad: The death toll reached [45000].
Bad: The town built nearly [2045] new flats.
Bad: More than [3,2000] farms were flooded, and the bank lent [1,0000] yuan.
Good: Codes such as 12,3456, v1,2000 and 1,20000 are long.
Good: Project 22800 small ships and bus 4404 of the line left. In 1812 of the old towns two burned. About 1500 it fell.
Good: Petrol costs $3.459, the ring €1.250 or $1,500.00. It weighs 15.000 grams.
Good: In 2019 people left. The 2008 cases were closed. Flight 4404 passengers fled.
Good: Call 020 7946 000 or visit 192.168.100.200.
Good: It weighs 38.125 kg, and pi is 3.142.
Good: In 2019 500 people came, and in phase 12 300 people.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMBERING

_COUNTED = (
    r"(?= (?:people|persons|residents|inhabitants|citizens|refugees|migrants|soldiers|troops|workers|employees|"
    r"students|pupils|"
    r"children|women|men|fans|spectators|visitors|tourists|voters|votes|cases|deaths|victims|patients|homes"
    r"|houses|families|"
    r"jobs|cars|vehicles|tonnes|tons|square|hectares|dollars|euros|pounds|rubles|roubles|yen|yuan|shekels"
    r"|dinars|dirhams|riyals|"
    r"rupees|lire|copies|homes|units|doses|tests|companies|protesters|demonstrators|Palestinians|Israelis"
    r"|Syrians|Ukrainians|members|supporters|teachers|doctors|nurses|fighters|officers|prisoners|detainees|participants"
    r"|delegates|passengers|pilgrims|farmers|drivers|tents|books|buildings|apartments|flats|shops|shelters|trees|animals"
    r"|sheep|cattle|schools|villages|signatures|applications|letters|requests|complaints|shares|weapons|missiles|drones|shells"
    r"|tickets|rooms|beds|seats|bottles|boxes)\b)"
)
_GROUPED = compiled(
    r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:[' \u00a0\u2009\u202f’]\d{3}){2,}"
    rf"|(?:\.\d{{3}}){_COUNTED}|\.000(?= (?!grams|kilograms|seconds|met(?:re|er)s|points|degrees|lit(?:re"
    rf"|er)s)[a-z]{{3,}}s\b)|['’]\d{{3}}|[ \u00a0\u2009\u202f](?:\d{{3}}{_COUNTED}|000(?= [a-z]{{3,}})))"
    r"(?![\d.,'’-]?\d)"
)


#: A sum without any groups, or with a point for the comma.
_SUM = compiled(
    r"[$€£¥₪₽](?:([1-9]\d{3,11})(?![\d-]|[.,]\d{3})|(\d{1,3}\.\d00)(?!\d|[.,]\d| ?[mb]illion|/| (?:an?|per|each)\b))"
)
#: A number without any groups, and what it counts. After these a number is a year, a code or the name of a thing.
_BARE = compiled(
    r"[1-9](?:(?<![\w.,:/$€£#№+(–-].)\d{3,6}(?= (?:(?:new|confirmed|more|local|foreign|other|square"
    r"|asymptomatic) )?"
    r"(?:people|persons|residents|citizens|soldiers|workers|employees|students|pupils|children|women|men|fans"
    r"|visitors"
    r"|tourists|cases|deaths|victims|patients|homes|houses|families|jobs|cars|vehicles|vessels|boats"
    r"|fishermen|tonnes|tons"
    r"|hectares|dollars|euros|pounds|rubles|roubles|yen|yuan|shekels|rupees|ringgit|won|baht|hryvnias?|tenge"
    r"|kron(?:a|or|er)|zloty|lira|pesos|miles|feet|acres|kilomet(?:re|er)s|met(?:re|er)s|points"
    r"|copies|units|doses|tests|companies|enterprises|participants|spectators|goals|households|times|kg|km"
    r"|grams|kilograms|kilos|lit(?:re|er)s|barrels|passengers|refugees|migrants|inhabitants"
    r"|troops|protesters|demonstrators|officers|prisoners|members|delegates|islands|villages|schools|sheep"
    r"|cattle|trees)\b)"
    r"|(?<![\w.,:/#№+(–-].)\d{3,5}(?= (?:[mb]|tr)illion\b)"
    r"|(?<![\w.,:/$€£#№+(–-].)(?<!\d .)(?:(?<=2)[2-9]\d\d|(?<=[3-9])\d{3}|\d{4,6})"
    r"(?= (?!megawatts|hours|words|minutes|series|was\b|is\b|has\b|does\b)(?:[a-z]{3,}s|[A-Z][a-z]+(?:ns|is))\b))"
)


#: Any other number without groups, where what stands round it tells that it is an amount.
_NUMBER = compiled(r"[1-9](?<![\w.,:/$€£#№+(–-].)\d{3,6}(?![\w/%'’-]|[.,:]\d)")
_BEFORE = compiled(r"(?:(\w[\w’'-]*) )?(\w[\w’'-]*) \Z")
#: An amount stands after these, whatever follows; a year never does after the last of them.
_AMOUNTING = frozenset("reached exceeded surpassed totalled totaled".split())
_ROUGHLY = frozenset("about approximately around some only over up than".split())
_COUNTING = frozenset("nearly almost least additional another".split())
_TIMES = frozenset("in since by until till from before after during between and to year years of".split())
_OF_THEM = compiled(r" of (?:them|the|these|those|whom|which)\b")
_NO_PLURAL = r"(?!was\b|is\b|has\b|does\b|as\b|this\b|its\b|his\b|across\b|unless\b|towards\b|always\b|ago\b)"
_COUNTED_SOON = compiled(
    rf"(?: {_NO_PLURAL}[a-z]+){{0,2}} {_NO_PLURAL}(?!elections|levels|figures|hours)"
    r"(?:[a-z]{3,}s|people|children|men|women)\b"
)
_COUNTED_NEXT = compiled(rf" (?!of\b|in\b|and\b){_NO_PLURAL}[a-z]+ {_NO_PLURAL}[a-z]{{3,}}s\b")
_FIRST_OTHER, _FIVE_FIGURES = 2200, 10_000

#: A comma before four digits: one is too many, or Chinese and Japanese count in ten thousands.
_UNEVEN = compiled(r"(?<![\w.,:/#№+(-])[1-9]\d{0,2}(?:,\d{3})*,\d{4}(?= [a-z]+\b)")


#: Another mark than the comma between groups, a sum without groups, or a number that is no year before what it counts.
_GATE = (
    Needs(figures=r"\d[.' \u00a0\u2009\u202f’]\d{3}")
    | Needs(figures=r"\d,\d{4}")
    | Needs(figures=r"\d{4}", marks="$€£¥₪₽")
    | Needs(figures=r"(?:1[^9]|2[^0]|[3-9]\d)\d\d [a-zA-Z]|\d{5}|\d{4} [bmt]")
    | Needs(figures=r"\d{4} [a-z]", words=_COUNTING | {"total"})
)


@rule(Severity.WARNING, category=Category.NUMBER_FORMAT, quoted="report", scope="block", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _GROUPED.finditer(prose):
        start, end = match.span()
        before = prose[max(0, start - 40) : start]
        if match[0].startswith("0") or before[-1:].isalnum() or before[-1:] in tuple(".,:/-–+()#№"):
            continue
        if match[0].count(".") == 3 or re.search(r"\d[ \u00a0]\Z", before) or re.match(r" \d", prose[end : end + 2]):
            continue  # an address of the network, a telephone or account number
        if match[0][-4] not in ".'’" and NUMBERING.search(before) and not match[0].endswith("000"):
            continue  # "In phase 12 300 people"
        number = re.sub(r"\D", ",", match[0])
        if " " in match[0] and match[0].count(" ") == 1 and re.match(r"(?:19|20)\d\d$", match[0].split()[0]):
            continue
        span = Span(start, end)
        yield Hit(span, f"“{match[0]}” is not grouped the English way: write “{number}”", (Fix.replace(span, number),))
    for match in _SUM.finditer(prose):
        number = f"{int((match[1] or match[2]).replace('.', '')):,}"
        span = Span(match.start() + 1, match.end())
        if " " not in prose[match.end() : match.end() + 1] or "illion" not in prose[match.end() : match.end() + 8]:
            says = f"“{match[0]}”: write “{match[0][0]}{number}”"
            yield Hit(span, says, (Fix.replace(span, number),), severity=Severity.NOTE)
    for match in _UNEVEN.finditer(prose):
        yield Hit(Span(*match.span()), f"“{match[0]}”: a comma sets three digits apart; which number is it?")
    for match in _BARE.finditer(prose):
        year = 1900 <= int(match[0]) < 2100
        if (year and "illion" not in prose[match.end() : match.end() + 9]) or NUMBERING.search(
            prose, max(0, match.start() - 40), match.start()
        ):
            continue
        span, number = Span(*match.span()), f"{int(match[0]):,}"
        fix = Fix.replace(span, number)
        yield Hit(span, f"“{match[0]}”: write “{number}”", (fix,), severity=Severity.NOTE)
    for match in _NUMBER.finditer(prose):
        if _is_amount(prose, match) and _BARE.match(prose, match.start()) is None:
            span, number = Span(*match.span()), f"{int(match[0]):,}"
            fix = Fix.replace(span, number)
            yield Hit(span, f"“{match[0]}”: write “{number}”", (fix,), severity=Severity.NOTE)


def _is_amount(prose: str, number: re.Match[str]) -> bool:
    """Do the words round a number tell that it is an amount, no year and no name?"""
    start, end, value = number.start(), number.end(), int(number[0])
    before = _BEFORE.search(prose, max(0, start - 40), start)
    earlier, word = (before[1] or "", before[2]) if before else ("", "")
    last = word.lower()
    total = last == "of" and earlier.lower() == "total"
    counts = total or last in _COUNTING
    certain = counts or last in _ROUGHLY | _AMOUNTING
    if not certain and (
        (word[:1].isupper() and last not in _TIMES) or NUMBERING.search(prose, max(0, start - 40), start)
    ):
        return False  # "Project 22800"
    soon = _COUNTED_SOON.match(prose, end) is not None
    if value >= _FIVE_FIGURES:
        return soon or certain
    if 1900 <= value < 2100:
        return counts and soon
    if last in _TIMES and not total:
        return False
    if counts or last in _ROUGHLY:
        return soon
    return _OF_THEM.match(prose, end) is not None or (
        value >= _FIRST_OTHER and _COUNTED_NEXT.match(prose, end) is not None
    )
