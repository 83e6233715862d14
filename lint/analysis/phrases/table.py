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
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeAlias

from lint.analysis.phrases.agreement import Fit
from lint.analysis.phrases.cues import Codes, Cues, by_cue
from lint.analysis.phrases.elements import Place, compile_pattern, extent
from lint.analysis.phrases.index import Index, phrase_memo
from lint.analysis.phrases.together import Table
from lint.analysis.phrases.wordings import Wording, begins_sentence, check_forms, proposed, unfilled
from lint.data import rows, stamp_of
from lint.patterns import compiled
from lint.persist import Parts
from lint.records import NamedTuple
from lint.rulekit.gate import Needs
from lint.rulekit.rule import DataError, Fix, Severity
from lint.text.document import Document
from lint.text.model import Span

if TYPE_CHECKING:
    import regex

COLUMNS = 5
KINDS = frozenset({"padding", "officialese", "habit"})  # marks that say what is wrong, for a rule that tells them apart
MARKS = frozenset({"note", "source", "sure", "unquoted", "unconfirmed"}) | KINDS
WEAKER = frozenset({"note", "unconfirmed"})  # the marks that make a note of a finding

_NAMED = compiled(r"“([^”]+)”")

#: What a user's regular expression may take for one document, in seconds.
TIMEOUT = 1.0


# ---- Tables


class PhraseRow(NamedTuple):
    """A row of a table."""

    pattern: str
    better: tuple[str, ...] = ()
    example: str = ""
    marks: frozenset[str] = frozenset()
    note: str = ""
    languages: tuple[str, ...] = ()  # from which it is known, where a table is made of several languages'

    @classmethod
    def read(cls, cells: Sequence[str]) -> Self:
        """Reads the cells of a row, of which the last may be missing; raises ValueError with what is wrong.

        A sixth one has languages, by their tags with spaces between them; no file has it.
        """
        pattern, better, example, marks, note, languages = (*cells, *[""] * (COLUMNS + 1 - len(cells)))[: COLUMNS + 1]
        entry = cls(
            pattern,
            tuple(better.split(" / ")) if better else (),
            example,
            frozenset(marks.split()) if marks else frozenset(),
            note,
            tuple(languages.split()),
        )
        if unknown := entry.marks - MARKS:
            raise ValueError(f"unknown mark {', '.join(sorted(unknown))}; the marks are {', '.join(sorted(MARKS))}")
        if not (better or note):
            raise ValueError("a row needs a better wording or a note")
        return entry


class PhraseMatch:
    """A phrase that was found."""

    def __init__(self, entry: PhraseRow, span: Span, propose: Callable[[], Iterable[Wording]]) -> None:
        self.entry, self.span, self._propose = entry, span, propose
        self.hidden: list[PhraseMatch] = []  # phrases inside this one that are not reported beside it

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The row's wordings in its order; made when they are asked for, as many a phrase lies inside another."""
        return tuple(self._propose())

    @cached_property
    def has_wording(self) -> bool:
        """Has the row a wording that can at least be named here?"""
        return any(wording.fit is not Fit.CLASHES for wording in self.wordings)

    @property
    def _proposing(self) -> "PhraseMatch":
        """The phrase whose wordings are proposed: itself, or where it has none to name, one that it hides.

        (Not cached: what holds itself stays in memory.)
        """
        if self.has_wording:
            return self
        return next((match for match in self.hidden if match.fixes and self._agrees(match)), self)

    def _agrees(self, hidden: "PhraseMatch") -> bool:
        """Does a proposal for a hidden phrase say what the row says: it opens the row's own, and is the wording in the
        row's note, if there is one?"""
        if hidden.span.start != self.span.start or (hidden.omit and self.entry.note.startswith("say ")):
            return False
        named = _NAMED.findall(self.entry.note)
        text = hidden.fixes[0].edits[0].text.lower()
        return not named or any(wording.lower() in text for wording in named)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """The wordings that can be typed as they are, as fixes."""
        return tuple(wording.fix for wording in self._proposing.wordings if wording.fit is Fit.FITS)

    @property
    def better(self) -> tuple[str, ...]:
        """The wordings to name in a message, as they would stand in the text; empty to leave the phrase out, and where
        the row has only a note."""
        wordings = self.wordings if self.entry.note else self._proposing.wordings
        return tuple(wording.fix.edits[0].text for wording in wordings if wording.fit is not Fit.CLASHES)

    @property
    def examples(self) -> tuple[str, ...]:
        """What the row proposes elsewhere, where none of it can be named here."""
        return () if self.omit or self.better else tuple(filter(None, map(unfilled, self.entry.better)))

    @property
    def note(self) -> str:
        """The reason or the advice: that of the row, or of the one whose wordings are proposed."""
        return self.entry.note or self._proposing.entry.note

    @property
    def omit(self) -> bool:
        """Is the advice to leave the phrase out?"""
        return (self if self.entry.note else self._proposing).entry.better[:1] == ("-",)

    @property
    def severity(self) -> Severity | None:
        """What the row's marks make of the rule's severity."""
        return None if WEAKER.isdisjoint(self.entry.marks) else Severity.NOTE


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
        return Needs(words=self._index.cues.words)  # the gate of a rule that looks for these phrases only

    def find(self, document: Document, *more: "Lexicon") -> Iterator[PhraseMatch]:
        """All phrases of a document in order; of two that overlap, the first, then the longer, then the earlier row, of
        this table before those of ``more``. A phrase without a wording of its own may propose that of a shorter one.

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
        check_forms(better)
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
