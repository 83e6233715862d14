"""A pronoun does not fit the person or thing that it stands for.

Chinese and Japanese leave pronouns out or do not tell "he" from "she", and a translation guesses:
"a woman in his 40s", "he shot herself", "they called himself". Only what the words beside it prove
is reported; whether "he" further on should be "she" is for the reader of the source.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Police say that [a woman in his 40s fell] from the bridge.
Bad: They say [that he shot herself].
Bad: They hurt [theirselves].
Fix: They hurt themselves.
Bad: It rained. [The widow buried his husband] in May. [We defended themselves].
Good: It rained. The actress met his mother, and the mother said that his son was there.
Good: A woman in her 40s fell from the bridge. They say that he shot himself.
Good: A man in his late 60s gave her the key.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each phrase with a pronoun that does not fit."""
    return _TABLE.hits(document, "“{}” has a pronoun that does not fit", phrases)
