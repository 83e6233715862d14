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
Bad: More than ten ships were [sunk, sailors are] still missing. The mill, which was old, [burned, nobody was] hurt.
Bad: The driver [fled, the police are] looking for him on both sides of the river.
Bad: On Monday the army [withdrew, the villagers returned] to their houses.
Good: The longer they spoke, the less the villagers understood. The bridge having been shut, the villagers wait.
Good: On the grounds that he was ill, the court freed him. In the knowledge that they had lost, the players rested.
Good: The boy came home, and nobody was hurt. The house is shut; the garden will open in May.
Good: If the road is mended, it will be the best in the valley. The road is old, the mayor said.
Good: He hopes that after the winter, the road will be mended. The port, the town and the mill are shut.
Good: “The house is shut, the garden is open,” she said. The more it rains, the more it floods.
Good: He left the port one ship short, a record the town has kept. Each time he left the port, it was at night.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Span, Word, rule
from lint.analysis.english import PASSIVE_AUXILIARIES, PREPOSITIONS, SUBORDINATORS
from lint.analysis.wordclass import AUXILIARIES, PAST, is_finite, is_noun_first, is_plain_verb, verb_forms
from lint.patterns import compiled

from ._main_clause import (
    ADVERBS,
    ALL_ARTICLES,
    ALONE,
    ARTICLES,
    COMPARED,
    HANGS,
    LONGEST,
    NO_SUBJECTS,
    NUMBERS,
    OPENS,
    PLURAL_ENDS,
    SHORT,
    TIME_ADVERBS,
    after_phrase,
    after_time,
    is_closed,
    is_measured,
    is_participle,
    verb_of,
)

#: In the second clause these make it the speaker's or the source's: "the mayor said", "the data show".
_SAID = frozenset(
    """said says told added noted notes explained explains stressed stresses wrote writes reported reports recalled
    recalls stated announced admitted claims claimed insisted argued argues suggested warned promised emphasized
    emphasised commented continued concluded reads asks asked called calls goes seems think thinks believe believes
    believed say hope hopes hoped feel guess know knows knew felt thought estimated estimates show shows showed found
    finds predicted expected expects reveals revealed indicate indicates indicated cited quotes quoted means turns
    reminds reminded tweeted clarified clarifies specified specifies underlined remarked declared declares testified
    alleged alleges complained joked acknowledged confirmed confirms maintains maintained reporting saying adds tallied
    """.split()
)
#: With an object behind them these are clauses, no source: "nobody expected it", "the police found a weapon".
_SAID_TO = frozenset("said says say told tells tell asked asks".split())
_OBJECTS = ALL_ARTICLES | NUMBERS | frozenset("it them him me us no everyone nobody each".split())
#: What they say may follow without "that".
_THATLESS = _SAID | frozenset(
    """that agreed decided vowed swore understand understands understood realize realise realized realised sure afraid
    mean told saying confirm confirmed ensure see saw clear""".split()
)
_BEGINS = SHORT | ALONE | OPENS | {"both", "that"}
#: A time that opens the first clause without a comma: "On Monday the dam broke".
_TIME = compiled(
    r"(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?|In (?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December|the (?:morning|evening))"
    r"|At (?:noon|night|midnight)|Last (?:week|month|year|night)|Yesterday|Today|Now) "
)
_OTHER_MARKS = compiled(r"[;:–—()?…]| - ")
_MATCHED = compiled(
    r"(?:Had|Were|Should|No matter|(?:Every|Each|Any) ?time|The (?:moment|day|time|first time|next))\b"
    r"|.*\b(?:by the time|now that|Every time|Each time)\b"
    r"|(?:It|This|That|They|He|She)(?:['’](?:s|re)| [a-z]+)(?: not|n['’]t) [^,]*, (?:it|this|that|they"
    r"|he|she)(?:['’](?:s|re)| (?:is|are|was|were)) (?:about|a|the)\b"  # "It is not about bread, it is about work"
    r"|The (?:\w+er|more|less|worse)\b.*, the (?:more|less|worse|better|higher|lower|longer|\w+er(?= (?:the|it|s?he"
    r"|they|we|you|his|her|its|their)\b))\b"
)
#: Adverbs that join no clauses, though they stand before the second as if they did.
_LINKS = tuple(
    tuple(link.split())
    for link in """in addition|moreover|furthermore|therefore|however|otherwise|nevertheless|nonetheless|consequently
    |thus|hence|as a result|in total|at the same time|since then|after that|unfortunately|fortunately|finally|in the end
    |so far|in fact|at the moment""".split("|")
)
#: These stand inside a clause as well: "In May, however, the port opened."
_LOOSE = frozenset("however thus hence at nevertheless nonetheless".split())
_NEW_LINKS = frozenset("since after unfortunately fortunately finally so".split())
_OPEN_TIMES = frozenset("on in at".split())  # of a time: "On Monday the dam broke"
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
_NOT_ADVERBS = frozenset("family only early italy july reply supply ally assembly".split())
_NEW = frozenset("Next Last Today Yesterday".split())
_MORE, _MOST = 2, 3  # commas of a chain
_RELATIVES = frozenset("which who whose whom where".split())
#: Of the words that clauses hang on, those that a noun may follow.
_NOUNS_FOLLOW = frozenset("despite without like than according after before since until as".split())
_OPENERS = SUBORDINATORS | _NOUNS_FOLLOW | {"given"}
_HOW_OFTEN = frozenset("a an every again in".split())
#: These begin second clauses that no corpus has confirmed yet.
_UNMEASURED = TIME_ADVERBS | frozenset("all both children men women everyone everybody another".split())
_CHAINED = ARTICLES | NUMBERS | frozenset("i we he she they it there people nobody everyone".split())
_EACH_TIME = (["every", "time"], ["each", "time"])
_SERIES = frozenset("and or but then nor".split())
_COMMAS, _FEWEST = 2, 7  # words of the sentence


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < _FEWEST:
            continue
        if not (commas := _commas(document, sentence)):
            continue
        words, commas = _without_asides(sentence.words, commas)
        if (place := _joined(document, words, commas)) is not None:
            weaker = Severity.NOTE if words[place[0]].key in _CONDITIONS | _NEW_LINKS else None  # not measured yet
            yield _hit(words, *place, _PAIR, weaker)
            continue
        first, second = _without_link(words, commas)
        if 0 < len(first) <= _COMMAS and (verb := _spliced(document, sentence, words, first, second)):
            measured = len(words) == len(sentence.words) and _is_measured(words, first[-1], verb)
            measured = measured and (words[0].key not in PREPOSITIONS or len(first) > 1 or words[0].key in _OPEN_TIMES)
            yield _hit(words, first[-1], verb, _PAIR, None if measured else Severity.NOTE)
        elif (place := _chained(document, sentence, words, commas)) is not None:
            yield _hit(words, *place, _CHAIN, Severity.NOTE)  # not measured yet


def _hit(words: Sequence[Word], clause: int, verb: int, message: str, severity: Severity | None) -> Hit:
    return Hit(Span(words[clause - 1].start, words[verb].end), message, severity=severity)


def _is_measured(words: Sequence[Word], clause: int, verb: int) -> bool:
    """Are the clauses of a kind that a corpus has confirmed?"""
    opener = words[clause].key
    known = opener in _BEGINS | ADVERBS | _LINKING or (opener.endswith(PLURAL_ENDS) and words[clause].text.islower())
    opens = known and opener not in _UNMEASURED
    behind = any(words[i].key in ALONE and words[i + 1].key in ADVERBS for i in (0, clause))
    hangs = not HANGS.isdisjoint(word.key for word in words[:clause])
    return opens and not behind and not hangs and is_measured(words, clause, verb)


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


def _without_asides(words: Sequence[Word], commas: list[int]) -> tuple[Sequence[Word], list[int]]:
    """Return words and commas without clauses of "which" and "who" between a subject and its verb."""
    for first, second in pairwise(commas):
        if words[first].key in _RELATIVES and (is_finite(words[second].key) or _is_past(words[second].key)):
            gone = second - first
            following = [comma - gone for comma in commas if comma > second]
            return [*words[:first], *words[second:]], [comma for comma in commas if comma < first] + following
    return words, commas


def _joined(document: Document, words: Sequence[Word], commas: list[int]) -> tuple[int, int] | None:
    """Return where the second clause begins, and its verb, if an adverb or "this is" follows a whole clause."""
    start = 0
    for at in commas:
        first, start = start, at
        conditional = words[at].key in _CONDITIONS
        if words[at].key not in _BEGINNINGS and not conditional:
            continue
        before = [word.key for word in words[first:at]]
        if len(before) < _SHORTEST or before[-1] == "that" or before[0] in NO_SUBJECTS or is_participle(before[0]):
            continue
        clause, verb = _after_condition(words, commas, at) if conditional else _second(words, at)
        if (
            verb is None
            or not _SUBORDINATE.isdisjoint(before)
            or any(document.quoted(words[i].span) for i in (at - 1, at))
        ):
            continue
        if (clause == at or conditional) and not _SAID.isdisjoint(before):
            continue
        if any(is_finite(key) or _is_past(key) for key in before[1:]):
            return at, verb
    return None


def _chained(
    document: Document, sentence: Sentence, words: Sequence[Word], commas: list[int]
) -> tuple[int, int] | None:
    """Return where the second of three clauses begins, and its verb: "He was ill, he stayed at home, he had time".

    What repeats its first words is a figure, and what has "and" before the last clause is a series.
    """
    starts = [0, *commas]
    opened = [words[at].key for at in starts]
    if not _MORE <= len(commas) <= _MOST or _CHAINED.isdisjoint(opened[1:]) or not _SERIES.isdisjoint(opened):
        return None
    text = document.prose[sentence.start : sentence.end]
    if _OTHER_MARKS.search(text) or _MATCHED.match(text):
        return None
    keys = [word.key for word in words]
    ends = [*commas, len(words)]
    for first, second in pairwise(range(len(starts))):
        at, end = starts[second], ends[first]
        if keys[at] not in _CHAINED or first > 1 or end - starts[first] < _SHORTEST:
            continue
        before, verb = keys[:end], verb_of(words, at, strict=True)
        if (
            verb is None
            or verb >= ends[second]  # "Ann Low, the founder, will speak"
            or (keys[at] in ARTICLES and keys[verb] not in AUXILIARIES)
            or _says(keys, at)
            or not HANGS.isdisjoint(before)
            or keys[end - 1] in _SAID
            or is_participle(keys[0])
            or _is_torn(words[:end])
            or verb_of(words[:end], starts[first], strict=False) is None
            or (first and verb_of(words[:end], 0, strict=False) is not None)
            or len({tuple(keys[start : start + 2]) for start in starts}) < len(starts)
            or not is_closed(keys[starts[first] : end])
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
    verb = verb_of(words, following[0], strict=True)
    return at, verb if verb is not None and verb - following[0] < LONGEST else None


def _second(words: Sequence[Word], at: int) -> tuple[int, int | None]:
    """Return where a clause begins behind a comma and a linking adverb, and its verb; also for "this is"."""
    if words[at].key in ("this", "these") and at + 1 < len(words):
        return at, at + 1 if words[at + 1].key in _BE else None
    for link in _LINKS:
        end = at + len(link)
        if link[0] not in _LOOSE and end < len(words) and tuple(word.key for word in words[at:end]) == link:
            verb = verb_of(words, end, strict=True)
            return end, verb if verb is not None and verb - end < LONGEST else None
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


def _spliced(
    document: Document, sentence: Sentence, words: Sequence[Word], commas: list[int], clause: int
) -> int | None:
    """Return the index of the second clause's verb, if a sentence is two with a comma between them.

    The clause begins behind the last comma, or behind the adverb that follows it.
    """
    clause = after_time(words, clause)
    if words[clause].key in _SERIES or (verb := verb_of(words, clause, strict=True)) is None:
        return None  # no subject
    keys = [word.key for word in words]
    text = document.prose[sentence.start : sentence.end]
    start, second = (commas[0] if len(commas) > 1 else 0), commas[-1]
    if _OTHER_MARKS.search(text) or _MATCHED.match(text) or keys[start : start + 2] in _EACH_TIME:
        return None
    opener = keys[:start]
    if not opener and (time := _TIME.match(text)):
        start = len(time[0].split())
    elif not opener and keys[0] in PREPOSITIONS and (subject := after_phrase(words[:second])):
        if keys[subject - 1] in ("that", "grounds", "condition"):
            return None  # "on the grounds that he was ill, the court freed him"
        start = subject
    elif not opener and keys[0].endswith("ly") and keys[0] not in _NOT_ADVERBS:
        start = 1
    if any(
        key == "having" or (key == "being" and before not in AUXILIARIES)
        for before, key in pairwise(["", *keys[:second]])
    ):
        return None  # "the bridge having been shut, the villagers cross by boat"
    if opener and (opener[-1] in _SAID or opener[0] in ("and", "but", "or", "to") or is_participle(opener[0])):
        return None
    if any(
        key in ("and", "but", "or") and (then in NO_SUBJECTS or then in HANGS)
        for key, then in pairwise(keys[start:second])
    ):
        return None  # "they had ten men, and in the last minute, the visitors scored": the time opens the second
    if (
        (opener and verb_of(words[:start], 0, strict=False) is not None)  # three clauses: a series
        or keys[second - 1] in _SAID
        or is_participle(keys[start])
        or second - start < (4 if opener[:1] and opener[0] in SUBORDINATORS else 3)
    ):
        return None
    main = verb_of(words[:second], start, strict=False)
    if main is None or not is_closed(keys[start:second]) or _may_hang(keys[:second], start, main):
        return None
    if verb - clause >= LONGEST or _says(keys, clause) or _is_torn(words[:second]):
        return None
    if any(document.quoted(words[at].span) for at in (0, second - 1, second)):
        return None
    return None if sum(word.text[0].isupper() for word in words) * 2 > len(words) else verb


def _may_hang(keys: Sequence[str], start: int, main: int) -> bool:
    """Can a clause behind a comma hang on the words before it, which have their main verb at an index?

    It does on "so tired" and "the moment when", and on "if" behind "said" or "that"; not on "if" behind a whole clause.
    """
    for at, key in enumerate(keys):
        before, behind = keys[at - 1] if at else "", keys[at + 1] if at + 1 < len(keys) else ""
        opens, often = at == 0 and start and key in _OPENERS, key == "once" and behind in _HOW_OFTEN
        if key not in HANGS or opens or often:
            continue
        if key in ("had", "should"):
            hangs = at in (0, start) or before == "that" or (key == "should" and not is_plain_verb(behind))
        elif key in COMPARED or (key == "than" and before in COMPARED):
            hangs = "than" not in (key, behind)
        elif key in ("just", "only", "even"):
            hangs = before.endswith(("not", "n't")) or behind == "not"
        elif key == "so":
            hangs = behind != "far"
        elif key == "such":
            hangs = behind in ("a", "an", "that")
        elif key in _NOUNS_FOLLOW or key in SUBORDINATORS:
            whole = key in _NOUNS_FOLLOW or any(is_finite(verb) or _is_past(verb) for verb in keys[at + 1 :])
            hangs = not whole or at < main or before in HANGS or not _THATLESS.isdisjoint(keys[:at])
        else:
            hangs = key != "both"
        if hangs:
            return True
    return False


def _is_torn(words: Sequence[Word]) -> bool:
    """Does a new sentence begin without a full stop before it: "The road is shut At noon, it rained"?"""
    return any(
        word.text[0].isupper() and (word.text in _NEW or word.key in NO_SUBJECTS or word.key in HANGS)
        for word in words[1:]
    )


def _says(keys: Sequence[str], clause: int) -> bool:
    """Does somebody say something in a clause: "the mayor said", but not "the fee is added", "nobody expected it"?"""
    near = keys[clause : clause + LONGEST + 1]
    return any(
        key in _SAID
        and not (key in ("asked", "called") and near[at + 1 : at + 2] == ["for"])  # "the prosecutor has asked for"
        and (not at or near[at - 1] not in _PASSIVE)
        and (key in _SAID_TO or near[at + 1 : at + 2] == [] or near[at + 1] not in _OBJECTS)
        for at, key in enumerate(near[:LONGEST])
    )
