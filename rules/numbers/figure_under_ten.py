"""A number under ten is written as a figure.

News style writes one to nine as words, but for ages, dates, times, scores,
shares, money, measures and numbered things.

Bad: Only [4] countries voted against the motion.
Fix: Only four countries voted against the motion.
Bad: The crew rescued [3] fishermen.
Fix: The crew rescued three fishermen.
Good: Only four countries voted against the 6 km tunnel.
Good: Group 7 won 3 games to 2, and a boy aged 5 scored at 8 p.m.
Good: They sent Challenger 2 tanks.
Good: The bill passed its 2 million mark on 5 May.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.phrases.omission import begins
from lint.analysis.units import units
from lint.patterns import compiled

_WORDS = dict(zip("123456789", "one two three four five six seven eight nine".split(), strict=True))
_FIGURE = compiled(r"([1-9]) (?=([a-z]{3,}(?:-[a-z]+)?)\b)")
# After these the figure is a name or part of one: page 4, Group 7, aged 5, at 8.
_NUMBERED = frozenset(
    "page pages chapter article articles section part parts phase group room gate number no nos act verse line "
    "lane level category type class grade stage round week day year channel version vol volume platform terminal "
    "unit block district zone aged age at until till magnitude model station figure table step plus minus times "
    "won beat rule item size january february march april may june july august september october november "
    "december".split()
)
# Before these it stays one: measures, money, shares, times, sport.
_MEASURED = frozenset(
    "million billion trillion thousand hundred percent per percentage degrees degree points point goals goal runs "
    "sets games wickets dollars dollar euros euro cents pounds yen yuan lira rubles roubles rupees shekels dinars "
    "riyals dirhams hours hour minutes minute seconds second years-old year-old month-old magnitude times grams "
    "litres tbsp tsp cups and or to the of in on at for from with by but after before when who was were is are "
    "has have had will that times january february march april may june july august september october november "
    "december local noon".split()
)


@rule(Severity.NOTE, category=Category.NUMBER_FORMAT, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _FIGURE.finditer(prose):
        start = match.start()
        if prose[start - 1 : start] != " " or not "a" <= prose[start - 2 : start - 1] <= "z":
            continue
        named = prose[max(0, start - 30) : start - 1].split()[-1]
        before, noun = named.lower(), match[2]
        if named[:1].isupper() and not begins(document, start - 1 - len(named)):
            continue  # "Challenger 2 tanks"
        if before in _NUMBERED or noun in _MEASURED or noun in units() or noun.endswith("-old"):
            continue
        block = document.block_at(start)
        if block is not None and block.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_CELL):
            continue  # headlines use figures
        word, span = _WORDS[match[1]], Span(start, start + 1)
        yield Hit(span, f"“{match[1]} {noun}”: write “{word}”", (Fix.replace(span, word),))
