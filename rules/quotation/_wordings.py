"""Two wordings of one utterance: their tokens, aligned over the words that translators choose between."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise, zip_longest

from lint import Word
from lint.analysis.stems import FUNCTION_WORDS, family, stem
from lint.data import persistent_cache_of, rows
from lint.records import NamedTuple

_TABLE = "quotation_drift.tsv"
_CACHED = 1 << 11  # words


class Token(NamedTuple):
    """What a word, or the two words of a phrase in the table ("cave in"), are compared by."""

    text: str
    key: str  # the family of the word
    choices: tuple[int, ...]  # the rows of the table that it stands in
    has_content: bool  # it is a phrase or no function word
    size: int  # words


class Block(NamedTuple):
    """So many tokens from two places on that the two wordings have in common."""

    a: int
    b: int
    size: int


@persistent_cache_of(_TABLE)
def _choices() -> Mapping[str, tuple[int, ...]]:
    """Return the rows that a word (by its family) or a phrase (by its two stems) stands in."""
    found: dict[str, list[int]] = {}
    for number, (cell,) in enumerate(rows(__package__, _TABLE, 1)):
        for entry in cell.split("; "):
            found.setdefault(_phrase_key(*entry.split()) if " " in entry else family(entry), []).append(number)
    return {key: tuple(dict.fromkeys(numbers)) for key, numbers in found.items()}


@lru_cache(_CACHED)
def keys_of(key: str) -> tuple[str | int, ...]:
    """Return what finds a word: its stem, and the rows of the table that it stands in."""
    one = stem(key)
    return (one, *_by_stem().get(one, ()))


@persistent_cache_of(_TABLE)
def _by_stem() -> Mapping[str, tuple[int, ...]]:
    """Return the rows that a word stands in by its stem, which is sooner made than its family."""
    found: dict[str, list[int]] = {}
    for number, (cell,) in enumerate(rows(__package__, _TABLE, 1)):
        for word in cell.replace("; ", " ").split():
            found.setdefault(stem(word), []).append(number)
    return {key: tuple(dict.fromkeys(numbers)) for key, numbers in found.items()}


@persistent_cache_of(_TABLE)
def _phrase_heads() -> frozenset[str]:
    """Return the stems that the phrases of the table begin with."""
    return frozenset(key.partition(" ")[0] for key in _choices() if " " in key)


@lru_cache(_CACHED)
def _token(word: str) -> Token:
    key = family(word)
    return Token(word, key, _choices().get(key, ()), word not in FUNCTION_WORDS, 1)


def _phrase_key(first: str, second: str) -> str:
    return f"{stem(first)} {second}"


def tokens(words: Sequence[Word]) -> list[Token]:
    """Return what words are compared by, phrases of the table as one."""
    choices, heads = _choices(), _phrase_heads()
    result: list[Token] = []
    inside = False  # the word is the second of a phrase
    for word, following in zip_longest(words, words[1:]):
        if inside:
            inside = False
            continue
        if following is not None and stem(word.key) in heads:
            phrase = _phrase_key(word.key, following.key)
            if phrase in choices:
                result.append(Token(f"{word.key} {following.key}", phrase, choices[phrase], True, 2))
                inside = True
                continue
        result.append(_token(word.key))
    return result


def groups(words: Sequence[Word], wording: Iterable[Token]) -> list[Sequence[Word]]:
    """Return the words of each token."""
    ends = list(accumulate((token.size for token in wording), initial=0))
    return [words[start:end] for start, end in pairwise(ends)]


def matched(before: Sequence[Token], after: Sequence[Token], *, forms: bool) -> tuple[list[str], list[str]]:
    """Return the keys of two wordings, in which a word of the second has the key of the word it stands for.

    With ``forms``, other forms of one word have one key.
    """
    first = [token.key if forms else token.text for token in before]
    stands_for: dict[int, tuple[str, str]] = {}  # the family of the first word that is of a choice, and its key
    for token, key in zip(before, first, strict=True):
        for choice in token.choices:
            stands_for.setdefault(choice, (token.key, key))
    keys = frozenset(first)
    second = [token.key if forms else token.text for token in after]
    return first, [
        _stands_for(token, key, stands_for) if token.choices and key not in keys else key
        for token, key in zip(after, second, strict=True)
    ]


def _stands_for(token: Token, key: str, stands_for: Mapping[int, tuple[str, str]]) -> str:
    """Return the key of another word that a word stands for, else its own."""
    for choice in token.choices:
        family_key, other = stands_for.get(choice, (token.key, key))
        if family_key != token.key:
            return other
    return key


def blocks(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """Return the runs that two sequences have in common, in order."""
    from difflib import SequenceMatcher  # few articles have two quotations that are alike

    return [Block(*one) for one in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks() if one[2]]


def count_shared(before: Iterable[str], after: Iterable[str]) -> int:
    """Return how many words stand in both, in whatever order."""
    left: dict[str, int] = {}
    for key in before:
        left[key] = left.get(key, 0) + 1
    shared = 0
    for key in after:
        if count := left.get(key):
            left[key] = count - 1
            shared += 1
    return shared


def in_common(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words stand in both, in the same order."""
    return sum(block.size for block in blocks(before, after))
