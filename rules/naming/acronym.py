"""An acronym is not explained, explained twice, or explained for nothing.

News gives the full name once, with the acronym in brackets, and then uses the
acronym. Each sentence is translated for itself, so the explanation comes late,
comes again, or comes out in other words. Acronyms that every reader knows need
no explanation.

Option known: acronyms that need no explanation, besides those in mtlint's own list.
    Empty by default.
Option unexplained: whether every acronym that is never explained is reported, not only one with
    "the" before it ("the HSB"). False by default.

Bad: The Harbour Safety Board (HSB) met twice. The [Harbour Security Body (HSB)] will report in May. The HSB is small.
Bad: The Harbour Safety Board (HSB) met twice. The [Harbour Safety Board (HSB)] will report in May. The HSB is small.
Bad: The Port Workers' Union (PWU) met. The [Dock Labour Union (PWU)] will report in May. The PWU is small.
Bad: The [HSB] will report in May. The Harbour Safety Board (HSB) met twice.
Bad: The ferries will be checked in May by the [HSB].
Bad: It rained. The [HSB] said that the ferries will be checked in May.
Good: The Harbour Safety Board (HSB) met twice. The HSB will report in May.
Bad: The Molde Fund for Homes (MFH) met twice, as the MFH said. The [Molde Homes Fund (MFH)] is small (so says the MFH).
Bad: It rained on forty of the boats (a third of them, says the [HSB]).
Good: The Ministry of Interior (MOI) met twice. The MOI will report in May.
Good: HSB To Meet On Ferries\\n\\nThe Harbour Safety Board (HSB) met twice. The HSB will report in May.
Good: The UN and the EU sent observers.
Good: They play in the Coastal Series (CS). As the CS is short, three CS-style games follow.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.transliteration import fold
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple

from ._capitals import capitals

_USE = compiled(r"[A-Z](?<![&.#@/].)[A-Z]{2,5}(?![\w&@/]|\.[A-Z]|-[A-Z0-9]|['’][A-Z])")
_GOES_ON = compiled(r"[.,;)]|['’]s\b| [a-z]")
_CAPITALS = compiled(r"\b[A-Z]{2,7}s?\b")
_IN_BRACKETS = compiled(r"\(([A-Z]{2,7})\)")
_CAPITALS_BEFORE = compiled(
    r"(?:\bThe |(?<![\w’'-]))(?!The )([A-Z][\w’'-]*(?: (?:(?:of|for|and|on|the) )*[A-Z][\w’'-]*)+) \Z"
)
_WORD = compiled(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words that have no letter in an acronym, or may have none.
_LINKS = frozenset("of the for and in on to at by a de la del des du di da al el et und für".split())
_HEADS = frozenset((BlockKind.TITLE, BlockKind.HEADING))
#: How far back from the bracket the first word of a full name may lie, in code points.
_REACH = 120
#: Bodies that are looked up in the text, at most: each takes a pass over it.
_MOST = 20


class Definition(NamedTuple):
    """A full name with its acronym in brackets behind it."""

    acronym: str
    name: str
    span: Span  # of both


@rule(Severity.NOTE, category=Category.INCONSISTENT_TERMINOLOGY, quoted="skip", running=True)
def check(document: Document, *, known: frozenset[str] = frozenset(), unexplained: bool = False) -> Iterator[Hit]:
    usual = _usual() | {acronym.upper() for acronym in known} if known else _usual()
    definitions: dict[str, list[Definition]] = {}
    for definition in _definitions(document.prose):
        definitions.setdefault(definition.acronym, []).append(definition)
    uses = _uses(document, (one.span for found in definitions.values() for one in found))
    single = (found[0] for found in definitions.values() if len(found) == 1)
    once = {one.acronym: one.span for one in single if one.acronym not in uses and one.acronym not in usual}
    again = _come_again(document.prose, once)
    for acronym, (first, *others) in definitions.items():
        yield from (_again(first, other) for other in others)
        places = uses.get(acronym, [])
        if acronym in once and acronym not in again:
            message = f"“{acronym}” is explained here and not used again"
            yield Hit(first.span, message)
        elif acronym not in usual and (early := _before(document, places, first.span)) is not None:
            yield Hit(
                early,
                f"“{acronym}” comes before “{first.name}” explains it",
                related=(Related(first.span, "explained here"),),
            )
    unknown = [each for each in uses.items() if each[0] not in usual and each[0] not in definitions]
    if not unexplained:
        unknown = [(acronym, places) for acronym, places in unknown if _is_body(document, acronym, places[0])][:_MOST]
    for acronym, places in unknown:
        if unexplained or (acronym not in _foreign() and not _is_explained(document.prose, acronym)):
            yield Hit(places[0], f"“{acronym}” is not explained")


def _come_again(prose: str, explained: Mapping[str, Span]) -> set[str]:
    """Return the acronyms that stand outside their explanation too, in any company: "the WS-led talks"."""
    found = set[str]()
    for match in _CAPITALS.finditer(prose) if explained else ():
        acronym = match[0].removesuffix("s")
        if acronym in explained and match.start() not in range(*explained[acronym]):
            found.add(acronym)
    return found


def _before(document: Document, places: Sequence[Span], explained: Span) -> Span | None:
    """Return the first place before the explanation; a headline may be as short as it likes."""
    for place in places:
        block = document.block_at(place.start)
        if place.start < explained.start and block is not None and block.kind not in _HEADS:
            return place
    return None


@cache
def _foreign() -> frozenset[str]:
    """Return the acronyms of which `foreign-acronym` says what to write."""
    return frozenset(acronym for acronym, *_ in rows(__package__, "foreign_acronym.tsv", 3))


def _is_body(document: Document, acronym: str, place: Span) -> bool:
    """Does an acronym stand with "the" in a sentence, as the short name of a body does, and not as a shouted word?"""
    prose, block = document.prose, document.block_at(place.start)
    return (
        block is not None
        and block.kind is BlockKind.PARAGRAPH
        and prose[max(0, place.start - 5) : place.start].endswith((" the ", "\nthe ", " The ", "\nThe "))
        and _GOES_ON.match(prose, place.end) is not None
        and all(
            place.text == acronym
            for place in (document.words[at] for at in document.word_positions.get(acronym.lower(), ()))
        )
    )


def _is_explained(prose: str, acronym: str) -> bool:
    """Does the text have the acronym in brackets, words after it that say what it is, or the name it is short for?"""
    name = r"[\w’'-]* (?:(?:of|the|and|for|on|in) )*".join(acronym)
    return re.search(rf"[(“\"]{acronym}\b|\b{acronym}(?: \(|, (?:the|an?) )|\b{name}", prose) is not None


def _again(first: Definition, other: Definition) -> Hit:
    related = (Related(first.span, f"“{first.name}” here"),)
    if fold(first.name.removesuffix("s")) == fold(other.name.removesuffix("s")):
        return Hit(other.span, f"“{other.acronym}” is explained a second time", related=related)
    return Hit(
        other.span, f"“{other.acronym}” stands for “{other.name}” here and for “{first.name}” before", related=related
    )


def _definitions(prose: str) -> Iterator[Definition]:
    others: list[re.Match[str]] = []
    explained: set[str] = set()
    for bracket in _IN_BRACKETS.finditer(prose):
        start = _name_start(prose, bracket.start(), bracket[1])
        if start is not None:
            explained.add(bracket[1])
            yield _definition(prose, start, bracket)
        elif bracket[1] in explained:
            others.append(bracket)
    for bracket in others:  # another translation of the name: its letters do not fit
        name = _CAPITALS_BEFORE.search(prose, max(0, bracket.start() - _REACH), bracket.start())
        if name is not None:
            yield _definition(prose, name.start(1), bracket)


def _definition(prose: str, start: int, bracket: re.Match[str]) -> Definition:
    return Definition(bracket[1], prose[start : bracket.start()].rstrip(), Span(start, bracket.end()))


def _name_start(prose: str, end: int, acronym: str) -> int | None:
    """Return where the words begin whose first letters make an acronym, read backwards from its bracket."""
    words = list(_WORD.finditer(prose, max(0, end - _REACH), end))
    if not words or prose[words[-1].end() : end].strip():
        return None
    # "Fund for Housing (FH)" leaves the small word out, "Ministry of Interior (MOI)" does not.
    starts = (_read_back(prose, words, end, acronym, links) for links in (_LINKS, frozenset[str]()))
    return next((start for start in starts if start is not None), None)


def _read_back(prose: str, words: Sequence[re.Match[str]], end: int, acronym: str, silent: Set[str]) -> int | None:
    """Return where the words begin that make an acronym, if the ``silent`` ones have no letter in it."""
    left = len(acronym) - 1
    start = end
    for word in reversed(words):
        if prose[word.end() : start].strip(" \xa0'’"):
            return None  # punctuation: no name runs across it
        for piece in reversed(word[0].split("-")):
            if left >= 0 and piece[0].upper() == acronym[left] and piece.lower() not in silent:
                left -= 1
            elif piece.lower() not in _LINKS:
                return None
        start = word.start()
        if left < 0:
            return start
    return None


def _uses(document: Document, explained: Iterable[Span]) -> dict[str, list[Span]]:
    """Return every acronym of a document outside its explanations, with its places; not lines in capitals."""
    taken = {offset for span in explained for offset in range(*span)}
    found: dict[str, list[Span]] = {}
    prose = document.prose
    for start in document.view(capitals):
        match = _USE.match(prose, start)
        if match is None or match.start() in taken or _SHOUTED.search(prose, max(0, match.start() - 12), match.start()):
            continue
        if _SHOUTED_AFTER.match(prose, match.end()):
            continue
        found.setdefault(match[0], []).append(Span(*match.span()))
    return found


#: Capitals beside a word in capitals: a dateline, a headline, a shout.
_SHOUTED = compiled(r"[A-Z]{2,}[,:]? \Z")
_SHOUTED_AFTER = compiled(r"[,:]? [A-Z]{2,}\b|\s*[–—(]")


@cache
def _usual() -> frozenset[str]:
    """Acronyms that need no explanation."""
    return frozenset(acronym for (line,) in rows(__package__, "acronym.tsv", 1) for acronym in line.split())
