"""The reporter uses the words of one side.

"Martyrs", "the Zionist entity", "the terror nest", "the special military operation", "our troops": such
words take a side in the reporter's own voice, often because the source did and the machine
followed. International desks use the neutral term; the fix shows it. Inside quotation marks
the words are the speaker's and stay.

Option phrases: files of your own rows: pattern, neutral wording, example, marks and
    note, separated by tabs (see `lint.analysis.lexicon`). None by default.

Bad: Three men were [martyred] in the raid.
Fix: Three men were killed in the raid.
Bad: The [occupation forces] closed the gate.
Fix: The Israeli forces closed the gate.
Good: The group called the three men "martyrs".
Bad: The army shelled a [nest of terrorists] at the edge of the town.
Bad: [Enemy drones] were over the port all night.
Bad: [Our troops took] the hill, and [our compatriots] in the valley were freed.
Bad: The [criminal regime] bombed the market.
Fix: The regime bombed the market.
Bad: [Our heroic air defences downed] nine [enemy jets].
Good: The mayor described the port as full of illegal migrants, some of them thieves.
Good: Our reporter was there. The enemy of the good is the best, she said.
Good: The occupation of the building lasted two days.
Good: The Church of the Forty Martyrs and the Martyrs' Bridge were closed.
Good: The plan is to repair martyrs' memorial halls, the head of the martyrs' families department said.
Good: They read out the Law on the Protection of Heroic Martyrs.
Good: Saint Agnes was martyred in Rome under a pagan emperor.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseMatch, PhraseTable, phrase_hit
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)
_MARTYR = compiled(r"martyr", re.IGNORECASE)
#: A martyr of the Church, or of history, is one in the language of everybody.
_OF_A_FAITH = compiled(
    r"\b(?:saints?|st\.?|christians?|church(?:es)?|catholics?|orthodox|copts?|coptic|pagan|roman|romans|emperor|bishops?|popes?"
    r"|monks?|relics?|icons?|canoni[sz]ed|beatified|feast|century|centuries|medieval|reformation|virgin|apostles?|legend"
    r"|altars?|chapels?|cathedrals?|basilicas?|abbeys?|monaster(?:y|ies)|patron)\b",
    re.IGNORECASE,
)
#: What is called after martyrs by everybody: "martyrs' memorial facilities", the "martyrs' families department".
_INSTITUTION = compiled(
    r"['’]s?['’]? (?:memorials?|mausoleums?|cemeter(?:y|ies)|monuments?|shrines?|parks?|halls?|foundation|affairs"
    r"|(?:and [a-z]+['’]? )?(?:[Ff]amil(?:y|ies)['’]?s? )?"
    r"(?:departments?|offices?|agency|committee|association|fund))\b"
)
#: "Described the town as beset by …": what follows is how somebody sees it.
_SEEN_AS = compiled(
    r"\b(?:describ(?:es?|ed|ing)|(?:portray|depict|denounc|brand|label|paint)(?:e?s|l?ed|l?ing|e)?)"
    r" [^.;:]{1,60} as [^.;:,]{0,40}\Z"
)
_SEEN = 120  # code points before the words
_NEAR = 500  # code points of its sentence on either side
_NAME_GOES_ON = compiled(r"['’]?s?['’]? (?:and )?[A-Z]")


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    for match in _TABLE.find(document, phrases):
        if _is_seen_so(document, match.span.start):
            continue
        if not (_MARTYR.search(document.prose, *match.span) and _is_name_or_saint(document, match)):
            yield phrase_hit(document, match, "“{}” takes a side in the reporter's own voice")


def _is_seen_so(document: Document, start: int) -> bool:
    """Does the sentence tell how somebody describes a thing, who is answerable for the words?"""
    sentence = document.sentence_at(start)
    begin = max(sentence.start if sentence is not None else start, start - _SEEN)
    return _SEEN_AS.search(document.prose, begin, start) is not None


def _is_name_or_saint(document: Document, match: PhraseMatch) -> bool:
    """Are the martyrs part of a name ("Martyrs' Square"), or of what bears one, or are they those of a religion?"""
    start, end = match.span
    sentence = document.sentence_at(start)
    if sentence is None:
        return False
    if _INSTITUTION.match(document.prose, end):
        return True
    if document.prose[start].isupper() and (_NAME_GOES_ON.match(document.prose, end) or start > sentence.start + 4):
        return True
    begin, stop = max(sentence.start, start - _NEAR), min(sentence.end, end + _NEAR)
    return _OF_A_FAITH.search(document.prose, begin, stop) is not None
