"""One noun or adjective crowds a sentence.

"To end her contract at two weeks of contract and later in the contract": three times within two dozen words, or
four within some thirty of one paragraph, is more than English bears outside speech. Say it once and go on with a
pronoun, with half of the compound or with nothing. Forms of one word count together; what is counted ("five cases in
the north, three cases in the south") and terms of two words (`repeated-term`) do not, nor do titles before names and
lists whose every item begins with the word. In a text that was surely written in English one crowd is left alone.

Option within: words of one sentence from the first of three to the last, at most.

Bad: The clinic may end a pregnancy at ten weeks of pregnancy, and later if the [pregnancy] is a danger.
Bad: The launch was put off. It was the third launch this year. The launch pad was wet, and the [launch] team left.
Bad: Water is dear, for farms use water and the mill wastes [water].
Bad: He left the painting to the town, but the painting was sold before the [painting] came.
Good: The clinic may end a pregnancy at ten weeks, and later if it is a danger.
Good: “No pregnancy is like another pregnancy, and no pregnancy is easy,” she said.
Good: He is the chief speaker, chief writer and chief driver of the club.
Good: Asked were Senior Editor Ann Low, Sports Editor Jo Berg and Night Editor Lee Moe.
Good: Town after town left the league, and the league could not hold the towns.
Good: She is not only a rising star of the small stage, but she is a star of the screen and a star abroad.
Good: There were three fires in the north, two fires in the south and one fire on the islands.
Good: There were five cases in the north, three cases in the south and two cases on the islands.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import sub

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.english import DETERMINERS, FUNCTION_WORDS, NUMBER_WORDS
from lint.analysis.recurring import words_again
from lint.analysis.translated import is_original
from lint.analysis.wordclass import may_be_noun, verb_forms

from ._alike import alike
from ._contrast import PAIRS, told_of_each
from ._shared import COME_AGAIN

_SHORTEST = 4  # letters
_THRICE, _FOURTH = 3, 4
_LINES = 28  # words from the first of four to the last
_NEAR = 5  # words from a place to the figure that makes a count of it
_AND = frozenset(("and", "or"))
_BY_ITSELF = frozenset("after by to".split())  # "town after town"
_LEFT = (
    COME_AGAIN
    | FUNCTION_WORDS
    | frozenset(
        "cent former state states high long according including cases case people work working percent said"
        " also please".split()
    )
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, within: int = 22) -> Iterator[Hit]:
    """Yield the last of three or four places of a word that stand too close together."""
    hits = list(_crowds(document, within))
    if len(hits) != 1 or not is_original(document):
        yield from hits


def _crowds(document: Document, within: int) -> Iterator[Hit]:
    for found in sorted(_nouns(document, max(within, _LINES))):
        for number in range(_THRICE, len(found) + 1):
            three, four = found[number - _THRICE : number], found[max(0, number - _FOURTH) : number]
            crowd = three if three[-1] - three[0] <= within and _in_one(document, three) else four
            if crowd is four and (len(four) < _FOURTH or four[-1] - four[0] > _LINES or not _in_block(document, four)):
                continue
            if _counts(document, crowd):
                yield _hit(document, crowd)
                break


def _nouns(document: Document, within: int) -> Iterator[list[int]]:
    """Yield the places of each noun or adjective that has three so close together, in any of its forms."""
    all_keys, positions = document.lowercase_words, document.word_positions
    for places in document.view(words_again):
        if len(places) < _THRICE or not any(map(within.__ge__, map(sub, places[_THRICE - 1 :], places))):
            continue  # nearly all
        keys = {all_keys[at] for at in places} - _LEFT
        keys = {key for key in keys if len(key) >= _SHORTEST and key.isalpha() and may_be_noun(key)}
        if len({key[:_SHORTEST] for key in keys}) > 1:  # "life", "lives"
            keys &= _crowded(document, within)
        found: list[int] = []
        for key in keys:
            if key.endswith("ing") and verb_forms(key):  # a noun only behind an article: "the painting"
                found += [at for at in positions[key] if at and all_keys[at - 1] in DETERMINERS]
            else:
                found += positions[key]
        if len(found) >= _THRICE:
            yield sorted(found)


def _crowded(document: Document, within: int) -> set[str]:
    """Return the words that may be forms of one with three places so close together: they begin alike."""
    keys = document.lowercase_words
    found: set[str] = set()
    for places in document.view(alike):
        if any(third - first <= within for first, third in zip(places, places[_THRICE - 1 :], strict=False)):
            beginnings = Counter(keys[at][:_SHORTEST] for at in places)
            found.update(keys[at] for at in places if beginnings[keys[at][:_SHORTEST]] >= _THRICE)
    return found


def _in_block(document: Document, places: Sequence[int]) -> bool:
    block = document.block_at(document.words[places[0]].start)
    return block is not None and document.words[places[-1]].start < block.end


def _in_one(document: Document, places: Sequence[int]) -> bool:
    sentence = document.sentence_at(document.words[places[0]].start)
    return sentence is not None and document.words[places[-1]].start < sentence.end


def _counts(document: Document, places: Sequence[int]) -> bool:
    """Is each of the places in prose and outside quotations, and are they no list of counts and no longer term?"""
    words = document.words
    for at in places:
        block = document.block_at(words[at].start)
        if block is None or block.kind is not BlockKind.PARAGRAPH or not _is_in_small_letters(document, at):
            return False
        if document.quoted(words[at].span):
            return False
    befores = [words[at - 1].key if at else "" for at in places]
    afters = [words[at + 1].key if at + 1 < len(words) else "" for at in places]
    if sum(_is_counted(words, at) for at in places) > 1:
        return False  # counts set side by side
    if sum(at + 1 < len(words) and words[at + 1].text[:1].isupper() for at in places) > 1:
        return False  # titles before names
    if all(
        document.prose[words[at].start - 2 : words[at].start] == ", " or words[at - 1].key in _AND for at in places[1:]
    ):
        return False  # "chief defender, chief promoter, chief speaker": a figure of speech
    if _is_refrain(document, places):
        return False
    if any(other - one == 2 and words[one + 1].key in PAIRS for one, other in pairwise(places)):
        return False  # "hand in hand"
    return not any(len(set(beside)) == 1 and beside[0] not in FUNCTION_WORDS for beside in (befores, afters))


def _is_counted(words: Sequence[Word], at: int) -> bool:
    """Does a figure stand near a word, or a number in words right before it?"""
    if any(word.key[:1].isdigit() for word in words[max(0, at - _NEAR) : at + _NEAR]):
        return True
    return not NUMBER_WORDS.isdisjoint(word.key for word in words[max(0, at - 2) : at])


def _is_refrain(document: Document, places: Sequence[int]) -> bool:
    """Is it an idiom ("town after town"), "not only … but also", or told of each of several names?"""
    words, keys = document.words, document.lowercase_words
    if any(again - at == 2 and keys[at + 1] in _BY_ITSELF for at, again in pairwise(places)):
        return True
    sentence = document.sentence_at(words[places[0]].start)
    if sentence is None:
        return False
    start = document.word_index(sentence.start)
    between = keys[max(start, places[0] - _NEAR) : places[-1]]
    if any(pair == ("not", "only") for pair in pairwise(between)) and "but" in between:
        return True
    return places[-1] - start < len(sentence.words) and told_of_each(sentence.words, places[-1] - start)


def _is_in_small_letters(document: Document, at: int) -> bool:
    """Is a word no name: in small letters, or with the capital of its sentence?"""
    word = document.words[at]
    if word.text.islower():
        return True
    sentence = document.sentence_at(word.start)
    return sentence is not None and sentence.start == word.start and word.text[1:].islower()


def _hit(document: Document, places: Sequence[int]) -> Hit:
    *others, last = (document.words[at] for at in places)
    times = "three times" if len(places) == _THRICE else "four times"
    related = tuple(Related(Span(other.start, other.end), "also here") for other in others)
    return Hit(last.span, f"“{last.text}” comes {times} within a few words", related=related)
