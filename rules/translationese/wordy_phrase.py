"""A phrase takes more words than it needs.

Translations keep every word of the source's connectives and prepositions: "in
order to", "due to the fact that", "at the present time", "with the aim of the restoration
of". The shorter wording says the same. Wordiness inside quotations is the speaker's and left alone.

Option phrases: files of your own rows, as for `calque` (none).

Bad: The gate opens at [4:10 local time].
Bad: The council met [in order to] vote.
Fix: The council met to vote.
Bad: The plant closed [due to the fact that] rents rose.
Fix: The plant closed because rents rose.
Bad: They met [with the aim of the restoration of] the bridge.
Fix: They met to restore the bridge.
Bad: The court met [with a view to appointing] a receiver.
Fix: The court met to appoint a receiver.
Bad: A road [with a length of 663] miles is shut.
Bad: Rents rose, and [the number of tenants reached 500].
Good: The bill limits money to women's clinics, which was the clause that most members opposed.
Good: The council met to vote because rents rose.
Good: “We met in order to vote,” she said.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, advice, phrase_hit
from lint.analysis.nominalisation import Frames
from lint.analysis.places import Taken
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

#: A singular verb after a plural: "which" is not what stands before it, but something further back.
_OF_CLAUSE = compiled(r"(?!(?:days|weeks|months|years|hours|minutes)\b)[a-z]{3,}(?<!s)s, which (?:is|was)\b")

#: The hour before the minutes that a phrase begins with: "21:30 local time".
_HOUR = compiled(r"(?<!\d)\d{1,2}:\Z")
_DIGITS = 4  # characters, with the one before them


@cache
def frames() -> Frames:
    return Frames.of(__package__, "wordy_phrase.frames.tsv")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    covered = Taken()
    for padding in frames().find(document):
        covered.add(padding.span)
        yield Hit(padding.span, padding.advice(document, "is wordy"), padding.fixes)
    for match in _TABLE.find(document, phrases):
        if _OF_CLAUSE.match(document.prose, *match.span):
            continue
        if not covered.overlaps(match.span):
            several = sum(word.key.isalpha() for word in document.words_in(*match.span)) > 1
            seen = "“{}” is wordy" if several else "“{}” has a plainer word"
            hour = _HOUR.search(document.prose, max(0, match.span.start - _DIGITS), match.span.start)
            if hour is None or match.fixes:
                yield phrase_hit(document, match, seen)
            else:
                span = Span(hour.start(), match.span.end)
                yield Hit(span, advice(seen.format(document.text[slice(*span)]), match), severity=match.severity)
