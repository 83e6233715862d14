"""Nobody is named as the speaker of a quotation.

A quotation is evidence only if the reader knows whose words they are. English news names
the speaker in the sentence of the quotation, or it goes on directly from one that does.
Arabic, Russian and Chinese news often leave the speaker to the context, and machine
translation drops what it cannot place. Scare quotes, titles, names, slogans and terms are
not quotations of anybody and are passed over, as are headings, captions and a quotation
that opens the text as its headline.

What stands beside lost or stray quotation marks is left alone as well: where it begins
and ends is not known. Where the sentence beside the quotation reports somebody, the finding
names who may be meant: to name the speaker again is then a matter of a few words.

Bad: Talks were held in Tyre.\\nThey ended at noon. ["There will be no second round until the road is open."]
Bad: Farmers lost the harvest.\\n["We have never seen a summer like this one in the valley."]
Good: The talks ended at noon. "There will be no second round," the envoy said.
Good: "We have never seen a summer like this," she said. "The wells are dry and nobody came."
Good: He said that the valley had no water. "We have never seen a summer like this one."
Good: Their motto is "every summer another well for the valley" and it hangs in the hall.
Good: The film "A Long Summer in the Valley" opens on Friday.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.attribution import Basis, attributions, neighbouring_speaker
from lint.analysis.quotations import Quotation

_SILENT = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.SIGNATURE, BlockKind.TABLE_CELL))
_PART = 2  # a part of a sentence needs so many words more: slogans and terms are shorter than utterances
_NAME = 6  # words of a name that is worth showing


@rule(Severity.NOTE, category=Category.OMISSION, quoted="report")
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    named: Span | None = None
    last = -1  # where the last one without a speaker ends
    for attribution in document.view(attributions):
        quotation = attribution.quotation
        if attribution.basis not in (Basis.NONE, Basis.CONTEXT):
            named = attribution.name if _is_name(document, attribution.name) else named
            continue
        if not quotation.opened or not quotation.closed:
            continue  # where it ends is not known, and its speaker may stand there
        goes_on = last >= 0 and not document.prose[last : quotation.start].strip()
        last = quotation.end
        if goes_on:
            continue
        block = document.block_at(quotation.start)
        words = document.words_in(*quotation.inner)
        enough = min_words if attribution.alone else min_words + _PART
        if len(words) >= enough and block is not None and block.kind not in _SILENT:
            yield _hit(document, quotation, named)


def _is_name(document: Document, name: Span | None) -> bool:
    words = document.words_in(*name) if name is not None else ()
    return bool(words) and len(words) <= _NAME and len(words[-1].text) > 1 and words[-1].text[0].isupper()


def _hit(document: Document, quotation: Quotation, named: Span | None) -> Hit:
    message = "no speaker for this quotation"
    neighbour = neighbouring_speaker(document, quotation)
    if neighbour is not None and _is_name(document, neighbour):
        seen, label, named = "the text beside it reports", "reported beside it", neighbour
    else:
        seen, label = "the last one named is", "the last speaker named"
    if named is None:
        return Hit(quotation.span, message + "; nobody has been quoted before it")
    line = document.position(named.start).line
    message += f"; {seen} “{document.text[named.start : named.end]}” (line {line})"
    return Hit(quotation.span, message, related=(Related(named, label),))
