"""A list has no “and” before its last item.

Russian, Ukrainian, Chinese and Japanese set a comma between all items of a list; English says “and” before the last.
Only what ends its sentence is looked at: three or more names, or three or more plurals. A chain of places ("Molde,
Norway") is no list, and neither are the credits of a page.

Bad: The guests were [Omar Haddad, Anna Lowe, Ivo Brand].
Fix: The guests were Omar Haddad, Anna Lowe and Ivo Brand.
Bad: The hall was full of [sailors, farmers, teachers].
Fix: The hall was full of sailors, farmers and teachers.
Good: The guests were Omar Haddad, Anna Lowe and Ivo Brand. They met in Molde, Romsdal, Norway.
Good: They sell plums, pears, apples, etc. The hall was full of sailors, farmers, and teachers.
Good: “It was all about friends, parties, cars.” Text: Omar Haddad, Anna Lowe, Ivo Brand.
"""

import re
from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, is_ly_adverb
from lint.analysis.names import given_names, place_names
from lint.analysis.names.words import words
from lint.analysis.wordclass import is_finite, verb_forms
from lint.patterns import compiled

from ._counted import MEASURES, singulars

_NAME = r"[A-Z][\w’'-]+(?: (?:(?:al|de|van|bin)[ -])?[A-Z][\w’'-]+){0,2}"
#: Behind the list its sentence ends, or somebody is named who said so.
_END = (
    r"(?:[.]|, (?:the |an? |its |his |her |their |[A-Z][\w’'-]+ )?(?:[\w’'-]+ ){1,3}?(?:said|says|reported|added|told"
    r" [\w’' -]{3,20})[.])\Z"
)
_LISTED = compiled(rf"\b(?P<before>[a-z]+) (?P<items>(?:{_NAME}, ){{2,}})(?P<last>{_NAME}){_END}")
_ITEM = r"(?:[a-z-]{3,} )?[a-z]{3,}"
_PLURALS = compiled(rf"\b(?P<before>[a-z]+) (?P<items>[a-z]{{3,}}, (?:{_ITEM}, )+)(?P<last>{_ITEM}){_END}")
#: Lists of a page that have no "and".
_CREDITS = compiled(r"(?:[Tt]ext|[Pp]hotos?|[Ee]diting|[Ww]riting|[Rr]eporting|[Ss]ources?|[Tt]ags?)\b")
#: What is traded and lacking, and has no plural.
_STUFF = frozenset(
    """wheat rice sugar oil flour bread meat milk water electricity gas fuel petrol diesel medicine food clothing coal
    steel iron copper gold cotton tea coffee corn maize barley fish butter cheese salt cement timber wood rubber paper
    power shelter education health housing transport agriculture industry trade tourism energy""".split()
)
_CHAIN = 3  # items of an address
_AT = frozenset("in at from near of to outside".split())
_SAID = frozenset("said says reported added".split())
#: As far from the end of a sentence the last comma of a list may be: behind it stands an item, or who said it too.
_ITEM_WORDS, _END_WORDS = 4, 8
_FEWEST = 5  # words of a sentence with a list at its end
_LONGEST = 400  # characters of such a list


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each list at the end of a sentence whose last item only a comma joins."""
    prose = document.prose
    tells = "told" in document.word_positions
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < _FEWEST:
            continue
        last = sentence.words[-1]
        told = last.key in _SAID or (tells and any(word.key == "told" for word in sentence.words[-_END_WORDS:]))
        before = sentence.words[-min(_END_WORDS if told else _ITEM_WORDS, len(sentence.words))]
        if prose.rfind(", ", before.start, last.start) < 0:
            continue  # as mostly, and soon told
        found = _found(prose, sentence)
        if found is not None:
            comma = found.start("last") - len(", ")
            fix = Fix.replace(Span(comma, comma + 1), " and")
            span = Span(found.start("items"), found.end("last"))
            yield Hit(span, f"“{found['last']}”: “and” joins the last item of a list", (fix,))


def _found(prose: str, sentence: Sentence) -> re.Match[str] | None:
    """Return the list that ends a sentence without “and”."""
    if _CREDITS.search(prose, sentence.start, sentence.end):
        return None
    start = max(sentence.start, sentence.end - _LONGEST)
    if found := _LISTED.search(prose, start, sentence.end):
        items = [*found["items"].removesuffix(", ").split(", "), found["last"]]
        people = all(item.split()[0].lower() in given_names() and " " in item for item in items)
        chain = len(items) == _CHAIN and found["before"] in _AT and not people  # "in Molde, Romsdal, Norway"
        places = [item.lower() in place_names() for item in items]
        return found if (not any(places) and not chain) or _alike(items) else None
    found = _PLURALS.search(prose, start, sentence.end)
    if found is None:
        return None
    items = [item.split() for item in (*found["items"].removesuffix(", ").split(", "), found["last"])]
    if not all(_is_plural(item[-1]) or (item == [item[-1]] and item[-1] in _STUFF) for item in items) or not all(
        _may_open(item[0]) for item in items
    ):
        return None
    known = [singulars().get(item[-1], item[-1]) for item in items if item[-1] in _STUFF or item[-1] in singulars()]
    sure = len(known) > 1 or not any(verb_forms(item[-1]) for item in items)
    return found if sure and MEASURES.isdisjoint(known) else None


def _alike(items: Sequence[str]) -> bool:
    """Are places all countries or all cities, so that they are no address: "Amman, Beirut, Doha"?"""
    keys = {item.lower() for item in items}
    return keys <= words("country") or keys <= words("city") - words("state") - words("province")


_ADVERBS = frozenset("always sometimes perhaps besides overseas afterwards nowadays upwards towards".split())


def _is_plural(key: str) -> bool:
    if key in _ADVERBS:
        return False
    return key in singulars() or (
        key.endswith("s") and not key.endswith("ss") and not is_finite(key) and _may_open(key)
    )


def _may_open(key: str) -> bool:
    """Can a word stand first in an item of a list of things?"""
    return key not in FUNCTION_WORDS and not is_finite(key) and not is_ly_adverb(key)
