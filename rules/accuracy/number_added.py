"""A number is not in the source.

It may be worked out, or explained ("2019" for "last year"): so this is a note.
What an amount comes to in another unit or currency, in brackets or after "or", is
left alone.

Source (ru): В 2019 году порт Салим принял суда из Египта.
Bad: In 2019, the port of Salim received [312] ships from Egypt.
Good: In 2019, the port of Salim received ships from Egypt.

Source (ckb): دە هەزار کەس لە شارەکە دەرچوون.
Good: Some 10,000 people left the town.

Source (tr): Kale limana 40 kilometre uzakta ve onarımı 85 milyon liraya mal oldu.
Bad: The castle is 40 kilometers from the port, and its repair, in [2019], cost 85 million liras.
Good: The castle is 40 kilometers (25 miles) from the port, and its repair cost 85 million liras ($2.6 million).
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.amounts import differences
from lint.analysis.bilingual.numerals import has_number_words


@rule(Severity.NOTE, category=Category.ADDITION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    if document.source is None or not has_number_words(document.source.language):
        return  # the source may have it in words that nobody here knows
    for found in document.view(differences):
        if found.kind == "added" and found.target:
            text = document.prose[found.target.start : found.target.end]
            yield Hit(
                found.place,
                f"“{text}” is not in the source",
                related=(Related(found.context, "the sentence of the source", "source"),),
            )
