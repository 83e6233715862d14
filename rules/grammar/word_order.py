"""The words stand in the order of another language.

A question inside a sentence has the order of a statement in English ("he knows where the ship
is"); Russian, Arabic and many learners keep the order of the question, or put "did" into it. An
adverb does not stand between a verb and its object ("like very much the city"), "already" comes
before "has", and a date has no "on" before "yesterday". A Russian headline needs nobody who did it
("In Peru recorded a new case"); an English sentence does.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: He wants to [know where is the] ship.
Bad: They [asked why did the] mayor leave. It is [unclear how long will the] talks go on.
Fix: They asked why the mayor left. It is unclear how long the talks will go on.
Bad: [She has already two] children.
Bad: They [like very much the] town.
Bad: He [speaks very well English].
Bad: The mayor [opened yesterday the] hall. They [sell usually their milk] in town.
Bad: It [is enough big to] live in.
Fix: It is big enough to live in.
Bad: [In Peru recorded] a new case of flu.
Bad: [At the meeting were discussed the] plans of the mayor.
Good: In Peru, doctors recorded a new case of flu. In May, the port was shut.
Good: He wants to know where the ship is. “Where is the ship?” they asked.
Good: She already has two children, and he has already left.
Good: They like the town very much. In the city police are seeking a man. On the site is a mill.
Bad: [In the ministry are preparing a] plan. [Now on the site are working more] than 20 men.
Bad: [In the city have opened three] clinics.
Bad: The shop was empty; according to him, [on Monday arrived the] owner.
Bad: From there, [stated the head of the port, Lee Moe, that] the ships would come.
Bad: The council will [hold in the coming days a] debate. The mayor [made today, Sunday, a] tour of the mill.
Bad: Mayor Nils Berg [in an interview with the Molde Times said] that it was over.
Bad: “It is shut,” [told the baker]. [In the weather service estimate that] it will rain.
Good: Mayor Nils Berg, in an interview with the Molde Times, said that it was over.
Good: The council will hold a debate in the coming days. They met on Sunday a week later.
Bad: [In Oslo took place a] meeting. [As a result of the blast were injured two] men.
Bad: [In Oslo, as a result of the blast, were injured two] men.
Good: He knows what is on the list, how many people are ill and who is the owner. Why did they leave?
Bad: [In the house of the man was carried out a] search.
Good: There were not enough large boats. In a note sent yesterday the bank denied it. On the wall was painted a flag.
"""

import re
from collections.abc import Iterable, Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.analysis.wordclass import BASE, ING, PARTICIPLE, THIRD, is_past_verb, is_plain_verb, plain_form, verb_forms
from lint.patterns import compiled

from ._counted import singulars
from ._inner_questions import inner_questions

_TABLE = PhraseTable(__name__)

#: A place and then a verb: Russian and Ukrainian need nobody who did it.
_NOBODY = compiled(
    r"(?:In|At) (?:(?:the|this) (?:region|city|capital|country|village|district|hospital|port|town)"
    r"|the (?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+(?: (?:region|district|province|city|area|village|town))?"
    r"|(?!January|February|March|April|May|June|July|August"
    r"|September|October|November|December)[A-Z][\w’'-]+),? (?:reacted|announced|said|told|reported|explained|called"
    r"|named|commented|proposed|decided|denied|confirmed|warned|promised|launched|created|arrested|detained|declared"
    r"|showed|published|responded|assessed|praised|noted|stated|prepared|demanded|accused|recorded|registered"
    r"|approved|introduced|banned|opened|found|started|seized|revealed|rescued|killed|closed)\b(?= (?:the|a|an|about"
    r"|that|on|to|by|for|new|almost|more|one|two|three|four|five|six|seven|eight|nine|ten|several|many|another"
    r"|[A-Z0-9]))"
)
#: A body or a place and then "are" or "have": "In the ministry are preparing a plan" names nobody who does it.
_BODIES = (
    "city|town|village|region|district|province|capital|country|state|ministry|prosecution|government|office|army"
    "|municipality|administration|union|company|club|party|parliament|council|committee|coalition|opposition|hospital"
    "|school|university|factory|plant|service|agency|organi[sz]ation|institute|embassy|court|bank|port|area|settlement|kibbutz|neighbou?rhood|industry|market|site"
    "|square|street"
)
_WITHOUT_SUBJECT = compiled(
    r"(?:(?:At (?:the )?(?:present(?: moment| time)?|moment|same time)|Now|Today|Currently|Also|In addition),? )?"
    rf"(?:[Ii]n|[Aa]t|[Oo]n) the (?:[a-z-]+ ){{0,2}}(?:{_BODIES})(?: of (?:the )?[\w’'-]+)?"
    r" (?:(?P<be>are) (?:now |already |also |currently |still )?(?P<ing>[a-z]+ing) (?:a|an|the|to|that|their|new|more"
    r"|over|about|two|three|four|five|ten|several|many|hundreds|thousands|dozens|\d+)\b"
    r"|(?P<plain>estimate|believe|hope|claim|fear|expect|say|think|emphasi[sz]e|stress|explain|understand|promise|refuse"
    r"|insist|deny|admit|assess) (?:that|to|the|it|this)\b"
    r"|(?:have|has) (?:already |also |now |recently )?(?P<participle>[a-z]+) (?:a|an|the|to|that|new|more|two|three"
    r"|four|five|ten|several|many|\d+)\b)"
)
#: A place or a time, a passive and then its subject.
_AFTER = compiled(
    r"(?:(?:In|At|On|Near|During|From|As a result of|In connection with) (?:the |a |an |this |that )?"
    r"(?!that |which |what |who |it |and )(?:(?!(?:the|an?|he|she|they|we|this|that) )[\w’'-]+ (?:of the )?){1,3}"
    r"|(?:Yesterday|Today|Last (?:night|week|month|year)) )"
    r"(?<!that )(?<!which )(?<!it )(?<!there )(?<!what )(?<!he )(?<!she )(?:was|were|have been|has been)"
    r" (?P<participle>[a-z]+)(?: out)? (?:the|a|an|new|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens|hundreds|several|many|more|about|over|\d+"
    r"|(?P<bare>[a-z]{3,}s(?= (?:of|on|in|between|with|against|to|for|and|about)\b)))\b"
)
#: The same in the middle of a sentence, of what is counted: "A mill opened, in the town were created 40 jobs".
_AFTER_COMMA = compiled(
    r", (?:in|at|on|near) the (?!(?:same )?time\b)(?:(?!(?:the|an?|he|she|they|we|this|that|which|who) )[\w’'-]+ ){1,3}"
    r"(?:was|were|have been|has been) (?P<participle>[a-z]+)(?: out)? (?:(?:about|over|more than|at least) )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|several|many|\d+)\b"
)
#: The same with a cause or a time between commas: "In Oslo, as a result of the blast, were injured two men".
_AFTER_INSERTED = compiled(
    r"(?:In|At|On|Near) (?:the )?(?:[\w’'-]+ ){0,2}[\w’'-]+, (?:as (?:a )?result of|due to|because of|after|during"
    r"|following|in connection with)(?: [\w’'-]+){1,5}, (?:was|were|have been|has been) (?P<participle>[a-z]+)"
    r" (?:the|a|an|new|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|several|many|more"
    r"|about|over|\d+)\b"
)
#: What happened, before the thing that happened: "In Oslo took place a meeting".
_HAPPENED = compiled(
    r"(?:(?:In|At|On|Near) (?:the |this )?(?:[\w’'-]+ (?:of (?:the )?)?){1,3}"
    r"|(?:Yesterday|Today|Last (?:night|week|month|year)) )"
    r"(?:took part|(?:live|work|participate|operate|serve)(?= (?:about|some|around|nearly|over|more|at|\d))"
    r"|took place|occurred|happened|arrived|exploded|protested|rallied|demonstrated|died|drowned|crashed|collapsed)"
    r" (?:the|a|an|another|two|three|several|dozens|hundreds|thousands|about|more than|at least|\d+"
    r"|(?<=place )(?:[a-z]+ )?[a-z]+s)\b"
)
#: A day and then a verb before who did it: "The shop was empty, on Monday arrived the owner".
_DAY_FIRST = compiled(
    r", on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?|the (?:day|morning|evening)"
    r" of [A-Z]\w+|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d?"
    r"|\d\d? (?:January|February|March|April|May|June|July|August|September|October|November|December))"
    r" (?:arrived|came|died|took place|occurred|happened|began|started|appeared) (?:the|an?|two|three|several|\d+)\b"
)
#: "Stated the head of the port, Lee Moe, that it was shut": the verb, a long subject and then what is said.
_STATED = compiled(
    r"(?:said|stated|confirmed|announced|declared|explained|stressed|added|revealed|warned|reported|affirmed|indicated)"
    r" the (?:[\w’'-]+ ){1,8}?[\w’'-]+, [A-Z][\w’'-]+(?: [\w’'-]+){0,3}, that (?=(?:the|an?|it|he|she|they|there|all"
    r"|his|her|their|its|this|[A-Z]))"
)
_STATING = tuple(
    """said stated confirmed announced declared explained stressed added revealed warned reported affirmed
    indicated""".split()
)
#: "“It is shut,” told the baker": nobody is told.
_TOLD = compiled(r"(?<=[,?!][”\"’'] )told (?:the (?:[a-z-]+ ){0,2}[a-z-]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=[,.])")
#: A meeting or an interview between the speaker and the verb: "Berg in an interview with the paper said".
_OCCASION = compiled(
    r"(?<=[a-z] )(?:in|at|during) (?:an?|his|her|the) (?:interview|meeting|conversation|comment|commentary|briefing"
    r"|press conference|speech|broadcast)(?: (?:with|to|on|for|of))?(?: the)?(?: [A-Z][\w’'-]+(?: of)?){0,7} (?:said"
    r"|told|noted|stated|assessed|commented|announced|stressed|called|spoke|reported|explained|admitted|confirmed|emphasi[sz]ed"
    r"|expressed)\b"
)
#: Of how a thing stands or lies English says so too: "On the wall was painted a flag".
_STATES = frozenset(
    """seated placed parked written painted carved printed hung buried hidden gathered attached included based displayed
    engraved inscribed arranged stacked piled scattered planted tied pinned mounted set""".split()
)
#: "He opened yesterday the hall": the time stands between a verb and its object.
_TIME_BETWEEN = compiled(
    r"(?<=\b)(?P<verb>[a-z]{3,}) (?:yesterday|today|tomorrow|(?:last|next|this) (?:night|week|month|year|season"
    r"|morning|evening|spring|summer|autumn|winter)) (?:the|an?|his|her|its|their)(?= [a-z])"
)
#: "They sell usually their milk.": an adverb between a verb and a short object.
_ADVERB_BETWEEN = compiled(
    r"(?P<verb>[a-z]{3,}) (?:usually|always|often|never|highly|greatly|strongly|warmly|sharply|completely|fully"
    r"|immediately|quickly|successfully|officially|carefully|regularly|already|recently|repeatedly"
    r"|previously|publicly) (?:the|an?|his|her|its|their|our)"
    r" (?:[a-z’'-]+ )?[a-z’'-]+(?=[.,;]| (?:in|of|at|on|to|for|from|with|by|after|before|during|and|when|because"
    r"|himself|herself|themselves|there|here)\b)"
)
#: "They will hold in the coming days a debate": the same, in several words, of verbs that always have an object.
_PHRASE_BETWEEN = compiled(
    r" (?:in the (?:coming|next|past|last) (?:few |two |three )?(?:days|hours|weeks|months|period|year)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?"
    r"|(?:this|next) (?:week|month|morning|evening|year)|from time to time"
    r"|(?:yesterday|today),? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)"
    r" (?:the|an?|his|her|its|their|several|many|tragic|new)"
    r"(?= (?!(?:day|week|month|year|night|few|first time|same|whole|morning|evening|third|end|bit|lot|little|hour)s?\b)"
    r"[a-z])"
)
_WITH_OBJECT = frozenset(
    """hold held holds holding open opened opens sign signed signs publish published issue issued approve approved
    launch launched deliver delivered inaugurate inaugurated host hosted present presented submit submitted adopt
    adopted conduct conducted make made witness witnessed witnesses receive received discuss discussed arrested
    establish established""".split()
)
_TURNED = frozenset(("make", "made"))  # "They made this year a success"
_TIMES = ("yesterday", "today", "tomorrow", "last", "next", "this")
_ADVERBS = tuple(
    """usually always often never highly greatly strongly warmly sharply completely fully immediately quickly
    successfully officially carefully regularly already recently repeatedly previously publicly""".split()
)
#: A clause may follow these without "that", or they have no object.
_NO_OBJECT = frozenset(
    """say announce confirm report claim deny warn note state add reveal learn show agree decide tell think believe hope
    fear insist admit argue complain declare explain know hear see feel suggest promise predict estimate expect mean
    indicate understand acknowledge conclude""".split()
)
_LINKING = frozenset(
    """say die go come be become remain seem stay live last happen appear look work
    begin start end have do rise fall arrive travel stand cost total number average near""".split()
)
_NO_OBJECT |= _LINKING
_OPENING = frozenset("in at on according by with after before during under since for from as".split())
_BEGINNINGS = frozenset("in at on near during from as yesterday today last now currently also".split())
_MODALS = frozenset("will would can could may might must should to".split())
_NO_SUBJECT = frozenset("a an the of as be was were is are been being in by".split())


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each run of words in the order of another language."""
    yield from _TABLE.hits(document, "“{}” has the words in another order than English", phrases)
    yield from inner_questions(document)
    yield from _between(document, _TIME_BETWEEN, _TIMES, "the time comes first or last")
    yield from _phrases_between(document)
    yield from _between(document, _ADVERB_BETWEEN, _ADVERBS, "the adverb comes before the verb or last")
    if not document.vocabulary.isdisjoint(("were", "been", "was")):
        for match in _AFTER_COMMA.finditer(document.prose):
            if _is_passive(match["participle"]):
                told = match[0].removeprefix(", ")
                span = Span(match.start() + len(", "), match.end())
                yield Hit(span, f"“{told}”: in English the subject comes before its verb")
    for match in _DAY_FIRST.finditer(document.prose) if ", on " in document.prose else ():
        span = Span(match.start() + len(", "), match.end())
        seen = document.prose[span.start : span.end]
        yield Hit(span, f"“{seen}”: in English the subject comes before its verb")
    yield from _stated(document)
    for match in _TOLD.finditer(document.prose) if "told" in document.word_positions else ():
        yield Hit(Span(*match.span()), f"“{match[0]}”: “told” needs somebody who is told; “said” does not")
    yield from _occasions(document)
    for sentence in document.sentences:
        if not sentence.words or sentence.words[0].key not in _BEGINNINGS:
            continue
        start = sentence.words[0].start
        if found := _NOBODY.match(document.prose, start) or _of_nobody(document.prose, start):
            yield Hit(Span(*found.span()), f"“{found[0]}”: the verb has no subject; say who did it")
        elif found := _inverted(document.prose, start):
            yield Hit(Span(*found.span()), f"“{found[0]}”: in English the subject comes before its verb")


def _of_nobody(prose: str, start: int) -> re.Match[str] | None:
    """Return a place with "are" or "have" and a verb behind it, and nobody who does it."""
    found = _WITHOUT_SUBJECT.match(prose, start)
    if found is None or found["plain"]:
        return found
    right = (ING if found["be"] else PARTICIPLE) in verb_forms(found["ing"] or found["participle"])
    return found if right else None


def _stated(document: Document) -> Iterator[Hit]:
    """Yield each verb of saying that opens a clause before its long subject."""
    for verb in _STATING:
        for at in document.word_positions.get(verb, ()):
            start = document.words[at].start
            before = document.prose[max(0, start - 2) : start].strip()
            if before in ("", ",", ".") and (found := _STATED.match(document.prose, start)):
                yield Hit(
                    Span(start, found.end(0) - 1), f"“{found[0].strip()}”: in English the subject comes before its verb"
                )


def _inverted(prose: str, start: int) -> re.Match[str] | None:
    """Return a place or a time with a verb behind it whose subject is still to come."""
    for expression in (_AFTER, _AFTER_INSERTED):
        found = expression.match(prose, start)
        if found and _is_passive(found["participle"]) and _is_plural(found.groupdict().get("bare")):
            return found
    return _HAPPENED.match(prose, start)


def _is_plural(bare: str | None) -> bool:
    """Is what stands behind a passive without an article, if anything does, a noun that is counted?"""
    return bare is None or bare in singulars() or bare == "talks"


def _is_passive(participle: str) -> bool:
    return participle not in _STATES and PARTICIPLE in verb_forms(participle)


def _between(document: Document, expression: re.Pattern[str], adverbs: Iterable[str], message: str) -> Iterator[Hit]:
    """Yield each adverb that stands between a verb and its object."""
    words, prose = document.words, document.prose
    for adverb in adverbs:
        for position in document.word_positions.get(adverb, ()):
            verb = words[position - 1]
            if (
                not position
                or not verb_forms(verb.key)
                or (adverb == "this" and verb.key in _TURNED)
                or plain_form(verb.key) in (_NO_OBJECT if adverb in _TIMES else _LINKING)
            ):
                continue
            if (found := expression.match(prose, verb.start)) and _has_subject(document, position - 1):
                span, places = Span(*found.span()), Span(verb.start, words[position].end)
                fix = Fix.replace(places, f"{adverb} {verb.text}")
                yield Hit(span, f"“{found[0]}”: {message}", () if adverb in _TIMES else (fix,))


def _occasions(document: Document) -> Iterator[Hit]:
    """Yield each interview or meeting that stands without commas between a name and its verb."""
    words = document.words
    for key in ("in", "at", "during"):
        for at in document.word_positions.get(key, ()):
            if at and words[at - 1].text[0].isupper() and words[at].text == key:
                found = _OCCASION.match(document.prose, words[at].start)
                if found and document.prose[words[at - 1].end : words[at].start] == " ":
                    yield Hit(Span(*found.span()), f"“{found[0]}”: the occasion comes first, last or between commas")


def _phrases_between(document: Document) -> Iterator[Hit]:
    """Yield each time of several words between a verb and its object."""
    prose, words = document.prose, document.words
    for verb in sorted(_WITH_OBJECT & document.vocabulary):
        for at in document.word_positions.get(verb, ()):
            found = _PHRASE_BETWEEN.match(prose, words[at].end)
            if found is None or not at or not document.runs_on(at - 1, at) or words[at - 1].key in _NO_SUBJECT:
                continue
            if not (verb in _TURNED and " this " in found[0]):
                span = Span(words[at].start, found.end())
                yield Hit(span, f"“{prose[span.start : span.end]}”: the time comes first or last")


def _has_subject(document: Document, position: int) -> bool:
    """May a verb be that of a main clause, in a sentence that begins with no preposition?"""
    verb, sentence = document.words[position], document.sentence_at(document.words[position].start)
    if sentence is None or not sentence.words or sentence.words[0].key in _OPENING:
        return False
    before = document.words[position - 1] if position else None
    if before is None or before.start < sentence.start or before.key in _NO_SUBJECT:
        return False
    if before.key in _MODALS:
        return BASE in verb_forms(verb.key)  # "will open next week the hall"
    return is_past_verb(verb.key) or is_plain_verb(verb.key) or verb_forms(verb.key) == THIRD
