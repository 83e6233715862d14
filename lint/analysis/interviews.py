"""Interviews that are printed as question and answer: what stands there is spoken, though no marks quote it."""

from lint.patterns import compiled
from lint.text.document import Document

_SPEAKER = compiled(r"\s*[QA]\s?[:.] ")


def is_spoken(document: Document, offset: int) -> bool:
    """Does the paragraph at an offset begin with "Q:" or "A:"?"""
    block = document.block_at(offset)
    return block is not None and _SPEAKER.match(document.prose, block.start, block.end) is not None
