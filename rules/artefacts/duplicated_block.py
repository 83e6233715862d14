"""A headline, a paragraph or the whole text stands twice.

Pages set a headline again above the text, and a translated file may hold the
article once more. Blocks count as equal if their words are; long ones may
differ in a few words. (Words that come again inside different paragraphs are
the matter of `repeated-passage`.)

Bad: The port reopens after a week\\n\\nShips load again.\\n\\n[The port reopens after a week]\\n\\nThe strike is over.
Bad: The council approved the new budget on Tuesday. [The council approved the new budget on Tuesday.]
Good: The port reopened.\\n\\nShips are loading again.\\n\\nThe port reopened.
Good: - Call the press office\\n- Call the press desk
"""

from collections.abc import Iterator
from typing import NamedTuple

from lint import Block, BlockKind, Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule

_SHINGLE = 5  # words
_LONG = 7  # letters
_HEADLINES = (BlockKind.TITLE, BlockKind.HEADING)
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.SIGNATURE, BlockKind.DATELINE})


class _Twin(NamedTuple):
    """A block, the earlier one that it repeats, and whether all words are the same."""

    place: int  # among the blocks
    first: int
    exact: bool


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report")
def check(document: Document, *, minimum: int = 5, similarity: float = 0.85) -> Iterator[Hit]:
    """``minimum``: words of a block that is compared; ``similarity``: the share of its runs of five words that a block
    has in common with an earlier one to repeat it (1.0: only exact repetition)."""
    blocks = [block for block in document.blocks if block.kind not in _LEFT_OUT]
    keys = [
        document.lowercase_words[document.word_index(block.start) : document.word_index(block.end)] for block in blocks
    ]
    twins = [
        twin
        for twin in _twins(keys, minimum, similarity)
        if not _titles(document, blocks[twin.first], blocks[twin.place])
    ]
    for run in _runs(twins):
        first, last = blocks[run[0].place], blocks[run[-1].place]
        span = Span(first.start, last.end)
        other = Span(blocks[run[0].first].start, blocks[run[-1].first].end)
        exact = all(twin.exact for twin in run)
        yield Hit(
            span,
            f"{_what(first, run)} “{_short(document, first)}” stands twice" + ("" if exact else ", with few changes"),
            (Fix((Edit(_before(document, span), span.end, ""),)),) if exact else (),
            (Related(other, "the first time"),),
        )
    repeated = {twin.place for twin in twins}
    for index, (block, words) in enumerate(zip(blocks, keys, strict=True)):
        half = len(words) // 2
        if index in repeated or half < minimum or len(words) % 2 or words[:half] != words[half:]:
            continue
        start = document.words_in(block.start, block.end)[half].start
        yield Hit(
            Span(start, block.end),
            f"all of “{_short(document, block)}” is said twice",
            (Fix((Edit(_before(document, Span(start, block.end)), block.end, ""),)),),
            (Related(Span(block.start, start), "the first time"),),
        )


def _titles(document: Document, first: Block, again: Block) -> bool:
    """Is it the title of the page or the front matter, once more above the article, as it should be?"""
    return first.kind is BlockKind.TITLE and not document.guessed(first) and again.kind in _HEADLINES


def _twins(keys: list[tuple[str, ...]], minimum: int, similarity: float) -> list[_Twin]:
    """For every block that repeats an earlier one, which.

    Linear: a run of five words remembers one block, and only runs that begin with a long word are kept at all.
    """
    seen: dict[tuple[str, ...], int] = {}
    shingles: dict[tuple[str, ...], int] = {}
    result = []
    for index, words in enumerate(keys):
        if len(words) < minimum:
            continue
        first = seen.setdefault(words, index)
        if first != index:
            result.append(_Twin(index, first, True))
            continue
        if similarity >= 1 or len(words) < 3 * _SHINGLE:
            continue
        own = [
            words[place : place + _SHINGLE] for place in range(len(words) - _SHINGLE + 1) if len(words[place]) >= _LONG
        ]
        counts: dict[int, int] = {}
        for shingle in own:
            if (earlier := shingles.get(shingle)) is not None:
                counts[earlier] = counts.get(earlier, 0) + 1
        best = max(counts, key=lambda earlier: counts[earlier], default=-1)
        if best >= 0 and _alike(words, keys[best]) >= similarity:
            result.append(_Twin(index, best, False))
            continue
        for shingle in own:
            shingles.setdefault(shingle, index)
    return result


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """The share of their runs of five words that two blocks have in common, of the longer one's."""
    first, second = (
        {block[place : place + _SHINGLE] for place in range(len(block) - _SHINGLE + 1)} for block in (words, others)
    )
    return len(first & second) / max(len(first), len(second))


def _runs(twins: list[_Twin]) -> Iterator[list[_Twin]]:
    """Twins that follow each other like their firsts do: a text that is told twice is one finding."""
    run: list[_Twin] = []
    for twin in twins:
        if run and (twin.place, twin.first) != (run[-1].place + 1, run[-1].first + 1):
            yield run
            run = []
        run.append(twin)
    if run:
        yield run


def _what(block: Block, run: list[_Twin]) -> str:
    if len(run) > 1:
        return f"a passage of {len(run)} blocks from"
    return (
        "the headline"
        if block.kind in _HEADLINES
        else "the caption"
        if block.kind is BlockKind.CAPTION
        else "the paragraph"
    )


def _short(document: Document, block: Block) -> str:
    text = document.prose[block.start : block.end]
    return text if len(text) <= 40 else text[:39] + "…"


def _before(document: Document, span: Span) -> int:
    """Where the space before a span begins."""
    start = span.start
    while start and document.text[start - 1].isspace():
        start -= 1
    return start
