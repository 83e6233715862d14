"""A word is taken for another that sounds or looks like it.

"Its" and "it's", "led" and "lead", "lose" and "loose": each is an English word, so only what
stands around it shows the slip. In a quotation from a social network the slip is the writer's.
The rows are looked for in both dialects.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The strike [has lead to] losses.
Fix: The strike has led to losses.
Bad: They did not want [to loose control].
Bad: The country guards [it's borders].
Bad: The [party lost it's majority], and more [women where taken] to Oslo.
Bad: The [town celebrated it's victory], but the [boarder guards] did not [know weather the] war was over.
Fix: The town celebrated its victory, but the border guards did not know whether the war was over.
Good: Fewer ships then left. The women asked where taken goods were kept.
Good: The strike has led to losses, and the lead pipes will loosen.
Good: They said it's victory or death. They discussed the weather the storm brought, and waived the fee.
Good: It's clear that the country guards its borders.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, phrase_hit
from lint.analysis.quotations import posted

from ._confused import WORDS, confusions

_TABLE = PhraseTable(__name__)


def _gate() -> Needs:
    return _TABLE.gate() | Needs(words=WORDS)


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report", scope="block", gate=_gate)
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each phrase in which one word stands for another."""
    found: list[Span] = []
    for match in _TABLE.find(document, phrases):
        found.append(match.span)
        if not posted(document, match.span):
            yield phrase_hit(document, match, "“{}” has one word for another")
    words = document.words
    for at, better in confusions(document):
        span = Span(words[at - 1].start, words[min(at + 1, len(words) - 1)].end)
        if posted(document, span) or any(other.start < span.end and span.start < other.end for other in found):
            continue
        fix = Fix.replace(words[at].span, better)
        message = f"“{document.prose[span.start : span.end]}” has one word for another: “{better}”"
        yield Hit(span, message, (fix,), severity=Severity.NOTE)
