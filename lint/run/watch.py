"""Lints again what has changed since the last look, by the files' times: no dependency, on any file system."""

import os
from collections.abc import Callable, Iterator, Sequence

from lint.rulekit.findings import FileReport
from lint.run.blockwise import BlockMemo
from lint.run.engine import Settings, lint_file
from lint.sources.source import Source

_Stamp = tuple[int, int] | None


class Watch:
    """The files of a run that goes on. A file that changes more than once is linted as in an editor, by its blocks."""

    def __init__(self, find: Callable[[], Sequence[Source]], settings: Settings) -> None:
        self.settings = settings
        self._find = find
        self._stamps: dict[str, _Stamp] = {}
        self._memos: dict[str, BlockMemo] = {}

    def changed(self) -> Iterator[FileReport]:
        """Yield the reports of the files that are new or have changed since the last call, in order."""
        before, self._stamps = self._stamps, {}
        for source in self._find():
            stamp = self._stamps[source.file] = stamp_of(source.file)
            if stamp is None or before.get(source.file) == stamp:
                continue
            memo = self._memos.setdefault(source.file, BlockMemo()) if source.file in before else None
            yield lint_file(source, self.settings, memo)
        for file in self._memos.keys() - self._stamps.keys():
            del self._memos[file]

    def restart(self, settings: Settings) -> None:
        """Take all files for changed: the configuration is another one."""
        self.settings = settings
        self._stamps.clear()


def stamp_of(file: str) -> _Stamp:
    """Return what tells one state of a file from the next; None if it is gone."""
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
