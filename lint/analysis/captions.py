"""Captions among the paragraphs."""

import re

from lint.document import Block, BlockKind, Document
from lint.segment import blocks

_CUE = re.compile(r"[(\[]|\b(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]aption|Video)|©")


def stray_captions(document: Document) -> tuple[Block, ...]:
    """The captions and credits of pictures that stand where a paragraph should, in order."""
    return tuple(block for block in document.blocks if _is_caption(document, block))


def _is_caption(document: Document, block: Block) -> bool:
    """In a plain text the layout says so; in markup a caption has a place of its own, and one among paragraphs not."""
    if document.format == "plain" or block.kind is not BlockKind.PARAGRAPH:
        return document.format == "plain" and block.kind is BlockKind.CAPTION
    return (
        block.end - block.start < 500
        and _CUE.search(document.prose, block.start, block.end) is not None
        and [part.kind for part in blocks(document.prose[block.start : block.end])] == [BlockKind.CAPTION]
    )
