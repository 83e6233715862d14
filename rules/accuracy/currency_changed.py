"""The currency is not the one of the source.

Source (ru): Новый причал стоил 45 миллионов рублей.
Bad: The new pier cost [$]45 million.
Good: The new pier cost 45 million rubles.

Source (ar): كلف الرصيف الجديد 45 مليار ليرة.
Bad: The new pier cost 45 billion [euros].
Good: The new pier cost 45 billion pounds.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.measures import changed_measures


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    if document.source is None:
        return
    for target, source in document.view(changed_measures):
        if target.kind == "currency":
            written = document.source.prose[source.start : source.end]
            yield Hit(
                Span(target.start, target.end),
                f"the source has “{written}” ({source.name}) here",
                related=(Related(Span(source.start, source.end), f"“{written}”", "source"),),
            )
