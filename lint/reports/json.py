"""One JSON object per run, one file per line: findings, errors and counts."""

from collections.abc import Iterable, Iterator

from lint.reports.model import Counts, Style
from lint.reports.records import encode
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity

SCHEMA_VERSION = 1


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    tool = encode({"name": "mtlint", "version": style.version})
    yield f'{{"schema_version":{SCHEMA_VERSION},\n"tool":{tool},\n"files":['
    tally = Counts()
    separator = "\n"
    for each in tally.watch(reports):
        yield separator + encode(each.to_dict())
        separator = ",\n"
    yield f'],\n"summary":{encode(_summary(tally))}}}\n'


def _summary(tally: Counts) -> dict[str, object]:
    rules: dict[str, int] = {}
    for (rule, _), count in sorted(tally.rules.items()):
        rules[rule] = rules.get(rule, 0) + count
    return {
        "files": tally.files,
        "files_with_findings": tally.files_with_findings,
        "findings": tally.findings,
        "severities": {severity.value: tally.severities[severity] for severity in Severity},
        "rules": rules,
        "errors": tally.errors,
    }
