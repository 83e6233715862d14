"""A comma is missing after an opening word, or at the end of an apposition.

"However the talks go on" reads as "no matter how"; "Omar Haddad, the mayor said" makes a speaker of the mayor
alone. Only the forms that are certain are looked for: opening adverbs and phrases before a subject ("However it",
"In addition the port"), and two of appositions: an office that runs into the verb of saying, and a person's name that
runs on from an office and its "of" ("the head of the region Omar Haddad"), as Russian and Ukrainian write it. English
sets such a name off by commas, or puts the office before it ("regional head Omar Haddad").

A quoted sentence has one before its speaker ("It rains," he said) and behind it, and "According to the mayor" one
behind the source.

A person who has been named in full is known, so "who" after the name only adds something and wants a comma: "Omar
Haddad, who left".

Bad: [However] he denied it.
Fix: However, he denied it.
Bad: [Meanwhile] residents left the port. They had no food.
Fix: Meanwhile, residents left the port. They had no food.
Bad: [For example] the port is shut.
Fix: For example, the port is shut.
Bad: [Earlier] it was reported that rents fell.
Fix: Earlier, it was reported that rents fell.
Bad: Omar Haddad, [the mayor of the town] said rents fell.
Fix: Omar Haddad, the mayor of the town, said rents fell.
Bad: The [head of the harbour police Robert Haddad] denied it.
Fix: The head of the harbour police, Robert Haddad, denied it.
Bad: [At a meeting in the old harbour town] he denied it.
Fix: At a meeting in the old harbour town, he denied it.
Bad: [As soon as the owners of the port had met the envoys] we went home.
Bad: “It is late,” the old pilot [said] “Nobody leaves the port today.”
Fix: “It is late,” the old pilot said. “Nobody leaves the port today.”
Bad: He met last week with the [head of the port council Samir al-Haddad] in Molde.
Fix: He met last week with the head of the port council, Samir al-Haddad, in Molde.
Good: As he said this week in the old town it takes time. If he says he is ill they stay. As he fell it rained.
Bad: They thanked [Robert Brown who] mended the roof.
Bad: He [said] “The port is shut and nobody will come.” The sign said “The port is shut and the bay is not.”
Fix: He said, “The port is shut and nobody will come.” The sign said “The port is shut and the bay is not.”
Good: In May he denied it. On the top floor of the mill there is a shop.
Good: In an attempt to see they are safe, he left.
Bad: They thanked [Robert Haddad who] mended the roof.
Good: It was Robert Haddad who left. A friend of Robert Haddad who lives in Peru left. The Robert Haddad who left fell.
Good: However, he denied it. However he tries, he fails. Earlier this month, the port was shut.
Good: The secretary of state Robert Haddad, the head of the Robert Haddad School and the wife of Robert Haddad met.
Good: Ann Low, spokeswoman for Secretary-General Omar Haddad, left.
Good: Omar Haddad, the mayor, said rents fell. On Monday, the mayor said rents fell.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Sentence, Severity, Span, Word, rule
from lint.analysis.english import POSSESSIVES, PREPOSITIONS, TWO_OBJECTS, WEEKDAYS
from lint.analysis.names import Kind, common_words, given_names, is_demonym, names
from lint.analysis.people import is_person_noun
from lint.analysis.places import word_places
from lint.analysis.wordclass import AUXILIARIES, is_finite, is_plain_verb, may_be_finite, may_be_noun, verb_forms
from lint.patterns import compiled

from ._openers import FIRST_WORDS, INTRODUCED, MEASURED, NAMED, WEAKER, apposed_name, apposed_person, source
from ._quoted_sentences import SAYING, beside_quotations

#: "However he tries, he fails": what comes before the next comma is not a sentence of its own.
_NO_MATTER = compiled(
    r" [^.!?\n,]{0,60}(?:, (?:he|she|it|they|we|I|there|the|this)| (?:puts|sees|looks at|feels about) (?:it|them),) "
)
_OFFICES = (
    "mayor|minister|president|director|head|chairman|chairwoman|chief|spokesman|spokeswoman|spokesperson|secretary"
    "|governor|professor|leader|manager|founder|editor|lawyer|deputy|commander|ambassador|owner|coach|adviser|advisor"
)
_APPOSED = compiled(
    rf"[A-Z][\w’'-]+ [A-Z][\w’'-]+, ((?:the |a |an )?(?:[a-z-]+ ){{0,2}}(?:{_OFFICES})"
    r"(?: (?:of|for|at|in) [^,.;:\n“”\"()—–]{2,50}?)?)"
    r" (?:said|told|added|stated|stressed|announced|noted|explained)\b"
)
_NO_PERSON = frozenset(
    "On In At By From Since After Before During Last Next This Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " According Despite Under With For To As".split()
)
#: Whoever holds one of these is named after it. "The wife of" and "a friend of" are none: the name may be theirs.
_POSTS = frozenset(
    """head chief director president chairman chairwoman chairperson chair minister governor mayor leader secretary
    spokesman spokeswoman spokesperson representative ambassador commander deputy member specialist expert professor
    editor founder owner author commissioner prosecutor rector dean coach captain striker goalkeeper defender midfielder
    manager speaker adviser advisor resident employee researcher analyst lawyer candidate winner champion participant
    actor singer journalist correspondent coordinator inspector general colonel officer scientist engineer doctor
    physician surgeon vice-president chancellor curator producer consul envoy co-founder secretary-general
    undersecretary rapporteur vice-chairman co-director""".split()
)
_OF = frozenset("of for at in".split())
#: With "of" before a name like a title.
_TITLES = frozenset("state staff police court parliament defense defence war mission protocol cabinet".split())
_WITHIN = 12  # words from the office to the name
_STOPS = frozenset(
    "and who which that or said is was has by with as told between whose are were where after under against from about"
    " since to than when while but not like including".split()
)
_NO_NAME = "the late of a an in for at st san mr ms mrs dr sir prince princess king queen"
_NO_NAME_AFTER = POSSESSIVES.union(_NO_NAME.split())
_BODIES = frozenset(
    """university foundation school airport street institute hospital center centre stadium company group society
    association park square avenue road college church prize award arena theatre theater museum library bank fund bridge
    island river county city province district region act law bill agency club team house cup administration campaign
    cabinet government""".split()
)
_PLAIN_GAP = compiled(r"\s+|[”\"»)]\s+|\s+[“\"«(]")

#: A phrase that opens a sentence begins with one of these, and has none of those in it.
_OPENING = frozenset(
    """in on at after before during since from by under for within over among between until throughout with without
    despite following according due thanks because unlike instead apart besides""".split()
)
#: So does a phrase that says what the subject did before.
_PARTICIPLES = frozenset(
    "born speaking asked founded built located addressing commenting writing based raised appointed".split()
)
_PHRASE_OPENERS = _OPENING | _PARTICIPLES
_SUBJECTS = frozenset("he she it they we".split())
#: Words after which an office has lost its article.
_JOINTS = frozenset("that which when while as if because and or but to of by with for from in on at said says".split())

#: Before a name with "who": the clause belongs to somebody else, or picks out one of several, or asks.
_NO_ASIDE = frozenset(
    """of for the a an this that another one than like as asked asks ask asking told tells tell know knows knew
    wonder wondered not only every each any no some about by""".split()
)
_NO_PHRASE = frozenset(
    """that which who whom whose where when if whether what how why because as than and or but not there i you said
    case fact time moment day way""".split()
)
#: A clause that opens a sentence begins with one of these.
_CONJUNCTIONS = frozenset("when if while although though because once unless as since after before whenever".split())
_FIRST = _PHRASE_OPENERS | _CONJUNCTIONS
#: Verbs that have no object, so that "the" behind them opens another clause.
_INTRANSITIVE = frozenset(
    """came arrived died fell rose happened arrive arrives comes dies expired collapsed appeared vanished
    exploded resigned""".split()
)
_CLAUSE_SUBJECTS = frozenset("he she it they we i there".split())
#: After these a clause may follow without "that".
_ZERO_THAT = frozenset(
    """say says said think thinks thought know knows knew believe believes believed hope hopes hoped feel feels felt see
    sees saw sure clear true find finds found mean means meant means show shows showed realise realised realize realized
    hear hears heard told tells tell first last next every all way more than everything""".split()
)
_INNER_MARKS = compiled(r"[,;:–—()?…“”\"]| - ")
_SHORT_PHRASE = 4  # words
_LONGEST_PHRASE = 14
_LONG_SENTENCE = 8
_CLEFT = frozenset("it it's its is was be were are".split())
_FOUR = 4  # words of a name at most
#: "When the men arrived, the next day the port was shut": no subject.
_TIMED = frozenset(
    "next same second third first day week night morning evening month year following previous other".split()
)
#: The words of openers, and of offices with those of their verbs.
_GATE = Needs(
    words="however moreover furthermore nevertheless nonetheless addition example instance additionally hand turn"
    " consequently words contrary rule first particular meanwhile regard connection accordingly unfortunately"
    " fact contrast similarly short conclusion meantime"
    " fortunately result earlier time therefore general total honest personally opinion secondly subsequently"
    " luckily regrettably surprisingly ironically interestingly admittedly notably conversely likewise alternatively"
    " lastly firstly thirdly naturally obviously apparently reality brief essence case all way usual known reason"
    " matter doubt despite spite context yes course know"
) | (
    (Needs(words=_OFFICES.split("|")) & Needs(words="said told added stated stressed announced noted explained"))
    | (Needs(words=_POSTS) & Needs(words=_OF))
    | Needs(words="who")
    | Needs(words=SAYING, marks='“"')
    | Needs(
        words=_PARTICIPLES
        | {"according"}
        | frozenset("said told added stated stressed announced noted explained".split())
    )
    | (Needs(words=_OPENING | _CONJUNCTIONS) & Needs(words=_SUBJECTS | {"i", "there", "the"}))
)


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each opening word and apposition without its comma."""
    prose, told = document.prose, set[int]()
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or not sentence.words:
            continue
        start = sentence.words[0].start
        match = INTRODUCED.match(prose, start) if sentence.words[0].key in FIRST_WORDS else None
        if match is not None:
            if match[0] != "However" or not _NO_MATTER.match(prose, match.end()):
                comma = Edit(match.end(), match.end(), ",")
                measured = match[0] not in WEAKER and MEASURED.match(prose, match.end())
                weaker = None if measured else Severity.NOTE
                yield Hit(Span(*match.span()), f"a comma after “{match[0]}”", (Fix((comma,)),), severity=weaker)
            continue
        match = _APPOSED.match(prose, start) if (named := NAMED.match(prose, start)) else None
        if match is not None and sentence.words[0].text not in _NO_PERSON:
            comma = Edit(match.end(1), match.end(1), ",")
            yield Hit(Span(*match.span(1)), "the apposition lacks its second comma", (Fix((comma,)),))
        elif found := _ran_on(document, sentence, named=named is not None):
            yield found
            told.add(sentence.start)
    for post in word_places(document, _POSTS):
        name = _name_after(document, post)
        if name:
            yield _set_off(document, post, name)
    yield from _who(document)
    yield from beside_quotations(document)
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < _LONG_SENTENCE:
            continue
        if sentence.words[0].key not in _FIRST or sentence.start in told:
            continue
        if prose.find(", ", sentence.start, sentence.words[_SHORT_PHRASE].start) >= 0:
            continue  # it has its comma
        if end := _opening_phrase(document, sentence):
            span = Span(sentence.words[0].start, sentence.words[end - 1].end)
            fix = Fix((Edit(span.end, span.end, ","),))
            yield Hit(span, "a comma after the long opening phrase", (fix,), severity=Severity.NOTE)
        elif end := _opening_clause(document, sentence):
            span = Span(sentence.words[0].start, sentence.words[end - 1].end)
            fix = Fix((Edit(span.end, span.end, ","),))
            yield Hit(span, "a comma after the opening clause", (fix,), severity=Severity.NOTE)


def _ran_on(document: Document, sentence: Sentence, *, named: bool) -> Hit | None:
    """Return the hit for an apposition, or for a source, that runs on into what follows it."""
    prose, start = document.prose, sentence.words[0].start
    if sentence.words[0].key == "the":
        return apposed_name(prose, start)
    return (apposed_person(prose, start) if named else None) or source(document, sentence)


def _opening_clause(document: Document, sentence: Sentence) -> int | None:
    """Return how many words the clause has that a sentence opens with, if no comma parts it from the main clause."""
    words, prose = sentence.words, document.prose
    if words[0].key not in _CONJUNCTIONS or not words[0].text[0].isupper():
        return None
    if _INNER_MARKS.search(prose, sentence.start, words[-1].start) or prose[words[-1].end : words[-1].end + 1] == "?":
        return None
    if words[0].key == "as" and not SAYING.isdisjoint(word.key for word in words[1:_FOUR]):
        return None  # "As I said this week in the town it rains": where the clause ends is anybody's guess
    verb = 0
    for at in range(1, len(words) - 2):
        key, before = words[at].key, words[at - 1].key
        if (
            key == "the"
            and words[at + 1].key not in _TIMED
            and at >= _SHORT_PHRASE - 1
            and (
                (before in _INTRANSITIVE and words[at - 2].key not in AUXILIARIES) or (verb and _is_time(words, at - 1))
            )
        ):
            return at  # "When the floods came the farmers left", "After they had left on Monday the boats sailed"
        if verb and key in _CLAUSE_SUBJECTS and may_be_finite((key,), words[at + 1].key):
            if before in _NO_PHRASE or before in AUXILIARIES or before in PREPOSITIONS or before in _ZERO_THAT:
                continue
            after, then = words[at + 2].key, words[min(at + 3, len(words) - 1)].key
            if is_finite(after) or after in ("for", "by", "with") or (after == "to" and is_plain_verb(then)):
                continue  # "when the man she loved had died", "if the plan they made for the town fails"
            end = at - (before in ("then", "perhaps", "maybe"))
            return end if end > _SHORT_PHRASE else None
        if is_finite(key) or (at > 1 and may_be_finite((before,), key) and not may_be_noun(key)):
            verb = at
    return None


def _is_time(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if words[at - 1].key in TWO_OBJECTS or words[at - 1].key == "gave":
        return False  # "gave Monday the name"
    return word.key in WEEKDAYS or word.key in ("ago", "yesterday") or (word.key.isdigit() and len(word.key) == _FOUR)


def _opening_phrase(document: Document, sentence: Sentence) -> int | None:
    """Return how many words a sentence opens with before its subject, if they are a long phrase without a comma."""
    words, prose = sentence.words, document.prose
    if words[0].key not in _PHRASE_OPENERS or not words[0].text[0].isupper():
        return None
    enough = _SHORT_PHRASE if words[0].key in _PARTICIPLES else _SHORT_PHRASE + 2
    for at in range(1, min(len(words) - 1, _LONGEST_PHRASE)):
        key = words[at].key
        if prose[words[at - 1].end : words[at].start] != " ":
            return None
        if key in _SUBJECTS and words[at].text.islower():
            clause = words[at - 1].key in _CONJUNCTIONS  # "In the months since he left"
            finite = at > _SHORT_PHRASE and not clause and may_be_finite((key,), words[at + 1].key)
            return at if finite and prose[words[at].end : words[at + 1].start] == " " else None
        if key == "the" and at >= enough and words[at - 2].key != "to" and _ends_noun(words[at - 1]):
            return at
        if key in _NO_PHRASE or key in AUXILIARIES or (verb_forms(key) and not may_be_noun(key)):
            return None
    return None


def _ends_noun(word: Word) -> bool:
    """Does a phrase end with the word: is it a name, a figure or a noun, so that "the" opens another one?"""
    key = word.key
    if key.endswith("ing"):
        return False
    return not word.text[0].islower() or (key not in PREPOSITIONS and may_be_noun(key) and not verb_forms(key))


def _who(document: Document) -> Iterator[Hit]:
    """Yield each full name of a person with "who" right behind it."""
    words, prose = document.words, document.prose
    for at in document.word_positions.get("who", ()):
        first = at
        while first and words[first - 1].text[0].isupper() and prose[words[first - 1].end : words[first].start] == " ":
            first -= 1
        name = words[first:at]
        if not 1 < len(name) <= _FOUR or at + 1 == len(words) or not _BODIES.isdisjoint(word.key for word in name):
            continue
        last = name[-1].key
        if name[0].key == "the" or is_demonym(name[0].key) or is_demonym(last):
            continue
        if last.endswith("'s") or is_person_noun(last):
            continue
        if last in common_words() and name[0].key not in given_names():
            continue  # "Robert Brown" is a name, "Harbour Watch" may be none
        sentence = document.sentence_at(name[0].start)
        if sentence is None or sentence.block.kind is not BlockKind.PARAGRAPH or words[at].text != "who":
            continue
        before = [word.key for word in words[max(0, first - _FOUR) : first] if word.start >= sentence.start]
        if (before and before[-1] in _NO_ASIDE) or not _CLEFT.isdisjoint((sentence.words[0].key, *before)):
            continue
        if not _is_person(document, name):
            continue
        if prose[words[at].end : words[at + 1].start] == " " and may_be_finite(("who",), words[at + 1].key):
            span = Span(name[0].start, words[at].end)
            who = prose[name[0].start : name[-1].end]
            yield Hit(span, f"a comma between “{who}” and “who”, and one where the clause ends")


def _is_person(document: Document, name: Sequence[Word]) -> bool:
    """Do the words name a person: by a given name, or as a name that is no place's and no body's?"""
    if name[0].key in given_names():
        return True
    mentions = names(document)
    at = bisect_left(mentions, name[0].start, key=lambda mention: mention.end)
    mention = next((mention for mention in mentions[at : at + _FOUR] if mention.end == name[-1].end), None)
    return mention is not None and mention.kind in (Kind.PERSON, Kind.UNKNOWN) and len(mention.parts) > 1


def _name_after(document: Document, post: int) -> Sequence[Word]:
    """Return the words of a person's name that runs on from an office and its "of"; empty where there is none."""
    words, prose = document.words, document.prose
    if post + 3 >= len(words) or words[post + 1].key not in _OF or words[post + 2].key in _TITLES:
        return ()
    for at in range(post + 1, min(post + _WITHIN, len(words) - 1)):
        word, before = words[at], words[at - 1]
        if not _PLAIN_GAP.fullmatch(prose, before.end, word.start) or word.key in _STOPS:
            return ()
        if at > post + 2 and word.text[0].isupper() and word.key in given_names():
            end = at + 1
            while (
                end < min(len(words), at + 5)
                and prose[words[end - 1].end : words[end].start].isspace()
                and (words[end].text[0].isupper() or _goes_on(words, end))
            ):
                end += 1
            known = before.key in _NO_NAME_AFTER or before.key.endswith("'s") or is_person_noun(before.key)
            body = not _BODIES.isdisjoint(other.key for other in words[at:end])
            alone = end == at + 1 or end > at + 4 or words[end - 1].key.endswith("'s")
            if known or body or alone or not _POSTS.isdisjoint(before.key.split("-")) or is_demonym(before.key):
                return ()
            return words[at - (before.key in _HONOURS and at > post + 3) : end]
    return ()


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Is a word in small letters part of a name: "al-Burhan", the "bin" of "bin Salman"?"""
    particle, hyphen, rest = words[at].text.partition("-")
    if hyphen:
        return rest[:1].isupper()
    return particle in _PARTICLES and at + 1 < len(words) and words[at + 1].text[0].isupper()


#: They belong to the name behind them.
_HONOURS = frozenset(
    "seyyed seyed sayyed sayyid sayed syed sheikh shaykh hajj haji ayatollah hojatoleslam mullah".split()
)
_PARTICLES = frozenset("al el bin ben ibn bint abu von van der de del della di da dos du la le ter".split())


def _set_off(document: Document, post: int, name: Sequence[Word]) -> Hit:
    words, prose = document.words, document.prose
    start, end = name[0].start, name[-1].end
    before = start
    while prose[before - 1].isspace():
        before -= 1
    edits = [Edit(before, before, ",")]
    if prose[end : end + 1].isspace() and prose[end + 1 : end + 2] not in ("(", "–", "—"):
        edits.append(Edit(end, end, ","))
    article = any(word.key in ("the", "a", "an") for word in words[max(0, post - 3) : post])
    article = article and words[post - 1].key not in _JOINTS  # "the day that President of Molde Omar Haddad used"
    text = " ".join(prose[start:end].split())
    return Hit(
        Span(words[post].start, end),
        f"“{text}” follows an office: set the name off by commas",
        (Fix(tuple(edits)),) if article else (),
    )
