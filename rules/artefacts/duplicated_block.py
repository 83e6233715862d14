"""A headline, a paragraph or the whole text stands twice.

Pages set a headline again above the text, and a translated file may hold the
article once more. Blocks count as equal if their words are; long ones may
differ in a few words. What is repeated by design stays silent: a title above the
article, a description or summary that is its first paragraph, a caption that says
what its picture's `alt` says, a line of verse. (Words that come again inside different paragraphs are
the matter of `repeated-passage`.)

Option minimum: the shortest block that is compared, in words.
Option similarity: the share of its runs of five words that a block has in common with
    an earlier one to repeat it (1.0: only exact repetition).

Bad: The port reopens after a week\\n\\nShips load again.\\n\\n[The port reopens after a week]\\n\\nThe strike is over.
Bad: The council approved the new budget on Tuesday. [The council approved the new budget on Tuesday.]
Bad: ⚠️ The port reopens after the strike! ⚠️ [The port reopens after the strike!]
Fix: ⚠️ The port reopens after the strike!
Bad: The port reopens after a week | Harbour News\\n\\n[The port reopens after a week]\\n\\nShips load. They sail.
Bad: The port reopens after a week [The port reopens after a week] of strikes, the union said. Ships load again.
Bad: Ships load again today, they say.\\n\\n[Ships load again today, they say.\\n\\nShips load again today, they say.]
Fix: Ships load again today, they say.
Good: The port reopened.\\n\\nShips are loading again.\\n\\nThe port reopened.
Good: - Call the press office\\n- Call the press desk
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from lint import Block, BlockKind, Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.recurring import recurring
from lint.analysis.running_report import is_running_report
from lint.patterns import compiled
from lint.records import NamedTuple

from ._page_forms import outlet_after

_SHINGLE = 5  # words
_LONG = 7  # letters
_HALF = 0.5
_BESIDE = 2  # blocks from a picture to its caption, at most
_FIELDS = 3  # blocks of a record in JSON that may be its summary and what that sums up
_HEAD = 3  # blocks among which headlines are
_LONGEST = 40  # words of a beginning that is repeated at once
_HEADLINES = (BlockKind.TITLE, BlockKind.HEADING)
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.SIGNATURE, BlockKind.DATELINE})


#: What is neither a word nor what ends a sentence or a quotation.
_ORNAMENTS = compiled(r"(?:[^\w.,;:!?…)\]”’\"']|(?<=\s)[\"'])*\Z")


class _Twin(NamedTuple):
    """A block, the earlier one that it repeats, and whether all words are the same."""

    place: int  # among the blocks
    first: int
    exact: bool


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", running=True)
def check(document: Document, *, minimum: int = 5, similarity: float = 0.85) -> Iterator[Hit]:
    everywhere = range(len(document.words))
    again = everywhere if minimum < _SHINGLE else [*document.view(recurring).places(_SHINGLE)]
    if not again:
        return
    blocks = [block for block in document.blocks if block.kind not in _LEFT_OUT]
    keys, runs = _words(document, blocks, again, min(similarity, _HALF))
    twins = [twin for twin in _twins(keys, runs, minimum, similarity) if not _by_design(document, blocks, twin)]
    if is_running_report(document):  # its entries repeat where the count stands
        twins = [twin for twin in twins if blocks[twin.place].kind is not BlockKind.PARAGRAPH]
    for run in _runs(twins):
        first, last = blocks[run[0].place], blocks[run[-1].place]
        span = Span(first.start, last.end)
        other = Span(blocks[run[0].first].start, blocks[run[-1].first].end)
        exact = all(twin.exact for twin in run)
        often = f"{len(run) + 1} times" if _is_one(run) and len(run) > 1 else "twice"
        yield Hit(
            span,
            f"{_what(first, run)} “{_short(document, first)}” comes {often}" + ("" if exact else ", with few changes"),
            (Fix((Edit(_before(document, span), span.end, ""),)),) if exact and not _tells(blocks, run) else (),
            (Related(other, "the first time"),),
        )
    repeated = {twin.place for twin in twins}
    for index, (block, words) in enumerate(zip(blocks, keys, strict=True)):
        length = _repeated_at_once(words, minimum) if words and index not in repeated else 0
        if not length:
            continue
        all_words = document.words_in(block.start, block.end)
        start, end = all_words[length].start, block.end
        times = 2
        if 2 * length < len(words):
            if all_words[length].text != all_words[0].text:
                continue  # a phrase that loops inside a sentence
            while words[times * length : (times + 1) * length] == words[:length]:
                times += 1
            end = all_words[times * length - 1].end if times * length < len(words) else block.end
        cut = (
            Edit(_before_ornaments(document, Span(start, end)), end, "")
            if end == block.end
            else Edit(block.start, start, "")
        )
        yield Hit(
            Span(start, end),
            f"“{_short(document, Block(block.kind, start, end))}” is said {f'{times} times' if times > 2 else 'twice'}",
            (Fix((cut,)),),
            (Related(Span(block.start, all_words[length - 1].end), "the first time"),),
        )


def _tells(blocks: list[Block], run: list[_Twin]) -> bool:
    """Would its body lose what a paragraph tells, which a standfirst has told before?"""
    first, again = run[0].first, run[0].place
    alone = len(run) == 1 and blocks[again].kind not in _HEADLINES
    return alone and first < _HEAD < len(blocks) - 1 and again != first + 1


def _by_design(document: Document, blocks: list[Block], twin: _Twin) -> bool:
    """Is a block repeated as it should be?

    The title of the page or the front matter is, once more above the article; a description or summary, as another
    such field or as the first paragraph; and what a picture shows, as its caption.
    """
    first, again = blocks[twin.first], blocks[twin.place]
    if document.prose[first.end - 1] in ",;":
        return True  # a line of verse
    if first.kind is BlockKind.CAPTION and not document.guessed(first):
        return twin.place <= twin.first + _BESIDE
    lead = next((place for place, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH), len(blocks))
    if document.format == "json":  # its fields are said to be paragraphs too
        return twin.first < twin.place <= _FIELDS
    if document.guessed(first) or first.kind not in _HEADLINES or twin.first >= lead:
        return False
    if first.kind is BlockKind.TITLE and again.kind in _HEADLINES:
        return True
    return twin.place <= lead and (again.kind is BlockKind.HEADING or first.kind is BlockKind.HEADING)


def _words(
    document: Document, blocks: list[Block], again: Sequence[int], share: float
) -> tuple[list[tuple[str, ...]], list[Sequence[int]]]:
    """Return the words of each block, of a headline without its outlet ("– Harbour News"), and where among these five
    in a row begin that may come again.

    ``again``: where such words begin in the document. A block repeats itself only where such words stand at its head,
    and another only where they make up a share of it: of any other block, no words.
    """
    starts = [document.words[at].start for at in again]
    keys: list[tuple[str, ...]] = []
    runs: list[Sequence[int]] = []
    for number, block in enumerate(blocks):
        found = again[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        words: tuple[str, ...] = ()
        if found:
            first, end = document.word_index(block.start), document.word_index(block.end)
            fewest = share * (end - first - _SHINGLE + 1) if number >= _HEAD else 0
            if len(found) >= fewest or found[0] == first:
                outlet = outlet_after(document.prose, block) if number < _HEAD else None
                if outlet and outlet.end == block.end:
                    end = document.word_index(outlet.start)
                words = document.lowercase_words[first:end]
            found = [at - first for at in found]
        keys.append(words)
        runs.append(found)
    return keys, runs


def _repeated_at_once(words: tuple[str, ...], minimum: int) -> int:
    """Return how many words a block begins with twice in a row; 0 for none."""
    most = len(words) // 2
    for length in range(minimum, min(most, _LONGEST) + 1):
        if words[length] == words[0] and words[:length] == words[length : 2 * length]:
            return length
    return most if most > _LONGEST and 2 * most == len(words) and words[:most] == words[most:] else 0


def _twins(keys: list[tuple[str, ...]], runs: list[Sequence[int]], minimum: int, similarity: float) -> list[_Twin]:
    """For every block that repeats an earlier one, which.

    ``runs`` are the places in each block at which five words in a row may come again. Linear: such a run remembers one
    block, and only runs that begin with a long word are kept at all.
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
        last = len(words) - _SHINGLE
        own = [words[place : place + _SHINGLE] for place in runs[index] if place <= last and len(words[place]) >= _LONG]
        counts: dict[int, int] = {}
        for shingle in own:
            if (earlier := shingles.get(shingle)) is not None:
                counts[earlier] = counts.get(earlier, 0) + 1
        best = max(counts, key=lambda earlier: counts[earlier], default=-1)
        if best >= 0 and (_alike(words, keys[best]) >= similarity or _changed_little(words, keys[best], similarity)):
            result.append(_Twin(index, best, False))
            continue
        for shingle in own:
            shingles.setdefault(shingle, index)
    return result


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Return the share of their runs of five words that two blocks have in common, of the longer one's."""
    first, second = (
        {block[place : place + _SHINGLE] for place in range(len(block) - _SHINGLE + 1)} for block in (words, others)
    )
    return len(first & second) / max(len(first), len(second))


def _changed_little(words: tuple[str, ...], others: tuple[str, ...], similarity: float) -> bool:
    """Do two long blocks differ by a word or two: half of their runs, and nearly all of their words, are the same?"""
    common = sum((Counter(words) & Counter(others)).values())
    longest = max(len(words), len(others))
    return common * 2 >= longest * (1 + similarity) and _alike(words, others) >= _HALF


def _runs(twins: list[_Twin]) -> Iterator[list[_Twin]]:
    """Twins that follow each other like their firsts do, or that are one block over and over: each is one finding."""
    run: list[_Twin] = []
    for twin in twins:
        if run and not _goes_on(run, twin):
            yield run
            run = []
        run.append(twin)
    if run:
        yield run


def _goes_on(run: list[_Twin], twin: _Twin) -> bool:
    """Does a twin continue a run?"""
    if twin.place != run[-1].place + 1:
        return False
    if twin.first == run[-1].first:
        return _is_one(run) and run[0].place == twin.first + 1
    return twin.first == run[-1].first + 1 and (len(run) == 1 or not _is_one(run))


def _is_one(run: list[_Twin]) -> bool:
    """Is a run one block over and over?"""
    return run[0].first == run[-1].first


def _what(block: Block, run: list[_Twin]) -> str:
    if not _is_one(run):
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
    """Return where the space before a span begins."""
    start = span.start
    while start and document.text[start - 1].isspace():
        start -= 1
    return start


def _before_ornaments(document: Document, span: Span) -> int:
    """Return where the space, the ornaments and the opening marks before a span begin.

    They belong to what is said again, and would hang behind what was said before it. Those that the span ends with too
    belong to the end of either.
    """
    before = _ORNAMENTS.search(document.text, max(0, span.start - _LONGEST), span.start)
    start = before.start() if before else span.start
    ornaments = document.text[start : span.start].strip("\"' ")
    again = ornaments and document.text.endswith(ornaments, span.start, span.end)
    return _before(document, span) if again else start
