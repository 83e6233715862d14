"""Two wordings of one utterance: their tokens, aligned over the words that translators choose between."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from lint import Word
from lint.analysis.stems import FUNCTION_WORDS, family, stem
from lint.data import persistent_cache_of, rows
from lint.records import NamedTuple

_TABLE = "quotation_drift.tsv"
_CACHED = 1 << 11  # words


class Token(NamedTuple):
    """A word, or the two words of a phrase in the table ("cave in")."""

    words: tuple[Word, ...]
    key: str  # the family of the word
    choices: tuple[int, ...]  # the rows of the table that it stands in

    @property
    def text(self) -> str:
        return " ".join(word.key for word in self.words)

    @property
    def has_content(self) -> bool:
        return any(word.key not in FUNCTION_WORDS for word in self.words[:1]) or bool(self.words[1:])


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


def _phrase_key(first: str, second: str) -> str:
    return f"{stem(first)} {second}"


def tokens(words: Sequence[Word]) -> tuple[Token, ...]:
    """Return the words with the choices that they are of, phrases of the table as one."""
    choices = _choices()
    result: list[Token] = []
    place = 0
    while place < len(words):
        word = words[place]
        phrase = _phrase_key(word.key, words[place + 1].key) if place + 1 < len(words) else ""
        if phrase in choices:
            result.append(Token((word, words[place + 1]), phrase, choices[phrase]))
            place += 2
            continue
        key = family(word.key)
        result.append(Token((word,), key, choices.get(key, ())))
        place += 1
    return tuple(result)


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
        key if key in keys else _stands_for(token, key, stands_for) for token, key in zip(after, second, strict=True)
    ]


def _stands_for(token: Token, key: str, stands_for: Mapping[int, tuple[str, str]]) -> str:
    """Return the key of another word that a word stands for, else its own."""
    others = (stands_for[choice] for choice in token.choices if choice in stands_for)
    return next((other for family_key, other in others if family_key != token.key), key)


def blocks(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """Return the runs that two sequences have in common, in order."""
    from difflib import SequenceMatcher  # few articles have two quotations that are alike

    return [Block(*one) for one in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks() if one[2]]


def in_common(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words stand in both, in the same order."""
    return sum(block.size for block in blocks(before, after))


def words_of(wording: Iterable[Token]) -> Iterator[Word]:
    for token in wording:
        yield from token.words
