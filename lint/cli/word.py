"""``mtlint check --format docx``: write a Word file with the findings in it."""

from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.folders import leads_out
from lint.replace import output_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint.rulekit.findings import FileReport
    from lint.sources.source import Source


def check_usage(sources: "Sequence[Source]", output: str | None, *, fix: bool) -> None:
    """Raise UserError unless there is one Word file to write anew, and a place for it."""
    if output is None:
        raise UserError("--format docx writes a Word file: --output reviewed.docx names it")
    if len(sources) != 1 or not sources[0].file.lower().endswith((".docx", ".docm")):
        raise UserError("--format docx marks up one Word file: name one .docx")
    if fix:
        raise UserError("--format docx marks what --fix would change: --suggest makes proposals tracked changes")
    if leads_out(output):
        raise UserError(f"{output}: a link that leads out of the project; it is not written")


def write_review(source: "Source", reports: "Iterable[FileReport]", output: str, *, suggest: bool) -> "Iterator[str]":
    """Write the Word file of a source with what was found in it, but not if it could not be read. Prints nothing."""
    from lint.reports.docx import review
    from lint.sources.source import read_bytes
    from lint.text.model import FormatError

    for report in reports:
        if report.path != source.path or not report.was_read:
            continue
        try:
            data = review(read_bytes(source), report, suggest=suggest)
        except FormatError as error:
            raise UserError(f"{source.path}: {error}") from None
        try:
            with output_file(output) as file:
                file.write(data)
        except OSError as error:
            raise UserError(f"{output}: cannot be written: {error.strerror}") from None
    yield from ()
