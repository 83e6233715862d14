"""Tables beside rules and analyses: tab-separated files with the same stem as the module that owns them."""

import marshal
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial, wraps
from typing import Generic, TypeVar

from lint.folders import files_below, fingerprint
from lint.persist import DiskMemo, digest

T = TypeVar("T")
D = TypeVar("D")

_kept = DiskMemo("tables", limit=200)
_derived = DiskMemo("derived", limit=100)


@cache
def rows(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table that ships with a package: ``rows(__package__, "calque.tsv", 3)``.

    Blank lines and lines that begin with ``#`` are skipped; missing cells at the end of a row are empty. Raises
    ValueError for a row with more cells than ``columns``; a test reads every table.
    """
    folder = os.path.dirname(sys.modules[package].__file__ or "") if package in sys.modules else ""
    written = fingerprint(os.path.join(folder, name))
    read = partial(_read, package, name, columns)
    return _kept.get((package, name, columns, folder), written, read) if any(written) else read()


def stamp_of(package: str, *names: str) -> tuple[int | bytes, ...]:
    """Return a stamp for what is made of files beside the modules of a package; empty where it is in an archive."""
    folder = os.path.dirname(sys.modules[package].__file__ or "") if package in sys.modules else ""
    written = fingerprint(*(os.path.join(folder, name) for name in names))
    analyses = lint_fingerprint()
    return (*written, analyses) if analyses and all(written) else ()


def _read(package: str, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    from pkgutil import get_data

    data = get_data(package, name)
    assert data is not None, f"{package} cannot be read from"
    result = []
    for number, line in enumerate(data.decode("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise ValueError(f"{package}/{name}:{number}: {len(cells)} cells in a table of {columns} columns")
        result.append((*cells, *[""] * (columns - len(cells))))
    return tuple(result)


def persistent_cache(make: Callable[[], T]) -> Callable[[], T]:
    """Cache a function without arguments, which derives plain data from mtlint's tables, from one run to the next.

    The value is computed again when the function's module or any file below ``lint/`` changes. What reads a table of
    a rule, which need not lie there, names it: :func:`persistent_cache_of`.
    """
    return persistent_cache_of()(make)


def persistent_cache_of(*tables: str) -> Callable[[Callable[[], T]], Callable[[], T]]:
    """Return :func:`persistent_cache` for a function that reads tables beside its module."""

    def kept(make: Callable[[], T]) -> Callable[[], T]:
        return cache(wraps(make)(partial(_derive, make, tables)))

    return kept


class Pieces(Generic[T]):
    """Plain data by words, in pieces by how the words begin: an article needs a few of them."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self._packed = packed
        self._read: dict[str, dict[str, T]] = {}

    @staticmethod
    def packed(data: dict[str, T]) -> dict[str, bytes]:
        """Return what :class:`Pieces` are made of."""
        pieces: dict[str, dict[str, T]] = {}
        for word, value in data.items():
            pieces.setdefault(word[:_BEGINNING], {})[word] = value
        return {beginning: marshal.dumps(piece) for beginning, piece in pieces.items()}

    def get(self, word: str, default: D) -> T | D:
        return self._piece(word[:_BEGINNING]).get(word, default)

    def __contains__(self, word: str) -> bool:
        return word in self._piece(word[:_BEGINNING])

    def items(self) -> Iterator[tuple[str, T]]:
        for beginning in self._packed:
            yield from self._piece(beginning).items()

    def _piece(self, beginning: str) -> dict[str, T]:
        piece = self._read.get(beginning)
        if piece is None:
            if beginning not in self._packed:
                return {}
            piece = self._read[beginning] = marshal.loads(self._packed[beginning])
        return piece


_BEGINNING = 3  # letters: two make pieces that an article needs nearly all of


def persistent_pieces(make: Callable[[], dict[str, T]]) -> Callable[[], Pieces[T]]:
    """Return :func:`persistent_cache` for a function whose large table is asked for a word now and then."""

    @persistent_cache
    @wraps(make)
    def packed() -> dict[str, bytes]:
        return Pieces.packed(make())

    return cache(wraps(make)(lambda: Pieces(packed())))


def _derive(make: Callable[[], T], tables: tuple[str, ...]) -> T:
    own = getattr(sys.modules[make.__module__], "__file__", None) or ""
    beside = fingerprint(own, *(os.path.join(os.path.dirname(own), table) for table in tables))
    if not (all(beside[::2]) and (analyses := lint_fingerprint())):  # times
        return make()  # in an archive
    return _derived.get((make.__module__, make.__qualname__), (*beside, analyses), make)


@cache
def lint_fingerprint() -> bytes:
    """Return a digest of the names, times and sizes of all files below ``lint/``; empty in an archive."""
    return files_digest(os.path.dirname(__file__))


def files_digest(*folders: str) -> bytes:
    """Return a digest of the names, times and sizes of all files below folders; empty where there are none."""
    files = [file for folder in folders for file in files_below(folder)]
    return digest(repr((files, fingerprint(*files))).encode("utf-8", "surrogateescape")) if files else b""
