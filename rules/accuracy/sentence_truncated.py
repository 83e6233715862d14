"""A sentence is much shorter than its source: a part of it is gone.

Source (ru): Водолазы подняли две лодки и старый якорь, а вечером нашли сундук с бумагами портовой управы.
Bad: [Divers raised two boats and an anchor.]
Good: Divers raised two boats and an old anchor, and in the evening they found a chest with the port's papers.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.gaps import gaps


@rule(Severity.WARNING, category=Category.OMISSION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for gap in document.view(gaps):
        if gap.kind == "truncated" and gap.source:
            yield Hit(
                gap.target,
                "this is much shorter than its source: a part of the sentence may be missing",
                related=(Related(gap.source, "the whole sentence", "source"),),
            )
