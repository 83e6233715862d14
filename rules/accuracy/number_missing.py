"""A number of the source is not in the translation.

It may be there in other words ("last year" for 2019): so this is a note.

Source (ru): В 2019 году порт Салим принял 312 судов из Египта.
Bad: [In 2019, the port of Salim received ships from Egypt.]
Good: In 2019, the port of Salim received 312 ships from Egypt.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.amounts import differences


@rule(Severity.NOTE, category=Category.OMISSION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    for found in document.view(differences):
        if found.kind == "missing" and found.source:
            written = source.prose[found.source.start : found.source.end]
            yield Hit(
                found.place,
                f"“{written}” of the source is not here",
                related=(Related(found.context, f"“{written}”", "source"),),
            )
