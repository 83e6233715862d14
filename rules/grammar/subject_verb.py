"""A verb does not go with its subject, or with the verb before it.

English marks few forms, and a draft that was put together from another language gets them wrong:
"he have", "they was", "those who wants", "will can", "does not knows", "I am agree". The rule looks
only where the subject is a pronoun or opens its sentence, and where two verbs stand side by side.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [He have no] car.
Bad: [The soldiers was wounded] in May.
Bad: Those [people who wants] to leave may go.
Bad: He [will can help] them.
Bad: He [does not knows] it.
Bad: [I am agree] with it.
Bad: The talks [are hold in] Oslo.
Bad: [There is many cars].
Bad: [The results of the vote was] published in May, and nobody came.
Fix: The results of the vote were published in May, and nobody came.
Bad: [The residents doesn't] know. [The doctors says] that he is well.
Bad: [The mayor and his deputy was] there. [The list of the victims were] read.
Good: The mayor and chief negotiator was there. Ten years is a long time. The company have won.
Good: The number of victims were small. The players the coach has chosen are young. The group of men were late.
Good: He has no car, and they help him do it. If he were there, they would see him go.
Good: Theresa May said so, an effort is made, and he got 1 year of leave. The parts of each law have rules.
Good: The soldiers were wounded, and the man who was hurt and the people who want it agree.
Good: A spokesman for Molde North said staff were ill. The head of the clinic said nurses were tired.
Good: He held it as though it were glass.
Good: He will be able to help them, he does not know it, and the talks are held in Oslo.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lint import Category, Document, Fix, Hit, Severity, Span, Word, rule
from lint.analysis.inflection import forms
from lint.analysis.lexicon import Lexicon, PhraseMatch, PhraseTable, phrase_hit
from lint.analysis.people import is_person_noun
from lint.analysis.places import Taken
from lint.analysis.wordclass import THIRD, may_be_noun, plain_form, verb_forms
from lint.patterns import compiled

from ._antecedents import relatives
from ._counted import COLLECTIVES, MEASURES, counted, plurals, singulars
from ._subjects import SINGULAR, misfits

_TABLE = PhraseTable(__name__)

#: What may belong to a subject, up to its verb.
_REST = (
    r"(?P<phrase>(?: (?:of|in|from|at|near|on|for) (?:(?:the|a|his|her|their|its|this|these) )?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|new|old|local|both|all|other|several) )?"
    r"(?:[a-z]+|(?:[A-Z]\w+ ?){1,2}?)){0,2})"
    r"(?P<pair> and (?:the|his|her|its|their) (?P<second>[a-z]{3,}))?(?P<relative>,? (?:who|which)| that)?"
    r"(?: (?:still|also|already|now|often))?"
    r" (?P<verb>(?:is|was|has|does|are|were|have|do)n['’]t|[a-z]+)\b"
)
#: A subject goes on with these before its verb.
_GOES_ON = frozenset("of in from at near on for and who which that still also already now often".split())
_OPENING = (
    r"(?P<opening>(?i:The|These|Those|His|Her|Their|Its|Our|Some|Many|Most|All|Several|Both|Two|Three|Four|Five|This"
    r"|That))"
)
_OPENINGS = frozenset(
    "the these those his her their its our some many most all several both two three four five this that".split()
)
#: Subjects that open their sentence, by which of its words the noun is: after a determiner, after an adjective too,
#: alone.
_SUBJECTS = {
    1: compiled(rf"{_OPENING} (?P<noun>[a-z]{{3,}}){_REST}"),
    2: compiled(rf"{_OPENING} (?!and\b|or\b|of\b|that\b|who)[A-Za-z][a-z]+ (?P<noun>[a-z]{{3,}}){_REST}"),
    0: compiled(rf"(?P<opening>)(?P<noun>[A-Z][a-z]{{3,}}){_REST}"),
}
_AFTER_DETERMINER = (_SUBJECTS[1], _SUBJECTS[2])
#: Where a clause begins inside a sentence: after its conjunction, or after what stands before the first comma.
_CLAUSE = compiled(
    r"\b(?:that|because|although|though|while|whereas|where|if|unless|said|says|added|but) "
    r"(?=(?:the|these|those|his|her|their|its|our|some|many|most|all|several|both|two|three|four|five) [a-z])"
    r"|(?:(?<=[.!?] )|(?<=\n)|\A)(?:On|In|At|After|Before|During|By|For|Since|According)"
    r" [^,.;:!?\n“”\"]{2,80}, (?=the [a-z])"
    r"|[“\"](?=(?i:the|these|those|his|her|their|its|our|some|many|most|all|several|both|two|three|four|five) [a-z])"
)
#: What is right before such a clause, and the words that it may begin with.
_BEFORE_CLAUSE = (
    *(f"{word} " for word in "that because although though while whereas where if unless said says added but".split()),
    ", ",
    "“",
    '"',
)
#: "There was two cars", "there is no survivors".
_THERE = compiled(
    r"\b[Tt]here (?P<verb>is|was|has been|isn['’]t|wasn['’]t) (?:(?:no|some|any|also|already|still|at least"
    r"|more than) )?(?:[a-z]+ )?(?P<noun>[a-z]{3,}s)"
    r"(?=[.,;:!?]| (?:in|on|at|of|for|who|that|which|and|to|with|from|near|by|among|between|left|after|because|when|but"
    r"|killed|injured)\b)(?!, )"
)
_BEHIND_THERE = frozenset((key,) for key in ("is", "was", "has", "isn't", "wasn't"))
_OF_THERE = {"is": "are", "was": "were", "has been": "have been"}
#: After a form that is a plural noun too, these tell that it is the verb: "the results shows that".
#: Not "that" or "to" alone: "the students protests that began".
_VERB_FOLLOWS = compiled(
    r" (?:(?:that|how) (?:the|a|an|it|there|this|these|most|many|some|all) |(?:the|a|an|it|him|them)\b)"
)
_SINGULAR_KEYS = frozenset(SINGULAR) | {"isn't", "wasn't", "hasn't", "doesn't"}
_COUNTS = frozenset("some many most all several both two three four five".split())
#: "One of the men who was there".
_ONE_OF = compiled(r"(?i:\bone of (?:the|those|these|his|her|their|its|our|many|several) (?:[\w’'-]+ )?)\Z")
_NOUN_LAST = 2  # the place of the last word that may be the subject of a sentence
_FARTHEST = 9  # words from the noun to its verb
_OPENING_WORDS = 14  # words before the subject, as far as the sentence's opening
_PLURAL = {"are": "is", "were": "was", "have": "has", "do": "does"}
_OTHER = SINGULAR | _PLURAL
#: What rows say whose verb has the other number.
_NUMBER = compiled(
    r"\b(?:singular|plural|takes? “|goes with|each … has|there (?:is|are|was|were)”)(?!.* (?:participle|-ing))"
)
#: Heads that belong to those after "of": "the group of men were".
_PARTS = frozenset("rest majority minority number half range series variety third quarter part lot host total".split())
#: "The 2015 Year in Review".
_YEAR = compiled(r"(?:19|20)\d\d [A-Z]")
_UNSURE = COLLECTIVES | MEASURES | _PARTS


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each verb that does not go with its subject or its auxiliary."""
    found = Taken()
    for match in _TABLE.find(document, phrases):
        start = match.span.start
        if " who " in document.text[start : match.span.end] and _ONE_OF.search(
            document.prose, max(0, start - 40), start
        ):
            continue
        if document.text.startswith(("'", "’"), match.span.end):
            continue  # "there is two hours' work"
        # "up to 1 year of prison": one of them is no plural; "Will began": a name
        if not document.text.startswith(("1 ", "Will "), match.span.start) and not _YEAR.match(
            document.prose, match.span.start
        ):
            found.add(match.span)
            hit = phrase_hit(document, match, "“{}” does not go together")
            fix = None if hit.fixes else _right_form(document, match)
            yield hit if fix is None else Hit(hit.span, hit.message, (fix,), severity=hit.severity)
    for hit in (*_opening_sentences(document), *_inside_sentences(document), *_there(document), *_longer(document)):
        if not found.overlaps(hit.span):
            found.add(hit.span)
            yield hit


def _right_form(document: Document, match: PhraseMatch) -> Fix | None:
    """Return the fix for a row without a wording, whose note says which form the phrase's one verb should have."""
    words, note = document.words_in(*match.span), match.entry.note
    last = words[-1]
    plain = plain_form(last.key)
    if _NUMBER.search(note) is not None:
        verbs = [word for word in words if _positive(word.key)[0] in _OTHER]
        if len(verbs) == 1:
            verb, negation = _positive(verbs[0].key)
            return Fix.replace(verbs[0].span, _OTHER[verb] + (verbs[0].text[-3:] if negation else ""))
        if not verbs and verb_forms(last.key):
            return Fix.replace(last.span, forms(plain).s if last.key == plain else plain)
    elif not verb_forms(last.key):
        return None
    elif "stands the plain form" in note:
        return Fix.replace(last.span, plain)
    elif "the participle" in note and "-ing" not in note:
        return Fix.replace(last.span, forms(plain).participle)
    elif "not both" in note and len(words) > 2:
        third = words[0].key not in ("i", "we", "they", "you") and words[-2].key in ("is", "was")
        return Fix.replace(Span(words[-2].start, last.end), forms(plain).s if third else plain)
    return None


def _opening_sentences(document: Document) -> Iterator[Hit]:
    nouns = counted()
    for sentence in document.sentences:
        words = sentence.words
        places: tuple[int, ...] = ()
        if words and words[0].key not in _OPENINGS:
            places = (0,) if words[0].key in nouns else ()
        elif len(words) > _NOUN_LAST and (words[1].key in nouns or words[2].key in nouns):
            places = (1, 2)
        if not places:
            continue  # as mostly
        expressions = [_SUBJECTS[place] for place in places if _may_misfit(words, place)]
        if expressions and (hit := _subject(document.prose, words[0].start, sentence.end, expressions)):
            yield hit


def _may_misfit(words: Sequence[Word], place: int) -> bool:
    """Is a word a noun that is counted, with more of its subject behind it or a verb that may not go with it?"""
    if place + 1 >= len(words):
        return False
    noun, after = words[place].key, words[place + 1]
    several = noun in singulars()
    if not several and noun not in plurals():
        return False
    if after.key in _GOES_ON or not after.text.isalpha():
        return True
    return after.key.endswith("s") if several else after.key in _PLURAL


def _inside_sentences(document: Document) -> Iterator[Hit]:
    """Yield plural subjects of clauses inside a sentence with "is", "was", "has" or "does"."""
    words, keys, positions, after = document.words, document.lowercase_words, document.word_positions, 0
    nouns = singulars().keys()
    openings = _openings(document)
    if not openings:
        return
    for at in sorted(at for key in _SINGULAR_KEYS & positions.keys() for at in positions[key]):
        first = max(0, at - _FARTHEST - _OPENING_WORDS)
        opening = bisect_left(openings, first)
        if opening == len(openings) or openings[opening] > at or nouns.isdisjoint(keys[max(0, at - _FARTHEST) : at]):
            continue
        start, end = max(after, words[first].start), words[at].end
        for clause in _CLAUSE.finditer(document.prose, start, end):
            hit = _subject(document.prose, clause.end(), end, _AFTER_DETERMINER, inside=True)
            if hit is not None and hit.span.end == end:
                after = end
                yield hit
                break


def _longer(document: Document) -> Iterator[Hit]:
    """Yield each verb that does not go with a subject of several words, or with what "who" takes up."""
    words, prose = document.words, document.prose
    for first, verb, better in (*misfits(document), *relatives(document)):
        span = Span(words[first].start, words[verb].end)
        fix = Fix.replace(words[verb].span, better)
        yield Hit(span, f"“{prose[span.start : span.end]}” does not go together: “{better}”", (fix,))


def _openings(document: Document) -> list[int]:
    """Return the numbers of the words with which a clause about several may begin inside a sentence."""
    words, keys, prose, positions = document.words, document.lowercase_words, document.prose, document.word_positions
    nouns = singulars().keys()
    return sorted(
        first
        for opening in _OPENINGS & positions.keys()
        for first in positions[opening]
        if not nouns.isdisjoint(keys[first + 1 : first + 3]) and prose.endswith(_BEFORE_CLAUSE, 0, words[first].start)
    )


def _there(document: Document) -> Iterator[Hit]:
    """Yield "there is" before a plural."""
    words, keys = document.words, document.lowercase_words
    for at in document.word_positions.get("there", ()):
        if keys[at + 1 : at + 2] not in _BEHIND_THERE or not (match := _THERE.match(document.prose, words[at].start)):
            continue
        singular = singulars().get(match["noun"])
        before = match[0].split()[-2]
        if (
            singular is None
            or singular in MEASURES
            or before in ("a", "an", "one", "the", "this", "every", "each", "another")
        ):
            continue
        verb, negation = _positive(match["verb"])
        better = _OF_THERE[verb] + negation
        fix = Fix.replace(Span(*match.span("verb")), better)
        yield Hit(Span(*match.span()), f"“{match[0]}” does not go together: “{better}”", (fix,))


def _subject(
    prose: str, start: int, end: int, expressions: Sequence[re.Pattern[str]], *, inside: bool = False
) -> Hit | None:
    """Return the hit for a subject that begins there, where it is a noun that is counted and its verb does not fit."""
    for expression in expressions:
        found = expression.match(prose, start, end)
        if found is None or not (found["noun"].lower() in singulars() or found["noun"] in plurals()):
            continue
        if inside and (found["noun"] not in singulars() or _positive(found["verb"])[0] not in SINGULAR):
            continue
        if (found["phrase"] or found["pair"]) and found["relative"]:
            return None  # "the rules of the town, which was founded in May"
        if (verb := _better_verb(found)) and not (found["phrase"] and _positive(found["verb"])[0] not in _OTHER):
            fix = Fix.replace(Span(*found.span("verb")), verb)
            return Hit(Span(*found.span()), f"“{found[0]}” does not go together: “{verb}”", (fix,))
    return None


def _better_verb(subject: re.Match[str]) -> str:
    """Return the verb in the number of its subject; empty where it has it, or nobody can tell."""
    noun = subject["noun"].lower()
    verb, negation = _positive(subject["verb"])
    if noun in singulars():
        if singulars()[noun] in MEASURES or subject["opening"].lower() in ("this", "that"):
            return ""
        if subject["opening"].lower() in _COUNTS and subject.string.startswith((" a ", " the "), subject.end()):
            return ""  # "two goals is a good result"
        return _plural_of(verb, negation, subject)
    if noun not in plurals() or noun in _UNSURE:
        return ""
    if subject["pair"]:
        behind = subject["phrase"].split()
        if behind and (not is_person_noun(noun) or any(is_person_noun(singulars().get(word, word)) for word in behind)):
            return ""  # "the death of the mayor and his deputy", "the wife of the mayor and his deputy"
        return _plural_of(verb, negation) if subject["second"] in plurals() and verb in SINGULAR else ""
    if subject["opening"] not in ("The", "His", "Her", "Their", "Its", "Our", "This", "That"):
        return ""
    return _PLURAL[verb] + negation if verb in _PLURAL else ""


def _positive(verb: str) -> tuple[str, str]:
    """Return a verb and its "n't"."""
    return (verb[:-3], verb[-3:]) if verb.endswith(("n't", "n’t")) else (verb, "")


def _plural_of(verb: str, negation: str, subject: re.Match[str] | None = None) -> str:
    """Return the plural of a verb in the third person; empty for any other word.

    A form that may be a noun too ("shows") counts only where what follows its subject is sure to follow a verb.
    """
    if verb in SINGULAR:
        return SINGULAR[verb] + negation
    if verb_forms(verb) != THIRD:
        return ""
    sure = subject is not None and _VERB_FOLLOWS.match(subject.string, subject.end()) is not None
    return plain_form(verb) if sure or not may_be_noun(verb) else ""
