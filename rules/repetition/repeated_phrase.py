"""A phrase comes again within the sentence.

Seven kinds that an editor would not let stand: two long prepositions of one kind
("regarding … regarding"), an adverb on both sides of "and" ("strongly worded and
strongly condemned"), a thing of itself ("the launch of the launch"), an evaluation
that is spent twice ("great support … great support"), five words or more that come
twice, three or four that come again within fifteen, where "it" or "the study" would do
("stem cell research … stem cell research"), and one word with the small ones before it in one clause ("the chairman
of the club … the shares of the club"). The last four are only notes, as are
long prepositions with a comma between them and a phrase
that comes three times outside quotation marks ("on the side of … on the side of … on the side of"). Terms may come
again, and what is repeated to set two things against each other: in a comparison, in two clauses with a subject each,
in counts, in a list with a name for each of its items. Speakers may repeat themselves for effect.

Option phrases: phrases, in small letters, of which one is enough in a sentence.

Bad: Regarding the letter [regarding] the visit, the minister said nothing.
Bad: The draft was [strongly worded and strongly condemned].
Bad: They followed [the launch of the launch] vehicle.
Bad: She spoke of great support at home and thanked the guests for their [great support].
Bad: He was sent to the northern border, where [he was sent to the northern border].
Bad: The centre for stem cell research shares its results in [stem cell research] with students.
Bad: The keys of the old house and the papers were lost by the owners [of the old house] on Monday.
Good: The crew is highly paid and highly trained, and the port is partly closed and partly flooded.
Good: Rebels began a new attack in Molde - DW - 09.02.2023 Rebel troops began a new attack in the town\
 of Molde on Monday, said the mayor, who had left the town a week before with his men.
Good: The owners lost the keys of the old house and its papers on Monday.
Good: The ferry left as a small boat and came back as a small ship.
Good: Regarding the letter about the visit, the minister said nothing.
Good: The draft was strongly worded and widely condemned.
Good: Health care costs rose because health care workers were paid more.
Good: They met in Great Marlow, and Great Marlow was cold.
Good: “If indeed the mayor is not wise, if indeed the mayor is not honest, we lose,” she said.
Good: Peace with them harms us, and peace with us harms them.
Good: As the number of older sailors grows, so does the number of older captains.
Good: The judge compared what he wrote then with what he wrote later, and an old boat is just an old boat.
Good: The north wants rules that protect its farms, and the south wants rules that protect its ports.
Good: A: How will they trade if they treat us as the rival and we treat them as the rival?
Good: She is charged with two counts of grand theft and two counts of grand larceny.
Good: There was low water in parts of Long County, low water in parts of Wide County and low water in parts of Old Town.
Good: “Our law is terribly old and terribly long,” she said. “We will be a great power at home, a great power at sea.”
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from lint import Category, Document, Hit, Related, Sentence, Severity, Span, Word, rule
from lint.analysis.headline import run_in
from lint.analysis.interviews import is_spoken
from lint.analysis.recurring import pairs_in_sentences, sentence_numbers
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled
from lint.records import NamedTuple

from ._contrast import OTHER_ONE, are_counts, has_own_subject, is_tautology, set_against, told_of_each
from ._seam import begins_inside
from ._shared import COME_AGAIN

#: Long prepositions and the like: one is enough for a stretch of a sentence.
PHRASES = frozenset(
    {
        "a total of", "according to", "against the backdrop of", "against the background of", "as a result of",
        "as part of", "as regards", "as well as", "at the expense of", "at the invitation of", "at the level of",
        "because of", "by means of", "by virtue of", "by way of", "concerning", "due to", "for the benefit of",
        "for the purpose of", "for the purposes of", "for the sake of", "from the point of view of",
        "in accordance with", "in addition to", "in case of", "in collaboration with", "in compliance with",
        "in conjunction with", "in connection with", "in contrast to", "in cooperation with", "in coordination with",
        "in exchange for", "in favor of", "in favour of", "in keeping with", "in light of", "in line with",
        "in order to", "in partnership with", "in regard to", "in regards to", "in relation to", "in respect of",
        "in response to", "in return for", "in spite of", "in support of", "in terms of", "in the absence of",
        "in the amount of", "in the area of", "in the context of", "in the course of", "in the event of",
        "in the face of", "in the field of", "in the form of", "in the framework of", "in the interest of",
        "in the interests of", "in the light of", "in the name of", "in the presence of", "in the process of",
        "in the sphere of", "in the wake of", "in view of", "on account of", "on behalf of", "on the basis of",
        "on the eve of", "on the occasion of", "on the part of", "on the sidelines of", "owing to", "prior to",
        "pursuant to", "regarding", "such as", "thanks to", "through the use of", "under the auspices of",
        "under the pretext of", "under the supervision of", "with a view to", "with reference to", "with regard to",
        "with regards to", "with respect to", "with the aim of", "with the exception of", "with the help of",
        "with the intention of", "with the participation of", "with the support of", "within the framework of",
    }
)  # fmt: skip
_SINGLE = frozenset(phrase for phrase in PHRASES if " " not in phrase)
_EVALUATIONS = frozenset(
    """
    great strong huge tremendous enormous considerable significant important serious deep profound remarkable vital
    fundamental comprehensive effective positive outstanding unprecedented
    """.split()
)
_PREPOSITIONS = frozenset("at by for from in of on to under with within".split())
_COORDINATION = frozenset("and or but nor not than only just rather also both either".split())
_COUNTED = frozenset("percent million billion cent going points".split())  # figures are set beside figures
_NESTED = frozenset("best heart king song state head center centre home book friend".split())  # "the best of the best"

_CLOSE = 12  # words from one long preposition to the next
_NEAR = 25  # words: farther apart, a reader has forgotten the first
_LONG = 5  # words
_SHORT = 3  # words: enough if they come again soon
_SOON = 15  # words from one short phrase to the next
_PASSAGE = 12  # words: for repeated-passage
_THRICE = 3
_FIGURES = 8  # words before a word in which a figure makes a count of it
_CLAUSE = frozenset("who which that where when while because but if as than whose although though".split())
_ASIDE = compiled(r"[()“”\"—–:;]| -|- |''")
_ITEM = compiled(r" [-–—•] ?[A-Z]")
_PARTS = frozenset("some most much part half one many all none".split())
_SPEECH = frozenset("i we you he she they if when not because".split())

#: Adverbs of degree and share, which set two participles side by side by right ("highly paid and highly trained").
_PARALLEL = frozenset(
    """highly partly mostly largely fully newly equally previously locally jointly privately publicly mutually formerly
    economically politically physically environmentally financially culturally socially""".split()
)
_ADVERBS = compiled(r"ly\s\w+\s(?:and|or)\s((\w+ly)\s\w+)")
_LETTERS = 4  # of a word that is said of itself, at least
_OF_ITSELF = compiled(r"\sof\s(?:the|an?)\s(\w{4,})\b")


@rule(Severity.WARNING, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document, *, phrases: frozenset[str] = PHRASES) -> Iterator[Hit]:
    yield from _adverbs(document)
    yield from _of_itself(document)
    single = _SINGLE if phrases is PHRASES else frozenset(phrase for phrase in phrases if " " not in phrase)
    for number, places in sorted(_places(document, single).items()):
        sentence = document.sentences[number]
        if is_spoken(document, sentence.start):
            continue
        start = document.word_index(sentence.start)
        keys = document.lowercase_words[start : start + len(sentence.words)]
        told = set[str]()  # the last words of the phrases that have been told in this sentence
        for again in _repeats(keys, single, [at - start for at in places]):
            hit = _judged(document, sentence, again, phrases)
            if hit is None:
                continue
            last = _last(document, hit)
            if hit.severity is None or last not in told:
                yield hit
            if hit.severity is not None:
                told.add(last)


def _places(document: Document, single: frozenset[str]) -> dict[int, list[int]]:
    """Return where two words stand that come twice in a sentence, or one of the given words, by its number."""
    found = document.view(pairs_in_sentences)
    those = document.word_positions.keys() & single
    if not those:
        return found
    found, numbers = found.copy(), document.view(sentence_numbers)
    for at in chain.from_iterable(document.word_positions[key] for key in those):
        number = numbers[at]
        if number >= 0:
            found[number] = sorted({*found.get(number, ()), at})
    return found


def _adverbs(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _ADVERBS.finditer(prose):
        start = match.start() + len("ly") - len(match[2])
        if (
            start >= 0
            and prose[start : match.start() + 2].lower() == match[2]
            and not prose[start - 1 : start].isalnum()
        ):
            span = Span(start, match.end())
            if match[2] in _PARALLEL:
                continue
            if not document.quoted(span):  # a speaker says so for effect
                yield Hit(span, f"“{match[2]}” is on both sides of “and”")


def _of_itself(document: Document) -> Iterator[Hit]:
    prose, keys = document.prose, document.lowercase_words
    places = document.word_positions.get("of", ())
    if not any(0 < at < len(keys) - 2 and keys[at + 2][:_LETTERS] in keys[at - 1] for at in places):
        return
    for match in _OF_ITSELF.finditer(prose):
        word = match[1]
        start = match.start() - len(word)
        if prose[max(0, start) : match.start()] != word or word in _NESTED or prose[start - 1 : start].isalnum():
            continue
        article = re.search(r"\b(?:the|an?)\s\Z", prose[max(0, start - 5) : start], re.IGNORECASE)
        if article and not word.istitle():
            yield Hit(
                Span(start - len(article[0]), match.end()),
                f"“{word}” of itself: the translation lost one of two words here",
            )


class _Again(NamedTuple):
    """Words of a sentence that come again, by indexes: as many at each of the places."""

    places: tuple[int, ...]  # two or three
    size: int


def _repeats(keys: Sequence[str], single: frozenset[str], indexes: Sequence[int]) -> Iterator[_Again]:
    """Yield what comes again in a sentence, two words or more or one of the given words, each as long as it can be.

    ``indexes`` are those of two words in a row that come twice, and of the given words.
    """
    places: dict[tuple[str, str], tuple[int, ...]] = {}
    topics: dict[str, int] = {}
    twice = thrice = 0  # where the last one ended
    for index in indexes:
        if index + 1 == len(keys):
            break  # nothing follows the last word
        pair = first, _ = keys[index], keys[index + 1]
        if first in single:
            if first in topics:
                yield _Again((topics[first], index), 1)
            topics[first] = index
        before = places[pair] = (*places.get(pair, ())[-_THRICE:], index)
        if len(before) > 1 and index >= twice:
            again = _Again((before[-2], index), _common(keys, before[-2:]))
            twice = index + again.size - 1
            if again.size > 1:
                yield again
        if len(before) == _THRICE and index >= thrice:
            again = _Again((before[0], before[1], index), _common(keys, before))
            thrice = index + again.size - 1
            if again.size > 1:
                yield again


def _common(keys: Sequence[str], places: Sequence[int]) -> int:
    """Return how many words are the same from each of the places on, without running into the next place."""
    most = min(len(keys) - places[-1], *(after - before for before, after in pairwise(places)))
    size = 0
    while size < most and len({keys[place + size] for place in places}) == 1:
        size += 1
    return size


def _judged(document: Document, sentence: Sentence, again: _Again, phrases: frozenset[str]) -> Hit | None:
    words, (places, size) = sentence.words, again
    first, second = places[:2]
    keys = [word.key for word in words[second : second + size]]
    if len(places) == _THRICE:
        thing = any(word.text.islower() and word.key not in FUNCTION_WORDS for word in words[second : second + size])
        if size < 3 or not thing or keys[0] not in _PREPOSITIONS or document.quoted(sentence.span):
            return None
        if _is_listed(words, again):
            return None
        return _hit(document, words, again, "comes three times in this sentence", Severity.NOTE)
    if first + size < second <= first + _CLOSE and words[second - 1].key not in _COORDINATION:
        for start in range(size):
            for end in range(start + min(size, 2), min(start + 5, size) + 1):
                if " ".join(keys[start:end]) in phrases and not _is_figure(document, words[second + start]):
                    if _ITEM.search(document.prose, words[first].end, words[second].start):
                        return None  # it is in another item of a list that runs on
                    part = _Again((first + start, second + start), end - start)
                    listed = document.prose.startswith(", ", words[part.places[1]].start - 2)
                    return _hit(document, words, part, "comes twice in a few words", Severity.NOTE if listed else None)
    if second - first > _NEAR:
        return None
    for start in range(size - 1):
        if (
            keys[start] in _EVALUATIONS
            and not words[second + start].text[0].isupper()  # "Great Yarmouth" is a name
            and keys[start + 1].isalpha()
            and keys[start + 1] not in FUNCTION_WORDS
            and not document.quoted(words[second].span)
        ):
            part = _Again((first + start, second + start), 2)
            return _hit(document, words, part, "is used up already in this sentence", Severity.NOTE)
    if size < _SHORT:
        return None  # as mostly
    article = document.view(run_in)
    if article is not None and words[first].start < article.span.start <= words[second].start:
        return None  # a headline, and the lead that says it again
    if words[second].text[0].isupper() and (first == 0 or words[first].text[0].islower()):
        return None  # it begins a sentence: a headline has run into its article
    apart = second - first - size
    if apart == 0 or (apart == 1 and words[second - 1].key in {"and", "or"}):
        return None  # for looped-phrase, repeated-apposition and coordinated-duplicate
    if keys[0] in _SPEECH and document.quoted(words[second].span):
        return None  # "if he is not honest, if he is not wise, then": a speaker's figure
    if _is_set_apart(document, words, again) or _is_contrast(words, first, second, size) or _is_listed(words, again):
        return None
    if keys[0] in _PARTS and words[second - 1].key in ("and", "but"):
        return None  # "some of the money went to schools and some of the money to clinics"
    if _SHORT <= size < _LONG:
        hit = _short(document, words, again) if second - first <= _SOON else None
        return hit or _small(document, words, again)
    if all(document.quoted(words[place].span) for place in (first, second)):
        return None  # it is the speaker's
    while keys[-1] in FUNCTION_WORDS and len(keys) > 1:
        keys.pop()
    content = [word for word in words[second : second + len(keys)] if word.key not in FUNCTION_WORDS]
    content = [word for word in content if word.text[0].isalpha()]
    enough = 2 if second - first <= _SOON and len(keys) >= _LONG else _THRICE
    if _LONG <= size < _PASSAGE and len(content) >= enough and any(word.text.islower() for word in content):
        return _hit(document, words, _Again((first, second), len(keys)), "comes twice in this sentence", Severity.NOTE)
    return None


def _is_figure(document: Document, again: Word) -> bool:
    """Does a speaker say so for effect: "with the help of you all, with the help of God, we will win"?"""
    return document.prose.startswith(", ", again.start - 2) and document.quoted(again.span)


def _is_set_apart(document: Document, words: Sequence[Word], again: _Again) -> bool:
    """Are they counts, titles before names, or an office and its deputy, or does another sentence begin between?"""
    (first, second), size = again.places[:2], again.size
    if words[second - 1].key in OTHER_ONE or are_counts(words, first, second, size, _FIGURES):
        return True
    if begins_inside(words[first + size : second]):
        return True
    return all(
        end < len(words)
        and words[end].text[0].isupper()
        and document.prose[words[end - 1].end : words[end].start] == " "
        for end in (first + size, second + size)
    )


def _is_listed(words: Sequence[Word], again: _Again) -> bool:
    """Does it come again in a list with a name for each of its items?"""
    end = again.places[1] + again.size - 1
    while end > again.places[1] and words[end].key in FUNCTION_WORDS:
        end -= 1
    return told_of_each(words, end)


def _is_contrast(words: Sequence[Word], first: int, second: int, size: int) -> bool:
    if is_tautology(words, first, second, size) or set_against(words, first, second, size):
        return True
    return has_own_subject(words, first, second, size)


def _short(document: Document, words: Sequence[Word], again: _Again) -> Hit | None:
    """Three or four words again, of which at least two say something."""
    (first, second), start, end = again.places[:2], 0, again.size
    while start < end and words[second + start].key in FUNCTION_WORDS:
        start += 1
    while start < end and words[second + end - 1].key in FUNCTION_WORDS:
        end -= 1
    content = [word for word in words[second + start : second + end] if word.key not in FUNCTION_WORDS]
    keys = {word.key for word in content}
    if end - start < _SHORT or not _COUNTED.isdisjoint(keys) or document.quoted(words[second].span):
        return None
    if sum(word.text.islower() and len(word.key) > 3 for word in content) < 2:
        return None
    part = _Again((first + start, second + start), end - start)
    return _hit(document, words, part, "comes again after a few words", Severity.NOTE)


def _small(document: Document, words: Sequence[Word], again: _Again) -> Hit | None:
    """One word and the small ones before it again, in one clause: "shares of the company … chairman of the company"."""
    (first, second), size = again.places[:2], again.size
    while size and words[second + size - 1].key in FUNCTION_WORDS:
        size -= 1
    if size < _SHORT:
        return None
    end, between = words[second + size - 1], words[first + size : second]
    if not end.text.islower() or len(end.key) < _SHORT or end.key in COME_AGAIN or end.key in _COUNTED:
        return None
    if any(word.key in _CLAUSE for word in between):
        return None
    following = words[second + size : second + size + 1]
    if following and following[0].key not in FUNCTION_WORDS and document.prose[end.end : following[0].start].isspace():
        return None  # "as a tropical storm … as a tropical depression"
    gap = Span(words[first + size - 1].end, words[second].start)
    if _ASIDE.search(document.prose, *gap) or any(document.quoted(words[place].span) for place in (first, second)):
        return None
    part = _Again((first, second), size)
    return _hit(document, words, part, "comes again in this clause", Severity.NOTE)


def _last(document: Document, hit: Hit) -> str:
    return document.prose[slice(*hit.span)].split()[-1]


def _hit(document: Document, words: Sequence[Word], again: _Again, says: str, severity: Severity | None) -> Hit:
    spans = [Span(words[place].start, words[place + again.size - 1].end) for place in again.places]
    phrase = " ".join(document.prose[spans[1].start : spans[1].end].split())
    others = (spans[0], *spans[2:])
    return Hit(
        spans[1], f"“{phrase}” {says}", related=tuple(Related(span, "also here") for span in others), severity=severity
    )
