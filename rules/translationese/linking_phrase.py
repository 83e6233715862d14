"""A sentence opens with a linking phrase that news does without.

Russian, Hebrew, Chinese and Japanese news ties sentence to sentence: "at the same time", "in
addition", "in turn", "at that time". English news lets one fact follow the other, and where it
links, it says how: "but", "so", "also" after the subject. Translations open sentences with these
phrases about fifteen times as often as English news does. One "in addition" is good English: such a
phrase counts where another one is near. Quotations are left alone.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The port is shut. [At the same time], trains run. [In turn], ferries wait.
Fix: The port is shut. Trains run. Ferries wait.
Bad: The port is shut. [In this regard], the minister denied any delay.
Fix: The port is shut. The minister denied any delay.
Good: The port is shut. In addition, no trains run.
Good: The port is shut, but trains run at the same time.
Good: "At the same time, I know the port," he said.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, advice

from ._company import accompanied

_GOOD_ALONE = (
    "at the same time",
    "at that time",
    "at the moment",
    "in addition",
    "also",
    "first of all",
    "in turn",
    "therefore",
    "accordingly",
    "hence",
    "on the same day",
    "among them",
    "because of this",
    "as a result",
    "as a consequence",
    "after that",
    "in the future",
    "on the other hand",
    "secondly",
    "firstly",
    "thirdly",
    "lastly",
    "in this way",
    "before this",
    "before that",
    "before then",
    "until then",
    "until this",
    "afterwards",
    "afterward",
    "thereafter",
    "subsequently",
    "moreover",
    "furthermore",
    "nevertheless",
    "nonetheless",
    "consequently",
    "thus",
)


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "linking_phrase.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip")
def check(document: Document, *, within: int = 120, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each linking phrase at the start of a sentence."""
    for match in accompanied(document, tuple(joined(phrases).find(document)), _GOOD_ALONE, within, lexicon()):
        text = document.text[match.span.start : match.span.end]
        seen = f"“{text}” links sentences as other languages do"
        yield Hit(match.span, advice(seen, match), match.fixes)
