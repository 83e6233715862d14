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
from typing import NamedTuple

from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Category, Severity

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
        severities: Counter[Severity] = Counter()
        penalties: Counter[str] = Counter()
        for finding in report.findings:
            severities[finding.severity] += 1
            penalties[finding.category.dimension] += PENALTIES[finding.severity]
        return cls(len(report.document.words), severities, penalties)

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


class FileScore(NamedTuple):
    """The score of the article at a path."""

    path: str
    score: Score


class Scores:
    """Scores the reports that pass through; files that could not be read have no score."""

    def __init__(self) -> None:
        self.files: list[FileScore] = []

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            if report.was_read:
                self.files.append(FileScore(report.path, Score.of(report)))
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
