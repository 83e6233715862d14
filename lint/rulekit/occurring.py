"""What occurs in a document: what gates ask for, gathered once for all of them."""

from _weakref import proxy  # the rest of weakref is in Python
from collections.abc import Callable
from functools import cache, cached_property
from itertools import compress, count
from operator import itemgetter, not_
from typing import Any

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document

_WORDS = compiled(r"\w+")
_PART = compiled(r"[^\W_]+")
_GRANTED = "abcdefghijklmnopqrstuvwxyz "
_FIGURE = compiled(r"\d[\d\W]*")
_PLAIN_FIGURE = compiled(r"[0-9][\d\W]*")  # found three times as fast, in texts without other digits
_OTHER_DIGIT = compiled(r"[^\D0-9]")
_BESIDE = 3  # characters on either side of a figure that are shown with it


class Condition(NamedTuple):
    kind: str
    wanted: Any  # plain data; words stand in one string, which takes a tenth of the time to read that a set takes


_phrases: list[Callable[[Document, str], bool]] = []


def search_phrases(may_stand: Callable[[Document, str], bool]) -> None:
    """Have the gates ask whether a phrase of a table may stand in a document: what tells is an analysis, above them."""
    _phrases[:] = [may_stand]


class Occurring:
    """What occurs in a document, each gathered when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document: Document = proxy(document)  # which holds this: a circle would keep both in memory

    @cached_property
    def words(self) -> frozenset[str]:
        """The vocabulary, with the parts of what has underscores: not every expression asks for the end of a word."""
        words = self._document.vocabulary
        if "_" not in self.characters:
            return words
        return words.union(part for text in self.texts for part in _PART.findall(text.lower()))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The prose, and the text where it is another."""
        text, prose = self._document.text, self._document.prose
        return (prose,) if text == prose else (prose, text)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters; small letters and the space are taken for granted, as nearly all texts have them."""
        return frozenset(_GRANTED).union(*map(_without_granted, self.texts))

    @cached_property
    def alphabet(self) -> str:
        """The characters, put together."""
        return "".join(self.characters)

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(kind.value for kind in {block.kind for block in self._document.blocks})

    @cached_property
    def stretches(self) -> frozenset[str]:
        """The stretches without letters, digits and underscores, those at the ends of the text with a new line there
        and a ``w`` where the words are; a sign between two letters with an ``a`` on either side, too."""
        found: set[str] = set()
        for text in self.texts:
            inside, ends = self._between_words() if text is self._document.prose else _between_words(text)
            signs = [part for part in inside if len(part) == 1 and not part.isspace()]
            found |= inside
            found.update(ends, (f"a{sign}a" for sign in signs if _joins_letters(sign, text)))
        return frozenset(found)

    def _between_words(self) -> tuple[set[str], tuple[str, ...]]:
        """Return what :func:`_between_words` does of the prose. Its words tell, all but those with signs in them."""
        prose, words, gaps = self._document.prose, self._document.words, self._document.gaps
        if gaps is None or not words or "_" in prose:
            return _between_words(prose)
        inside = {*gaps}
        for number in compress(count(), map(not_, map(str.isalnum, map(itemgetter(0), words[:-1])))):
            inside.update(_WORDS.split(prose[words[number].start : words[number + 1].start])[1:])
        _, *rest, last = _WORDS.split(prose[words[-1].start :])
        return inside.union(rest), (f"\n{prose[: words[0].start]}w", f"w{last}\n")

    @cached_property
    def between(self) -> str:
        """The stretches, with a ``w`` before and after each."""
        return f"w{'w'.join(self.stretches)}w"

    @cached_property
    def figures(self) -> str:
        """Each stretch of digits and signs in the prose that begins with a digit, with three characters on either side,
        apart by new lines."""
        prose = self._document.prose
        figure = _FIGURE if _OTHER_DIGIT.search(self.alphabet) else _PLAIN_FIGURE
        spans = (match.span() for match in figure.finditer(prose))
        return "\n".join({prose[max(0, start - _BESIDE) : end + _BESIDE]: None for start, end in spans})

    def holds(self, condition: Condition) -> bool:
        """Is a condition met?"""
        kind, wanted = condition
        if kind == "words":
            return not words_of(wanted).isdisjoint(self.words)
        if kind == "between":
            return search(wanted)(self.between) is not None
        if kind == "figures":
            return bool(self.figures) if wanted is True else search(wanted)(self.figures) is not None
        if kind == "strings":
            there = self.characters
            likely = [string for string in wanted if there.issuperset(string)]
            return any(string in text for text in self.texts for string in likely)
        if kind == "characters":
            return search(wanted)(self.alphabet) is not None
        if kind == "phrases":
            return all(may_stand(self._document, wanted) for may_stand in _phrases)
        return not wanted.isdisjoint(self.characters if kind == "marks" else self.kinds)


def _without_granted(text: str) -> str:
    """Return a text without the characters that are taken for granted. (To delete bytes is the fastest way.)"""
    return text.encode("utf-8", "surrogatepass").translate(None, _GRANTED.encode()).decode("utf-8", "surrogatepass")


def _between_words(text: str) -> tuple[set[str], tuple[str, ...]]:
    """Return the stretches without letters, digits and underscores inside a text, and those at its ends."""
    first, *parts = _WORDS.split(text)
    if not parts:
        return set(), (f"\n{text}\n",)
    last = parts.pop()
    return {*parts}, (f"\n{first}w", f"w{last}\n")


def _joins_letters(sign: str, text: str) -> bool:
    """Does a sign stand between two letters?"""
    place = text.find(sign, 1)
    while place > 0:
        after = text[place + 1 : place + 2]
        if after != " " and _is_letter(after) and _is_letter(text[place - 1]):
            return True
        place = text.find(sign, place + 1)
    return False


def _is_letter(character: str) -> bool:
    """Is a character one that ``[^\\W\\d_]`` takes?"""
    return character.isalnum() and not character.isdecimal()


@cache
def words_of(wanted: str) -> frozenset[str]:
    """Return the words of a condition."""
    return frozenset(wanted.split("\n"))


@cache
def search(expression: str) -> Any:
    """Return the search for an expression; few are needed in a run, and compiling takes long."""
    return compiled(expression).search
