"""One name is spelled in two ways.

Each sentence is translated for itself, so one man becomes “Marzouq” in the
first paragraph and “Marzook” in the fourth. Spellings are compared by sound
(see ``lint.analysis.transliteration``) and by what stands around them: a
surname that nobody introduces, and that sounds like one introduced before, is
that one; a surname with a given name of its own is somebody else, however
alike. Keep the spelling of the house, else that of mtlint's own list, else that
of the majority, else the first. The option ``names`` is the house's list (CSV
or TOML).

Bad: Defence Minister Karim Marzouq arrived on Monday. Talks will last a week, [Marzook] said.
Fix: Defence Minister Karim Marzouq arrived on Monday. Talks will last a week, Marzouq said.
Bad: The ferry left Kyiv at noon. By evening it was back in [Kiev].
Good: Defence Minister Karim Marzouq arrived on Monday. He met the painter Walid Marzook.
Good: Officials in Hunan agreed on the line. Officials in Henan did not.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, rule
from lint.analysis.gazetteer import starter
from lint.analysis.glossary import Glossary

from ._variants import Spelling, Variant, variants

NO_NAMES = Glossary()


@rule(Severity.WARNING, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report")
def check(document: Document, *, names: Glossary = NO_NAMES) -> Iterator[Hit]:
    decided = [_decide(variant, names) for variant in document.view(variants)]
    reported: set[str] = set()
    for keep, change in sorted(decided, key=lambda pair: -len(pair[0].spans)):
        if change.text in reported:
            continue
        reported.add(change.text)
        often = "" if len(keep.spans) == 1 else f" ({len(keep.spans)} times)"
        yield Hit(
            change.first,
            f"“{change.text}” seems to be the name that is spelled “{keep.text}” elsewhere{often}",
            (Fix(tuple(Edit(start, end, keep.text) for start, end in change.spans)),),
            (Related(keep.first, f"“{keep.text}”"),),
        )


def _decide(variant: Variant, names: Glossary) -> tuple[Spelling, Spelling]:
    """The spelling to keep and the one to change: a list of names has it, else the majority, else the first.

    mtlint's own list counts too: else `house-name` would change back what is changed here.
    """

    def weight(spelling: Spelling) -> tuple[int, int, int, int]:
        house, agencies = (_standing(each, spelling.text) for each in (names, starter()))
        return house, agencies, len(spelling.spans), -spelling.first.start

    first, second = variant
    return (first, second) if weight(first) >= weight(second) else (second, first)


def _standing(names: Glossary, text: str) -> int:
    """1 for a spelling that a list prefers, -1 for one that it changes, 0 for one that it does not know."""
    term = names.by_wording.get(text.lower().replace("’", "'"))
    return 0 if term is None else 1 if term.preferred == text else -1
