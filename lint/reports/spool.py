"""Lines that can be written only when all of them are there: sorted by rank, or below what counts them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import IO

from lint.errors import UserError

_IN_MEMORY = 1 << 22  # characters, before they go to temporary files


class Spool:
    """Takes lines of any rank and gives them back by rank, each rank in the order in which they came.

    A long run finds more than memory should hold, so what is too much lies in temporary files, one a rank. Where there
    are none to be had, it stays in memory after all.
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
        """Keep a line, which is given without its end."""
        self._lines[rank].append(line)
        self._size += len(line)
        if self._size > _IN_MEMORY:
            self._spill()

    def lines(self) -> Iterator[str]:
        """All of them, without their ends, the lowest rank first."""
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
    """The lines as elements of an array of JSON."""
    before = "\n"
    for line in lines:
        yield before + line
        before = ",\n"
