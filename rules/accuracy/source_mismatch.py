"""The source is not the source of this article.

The numbers, places, names and lengths of the two texts do not go together: the
file beside the article belongs to another one. Then no other rule of the group
looks at it, because all that it would find is this.

Source (ru): В понедельник 312 рабочих порта вышли на работу. Египет дал 45 миллионов. Переговоры начнутся 12 марта.
Bad: [A] museum in Oslo opened a show of 80 paintings. It will run until October 2031. Tickets cost 15 euros a day.
Good: On Monday, 312 workers of the port came to work. Egypt gave 45 million. Talks will begin on March 12.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.match import mismatched


@rule(Severity.ERROR, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    if not document.view(mismatched) or document.source is None:
        return
    first = document.words[0].span if document.words else Span(0, 0)
    beginning = document.source.sentences[0]
    yield Hit(
        first,
        "this article and its source have too little in common to be the same text: check which source belongs to it",
        related=(Related(Span(beginning.start, beginning.end), "how the source begins", "source"),),
    )
