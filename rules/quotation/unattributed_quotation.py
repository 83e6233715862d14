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

from lint import BlockKind, Category, Document, Hit, Related, Severity, rule
from lint.analysis.attribution import Attribution, Basis, attributions

_SILENT = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.SIGNATURE, BlockKind.TABLE_CELL))


@rule(Severity.WARNING, category=Category.OMISSION, quoted="report")
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    named: Attribution | None = None
    for attribution in document.view(attributions):
        quotation = attribution.quotation
        if attribution.basis in (Basis.NONE, Basis.CONTEXT):
            block = document.block_at(quotation.start)
            words = document.words_in(*quotation.inner)
            if len(words) >= min_words and block is not None and block.kind not in _SILENT:
                weak = not attribution.alone or attribution.basis is Basis.CONTEXT
                yield _hit(document, attribution, named, Severity.NOTE if weak else None)
        elif attribution.speaker is not None:
            named = attribution


def _hit(document: Document, attribution: Attribution, named: Attribution | None, severity: Severity | None) -> Hit:
    message = "no speaker for this quotation"
    if named is None or named.speaker is None:
        return Hit(attribution.quotation.span, message + "; nobody has been quoted before it", severity=severity)
    line = document.position(named.speaker.start).line
    name = document.text[named.speaker.start : named.speaker.end]
    related = Related(named.speaker, "the last speaker named")
    message += f"; the last one named is “{name}” (line {line})"
    return Hit(attribution.quotation.span, message, related=(related,), severity=severity)
