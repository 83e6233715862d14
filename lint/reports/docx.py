"""A Word file with the findings as comments on exactly their words, and the proposals as tracked changes."""

from lint.reports.text import wording
from lint.rulekit.findings import FileReport, Finding
from lint.rulekit.rule import Edit
from lint.text.formats.docx import changes, read
from lint.text.formats.docx.comments import Note, annotate
from lint.text.model import FormatError


def review(data: bytes, report: FileReport, *, suggest: bool = False) -> bytes:
    """Return the Word file that a report is about with one comment a finding.

    With ``suggest`` the first proposal of each finding is a tracked change as well, unless it overlaps an earlier one.
    Raises :class:`FormatError` where the file cannot be written.
    """
    text = report.document.text
    if read(data).text != text:
        raise FormatError("it was changed meanwhile")
    notes = [Note(*finding.span, _paragraphs(finding, text)) for finding in report.findings]
    reviewed = annotate(data, notes)
    return changes.suggest(reviewed, _proposed(report)) if suggest else reviewed


def _paragraphs(finding: Finding, text: str) -> tuple[str, ...]:
    """Return what a comment says: the fault, the wording that is proposed, the name of the rule."""
    message = finding.message[:1].upper() + finding.message[1:]
    proposed = wording(finding, text)
    lines = (f"{message}.", proposed[:1].upper() + proposed[1:], f"({finding.severity}, {finding.rule})")
    return tuple(line for line in lines if line)


def _proposed(report: FileReport) -> list[Edit]:
    """Return the edits of the first proposals that do not overlap, in order."""
    taken: list[Edit] = []
    for finding in report.findings:
        new = [edit for fix in finding.fixes[:1] for edit in fix.edits if edit not in taken]
        if not any(edit.start <= other.end and other.start <= edit.end for edit in new for other in taken):
            taken += new
    return sorted(taken)
