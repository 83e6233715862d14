"""British and American spellings stand in one text.

“Favor” is American, “centre” is British: a text that has both was made of
pieces. Words that mean something else in the other dialect (check, story,
program) say nothing, nor does “-ize”, which Oxford writes too. With the option
``dialect`` of the configuration, whatever is not in it is reported; without, a
text must have sure signs of both, and the rarer is reported, once a word. (One
word in both spellings is left to spelling-variant.)

Bad: The vote was 12 in [favor]. The centre of the town stayed calm, and the theatre was open.
Fix: The vote was 12 in favour. The centre of the town stayed calm, and the theatre was open.
Good: Mobilization began in the centre of the town, and the theatre was closed.
Good: The Defense Department moved the theatre group to the World Trade Center.
"""

from collections.abc import Iterator
from typing import Literal

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, rule
from lint.analysis.spelling import Dialect, Use, spellings

NAMES: dict[Dialect, str] = {"en-GB": "British", "en-US": "American"}


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "") -> Iterator[Hit]:
    uses = [use for use in document.view(spellings) if use.spelling.dialect]
    if dialect:
        wanted: Dialect = "en-US" if dialect == "en-US" else "en-GB"
        strange = [use for use in uses if use.spelling.dialect != wanted]
        if dialect == "en-GB-oxendict":
            strange += [use for use in uses if use.spelling.ise]
        yield from _hits(strange, None)
        return
    british = [use for use in uses if use.spelling.dialect == "en-GB"]
    american = [use for use in uses if use.spelling.dialect == "en-US"]
    if any(use.spelling.sure for use in british) and any(use.spelling.sure for use in american):
        keep, change = sorted((british, american), key=lambda side: (-_weight(side), side[0].word.start))
        both = {use.spelling.family for use in keep}  # centre ... center: spelling-variant says it
        yield from _hits(
            [use for use in change if use.spelling.family not in both], next(use for use in keep if use.spelling.sure)
        )


def _weight(uses: list[Use]) -> float:
    """How much a side has for it: a habit counts half."""
    return sum(1.0 if use.spelling.sure else 0.5 for use in uses)


def _hits(uses: list[Use], model: Use | None) -> Iterator[Hit]:
    words: dict[str, list[Use]] = {}
    for use in uses:
        words.setdefault(use.word.key, []).append(use)
    for found in words.values():
        first, spelling = found[0].word, found[0].spelling
        name = NAMES[spelling.dialect] if spelling.dialect else "another"
        if spelling.ise and model is None:
            name = "no Oxford" if spelling.dialect == "en-GB" else name
        yield Hit(
            first.span,
            f"“{first.text}” is {name} spelling" + (f", “{model.word.text}” is not" if model else ""),
            (Fix(tuple(Edit(use.word.start, use.word.end, spelling.other) for use in found)),),
            (Related(model.word.span, f"“{model.word.text}”"),) if model else (),
        )
