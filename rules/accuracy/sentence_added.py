"""A sentence is not in the source.

The sentences before and after it have their counterparts there, this one has
none: it was added in translation, or left over from another text.

Source (ru): Порт Салим открылся в понедельник после трёх дней шторма. Министр транспорта обещал построить новый причал к маю.
Bad: The port of Salim opened on Monday after three days of storm. [Divers raised two fishing boats and an old anchor from the bottom.] The transport minister promised to build a new pier by May.
Good: The port of Salim opened on Monday after three days of storm. The transport minister promised to build a new pier by May.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.bilingual.gaps import gaps


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for gap in document.view(gaps):
        if gap.kind == "added":
            yield Hit(gap.target, "the source has no such sentence")
