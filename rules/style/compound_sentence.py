"""Two whole sentences are joined by "and" without a comma.

English sets a comma before the "and" that joins two sentences of some length, each with a subject of its own:
without one the reader takes the second subject for one more object of the first sentence. "The fee ends in July
and the ministry is ..." reads at first as if the fee ended in July and the ministry. Short sentences need no comma, and
none is wanted within a clause of "that", "if" or "because", or where somebody speaks.

Bad: The sale of the old boats ends in [July and the] harbour office is drawing up a new plan for the quay.
Fix: The sale of the old boats ends in July, and the harbour office is drawing up a new plan for the quay.
Bad: The bridge was built in the summer of [1990 and it] has never been mended since the flood.
Bad: The mayor has ordered new boats for the [harbour and the] ministry is not ready to pay for them.
Bad: In the past year, the number of boats in the harbour has been [halved and the] price of fish has doubled.
Bad: The mayor is doing her work in the [town and Peru] has not even sent an envoy to the talks.
Good: The border point on the road to Peru and Chile was open for the first time in ten years.
Good: The sale ends in July and the plan is ready.
Good: The mayor has asked for new boats and for the money that the ministry is ready to pay.
Good: The mayor believes that the sale of the boats ends in July and the office is ready to draw up a plan.
Good: The talks between the mayor of the harbour town and the ministry are still going on in Oslo.
Good: If the boats are sold in July and the harbour office is ready, there will be a new plan.
Good: The bridge was built in the summer of 1990, and it has never been mended since the flood.
Good: “The bridge was built in the summer of 1990 and it has never been mended since the flood,” he said.
"""

from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Sentence, Severity, Span, Word, rule
from lint.analysis.english import (
    NUMBER_WORDS,
    PHRASE_DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TENS,
    TWO_OBJECTS,
    is_ly_adverb,
)
from lint.analysis.wordclass import (
    AUXILIARIES,
    BASE,
    ING,
    PAST,
    has_finite,
    is_finite,
    is_noun_first,
    is_plain_verb,
    may_be_finite,
    verb_forms,
)
from lint.patterns import compiled

from ._main_clause import INTRANSITIVE_PAST

_JOINTS = ("and", "but", "or")
#: In a sentence with one of these before the "and" it may join two clauses that hang on another, or speech.
_HANGS = frozenset(
    """if when as because although though while whilst since after before who whom whose which where once unless until
    so than that whether whatever whenever wherever however how why what till lest given even either neither both
    between not only more less just like or nor let""".split()
)
_OF_TIME = frozenset("since after before until till".split())
#: After these a clause may follow without "that".
_SAID = frozenset(
    """say says said add adds added note notes noted believe believes believed think thinks thought hope hopes hoped
    know knows knew feel feels felt claim claims claimed see sees saw mean means meant ensure ensures ensured show shows
    showed find finds found insist insists insisted suggest suggests suggested argue argues argued admit admits admitted
    warn warns warned report reports reported explain explains explained promise promises promised fear fears feared
    guess suppose decide decided agree agreed wish wishes ask asks asked told tell tells hear heard sure clear true
    make makes made help helps helped imagine understand understands pretend predict predicts predicted expect expects
    expected conclude concludes concluded confirm confirms confirmed write writes wrote""".split()
)
#: Past forms that follow no noun as participles.
_CAME = INTRANSITIVE_PAST | frozenset(
    "rose fell grew came went began lasted worked lived stayed crashed exploded landed sank flew drove fled".split()
)
_NUMBERS = NUMBER_WORDS.union(TENS, ("half",))
_ALONE = frozenset("he she it they we i there this".split())
_OPENS = PHRASE_DETERMINERS - {"any", "no", "every", "each"} | frozenset(
    "all many both several some dozens hundreds thousands".split()
)
_BEGINS = _ALONE | _OPENS
#: These want a subject in the plural: "the mayor and the office are" is one.
_PLURAL = frozenset("are were have aren't weren't haven't".split())
_PLURAL_ENDS = ("s", "men", "people", "police", "children", "ed", "dead", "poor", "rich", "young", "old", "sick")
_MANY = frozenset("all many both several some dozens hundreds thousands we they i there these those".split())
_FIRST, _SECOND = 6, 5  # words of either sentence at least
_SUBJECT = 9  # words of the first as far as its verb
_OPENING = 8  # words before the subject of the first
_SHORTEST = 4  # letters of a bare plural
_NOUN = 4  # words of the second subject at most
_TIME = 30  # words behind "since" or "until" among which a verb is looked for
_BROKEN = compiled(r"[,;:–—()?…“”\"|•*]| - |\d\.\d")


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="skip", scope="block", gate=Needs(words="and"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each "and" that joins two sentences of some length without a comma."""
    words, seen = document.words, -1
    for number in document.word_positions.get("and", ()):
        if words[number].text != "and" or not _may_open(words[number + 1 : number + 2]):
            continue
        sentence = document.sentence_at(words[number].start)
        if sentence is None or sentence.start == seen or sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        if len(sentence.words) < _FIRST + _SECOND:
            continue
        at, start = number - document.word_index(sentence.start), _after_opening(document, sentence)
        if not start + _FIRST <= at < len(sentence.words) - _SECOND or not _opens(document, sentence.words, at + 1):
            continue
        seen = sentence.start  # what stands before another "and" is no single sentence
        if _joins(document, sentence, start, at):
            before, _, after = sentence.words[at - 1 : at + 2]
            fix = Fix((Edit(before.end, before.end, ","),))
            yield Hit(Span(before.start, after.end), "“and” joins two whole sentences: a comma before it", (fix,))


def _may_open(after: Sequence[Word]) -> bool:
    """Is there a word with which a sentence may begin?"""
    return bool(after) and (after[0].key in _BEGINS or after[0].text[0].isupper() or _is_bare(after[0]))


def _is_bare(word: Word) -> bool:
    """Is a word a plural that may be a subject without an article: "residents are"?"""
    plural = word.key.endswith(("s", "men", "people", "children")) and len(word.key) > _SHORTEST
    return plural and word.text.islower() and not is_finite(word.key)


def _joins(document: Document, sentence: Sentence, start: int, at: int) -> bool:
    """Is what stands before an "and" a sentence itself, on which nothing behind it hangs?"""
    words, prose = sentence.words, document.prose
    if not _SAID.isdisjoint([word.key for word in words[:at]]) or any(_hangs(words, other, at) for other in range(at)):
        return False
    if any(words[to].key == "to" and is_plain_verb(words[to + 1].key) for to in range(start + _FIRST, at)):
        return False
    if _BROKEN.search(prose, words[start].start, words[at + 1].end):
        return False
    return _is_clause(words[start:], at - start)


def _hangs(words: Sequence[Word], at: int, end: int) -> bool:
    """Does a clause hang on another from here: not "since Monday", "until the end of the year", "more than ten"?"""
    key = words[at].key
    if key not in _HANGS:
        return False
    following = words[at + 1] if at + 1 < end else None
    if key in _OF_TIME and following is not None:
        if not following.text[0].islower():
            return False
        if following.key in ("noon", "midnight", "dawn", "dusk", "sunrise", "sunset", "then", "now"):
            return False
        behind = [word.key for word in words[at + 1 : min(end, at + _TIME)]]
        return not (following.key in PHRASE_DETERMINERS and not has_finite(behind))
    if key in ("more", "less") and following is not None and following.key == "than":
        return not _is_number(words, at + 2)
    return not (key == "than" and at and words[at - 1].key in ("more", "less") and _is_number(words, at + 1))


def _is_number(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].key in _NUMBERS or words[at].text[0].isdigit())


def _after_opening(document: Document, sentence: Sentence) -> int:
    """Return how many words a sentence opens with before its subject: "In May, the ..."."""
    words, prose = sentence.words, document.prose
    if words[0].key not in PREPOSITIONS and not is_ly_adverb(words[0].key):
        return 0
    for at in range(1, _OPENING):
        between = prose[words[at - 1].end : words[at].start]
        if between != " ":
            return at if between == ", " else 0
    return 0


def _is_plural_verb(words: Sequence[Word], verb: int) -> bool:
    """Is it the plain form of a verb behind its plural: "the drivers want to know"?"""
    key, subject = words[verb].key, words[verb - 1].key
    return is_plain_verb(key) and subject.endswith(_PLURAL_ENDS) and words[verb + 1].key in ("to", "that")


def _is_told(words: Sequence[Word], verb: int) -> bool:
    """Is a past form no participle: "announced that", "closed the road", "resigned"?"""
    key, after = words[verb].key, words[verb + 1].key
    if PAST not in verb_forms(key) or is_noun_first(key) or BASE in verb_forms(key):
        return False
    if key in _CAME or (key in ("said", "added", "warned") and after in SUBJECT_PRONOUNS | {"that", "the"}):
        return True
    return key not in TWO_OBJECTS and (after in PHRASE_DETERMINERS or after == "it")


def _is_clause(words: Sequence[Word], end: int) -> bool:
    """Do the words begin with a subject and have its verb before the end?"""
    first = words[0].key
    if (
        first in ("had", "should", "were")
        or first in PREPOSITIONS
        or first in _JOINTS
        or first.endswith(("ing", "ed", "ly"))
    ):
        return False
    for at in range(1, min(_SUBJECT, end - 2)):
        key = words[at].key
        if first in _ALONE and at == 1:
            return may_be_finite((first,), key)
        if is_finite(key):
            return True
        if at > 1 and key in _CAME:
            return True  # "the envoy arrived"
        past = PAST in verb_forms(key) and not is_noun_first(key)
        objects = PHRASE_DETERMINERS | _OPENS | _NUMBERS
        if past and words[at + 1].key in objects and key not in TWO_OBJECTS:
            return True  # "rescuers reached the village"
    return False


def _opens(document: Document, words: Sequence[Word], at: int) -> bool:
    """Does a clause begin with a subject here that has its verb right behind it?"""
    first = words[at].key
    if first in _ALONE:
        key = words[at + 1].key
        return is_finite(key) or (
            PAST in verb_forms(key) and BASE not in verb_forms(key) and first not in ("there", "this", "i")
        )
    named = words[at].text[0].isupper() and words[at - 2].text[0].islower()  # not "Turkey and Armenia"
    if _is_bare(words[at]) and first not in _OPENS:
        # "residents are", but not "the tanks and guns are"
        sure = words[at + 1].key in AUXILIARIES and not words[at - 2].key.endswith("s")
        return sure and document.prose[words[at].end : words[at + 1].start].isspace()
    if first not in _OPENS and not named:
        return False
    last = min(at + 2 + _NOUN, len(words) - 1)
    verb, both = at + (1 if named else 2), False
    while verb < last:
        key = words[verb].key
        if not document.prose[words[verb - 1].end : words[verb].start].isspace():
            return False
        if not both and (_is_told(words, verb) or _is_plural_verb(words, verb)):
            return True  # "the opposition announced that", "its chairman resigned"
        if is_finite(key):
            subject = [word.key for word in words[at:verb]]
            return key not in _PLURAL or both or first in _MANY or any(one.endswith(_PLURAL_ENDS) for one in subject)
        if key == "and" and not both and words[verb + 1].key in PHRASE_DETERMINERS:
            both, last = True, min(verb + 2 + _NOUN, len(words) - 1)  # "the mayor and the council are"
        elif key in _HANGS or key in _JOINTS or key in SUBJECT_PRONOUNS or (key in PREPOSITIONS and key != "of"):
            return False  # "the storm and the flood he spoke of", "the house and the trees in the garden"
        elif ING in verb_forms(key) or words[verb].text[0].isdigit() or (named and words[verb].text == key):
            return False
        verb += 1
    return False
