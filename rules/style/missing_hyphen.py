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
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "missing_hyphen.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.SPELLING, quoted="report", scope="block", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each compound before a noun that lacks its hyphen."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” lacks a hyphen", match), match.fixes)
