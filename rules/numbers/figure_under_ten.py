"""A number under ten is written as a figure, "4" or "4th".

News style writes one to nine as words, but for ages, dates, times, scores,
shares, money, measures and numbered things. A figure stays silent in a headline, after
a name ("Route 6", "Group of 8"), in a recipe, and beside another figure in its sentence
that would stay one: numbers that are compared have one form.

Bad: Only [4] countries voted against the motion.
Fix: Only four countries voted against the motion.
Bad: The crew rescued [3] fishermen.
Fix: The crew rescued three fishermen.
Bad: The team finished [3rd] and won in the [5th] set.
Fix: The team finished third and won in the fifth set.
Bad: They freed [3] of the hostages and [6] Israeli soldiers, who came [4th] in the race.
Fix: They freed three of the hostages and six Israeli soldiers, who came fourth in the race.
Good: The port has 3 millions of fish. Rents rose by 4 percents.
Good: Only 3 of the 12 boats came back, on 9 March.
Good: Only four countries voted against the 6 km tunnel. They took 1st, 3rd and 5th place.
Good: Group 7 won 3 games to 2, and a boy aged 5 scored at 8 p.m.
Good: They sent Challenger 2 tanks.
Good: Of 30 boats, only 4 boats came back.
Good: The talks of the Group of 8 nations will go on from 25 to 3 days later.
Good: Stir in 3 spoons of sugar and 1 cup of milk.
Good: The bill passed its 2 million mark on 5 May.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.phrases.omission import begins
from lint.analysis.units import units
from lint.patterns import compiled

_WORDS = dict(zip("123456789", "one two three four five six seven eight nine".split(), strict=True))
_ORDINALS = {
    f"{number}{ending}": word
    for number, ending, word in zip(
        "123456789",
        "st nd rd th th th th th th".split(),
        "first second third fourth fifth sixth seventh eighth ninth".split(),
        strict=True,
    )
}
#: An ordinal of a place or a turn. Days, streets, grades and units of an army keep their figure.
_ORDINAL = compiled(
    r"(?<![\w.,/(\[-])([1-9](?:st|nd|rd|th))(?= (?:(?:consecutive|straight|successive) )?"
    r"(?:place|time|goal|win|victory|title|match|game|season|position|set|quarter|half|inning|largest|biggest"
    r"|most|highest"
    r"|in the (?:world|country|league|table|standings|rankings?|group|region|city|list))\b)"
    r"|\b(?:rank(?:s|ed|ing)?|finish(?:ed|es)?|came|comes?|placed) ([1-9](?:st|nd|rd|th))\b(?!-)"
)
#: "1st, 3rd and 5th place": ordinals that are listed have one form.
_BESIDE = compiled(r"\d(?:st|nd|rd|th)(?:,| and| or| to|, and| –| -) \Z")
_FIGURE = compiled(
    r"([1-9]) (?=(?:(?!March\b)[A-Z][a-z]+(?:an|ese|ish|li|qi|ni|ch) )?([a-z]{3,}(?:-[a-z]+)?)\b"
    r"|(of) (?:the|his|her|its|their|those|these|them|us)\b)"
)
#: "Group of 8", "from 25 to 3 days": the figure goes with what stands before it.
_BOUND = compiled(r"(?:[A-Z][\w’'-]* of|\d (?:to|and|or|until|till|by|of|x|vs\.?)|\d(?:,| -| –)) \Z")
#: A number in figures that is not a year, date or time of day, or a share.
_FIGURES = compiled(r"\d(?<![\w.,:/-].)[\d.,]*+(?![\w:/]|-\w)")
_YEAR = compiled(r"(?:1[5-9]|20)\d\d")
_NO_RIVAL_BEFORE = compiled(r"(?:[A-Z][\w’'.-]* |No\. ?|[€$£¥#] ?|\b(?:since|until|aged|age|page|number) )\Z")
_NO_RIVAL_AFTER = compiled(
    r" ?%| (?:per ?cent|years?|am|pm|a\.m|p\.m)\b|"
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_AGE = compiled(r"(?:year|month|week|day)s? old\b")
#: Times of doing something, no factor: "4 times in a year", "4 times.", but not "4 times 4" or "4 times higher".
_TURNS = compiled(
    r"times(?:[.;]|,(?! \d)"
    r"| (?:and|in|since|for|during|by|before|after|over|at|between|within|on|this|last|from)\b(?! \d))"
)
_NEXT = compiled(r" ([a-z]+)")
_RECIPE = frozenset(
    "tablespoon tablespoons teaspoon teaspoons tbsp tsp cup cups pinch pinches clove cloves flour dough oven simmer"
    " whisk stir marinate gallon".split()
)
_COOKED = 3  # such words make a recipe of a text
# After these the figure is a name or part of one: page 4, Group 7, aged 5, at 8.
_NUMBERED = frozenset(
    """top diabetes hepatitis herpes serotype clade omicron page pages chapter article articles section part parts
    phase group room gate number no nos act verse line lane level category type class grade stage round week day
    year channel version vol volume platform terminal unit block district zone aged age at until till magnitude
    model station figure table step plus minus times won beat rule item size course courses route routes lines
    track seat row door floor building house school hospital bus train flight road highway exit pier berth court
    hall ward clause paragraph question task appendix annex season episode map tier tank reactor well hole lap
    leg set boat lot form point points pole position place precinct sector region area camp team squad runway dock
    formula resolution decree protocol operation brigade battalion division regiment company corps wave war world studio
    generation tip code option plan player jersey shirt january february march april may june july august september
    october november december""".split()
)
# Before these it stays one: measures, money, shares, times, sport.
_MEASURED = frozenset(
    """could would can may must should might did does do said says million billion trillion thousand hundred
    percent per percentage degrees degree points point goals goal runs sets games wickets dollars dollar euros
    euro cents pounds yen yuan lira rubles roubles rupees shekels dinars riyals dirhams cent penny pence pound
    shekel ruble rouble rupee dinar dirham riyal won krona kronor krone kroner franc francs peso pesos baht
    ringgit crore lakh acre acres cup tablespoon tablespoons teaspoon teaspoons spoon spoons pinch clove cloves
    carat carats bit bits inch inches hours hour minutes minute seconds second years-old year-old month-old
    magnitude times grams litres tbsp tsp cups and or to the of in on at for from with by but after before when
    who was were is are has have had will that january february march april may june july august september
    october november december local noon courses lanes basis square cubic nautical metric light millions billions
    trillions thousands hundreds percents""".split()
)


@rule(
    Severity.NOTE,
    category=Category.NUMBER_FORMAT,
    quoted="report",
    gate=Needs(figures=r"[a-z] [1-9] [a-zA-Z]|[1-9](?:st|nd|rd|th)"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if len(_RECIPE & document.vocabulary) >= _COOKED:
        return
    for match in _ORDINAL.finditer(prose) if not document.vocabulary.isdisjoint(_ORDINALS) else ():
        group = 1 if match[1] else 2
        beside = _BESIDE.search(prose, max(0, match.start(group) - 12), match.start(group))
        if beside is None and (word := _ORDINALS.get(match[group])):
            span = Span(*match.span(group))
            yield Hit(span, f"“{match[group]}”: write “{word}”", (Fix.replace(span, word),))
    places = [match for match in _FIGURE.finditer(prose) if _is_counted(document, match)]
    counted = {match.start() for match in places}
    silent: dict[int, bool] = {}  # by where a sentence starts
    for match in places:
        start, word, noun = match.start(), _WORDS[match[1]], match[2] or match[3]
        sentence = document.sentence_at(start)
        if sentence is None:
            continue
        if sentence.start not in silent:
            silent[sentence.start] = _compares(prose, Span(sentence.start, sentence.end), counted)
        if not silent[sentence.start]:
            span = Span(start, start + 1)
            yield Hit(span, f"“{match[1]} {noun}”: write “{word}”", (Fix.replace(span, word),))


def _is_counted(document: Document, match: re.Match[str]) -> bool:
    """Does a figure count the things that are named after it, in running text?"""
    prose, start = document.prose, match.start()
    if prose[start - 1 : start] != " " or not "a" <= prose[start - 2 : start - 1] <= "z":
        return False
    named = prose[max(0, start - 30) : start - 1].split()[-1]
    before, noun = named.lower(), match[2] or ""
    if named[:1].isupper() and not begins(document, start - 1 - len(named)):
        return False  # "Challenger 2 tanks"
    if noun == "times" and _TURNS.match(prose, match.end()):
        return True  # "he was arrested 4 times"
    if _AGE.match(prose, match.end()):
        return False  # "she is 5 years old"
    if before in _NUMBERED or noun in _MEASURED or noun in units() or noun.endswith("-old"):
        return False
    if _BOUND.search(prose, max(0, start - 30), start):
        return False
    block = document.block_at(start)
    return block is not None and block.kind not in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_CELL)


def _compares(prose: str, sentence: Span, counted: set[int]) -> bool:
    """Does another number in a sentence stay in figures, so that one form serves all?"""
    for other in _FIGURES.finditer(prose, *sentence):
        start, end = other.span()
        if start in counted or _YEAR.fullmatch(other[0].rstrip(".,")) or _NO_RIVAL_AFTER.match(prose, end):
            continue
        noun = _NEXT.match(prose, end)
        measured = noun is not None and (noun[1] in _MEASURED or noun[1] in units())
        named = _NO_RIVAL_BEFORE.search(prose, max(sentence.start, start - 12), start)
        if not (len(other[0]) == 1 and measured) and (named is None or named.start() == sentence.start):
            return True
    return False
