"""Lines that can be written only when all of them are known: sorted by rank, or after their count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import IO

from lint.errors import UserError

_IN_MEMORY = 1 << 22  # characters, before they go to temporary files


class Spool:
    """Takes lines of any rank and returns them by rank, each rank in the order of arrival.

    A long run finds more than memory should hold, so the excess goes to temporary files, one per rank. If none can be
    created, it stays in memory.
    """

    def __init__(self) -> None:
        self._lines: defaultdict[int, list[str]] = defaultdict(list)
        self._size = 0  # of them
        self._files: dict[int, IO[bytes]] = {}
        self._open = ExitStack()

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, line: str, rank: int = 0) -> None:
        """Add a line, without its line end."""
        self._lines[rank].append(line)
        self._size += len(line)
        if self._size > _IN_MEMORY:
            self._spill()

    def lines(self) -> Iterator[str]:
        """Yield all lines without their line ends, the lowest rank first."""
        for rank in sorted({*self._files, *self._lines}):
            if file := self._files.get(rank):
                file.seek(0)
                yield from (line[:-1].decode("utf-8", "surrogatepass") for line in file)
            yield from self._lines.get(rank, ())

    def _spill(self) -> None:
        from tempfile import TemporaryFile

        self._size = 0  # also if it fails: then it is tried again after as many lines
        for rank, lines in self._lines.items():
            if rank not in self._files:
                try:
                    self._files[rank] = self._open.enter_context(TemporaryFile())  # noqa: SIM115
                except OSError:
                    return
            try:
                self._files[rank].write("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))
            except OSError as error:
                raise UserError(f"a temporary file cannot be written: {error.strerror}") from None
            lines.clear()


def separated(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines as elements of a JSON array."""
    before = "\n"
    for line in lines:
        yield before + line
        before = ",\n"
