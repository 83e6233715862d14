"""The reporter uses the words of one side.

"Martyrs", "the Zionist entity", "the terror nest", "the special military operation": such
words take a side in the reporter's own voice, often because the source did and the machine
followed. International desks use the neutral term; the fix shows it. Inside quotation marks
the words are the speaker's and stay.

Option phrases: files of your own rows: pattern, neutral wording, example, marks and
    note, separated by tabs (see `lint.analysis.lexicon`). None by default.

Bad: Three men were [martyred] in the raid.
Fix: Three men were killed in the raid.
Bad: The [occupation forces] closed the gate.
Fix: The Israeli forces closed the gate.
Good: The group called the three men "martyrs".
Good: The occupation of the building lasted two days.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, rule
from lint.analysis.lexicon import Lexicon, advice


@cache
def _lexicon() -> Lexicon:
    return Lexicon.of(str(__package__), "loaded_language.tsv")


def _gate() -> Needs:
    return _lexicon().needs


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", scope="block", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    ours = _lexicon()
    for match in (ours + phrases if phrases else ours).find(document):
        seen = f"“{document.text[match.span.start : match.span.end]}” takes a side in the reporter's own voice"
        yield Hit(match.span, advice(seen, match), match.fixes, severity=match.severity)
