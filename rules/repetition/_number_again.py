"""A noun that is joined to itself in another shape: "the attacks and attack", "raids and other raids"."""

import re

from lint import Span
from lint.analysis.stems import stem
from lint.analysis.wordclass import may_be_noun
from lint.patterns import compiled

_BEFORE = compiled(
    r"\b(?:(the|a|an|this|these|his|her|its|their|of|in|by|to|for|with|on) )?([a-z]{4,})\Z", re.IGNORECASE
)
_AFTER = compiled(r"(?:(the) )?([a-z]{4,})(?![\w'’-])")
#: After the second it is no part of a longer phrase.
_ENDS = compiled(
    r"\Z|[.;:!?,)”\"\n]| (?:in|on|at|by|from|during|against|into|about|over|since|after|before|that|which|who|said"
    r"|and)\b"
)
#: After these the second is the subject, of a clause of its own if the first was none: "he was a guest and guests are".
_VERB = compiled(r" (?:are|were|is|was|have|has|had|will|would)\b")
_OPENS = compiled(r"(?:\A|[.!?:;,“\n]\s*|\bthat )\Z")
#: "The committee and its committee members".
_OWNED = compiled(r"(?:its|their) (?:own )?([A-Za-z]{4,}) ([a-z]{4,})(?![\w’'-])")
_NOUN_BEFORE = compiled(r"\b([A-Za-z]{4,})\Z")
_WINDOW = 40  # characters
_MARKS = 6  # characters before the first
_BEGINNING = 3  # letters that the two have in common
#: Their plural is another thing, or both numbers are named by right.
_APART = frozenset(
    "time person people child children woman women human custom arm good force mean premise work individual state"
    " generation season future news economic statistic politic mathematic glass crime damage paper water wood iron"
    " spirit content interest hair sport love game fact detail".split()
)
#: "Raids and other raids": with "his" or "the" before it the first is one thing, and the others others.
_OTHER = compiled(r"(?:several |all |the )?other ([a-z]{4,})(?![\w'’-])")
_BARE = compiled(
    r"(?:\A|[.!?:;,“\n]|\b(?:of|in|by|to|for|with|on|about|from|against|were|are|has|have|had"
    r"|[a-z]+ed))\s*([A-Za-z]{4,})\Z"
)


def other_again(prose: str, conjunction: re.Match[str]) -> Span | None:
    """Return a noun, a conjunction and the same noun behind "other"; None where something else stands there."""
    start, end = conjunction.span()
    if conjunction[0] != " and ":
        return None
    after = _OTHER.match(prose, end)
    if after is None:
        return None
    before = _BARE.search(prose, max(0, start - _WINDOW), start)
    if before is None or before[1].lower() != after[1] or not may_be_noun(after[1]):
        return None
    return Span(before.start(1), after.end())


def owner_again(prose: str, conjunction: re.Match[str]) -> tuple[Span, Span] | None:
    """Return "committee and its committee members" and the words "committee " in it that can go; None if it is none."""
    start, end = conjunction.span()
    after = _OWNED.match(prose, end) if conjunction[0] == " and " else None
    if after is None:
        return None
    before = _NOUN_BEFORE.search(prose, max(0, start - _WINDOW), start)
    if before is None or before[1].lower() != after[1].lower() or not may_be_noun(after[1].lower()):
        return None
    return Span(before.start(1), after.end()), Span(after.start(1), after.start(2))


def number_again(prose: str, conjunction: re.Match[str]) -> Span | None:
    """Return a noun, a conjunction and the same noun in the other number; None where something else stands there."""
    start, end = conjunction.span()
    if conjunction[0] != " and ":
        return None
    after = _AFTER.match(prose, end)
    if after is None:
        return None
    again = after[2]
    if prose.rfind(again[:_BEGINNING], max(0, start - _WINDOW), start) < 0:
        return None  # nearly all
    before = _BEFORE.search(prose, max(0, start - _WINDOW), start)
    if before is None or before[1] is None or before[2] == again or not before[2].islower():
        return None
    one, other = before[2], again
    single = min(one, other, key=len)
    plural = {single + "s", single + "es", f"{single[:-1]}ies" if single.endswith("y") else ""}
    if max(one, other, key=len) not in plural or stem(one) in _APART or single in _APART:
        return None
    article = after[1] is not None
    if (article and before[1].lower() != "the") or not (may_be_noun(one) and may_be_noun(other)):
        return None
    if _VERB.match(prose, after.end()):
        ends = _OPENS.search(prose, max(0, before.start() - _MARKS), before.start()) is not None
    else:
        ends = _ENDS.match(prose, after.end()) is not None
    return Span(before.start(2), after.end()) if ends else None
