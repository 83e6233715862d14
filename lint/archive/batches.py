"""Articles through worker processes: in batches, in order, and few of them in memory at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from lint.archive.records import Record
from lint.errors import UserError
from lint.run.pool import tune_gc
from lint.run.workers import PoolError, Workers

T = TypeVar("T")
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


def in_processes(work: Callable[[Sequence[Record]], R], records: Iterable[Record], size: int, jobs: int) -> Iterator[R]:
    """Yield what ``work`` returns for each batch, in order. Articles that could not be read are left out."""
    readable = ([record for record in batch if not record.error] for batch in batches(records, size))
    return through(work, readable, jobs)


def through(work: Callable[[T], R], tasks: Iterable[T], jobs: int) -> Iterator[R]:
    """Yield what ``work`` returns for each task, in order. A task is asked for when a process will soon be free.

    Raises UserError where a process ended, as when memory ran out. However this one ends, those end with it.
    """
    try:
        workers: Workers[T, R] = Workers(jobs, partial(_start, work))
    except OSError as error:
        raise UserError(f"no worker process can be started: {error.strerror or error}; try --jobs 1") from None
    try:
        yield from workers(tasks, jobs * AHEAD)
    except PoolError:
        raise UserError("a worker process was killed; start the command again") from None
    except BaseException:
        workers.kill()
        raise
    finally:
        workers.close()


def _start(work: Callable[[T], R]) -> Callable[[T], list[R]]:
    tune_gc()  # else the collector is off in it, as in ours
    return lambda task: [work(task)]
