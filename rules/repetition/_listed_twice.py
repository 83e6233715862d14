"""An item that stands twice in one list: "women, children, children and old people", "Yemen, Oman and Yemen"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import Document, Span
from lint.analysis.names import place_names
from lint.analysis.stems import FUNCTION_WORDS
from lint.analysis.wordclass import is_finite, may_be_noun, verb_forms
from lint.patterns import compiled
from lint.records import NamedTuple

_WINDOW = 120  # characters before the conjunction
_ITEM = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: An item of up to four words; in a list, what stands between the first and the last is nothing else.
_PHRASE = compiled(r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,3}")
_DETERMINER = compiled(r"(?:the|an?|no|his|her|its|their|our|of|for) ", re.IGNORECASE)
#: With these a clause begins, or another phrase, and no item of the list.
_OPENS = compiled(
    r"(?:and|or|but|so|while|when|as|who|which|that|where|because|if|not|then|he|she|it|they|we|i) ", re.IGNORECASE
)
_STOP = compiled(r"[^\w,'’-](?:(?<=\S)|(?<=\n)|-+\s)")
#: The two items before the second "and" of a list without commas.
_TWO = compiled(r"(?<![\w'’-])([^\W\d_]{4,}) and [^\W\d_]+\Z")
_LONGEST = 4  # words of an item, as in _PHRASE
_SHORTEST = 3  # letters of a common noun
_WORDS = 3  # words of an item without its article, at most
#: They come twice for effect ("far, far and wide"), or name what alternates.
_EFFECT = frozenset(
    "many much very more long left right north south east west first second back again lies far yes bye now new old red"
    " big bad sad mad ice run dot pie win hey low hot top gold silver bronze loss draw black white day night".split()
)
_ENDS = compiled(
    r"[.;:!?)”\"]|,(?! [A-Z])|\s(?:in|on|at|for|to|from|with|by|were|was|is|are|have|has|had|will|\w+ed|met|rose|fell"
    r"|fled|went|took|left|said|say|who|that|which|within|during|after|before|under|near|through|over|between|against|since|until|across"
    r"|along|around|into|behind|as|because|while|when)\b"
)
_TWO_BEFORE = compiled(r" (?:and|or) (?:the |an? )?\Z")
#: An adjective ends a list before its noun: "social, cultural and social matters".
_ADJECTIVE = compiled(r"[a-z]+(?:[aeiou]al|[aeiou][lnrt]al|ial|ical|ric|tic|mic|ous|tive|sive|able|ible|ful)")
_NOUN_BEHIND = compiled(r" [a-z]{3,}")


class _Item(NamedTuple):
    """An item of a list before its conjunction, and where it starts."""

    text: str
    start: int


def listed_twice(document: Document, conjunction: re.Match[str], since: int) -> Span | None:
    """Return the first of two equal items of the list that ends with a conjunction, up to the second one."""
    prose, end = document.prose, conjunction.start()
    begin = max(since, end - _WINDOW)
    if (span := _enclosed(prose, begin, conjunction)) is not None:
        return span
    comma = prose.rfind(", ", begin, end)
    if comma < 0 or _STOP.search(prose, comma, end) is not None:
        return None  # the last comma is another sentence's
    left, after = prose[begin:end], prose[conjunction.end() : conjunction.end() + _WINDOW].lower()
    after = " ".join(after.split(None, _LONGEST)[:_LONGEST])
    if not _may_come_again(left.rstrip(",").split(", "), after):
        return None  # nearly all, wherever the list begins
    stops = [match.end() for match in _STOP.finditer(left)]
    begin += stops[-1] if stops else 0
    chunks = prose[begin:end].rstrip(",").split(", ")
    if len(chunks) < 2 or not _may_come_again(chunks, after):
        return None
    items = list(_items(chunks, begin))
    if after.startswith((f"{chunks[-1].lower()}", f"more {chunks[-1].lower()}")) and _ends_with(chunks[-2], chunks[-1]):
        return None  # "talk, talk and more talk", "jobs, jobs and jobs"
    found = _side_by_side(items) or _apart(prose, _list(items), conjunction)
    if found is None or document.quoted(Span(found.start, found.start + 1)):
        return None  # a speaker may do so for effect
    return found


def _may_come_again(chunks: Sequence[str], after: str) -> bool:
    """Do two items end with the same word, or does the last word of one come behind the conjunction?

    A word with a mark in it counts as such: the list may begin inside it.
    """
    lasts = {(chunk.rsplit(None, 1) or ("",))[-1].lower() for chunk in chunks}
    return len(lasts) < len(chunks) or any(last in after or not last.isalnum() for last in lasts)


def _items(chunks: Sequence[str], start: int) -> Iterator[_Item]:
    for chunk in chunks:
        yield _Item(chunk, start)
        start += len(chunk) + len(", ")


def _side_by_side(items: Sequence[_Item]) -> Span | None:
    for one, other in pairwise(items):
        if _is_item(other.text) and _ends_with(one.text, other.text):
            if _TWO_BEFORE.search(one.text[: -len(other.text)]):
                continue  # "the old and the young, the young and the rich"
            return Span(other.start - len(", ") - len(other.text), other.start + len(other.text))
    return None


def _list(items: Sequence[_Item]) -> Sequence[_Item]:
    """Return the last of the items that can be a list: all but the first, which its clause may begin in, are short."""
    first = len(items) - 1
    while first and _PHRASE.fullmatch(items[first].text) and not _OPENS.match(items[first].text):
        first -= 1
    return items[first:]


def _apart(prose: str, items: Sequence[_Item], conjunction: re.Match[str]) -> Span | None:
    """Return the first of two equal items with another between them, up to the second one."""
    head, further = items[0], items[1:]
    if not further:
        return None
    places: dict[str, int] = {}
    for item in further:
        key = item.text.lower()
        if _is_thing(item.text):
            if key in places:
                return Span(places[key], item.start + len(item.text))
            if _opens_with(head.text, item.text):
                return Span(head.start + len(head.text) - len(item.text), item.start + len(item.text))
        places[key] = item.start
    start = conjunction.end()
    for item in further[:-1]:
        if _is_last(prose, start, item.text):
            return Span(item.start, start + len(item.text))
    size = next((size for size in _sizes(prose, start) if _opens_with(head.text, prose[start : start + size])), 0)
    if size and _is_last(prose, start, prose[start : start + size]):
        return Span(head.start + len(head.text) - size, start + size)
    return None


def _sizes(prose: str, start: int) -> Iterator[int]:
    """Yield the lengths that the item behind a conjunction may have."""
    phrase = _PHRASE.match(prose, start)
    if phrase is not None:
        yield from (at for at, mark in enumerate(phrase[0]) if mark == " ")
        yield len(phrase[0])


def _is_last(prose: str, start: int, text: str) -> bool:
    """Does a list end with an item at an offset?"""
    end = start + len(text)
    if prose[start:end].lower() != text.lower() or not _is_thing(prose[start:end]):
        return False
    return _ends(prose, end) or (_ADJECTIVE.fullmatch(text) is not None and _NOUN_BEHIND.match(prose, end) is not None)


def _opens_with(head: str, item: str) -> bool:
    """Is an item the first of a list, which stands at the end of its clause: "ships carried grain", "the price of oil"?

    With a noun or an adjective before it, it is another thing: "red shirts, hats and shirts".
    """
    if not _ends_with(head, item):
        return False
    before = head[: len(head) - len(item)].split()
    if before and before[-1].lower() in ("and", "or"):
        return False  # "the old and the young, the young and the rich"
    if not before or _DETERMINER.match(item):
        return True
    key = before[-1].lower()
    return key in FUNCTION_WORDS or bool(verb_forms(key))


def _is_thing(text: str) -> bool:
    """May an item be named twice by mistake only: a common noun, a place, somebody's full name?"""
    article = _DETERMINER.match(text)
    words = text[article.end() if article else 0 :].split()
    if not 1 <= len(words) <= _WORDS or not all(map(_ITEM.fullmatch, words)):
        return False
    if words[0][0].isupper() and not (words[0].isupper() and len(words) == 1):
        plain = " ".join(words)
        full = len(words) > 1 and all(word[0].isupper() for word in words)
        return plain.lower() in place_names() or full or (article is None and _is_item(plain.lower()))
    return _is_item(words[-1]) and not any(map(is_finite, words))


def _enclosed(prose: str, begin: int, conjunction: re.Match[str]) -> Span | None:
    """Return "stones and dust and stones", whose second conjunction is given."""
    before = prose.rfind(" and ", begin, conjunction.start())
    if before < 0 or prose.find(" ", before + len(" and "), conjunction.start()) >= 0:
        return None  # nearly all
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


def _ends_with(chunk: str, item: str) -> bool:
    return chunk[-len(item) :].lower() == item.lower() and (len(chunk) == len(item) or chunk[-len(item) - 1].isspace())
