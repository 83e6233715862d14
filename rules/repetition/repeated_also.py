"""“Also” comes again in the same sentence or the next.

A translation joins every new fact by "also", as its source does. English needs it seldom: a second one so soon is
heard, and can mostly be left out. Speech and lists are passed over, and so is "see also". Looked at is one paragraph
at a time.

Option within: words from the first "also" to the next, at most.

Bad: The ferry also carries cars. It [also] has a café.
Bad: The town, which also has a port, will [also] build an airport.
Good: The ferry carries cars, and it also has a café.
Good: The ferry also carries cars. Its deck, also known as the barn, has a café.
Good: See also page 3. The ferry also has a café.
Good: “We also carry cars, and we also have a café,” she said.
"""

from collections.abc import Iterator
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Needs, Related, Severity, rule

#: Behind "also" they give another name.
_CALLED = frozenset("known called dubbed nicknamed".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block", gate=Needs(words="also"))
def check(document: Document, *, within: int = 22) -> Iterator[Hit]:
    words = document.words
    for one, two in pairwise(document.word_positions.get("also", ())):
        first, second = words[one].span, words[two].span
        if two - one > within or document.quoted(first) or document.quoted(second):
            continue
        if document.prose[first.start - 4 : first.start].lower() == "see ":
            continue
        ends = (at for at in (one, two) if at + 1 < len(words) and document.runs_on(at, at + 1))
        if any(words[at + 1].key in _CALLED for at in ends):
            continue  # "its deck, also known as the barn"
        block = document.block_at(first.start)
        if block is not None and block.kind is BlockKind.PARAGRAPH and second.end <= block.end:
            yield Hit(second, "“also” again: one can be left out", related=(Related(first, "the first"),))
