"""Worker processes, each with a pipe of its own.

Nothing is shared between them, no lock and no queue: a worker that dies in the middle of a message leaves an end of
file, never somebody who waits. Whoever stops early kills the workers; they have nothing to put in order.
"""

import os
import signal
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Generic, TypeVar, cast

from lint import persist
from lint.errors import UserError
from lint.records import NamedTuple

T = TypeVar("T")
R = TypeVar("R")


class PoolError(UserError):
    """The run had to stop."""


class _Answer(NamedTuple):
    number: int
    results: "list[object] | BaseException"


class _Worker:
    """A process, our end of its pipe, and how many tasks are on their way to it."""

    def __init__(self, process: BaseProcess, pipe: "Connection") -> None:
        self.process, self.pipe = process, pipe
        self.open = 0


#: A message of so many bytes fits into the pipe of a worker that is busy, so that sending it never waits.
_FITS = 100_000 if sys.platform == "linux" else 4_000
_GRACE = 5.0  # seconds for a worker to end by itself
_GROUP = 0.2  # seconds until a signal that was sent to all processes has reached this one, too

_live: "weakref.WeakSet[Workers[object, object]]" = weakref.WeakSet()


class Workers(Generic[T, R]):
    """Processes that turn tasks into lists of results. They end with this object, or with this process."""

    def __init__(self, number: int, start: Callable[[], Callable[[T], list[R]]]) -> None:
        """Start processes; each calls ``start``, once, for what it does with tasks. Raises OSError."""
        self._workers: list[_Worker] = []
        context = _context()
        _live.add(cast("Workers[object, object]", self))
        try:
            for _ in range(number):
                ours, theirs = context.Pipe()
                self._workers.append(_Worker(process := _process(context, theirs, start), ours))
                with _no_signals():
                    process.start()
                theirs.close()
        except BaseException:
            self.kill()
            raise

    def __call__(self, tasks: Iterable[T], ahead: int) -> Iterator[R]:
        """Results in the order of the tasks; at most ``ahead`` tasks are worked on or wait to be fetched.

        A task is asked for when it can soon be sent, so that they may be many.
        """
        ready: dict[int, list[R]] = {}
        numbered = enumerate(tasks)
        upcoming = next(numbered, None)
        following = 0  # the number of the task whose results come next
        while True:
            while upcoming is not None and upcoming[0] < following + ahead and self._send(upcoming):
                upcoming = next(numbered, None)
            if following in ready:
                yield from ready.pop(following)
                following += 1
            elif any(worker.open for worker in self._workers):
                ready |= dict(self._received())
            else:
                return

    def _send(self, task: tuple[int, T]) -> bool:
        """Send a task to the worker with the fewest. False if all have enough."""
        worker = min(self._workers, key=lambda each: each.open)
        if worker.open > 1:
            return False
        data = ForkingPickler.dumps(task)
        if worker.open and len(data) > _FITS:
            return False
        try:
            worker.pipe.send_bytes(data)
        except OSError:
            raise _died() from None
        worker.open += 1
        return True

    def _received(self) -> Iterator[tuple[int, list[R]]]:
        by_pipe = {worker.pipe: worker for worker in self._workers}
        for pipe in wait([worker.pipe for worker in self._workers if worker.open]):
            assert isinstance(pipe, Connection)
            try:
                answer: _Answer = pipe.recv()
            except (EOFError, OSError):
                raise _died() from None
            by_pipe[pipe].open -= 1
            if isinstance(answer.results, BaseException):
                raise answer.results
            yield answer.number, cast("list[R]", answer.results)

    def close(self) -> None:
        """End processes that have nothing left to do."""
        for worker in self._workers:
            try:
                worker.pipe.send(None)
                worker.pipe.close()
            except OSError:
                continue
        limit = time.monotonic() + _GRACE
        for worker in self._workers:
            worker.process.join(max(0.0, limit - time.monotonic()))
        self.kill()

    def kill(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            if worker.process.pid is not None and worker.process.is_alive():
                worker.process.kill()
        for worker in self._workers:
            if worker.process.pid is not None:
                worker.process.join(_GRACE)
            worker.pipe.close()
        self._workers.clear()


def kill_all() -> None:
    """End all worker processes there are."""
    for workers in list(_live):
        workers.kill()


def _died() -> PoolError:
    time.sleep(_GROUP)  # a signal to all of us is not the death of one
    return PoolError("a process died (short of memory?); try again with --jobs 1")


def _context() -> BaseContext:
    """Return how workers are started: as copies of this process, which have all that it has read, where that is safe.

    On Linux it is while there is one thread. Python 3.14 would start them from a server of its own there, each from
    nothing, and that server outlives an interrupt.
    """
    return get_context("fork" if sys.platform == "linux" and threading.active_count() == 1 else None)


def _process(context: BaseContext, pipe: "Connection", start: object) -> BaseProcess:
    made: BaseProcess = context.Process(target=_serve, args=(pipe, start), daemon=True)  # type: ignore[attr-defined]
    return made


class _no_signals:  # noqa: N801
    """A child is born with signals held back until it ignores them: else it would say a traceback."""

    def __enter__(self) -> None:
        if hasattr(signal, "pthread_sigmask"):
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP, signal.SIGTERM})

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)


def _serve(pipe: "Connection", start: "Callable[[], Callable[[T], list[R]]]") -> None:
    """The life of a worker: tasks from the pipe, results into it, until there are no more or nobody is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGHUP, signal.SIGTERM})
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        work = start()
        while (task := pipe.recv()) is not None:
            number, given = task
            try:
                answer = _Answer(number, cast("list[object]", work(given)))
            except Exception as error:
                answer = _Answer(number, error)
            pipe.send(answer)
        persist.end()
    except (EOFError, OSError):
        pass  # nobody is there any more
    finally:
        os._exit(0)


def _end_with_parent() -> None:
    """End when the parent is no more: a worker whose parent was killed would wait or work for nobody."""
    from multiprocessing import parent_process

    if (parent := parent_process()) is not None:
        wait([parent.sentinel])
        os._exit(2)
