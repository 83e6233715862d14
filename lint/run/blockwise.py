"""Reuses the layers of a document, and what rules said of its blocks, when the next version of its text is linted.

A rule with ``scope="block"`` looks at nothing but one block and its quotations, so that its hits in a block that has
not changed are those of the last time, moved to where the block is now. Other rules run on the whole document, whose
words and sentences are put together from those of its blocks.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.findings import Task
from lint.rulekit.rule import Edit, Hit
from lint.text.document import Document
from lint.text.model import Block, Layout, Quotation, Sentence, Span, Word

_EDGE = "\n"  # stands around a part, as it does around a line of the prose
_JOINS = compiled(r"[\w&@#.]")  # between two blocks, this might belong to a word

_new_word = partial(tuple.__new__, Word)
_new_sentence = partial(tuple.__new__, Sentence)


class _Key(NamedTuple):
    """All that a block-scoped rule can see: the blocks on one line of the prose, mostly one.

    A dateline and its paragraph, or the cells of a row, belong together: a rule may look at the characters before a
    match, and they must be what they are in the whole document. Offsets count from the beginning of the part.
    """

    blocks: tuple[Block, ...]
    guessed: frozenset[Block]
    text: str
    prose: str
    format: str
    quotations: tuple[Quotation, ...]
    seams: tuple[int, ...]


class _Part:
    """A part of a document, and what is known of it."""

    def __init__(self, key: _Key) -> None:
        self.document = _document(key)
        self.hits: dict[int, tuple[Hit, ...]] = {}  # by the identity of the task
        self.telling: list[tuple[int, tuple[Hit, ...]]] | None = None  # those with hits, when all have been asked
        self._offset = 0
        self._words: Sequence[Word] = self.document.words
        self._sentences: Sequence[Sentence] = self.document.sentences

    def is_complete(self, tasks: frozenset[int]) -> bool:
        """Have all block-scoped rules been asked?"""
        if self.telling is None and tasks <= self.hits.keys():
            self.telling = [(number, hits) for number, hits in self.hits.items() if hits]
        return self.telling is not None

    def layers(self, offset: int) -> tuple[Sequence[Word], Sequence[Sentence]]:
        """Return the words and sentences of the part where it is now."""
        by = offset - self._offset
        if by:
            self._words = [_new_word((text, key, start + by, end + by)) for text, key, start, end in self._words]
            self._sentences = list(self._moved_sentences(by))
            self._offset = offset
        return self._words, self._sentences

    def _moved_sentences(self, by: int) -> Iterator[Sentence]:
        words, index = tuple(self._words), 0
        for start, end, inside, (kind, first, last) in self._sentences:
            if inside:  # its words have not moved yet: they tell which of the moved ones are its own
                while words[index].start < inside[0].start + by:
                    index += 1
            own = words[index : index + len(inside)]
            index += len(inside)
            yield _new_sentence((start + by, end + by, own, Block(kind, first + by, last + by)))


class BlockMemo:
    """What is known of the parts of the last two versions of a text."""

    def __init__(self) -> None:
        self.quick = False  # what rules said of the whole document when they last ran will do
        self.is_english = False  # as far as the last version that was asked for as a whole was
        self._tasks: Sequence[Task] = ()
        self._last: dict[_Key, _Part] = {}
        self._now: dict[_Key, _Part] = {}
        self._scoped: frozenset[int] = frozenset()  # the tasks of block-scoped rules
        self._fresh: list[tuple[_Part, int]] = []  # the parts that not all of them have seen
        self._telling: dict[int, list[tuple[tuple[Hit, ...], int]]] = {}  # what they said of the other ones
        self._whole: dict[int, tuple[Hit, ...]] = {}  # what the other rules said when they last ran, by their tasks
        self._whole_text: str | None = None
        self._edit = _Edit(0, 0, 0)  # from that text to this one

    def begin(self, tasks: Sequence[Task], document: Document) -> None:
        """Begin with the next version of the text. With other tasks than the last time, nothing is reused."""
        if tasks is not self._tasks:
            self._last, self._now, self._tasks = {}, {}, tasks
            self._scoped = frozenset(id(task) for task in tasks if task.rule.scope == "block")
            self._whole, self._whole_text = {}, None
        if self.quick:
            self._edit = _Edit.between(self._whole_text or "", document.text)
        else:
            self._whole, self._whole_text = {}, document.text
            self.is_english = False
        self._last, self._now, self._fresh, self._telling = self._now, {}, [], {}
        places: list[tuple[_Part, int]] = []
        for key, offset in _parts(document):
            part = self._now.get(key)
            if part is None:
                part = self._now[key] = self._last.get(key) or _Part(key)
            places.append((part, offset))
            if not part.is_complete(self._scoped):
                self._fresh.append((part, offset))
            for number, hits in part.telling or ():
                self._telling.setdefault(number, []).append((hits, offset))
        if not self.quick and _is_all(document):
            words: list[Word] = []
            sentences: list[Sentence] = []
            for part, offset in places:
                its_words, its_sentences = part.layers(offset)
                words += its_words
                sentences += its_sentences
            known: dict[str, Any] = document.__dict__
            known["words"], known["sentences"] = tuple(words), tuple(sentences)

    def hits(self, task: Task) -> Iterator[Hit]:
        """Yield what a block-scoped rule says of the parts of this version."""
        number = id(task)  # the tasks are held here, so that no other one has the same
        for hits, offset in self._telling.get(number, ()):
            for hit in hits:
                yield moved_hit(hit, offset)
        for part, offset in self._fresh:
            found = part.hits.get(number)
            if found is None:
                found = part.hits[number] = tuple(task.rule.check(part.document, **task.options))
            for hit in found:
                yield moved_hit(hit, offset)

    def keep(self, task: Task, hits: Sequence[Hit]) -> None:
        """Keep what a rule says of the whole document."""
        self._whole[id(task)] = tuple(hits)

    def kept(self, task: Task) -> Iterator[Hit]:
        """Yield what a rule said of the whole document when it last ran, where it is now and as far as it still is."""
        for hit in self._whole.get(id(task), ()):
            spans = [hit.span, *(other.span for other in hit.related if other.side != "source")]
            spans += [Span(edit.start, edit.end) for fix in hit.fixes for edit in fix.edits]
            if not any(map(self._edit.touches, spans)):
                yield self._edit.moved(hit)


class _Edit(NamedTuple):
    """The stretch in which one text differs from another, and by how much all after it is moved."""

    start: int
    end: int
    by: int

    @classmethod
    def between(cls, old: str, new: str) -> "_Edit":
        """Return the one stretch that holds all differences."""
        most = min(len(old), len(new))
        start = _common(most, lambda size: old[:size] == new[:size])
        tail = _common(most - start, lambda size: size == 0 or old[-size:] == new[-size:])
        return cls(start, len(old) - tail, len(new) - len(old))

    def touches(self, span: Span) -> bool:
        return span.start <= self.end and self.start <= span.end

    def moved(self, hit: Hit) -> Hit:
        """Return a hit that the edit does not touch where it is after it."""

        def moved(span: Span) -> Span:
            return _moved_span(span, self.by) if span.start > self.start else span

        def edit(edit: Edit) -> Edit:
            return Edit(*moved(Span(edit.start, edit.end)), edit.text)

        return hit._replace(
            span=moved(hit.span),
            fixes=tuple(fix._replace(edits=tuple(map(edit, fix.edits))) for fix in hit.fixes),
            related=tuple(
                other if other.side == "source" else other._replace(span=moved(other.span)) for other in hit.related
            ),
        )


def _common(most: int, agree: Callable[[int], bool]) -> int:
    """Return the largest size, up to the most, at which two texts agree; they do at all smaller ones."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if agree(middle) else (low, middle - 1)
    return low


def _parts(document: Document) -> Iterator[tuple[_Key, int]]:
    """Yield what can be seen of each part, and by how much it is moved."""
    text, prose, quotations, seams = document.text, document.prose, document.quotations, document.layout.seams
    quotation = seam = 0
    for blocks in _on_one_line(document):
        start, end = blocks[0].start, blocks[-1].end
        offset = start - len(_EDGE)
        first, first_seam = quotation, seam
        while quotation < len(quotations) and quotations[quotation].start < end:
            quotation += 1
        while seam < len(seams) and seams[seam] < end:
            seam += 1
        moved = tuple(moved_block(block, -offset) for block in blocks)
        yield (
            _Key(
                moved,
                frozenset(there for here, there in zip(blocks, moved, strict=True) if document.guessed(here)),
                f"{_EDGE}{text[start:end]}{_EDGE}",
                f"{_EDGE}{prose[start:end]}{_EDGE}",
                document.format,
                tuple(moved_quotation(each, -offset) for each in quotations[first:quotation]),
                tuple(place - offset for place in seams[first_seam:seam]),
            ),
            offset,
        )


def _on_one_line(document: Document) -> Iterator[list[Block]]:
    """Yield the blocks in order, those between which no line of the prose ends together."""
    prose = document.prose
    together: list[Block] = []
    for block in document.blocks:
        if together and "\n" in prose[together[-1].end : block.start]:
            yield together
            together = []
        together.append(block)
    if together:
        yield together


def _is_all(document: Document) -> bool:
    """Do all words of a document lie in its blocks?"""
    prose, done = document.prose, 0
    for block in document.blocks:
        if _JOINS.search(prose, done, block.start):
            return False
        done = block.end
    return not _JOINS.search(prose, done)


def _document(key: _Key) -> Document:
    """Return a document that is one part: its layout and quotations are known and need not be found."""
    document = Document(key.text, format=key.format)
    known: dict[str, Any] = document.__dict__
    known["layout"] = Layout(key.prose, key.blocks, guessed=key.guessed, seams=key.seams)
    known["quotations"] = key.quotations
    return document


def moved_block(block: Block, by: int) -> Block:
    """Return a block moved by so many code points."""
    return Block(block.kind, block.start + by, block.end + by)


def _moved_span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def moved_quotation(quotation: Quotation, by: int) -> Quotation:
    """Return a quotation moved by so many code points."""
    start, end, inner = quotation.start + by, quotation.end + by, _moved_span(quotation.inner, by)
    return quotation._replace(start=start, end=end, inner=inner)


def moved_hit(hit: Hit, by: int) -> Hit:
    """Return a hit moved by so many code points, but not what it says of the source."""
    return hit._replace(
        span=_moved_span(hit.span, by),
        fixes=tuple(
            fix._replace(edits=tuple(Edit(start + by, end + by, text) for start, end, text in fix.edits))
            for fix in hit.fixes
        ),
        related=tuple(
            other if other.side == "source" else other._replace(span=_moved_span(other.span, by))
            for other in hit.related
        ),
    )
