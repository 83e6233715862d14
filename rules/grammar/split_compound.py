"""A word is written as two, or a compound lacks its hyphen.

Translators and models cut English compounds where their own language would: "through out", "a
set back", "a five year old boy".

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: It rained [through out] the day.
Fix: It rained throughout the day.
Bad: The vote is [a set back] for trade.
Fix: The vote is a setback for trade.
Bad: A [five year old boy] fled.
Fix: A five-year-old boy fled.
Good: It rained throughout the day, and the vote set back the talks.
Good: The boy is five years old. They set out for the school.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each compound that is written apart."""
    return _TABLE.hits(document, "“{}” is a compound written apart", phrases)
