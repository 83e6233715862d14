"""The report of a file that holds several articles, as one report an article."""

from collections.abc import Iterator

from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Edit
from lint.text.document import articles
from lint.text.model import FormatError, Span


def by_article(report: FileReport) -> Iterator[tuple[FileReport, str]]:
    """Yield the reports of the articles in a file, each with its title; the report itself if there is but one.

    Their paths end with the id of the article, or its number. What went wrong stays with the first.
    """
    try:
        several = report.document.format in ("json", "feed", "xliff") and len(report.document.layout.records) > 1
    except FormatError:
        several = False
    if not several:
        yield report, ""
        return
    of_record: dict[int, list[Finding]] = {}
    for finding in report.findings:
        record = report.document.record_at(finding.span.start)
        of_record.setdefault(record.start if record else -1, []).append(finding)
    errors = report.errors
    for number, (record, article) in enumerate(articles(report.document), 1):
        findings = tuple(_moved(finding, record.start) for finding in of_record.get(record.start, ()))
        if number == 1:  # what stands between the articles, such as a comment, is told with the first
            findings = (*(_outside(finding) for finding in of_record.get(-1, ())), *findings)
        yield FileReport(f"{report.path} #{record.id or number}", article, findings, errors), record.title
        errors = ()


def _outside(finding: Finding) -> Finding:
    """Return a finding outside all articles of a file as one before the words of an article. Its line stays."""
    return finding._replace(span=Span(0, 0), fixes=(), related=())


def _moved(finding: Finding, by: int) -> Finding:
    """Return a finding in a file as one in an article of it. Its line stays that of the file."""

    def move(span: Span) -> Span:
        return Span(span.start - by, span.end - by)

    return finding._replace(
        span=move(finding.span),
        fixes=tuple(
            fix._replace(edits=tuple(Edit(start - by, end - by, text) for start, end, text in fix.edits))
            for fix in finding.fixes
        ),
        # one that stands for many names the last of them, which may be in another article
        related=tuple(
            other._replace(span=move(other.span))
            for other in (finding.related[:-1] if finding.more else finding.related)
        ),
    )
