"""Many files, in one process or several: the same results in the same order for any number of them."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Self, cast

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.reports.rendered import RenderedFile, Renderer
from lint.rulekit.findings import FileReport
from lint.run.engine import Settings, lint_file
from lint.sources.source import Source

if TYPE_CHECKING:
    from lint.cache.entry import CacheEntry
    from lint.cache.store import Cache
    from lint.run.workers import Workers


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
    return cast("Iterator[FileReport]", _results(sources, _Work(settings, None, cache is not None), jobs, slow, cache))


def render_files(
    sources: Sequence[Source],
    settings: Settings,
    renderer: Renderer,
    jobs: int = 0,
    *,
    slow: bool = False,
    cache: "Cache | None" = None,
) -> Iterator[RenderedFile]:
    """As :func:`lint_files`, but what is rendered of each report: in the process that has it, or in an earlier run."""
    return cast(
        "Iterator[RenderedFile]", _results(sources, _Work(settings, renderer, cache is not None), jobs, slow, cache)
    )


def _results(
    sources: Sequence[Source], work: "_Work", jobs: int, slow: bool, cache: "Cache | None"
) -> "Iterator[FileReport | RenderedFile]":
    """Yield what is rendered of each source where the work renders, else its report."""
    with _Linter(work, jobs, slow) as linter:
        if cache is None:
            yield from (done.result for done in linter.done(sources))
            return
        for window in _chunks(sources, _WINDOW_FILES, _WINDOW_BYTES):
            yield from _through_cache(window, linter, cache)


def _through_cache(
    sources: Sequence[Source], linter: "_Linter", cache: "Cache"
) -> "Iterator[FileReport | RenderedFile]":
    """Results in order, of what the cache has not after linting it."""
    settings, renderer, _ = linter.work
    found = deque(cache.find(source, settings, renderer) for source in sources)
    fresh = linter.done([place.source for place in found if place.result is None])
    while found:
        place = found.popleft()  # not kept: whoever takes the report may compute a lot of its document
        if place.result is not None:
            yield place.result
        else:
            done = next(fresh)
            if done.entry:
                cache.keep(place, done.entry)
            yield done.result


# So many are looked up at a time, so that memory stays bounded
_WINDOW_FILES = 512
_WINDOW_BYTES = 1 << 23


_WORD = compiled(r"[^\W_]")


class _Work(NamedTuple):
    """What is done with each source, in whichever process."""

    settings: Settings
    renderer: Renderer | None
    keep: bool  # is there a cache to keep it in?

    def done(self, source: Source) -> "_Done":
        report = lint_file(source, self.settings)
        document = report.document
        # A catalogue that nobody has translated yet has its sources, and is as it should be.
        if not (report.findings or report.errors or document.is_bilingual or _WORD.search(document.prose)):
            report = report._replace(blank=True)
        rendered = RenderedFile.of(report, self.renderer) if self.renderer else None
        if not self.keep or report.errors or report.blank:
            return _Done(rendered or report)
        from lint.cache import entry

        return _Done(rendered or report, entry.write(report, rendered, self.renderer.key if self.renderer else ""))


class _Done(NamedTuple):
    """What came of a source."""

    result: FileReport | RenderedFile
    entry: "CacheEntry | None" = None  # None: nothing is to be kept, as where something went wrong


class _Linter:
    """Lints sources, in processes once that is worth it."""

    def __init__(self, work: _Work, jobs: int, slow: bool) -> None:
        self.work, self._jobs, self._slow = work, jobs, slow
        self._workers: Workers[list[Source], _Done] | None = None
        self._refused = False  # are there no processes to be had?

    def done(self, sources: Sequence[Source]) -> Iterator[_Done]:
        """Return what comes of sources, in order."""
        chunks = list(_chunks(sources, 2 if self._slow else _CHUNK_FILES, _CHUNK_BYTES))
        worth = 2 if self._slow else _WORTH_A_POOL
        workers = min(self._jobs or (_cores() if len(chunks) >= worth else 1), len(chunks))
        if workers > 1 and self._workers is None and not self._refused:
            self._workers = _started(workers, self.work)
            self._refused = self._workers is None
        if workers > 1 and self._workers is not None:
            return self._workers(chunks, 3 * workers)
        return map(self.work.done, sources)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if self._workers is not None:
            if error is None:
                self._workers.close()
            else:  # nobody waits for what is under way: an interrupt, a closed pipe
                self._workers.kill()


# What is worth a message to another process
_CHUNK_FILES = 8
_CHUNK_BYTES = 1 << 15
_WORTH_A_POOL = 16  # chunks: half a second of work, a pool costs a tenth of one


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


def _started(workers: int, work: _Work) -> "Workers[list[Source], _Done] | None":
    """Processes, or None where there are none to be had (a locked-down container)."""
    try:
        from lint.run.workers import Workers

        return Workers(workers, partial(_start_worker, work))
    except (OSError, ImportError, NotImplementedError):
        return None


def tune_gc() -> None:
    """Let the garbage collector run seldom in this process, which does nothing but lint and then ends.

    Words, sentences and findings are tuples by the ten thousand and hold no cycles: they go when their document goes.
    The collector would walk all of them, and all rules and tables, again and again.
    """
    import gc

    gc.freeze()  # what is loaded stays
    gc.set_threshold(100_000, 50, 1000)
    gc.enable()


def _start_worker(work: _Work) -> "Callable[[list[Source]], list[_Done]]":
    """Return what a worker process does with sources."""
    tune_gc()
    return lambda sources: list(map(work.done, sources))
