"""A noun or verb is in the wrong number.

"One of the most important city", "two soldier were killed", "this measures": the source language
marks number elsewhere, or not at all. The rule goes by closed classes (numerals, "one of the",
"these", "there is", "the number of") and a list of nouns that are counted, and looks only where
the noun phrase ends: "a two person team" is left alone.

Bad: It is [one of the oldest city] in Europe.
Fix: It is one of the oldest cities in Europe.
Bad: [Two soldier] were hurt.
Fix: Two soldiers were hurt.
Bad: [The number of tourists have] fallen.
Fix: The number of tourists has fallen.
Bad: They kept [these document] in a safe.
Bad: [There is many reasons] for it.
Fix: There are many reasons for it.
Good: It is one of the oldest cities in Europe, with a two day festival.
Good: The number of tourists who have left has fallen. There is a number of reasons.
Good: Every two years, each of the players is tested.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.inflection import forms
from lint.data import rows
from lint.patterns import compiled

#: A noun phrase ends before these, before a mark and at the end of a paragraph.
_ENDS = (
    r"(?=[.,;:!?)]| (?:who|which|that|in|of|on|at|for|with|from|to|by|is|was|are|were|has|have|had|will"
    r"|said|says|can|could|would|may|must|as|since|after|before|when|where|while|because|but|about|into|against)\b)"
)
_PLURAL_BEFORE = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|few|many|both|various"
    r"|numerous|dozens of|hundreds of|thousands of|millions of|lots of"
)
_ADJECTIVE = (
    r"new|old|young|big|large|small|major|main|important|other|more|different|local|foreign|great|little|key|famous"
    r"|Israeli|Russian|Ukrainian|Palestinian|American|Iranian|Chinese|Japanese|Syrian|Lebanese|European"
)
_COUNTED = compiled(
    rf"(?<![\w'’-])(?:(?P<one>[Oo]ne of (?:the|these|those|my|our|his|her|their|its)(?: (?:most|least|more) [a-z-]+"
    rf"| [a-z]+est| (?:{_ADJECTIVE}))?)|(?P<many>{_PLURAL_BEFORE}|{_PLURAL_BEFORE.title()})(?: (?:{_ADJECTIVE}))?"
    rf"|(?P<these>[Tt]hese|[Tt]hose)(?: (?:{_ADJECTIVE}))?) (?P<noun>[a-z]{{3,}}){_ENDS}"
)
_COUNTING = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty several few many both"
    " various numerous dozens hundreds thousands millions lots these those"
).split()
_THIS = compiled(rf"(?<![\w'’-])(?P<this>[Tt]his|[Ee]very|[Ee]ach) (?P<noun>[a-z]{{3,}}){_ENDS}")
_THERE = compiled(
    r"(?<![\w'’-])([Tt]here) (is|was) ((?:also |still |now |already |only |not )?"
    r"(?:many|several|few|numerous|various|two|three|four|five|six|seven|eight|nine|ten|no other) "
    r"(?!times\b|percent\b|points?\b)(?:[a-z]+ )?[a-z]+s)\b(?! worth| of (?:space|money|time))"
)
_NUMBER_OF = compiled(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?] )|(?<=, and ))([Tt]he number of (?:[a-z-]+ )?(?:[a-z]+s|people|children|women|men)"
    r"(?: in [A-Z]\w+)?) (have|are|were)\b"
)
#: "None of this matters", "how this results in": a verb follows.
_OF_THIS = compiled(
    r"(?i:\b(?:(?:none|much|most|all|some|part|any|little) of|how|why|what|when|where|because|that|if|as)) $"
)
_ONE = {"have": "has", "are": "is", "were": "was"}
#: After these a numeral belongs to something else: "chapter two", "the last one of the season".
_NOT_BEFORE = compiled(
    r"(?i:\b(?:a|an|the|of|than|at|by|this|that|these|one|or|and|part|chapter|phase|day|number|no|last|final|first|next|only"
    r"|good|big|another)|[\d-]) $"
)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each noun or verb whose number goes against the words before it."""
    prose, plurals, singulars = document.prose, _plurals(), _singulars()
    for found in _at(document, _COUNTED, _COUNTING):
        noun = found["noun"]
        before = prose[max(0, found.start() - 12) : found.start()]
        if noun not in plurals or _belongs_elsewhere(found, before) or _is_pair(found, prose):
            continue
        start = found.start("noun")
        yield Hit(
            Span(*found.span()),
            f"“{found[0]}” wants the plural: “{plurals[noun]}”",
            (Fix.replace(Span(start, found.end()), plurals[noun]),) if not found["these"] else (),
        )
    for found in _at(document, _THIS, ("this", "every", "each")):
        if (noun := found["noun"]) in singulars and not _OF_THIS.search(
            prose, max(0, found.start() - 12), found.start()
        ):
            yield Hit(Span(*found.span()), f"“{found['this']}” takes a singular: “{singulars[noun]}”")
    for found in _at(document, _THERE, ("there",)):
        verb = "are" if found[2] == "is" else "were"
        yield Hit(
            Span(*found.span()),
            f"“{found[0]}” is about several: “{found[1]} {verb}”",
            (Fix.replace(Span(*found.span(2)), verb),),
        )
    for found in _at(document, _NUMBER_OF, ("the",) if "number" in document.word_positions else ()):
        verb = _ONE[found[2]]
        yield Hit(
            Span(*found.span()),
            f"“the number of” is a singular: “{verb}” (“a number of” is a plural)",
            (Fix.replace(Span(*found.span(2)), verb),),
        )


def _at(document: Document, expression: re.Pattern[str], anchors: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield the places of an expression that begins with one of the anchors."""
    for anchor in anchors:
        for position in document.word_positions.get(anchor, ()):
            if found := expression.match(document.prose, document.words[position].start):
                yield found


def _belongs_elsewhere(found: re.Match[str], before: str) -> bool:
    """Is a numeral part of something else: "chapter two", "the last one of the season"?"""
    few = found["many"] in ("few", "Few") and before.endswith(" a ")
    return not found["these"] and not few and bool(_NOT_BEFORE.search(before))


def _is_pair(found: re.Match[str], prose: str) -> bool:
    """Does "both" belong to "both ... and"?"""
    return found["many"] in ("both", "Both") and prose.startswith(" and ", found.end())


@cache
def _plurals() -> dict[str, str]:
    """Return the plurals of counted nouns by their singulars."""
    pairs = (word.partition("=") for (line,) in rows(__package__, "number_agreement.tsv", 1) for word in line.split())
    return {noun: plural or forms(noun).s for noun, _, plural in pairs}


@cache
def _singulars() -> dict[str, str]:
    """Return the singulars of counted nouns by their plurals."""
    return {plural: noun for noun, plural in _plurals().items()}
