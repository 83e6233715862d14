"""One JSON object a line, one line a finding."""

import json
from collections.abc import Iterable, Iterator

from lint.engine import FileReport
from lint.reporters import Style
from lint.reporters.records import record


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for each in reports:
        for finding in each.findings:
            yield encode(record(each.path, each.document, finding)) + "\n"
