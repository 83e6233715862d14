"""Tables that are searched together: the words of a document are looked up once for all of them.

Our tables are put together on disk, too, by words: what is looked for beside a word in any of them is read at once.
The patterns themselves stay packed until it stands there, which it seldom does; most tables are not even read.
"""

import marshal
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from typing import Any, TypeAlias, cast

from lint.analysis.phrases.cues import (
    CODE,
    PART,
    Beside,
    Cues,
    Found,
    Likely,
    Owned,
    Owner,
    as_column,
    beside,
    code_of,
    owned,
    search,
)
from lint.text.document import Document

#: A table of ours: its package, the name by which it is kept, the files it is made of, and their stamp.
Table: TypeAlias = tuple[str, str, tuple[str, ...], tuple[int | bytes, ...]]


class Joint:
    """Tables that were put together, by their numbers; each part has one word that is a cue in any of them."""

    def __init__(
        self, tables: Sequence[Table] = (), codes: bytes = b"", packed: Callable[[int], bytes] = bytes
    ) -> None:
        self.tables, self._packed = tables, packed
        self._codes = memoryview(codes).cast("I")

    @cached_property
    def numbers(self) -> dict[Table, int]:
        """The numbers of the tables."""
        return {table: number for number, table in enumerate(self.tables)}

    @cached_property
    def by_name(self) -> dict[tuple[str, str], int]:
        """The numbers of the tables by their packages and names."""
        return {table[:2]: number for table, number in self.numbers.items()}

    def beside(self, word: str) -> Beside:
        """Return what is looked for beside a word; nothing where it is no cue."""
        codes, code = self._codes, code_of(word)
        at = bisect_left(codes, code)
        while at < len(codes) and codes[at] == code:
            there, found = marshal.loads(self._packed(at))
            if there == word:
                return found  # type: ignore[no-any-return]
            at += 1
        return _NOTHING

    def patterns(self) -> Iterator[tuple[str, list[Owned]]]:
        """Yield all cues with their patterns."""
        for part in range(len(self._codes)):
            word, found = marshal.loads(self._packed(part))
            yield word, owned(found)


def put_together(joint: Joint, tables: Iterable[Cues]) -> tuple[bytes, list[bytes]]:
    """Return the codes and the parts of a :class:`Joint` that has more tables."""
    by_word = dict(joint.patterns())
    for number, cues in enumerate(tables, len(joint.tables)):
        for word, patterns in cues.by_words():
            by_word.setdefault(word, []).extend((number, pattern) for pattern in patterns)
    words = sorted((code_of(word), word) for word in by_word)
    pack = cast("Callable[[Likely], bytes]", marshal.dumps)
    parts: Iterator[Any] = ((word, beside(word, by_word[word], pack)) for _, word in words)
    return as_column(code for code, _ in words), [marshal.dumps(part) for part in parts]


_NOTHING: Beside = ((), ())


class Together:
    """Tables that are searched together: those of a joint, and those that were added since."""

    def __init__(self, *tables: Cues, joint: Joint | None = None) -> None:
        self._tables = _Tables(tables, joint or Joint())  # others are put in their place: other threads may search

    @property
    def joint(self) -> Joint:
        """The tables that were put together before."""
        return self._tables.joint

    def add(self, cues: Cues) -> None:
        """Search a table from the next document on."""
        there = self._tables
        if cues not in there.tables and len(there.tables) < _MOST_TABLES:
            self._tables = _Tables((*there.tables, cues), there.joint, there.columns)

    def candidates(self, document: Document) -> Found:
        """Return for each table where its patterns may stand."""
        there, positions = self._tables, document.word_positions
        known, found = there.known, there.nowhere.copy()
        new = set(positions).difference(known, there.others)
        try:
            read = {word: looked_for for word in new if any(looked_for := there.beside(word))}
        except LookupError:  # what was put together on disk cannot be read any more
            self._tables = _Tables(there.tables, Joint())
            return self.candidates(document)
        search(document, known, found)
        search(document, read, found)
        if len(known) + len(there.others) + len(new) > _MOST_WORDS and there is self._tables:
            self._tables = _Tables(there.tables, there.joint, there.columns)
        else:
            there.hold(new, read)
        return found


class _Tables:
    """Tables with what was read of them."""

    def __init__(self, tables: tuple[Cues, ...], joint: Joint, columns: "_Columns" = (0, ())) -> None:
        self.tables, self.joint, self.columns = tables, joint, columns
        owners: tuple[Owner, ...] = (*range(len(joint.tables)), *tables)
        self.nowhere: Found = dict.fromkeys(owners)
        self.known: dict[str, Beside] = {}  # by words that documents had
        self.others: set[str] = set()  # words that documents had and that are no cues

    def hold(self, words: Iterable[str], read: Mapping[str, Beside]) -> None:
        """Hold what was read of words."""
        short = [word for word in words if len(word) <= _LONGEST]
        self.known.update((word, read[word]) for word in short if word in read)
        self.others.update(word for word in short if word not in read)

    def beside(self, word: str) -> Beside:
        """Return what is looked for beside a word in all tables."""
        fixed, loose = self.joint.beside(word)
        if not self.tables:
            return fixed, loose
        more = beside(word, self._patterns(word))
        return (*fixed, *more[0]), (*loose, *more[1])

    def _patterns(self, word: str) -> Iterator[Owned]:
        """Yield the patterns of a word in the tables that were added."""
        put, columns = self.columns
        if put < len(self.tables):
            columns = (*columns, self._column(range(put, len(self.tables))))
            self.columns = len(self.tables), columns
        code = code_of(word)
        for codes in columns:
            at = bisect_left(codes, code << CODE)
            while at < len(codes) and (found := codes[at]) >> CODE == code:
                number, part = divmod(found & _BELOW_CODE, 1 << PART)
                yield from self.tables[number].of_part(part, word)
                at += 1

    def _column(self, tables: Iterable[int]) -> Sequence[int]:
        """Return the codes of tables in order, each with the numbers of its table and part."""
        codes = sorted(chain.from_iterable(self.tables[number].numbered(number) for number in tables))
        packed = map(partial(int.to_bytes, length=8, byteorder=sys.byteorder), codes)
        return memoryview(b"".join(packed)).cast("Q")


#: Of how many tables the codes are in columns, and the columns: codes in order, each with the numbers of its table and
#: part. The tables that were added since get one more when a word is looked up.
_Columns = tuple[int, tuple[Sequence[int], ...]]
_BELOW_CODE = (1 << CODE) - 1
_MOST_TABLES = 1 << (CODE - PART)
_LONGEST = 60  # letters of a word whose patterns are held: a text may be made of longer ones
_MOST_WORDS = 1 << 16  # whose patterns are held: all that a language has, unless a text is made to have more
