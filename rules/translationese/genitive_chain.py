"""Noun hangs on noun by "of".

Arabic, French and Russian string nouns together: "the visit of the delegation of
the movement". English uses a verb, an adjective or the possessive.

`most` is how many times "of" may follow one another.

Bad: [the visit of the head of the council of the region] took an hour.
Bad: Salem spoke about [the visit of the movement's delegation] on Friday.
Good: The council leader's visit took an hour.
Good: The end of the day of rest.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule

CHAIN = re.compile(
    r"\b(?:[Tt]he\s+)?(?!(?:out|one|some|all|most|many|none|each|both|any|because|instead|kind|sort|lot|number|member|part|speaker|house"
    r"|university|bank|secretary)\b)[a-z]+(?:\s+of\s+(?:(?:the|a|an|its|his|her|their|our)\s+)?[\w-]+){3,}\b"
)
#: What every chain has in it; it is searched for much faster.
LINKS = re.compile(r"of(?:\s+(?:(?:the|a|an|its|his|her|their|our)\s+)?[\w-]+\s+of){2}\s")
#: Deeds that belong to somebody: "the visit of the movement's delegation".
DEED = re.compile(
    r"[Tt](?<!\w.)he\s+(?:visit|statement|statements|decision|position|speech|arrival|departure|meeting|announcement|attack|raid|return"
    r"|participation|intervention|response|refusal|rejection|request|role|tour|remarks|demand)\s+of\s+(?:the\s+)?[\w-]+(?:['’]s|s['’])"
    r"\s+[\w-]+"
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    done, prose = 0, document.prose
    chains = CHAIN.finditer(prose) if LINKS.search(prose) else ()
    for match in sorted([*chains, *DEED.finditer(prose)], key=re.Match.start):
        if match.start() < done:
            continue
        done = match.end()
        yield Hit(Span(*match.span()), f"“{match[0]}” strings nouns together: use a verb or “’s”")
