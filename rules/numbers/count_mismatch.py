"""A number is announced, and another number of things follows.

They follow behind a colon, as items of a list, as names between commas or in brackets, or in sentences that begin
with "First", "Second" and "Third". A list behind "including" need not be whole.

Bad: The council named [four measures]: a curfew, a ban on cars and a fine.
Bad: Police arrested [two men]: Omar Haddad, Sami Nasser and Ziad Karam.
Bad: The plan has [three parts]:\\n\\n- close the port\\n- open the road\\n\\nNo date was set.
Bad: [Three schools] were hit: Al Noor and Al Salam.
Bad: He has [two daughters], Mia, Ella and Ruth, and rules [three islands] (Sark and Herm).
Bad: [Five towns] will host the games: Porto, Lyon, Ghent and Graz. [Both suspects], Ali, Reza and Hadi, fled.
Bad: The bill has [four aims]. First, it cuts taxes. Second, it lowers rents. Third, it ends a subsidy. It will pass.
Good: In two years, Sark and Herm, the islands, gained. Two of his three sons, Tom and Max, left.
Good: Two brothers, Adam and Noah Levin, and a cousin fled.
Good: It has three aims. First, it cuts taxes. Finally, it ends a subsidy.
Good: The council named three measures: a curfew, a ban on cars and a fine.
Good: Two islands: Trinidad and Tobago, and Bequia.
Good: There are two ways: to wait, or to leave with the children, the old and the sick.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import NUMERAL, value_of

_BEFORE_NOUN = r"(?:(?!(?:of|to|and|or|in|on|for|the|by|at|from|with|per)\b)[A-Za-z][a-z-]+ ){0,3}?"
_NOUN = r"([a-z]{3,}s|people|[a-z]*(?:men|women|children))\b"
_ANNOUNCED = compiled(
    rf"(?<!\w)((?i:{NUMERAL})) (?:of (?:the|these|its) )?{_BEFORE_NOUN}{_NOUN}"
    r"(?: (?:are|were|is|include|included)(?=:))?"
    r"(?: (?:were |are |have been |had been )?(?:[a-z]{3,}ed|hit|held|shot|hurt|built|sent))?"
    r"(?: (?:on|for|in|of|to) [^:.;\n]{1,30})?:$"
)
#: "Five cities will host the games:", where the number opens the sentence and no other follows.
_SUBJECT = compiled(
    rf"(?:\A|[.!?\n][\"”’]? ?)((?i:{NUMERAL})) {_BEFORE_NOUN}{_NOUN}"
    rf"(?: (?!(?i:{NUMERAL})\b|and\b|who\b|which\b|that\b|[a-z]+s:)[a-z]+){{1,6}}(?: [a-z]+s)?:$"
)
#: Names right behind what is announced: "two daughters, Mia, Ella and Ruth," "three states (Spain and Portugal)".
_NAME = (
    r"(?:(?:the |[ae]l-)?[A-Z][\w’'-]+\.?"
    r"(?: (?:(?:al|el|bin|ibn|de|da|di|van|von|der) ?){0,2}(?:[ae]l-)?[A-Z][\w’'-]+){0,3})"
)
_NAMES = compiled(
    rf"{_BEFORE_NOUN}{_NOUN}(?: (?:were |have |had |was )?(?:[a-z]{{3,}}ed|left|died|fled|won|lost|quit|met"
    rf"|spoke))?"
    rf"(?:(?:, (?:namely )?| [–—-] )({_NAME}(?:, {_NAME})*,? and {_NAME})(?=[,.;]| [–—-] )"
    rf"| \(({_NAME}(?:, {_NAME})*(?:,? and|,) {_NAME})\))"
)
_DOUBLE = compiled(r"(?:Bosnia|Trinidad|Antigua|Kitts|Sao Tome|Marks|Johnson|Tyne) and ")
#: "In two years, Spain and Italy, the hosts,": the names are the subject. "Two of his three sons, Tom and Max".
_NO_LIST = compiled(
    r"(?:(?:\A|[.!?\n] ?)[\"“‘(]?(?:[A-Z][a-z]+ )?(?i:after|in|for|during|at|with|on|before|within|despite"
    r"|over|from|since|when|as|of|by|to|like|unlike|among|apart) (?:[\w’'-]+ ){0,4}|\b(?:[Oo]f|[Oo]ther"
    r"|including|than|least|first"
    r"|last|over)"
    r" (?:(?:the|his|her|their|its|these|those|at) )?)\Z"
)
#: "It has four goals. First, it cuts taxes. Second, ..."
_FIRST = compiled(
    rf"(?<!\w)((?i:{NUMERAL})) {_BEFORE_NOUN}{_NOUN}(?: [^.!?:\n]{{0,60}})?[.:] ?\n{{0,2}}First(?:ly)?,? "
)
_ORDINALS: Sequence[str] = "first second third fourth fifth sixth seventh".split()
_NEXT = compiled(
    r"[.;!?\n] ?(?:(?:And |and )?([Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh)"
    r"(?:ly)?,|Finally,)"
)
_CLOSING = compiled(
    r"\b(?:[Ff]inally|[Ll]ast(?:ly)?|[Aa]nother|[Aa]lso|[Tt]he (?:second|third|fourth|fifth"
    r"|other))\b"
)
_COUNTED = range(2, 11)
_ANNOUNCING = range(2, 13)
_LONGEST = 1200  # characters that the list may take
_WORDS = frozenset("both two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10".split())
_NUMBERS = (_WORDS - {"both"}) | {"eleven", "twelve", "11", "12"}
_POINTING = ("the", "these")
#: "The six cities are Homs, Hama and Idlib."
_ARE = compiled(
    rf"\b[Tt]h(?:e|ese) ((?i:{NUMERAL})) {_BEFORE_NOUN}{_NOUN} (?:are|were) "
    rf"({_NAME}(?:, {_NAME}){{1,11}},? and {_NAME})(?=[.;])"
)
_MORE = compiled(r"(?:\A|[.!?\n]\s?)(?:Also|In addition|Besides)\b[^.!?\n]*\Z")
_COLON = compiled(r":(?<=[a-z]:)(?=[ \n])")
_END = compiled(r"[.!?\n]|\Z")
_AND = compiled(r",? and (?:also |finally |lastly )?| as well as ")
#: "The head of the office in Molde and the director of the port": two, however long they are.
_TWO = compiled(
    r"(the|an?) (?![a-z-]+s )[a-z]+(?: (?!and\b|with\b|between\b|both\b)[\w’'-]+){2,10}"
    r" and (?=\1 )(?:the|an?) (?![a-z-]+s )[a-z]+(?: (?!and\b)[\w’'-]+){1,10}"
)
# An item that begins so explains the one before it.
_APPOSITION = compiled(r"(?:an?|the|his|her|its|their|who|which|where|aged|including|from|of|son|daughter|\d+)\b")
#: Clauses that ask are themes of an article, but for these nouns.
_ASKING = compiled(r" ?(?:how|why|what|when|where|who|whether)\b")
_ASKED = frozenset("questions things points issues problems tasks matters riddles".split())
_NO_COUNT = frozenset(
    "times hours minutes years days months weeks points euros dollars percents others series news decades goals miles"
    " matches games wins defeats victories metres meters yards feet votes wickets runs sets seats laps".split()
)


@rule(
    Severity.NOTE,
    category=Category.MISTRANSLATION,
    quoted="report",
    gate=Needs(between=r":[ \n]")
    | Needs(words=_WORDS | {"eleven", "twelve"})
    | Needs(figures=r"(?:[2-9]|1[0-2]) [a-zA-Z]"),
)
def check(document: Document) -> Iterator[Hit]:
    yield from _named(document)
    yield from _itemised(document)
    yield from _equated(document)
    yield from _in_order(document.prose)
    prose = document.prose
    if ":" not in prose:
        return
    for colon in _COLON.finditer(prose):
        reach = max(0, colon.start() - 90), colon.end()
        match = _ANNOUNCED.search(prose, *reach) or _SUBJECT.search(prose, *reach)
        number = value_of(match[1]) if match is not None else None
        if match is None or number is None or number not in _ANNOUNCING or match[2] in _NO_COUNT:
            continue
        if _MORE.search(prose, max(0, match.start() - 60), match.start()):
            continue  # "Also, the top ten include": some were named before
        if match[2] not in _ASKED and _ASKING.match(prose, match.end()):
            continue  # "The two armies: how they compare, why they fight and when it ends"
        counts = _listed(document, match.end()) or _enumerated(prose, match.end())
        if counts and not counts[0] <= number <= counts[-1]:
            span = Span(match.start(1), match.end(2))
            yield _hit(prose, span, counts[-1])


def _hit(prose: str, span: Span, number: int) -> Hit:
    follow = "follows" if number == 1 else "follow"
    return Hit(span, f"“{prose[span.start : span.end]}” are announced, and {number} {follow}")


def _in_order(prose: str) -> Iterator[Hit]:
    """Yield numbers before sentences that begin with "First", "Second" and so on up to another number."""
    for first in _FIRST.finditer(prose) if "First" in prose else ():
        number, last, last_end = value_of(first[1]), 1, first.end()
        for match in _NEXT.finditer(prose, first.end(), first.end() + _LONGEST):
            if match[1] is None or _ORDINALS.index(match[1].lower()) != last:
                break  # "Finally", or another list
            last, last_end = last + 1, match.end()
        closed = _CLOSING.search(prose, last_end, last_end + _LONGEST) is not None
        if number and number in _COUNTED and last > 1 and (number < last or (number > last and not closed)):
            yield _hit(prose, Span(first.start(1), first.end(2)), last)


def _equated(document: Document) -> Iterator[Hit]:
    """Yield numbers of things that the sentence names one by one behind "are", in another number."""
    keys, words = document.lowercase_words, document.words
    places = sorted(
        at - 1 for key in _NUMBERS for at in document.word_positions.get(key, ()) if keys[at - 1] in _POINTING
    )
    for match in filter(None, (_ARE.match(document.prose, words[at].start) for at in places)):
        number, names = value_of(match[1]), len(re.split(r",? and |, ", match[3]))
        if number in _ANNOUNCING and number != names and match[2] not in _NO_COUNT:
            yield _hit(document.prose, Span(match.start(1), match.end(2)), names)


def _itemised(document: Document) -> Iterator[Hit]:
    """Yield numbers at the end of a paragraph that a full stop ends, where a list of another length stands below."""
    for block, below in pairwise(document.blocks):
        if block.kind is not BlockKind.PARAGRAPH or below.kind is not BlockKind.LIST_ITEM:
            continue
        text = document.prose[block.start : block.end].rstrip()
        match = _ANNOUNCED.search(f"{text[:-1]}:", max(0, len(text) - 60)) if text.endswith(".") else None
        number = value_of(match[1]) if match is not None else None
        if match is None or number is None or number not in _ANNOUNCING or match[2] in _NO_COUNT:
            continue
        counts = _listed(document, block.end)
        if counts and counts[0] != number:
            yield _hit(document.prose, Span(block.start + match.start(1), block.start + match.end(2)), counts[0])


def _named(document: Document) -> Iterator[Hit]:
    """Yield numbers right before a list of names that has another length."""
    prose, positions = document.prose, document.word_positions
    for at in sorted(at for word in _WORDS & positions.keys() for at in positions[word]):
        word = document.words[at]
        match = _NAMES.match(prose, word.end + 1) if prose[word.end : word.end + 1] == " " else None
        if match is None or match[1] in _NO_COUNT or _NO_LIST.search(prose, max(0, word.start - 50), word.start):
            continue
        listed = _DOUBLE.sub("", match[2] or match[3])
        number, names = 2 if word.key == "both" else value_of(word.key), len(re.split(r",? and |, ", listed))
        if number is not None and number != names and names != 2 * number:
            yield _hit(prose, Span(word.start, match.end(1)), names)


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
    if len(parts) == 1 and _TWO.fullmatch(text):
        return (2, 2)
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
