"""What reporters share: the names of the formats, the look of a report, and its counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.reports.rendered import R, rule_counts
from lint.rulekit.rule import Category, Severity

if TYPE_CHECKING:
    from lint.reports.trend import Point

Format = Literal[
    "full",
    "concise",
    "json",
    "jsonl",
    "github",
    "gitlab",
    "azure",
    "teamcity",
    "sarif",
    "junit",
    "checkstyle",
    "rdjson",
    "html",
    "auto",
]

#: Formats for readers; the others are for programs.
READABLE: tuple[Format, ...] = ("full", "concise")

#: Formats that tell of the rules, beside the findings.
OF_RULES: tuple[Format, ...] = ("sarif", "teamcity", "html")


class RuleInfo(NamedTuple):
    """What a report tells of a rule."""

    name: str
    group: str
    severity: Severity  # as configured
    category: Category
    summary: str  # a sentence
    help: str  # the manual page, in Markdown
    url: str = ""  # of its page on the web, for the rules that come with mtlint


class Style(NamedTuple):
    """How the text is to look, and what is told beside the findings."""

    width: int = 100  # columns
    colour: bool = False
    summary: bool = True  # do formats for readers end with a line of counts?
    statistics: bool = False  # do they count the findings of each rule?
    version: str = ""  # of mtlint
    root: str = ""  # the folder, absolute, that formats for services relate paths to
    rules: Mapping[str, RuleInfo] = MappingProxyType({})  # those that ran, by name
    trend: "tuple[Point, ...]" = ()  # earlier runs
    time: str = ""  # of this run, if it is to stand beside them


class Counts:
    """Counts what passes by."""

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.failed = 0  # files that could not be read, or on which a rule crashed
        self.errors = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, Severity]] = Counter()

    def watch(self, results: Iterable[R]) -> Iterator[R]:
        for result in results:
            found = rule_counts(result)
            self.files += 1
            self.files_with_findings += bool(found)
            self.failed += bool(result.errors)
            self.errors += len(result.errors)
            for (rule, severity), number in found.items():
                self.severities[severity] += number
                self.rules[rule, severity] += number
            yield result

    @property
    def findings(self) -> int:
        return self.severities.total()

    def reaches(self, limit: str) -> bool:
        """Was anything found that is as grave as a severity? ``"never"`` is never reached."""
        return limit != "never" and any(severity.rank <= Severity(limit).rank for severity in self.severities)
