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
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Sentence, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import place_names
from lint.analysis.wordclass import is_finite
from lint.patterns import compiled

from ._counted import singulars

_NAME = r"[A-Z][\w’'-]+(?: (?:(?:al|de|van|bin)[ -])?[A-Z][\w’'-]+){0,2}"
_LISTED = compiled(rf"\b(?P<before>[a-z]+) (?P<items>(?:{_NAME}, ){{2,}})(?P<last>{_NAME})[.]\Z")
_PLURALS = compiled(r"\b(?P<before>[a-z]+) (?P<items>(?:[a-z]{3,}s, ){2,})(?P<last>[a-z]{3,}s)[.]\Z")
#: Lists of a page that have no "and".
_CREDITS = compiled(r"(?:[Tt]ext|[Pp]hotos?|[Ee]diting|[Ww]riting|[Rr]eporting|[Ss]ources?|[Tt]ags?)\b")
_CHAIN = 3  # items of an address
_AT = frozenset("in at from near of to outside".split())
_FEWEST = 5  # words of a sentence with a list at its end


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each list at the end of a sentence whose last item only a comma joins."""
    prose = document.prose
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < _FEWEST:
            continue
        words = sentence.words
        last, before = words[-1], words[-3]
        if prose.rfind(", ", before.start, last.start) < 0 and prose.rfind(", ", words[-4].start, last.start) < 0:
            continue  # as mostly, and soon told
        found = _found(prose, sentence)
        if found is not None:
            comma = found.start("last") - len(", ")
            fix = Fix.replace(Span(comma, comma + 1), " and")
            span = Span(found.start("items"), found.end() - 1)
            yield Hit(span, f"“{found['last']}”: “and” joins the last item of a list", (fix,))


def _found(prose: str, sentence: Sentence) -> re.Match[str] | None:
    """Return the list that ends a sentence without “and”."""
    if _CREDITS.search(prose, sentence.start, sentence.end):
        return None
    if found := _LISTED.search(prose, sentence.start, sentence.end):
        items = [*found["items"].removesuffix(", ").split(", "), found["last"]]
        chain = len(items) == _CHAIN and found["before"] in _AT  # "in Molde, Romsdal, Norway"
        return None if chain or any(item.lower() in place_names() for item in items) else found
    found = _PLURALS.search(prose, sentence.start, sentence.end)
    if found is None:
        return None
    items = [*found["items"].removesuffix(", ").split(", "), found["last"]]
    if any(item in FUNCTION_WORDS or is_finite(item) for item in items):
        return None
    return found if sum(item in singulars() for item in items) > 1 else None
