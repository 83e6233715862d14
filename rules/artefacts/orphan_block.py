"""A paragraph is a lone mark or a shred of a sentence.

A stop that the source set on a line of its own comes out as a paragraph, as "- Yes." or as a
word that nobody said; so does what a page's layout cut off.

Bad: The port reopened on Monday.\\n\\n[.]\\n\\nShips load again.
Fix: The port reopened on Monday.\\n\\nShips load again.
Bad: The port reopened on Monday\\n\\n[.]\\n\\nShips load again.
Fix: The port reopened on Monday.\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[- Yeah.]\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[of.]\\n\\nShips load again.
Good: The port reopened on Monday.\\n\\n* * *\\n\\nShips load again.
Good: – Were you there?\\n\\n– Yes.\\n\\n– What did you see?
Good: The port reopened on Monday.\\n\\nWhy?\\n\\nThe strike is over.
"""

import re
from collections.abc import Iterator

from lint import Block, BlockKind, Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_LONGEST = 14  # characters
_MARKS = compiled(r"""(?![*_=~#•·†‡§¶–—-]|\.{3})(?:[.,;:!?…]["”’)]?|["“”'’()\[\]|/\\]){1,3}\Z""")
_REPLY = compiled(
    r"[-–—] ?(?:yes|yeah|yep|no|nope|okay|ok|(?:all )?right|what|why|oh|well|hey|(?:i'm )?sorry|of course)[.?!]\Z",
    re.IGNORECASE,
)
_SHRED = compiled(r"(?:of|the|and|or|an|in|on|at|to|for|by|with|from|is|was|that|which)[.,]?\Z")
_SPOKEN = compiled(r"[-–—] ?\S")


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each row of paragraphs that are only marks, each shred, and each reply in a text that is no dialogue."""
    prose, blocks = document.prose, document.blocks
    marks: list[list[Block]] = []
    replies: list[Hit] = []
    for block in blocks:
        if block.end - block.start > _LONGEST or block.kind is BlockKind.TABLE_CELL:
            continue
        text = prose[block.start : block.end]
        if _MARKS.match(text):
            if marks and not prose[marks[-1][-1].end : block.start].strip():
                marks[-1].append(block)
            else:
                marks.append([block])
        elif _SHRED.match(text):
            yield Hit(block.span, f"a paragraph that is only “{text}”: a shred of a sentence")
        elif _REPLY.match(text):
            replies.append(Hit(block.span, f"“{text}” answers nobody: is it a lone stop, translated?"))
    for row in marks:
        text = prose[row[0].start : row[0].end]
        yield Hit(Span(row[0].start, row[-1].end), f"a paragraph that is only “{text}”", _fixes(prose, row))
    spoken = sum(_SPOKEN.match(prose, block.start) is not None for block in blocks) if replies else 0
    yield from replies if spoken == len(replies) else ()


def _fixes(prose: str, row: list[Block]) -> tuple[Fix, ...]:
    """A stop goes to the sentence before it that has none; another mark goes out, unless it may close a quotation."""
    first, end = row[0], row[-1].end
    text = prose[first.start : first.end]
    before = first.start
    while before and prose[before - 1].isspace():
        before -= 1
    if before and text in (".", "!", "?", "…") and prose[before - 1].isalnum():
        return (Fix((Edit(before, end, text),)),)
    return () if text in ('"', "”", "’") else (Fix((Edit(before, end, ""),)),)
