"""A number has another unit than in the source.

Source (ru): Старый якорь нашли в 12 километрах от порта.
Bad: The old anchor was found 12 [miles] from the port.
Good: The old anchor was found 12 kilometres from the port.
Good: The old anchor was found 12 km (7 miles) from the port.

Source (ru): В порту сгорел склад площадью 2500 квадратных метров, где было 400 кг кофе.
Bad: A warehouse of 2,500 [square feet] with 400 kg of coffee burned down at the port.
Bad: A warehouse of 2,500 square metres with 400 [pounds] of coffee burned down at the port.
Good: A 2,500-square-metre warehouse with 400 kilograms (880 pounds) of coffee burned down at the port.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.measures import changed_measures


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    if document.source is None:
        return
    for target, source in document.view(changed_measures):
        if target.kind == "unit":
            written = document.source.prose[source.start : source.end]
            yield Hit(
                Span(target.start, target.end),
                f"the source has “{written}” ({source.name}) here",
                related=(Related(Span(source.start, source.end), f"“{written}”", "source"),),
            )
