"""Two phrases around "and" or "or" that have their noun or their adjective in common.

"State enterprises and local private enterprises" share the noun, "the provincial committee and the provincial
government" the adjective, "the protection of leaders and protection of plants" the noun before "of".
"""

from collections.abc import Iterable, Iterator, Sequence

from lint import Document, Sentence, Span, Word
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.wordclass import is_noun_first, may_be_noun, verb_forms
from lint.records import NamedTuple

#: Words of each phrase beside its noun, at most.
MODIFIERS = 3
_NEAR = 9  # words on either side of a joint that the phrases can reach
_SHORTEST = 4  # letters of the common word
_DETERMINERS = frozenset("a an the its their his her our this these those some".split())
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve several".split())
#: Before the first phrase these set the two against each other, or count them.
_CONTRAST = frozenset("both between either neither not whether than versus".split())
_PREPOSITIONS = frozenset("of for in".split())
#: Words that come again by right: figures and measures, grades, and what stands for a noun.
COME_AGAIN = frozenset(
    "percent hundred thousand million billion trillion first second third last next later very more most less least"
    " year years month months week weeks hour hours day days minute minutes seconds dollars euros yuan yen rubles"
    " roubles pounds point points goal goals times three four five six seven eight nine half none only being going even"
    " that this other another others something anything everything nothing person people thing things time place places"
    " what where when like each every both full part parts many much such same own better worse new good great cents"
    " miles meters metres kilometers kilometres assists seats votes wins losses games cases case side sides man men"
    " woman women free seconds degrees".split()
)
#: Of these each is said with its noun.
_OPPOSITE = {"good": "bad", "right": "wrong", "bad": "good"}


class Shared(NamedTuple):
    """Two joined phrases; ``first`` and ``second`` are the words of each, the common one among them."""

    first: Sequence[Word]
    second: Sequence[Word]
    common: str
    last: bool  # the noun at the end is common to both, not the adjective at the head


class Joint(NamedTuple):
    """Where two phrases are joined: the first ends before one word of the sentence, the second begins at another."""

    end: int
    start: int


def joints(document: Document, sentence: Sentence, pairs: Iterable[tuple[int, int]]) -> Iterator[Joint]:
    """Yield in order where "and", "or" or the comma of a list has a word on both sides, near by.

    ``pairs`` are the places of words that come again in the sentence, each with the next one.
    """
    words, prose = sentence.words, document.prose
    near = {
        at
        for before, again in pairs
        for at in range(max(before + 1, again - _NEAR, 2), min(before + _NEAR, again, len(words) - 2) + 1)
    }
    for at in sorted(near):
        key = words[at].key
        if key == "and" or key == "or":
            if _touch(document, words[at], words[at + 1]):
                yield Joint(at, at + 1)
        elif prose[words[at - 1].end] == "," and prose[words[at - 1].end + 1 : words[at].start].isspace():
            yield Joint(at, at)


def shared(document: Document, sentence: Sentence, joint: Joint) -> Shared | None:
    """Return the phrases around a joint if they have a word in common."""
    words = sentence.words
    left, right = _before(document, words, joint.end), _after(document, words, joint.start)
    if len(left) < 2 or len(right) < 2 or _is_verb(right[0], words[joint.start]):
        return None
    if words[joint.start].key in ("a", "an") or _set_against(words, joint.end - len(left)):
        return None
    if joint.end == joint.start and not all(word.text.islower() for word in (*left, *right)):
        return None
    if pair := _head(left, right):
        return pair
    start = joint.end - len(left)
    if joint.start == joint.end or any(word.key == left[0].key for word in words[max(0, start - MODIFIERS) : start]):
        return None  # "chief writer, chief speaker and chief cook": a figure of speech
    return _attribute(left, right)


def _after(document: Document, words: Sequence[Word], start: int) -> Sequence[Word]:
    """Return the words from an index on that can be one noun with what stands before it, without an article."""
    start += words[start].key in _DETERMINERS
    end = start
    while end < len(words) and end - start <= MODIFIERS and _inner(words[end]):
        if end > start and not _touch(document, words[end - 1], words[end]):
            break
        end += 1
    return words[start:end]


def _before(document: Document, words: Sequence[Word], end: int) -> Sequence[Word]:
    """Return the words before an index that can be one noun with what stands before it, without an article."""
    start = end
    while start > 0 and end - start <= MODIFIERS and _inner(words[start - 1]):
        if start < end and not _touch(document, words[start - 1], words[start]):
            break
        start -= 1
    while start < end and _is_verb_form(words[start].key) and (start == 0 or words[start - 1].key not in _DETERMINERS):
        start += 1
    for at in range(end - 2, start, -1):
        if _is_verb_form(words[at].key) and may_be_noun(words[at - 1].key):
            return words[at + 1 : end]  # "the town bought used cars": the subject and its verb
    return words[start:end]


def _is_verb_form(key: str) -> bool:
    """Is a word at the head of a phrase rather the verb before it: "sell", "raised"?"""
    return bool(verb_forms(key)) and not is_noun_first(key)


def _is_verb(word: Word, first: Word) -> bool:
    """Does the joint join a verb: "restore natural resources and study other resources"?"""
    return word is first and "b" in verb_forms(word.key) and not is_noun_first(word.key)


def _head(left: Sequence[Word], right: Sequence[Word]) -> Shared | None:
    noun = left[-1]
    if not _common(noun):
        return None
    place = next((at for at, word in enumerate(right) if word.key == noun.key), 0)
    if not place or not right[place].text.islower() or any(a.key == b.key for a in left[:-1] for b in right[:place]):
        return None
    if right[place - 1].key in (f"non-{left[-2].key}", _OPPOSITE.get(left[-2].key)):
        return None  # "members and non-members" of one kind, "good news and bad news"
    if left[-2].key.endswith("ing") != right[place - 1].key.endswith("ing"):
        return None  # "drawn maps and drawing maps": two things
    return Shared(left, right[: place + 1], noun.key, True)


def _attribute(left: Sequence[Word], right: Sequence[Word]) -> Shared | None:
    """Return the phrases if they begin with one adjective: each of one or two words more."""
    place = next((at for at, word in enumerate(left) if word.key == right[0].key), 0)
    if place and (left[place].key in COME_AGAIN or verb_forms(left[place - 1].key) == ""):
        place = 0
    left = left[place:]
    if left[0].key != right[0].key or not _common(left[0]) or not 1 < len(left) <= 3:
        return None
    if (
        left[0].key.endswith("er")
        or verb_forms(left[0].key)
        or left[-1].key == right[-1].key
        or left[1].key == right[1].key
    ):
        return None
    return Shared(left, right[: len(left)], left[0].key, False)


def _set_against(words: Sequence[Word], start: int) -> bool:
    return not _CONTRAST.isdisjoint(word.key for word in words[max(0, start - 2) : start])


def _inner(word: Word) -> bool:
    """Can the word stand inside such a phrase: a noun, an adjective, a participle, a number?"""
    return may_be_noun(word.key) or "p" in verb_forms(word.key) or word.key in _NUMERALS


def _common(word: Word) -> bool:
    return len(word.key) >= _SHORTEST and word.text.islower() and word.key not in COME_AGAIN and may_be_noun(word.key)


def _touch(document: Document, first: Word, second: Word) -> bool:
    return document.prose[first.end : second.start].isspace()


def doubled_of(document: Document, sentence: Sentence, joint: Joint) -> Span | None:
    """Return the span of "protection of leaders and protection of", if the joint is in one."""
    words = sentence.words
    after = joint.start + (words[joint.start].key in _DETERMINERS)
    if words[joint.start].key in ("a", "an"):
        return None  # "a life of work and a life of prayer"
    if after + 1 >= len(words) or words[after + 1].key not in _PREPOSITIONS or not _common(words[after]):
        return None
    for start in range(joint.end - 3, max(0, joint.end - 9), -1):
        if words[start].key == words[after].key and words[start + 1].key == words[after + 1].key:
            text = document.prose[words[start].start : words[after + 1].end]
            plain = text.replace(" ", "").replace("-", "").replace("’", "").replace("'", "").isalpha()
            return Span(words[start].start, words[after + 1].end) if plain else None
    return None


def in_one_phrase(keys: Sequence[str], before: int, at: int) -> bool:
    """Does the word beside a word come again with it, so that a phrase of two words does, for repeated-term?"""
    for step in (-1, 1):
        if before + step >= 0 and at + step < len(keys):
            beside = keys[at + step]
            if beside == keys[before + step] and beside not in FUNCTION_WORDS:
                return True
    return False
