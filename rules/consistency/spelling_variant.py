"""The same word is spelled in two ways.

A house may write “centre” or “center”, “organise” or “organize”, “adviser” or
“advisor”: not both in one text. Keep the spelling of the majority, else that of the
text's other words, else the first; one that few houses have (“amongst”, “protestors”) is never kept. Every place of the
other is reported. Names are left alone: the World Trade Center is spelled so everywhere. But
one name has one spelling, with whatever words it goes on. With
the option ``dialect`` of the configuration, what is not in it is left to
dialect-mix, which knows what to keep.

Option dialect: the dialect of the house, as a rule set once for all rules; what is not in it is left to
    `dialect-mix`.

Bad: The health centre has reopened. The [center] sees forty patients a day.
Fix: The health centre has reopened. The centre sees forty patients a day.
Bad: They organised a march, then a second. The [organizers] were pleased.
Bad: The centre, the old centre and the new centre are shut. The [center] in Molde is not, nor is the [center] in Oslo.
Bad: The Molde Export Centre is new. The road to the [Molde Export Center] is shut. The Molde Export Centre is old.
Fix: The Molde Export Centre is new. The road to the Molde Export Centre is shut. The Molde Export Centre is old.
Bad: The advisers met. One [advisor] left. [Colour] fades, the advisers said, and so does color: no color is for ever.
Fix: The advisers met. One adviser left. Color fades, the advisers said, and so does color: no color is for ever.
Good: The Molde Export Centre has reopened. The World Trade Center is not in Molde.
Good: The health centre has reopened. The centre sees forty patients a day.
Good: He is to check the cheque. The second storey has a story.
"""

from collections.abc import Iterator
from typing import Literal

from lint import Category, Document, Fix, Hit, Related, Severity, Span, Word, rule
from lint.analysis.spelling import Use, spellings, spellings_in_names
from lint.patterns import compiled
from lint.records import NamedTuple

#: The words with capitals before the last of a name.
_CAPITALS = compiled(r"(?<![\w’'-])(?:[A-Z][\w’'-]* )+\Z")
#: Spellings that few houses have.
_RARE = frozenset("amongst amidst whilst protestor protestors".split())
_REACH = 60  # characters


class _Name(NamedTuple):
    """A name whose last word has more than one spelling."""

    words: str  # before the last, in small letters
    span: Span
    last: Word
    other: str  # the last word in its other spelling


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "") -> Iterator[Hit]:
    families: dict[str, dict[str, list[Use]]] = {}
    for use in document.view(spellings):
        if use.spelling.same_sense and (not dialect or use.spelling.is_in(dialect)):
            families.setdefault(use.spelling.family, {}).setdefault(use.spelling.side, []).append(use)
    for sides in families.values():
        if len(sides) < 2:
            continue
        keep, *others = sorted(sides.values(), key=lambda uses: _rank(document, uses))
        keep = sorted(keep, key=lambda use: not use.word.text.islower())  # one at the head of a sentence comes last
        for uses in others:
            for use in uses:
                yield _hit(keep, use)
    yield from _in_names(document)


def _rank(document: Document, uses: list[Use]) -> tuple[bool, int, int, int]:
    """Return what a spelling is kept by: no rare one; the more frequent; that of the text's other words; the first."""
    spelling = uses[0].spelling
    like = sum(
        (use.spelling.dialect == spelling.dialect) - (use.spelling.dialect != spelling.dialect)
        for use in document.view(spellings)
        if spelling.dialect and use.spelling.dialect and use.spelling.family != spelling.family
    )
    return spelling.word in _RARE, -len(uses), -like, uses[0].word.start


def _in_names(document: Document) -> Iterator[Hit]:
    """Yield each place of the rarer spelling of a name."""
    names: dict[tuple[str, str], dict[str, list[_Name]]] = {}
    for use in document.view(spellings_in_names):
        before = _CAPITALS.search(document.prose, max(0, use.word.start - _REACH), use.word.start)
        words = before[0].lower().removeprefix("the ").split() if before else []
        if words:
            start = use.word.start - len(" ".join(words)) - 1
            name = _Name(" ".join(words), Span(start, use.word.end), use.word, use.spelling.other)
            names.setdefault((words[-1], use.spelling.family), {}).setdefault(use.spelling.side, []).append(name)
    for spellings_of_one in names.values():
        keep, *others = sorted(spellings_of_one.values(), key=lambda found: (-len(found), found[0].span))
        whole = {one.words: one for one in reversed(keep)}
        ends = {end: one for one in reversed(keep) for end in _ends(one.words)}
        for name in (name for other in others for name in other):
            model = ends.get(name.words) or next((whole[end] for end in _ends(name.words) if end in whole), None)
            if model is not None:
                text, written = document.prose[slice(*name.span)], document.prose[slice(*model.span)]
                certain = len(keep) > len(others[0]) and model.last.key == name.other
                fixes = (Fix.replace(name.last.span, model.last.text),) if certain else ()
                message = f"“{text}” here, “{written}” elsewhere: one spelling of one name"
                yield Hit(name.span, message, fixes, (Related(model.span, f"“{written}”"),))


def _ends(text: str) -> Iterator[str]:
    """Yield a row of words, and what is left of it without the first, the first two, and so on."""
    words = text.split()
    return (" ".join(words[first:]) for first in range(len(words)))


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
    if use.spelling.side in ("gb", "us", "ise", "ize") or use.spelling.other.removesuffix("s") == keep[0].spelling.side:
        return use.written(use.spelling.other)
    return use.written(min(kept, key=lambda word: (word.endswith("s") != use.spelling.word.endswith("s"), word)))
