"""Findings to text: one module an output format. Reporters see findings and documents, never rules.

A module has one function, ``report(reports, style)``: it takes the reports of files as they come and yields pieces of
text, so that a long run needs little memory. What a format must know before its first line, it gathers itself. Those in
``DRAWN`` have ``draw(report, style)`` as well, the text of one file: other processes call it, and the cache keeps it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.drawn import Drawn, R, counts
from lint.engine import FileReport
from lint.rule import Category, Severity

if TYPE_CHECKING:
    from lint.trend import Point

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

#: Formats whose text is one file's after the other's.
DRAWN: tuple[Format, ...] = ("full", "concise", "jsonl")

#: Formats that tell of the rules, beside the findings.
OF_RULES: tuple[Format, ...] = ("sarif", "teamcity", "html")

#: What ``auto`` is where a service sets a variable; the first that holds.
SERVICES: Mapping[str, Format] = MappingProxyType(
    {
        "GITHUB_ACTIONS": "github",
        "GITLAB_CI": "gitlab",
        "TF_BUILD": "azure",  # Azure Pipelines
        "TEAMCITY_VERSION": "teamcity",
    }
)


class RuleInfo(NamedTuple):
    """What a report tells of a rule."""

    name: str
    group: str
    severity: Severity  # as configured
    category: Category
    summary: str  # a sentence
    help: str  # the manual page, in Markdown


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


class Tally:
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
            found = counts(result)
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


Reporter = Callable[[Iterable[FileReport], Style], Iterator[str]]


class Drawing(NamedTuple):
    """How a format draws the findings of one file, by ``draw`` of its module. It is a :class:`lint.drawn.Draw`."""

    format: Format
    width: int
    colour: bool

    @property
    def key(self) -> str:
        return f"{self.format} {self.width} {'in colour' if self.colour else 'plain'}"

    def __call__(self, report: FileReport) -> str:
        text: str = import_module(f"{__name__}.{self.format}").draw(report, Style(self.width, self.colour))
        return text

    def may_have_drawn(self, text: str) -> bool:
        from lint.reporters.text import harmless

        return harmless(text, colour=self.colour)

    def pieces(self, results: Iterable[Drawn], tally: Tally, style: Style) -> Iterator[str]:
        """A report: what was drawn of each file, and what closes it. The tally watches the results."""
        yield from (each.text for each in results if each.text)
        if self.format in READABLE:
            from lint.reporters.text import closing

            yield from closing(tally, style)


def drawing(name: Format, style: Style) -> Drawing | None:
    """How a format draws each file for itself; None for one that does not."""
    return Drawing(name, style.width, style.colour) if name in DRAWN else None


def report_drawn(name: Format, reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    """A report in a format that draws each file for itself."""
    tally, draw = Tally(), Drawing(name, style.width, style.colour)
    return draw.pieces(tally.watch(Drawn.of(each, draw) for each in reports), tally, style)


def chosen(name: Format, environment: Mapping[str, str]) -> Format:
    """The format that a name stands for: ``auto`` is that of the service we run on, or ``full``."""
    if name != "auto":
        return name
    for variable, form in SERVICES.items():
        if environment.get(variable):
            return form
    return "full"


def load(name: Format) -> Reporter:
    """The reporter of a format (not ``auto``), imported when asked for."""
    reporter: Reporter = import_module(f"{__name__}.{name}").report
    return reporter
