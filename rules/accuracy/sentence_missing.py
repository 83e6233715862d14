"""A sentence of the source is not translated.

The sentences before and after it are there, and nothing between them renders
it. The finding lies at the gap; the sentence itself is shown from the source.

Source (ru): Порт открылся в понедельник. Водолазы подняли со дна две лодки и старый якорь. Причал построят к маю.
Bad: The port opened on Monday[.] A pier will be built by May.
Good: The port opened on Monday. Divers raised two boats and an old anchor. A pier will be built by May.

Source (de): Der Hafen wurde am Montag geöffnet. Das half den Fischern im Ort. Die Mole soll im Mai fertig werden.
Good: The harbor was opened on Monday, which was a help to the town's fishermen. The pier should be finished in May.
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
