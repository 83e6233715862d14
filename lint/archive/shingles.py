"""Hashes of every run of twelve words of an archive, on disk: written as they come, read back by ranges of hashes.

Rows are a hash, the number of an article and the number of the run's first word. They are sorted by hash a million at a
time and written one after the other, so that memory does not grow with the archive. A range of hashes is then a piece
of each of these sorted runs.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from lint.archive.batches import in_processes
from lint.archive.mentions import document_of
from lint.archive.records import Record
from lint.records import NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

SHINGLE = 12  # words

_BATCH = 200  # articles
_ROWS = 1_000_000  # rows that are sorted at a time, and that are read at a time
_RANGES = 1024  # equal ranges of hashes, of which some are read together
_BOUNDS = [-(2**63) + number * (2**64 // _RANGES) for number in range(1, _RANGES)]
_COLUMNS = (("hash", "q"), ("article", "i"), ("place", "i"))
_TYPES = {"q": "int64", "i": "int32"}


class Hashes(NamedTuple):
    """The shingles of some articles: for each article its id and how many it has, and for each shingle a row."""

    ids: list[str]
    counts: list[int]
    hashes: "array[int]"
    places: "array[int]"


def hashes_of(records: Sequence[Record]) -> Hashes:
    """Return the hash of every run of twelve words and the number of its first word, the first where it comes again."""
    found = Hashes([], [], array("q"), array("i"))
    for record in records:
        words = [word.encode("utf-8", "surrogatepass") for word in document_of(record).lowercase_words]
        text = b" ".join(words)
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        data = b"".join(
            blake2b(text[start : end - 1], digest_size=8).digest()
            for start, end in zip(starts, starts[SHINGLE:], strict=False)
        )
        hashes = array("q", data)
        first = dict(zip(reversed(hashes), range(len(hashes) - 1, -1, -1), strict=True))
        found.ids.append(record.id)
        found.counts.append(len(first))
        found.hashes.extend(first.keys())
        found.places.extend(first.values())
    return found


class Shingles:
    """The shingles of an archive in files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._rows = (folder / "rows").open("w+b")
        self._ids = _Texts(folder)
        self._waiting = [array(code) for _, code in _COLUMNS]
        self._runs: list[tuple[int, array[int]]] = []  # where a sorted run begins, and its row at each bound

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rows.close()
        self._ids.close()

    def gather(self, records: Iterable[Record], jobs: int) -> None:
        """Add the shingles of articles."""
        for found in in_processes(hashes_of, records, _BATCH, jobs):
            self._add(found)
        self._sort()

    def id_of(self, article: int) -> str:
        """Return the id of an article by its number."""
        return self._ids[article]

    def ranges(self) -> "Iterator[tuple[int, int, pa.Table]]":
        """Yield the rows by ranges of hashes, each with the least and the greatest hash that it may hold."""
        ends = [0, *accumulate(sum(run[1][number + 1] - run[1][number] for run in self._runs) for number in _all())]
        begin = 0
        while begin < _RANGES:
            end = begin + 1
            while end < _RANGES and ends[end + 1] - ends[begin] <= _ROWS:
                end += 1
            least = _BOUNDS[begin - 1] if begin else -(2**63)
            greatest = _BOUNDS[end - 1] - 1 if end < _RANGES else 2**63 - 1
            yield least, greatest, self._read(begin, end)
            begin = end

    def _add(self, found: Hashes) -> None:
        hashes, articles, places = self._waiting
        for id_, count in zip(found.ids, found.counts, strict=True):
            articles.extend(array("i", [self._ids.append(id_)]) * count)
        hashes.extend(found.hashes)
        places.extend(found.places)
        if len(hashes) >= _ROWS:
            self._sort()

    def _sort(self) -> None:
        """Write the rows that wait, sorted by hash."""
        table = _table(self._waiting)
        self._waiting = [array(code) for _, code in _COLUMNS]
        table = table.sort_by("hash")
        begin = self._rows.seek(0, 2)
        bounds = array("i", [0])
        for number, name in enumerate(table.column_names):
            data = array(_COLUMNS[number][1])
            for chunk in table.column(name).chunks:
                data.frombytes(memoryview(chunk.buffers()[1])[: len(chunk) * data.itemsize])
            self._rows.write(data)
            if name == "hash":
                bounds.extend(bisect_left(data, bound) for bound in _BOUNDS)
        bounds.append(table.num_rows)
        self._runs.append((begin, bounds))

    def _read(self, begin: int, end: int) -> "pa.Table":
        columns = [array(code) for _, code in _COLUMNS]
        for place, bounds in self._runs:
            first, last, offset = bounds[begin], bounds[end], place
            for column in columns:
                self._rows.seek(offset + first * column.itemsize)
                column.frombytes(self._rows.read((last - first) * column.itemsize))
                offset += bounds[-1] * column.itemsize
        return _table(columns)


def _all() -> range:
    return range(_RANGES)


def _table(columns: "Sequence[array[int]]") -> "pa.Table":
    import pyarrow as pa

    arrays = [
        pa.Array.from_buffers(pa.type_for_alias(_TYPES[data.typecode]), len(data), [None, pa.py_buffer(data)])
        for data in columns
    ]
    return pa.table(arrays, names=[name for name, _ in _COLUMNS])


class _Texts:
    """Texts by number, in two files: one of their bytes, one of where each begins."""

    def __init__(self, folder: Path) -> None:
        self._data: IO[bytes] = (folder / "ids").open("w+b")
        self._ends: IO[bytes] = (folder / "ends").open("w+b")
        self._number = self._end = 0
        self._ends.write(bytes(8))

    def append(self, text: str) -> int:
        """Add a text and return its number."""
        data = text.encode("utf-8", "surrogatepass")
        self._end += self._data.write(data)
        self._ends.write(self._end.to_bytes(8, "little"))
        self._number += 1
        return self._number - 1

    def __getitem__(self, number: int) -> str:
        self._ends.seek(8 * number)
        start, end = (int.from_bytes(self._ends.read(8), "little") for _ in range(2))
        self._data.seek(start)
        return self._data.read(end - start).decode("utf-8", "surrogatepass")

    def close(self) -> None:
        self._data.close()
        self._ends.close()
