"""A day is named only by where it lies from the day of writing.

A translation appears later than its source, and "last night" is then another one. Give the date. "Last Friday", "two
days ago" and "tonight" are looked at in news from abroad only: newspapers write them too. "Today" is looked at only
where something happened on that day: elsewhere it means these days. A weekday in brackets ("today (Friday)") is an
agency's reminder to itself, not a date; "recently" and "earlier" at the head of a sentence stand for a date that the
source had, or for nothing, unless the text was surely written in English. A date beside it in the sentence is enough.
"Last week" is left alone: good newspapers write it.

It is a warning where the weekday stands beside it ("yesterday, Monday"), as in other languages; else a note.

Bad: The minister resigned [last night].
Bad: The envoys of Lebanon and Jordan met in Beirut [last Friday], and Lebanon signed.
Bad: [Yesterday], the court heard the appeal.
Bad: The ministers met [today (Wednesday)] in Muscat.
Fix: The ministers met on Wednesday in Muscat.
Bad: The ministers met [yesterday, Monday,] in Muscat, and [the day before yesterday] in Fez.
Bad: [Yesterday, Monday,] the king left.
Fix: On Monday, the king left.
Bad: He told us, at a meeting [today, Friday,] that it held. They came [yesterday, Monday,] bringing bread.
Fix: He told us, at a meeting on Friday, that it held. They came on Monday, bringing bread.
Bad: He told us, in a letter sent [today, Friday,] by his office, that it held.
Fix: He told us, in a letter sent on Friday by his office, that it held.
Bad: Of Oman and Yemen, Oman signed [two days ago]; Yemen met envoys [tonight], and Oman's king left [this morning].
Bad: He landed [earlier today], and his wife [the night before last].
Bad: [Recently], the court heard the appeal.
Bad: [Earlier], the court had put off the appeal.
Bad: The ministers met [today] in Muscat.
Bad: The road has been shut since [yesterday Monday]. The school [today Sunday] opened its doors.
Fix: The road has been shut since Monday. The school on Sunday opened its doors.
Good: The minister resigned on Friday, 5 May. Today, Friday prayers were held. Another one resigned last Friday.
Bad: The ministers met in Muscat on Sunday ([today]).
Good: She lives for today, he said.
Good: He sang of the tomorrow that never came.
Good: The minister resigned two days ago and sings tonight.
Good: He said: “I saw him yesterday.” Prices fell last week.
Good: This is yesterday's news.
Good: The film was about the hard truths of farming in the United Kingdom today.
Good: He said that today, the river has no ferry. Nobody who wanted it remains in the town today.
Good: Q: You said yesterday that the port is open.
Good: Lee Moe, who founded it, said that nobody else remains at the firm today.
Good: Earlier, at the Molde summit, the two sides met.
Good: Today, the river has no ferry. Earlier this month, the court put off the appeal.
Bad: [Last night], the council said that the bridge and both of its ramps, which are old, will be shut on 3 May.
Good: Yesterday, on 25 July, the court heard the appeal.
Good: The fleet parades on the last Sunday of each July.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.dates import MONTH, date_mentions
from lint.analysis.english import PREPOSITIONS
from lint.analysis.interviews import is_spoken
from lint.analysis.origin import mentions
from lint.analysis.places import string_places
from lint.analysis.translated import is_original
from lint.patterns import compiled

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NOT_EACH = rf"(?! (?:of|in) (?:each|every|the month|{MONTH}))"  # the last Sunday of July
_RELATIVE = compiled(
    rf"(?:[tT]oday|[yY]esterday|[tT]omorrow|[tT]onight)(?: \((?P<day>{_DAY})\)|,? (?:on )?(?P<named>{_DAY})"
    r"(?:,(?= (?:[a-z]|[A-Z][\w’'-]*,? (?:[a-z]|[A-Z])))"
    r"|\b(?!['’]s| (?:[A-Z]|is\b|was\b|mornings?\b|afternoons?\b|evenings?\b|nights?\b|prayers?\b|sermons?\b|won\b"
    r"|lost\b|beat\b|drew\b|played\b))))|"
    rf"[lL]ast (?:{_DAY}|night)\b(?!['’]s){_NOT_EACH}|[nN]ext {_DAY}\b(?!['’]s)|"
    rf"[tT]his (?:coming |past )?{_DAY}\b|[yY]esterday\b(?!['’]s)|[tT]omorrow\b(?!['’]s)|"
    r"(?:beginning|start|middle) of (?:this|last) (?:week|month)\b(?!['’]s)|(?:Recently|Earlier)(?=,)|"
    r"this (?:morning|afternoon|evening)"
    r"(?=[.,]| (?:at|in|on|near|when|after|by|that|and|as|for|to|with|from|during|before|over|between)\b"
    r"| [a-z]{3,}ing\b)|"
    r"tonight(?=[.,]| (?:at|in|on|near|and|as|for|to|with|after|by|that)\b)|(?:[eE]arlier|[lL]ater) today\b"
    r"(?!['’]s)|"
    r"the night before last\b|"
    r"(?<!of )today(?=,? (?:[A-Z]|at\b|in\b|that\b)|,|\.|\))"
)
#: What stands behind the first letter of most of these, which is found faster.
_CUES = (
    *("ast ", "ext ", "his ", "esterday", "omorrow", "oday", "onight", "ecently,", "arlier,"),
    *("eginning of ", "tart of ", "iddle of "),
)
#: "Two days ago", "a few hours ago", found by its last word.
_SOME_AGO = compiled(
    r"\b(?:(?:[tT]wo|[tT]hree|[fF]our|[fF]ive|[sS]ix|[aA] (?:few|couple of)|[sS]everal|[2-6]) days|"
    r"(?:[aA]n hour|(?:[tT]wo|[tT]hree|[aA] (?:few|couple of)|[sS]everal|[2-9]) hours)) ago\Z"
)
_DAY_BESIDE = compiled(r"\b[Tt]he day (?:before|after) \Z")
_LONGEST = 24  # characters before "ago"
_IDIOM = compiled(
    r"\b(?:born|(?:live|lives|lived|living) for|not|not beg[iu]n|n['’]t begin|not start"
    r"|n['’]t start) $"
)  # it did not begin yesterday
_DAYS = frozenset(("oday", "omorrow", "esterday"))  # "the tomorrow that never came"
#: Dates only of what happened then: elsewhere they mean these days, or each day.
_HAPPENED = frozenset(("today", "tonight", "this morning", "this afternoon", "this evening"))
_AT_ONCE = compiled(r"[.,]| (?:at|in|on|near|when|after|by|that)\b")
_EVENT = compiled(
    r"\b(?!(?:need|indeed|speed|breed|exceed|proceed|succeed|hundred|sacred)\b)[a-z]\w+ed\b|\b(?:said|told|met|held|took|began|won|lost|fell|rose|shot|hit|left|sent|came|went|found|made"
    r"|broke|burst"
    r"|struck|sank|drove|flew|ran|gave|spoke|stood|wrote|got|paid|fled|sold|rang|threw|grew|led|spent|caught"
    r"|fought)\b"
)
#: What will happen on that day: "the judge will rule on the appeal today".
_PLANNED = compiled(
    r"\b(?:will|(?:is|are) to|(?:due|set|expected|scheduled) to) (?:also |then |be )?(?:meet|vote|rule|visit|hold|held"
    r"|decide|announced?|open|begin|start|discuss|speak|address|travel|arrive|fly|leave|depart|host|hear|heard|sign"
    r"|signed|present|presented|publish|published|resume|play|played|return|land|attend|submit|launch|launched|receive"
    r"|gather|march|appear|testify|inaugurate|inaugurated|swear|sworn|released?|buried)\b"
)
#: "Earlier, at the Molde summit": what has a name has a date too.
_OCCASION = compiled(
    r", (?:at|during) the (?:[A-Z][\w’'-]*(?: [a-z]{1,3})? ){1,5}"
    r"(?i:summit|conference|congress|talks|trial|debate|hearing|festival|championships?|tournament|forum|meeting)\b"
)
_NO_DATE = frozenset(("Earlier", "Recently"))
_NAMED, _DENSITY = 3, 0.012  # mentions of such countries, and their share of the words
_NEAR = 60  # code points: where the verb stands
_BESIDE = 50  # code points: where its date stands
_HAD = compiled(r"\bhad\b")
_STATE = compiled(
    r"\b(?:is|are|has|have|do|does|can|will|remains?|exists?|continues?|lives?|stands?|faces?|belongs?)\b"
)
#: "He said that today, the river has no ferry": these days.
_THESE_DAYS = compiled(r", [^.!?\n]{0,80}?\b(?:is|are|has|have|can|do|does)\b")
#: The second comma of "today, Friday," is wanted before these, and where it ends what another comma sets apart, which
#: goes on if a preposition follows.
_GOES_ON = compiled(
    r" (?:(?!(?:during|morning|evening)\b)[a-z]{2,}ing|who|whom|whose|which|where|while|whereas|but|so|although|though"
    r"|according|accompanied)\b"
)
_WORD = compiled(r" ([a-z]+)")
_LAST = compiled(r"[a-z]+(?= \Z)")
_ASIDE = compiled(
    r", (?:who|whom|whose|which|where|when|while|as|during|in|at|on|after|before|by|for|from|to|with|without|under"
    r"|according|[a-z]{2,}ing)\b[^,;:()–—]*\Z"
)


_GATE = (
    Needs(words="today yesterday tomorrow tonight recently earlier")
    | (Needs(words="ago") & Needs(words="days hour hours"))
    | (Needs(words="night") & Needs(words="last"))
    | (Needs(words="last next this") & Needs(words="monday tuesday wednesday thursday friday saturday sunday night"))
    | (Needs(words="this") & Needs(words="morning afternoon evening"))
    | (Needs(words="beginning start middle") & Needs(words="week month"))
)


@rule(Severity.WARNING, category=Category.DATE_FORMAT, quoted="skip", gate=_GATE, running=True)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _candidates(document):
        start, end = match.span()
        if named := _DAY_BESIDE.search(prose, max(0, start - _LONGEST), start):
            start = named.start()
        if start and prose[start - 1].isalnum():
            continue
        sentence = document.sentence_at(start)
        begin, stop = (sentence.start, sentence.end) if sentence else (start, end)
        before = prose[max(begin, start - _NEAR) : start]
        if _IDIOM.search(before) or (match[0][1:] in _DAYS and _is_title(before, match[0])):
            continue
        if _is_dated(document, max(begin, start - _BESIDE), min(stop, end + _BESIDE)):
            continue
        if _is_native(document, match) or (
            match[0] in _HAPPENED
            and not _PLANNED.search(before)
            and (
                not _EVENT.search(before)
                or _STATE.search(before)
                or (before.endswith("that ") and _THESE_DAYS.match(prose, end))
            )
        ):
            continue
        if (match[0] in _NO_DATE and is_original(document)) or is_spoken(document, start):
            continue
        twice = match.re == _RELATIVE and match["named"] is not None
        says = "gives one day twice: the weekday alone" if twice else "counts from the day of writing: give the date"
        if match[0] == "Earlier":
            if _OCCASION.match(prose, end):
                continue
            told_before = _HAD.search(prose, end, stop) is not None
            says = "gives no date: add it, or " + ("leave it out" if told_before else "write “had” before the verb")
        fixes = _fixes(match, prose[begin:start])
        yield Hit(Span(start, end), f"“{prose[start:end]}” {says}", fixes, severity=None if twice else Severity.NOTE)


def _candidates(document: Document) -> Iterator[re.Match[str]]:
    """Yield everything that may be a day or an hour counted from that of the writing, each once, in order."""
    prose, positions = document.prose, document.word_positions
    found = [_RELATIVE.match(prose, at - 1) for at in string_places(prose, _CUES) if at]
    ends = (document.words[at].end for at in positions.get("ago", ()))
    found += [_SOME_AGO.search(prose, max(0, end - _LONGEST), end) for end in ends]
    for key, before in (("earlier", ""), ("later", ""), ("before", "the night ")):
        starts = (document.words[at].start - len(before) for at in positions.get(key, ()))
        found += [_RELATIVE.match(prose, max(0, start)) for start in starts]
    done = 0
    for match in sorted((match for match in found if match), key=lambda match: match.start()):
        if match.start() >= done:
            done = match.end()
            yield match


def _is_title(before: str, day: str) -> bool:
    """Is it a noun or a name: "the tomorrow that never came", "the film Tomorrow Never Dies"?"""
    return before.endswith(" the ") or (day[0].isupper() and before[-2:-1].islower())


def _is_native(document: Document, match: re.Match[str]) -> bool:
    """Is it what newspapers write too, in a text that is not likely to be translated?"""
    said = match[0]
    native = match.re == _SOME_AGO or said == "tonight" or (said[0] in "lLnN" and said.endswith("day"))
    if said in _HAPPENED and said.startswith("this "):
        native = _AT_ONCE.match(document.prose, match.end()) is None
    return native and not _is_foreign(document)


def _is_foreign(document: Document) -> bool:
    """Does a text name so much of countries where no English is spoken that it is likely to be translated?"""
    return not is_original(document) and document.view(mentions).total() >= max(_NAMED, _DENSITY * len(document.words))


def _fixes(match: re.Match[str], before: str) -> tuple[Fix, ...]:
    """Propose the weekday alone for "today (Friday)" and "yesterday, Friday,"; ``before`` is the sentence up to it."""
    if match.re == _SOME_AGO or (day := match["day"] or match["named"]) is None:
        return ()
    if match[0].lower().startswith("tonight"):
        return ()
    word = _LAST.search(before, max(0, len(before) - _NEAR))
    if word is not None and word[0] in PREPOSITIONS:  # "since yesterday Monday"
        return (Fix.replace(Span(*match.span()), day + match[0][len(match[0].rstrip(",")) :]),)
    preposition = "On" if match[0][0].isupper() else "on"
    word = _WORD.match(match.string, match.end())
    ends = word is not None and word[1] not in PREPOSITIONS and _ASIDE.search(before)
    wanted = preposition == "On" or ends or _GOES_ON.match(match.string, match.end())
    comma = "," if match[0].endswith(",") and wanted else ""
    return (Fix.replace(Span(*match.span()), f"{preposition} {day}{comma}"),)


def _is_dated(document: Document, start: int, end: int) -> bool:
    """Is there a date between two offsets?"""
    dates = document.view(date_mentions)
    index = bisect_left(dates, start, key=lambda date: date.start)
    return index < len(dates) and dates[index].start < end
