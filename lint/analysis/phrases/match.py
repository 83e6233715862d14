"""A row of a table of phrases, and a phrase that was found: what is wrong with it, and what is written better."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Self

from lint.analysis.phrases.agreement import Fit
from lint.analysis.phrases.wordings import Wording, unfilled
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.rule import Fix, Severity
from lint.text.model import Span

COLUMNS = 5
KINDS = frozenset({"padding", "officialese", "habit"})  # marks that say what is wrong, for a rule that tells them apart
MARKS = frozenset({"note", "source", "sure", "unquoted", "unconfirmed"}) | KINDS
WEAKER = frozenset({"note", "unconfirmed"})  # the marks that make a note of a finding

_NAMED = compiled(r"“([^”]+)”")


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
