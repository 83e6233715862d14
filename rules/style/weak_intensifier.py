""" "Very" props up a weak adjective.

A stronger word says it alone: "huge" for "very big", "furious" for "very
angry". The speaker's own words inside quotations are left alone. A matter of taste,
so it is off until it is selected.

Bad: The strike did [very great] damage.
Fix: The strike did enormous damage.
Good: The strike did enormous damage.
Good: “It is very big,” he said.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import PhraseTable

_TABLE = PhraseTable(__name__)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block", enabled=False, gate=_TABLE.gate)
def check(document: Document) -> Iterator[Hit]:
    return _TABLE.hits(document, "“{}” is weaker than one strong word")
