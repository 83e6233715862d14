"""Sentences that deny on one side only."""

from collections.abc import Iterator

from lint.analysis.bilingual import negation
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span


class Denial(NamedTuple):
    """A negation on one side without a counterpart."""

    kind: str  # "added", "lost"
    target: Span
    source: Span


def denials(document: Document) -> tuple[Denial, ...]:
    """Return every sentence that denies on one side only, in order."""
    both = document.view(comparable)
    return () if both is None or not negation.is_known(both.language) else tuple(_denials(both))


def _denials(both: Bilingual) -> Iterator[Denial]:
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target and pair.sure) or pair.sources + pair.targets > 3:
            continue
        text, source = both.target[pair.target], both.source[pair.source]
        ours, theirs = negation.english(text), negation.foreign(source, both.language)
        if ours.strong:
            if (
                len(ours.strong) + negation.lexical(text) > theirs.wide()
                and not any(
                    negation.foreign(both.source[lone], both.language).wide() for lone in both.lone_beside(index)
                )
                and not negation.is_deadline(text, ours.strong[0][0])
                and not negation.is_shut(text, source, both.language)
            ):
                start, end = ours.strong[0]
                yield Denial("added", Span(pair.target.start + start, pair.target.start + end), pair.source)
        elif lost := negation.undenied(text, source, both.language):
            yield Denial("lost", pair.target, Span(pair.source.start + lost[0], pair.source.start + lost[1]))
