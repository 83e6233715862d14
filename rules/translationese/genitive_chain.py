"""Noun hangs on noun by "of".

Arabic, French and Russian string nouns together: "the visit of the delegation of
the movement". English uses a verb, an adjective or the possessive.

Bad: [the visit of the head of the council of the region] took an hour.
Bad: Salem spoke about [the visit of the movement's delegation] on Friday.
Good: The council leader's visit took an hour.
Good: The end of the day of rest.
Good: The release of tens of thousands of letters took a year.
Good: He keeps the records of the Office of the Secretary of State.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.patterns import compiled

_NOUN = r"(?:(?:the|a|an|its|his|her|their|our)\s+)?[\w-]+"
# Both begin with letters to look for, which is fast, and look back from there.
CHAIN = compiled(rf"of(?<!\w..)\s+{_NOUN}(?:\s+of\s+{_NOUN}){{2,}}\b")
_AMOUNTS = "tens|dozens|hundreds|thousands|millions|billions|number|part|kind|sort|lot"
#: The noun before the chain; amounts and the names of offices ("University of", "Bank of") are no fault.
HEAD = compiled(
    r"\b(?:[Tt]he\s+)?(?!(?:out|one|some|all|most|many|none|each|both|any|because|instead|member|speaker|house|university"
    rf"|bank|secretary|{_AMOUNTS})\s)[a-z]+\s+$"
)
#: Links that are none: "of" after an amount, and inside a name.
NO_LINK = compiled(rf"\b(?:{_AMOUNTS}|percent|kinds|sorts|lots)\s+of\b|(?<!\w)[A-Z][\w-]*\s+of(?=\s+(?:the\s+)?[A-Z])")
_OF = compiled(r"\bof\b")
_LINKS = 3  # that "of" must make to be a chain
#: Deeds that belong to somebody: "the visit of the movement's delegation".
DEED = compiled(
    r"he(?<=\b[Tt]he)\s+(?:visit|statement|statements|decision|position|speech|arrival|departure|meeting|announcement|attack|raid|return"
    r"|participation|intervention|response|refusal|rejection|request|role|tour|remarks|demand)\s+of\s+(?:the\s+)?[\w-]+(?:['’]s|s['’])"
    r"\s+[a-z][\w-]*"
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    done = 0
    for start, end in sorted(_chains(document.prose)):
        if start >= done:
            done = end
            yield Hit(Span(start, end), f"“{document.text[start:end]}” strings nouns together: use a verb or “’s”")


def _chains(prose: str) -> Iterator[tuple[int, int]]:
    for match in CHAIN.finditer(prose):
        head = HEAD.search(prose, max(0, match.start() - 40), match.start())
        if head and _links(prose[head.start() : match.end()]) >= _LINKS:
            yield head.start(), match.end()
    for match in DEED.finditer(prose):
        yield match.start() - len("t"), match.end()


def _links(chain: str) -> int:
    return len(_OF.findall(chain)) - len(NO_LINK.findall(chain))
