"""A word leaves open what it means.

"Various measures", "relevant departments", "certain circles", "and so on", "etc.": translated news
is full of words that promise facts and give none. An editor asks which, who and how many, or cuts
them. One "various" is good English: such a word counts where another one is near. Quotations are left
alone.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The town took [various measures] last week. The [relevant departments] met.
Good: The town took various measures last week.
Bad: They sell bread, milk, [etc].
Good: The town shut two schools last week. The health and transport ministries met.
Good: "We took various measures," he said. It is relevant to the case.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice

from ._company import accompanied

#: One of these an English reporter writes too.
_GOOD_ALONE = ("various", "more and more", "relevant", "appropriate", "certain")


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
def check(document: Document, *, within: int = 200, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each vague word or phrase."""
    for match in accompanied(document, tuple(joined(phrases).find(document)), _GOOD_ALONE, within, lexicon()):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” says nothing", match), match.fixes)
