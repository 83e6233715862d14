"""The same word is spelled in two ways.

A house may write “centre” or “center”, “organise” or “organize”, “adviser” or
“advisor”: not both in one text. Keep the spelling of the majority, else the
first; every place of the other is reported. Names are left alone: the World Trade Center is spelled so everywhere. With
the option ``dialect`` of the configuration, what is not in it is left to
dialect-mix, which knows what to keep.

Option dialect: the dialect of the house, as a rule set once for all rules; what is not in it is left to
    `dialect-mix`.

Bad: The health centre has reopened. The [center] sees forty patients a day.
Fix: The health centre has reopened. The centre sees forty patients a day.
Bad: They organised a march, then a second. The [organizers] were pleased.
Bad: The centre, the old centre and the new centre are shut. The [center] in Molde is not, nor is the [center] in Oslo.
Good: The health centre has reopened. The centre sees forty patients a day.
Good: He is to check the cheque. The second storey has a story.
"""

from collections.abc import Iterator
from typing import Literal

from lint import Category, Document, Fix, Hit, Related, Severity, rule
from lint.analysis.spelling import Use, spellings


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "") -> Iterator[Hit]:
    families: dict[str, dict[str, list[Use]]] = {}
    for use in document.view(spellings):
        if use.spelling.same_sense and (not dialect or use.spelling.is_in(dialect)):
            families.setdefault(use.spelling.family, {}).setdefault(use.spelling.side, []).append(use)
    for sides in families.values():
        keep, *others = sorted(sides.values(), key=lambda uses: (-len(uses), uses[0].word.start))
        for uses in others:
            for use in uses:
                yield _hit(keep, use)


def _hit(keep: list[Use], use: Use) -> Hit:
    model = next((other.word for other in keep if other.word.key == use.spelling.other), keep[0].word)
    times = f" ({len(keep)} times)" if len(keep) > 1 else ""
    return Hit(
        use.word.span,
        f"“{use.word.text}” here, “{model.text}” elsewhere{times}: one spelling in one text",
        (Fix.replace(use.word.span, _respelled(use, keep)),),
        (Related(model.span, f"“{model.text}”"),),
    )


def _respelled(use: Use, keep: list[Use]) -> str:
    """Return the word in the spelling that is kept; of three spellings, it may be the third."""
    kept = {other.spelling.word for other in keep}
    return use.spelling.other if use.spelling.side in ("gb", "us", "ise", "ize") else min(kept)
