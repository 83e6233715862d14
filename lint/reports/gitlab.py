"""GitLab's Code Quality report, an artefact that merge requests show: one JSON array, the most serious findings first.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. Columns are in code points: GitLab links
to lines only.
"""

from collections.abc import Iterable, Iterator

from lint.reports.fields import Fingerprints, relative, scalar
from lint.reports.model import Style
from lint.reports.records import encode
from lint.reports.spool import Spool, separated
from lint.reports.text import said, wording
from lint.rulekit.findings import FileError, FileReport, Finding
from lint.rulekit.rule import Severity
from lint.terminal import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}  # MQM's names for them


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    fingerprints = Fingerprints()
    with Spool() as issues:
        for each in reports:
            path = scalar(relative(each.path, style.root))
            for error in each.errors:
                issues.add(encode(_failure(path, error, fingerprints)), -1)
            for finding in each.findings:
                issue = _issue(path, finding, each.document.text, fingerprints)
                issues.add(encode(issue), finding.severity.rank)
        yield "["
        yield from separated(issues.lines())
        yield "\n]\n"


def _issue(path: str, finding: Finding, text: str, fingerprints: Fingerprints) -> dict[str, object]:
    proposed = wording(finding, text, limit=200)
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": visible(said(finding)) + (f" ({proposed})" if proposed else ""),
        "categories": ["Style"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": fingerprints.of(path, finding),
        "location": {
            "path": path,
            "lines": {"begin": finding.position.line, "end": finding.end_position.line},
            "positions": {
                "begin": finding.position._asdict(),
                "end": finding.end_position._asdict(),
            },
        },
    }


def _failure(path: str, error: FileError, fingerprints: Fingerprints) -> dict[str, object]:
    """Return the entry of a file that could not be linted, or not by one rule."""
    return {
        "type": "issue",
        "check_name": error.rule or "mtlint",
        "description": visible(error.message),
        "categories": ["Bug Risk"],
        "severity": "blocker",
        "fingerprint": fingerprints.named(path, error.rule or "mtlint", error.message),
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }
