"""Two words that qualify a noun together are not joined by a hyphen.

"A small business owner" and "a small-business owner" are two people: before a noun English joins
what belongs together ("a six-lane road", "long-term plans", "a state-owned bank"). Only what needs
the hyphen in every house style is looked for: numbers with their unit, listed pairs with a noun
after them, and prefixes that are no words ("anti", "ex", "pro"). After the verb ("the road is well
known") there is none.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: They built [a six lane road].
Bad: The [long term plan] failed.
Fix: The long-term plan failed.
Bad: A [state owned bank] failed.
Fix: A state-owned bank failed.
Bad: The [anti government] protests grew.
Fix: The anti-government protests grew.
Bad: The [ex minister] fell ill.
Fix: The ex-minister fell ill.
Bad: It was a [face to face meeting].
Fix: It was a face-to-face meeting.
Good: They built a six-lane road. The road is well known, and in the long term the plan works.
Good: The bank is state owned. It took six months of work.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.SPELLING, quoted="report", scope="block", gate=_TABLE.gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each compound before a noun that lacks its hyphen."""
    return _TABLE.hits(document, "“{}” lacks a hyphen", phrases)
