"""An impersonal phrase hides who acts.

"It is necessary to wait", "it was decided to", "it will be possible to buy": Russian, Ukrainian
and Chinese news leave out who must, decides or can. English news names somebody and gives the verb
to them. "There is a possibility that" and "there is a need for" do the same with nouns. The
phrases that calque and vague-source know are left to those. One "it is possible to" is good English: it
counts where another such phrase is near, and "it was revealed" in a text that is probably a
translation.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: Experts say that [it is recommended to] stay indoors.
Bad: [It will be possible to] buy tickets in May.
Bad: [There is a possibility that] the road is shut.
Bad: [It has been decided to] close the port. [It is not excluded that] the dam will burst.
Bad: [It turned out to be impossible to] save him.
Bad: [It is considered necessary to] close two mines. The [possibility of a raid is not ruled out].
Good: It is intended to be a gift. It turned out well.
Good: Doctors recommend staying indoors. Visitors will be able to buy tickets in May.
Good: The road may be shut. It is easy to see why.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit

from ._company import accompanied

_TABLE = PhraseTable(__name__)

#: One of these an English reporter writes too.
_GOOD_ALONE = (
    "it is possible",
    "it was possible",
    "it is necessary",
    "it was necessary",
    "there is a need",
    "it is difficult",
    "it was difficult",
    "it will be difficult",
    "it is hard",
    "it was hard",
    "it is impossible",
    "it was impossible",
    "it is easy",
    "it was easy",
    "it is important",
    "it was important",
    "it is essential",
    "it is vital",
    "it is crucial",
    "it was revealed",
    "it is not possible",
    "it was not possible",
)
#: Of these, what translations have as a habit: there one is enough.
_HABITS = ("it was revealed",)


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="report", gate=_TABLE.gate)
def check(document: Document, *, within: int = 200, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each impersonal phrase."""
    for match in accompanied(document, _TABLE, phrases, _GOOD_ALONE, within, _HABITS):
        yield phrase_hit(document, match, "“{}” does not say who")
