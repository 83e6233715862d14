"""A passage of the source stands in the English text, in its own language.

It is known by its function words: three or more of one language, close
together, with no English between them. A title or a saying between quotation
marks and the name of a body are no fault.

Bad: The poll shows what they want: [que el gobierno baje los impuestos para todos], in short.
Bad: The minister spoke on Monday. [Die Regierung ist mit dem Ergebnis nicht zufrieden und wird klagen].
Bad: The club wrote: [La squadra non è ancora pronta per la partita di domani].
Bad: The minister said [hükümet bu konuda bir karar almadı ve bekliyor] on Monday.
Bad: The union wrote [že dohoda není hotova a že se bude jednat] after the talks.
Good: She sang “Je ne regrette rien” to close the festival.
Good: The Banco de la República cut its rate, and the Partido de la U welcomed it.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.foreign import ForeignPassage, foreign_passages

_OF_A_SENTENCE = 6  # function words, more than a name has: German nouns have capitals too


@rule(Severity.ERROR, category=Category.UNTRANSLATED, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for passage in document.view(foreign_passages):
        if passage.lower * 2 <= passage.words and passage.known < _OF_A_SENTENCE:
            continue  # capitals throughout: the name of a party, a church, a bank
        text = document.prose[passage.start : passage.end]
        shown = text if len(text) <= 50 else text[:49] + "…"
        mild = passage.words <= 12 and _is_cited(document, passage)
        yield Hit(passage.span, f"“{shown}” is left in {passage.language}", severity=Severity.NOTE if mild else None)


def _is_cited(document: Document, passage: ForeignPassage) -> bool:
    """Between quotation marks, in brackets or in italics: a title, a motto, a term with its translation beside it."""
    before = document.text[max(0, passage.start - 2) : passage.start]
    after = document.text[passage.end : passage.end + 3]
    return document.quoted(passage.span) or ("(" in before and ")" in after) or ("*" in before and "*" in after)
