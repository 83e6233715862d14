"""A sentence is not in the source.

The sentences before and after it have their counterparts there, this one has
none: it was added in translation, or left over from another text.

Source (ru): Порт открылся в понедельник. Причал построят к маю.
Bad: The port opened on Monday. [Divers raised two boats and an old anchor.] A pier will be built by May.
Good: The port opened on Monday. A pier will be built by May.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.bilingual.gaps import gaps


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for gap in document.view(gaps):
        if gap.kind == "added":
            yield Hit(gap.target, "the source has no such sentence")
