"""Nobody is named as the speaker of a quotation.

A quotation is evidence only if the reader knows whose words they are. English news names
the speaker in the sentence of the quotation, or it goes on directly from one that does.
Arabic, Russian and Chinese news often leave the speaker to the context, and machine
translation drops what it cannot place. Scare quotes, titles, names, slogans and terms are
not quotations of anybody and are passed over, as are headings and captions.

A hit is a note where the sentence before at least reports somebody's words, and where the
quotation is part of a sentence of the reporter's own.

Bad: The talks ended at noon. ["There will be no second round until the road is open."]
Bad: Farmers lost the harvest.\\n["We have never seen a summer like this one in the valley."]
Good: The talks ended at noon. "There will be no second round," the envoy said.
Good: "We have never seen a summer like this," she said. "The wells are dry and nobody came."
Good: The film "A Long Summer in the Valley" opens on Friday.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.attribution import Basis, attributions

_SILENT = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.SIGNATURE, BlockKind.TABLE_CELL))


@rule(Severity.WARNING, category=Category.OMISSION, quoted="report")
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
        if len(words) >= min_words and block is not None and block.kind not in _SILENT:
            weak = not attribution.alone or attribution.basis is Basis.CONTEXT
            yield _hit(document, quotation.span, named, Severity.NOTE if weak else None)


def _is_name(document: Document, name: Span | None) -> bool:
    return name is not None and any(char.isupper() for char in document.text[name.start : name.end])


def _hit(document: Document, span: Span, named: Span | None, severity: Severity | None) -> Hit:
    message = "no speaker for this quotation"
    if named is None:
        return Hit(span, message + "; nobody has been quoted before it", severity=severity)
    line = document.position(named.start).line
    message += f"; the last one named is “{document.text[named.start : named.end]}” (line {line})"
    return Hit(span, message, related=(Related(named, "the last speaker named"),), severity=severity)
