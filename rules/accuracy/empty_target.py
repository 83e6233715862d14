"""A unit has a source and no translation.

In files of translators, where the file is meant to be complete: its state says that
the unit is translated, other plural forms of the message are, or nearly all other
units of the file are. In a file that is being translated, empty units are what is
still to be done, and say nothing. A target of marks alone (a dash, dots), or that only says that something is to be
written ("TODO", "N/A"), is empty too.

Option share: the greatest share of empty units in a file that counts as complete (a file with three of them or
    fewer counts too, if most of it is translated). With 1.0 every empty unit is reported.

Source (ru, xliff): Порт открыт.\\nПаром ушёл.\\nМост закрыт.
Bad: The port is open.\\nThe ferry has left.\\n[]
Bad: The port is open.\\nThe ferry has left.\\n[TODO]
Bad: The port is open.\\n[–]\\nThe bridge is closed.
Good: The port is open.\\nThe ferry has left.\\nThe bridge is closed.

Source (ru, po): Порт открыт.\\nПаром ушёл.\\nМост закрыт.
Bad: The port is open.\\n[]\\nThe bridge is closed.
Good: \\n\\n
"""

import re
from collections.abc import Iterator
from unicodedata import category

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.translations import DONE, is_untranslated
from lint.analysis.bilingual.units import Unit, value
from lint.patterns import compiled

_FEW = 3  # empty units
_HAN = compiled(r"[\u3040-\u30ff\u3400-\u9fff]")
_CODE = "\ufffc"  # of a code that stands alone
_TO_DO = compiled(
    r"[\W_]*(?:to ?do|tb[acd]|translate(?: me| this| here)?|insert (?:text|translation)(?: here)?"
    r"|n/?a|x{3,}|fixme|(?:to be|not|un)[ -]?translated|(?:no|missing) translation"
    r"|translation(?: missing| needed| here)?|lorem ipsum)[\W_]*",
    re.IGNORECASE,
)


@rule(Severity.NOTE, category=Category.UNTRANSLATED, quoted="report", needs="units")
def check(document: Document, *, share: float = 0.1) -> Iterator[Hit]:
    wanted = [unit for unit in document.units if unit.translatable and _says_something(document, unit)]
    empty = [unit for unit in wanted if _is_empty(document, unit)]
    if not empty:
        return
    complete = len(empty) <= max(share * len(wanted), min(_FEW, (len(wanted) - 1) // 2))
    unfilled = {id(unit) for unit in empty}
    started = {unit.span for unit in wanted if unit.plural is not None and id(unit) not in unfilled}
    told: set[Span] = set()  # one of the empty forms of a message is enough
    for unit in empty:
        if unit.plural is not None and unit.span in told:
            continue
        done = unit.approved or unit.state.lower() in DONE
        if (
            done
            or (unit.plural is not None and unit.span in started)
            or (complete and not is_untranslated(unit))
            or share >= 1
        ):
            told.add(unit.span)
            yield _hit(document, unit)


def _is_empty(document: Document, unit: Unit) -> bool:
    """Is there no target, or one without a word that is a translation?"""
    text = _written(document, unit)
    if not all(category(letter)[0] in "PZC" or letter == _CODE for letter in text):
        source = value(document, unit.source)
        several = len(source.split()) > 1 or len(_HAN.findall(source)) > _FEW
        return several and _TO_DO.fullmatch(text) is not None
    return True


def _written(document: Document, unit: Unit) -> str:
    return value(document, unit.target).strip() if unit.target else ""


def _says_something(document: Document, unit: Unit) -> bool:
    return any(map(str.isalpha, value(document, unit.source)))


def _hit(document: Document, unit: Unit) -> Hit:
    place = unit.target.span if unit.target else unit.source.span
    text = " ".join(value(document, unit.source).split())
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    related = (Related(unit.source.span, "the source", "source"),)
    written = _written(document, unit)
    only = f", only “{written}”" if any(map(str.isprintable, written)) and _CODE not in written else ""
    return Hit(place, f"“{shown}” has no translation{only}", related=related)
