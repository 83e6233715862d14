"""British and American spellings stand in one text.

“Favor” is American, “centre” is British: a text that has both was made of
pieces. Words that mean something else in the other dialect (check, story,
program) say nothing, nor does “-ize”, which Oxford writes too, nor do words that only
one side has (lorry, gotten): they are no spellings. Of compounds and genitives the part
counts (“gray-haired”, “the harbor's”). With the option
``dialect`` of the configuration, whatever is not in it is reported; without, a
text must have sure signs of both, and the rarer is reported, once a word; where one
word stands against one, it is a note. (One word in both spellings is left to
spelling-variant.)

Option dialect: the dialect of the house (`en-GB`, `en-GB-oxendict`, `en-US`), as a rule set once for all
    rules; empty: the dialect that most words of the text have.

Bad: The vote was 12 in [favor]. The centre of the town stayed calm, and the theatre was open.
Fix: The vote was 12 in favour. The centre of the town stayed calm, and the theatre was open.
Bad: The centre-left mayor saw the theatre's colours. A [gray]-haired man ran the [harbor]'s depot.
Fix: The centre-left mayor saw the theatre's colours. A grey-haired man ran the harbour's depot.
Good: Mobilization began in the centre of the town, and the theatre was closed.
Good: The Defense Department moved the theatre group to the World Trade Center.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from lint import Category, Document, Fix, Hit, Related, Severity, rule
from lint.analysis.spelling import Use, spellings

SHOWN = 3  # so many words of the other dialect are shown beside a finding


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "") -> Iterator[Hit]:
    uses = [use for use in document.view(spellings) if use.spelling.dialect]
    british = [use for use in uses if use.spelling.dialect == "en-GB"]
    american = [use for use in uses if use.spelling.dialect == "en-US"]
    if dialect:
        for found in _by_word(use for use in uses if not use.spelling.is_in(dialect)):
            oxford = dialect == "en-GB-oxendict" and found[0].spelling.dialect == "en-GB"
            yield from _hits(found, "is not Oxford spelling" if oxford else f"is {_name(found[0])} spelling", ())
    elif any(use.spelling.sure for use in british) and any(use.spelling.sure for use in american):
        keep, change = sorted((british, american), key=lambda side: (-_weight(side), side[0].word.start))
        both = {use.spelling.family for use in keep}  # centre ... center: spelling-variant says it
        models = [min(found, key=lambda use: not use.word.text.islower()) for found in _by_word(keep)][:SHOWN]
        words = ", ".join(f"“{model.word.text}”" for model in models)
        even = len(models) == 1  # word against word: which of the two is the text's own, nobody can tell
        rest = f"{words} is {_name(models[0])}" if even else f"the rest of the text is {_name(models[0])}: {words}"
        severity = Severity.NOTE if even else None
        for found in _by_word(use for use in change if use.spelling.family not in both):
            yield from _hits(found, f"is {_name(found[0])} spelling, {rest}", models, severity)


def _weight(uses: list[Use]) -> float:
    """Return how much a side has for it: a habit counts half."""
    return sum(1.0 if use.spelling.sure else 0.5 for use in uses)


def _by_word(uses: Iterable[Use]) -> list[list[Use]]:
    """Return the uses of each word together, the sure signs first."""
    words: dict[str, list[Use]] = {}
    for use in uses:
        words.setdefault(use.word.key, []).append(use)
    return sorted(words.values(), key=lambda found: not found[0].spelling.sure)


def _name(use: Use) -> str:
    return "British" if use.spelling.dialect == "en-GB" else "American"


def _hits(found: list[Use], what: str, models: Iterable[Use], severity: Severity | None = None) -> Iterator[Hit]:
    """Yield each place of a word."""
    related = tuple(Related(model.word.span, f"“{model.word.text}”") for model in models)
    for use in found:
        word = use.word
        fixes = (Fix.replace(word.span, use.written(use.spelling.other)),)
        yield Hit(word.span, f"“{word.text}” {what}", fixes, related, severity=severity)
