"""Text to blocks, sentences and words: pure functions, for news, by form alone."""

import re
from collections.abc import Iterator

from lint.document import Block, BlockKind, Word

_WORD = re.compile(r"[^\W_]+(?:['’\-.,][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9])")


def words(prose: str) -> tuple[Word, ...]:
    """The words of a prose, in order."""
    return tuple(
        Word(text := match[0], text.lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(prose)
    )


def blocks(prose: str) -> tuple[Block, ...]:
    """The blocks of a plain text."""
    return tuple(
        Block(BlockKind.PARAGRAPH, match.start(), match.end()) for match in re.finditer(r"\S[^\n]*(?<=\S)", prose)
    )


def sentences(prose: str, block: Block) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence in a block of a prose."""
    start = block.start
    for match in _END.finditer(prose, block.start, block.end):
        yield start, match.end()
        start = match.end()
        while start < block.end and prose[start].isspace():
            start += 1
    if start < block.end:
        yield start, block.end
