"""Two whole sentences are joined by a comma alone.

Russian, Chinese, Hebrew and Arabic set a comma where English needs "and", a semicolon or a full stop: "The animal came
home, people were not hurt." Only the plain case is reported: a clause with its subject and verb, a comma, and after it
a second subject with a verb to the end of the sentence. Clauses of "if", "when" and "because", series, speech and
asides are passed over.

Bad: At noon, the boy came [home, nobody was] hurt.
Bad: The house is shut for the [winter, the garden will] open in May.
Bad: Soon the road will be [mended, it is] one of the oldest in the valley.
Bad: He was never ready for the [harbour, he lived] in the hills, he had time.
Bad: The boats are mended by the [owners, if this is not done, they are] sold in the winter.
Bad: The town takes the risk on [itself, this is] new in the valley.
Bad: The sale was planned in the [winter, in addition, the mayor had] agreed to it.
Good: In the winter, however, the garden will open. According to the mayor, this is the best house in the valley.
Bad: The driver [fled, the police are] looking for him on both sides of the river.
Bad: On Monday the army [withdrew, the villagers returned] to their houses.
Good: The longer they spoke, the less the villagers understood. The bridge having been shut, the villagers wait.
Good: The boy came home, and nobody was hurt. The house is shut; the garden will open in May.
Good: If the road is mended, it will be the best in the valley. The road is old, the mayor said.
Good: He hopes that after the winter, the road will be mended. The port, the town and the mill are shut.
Good: “The house is shut, the garden is open,” she said. The more it rains, the more it floods.
Good: He left the port one ship short of the dozen, a record the town has kept.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS, PASSIVE_AUXILIARIES, TWO_OBJECTS
from lint.analysis.wordclass import AUXILIARIES, BASE, PAST, is_finite, is_noun_first, may_be_finite, verb_forms
from lint.patterns import compiled

#: In a sentence with one of these a clause may hang on another, or somebody speaks.
_HANGS = frozenset(
    """if when as because although though while whilst since after before who whom whose which where once unless until
    so like than whether whatever whenever however how why what till lest provided given even whereas wherever neither
    either both just only more less including such according despite without nor else should had""".split()
)
#: In the second clause these make it the speaker's or the source's: "the mayor said", "the data show".
_SAID = frozenset(
    """said says told added noted notes explained explains stressed stresses wrote writes reported reports recalled
    recalls stated announced admitted claims claimed insisted argued argues suggested warned promised emphasized
    emphasised commented continued concluded reads asks asked called calls goes seems think thinks believe believes
    believed say hope hopes hoped feel guess know knows knew felt thought estimated estimates show shows showed found
    finds predicted expected expects reveals revealed indicate indicates indicated cited quotes quoted means turns
    """.split()
)
_ALONE = frozenset("it he she they we i there people everyone nobody everything nothing".split())
_PEOPLE = frozenset("he she they we i".split())
_SHORT = frozenset("it's he's she's they're we're i'm there's".split())
_OPENS = frozenset(
    """the a an his her its their our my this these those some many most all each every no two three four five six seven
    eight nine ten several dozens hundreds thousands""".split()
)
_BEGINS = _SHORT | _ALONE | _OPENS | {"both", "that"}
_PLURAL_ENDS = ("s", "men", "police", "children")
#: A time that opens the first clause without a comma: "On Monday the dam broke".
_TIME = compiled(
    r"(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?|In (?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December|the (?:morning|evening))"
    r"|At (?:noon|night|midnight)|Last (?:week|month|year|night)|Yesterday|Today|Now) "
)
#: Past forms that follow no noun as participles: "the coach resigned", not "the ship loaded with grain".
_PAST = frozenset(
    """resigned returned collapsed died arrived remained continued appeared happened occurred waited agreed refused
    failed tried started reopened replied apologized apologised escaped vanished disappeared survived recovered
    increased decreased declined ended emerged protested surrendered retreated withdrew fled demanded decided managed
    wanted received moved turned walked travelled traveled rushed marched""".split()
)
#: With those that have not been measured.
_ALL_PAST = _PAST | frozenset("slid crashed plunged swerved exploded erupted".split())
_PREPOSITIONS = frozenset(
    """in on at by for from with to of under over during between among about amid through within unlike against behind
    due thanks following based instead along across per up out off near not or and but then yet nonetheless perhaps
    together always nevertheless thus hence besides towards""".split()
)
_OTHER_MARKS = compiled(r"[;:–—()?…]| - ")
_MATCHED = compiled(
    r"(?:Had|Were|Should|No matter|Every time|The (?:moment|day|time|first time|next))\b|.*\bby the time\b"
    r"|The (?:\w+er|more|less|worse)\b.*, the (?:\w+er|more|less|worse)\b"
)
#: Adverbs that join no clauses, though they stand before the second as if they did.
_LINKS = tuple(
    tuple(link.split())
    for link in """in addition|moreover|furthermore|therefore|however|otherwise|nevertheless|nonetheless|consequently
    |thus|hence|as a result|in total|at the same time""".split("|")
)
#: These stand inside a clause as well: "In May, however, the port opened."
_LOOSE = frozenset("however thus hence at nevertheless nonetheless".split())
_LINKING = frozenset(link[0] for link in _LINKS)
_BEGINNINGS = _LINKING - _LOOSE | {"this", "these"}
_SUBORDINATE = frozenset(
    """if when as because although though while whilst since after before once unless until whereas wherever whenever
    whether given provided even than""".split()
)
_CONDITIONS = frozenset(("if", "when"))
_SHORT_CLAUSE = 3  # words
_BE = frozenset("is was are were has will means isn't wasn't".split())
_PAIR = "two sentences with only a comma between them: a full stop, a semicolon or “and”"
_CHAIN = "sentences with only commas between them: a full stop, a semicolon or “and”"
_SHORTEST = 4  # words of the first clause
_PASSIVE = PASSIVE_AUXILIARIES | frozenset("automatically also not then always".split())
_POINTS = frozenset("this that these those".split())
_NOT_ADVERBS = frozenset("family only early italy july reply supply ally assembly".split())
_NEW = frozenset("In On At After Before During With For Next Last Today Yesterday".split())
_MORE, _MOST = 2, 3  # commas of a chain
_OF_TIME = frozenset("day days week night year morning month evening same next previous following".split())
#: These stand before the subject of a second sentence as they do before the first.
_ADVERBS = frozenset("still also now never always often already soon even".split())
_TIME_ADVERBS = frozenset("now today soon later nowadays".split())
_ARTICLES = frozenset("the his her its their our this these".split())
_ALL_ARTICLES = _ARTICLES | {"a", "an"}
_CHAINED = _ARTICLES | frozenset("i we he she they it there".split())
_SERIES, _ABSOLUTE = frozenset("and or but then nor".split()), frozenset(("having", "being"))
_LONGEST = 7  # words of the second clause as far as its verb
_SUBJECT = 9  # words of the first as far as its verb
_COMMAS = 2
_FEWEST = 7  # words of the sentence


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < _FEWEST:
            continue
        words, commas = sentence.words, _commas(document, sentence)
        if not commas:
            continue
        if (place := _joined(document, sentence, commas)) is not None:
            weaker = Severity.NOTE if words[place[0]].key in _CONDITIONS else None  # not measured yet
            yield _hit(words, *place, _PAIR, weaker)
        elif (place := _chained(document, sentence, commas)) is not None:
            yield _hit(words, *place, _CHAIN, Severity.NOTE)  # not measured yet
        else:
            first, second = _without_link(words, commas)
            if 0 < len(first) <= _COMMAS and (verb := _spliced(document, sentence, first, second)) is not None:
                weaker = Severity.NOTE if _is_unmeasured(words, first[-1], verb) else None
                yield _hit(words, first[-1], verb, _PAIR, weaker)


def _hit(words: Sequence[Word], clause: int, verb: int, message: str, severity: Severity | None) -> Hit:
    return Hit(Span(words[clause - 1].start, words[verb].end), message, severity=severity)


def _is_unmeasured(words: Sequence[Word], clause: int, verb: int) -> bool:
    """Is the second clause, or the adverb behind a pronoun, of a kind that no corpus has confirmed yet?"""
    key = words[verb].key
    known = is_finite(key) or key in _PAST or _is_plural_verb(words, clause, verb)
    opens = words[clause].key in _TIME_ADVERBS | {"all", "both", "children", "men", "women"}
    return not known or opens or any(words[i].key in _ALONE and words[i + 1].key in _ADVERBS for i in (0, clause))


def _commas(document: Document, sentence: Sentence) -> list[int]:
    """Return the indexes of the words that stand right behind a comma and right before it another."""
    words, prose, found = sentence.words, document.prose, []
    comma = prose.find(", ", sentence.start, sentence.end)
    first = document.word_index(sentence.start) if comma >= 0 else 0
    while comma >= 0:
        at = document.word_index(comma) - first
        if 0 < at < len(words) and words[at - 1].end == comma and words[at].start == comma + len(", "):
            found.append(at)
        comma = prose.find(", ", comma + 1, sentence.end)
    return found


def _joined(document: Document, sentence: Sentence, commas: list[int]) -> tuple[int, int] | None:
    """Return where the second clause begins, and its verb, if an adverb or "this is" follows a whole clause."""
    words, start = sentence.words, 0
    for at in commas:
        first, start = start, at
        conditional = words[at].key in _CONDITIONS
        if words[at].key not in _BEGINNINGS and not conditional:
            continue
        before = [word.key for word in words[first:at]]
        if len(before) < _SHORTEST or before[0] in _PREPOSITIONS or _is_participle(before[0]):
            continue
        clause, verb = _after_condition(words, commas, at) if conditional else _second(words, at)
        if (
            verb is None
            or not _SUBORDINATE.isdisjoint(before)
            or any(document.quoted(words[i].span) for i in (at - 1, at))
        ):
            continue
        if (clause == at or conditional) and not _SAID.isdisjoint(before):
            continue  # "The mayor said, this is the end"
        if any(is_finite(key) or _is_past(key) for key in before[1:]):
            return at, verb
    return None


def _chained(document: Document, sentence: Sentence, commas: list[int]) -> tuple[int, int] | None:
    """Return where the second of three clauses begins, and its verb: "He was ill, he stayed at home, he had time".

    What repeats its first words is a figure, and what has "and" before the last clause is a series.
    """
    words, starts = sentence.words, [0, *commas]
    opened = [words[at].key for at in starts]
    if not _MORE <= len(commas) <= _MOST or _CHAINED.isdisjoint(opened[1:]) or not _SERIES.isdisjoint(opened):
        return None
    if _OTHER_MARKS.search(document.prose, sentence.start, sentence.end):
        return None
    keys = [word.key for word in words]
    ends = [*commas, len(words)]
    for first, second in pairwise(range(len(starts))):
        at, end = starts[second], ends[first]
        if keys[at] not in _CHAINED or first > 1 or end - starts[first] < _SHORTEST:
            continue
        before, verb = keys[:end], _verb(words, at, strict=True)
        if (
            verb is None
            or (keys[at] in _ARTICLES and keys[verb] not in AUXILIARIES)
            or _says(keys, at)
            or not _HANGS.isdisjoint(before)
            or keys[end - 1] in _SAID
            or _is_participle(keys[0])
            or _is_torn(words[:end])
            or _verb(words[:end], starts[first], strict=False) is None
            or (first and _verb(words[:end], 0, strict=False) is not None)
            or len({tuple(keys[start : start + 2]) for start in starts}) < len(starts)
            or not _is_closed(keys[starts[first] : end])
            or any(document.quoted(words[i].span) for i in (0, end - 1, at))
        ):
            continue
        return at, verb
    return None


def _after_condition(words: Sequence[Word], commas: list[int], at: int) -> tuple[int, int | None]:
    """Return where the clause begins after a clause of "if" behind a comma, and its verb.

    "They pay, if they are late, they pay twice."
    """
    following = commas[commas.index(at) + 1 :]
    if len(following) != 1 or following[0] - at < _SHORT_CLAUSE:
        return at, None
    verb = _verb(words, following[0], strict=True)
    return at, verb if verb is not None and verb - following[0] < _LONGEST else None


def _second(words: Sequence[Word], at: int) -> tuple[int, int | None]:
    """Return where a clause begins behind a comma and a linking adverb, and its verb; also for "this is"."""
    if words[at].key in ("this", "these") and at + 1 < len(words):
        return at, at + 1 if words[at + 1].key in _BE else None
    for link in _LINKS:
        end = at + len(link)
        if link[0] not in _LOOSE and end < len(words) and tuple(word.key for word in words[at:end]) == link:
            verb = _verb(words, end, strict=True)
            return end, verb if verb is not None and verb - end < _LONGEST else None
    return at, None


def _is_past(key: str) -> bool:
    return PAST in verb_forms(key) and not is_noun_first(key)


def _without_link(words: Sequence[Word], commas: list[int]) -> tuple[list[int], int]:
    """Return the commas without the one after a linking adverb, and where the clause after the last of them begins."""
    for at in commas:
        if words[at].key not in _LINKING:
            continue
        for link in _LINKS:
            end = at + len(link)
            if tuple(word.key for word in words[at:end]) == link and end < len(words):
                kept = [comma for comma in commas if comma != end]
                return (kept, end) if kept[-1] == at else (kept, kept[-1])
    return commas, commas[-1] if commas else 0


def _spliced(document: Document, sentence: Sentence, commas: list[int], clause: int) -> int | None:
    """Return the index of the second clause's verb, if a sentence is two with a comma between them.

    The clause begins behind the last comma, or behind the adverb that follows it.
    """
    words = sentence.words
    clause += words[clause].key in _TIME_ADVERBS and clause + 1 < len(words)
    if words[clause].key not in _BEGINS and not words[clause].key.endswith(_PLURAL_ENDS):
        return None  # no subject
    keys = [word.key for word in words]
    text = document.prose[sentence.start : sentence.end]
    start, second = (commas[0] if len(commas) > 1 else 0), commas[-1]
    if not _HANGS.isdisjoint(keys[:second]) or _OTHER_MARKS.search(text) or _MATCHED.match(text):
        return None
    opener = keys[:start]
    if not opener and (time := _TIME.match(text)):
        start = len(time[0].split())
    elif not opener and keys[0].endswith("ly") and keys[0] not in _NOT_ADVERBS:
        start = 1
    if keys[second - 1] in _SAID or _is_participle(keys[start]) or second - start < 3:
        return None
    if not _ABSOLUTE.isdisjoint(keys) and any(
        key == "having" or (key == "being" and before not in AUXILIARIES)
        for before, key in pairwise(["", *keys[:second]])
    ):
        return None  # "the bridge having been shut, the villagers cross by boat"
    if opener and (opener[-1] in _SAID or opener[0] in ("and", "but", "or", "to") or _is_participle(opener[0])):
        return None
    if any(key in ("and", "but", "or") and then in _PREPOSITIONS for key, then in pairwise(keys[start:second])):
        return None  # "they had ten men, and in the last minute, the visitors scored": the time opens the second
    if opener and _verb(words[:start], 0, strict=False) is not None:
        return None  # three clauses: a series
    if _verb(words[:second], start, strict=False) is None or not _is_closed(keys[start:second]):
        return None
    verb = _verb(words, clause, strict=True)
    if verb is None or verb - clause >= _LONGEST or _says(keys, clause) or _is_torn(words[:second]):
        return None
    if any(document.quoted(words[at].span) for at in (0, second - 1, second)):
        return None
    return None if sum(word.text[0].isupper() for word in words) * 2 > len(words) else verb


def _is_torn(words: Sequence[Word]) -> bool:
    """Does a new sentence begin without a full stop before it: "The road is shut At noon, it rained"?"""
    return any(word.text in _NEW for word in words[1:])


def _says(keys: Sequence[str], clause: int) -> bool:
    """Does somebody say something in a clause: "the mayor said", but not "the fee is added"?"""
    near = keys[clause : clause + _LONGEST]
    return any(key in _SAID and (not at or near[at - 1] not in _PASSIVE) for at, key in enumerate(near))


def _is_certain(words: Sequence[Word], start: int, at: int) -> bool:
    """Is a form that is no finite verb by itself one by its neighbours?"""
    return _is_plural_verb(words, start, at) or _has_object(words, at)


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Is it a past form with an object behind it, which no participle has: "the town lost its mill"?"""
    key = words[at].key
    if at + 2 >= len(words) or words[at + 1].key not in _ALL_ARTICLES or words[at + 2].key in _OF_TIME:
        return False
    return PAST in verb_forms(key) and not is_noun_first(key) and key not in TWO_OBJECTS


def _is_plural_verb(words: Sequence[Word], start: int, at: int) -> bool:
    """Is it the plain form of a verb behind its plural: "the villagers cross the river"?"""
    key, subject = words[at].key, words[at - 1].key
    alone = at == start + 1 and words[start].key in ("people", "police", "children", "men", "women")
    if (at < start + 2 and not alone) or at + 1 >= len(words) or words[at + 1].key not in FUNCTION_WORDS:
        return False
    plural = subject in ("people", "police", "children", "men", "women") or (
        subject.endswith("s") and not subject.endswith(("ss", "'s")) and len(subject) > 3
    )
    return plural and words[start].key not in ("a", "an") and BASE in verb_forms(key) and not is_noun_first(key)


def _is_participle(key: str) -> bool:
    return key.endswith(("ing", "ed"))


def _is_closed(keys: list[str]) -> bool:
    """Has each clause of "that" its verb before the comma? "That after the winter, …" goes on behind it."""
    if "that" not in keys:
        return True
    last = len(keys) - 1 - keys[::-1].index("that")
    return any(map(is_finite, keys[last + 1 :]))


def _verb(words: Sequence[Word], start: int, *, strict: bool) -> int | None:
    """Return the index of the verb of a clause that begins with its subject; None if it does not."""
    first = words[start].key
    if first in _SHORT:
        return start
    pair = first in ("both", "all") and "and" not in [word.key for word in words[start : start + _LONGEST]]
    if (first in _HANGS and not pair) or first in _PREPOSITIONS:
        return None
    if first in _ALONE:
        at = start + 1
        while at < len(words) and (words[at].key.endswith("ly") or words[at].key in _ADVERBS):
            at += 1
        if at == len(words):
            return None
        finite = may_be_finite([first], words[at].key) if not strict or first in _PEOPLE else is_finite(words[at].key)
        return at if finite else None
    if first in _POINTS and start + 1 < len(words) and is_finite(words[start + 1].key):
        return start + 1
    plural = words[start].text.islower() and first.endswith(_PLURAL_ENDS) and len(first) > 4
    named = not strict and (words[start].text[0].isupper() or words[start].text[0].isdigit())
    if not (first in _OPENS or plural or named or pair):
        return None
    for at in range(start + 1, min(start + _SUBJECT, len(words))):
        key = words[at].key
        if is_finite(key) or (strict and (key in _ALL_PAST or _is_certain(words, start, at))):
            return at
        if (key == "people" and words[at - 1].key == "of") or (key == "the" and pair and at == start + 1):
            continue  # "hundreds of people", "all the guests"
        if key in _HANGS or key in ("that", "or") or (strict and (key in _ALONE or key in ("the", "a", "an"))):
            return None
        if (
            not strict
            and at > start + 1
            and (key.endswith("ed") or (PAST in verb_forms(key) and not is_noun_first(key)))
        ):
            return at
    return None
