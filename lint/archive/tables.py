"""The tables that an archive run writes, with their schemas, and the rows of an article.

Two tables belong together: findings, and the articles with their counts (from which scores and rates follow). Both
carry the version of their schema in the metadata, under ``mtlint.schema``.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lint._version import __version__
from lint.archive.records import Record
from lint.config.model import Config
from lint.records import NamedTuple
from lint.reports.proposals import proposals
from lint.reports.score import Score
from lint.rulekit.rule import Severity
from lint.run.engine import lint_text
from lint.sources.source import Original, Source
from lint.text.formats import format_of

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = "1"

#: Column, Arrow type, and what it holds.
FINDINGS: tuple[tuple[str, str], ...] = (
    ("id", "string"),  # of the article
    ("rule", "string"),
    ("group", "string"),
    ("severity", "string"),
    ("category", "string"),
    ("start", "int64"),  # code points, half-open
    ("end", "int64"),
    ("line", "int32"),  # from 1
    ("column", "int32"),
    ("message", "string"),
    ("text", "string"),
    ("quoted", "bool"),
    ("proposal", "string"),  # the first; null without one
    ("safe", "bool"),  # may --fix make it?
)
ARTICLES: tuple[tuple[str, str], ...] = (
    ("id", "string"),
    ("file", "string"),
    ("date", "string"),
    ("url", "string"),
    ("section", "string"),
    ("engine", "string"),
    ("words", "int32"),
    ("errors", "int32"),
    ("warnings", "int32"),
    ("notes", "int32"),
    ("score", "float64"),  # null for an article that could not be linted
    ("problem", "string"),  # why not; null for one that was
)


class Rows(NamedTuple):
    """The rows of some articles, for both tables."""

    findings: list[dict[str, Any]]
    articles: list[dict[str, Any]]


@cache
def schema(columns: tuple[tuple[str, str], ...]) -> "pa.Schema":
    """Return the Arrow schema of a table."""
    import pyarrow as pa

    fields = [pa.field(name, pa.type_for_alias(kind)) for name, kind in columns]
    return pa.schema(fields, metadata={"mtlint.schema": VERSION, "mtlint.version": __version__})


def rows_of(records: Sequence[Record], settings: Config) -> Rows:
    """Lint articles and return their rows, in order."""
    rows = Rows([], [])
    for record in records:
        _add(record, settings, rows)
    return rows


def _add(record: Record, settings: Config, rows: Rows) -> None:
    about = {name: getattr(record, name) for name in ("id", "file", "date", "url", "section", "engine")}
    counts: dict[str, Any] = {"words": 0, "errors": 0, "warnings": 0, "notes": 0, "score": None}
    if record.error:
        rows.articles.append({**about, **counts, "problem": record.error})
        return
    name = f"article.{_EXTENSIONS.get(record.format, 'txt')}"
    source = Source(record.id, name)
    if record.source:
        language = record.language or settings.source_language(name)
        data = record.source.encode("utf-8", "surrogatepass")
        source = source._replace(original=Original(f"{record.id}: source", name, data, language))
    report = lint_text(record.text, source, settings)
    if report.errors and not report.was_read:
        rows.articles.append({**about, **counts, "problem": report.errors[0].message})
        return
    for finding in report.findings:
        proposed = proposals(finding, record.text)
        rows.findings.append(
            {
                "id": record.id,
                "rule": finding.rule,
                "group": finding.group,
                "severity": finding.severity.value,
                "category": finding.category.value,
                "start": finding.span.start,
                "end": finding.span.end,
                "line": finding.position.line,
                "column": finding.position.column,
                "message": finding.message,
                "text": finding.text,
                "quoted": finding.quoted,
                "proposal": proposed[0].text if proposed else None,
                "safe": any(fix.safe for fix in finding.fixes),
            }
        )
    score = Score.of(report)
    counts = {
        "words": score.words,
        "errors": score.severities[Severity.ERROR],
        "warnings": score.severities[Severity.WARNING],
        "notes": score.severities[Severity.NOTE],
        "score": score.value,
    }
    problem = report.errors[0].message if report.errors else None
    rows.articles.append({**about, **counts, "problem": problem})


#: An extension for each format: the engine chooses the format by it.
_EXTENSIONS: Mapping[str, str] = {
    format_of(f"article.{extension}") or "plain": extension
    for extension in ("srt", "adoc", "rst", "html", "md", "txt", "json")
}
