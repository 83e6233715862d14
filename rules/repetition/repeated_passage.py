"""A run of a dozen words or more comes again further down.

A system that translates in pieces gives the same piece twice, and an article pasted
together says in its last paragraph what its first has said. A word or two may differ.
What is short and made of names and titles comes again by right, and so does a headline
or a standfirst in its article, or an entry of a running report; two versions of one
quotation are for quotation-drift, and whole paragraphs that stand twice for
duplicated-block. A passage of twenty words or more is a warning, a shorter one or a
pulled quotation only a note.

Option words: the length of the shortest passage that is reported, in words, at least 8.

Bad: The council wants to rebuild the bridge that was destroyed by the flood last winter, but the money is missing.\\n\\nThe mayor is ill.\\n\\nAsked about the plans, the clerk repeated that [the council wants to rebuild the bridge that was destroyed by the flood last winter, but the money is missing].
Bad: Crews needed six hours to put out the fire that started in the paint store of the old bus depot on Monday.\\n\\nThe mayor is ill.\\n\\n[Crews needed six hours to put out the fire that began in the paint store of the old bus depot on Monday].
Bad: Officials say that the new law will force every foreign firm to open an account in May.\\n\\nBanks agree.\\n\\nAs was said, [the new law will force every foreign firm to open an account in May].
Good: Deputy Foreign Minister Ivan Petrov of the Russian Federation arrived.\\n\\nThey met Deputy Foreign Minister Ivan Petrov of the Russian Federation.
Good: The council wants to rebuild the bridge.\\n\\nThe mayor said that the council wants to rebuild the bridge.
"""  # noqa: E501

from collections.abc import Iterator, Sequence

from lint import Block, BlockKind, Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.inflection import AUXILIARIES
from lint.analysis.recurring import Recurring, recurring
from lint.analysis.running_report import is_running_report
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled
from lint.records import NamedTuple

_SEED = 8  # words in a row that must be the same: the runs are looked up by them
_LONG = 20  # words of a passage that is a warning
_CONTENT = 0.3  # of the words at least are neither names nor function words
_GROUP = compiled(r"\b[Ff]or [^,.;:\n]{3,50}, \Z")
_LABEL = 20  # characters of a label, at most: "FULL TEXT."
_OPENING = 2  # blocks: headline and standfirst
_STOPS = (".", "!", "?")  # of a sentence; a headline has none
_VERBS = AUXILIARIES | frozenset(
    """will would can could may might must should does did said says say told goes
    went came comes made makes took takes gave gives saw knew began wants holds held""".split()
)
_BRIDGES = ((1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1))  # words that may differ, before and now
_AFTER_BRIDGE = 4  # words that must be the same again


class _Run(NamedTuple):
    """Two stretches of words by their indexes: where it stood before, and where it comes again."""

    before: int
    before_end: int
    again: int
    again_end: int


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", running=True)
def check(document: Document, *, words: int = 12) -> Iterator[Hit]:
    text = document.words
    if is_running_report(document):
        return
    abstract = _end_of_abstract(document)
    for run in _runs(document.lowercase_words, document.view(recurring)):
        length = run.again_end - run.again
        passage = text[run.again : run.again_end]
        if length < words or not _says_something(passage):
            continue
        if _is_parallel(document, run) or (abstract and text[run.before].start < abstract <= text[run.again].start):
            continue
        if length < _LONG and (_in_opening(document, text[run.before]) or not _is_clause(passage)):
            continue
        first = Span(text[run.before].start, text[run.before_end - 1].end)
        second = Span(passage[0].start, passage[-1].end)
        quoted = [_inside_quotation(document, span) for span in (first, second)]
        if all(quoted) or _in_heading(document, first):
            continue
        if _whole_blocks(document, first) and _whole_blocks(document, second) and _are_equal(document, run):
            continue
        if length - _words_of_twins(document, first, second) < words:
            continue  # whole paragraphs, and a few words more
        opening = " ".join(word.text for word in passage[:5])
        yield Hit(
            second,
            f"“{opening} …”: these {length} words are further up already",
            related=(Related(first, "here"),),
            severity=Severity.NOTE if length < _LONG or any(quoted) else None,
        )


def _end_of_abstract(document: Document) -> int:
    """Return where the full text of a record begins after its abstract; 0 in other texts."""
    heads = {
        block.start: document.prose[block.start : block.end].strip(" .:").lower()
        for block in document.blocks
        if block.end - block.start < _LABEL
    }
    start = next((start for start, label in heads.items() if label in ("full text", "body")), 0)
    return start if any(label in ("abstract", "summary") and at < start for at, label in heads.items()) else 0


def _is_parallel(document: Document, run: _Run) -> bool:
    """Are they provisions of one form with other numbers, or one for each group: "for lawyers, …; for teachers, …"?"""
    before = document.words[run.before : run.before_end]
    again = document.words[run.again : run.again_end]
    numbers, others = ([word.key for word in words if word.key[0].isdigit()] for words in (before, again))
    if len(numbers) == len(others) and numbers != others:
        return True
    prose = document.prose
    heads = (_GROUP.search(prose, max(0, words[0].start - 60), words[0].start) for words in (before, again))
    return any(heads) and document.block_at(before[0].start) == document.block_at(again[0].start)


def _says_something(passage: Sequence[Word]) -> bool:
    content = sum(word.text.islower() and word.key not in FUNCTION_WORDS for word in passage)
    return content >= _CONTENT * len(passage)


def _in_opening(document: Document, word: Word) -> bool:
    """Does a word stand in the headline or the standfirst, the first two blocks of several?

    A text of few paragraphs has no standfirst without a headline above it.
    """
    blocks = document.blocks[: min(_OPENING, len(document.blocks) // 3)]
    if len(blocks) == 1 and document.prose[blocks[0].start : blocks[0].end].rstrip(' \n"”’»)')[-1:] in _STOPS:
        return False
    return bool(blocks) and word.start < blocks[-1].end


def _is_clause(passage: Sequence[Word]) -> bool:
    """Is there a verb to be seen, and no "according to" at the head? Names of laws and of bodies have none."""
    if passage[0].key == "according":
        return False
    return any(word.key in _VERBS or (word.key.endswith("ed") and word.text.isalpha()) for word in passage)


def _in_heading(document: Document, span: Span) -> bool:
    block = document.block_at(span.start)
    return block is not None and block.kind in {BlockKind.TITLE, BlockKind.HEADING} and block.span.covers(span)


def _are_equal(document: Document, run: _Run) -> bool:
    """Are the words the same? Paragraphs of which some differ are no other rule's."""
    keys = document.lowercase_words
    return keys[run.before : run.before_end] == keys[run.again : run.again_end]


def _whole_blocks(document: Document, span: Span) -> bool:
    """Is the span, but for marks at its edges, one block or several?"""
    first, last = document.block_at(span.start), document.block_at(span.end - 1)
    return (
        first is not None
        and last is not None
        and not document.words_in(first.start, span.start)
        and not document.words_in(span.end, last.end)
    )


def _words_of_twins(document: Document, first: Span, second: Span) -> int:
    """Return how many words of the second span lie in blocks that stand as a whole in both."""
    before = {_block_keys(document, block) for block in document.blocks if first.covers(block.span)}
    again = (_block_keys(document, block) for block in document.blocks if second.covers(block.span)) if before else ()
    return sum(len(keys) for keys in again if keys in before)


def _block_keys(document: Document, block: Block) -> tuple[str, ...]:
    return document.lowercase_words[document.word_index(block.start) : document.word_index(block.end)]


def _inside_quotation(document: Document, span: Span) -> bool:
    return document.quoted(Span(span.start, span.start + 1)) and document.quoted(Span(span.end - 1, span.end))


def _runs(keys: Sequence[str], there: Recurring) -> Iterator[_Run]:
    """The longest runs that come again, in order and without overlaps; time grows with the words, not their square."""
    last: dict[tuple[str, ...], int] = {}
    done = 0
    for again in there.places(_SEED):
        seed = tuple(keys[again : again + _SEED])
        before = last.get(seed)
        last[seed] = again
        # What comes again within a dozen words is a loop, and another rule's
        if before is None or again < done or again - before < _SEED + 4:
            continue
        run = _extended(keys, before, again)
        yield run
        done = run.again_end


def _extended(keys: Sequence[str], before: int, again: int) -> _Run:
    """Return a run as far as it goes, over words that differ here and there."""
    before_end, again_end = before + _SEED, again + _SEED
    while True:
        while again_end < len(keys) and before_end < again and keys[before_end] == keys[again_end]:
            before_end += 1
            again_end += 1
        for skipped, inserted in _BRIDGES:
            left, right = before_end + skipped, again_end + inserted
            same = keys[left : left + _AFTER_BRIDGE]
            if (
                left + _AFTER_BRIDGE <= again
                and len(same) == _AFTER_BRIDGE
                and same == keys[right : right + _AFTER_BRIDGE]
            ):
                before_end, again_end = left + _AFTER_BRIDGE, right + _AFTER_BRIDGE
                break
        else:
            return _Run(before, before_end, again, again_end)
