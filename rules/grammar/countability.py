"""A noun is counted that cannot be counted, or the other way about.

Many languages have a plural of "information", "equipment" and "advice" and count them; English
does not. It has "much traffic" but "many cars", "less noise" but "fewer people"; "news" is a
singular, "police" and "people" are plurals.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The army bought new [equipments].
Fix: The army bought new equipment.
Bad: He saw [these news] on the train.
Bad: There were [much more people] than last year.
Fix: There were many more people than last year.
Bad: [Less people] came.
Fix: Fewer people came.
Bad: They made [an important progress] and need [a medical advice].
Good: The court awarded him damages. Hearing aids were sent to the school.
Good: The army bought new equipment and an information system.
Good: Fewer people came, with less noise, and much more of the news was good.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.WARNING, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each noun, quantifier or verb in the wrong number for a noun that is or is not counted."""
    return _TABLE.hits(document, "“{}” goes against what can be counted", phrases)
