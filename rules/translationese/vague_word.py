"""A word leaves open what it means.

"Various measures", "relevant departments", "certain circles", "and so on", "etc.": translated news
is full of words that promise facts and give none. An editor asks which, who and how many, or cuts
them. Quotations are left alone.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The town took [various measures] last week.
Bad: The [relevant departments] met.
Bad: They sell bread, milk, [etc].
Good: The town shut two schools last week. The health and transport ministries met.
Good: "We took various measures," he said. It is relevant to the case.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "vague_word.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each vague word or phrase."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” says nothing", match), match.fixes)
