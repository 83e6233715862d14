"""A number is not in the source.

It may be worked out, or explained ("2019" for "last year"): so this is a note.

Source (ru): В 2019 году порт Салим принял суда из Египта.
Bad: In 2019, the port of Salim received [312] ships from Egypt.
Good: In 2019, the port of Salim received ships from Egypt.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.amounts import differences


@rule(Severity.NOTE, category=Category.ADDITION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for found in document.view(differences):
        if found.kind == "added" and found.target:
            text = document.prose[found.target.start : found.target.end]
            yield Hit(
                found.place,
                f"“{text}” is not in the source",
                related=(Related(found.context, "the sentence of the source", "source"),),
            )
