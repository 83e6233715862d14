"""What opens a sentence and wants a comma behind it: adverbs and phrases, sources, and a person with an apposition."""

from lint import Document, Edit, Fix, Hit, Sentence, Severity, Span
from lint.analysis.english import BINDING
from lint.analysis.names import common_words, given_names, place_names
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import PAST, is_finite, may_be_noun, verb_forms
from lint.patterns import compiled

#: Openers that have not been measured.
_MORE_OPENERS = (
    *("Luckily", "Regrettably", "Surprisingly", "Ironically", "Interestingly", "Admittedly", "Notably"),
    *(
        "Conversely",
        "Likewise",
        "Alternatively",
        "Lastly",
        "Firstly",
        "Thirdly",
        "Naturally",
        "Obviously",
        "Apparently",
    ),
    *("In reality", "In brief", "In essence", "In any case", "In this case"),
    *("As usual", "As is known", "As you know", "For this reason", "For that reason", "On the one hand"),
    *("On one hand", "As a matter of fact", "No doubt", "Without a doubt", "Despite this"),
    *("Because of this", "In spite of this", "In this context", "In this way", "Yes"),
)
_OPENERS = (
    "However|Moreover|Furthermore|Nevertheless|Nonetheless|In addition|For example|For instance|Additionally"
    "|On the other hand|In turn|Consequently|In other words|On the contrary|As a rule|First of all|In particular"
    "|In fact|In contrast|By contrast|Similarly|In short|In conclusion|In the meantime|Meanwhile|In this regard"
    "|In this connection|At the same time|Therefore|In general|In total|To be honest|Personally|In my opinion"
    "|In his opinion|In her opinion|Secondly|Subsequently|Accordingly|Unfortunately|Fortunately|As a result"
    f"|{'|'.join(_MORE_OPENERS)}"
)
#: Some houses set none after an adverb of time; the others have not been measured.
WEAKER = frozenset(
    (
        *("Earlier", "At the same time", "Therefore", "In general", "In total", "To be honest", "Personally"),
        *("In my opinion", "In his opinion", "In her opinion", "Secondly", "Subsequently"),
        *_MORE_OPENERS,
    )
)
_SUBJECT = (
    r"(?:he|she|it|they|we|I|there|this|these|those|the|his|her|its|their|many|some|most|an?|our|my|your|both"
    r"|no|all|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|nobody"
    r"|everyone|people|residents|officials|police|experts|analysts|critics|observers) "
)
#: A plural or a name and its verb: "Moreover prices have fallen", "However Peru will pay".
_BARE_SUBJECT = (
    r"(?:(?:[a-z]{3,} )?[a-z]{3,}s(?: (?:to|of|from|in) (?:the |this )?[\w’'-]+)?"
    r"|(?!(?:the|and|is|are|was|were|to)\b)[a-z]{3,} [a-z]{3,}"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r" (?:have|has|had|are|is|were|was|will|would|can|could|must|should"
    r"|may|might|did|do|does|said|says|rose|fell|grew|went|came|made|took|lost|won|began|[a-z]{3,}ed)\b"
)
#: A pronoun, or a word that stands before a noun: the subjects that have been measured.
MEASURED = compiled(rf" (?:{_SUBJECT}|it )")
#: The first words of openers: what begins with another needs no look.
FIRST_WORDS = frozenset(opener.split()[0].lower() for opener in _OPENERS.split("|")) | {"earlier"}
INTRODUCED = compiled(rf"\b(?:{_OPENERS})(?= (?:{_SUBJECT}|{_BARE_SUBJECT}))|\bEarlier(?= it (?:was|had|became) )")

#: "According to the ministry 40 people were hurt": a source of a few words, and a subject behind it.
_SOURCE = compiled(
    r"According to (?:(?:the|a|an|his|her|its|their|local|official|police|state|media|some)(?: [a-z]+){1,3}?"
    r"|the(?: (?!January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[A-Z][\w’'-]+){1,3}?)"
    r"(?: of (?:the|a|his|her|its|their) [a-z]+(?: [a-z]+)?)?"
    r"(?= (?:the|a|an|he|she|it|they|his|her|its|their|these|this|there|at least|more than|about|some|several|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|no one|nobody|both|all|most|many"
    r"|(?:twen|thir|for|fif)ty|dozens of|hundreds of|nearly|almost|around"
    r"|\d[\d,.]*) [\w-])"
)
_SAID_BY = (
    r"(?:the |a |an )(?:[a-z-]+ ){0,3}?([a-z-]+) (?:of|for|at|in|from|with|who (?:works|worked|lives|lived)"
    r" (?:in|at|for|as)) [^,.;:\n“”\"()—–]{2,50}? (?<!who )(?<!that )(?<!which )(?<!and )"
    r"(?:said|told|added|stated|stressed|announced|noted|explained)\b"
)
#: A name and a comma, with which both kinds of apposition begin.
NAMED = compiled(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, ")
#: The same of anybody: "Maria Lopez, a nurse from Quito said".
_APPOSED_PERSON = compiled(rf"([A-Z][\w’'-]+) [A-Z][\w’'-]+, {_SAID_BY}")
#: "The coach of the visitors, Marta Vidal took the blame".
_APPOSED_NAME = compiled(
    r"The (?:[a-z-]+ ){0,2}?(?P<office>[a-z-]+) (?:of|for|at|in) (?P<between>[^,.;:\n“”\"()—–]{2,50}), "
    r"(?P<name>[A-Z][\w’'-]+ (?:(?:al|el|bin|de|van|von)[ -])?[A-Z][\w’'-]+) (?:said that|told|added that"
    r"|stated that|stressed that|announced|noted that|explained that|confirmed|was|is|has|had|took|visited|met|opened"
    r"|signed|called|arrived|resigned|refused|promised|denied|thanked|warned|gave|left)\b(?= [\w“\"])"
)
_NEAR = 60  # characters


def apposed_person(prose: str, start: int) -> Hit | None:
    """Return the hit for an apposition of any person that runs into the verb of saying."""
    if prose[start : prose.find(" ", start)].lower() not in given_names():
        return None
    match = _APPOSED_PERSON.match(prose, start)
    if match is None or not is_person_noun(match[2]):
        return None
    end = match.end() - len(prose[match.start() : match.end()].rpartition(" ")[2]) - 1
    begin = prose.index(", ", start) + len(", ")
    fix = Fix((Edit(end, end, ","),))
    return Hit(Span(begin, end), "the apposition lacks its second comma", (fix,), severity=Severity.NOTE)


def apposed_name(prose: str, start: int) -> Hit | None:
    """Return the hit for a name that is set off from an office by one comma and runs into its verb."""
    match = _APPOSED_NAME.match(prose, start)
    if match is None or not is_person_noun(match["office"]):
        return None
    name = [word.lower() for word in match["name"].split()]
    if name[0] not in given_names() and any(word in common_words() or word in place_names() for word in name):
        return None
    between = match["between"].split()
    if any(is_finite(word) or (PAST in verb_forms(word) and not may_be_noun(word)) for word in between):
        return None  # "The mayor of the town left, Omar Haddad said the next day"
    fix = Fix((Edit(match.end("name"), match.end("name"), ","),))
    span = Span(match.start("name"), match.end())
    return Hit(span, "the apposition lacks its second comma", (fix,), severity=Severity.NOTE)


def source(document: Document, sentence: Sentence) -> Hit | None:
    """Return the hit for a sentence that opens with its source and goes on without a comma."""
    if sentence.words[0].key != "according":
        return None
    match = _SOURCE.match(document.prose, sentence.words[0].start)
    if match is None or "," in document.prose[match.end() : match.end() + _NEAR].partition(".")[0]:
        return None
    if match[0].rpartition(" ")[2] in BINDING | {"and", "or"}:
        return None
    if any(is_finite(word.key) for word in document.words_in(*match.span())):
        return None
    fix = Fix((Edit(match.end(), match.end(), ","),))
    return Hit(Span(*match.span()), "a comma after the source", (fix,), severity=Severity.NOTE)
