"""Words of a text that a table knows. Nearly all are unknown, and each different word is looked up only once."""

from collections.abc import Callable
from typing import Generic, TypeVar

Found = TypeVar("Found")
_MOST = 1 << 16  # words that are remembered


class Lookup(Generic[Found]):
    """What a table says about words. Tables do not change, so it is kept from text to text."""

    def __init__(self, ask: Callable[[str], Found]) -> None:
        self._ask = ask
        self.known: dict[str, Found] = {}
        self._unknown: set[str] = set()

    def among(self, words: set[str]) -> set[str]:
        """Return those of some words that the table knows: what it says about them is in ``known`` then."""
        if len(self._unknown) > _MOST:
            self._unknown.clear()
        if len(self.known) > _MOST:
            self.known.clear()
        for word in words - self._unknown - self.known.keys():
            if found := self._ask(word):
                self.known[word] = found
            else:
                self._unknown.add(word)
        return words & self.known.keys()
