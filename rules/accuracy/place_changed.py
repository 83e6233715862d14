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

Source (tr): Limana Azerbaycan'dan bir heyet geldi.
Bad: A delegation from [Georgia] came to the port.
Good: A delegation from Azerbaijan came to the port.

Source (zh): 法国和比利时建议居民取消前往港口以及周边地区的旅行。
Bad: [Israel] and Belgium advised residents to cancel trips to the port and the area around it.
Good: France and Belgium advised residents to cancel trips to the port and the area around it.

Source (pl): Mieszkańcy Irlandii Północnej głosowali w poniedziałek.
Bad: People in [Norway] voted on Monday.
Good: People in Northern Ireland voted on Monday.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.cities import swapped
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.places import SURE_LETTERS, Mention, english_name

#: Countries whose names may be something else: told where one of the source is gone, and nothing else is new.
_LIKELY = frozenset(
    "Jordan Chad Georgia Indian Dutch Korea Korean Polish English Swiss Guinea Niger Wales Melbourne Sydney".split()
)


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None or document.source is None:
        return
    told: set[int] = set()
    prose = document.source.prose
    letters = {mention.start for mention in both.source.places if not mention.sure and mention.end - mention.start == 1}
    source_places = {
        place for mention in both.source.places if mention.start not in letters for place in mention.places
    }
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target):
            continue
        around = both.around(index)[0] or pair.source
        near = both.source.places_in(around)  # a single letter explains a country here: 以 is Israel, and "with"
        known = source_places | {place for mention in near if mention.start in letters for place in mention.places}
        own = both.target.places_in(pair.target)
        ours = [mention for mention in own if mention.places.isdisjoint(known)]
        strange = [mention for mention in ours if mention.sure]
        likely = [
            mention
            for mention in ours
            if not mention.sure and pair.sure and document.prose[mention.start : mention.end] in _LIKELY
        ]
        if not (strange or likely):
            continue
        theirs = both.source.places_in(pair.source) if pair.sure else near
        gone = list(_gone(theirs, own, prose))
        gone.sort(key=lambda mention: not mention.sure)
        if not strange and len(ours) == len(gone) == 1 and gone[0].sure:
            strange = likely
        for mention in strange:
            if not gone:
                break
            other = gone.pop(0)
            name = document.prose[mention.start : mention.end]
            written = prose[other.start : other.end]
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


def _gone(theirs: Sequence[Mention], ours: Sequence[Mention], prose: str) -> Iterator[Mention]:
    """Yield the places of a sentence of the source that its translation does not name, or not as often."""
    rendered = Counter(place for mention in ours for place in mention.places)
    written = Counter(place for mention in theirs if mention.sure for place in mention.places)
    for mention in theirs:
        sure = mention.sure or prose[mention.start : mention.end] in SURE_LETTERS
        if sure and mention.places.isdisjoint(rendered):
            yield mention
        elif (
            mention.sure
            and mention.end - mention.start > 1
            and any(0 < rendered[place] < written[place] for place in mention.places)
        ):
            yield mention._replace(sure=False)
