"""Reuses what rules said of a block when another version of the text is linted.

A rule with ``scope="block"`` looks at nothing but one block and its quotations, so that its hits in a block that has
not changed are those of the last time, moved to where the block is now. Other rules run on the whole document.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lint.rulekit.findings import Task
from lint.rulekit.rule import Edit, Hit
from lint.text.document import Document
from lint.text.model import Block, Layout, Quotation, Span

_EDGE = "\n"  # stands around a block, as between blocks


class _Key(NamedTuple):
    """All that a block-scoped rule can see."""

    block: Block  # from the beginning of the part
    text: str
    prose: str
    guessed: bool
    quotations: tuple[Quotation, ...]


class BlockMemo:
    """The hits of block-scoped rules, by block. It holds what the last two versions of a text asked for."""

    def __init__(self) -> None:
        self._tasks: Sequence[Task] = ()
        self._last: dict[tuple[int, _Key], tuple[Hit, ...]] = {}
        self._now: dict[tuple[int, _Key], tuple[Hit, ...]] = {}

    def begin(self, tasks: Sequence[Task]) -> None:
        """Begin with another version of the text. With other tasks than the last time, nothing is reused."""
        if tasks is not self._tasks:
            self._last, self._now, self._tasks = {}, {}, tasks
        self._last, self._now = self._now, {}

    def hits(self, document: Document, task: Task) -> Iterator[Hit]:
        """Yield what a block-scoped rule says of each block of a document."""
        for key, offset in document.view(_parts):
            place = (id(task), key)
            found = self._now.get(place)
            if found is None:
                found = self._last.get(place)
                if found is None:
                    found = tuple(task.rule.check(_document(key), **task.options))
                self._now[place] = found
            for hit in found:
                yield _moved(hit, offset)


def _parts(document: Document) -> list[tuple[_Key, int]]:
    """Return what can be seen of each block, and by how much it is moved."""
    parts: list[tuple[_Key, int]] = []
    quotations, index = document.quotations, 0
    for block in document.blocks:
        inside: list[Quotation] = []
        while index < len(quotations) and quotations[index].start < block.end:
            if quotations[index].start >= block.start:
                inside.append(quotations[index])
            index += 1
        offset = block.start - len(_EDGE)
        here = Block(block.kind, len(_EDGE), block.end - offset)
        moved = tuple(
            each._replace(start=each.start - offset, end=each.end - offset, inner=_shifted(each.inner, -offset))
            for each in inside
        )
        text, prose = (_EDGE + whole[block.start : block.end] + _EDGE for whole in (document.text, document.prose))
        parts.append((_Key(here, text, prose, document.guessed(block), moved), offset))
    return parts


def _document(key: _Key) -> Document:
    """Return a document that is one block: its layout and quotations are known and need not be found."""
    document = Document(key.text, format="block")
    known: dict[str, Any] = document.__dict__
    guessed = frozenset({key.block}) if key.guessed else frozenset()
    known["layout"] = Layout(key.prose, (key.block,), guessed=guessed)
    known["quotations"] = key.quotations
    return document


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved(hit: Hit, by: int) -> Hit:
    return hit._replace(
        span=_shifted(hit.span, by),
        fixes=tuple(
            fix._replace(edits=tuple(Edit(start + by, end + by, text) for start, end, text in fix.edits))
            for fix in hit.fixes
        ),
        related=tuple(other._replace(span=_shifted(other.span, by)) for other in hit.related),
    )
