"""A number is announced, and another number of things follows.

Bad: The council named [four measures]: a curfew, a ban on cars and a fine.
Bad: Police arrested [two men]: Omar Haddad, Sami Nasser and Ziad Karam.
Bad: The plan has [three parts]:\\n\\n- close the port\\n- open the road\\n\\nNo date was set.
Bad: [Three schools] were hit: Al Noor and Al Salam.
Good: The council named three measures: a curfew, a ban on cars and a fine.
Good: Two islands: Trinidad and Tobago, and Bequia.
Good: There are two ways: to wait, or to leave with the children, the old and the sick.
"""

from bisect import bisect_right
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMERAL, value_of

_ANNOUNCED = compiled(
    rf"(?<!\w)((?i:{NUMERAL})) (?:(?:main|key|new|other|different|major|important|basic|of the|of these|of its"
    r"|large|small|"
    r"more|young|local|senior|former|possible|simple|[A-Z]?[a-z]+(?:an|ese|ish|ic|al)) )?"
    r"([a-z]{3,}s|people|men|women|children)\b"
    r"(?: (?:are|were|is|include|included)(?=:))?"
    r"(?: (?:were |are |have been |had been )?(?:[a-z]{3,}ed|hit|held|shot|hurt|built|sent))?"
    r"(?: (?:on|for|in|of|to) [^:.;\n]{1,30})?:$"
)
_MORE = compiled(r"(?:\A|[.!?\n]\s?)(?:Also|In addition|Besides)\b[^.!?\n]*\Z")
_COLON = compiled(r":(?<=[a-z]:)(?=[ \n])")
_END = compiled(r"[.!?\n]|\Z")
_AND = compiled(r",? and (?:also |finally |lastly )?| as well as ")
# An item that begins so explains the one before it.
_APPOSITION = compiled(r"(?:an?|the|his|her|its|their|who|which|where|aged|including|from|of|son|daughter|\d+)\b")
_NO_COUNT = frozenset(
    "times hours minutes years days months weeks points euros dollars percents others series news".split()
)


@rule(Severity.NOTE, category=Category.MISTRANSLATION, quoted="report", gate=Needs(between=r":[ \n]"))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if ":" not in prose:
        return
    for colon in _COLON.finditer(prose):
        match = _ANNOUNCED.search(prose, max(0, colon.start() - 90), colon.end())
        number = value_of(match[1]) if match is not None else None
        if match is None or number is None or not 2 <= number <= 12 or match[2] in _NO_COUNT:
            continue
        if _MORE.search(prose, max(0, match.start() - 60), match.start()):
            continue  # "Also, the top ten include": some were named before
        counts = _listed(document, match.end()) or _enumerated(prose, match.end())
        if counts and not counts[0] <= number <= counts[-1]:
            span = Span(match.start(1), match.end(2))
            follow = "follows" if counts[-1] == 1 else "follow"
            yield Hit(span, f"“{prose[span.start : span.end]}” are announced, and {counts[-1]} {follow}")


def _listed(document: Document, offset: int) -> tuple[int, ...]:
    """Return how many items the list after the colon has, if its block ends there."""
    block = document.block_at(offset - 1)
    if block is None or offset < block.end:
        return ()
    index, items = bisect_right(document.blocks, block.start, key=lambda block: block.start), 0
    while index < len(document.blocks) and document.blocks[index].kind is BlockKind.LIST_ITEM:
        index, items = index + 1, items + 1
    return (items,) if items > 1 else ()


def _enumerated(prose: str, offset: int) -> tuple[int, ...]:
    """The fewest and the most items that the rest of the sentence can be read as; nothing if it is not a plain list."""
    end = _END.search(prose, offset, offset + 300)
    if end is None:
        return ()
    text = prose[offset : end.start()].strip()
    if not text or any(mark in text for mark in '"“”():–—') or " or " in text:
        return ()
    parts = [part.strip() for part in text.split(";" if ";" in text else ",")]
    if len(parts) < 2 and not _AND.search(text):
        return ()
    items = joined = ended = 0
    for index, part in enumerate(parts):
        if not part:
            return ()
        inner = part.removeprefix("and ")
        words = inner.split()
        last = index == len(parts) - 1
        if len(words) > (8 if _AND.search(inner) else 5) and ";" not in text:
            return ()
        if index and not last and ";" not in text and words[0].islower() != parts[0][:1].islower():
            return ()  # names and explanations mixed
        if index and _APPOSITION.match(inner) and not _APPOSITION.match(parts[0]):
            return ()
        items += 1
        joined += len(_AND.findall(inner))
        if joined and not ended:
            ended = items + 1  # the list may end with the first "and", and the rest explain its last item
    if ";" in text:
        return (items,)
    final = _AND.search(parts[-1]) is not None or parts[-1].startswith("and ")
    if not final:
        return ()  # the sentence goes on in some other way
    closing = 1 if _AND.search(parts[-1].removeprefix("and ")) else 0
    fewest = items if joined > closing else items + closing
    return (min(fewest, ended or fewest), items + joined)
