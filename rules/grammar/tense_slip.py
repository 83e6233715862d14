"""A tense does not fit the time that the sentence names.

Languages with fewer tenses lend them to the translation: the perfect with a finished time ("has
submitted the bill in 2019"), the present for what began in the past ("since then, the station
continues to work"), the future after "when" and "if" ("when the court will meet, ..."), the
present for yesterday.

Bad: They [have submitted the bill on 12 November].
Bad: [Since then, the station continues] to work without a pause.
Bad: It rained. [Since the bank left the pact last May, the port is slowly losing] its ships.
Bad: [When the court will meet], they will decide.
Bad: [Last year the company opens] a shop in Riga.
Bad: It rained. [Last week the firm has closed] two shops. [Two days ago, the minister resigns].
Bad: The [plant works without power since Monday]. They [wait for help since March].
Bad: They [have met the mayor earlier this week]. He [has arrived in Oslo on Monday].
Bad: [Since the war they live] in tents. [In recent days we see] more of them.
Bad: The price [is doubling again and again in the last ten years].
Bad: This [is the first time he comes] to the town. The agency [writes on Sunday], May 12, that it rained.
Good: It rained. Last week the firm closed two shops. The public works since 2010 were cheap.
Good: The port has grown in 2018, and this year is not over.
Good: They submitted the bill on 12 November and have since changed it.
Good: Since then, the station has worked without a pause.
Good: When the court meets, they will decide. It is not known when the court will meet.
Good: They should have submitted it in 2019. They have worked there since 2019.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Sentence, Severity, Span, rule
from lint.analysis.inflection import forms
from lint.analysis.wordclass import BASE, ING, PARTICIPLE, PAST, THIRD, may_be_noun, verb_forms
from lint.patterns import compiled

#: What began a time.
_EVENTS = (
    "war|attack|attacks|rescue|invasion|massacre|outbreak|start|beginning|end|fall|revolution|earthquake|quake|accident"
    "|explosion|fire|flood|disaster|tragedy|incident|election|elections|death|murder|kidnapping|release|pandemic|blast"
    "|divorce|wedding|funeral|storm|strike|raid|coup|day|night|morning|evening|moment"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FINISHED = (
    rf"(?:yesterday|last (?:night|week|month|year|spring|summer|autumn|winter|{_MONTH})"
    r"|(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) ago|in (?:19\d\d|20[01]\d)"
    rf"|on (?:{_MONTH} \d\d?|\d\d? {_MONTH})|earlier this (?:week|month|year|spring|summer|autumn|fall|winter|season))"
)
#: Between the verb and the time: no other clause, and nothing that has a time of its own.
_WORD_BETWEEN = (
    r"(?!(?:who|which|that|what|since|from|for|over|until|before|after|and|or|but|as|than|when|where|how|if|was"
    r"|were|is|are|had|did|elections?|in the|the first|set)\b)[\w'’-]+(?<!ing)(?<!ed)"
)
_BETWEEN = rf"(?: {_WORD_BETWEEN})"
_PERFECT = compiled(
    r"(?<!would )(?<!could )(?<!should )(?<!might )(?<!may )(?<!must )(?<!to )(?<!will )(?<!can )(?<!cannot )(?<!not )"
    r"\b(?:has|have) (?:already |also |now |officially )?(?:been )?(?!been\b)"
    r"(?:[a-z]+ed|made|taken|given|held|begun|sent|won|lost|left|met|found|become|said|told|written|built|bought|come"
    rf"|gone|signed|put){_BETWEEN}{{0,4}} {_FINISHED}"
    r"(?! (?:elections?|debate|to|until|and|through|model|campaign|race)\b)(?!['’-])"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: What is over when it is done: "he has arrived on Monday", but not "he has called a meeting on Monday".
_DONE = compiled(
    r"(?<!would )(?<!could )(?<!should )(?<!might )(?<!may )(?<!must )(?<!to )(?<!will )(?<!can )(?<!not )"
    r"\b(?:has|have) (?:already |also |now |officially )?(?:been )?(?:said|told|arrived|died|entered|killed|arrested"
    r"|met|visited|attacked|hit|approved|signed|resigned|confirmed|stated|declared|reported|detained|warned|claimed|rejected)"
    rf"(?: (?!to\b){_WORD_BETWEEN}){{0,4}} on {_DAY}(?![’'s-])"
)
_STATE = r"(?:continues|works|lives|serves|remains|holds|operates|exists|plays|leads|heads|runs|is \w+ing|are \w+ing)"
_SINCE = compiled(
    rf"(?<![\w'’-])Since (?:then|(?:19|20)\d\d|{_MONTH}(?: (?:\d\d?,? )?(?:19|20)\d\d)?|childhood|last \w+"
    r"|the (?:beginning|start|end) of [\w ]{3,30}),? (?!which\b|when\b|who\b)"
    rf"(?:[\w'’-]+ ){{1,4}}?{_STATE}\b(?! (?:who|that)\b)"
)
#: "Since the pact fell in 2018, the port is losing ships": a clause with the past tense or a time, then "is losing".
_SINCE_CLAUSE = compiled(
    rf"Since (?=[^.!?\n;]{{0,160}}?(?:last|in) (?:{_MONTH}|year|month|week|(?:19|20)\d\d|autumn|spring|summer|winter))"
    r"[^.!?\n;]{5,160}?, (?!which\b|when\b|who\b|and\b|or\b|but\b)(?:[\w’'-]+ ){1,4}?(?:is|are) (?:[a-z]+ly )?"
    r"[a-z]{3,}ing\b(?! (?:to|for)\b)"
)
_SUBJECT = (
    r"(?:he|she|it|they|we|I|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?:the|a|an|this|that|these|his|her|their|its|our)"
    r"(?: [a-z-]+){1,2})"
)
_CLAUSE = compiled(
    rf"(?:When|If|As soon as|After|Before|Until|Unless|Once) {_SUBJECT}"
    r" (?:will|won['’]t) (?!power\b)(?:not )?[a-z]+(?=[^.!?\n]{0,80},)"
)
_LATE = compiled(rf"\b(?:as soon as|until|unless|in case) {_SUBJECT} will (?:not )?[a-z]+")
_PAST = compiled(
    r"(?:Yesterday|Last (?:week|month|year|night|spring|summer|autumn|winter"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:Two|Three|Four|Five|Ten|\d+) (?:days|weeks|months|years) ago),?"
    rf" {_SUBJECT} (?:(?:has|have) (?:already |also |now )?(?:been )?(?P<participle>[a-z]+)\b|(?P<verb>[a-z]+s)\b)"
)
#: "The hospital works since Monday": the present with the time that it began.
_SINCE_AFTER = compiled(
    r"(?:(?<=\b[Hh]e )|(?<=\b[Ss]he )|(?<=\b[Ii]t )|(?<=\b[Tt]hey )|(?<=\b[Ww]e )|(?<=\bI )"
    r"|(?<=\b[Tt]he )(?!(?:public|road|water|the)\b)[a-z]{3,} )"
    r"(?:(?:is|are) (?:still |now |already )?(?:closed|shut|blocked|besieged|occupied|banned|imprisoned|detained"
    r"|missing|empty|under siege|in (?:power|prison|force)|on strike|at war)"
    r"|lasts?|works?|waits?|lives?|exists?|serves?|operates?|stands?|remains?|leads?|runs?) (?:[\w'’-]+ ){0,4}?since"
    rf" (?:{_MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d|last \w+|childhood"
    r"|the (?:beginning|start|end)\b)"
)
#: "Since the war they live in tents".
_SINCE_EVENT = compiled(
    rf"Since (?:(?:the|this|that|his|her|their|our|my) (?:[a-z]+ )?(?:{_EVENTS})(?: of (?:the )?[\w’'-]+)?"
    rf"|(?:the )?\d\d?(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d\d?(?:st|nd|rd|th)?),? "
    r"(?P<subject>he|she|it|they|we|I) (?:still |also |often |now )?(?P<verb>[a-z]+)\b(?!,)"
)
#: "In recent days we see": the present for a time that lasts until now.
_RECENT = compiled(
    r"(?:In|Over|During) (?:recent|the (?:last|past)(?: few| several| two| three| four| five| six| ten| \d+)?) "
    r"(?:hours|days|weeks|months|years|decades),? "
    r"(?:(?P<subject>he|she|it|they|we|I|there)|[A-Z][\w'’-]+|(?:the|a|an|his|her|their|its|our)(?: [a-z-]+){1,2}?"
    r"|(?:many|some|more and more) [a-z]+s) (?:also |still |often |even )?(?P<verb>[a-z]+)\b"
    r"(?!,| going\b)(?<!is(?= to\b))(?<!are(?= to\b))"
)
#: "The price is doubling in the last ten years".
_GOING_ON = compiled(
    r"(?:is|are) (?:now |currently |constantly |already )?(?P<verb>[a-z]+ing)(?: (?!who|which|that|what|than|but|as)"
    r"[a-z]+){0,4} (?:in|over|during) the (?:last|past) (?:few |several |two |three |four |five |six |ten |\d+ )?"
    r"(?:days|weeks|months|years|decades?)\b"
)
_FIRST_TIME = compiled(
    r"is the (?:first|second|third|fourth|fifth) time (?:that )?(?:in [a-z ]{3,20} that )?(?:(?P<subject>he|she|it|they"
    r"|we|I|you)|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?:the|a|an|his|her|their|its|our)(?: [a-z-]+){1,2}?) "
    r"(?P<verb>[a-z]+)\b(?! (?:have|has|had|are|is|were|was|did|will)\b)"
)
#: "The agency writes on Sunday, May 12", "the mayor announces on Monday that".
_WRITES = compiled(
    rf"(?:writes|reports|announces|informs|states|declares|notes) on {_DAY}(?=,? (?:{_MONTH} \d|\d\d? {_MONTH})| that )"
)
_VERBS = """say arrive announce declare report write take hold visit receive start begin win lose meet open decide
become come go make give show tell leave launch publish sign call order ask reach return find see send"""


#: The words at which each expression begins.
_ANCHORS = {
    _PERFECT: ("has", "have"),
    _SINCE: ("since",),
    _LATE: ("as", "until", "unless", "in"),
    _DONE: ("has", "have"),
    _SINCE_EVENT: ("since",),
    _RECENT: ("in", "over", "during"),
    _GOING_ON: ("is", "are"),
    _FIRST_TIME: ("is",),
    _WRITES: ("writes", "reports", "announces", "informs", "states", "declares", "notes"),
}
#: Expressions that find a clause whose verb has to be looked at.
_PRESENT = frozenset((_SINCE_EVENT, _RECENT, _FIRST_TIME))
#: What else must occur.
_WITH = {
    _DONE: frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")),
    _RECENT: frozenset(("recent", "last", "past")),
    _GOING_ON: frozenset(("last", "past")),
    _FIRST_TIME: frozenset(("time",)),
    _LATE: frozenset(("will",)),
}
_FUTURE = "the future takes the present after “when”, “if”, “until” and the like"
_MESSAGES = {
    _PERFECT: "a finished time takes the past tense, not “has” or “have”",
    _SINCE: "what began then and goes on takes the perfect: “has worked”, not “works”",
    _LATE: _FUTURE,
    _DONE: "a finished time takes the past tense, not “has” or “have”",
    _SINCE_EVENT: "what began then and goes on takes the perfect: “has worked”, not “works”",
    _RECENT: "a time that lasts until now takes the perfect: “have seen”, not “see”",
    _GOING_ON: "a time that lasts until now takes the perfect: “has doubled”, not “is doubling”",
    _FIRST_TIME: "“the first time” takes the perfect: “he has come”, not “he comes”",
    _WRITES: "what is past takes the past tense",
}
_OPENERS = frozenset("when if as after before until unless once".split())
_PAST_OPENERS = frozenset("yesterday last two three four five ten".split())


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each clause whose tense goes against its time."""
    prose, words = document.prose, document.words
    future = "will" in document.word_positions
    for expression, anchors in _ANCHORS.items():
        if (also := _WITH.get(expression)) and also.isdisjoint(document.vocabulary):
            continue
        for anchor in anchors:
            for position in document.word_positions.get(anchor, ()):
                found = expression.match(prose, words[position].start)
                if (
                    found
                    and not (expression is _PERFECT and _may_be_now(document, found[0]))
                    and (expression not in _PRESENT or _is_present_of(found, sure=expression is _FIRST_TIME))
                    and (expression is not _GOING_ON or ING in verb_forms(found["verb"]))
                ):
                    yield Hit(Span(*found.span()), _MESSAGES[expression])
    for sentence in document.sentences:
        opener = sentence.words[0].key if sentence.words else ""
        if future and opener in _OPENERS and (found := _CLAUSE.match(prose, sentence.words[0].start)):
            yield Hit(Span(*found.span()), _FUTURE)
        elif "since" in document.word_positions and (found := _since(prose, sentence, opener)):
            yield Hit(Span(*found.span()), _MESSAGES[_SINCE])
        elif opener in _PAST_OPENERS or opener.isdigit():
            found = _PAST.match(prose, sentence.words[0].start)
            if found and (
                PARTICIPLE in verb_forms(found["participle"] or "")
                or found["verb"] in _present()
                or _is_present(found["verb"] or "")
            ):
                yield Hit(Span(*found.span()), "what is past takes the past tense")


def _since(prose: str, sentence: Sentence, opener: str) -> re.Match[str] | None:
    """Return the present for what began in the past, in a sentence with "since"."""
    if opener == "since" and (found := _SINCE_CLAUSE.match(prose, sentence.words[0].start)):
        return found
    return _SINCE_AFTER.search(prose, sentence.start, sentence.end)


def _may_be_now(document: Document, text: str) -> bool:
    """Is the time a year than which the document names no later one, so that it may be this year?"""
    year = text[-4:]
    return year.isdigit() and not any(
        key.isdigit() and len(key) == len(year) and year < key < "2100" for key in document.vocabulary
    )


def _is_present_of(found: re.Match[str], *, sure: bool) -> bool:
    """Is the verb of an expression the present behind its subject; where it surely is no noun, behind a noun too?"""
    subject, verb = found["subject"], found["verb"]
    if verb in ("am", "is", "are"):
        return True
    if subject in ("I", "we", "they", "you"):
        return BASE in verb_forms(verb) and PAST not in verb_forms(verb) and verb not in ("have", "do")
    return verb not in ("has", "does") and (
        _is_present(verb) or ((subject is not None or sure) and verb_forms(verb) == THIRD)
    )


def _is_present(verb: str) -> bool:
    """Is it the present of a verb, and no noun?"""
    return verb_forms(verb) == THIRD and not may_be_noun(verb)


@cache
def _present() -> frozenset[str]:
    """Return the forms of the present that a clause about the past may wrongly have."""
    return frozenset(forms(verb).s for verb in _VERBS.split())
