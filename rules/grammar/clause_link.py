"""A word that links is followed by what it cannot take.

"Despite", "during" and "because of" are prepositions: they take a noun ("despite the rain"), while
"although", "while" and "because" take a clause. A preposition takes -ing ("without paying"), a
purpose takes "to" ("came to help"), a condition the present ("until he comes"), and a person is
"who", not "which". What is said in other words than the speaker's own follows "that", not a colon. Source
languages draw these lines elsewhere.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [Despite it] rains, they left.
Bad: [During he was] in Oslo, it rained.
Bad: They left [without to pay].
Bad: He came [for help them].
Bad: They wait [until he will be] ready.
Bad: The [man which is] ill left.
Bad: [It is important that to] leave.
Fix: It is important to leave.
Bad: The mayor [added: the] rent will fall.
Fix: The mayor added that the rent will fall.
Bad: [Due to the port is shut], ships wait. [Though the strong wind], the boats sailed.
Bad: The mill closed in May, [what] led to protests.
Fix: The mill closed in May, which led to protests.
Good: Nobody knows who lit the fire, what caused it and why.
Good: Due to the shut port, ships wait. Though the mayor, 54, is ill, he works.
Good: The mayor added: “The rent will fall.” He announced: cheap fares for all. He named a state: it is Peru.
Good: Although it rains, they left. Despite the rain, they left. While he was in Oslo, it rained.
Good: They left without paying, and he came to help them, for help was short.
Good: They asked if it will be late. If it will help, the town will pay, he asked.
Good: They wait until he is ready. The man who is ill left.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.english import COUNTING, FUNCTION_WORDS, PHRASE_DETERMINERS
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.places import Taken
from lint.analysis.wordclass import BASE, ING, PAST, THIRD, is_finite, may_be_noun, verb_forms
from lint.patterns import compiled

from ._counted import singulars
from ._inner_questions import is_asked
from ._predicates import clause_behind

_TABLE = PhraseTable(__name__)

#: A colon and what is not in quotation marks, and before it a verb of saying that is no noun too.
_COLON = compiled(r": ([a-z]+)(?= )")
_SAYING = compiled(
    r"\b(?:reported|added|adds|assured?|assures|noted|stress(?:es|ed)|said|says|stated|believes|believed|explained|explains"
    r"|clarified|clarifies|recalled|recalls|emphasi[sz](?:es|ed)|warned|warns|announced|admits|admitted|confirms|confirmed"
    r"|concluded|claimed|promised|specified)\Z"
)
_FAR = 12  # words
_NEAR = 160  # characters
_LONGEST = 12  # characters of a verb of saying


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each link before the wrong kind of thing."""
    said = Taken()
    for link in _TABLE.find(document, phrases):
        said.add(link.span)
        if "will" not in document.prose[slice(*link.span)].split() or not is_asked(document, link.span):
            yield phrase_hit(document, link, "“{}” is not how English joins clauses")
    for match in _COLON.finditer(document.prose):
        colon = match.start()
        verb = _SAYING.search(document.prose, max(0, colon - _LONGEST), colon)
        if verb is not None and _is_clause(document, match.start(1)):
            # "Assure" needs somebody before "that".
            fixes = () if verb[0].startswith("assur") else (Fix.replace(Span(colon, colon + 1), " that"),)
            yield Hit(Span(verb.start(), match.end()), f"“{verb[0]}:”: what is said follows “that”, not a colon", fixes)
    yield from _what(document)
    yield from _which(document)
    for hit in _prepositions(document):
        if not said.overlaps(hit.span):
            yield hit


#: "The mill closed, what angered the town": of a whole clause English says "which".
_WHAT = compiled(
    r", (what) (?=(?:has |have |had |also )?(?:led to|caused|causes|resulted in|results in|angered|sparked|triggered"
    r"|forced|provoked|pushed|complicated|complicates|made|makes|allowed|allows|enabled|enables|increased|increases|reduced"
    r"|raised|means|meant|confirms|confirmed|indicates|contributed to|prompted|drew|attracted|helped|gave|affected) )"
)
#: In a sentence with one of these "what" may begin a question or what is known.
_ASKING = frozenset(
    """ask asks asked asking know knows knew known tell tells told telling explain explains explained explaining how why
    who when where examine examined determine determined find found see seen understand understood wonder wonders
    wondered reveal revealed discuss discussed learn learned show shows showed about investigate investigating unclear
    question questions decide consider guess of describe described understanding knowing like exactly no matter
    remember forget""".split()
)
_OPENING = 2  # words that are no clause


def _what(document: Document) -> Iterator[Hit]:
    """Yield each "what" that takes up the clause before it."""
    if "what" not in document.word_positions:
        return
    last: Sentence | None = None
    asked = 0  # where the sentence asks
    for match in _WHAT.finditer(document.prose):
        sentence = document.sentence_at(match.start())
        if sentence is None:
            continue
        if sentence is not last:
            last = sentence
            asked = next((word.start for word in sentence.words if word.key in _ASKING), sentence.end)
        long = len(sentence.words) > _OPENING and sentence.words[_OPENING].start < match.start()
        if long and match.start() < asked and sentence.words[0].key != "what":
            fix = Fix.replace(Span(*match.span(1)), "which")
            yield Hit(Span(*match.span(1)), "“what” takes up the clause before it: “which”", (fix,))


#: These take a noun, and what to write before a clause.
_TAKE_NOUNS = {
    ("despite",): "although",
    ("in", "spite", "of"): "although",
    ("because", "of"): "because",
    ("due", "to"): "because",
    ("owing", "to"): "because",
    ("during",): "while",
}


def _prepositions(document: Document) -> Iterator[Hit]:
    """Yield each "despite" and the like before a clause of any length that opens a sentence."""
    keys, words = document.lowercase_words, document.words
    for phrase, better in _TAKE_NOUNS.items():
        for first in document.word_positions.get(phrase[0], ()):
            start = first + len(phrase)
            if keys[first:start] != phrase or start >= len(keys) or not document.runs_on(first, start):
                continue
            sentence = document.sentence_at(words[first].start)
            if sentence is None or sentence.start != words[first].start:
                continue
            last = document.word_index(sentence.start) + len(sentence.words) - 1
            verb = clause_behind(document, start, last)
            if verb is not None:
                span = Span(words[first].start, words[verb].end)
                text = document.prose[span.start : words[start - 1].end]
                right = better.capitalize() if text[0].isupper() else better
                fix = Fix.replace(Span(span.start, words[start - 1].end), right)
                yield Hit(span, f"“{text}” takes a noun; before a clause, “{right}”", (fix,))


#: Nouns of persons and nothing else: a producer may be a company, a carrier a ship.
_PERSONS = frozenset(
    """adult ambassador actor actress athlete attacker author boy brother candidate captive captain child citizen
    civilian cleric commander cook cousin criminal daughter defendant demonstrator deputy detainee diplomat doctor
    driver employee engineer expert fan farmer father firefighter friend girl guard guest hostage husband inmate
    judge killer lawmaker lawyer leader looter migrant militant minister mother murderer musician neighbor
    neighbour nurse officer official orphan painter paramedic parent passenger patient pedestrian person pilgrim
    pilot player poet politician president prisoner protester pupil rebel refugee rescuer researcher resident
    sailor secretary settler shopper singer sister smuggler soldier son speaker spectator spokesperson student
    survivor suspect teacher thief tourist traveller victim villager volunteer voter widow wife witness worker
    writer youth""".split()
)
_OF_PERSONS = ("man", "woman", "ist", "cian")
_OF_ONE = frozenset("is was has does".split())
_OF_SEVERAL = frozenset("are were have do".split())
_EITHER = frozenset("had did will would can could may must should".split())
#: Something else may stand before these that is meant: "the union of workers which has failed".
_BEFORE = frozenset("of for with from between among in and or than".split())


def _which(document: Document) -> Iterator[Hit]:
    """Yield each "which" right behind a noun for persons, as the subject of a verb that goes with it."""
    keys, words = document.lowercase_words, document.words
    for which in document.word_positions.get("which", ()):
        noun = which - 1
        if noun < 0 or which + 1 >= len(keys) or not document.runs_on(noun, which + 1):
            continue
        one = singulars().get(keys[noun], "")
        person = one or keys[noun]
        if not (person in _PERSONS or person.endswith(_OF_PERSONS)) or not words[noun].text[1:].islower():
            continue
        verb = keys[which + 1]
        letters = verb_forms(verb)
        fits = verb in _EITHER or verb in (_OF_SEVERAL if one else _OF_ONE) or PAST in letters
        if not fits and (letters != (BASE if one else THIRD) or (not one and may_be_noun(verb))):
            continue
        first = noun
        while first > 0 and document.runs_on(first - 1, first) and keys[first - 1] not in FUNCTION_WORDS:
            first -= 1
        if first > 0 and keys[first - 1] in PHRASE_DETERMINERS | COUNTING:
            first -= 1
        behind = first > 0 and keys[first - 1] in _BEFORE and document.runs_on(first - 1, first)
        sought = first > 1 and document.runs_on(first - 2, first - 1) and _is_only_verb(keys[first - 2])
        if behind and not (sought and keys[first - 1] not in ("and", "or", "than")):
            continue  # but "looking for a driver which fled"
        span = Span(words[noun].start, words[which + 1].end)
        text = document.prose[span.start : span.end]
        yield Hit(span, f"“{text}”: a person is “who”, not “which”", (Fix.replace(words[which].span, "who"),))


def _is_only_verb(key: str) -> bool:
    """Is a word before a preposition a verb, so that nothing but the person behind it can be meant?"""
    letters = verb_forms(key)
    return letters == ING or (bool(letters) and not may_be_noun(key))


def _is_clause(document: Document, start: int) -> bool:
    """Does a clause begin here: is there a verb before the next mark but for commas?"""
    sentence = document.sentence_at(start)
    words = document.words_in(start, min(sentence.end, start + _NEAR)) if sentence is not None else ()
    for word, after in zip(words, words[1:][:_FAR], strict=False):
        if is_finite(after.key):
            return True
        if document.prose[word.end : after.start] not in (" ", ", "):
            return False
    return False
