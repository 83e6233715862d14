"""Finds the runs of capitals in a prose and the names in them, with what the words beside them tell."""

from collections.abc import Iterator
from typing import TypeAlias

from lint.analysis.names.model import Kind
from lint.analysis.names.reader import Reading, is_listed, opens_common, readings, single, single_inside
from lint.analysis.names.tokens import PARTICLE_ENDINGS, PARTICLES_OF_TWO, begins_sentence, particle_before, runs_of
from lint.analysis.names.words import words
from lint.patterns import compiled
from lint.rulekit.occurring import Occurring
from lint.text.document import Document
from lint.text.model import Block, BlockKind

_LAST_LETTERS = compiled(r"[^\W\d_]+\Z")
_WINDOW = 24  # characters before or after a name that are looked at
_BESIDE = frozenset("'’s,\"” \xa0")  # what _AFTER begins with
_AFTER = compiled(r"['’s]*,?[\"”]?[ \xa0]([^\W\d_]+)|, (\d\d)\b")


#: A name where it stands: its start and end, what its run of capitals says, its kind, and whether it is in a heading.
Piece: TypeAlias = tuple[int, int, Reading, Kind, bool]

_UNKNOWN = Kind.UNKNOWN  # to look it up in its class takes longer than all else that is done with it


def find_pieces(document: Document) -> Iterator[Piece]:
    """Yield the names of a document as they stand, before anything is known of the rest of the text."""
    prose = document.prose
    headings = _headings(document)
    heading_start, heading_end = next(headings)
    for run in runs_of(prose, document.view(Occurring).alphabet):
        (begin, stop), text = run.span(), run[0]
        while begin >= heading_end:
            heading_start, heading_end = next(headings)
        particle = None
        if prose[begin - 3 : begin - 1] in PARTICLES_OF_TWO or prose[begin - 4 : begin - 1] in PARTICLE_ENDINGS:
            particle = particle_before(prose, begin)
        if particle is not None:
            begin, text = particle, prose[particle:stop]
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
                kind = _kind(prose, reading, begin, stop)
            yield begin, stop, reading, kind, begin >= heading_start
            continue
        for reading in readings(text, begins_sentence(prose, begin) and opens_common(text)):
            start, end, kind = begin + reading.start, begin + reading.end, reading.kind
            if kind is _UNKNOWN:
                kind = _kind(prose, reading, start, end)
            yield start, end, reading, kind, begin >= heading_start


def _kind(prose: str, reading: Reading, start: int, end: int) -> Kind:
    """Return what a name is, by the words beside it."""
    word, comma = _word_before(prose, start)
    if word in words("title") or _is_said_after(prose, end):
        return Kind.PERSON
    if word in words("in") and not comma and len(reading.keys) == 1 and word not in _ANYWHERE:
        return Kind.PLACE
    return _UNKNOWN


def _is_said_after(prose: str, end: int) -> bool:
    """Does a verb of saying or an age follow a name?"""
    beside = prose[end : end + 1]
    if beside == " ":
        limit = end + _WINDOW
        space = prose.find(" ", end + 1, limit)
        word = prose[end + 1 : limit if space < 0 else space]
        if word.isalpha():  # as nearly always
            return word in words("speech")
    elif beside not in _BESIDE:
        return False
    after = _AFTER.match(prose, end, end + _WINDOW)
    return after is not None and (after[2] is not None or after[1] in words("speech"))


#: Prepositions before persons and bodies as well as before places.
_ANYWHERE = frozenset({"to", "from", "of", "via"})


def _word_before(prose: str, offset: int) -> tuple[str, bool]:
    """Return the word before an offset, or "", and whether a comma stands between."""
    first, last = max(0, offset - _WINDOW), offset - 1
    if last > 0 and prose[last] == " " and prose[last - 1].isalpha():  # as nearly always
        word = prose[max(first, prose.rfind(" ", first, last) + 1) : last]
        if word.isalpha():
            return word, False
    before = prose[first:offset].rstrip("\"'“‘(")
    bare = before.rstrip(" \xa0,")
    comma = "," in before[len(bare) :]
    word = bare.rpartition(" ")[2]
    if not word.isalpha():
        letters = _LAST_LETTERS.search(word) if word[-1:].isalpha() else None
        word = letters[0] if letters else ""
    return word, comma


def _headings(document: Document) -> Iterator[tuple[int, int]]:
    """Yield in order the stretches whose capitals say nothing, headings in title case or in capitals; the last one is
    none and lies behind the text."""
    prose = document.prose
    for block in document.blocks:
        if _all_capitals(prose, block):
            yield block.start, block.end
    yield len(prose) + 1, len(prose) + 2


_ENDS = (".", "!", "…")
_LONG_WORD = compiled(r"\b[^\W\d_]{4,}")


def _all_capitals(prose: str, block: Block) -> bool:
    """Does nearly every long word of a short block without a full stop begin with a capital?"""
    if prose[block.end - 1] in _ENDS or block.end - block.start > 240 or block.kind is BlockKind.DATELINE:
        return False
    text = prose[block.start : block.end]
    if text.rstrip("\"'”’) \n").endswith(_ENDS):
        return False
    words = _LONG_WORD.findall(text)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)
