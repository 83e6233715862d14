"""JUnit's XML as Jenkins, GitLab and Azure Pipelines read it: a suite is a file, a case is a finding.

Errors and warnings are failures. A note fails no run, so it is a passed case with its message as output. A file without
findings is one passed case; one without a word to lint is one that was skipped.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from lint.records import NamedTuple
from lint.reports.fields import content, element, relative
from lint.reports.model import Style
from lint.reports.spool import Spool
from lint.reports.text import said, wording
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Severity


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    counts = Counter[str]()
    with Spool() as suites:
        for each in reports:
            path = relative(each.path, style.root)
            cases = list(_cases(each, path))
            for line in _suite(path, cases):
                suites.add(line)
            counts.update(case.outcome for case in cases)
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield element("testsuites", closed=False, name="mtlint", **_counted(counts)) + "\n"
        yield from (f"{line}\n" for line in suites.lines())
        yield "</testsuites>\n"


class _Case(NamedTuple):
    outcome: str  # failure, error, skipped or passed
    xml: str


def _suite(path: str, cases: list[_Case]) -> Iterator[str]:
    counts = Counter(case.outcome for case in cases)
    yield element("testsuite", closed=False, name=path, **_counted(counts))
    yield from (case.xml for case in cases)
    yield "</testsuite>"


def _counted(outcomes: Counter[str]) -> dict[str, int]:
    return {
        "tests": outcomes.total(),
        "failures": outcomes["failure"],
        "errors": outcomes["error"],
        "skipped": outcomes["skipped"],
        "time": 0,
    }


def _cases(report: FileReport, path: str) -> Iterator[_Case]:
    for error in report.errors:
        inner = element("error", message=error.message, type="error")
        yield _Case("error", _case(error.rule or "mtlint", path, 1, inner))
    for finding in report.findings:
        inner = _said(finding, report.document.text)
        unit = f"unit {finding.unit}, " if finding.unit else ""
        name = f"{finding.rule} ({unit}{finding.position.line}:{finding.position.column})"
        outcome = "passed" if finding.severity is Severity.NOTE else "failure"
        yield _Case(outcome, _case(name, path, finding.position.line, inner))
    if report.blank:
        yield _Case("skipped", _case("no text to lint", path, 1, element("skipped")))
    elif not report.errors and not report.findings:
        yield _Case("passed", _case("no findings", path, 1, ""))


def _case(name: str, path: str, line: int, inner: str) -> str:
    head = element("testcase", closed=False, name=name, classname=path, file=path, line=line, time=0)
    return f"{head}{inner}</testcase>"


def _said(finding: Finding, text: str) -> str:
    proposed = wording(finding, text, limit=200)
    message = said(finding) + (f" ({proposed})" if proposed else "")
    if finding.severity is Severity.NOTE:
        return f"<system-out>{content(message)}</system-out>"
    place = f"line {finding.position.line}, column {finding.position.column}"
    details = f"{finding.group}/{finding.rule}, {finding.category}, {place}"
    details += f", unit {finding.unit}" if finding.unit else ""
    head = element("failure", closed=False, message=message, type=finding.severity.value)
    return f"{head}{content(details)}</failure>"
