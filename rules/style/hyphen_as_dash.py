"""A hyphen between spaces, or two hyphens, stand for a dash.

Typewriters and agencies' wires had no other; a printed or published text has. The whole text is
one finding, whose fix changes every place. The dash is the one that the text has elsewhere, else
a spaced en dash. A text whose dashes are all " -- " keeps them. So does one that is typed on a
keyboard throughout, without a dash or a curly mark, and has " - " as a habit: that is the style of
its house. A pair is changed whole: where a second hyphen of the sentence stands against a word on
one side, and where a comma stands before the hyphen, nothing is proposed.

Option minimum: how many such places a text has at least.
Option habit: how many " - " are the style of a typed text (4).

Bad: The ferry[ - ]old and slow - sank on Friday. Nobody was hurt.
Fix: The ferry – old and slow – sank on Friday. Nobody was hurt.
Bad: The ferry[ -- ]old and slow -- sank on Friday. It had sailed—never late—for years.
Fix: The ferry—old and slow—sank on Friday. It had sailed—never late—for years.
Bad: The ferry sank[--]nobody was hurt.
Good: The ferry -- old and slow -- sank on Friday.
Good: The ferry - old and slow - sank on Friday. It had sailed - never late - for years.
Good: Flood closes port HARBOUR CITY (Coast News) - Ships wait outside.
Good: The ferry – old and slow – sank on Friday.
Good: The well-known two- and three-decked ferries won 2 - 1 on pages 3 - 5.
Good: Cases of COVID - 19 fell. A MiG - 29 and an F - 16 flew over the bay.
Good: The China - related firm has a well - known owner, and the state - owned bank and a 10 - day visa are new.
Good: - The ferry sank\\n- Nobody was hurt
Good: HARBOUR CITY -- The ferry sank on Friday, its owner said. Nobody was hurt.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.torn_compounds import torn_compound
from lint.patterns import compiled

_SPACED = compiled(r" [-‐‑](?:-{0,2} )(?=[\w“\"‘'(])")
_GLUED = compiled(r"--(?:(?=[a-z])(?<=[a-z]--)| (?=[a-z])(?<=[a-z]-- ))")
_BAR = compiled(r" \| (?=[a-z])(?<=[a-z,] \| )")
#: A hyphen that is half a dash: "the port- it is old -", or one beside a mark: "old," - he said.
_TORN = compiled(
    r"(?<=\w)(?<!\btwo)(?<!\bthree)(?<!\d)- (?=\w)(?!(?:and|or|to) )| -(?=[A-Za-z])|(?<=[,”\"’)]) ?- ?(?=\w)"
)
#: The first half of a code that was torn: "COVID - 19", "Boeing 737 - 800", "MiG - 29".
_CODE = compiled(r"\b(?:[A-Z]{1,6}|[A-Z][a-z]{0,3}[A-Z]|\d{2,3}|[Cc]ovid|Su|Tu|An|Mi|Ka|Be|Il|Yak|Ch)$")
#: The first half of a compound that was torn: "co - operation".
_COMPOUND = compiled(
    r"\b(?:anti|pro|non|co|ex|self|semi|multi|re|pre|post|cross|vice|mid|counter|ultra|e|well|long|short|high|low|far)$"
)
_YEARS = compiled(r"\byears?$")  # "a 5 year - old boy"
#: A dateline whose block is not known to be one: "Harbour City, May 3 (Harbour News)".
_DATELINE = compiled(r"[A-Z][A-Z .,’'-]{2,40}(?:, [\w. ]{2,25})?|(?:[A-Z][\w ,.’'-]{1,60})?\([A-Z][^()\n]{1,30}\)")
#: The end of a dateline that stands anywhere, say after a headline: "HARBOUR CITY (Coast News)".
_AGENCY = compiled(r"\b[A-Z]{2,}(?:, [A-Z][a-z]+\.?)? {1,2}\([A-Z][^()\n]{1,30}\)$")
_AGENCY_LENGTH = 70  # code points
#: The page of a headline, with its date: "- DW - 09.02.2023".
_PAGE = compiled(r"(?:[A-Z][\w.!]{0,20}(?: [A-Z][\w.!]{0,20}){0,2} [-–—] )?\d{1,2}[./]\d{1,2}[./]\d{4}\b|Yahoo!")
#: A name after the hyphen, and no new clause: "Siem Reap - Guangxi Park".
_NAMES = compiled(r"\w [-‐‑] (?!(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|There|As|If)\b)[A-Z]")
_DASH = compiled(r"[–—]")
_CURLY = compiled(r"[“”‘’„«»]")
_BEFORE = frozenset(',;”"’)%')
_SAID = compiled(r" *(?:[\w ]{0,25} )?(?:said|says|told|noted|added|explained|stressed|wrote|quotes)\b")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE})


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", gate=Needs(between=r" [-‐‑]-{0,2} |--| \| "))
def check(document: Document, *, minimum: int = 1, habit: int = 4) -> Iterator[Hit]:
    """Yield the first hyphen that stands for a dash, with a fix for all of them."""
    prose = document.prose
    places = [
        Span(*match.span())
        for pattern in (_SPACED, _GLUED, _BAR)
        for match in pattern.finditer(prose)
        if _is_dash(document, match)
    ]
    places.sort()
    if len(places) < max(1, minimum) or _is_typed(prose, places, habit):
        return
    dash = _dash(prose)
    torn = _torn_sentences(document, places)
    edits = tuple(Edit(*place, dash) for place in places if not _is_torn(document, place, torn))
    count = "a hyphen is used" if len(places) == 1 else f"{len(places)} hyphens are used"
    message = f"{count} for a dash: write “{dash.strip()}”"
    yield Hit(
        places[0], message, (Fix(edits),) if edits else (), tuple(Related(place, "here too") for place in places[1:])
    )


def _is_typed(prose: str, places: list[Span], habit: int) -> bool:
    """Are all dashes of the text " -- ", as a wire types them, or in a typed text all " - ", so often as is a habit?"""
    if _DASH.search(prose):
        return False
    forms = {prose[slice(*place)] for place in places}
    return forms == {" -- "} or (forms == {" - "} and len(places) >= habit and not _CURLY.search(prose))


def _is_torn(document: Document, place: Span, torn: frozenset[int]) -> bool:
    """Does a comma stand beside a hyphen, or in its sentence another one with a space on one side only?"""
    sentence = document.sentence_at(place.start)
    between_names = (
        _NAMES.match(document.prose, place.start - 1) is not None and document.prose[place.start - 1].isalnum()
    )
    return (
        sentence is None
        or document.prose[place.start - 1] in ",;"
        or sentence.start in torn
        or (between_names and _is_name_before(document, place.start))
    )


def _is_name_before(document: Document, at: int) -> bool:
    """Does a hyphen follow a name, so that it may join two: "the Moscow - Kazan road"?"""
    words, sentence = document.words_in(max(0, at - 30), at), document.sentence_at(at)
    return bool(words) and words[-1].text[0].isupper() and sentence is not None and words[-1].start > sentence.start


def _torn_sentences(document: Document, places: list[Span]) -> frozenset[int]:
    """Return the starts of sentences in which a hyphen has a space on one side only, or a mark beside it."""
    own = {start for place in places for start in (place.start, place.start + 1)}
    sentences = {(one.start, one.end) for place in places if (one := document.sentence_at(place.start)) is not None}
    return frozenset(
        start
        for start, end in sentences
        if any(match.start() not in own for match in _TORN.finditer(document.prose, start, end))
    )


def _is_dash(document: Document, match: re.Match[str]) -> bool:
    prose, (start, end) = document.prose, match.span()
    before = prose[start - 1 : start]
    if not (before.isalnum() or before in _BEFORE) or (before.isdigit() and prose[end].isdigit()):
        return False
    if _CODE.search(prose, max(0, start - 8), start) and prose[end].isdigit():
        return False
    if torn_compound(prose, start):
        return False
    if _YEARS.search(prose, max(0, start - 8), start) and prose.startswith(("old", "long"), end):
        return False
    if _COMPOUND.search(prose, max(0, start - 8), start) or (before.isdigit() and prose.startswith("year", end)):
        return False
    if _PAGE.match(prose, end):
        return False
    block = document.block_at(start)
    if block is None or _DATELINE.fullmatch(prose, block.start, start):
        return False
    if _AGENCY.search(prose, max(block.start, start - _AGENCY_LENGTH), start) and prose[end].isupper():
        return False
    return block.kind in _PROSE and not (prose[start - 1] in ',”"' and _SAID.match(prose, end))


def _dash(prose: str) -> str:
    """Return the dash that the text has elsewhere, with its spaces."""
    em, spaced = prose.count("—"), prose.count(" — ")
    if em > prose.count("–"):
        return " — " if 2 * spaced > em else "—"
    return " – "
