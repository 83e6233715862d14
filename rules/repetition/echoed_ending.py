"""A sentence begins with the words that the one before it ended with.

"The firm opened two mills in Norway. In Norway, mills are small": each sentence was translated for itself, or the
source takes up the place or the time to go on from it. English says "there" or "then", or leaves it out.
Only a preposition with its noun counts, and a quotation is how somebody spoke.

Bad: The firm opened two mills in Norway. [In Norway], mills are small.
Bad: The port was shut until the end of March. [Until the end of March] boats lay outside.
Bad: Hundreds of families fled to the coast. [On the coast], they found no shelter.
Good: The firm opened two mills in Norway. In Sweden, mills are small, and in Norway they are new.
Good: The firm opened two mills in Norway. Norway has few of them. He did it for her. For her it was late.
Good: “They live in Norway. In Norway they fish,” she said.
"""

from collections.abc import Iterator
from itertools import pairwise

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, PREPOSITIONS

#: Where and where to: the place is the same.
_PLACE = frozenset("to into in on at near inside towards toward from".split())
_MOST = 9  # words of such a phrase


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each phrase that ends one sentence and begins the next."""
    for one, other in pairwise(document.sentences):
        if one.block != other.block or not other.words or other.words[0].key not in PREPOSITIONS:
            continue
        last, first = [word.key for word in one.words[-_MOST:]], [word.key for word in other.words[:_MOST]]
        size = next((size for size in range(len(last), 1, -1) if last[-size:] == first[:size]), 0)
        size = size or _behind_another(last, first)
        if not size or size == len(one.words) or FUNCTION_WORDS.issuperset(first[:size]):
            continue
        span = Span(other.words[0].start, other.words[size - 1].end)
        before = Span(one.words[-size].start, one.words[-1].end)
        if not (document.quoted(span) or document.quoted(before)):
            text = document.prose[span.start : span.end]
            message = f"“{text}” has just ended the sentence before: “there” or “then” will do, or nothing"
            yield Hit(span, message, related=(Related(before, "just before"),))


def _behind_another(last: list[str], first: list[str]) -> int:
    """Return the size of a phrase that comes again behind another preposition: "to the coast. On the coast"; or 0."""
    for size in range(min(len(last), len(first)), 2, -1):
        one, other = last[-size], first[0]
        if last[-size + 1 :] == first[1:size] and one != other and {one, other} <= _PLACE and first[1] == "the":
            return size
    return 0
