"""A line on the terminal that says how far a long run has come."""

import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")

_AFTER = 1.0  # seconds: short runs need none
_EVERY = 0.1
_WIDTH = 30


class Progress:
    """A bar on a terminal. It draws only from ``track`` and is wiped off before anything else is written."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._next = time.monotonic() + _AFTER
        self._drawn = False

    def track(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items, with the bar drawn on the way."""
        for done, item in enumerate(items, 1):
            if (now := time.monotonic()) >= self._next:
                self._next = now + _EVERY
                self._draw(done)
            yield item
        self.clear()

    def clear(self) -> None:
        if self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._drawn = False

    def _draw(self, done: int) -> None:
        filled = _WIDTH * done // self._total
        self._stream.write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {self._total:,} files\x1b[K")
        self._stream.flush()
        self._drawn = True
