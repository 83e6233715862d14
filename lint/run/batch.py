"""Short articles in one file, linted together: what depends on one block alone is looked for in all of them at once.

To call a hundred rules takes longer than to read a paragraph: a block-scoped rule is called once for a batch. What
rules find is the same.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress

from lint.rulekit.findings import Task
from lint.rulekit.rule import Hit
from lint.run.blockwise import moved_block, moved_hit, moved_quotation
from lint.text.document import Document
from lint.text.model import Layout, Quotation

_MOST = 64  # articles
_SIZE = 1 << 14  # code points of them
_GAP = "\n\n"  # between two, as between two paragraphs


def batches(parts: Iterable[tuple[int, Document]]) -> Iterator[list[tuple[int, Document]]]:
    """Yield parts of a file in batches of short ones, in order."""
    batch: list[tuple[int, Document]] = []
    size = 0
    for start, part in parts:
        if batch and (len(batch) == _MOST or size + len(part.text) > _SIZE):
            yield batch
            batch, size = [], 0
        batch.append((start, part))
        size += len(part.text)
    if batch:
        yield batch


class Batch:
    """What block-scoped rules say of several documents, none of which has a source.

    ``opened`` has a row for each document: whether the gates of the tasks are open there.
    """

    def __init__(self, tasks: Sequence[Task], documents: Sequence[Document], opened: Sequence[Sequence[bool]]) -> None:
        self._tasks, self._documents, self._opened = tasks, documents, opened
        self._hits: dict[int, dict[int, list[Hit]]] = {}  # by task and number of the document
        joined = _Joined(documents)
        for task, *flags in zip(tasks, *opened, strict=True):
            if task.rule.scope == "block" and task.rule.needs is None and any(flags):
                try:
                    self._hits[id(task)] = joined.by_document(task.rule.check(joined, **task.options))
                except Exception:
                    continue  # each document is asked for itself, and has the error where it belongs

    def tasks(self, number: int) -> Iterator[Task]:
        """Yield those that may find something in one of the documents."""
        for task in compress(self._tasks, self._opened[number]):
            if number in self._hits.get(id(task), (number,)):
                yield task

    def memo(self, number: int) -> "BatchMemo":
        """Return what is known of one of the documents."""
        return BatchMemo(self._hits, number, self._documents[number])


class BatchMemo:
    """What block-scoped rules say of one document, as it is known from its batch."""

    quick = False

    def __init__(self, hits: dict[int, dict[int, list[Hit]]], number: int, document: Document) -> None:
        self._known, self._number, self._document = hits, number, document

    def hits(self, task: Task) -> Iterable[Hit]:
        """Return what a block-scoped rule says of the document."""
        known = self._known.get(id(task))
        if known is None:
            return task.rule.check(self._document, **task.options)
        return known.get(self._number, ())

    def keep(self, task: Task, hits: Sequence[Hit]) -> None:
        """Keep nothing: there is no next version."""

    def kept(self, task: Task) -> Iterable[Hit]:
        return ()


class _Joined(Document):
    """Several documents as one, for rules that look at one block at a time."""

    _documents: Sequence[Document]
    _starts: list[int]

    def __init__(self, documents: Sequence[Document]) -> None:
        first = documents[0]
        super().__init__(_GAP.join(each.text for each in documents), first.path, first.format)
        own = self.__dict__
        own["_documents"] = documents
        own["_starts"] = starts = [0, *accumulate(len(each.text) + len(_GAP) for each in documents[:-1])]
        own["layout"] = Layout(
            _GAP.join(each.prose for each in documents),
            tuple(moved_block(block, by) for by, each in zip(starts, documents, strict=True) for block in each.blocks),
            guessed=frozenset(
                moved_block(block, by)
                for by, each in zip(starts, documents, strict=True)
                for block in each.layout.guessed
            ),
            seams=tuple(seam + by for by, each in zip(starts, documents, strict=True) for seam in each.layout.seams),
        )

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Those of each document: none is continued in the next."""
        pairs = zip(self._starts, self._documents, strict=True)
        return tuple(moved_quotation(each, by) for by, document in pairs for each in document.quotations)

    def by_document(self, hits: Iterable[Hit]) -> dict[int, list[Hit]]:
        """Return hits by the numbers of the documents that they are in, in offsets into those."""
        found: dict[int, list[Hit]] = {}
        for hit in hits:
            number = bisect_right(self._starts, hit.span.start) - 1
            found.setdefault(number, []).append(moved_hit(hit, -self._starts[number]))
        return found
