"""The reporter uses the words of one side.

"Martyrs", "the Zionist entity", "the terror nest", "the special military operation": such
words take a side in the reporter's own voice, often because the source did and the machine
followed. International desks use the neutral term; the fix shows it. Inside quotation marks
the words are the speaker's and stay.

Option phrases: files of your own rows: pattern, neutral wording, example, marks and
    note, separated by tabs (see `lint.analysis.lexicon`). None by default.

Bad: Three men were [martyred] in the raid.
Fix: Three men were killed in the raid.
Bad: The [occupation forces] closed the gate.
Fix: The Israeli forces closed the gate.
Good: The group called the three men "martyrs".
Good: The occupation of the building lasted two days.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    return _TABLE.hits(document, "“{}” takes a side in the reporter's own voice", phrases)
