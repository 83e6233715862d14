"""The translation says what the source denies.

Source (ru): Министр сказал, что порт Салим не откроется в понедельник.
Bad: [The minister said the port of Salim would open on Monday.]
Good: The minister said the port of Salim would not open on Monday.
Good: The minister said the port of Salim would remain closed on Monday.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.denials import denials


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    for found in document.view(denials):
        if found.kind == "lost":
            written = source.prose[found.source.start : found.source.end].strip()
            yield Hit(
                found.target,
                f"the source denies this (“{written}”), the translation does not",
                related=(Related(found.source, f"“{written}”", "source"),),
            )
