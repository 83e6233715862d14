"""A word leaves open what it means.

"Various measures", "relevant departments", "certain circles", "and so on", "etc.": translated news
is full of words that promise facts and give none. An editor asks which, who and how many, or cuts
them. One "various", "certain" or "appropriate" is good English: such a word counts where another one is near, and some
of them in a text that is probably a translation. What is named right behind it ("various causes, such as rain") and
quotations are left alone.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The mayor said that [certain individuals] and [various quarters] oppose the plan.
Bad: The town took [various measures] last week. The [relevant departments] met.
Bad: The [interested parties] met. [Some circles] in the capital oppose it. They sell tiles [of various kinds].
Good: The town took various measures last week.
Bad: They sell bread, milk, [etc].
Good: The town took a number of measures, such as bans on cars. It has a series of activities: tours and talks.
Good: The town shut two schools last week. The health and transport ministries met.
Bad: [Certain circles] know it. The various plans that have leaked are old.
Good: "We took various measures," he said. It is relevant to the case.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.patterns import compiled

from ._company import accompanied

_TABLE = PhraseTable(__name__)

#: One of these an English reporter writes too.
_GOOD_ALONE = (
    "various",
    "more and more",
    "relevant",
    "appropriate",
    "certain",
    "specific",
    "concrete",
    "some",
    "interested",
    "concerned",
    "involved",
    "of various",
    "of different",
    "of all",
    "and many",
    "and much",
    "and the like",
    "or the like",
)
#: Of these, what translations have as a habit: there one is enough.
_HABITS = (
    "various",
    "relevant",
    "appropriate",
    "interested",
    "concerned",
    "of various",
    "and many",
)

#: What was left open is named soon: "a number of events, such as", "several steps:".
_NAMED = compiled(r"[^.;:!?\n]{0,40}?(?:,? (?:such as|including|namely|like|for example|among them)\b|: )")

#: A clause tells which: "the various versions that have leaked".
_WHICH = compiled(r" (?:that|who) ")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=_TABLE.gate)
def check(document: Document, *, within: int = 200, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each vague word or phrase."""
    for match in accompanied(document, _TABLE, phrases, _GOOD_ALONE, within, _HABITS):
        if document.prose.endswith("/", 0, match.span.start):
            continue  # the folder /etc
        if _NAMED.match(document.prose, match.span.end) is None and not _is_told(document, match.span):
            yield phrase_hit(document, match, "“{}” says nothing")


def _is_told(document: Document, span: Span) -> bool:
    """Does a clause tell which of "various" things are meant?"""
    return (
        document.prose[span.start : span.end].startswith("various ")
        and _WHICH.match(document.prose, span.end) is not None
    )
