"""Several words do the work of one preposition.

Officialese makes prepositions of nouns, and translation keeps them: "on the basis of the law", "within the limits of
the town", "with the participation of five states". English news has "on", "in" and "with". What wordy-phrase knows
already is not repeated here. One word is proposed where it fits every time; elsewhere the message names what does it.
What is long-winded inside quotations is the speaker's. "Due to", "as a result of", "in case of" and "in the event of"
are good English; they count where another such phrase is near,
and "due to" in a text that is probably a translation.

Option within: so many words away another phrase must stand beside one that is good English alone.
Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The bill passed [with the mediation of] the speaker. He lives [within the limits of] the town.
Bad: Ships wait in the bay [due to] the storm. Two sank [as a result of] the wind.
Bad: Talks [with the participation of] five states began.
Fix: Talks with five states began.
Bad: The court ruled [on the basis of] the law. They read the data [related to] the port.
Good: Ships wait in the bay due to the storm, and two sank.
Bad: They work [in conditions of] war.
Good: Ships wait in the bay because of the storm. The delay was due to the storm.
Good: They held classes on the theme of “Keep the old port”.
Good: “Talks with the participation of five states began,” she said.
Good: Talks with five states began, and the court ruled on the law.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseMatch, PhraseTable, advice, phrase_hit
from lint.patterns import compiled

from ._company import accompanied

_TABLE = PhraseTable(__name__)

_GOOD_ALONE = ("due to", "as a result", "as a consequence", "in case", "in the event", "in the case", "in comparison")
#: Of these, what translations have as a habit: there one is enough.
_HABITS = ("due to",)

#: The preposition itself, where the row looks at the words round it.
_TO = compiled(r"\b(?:due|related) to\b", re.IGNORECASE)
_UP_TO = compiled(r"\w+\b.*?\b(?:of|from|to)\b", re.DOTALL)
_DUE = "due to"
#: A motto in marks, which "on" cannot stand before.
_MOTTO = compiled(r" [\"“‘«]")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=_TABLE.gate)
def check(document: Document, *, within: int = 120, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each preposition of several words that one word can replace."""
    for match in accompanied(document, _TABLE, phrases, _GOOD_ALONE, within, _HABITS):
        if _MOTTO.match(document.prose, match.span.end) and document.prose.endswith("theme of", *match.span):
            continue  # on the theme of “Remember the past”
        hit = phrase_hit(document, match, "“{}” is a preposition of several words where one is enough")
        yield hit if hit.fixes else _on_preposition(document, match)


def _on_preposition(document: Document, match: PhraseMatch) -> Hit:
    """Return the hit for a phrase that has no proposal, on the preposition alone."""
    found = _TO.search(document.text, *match.span) or _UP_TO.match(document.text, *match.span)
    span = Span(*found.span()) if found is not None else match.span
    text = document.text[span.start : span.end]
    says = "explains a verb here" if text.lower() == _DUE else "is a preposition of several words where one is enough"
    return Hit(span, advice(f"“{text}” {says}", match), severity=match.severity)
