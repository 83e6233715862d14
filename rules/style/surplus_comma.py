"""A comma stands where English has none.

German, Russian, Ukrainian and Hebrew put a comma before every "that" and "where"; English has none
before the clause that a verb or noun needs ("He said that …", "the fact that …", "so strong that
…"), none before "than", none after a preposition, and none
between a subject and its verb. A "that" which opens a sentence of its own after a spoken one ("It rained, that is
clear") is passed over.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The mayor [said, that] the port was shut.
Fix: The mayor said that the port was shut.
Bad: They do not [know, where] the ship is.
Fix: They do not know where the ship is.
Bad: The [fact, that] the port is shut is clear.
Fix: The fact that the port is shut is clear.
Bad: [It is known, that] the port is shut.
Fix: It is known that the port is shut.
Bad: The port is [bigger, than] the old one.
Fix: The port is bigger than the old one.
Bad: The new study published in the journal [Molde, predicts] that it will rain.
Fix: The new study published in the journal Molde predicts that it will rain.
Bad: The number of people who answered the [call, could] change the plan.
Fix: The number of people who answered the call could change the plan.
Good: The people who left, are they here? The ship reached Molde in May, was sold, and sank.
Good: The mayor said that the port was shut. It was, he said, that rare thing.
Good: They do not know where the ship is. He wants what she has, that is clear.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.dates import MONTHS
from lint.analysis.english import PHRASE_DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, WEEKDAYS
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.analysis.people import is_person_noun
from lint.analysis.reporting import verbs
from lint.analysis.wordclass import AUXILIARIES, BASE, PAST, THIRD, is_finite, is_noun_first, may_be_noun, verb_forms
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

#: A comma that opens an insertion, of which the phrase would be the end; a place is all that is looked back on.
_OPENED = compiled(r"[,”\"] (?:[\w’'.-]+ ){1,5}\Z")
_NEAR = 60  # characters
#: What a subject begins with that is more than a name.
_OPENERS = PHRASE_DETERMINERS - {"any", "no"} | frozenset(
    "all some many most both several what whoever whatever".split()
)
_RELATIVES = frozenset("who which that whose whom where".split())
#: A phrase with one of these is no subject, or not one alone.
_NO_SUBJECT = frozenset(
    """if when as because although though while whilst since unless until whereas whether than so but however not
    therefore more less how why once thanks due ago time""".split()
)
#: After these an asker or a speaker follows; what stands before the comma is said.
_SAID = frozenset("says said reads goes shows show suggests notes according".split())
#: These are never said of a thing that something was done to: "the man arrived in May".
_INTRANSITIVE = frozenset(
    """arrived worked lived died happened occurred appeared remained stayed returned began started continued ended
    resulted led existed emerged travelled traveled moved entered looked turned came went""".split()
)
#: Of these two a date follows as well as a clause: "trapped since May".
_TIMES = frozenset(("since", "until"))
_MONTHS = frozenset(map(str.lower, MONTHS))
#: What follows a comma as a participle: "Peru came first, followed by Chile".
_PARTICIPLES = frozenset("followed compared based led given made called known named located held born built".split())
_SHORTEST = 4  # words of a subject
_FEWEST = 8  # words of the sentence


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each comma that splits what belongs together."""
    prose = document.prose
    for match in _TABLE.find(document, phrases):
        if _OPENED.search(prose, max(0, match.span.start - _NEAR), match.span.start):
            continue  # "It was, he said, that rare thing": the verb stands between two commas
        text = prose[match.span.start : match.span.end]
        edits = [Edit(comma, comma + 1, "") for comma, mark in enumerate(text, match.span.start) if mark == ","]
        message = f"“{text}”: {match.entry.note or 'no comma here'}"
        yield Hit(match.span, message, (Fix(tuple(edits)),) if edits else ())
    for sentence in document.sentences:
        if sentence.block.kind is BlockKind.PARAGRAPH and (at := _parted(document, sentence)):
            before, verb = sentence.words[at - 1 : at + 1]
            fix = Fix((Edit(before.end, before.end + 1, ""),))
            message = f"a comma parts the subject from its verb, “{verb.text}”"
            yield Hit(Span(before.start, verb.end), message, (fix,))


def _parted(document: Document, sentence: Sentence) -> int | None:
    """Return the index of a verb that a comma parts from the whole subject before it."""
    words, prose = sentence.words, document.prose
    if len(words) < _FEWEST or not (words[0].key in _OPENERS or _is_people(words[0].key)):
        return None
    comma = prose.find(", ", words[0].end, sentence.end)
    if comma < 0:
        return None
    first = document.word_index(words[0].start)
    end = document.word_index(comma) - first
    if not _SHORTEST <= end < len(words) - 2 or (words[end - 1].end, words[end].start) != (comma, comma + len(", ")):
        return None
    verb, after = words[end].key, words[end + 1].key
    if (
        not (is_finite(verb) or _is_last_verb(document, sentence, end))
        or "'" in verb
        or after in SUBJECT_PRONOUNS
        or (after != "that" and (verb in _SAID or verbs(verb)))  # "The worst of it, says the mayor, is ..."
        or not document.runs_on(first, first + end - 1)
    ):
        return None
    return end if _is_subject([word.key for word in words[:end]]) else None


def _is_subject(keys: list[str]) -> bool:
    """Is it one noun phrase, whose only verbs are those of its clauses of "who", "that" and "published in"?"""
    clauses = int(keys[0] in ("what", "whoever", "whatever"))
    for at, key in enumerate(keys[1:], 1):
        if key in _RELATIVES or (key in SUBJECT_PRONOUNS and keys[at - 1] not in _RELATIVES):
            clauses += 1
        elif key in _NO_SUBJECT and not (key in _TIMES and at + 1 < len(keys) and _is_date(keys[at + 1])):
            return False
        elif is_finite(key) or (BASE in verb_forms(key) and _is_plain(keys, at)) or _has_object(keys, at):
            if not clauses:
                return False
            clauses -= keys[at - 1] not in AUXILIARIES
        elif (
            PAST in verb_forms(key)
            and not clauses
            and not is_noun_first(key)
            and keys[at - 1] not in PHRASE_DETERMINERS  # "the flooded villages"
            and not _is_participle(keys, at)
        ):
            return False
    return True


def _is_last_verb(document: Document, sentence: Sentence, at: int) -> bool:
    """Is a form that may be the past tense the only verb from here on, with no comma behind it: "met on Monday"?"""
    words = sentence.words
    key, rest = words[at].key, words[at + 1 :]
    if (
        PAST not in verb_forms(key)
        or is_noun_first(key)
        or key in _PARTICIPLES
        or "," in document.prose[words[at].end : sentence.end]
    ):
        return False
    return not any(is_finite(word.key) for word in rest)


def _is_people(key: str) -> bool:
    """Is it a plural for persons, which opens a sentence without an article: "Officials from Peru met"?"""
    return key in ("people", "police", "men", "women", "children") or (key.endswith("s") and is_person_noun(key[:-1]))


def _is_date(key: str) -> bool:
    return key in _MONTHS or key in WEEKDAYS or key[0].isdigit() or key in ("last", "yesterday")


def _is_participle(keys: list[str], at: int) -> bool:
    """Is a form that may be the past tense a participle, as in "published in"?"""
    return at + 1 < len(keys) and keys[at + 1] in PREPOSITIONS and keys[at] not in _INTRANSITIVE


def _has_object(keys: list[str], at: int) -> bool:
    """Is a form in -s, a noun too, the verb, with its object behind it: "the firm controls the sold boats"?"""
    return THIRD in verb_forms(keys[at]) and at + 1 < len(keys) and keys[at + 1] in PHRASE_DETERMINERS


def _is_plain(keys: list[str], at: int) -> bool:
    """Is a plain form that is no noun the verb of a plural: "the rules include"?"""
    return not may_be_noun(keys[at]) and keys[at - 1].endswith("s")
