"""A head or a place that belongs in the sentence stands in brackets, as in a directory.

"The town council (Chairman Lee Moe)" and "a mill owner (Molde City)" are how Japanese and Chinese news, letters and
directories name who leads a body and where a thing lies; English news says it in words: "the town council, chaired by
Lee Moe", "a mill owner from Molde". "Hereinafter" in brackets belongs in contracts.

Bad: The town council [(Chairman Lee Moe)] will meet in May.
Bad: The mill company [(headquarters: Molde; president: Lee Moe)] built the hall.
Bad: The old shrine [(Asahi City)] was opened to visitors.
Bad: The North Harbour Union [(hereinafter the union)] called a strike.
Bad: She won a race in Split [(Croatia)] in May.
Good: She won a race in Split, Croatia, in May. Lee Moe (Norway) beat Ann Low (Croatia), and London (UK) is far.
Good: The town council, chaired by Lee Moe, will meet in May.
Good: The head of the council (chairman since 2019) left. They met two boxers (President and Mayor of the ring).
Good: He played for Hull (City were second) and for Norwich City (York).
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.names import us_states
from lint.analysis.names.words import words
from lint.patterns import compiled

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_OFFICE = (
    r"(?:[Cc]hair(?:man|woman|person)|(?:[Vv]ice |[Cc]ompany )?[Pp]resident|[Mm]ayor|[Gg]overnor|[Dd]irector"
    r"|[Pp]rincipal|[Rr]epresentative(?: [Dd]irector)?|CEO)"
)
_PLACE = r"(?:City|Town|Village|Prefecture|Ward|County|Province)"
_SEAT = r"(?:[Hh]eadquarter(?:s|ed)|[Hh]ead office|[Ll]ocated)(?::| in| at) [^()\n]{2,60}"
_BRACKET = compiled(
    rf"(?<=[\w”\"’'] )\((?:{_OFFICE}(?::| is)? {_NAME}|{_SEAT}|{_NAME} {_PLACE}(?:, {_NAME}(?: {_PLACE})?)?"
    r"|[Hh]ereinafter[^()\n]{2,60})\)"
)
#: A town with its country behind it: "in Perth (Australia)".
_IN_COUNTRY = compiled(
    r"(?<=\b(?:in|at) )(?:[A-Z][\w’'-]+ ){1,3}\((?:the )?(?P<country>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\)"
)
#: Short forms and names of two words, which the gazetteer's list of countries and states has not.
_COUNTRIES_TOO = frozenset(
    ("uae", "uk", "us", "usa", "south korea", "north korea", "united states", "united kingdom", "czech republic")
)
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


@rule(
    Severity.NOTE,
    category=Category.ORGANIZATIONAL_STYLE,
    quoted="skip",
    scope="block",
    gate=Needs(marks="("),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each bracket that holds an office with its holder, a seat or a place."""
    for match in _BRACKET.finditer(document.prose):
        block = document.block_at(match.start())
        if block is not None and block.kind in _TEXT:
            yield Hit(Span(*match.span()), f"“{match[0]}” is said in words: “led by …”, “in …”")
    for match in _IN_COUNTRY.finditer(document.prose):
        block, country = document.block_at(match.start()), match["country"].lower()
        known = country in words("country") or country in us_states() or country in _COUNTRIES_TOO
        if known and block is not None and block.kind in _TEXT:
            span = Span(document.prose.index("(", match.start()), match.end())
            seen = document.prose[span.start : span.end]
            yield Hit(span, f"“{seen}”: a place is set off by commas: “Split, Croatia,”")
