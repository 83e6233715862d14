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
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "weak_intensifier.tsv")


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block", enabled=False, gate=_gate)
def check(document: Document) -> Iterator[Hit]:
    for match in lexicon().find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” is weaker than one strong word", match), match.fixes)
