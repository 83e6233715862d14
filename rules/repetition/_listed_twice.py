"""An item that stands twice in one list: "women, children, children and old people", "Yemen, Oman and Yemen"."""

import re

from lint import Document, Span
from lint.analysis.names import place_names
from lint.analysis.stems import FUNCTION_WORDS
from lint.analysis.wordclass import is_finite, may_be_noun
from lint.patterns import compiled

_WINDOW = 120  # characters before the conjunction
_ITEM = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = compiled(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,2}")
_STOP = compiled(r"[^\w\s,'’-]|\n|\s-+\s")
#: The two items before the second "and" of a list without commas.
_TWO = compiled(r"(?<![\w'’-])([^\W\d_]{4,}) and [^\W\d_]+\Z")
_SHORTEST = 4  # letters of a common noun: "no, no and no", "far, far and wide" are for effect
#: They come twice before a noun for effect, or name what alternates.
_EFFECT = frozenset("many much very more long left right north south east west first second back again lies".split())
_ENDS = compiled(
    r"[.;:!?)”\"]|,(?! [A-Z])|\s(?:in|on|at|for|to|from|with|by|were|was|is|are|have|has|had|will|\w+ed)\b"
)


def listed_twice(document: Document, conjunction: re.Match[str], since: int) -> Span | None:
    """Return the first of two equal items of the list that ends with a conjunction, up to the second one."""
    prose, end = document.prose, conjunction.start()
    begin = max(since, end - _WINDOW)
    if (span := _enclosed(prose, begin, conjunction)) is not None:
        return span
    if prose.find(", ", begin, end) < 0:
        return None
    left = prose[begin:end]
    again = _ITEM.match(prose, conjunction.end())
    twice = again is not None and (again[0][0].isupper() or again[0].lower() in left.lower())
    if not twice and not any(map(_ends_with, *_neighbours(left))):
        return None  # nearly all
    stops = [match.end() for match in _STOP.finditer(left)]
    begin += stops[-1] if stops else 0
    *chunks, last = prose[begin:end].rstrip(",").split(", ")
    if not chunks:
        return None
    offset = begin
    for chunk, following in zip(chunks, [*chunks[1:], last], strict=True):
        offset += len(chunk)
        if _is_item(following) and _ends_with(chunk, following) and not document.quoted(Span(offset - 1, offset)):
            return Span(offset - len(following), offset + len(", ") + len(following))
        offset += len(", ")
    return _name_again(prose, begin, conjunction, [*chunks, last])


def _enclosed(prose: str, begin: int, conjunction: re.Match[str]) -> Span | None:
    """Return "stones and dust and stones", whose second conjunction is given."""
    again = _ITEM.match(prose, conjunction.end())
    if again is None or conjunction[0].strip() != "and" or not _ends(prose, again.end()):
        return None
    first = _TWO.search(prose, begin, conjunction.start())
    if first is None or first[1].lower() != again[0].lower():
        return None
    if not (_is_item(first[1].lower()) if again[0].islower() else again[0].lower() in place_names()):
        return None
    return Span(first.start(1), again.end())


def _ends(prose: str, end: int) -> bool:
    """Does a list end here, so that its last item is no part of a longer one?"""
    return end == len(prose) or _ENDS.match(prose, end) is not None


def _is_item(text: str) -> bool:
    key = text.lower()
    if _ITEM.fullmatch(text) is None or len(key) < _SHORTEST or key in _EFFECT or key in FUNCTION_WORDS:
        return False
    return text.islower() and may_be_noun(key) and not is_finite(key) and not key.endswith(("ing", "ed"))


def _neighbours(left: str) -> tuple[list[str], list[str]]:
    """Return what stands before each comma, and what stands behind it."""
    parts = left.rstrip(",").split(", ")
    return parts[:-1], parts[1:]


def _ends_with(chunk: str, item: str) -> bool:
    return chunk[-len(item) :].lower() == item.lower() and (len(chunk) == len(item) or chunk[-len(item) - 1].isspace())


def _name_again(prose: str, begin: int, conjunction: re.Match[str], chunks: list[str]) -> Span | None:
    """Is the last item of a list a place or a thing that has stood in it already?"""
    name = _ITEM.match(prose, conjunction.end())
    if name is None or len(chunks) < 2 or not _ends(prose, name.end()):
        return None
    place = name[0][0].isupper() and name[0].lower() in place_names() and all(map(_NAME.fullmatch, chunks[1:]))
    if not place and not (_is_item(name[0]) and all(map(_ITEM.fullmatch, chunks[1:]))):
        return None
    offset = begin
    for number, chunk in enumerate(chunks):
        offset += len(chunk)
        whole = _ends_with(chunk, name[0]) if not number else chunk == name[0]
        if whole and number < len(chunks) - 1:
            return Span(offset - len(name[0]), name.end())
        offset += len(", ")
    return None
