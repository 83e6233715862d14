"""Compounds that spaces round their hyphen tear apart: "China - related", "a well - known actor", "a 10 - day visa".

A hyphen between spaces is a dash elsewhere, so that only compounds that no dash can stand in are told: by what stands
on both sides of the hyphen, and by the noun behind them.
"""

import re

from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled

_NUMBERS = (
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred"
)
_OPEN = compiled(
    r"(?P<first>[A-Za-z]{2,}) - (?:related|based|led|owned|born|backed|funded|sponsored|controlled|occupied|oriented"
    r"|style|speaking|sized|minded|level|driven|registered|listed|affiliated|linked|produced|built|trained|run"
    r"|scale|class|type|friendly|rich|affected|dominated|invested|financed|intensive|wide)"
)
_CLOSED = compiled(
    r"[Ss]o - called|(?:[Ll]eft|[Rr]ight|[Ss]ingle|[Ee]mpty|[Hh]eavy|[Rr]ed|[Oo]pen) - handed|[Ff]ire - fighting"
    r"|(?:[Ss]hort|[Ff]ar|[Ll]ong|[Nn]ear|[Cc]lear) - sighted|(?:[Hh]and|[Hh]ome|[Mm]an|[Ss]elf|[Tt]ailor) - made"
    r"|[Hh]ome - grown|(?:[Tt]ax|[Dd]uty|[Ss]moke|[Dd]rug|[Cc]arbon|[Ss]ugar|[Gg]luten|[Vv]isa|[Ii]nterest) - free"
    r"|(?:[Ff]ull|[Pp]art|[Rr]eal|[Ll]ong|[Hh]alf|[Ff]irst|[Ss]econd|[Oo]ne) - time"
    r"|[Hh]igh - (?:speed|quality|tech|end)"
    r"|[Ll]ow - (?:income|carbon|cost|key)|[Ff]irst - (?:hand|half|ever|round)"
    r"|[Rr]ecord - breaking"
    rf"|(?:{_NUMBERS}) - (?:day|week|month|hour|minute|storey|story|point|time|member|man|metre|meter|mile|seat"
    r"|part|way|star|page|room|lane|nation|person|step|stage|bed|dose|degree|kilometre|kilometer)"
)
_PAIRED = compiled(r"(?P<first>[a-z]{2,}) - (?:to|by|after|on) - (?P=first)\b")
_PAIR_BEFORE = compiled(r"[a-z]{2,} - (?:to|by|after|on)\Z")
#: What follows: a noun, or another torn compound before one.
_NOUN = compiled(r"(?:,| and| or|, and) \w+ - [a-z]+ [a-z]{3,}| (?!\w+ly\b)(?P<noun>[a-z]{3,}|[A-Z]{2,}\b)")
_NO_NOUN = FUNCTION_WORDS - {"one", "ones"}
_WORD = compiled(r"[^\W_]+\Z")
_LONGEST = 30  # letters of the first word


def torn_compound(prose: str, at: int) -> re.Match[str] | None:
    """Return the compound in which a hyphen between spaces stands, given where the first of the two spaces is."""
    begin = max(0, at - _LONGEST)
    word = _WORD.search(prose, begin, at)
    if word is None or not prose.startswith(" - ", at):
        return None
    pair = _PAIR_BEFORE.search(prose, begin, at) or word
    if paired := _PAIRED.match(prose, pair.start()):
        return paired
    found = _OPEN.match(prose, word.start())
    if found is not None and found["first"].lower() in FUNCTION_WORDS and not found["first"].isupper():
        return None
    found = found or _CLOSED.match(prose, word.start())
    noun = _NOUN.match(prose, found.end()) if found else None
    return found if noun and noun["noun"] not in _NO_NOUN else None
