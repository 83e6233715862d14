"""Running reports: texts whose entries begin with the time of day."""

from lint.patterns import compiled
from lint.text.document import Document

_CLOCK = compiled(r"\s*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\W*")
_ENTRIES = 3  # times by themselves that make a running report


def is_running_report(document: Document) -> bool:
    """Is it a running report, whose entries begin with the time and sum up one another?"""
    return len(document.blocks) >= _ENTRIES and document.view(_entries) >= _ENTRIES


def _entries(document: Document) -> int:
    return sum(1 for block in document.blocks if _CLOCK.fullmatch(document.prose, block.start, block.end))
