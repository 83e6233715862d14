"""A country, a people or a city is not the one of the source.

Source (ru): Корабль вышел из Греции в понедельник и пришёл в порт Салим.
Bad: The ship left [Norway] on Monday and reached the port of Salim.
Good: The ship left Greece on Monday and reached the port of Salim.
Good: The Greek ship left on Monday and reached the port of Salim.

Source (ar): وصل الوفد المصري إلى المدينة.
Bad: The [Turkish] delegation arrived in the city.
Good: The Egyptian delegation arrived in the city.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.places import SURE_LETTERS, english_name


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    source_places = {place for mention in both.source.places for place in mention.places}
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target):
            continue
        strange = [
            mention
            for mention in both.target.places_in(pair.target)
            if mention.sure and mention.places.isdisjoint(source_places)
        ]
        if not strange:
            continue
        around = both.around(index)[0] if not pair.sure else pair.source
        rendered = {place for mention in both.target.places_in(pair.target) for place in mention.places}
        gone = [
            mention
            for mention in both.source.places_in(around or pair.source)
            if mention.places.isdisjoint(rendered)
            and (mention.sure or document.source.prose[mention.start : mention.end] in SURE_LETTERS)
        ]
        gone.sort(key=lambda mention: not mention.sure)
        for mention in strange:
            if not gone:
                break
            other = gone.pop(0)
            name = document.prose[mention.start : mention.end]
            written = document.source.prose[other.start : other.end]
            yield Hit(
                Span(mention.start, mention.end),
                f"“{name}” here, “{written}” ({english_name(min(other.places))}) in the source",
                related=(Related(Span(other.start, other.end), f"“{written}”", "source"),),
            )
