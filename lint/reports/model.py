"""What reporters share: the names of the formats, the look of a report, and its counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from lint.records import NamedTuple
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

#: Formats that describe the rules beside the findings.
OF_RULES: tuple[Format, ...] = ("sarif", "teamcity", "html")


class RuleInfo(NamedTuple):
    """What a report says about a rule."""

    name: str
    group: str
    severity: Severity  # as configured
    category: Category
    summary: str  # a sentence
    help: str  # the manual page, in Markdown
    url: str = ""  # of its page on the web, for the rules that come with mtlint


class Style(NamedTuple):
    """How a report looks, and what it contains beside the findings."""

    width: int = 100  # columns
    colour: bool = False
    summary: bool = True  # end with a line of counts (formats for readers)
    statistics: bool = False  # count the findings of each rule (formats for readers)
    version: str = ""  # of mtlint
    root: str = ""  # absolute; paths in formats for services are relative to it
    rules: Mapping[str, RuleInfo] = MappingProxyType({})  # those that ran, by name
    trend: "tuple[Point, ...]" = ()  # earlier runs
    time: str = ""  # of this run, to appear in the trend


_FEW = 3  # files that are named


class Counts:
    """Counts files, findings and errors in the results that pass through."""

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.failed = 0  # files with errors: that could not be read, or not be linted as a whole
        self.unread = 0  # those of them of which nothing could be read
        self.errors = 0
        self.blank = 0  # files without a word
        self.first_blank: list[str] = []  # the paths of a few of them
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, Severity]] = Counter()

    def watch(self, results: Iterable[R]) -> Iterator[R]:
        for result in results:
            found = rule_counts(result)
            self.files += 1
            self.files_with_findings += bool(found)
            self.failed += bool(result.errors)
            self.unread += any(error.is_whole for error in result.errors)
            self.errors += len(result.errors)
            if result.blank:
                self.blank += 1
                self.first_blank += [result.path] if self.blank <= _FEW else []
            for (rule, severity), number in found.items():
                self.severities[severity] += number
                self.rules[rule, severity] += number
            yield result

    @property
    def linted(self) -> int:
        """The number of files that had something to lint and were linted, if only in part."""
        return self.files - self.unread - self.blank

    @property
    def findings(self) -> int:
        return self.severities.total()

    def reaches(self, limit: str) -> bool:
        """Was anything found at or above a severity? ``"never"`` is never reached."""
        return limit != "never" and any(severity.rank <= Severity(limit).rank for severity in self.severities)


def counted(count: int, noun: str) -> str:
    """``1 word``, ``2,000 words``."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
