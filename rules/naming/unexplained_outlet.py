"""A news agency, newspaper or channel of another country is cited, and nothing says what it is.

"TASS reports", "RBC learned", "Anadolu writes": the source's readers know them, English readers do not, and they need
to know whether a state, a party or an owner speaks. Its first place in a text is reported unless a word such as
"agency", "newspaper" or "channel" stands beside it. Credits in brackets, datelines and quotations are passed over.

Option known: outlets of the table that the readers know. Empty by default.

Bad: The road is shut, [TASS] reports. The agency did not say why, TASS added.
Fix: The road is shut, the Russian state news agency TASS reports. The agency did not say why, TASS added.
Bad: The road is shut. [TASS] said that a fire broke out at the port.
Fix: The road is shut. The Russian state news agency TASS said that a fire broke out at the port.
Bad: She told [Yedioth Ahronoth] that the port was shut.
Bad: The port is shut, according to the [Global Times].
Fix: The port is shut, according to the Chinese state newspaper Global Times.
Bad: Rents fell, the mayor told "[Kommersant]".
Fix: Rents fell, the mayor told the Russian newspaper "Kommersant".
Bad: The [Global Times] reported that the port was shut.
Fix: The Chinese state newspaper Global Times reported that the port was shut.
Good: In a TASS report, the mayor spoke of rain.
Good: The road is shut, the state news agency TASS reports.
Good: The road is shut, Russia's TASS news agency reported. TASS did not say why.
Good: The road is shut (TASS). “TASS lies,” he said. They sailed to Fars in Iran.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.data import rows
from lint.patterns import compiled

_WHAT = (
    r"agency|newspaper|news|daily|paper|channel|website|site|portal|outlet|broadcaster|television|tv|radio|media|magazine"
    r"|weekly|tabloid|service|publication|press|network|station|journal|wire|edition|resource|correspondent|reporter"
)
#: Beside the name: what it is, or another part of a name.
_TOLD = compiled(rf"\b(?:{_WHAT})s?[\"”’']?(?: (?:called|named|of|the))?,? [\"“‘']?\Z", re.IGNORECASE)
_TELLS = compiled(
    rf"[\"”’']? (?:an? |the |its |[a-z-]+ |[A-Z][a-z]+(?:n|sh|ese) ){{0,4}}?(?:{_WHAT})s?\b"
    rf"|[\"”’']?, (?:an? |the |its |[a-z-]+ |[A-Z][a-z]+(?:n|sh|ese) ){{0,4}}?(?:{_WHAT})s?\b"
    # "Citing TASS, the paper said": the paper is another one
    r"(?! (?:also |has |had )?(?:said|says|wr[io]tes?|report(?:s|ed)|add(?:s|ed)|note[sd]|claim(?:s|ed)|quoted|was|is)"
    r"\b)"
    r"|[\w’'-]|\.\w| [A-Z0-9]|[\"”’']?\)| ?\(",
)
_NAME_BEFORE = compiled(
    r"(?:[\w@#./’'(-]|\b(?:"
    r"(?!(?:The|As|But|And|When|While|What|If|Citing|Quoting|Told|Earlier|Later|Meanwhile|Also|\w+day) )"
    r"[A-Z][\w’'-]*|an?|this|recent|latest|earlier|several|two) )\Z"
)
#: It is the source of what is said: "TASS reports", "told TASS", "according to TASS".
_SPEAKS = compiled(
    r"[\"”’']? (?:also |has |was |had |later |then )?(?:reports?|reported|writes?|wrote|said|says|told|notes?|noted"
    r"|informs?|informed|learned|quotes?|quoted|cites?|cited|adds?|added|claims?|claimed|states?|stated|clarifi\w+"
    r"|call(?:ed|s) on|argue[sd]|warn(?:s|ed)|asks?|comment(?:s|ed)|points out|pointed out|describe[sd]|reveal(?:s|ed)"
    r"|suggest(?:s|ed)|quoting|citing|specifi\w+|published|recalls?|announced|transmits?|was told|found out|stressed"
    r"|interview)\b"
)
_CITED = compiled(
    r"\b(?:According to|As (?:quoted|cited|reported) by|Citing|Quoting|told|according to|reported? (?:by|to|in|on)"
    r"|quoted by|cited by|citing|reports?|writes|wrote|reported"
    r"|published|interview (?:with|to|for|on)|referring to|reference to|informs?|informed|said|by|told to"
    r"|conversation with|quoting|in a comment to|statement to|data from|says) (?:the )?[\"“‘']?\Z"
)
_NEAR = 40  # characters
_MARKS = frozenset("\"“”‘’'")


def _gate() -> Needs:
    return Needs(words=sorted({outlet.split()[0].lower().strip("!") for outlet in _outlets()}))


@rule(Severity.NOTE, category=Category.CULTURE_SPECIFIC_REFERENCE, quoted="report", gate=_gate)
def check(document: Document, *, known: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Yield the first place of each outlet that is cited before the text says what it is."""
    prose = document.prose
    for key, outlets in _by_first_word().items():
        places = document.word_positions.get(key, ())
        done: set[str] = set()
        for at in places:
            start = document.words[at].start
            for outlet in outlets:
                end = start + len(outlet)
                if outlet in done or outlet in known or not prose.startswith(outlet, start):
                    continue
                block = document.block_at(start)
                if (
                    block is None
                    or block.kind is not BlockKind.PARAGRAPH
                    or _NAME_BEFORE.search(prose, max(0, start - _NEAR), start)
                ):
                    continue
                done.update(outlets)
                named = prose[start - 1 : start] in _MARKS and prose[end : end + 1] in _MARKS
                if _is_cited_alone(prose, start, end) and (named or not document.quoted(Span(start, end))):
                    yield _hit(document, Span(start, end), named)


def _hit(document: Document, span: Span, named: bool) -> Hit:
    """Propose to say what an outlet is; ``named``: it stands in quotation marks, which stay around the name."""
    prose = document.prose
    outlet = prose[span.start : span.end]
    told = _outlets()[outlet]
    start = span.start - 1 if named else span.start
    if prose[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    end = span.end + named
    written = prose[start:end].removeprefix("the ").removeprefix("The ")
    if (prose[start].isupper() and prose[start : start + 4] == "The ") or _opens(document, start):
        told = f"{told[0].upper()}{told[1:]}"
    whole = Span(start, end)
    message = f"readers abroad may not know “{outlet}”: “{told} {outlet}”"
    return Hit(span, message, (Fix.replace(whole, f"{told} {written}"),))


def _opens(document: Document, start: int) -> bool:
    sentence = document.sentence_at(start)
    return sentence is not None and sentence.start == start


def _is_cited_alone(prose: str, start: int, end: int) -> bool:
    """Is it the source of what is said, with nothing beside it that says what it is?"""
    before = max(0, start - _NEAR)
    if _TOLD.search(prose, before, start) or _TELLS.match(prose, end):
        return False
    return bool(_SPEAKS.match(prose, end) or _CITED.search(prose, before, start))


@cache
def _outlets() -> dict[str, str]:
    """Return what each outlet is."""
    table = rows(__package__, "unexplained_outlet.tsv", 2)
    return {row[0]: row[1] for row in table}


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Return the outlets by their first words in lower case, longest first."""
    found: dict[str, list[str]] = {}
    for outlet in sorted(_outlets(), key=len, reverse=True):
        found.setdefault(outlet.split()[0].lower().strip("!"), []).append(outlet)
    return found
