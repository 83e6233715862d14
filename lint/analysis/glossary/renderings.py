"""Where an English text has a listed wording: in any number, case or spelling, with a hyphen, a space or neither."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lint.analysis.spelling import spelling_family
from lint.analysis.stems import family, stem
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*")
_JOINED = compiled(r"(?:[^\S\r\n]|\u2060)*(?:[-‐‑–](?:[^\S\r\n]|\u2060)*)?")
_ARTICLES = frozenset(("the", "a", "an"))
_PLURALS = {"people": "person", "criteria": "criterion", "phenomena": "phenomenon"}  # which the stem does not show
_PAIR = 2  # words that may stand in the other order
_MOST_JOINED = 4  # words that are one word elsewhere
_LEAST_PART = 4  # letters of a word that begins another: "childbirth"
_ACRONYM = compiled(r"(?<![\w.])(?:[A-Z]{2,8}|(?:[A-Z]\.){2,8})(?!\w)")
_SMALL = frozenset("of the and for on in to a an de la".split())


class _Token(NamedTuple):
    key: str  # in small letters, without a possessive ending
    root: str
    start: int
    end: int  # without a possessive ending


@lru_cache(1 << 16)
def root(key: str) -> str:
    """Return what all forms and spellings of an English word in small letters share."""
    key = _PLURALS.get(key, key)
    if key.endswith(("men", "lyses")) and len(key) > _LEAST_PART + 1:
        key = key[:-2] + ("an" if key.endswith("men") else "is")
    return spelling_family(key) or spelling_family(key.removesuffix("s")) or stem(key)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _WORD.finditer(text):
        key = match[0].lower().replace("’", "'")
        if key.endswith("'s"):
            key = key[:-2]
        yield _Token(key, root(key), match.start(), match.start() + len(key))


@lru_cache(1 << 14)
def _cut(wording: str) -> tuple[tuple[str, ...], str]:
    """Return the roots of a wording's words without articles, and the root of all of it in one word."""
    found = [token for token in _tokens(wording) if token.key not in _ARTICLES] or list(_tokens(wording))
    return tuple(token.root for token in found), root("".join(token.key for token in found))


class English:
    """The words of an English text, with what their forms share."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tuple(_tokens(text))
        self._starts = [token.start for token in self.tokens]

    def places(self, wording: str, within: Span) -> Iterator[Span]:
        """Yield where a stretch has a wording, in order."""
        roots, joined = _cut(wording)
        if not roots:
            return
        first, last = bisect_left(self._starts, within.start), bisect_left(self._starts, within.end)
        number = first
        while number < last:
            end = self._apart(number, last, roots) or self._together(number, last, joined)
            if end:
                yield Span(self.tokens[number].start, self.tokens[end - 1].end)
                number = end
            else:
                number += 1

    def _apart(self, number: int, last: int, roots: Sequence[str]) -> int:
        """Return the number of the token after a wording that begins with one; 0 if it does not stand there."""
        for position, wanted in enumerate(roots):
            if position and number < last and self.tokens[number].key in _ARTICLES and wanted not in _ARTICLES:
                number += 1
            if number >= last or self.tokens[number].root != wanted or (position and not self._joins(number)):
                return 0
            number += 1
        return number

    def _together(self, number: int, last: int, joined: str) -> int:
        """The same for a wording that is cut into words in another way: "cease-fire" for "ceasefire"."""
        if not joined.startswith(self.tokens[number].key[:2]):
            return 0
        key = ""
        for end in range(number, min(last, number + _MOST_JOINED)):
            if end > number and not self._joins(end):
                return 0
            key += self.tokens[end].key
            if root(key) == joined:
                return end + 1
            if len(key) > len(joined) + 3:
                return 0
        return 0

    def _joins(self, number: int) -> bool:
        """Is there nothing but space or a hyphen before a token?"""
        before = self.tokens[number - 1]
        gap = self.text[before.end : self.tokens[number].start]
        return (
            _JOINED.fullmatch(gap.removeprefix("'s").removeprefix("’s").removeprefix("'").removeprefix("’")) is not None
        )

    def has_relative(self, wording: str, within: Span) -> bool:
        """Does a stretch have a word of the family of a single one ("economic" for "economy"), or made with it?"""
        words = list(_tokens(wording))
        if len(words) != 1:
            return False
        key = words[0].key
        wanted = family(key)
        first, last = bisect_left(self._starts, within.start), bisect_left(self._starts, within.end)
        return any(
            family(token.key) == wanted or (len(key) >= _LEAST_PART and token.key.startswith(key))
            for token in self.tokens[first:last]
        )

    def has_turned(self, wording: str, within: Span) -> bool:
        """Does a stretch have the two words of a wording in the other order: "people displaced by the war"?"""
        roots, _ = _cut(wording)
        if len(roots) != _PAIR:
            return False
        first, last = bisect_left(self._starts, within.start), bisect_left(self._starts, within.end)
        return any(
            (self.tokens[number - 1].root, self.tokens[number].root) == roots[::-1] and self._joins(number)
            for number in range(first + 1, last)
        )

    def has_acronym(self, wording: str, within: Span) -> bool:
        """Does a stretch have the initials of a name, with or without the small words in it?"""
        words = [match[0] for match in _WORD.finditer(wording)]
        if len(words) < 2:
            return False
        names = {
            "".join(word[0] for word in words if word.lower() not in _SMALL).upper(),
            "".join(word[0] for word in words).upper(),
        }
        found = _ACRONYM.finditer(self.text, within.start, within.end)
        return any(match[0].replace(".", "") in names for match in found)


def english(document: Document) -> English:
    """Return the words of a translation, for :meth:`Document.view`."""
    return English(document.prose)
