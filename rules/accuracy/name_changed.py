"""A person is not the one of the source.

Names are compared by their consonants, whatever the script. The finding says
that no name in the source sounds like this one; names that languages translate
(popes, kings, figures of legend) are left out. From Chinese only names in
pinyin are compared, from Japanese only those in kana, from Korean only persons
before a title. A name that is a word in its
language and was translated as one (Sea for Deniz) is reported too.

Source (ru): Министр транспорта Карим Накиб встретился с капитаном порта Салимом Хаддадином.
Bad: Transport Minister Karim Naqib met with the captain of the port, [Roger Mitchell].
Good: Transport Minister Karim Naqib met with the captain of the port, Salim Haddadin.

Source (tr): Kaptan Deniz Kaya limanda gazetecilerle konuştu.
Bad: Captain [Sea Rock] spoke to reporters at the port.
Good: Captain Deniz Kaya spoke to reporters at the port.

Source (zh): 交通部长张伟会见了港口船长。
Bad: Transport Minister [Chen Guoqiang] met with the captain of the port.
Good: Transport Minister Zhang Wei met with the captain of the port.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.meanings import translated
from lint.analysis.bilingual.people import strangers


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    source = document.source
    if source is None:
        return
    as_words = list(translated(document))
    told = {name.target.start for name in as_words}
    for found in document.view(strangers):
        if found.target.start in told:
            continue
        yield Hit(
            found.target,
            f"no name in the source sounds like “{found.name}”",
            related=(Related(found.source, "the source", "source"),),
        )
    for name in as_words:
        written = source.prose[name.source.start : name.source.end]
        text = document.prose[name.target.start : name.target.end]
        yield Hit(
            name.target,
            f"“{text}”: the name “{written}” was translated as a word",
            related=(Related(name.source, f"“{written}”", "source"),),
        )
