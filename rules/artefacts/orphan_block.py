"""A paragraph is a lone mark or a shred of a sentence.

A stop that the source set on a line of its own comes out as a paragraph, as "- Yes." or as a
word that nobody said; so does what a page's layout cut off.

Bad: The port reopened on Monday.\\n\\n[.]\\n\\nShips load again.
Fix: The port reopened on Monday.\\n\\nShips load again.
Bad: The port reopened on Monday\\n\\n[.]\\n\\nShips load again.
Fix: The port reopened on Monday.\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[.]\\n\\nShips load again.\\n\\n.
Fix: The port reopened on Monday.\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[- Yeah.]\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[of.]\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[of the]\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n[Uh-huh.]\\n\\nShips load again.
Bad: The port reopened on Monday.\\n\\n['s]\\n\\nShips load again.
Good: The port reopened on Monday.\\n\\n* * *\\n\\nShips load again.
Good: – Were you there?\\n\\n– Yes.\\n\\n– What did you see?
Good: The port reopened on Monday.\\n\\nWhy?\\n\\nThe strike is over.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lint import Block, BlockKind, Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule
from lint.patterns import compiled

_LONGEST = 14  # characters
_MARKS = compiled(
    r"""(?!\.{3}\Z)(?:[.,;:!?]["”’)]?|["“”'’()\[\]|/\\]){1,3}\Z|\. \.\Z|[•·–—…-]\Z|[♪♫♬](?: ?[♪♫♬]){0,3}\Z"""
)
_DIVIDERS = frozenset("•·–—-…")  # where there are several of them
_REPLY = compiled(
    r"[-–—] ?(?:yes|yep|no(?:, no)?|nope|(?:all )?right|what|why|well|sorry|of course)[.?!]\Z"
    r"|(?:[-–—] ?)?(?:yeah|okay|ok|oh|hey|i['’]m sorry|thank you|thanks|i know|hello|hi|bye|goodbye|wow|uh|um|hmm+"
    r"|mm+|huh"
    r"|uh-huh|come on|let['’]s go|excuse me|i don['’]t know|you know|here we go|oh,? my god|good night)[.!?]\Z",
    re.IGNORECASE,
)
_SMALL = (
    "of|the|and|or|an|a|in|on|at|to|for|by|with|from|is|was|were|are|has|had|that|which|who|it|as|but|his|her|its"
    "|their|this"
    "|be|been|into|than"
)
#: Only words that are nothing by themselves; with a capital, only an article or a preposition with a stop.
_SHRED = compiled(
    rf"(?:{_SMALL})(?: (?:{_SMALL})){{0,2}}[.,;]?\Z|(?:['’]?[b-hj-z]|n['’]t|['’](?:s|re|ve|ll))[.,;]?\Z|(?:The|Of|And"
    rf"|An|A|In the|Of the|To the|And the)[.,;]?\Z"
)
_SPOKEN = compiled(r"[-–—] ?\S")


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="report", running=True)
def check(document: Document) -> Iterator[Hit]:
    """Yield each mark that is a paragraph, each shred, and each reply in a text that is not a dialogue."""
    prose, blocks = document.prose, document.blocks
    short = [
        block for block in blocks if block.end - block.start <= _LONGEST and block.kind is not BlockKind.TABLE_CELL
    ]
    if not short:
        return
    dividers = Counter(prose[block.start] for block in blocks if block.end == block.start + 1)
    marks: list[list[Block]] = []
    replies: list[Hit] = []
    for block in short:
        text = prose[block.start : block.end]
        if _MARKS.match(text):
            if text in _DIVIDERS and dividers[text] > 1:
                continue
            if marks and not prose[marks[-1][-1].end : block.start].strip():
                marks[-1].append(block)
            else:
                marks.append([block])
        elif block.kind is BlockKind.PARAGRAPH and _SHRED.match(text):
            yield Hit(block.span, f"a paragraph that is only “{text}”: a shred of a sentence")
        elif _REPLY.match(text):
            replies.append(Hit(block.span, f"“{text}” answers nobody: is it a lone stop, translated?"))
    by_mark: dict[str, list[list[Block]]] = {}
    for row in marks:
        by_mark.setdefault(prose[row[0].start : row[0].end], []).append(row)
    for text, rows in by_mark.items():
        yield _hit(prose, text, rows)
    if replies and not _is_dialogue(prose, blocks, len(replies)):
        yield from replies


def _is_dialogue(prose: str, blocks: tuple[Block, ...], replies: int) -> bool:
    """Are there more lines with dashes than the replies, or questions that they may answer?"""
    spoken = sum(_SPOKEN.match(prose, block.start) is not None for block in blocks)
    return spoken > replies or any(
        _REPLY.match(prose, block.start, block.end) and prose[before.end - 1] in '?”"'
        for before, block in pairwise(blocks)
    )


def _hit(prose: str, text: str, rows: list[list[Block]]) -> Hit:
    """Tell of one mark once in the text: what lost it, a page's frame or a machine, did so all along."""
    spans = [Span(row[0].start, row[-1].end) for row in rows]
    edits = [edit for row in rows for edit in _edits(prose, row)]
    often = f", {len(rows)} times in this text" if len(rows) > 1 else ""
    return Hit(
        spans[0],
        f"a paragraph that is only “{text}”{often}",
        (Fix(tuple(edits)),) if len(edits) == len(rows) else (),
        tuple(Related(span, "here too") for span in spans[1:]),
    )


def _edits(prose: str, row: list[Block]) -> Iterator[Edit]:
    """A stop goes to the sentence before it that has none; another mark goes out, unless it may close a quotation."""
    first, end = row[0], row[-1].end
    text = prose[first.start : first.end]
    before = first.start
    while before and prose[before - 1].isspace():
        before -= 1
    if before and text in (".", "!", "?", "…") and prose[before - 1].isalnum():
        yield Edit(before, end, text)
    elif text not in ('"', "”", "’"):
        yield Edit(before, end, "")
