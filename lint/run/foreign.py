"""What is said of texts and translations that are not English, and which rules run on them all the same."""

from collections.abc import Iterable, Sequence

from lint.analysis.language import RULE
from lint.rulekit.findings import FileReport, Finding, Task
from lint.rulekit.rule import Severity
from lint.text.document import Document
from lint.text.model import Layout, Span

#: The note on a text, and on translations.
TEXT = "this text is {language}: not linted"
TRANSLATIONS = "the translations are {language}: not linted"
UNITS_ONLY = "the translations are {language}: only placeholders, tags and gaps are checked"


def of_units(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks that compare placeholders, tags and gaps of units: they ask for no English."""
    return [task for task in tasks if task.rule.needs == "units"]


def languages(layout: Layout, language: str) -> Sequence[tuple[str, Span]]:
    """Return the languages but English that the translations of a bilingual file are in, with a place of each."""
    if language in ("", "en"):
        return layout.foreign
    places = [unit.target.span for unit in layout.units[:50] if unit.target]
    return [(language, next((place for place in places if place.end > place.start), places[0]))] if places else []


def note(document: Document, language: str, severity: Severity | None, span: Span, said: str) -> Finding | None:
    """Return the note on a text, or on translations, that are not linted; None if it is not wanted."""
    if severity is None:
        return None
    return Finding(
        rule=RULE.name,
        group=RULE.group,
        severity=severity,
        category=RULE.category,
        span=span,
        position=document.position(span.start),
        end_position=document.position(span.end),
        message=said.format(language=language),
        text=document.text[span.start : span.end],
        quoted=False,
    )


def told(report: FileReport, findings: Iterable[Finding]) -> FileReport:
    """Return a report with more findings."""
    found = sorted((*report.findings, *findings), key=lambda finding: (finding.span, finding.rule, finding.message))
    return report._replace(findings=tuple(found))
