"""What is told of a word is remembered, since articles share most of their words."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
_LONGEST = 60  # code points of a word that is remembered: a longer one may be as long as a text


class _Memo(dict[str, _T]):
    """What a function tells of words, within bounds. To look a word up in it runs no Python, as with ``lru_cache``."""

    def __init__(self, tell: Callable[[str], _T], most: int) -> None:
        self._tell = tell
        self._most = most

    def __missing__(self, word: str) -> _T:
        told = self._tell(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = told
        return told


def remembered(most: int) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """Remember what a function of one word returns, of ``most`` words at most and of no long ones."""

    def decorate(tell: Callable[[str], _T]) -> Callable[[str], _T]:
        return _Memo(tell, most).__getitem__

    return decorate
