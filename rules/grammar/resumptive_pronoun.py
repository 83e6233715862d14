"""A pronoun says again what a relative clause has already taken up.

"The road which the army closed it": Arabic, Hebrew and Persian name the thing once more in its clause; English leaves
its place empty. Told where the clause has a subject and a verb of its own and the pronoun fits the noun before it. A
verb of two objects ("the role that they gave it") may have its pronoun, and so may a clause that only completes a
noun ("the fear that they took it").

Bad: The road which the army [closed it] on Monday was opened again.
Fix: The road which the army closed on Monday was opened again.
Bad: The teacher whom they [arrested him] in May is ill. The village that the rebels [took it] lies on the river.
Fix: The teacher whom they arrested in May is ill. The village that the rebels took lies on the river.
Bad: He read out the names of the farmers whom the court had [fined them].
Bad: The camp, which the soldiers [withdrew from it] at dawn, is empty.
Fix: The camp, which the soldiers withdrew from at dawn, is empty.
Bad: They burned the house where the family [lives in it].
Fix: They burned the house where the family lives.
Bad: The man [whose his] car was burned left. They met a farmer [whose the] land is dry.
Fix: The man whose car was burned left. They met a farmer whose land is dry.
Bad: The road, which the villagers [called it] “the wolf”, is old. The hall, which they [named it] the Ark, is new.
Fix: The road, which the villagers called “the wolf”, is old. The hall, which they named the Ark, is new.
Good: The road which the army closed on Monday was opened again. The role that the law gave it is small.
Good: The fear that the rebels took it is old. The day that the army closed it was cold. They took a bag which they put it in.
Good: He told the village that the army closed it. It was such a bad road that the army closed it.
Good: The king, whom they call him, left. The law, which many think it wise to keep, is old. They know whose the house is.
"""  # noqa: E501

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, PHRASE_DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, is_ly_adverb
from lint.analysis.inflection import all_forms
from lint.analysis.people import is_person_noun
from lint.analysis.wordclass import AUXILIARIES, THIRD, is_finite, is_past_verb, may_be_noun, plain_form, verb_forms

from ._counted import counted, singulars

_WHICH = ("which", "whom", "that", "who")
_RELATIVE = frozenset("which whom that who whose where".split())
_PRONOUNS = frozenset("it him them".split())
_FARTHEST = 6  # words of a clause within which its verb stands
_BACK = 40  # words of its sentence before a noun that are looked at
_LONGEST = 4  # words of a verb: "has not yet been able"
_REACH = _FARTHEST + _LONGEST + 4  # words from the relative to the last that may be its pronoun
_BETWEEN = frozenset("not never also still already only later then soon just ever been being to".split())

_SAYING = frozenset("say think believe claim allege suspect know fear insist report hope".split())

#: After "that" a clause completes these; it says nothing about them.
_COMPLETED = frozenset(
    """fact claim idea view news report belief hope fear rumour rumor proof evidence sign signal word feeling thought
    guess chance risk danger doubt opinion theory result promise threat warning complaint charge argument case point
    basis ground grounds proviso reminder message order demand rule law principle truth lie myth story impression sense
    notion dream wish oath vow pledge pretext excuse secret shame pity wonder miracle mistake request bet odds
    likelihood concern worry advice reply answer remark oversight bill ruling verdict degree extent effect""".split()
)
_COMPLETED_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism", "sis", "cy", "al")
#: The clause after these says when, why or how, and has its object.
_CIRCUMSTANCES = frozenset(
    """day night morning evening afternoon hour minute second moment instant week weekend month year decade century
    time season summer winter spring autumn date period occasion way manner reason place speed rate ease once now
    monday tuesday wednesday thursday friday saturday sunday""".split()
)

#: These take another object beside the pronoun, or a verb or an adjective that the pronoun belongs to.
_TWO_OBJECTS = """give offer send show tell teach ask lend owe pay promise grant deny cost make let help have get want
    need allow enable force cause feel call name hand charge forgive urge persuade convince warn remind inform advise
    assure assign award permit invite expect require find think believe consider deem render say allot allocate accord
    afford guarantee refuse do like prefer turn dub label term understand mean declare claim rule mark elect appoint
    rank bequeath inspire motivate compel oblige entitle train encourage tempt prompt push wish bet envy""".split()
#: These take a person for whom it is done: "the house that he built them".
_FOR_SOMEBODY = """earn win bring buy leave order drive lead keep take read set put use spare
    reserve serve hold pass throw feed write sell build cook pour describe treat view regard prove report vote find
    choose draw play sing fetch fix prepare provide recommend return""".split()
_LEADING = frozenset("in on at to from with for about of into upon against by".split())
#: With one of these prepositions these have no other object.
_WITHOUT_OBJECT = """live go come arrive withdraw depend rely speak talk look wait listen belong refer deal suffer
    participate agree insist focus work sit stand sleep travel return search fight flee stay reside enter retreat
    emerge escape originate arise object react respond contribute lead lie remain care worry complain boast laugh
    preside sympathise sympathize collaborate cooperate interfere approve consist dispose aspire""".split()
_TELLING = frozenset(
    """tell told tells telling show showed shown shows remind reminded warn warned warns assure assured convince
    convinced inform informed persuade persuaded promise promised notify notified""".split()
)
_AFTER = frozenset("and or but when while because after before since until though although as if by now here".split())
_TIMES = frozenset(
    """yesterday today tomorrow last this next two three four five several again earlier later ago once twice monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


@cache
def _two_objects(pronoun: str) -> frozenset[str]:
    """Return the forms of verbs that may have a pronoun beside the object that a clause leaves out."""
    verbs = _TWO_OBJECTS if pronoun == "it" else _TWO_OBJECTS + _FOR_SOMEBODY
    return frozenset().union(*map(all_forms, verbs))


@cache
def _naming() -> frozenset[str]:
    """Return the forms of verbs that give a thing a name, which "which" leaves no place for."""
    return frozenset().union(*map(all_forms, "call name dub nickname title".split()))


@rule(
    Severity.NOTE,
    category=Category.GRAMMAR,
    quoted="report",
    scope="block",
    gate=Needs(words="which whom that who where whose"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each pronoun in a relative clause that repeats what the clause is about."""
    positions = document.word_positions
    keys = document.lowercase_words
    for relative in _WHICH:
        for at in positions.get(relative, ()):
            if _PRONOUNS.isdisjoint(keys[at + 2 : at + _REACH]):
                continue  # as mostly, and soon told
            if (found := _object(document, at)) is not None:
                yield _hit(document, at, *found)
    for at in positions.get("where", ()):
        if not _PRONOUNS.isdisjoint(keys[at + 2 : at + _REACH]) and (found := _place(document, at)) is not None:
            yield _hit(document, at, *found)
    for at in positions.get("whose", ()):
        if _is_owned_twice(document, at):
            yield _hit(document, at, at, at + 1, at + 1)


def _hit(document: Document, relative: int, first: int, start: int, end: int) -> Hit:
    """Return the finding: a verb or "whose", and what is too much after it."""
    words = document.words
    said = Span(words[start].start, words[end].end)
    fix = Fix.replace(Span(words[start - 1].end, said.end), "")
    message = f"“{document.prose[said.start : said.end]}” says again what “{words[relative].text}” stands for"
    return Hit(Span(words[first].start, said.end), message, (fix,))


def _object(document: Document, at: int) -> tuple[int, int, int] | None:
    """Return the verb, and the pronoun that repeats the noun before "which", "whom", "who" or "that"."""
    keys = document.lowercase_words
    verb = _verb(document, at)
    if verb is None or not _is_antecedent(document, at):
        return None
    pronoun, alone = verb + 1, True
    if keys[pronoun] in _LEADING and plain_form(keys[verb]) in _WITHOUT_OBJECT:
        pronoun, alone = verb + 2, False
    if pronoun >= len(keys) or keys[pronoun] not in _PRONOUNS or not document.runs_on(verb, pronoun):
        return None
    if alone and keys[at] in ("which", "whom") and keys[verb] in _naming() and _is_named(document, pronoun):
        return (verb, pronoun, pronoun) if _fits(keys[at - 1], keys[pronoun]) else None
    if alone and (keys[verb] in AUXILIARIES or keys[verb] in _two_objects(keys[pronoun])):
        return None
    if not _fits(keys[at - 1], keys[pronoun]) or not (_ends(document, pronoun) or _ends_in_particle(document, pronoun)):
        return None
    return verb, pronoun, pronoun


def _is_named(document: Document, pronoun: int) -> bool:
    """Does a name, a quotation or a noun with its article follow a pronoun?"""
    words, prose = document.words, document.prose
    if pronoun + 1 >= len(words):
        return False
    between = prose[words[pronoun].end : words[pronoun + 1].start]
    after = words[pronoun + 1]
    return between in (' "', " “", " '", " ‘") or (
        between == " " and (after.key in ("the", "a", "an") or after.text[0].isupper())
    )


def _ends_in_particle(document: Document, pronoun: int) -> bool:
    """Does a clause end behind a pronoun in what belongs to its verb: "which the army blew it up in May"?"""
    particle = pronoun + 1
    if document.lowercase_words[particle : particle + 1] not in _PARTICLES or not document.runs_on(pronoun, particle):
        return False
    return _ends(document, particle)


#: What was moved "to" somebody has its object before.
_MOVED = frozenset("sell transfer move export rent donate deliver return import lease extradite deport".split())
_PARTICLES = frozenset((key,) for key in "up down off out away back apart".split())


def _place(document: Document, at: int) -> tuple[int, int, int] | None:
    """Return the verb and the "in it" that repeats the place before "where"."""
    keys = document.lowercase_words
    verb = _verb(document, at)
    if verb is None or not _stands_behind(document, at) or not may_be_noun(keys[at - 1]):
        return None
    start = verb + 2 if keys[verb : verb + 2] == ("took", "place") else verb + 1
    pronoun = start + 1
    if pronoun >= len(keys) or keys[start] != "in" or keys[pronoun] not in _PRONOUNS:
        return None
    if not document.runs_on(verb, pronoun) or not _fits(keys[at - 1], keys[pronoun]) or not _ends(document, pronoun):
        return None
    return verb, start, pronoun


def _is_owned_twice(document: Document, at: int) -> bool:
    """Does a determiner follow "whose", behind a noun?"""
    keys = document.lowercase_words
    return (
        at < len(keys) - 2
        and _stands_behind(document, at)
        and keys[at + 1] in ("the", "his", "her", "their", "its")
        and document.runs_on(at, at + 2)
        and may_be_noun(keys[at + 2])
        and (keys[at - 1] in counted() or is_person_noun(keys[at - 1]))
        and not (at > 1 and keys[at - 2] in _TELLING and document.runs_on(at - 2, at - 1))
    )


def _verb(document: Document, at: int) -> int | None:
    """Return the last word of the verb of a clause that has a subject of its own; None where there is none."""
    keys = document.lowercase_words
    first = at + 1
    if first + 2 >= len(keys) or not document.runs_on(at, first + 1):
        return None
    if keys[first] in SUBJECT_PRONOUNS:
        verb = first + 1
    else:
        if not _opens_subject(document, first):
            return None
        verb = first + 2 if keys[first] in PHRASE_DETERMINERS else first + 1
        while verb < at + _FARTHEST and not _is_verb(keys[verb]):
            if verb + 1 >= len(keys) or keys[verb] in _RELATIVE or not document.runs_on(verb, verb + 1):
                return None
            if keys[verb] in _SAYING:
                return None  # "the man who the police say shot him"
            verb += 1
    if not _is_verb(keys[verb]) and not (keys[first] in SUBJECT_PRONOUNS and verb_forms(keys[verb])):
        return None
    last = verb
    while last + 1 < min(len(keys), verb + _LONGEST) and (
        keys[last + 1] in _BETWEEN
        or is_ly_adverb(keys[last + 1])
        or (
            (verb_forms(keys[last + 1]) or keys[last + 1].endswith("ed"))
            and (keys[last] in AUXILIARIES or keys[last] in _BETWEEN)
        )
    ):
        last += 1
    return last if last + 1 < len(keys) and document.runs_on(at, last + 1) else None


#: Subjects without an article.
_BARE = frozenset("parliament congress police nobody everybody everyone people".split())


def _opens_subject(document: Document, first: int) -> bool:
    """Does a noun phrase begin with a word: a determiner, a name or a plural?"""
    key = document.lowercase_words[first]
    if key in PHRASE_DETERMINERS or key in singulars() or key in _BARE:
        return True
    return document.words[first].text[0].isupper() and key not in FUNCTION_WORDS


def _is_verb(key: str) -> bool:
    return is_finite(key) or is_past_verb(key)


def _is_antecedent(document: Document, at: int) -> bool:
    """Is the word before a relative the noun that its clause is about?"""
    keys, relative = document.lowercase_words, document.lowercase_words[at]
    if not _stands_behind(document, at) or not may_be_noun(keys[at - 1]) or keys[at - 1] in _CIRCUMSTANCES:
        return False
    if relative in ("which", "whom", "who"):
        return True
    return document.runs_on(at - 1, at) and _is_alone(document, at - 1)


def _stands_behind(document: Document, at: int) -> bool:
    """Is only a space, or a comma and a space, between a word and the one before it?"""
    words = document.words
    return at > 0 and document.prose[words[at - 1].end : words[at].start] in (" ", ", ")


def _is_alone(document: Document, noun: int) -> bool:
    """Is a noun before "that" neither completed by its clause nor told it, in a sentence without "so" and "it is"?"""
    keys, key = document.lowercase_words, document.lowercase_words[noun]
    singular = singulars().get(key, key)
    if singular in _COMPLETED or singular.endswith(_COMPLETED_ENDINGS) or is_person_noun(singular):
        return False
    sentence = document.sentence_at(document.words[noun].start)
    if sentence is None:
        return False
    start = max(document.word_index(sentence.start), noun - _BACK)
    before = keys[start:noun]
    determiner = next(
        (place for place in range(noun - 1, max(start, noun - 4) - 1, -1) if keys[place] in PHRASE_DETERMINERS), None
    )
    return determiner is not None and _TELLING.isdisjoint(before) and _STRESSING.isdisjoint(before)


#: "So bad a road that they closed it", "it was the road that the army closed".
_STRESSING = frozenset("so such too it enough it's".split())


def _fits(noun: str, pronoun: str) -> bool:
    """Can a pronoun stand for a noun?"""
    if pronoun == "them":
        return noun in singulars() or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    if noun in singulars() or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))):
        return False
    return is_person_noun(noun) == (pronoun == "him")


def _ends(document: Document, pronoun: int) -> bool:
    """Does the clause end behind a pronoun, or go on with a time, a place or the verb of its sentence?"""
    keys, words = document.lowercase_words, document.words
    if pronoun + 1 >= len(keys):
        return True
    after = keys[pronoun + 1]
    if not document.runs_on(pronoun, pronoun + 1):
        return document.prose[words[pronoun].end : words[pronoun + 1].start].lstrip()[:1] not in (
            "’",
            "'",
            "-",
            "“",
            '"',
        )
    if after in PREPOSITIONS:  # not one that is left alone: "a bag which they put it in"
        more = pronoun + 2
        return (
            more < len(keys)
            and document.runs_on(pronoun, more)
            and (after != "to" or plain_form(keys[pronoun - 1]) in _MOVED)
            and after != "upon"
            and not ((words[more].text.islower() and is_finite(keys[more])) or keys[more] in PREPOSITIONS)
        )
    return after in _AFTER or after in _TIMES or is_ly_adverb(after) or _is_verb(after) or THIRD in verb_forms(after)
