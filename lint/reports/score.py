"""The MQM score: how much of an article has to be edited, in one figure.

MQM (https://themqm.org) gives an error penalty points by its severity and relates them to a thousand words. Here a note
costs nothing, a warning is minor (1), an error is major (5), and the score is 100 less the points per 1,000 words, at
least 0: 100 is an article in which nothing was found, at 90 there is a minor fault every hundred words. (MQM's linear
model relates the points to one word, so it would give 99 there: too near to 100 for any news article to tell them
apart.) A linter finds only part of what a reader would mark, so a score compares articles, systems and weeks; it does
not say that an article is right.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from lint.records import NamedTuple
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Category, Severity
from lint.text.model import Unit
from lint.text.words import words as words_of

#: Penalty points by severity.
PENALTIES = {Severity.ERROR: 5, Severity.WARNING: 1, Severity.NOTE: 0}

#: The dimensions of MQM Core, in its order.
DIMENSIONS = tuple(dict.fromkeys(category.dimension for category in Category))


@dataclass(frozen=True, slots=True)
class Score:
    """The data that a score is computed from."""

    words: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    penalties: Counter[str] = field(default_factory=Counter)  # points by dimension

    @classmethod
    def of(cls, report: FileReport) -> "Score":
        """Return the score of an article, from its findings and the words of its prose."""
        return cls.counted(len(report.document.words) or _other_words(report), report.findings)

    @classmethod
    def counted(cls, words: int, findings: Iterable[Finding]) -> "Score":
        """Return the score of so many words with these findings."""
        severities: Counter[Severity] = Counter()
        penalties: Counter[str] = Counter()
        for finding in findings:
            severities[finding.severity] += 1 + finding.more
            penalties[finding.category.dimension] += PENALTIES[finding.severity] * (1 + finding.more)
        return cls(words, severities, penalties)

    @property
    def findings(self) -> int:
        return self.severities.total()

    @property
    def penalty(self) -> int:
        """Penalty points."""
        return self.penalties.total()

    def per_1000(self, points: int) -> float:
        """Points per 1,000 words; without a word, as if there were one."""
        return 1000 * points / max(1, self.words)

    @property
    def rate(self) -> float:
        """Penalty points per 1,000 words."""
        return self.per_1000(self.penalty)

    @property
    def value(self) -> float:
        """0 to 100, to one decimal, rounded down: 100.0 is only what has no penalty."""
        return max(0, int(10 * (100 - self.rate))) / 10


def _other_words(report: FileReport) -> int:
    """Return how many words the translations of a file have that are not English, where rules found something."""
    document = report.document
    if not document.is_bilingual or not any(PENALTIES[finding.severity] for finding in report.findings):
        return 0
    return sum(len(words_of(document.text[slice(*unit.target.span)])) for unit in document.units if unit.target)


class FileScore(NamedTuple):
    """The score of the article at a path."""

    path: str
    score: Score
    parts: "tuple[PartScore, ...]" = ()  # of a bilingual file


class PartScore(NamedTuple):
    """The score of the units of a file that one engine or translator has made."""

    kind: Literal["engine", "translator"]
    name: str  # "" for those of which the file does not say who
    score: Score


def parts(report: FileReport) -> Iterator[PartScore]:
    """Yield the scores of the engines and translators in a bilingual file, if it names more than one of a kind."""
    units = [unit for unit in report.document.units if unit.linted] if report.document.is_bilingual else []
    kinds: tuple[Literal["engine", "translator"], ...] = ("engine", "translator")
    for kind in kinds:
        by_name: dict[str, list[Unit]] = {}
        for unit in units:
            by_name.setdefault(getattr(unit, kind), []).append(unit)
        if len(by_name) < 2:
            continue
        findings: dict[str, list[Finding]] = {}
        for finding in report.findings:
            around = report.document.unit_at(finding.span.start)
            if around is not None and around.linted:
                findings.setdefault(getattr(around, kind), []).append(finding)
        for name in sorted(by_name):
            words = sum(len(report.document.words_in(*unit.target.span)) for unit in by_name[name] if unit.target)
            yield PartScore(kind, name, Score.counted(words, findings.get(name, ())))


class Scores:
    """Scores the reports that pass through; files that could not be read have no score."""

    def __init__(self) -> None:
        self.files: list[FileScore] = []

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            if report.was_read:
                self.files.append(FileScore(report.path, Score.of(report), tuple(parts(report))))
            yield report

    @property
    def total(self) -> Score:
        return total(each.score for each in self.files)


def total(scores: Iterable[Score]) -> Score:
    """Return the score of all articles together, weighted by words."""
    words, severities, penalties = 0, Counter[Severity](), Counter[str]()
    for score in scores:
        words += score.words
        severities.update(score.severities)
        penalties.update(score.penalties)
    return Score(words, severities, penalties)


def worst_first(scores: Iterable[FileScore]) -> list[FileScore]:
    """Sorted by penalty rate, then by findings, then by path."""
    return sorted(scores, key=lambda each: (-each.score.rate, -each.score.findings, each.path))
