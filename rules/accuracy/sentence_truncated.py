"""A sentence is much shorter than its source: a part of it is gone.

Source (ru): Водолазы подняли со дна две рыбацкие лодки и старый якорь, а вечером, когда ветер стих, нашли ещё и сундук с документами портовой управы.
Bad: [Divers raised two fishing boats and an old anchor.]
Good: Divers raised two fishing boats and an old anchor from the bottom, and in the evening, when the wind had died down, they found a chest with papers of the port office.
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
