"""One name is spelled in two ways.

Each sentence is translated for itself, so one man becomes “Marzouq” in the
first paragraph and “Marzook” in the fourth. Spellings are compared by sound
(see ``lint.analysis.transliteration``) and by what stands around them: a
surname that nobody introduces, and that sounds like one introduced before, is
that one; a surname with a given name of its own is somebody else, however
alike. Keep the spelling of the house, else that of the majority, else the
first. Where the article has its source beside it, that decides: two spellings of
one word there are a variant, and two words there are two names. The option ``names`` is the house's list (CSV or TOML).

Bad: Defence Minister Karim Marzouq arrived on Monday. Talks will last a week, [Marzook] said.
Fix: Defence Minister Karim Marzouq arrived on Monday. Talks will last a week, Marzouq said.
Bad: The ferry left Kyiv at noon. By evening it was back in [Kiev].
Good: Defence Minister Karim Marzouq arrived on Monday. He met the painter Walid Marzook.
Good: Officials in Hunan agreed on the line. Officials in Henan did not.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, rule
from lint.analysis.bilingual.spellings import source_words, spellings
from lint.analysis.glossary import Glossary

from ._variants import Spelling, Variant, variants

NO_NAMES = Glossary()


@rule(Severity.WARNING, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report")
def check(document: Document, *, names: Glossary = NO_NAMES) -> Iterator[Hit]:
    source, by_source = _from_source(document)
    decided = [
        _decide(variant, names)
        for variant in (*(each for each in document.view(variants) if _may_be_one(document, each)), *by_source)
    ]
    reported: set[str] = set()
    for keep, change in sorted(decided, key=lambda pair: -len(pair[0].spans)):
        if change.text in reported or any(change.text in text.split() for text in reported):
            continue
        reported.add(change.text)
        often = "" if len(keep.spans) == 1 else f" ({len(keep.spans)} times)"
        yield Hit(
            change.first,
            f"“{change.text}” seems to be the name that is spelled “{keep.text}” elsewhere{often}",
            (Fix(tuple(Edit(start, end, keep.text) for start, end in change.spans)),),
            (Related(keep.first, f"“{keep.text}”"), *source.get(change, ())),
        )


def _from_source(document: Document) -> tuple[dict[Spelling, tuple[Related, ...]], list[Variant]]:
    """The variants that only the source shows, and for each spelling where it stands in the source."""
    places: dict[Spelling, tuple[Related, ...]] = {}
    found: list[Variant] = []
    if document.source is None:
        return places, found
    for keep, *others in document.view(spellings):
        for other in others:
            first, second = Spelling(keep.text, keep.spans), Spelling(other.text, other.spans)
            written = document.source.prose[other.source.start : other.source.end]
            places[first] = places[second] = (Related(other.source, f"“{written}”", "source"),)
            found.append(Variant(first, second))
    return places, found


def _may_be_one(document: Document, variant: Variant) -> bool:
    """Does the source, if there is one, leave open whether two spellings are one name?"""
    if document.source is None:
        return True
    words = document.view(source_words)
    first, second = (words.get(spelling.text) for spelling in variant)
    return not first or not second or not first.isdisjoint(second)


def _decide(variant: Variant, names: Glossary) -> tuple[Spelling, Spelling]:
    """The spelling to keep and the one to change: the house's list, else the majority, else the first has it."""

    def weight(spelling: Spelling) -> tuple[bool, int, int]:
        term = names.by_wording.get(spelling.text.lower().replace("’", "'"))
        return (term is not None and term.preferred == spelling.text, len(spelling.spans), -spelling.first.start)

    first, second = variant
    return (first, second) if weight(first) >= weight(second) else (second, first)
