"""One line a finding, for readers and for editors that jump to ``path:line:column:``."""

from collections.abc import Iterable, Iterator

from lint.engine import FileReport
from lint.reporters import Style, Tally
from lint.reporters.text import closing, header, wording


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    tally = Tally()
    for each in tally.watch(reports):
        for finding in each.findings:
            proposed = wording(finding, each.document.text, limit=80)
            yield header(each.path, finding, style) + (f" ({proposed})" if proposed else "") + "\n"
    yield from closing(tally, style)
