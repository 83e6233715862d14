"""A verb is followed by what it does not take.

Each verb has its own pattern, which translation carries over from the source: a preposition too
many ("discuss about", "enter into the room") or too few ("wait the results"), an infinitive where
English has -ing or a clause ("suggests to leave", "allows to reduce"), a "that" with nobody before
it ("assures that"), a past form after "did", a passive of a verb that has none ("was happened").
The message names the pattern; it is proposed where it can be typed as it stands.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: They [discussed about the] plan for an hour.
Fix: They discussed the plan for an hour.
Bad: He [emphasized on the] need for talks.
Fix: He emphasized the need for talks.
Bad: The [officials assure that] the road is safe.
Bad: The system [allows to reduce] costs.
Bad: The accident [was happened] in May.
Fix: The accident happened in May.
Bad: The two sides [did not reached] a deal.
Fix: The two sides did not reach a deal.
Bad: The mayor [didn't resigned], but her deputy [has already went].
Fix: The mayor didn't resign, but her deputy has already gone.
Bad: They [succeeded to evacuate] the camp.
Fix: They managed to evacuate the camp.
Bad: Nobody [avoided to criticize] the plan.
Fix: Nobody avoided criticizing the plan.
Bad: They [demanded the mayor to resign] and [prevented the refugees to cross].
Good: They demanded the right to vote and decided on a strike. She explained why the dam broke.
Good: They discussed the plan for an hour, and a talk about the need for it followed.
Good: The officials assure residents that the road is safe. They were informed that it had rained.
Good: The system allows users to reduce costs. He suggested leaving.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.WARNING, category=Category.GRAMMAR, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each verb with a complement that it does not take."""
    return _TABLE.hits(document, "“{}” is not how this verb is used", phrases)
