"""Finds the runs of capitals in a prose and the names in them, with what the words beside them tell."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

from lint.analysis.names.model import Kind
from lint.analysis.names.reader import Reading, is_listed, opens_common, readings, single, single_inside
from lint.analysis.names.tokens import PARTICLE_ENDINGS, begins_sentence, particle_before, runs_of
from lint.analysis.names.words import words
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.gate import Occurring
from lint.text.document import Document
from lint.text.model import Block, BlockKind

_LAST_LETTERS = compiled(r"[^\W\d_]+\Z")
_AFTER = compiled(r"['’s]*,?[\"”]?[ \xa0]([^\W\d_]+)|, (\d\d)\b")


class Piece(NamedTuple):
    """A name where it stands."""

    start: int
    end: int
    reading: Reading
    kind: Kind
    heading: bool


_UNKNOWN = Kind.UNKNOWN  # to look it up in its class takes longer than all else that is done with it
_new_piece = partial(tuple.__new__, Piece)


def find_pieces(document: Document) -> Iterator[Piece]:
    """Yield the names of a document as they stand, before anything is known of the rest of the text."""
    prose, in_heading = document.prose, Headings(document).at
    for run in runs_of(prose, document.view(Occurring).alphabet):
        begin, text = run.start(), run[0]
        particle = particle_before(prose, begin) if prose[begin - 3 : begin - 1] in PARTICLE_ENDINGS else None
        if particle is not None:
            begin, text = particle, prose[particle : run.end()]
        elif text.isalpha():
            reading = single(text)
            if reading is not None and reading.head:
                if not begins_sentence(prose, begin):
                    reading = single_inside(text)
                elif not is_listed(reading.keys[0]):
                    continue
            if reading is None:
                continue
            kind = reading.kind
            if kind is _UNKNOWN:
                kind = _kind(prose, reading, begin, run.end())
            yield _new_piece((begin, run.end(), reading, kind, in_heading(begin)))
            continue
        heading = in_heading(begin)
        for reading in readings(text, begins_sentence(prose, begin) and opens_common(text)):
            start, end, kind = begin + reading.start, begin + reading.end, reading.kind
            if kind is _UNKNOWN:
                kind = _kind(prose, reading, start, end)
            yield _new_piece((start, end, reading, kind, heading))


def _kind(prose: str, reading: Reading, start: int, end: int) -> Kind:
    """Return what a name is, by the words beside it."""
    word, comma = _word_before(prose, start)
    if word in words("title"):
        return Kind.PERSON
    after = _AFTER.match(prose, end, end + 24)
    if after and (after[2] or after[1] in words("speech")):
        return Kind.PERSON
    if word in words("in") and not comma and len(reading.keys) == 1 and word not in _ANYWHERE:
        return Kind.PLACE
    return _UNKNOWN


#: Prepositions before persons and bodies as well as before places.
_ANYWHERE = frozenset({"to", "from", "of", "via"})


def _word_before(prose: str, offset: int) -> tuple[str, bool]:
    """Return the word before an offset, or "", and whether a comma stands between."""
    before = prose[offset - 24 if offset > 24 else 0 : offset]
    comma = False
    if before[-1:] == " " and before[-2:-1].isalpha():  # as nearly always
        bare = before[:-1]
    else:
        before = before.rstrip("\"'“‘(")
        bare = before.rstrip(" \xa0,")
        comma = "," in before[len(bare) :]
    word = bare.rpartition(" ")[2]
    if not word.isalpha():
        letters = _LAST_LETTERS.search(word)
        word = letters[0] if letters else ""
    return word, comma


class Headings:
    """The stretches whose capitals say nothing: headings in title case or in capitals."""

    def __init__(self, document: Document) -> None:
        blocks = [block for block in document.blocks if _all_capitals(document.prose, block)]
        self._starts = [block.start for block in blocks]
        self._ends = [block.end for block in blocks]

    def at(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


_LONG_WORD = compiled(r"\b[^\W\d_]{4,}")


def _all_capitals(prose: str, block: Block) -> bool:
    """Does nearly every long word of a short block without a full stop begin with a capital?"""
    if block.end - block.start > 240 or block.kind is BlockKind.DATELINE:
        return False
    text = prose[block.start : block.end]
    if text.rstrip("\"'”’) \n").endswith((".", "!", "…")):
        return False
    words = _LONG_WORD.findall(text)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)
