"""Many files, in one process or several: the same reports in the same order for any number of them."""

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Self

from lint.engine import FileReport, Settings, Source, lint_file
from lint.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.connection import Connection

    from lint.cache import Cache


class PoolError(UserError):
    """The run had to stop."""


def lint_files(
    sources: Sequence[Source],
    settings: Settings,
    jobs: int = 0,
    *,
    slow: bool = False,
    cache: "Cache | None" = None,
) -> Iterator[FileReport]:
    """Lint articles, in ``jobs`` processes; 0 means one for a small run, else one a core.

    Reports come in the order of the sources, as soon as they and all before them are there, and are the same for any
    number of processes, from the ``cache`` or not. ``slow`` says that each takes a tenth of a second or more, so that a
    few are worth a process.
    """
    with _Linter(settings, jobs, slow) as linter:
        if cache is None:
            yield from linter.reports(sources)
            return
        for window in _chunks(sources, _WINDOW_FILES, _WINDOW_BYTES):
            yield from _through_cache(window, settings, linter, cache)


def _through_cache(
    sources: Sequence[Source], settings: Settings, linter: "_Linter", cache: "Cache"
) -> Iterator[FileReport]:
    """Reports in order, of what the cache has not after linting it."""
    found = deque(cache.find(source, settings) for source in sources)
    fresh = linter.reports([place.source for place in found if place.report is None])
    while found:
        place = found.popleft()  # not kept: whoever takes the report may compute a lot of its document
        if place.report is not None:
            yield place.report
        else:
            report = next(fresh)
            cache.keep(place, report)
            yield report


# So many are looked up at a time, so that memory stays bounded
_WINDOW_FILES = 512
_WINDOW_BYTES = 1 << 23


class _Linter:
    """Lints sources, in processes once that is worth it."""

    def __init__(self, settings: Settings, jobs: int, slow: bool) -> None:
        self._settings, self._jobs, self._slow = settings, jobs, slow
        self._pool: _Pool | None = None
        self._refused = False  # are there no processes to be had?

    def reports(self, sources: Sequence[Source]) -> Iterator[FileReport]:
        """Reports in order."""
        chunks = list(_chunks(sources, 2 if self._slow else _CHUNK_FILES, _CHUNK_BYTES))
        worth = 2 if self._slow else _WORTH_A_POOL
        workers = min(self._jobs or (_cores() if len(chunks) >= worth else 1), len(chunks))
        if workers > 1 and self._pool is None and not self._refused:
            self._pool = _pool(workers, self._settings)
            self._refused = self._pool is None
        if workers > 1 and self._pool is not None:
            return _in_pool(chunks, self._pool.executor, 3 * workers)
        return (lint_file(source, self._settings) for source in sources)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            if error is not None:  # nobody waits for what is under way: an interrupt, a closed pipe
                self._pool.stop.send_bytes(b"stop")
            self._pool.executor.shutdown(cancel_futures=True)
            self._pool.stop.close()


def _in_pool(chunks: Iterable[list[Source]], pool: "ProcessPoolExecutor", ahead: int) -> Iterator[FileReport]:
    """Reports in order. At most ``ahead`` chunks are worked on or wait to be fetched, so that memory stays bounded."""
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[FileReport]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_lint_chunk, chunk))
            if len(waiting) > ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise PoolError("a process died (short of memory?); try again with --jobs 1") from None


# What is worth a message to another process
_CHUNK_FILES = 16
_CHUNK_BYTES = 1 << 16
_WORTH_A_POOL = 8  # chunks: half a second of work, a pool costs a tenth of one


def _chunks(sources: Iterable[Source], most: int, most_bytes: int) -> Iterator[list[Source]]:
    """Stretches of so many sources, fewer where they are large."""
    chunk: list[Source] = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += _size(source)
        if len(chunk) == most or size >= most_bytes:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(source: Source) -> int:
    try:
        return len(source.data) if source.data is not None else os.stat(source.file).st_size
    except OSError:
        return 0


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Pool(NamedTuple):
    """Processes, and what ends them in the middle of their work."""

    executor: "ProcessPoolExecutor"
    stop: "Connection"


def _pool(workers: int, settings: Settings) -> _Pool | None:
    """A pool of processes, or None where there are none to be had (no semaphores, a locked-down container)."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import Pipe

    try:
        stopped, stop = Pipe(duplex=False)
        executor = ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(settings, stopped))
        executor.submit(int).result()
    except (OSError, ImportError, NotImplementedError):
        return None
    return _Pool(executor, stop)


def spare_collector() -> None:
    """Let the garbage collector run seldom in this process, which does nothing but lint and then ends.

    Words, sentences and findings are tuples by the ten thousand and hold no cycles: they go when their document goes.
    The collector would walk all of them, and all rules and tables, again and again.
    """
    import gc

    gc.freeze()  # what is loaded stays
    gc.set_threshold(100_000, 50, 1000)
    gc.enable()


_settings: Settings | None = None  # of this worker process


def _start_worker(settings: Settings, stopped: "Connection") -> None:
    import signal

    global _settings
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us, without a traceback from each
    _settings = settings
    spare_collector()
    threading.Thread(target=_end_with_parent, args=(stopped,), daemon=True).start()


def _end_with_parent(stopped: "Connection") -> None:
    """End when the parent says so (what it sends is never read: all workers see it), or is no more.

    A worker whose parent was killed would wait for work for ever.
    """
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if (parent := parent_process()) is not None:
        wait([parent.sentinel, stopped])
        os._exit(2)


def _lint_chunk(sources: list[Source]) -> list[FileReport]:
    assert _settings is not None
    return [lint_file(source, _settings) for source in sources]
