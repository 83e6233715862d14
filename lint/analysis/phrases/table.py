"""Phrases looked for in the words of a document: the engine behind every table of wordings, ours and the users'.

A table has one phrase a row and up to five cells, separated by tabs::

    pattern   better wording   example   marks   note

**pattern**: elements separated by spaces, each of them one place in the running text:

=================  ===================================================================================
``word``           that word, in either case; with a capital in it, only so
``a|b|c``          one of these
``in_light_of|as`` an alternative of several words, joined by ``_``
``<provide>``      any form of a verb or noun: provide, provides, provided, providing
``word?``          may be missing (any element may)
``{0-3}``          a gap of so many words, the fewest that fit; it may span commas but no full stop
``{slot}``         a word of a class in ``elements.SLOTS``; ``{name}`` is a run of up to four capitalised words
``!word|word``     and the next word is none of these
``word,``          a comma follows
``^`` / ``^^``     (first) only at the start of a sentence / of a paragraph
``/expression/``   the whole pattern is a regular expression, run with a time limit; for users' tables
=================  ===================================================================================

**better wording**: alternatives separated by `` / ``; the first is the fix. ``<verb>`` takes the form that the
pattern's first ``<...>`` has in the text, ``{slot}`` the words that stand there, ``{1}`` those of the first element
(``^`` not counted; an element that may be missing is, and so are gaps), ``{1:ing}`` that verb in another form: base, s,
past, participle or ing. ``-`` means: leave it out (with the comma and the space after it). Empty: there is only the
note. A wording is proposed only where it fits: where it loses no name, no number, no subject and no word of a gap or
slot, and agrees with its neighbours (:mod:`lint.analysis.phrases.agreement`).

**example**: a sentence with the phrase, in which the better wording leaves no finding.

**marks**: ``note`` (weaker than the rule's severity), ``source`` (only for texts known to come from the table's
language: the phrase is good English too), ``sure`` (with ``source``: no weaker where the language is only guessed, in a
text that small words tell to be translated), ``unquoted`` (not inside quotations: the speaker's voice), ``unconfirmed``
(no corpus has shown the phrase yet: a note until one does); and what is wrong where it is not what the rule says
otherwise: ``padding`` (words without news), ``officialese`` (the language of offices), ``habit`` (good English, which
translations overuse).

**note**: the reason or the advice, a clause that completes the message.
"""

import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeAlias

from lint.analysis.phrases.agreement import Fit
from lint.analysis.phrases.cues import Codes, Cues, by_cue
from lint.analysis.phrases.elements import Place, compile_pattern, extent
from lint.analysis.phrases.index import Index, phrase_memo, table_may_stand
from lint.analysis.phrases.match import COLUMNS, PhraseMatch, PhraseRow
from lint.analysis.phrases.together import Table
from lint.analysis.phrases.wordings import Wording, begins_sentence, check_forms, proposed
from lint.data import rows, stamp_of
from lint.persist import Parts
from lint.rulekit.gate import Needs
from lint.rulekit.rule import DataError, Fix, Severity
from lint.text.document import Document
from lint.text.model import Span

if TYPE_CHECKING:
    import regex

#: What a user's regular expression may take for one document, in seconds.
TIMEOUT = 1.0


# ---- Tables


class Lexicon:
    """Rows of a table, ready to be looked for. They are read when they are found: few are in one article.

    A type for a rule's option too: the users' tables come through :meth:`load`.
    """

    def __init__(self, rows: Iterable[Sequence[str]] = (), *, alone: bool = False) -> None:
        self._make: Callable[[], Iterable[Sequence[str]]] = partial(tuple, tuple(rows))
        self._kept: Parts[_Kept] | None = None
        self._table: Table | None = None
        # All other tables are searched together and stay in memory: not those that few documents are searched for, nor
        # a user's, which are read anew in an editor whenever they change.
        self._alone = alone
        self._entries: dict[int, PhraseRow] = {}

    @classmethod
    @cache
    def of(cls, package: str | None, name: str) -> Self:
        """Return a table of ours beside a rule: ``Lexicon.of(__package__, "calque.ar.tsv")``."""
        assert package is not None  # a module outside any package has no tables
        return cls.kept(package, name, (name,), partial(rows, package, name, COLUMNS))

    @classmethod
    def kept(
        cls,
        package: str,
        name: str,
        files: Iterable[str],
        make: Callable[[], Iterable[Sequence[str]]],
        *,
        alone: bool = False,
        usual: bool = True,
    ) -> Self:
        """Return rows that are made of files beside a module, kept by a name from run to run: what is in no article is
        not even read. What is ``usual``, asked for in most runs, is kept put together, too."""
        lexicon = cls(alone=alone)
        lexicon._make = make
        if stamp := stamp_of(package, *files):
            lexicon._kept = phrase_memo().parts((package, name), stamp, partial(_packed, make))
            lexicon._table = (package, name, tuple(files), stamp) if usual else None
        return lexicon

    @cached_property
    def rows(self) -> tuple[Sequence[str], ...]:
        return tuple(self._make())

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self:
        """Tables of a user's, checked: every example must be found, and no longer when the better wording is in."""
        table: list[Sequence[str]] = []
        for path in paths:
            try:
                lines = path.read_text("utf-8-sig").splitlines()
            except OSError as error:
                raise DataError(path, None, f"cannot be read: {error.strerror}") from error
            except UnicodeDecodeError as error:
                raise DataError(path, None, f"is not UTF-8 (at byte {error.start})") from error
            for number, line in enumerate(lines, 1):
                if not line.strip() or line.startswith("#"):
                    continue
                cells = [cell.strip() for cell in line.split("\t")]
                if len(cells) > COLUMNS:
                    raise DataError(
                        path, number, f"{len(cells)} cells, at most {COLUMNS} separated by tabs are allowed"
                    )
                try:
                    check(cells)
                except ValueError as error:
                    raise DataError(path, number, str(error)) from error
                table.append(cells)
        return cls(table, alone=True)

    def __bool__(self) -> bool:
        return bool(self.rows if self._kept is None else self._kept.value[1])

    def entry(self, row: int) -> PhraseRow:
        if (entry := self._entries.get(row)) is None:
            entry = self._entries[row] = PhraseRow.read(self._row(row))
        return entry

    def _row(self, row: int) -> Sequence[str]:
        if self._kept is None:
            return self.rows[row]
        cells: Sequence[str] = marshal.loads(self._kept[row])
        return cells

    @cached_property
    def _index(self) -> Index:
        """The patterns by the numbers of their rows."""
        shared = not self._alone
        if self._kept is None:
            return Index(_patterns(self.rows), shared=shared)
        (codes, size, _), packed = self._kept.value, self._kept
        cues = Cues(codes, lambda part: packed[size + part], len(packed) - size - 1)
        return Index.of(cues, lambda row: self.entry(row).pattern, shared=shared, table=self._table)

    @cached_property
    def _expressions(self) -> tuple[int, ...]:
        """The rows whose patterns are regular expressions."""
        return _expressions(self.rows) if self._kept is None else self._kept.value[2]

    @property
    def needs(self) -> Needs:
        """The gate of a rule that looks for these phrases only."""
        if self._table is None or self._expressions:
            return Needs() if self._expressions else Needs(words=self._index.cues.words)
        return Needs(phrases="/".join(self._table[:2]))

    @staticmethod
    def may_stand(document: Document, name: str) -> bool:
        """May a phrase stand in a document that is in a table, known by its package and its file?"""
        package, _, file = name.partition("/")
        told = table_may_stand(document, package, file)
        if told is not None:
            return told
        import_module(package)
        return Lexicon.of(package, file)._index.may_stand(document)

    def find(self, document: Document, *more: "Lexicon") -> Iterator[PhraseMatch]:
        """All phrases of a document in order; of two of which one ends within the other, the graver; else of two that
        overlap, the first, then the longer, then the earlier row, of this table before those of ``more``. A phrase
        without a wording of its own may propose that of a shorter one.

        Raises TimeoutError when a user's regular expression takes longer than :data:`TIMEOUT`.
        """
        found = [
            (match.span.start, -match.span.end, number, row, match)
            for number, table in enumerate((self, *more))
            for row, match in chain(table._phrases(document), table._searches(document))
        ]
        found.sort(key=lambda item: item[:4])
        last: PhraseMatch | None = None
        for *_, match in found:
            if last is None or match.span.start >= last.span.end:
                if last is not None:
                    yield last
                last = match
            elif match.span.end <= last.span.end:
                last.hidden.append(match)
            elif last.severity is Severity.NOTE and match.severity is None and "source" not in match.entry.marks:
                last = match
        if last is not None:
            yield last

    def _phrases(self, document: Document) -> Iterator[tuple[int, PhraseMatch]]:
        for row, places in self._index.search(document):
            if match := _made(document, self.entry(row), places):
                yield row, match

    def _searches(self, document: Document) -> Iterator[tuple[int, PhraseMatch]]:
        for row in self._expressions:
            entry = self.entry(row)
            for found in _expression(entry.pattern).finditer(document.prose, timeout=TIMEOUT):
                span = Span(*found.span())
                if span.start < span.end and not ("unquoted" in entry.marks and document.quoted(span)):
                    yield row, PhraseMatch(entry, span, partial(_as_written, entry, span))


#: What is kept of rows besides themselves: the codes of cues, the number of rows, those that are expressions.
_Kept: TypeAlias = tuple[Codes, int, tuple[int, ...]]


def _packed(make: Callable[[], Iterable[Sequence[str]]]) -> tuple[_Kept, list[bytes]]:
    """Return what is kept of rows: after the rows come the patterns by their cues."""
    made = tuple(make())
    codes, patterns = by_cue(_patterns(made))
    parts = [*(marshal.dumps(tuple(row)) for row in made), *patterns]
    return (codes, len(made), _expressions(made)), parts


def _patterns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    return ("" if row[0].startswith("/") else row[0] for row in rows)


def _expressions(rows: Iterable[Sequence[str]]) -> tuple[int, ...]:
    return tuple(number for number, row in enumerate(rows) if row[0].startswith("/"))


def check(row: Sequence[str]) -> None:
    """Does a row do what it says? Raises ValueError with what is wrong."""
    entry = PhraseRow.read(row)
    (_expression if entry.pattern.startswith("/") else compile_pattern)(entry.pattern)
    for better in entry.better:
        check_forms(better, entry.pattern)
    if not entry.example:
        return
    lexicon, document = Lexicon([row]), Document(entry.example)
    matches = list(lexicon.find(document))
    if not matches:
        raise ValueError("the pattern is not found in its own example")
    for number in range(len(entry.better)):
        text = entry.example
        for match in reversed(matches):
            edits = match.wordings[number].fix.edits
            for edit in reversed(edits):
                text = text[: edit.start] + edit.text + text[edit.end :]
        if list(lexicon.find(Document(text))):
            raise ValueError(f"the pattern is found again in its better wording: “{text}”")


@cache
def _expression(pattern: str) -> "regex.Pattern[str]":
    import regex  # 15 ms, and only users' rows need it

    if len(pattern) < 3 or not pattern.endswith("/"):
        raise ValueError("a regular expression ends with /")
    try:
        return regex.compile(pattern[1:-1])
    except regex.error as error:
        raise ValueError(f"the regular expression is wrong: {error}") from error


# ---- Matches


def _made(document: Document, entry: PhraseRow, places: list[Place]) -> PhraseMatch | None:
    """Return the match, unless it stands in the wrong place."""
    span = extent(document, places[0].start, places[-1].start + places[-1].length - 1)
    block = document.block_at(span.start)
    if block is None or span.end > block.end:
        return None
    opens = begins_sentence(document, document.words[places[0].start].start)
    if entry.pattern.startswith("^") and not (
        opens and (not entry.pattern.startswith("^^") or _opens_block(document, span.start))
    ):
        return None
    if "unquoted" in entry.marks and document.quoted(span):
        return None
    return PhraseMatch(entry, span, partial(map, partial(proposed, document, places, span), entry.better))


def _as_written(entry: PhraseRow, span: Span) -> Iterator[Wording]:
    """Yield the wordings of a row whose pattern is an expression."""
    for text in entry.better:
        yield Wording(Fix.replace(span, "" if text == "-" else text), Fit.FITS)


def _opens_block(document: Document, offset: int) -> bool:
    block = document.block_at(offset)
    return block is not None and not any(character.isalnum() for character in document.prose[block.start : offset])
