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
Bad: The road [is closed since Monday]. They [have met on Friday]. They will go [after the bank will pay].
Bad: The [plant works without power since Monday]. They [wait for help since March].
Bad: They [have met the mayor earlier this week]. He [has arrived in Oslo on Monday].
Bad: [Since the war they live] in tents. [In recent days we see] more of them.
Bad: It rained. [In 1999, the firm opens] its first shop. [Yesterday the council has adopted] a budget.
Bad: The price [is doubling again and again in the last ten years].
Bad: This [is the first time he comes] to the town. The agency [writes on Sunday], May 12, that it rained.
Bad: It rained. [Since 2010 he is the] mayor. [In 2015 the firm has opened] three mills. The year 2020 was better.
Bad: It rained. [By 2007 the river has become] a ditch; by 2021 it was clean. It [is going on for a week now].
Good: On Friday the union has called a strike. Since 2010 it has been his.
Good: The port has grown in 2018, and this year is not over.
Good: Since then, the station has worked without a pause.
Good: If the plan will help, he asked, who will pay? If the plan will work, the town will pay, she wondered.
Good: When the court meets, they will decide. It is not known when the court will meet.
Good: The union has called a strike on Friday. It is the biggest built since 2010. The day after the vote will be calm.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, PHRASE_DETERMINERS, SUBJECT_PRONOUNS, WEEKDAYS
from lint.analysis.inflection import forms
from lint.analysis.names import common_words
from lint.analysis.wordclass import AUXILIARIES, BASE, ING, PARTICIPLE, PAST, THIRD, may_be_noun, plain_form, verb_forms
from lint.patterns import compiled

from ._counted import singulars
from ._inner_questions import is_asked
from ._since import present_since
from ._times import DAY, EVENTS, FINISHED, MONTH, REAL, SEVERAL

#: Between the verb and the time: no other clause, and nothing that has a time of its own.
_BETWEEN = (
    r"(?: (?!(?:who|which|that|what|since|from|for(?! [A-Z])|over|until|before|after|and|or|but|as|than|when"
    r"|where|how|if|was"
    r"|were|is|are|had|did|elections?|in the|the first|set)\b)[\w'’-]+(?<!ing)(?<!ed))"
)
_PERFECT = compiled(
    REAL + r"\b(?:has|have) (?:already |also |now |officially )?(?:been )?(?!been\b)"
    r"(?:(?!continued|remained)[a-z]+ed|made|taken|given|held|begun|sent|won|lost|left|met|found|become|said|told|written|built|bought|come"
    rf"|gone|signed|put){_BETWEEN}{{0,4}} {FINISHED}"
    r"(?! (?:elections?|debate|to|until|and (?=in|\d)|through|model|campaign|race)\b)(?!['’-])"
)
#: "They have met on Tuesday": not of what is only planned for the day.
_WEEKDAY = compiled(
    REAL
    + r"\b(?:has|have) (?:already |also |officially )?(?:been )?(?!been\b)(?P<verb>[a-z]+)"
    + _BETWEEN.replace("(?!(?:who|", "(?!(?:to|will|would|could|can|may|must|should|it|he|she|they|we|not|who|")
    + rf"{{0,4}} on {DAY}(?!['’-])\b"
    r"(?! (?:mornings|afternoons|evenings|nights|every|each)\b)"
)
_PLANNING = frozenset(
    """schedule arrange plan call set announce organise organize invite order threaten promise book fix appoint declare
    propose demand request agree win say tell add warn claim note postpone move delay summon offer expect want
    decide focus work vote""".split()
)
_STATE = (
    r"(?:continues|works|lives|serves|receives|owns|employs|produces|supplies|remains|holds|operates|exists|plays|leads|heads|runs|stands|stays|suffers|waits"
    r"|keeps|goes|belongs|is \w+ing|are \w+ing|(?:is|are) (?:closed|shut|empty|open|blocked|known|used|owned|held"
    r"|occupied|divided|banned|forbidden|considered|(?:still |now |also )?(?:the|an?|in|under|without)))"
)
_PLAIN_STATE = r"(?:they|we|I) (?:live|work|wait|stay|continue|remain|hold|stand|run|lead|suffer|keep|play)"
_SINCE = compiled(
    rf"(?<![\w'’-])Since (?:then|(?:19|20)\d\d|{MONTH}(?: (?:\d\d?,? )?(?:19|20)\d\d)?|childhood|last \w+"
    r"|the (?:beginning|start|end) of [\w ]{3,30}),? (?!which\b|when\b|who\b)"
    rf"(?:(?:[\w'’-]+ ){{1,4}}?{_STATE}|{_PLAIN_STATE})\b(?! (?:who|that)\b)"
)
#: "Since the pact fell in 2018, the port is losing ships": a clause with the past tense or a time, then "is losing".
_SINCE_CLAUSE = compiled(
    rf"Since (?=[^.!?\n;]{{0,160}}?(?:last|in) (?:{MONTH}|year|month|week|(?:19|20)\d\d|autumn|spring|summer|winter))"
    r"[^.!?\n;]{5,160}?, (?!which\b|when\b|who\b|and\b|or\b|but\b)(?:[\w’'-]+ ){1,4}?(?:is|are) (?:[a-z]+ly )?"
    r"[a-z]{3,}ing\b(?! (?:to|for)\b)"
)
_SUBJECT = (
    r"(?:he|she|it|they|we|I|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?:the|a|an|this|that|these|his|her|their|its|our)"
    r"(?: (?!(?:has|have)\b)[a-z-]+){1,2})"
)
_CLAUSE = compiled(
    rf"(?:When|If|As soon as|After|Before|Until|Unless|Once) {_SUBJECT}"
    r" will (?!power\b)(?:not )?[a-z]+(?=[^.!?\n]{0,80},)"
)
_LATE = compiled(rf"\b(?:as soon as|until|unless|in case) {_SUBJECT} will (?:not )?[a-z]+")
#: "They will leave after the war will end": the future in both clauses.
_TWICE = compiled(rf"(?:after|before|once|if) {_SUBJECT} will (?:not )?(?P<verb>[a-z]+)\b")
_UNITS = frozenset("day week month year night morning weekend days weeks months years hours minutes long soon".split())
_PAST = compiled(
    r"(?:Yesterday|Last (?:week|month|year|night|spring|summer|autumn|winter"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|\d+)"
    r" (?:day|week|month|year)s? ago),?"
    rf" (?:{SEVERAL}|{_SUBJECT}) (?:(?:has|have) (?:already |also |now )?(?:been )?(?P<participle>[a-z]+)\b"
    r"|(?P<verb>[a-z]+s)\b"
    r"(?! (?:was|were|had|have|has|are|is|did)\b)"
    r"(?=(?P<object> (?:(?:on |for |against )?(?:the|an?|his|her|its|their)|that)\b)|)"
    r"|(?P<base>(?!(?:on|in|of|for|to|at|by|from|with|against|about|into|over|after|and|or|as|that|than|near|like|off|along"
    r"|round|inside|outside|opposite|behind|under|across|around)\b)[a-z]+)(?= (?:the|an?|his|her|its|their|fire)\b))"
)
#: "In 1999, the firm builds the mill".
_IN_YEAR = compiled(
    rf"In (?:{MONTH} )?(?:19\d\d|20[01]\d),? {_SUBJECT} (?P<verb>[a-z]+s)(?= (?:the|an?|his|her|its|their)\b)"
)
#: "In 2015 the firm has built the mill", "by 2007 the river has become a ditch", "on Monday the court has ruled".
_AT_TIME = compiled(
    rf"(?P<by>By (?:the (?:end|beginning|start|middle) of )?|In |On )(?:(?:{MONTH} )?(?P<year>19\d\d|20[01]\d)"
    rf"|(?<=On )(?:{DAY}|(?:the )?\d\d?(?:st|nd|rd|th)?(?: (?:of )?{MONTH})?|{MONTH} \d\d?)),? {_SUBJECT}"
    r" (?:has|have) (?:already |also |only )?(?:been )?(?P<verb>[a-z]+)\b"
)
#: "The war is going on for five years now".
_FOR_NOW = compiled(
    r"(?:is|are) (?:still |already )?(?P<verb>[a-z]+ing) (?:(?!who|which|that|what|than|but|and|or)[a-z]+ ){0,4}"
    r"for (?:more than |over |almost |nearly |about |the )?(?:[a-z]+ |\d+ )?(?:days?|weeks?|months?|years?) now\b"
)
_SINCE_TIME = compiled(
    rf"since (?:{MONTH}|{DAY}|(?:19|20)\d\d|last \w+|childhood|yesterday"
    r"|(?:early|late|mid) (?:19|20)\d\d|the (?:beginning|start|end|\d{4}s)\b)"
)
#: "It is closed since Monday", "they are living in Oslo since 2010": what is between the verb and the time.
_IS_SINCE = compiled(
    r"\b(?:is|are) (?:not |still |now |also |already )?(?:being )?"
    r"(?:(?P<state>an? (?!(?:record|first|high|low|rise|drop|fall|increase|decline|gain|change|year"
    r"|lot)\b)[a-z]+|(?:in|under|without|out of|off) (?:the )?[a-z]+(?<!est)(?<!worst)|(?!up\b|down\b|only|not\b"
    r"|ever\b|long\b|high|low\b|more\b|less\b|un|flat\b|steady\b|higher|lower)"
    r"[a-z]{3,}(?<!est)(?<!worst)(?<!ly)(?<!er)(?<!s))|(?P<verb>[a-z]+)(?: (?:in|to|at|on|by|under|without|there"
    r"|from|for)"
    r"(?: (?:the |a |his |her |its |their )?[\w’-]+)?)?) \Z"
)
_STATES = frozenset(
    "lasts works waits lives exists serves operates stands remains leads runs continues plays holds stays keeps sits"
    " suffers stagnates".split()
)
_NOT_BETWEEN = AUXILIARIES | frozenset("who which that than as and or but what where when if because".split())
#: "Since the war they live in tents".
_SINCE_EVENT = compiled(
    rf"Since (?:(?:the|this|that|his|her|their|our|my) (?:[a-z]+ )?(?:{EVENTS})(?: of (?:the )?[\w’'-]+)?"
    rf"|(?:the )?\d\d?(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d\d?(?:st|nd|rd|th)?),? "
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
    rf"(?:writes|reports|announces|informs|states|declares|notes) on {DAY}(?=,? (?:{MONTH} \d|\d\d? {MONTH})| that )"
)
_VERBS = """say arrive announce declare report write take hold visit receive start begin win lose meet open decide
become come go make give show tell leave launch publish sign call order ask reach return find see send"""


#: The words at which each expression begins, as written there; of two, the second is right behind the first.
_ANCHORS = {
    _PERFECT: ("has", "have"),
    _SINCE: ("Since",),
    _LATE: ("as soon", "until", "unless", "in case"),
    _SINCE_EVENT: ("Since",),
    _RECENT: ("In", "Over", "During"),
    _GOING_ON: ("is", "are"),
    _FOR_NOW: ("is", "are"),
    _FIRST_TIME: ("is",),
    _WRITES: ("writes", "reports", "announces", "informs", "states", "declares", "notes"),
}
_PRESENT = frozenset((_SINCE_EVENT, _RECENT, _FIRST_TIME))
_LASTING = frozenset((_GOING_ON, _FOR_NOW))
#: What else must occur.
_WITH = {
    _RECENT: frozenset(("recent", "last", "past")),
    _GOING_ON: frozenset(("last", "past")),
    _FOR_NOW: frozenset(("now",)),
    _FIRST_TIME: frozenset(("time",)),
    _LATE: frozenset(("will",)),
}
_FUTURE = "the future takes the present after “when”, “if”, “until” and the like"
_MESSAGES = {
    _PERFECT: "a finished time takes the past tense, not “has” or “have”",
    _SINCE: "what began then and goes on takes the perfect, not the present",
    _LATE: _FUTURE,
    _SINCE_EVENT: "what began then and goes on takes the perfect: ",
    _RECENT: "a time that lasts until now takes the perfect: ",
    _GOING_ON: "a time that lasts until now takes the perfect: ",
    _FOR_NOW: "a time that lasts until now takes the perfect: ",
    _FIRST_TIME: "“the first time” takes the perfect: ",
    _WRITES: "what is past takes the past tense",
}
_BEFORE = "what was over by a time that is past takes “had”"
_OPENERS = frozenset("when if as after before until unless once".split())
_PAST_OPENERS = frozenset("yesterday last a one two three four five six seven eight nine ten several".split())
_FIRST = _OPENERS | _PAST_OPENERS | {"since", "in", "on", "by"}


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each clause whose tense goes against its time."""
    prose, words = document.prose, document.words
    future = "will" in document.word_positions
    weekdays = not WEEKDAYS.isdisjoint(document.vocabulary)
    for expression, anchors in _ANCHORS.items():
        if (also := _WITH.get(expression)) and also.isdisjoint(document.vocabulary):
            continue
        for anchor in anchors:
            for position in _places(document, anchor):
                found = expression.match(prose, words[position].start)
                if (
                    found
                    and not (expression is _PERFECT and _may_be_now(document, found[0]))
                    and (expression not in _PRESENT or _is_present_of(found, sure=expression is _FIRST_TIME))
                    and (expression not in _LASTING or ING in verb_forms(found["verb"]))
                ) or (
                    weekdays
                    and expression is _PERFECT
                    and (found := _WEEKDAY.match(prose, words[position].start))
                    and PARTICIPLE in verb_forms(found["verb"])
                    and plain_form(found["verb"]) not in _PLANNING
                ):
                    perfect = _perfect(found["verb"]) if expression in _PRESENT | _LASTING else ""
                    yield Hit(Span(*found.span()), _MESSAGES[expression] + perfect)
    if future:
        for anchor in ("after", "before", "once", "if"):
            yield from _future_twice(document, document.word_positions.get(anchor, ()))
    for position in document.word_positions.get("since", ()):
        if span := _since_after(document, position):
            yield Hit(span, _MESSAGES[_SINCE])
    for span in present_since(document):
        yield Hit(span, _MESSAGES[_SINCE])
    for sentence in document.sentences:
        opener = sentence.words[0].key if sentence.words else ""
        if opener not in _FIRST and not opener.isdigit():
            continue
        if future and opener in _OPENERS and (found := _CLAUSE.match(prose, sentence.words[0].start)):
            if not is_asked(document, Span(*found.span())):
                yield Hit(Span(*found.span()), _FUTURE)
        elif opener == "since" and (found := _SINCE_CLAUSE.match(prose, sentence.words[0].start)):
            yield Hit(Span(*found.span()), _MESSAGES[_SINCE])
        elif opener in ("in", "on", "by"):
            found = _IN_YEAR.match(prose, sentence.words[0].start)
            if found and THIRD in verb_forms(found["verb"]):
                yield Hit(Span(*found.span()), "what is past takes the past tense")
            elif (found := _AT_TIME.match(prose, sentence.words[0].start)) and _is_over(document, found):
                yield Hit(Span(*found.span()), _BEFORE if found["by"].startswith("By") else _MESSAGES[_PERFECT])
        elif opener in _PAST_OPENERS or opener.isdigit():
            found = _PAST.match(prose, sentence.words[0].start)
            if found and (
                PARTICIPLE in verb_forms(found["participle"] or "")
                or found["verb"] in _present()
                or _is_present(found["verb"] or "")
                or _is_plain_after_plural(found)
                or (found["object"] and THIRD in verb_forms(found["verb"]))
            ):
                yield Hit(Span(*found.span()), "what is past takes the past tense")


def _places(document: Document, anchor: str) -> list[int]:
    """Return where one or two words stand as they are written, by the index of the first."""
    words, keys = document.words, document.lowercase_words
    first, _, second = anchor.partition(" ")
    places = document.word_positions.get(first.lower(), ())
    return [at for at in places if words[at].text == first and (not second or keys[at + 1 : at + 2] == (second,))]


def _future_twice(document: Document, positions: Iterable[int]) -> Iterator[Hit]:
    """Yield the clauses about the future after "after" and the like, where the clause before them has "will" too."""
    keys, words = document.lowercase_words, document.words
    for position in positions:
        found = _TWICE.match(document.prose, words[position].start)
        if not found or not position or keys[position - 1] in _UNITS:
            continue
        sentence = document.sentence_at(found.start())
        if (
            sentence
            and not is_asked(document, Span(*found.span()))
            and "will" in keys[document.word_index(sentence.start) : position]
        ):
            yield Hit(Span(*found.span()), _FUTURE)


def _since_after(document: Document, position: int) -> Span | None:
    """Return where the present stands with the time that it began in: "the plant works since Monday"."""
    prose, words, keys = document.prose, document.words, document.lowercase_words
    since = words[position]
    if not (time := _SINCE_TIME.match(prose, since.start)):
        return None
    found = _IS_SINCE.search(prose, max(0, since.start - 60), since.start)
    if found and (found["state"] or not {PARTICIPLE, ING}.isdisjoint(verb_forms(found["verb"]))):
        return Span(found.start(), time.end())
    for verb in range(position - 1, max(0, position - 6), -1):
        if keys[verb] in _NOT_BETWEEN or prose[words[verb].end] != " ":
            return None
        if keys[verb] in _STATES or keys[verb] + "s" in _STATES:
            start = verb - 1
            if not _is_subject(document, start, keys[verb] in _STATES):
                return None
            own = words[verb].start if keys[start] in SUBJECT_PRONOUNS else words[start].start
            return Span(own, time.end())
    return None


def _is_subject(document: Document, position: int, third: bool) -> bool:
    """Is a word a subject that has its verb right after it, in the third person singular or not?"""
    word, keys = document.words[position], document.lowercase_words
    if document.prose[word.end] != " ":
        return False
    if word.key in _ANYBODY:
        return third
    if word.key in SUBJECT_PRONOUNS:
        return third == (word.key in ("he", "she", "it"))
    if word.text[0].isupper():
        return third and word.key not in FUNCTION_WORDS and word.key not in common_words()
    if not position or not may_be_noun(word.key) or word.key in _NO_SUBJECTS:
        return False
    return third != (word.key in singulars() or word.key == "people") and (
        keys[position - 1] in PHRASE_DETERMINERS or keys[position - 2] in PHRASE_DETERMINERS
    )


_ANYBODY = frozenset("nobody everybody everyone somebody someone anyone who".split())
_LONG_OVER = "2017"  # this year of no text that is translated now
_NO_SUBJECTS = frozenset("public road water human building art".split())


def _may_be_now(document: Document, text: str) -> bool:
    """Is the time a year than which the document names no later one, so that it may be this year?"""
    year = text[-4:]
    return (
        year.isdigit()
        and year > _LONG_OVER
        and not any(key.isdigit() and len(key) == len(year) and year < key < "2100" for key in document.vocabulary)
    )


def _is_over(document: Document, found: re.Match[str]) -> bool:
    """Is a time at the start of a sentence over, and its verb no plan: "on Monday the union has called a strike"?"""
    if PARTICIPLE not in verb_forms(found["verb"]):
        return False
    return not _may_be_now(document, found["year"]) if found["year"] else plain_form(found["verb"]) not in _PLANNING


def _is_plain_after_plural(found: re.Match[str]) -> bool:
    """Is it the plain form of a verb, no past form too, after a subject of several: "the rebels attack the"?"""
    base = found["base"] or ""
    subject = found[0].split()[-2] if base else ""
    several = subject in singulars() or subject in ("they", "we", "I", "people", "police", "gunmen")
    return several and BASE in verb_forms(base) and PAST not in verb_forms(base)


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


def _perfect(verb: str) -> str:
    """Return what to write for the present of a verb: "“has been”, not “is”"."""
    lemma = "be" if verb in ("am", "is", "are") else plain_form(verb)
    helper = "" if ING in verb_forms(verb) else "has " if THIRD in verb_forms(verb) or verb == "is" else "have "
    return f"“{helper}{forms(lemma).participle}”, not “{verb}”"


def _is_present(verb: str) -> bool:
    """Is it the present of a verb, and no noun?"""
    return verb_forms(verb) == THIRD and not may_be_noun(verb)


@cache
def _present() -> frozenset[str]:
    """Return the forms of the present that a clause about the past may wrongly have."""
    return frozenset(forms(verb).s for verb in _VERBS.split())
