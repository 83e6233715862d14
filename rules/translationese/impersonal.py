"""An impersonal phrase hides who acts.

"It is necessary to wait", "it was decided to", "it will be possible to buy": Russian, Ukrainian
and Chinese news leave out who must, decides or can. English news names somebody and gives the verb
to them. "There is a possibility that" and "there is a need for" do the same with nouns. The
phrases that calque and vague-source know are left to those.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Experts say that [it is recommended to] stay indoors.
Bad: [It will be possible to] buy tickets in May.
Bad: [There is a possibility that] the road is shut.
Good: Doctors recommend staying indoors. Visitors will be able to buy tickets in May.
Good: The road may be shut. It is easy to see why.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "impersonal.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


def _gate() -> Needs:
    return lexicon().needs


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="report", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each impersonal phrase."""
    for match in joined(phrases).find(document):
        text = document.text[match.span.start : match.span.end]
        yield Hit(match.span, advice(f"“{text}” does not say who", match), match.fixes)
