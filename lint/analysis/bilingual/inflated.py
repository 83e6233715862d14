"""Numbers that say only how large they are ("dozens") and are otherwise than in the source."""

from collections.abc import Iterator
from decimal import Decimal

from lint.analysis.bilingual.crowds import Crowd, crowds
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import within
from lint.text.document import Document


def inflated(document: Document) -> Iterator[tuple[Crowd, Crowd]]:
    """Yield the one such number of a sentence that its source does not have, and the one that is not rendered."""
    both = document.view(comparable)
    if both is None or not (ours := crowds(both.target)):
        return
    theirs = crowds(both.source)
    for index, pair in enumerate(both.pairs if theirs else ()):
        if not (pair.source and pair.target and pair.sure):
            continue
        here, there = within(ours, pair.target), within(theirs, pair.source)
        if not here or len(here) != len(there):
            continue
        around, beside = both.around(index)
        near, other_near = (
            {crowd.size for crowd in within(found, span)} if span else set[Decimal]()
            for found, span in ((theirs, around), (ours, beside))
        )
        new = [crowd for crowd in here if crowd.size not in near]
        gone = [crowd for crowd in there if crowd.size not in other_near]
        if len(new) == len(gone) == 1:
            yield gone[0], new[0]
