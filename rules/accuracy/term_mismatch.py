"""A term of the source is not translated as the term base has it.

The option `terms` names the term bases; without one the rule finds nothing. It
looks for the terms of the source in all their forms, and for their English
wordings in the sentences that render them: in any number and case, with a
hyphen, a space or neither, as another word of the family, by their initials, or
with two words turned round ("people displaced by the war"). A wording that the term base
forbids is reported where it stands, with the better one; a term without any of
its wordings is reported for the whole sentence. The head of a term is enough
("the council") once all of it has been written, and so is a wording in the
sentence before or after, if that has none of its own.

Option terms: term bases: TBX, a CSV or TSV file with the columns `source` and `target` (or language codes, `ar`
    and `en`), `status`, `forbidden` and `note`, a TMX file of short units, or a text file of what is not to be
    translated, one wording a line. None by default.

Given terms.csv: ar,en,forbidden,note\\nوقف إطلاق النار,ceasefire|truce,cessation of fire,\\nأسير,captive,detainee,
Source (ar): بدأ وقف إطلاق النار في المدينة يوم الاثنين، وعاد الأسرى.
Bad: The [cessation of fire] in the town began on Monday, and the men are back.
Fix: The ceasefire in the town began on Monday, and the men are back.
Bad: [Calm returned to the town on Monday, and the men are back.]
Good: The cease-fire in the town began on Monday, and the men are back.
Good: The truce in the town began on Monday, and the men are back.

Given terms.csv: he,en,forbidden\\nהפסקת אש,ceasefire,armistice\\nעקור,displaced person,refugee
Source (he): הפסקת האש החלה, והעקורים ישבו ליד המדורה.
Bad: The [armistice] began, and people displaced by the war sat round the fire.
Fix: The ceasefire began, and people displaced by the war sat round the fire.
Bad: The ceasefire began, and the [refugees] sat round the fire.
Good: The ceasefire began, and the displaced people sat round the fire.

Given terms.csv: ru,en,status\\nсовет порта,Harbour Council,\\nSeaTrack,,do not translate
Source (ru): Совету порта показали, как работает SeaTrack.
Bad: [The board of the port was shown how SeaTrack works.]
Bad: The Harbour Council was shown how [Sea-Track] works.
Fix: The Harbour Council was shown how SeaTrack works.
Good: The Harbour Council was shown how SeaTrack works.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lint import Category, Document, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual, Pair
from lint.analysis.glossary import Concept
from lint.analysis.glossary.renderings import English, english
from lint.analysis.glossary.replacement import replacement
from lint.analysis.glossary.termbase import TermBase, TermUse

NO_TERMS = TermBase()


@rule(Severity.WARNING, category=Category.INCONSISTENT_WITH_RESOURCE, quoted="report", needs="source")
def check(document: Document, *, terms: TermBase = NO_TERMS) -> Iterator[Hit]:
    both = document.view(comparable) if terms.concepts else None
    if both is None or document.source is None:
        return
    uses = list(terms.uses(document.source.prose, both.language))
    if uses:
        yield from _Comparison(document, both, uses).hits()


class _Comparison:
    """The terms of a source, pair by pair, beside its translation."""

    def __init__(self, document: Document, both: Bilingual, uses: Sequence[TermUse]) -> None:
        self.document = document
        self.both = both
        self.uses = uses
        self.english: English = document.view(english)
        self._starts = [use.span.start for use in uses]
        self._written: set[tuple[Concept, ...]] = set()  # the terms that stood in full so far

    def hits(self) -> Iterator[Hit]:
        for index, pair in enumerate(self.both.pairs):
            groups: dict[tuple[Concept, ...], list[Span]] = {}
            for use in self._uses_in(pair.source):
                groups.setdefault(use.concepts, []).append(use.span)
            if pair.target is None or not pair.sure:
                continue
            others = {concept for concepts in groups for concept in concepts}
            for concepts, spans in groups.items():
                yield from self._term(index, pair, pair.target, concepts, spans, others)

    def _uses_in(self, span: Span | None) -> Sequence[TermUse]:
        if span is None:
            return ()
        return self.uses[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _term(
        self,
        index: int,
        pair: Pair,
        target: Span,
        concepts: tuple[Concept, ...],
        spans: list[Span],
        others: set[Concept],
    ) -> Iterator[Hit]:
        if concepts[0].verbatim:
            yield from self._verbatim(index, target, concepts[0], spans[0])
            return
        accepted = [wording for concept in concepts for wording in concept.targets]
        found = self._places(accepted, target)
        if found:
            self._written.add(concepts)
        allowed = {wording.lower() for concept in others for wording in concept.targets}
        forbidden = [
            (place, wording)
            for concept in concepts
            for wording in concept.forbidden
            if wording.lower() not in allowed
            for place in self.english.places(wording, target)
            if not any(place.start < other.end and other.start < place.end for other in found)
        ]
        shown = sorted(forbidden)[: max(0, len(spans) - len(found))]
        for (place, wording), span in zip(shown, spans[len(found) :], strict=False):
            yield self._forbidden(place, wording, concepts, span)
        if accepted and not found and not shown and not self._elsewhere(index, pair, target, concepts, accepted):
            yield self._missing(target, concepts, spans[0])

    def _places(self, wordings: Sequence[str], within: Span) -> list[Span]:
        """Return where a stretch has one of the wordings, each place once."""
        found = sorted(place for wording in wordings for place in self.english.places(wording, within))
        return [place for number, place in enumerate(found) if not number or found[number - 1].end <= place.start]

    def _elsewhere(
        self, index: int, pair: Pair, target: Span, concepts: tuple[Concept, ...], accepted: Sequence[str]
    ) -> bool:
        """Is a term written in short, or in a sentence beside its own?"""
        text = self.english
        shortened = (text.has_acronym, text.has_relative, text.has_turned)
        if any(has(wording, target) for wording in accepted for has in shortened):
            return True
        if concepts in self._written and self._places([wording.split()[-1] for wording in accepted], target):
            return True
        if self.both.given:
            return False
        source, around = self.both.around(index)
        if around is None or source is None:
            return False
        theirs = sum(use.concepts == concepts for use in self._uses_in(source) if not _inside(use.span, pair.source))
        return len(self._places(accepted, around)) > theirs

    def _verbatim(self, index: int, target: Span, concept: Concept, span: Span) -> Iterator[Hit]:
        """What is not to be translated: it must stand here letter by letter."""
        prose = self.document.prose
        source = self.both.source.text[span.start : span.end]
        _, around = self.both.around(index)
        if any(prose[place.start : place.end] == source for place in self.english.places(source, around or target)):
            return
        if source in prose[target.start : target.end]:
            return
        place = next(self.english.places(source, target), None)
        message = f"“{source}” is not to be translated{_note(concept)}"
        fixes = () if place is None else (Fix.replace(place, source),)
        related = (Related(span, f"“{source}”", "source"),)
        yield Hit(place or target, message, fixes, related, category=Category.DO_NOT_TRANSLATE)

    def _forbidden(self, place: Span, wording: str, concepts: tuple[Concept, ...], span: Span) -> Hit:
        written = self.document.prose[place.start : place.end]
        source = self.both.source.text[span.start : span.end]
        concept = next(each for each in concepts if wording in each.forbidden)
        related = (Related(span, f"“{source}”", "source"),)
        if not concept.targets:
            return Hit(place, f"“{written}” for “{source}”: the term base forbids it{_note(concept)}", (), related)
        better = concept.targets[0]
        fix = replacement(self.document, place, wording, better)
        message = f"“{written}” for “{source}” is “{better}” in the term base{_note(concept)}"
        return Hit(place, message, (fix,) if fix else (), related)

    def _missing(self, target: Span, concepts: tuple[Concept, ...], span: Span) -> Hit:
        source = self.both.source.text[span.start : span.end]
        preferred = [concept.targets[0] for concept in concepts if concept.targets]
        wordings = " or ".join(f"“{each}”" for each in dict.fromkeys(preferred))
        message = f"“{source}” of the source is {wordings} in the term base, which is not here{_note(concepts[0])}"
        return Hit(target, message, related=(Related(span, f"“{source}”", "source"),))


def _inside(span: Span, other: Span | None) -> bool:
    return other is not None and other.start <= span.start < other.end


def _note(concept: Concept) -> str:
    return f" ({concept.note})" if concept.note else ""
