"""A country, a people or a city is not the one of the source.

Source (ru): Корабль вышел из Греции в понедельник и пришёл в порт Салим.
Bad: The ship left [Norway] on Monday and reached the port of Salim.
Good: The ship left Greece on Monday and reached the port of Salim.
Good: The Greek ship left on Monday and reached the port of Salim.

Source (uk): Потяг вирушив до Львова в понеділок.
Bad: The train left for [Kyiv] on Monday.
Good: The train left for Lviv on Monday.

Source (fr): Le ministre autrichien a quitté l'Égypte lundi.
Bad: The [Hungarian] minister left Egypt on Monday.
Good: The Austrian minister left Egypt on Monday.

Source (ar): وصل الوفد المصري إلى المدينة.
Bad: The [Turkish] delegation arrived in the city.
Good: The Egyptian delegation arrived in the city.

Source (zh): 港口船长星期一从四川省来到这里。
Bad: The captain of the port came here from [Hunan] province on Monday.
Good: The captain of the port came here from Sichuan province on Monday.

Source (de): Österreichs Minister besuchte am Montag den Hafen.
Bad: [Hungary's] minister visited the port on Monday.
Good: Austria's minister visited the port on Monday.

Source (ru): Президент Южного Судана приехал в понедельник.
Bad: The president of [Sudan] arrived on Monday.
Good: The president of South Sudan arrived on Monday.

Source (pl): Mieszkańcy Irlandii Północnej głosowali w poniedziałek.
Bad: People in [Norway] voted on Monday.
Good: People in Northern Ireland voted on Monday.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.cities import swapped
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.places import SURE_LETTERS, english_name


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    told: set[int] = set()
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
            told.add(mention.start)
            yield Hit(
                Span(mention.start, mention.end),
                f"“{name}” here, “{written}” ({english_name(min(other.places))}) in the source",
                related=(Related(Span(other.start, other.end), f"“{written}”", "source"),),
            )
    for city, other_city in ((ours, theirs) for theirs, ours in swapped(document) if ours.start not in told):
        written = document.source.prose[other_city.start : other_city.end]
        yield Hit(
            Span(city.start, city.end),
            f"“{document.prose[city.start : city.end]}” here, “{written}” ({other_city.name}) in the source",
            related=(Related(Span(other_city.start, other_city.end), f"“{written}”", "source"),),
        )
