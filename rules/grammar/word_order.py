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
Good: They like the town very much.
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
from lint.analysis.wordclass import BASE, PARTICIPLE, THIRD, is_past_verb, is_plain_verb, plain_form, verb_forms
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
_BEGINNINGS = frozenset("in at on near during from as yesterday today last".split())
_MODALS = frozenset("will would can could may might must should to".split())
_NO_SUBJECT = frozenset("a an the of as be was were is are been being in by".split())


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each run of words in the order of another language."""
    yield from _TABLE.hits(document, "“{}” has the words in another order than English", phrases)
    yield from inner_questions(document)
    yield from _between(document, _TIME_BETWEEN, _TIMES, "the time comes first or last")
    yield from _between(document, _ADVERB_BETWEEN, _ADVERBS, "the adverb comes before the verb or last")
    if not document.vocabulary.isdisjoint(("were", "been", "was")):
        for match in _AFTER_COMMA.finditer(document.prose):
            if _is_passive(match["participle"]):
                told = match[0].removeprefix(", ")
                span = Span(match.start() + len(", "), match.end())
                yield Hit(span, f"“{told}”: in English the subject comes before its verb")
    for sentence in document.sentences:
        if not sentence.words or sentence.words[0].key not in _BEGINNINGS:
            continue
        start = sentence.words[0].start
        if found := _NOBODY.match(document.prose, start):
            yield Hit(Span(*found.span()), f"“{found[0]}”: the verb has no subject; say who did it")
        elif found := _inverted(document.prose, start):
            yield Hit(Span(*found.span()), f"“{found[0]}”: in English the subject comes before its verb")


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
                or plain_form(verb.key) in (_NO_OBJECT if adverb in _TIMES else _LINKING)
            ):
                continue
            if (found := expression.match(prose, verb.start)) and _has_subject(document, position - 1):
                span, places = Span(*found.span()), Span(verb.start, words[position].end)
                fix = Fix.replace(places, f"{adverb} {verb.text}")
                yield Hit(span, f"“{found[0]}”: {message}", () if adverb in _TIMES else (fix,))


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
