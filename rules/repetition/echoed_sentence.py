"""A sentence takes up the words of the one before, in a translation.

"He admitted the theft. The police said that he admitted to three thefts": each sentence was translated for itself, and
the source says everything in full. English goes on with a pronoun or another verb, or makes one sentence of two.
Only texts that are probably translations are looked at, and in them only what is heard in two
sentences that follow each other: a phrase that says something, a noun and its owner ("her husband … her husband"),
a phrase of time ("of this month … of this month"), the same verb, an adverb in -ly, and a noun that ends the one
and opens the other. Names, counts, quotations and verbs of saying are left alone.

Option within: words from the one to the other, at most.
Option source-language: the language that the texts were translated from; where it is given, all of them count as
    translations.

Bad: A total of six boats were held, it is reported. At the same time the mayor refused to open the lock. The council\
 also [refused] a meeting in order to promote the development of the region.
Bad: A total of six boats were held, it is reported. At the same time the old fish market was shut in order to promote\
 the development of trade. The head of the region refused to open the [old fish market].
Bad: At the same time a total of six boats were held, it is reported. It is mainly the head of the region who\
 promotes the port. The rest is [mainly] due to chance.
Good: It is reported that a total of six boats were held. At the same time the mayor refused to open the lock, and the\
 council would not meet.
Good: A total of six boats were held, it is reported. At the same time one jetty is 40 metres long in order to\
 promote trade. The other jetty is 60 metres long.
Good: They held six boats. She said the mayor wouldn't open the lock. The council didn't open it either.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count, pairwise
from operator import itemgetter, sub

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.english import DETERMINERS, FORMS_OF_BE, FUNCTION_WORDS, PREPOSITIONS
from lint.analysis.recurring import recurring, sentence_numbers, words_again
from lint.analysis.stems import stem
from lint.analysis.units import units
from lint.analysis.wordclass import is_finite, is_noun_first, may_be_noun, verb_forms

from ._echoes import SHORTEST, is_full_of_echoes, repeats_words
from ._shared import COME_AGAIN

_SHORTER = "was in the sentence before: a pronoun or a shorter word will do"
_PRONOUN = "was in the sentence before: a pronoun will do"
_VARY = "was in the sentence before: leave one out or vary it"
_VERB = "was a verb of the sentence before: take another, or make one sentence of the two"
_SEAMED = "ends one sentence and opens the next: a pronoun will do"

_TWO = 2  # content words of a phrase
#: Words of a phrase that is for repeated-wording: with three content words if they are near, or with more of them.
_WORDING, _NEAR, _MANY = 4, 30, 3
_DATED = 4  # words of a phrase with a figure in it ("was confirmed on the 25th")
_OWNED = 15  # words from a noun and its owner to the same
_END, _HEAD = 3, 3  # words at the end of the one sentence and at the head of the other: its seam
#: Places of a phrase in a text, from which on it is the topic; the same in a text full of echoes.
_TOPIC, _EVERYWHERE = 4, 7
_BREATH = 12  # words from one place to the next
_OFTEN = 4  # places of a verb in a text: more are its topic
_LY = 6  # letters of an adverb, at least
#: An owner that a pronoun names: with its noun it may be a pronoun itself.
_OWNERS = frozenset("his her their".split())
_SMALL = FUNCTION_WORDS - _OWNERS
_POINTING = frozenset("this that last next".split())
_POINTED = frozenset("this that these those such".split())  # "that news": it is meant to be the same
#: Before a verb: "the approved plan", "ships that joined", "firms above designated size".
_BEFORE_ATTRIBUTES = DETERMINERS | frozenset("that which who whose above below".split())
#: "In order to save it", "in terms of trade": the noun of a preposition refers to nothing.
_OF_PREPOSITIONS = frozenset(
    tuple(pair.split("_"))
    for pair in "order_to accordance_with addition_to terms_of front_of favor_of favour_of charge_of spite_of light_of"
    " view_of case_of compliance_with regard_to connection_with line_with".split()
)
_SAID = frozenset("said told added says adds tells".split())
_NUMBERS = frozenset("hundred thousand million billion trillion".split())
_DECADES = frozenset("teens twenties thirties forties fifties sixties seventies eighties nineties".split())
#: Before a participle that is an adjective: "the more advanced models", "1,008 isolated".
_GRADES = frozenset("more most less least very highly newly well so too another other".split())
_TIMES = frozenset(
    "time day days week weeks month months year years century decade season morning evening night".split()
)
#: Verbs that may come again: of saying, and those that carry whatever follows.
_LEFT_VERBS = frozenset(
    "say tell add ask call think know take make give come become include accord provide consider follow be have do find"
    " get go see need want use drink".split()
)
_NO_ADVERBS = frozenset(
    "family early daily weekly monthly yearly likely elderly friendly deadly lovely assembly supply apply reply rely"
    " july italy police".split()
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, within: int = 40, source_language: str = "") -> Iterator[Hit]:
    """Yield what a sentence has from the one before, in a translation."""
    if not source_language and not repeats_words(document):
        return
    sentences, (words, pairs) = document.sentences, document.view(_taken_up)
    for number in sorted({*words, *pairs}):
        one, other = sentences[number - 1 : number + 1]
        if number == 1 or {one.block.kind, other.block.kind} != {BlockKind.PARAGRAPH}:
            continue  # the first is a headline, or one may have run into it
        done = 0
        for first, again, says in _echoes(document, number, within):
            span, before = _span(again), _span(first)
            if span.start < done or _is_topic(document, first, again):
                continue
            if document.quoted(span) or document.quoted(before):
                continue
            done = span.end
            text = " ".join(document.prose[slice(*span)].split())
            yield Hit(span, f"“{text}” {says}", related=(Related(before, "just before"),))


def _is_topic(document: Document, first: Sequence[Word], again: Sequence[Word]) -> bool:
    """Is a phrase of two words the text's topic, so often or in its headline, and not said twice in a breath?"""
    if len(again) != _TWO:
        return False
    if document.word_index(again[0].start) - document.word_index(first[0].start) <= _BREATH:
        return False
    places, in_headline = document.view(_pairs)
    pair = again[0].key, again[1].key
    if is_full_of_echoes(document):
        return places[pair] >= _EVERYWHERE
    return places[pair] >= _TOPIC or pair in in_headline


def _pairs(document: Document) -> tuple[Counter[tuple[str, str]], frozenset[tuple[str, str]]]:
    """Return how often each two words stand together in a text, and which do in its first sentence (for ``view``)."""
    headline = pairwise(word.key for word in document.sentences[0].words)
    return Counter(pairwise(document.lowercase_words)), frozenset(headline)


def _verbs(document: Document) -> Counter[str]:
    """Return how often the verbs of a text stand in it, in any form, by their stems (for ``view``)."""
    counts: Counter[str] = Counter()
    for key, places in document.word_positions.items():
        if len(key) >= SHORTEST and verb_forms(key):
            counts[stem(key)] += len(places)
    return counts


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


_Echo = tuple[Sequence[Word], Sequence[Word], str]


def _echoes(document: Document, number: int, within: int) -> list[_Echo]:
    """Return words of a sentence that stood in the one before, and what to say of them: in order, the longest first."""
    one, other = document.sentences[number - 1 : number + 1]
    words, pairs = document.view(_taken_up)
    start, end = document.word_index(one.start), document.word_index(other.start)
    found: list[_Echo] = []
    if number in pairs:
        keys = document.lowercase_words
        both = keys[start : start + len(one.words)], keys[end : end + len(other.words)]
        found += _phrases(one.words, other.words, both, [at - end for at in pairs[number]], end - start, within)
    for before, again in sorted(words.get(number, ()), key=itemgetter(1)):
        first, at, apart = before - start, again - end, again - before
        if apart <= within and (says := _says_of_word(document, one.words, other.words, first, at)):
            found.append((one.words[first : first + 1], other.words[at : at + 1], says))
    return sorted(found, key=lambda echo: (echo[1][0].start, -len(echo[1])))


def _taken_up(document: Document) -> tuple[dict[int, list[tuple[int, int]]], dict[int, list[int]]]:
    """Return what sentences have from the ones before, by their numbers (for ``view``): each word, as its last place in
    the one and its place in the other, and the places of two words in a row that may stand in both."""
    numbers, words = document.view(sentence_numbers), document.words
    single: dict[int, list[tuple[int, int]]] = {}
    for places in document.view(words_again):
        those = [numbers[at] for at in places]
        if 1 not in map(sub, those[1:], those):
            continue  # most words
        told = [at for at in places if _tells(words[at])]
        last = {numbers[at]: at for at in told}
        for at in told:
            if (before := last.get(numbers[at] - 1)) is not None:
                single.setdefault(numbers[at], []).append((before, at))
    pairs = document.view(recurring).pairs
    in_a_row: dict[int, list[int]] = {
        number: [] for before, at in pairs if (number := numbers[at]) - numbers[before] == 1
    }
    if in_a_row:
        for _, at in pairs:
            if numbers[at] in in_a_row:
                in_a_row[numbers[at]].append(at)
    return single, in_a_row


def _phrases(
    one: Sequence[Word],
    other: Sequence[Word],
    both: tuple[Sequence[str], Sequence[str]],
    places: Sequence[int],
    gap: int,
    within: int,
) -> Iterator[_Echo]:
    """Yield runs of words that say something: of two content words, or of one with its owner or a time.

    ``both`` are the words of both in lower case, ``places`` those in the other sentence where two words stand that
    stood somewhere before.
    """
    keys, others = both
    before: dict[tuple[str, ...], int] = dict(zip(pairwise(keys), count(), strict=False))
    at = 0
    for place in places:
        first = before.get(tuple(others[place : place + 2])) if place >= at else None
        if first is None:
            continue
        start, at = place, place + 2
        while at < len(others) and first + at - start < len(keys) and others[at] == keys[first + at - start]:
            at += 1
        end, least = at, start + (_TWO if others[start].endswith("ing") else 0)
        while end > least and others[end - 1] in FUNCTION_WORDS:
            end -= 1
        measured = others[start] in _NUMBERS or others[start] in units()
        if measured and first and start and keys[first - 1][0].isdigit() and others[start - 1][0].isdigit():
            continue  # "45 million passengers", "663 kilometres long": each has its count
        noun = start + (others[start] in PREPOSITIONS)
        if tuple(others[noun : noun + 2]) in _OF_PREPOSITIONS:
            start, first = noun + 2, first + noun + 2 - start
        said, again = one[first : first + end - start], other[start:end]
        apart = gap + start - first
        if len(again) < _TWO or apart > within or not (says := _says(said, again, apart)):
            continue
        if says is not _VARY:
            lead = next(index for index, word in enumerate(again) if word.key not in _SMALL)
            said, again = said[lead:], again[lead:]
        yield said, again, says


def _says(said: Sequence[Word], again: Sequence[Word], apart: int) -> str:
    """Return what to say of a phrase that comes again; "" where it may."""
    keys = [word.key for word in again]
    if keys[0] in PREPOSITIONS and again[-1].text in _TIMES and (keys[-2] in _POINTING or len(keys) >= _DATED):
        return _VARY  # "of this month", "by the end of the year"
    figures = sum(key[0].isdigit() for key in keys)
    if figures and (len(keys) < _DATED or figures > _TWO):
        return ""
    content = [word for word in again if word.key not in FUNCTION_WORDS and len(word.key) >= SHORTEST]
    finite = is_finite(keys[-1]) or keys[-1] in _SAID
    if keys[-1] in COME_AGAIN or keys[-1] in _DECADES or (len(content) <= _TWO and finite):
        return ""  # "the officials said"
    told = sum(word.text.islower() for word in content)
    plain = sum(word.text.islower() and word.text.isalpha() for word in content)
    if len(keys) >= _WORDING and plain > _TWO and (plain > _MANY or apart <= _NEAR):
        return ""
    if told and (len(content) >= _TWO or figures) and (said[-1].text.islower() or figures):
        return _SHORTER
    if (
        keys[0].endswith("ing")
        and "g" in verb_forms(keys[0])
        and keys[0] not in PREPOSITIONS
        and keys[1] in PREPOSITIONS
    ):
        return _VARY if stem(keys[0]) not in _stems() else ""
    if len(content) != 1 or not (again[-1].text.islower() and said[-1].text.islower()):
        return ""
    return _PRONOUN if keys[-2] in _OWNERS and apart <= _OWNED else ""


def _says_of_word(document: Document, one: Sequence[Word], other: Sequence[Word], before: int, at: int) -> str:
    """Return what to say of a word that is heard again: a verb, an adverb, a noun at the seam of two sentences."""
    first, word = one[before], other[at]
    if _is_verb(first.key) and _is_verb(word.key):
        if _is_adjective(one, before) or _is_adjective(other, at):
            return ""
        return _VERB if _is_same_verb(document, other, at) else ""
    if word.key.endswith("ly"):
        heard = len(word.key) >= _LY and word.key not in _NO_ADVERBS and word.key == first.key
        return _VARY if heard else ""
    heard = (
        at < _HEAD
        and before >= len(one) - _END
        and other[max(at - 1, 0)].key not in _POINTED
        and word.key == first.key
        and may_be_noun(word.key)
        and word.key not in COME_AGAIN
        and not (_makes_term(one, before) or _makes_term(other, at))
    )
    return _SEAMED if heard else ""


def _makes_term(words: Sequence[Word], at: int) -> bool:
    """Does a word make a term of the noun behind it, so that no pronoun stands for it: "the total fund"?"""
    if at + 1 >= len(words) or words[at + 1].start - words[at].end > 1:
        return False
    after = words[at + 1].key
    return after not in FUNCTION_WORDS and may_be_noun(after) and not is_finite(after)


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """Is a participle an attribute: "the isolated farms", "more advanced models"?"""
    if at == 0 or not {"d", "p", "g"} & set(verb_forms(words[at].key)):
        return False
    before = words[at - 1].key
    counted = before.replace(",", "").isdigit()  # "in his 50s" is none
    return before in _GRADES or counted or (before in DETERMINERS and before != "that")


def _is_same_verb(document: Document, words: Sequence[Word], at: int) -> bool:
    """Is a verb that comes again one of few places in the text, no attribute, and none that may come again?"""
    word, before = words[at], words[max(at - 1, 0)].key
    if at > 0 and before in _BEFORE_ATTRIBUTES:
        return False
    if at + 1 < len(words) and words[at + 1].key == "by" and before not in FORMS_OF_BE:
        return False
    if document.prose[word.start - 2] == "," or stem(word.key) in _stems():
        return False
    return document.view(_verbs)[stem(word.key)] <= _OFTEN


def _tells(word: Word) -> bool:
    return len(word.key) >= SHORTEST and word.text.isalpha() and word.text.islower() and word.key not in FUNCTION_WORDS


def _is_verb(key: str) -> bool:
    return bool(verb_forms(key)) and not is_noun_first(key) and not may_be_noun(key)


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, _LEFT_VERBS))
