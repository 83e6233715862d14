"""A word that links is followed by what it cannot take.

"Despite", "during" and "because of" are prepositions: they take a noun ("despite the rain"), while
"although", "while" and "because" take a clause. A preposition takes -ing ("without paying"), a
purpose takes "to" ("came to help"), a condition the present ("until he comes"), and a person is
"who", not "which". Source languages draw these lines elsewhere.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: [Despite it] rains, they left.
Bad: [During he was] in Oslo, it rained.
Bad: They left [without to pay].
Bad: He came [for help them].
Bad: They wait [until he will be] ready.
Bad: [The man which is] ill left.
Bad: [It is important that to] leave.
Fix: It is important to leave.
Good: Although it rains, they left. Despite the rain, they left. While he was in Oslo, it rained.
Good: They left without paying, and he came to help them, for help was short.
Good: They wait until he is ready. The man who is ill left.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each link before the wrong kind of thing."""
    return _TABLE.hits(document, "“{}” is not how English joins clauses", phrases)
