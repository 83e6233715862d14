"""A sentence of the source is not translated.

The sentences before and after it are there, and nothing between them renders
it. The finding lies at the gap; the sentence itself is shown from the source.

Source (ru): Порт Салим открылся в понедельник после трёх дней шторма. Водолазы подняли со дна две рыбацкие лодки и старый якорь. Министр транспорта обещал построить новый причал к маю.
Bad: The port of Salim opened on Monday after three days of storm[.] The transport minister promised to build a new pier by May.
Good: The port of Salim opened on Monday after three days of storm. Divers raised two fishing boats and an old anchor from the bottom. The transport minister promised to build a new pier by May.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.gaps import gaps


@rule(Severity.WARNING, category=Category.OMISSION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for gap in document.view(gaps):
        if gap.kind == "missing" and gap.source:
            yield Hit(
                gap.target,
                "a sentence of the source is missing here",
                related=(Related(gap.source, "not translated", "source"),),
            )
