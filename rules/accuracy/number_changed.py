"""A number is not the one of the source.

Numbers are compared by value, whatever the digits, the script and the words
they are written in. Where only the magnitude differs (million for billion, 120
for 1,200) it is an error, else a warning. A number may be rounded: 1,200 for 1,250
after "more than", 1,300 after "nearly". Names of months are ``date-changed``'s.

Source (ru): В порту Салим работают 312 человек, а новый причал стоил 45 миллионов долларов.
Bad: [375] people work in the port of Salim, and the new pier cost $45 million.
Bad: In the port of Salim 312 people work, and the new pier cost $[45 billion].
Good: In the port of Salim, 312 people work, and the new pier cost $45 million.

Source (de): Die zwei Fischer kamen am Abend in den Hafen zurück.
Bad: The [three] fishermen came back to the port in the evening.
Good: The two fishermen came back to the port in the evening.
Good: Both fishermen came back to the port in the evening.

Source (ar): استقبل الميناء خمسة وعشرين ألف طن من القمح في ٢٠١٩.
Bad: The port received [52,000] tons of wheat in 2019.
Good: The port received 25,000 tons of wheat in 2019.

Source (ru): Треть рыбаков уехала, а цены выросли на двести рублей.
Bad: [A quarter of] the fishermen left, and prices rose by two hundred rubles.
Bad: A third of the fishermen left, and prices rose by [three hundred] rubles.
Good: A third of the fishermen left, and prices rose by two hundred rubles.

Source (ru): Десятки тысяч рыбаков вышли на митинг, сотни лодок остались в порту.
Bad: [Thousands] of fishermen came to the rally, and hundreds of boats stayed in port.
Bad: Tens of thousands of fishermen came to the rally, and [dozens] of boats stayed in port.
Good: Tens of thousands of fishermen came to the rally, and hundreds of boats stayed in port.

Source (it): Nel porto lavorano duecentocinquanta persone. Il traghetto parte alle otto e mezza.
Bad: [520] people work at the port. The ferry leaves at half past eight.
Good: Some 250 people work at the port. The ferry leaves at 8:30.

Source (ja): この嵐で漁師四人が死亡した。
Bad: [Five] fishermen died in the storm.
Good: Four fishermen died in the storm.

Source (zh): 该港口去年收入达1亿2000万美元。
Bad: The port's revenue reached $[12 million] last year.
Good: The port's revenue reached $120 million last year.

Source (he): לפני שבועיים הגיעו לנמל 1,250 מכולות.
Bad: [Three] weeks ago, 1,250 containers reached the port.
Bad: Two weeks ago, [1,520] containers reached the port.
Good: Two weeks ago, more than 1,200 containers reached the port.
Good: A fortnight ago, nearly 1,300 containers reached the port.

Source (ru): В порту разгрузили 310 тысяч тонн зерна, пшеницу и ячмень.
Bad: The port unloaded [301,000] tons of grain, wheat and barley.
Good: The port unloaded some 300,000 tons of grain, wheat and barley.

Source (ar): فاز فريق الميناء بهدفين لهدف، وهذا فوزه الثالث.
Bad: The port's team won [3-1], its third victory.
Bad: The port's team won 2-1, its [fifth] victory.
Good: The port's team won 2-1, its third victory.

Source (ar): وصل صيادان وطفلتان إلى الميناء بعد خمسة عشر يوما.
Bad: Fifteen days later, [a small girl] reached the port with the fishermen.
Good: Two weeks later, two fishermen and two girls reached the port.

Source (fa): قیمت ماهی در بندر سه برابر شد و ماهیگیران اعتراض کردند.
Bad: The price of fish at the port [doubled], and the fishermen protested.
Good: The price of fish at the port tripled, and the fishermen protested.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.amounts import differences
from lint.analysis.bilingual.crowds import Crowd
from lint.analysis.bilingual.duals import lost_duals
from lint.analysis.bilingual.inflated import inflated
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.ordinals import exchanged_ordinals
from lint.analysis.bilingual.scores import exchanged_scores
from lint.analysis.bilingual.shares import exchanged

_FEW = 3  # sentences of both sides, where a dual is looked for


@rule(Severity.ERROR, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    for found in document.view(differences):
        if found.source is None or found.target is None or found.target.kind == "month":
            continue  # date-changed tells of months
        written = source.prose[found.source.start : found.source.end]
        text = document.prose[found.target.start : found.target.end]
        magnitude = found.kind == "magnitude"
        yield Hit(
            found.place,
            f"“{text}” here, “{written}” in the source" + (": the magnitude differs" if magnitude else ""),
            related=(Related(found.context, f"“{written}”", "source"),),
            severity=None if magnitude else Severity.WARNING,
        )
    otherwise: list[tuple[Number | Crowd, Number | Crowd]] = [*exchanged(document), *inflated(document)]
    told = {found.target.start for found in document.view(differences) if found.source and found.target}
    others = [*exchanged_ordinals(document), *exchanged_scores(document)]
    otherwise += [pair for pair in others if told.isdisjoint(range(pair[1].start, pair[1].end))]
    for theirs, ours in [*otherwise, *_duals(document)]:
        written, text = source.prose[theirs.start : theirs.end], document.prose[ours.start : ours.end]
        yield Hit(
            Span(ours.start, ours.end),
            f"“{text}” here, “{written}” in the source",
            related=(Related(Span(theirs.start, theirs.end), f"“{written}”", "source"),),
            severity=Severity.WARNING,
        )


def _duals(document: Document) -> Iterator[tuple[Number, Number]]:
    """Yield the duals of the source of which the translation has one: جنديان, "a soldier"."""
    both = document.view(comparable)
    if both is None:
        return
    for pair in both.pairs:
        if pair.source and pair.target and pair.sure and pair.sources + pair.targets <= _FEW:
            for two, one in lost_duals(both.source[pair.source], both.target[pair.target], both.language):
                yield (
                    Number(pair.source.start + two[0], pair.source.start + two[1], (Decimal(2),), "small"),
                    Number(pair.target.start + one[0], pair.target.start + one[1], (Decimal(1),), "small"),
                )
