"""Output formats by name: one module a format, imported when asked for.

A module has one function, ``report(reports, style)``: it takes the reports of files as they come and yields pieces of
text, so that a long run needs little memory. What a format must know before its first line, it gathers itself. The
formats in ``RENDERED`` also have ``render(report, style)``, the text of one file: worker processes call it, and the
cache stores the text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from lint.records import NamedTuple
from lint.reports.model import READABLE, Counts, Format, Style
from lint.reports.rendered import RenderedFile
from lint.rulekit.findings import FileReport

#: Formats whose output is that of each file, concatenated.
RENDERED: tuple[Format, ...] = ("full", "concise", "jsonl")

#: The format that ``auto`` chooses when a service sets a variable; the first match counts.
SERVICES: Mapping[str, Format] = MappingProxyType(
    {
        "GITHUB_ACTIONS": "github",
        "GITLAB_CI": "gitlab",
        "TF_BUILD": "azure",  # Azure Pipelines
        "TEAMCITY_VERSION": "teamcity",
    }
)


Reporter = Callable[[Iterable[FileReport], Style], Iterator[str]]


class FormatRenderer(NamedTuple):
    """Renders the findings of one file in a format, by ``render`` of its module."""

    format: Format
    width: int
    colour: bool

    @property
    def key(self) -> str:
        return f"{self.format} {self.width} {'in colour' if self.colour else 'plain'}"

    def __call__(self, report: FileReport) -> str:
        text: str = import_module(f"lint.reports.{self.format}").render(report, Style(self.width, self.colour))
        return text

    def is_safe_output(self, text: str) -> bool:
        from lint.terminal import is_safe_output

        return is_safe_output(text, colour=self.colour)

    def pieces(self, results: Iterable[RenderedFile], tally: Counts, style: Style) -> Iterator[str]:
        """Yield the report: the text of each file, and the closing lines. ``tally`` counts the results."""
        yield from (each.text for each in results if each.text)
        if self.format in READABLE:
            from lint.reports.text import closing

            yield from closing(tally, style)


def renderer(name: Format, style: Style) -> FormatRenderer | None:
    """Return the renderer of a format that renders file by file; None for another."""
    return FormatRenderer(name, style.width, style.colour) if name in RENDERED else None


def report_rendered(name: Format, reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    """Yield a report in a format that renders file by file."""
    tally, renderer = Counts(), FormatRenderer(name, style.width, style.colour)
    return renderer.pieces(tally.watch(RenderedFile.of(each, renderer) for each in reports), tally, style)


def chosen(name: Format, environment: Mapping[str, str]) -> Format:
    """Return the format for a name: ``auto`` is the current CI service's format, or ``full``."""
    if name != "auto":
        return name
    for variable, form in SERVICES.items():
        if environment.get(variable):
            return form
    return "full"


def load(name: Format) -> Reporter:
    """Return the reporter of a format (not ``auto``), imported on demand."""
    reporter: Reporter = import_module(f"lint.reports.{name}").report
    return reporter
