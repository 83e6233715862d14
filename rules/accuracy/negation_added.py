"""The translation denies what the source says.

Source (ru): Министр подтвердил, что порт Салим откроется в понедельник.
Bad: The minister confirmed that the port of Salim would [not] open on Monday.
Good: The minister confirmed that the port of Salim would open on Monday.

Source (de): Der Hafen bleibt bis Montag gesperrt. Der Kran wurde gestern geliefert.
Bad: The port will remain closed until Monday. The crane was [not] delivered yesterday.
Good: The port will not reopen until Monday. The crane was delivered yesterday.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.denials import denials


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    for found in document.view(denials):
        if found.kind == "added":
            text = document.prose[found.target.start : found.target.end].strip()
            yield Hit(
                found.target,
                f"“{text}” here, and nothing in the source denies it",
                related=(Related(found.source, "the source", "source"),),
            )
