"""Service messages of TeamCity, which lists them as code inspections.

https://www.jetbrains.com/help/teamcity/service-messages.html#Reporting+Inspections
"""

from collections.abc import Iterable, Iterator

from lint.reports.fields import relative
from lint.reports.model import RuleInfo, Style
from lint.reports.text import said, wording
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity
from lint.terminal import visible

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_LONGEST = 4000  # characters of a message, by TeamCity
_SPECIAL = str.maketrans({"|": "||", "'": "|'", "[": "|[", "]": "|]"})


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    known: set[str] = set()
    for each in reports:
        path = relative(each.path, style.root)
        for error in each.errors:
            yield _message("message", text=f"{path}: {error.message}", status="ERROR")
        for finding in each.findings:
            if finding.rule not in known:
                known.add(finding.rule)
                yield _type(finding.rule, finding.group, style.rules.get(finding.rule))
            proposed = wording(finding, each.document.text, limit=200)
            yield _message(
                "inspection",
                typeId=finding.rule,
                message=said(finding) + (f"; {proposed}" if proposed else ""),
                file=path,
                line=str(finding.position.line),
                SEVERITY=_SEVERITIES[finding.severity],
            )


def _type(name: str, group: str, info: RuleInfo | None) -> str:
    summary = info.summary if info else name
    return _message("inspectionType", id=name, name=name, category=f"mtlint: {group}", description=summary)


def _message(kind: str, **attributes: str) -> str:
    shown = "".join(f" {name}='{_escaped(value)}'" for name, value in attributes.items())
    return f"##teamcity[{kind}{shown}]\n"


def _escaped(text: str) -> str:
    return visible(text)[:_LONGEST].translate(_SPECIAL)
