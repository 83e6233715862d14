"""Articles through worker processes: in batches, in order, and few of them in memory at a time."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from lint.archive.records import Record
from lint.errors import UserError
from lint.run.pool import tune_gc

R = TypeVar("R")

AHEAD = 3  # batches in flight for each process
_CHARACTERS = 2_000_000  # of a batch; an article that has more is a batch of its own


def batches(records: Iterable[Record], size: int) -> Iterator[Sequence[Record]]:
    """Yield articles by ``size``, and fewer where they are long."""
    batch: list[Record] = []
    characters = 0
    for record in records:
        length = len(record.text) + len(record.source)
        if batch and (len(batch) >= size or characters + length > _CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(record)
        characters += length
    if batch:
        yield batch


@contextmanager
def processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Run worker processes. Raises UserError where one of them ended, as when memory ran out."""
    with ProcessPoolExecutor(jobs, initializer=tune_gc) as pool:  # else the collector is off in them, as in ours
        try:
            yield pool
        except BrokenProcessPool:
            raise UserError("a worker process was killed; start the command again") from None


def in_processes(work: Callable[[Sequence[Record]], R], records: Iterable[Record], size: int, jobs: int) -> Iterator[R]:
    """Yield what ``work`` returns for each batch, in order. Articles that could not be read are left out."""
    waiting: deque[Future[R]] = deque()
    with processes(jobs) as pool:
        for batch in batches(records, size):
            waiting.append(pool.submit(work, [record for record in batch if not record.error]))
            if len(waiting) > jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
