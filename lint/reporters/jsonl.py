"""One line a finding, one JSON object a line."""

from collections.abc import Iterable, Iterator

from lint.engine import FileReport
from lint.reporters import Style
from lint.reporters.records import encode, record


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    for each in reports:
        for finding in each.findings:
            yield encode(record(each.path, each.document, finding)) + "\n"
