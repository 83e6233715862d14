"""Interviews printed as question and answer, and posts: what stands there is spoken, though no marks quote it."""

from lint.patterns import compiled
from lint.text.document import Document

_SPEAKER = compiled(r"\s*[QA]\s?[:.] ")
#: The account behind a post that is quoted as it stands: "— Ella Reid (@ellareid) May 3".
_ACCOUNT = compiled(r"[^\n]{0,160}?\(@\w+\)")


def is_spoken(document: Document, offset: int) -> bool:
    """Does the paragraph at an offset begin with "Q:" or "A:"?"""
    block = document.block_at(offset)
    return block is not None and _SPEAKER.match(document.prose, block.start, block.end) is not None


def is_posted(document: Document, offset: int) -> bool:
    """Does the account of a post follow in the line, whose words its writer chose?"""
    return _ACCOUNT.match(document.prose, offset) is not None
