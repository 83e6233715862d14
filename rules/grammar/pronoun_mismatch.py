"""A pronoun does not fit the person or thing that it stands for.

Chinese and Japanese leave pronouns out or do not tell "he" from "she", and a translation guesses:
"a woman in his 40s", "he shot herself", "they called himself". Only what the words beside it prove
is reported; whether "he" further on should be "she" is for the reader of the source.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Police say that a [woman in his 40s] fell from the bridge.
Fix: Police say that a woman in her 40s fell from the bridge.
Bad: They say that [he shot herself]. [The two brothers blamed itself]. [We want to defend themselves].
Fix: They say that he shot himself. The two brothers blamed themselves. We want to defend ourselves.
Bad: They hurt [theirselves]. He hurt [hisself].
Fix: They hurt themselves. He hurt himself.
Bad: It rained. [The widow buried his husband] in May. [Mrs Lowe and his husband] came.
Bad: The rain had stopped. [His aunt, who hurt himself], left the house.
Bad: The ministry rejected the plan. [She said] in a note that the port would stay shut.
Fix: The ministry rejected the plan. It said in a note that the port would stay shut.
Bad: It rained. The harbour ministry said in [her statement] that the port is shut.
Bad: The northern brigades shelled the port. [He added] that the raid was over.
Good: The ministry sent its spokeswoman. She said so. The party chose Anna Lowe. The council met. She agreed.
Good: It rained. The actress met his mother, and the mother said that his son was there.
Good: A woman in her 40s fell from the bridge. They say that he shot himself. He met a woman in his 40s.
Good: A man in his late 60s gave her the key. The aunt of the boy who hurt himself left.
Good: The United States prides itself on it. They let the boy hurt himself. The team calls themselves kings.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

from ._bodies import bodies, owners
from ._persons import clause_subjects, possessives, reflexives

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each phrase with a pronoun that does not fit."""
    yield from _TABLE.hits(document, "“{}” has a pronoun that does not fit", phrases)
    yield from reflexives(document)
    yield from possessives(document)
    yield from clause_subjects(document)
    yield from bodies(document)
    yield from owners(document)
