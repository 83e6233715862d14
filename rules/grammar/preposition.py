"""A word takes another preposition.

Prepositions are translated one by one: people are "interested about" a plan, a team "consists
from" three men, anger grows "in the street level", and somebody speaks "at behalf of" a town.
The table goes by adjective, verb, noun, time and place.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The team [consists from] players of six clubs.
Fix: The team consists of players of six clubs.
Bad: They are [interested about the] plan.
Fix: They are interested in the plan.
Bad: Nobody knows the [reason of the] fire.
Fix: Nobody knows the reason for the fire.
Bad: They left [despite of the] rain.
Fix: They left despite the rain.
Bad: The region [depends from gas imports], and exports [fell in 12 percent] last year.
Bad: It [will influence on] pensions. They stood [in front the] court.
Good: Exports fell in 12 percent of the towns. It will affect on average 40 people.
Good: They are interested in the plan, and the reason for the fire is known.
Good: The team consists of players from six clubs. They left in spite of the rain.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each phrase with the wrong preposition."""
    return _TABLE.hits(document, "“{}” has the wrong preposition", phrases)
