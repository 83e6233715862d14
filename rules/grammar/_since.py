"""The present for what began in the past: "he is the head of the union since 2014"."""

import re
from collections.abc import Iterator

from lint import Document, Span
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import AUXILIARIES, PARTICIPLE, PAST, THIRD, is_plain_verb, may_be_noun, verb_forms
from lint.patterns import compiled

from ._times import DAY, EVENTS, MONTH, SEVERAL

_TIME = (
    rf"(?:then|(?:{MONTH} )?(?:19|20)\d\d|{MONTH}|{DAY}|last \w+|childhood|the (?:beginning|start|end|outbreak) of"
    rf" (?:the |this |last )?[\w’'-]+(?: of (?:the )?[\w’'-]+)?|the (?:{EVENTS})(?: in [A-Z][\w’'-]+)?)"
)
#: "Since the start of the war, more than forty nurses are killed".
_PASSIVE = compiled(
    rf"Since {_TIME},? (?:[\w’'-]+ ){{1,7}}?(?P<be>is|are) (?:already |also )?(?P<verb>[a-z]+)\b(?! to\b)"
)
#: What is true of all time, and what is planned.
_NO_EVENTS = frozenset(
    """supposed expected required allowed obliged known called named said believed thought estimated due set born
    made used meant needed related based scheduled planned""".split()
)
_NO_SUBJECT = frozenset("which who that when where what if but or because".split())
#: "He is the head of the union since 2014": an office, and nobody who is the first or best.
_OFFICE = compiled(
    r"(?P<who>[\w’'-]+) (?:is|are) (?:still |also |now |currently )?(?P<office>(?:the|an?|its|his|her|their"
    r"|[A-Z][\w’'-]+['’]s) (?:(?!(?:who|which|that|and|or|but|as)\b)[\w’'-]+ ){1,8})\Z"
)
_FIRST = compiled(
    r"\b(?:first|second|third|fourth|fifth|last|latest|only|sole|most|least|worst|best|more|less|better|\d+(?:st|nd|rd|th)"
    r"|[a-z]+est|one|two)\b"
)
_SINCE = compiled(rf"since {_TIME}\b")
#: "Since the fall of the regime, thousands of families return to the villages".
_EVENT = compiled(
    rf"Since (?:(?:the|this|that|his|her|their|our|my) (?:[a-z]+ )?(?:{EVENTS})(?: of (?:the )?[\w’'-]+)?|{_TIME}),"
    rf" (?:{SEVERAL}(?: of (?:the )?[\w’'-]+)? (?:still |also |often |now )?(?P<base>[a-z]+)"
    r"|(?:(?:the|an?|this|his|her|its|their|our)(?: [a-z-]+){1,2}?|[A-Z][\w’'-]+)(?: of (?:the )?[\w’'-]+)?"
    r" (?:still |also |often |now )?(?P<third>[a-z]+s))\b(?! (?:that|who|which)\b)"
    r"(?P<object> (?:the|an?|his|her|its|their|every|each)\b)?"
)
_LONGEST = 90  # characters before "since"


def present_since(document: Document) -> Iterator[Span]:
    """Yield where the present stands with a time that it began in, far from it or in the passive."""
    prose, words = document.prose, document.words
    for at in document.word_positions.get("since", ()):
        start = words[at].start
        if words[at].text == "Since":
            if (event := _EVENT.match(prose, start)) and _is_present(event):
                yield Span(event.start(), max(event.end("base"), event.end("third")))
                continue
            found = _PASSIVE.match(prose, start)
            if found is None or PARTICIPLE not in verb_forms(found["verb"]) or found["verb"] in _NO_EVENTS:
                continue
            if _NO_SUBJECT.isdisjoint(found[0].lower().split()[2:]):
                yield Span(*found.span())
        elif time := _SINCE.match(prose, start):
            found = _OFFICE.search(prose, max(0, start - _LONGEST), start)
            if found and not _FIRST.search(found["office"]) and _holds_office(found["office"].split()):
                yield Span(found.start(), time.end())


def _is_present(found: re.Match[str]) -> bool:
    """Is the verb behind its subject in the present, and no noun there: "residents complain", "the army runs the"?"""
    if base := found["base"]:
        return base not in AUXILIARIES and is_plain_verb(base) and PAST not in verb_forms(base)
    third = found["third"]
    return (
        third not in AUXILIARIES
        and verb_forms(third) == THIRD
        and (found["object"] is not None or not may_be_noun(third))
    )


def _holds_office(words: list[str]) -> bool:
    """Is the noun of a phrase, before its "of" or "in", one for a person?"""
    end = next((at for at, word in enumerate(words) if word in ("of", "in", "at", "for", "to", "on")), len(words))
    return end > 1 and is_person_noun(words[end - 1].lower())
