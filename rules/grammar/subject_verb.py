"""A verb does not go with its subject, or with the verb before it.

English marks few forms, and a draft that was put together from another language gets them wrong:
"he have", "they was", "those who wants", "will can", "does not knows", "I am agree". The rule looks
only where the subject is a pronoun or opens its sentence, and where two verbs stand side by side.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [He have no] car.
Bad: [The soldiers was wounded] in May.
Bad: Those [people who wants] to leave may go.
Bad: He [will can help] them.
Bad: He [does not knows] it.
Bad: [I am agree] with it.
Bad: The talks [are hold in] Oslo.
Bad: [There is many cars].
Good: He has no car, and they help him do it. If he were there, they would see him go.
Good: Theresa May said so, an effort is made, and he got 1 year of leave. The parts of each law have rules.
Good: The soldiers were wounded, and the man who was hurt and the people who want it agree.
Good: He will be able to help them, he does not know it, and the talks are held in Oslo.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each verb that does not go with its subject or its auxiliary."""
    for match in _TABLE.find(document, phrases):
        if not document.text.startswith("1 ", match.span.start):  # "up to 1 year of prison": one of them is no plural
            yield phrase_hit(document, match, "“{}” does not go together")
