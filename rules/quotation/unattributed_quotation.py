"""Nobody is named as the speaker of a quotation.

A quotation is evidence only if the reader knows whose words they are. English news names
the speaker in the sentence of the quotation, or it goes on directly from one that does.
Arabic, Russian and Chinese news often leave the speaker to the context, and machine
translation drops what it cannot place. Scare quotes, titles, names, slogans and terms are
not quotations of anybody and are passed over, as are headings and captions.

Raise it to a warning for a desk that allows no such quotation: in translations most of
what it finds has a speaker whom broken quotation marks or paragraphs hide.

Bad: Talks were held in Tyre.\\nThey ended at noon. ["There will be no second round until the road is open."]
Bad: Farmers lost the harvest.\\n["We have never seen a summer like this one in the valley."]
Good: The talks ended at noon. "There will be no second round," the envoy said.
Good: "We have never seen a summer like this," she said. "The wells are dry and nobody came."
Good: The film "A Long Summer in the Valley" opens on Friday.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.attribution import Basis, attributions

_SILENT = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.SIGNATURE, BlockKind.TABLE_CELL))
_PART = 2  # a part of a sentence needs so many words more: slogans and terms are shorter than utterances
_NAME = 6  # words of a name that is worth showing


@rule(Severity.NOTE, category=Category.OMISSION, quoted="report")
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    named: Span | None = None
    for attribution in document.view(attributions):
        quotation = attribution.quotation
        if attribution.basis not in (Basis.NONE, Basis.CONTEXT):
            named = attribution.name if _is_name(document, attribution.name) else named
            continue
        if not quotation.opened or not (quotation.closed or quotation.continues):
            continue  # where it ends is not known
        block = document.block_at(quotation.start)
        words = document.words_in(*quotation.inner)
        enough = min_words if attribution.alone else min_words + _PART
        if len(words) >= enough and block is not None and block.kind not in _SILENT:
            yield _hit(document, quotation.span, named)


def _is_name(document: Document, name: Span | None) -> bool:
    words = document.words_in(*name) if name is not None else ()
    return bool(words) and len(words) <= _NAME and len(words[-1].text) > 1 and words[-1].text[0].isupper()


def _hit(document: Document, span: Span, named: Span | None) -> Hit:
    message = "no speaker for this quotation"
    if named is None:
        return Hit(span, message + "; nobody has been quoted before it")
    line = document.position(named.start).line
    message += f"; the last one named is “{document.text[named.start : named.end]}” (line {line})"
    return Hit(span, message, related=(Related(named, "the last speaker named"),))
